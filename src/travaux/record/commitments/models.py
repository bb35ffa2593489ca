"""Undertakings and recommendations, each with its words and where they stand."""

from __future__ import annotations

from django.db import models

from travaux.record.documents.models import Document


class Recommendation(models.Model):
    """What one State or body asks of another in a review report."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="recommendations")
    number = models.CharField(max_length=40)
    text = models.TextField()
    made_by = models.JSONField(default=list)
    made_to = models.TextField(blank=True)
    answer = models.CharField(max_length=20)
    spans = models.JSONField(default=list)

    class Meta:
        ordering = ("document", "id")

    def __str__(self) -> str:
        return f"{self.number} {self.text}"
