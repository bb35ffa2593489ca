"""The log of decisions about the register."""

from __future__ import annotations

from django.db import models


class LoggedAct(models.Model):
    """One :class:`~travaux.common.followup.Act`, whose JSON ``value`` holds. Rows are added, never changed."""

    number = models.IntegerField(unique=True)
    kind = models.CharField(max_length=20)
    entry = models.CharField(max_length=40, blank=True, db_index=True)
    review = models.CharField(max_length=200, blank=True)
    actor = models.CharField(max_length=200)
    made = models.DateTimeField()
    value = models.TextField()

    class Meta:
        ordering = ("number",)

    def __str__(self) -> str:
        return f"{self.number} {self.kind} by {self.actor}"
