"""Meetings and what papers say of their running order. All rows are derived from documents."""

from __future__ import annotations

from django.db import models

from travaux.common.delegations import spoken_for
from travaux.record.documents.models import Document
from travaux.record.parties.models import Body, Person


class Series(models.Model):
    """A row of meetings under one name (International Dialogue on Migration)."""

    key = models.CharField(max_length=300, unique=True)
    name = models.TextField()

    class Meta:
        verbose_name_plural = "series"

    def __str__(self) -> str:
        return self.name


class Meeting(models.Model):
    """A whole convening. ``start`` and ``end`` are partial ISO 8601 dates.

    Where ``completed_from`` is set, other papers give ``start`` less exactly, and it was taken from that one.
    """

    key = models.CharField(max_length=400, unique=True)
    name = models.TextField()
    body = models.TextField(blank=True)
    series = models.ForeignKey(Series, models.SET_NULL, null=True, related_name="meetings")
    venue = models.TextField(blank=True)
    start = models.CharField(max_length=10, blank=True, db_index=True)
    end = models.CharField(max_length=10, blank=True)
    time_zone = models.CharField(max_length=60, blank=True)
    completed_from = models.ForeignKey(Document, models.SET_NULL, null=True, related_name="+")

    def __str__(self) -> str:
        return self.name


class MeetingDocument(models.Model):
    """What a document says of its meeting, and the meeting that it was joined to, in words why.

    Dates are partial ISO 8601; ``when`` keeps the words of the page. ``meeting`` is None where the document
    names none.
    """

    document = models.OneToOneField(Document, models.CASCADE, related_name="of_meeting")
    meeting = models.ForeignKey(Meeting, models.SET_NULL, null=True, related_name="papers")
    reason = models.TextField(blank=True)
    name = models.TextField(blank=True)
    body = models.TextField(blank=True)
    series = models.TextField(blank=True)
    venue = models.TextField(blank=True)
    start = models.CharField(max_length=10, blank=True)
    end = models.CharField(max_length=10, blank=True)
    when = models.TextField(blank=True)
    time_zone = models.CharField(max_length=60, blank=True)

    def __str__(self) -> str:
        return f"{self.document} → {self.meeting}"


class Item(models.Model):
    """One entry of the running order that a document gives; ``number_in_paper`` is its id there."""

    document = models.ForeignKey(Document, models.CASCADE, related_name="items")
    number_in_paper = models.IntegerField()
    parent = models.IntegerField(null=True)
    number = models.CharField(max_length=60, blank=True)
    title = models.TextField()
    kind = models.CharField(max_length=20)
    day = models.IntegerField()
    date = models.CharField(max_length=10, blank=True)
    start = models.TimeField(null=True)
    end = models.TimeField(null=True)
    room = models.TextField(blank=True)

    class Meta:
        ordering = ("document", "number_in_paper")

    def __str__(self) -> str:
        return self.title


class Appearance(models.Model):
    """A person in a role on an item, as the paper writes name, position and affiliation."""

    item = models.ForeignKey(Item, models.CASCADE, related_name="appearances")
    order = models.IntegerField()
    person = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="appearances")
    body = models.ForeignKey(Body, models.SET_NULL, null=True, related_name="appearances")
    name = models.TextField()
    role = models.CharField(max_length=20)
    position = models.TextField(blank=True)
    affiliation = models.TextField(blank=True)
    honorific = models.TextField(blank=True)

    class Meta:
        ordering = ("item", "order")

    def __str__(self) -> str:
        return self.name

    @property
    def body_name(self) -> str:
        """The body as the paper writes it, else the State that the post speaks for."""
        return spoken_for(self.position, self.affiliation)


class Question(models.Model):
    """A guiding question of an item."""

    item = models.ForeignKey(Item, models.CASCADE, related_name="questions")
    order = models.IntegerField()
    text = models.TextField()

    class Meta:
        ordering = ("item", "order")

    def __str__(self) -> str:
        return self.text


class ListedDocument(models.Model):
    """A document that an item lists; ``symbol`` where the words hold one."""

    item = models.ForeignKey(Item, models.CASCADE, related_name="listed")
    order = models.IntegerField()
    text = models.TextField()
    symbol = models.CharField(max_length=200, blank=True, db_index=True)

    class Meta:
        ordering = ("item", "order")

    def __str__(self) -> str:
        return self.text


class NameDoubt(models.Model):
    """Two appearances whose names are alike, so that a person should say whether they are one party; derived.

    ``kind`` is that of :class:`~travaux.common.gathering.PartyKind`, ``alike`` of
    :class:`~travaux.common.gathering.Alike`, in its words; ``joined`` where they are shown as one. ``code`` names the
    pair, also after it was derived anew.
    """

    kind = models.CharField(max_length=10)
    code = models.CharField(max_length=16, db_index=True)
    one = models.ForeignKey(Appearance, models.CASCADE, related_name="+")
    other = models.ForeignKey(Appearance, models.CASCADE, related_name="+")
    alike = models.CharField(max_length=80)
    joined = models.BooleanField()
    severity = models.FloatField(db_index=True)

    def __str__(self) -> str:
        return f"{self.one} and {self.other}: {self.alike}"
