import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("evidence", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Document",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("title", models.TextField(blank=True)),
                ("kind", models.CharField(blank=True, db_index=True, max_length=60)),
                ("status", models.CharField(blank=True, max_length=40)),
                ("author", models.TextField(blank=True)),
                ("distribution", models.TextField(blank=True)),
                ("date", models.CharField(blank=True, db_index=True, max_length=10)),
                ("language", models.CharField(blank=True, max_length=3)),
                (
                    "audience",
                    models.CharField(
                        choices=[
                            ("public", "Public"),
                            ("participants", "Participants"),
                            ("secretariat", "Secretariat"),
                        ],
                        default="public",
                        max_length=12,
                    ),
                ),
                ("programme", models.TextField()),
                ("changed", models.DateTimeField(auto_now=True)),
                ("revision", models.BigIntegerField(db_index=True, default=0)),
                (
                    "paper",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="document",
                        to="evidence.paper",
                    ),
                ),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="evidence.reading"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Symbol",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("symbol", models.CharField(db_index=True, max_length=200)),
                ("position", models.IntegerField()),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="symbols",
                        to="documents.document",
                    ),
                ),
            ],
            options={
                "ordering": ("document", "position"),
            },
        ),
    ]
