"""Times, dates, people and numbers as one style writes them, and the programme cut to what it shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rendering.blocks import Text
from rendering.model import Entry, Person, Source, date_of, each, minutes
from rendering.style import Style
from rendering.words import th, upper_first

# ---- what is shown ---------------------------------------------------------------------------


def shown(source: Source, style: Style) -> Source:
    """The programme as far as a paper of this style shows it: the values to expect from its reader."""
    source = replace(source, entries=tuple(each(e, lambda one: _shown(one, style)) for e in source.entries))
    source = replace(source, entries=tuple(_children_shown(e, style) for e in source.entries))
    if not _dates_follow(source, style):
        undated = tuple(each(e, lambda one: replace(one, date=None)) for e in source.entries)
        source = replace(source, entries=undated)
    if style.masthead_dates is None and not any(e.date for e in source.entries):
        source = replace(source, start=None, end=None)
    return replace(source, venue=source.venue if style.masthead_venue else None)


def _dates_follow(source: Source, style: Style) -> bool:
    if style.day in ("date", "day+date"):
        return "{year}" in style.date or style.masthead_dates is not None
    return style.masthead_dates is not None


def _shown(entry: Entry, style: Style) -> Entry:
    end = entry.end if style.extent in ("range", "duration") else None
    start = entry.start if style.extent != "none" else None
    title = entry.title.upper() if style.upper else entry.title
    return replace(
        entry, title=title, start=start, end=end if start else None, room=entry.room if style.rooms else None,
        people=tuple(_person_shown(person, style) for person in entry.people),
    )  # fmt: skip


def _children_shown(entry: Entry, style: Style) -> Entry:
    if style.child_extent == "minutes" and entry.children and all(c.start and c.end for c in entry.children):
        untimed = tuple(
            replace(c, start=None, end=None, length=minutes(c.end) - minutes(c.start))
            for c in entry.children
            if c.start and c.end
        )
        return replace(entry, children=untimed)
    return entry


def _person_shown(person: Person, style: Style) -> Person:
    if person.name == "TBC":
        return Person("TBC", person.role)
    if style.family_upper and " " in person.name:
        first, _, family = person.name.partition(" ")
        person = replace(person, name=f"{first} {family.upper()}")
    if not style.honorifics:
        person = replace(person, honorific=None)
    if style.capacity == "name":
        return replace(person, position=None, affiliation=None)
    if style.capacity == "affiliation" and person.affiliation:
        return replace(person, position=None)
    return person


# ---- clocks and dates ------------------------------------------------------------------------


def clock(style: Style, time: str) -> str:
    """One time of day, such as "10:00", as the style writes it."""
    hour, minute = int(time[:2]), time[3:]
    twelve, half = hour % 12 or 12, "a.m." if hour < 12 else "p.m."
    pad = f"{hour:02d}" if style.padded else str(hour)
    forms = {
        "10:00": f"{pad}:{minute}", "10.00": f"{pad}.{minute}", "10h00": f"{pad}h{minute}",
        "10 h 00": f"{hour} h {minute}", "10h": f"{hour}h" + ("" if minute == "00" else minute),
        "ampm": f"{twelve}:{minute} {half}", "AM": f"{twelve}:{minute}{half.upper().replace('.', '')}",
        "un": (f"{twelve} {half}" if minute == "00" else f"{twelve}:{minute} {half}") if time != "12:00" else "12 noon",
        "hrs": f"{pad}:{minute}", "10:00 h": f"{pad}:{minute}", "10:00 hrs": f"{pad}:{minute}",
        "bare12": f"{twelve}:{minute}",
    }  # fmt: skip
    return forms[style.clock]


def slot(style: Style, entry: Entry) -> str:
    """The printed slot of an item, or nothing where it has none."""
    if not entry.start:
        return ""
    tail = {"hrs": " hrs", "10:00 h": " h", "10:00 hrs": " hrs"}.get(style.clock, "")
    first = clock(style, entry.start)
    if not entry.end:
        return first + tail
    if style.extent == "duration":
        length = (minutes(entry.end) - minutes(entry.start)) % 1440
        return f"{first}{tail} ({length} {style.fixed['minutes'][0]})"
    second = clock(style, entry.end)
    if style.clock == "un" and first[-4:] == second[-4:] and style.dash.strip() in ("–", "-"):
        first = first[:-5]
    return f"{first}{style.dash}{second}{tail}"


def part_of_slot(style: Style, entry: Entry, part: str) -> str:
    """The start, the end or the duration alone, for tables that keep them apart."""
    if part == "duration":
        known = entry.start and entry.end
        return f"{minutes(entry.end) - minutes(entry.start)} {style.fixed['minutes'][0]}" if known else ""  # type: ignore[arg-type]
    time = entry.start if part == "start" else entry.end
    return clock(style, time) if time else ""


def date(style: Style, form: str, iso: str) -> str:
    day = date_of(iso)
    weekday = style.fixed["weekdays"][day.weekday()]
    return str(form).format(
        weekday=weekday, Weekday=upper_first(weekday), day=day.day, year=day.year, th=th(day.day),
        month=style.fixed["months"][day.month - 1],
    )  # fmt: skip


def span(style: Style, source: Source) -> str:
    """The meeting's dates as the masthead prints them, or nothing."""
    if not style.masthead_dates or not source.start or not source.end:
        return ""
    if source.start == source.end:
        return date(style, style.masthead_dates, source.start)
    first, last = date_of(source.start), date_of(source.end)
    months = style.fixed["months"]
    return style.masthead_dates.format(
        first=first.day, last=last.day, month=months[first.month - 1], month1=months[first.month - 1],
        month2=months[last.month - 1], year=last.year,
    )  # fmt: skip


