"""Filters by which templates put values into words. What comes from a paper is cleaned of what a browser would obey."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from django import template
from django.utils.formats import number_format
from django.utils.html import format_html
from django.utils.translation import get_language, gettext

from travaux.common.dates import PartialDate
from travaux.common.programme import Meeting
from travaux.common.text import printable
from travaux.publish import labels, words
from travaux.record.documents.models import Document
from travaux.web import deciding, telling, vocabulary

register = template.Library()


@register.filter
def clean(text: object) -> str:
    """Words of a paper without control characters and overrides of direction."""
    return printable("" if text is None else str(text))


@register.filter
def named(document: Document) -> str:
    """What a paper is called, as the record does, with its kind and its date in words of the interface's language."""
    told = [document.author, day(document.date)]
    if document.title or not document.kind or not any(told):
        return printable(str(document))
    kind = vocabulary.paper_kind(document.kind)
    return printable(" · ".join(filter(None, (kind[:1].upper() + kind[1:], *told))))


@register.filter
def day(value: object) -> str:
    """A partial date in words of the interface's language."""
    if not value:
        return ""
    try:
        date = value if isinstance(value, PartialDate) else PartialDate.parse(str(value))
    except ValueError:
        return printable(str(value))
    return interface().plain_date(date)


@register.filter
def weekday(value: object) -> str:
    """As :func:`day`, with its weekday."""
    return interface().date(value) if isinstance(value, PartialDate) else day(value)


@register.filter
def weekday_of(value: str) -> str:
    """As :func:`weekday`, of a date as typed."""
    try:
        return interface().date(PartialDate.parse(value.strip()))
    except ValueError:
        return printable(value)


@register.filter
def clean_lines(text: str) -> str:
    """As :func:`clean`, line by line."""
    return "\n".join(map(printable, text.splitlines()))


@register.filter
def of(said: Mapping[str, str], name: str) -> str:
    """What is said of a field; empty where nothing is."""
    return said.get(name, "")


@register.simple_tag
def invalid(said: str, key: str, name: str = "") -> str:
    """The attributes of a field of which something is said below it; none where nothing is."""
    return format_html(' aria-invalid="true" aria-describedby="{}{}-said"', key, name) if said else ""


@register.filter
def startswith_any(said: Mapping[str, str], start: str) -> bool:
    """Whether something is said of a field whose name begins so."""
    return any(name.startswith(start) for name in said)


@register.filter
def days(meeting: object) -> str:
    """The days of a meeting of the record, as in "4–6 December 2017"."""
    start, end = getattr(meeting, "start", ""), getattr(meeting, "end", "")
    first, last = (PartialDate.parse(one) if one else None for one in (start, end))
    return interface().days_of(Meeting(start=first, end=last))


@register.filter
def clock(slot: object) -> str:
    return words.clock(slot)  # type: ignore[arg-type]


@register.filter
def percent(value: float) -> str:
    return gettext("%(number)d %%") % {"number": round(100 * value)}


@register.filter
def code(document: object) -> str:
    """What a paper goes by in addresses: the start of its SHA-256."""
    sha256 = document if isinstance(document, str) else document.paper.sha256  # type: ignore[attr-defined]
    return sha256[:16]


@register.filter
def audience(value: str) -> str:
    """Whom a paper is for."""
    return vocabulary.audience(value)


@register.filter
def direction(language: str) -> str:
    """The direction that a language is written in; the browser's own guess where it is not known."""
    if not language:
        return "auto"
    return "rtl" if language in words.RIGHT_TO_LEFT else "ltr"


@register.filter
def tongue(language: str) -> str:
    """The name of a language in the interface's language."""
    return vocabulary.language(language)


@register.filter
def called(document: object) -> str:
    """What a paper calls itself, as in "provisional agenda"."""
    return vocabulary.paper_called(document.kind, document.status)  # type: ignore[attr-defined]


@register.filter
def state(document: object) -> str:
    """The status of a paper, its kind where it has none."""
    return vocabulary.paper_called("", document.status) or vocabulary.paper_kind(document.kind)  # type: ignore[attr-defined]


@register.filter
def state_word(status: str) -> str:
    """A status as a word by itself, as in a list to choose from."""
    return vocabulary.paper_status(status)


@register.filter
def limits(distribution: str) -> str:
    """Who a paper is distributed to."""
    return vocabulary.distribution(distribution)


@register.filter
def kind_of_body(kind: str) -> str:
    return vocabulary.body_kind(kind)


@register.filter
def number(value: int) -> str:
    """A count with its thousands divided as the interface's language does."""
    return number_format(value, force_grouping=True)


@register.filter
def amount(value: str | Decimal) -> str:
    """A sum as the interface's language writes it."""
    return deciding.amount(value)


def interface() -> labels.Labels:
    """The words of dates in the interface's language."""
    return labels.of((get_language() or "en")[:2])


@register.filter
def height(row: object) -> str:
    """The class of a grid's row: how high it stands for the time that it lasts."""
    minutes = row.minutes  # type: ignore[attr-defined]
    return next((f"m{most}" for most in (15, 30, 45, 60, 90) if minutes <= most), "m120")


@register.filter
def entry_of(sheet: object, branch: object) -> object:
    return sheet.by_index[branch.index]  # type: ignore[attr-defined]


@register.filter
def status(value: str) -> str:
    """A status, level, source or heading of the register in the interface's language; other words stay."""
    return vocabulary.of_register(value)


@register.simple_tag
def told(english: object) -> str:
    """An English sentence of the layers below in the interface's language; as English, marked so, where it is not known."""
    said = telling.told(str(english)) if english else ""
    return said if said is not None else format_html('<span lang="en" dir="ltr">{}</span>', clean(english))
