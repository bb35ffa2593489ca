from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "travaux.record.meetings"
    label = "meetings"
    default_auto_field = "django.db.models.BigAutoField"
