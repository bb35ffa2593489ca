"""Titles that end with who speaks, as small papers and what is read of them."""

from __future__ import annotations

import pytest

from travaux.reading import Document, read
from travaux.reading.programme.words.signatures import authors


def told(text: str) -> list[tuple[str, list[tuple[str, str, str | None]]]]:
    """For each item its title, and of its people name, role and body."""
    items = read(Document("paper.md", text.encode())).programme.items
    return [(item.title, [(p.name, p.role.value, p.affiliation) for p in item.people]) for item in items]


def test_names_in_brackets_that_close_the_titles() -> None:
    text = """# Programme

5 June 2031

9h00 – Accueil

9h30 – Le sel des étangs (A. Serrat, C. Duvel, J-Y Morvan)

10h00 – Compter les vagues (Abdelkrim Bouzefik, Action 2)

10h30 – Les marées hautes (Talk, Valérie Marchand, IDIT)
"""
    assert told(text) == [
        ("Accueil", []),
        (
            "Le sel des étangs",
            [("A. Serrat", "speaker", None), ("C. Duvel", "speaker", None), ("J-Y Morvan", "speaker", None)],
        ),
        ("Compter les vagues", [("Abdelkrim Bouzefik", "speaker", None)]),
        ("Les marées hautes", [("Valérie Marchand", "speaker", "IDIT")]),
    ]


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        ("On the tides of the north. Ada Pereira and Ben Sim.", ("On the tides of the north", "Ada Pereira and Ben Sim")),
        ("Do the tides change? Ada Pereira", ("Do the tides change?", "Ada Pereira")),
        ("Welcome. Ada Pereira", None),
        ("A report on the quays. Harbour Council", None),
        ("The tides come and go. They never stop", None),
    ],
)  # fmt: skip
def test_names_behind_the_full_stop_of_a_title(text: str, parted: tuple[str, str] | None) -> None:
    found = authors(text)
    assert (found and (text[: found.end], text[found.start : found.last])) == parted


def test_rows_without_a_time_that_end_with_names_are_talks_of_the_session_above() -> None:
    text = """| Time | Title |
|------|-------|
| 9:05 | **Keynote**: Ada Pereira – *Why harbours need to listen to their tides* |
| 10:05 | **Session 1** |
|  | *Guided planning of generalised quays*. Ryan Yang, Tom Silver and Leslie Kaelbling. |
|  | *A heuristic search with deep networks of buoys using imitation of the tides and of curricula of learning*. Leah Chrest, Tom Pevny and Stefan Edel. |
| 10:35 | Coffee break |
"""
    assert [(title, [name for name, _, _ in people]) for title, people in told(text)] == [
        ("Keynote Why harbours need to listen to their tides", ["Ada Pereira"]),
        ("Session 1", []),
        ("Guided planning of generalised quays", ["Ryan Yang", "Tom Silver", "Leslie Kaelbling"]),
        (
            "A heuristic search with deep networks of buoys using imitation of the tides and of curricula of learning",
            ["Leah Chrest", "Tom Pevny", "Stefan Edel"],
        ),
        ("Coffee break", []),
    ]


def test_a_phrase_that_leads_to_the_chair_leads_no_further_than_its_line() -> None:
    text = """# Agenda

## 9:00–9:30 Arrival

## 9:30–11:00 Heat in dense districts

Moderated by Karl Vranck, VITO

- Elena Myrivil, Global Chief Heat Officer, UN-Habitat
- Judit Ivany, Budapest City Hall

## 11:00 Coffee (Download the abstracts)
"""
    assert told(text) == [
        ("Arrival", []),
        (
            "Heat in dense districts",
            [
                ("Karl Vranck", "moderator", "VITO"),
                ("Elena Myrivil", "speaker", "UN-Habitat"),
                ("Judit Ivany", "speaker", "Budapest City Hall"),
            ],
        ),
        ("Coffee", []),
    ]


def test_chinese_halves_of_the_day_with_their_hours_are_no_items() -> None:
    text = """# 会议议程

#### 上午议程（9:00-12:00）

- **9:00-9:30** 会议开幕
- **10:30-10:45** 茶歇

#### 下午议程（14:00-17:00）

- **14:00-15:00** 实验室操作技术要点
"""
    assert [title for title, _ in told(text)] == ["会议开幕", "茶歇", "实验室操作技术要点"]


def test_lists_that_count_from_one_under_a_time_are_its_items_and_a_lasting_at_the_end_is_no_word_of_a_title() -> (
    None
):
    text = """# Agenda

**14:30–16:00** General assembly

1. Approval of the agenda

2. Report of the treasurer – Sara Holm, City of Aarhus

3. Election of the board

**16:00–16:30** Coffee: 30 mins
"""
    assert [title for title, _ in told(text)] == [
        "General assembly",
        "Approval of the agenda",
        "Report of the treasurer",
        "Election of the board",
        "Coffee",
    ]


def test_a_bracket_behind_a_name_is_its_body_and_one_with_a_role_is_left_to_it() -> None:
    text = """# Programme

9:00 Opening: whose is the harbour? – Ada Brandner (TU Wien)

9:30 Measures of the tide – Ben Sim (HU Berlin)

10:00 Panel 1: Living (Moderation: Dr. Jonas Reuter)
"""
    assert told(text) == [
        ("Opening: whose is the harbour?", [("Ada Brandner", "speaker", "TU Wien")]),
        ("Measures of the tide", [("Ben Sim", "speaker", "HU Berlin")]),
        ("Living", [("Jonas Reuter", "moderator", None)]),
    ]
