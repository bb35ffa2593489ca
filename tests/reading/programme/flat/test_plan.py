"""Times of papers whose line breaks are lost: to which words each belongs."""

from __future__ import annotations

from tests.reading.programme.outline import outline, paper

_DAY = paper("programme", "2025-06-03")
_NOTE = (
    "Note for those who take part. The harbour master asks that all who come by ferry leave their boats at the northern pier, "
    "where the guards keep a list of the berths. Papers are given out at the desk beside the stairs, and nobody needs to have "
    "written before. Coffee is free for all, and so is the soup at noon; those who eat no fish should say so to the cooks. "
)
"""A page that has lost its lines is long."""


def test_a_narrow_column_broke_its_ranges_over_the_words_of_the_entry() -> None:
    text = (
        "Seminar on Ferries PROGRAMME Time Activity 08.30 – Registration of those who take part 09.00 09.00 – Opening by the "
        "harbour 09.30 master 09.30 – Light dues and who pays 11.00 them 11.00 – Lunch 12.30 12.30 – Closing 13.00 session"
    )
    assert outline(text, _DAY, suffix="txt") == [
        "d1 2025-06-03 08:30-09:00 Registration of those who take part",
        "d1 2025-06-03 09:00-09:30 Opening by the harbour master",
        "d1 2025-06-03 09:30-11:00 Light dues and who pays them",
        "d1 2025-06-03 11:00-12:30 Lunch",
        "d1 2025-06-03 12:30-13:00 Closing session",
    ]


def test_a_dash_behind_a_lone_time_opens_no_range_where_no_end_follows() -> None:
    text = "Seminar on Ferries PROGRAMME 08.30 – Registration 09.00 – Opening 09.30 – Light dues and pilots 11.00 – Lunch 12.30 – Closing"
    assert outline(text, _DAY, suffix="txt") == [
        "d1 2025-06-03 08:30 Registration",
        "d1 2025-06-03 09:00 Opening",
        "d1 2025-06-03 09:30 Light dues and pilots",
        "d1 2025-06-03 11:00 Lunch",
        "d1 2025-06-03 12:30 Closing",
    ]


def test_numbered_entries_that_close_with_their_times() -> None:
    text = (
        "JOINT COMMITTEE ON FERRIES Workplan Item Subject Time 1 Opening of the meeting 09:30–09:45 2 Report of the Secretary "
        "09:45–10:30 3 Light dues 10:30–12:30 4 Any other business 14:00–14:15"
    )
    assert outline(text, _DAY, suffix="txt") == [
        "d1 2025-06-03 09:30-09:45 [1] Opening of the meeting",
        "d1 2025-06-03 09:45-10:30 [2] Report of the Secretary",
        "d1 2025-06-03 10:30-12:30 [3] Light dues",
        "d1 2025-06-03 14:00-14:15 [4] Any other business",
    ]


def test_items_that_count_through_the_paper_share_the_sitting_that_takes_them_up() -> None:
    text = (
        f"{_NOTE}Committee on Ferries Timetable 10 a.m.–1 p.m. 1. Opening of the session 2. Election of officers "
        "3 p.m.–6 p.m. 3. Light dues: (a) Lamps (b) Buoys 4. Other business 5. Adoption of the report"
    )
    assert outline(text, _DAY, suffix="txt") == [
        "d1 2025-06-03 10:00-13:00 [1] Opening of the session",
        "d1 2025-06-03 10:00-13:00 [2] Election of officers",
        "d1 2025-06-03 15:00-18:00 [3] Light dues",
        "  d1 2025-06-03 [3 (a)] Lamps",
        "  d1 2025-06-03 [3 (b)] Buoys",
        "d1 2025-06-03 15:00-18:00 [4] Other business",
        "d1 2025-06-03 15:00-18:00 [5] Adoption of the report",
    ]


