import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies: list[tuple[str, str]] = []

    operations = [
        migrations.CreateModel(
            name="Mark",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=40, unique=True)),
                ("revision", models.BigIntegerField(default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Paper",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("size", models.BigIntegerField()),
                ("name", models.TextField()),
                ("media_type", models.CharField(blank=True, max_length=100)),
                ("withdrawn", models.BooleanField(default=False)),
                ("added", models.DateTimeField(auto_now_add=True)),
                ("revision", models.BigIntegerField(db_index=True, default=0)),
            ],
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("subject", models.CharField(db_index=True, max_length=200)),
                (
                    "action",
                    models.CharField(
                        choices=[
                            ("accept", "Accept"),
                            ("correct", "Correct"),
                            ("reject", "Reject"),
                            ("merge", "Merge"),
                            ("split", "Split"),
                            ("lock", "Lock"),
                            ("issue", "Issue"),
                            ("withdraw", "Withdraw"),
                            ("undo", "Undo"),
                        ],
                        max_length=10,
                    ),
                ),
                ("path", models.CharField(blank=True, max_length=80)),
                ("value", models.JSONField(null=True)),
                ("previous", models.JSONField(null=True)),
                ("edition", models.CharField(blank=True, max_length=40)),
                ("anchor", models.CharField(blank=True, max_length=80)),
                ("found", models.TextField(blank=True)),
                ("spans", models.JSONField(default=list)),
                ("reason", models.TextField(blank=True)),
                ("actor", models.CharField(max_length=200)),
                ("made", models.DateTimeField()),
                (
                    "undoes",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="undone_by",
                        to="evidence.decision",
                    ),
                ),
            ],
            options={
                "ordering": ("id",),
            },
        ),
        migrations.CreateModel(
            name="Reading",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("edition", models.CharField(max_length=40)),
                (
                    "outcome",
                    models.CharField(
                        choices=[("whole", "whole"), ("partly", "partly"), ("failed", "failed")],
                        max_length=10,
                    ),
                ),
                ("error", models.CharField(blank=True, max_length=40)),
                ("message", models.TextField(blank=True)),
                ("transcript", models.BinaryField(null=True)),
                ("programme", models.TextField(blank=True)),
                ("undertaken", models.BinaryField(null=True)),
                ("pages", models.IntegerField(default=0)),
                (
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="readings",
                        to="evidence.paper",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Finding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("path", models.CharField(max_length=80)),
                ("value", models.TextField()),
                ("spans", models.JSONField()),
                ("certainty", models.FloatField()),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="findings",
                        to="evidence.reading",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Doubt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("path", models.CharField(max_length=80)),
                ("message", models.TextField()),
                ("spans", models.JSONField()),
                ("severity", models.FloatField()),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="doubts",
                        to="evidence.reading",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Holding",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("folder", models.TextField()),
                ("path", models.TextField()),
                ("size", models.BigIntegerField()),
                ("modified_ns", models.BigIntegerField()),
                (
                    "paper",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="holdings",
                        to="evidence.paper",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("folder", "path"), name="one_holding_a_path")
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="reading",
            constraint=models.UniqueConstraint(
                fields=("paper", "edition"), name="one_reading_a_paper_and_edition"
            ),
        ),
    ]
