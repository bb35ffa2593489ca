"""How publishers put values into words: dates, clocks, people, places, counts. English, without a locale."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.common.dates import PartialDate
from travaux.common.finding import Span
from travaux.common.programme import Appearance, Item, Meeting, Paper, Programme, Slot
from travaux.common.text import printable
from travaux.publish import labels

ENGLISH = labels.LABELS["en"]
_UN_SYMBOL = re.compile(r"(?:A|S|E|T|ST)/[A-Z0-9][\w./()\-]*", re.ASCII)
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


def date(value: PartialDate | None) -> str:
    """As in "Monday 4 December 2017", "December 2017", "2017"; empty for None."""
    return ENGLISH.date(value) if value else ""


def span_of_days(meeting: Meeting) -> str:
    """The days of a meeting, as in "4–6 December 2017", or the words of the page; empty where unknown."""
    return printable(ENGLISH.days_of(meeting))


def clock(slot: Slot) -> str:
    """As in "10:00–11:30", "10:00" or "–11:30"; empty where no time is known."""
    start, end = (f"{time:%H:%M}" if time else "" for time in (slot.start, slot.end))
    return f"{start}–{end}" if end else start


def heading(item: Item) -> str:
    """The number and the title, as in "Panel 1 · Data"; one of them where they are the same."""
    number, title = printable(item.number or ""), printable(item.title)
    if not number or title.casefold().startswith(number.casefold()):
        return title
    return f"{number} · {title}"


def person(one: Appearance) -> str:
    """Name with honorific, position and affiliation, divided by commas."""
    return ", ".join(part for part in (name(one), post(one)) if part)


def name(one: Appearance) -> str:
    if one.to_be_confirmed:
        return "To be confirmed"
    return printable(" ".join(part for part in (one.honorific, one.name) if part))


def post(one: Appearance, comma: str = ", ") -> str:
    """Position, affiliation and, where it is set, the time to speak ("5 min"), divided by a comma."""
    limit = f"{one.minutes} min" if one.minutes else None
    return printable(comma.join(part for part in (one.position, one.affiliation, limit) if part))


def meeting_name(programme: Programme) -> str:
    """What to call the programme: the meeting's name, or the paper's title, or its file name."""
    paper, meeting = programme.paper, programme.meeting
    given = (meeting.name, paper.title, meeting.body, paper.file)
    return next((name for one in given if one and (name := printable(one).strip())), "Programme")


def conveners(programme: Programme) -> list[str]:
    """The body that meets and the series, as far as the meeting's name does not say them already."""
    meeting = programme.meeting
    said = [meeting_name(programme).casefold()]
    told = []
    for part in (meeting.body, meeting.series):
        if part and (words := printable(part)) and not any(words.casefold() in one for one in said):
            said.append(words.casefold())
            told.append(words)
    return told


def paper_line(programme: Programme, *, kind: bool = True) -> tuple[str, ...]:
    """What the paper is, part by part: "provisional agenda", symbols, author, date, distribution, file."""
    paper = programme.paper
    called = " ".join(part for part in (paper.status, paper.kind) if part) if kind else ""
    limits = paper.distribution and f"{paper.distribution} distribution"
    parts = (called, ", ".join(paper.symbols), paper.author, date_of_paper(paper), limits, paper.file)
    return tuple(printable(part) for part in parts if part and part != meeting_name(programme))


def date_of_paper(paper: Paper) -> str:
    return ENGLISH.plain_date(paper.date) if paper.date else ""


def pages(spans: Sequence[Span]) -> str:
    """As in "page 3" or "pages 2, 3"; empty without spans."""
    numbers = sorted({span.page for span in spans})
    if not numbers:
        return ""
    return (
        f"page\N{NO-BREAK SPACE}{numbers[0]}"
        if len(numbers) == 1
        else f"pages {', '.join(map(str, numbers))}"
    )


def count(number: int, one: str, many: str | None = None) -> str:
    """As in "1 item" and "2 items"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def summary(programme: Programme) -> str:
    """As in "2 days, 10 items, 35 people, 31 questions"; a name counts once, an open seat not at all."""
    items = programme.items
    names = {one.name for item in items for one in item.people if not one.to_be_confirmed}
    counts = (
        (len({item.slot.day for item in items}), "day", None),
        (len(items), "item", None),
        (len(names), "person", "people"),
        (sum(len(item.questions) for item in items), "question", None),
    )
    return ", ".join(count(*each) for each in counts if each[0])


def address(symbol: str) -> str:
    """Where a document of the United Nations can be had; empty for other symbols."""
    return f"https://undocs.org/{symbol}" if _UN_SYMBOL.fullmatch(symbol) else ""