def test_small_roman_numbers_and_the_first_day_behind_the_name_of_the_meeting() -> None:
    text = (
        f"{_NOTE}Committee on Ferries, Experts’ Meeting 3 – 4 June 2025, Elm Bend PROGRAMME OF WORK 09h00 – 10h00 Procedural matters: "
        "i. Election of the Bureau ii. Adoption of the agenda iii. Organization of work 10h00 – 11h00 Light dues"
    )
    assert outline(text, _DAY, suffix="txt") == [
        "d1 2025-06-03 09:00-10:00 Procedural matters",
        "  d1 2025-06-03 [i] Election of the Bureau",
        "  d1 2025-06-03 [ii] Adoption of the agenda",
        "  d1 2025-06-03 [iii] Organization of work",
        "d1 2025-06-03 10:00-11:00 Light dues",
    ]


def test_what_a_browser_prints_around_a_page_is_no_part_of_it() -> None:
    text = (
        f"6/2/25, 4:15 PM {_NOTE}Seminar on Ferries Programme 9:00 Opening 10:00 Light dues 11:00 Pilots https://ferries.example/day 1/2\f"
        "6/2/25, 4:15 PM 12:00 Lunch 13:00 Closing https://ferries.example/day 2/2"
    )
    assert outline(text, _DAY, suffix="txt") == [
        "d1 2025-06-03 09:00 Opening",
        "d1 2025-06-03 10:00 Light dues",
        "d1 2025-06-03 11:00 Pilots",
        "d1 2025-06-03 12:00 Lunch",
        "d1 2025-06-03 13:00 Closing",
    ]


def test_chinese_hours_do_not_take_the_number_behind_them_for_minutes() -> None:
    text = "渡船委员会请各位代表把船停在北码头，那里有人看守。文件在楼梯旁边的桌子上领取，不必事先来信。咖啡和中午的汤都是免费的，不吃鱼的人请告诉厨师。晚上港口关闭以前请回到船上。 日程 上午10时至下午1时 1. 会议开幕 2. 选举主席 下午3时至6时 3. 灯塔费 4. 其他事项 下午6时30分 5. 闭幕"
    assert outline(text, _DAY, suffix="txt") == [
        "d1 2025-06-03 10:00-13:00 [1] 会议开幕",
        "d1 2025-06-03 10:00-13:00 [2] 选举主席",
        "d1 2025-06-03 15:00-18:00 [3] 灯塔费",
        "d1 2025-06-03 15:00-18:00 [4] 其他事项",
        "d1 2025-06-03 18:30 [5] 闭幕",
    ]


def test_a_column_that_broke_before_the_dash_or_beside_a_list_of_dashes() -> None:
    text = (
        "Seminar on Ferries PROGRAMME 09h00 Opening by the harbour – 09h30 master 09h30 – Statements: 10h30 - The Chair of the "
        "pilots - The guild 10h30 – Light dues 12h00 12h00 Lunch for all – 13h00 13h00 – Closing 13h30 session"
    )
    assert outline(text, _DAY, suffix="txt") == [
        "d1 2025-06-03 09:00-09:30 Opening by the harbour master",
        "d1 2025-06-03 09:30-10:30 Statements: - The Chair of the pilots - The guild",
        "d1 2025-06-03 10:30-12:00 Light dues",
        "d1 2025-06-03 12:00-13:00 Lunch for all",
        "d1 2025-06-03 13:00-13:30 Closing session",
    ]


def test_times_by_two_clocks_are_told_once() -> None:
    text = (
        "Online Seminar on Ferries PROGRAMME 10:00–10:15 (Suva) 00:00–00:15 (Rome) Opening 10:15–11:30 (Suva) 00:15–01:30 (Rome) "
        "Item 1: Light dues 11:30–11:45 (Suva) 01:30–01:45 (Rome) Short break 11:45–12:45 (Suva) 01:45–02:45 (Rome) Item 2: Pilots"
    )
    assert outline(text, _DAY, suffix="txt") == [
        "d1 2025-06-03 10:00-10:15 Opening",
        "d1 2025-06-03 10:15-11:30 [Item 1] Light dues",
        "d1 2025-06-03 11:30-11:45 Short break",
        "d1 2025-06-03 11:45-12:45 [Item 2] Pilots",
    ]


