"""Headings that name a day, in six languages, and lines that only mention one."""

from __future__ import annotations

import pytest

from travaux.reading.programme.grammar.days import day_heading, names_only_a_day, programme_of_a_day


def _read(text: str) -> str | None:
    mark = day_heading(text)
    if mark is None:
        return None
    date = mark.date
    parts = [date.year, date.month, date.day, date.weekday] if date else []
    return f"{text[mark.start : mark.end]} | {mark.ordinal} | {' '.join(str(p) for p in parts)}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Day 1", "Day 1 | 1 | "),
        ("DAY ONE – Monday 3 June", "DAY ONE – Monday 3 June | 1 | None 6 3 0"),
        ("Wednesday, 26 July 2023", "Wednesday, 26 July 2023 | None | 2023 7 26 2"),
        ("Martes 18", "Martes 18 | None | None None 18 1"),
        ("May 8th", "May 8th | None | None 5 8 None"),
        ("20 and 21 February", "20 and 21 February | None | None 2 20 None"),
        ("lundi 3 juin 2024", "lundi 3 juin 2024 | None | 2024 6 3 0"),
        ("10 月 12 日（星期五）上午 地点：国际会议厅", "10 月 12 日（星期五） | None | None 10 12 4"),
        ("Day 1 (18 July)", "Day 1 (18 July) | 1 | None 7 18 None"),
        ("18 July (Day 1)", "18 July (Day 1) | 1 | None 7 18 None"),
        ("Dia 9 de Outubro – Segunda-feira", "Dia 9 de Outubro | None | None 10 9 None"),
        ("Dia 1 - 9 de outubro", "Dia 1 - 9 de outubro | 1 | None 10 9 None"),
        ("15/04 (quarta-feira)", "15/04 (quarta-feira) | None | None 4 15 2"),
        ("Lunes, 16/04/2024", "Lunes, 16/04/2024 | None | 2024 4 16 0"),
        ("Dienstag, 24.09.", "Dienstag, 24.09. | None | None 9 24 1"),
        ("Donnerstag, 14. November 2024", "Donnerstag, 14. November 2024 | None | 2024 11 14 3"),
        ("Freitag, 23. 9. 2033", "Freitag, 23. 9. 2033 | None | 2033 9 23 4"),
        ("24/7", None),
        ("12/2024", None),
        ("13/25/2024", None),
        ("JOUR UN", "JOUR UN | 1 | "),
        ("ДЕНЬ ВТОРОЙ", "ДЕНЬ ВТОРОЙ | 2 | "),
        ("Понедельник, 3 июня", "Понедельник, 3 июня | None | None 6 3 0"),
        ("2024年6月3日", "2024年6月3日 | None | 2024 6 3 None"),
        ("Day 3: Technical tour (all day)", "Day 3 | 3 | "),
        ("Day 2 Summary", None),
        ("First week", None),
        ("May I ask", None),
        ("4-2", None),
        ("3 presentations", None),
        ("On Monday the committee will meet and discuss what it has before it for long.", None),
    ],
)
def test_day_headings(text: str, expected: str | None) -> None:
    assert _read(text) == expected


def test_lines_that_say_no_more_than_the_day() -> None:
    assert names_only_a_day("Monday, 3 June 2024, 9:00–17:00")
    assert not names_only_a_day("Monday, 3 June: tour of the harbour")


def test_a_chinese_day_with_its_date_and_its_weekday_in_brackets() -> None:
    mark = day_heading("第一天 4月18日（星期四）")
    assert mark is not None
    assert (mark.ordinal, mark.date and (mark.date.month, mark.date.day)) == (1, (4, 18))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Programme du week-end : samedi 4 octobre 2025", "samedi 4 octobre 2025"),
        ("Programme for Monday, 4 June", "Monday, 4 June"),
        ("Agenda – Day 1", "Day 1"),
        ("Programa del lunes 3 de junio", "lunes 3 de junio"),
        ("Draft agenda, 3 June 2024", None),
        ("Programme of work", None),
        ("Schedule: Monday mornings are free for bilateral meetings of all kinds", None),
    ],
)
def test_a_heading_may_call_a_day_by_its_programme(text: str, day: str | None) -> None:
    at = programme_of_a_day(text)
    assert (text[at:] if at else None) == day


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Schedule June 4, 2024 (members only)", "June 4"),
        ("Programme for 4 June 2024", "4 June"),
        ("Programme, 4 June 2024", None),
        ("Schedule of June hearings", None),
    ],
)
def test_the_heading_of_a_part_may_give_a_mere_date(text: str, begins: str | None) -> None:
    at = programme_of_a_day(text, heads_a_part=True)
    assert (text[at:].startswith(begins)) if begins else at == 0
