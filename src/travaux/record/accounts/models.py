"""Accounts of people, and the tokens by which their programs come in."""

from __future__ import annotations

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from travaux.record.documents.models import Audience


class Role(models.TextChoices):
    READER = "reader"
    EDITOR = "editor"
    ADMINISTRATOR = "administrator"


class Account(AbstractBaseUser):
    """A person who signs in. ``audience`` is the narrowest audience whose papers they see.

    ``last_visit`` is when they last looked at their delegation, ``earlier_visit`` when the visit before that one ended.
    """

    name = models.CharField(max_length=100, unique=True)
    role = models.CharField(max_length=15, choices=Role, default=Role.READER)
    audience = models.CharField(max_length=12, choices=Audience, default=Audience.PUBLIC)
    is_active = models.BooleanField(default=True)
    delegation = models.TextField(blank=True)
    last_visit = models.DateTimeField(null=True)
    earlier_visit = models.DateTimeField(null=True)

    objects = BaseUserManager["Account"]()
    USERNAME_FIELD = "name"

    def __str__(self) -> str:
        return self.name

    @property
    def decides(self) -> bool:
        """Whether the account may correct, accept, reject, add papers and publish."""
        return self.role in (Role.EDITOR, Role.ADMINISTRATOR)

    @property
    def administers(self) -> bool:
        """Whether the account may manage others and take backups."""
        return self.role == Role.ADMINISTRATOR


class Token(models.Model):
    """Lets a program in as its account. Only the SHA-256 of what was given out is kept."""

    account = models.ForeignKey(Account, models.CASCADE, related_name="tokens")
    digest = models.CharField(max_length=64, unique=True)
    purpose = models.CharField(max_length=100)
    made = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.purpose} ({self.account})"
