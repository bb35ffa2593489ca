"""Append-only evidence. Rows are added, never changed, but for the few fields that say so."""

from __future__ import annotations

from django.db import models

from travaux.common.account import Outcome


class Action(models.TextChoices):
    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    MERGE = "merge"
    SPLIT = "split"
    LOCK = "lock"
    ISSUE = "issue"
    WITHDRAW = "withdraw"
    UNDO = "undo"


class Paper(models.Model):
    """The bytes of one paper, kept under their SHA-256 in the library's ``papers`` folder.

    ``name`` is the first of the file names it was found under, in alphabetical order. ``withdrawn`` is True
    once its bytes and text are purged; the row stays, so that the same bytes are not taken in again.
    """

    sha256 = models.CharField(max_length=64, unique=True)
    size = models.BigIntegerField()
    name = models.TextField()
    media_type = models.CharField(max_length=100, blank=True)
    withdrawn = models.BooleanField(default=False)
    added = models.DateTimeField(auto_now_add=True)
    revision = models.BigIntegerField(default=0, db_index=True)

    def __str__(self) -> str:
        return self.name


class Holding(models.Model):
    """A file in which a paper was found, and the ``stat`` that tells whether it has changed since."""

    folder = models.TextField()
    path = models.TextField()
    size = models.BigIntegerField()
    modified_ns = models.BigIntegerField()
    paper = models.ForeignKey(Paper, models.CASCADE, related_name="holdings")

    class Meta:
        constraints = (models.UniqueConstraint(fields=("folder", "path"), name="one_holding_a_path"),)

    def __str__(self) -> str:
        return self.path


class Reading(models.Model):
    """What one edition of the software read from a paper.

    ``transcript`` is a packed :class:`~travaux.common.transcript.Transcript` without its text, ``text`` the
    :class:`~travaux.common.transcript.Text` of it in pieces (``common.kept``). In readings of old the transcript holds its text
    too, and ``text`` is packed whole, or is none. ``programme`` is the JSON of a
    :class:`~travaux.common.programme.Programme`, ``undertaken`` a packed
    :class:`~travaux.common.account.Undertaken`. A failed reading has none of them; ``error`` is then the
    name of its class in ``common.errors``, ``message`` the line that was shown. ``checksum`` is that of its findings and
    doubts (``evidence.checksum``); readings of old have none.
    """

    paper = models.ForeignKey(Paper, models.CASCADE, related_name="readings")
    edition = models.CharField(max_length=40)
    outcome = models.CharField(max_length=10, choices=[(one.value, one.value) for one in Outcome])
    error = models.CharField(max_length=40, blank=True)
    message = models.TextField(blank=True)
    transcript = models.BinaryField(null=True)
    text = models.BinaryField(null=True)
    programme = models.TextField(blank=True)
    undertaken = models.BinaryField(null=True)
    pages = models.IntegerField(default=0)
    checksum = models.CharField(max_length=32, null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("paper", "edition"), name="one_reading_a_paper_and_edition"),
        )

    def __str__(self) -> str:
        return f"{self.paper} ({self.edition})"


class Finding(models.Model):
    """One value of a reading with its proof; ``spans`` are lists of start, end, page."""

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="findings")
    path = models.CharField(max_length=80)
    value = models.TextField()
    spans = models.JSONField()
    certainty = models.FloatField()

    def __str__(self) -> str:
        return f"{self.path}: {self.value}"


class Doubt(models.Model):
    """Something about a reading that a person should look at."""

    reading = models.ForeignKey(Reading, models.CASCADE, related_name="doubts")
    path = models.CharField(max_length=80)
    message = models.TextField()
    spans = models.JSONField()
    severity = models.FloatField()

    def __str__(self) -> str:
        return self.message


class Decision(models.Model):
    """What a person decided, and why. ``subject`` names what it is about.

    For a value of a paper, ``subject`` is ``paper:SHA256``, ``path`` the JSON Pointer, ``value`` the new
    value as JSON (None for reject), ``previous`` what was shown before, ``read`` what the reading gave there, None where that
    is the same or is not known. The empty path is the whole programme: a version that a person saved, or issued as a paper of
    its own. ``edition`` is that of the reading which was shown, or
    names the version; ``anchor`` the path of the finding that the decision stands on, ``found`` what that had read and
    ``spans`` where, by which the decision finds its path in a later reading. An undone decision stays, and has no effect.
    """

    subject = models.CharField(max_length=200, db_index=True)
    action = models.CharField(max_length=10, choices=Action)
    path = models.CharField(max_length=80, blank=True)
    value = models.JSONField(null=True)
    previous = models.JSONField(null=True)
    read = models.JSONField(null=True)
    edition = models.CharField(max_length=40, blank=True)
    anchor = models.CharField(max_length=80, blank=True)
    found = models.TextField(blank=True)
    spans = models.JSONField(default=list)
    reason = models.TextField(blank=True)
    actor = models.CharField(max_length=200)
    made = models.DateTimeField()
    undoes = models.OneToOneField("self", models.PROTECT, null=True, related_name="undone_by")

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.action} {self.subject}{self.path} by {self.actor}"


class Mark(models.Model):
    """How far what is derived (``index``, ``meetings`` …) follows the record: the revision it was made from."""

    name = models.CharField(max_length=40, unique=True)
    revision = models.BigIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.name} at {self.revision}"
