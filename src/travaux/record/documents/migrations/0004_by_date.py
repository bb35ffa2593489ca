from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = (("documents", "0003_sketches"),)

    operations = (
        migrations.AddIndex(
            model_name="document",
            index=models.Index(fields=("date", "audience"), name="documents_by_date"),
        ),
    )
