"""Clock times in many ways of writing, and what only looks like one."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.reading.programme.grammar.clocks import (
    _ATOM,
    Style,
    _atoms,
    find_durations,
    find_times,
    is_military,
    labelled_time,
    leading_time,
    led_by_commas,
)


def _read(text: str, weakest: Style = Style.PLAIN) -> list[str]:
    """Each mention as its words, the clocks as printed and the half of the day."""
    lines = []
    for one in find_times(text, weakest):
        clocks = [c for c in (one.first, one.last) if c]
        words = [f"{c.hour}:{c.minutes:02d}{c.meridiem.value if c.meridiem else ''}" for c in clocks]
        lines.append(f"{text[one.start : one.end]} = {'-'.join(words)}")
    return lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10:00–11:30 Opening", ["10:00–11:30 = 10:00-11:30"]),
        ("9h00 - 10h30", ["9h00 - 10h30 = 9:00-10:30"]),
        ("ore 9:00 /17:00", ["9:00 /17:00 = 9:00-17:00"]),
        ("Dalle ore 13:00 alle ore 14:00", ["13:00 alle ore 14:00 = 13:00-14:00"]),
        ("de 9 h 30 à 10 h 15", ["9 h 30 à 10 h 15 = 9:30-10:15"]),
        ("10 a.m.–1 p.m.", ["10 a.m.–1 p.m. = 10:00am-1:00pm"]),
        ("9h00 às 10h15", ["9h00 às 10h15 = 9:00-10:15"]),
        ("3–6 p.m.", ["3–6 p.m. = 3:00-6:00pm"]),
        ("08:30 – 09:00 AM", ["08:30 – 09:00 AM = 8:30-9:00am"]),
        ("11:35 am 11:40 am", ["11:35 am 11:40 am = 11:35am-11:40am"]),
        ("12 noon to 2 pm", ["12 noon to 2 pm = 12:00pm-2:00pm"]),
        ("18:10-(19:40)", ["18:10-(19:40) = 18:10-19:40"]),
        ("с 10:00 до 11:30", ["10:00 до 11:30 = 10:00-11:30"]),
        ("上午10时30分", ["上午10时30分 = 10:30am"]),
        ("下午3時 至 下午4時", ["下午3時 至 下午4時 = 3:00pm-4:00pm"]),
        ("١٠:٠٠ - ١١:٣٠", ["١٠:٠٠ - ١١:٣٠ = 10:00-11:30"]),
        ("下午1:30—3:00", ["下午1:30—3:00 = 1:30pm-3:00"]),
        ("10h-11h30", ["10h-11h30 = 10:00-11:30"]),
        ("9h30-13h : 50 ans après", ["9h30-13h = 9:30-13:00"]),
        ("12h-13.15h", ["12h-13.15h = 12:00-13:15"]),
        ("11:00 - 11:30 hoursCoffee", ["11:00 - 11:30 hours = 11:00-11:30"]),
        ("٩:٠٠ – ١٠:٣٠ صباحًا", ["٩:٠٠ – ١٠:٣٠ صباحًا = 9:00-10:30am"]),
        ("上午9点至10点半", ["上午9点至10点半 = 9:00am-10:30"]),
        ("9：00－10：30", ["9：00－10：30 = 9:00-10:30"]),
        ("08h:30 – 09h:00", ["08h:30 – 09h:00 = 8:30-9:00"]),
        ("8h30min às 9h15min", ["8h30min às 9h15min = 8:30-9:15"]),
        ("mediodía", ["mediodía = 12:00pm"]),
        ("9:30/10:00 Accueil", ["9:30/10:00 = 9:30-10:00"]),
        ("10:45 a.m. – 12:30 m.", ["10:45 a.m. – 12:30 m. = 10:45am-12:30pm"]),
        ("12:00 M. – 2:00 p.m.", ["12:00 M. – 2:00 p.m. = 12:00pm-2:00pm"]),
        ("12:00 M. Karim", ["12:00 = 12:00"]),
        ("at 10:00, then at 15:30", ["10:00 = 10:00", "15:30 = 15:30"]),
    ],
)
def test_times_are_found(text: str, expected: list[str]) -> None:
    assert _read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "10.02.2020",
        "A/79/10",
        "12-13 June",
        "Tel. +41 22 917 90 00",
        "2-1",
        "section 3.10",
        "70:30",
        "25:10",
        "1.2 billion",
    ],
)
def test_dates_sections_and_telephones_are_no_times(text: str) -> None:
    assert _read(text) == []


def test_weak_ways_of_writing_count_only_where_they_are_asked_for() -> None:
    assert _read("10.00 – 10.30 Coffee") == []
    assert _read("10.00 – 10.30 Coffee", Style.DOTTED) == ["10.00 – 10.30 = 10:00-10:30"]
    assert _read("18 - 21 Reception", Style.DOTTED) == []
    assert _read("18 - 21 Reception", Style.BARE) == ["18 - 21 = 18:00-21:00"]
    assert _read("0900-1030", Style.BARE) == ["0900-1030 = 9:00-10:30"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("• *9:00 – 9:10 Welcome*", "Welcome*"),
        ("From 10:00 to 11:00: Rivers", "Rivers"),
        ("8 am – TBD Optional", "Optional"),
        ("15:00 (CET) | Lakes", "Lakes"),
        ("15:00 – 16:00 CEST Lakes", "Lakes"),
        ("15:00 – 16:00 FAO report on lakes", "FAO report on lakes"),
        ("15h00 OIM : les lacs", "OIM : les lacs"),
        ("15:00 (WXYZ) Lakes", "Lakes"),
        ("10:30 (45 min) – Ports", "Ports"),
    ],
)
def test_what_follows_a_leading_time(text: str, title: str) -> None:
    mention = leading_time(text)
    assert mention is not None
    assert text[mention.end :] == title


def test_a_bracket_after_a_lone_start_gives_its_duration() -> None:
    mention = leading_time("10:30 (45 min) – Ports")
    assert mention is not None
    assert mention.duration == 45


def test_a_time_in_the_midst_of_a_line_does_not_lead_it() -> None:
    assert leading_time("Coffee is served at 3:00 pm") is None


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("30 min", [30]),
        ("(1h30)", [90]),
        ("1 hour and 15 minutes", [75]),
        ("45'", [45]),
        ("90 минут", [90]),
        ("20分钟", [20]),
        ("5 min + 2 min Q&A each", [5, 2]),
        ("in 2024", []),
    ],
)
def test_durations(text: str, minutes: list[int]) -> None:
    assert [duration for _, _, duration in find_durations(text)] == minutes


def test_a_line_that_only_names_its_time() -> None:
    assert labelled_time("Time: 6 p.m. to 11 p.m.")
    assert not labelled_time("Time: 6 p.m. Dinner")
    assert not labelled_time("10:00 – 11:00")


@given(st.times(), st.times(), st.sampled_from(["–", " - ", " to ", " à ", " до "]))
def test_any_range_comes_back(start: dt.time, end: dt.time, dash: str) -> None:
    text = f"{start:%H:%M}{dash}{end:%H:%M}"
    (mention,) = find_times(text)
    assert mention.last is not None
    clocks = [(c.hour, c.minutes) for c in (mention.first, mention.last)]
    assert (text[mention.start : mention.end], clocks) == (
        text,
        [(start.hour, start.minute), (end.hour, end.minute)],
    )


@given(st.text(max_size=80))
def test_mentions_lie_in_the_text_in_order(text: str) -> None:
    ends = [0]
    for mention in find_times(text, Style.BARE):
        assert ends[-1] <= mention.start < mention.end <= len(text)
        ends.append(mention.end)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("9a Welcome", ["9a = 9:00am"]),
        ("12p Lunch", ["12p = 12:00pm"]),
        ("1:30p–3p Ports", ["1:30p–3p = 1:30pm-3:00pm"]),
        ("3a Elections, 13p, 9a) and 9ab", []),
    ],
)
def test_one_letter_for_the_half_of_the_day(text: str, expected: list[str]) -> None:
    assert _read(text, Style.BARE) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0900–0930 Opening", True),
        ("1415 - 1500", True),
        ("2014–2015 budget", False),
        ("9–10 Opening", False),
    ],
)
def test_ranges_in_four_figures_are_told_from_years(text: str, expected: bool) -> None:
    mention = leading_time(text, Style.BARE)
    assert mention is not None
    assert is_military(mention) is expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("من الساعة 9:00 إلى 10:30 الافتتاح", "الافتتاح"),
        ("14:00 CET / 08:00 EST Opening", "Opening"),
        ("H. 9:00 Opening", "Opening"),
        ("ore 14.30 Opening", "Opening"),
        ("14:00–15:00 CET (08:00–09:00 EST): Opening", "Opening"),
        ("o 10:30 : Ports", "Ports"),
        ("o  A partir de 14h : Ports", "Ports"),
        ("➢ 10:30 Ports", "Ports"),
    ],
)
def test_what_stands_around_a_time_is_no_title(text: str, title: str) -> None:
    mention = leading_time(text)
    assert mention is not None
    assert text[mention.end :] == title


def test_a_bracket_that_ends_the_sentence_above_begins_no_entry() -> None:
    assert leading_time("(15:00-16:30 CEST / 13:00-14:30 UTC). The link is in the invitation.") is None
    assert leading_time("(15:00-16:30) Nets and ropes") is not None


_PIECES = (
    "9", "12", "09", "1430", "9:30", "10.45", "11h15", "noon", "Midday", "12 noon", "midi", "mediodía", "MEDIODIA", "medianoche",
    "minuit", "midnight", "полдень", "Полночь", "正午", "午夜", "上午", "下午9", "点", "時", "半", "至", "到", "-", "–", "to", "am", "p.m.", "h",
    "hrs", "m", "n", "№", "x", "_", ".", ",", "(", "/", "é",
)  # fmt: skip


@given(st.lists(st.sampled_from([*_PIECES, " ", "\n"]), max_size=14).map("".join))
def test_no_place_where_a_clock_begins_is_passed_over(text: str) -> None:
    assert [atom.span() for atom in _atoms(text)] == [atom.span() for atom in _ATOM.finditer(text)]


def test_hours_with_a_comma_on_lines_of_their_own_are_told_by_how_they_rise() -> None:
    assert led_by_commas(["9,30", "Saluti", "ore 10,00", "10,30"])
    assert not led_by_commas(["10,30", "Costi", "9,50", "8,00"])
    assert not led_by_commas(["9,30", "10,00 euro", "10,30 h di volo"])
    mention = leading_time("15,30", Style.FIGURES)
    assert mention is not None
    assert (mention.first.hour, mention.first.minutes, mention.end) == (15, 30, 5)
    assert leading_time("15,30") is None
