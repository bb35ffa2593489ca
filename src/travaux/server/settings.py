"""Django settings. Everything that differs between machines comes from the environment; see docs/how-to/let-people-in.md.

``TRAVAUX_LIBRARY`` is the library's folder; ``DATABASE_URL`` (``postgres://user:password@host/name``) puts the
record into PostgreSQL instead of the library's own SQLite file.
"""

from __future__ import annotations

import os
from pathlib import Path

from travaux.record.databases import database
from travaux.record.secret import secret_of

LIBRARY = Path(os.environ.get("TRAVAUX_LIBRARY", "library")).absolute()
DATABASES = {"default": database(os.environ.get("DATABASE_URL"), LIBRARY)}

INSTALLED_APPS = [
    "travaux.web",
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "axes",
    "travaux.record.evidence",
    "travaux.record.parties",
    "travaux.record.documents",
    "travaux.record.meetings",
    "travaux.record.commitments",
    "travaux.record.reviews",
    "travaux.record.accounts",
]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"

PUBLIC_READING = os.environ.get("TRAVAUX_PUBLIC_READING", "off") == "on"
ALLOWED_HOSTS = os.environ.get("TRAVAUX_HOSTS", "127.0.0.1,localhost,[::1]").split(",")
BEHIND_TLS = os.environ.get("TRAVAUX_TLS", "off") == "on"
FORWARDED_FOR = os.environ.get("TRAVAUX_FORWARDED_FOR", "off") == "on"
SECRET_KEY = secret_of(LIBRARY)
DEBUG = False

MIDDLEWARE = [
    "travaux.web.middleware.Guarded",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "travaux.web.middleware.Speaking",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "travaux.web.middleware.Seeing",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "travaux.server.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": ["travaux.web.context.room"],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "travaux.web.templatetags.words",
            ],
        },
    }
]
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("MinimumLengthValidator", {"min_length": 10}),
        ("CommonPasswordValidator", {}),
        ("UserAttributeSimilarityValidator", {"user_attributes": ("name",)}),
    )
]
LOGIN_URL = "sign-in"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.25
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_USERNAME_FORM_FIELD = "name"
AXES_LOCKOUT_CALLABLE = "travaux.web.pages.accounts.locked_out"
AXES_VERBOSE = False
AXES_DISABLE_ACCESS_LOG = True
SILENCED_SYSTEM_CHECKS = ["axes.W003"]

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "travaux.web.pages.errors.forged"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
DATA_UPLOAD_MAX_MEMORY_SIZE = 8 << 20
DATA_UPLOAD_MAX_NUMBER_FILES = 200
DATA_UPLOAD_MAX_NUMBER_FIELDS = 40_000
FILE_UPLOAD_HANDLERS = ["travaux.web.uploads.Bounded"]

LANGUAGE_CODE = "en"
LANGUAGES = [
    ("ar", "العربية"), ("zh-hans", "中文"), ("en", "English"), ("fr", "Français"), ("ru", "Русский"), ("es", "Español"),
]  # fmt: skip
USE_I18N = True
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"screen": {"class": "logging.StreamHandler"}},
    "loggers": {
        "django.request": {"handlers": ["screen"], "level": "ERROR", "propagate": False},
        "django.security": {"level": "CRITICAL", "propagate": False},
        "axes": {"level": "ERROR"},
    },
}
