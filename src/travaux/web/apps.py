from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "travaux.web"
    label = "web"
