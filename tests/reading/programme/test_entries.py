"""Whole small papers of running text, as the entries that structure makes of them."""

from __future__ import annotations

from tests.reading.programme.outline import outline, paper


def test_sessions_hold_talks_and_breaks_stay_at_top_level() -> None:
    text = """# Agenda

## Monday, 3 June 2024

**09:00–09:30** Registration

### Session I: Rivers

**09:30–10:00** Floods in the lowlands

**10:00–10:30** Dams and their age

**10:30–11:00** Coffee break – Lounge

**11:00–11:30** Fish ladders

**12:00–12:15** Closing remarks

## Tuesday, 4 June 2024

**9:00** Visit of the harbour
"""
    assert outline(text) == [
        "d1 2024-06-03 09:00-09:30 Registration",
        "d1 2024-06-03 [Session I] Rivers",
        "  d1 2024-06-03 09:30-10:00 Floods in the lowlands",
        "  d1 2024-06-03 10:00-10:30 Dams and their age",
        "d1 2024-06-03 10:30-11:00 Coffee break @Lounge",
        "  d1 2024-06-03 11:00-11:30 Fish ladders",
        "d1 2024-06-03 12:00-12:15 Closing remarks",
        "d2 2024-06-04 09:00 Visit of the harbour",
    ]


def test_a_concept_note_is_one_item() -> None:
    text = """# Concept note

## Open debate

The council will hold a debate on the theme “Safe harbours: a duty of all”, to be held on
Thursday, 22 May 2025, at 10 a.m.

- Who keeps the harbours safe?
"""
    assert outline(text, paper("concept note")) == ["d1 2025-05-22 10:00 Safe harbours: a duty of all"]


def test_a_report_with_dates_and_times_holds_no_programme() -> None:
    text = """# Report on the harbours

1. On 3 June 2024, at 10:00, a ship ran aground.
2. On 4 June 2024, at 11:30, another one did.

| Date | Event |
|---|---|
| 3 June 2024 | A ship ran aground |
| 4 June 2024 | Another ship ran aground |
"""
    assert outline(text, paper("report")) == []


def test_an_overview_and_the_pages_of_its_panels_give_each_panel_once() -> None:
    text = """
# Programme

09:00 - 10:00 Opening

10:00 - 11:30 Panel 1: Rising seas

11:30 - 12:30 Panel 2: Insurance

10:00 - 11:30 Panel 1: Rising seas

Room: Hall B

11:30 - 12:30 Panel 2: Insurance
"""
    assert outline(text) == [
        "d1 09:00-10:00 Opening",
        "d1 10:00-11:30 [Panel 1] Rising seas @Hall B",
        "d1 11:30-12:30 [Panel 2] Insurance",
    ]


def test_a_chair_named_under_the_heading_sits_in_each_session() -> None:
    text = """## Agenda

Moderator: Ada Pereira

**10:00–10:30** Ports

**10:30–10:45** Coffee break

**10:45–11:30** Rivers
"""
    chair = "<moderator: Moderator: Ada Pereira>"
    assert outline(text) == [
        f"d1 10:00-10:30 Ports {chair}",
        "d1 10:30-10:45 Coffee break",
        f"d1 10:45-11:30 Rivers {chair}",
    ]


def test_titles_with_their_speaker_in_brackets_are_talks() -> None:
    text = """# Agenda

**9:00** Background papers

- Rules for small ports (Ms. Ada Lind, Port Union)
- Fees in large harbours (Mr. Omar Ruiz, Ministry of Trade)

**10:00** Agencies

- UNEP (Ms. Ada Lind)
- FAO (Mr. Omar Ruiz)
"""
    assert outline(text) == [
        "d1 09:00 Background papers",
        "  d1 Rules for small ports (Ms. Ada Lind, Port Union)",
        "  d1 Fees in large harbours (Mr. Omar Ruiz, Ministry of Trade)",
        "d1 10:00 Agencies",
    ]


def test_an_invitation_holds_its_programme() -> None:
    text = """Excellency,

I have the honour to invite you to a dialogue to be held on Tuesday, 7 May 2030.

The programme will be as follows:

10:00 – 10:20 Opening

10:20 – 11:30 Panel 1: Ports

11:30 – 12:00 Closing

Accept, Excellency, the assurances of my highest consideration.
"""
    assert outline(text, paper("letter", "2030-05-07"), "txt") == [
        "d1 2030-05-07 10:00-10:20 Opening",
        "d1 2030-05-07 10:20-11:30 [Panel 1] Ports",
        "d1 2030-05-07 11:30-12:00 Closing",
    ]


def test_a_session_that_counts_on_from_a_heading_stands_beside_it() -> None:
    text = """# Agenda

**9:00** Plenary

### Theme 1.

Ports of the lowlands.

**9:30** Reports

**10:45** Theme 2.

Rivers and their fees.

**12:00** Closing
"""
    assert outline(text) == [
        "d1 09:00 Plenary",
        "d1 [Theme 1] Ports of the lowlands",
        "  d1 09:30 Reports",
        "d1 10:45 [Theme 2] Rivers and their fees",
        "d1 12:00 Closing",
    ]


def test_a_line_of_many_tabs_is_parted_once():
    places = "\t".join(f"quay {number}" for number in range(60))
    found = outline(f"Agenda\n4 June 2031\n\n09:00\tOpening\t{places}\n10:00\tClosing\n", suffix="txt")
    assert [line.split(" ", 3)[2:] for line in found] == [["09:00", "Opening"], ["10:00", "Closing"]]


def test_a_day_with_the_chair_of_its_morning_over_its_first_time_is_a_day() -> None:
    text = """## Monday, 3 June 2024

Chair of the morning: Ada Pereira (Harbour Council)

**9:00** Welcome

## Tuesday, 4 June 2024

Chair of the morning: Ben Sim (Harbour Council)

**9:30** Visit of the harbour
"""
    assert outline(text) == ["d1 2024-06-03 09:00 Welcome", "d2 2024-06-04 09:30 Visit of the harbour"]


def test_a_heading_with_a_time_stands_above_the_talks_of_the_list_under_it() -> None:
    text = """### 9:00–10:00 Rivers

* 9:00–9:30 Floods
* 9:30–10:00 Dams

### 10:00–10:30 Coffee break
"""
    assert outline(text) == [
        "d1 09:00-10:00 Rivers",
        "  d1 09:00-09:30 Floods",
        "  d1 09:30-10:00 Dams",
        "d1 10:00-10:30 Coffee break",
    ]