def test_a_slide_on_a_session_tells_of_the_session() -> None:
    text = (
        "Seminar on Ferries PROGRAMME 09:00 Opening 09:30 Session 1. Light dues 11:00 Coffee break 11:30 Session 2. Pilots and fees "
        "12:30 Closing\fSession 1. Light dues Moderator: Ada Pereira, Guild of Pilots\f"
        "Session 2. Pilots and fees Moderator: Bo Lind, Port of Elm Bend"
    )
    assert outline(text, _DAY, suffix="txt") == [
        "d1 2025-06-03 09:00 Opening",
        "d1 2025-06-03 09:30 [Session 1] Light dues",
        "d1 2025-06-03 11:00 Coffee break",
        "d1 2025-06-03 11:30 [Session 2] Pilots and fees",
        "d1 2025-06-03 12:30 Closing",
    ]


def test_a_sitting_leads_to_its_slot_and_the_items_below_count_on_from_any_number() -> None:
    text = (
        f"{_NOTE}Third sitting – 9:30–12:30 (Room A) Item 5 Light dues Item 6 Pilots Fourth sitting – 14:30–17:30 (Room A) "
        "Item 7 Fees Item 8 Other business 13:00–14:15, Room C: Talk on item 7"
    )
    assert outline(text, _DAY, suffix="txt") == [
        "d1 2025-06-03 09:30-12:30 Third sitting @Room A",
        "  d1 2025-06-03 [Item 5] Light dues",
        "  d1 2025-06-03 [Item 6] Pilots",
        "d1 2025-06-03 14:30-17:30 Fourth sitting @Room A",
        "  d1 2025-06-03 [Item 7] Fees",
        "  d1 2025-06-03 [Item 8] Other business",
        "d1 2025-06-03 13:00-14:15 Talk on item 7 @Room C",
    ]


def test_an_arabic_title_ends_before_a_form_of_address() -> None:
    text = (
        "ندوة العبارات برنامج 9:00 الافتتاح السيدة سناء الطرابلسي، مديرة الميناء 9:30 رسوم المنارات السيد عمر الزعبي، نقابة المرشدين "
        "11:00 استراحة 11:30 أجور المرشدين 12:30 الاختتام"
    )
    assert outline(text, _DAY, suffix="txt") == [
        "d1 2025-06-03 09:00 الافتتاح",
        "d1 2025-06-03 09:30 رسوم المنارات",
        "d1 2025-06-03 11:00 استراحة",
        "d1 2025-06-03 11:30 أجور المرشدين",
        "d1 2025-06-03 12:30 الاختتام",
    ]


def test_a_column_of_lengths_gives_the_ends_and_a_meeting_told_by_several_clocks_is_no_slot() -> None:
    text = (
        "Online briefing on ferries 3 June 2025 08:00–10:00 Suva | 14:00–16:00 Rome | 16:00–18:00 Oslo PROGRAMME Time Length Part "
        "14:00 5 min Welcome 14:05 10 min Opening remarks 14:15 40 min Light dues and who pays them 14:55 50 min Questions 15:45 15 min Closing"
    )
    assert outline(text, _DAY, suffix="txt") == [
        "d1 2025-06-03 14:00-14:05 Welcome",
        "d1 2025-06-03 14:05-14:15 Opening remarks",
        "d1 2025-06-03 14:15-14:55 Light dues and who pays them",
        "d1 2025-06-03 14:55-15:45 Questions",
        "d1 2025-06-03 15:45-16:00 Closing",
    ]


def test_a_timetable_that_names_the_items_of_the_agenda_above_it() -> None:
    text = (
        f"{_NOTE}Provisional agenda 1. Adoption of the agenda. 2. Election of officers. 3. Light dues. 4. Other business. "
        "5. Adoption of the report. Provisional timetable Tuesday, 3 June 2025 10 a.m.–1 p.m. 1–2 Adoption of the agenda; election of officers "
        "3 p.m.–6 p.m. 3 Light dues Wednesday, 4 June 2025 10 a.m.–1 p.m. 4–5 Other business; adoption of the report"
    )
    assert outline(text, paper("agenda", "2025-06-03", "2025-06-04"), suffix="txt") == [
        "d1 2025-06-03 10:00-13:00 [1] Adoption of the agenda",
        "d1 2025-06-03 10:00-13:00 [2] Election of officers",
        "d1 2025-06-03 15:00-18:00 [3] Light dues",
        "d2 2025-06-04 10:00-13:00 [4] Other business",
        "d2 2025-06-04 10:00-13:00 [5] Adoption of the report",
    ]
