"""What a value and its surroundings say of the chance that it was read right.

Features are numbers about 0..1 without words of the paper: shapes, counts, and whether the rules of
a running order (slots in order, plausible lengths, titles told once) hold around the value.
"""

from __future__ import annotations

import datetime as dt
import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from travaux.common.programme import ItemKind
from travaux.reading.passage import Found
from travaux.reading.programme.draft import Clock, ItemDraft, PersonDraft
from travaux.reading.transcript import Transcript

Features = tuple[float, ...]
_CAPITAL = re.compile(r"[A-ZÀ-ÞА-Я]")


@dataclass(frozen=True, slots=True)
class Valued:
    """A value's JSON Pointer below its item, the field it is, the certainty of its rule, its features."""

    path: str
    field: str
    certainty: float
    features: Features


def features(items: Sequence[ItemDraft], transcript: Transcript) -> Iterator[Valued]:
    """The features of every value of a programme, in the order of the items."""
    paper = _paper(items, transcript)
    titles = Counter(item.title.value.casefold() for item in items)
    for index, item in enumerate(items):
        around = (*paper, *_item(items, index, titles))
        path = f"/items/{index}"
        yield Valued(f"{path}/title", "title", item.title.certainty, (*_title(item), *around))
        if item.number:
            yield Valued(f"{path}/number", "number", item.number.certainty, (*_text(item.number), *around))
        if item.day and item.day.date:
            known = (float(bool(item.day.spans)), min(item.day.number, 6) / 6)
            yield Valued(f"{path}/date", "date", item.day.certainty, (*known, *around))
        for field, clock in (("start", item.start), ("end", item.end)):
            if clock and clock.time:
                yield Valued(
                    f"{path}/{field}", field, clock.certainty, (*_clock(items, index, clock), *around)
                )
        for place, person in enumerate(item.people):
            yield from _person(f"{path}/people/{place}", items, person, around)
        for place, question in enumerate(item.questions):
            yield Valued(
                f"{path}/questions/{place}", "question", question.certainty, (*_text(question), *around)
            )


def _paper(items: Sequence[ItemDraft], transcript: Transcript) -> Features:
    """Of the whole paper, the same for all its values."""
    count = len(items)
    timed = sum(item.start is not None for item in items) / count
    numbered = sum(item.number is not None for item in items) / count
    words = sum(len(item.title.value.split()) for item in items) / count
    peopled = sum(bool(item.people) for item in items) / count
    nested = sum(item.parent is not None for item in items) / count
    return (
        1.0, float(transcript.flat), float(bool(transcript.tables)), math.log(count) / 5, timed, 4 * timed * (1 - timed),
        numbered, 4 * numbered * (1 - numbered), min(words, 30) / 30, peopled, nested,
        min(1.0, len(transcript.text) / 40_000), _disorder(items),
    )  # fmt: skip


def _disorder(items: Sequence[ItemDraft]) -> float:
    """The share of starts that lie before the start above them on the same day."""
    pairs = [
        (a, b) for a, b in zip(items, items[1:], strict=False) if a.start and b.start and _same_day(a, b)
    ]
    return sum(_before(b.start, a.start) for a, b in pairs) / len(pairs) if pairs else 0.0


def _same_day(a: ItemDraft, b: ItemDraft) -> bool:
    return (a.day and a.day.number) == (b.day and b.day.number)


def _before(a: Clock | None, b: Clock | None) -> bool:
    return bool(a and b and a.time and b.time and a.time < b.time)


def _item(items: Sequence[ItemDraft], index: int, titles: Counter[str]) -> Features:
    """Of the item that a value stands in, and of its neighbours."""
    item = items[index]
    above = items[index - 1] if index else None
    below = items[index + 1] if index + 1 < len(items) else None
    rest = sum(len(passage.text) for passage in item.rest)
    return (
        float(item.start is not None), float(item.end is not None), float(item.number is not None),
        float(item.parent is not None), float(bool(item.people)), min(len(item.people), 8) / 8,
        min(len(item.rest), 10) / 10, min(rest, 2000) / 2000, float(titles[item.title.value.casefold()] > 1),
        float(above is not None and (above.start is None) != (item.start is None)),
        float(below is not None and (below.start is None) != (item.start is None)),
        float(above is not None and _same_day(above, item) and _before(item.start, above.start)),
        item.title.certainty, item.start.certainty if item.start else 0.5,
        *(float(item.kind is kind) for kind in (ItemKind.BREAK, ItemKind.TALK, ItemKind.OTHER)),
    )  # fmt: skip


def _title(item: ItemDraft) -> Features:
    value = item.title.value
    words = value.split()
    return (
        *_text(item.title), float(len(words) <= 2), float(len(words) > 14), float(len(words) > 25),
        float(value[:1].islower()), float(value.endswith((".", ",", ";", ":"))), float("?" in value),
        float(any(c.isdigit() for c in value)), float(len(item.title.spans) > 2), float("," in value),
        float(" by " in f" {value} "), float(value.isupper()),
    )  # fmt: skip


def _text(found: Found) -> Features:
    words = found.value.split()
    capitals = sum(bool(_CAPITAL.match(word)) for word in words) / max(1, len(words))
    return (_logit(found.certainty), found.certainty, min(len(words), 40) / 40, capitals, float(not words))


def _clock(items: Sequence[ItemDraft], index: int, clock: Clock) -> Features:
    item = items[index]
    minutes = _minutes(item)
    later = next((one for one in items[index + 1 :] if one.start and one.parent == item.parent), None)
    meets = bool(later and item.end and later.start and later.start.time == item.end.time)
    hour = clock.time.hour if clock.time else 0
    return (
        _logit(clock.certainty), clock.certainty, float(bool(clock.spans)), float(meets),
        float(minutes is not None and minutes <= 0), float(minutes is not None and minutes > 240),
        float(minutes is not None and 0 < minutes < 5), float(hour < 7), float(hour >= 20),
    )  # fmt: skip


def _minutes(item: ItemDraft) -> int | None:
    if not (item.start and item.end and item.start.time and item.end.time):
        return None
    day = dt.date(2000, 1, 1)
    start, end = (dt.datetime.combine(day, clock) for clock in (item.start.time, item.end.time))
    return int((end - start).total_seconds() // 60)


def _person(path: str, items: Sequence[ItemDraft], person: PersonDraft, around: Features) -> Iterator[Valued]:
    words = person.name.value.replace(".", " ").split()
    others = sum(person.name.value == other.name.value for item in items for other in item.people) - 1
    shape = (
        *_text(person.name), float(len(words) == 1), float(len(words) in (2, 3)), float(len(words) > 4),
        float(any(c.isdigit() for c in person.name.value)), float(person.honorific is not None),
        float(person.position is not None), float(person.affiliation is not None), float(bool(person.role_spans)),
        min(others, 3) / 3, float(all(_CAPITAL.match(word) for word in words)), *around,
    )  # fmt: skip
    for field in ("name", "position", "affiliation"):
        found = getattr(person, field)
        if found:
            yield Valued(
                f"{path}/{field}", field, found.certainty, (*_text(found), *_capacity(person), *shape)
            )
    yield Valued(f"{path}/role", "role", person.name.certainty, shape)


def _capacity(person: PersonDraft) -> Features:
    both = [found.value for found in (person.position, person.affiliation) if found]
    text = ", ".join(both)
    return (min(len(text), 200) / 200, float(";" in text or "." in text), min(text.count(","), 4) / 4)


def _logit(share: float) -> float:
    share = min(0.999, max(0.001, share))
    return math.log(share / (1 - share)) / 7
