import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("documents", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="Recommendation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(max_length=40)),
                ("text", models.TextField()),
                ("made_by", models.JSONField(default=list)),
                ("made_to", models.TextField(blank=True)),
                ("answer", models.CharField(max_length=20)),
                ("spans", models.JSONField(default=list)),
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
                "ordering": ("document", "id"),
            },
        ),
    ]
