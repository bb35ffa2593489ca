import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("documents", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Commitment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("order", models.IntegerField()),
                ("kind", models.CharField(max_length=30)),
                ("number", models.CharField(blank=True, max_length=60)),
                ("words", models.TextField()),
                ("actor", models.TextField(blank=True)),
                ("addressee", models.TextField(blank=True)),
                ("strength", models.CharField(max_length=20)),
                ("due", models.CharField(blank=True, max_length=10)),
                ("certainty", models.FloatField()),
                ("spans", models.JSONField(default=list)),
                ("value", models.TextField()),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="commitments",
                        to="documents.document",
                    ),
                ),
            ],
            options={
                "ordering": ("document", "order"),
            },
        ),
        migrations.CreateModel(
            name="Provision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number_in_paper", models.IntegerField()),
                ("parent", models.IntegerField(null=True)),
                ("kind", models.CharField(max_length=30)),
                ("number", models.CharField(blank=True, max_length=60)),
                ("title", models.TextField(blank=True)),
                ("text", models.TextField()),
                ("spans", models.JSONField(default=list)),
                ("certainty", models.FloatField(default=1.0)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="provisions",
                        to="documents.document",
                    ),
                ),
            ],
            options={
                "ordering": ("document", "number_in_paper"),
            },
        ),
        migrations.CreateModel(
            name="Recommendation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("order", models.IntegerField()),
                ("number", models.CharField(max_length=40)),
                ("text", models.TextField()),
                ("made_by", models.JSONField(default=list)),
                ("made_to", models.TextField(blank=True)),
                ("answer", models.CharField(max_length=20)),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="recommendations",
                        to="documents.document",
                    ),
                ),
            ],
            options={
                "ordering": ("document", "order"),
            },
        ),
    ]
