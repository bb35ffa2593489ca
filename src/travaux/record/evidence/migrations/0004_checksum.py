from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("evidence", "0003_text_in_pieces"),)

    operations = (
        migrations.AddField(
            model_name="reading",
            name="checksum",
            field=models.CharField(max_length=32, null=True),
        ),
    )
