"""Undertakings, recommendations and the provisions they are made under, each with its words and where they stand.

``spans`` are lists of start, end, page in the transcript of the document's reading.
"""

from __future__ import annotations

from django.db import models

from travaux.record.documents.models import Document


class Provision(models.Model):
    """One numbered part of a framework; see :class:`travaux.common.provision.Provision`."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="provisions")
    number_in_paper = models.IntegerField()
    parent = models.IntegerField(null=True)
    kind = models.CharField(max_length=30)
    number = models.CharField(max_length=60, blank=True)
    title = models.TextField(blank=True)
    text = models.TextField()
    spans = models.JSONField(default=list)
    certainty = models.FloatField(default=1.0)

    class Meta:
        ordering = ("document", "number_in_paper")

    def __str__(self) -> str:
        return f"{self.number} {self.title or self.text}"


class Commitment(models.Model):
    """One undertaking; see :class:`travaux.common.commitment.Commitment`, whose JSON ``value`` holds.

    ``order`` counts from 0 in the order of the paper. ``due`` is a partial ISO 8601 date.
    """

    document = models.ForeignKey(Document, models.CASCADE, related_name="commitments")
    order = models.IntegerField()
    kind = models.CharField(max_length=30)
    number = models.CharField(max_length=60, blank=True)
    words = models.TextField()
    actor = models.TextField(blank=True)
    addressee = models.TextField(blank=True)
    strength = models.CharField(max_length=20)
    due = models.CharField(max_length=10, blank=True)
    certainty = models.FloatField()
    spans = models.JSONField(default=list)
    value = models.TextField()

    class Meta:
        ordering = ("document", "order")

    def __str__(self) -> str:
        return self.words


class Recommendation(models.Model):
    """What one State or body asks of another; see :class:`travaux.common.recommendation.Recommendation`."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="recommendations")
    order = models.IntegerField()
    number = models.CharField(max_length=40)
    text = models.TextField()
    made_by = models.JSONField(default=list)
    made_to = models.TextField(blank=True)
    answer = models.CharField(max_length=20)
    spans = models.JSONField(default=list)

    class Meta:
        ordering = ("document", "order")

    def __str__(self) -> str:
        return f"{self.number} {self.text}"
