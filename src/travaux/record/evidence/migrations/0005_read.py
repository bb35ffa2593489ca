from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("evidence", "0004_checksum"),)

    operations = (
        migrations.AddField(
            model_name="decision",
            name="read",
            field=models.JSONField(null=True),
        ),
    )
