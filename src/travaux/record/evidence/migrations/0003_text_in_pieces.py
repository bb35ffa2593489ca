from django.db import migrations


class Migration(migrations.Migration):
    """Texts are filed in pieces from here on, which versions of before cannot read."""

    dependencies = (("evidence", "0002_text"),)

    operations = ()