def day_heading(style: Style, number: int, iso: str | None) -> str:
    name = style.fixed["day"].format(n=number)
    if style.day == "ordinal":
        return f"{style.fixed['day_word']} {style.fixed['ordinals'][number - 1]}".upper()
    if style.day == "day" or not iso:
        return name
    words = date(style, style.date, iso)
    return f"{name}: {words}" if style.day == "day+date" else words


# ---- titles, people, questions ---------------------------------------------------------------


def printed_number(entry: Entry) -> str:
    """The number as it stands before the title: "(a)" for item 3 (a)."""
    number = entry.number or ""
    return number[number.index("(") :] if "(" in number else number


def numbered(entry: Entry) -> str:
    """An agenda item as one line."""
    number = printed_number(entry)
    return (
        f"{number} {entry.title}"
        if number.startswith("(")
        else f"{number}. {entry.title}"
        if number
        else entry.title
    )


def titles(style: Style, entry: Entry) -> list[str]:
    """The line or two that hold an item's number and title."""
    number, title = printed_number(entry), entry.title + length(style, entry)
    if not number:
        return [title]
    if number[0].isdigit():
        return [f"{number}. {title}"]
    if number.startswith("("):
        return [f"{number} {title}"]
    if style.upper:
        number = number.upper()
    return style.number.format(n=number, t=title).split("\n")


def capacity(person: Person) -> str:
    return ", ".join(filter(None, (person.position, person.affiliation)))


def person(style: Style, one: Person) -> list[str]:
    """The line or two that name a person."""
    name = " ".join(filter(None, (one.honorific, one.name)))
    if one.name == "TBC":
        return [style.tbc]
    held = capacity(one)
    if not held:
        return [name]
    form = style.person
    if "{p}" in form:
        form = form if one.position and one.affiliation else "{n} ({c})"
    return form.format(n=name, c=held, p=one.position, a=one.affiliation).split("\n")


def people(style: Style, found: Sequence[Person]) -> Iterator[Text]:
    """The people of an item with their roles, as lines."""
    moderators = [p for p in found if p.role == "moderator"]
    others = [p for p in found if p.role != "moderator"]
    if style.people in ("inline", "run"):
        yield from _run(style, moderators, others)
        return
    marker = style.bullet if style.people == "bullets" and not style.bullet[:1].isalnum() else ""
    if style.labels == "after":
        for one in found:
            lines = person(style, one)
            if one.role == "moderator":
                lines[-1] += f" ({style.noun})"
            yield from _lines(lines, marker)
        return
    for one in moderators:
        first, *rest = person(style, one)
        yield Text(first, lead=_label(style.moderator))
        yield from (Text(line, italic=True) for line in rest)
    if others and style.labels == "all":
        if len(others) == 1:
            first, *rest = person(style, others[0])
            yield Text(first, lead=_label(style.speakers))
            yield from (Text(line, italic=True) for line in rest)
            return
        yield Text(_label(style.speakers).strip(), bold=True)
    for one in others:
        yield from _lines(person(style, one), marker)


def _label(word: str) -> str:
    return f"{word} " if word.endswith((" by", "Modera")) else f"{word}: "


def _lines(lines: list[str], marker: str) -> Iterator[Text]:
    yield Text(lines[0], role="bullet" if marker else "body", marker=marker)
    for line in lines[1:]:
        yield Text(line, italic=True)


def _run(style: Style, moderators: Sequence[Person], others: Sequence[Person]) -> Iterator[Text]:
    def joined(group: Sequence[Person]) -> str:
        return "; ".join(", ".join(person(style, one)) for one in group)

    if moderators:
        yield Text(joined(moderators), lead=_label(style.moderator))
    if others:
        named = style.labels != "moderator" or moderators
        yield Text(joined(others), lead=_label(style.speakers) if named else "")


def questions(style: Style, entry: Entry) -> Iterator[Text]:
    if not entry.questions:
        return
    if style.questions:
        yield Text(style.questions, bold=True)
    for n, text in enumerate(entry.questions):
        marker = {"1.": f"{n + 1}.", "a)": f"{'abcdefgh'[n]})"}.get(style.bullet, style.bullet)
        yield Text(text, role="bullet" if marker else "body", marker=marker)


def notes(entry: Entry) -> Iterator[Text]:
    if entry.note:
        yield Text(" ".join(entry.note))


def documents(style: Style, entry: Entry) -> Iterator[Text]:
    if entry.documents:
        yield Text("; ".join(entry.documents), lead=f"{style.fixed['documents'][0]}: ")


def length(style: Style, entry: Entry) -> str:
    """ " (15 min)" where only the duration of an item is printed."""
    return f" ({entry.length} {style.fixed['minutes'][0]})" if entry.length else ""
