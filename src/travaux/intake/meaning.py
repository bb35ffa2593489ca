"""Papers on the same topic in other languages: what each is about is taken once, and compared when asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from django.db import connection

from travaux.common.progress import Watch, unwatched
from travaux.reading.likeness.meaning import Space, is_installed, meaning_of
from travaux.record.documents import meaning as kept
from travaux.record.documents.models import Document
from travaux.record.documents.texts import kept_text
from travaux.record.evidence import marks

_AT_A_TIME = 32
_SPARE = 20
"""So many times the papers asked for are looked at, since some may not be seen."""


@dataclass(frozen=True, slots=True)
class Abroad:
    """A document on the same topic in another language; ``likeness`` is 0..1."""

    document: Document
    likeness: float


def take_meanings(watch: Watch = unwatched) -> int:
    """Take the meaning of every document that has none yet, in small transactions; how many there were.

    ``watch`` is told how many of how many are done.
    """
    level = marks.revision()
    todo = kept.without_meaning()
    watch(0, len(todo))
    for start in range(0, len(todo), _AT_A_TIME):
        documents = kept.documents_of(todo[start : start + _AT_A_TIME])
        kept.file_meanings([(one, meaning_of(kept_text(one).text().text)) for one in documents])
        watch(min(start + _AT_A_TIME, len(todo)), len(todo))
    if marks.level(marks.MEANING) != level:
        marks.set_level(marks.MEANING, level)
    return len(todo)


def renew_meanings(watch: Watch = unwatched) -> None:
    """Take those that are missing in a library for which they were asked once, where the model is there."""
    if marks.level(marks.MEANING) and marks.is_behind(marks.MEANING) and is_installed():
        take_meanings(watch)


def same_topic_abroad(
    document: Document, *, limit: int = 10, audiences: tuple[str, ...] | None = None
) -> tuple[Abroad, ...]:
    """The documents in other languages nearest to this one in what they say; none where no meanings were taken."""
    level = marks.level(marks.MEANING)
    if not level:
        return ()
    near = _space(str(connection.settings_dict["NAME"]), level).nearest(document.paper.sha256)
    likeness = dict(near[: limit * _SPARE])
    documents = Document.objects.filter(paper__sha256__in=likeness, paper__withdrawn=False).defer("programme")
    if audiences is not None:
        documents = documents.filter(audience__in=audiences)
    found = [Abroad(one, likeness[one.paper.sha256]) for one in documents.select_related("paper")]
    return tuple(sorted(found, key=lambda one: (-one.likeness, one.document.paper.sha256))[:limit])


@lru_cache(maxsize=1)
def _space(_database: str, _level: int) -> Space:
    """The vectors of the library, read once for each level that they are at."""
    rows = kept.meanings()
    return Space.of([row[0] for row in rows], [row[1] for row in rows], [row[2] for row in rows])
