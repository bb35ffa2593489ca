"""What findings are called, and their values in words, from their paths."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _

from travaux.common.programme import Programme
from travaux.common.text import printable, shortened
from travaux.web import vocabulary
from travaux.web.direction import isolated

_LONGEST = 60
_LONGEST_VALUE = 80


def name_of(path: str, programme: Programme) -> str:
    """What the value at ``path`` is, in the interface's language, as in "Start of “Opening”"."""
    match path.split("/")[1:]:
        case ["paper", "symbols", *_rest]:
            return _("Symbol")
        case ["paper", name]:
            return _paper().get(name, _("Value of the paper"))
        case ["meeting", name]:
            return _meeting().get(name, _("Value of the meeting"))
        case ["items", number, "people", _place, *rest]:
            return _("%(what)s in “%(item)s”") % {
                "what": _person().get(rest[0] if rest else "name", _("Person")),
                "item": _title(programme, int(number)),
            }
        case ["items", number, name, *_rest]:
            return _("%(what)s of “%(item)s”") % {
                "what": _item().get(name, name),
                "item": _title(programme, int(number)),
            }
    return _("The programme")


def value_of(path: str, value: object) -> str:
    """A value at ``path`` in a few words, those of the record's own in the interface's language; nothing of a whole programme."""
    if value is None or (isinstance(value, dict) and not {"name", "title"} & value.keys()):
        return ""
    if isinstance(value, dict):
        value = in_few_words(value)
    return shortened(_worded(path, str(value)), _LONGEST_VALUE)


def in_few_words(value: Mapping[str, object]) -> str:
    """A person or an item, by what it is called and holds."""
    return ", ".join(
        str(value[key]) for key in ("title", "name", "position", "affiliation") if value.get(key)
    )


def _worded(path: str, value: str) -> str:
    match path.split("/")[1:]:
        case ["paper", "kind"]:
            return vocabulary.paper_kind(value)
        case ["paper", "status"]:
            return vocabulary.paper_status(value)
        case ["paper", "language"]:
            return vocabulary.language(value)
        case ["paper", "distribution"]:
            return vocabulary.distribution(value)
        case ["items", _, "kind"]:
            return vocabulary.item_kind(value)
        case ["items", _, "people", _, "role"]:
            return vocabulary.role(value)
    return printable(value)


def field_name(words: str) -> str:
    """What a doubt calls a value, as in "question" or "date of the paper", by its name in the interface's language."""
    last, _of, owner = words.partition(" of the ")
    names = _paper() if owner == "paper" else _meeting() if owner == "meeting" else _item() | _person()
    key = {"question": "questions", "document": "documents"}.get(last, last.replace(" ", "_"))
    return names.get(key, last)


def _title(programme: Programme, number: int) -> str:
    if number >= len(programme.items):
        return "…"
    return isolated(shortened(printable(programme.items[number].title), _LONGEST))


def _paper() -> dict[str, str]:
    return {
        "symbols": _("Symbol"), "kind": _("Kind"), "status": _("Status"), "title": _("Title"), "author": _("Author"),
        "distribution": _("Distribution"), "date": _("Date"), "language": _("Language"),
    }  # fmt: skip


def _meeting() -> dict[str, str]:
    return {
        "name": _("Name of the meeting"), "body": _("Body"), "series": _("Series"), "venue": _("Venue"),
        "start_date": _("First day"), "end_date": _("Last day"), "when": _("Days"), "time_zone": _("Time zone"),
    }  # fmt: skip


def _person() -> dict[str, str]:
    return {
        "name": _("Person"), "role": _("Role"), "position": _("Position"), "affiliation": _("Affiliation"),
        "honorific": _("Form of address"),
    }  # fmt: skip


def _item() -> dict[str, str]:
    return {
        "title": _("Title"), "number": _("Number"), "kind": _("Kind"), "room": _("Room"), "day": _("Day"), "date": _("Date"),
        "start": _("Start"), "end": _("End"), "parent": _("Place"), "questions": _("Guiding question"),
        "documents": _("Document"),
    }  # fmt: skip
