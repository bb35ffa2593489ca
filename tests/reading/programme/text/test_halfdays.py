"""Halves of days and days without times, as the entries that come of them."""

from __future__ import annotations

import pytest

from tests.reading.programme.outline import outline, paper
from travaux.reading.programme.text.halfdays import names_a_half


@pytest.mark.parametrize(
    "text",
    ["Morning", "AFTERNOON:", "Après-midi", "Matinée", "Mañana", "Вторая половина дня", "上午", "مساءً"],
)
def test_a_half_of_the_day_is_no_title(text: str) -> None:
    assert names_a_half(text)


@pytest.mark.parametrize(
    "text", ["Morning tea", "Tarde de cine", "Evening reception", "Soirée dansante", "am I"]
)
def test_a_title_with_a_half_of_the_day_is_one(text: str) -> None:
    assert not names_a_half(text)


def test_the_hours_of_a_half_day_are_those_of_each_item_under_it() -> None:
    text = """Programme of work

Monday

Morning (10 a.m.–1 p.m.)

Item 1: Opening

Item 2: Officers

Afternoon: 3 p.m. – 6 p.m.

Item 3: General debate

Tuesday

Morning (10 a.m.–1 p.m.)

Item 3 (continued)
"""
    assert outline(text, paper("programme"), "txt") == [
        "d1 10:00-13:00 [Item 1] Opening",
        "d1 10:00-13:00 [Item 2] Officers",
        "d1 15:00-18:00 [Item 3] General debate",
        "d2 10:00-13:00 [Item 3] General debate / (continued)",
    ]


def test_a_half_between_a_day_and_its_first_time_parts_nothing() -> None:
    text = """日程

5月6日

上午

9:00-9:30 开幕式

下午

2:00-3:30 参观

5月7日

上午

9:00-10:00 总结
"""
    assert outline(text, paper("agenda", "2024-05-06", "2024-05-07"), "txt") == [
        "d1 2024-05-06 09:00-09:30 开幕式",
        "d1 2024-05-06 14:00-15:30 参观",
        "d2 2024-05-07 09:00-10:00 总结",
    ]


def test_a_day_without_times_keeps_what_stands_under_it() -> None:
    text = """Agenda

Sunday, 2 June

Arrival of participants

Monday, 3 June

9:00 Opening

10:00 Reports

Tuesday, 4 June

Excursion to the lake

Wednesday, 5 June

9:00 Closing
"""
    assert outline(text, paper("agenda", "2024-06-03", "2024-06-05"), "txt") == [
        "d1 2024-06-02 Arrival of participants",
        "d2 2024-06-03 09:00 Opening",
        "d2 2024-06-03 10:00 Reports",
        "d3 2024-06-04 Excursion to the lake",
        "d4 2024-06-05 09:00 Closing",
    ]


def test_the_dates_on_the_front_of_a_paper_are_no_day_without_times() -> None:
    text = """Agenda

3 June 2024

Hotel by the lake

Monday, 3 June

9:00 Opening

10:00 Closing
"""
    assert outline(text, paper("agenda", "2024-06-03"), "txt") == [
        "d1 2024-06-03 09:00 Opening",
        "d1 2024-06-03 10:00 Closing",
    ]


def test_halves_of_the_day_beside_the_times_of_a_table_hold_no_entries() -> None:
    page = (
        "<h2>日程安排表</h2><p>2034年5月8日</p><table><tr><th colspan=2>时间</th><th>会议内容</th><th>备注说明</th></tr>"
        "<tr><td rowspan=2>上午</td><td>9：00-9：10</td><td>港口情况介绍</td><td></td></tr>"
        "<tr><td>9：10-10：00</td><td>码头建设讲座</td><td>主题：码头</td></tr>"
        "<tr><td>中午</td><td>12：30-</td><td>用餐</td><td></td></tr>"
        "<tr><td rowspan=2>下午</td><td>14：00-14：10</td><td>航道交流发言</td><td></td></tr>"
        "<tr><td>14：10-14：20</td><td>茶歇</td><td></td></tr></table>"
    )
    assert outline(page, paper("programme", "2034-05-08"), suffix="html") == [
        "d1 2034-05-08 09:00-09:10 港口情况介绍",
        "d1 2034-05-08 09:10-10:00 码头建设讲座",
        "d1 2034-05-08 12:30 用餐",
        "d1 2034-05-08 14:00-14:10 航道交流发言",
        "d1 2034-05-08 14:10-14:20 茶歇",
    ]
