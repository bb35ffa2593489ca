import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("documents", "0001_initial"),
        ("parties", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Series",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=300, unique=True)),
                ("name", models.TextField()),
            ],
            options={
                "verbose_name_plural": "series",
            },
        ),
        migrations.CreateModel(
            name="Item",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number_in_paper", models.IntegerField()),
                ("parent", models.IntegerField(null=True)),
                ("number", models.CharField(blank=True, max_length=60)),
                ("title", models.TextField()),
                ("kind", models.CharField(max_length=20)),
                ("day", models.IntegerField()),
                ("date", models.CharField(blank=True, max_length=10)),
                ("start", models.TimeField(null=True)),
                ("end", models.TimeField(null=True)),
                ("room", models.TextField(blank=True)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="documents.document",
                    ),
                ),
            ],
            options={
                "ordering": ("document", "number_in_paper"),
            },
        ),
        migrations.CreateModel(
            name="Appearance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("order", models.IntegerField()),
                ("name", models.TextField()),
                ("role", models.CharField(max_length=20)),
                ("position", models.TextField(blank=True)),
                ("affiliation", models.TextField(blank=True)),
                ("honorific", models.TextField(blank=True)),
                (
                    "body",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="appearances",
                        to="parties.body",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="appearances",
                        to="parties.person",
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="appearances",
                        to="meetings.item",
                    ),
                ),
            ],
            options={
                "ordering": ("item", "order"),
            },
        ),
        migrations.CreateModel(
            name="ListedDocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("order", models.IntegerField()),
                ("text", models.TextField()),
                ("symbol", models.CharField(blank=True, db_index=True, max_length=200)),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="listed", to="meetings.item"
                    ),
                ),
            ],
            options={
                "ordering": ("item", "order"),
            },
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=400, unique=True)),
                ("name", models.TextField()),
                ("body", models.TextField(blank=True)),
                ("venue", models.TextField(blank=True)),
                ("start", models.CharField(blank=True, db_index=True, max_length=10)),
                ("end", models.CharField(blank=True, max_length=10)),
                ("time_zone", models.CharField(blank=True, max_length=60)),
                (
                    "completed_from",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="documents.document",
                    ),
                ),
                (
                    "series",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="meetings",
                        to="meetings.series",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="MeetingDocument",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.TextField(blank=True)),
                ("name", models.TextField(blank=True)),
                ("body", models.TextField(blank=True)),
                ("series", models.TextField(blank=True)),
                ("venue", models.TextField(blank=True)),
                ("start", models.CharField(blank=True, max_length=10)),
                ("end", models.CharField(blank=True, max_length=10)),
                ("when", models.TextField(blank=True)),
                ("time_zone", models.CharField(blank=True, max_length=60)),
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="of_meeting",
                        to="documents.document",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="papers",
                        to="meetings.meeting",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("order", models.IntegerField()),
                ("text", models.TextField()),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="questions",
                        to="meetings.item",
                    ),
                ),
            ],
            options={
                "ordering": ("item", "order"),
            },
        ),
    ]
