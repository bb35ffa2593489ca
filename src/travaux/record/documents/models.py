"""The values shown for each paper: the latest decision, else the best finding. Derived from evidence."""

from __future__ import annotations

from django.db import models

from travaux.record.evidence.models import Paper, Reading


class Audience(models.TextChoices):
    PUBLIC = "public"
    PARTICIPANTS = "participants"
    SECRETARIAT = "secretariat"

    @property
    def rank(self) -> int:
        """0 for the widest, which everybody belongs to, and more the narrower it is."""
        return list(Audience).index(self)


class Document(models.Model):
    """One document of the process. Dates are partial ISO 8601: ``2017``, ``2017-04``, ``2017-04-18``.

    ``programme`` is the JSON of a :class:`~travaux.common.programme.Programme` with all decisions applied.
    """

    paper = models.OneToOneField(Paper, models.CASCADE, related_name="document")
    reading = models.ForeignKey(Reading, models.CASCADE, related_name="+")
    title = models.TextField(blank=True)
    kind = models.CharField(max_length=60, blank=True, db_index=True)
    status = models.CharField(max_length=40, blank=True)
    author = models.TextField(blank=True)
    distribution = models.TextField(blank=True)
    date = models.CharField(max_length=10, blank=True, db_index=True)
    language = models.CharField(max_length=3, blank=True)
    audience = models.CharField(max_length=12, choices=Audience, default=Audience.PUBLIC)
    programme = models.TextField()
    changed = models.DateTimeField(auto_now=True)
    revision = models.BigIntegerField(default=0, db_index=True)

    class Meta:
        # The audience stands last: it would be taken for a way to find papers, and nearly all are for everybody.
        indexes = (models.Index(fields=("date", "audience"), name="documents_by_date"),)

    def __str__(self) -> str:
        """The title; of a paper without one what, whose and of when it is, its file only where that is not known."""
        told = [part for part in (self.author, self.date) if part]
        if self.title or not self.kind or not told:
            return self.title or self.paper.name
        return " · ".join((self.kind[:1].upper() + self.kind[1:], *told))


class Symbol(models.Model):
    """An official symbol of a document (A/RES/71/280), in the order that the paper gives them."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="symbols")
    symbol = models.CharField(max_length=200, db_index=True)
    position = models.IntegerField()

    class Meta:
        ordering = ("document", "position")

    def __str__(self) -> str:
        return self.symbol


class TextPrint(models.Model):
    """The :class:`~travaux.common.relations.Fingerprint` of a document's text, from which likeness is derived."""

    document = models.OneToOneField(Document, models.CASCADE, related_name="text_print")
    count = models.IntegerField()
    bag = models.CharField(max_length=32)
    sketch = models.BinaryField()
    terms = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"{self.count} words of {self.document_id}"


class Meaning(models.Model):
    """What a document is about, as a vector that is alike in all languages; empty where its text is too short.

    Derived from the text where somebody asked for it (:mod:`travaux.intake.meaning`).
    """

    document = models.OneToOneField(Document, models.CASCADE, related_name="meaning")
    vector = models.BinaryField()

    def __str__(self) -> str:
        return f"what {self.document_id} is about"


class Neighbour(models.Model):
    """A :class:`~travaux.common.relations.Relation`, derived from the whole collection and made anew with it.

    ``paper`` and ``other`` are as there; ``earlier`` is empty where the order means nothing.
    """

    paper = models.ForeignKey(Document, models.CASCADE, related_name="neighbours")
    other = models.ForeignKey(Document, models.CASCADE, related_name="neighbours_of")
    kind = models.CharField(max_length=20)
    reason = models.TextField()
    certainty = models.FloatField()
    earlier = models.CharField(max_length=10, blank=True)

    def __str__(self) -> str:
        return f"{self.paper_id} {self.kind} {self.other_id}"
