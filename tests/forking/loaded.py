"""Loads what commands need, but for what depends on a library or on the environment, such as Django's settings."""

from __future__ import annotations

from importlib import import_module

from travaux.cli.commands import Commands
from travaux.common.patterns import use_kept
from travaux.reading.ready import make_ready

DJANGO = (
    "contrib.auth.hashers",
    "core.management",
    "db.backends.sqlite3.base",
    "db.migrations.executor",
    "db.models",
)

use_kept()
for module in (*(f"django.{one}" for one in DJANGO), "travaux.cli.main"):
    import_module(module)
for name in (commands := Commands()):
    commands[name]
make_ready(whole=True, few_words=False)
