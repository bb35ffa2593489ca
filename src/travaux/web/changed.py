"""What changed between two versions, in the interface's language: in English as published, else what changed with its values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from travaux.common.changes import (
    Aspect,
    Change,
    GroupChange,
    ItemChange,
    MeetingChange,
    SeatChange,
    WordsChange,
)
from travaux.common.dates import PartialDate
from travaux.common.programme import Item, Meeting
from travaux.common.text import printable
from travaux.publish import words
from travaux.publish.changes.sentences import is_set, sentence
from travaux.web.direction import isolated, listed, quoted
from travaux.web.templatetags.words import interface
from travaux.web.vocabulary import paper_status, role

_SOURCE = "en"
_MOST_NAMED = 4


def told(change: Change) -> str:
    """The change in one line."""
    if (get_language() or _SOURCE) == _SOURCE:
        return sentence(change)
    match change:
        case MeetingChange():
            return _meeting(change)
        case GroupChange():
            return _group(change)
        case ItemChange():
            return _item(change)
        case SeatChange():
            return _seat(change)
        case WordsChange():
            return _words(change)


def _turned(what: str, before: str | None, after: str | None) -> str:
    told = {"what": what, "before": _own(before), "after": _own(after)}
    if before and after:
        return _("%(what)s: %(after)s instead of %(before)s") % told
    if after:
        return _("%(what)s: %(after)s, not given before") % told
    return _("%(what)s: %(before)s, no longer given") % told


def _meeting(change: MeetingChange) -> str:
    before, after = change.before, change.after
    if change.aspect is Aspect.STATUS:
        return _turned(_("Status"), before and paper_status(before), after and paper_status(after))
    if change.aspect is Aspect.DATES:
        return _turned(_("Days"), _days(before), _days(after))
    return _turned(_("Venue") if change.aspect is Aspect.VENUE else _("Name of the meeting"), before, after)


def _days(interval: str | None) -> str | None:
    """Days in words from an ISO 8601 date or interval; other words stay."""
    try:
        first, *rest = (PartialDate.parse(part) for part in (interval or "").split("/"))
    except ValueError:
        return interval
    return interface().days_of(Meeting(start=first, end=rest[0] if rest else first))


def _group(change: GroupChange) -> str:
    first, last = change.pairs[0], change.pairs[-1]
    items = _listed([_title(pair.after) for pair in change.pairs])
    if change.aspect is Aspect.NUMBER:
        ends = [(one.number and f"{one.number}–{two.number}") for one, two in zip(first, last, strict=True)]
        return _of(items, _turned(_("Numbers"), *ends))
    if change.aspect is Aspect.ORDER:
        start = first.after.slot.start
        told = {"day": first.after.slot.day, "time": f"{start:%H:%M}" if start else "", "items": items}
        if start:
            return _("Order on day %(day)s at %(time)s: %(items)s") % told
        return _("Order on day %(day)s: %(items)s") % told
    if change.aspect is Aspect.EXCHANGED:
        return _("Change places: %(items)s") % {"items": items}
    if not change.minutes:
        told = {"number": len(change.pairs), "items": items}
        return (
            ngettext(
                "%(number)s item now has a time: %(items)s",
                "%(number)s items now have a time: %(items)s",
                len(change.pairs),
            )
            % told
        )
    start = first.after.slot.start
    values = {
        "day": first.after.slot.day, "time": f"{start:%H:%M}" if start else "", "minutes": abs(change.minutes), "items": items,
    }  # fmt: skip
    if change.minutes > 0:
        return _("Day %(day)s from %(time)s on, %(minutes)s min later: %(items)s") % values
    return _("Day %(day)s from %(time)s on, %(minutes)s min earlier: %(items)s") % values


def _item(change: ItemChange) -> str:
    if Aspect.ADDED in change.aspects:
        return _("Added: %(item)s") % {"item": _described(change)}
    if Aspect.WITHDRAWN in change.aspects:
        return _("Withdrawn: %(item)s") % {"item": _described(change)}
    before, after = change.before, change.after
    if Aspect.REPLACED in change.aspects:
        return _("%(before)s is replaced by %(after)s") % {"before": _title(before), "after": _title(after)}
    return _of(_title(before), _together(list(_parts(change))))


def _described(change: ItemChange) -> str:
    """An item that came or went: when it is, where it hangs, what is in it and who."""
    details = [_when(change.item)] if is_set(change.item) else []
    if parent := change.parents[1] or change.parents[0]:
        details.append(_("in %(item)s") % {"item": _title(parent)})
    if change.inside:
        details.append(_("with %(items)s") % {"items": _listed([_title(one) for one in change.inside])})
    people = [_own(words.person(one)) for item in (change.item, *change.inside) for one in item.people]
    if people:
        details.append(_listed(people))
    if not details:
        return _title(change.item)
    return _("%(item)s (%(details)s)") % {"item": _title(change.item), "details": _together(details)}


def _parts(change: ItemChange) -> Iterator[str]:
    before, after = change.before, change.after
    assert before is not None
    assert after is not None
    ends = [f"{slot.end:%H:%M}" if slot.end else None for slot in (before.slot, after.slot)]
    parents = [_title(parent) if parent else None for parent in change.parents]
    for aspect, name, old, new in (
        (Aspect.RENAMED, _("Title"), before.title, after.title), (Aspect.MOVED, _("Time"), _when(before), _when(after)),
        (Aspect.LENGTH, _("End"), *ends), (Aspect.NUMBER, _("Number"), before.number, after.number),
        (Aspect.ROOM, _("Room"), before.room, after.room), (Aspect.PARENT, _("Place"), *parents),
    ):  # fmt: skip
        if aspect in change.aspects and (old or new):
            yield _turned(name, old, new)


def _seat(change: SeatChange) -> str:
    before, after = change.before, change.after
    places = list(dict.fromkeys(_title(two or one) for one, two in change.items))
    told = {
        "items": _listed(places), "role": role(change.person.role), "person": _own(_person(change)),
        "before": _own(words.person(before)) if before else "", "after": _own(words.person(after)) if after else "",
    }  # fmt: skip
    if Aspect.ADDED in change.aspects:
        return _("%(person)s joins %(items)s (%(role)s)") % told
    if Aspect.WITHDRAWN in change.aspects:
        return _("%(person)s no longer appears in %(items)s (%(role)s)") % told
    if Aspect.CONFIRMED in change.aspects:
        return _("Confirmed in %(items)s (%(role)s): %(after)s") % told
    if Aspect.OPENED in change.aspects:
        return _("To be confirmed again in %(items)s (%(role)s), in place of %(before)s") % told
    if Aspect.REPLACED in change.aspects:
        return _("%(after)s replaces %(before)s in %(items)s (%(role)s)") % told
    if Aspect.MOVED in change.aspects:
        old, new = change.items[0]
        ends = {"before": _title(old), "after": _title(new)}
        return _("%(person)s moves from %(before)s to %(after)s") % (told | ends)
    assert before is not None
    return _of(_listed([_own(words.name(before)), *places]), _together(list(_capacities(change))))


def _capacities(change: SeatChange) -> Iterator[str]:
    before, after = change.before, change.after
    assert before is not None
    assert after is not None
    if Aspect.NAME in change.aspects:
        yield _turned(_("Name"), words.name(before), words.name(after))
    if Aspect.ROLE in change.aspects:
        yield _turned(_("Role"), role(before.role), role(after.role))
    if Aspect.CAPACITY in change.aspects:
        yield _turned(_("Post"), words.post(before), words.post(after))


def _person(change: SeatChange) -> str:
    if not change.person.to_be_confirmed:
        return words.person(change.person)
    post = words.post(change.person)
    return f"{_('A seat to be confirmed')} ({post})" if post else _("A seat to be confirmed")


def _words(change: WordsChange) -> str:
    papers = change.aspect is Aspect.DOCUMENTS
    reworded = [
        _("%(after)s instead of %(before)s") % {"after": _quoted(new), "before": _quoted(old)}
        for old, new in change.reworded
    ]
    parts = []
    for texts, of_papers, of_questions in (
        (list(map(_quoted, change.added)), _("documents added: %(texts)s"), _("guiding questions added: %(texts)s")),
        (list(map(_quoted, change.withdrawn)), _("documents withdrawn: %(texts)s"), _("guiding questions withdrawn: %(texts)s")),
        (reworded, _("documents reworded: %(texts)s"), _("guiding questions reworded: %(texts)s")),
    ):  # fmt: skip
        if texts:
            parts.append((of_papers if papers else of_questions) % {"texts": _together(texts)})
    return _of(_title(change.pair.after), _together(parts))


def _of(items: str, what: str) -> str:
    return _("%(items)s – %(what)s") % {"items": items, "what": what}


def _when(item: Item) -> str:
    told = {"day": item.slot.day, "clock": words.clock(item.slot)}
    return _("day %(day)s, %(clock)s") % told if told["clock"] else _("day %(day)s") % told


def _title(item: Item | None) -> str:
    """An item by its number and its title in quotation marks."""
    if item is None:
        return _("The programme")
    number, name = printable(item.number or ""), printable(item.title).strip("“”\"'")
    alone = not number or words.heading(item) == item.title
    return quoted(name) if alone else f"{_own(number)} {quoted(name)}"


def _own(text: str | None) -> str:
    return isolated(printable(text)) if text else ""


def _quoted(text: str) -> str:
    return quoted(printable(text))


def _listed(names: Sequence[str]) -> str:
    if len(names) > _MOST_NAMED + 1:
        told = {"names": _listed(names[:_MOST_NAMED]), "number": len(names) - _MOST_NAMED}
        return _("%(names)s and %(number)s more") % told
    return listed(names)


def _together(parts: Sequence[str]) -> str:
    return reduce(lambda one, two: _("%(one)s; %(two)s") % {"one": one, "two": two}, parts) if parts else ""
