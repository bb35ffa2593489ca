from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("commitments", "0001_initial"),)

    operations = (
        migrations.AddField(model_name="recommendation", name="spans", field=models.JSONField(default=list)),
    )
