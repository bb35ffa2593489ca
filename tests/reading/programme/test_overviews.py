"""Papers that print their running order twice, or several events under one time, as the entries that they make."""

from __future__ import annotations

import typst

from tests.reading.programme.outline import outline, paper
from travaux.common.programme import Item
from travaux.reading import Document, read


def _clocks(item: Item) -> tuple[str, str]:
    slot = item.slot
    return str(slot.start)[:5], str(slot.end)[:5]


_GLANCE = """# Port Days

## Programme at a glance

| Hour | Tuesday 2 March 2027 | Hour | Wednesday 3 March 2027 |
|---|---|---|---|
| 9:00 | Registration | 9:30 | Panel 3 |
| 9:30 | Panel 1 | 11:00 | Coffee |
| 11:00 | Coffee | 11:30 | Closing of the days |
| 11:30 | Panel 2 | | |

## Detailed programme

**Tuesday 2 March 2027**

9:00 – 9:30 Registration

9:30 – 11:00 Panel 1: Nets and tides

Moderator: Ada Pereira, Port of Lomé

11:00 – 11:30 Coffee

11:30 – 12:30 Panel 2: Quays for all

**Wednesday 3 March 2027**

9:30 – 11:00 Panel 3: Ropes

11:00 – 11:30 Coffee

11:30 – 12:00 Closing of the days
"""


def test_an_overview_and_its_details_are_one_programme() -> None:
    assert outline(_GLANCE, paper("programme", "2027-03-02", "2027-03-03")) == [
        "d1 2027-03-02 09:00-09:30 Registration",
        "d1 2027-03-02 09:30-11:00 [Panel 1] Nets and tides",
        "d1 2027-03-02 11:00-11:30 Coffee",
        "d1 2027-03-02 11:30-12:30 [Panel 2] Quays for all",
        "d2 2027-03-03 09:30-11:00 [Panel 3] Ropes",
        "d2 2027-03-03 11:00-11:30 Coffee",
        "d2 2027-03-03 11:30-12:00 Closing of the days",
    ]


def test_halls_that_share_their_slots_are_no_overview_of_one_another() -> None:
    text = """# Programme

## Hall A

9:00 Nets

9:30 Tides

10:00 Coffee

10:30 Quays

11:00 Ropes

## Hall B

9:00 Cranes

9:30 Silos

10:00 Coffee

10:30 Ferries

11:00 Buoys
"""
    titles = [line.split(" ")[2] for line in outline(text)]
    assert [t for t in titles if t != "Coffee"] == [
        "Nets", "Tides", "Quays", "Ropes", "Cranes", "Silos", "Ferries", "Buoys",
    ]  # fmt: skip


def test_sections_under_numbered_titles_below_a_table_tell_who_speaks() -> None:
    text = """# Programme

| Time | Session |
|---|---|
| 9:00 – 9:30 | Welcome |
| 9:30 – 11:00 | Session 1: Nets and tides |
| 11:30 – 12:30 | Session 2: Quays for all |

Contents of the sessions

Session 1: Nets and tides

Moderator: Ada Pereira, Port of Lomé

Session 2: Quays for all

John Smith, Director, Lake Watch
"""
    programme = read(Document("paper.md", text.encode())).programme
    assert [(item.title, [person.name for person in item.people]) for item in programme.items] == [
        ("Welcome", []),
        ("Nets and tides", ["Ada Pereira"]),
        ("Quays for all", ["John Smith"]),
    ]


def test_the_matter_of_a_slide_is_no_talk_beside_who_presents_it() -> None:
    text = """# Steering committee

## Agenda

- 09:00 – 09:15: Welcome
- 09:15 – 10:00: 1. State of the works
- 10:00 – 10:30: 2. Border posts

## 1. State of the works

- Presented by Ada Pereira, Director, Port of Lomé
- Section north: 62 %
- Section south: 48 %

## 2. Border posts

- Presented by John Smith, Head, Lake Watch
- Two posts are open
"""
    programme = read(Document("paper.md", text.encode())).programme
    assert [(item.title, [person.name for person in item.people]) for item in programme.items] == [
        ("Welcome", []),
        ("State of the works", ["Ada Pereira"]),
        ("Border posts", ["John Smith"]),
    ]


def test_events_in_bold_under_one_time_share_it() -> None:
    source = """#set page(width: 16cm, height: 20cm); #set text(size: 10pt)
= Delovoy forum
*Programme*

09:00 – 10:00

*Registration*

10:00 – 11:30

*Round table on ports*\\
Moderator: Ada Pereira, Director, Port of Lomé\\
*Workshop on cranes*\\
Moderator: John Smith, Head, Lake Watch

11:30 – 12:00

*Coffee*
"""
    programme = read(Document("paper.pdf", typst.compile(source.encode()))).programme
    assert [(*_clocks(i), i.title, [p.name for p in i.people]) for i in programme.items] == [
        ("09:00", "10:00", "Registration", []),
        ("10:00", "11:30", "Round table on ports", ["Ada Pereira"]),
        ("10:00", "11:30", "Workshop on cranes", ["John Smith"]),
        ("11:30", "12:00", "Coffee", []),
    ]


def test_items_that_count_on_in_one_cell_share_its_time() -> None:
    text = """<h1>Programme of work</h1><table><tr><th>Time</th><th>Agenda item</th></tr>
<tr><td>10 a.m. – 1 p.m.</td><td>Opening of the session<br>Item 1: Adoption of the agenda<br>Item 2: Nets</td></tr>
<tr><td>3 p.m. – 6 p.m.</td><td>Item 3: Quays<br>Item 4: Adoption of the report<br>Closing of the session</td></tr></table>"""
    assert outline(text, suffix="html") == [
        "d1 10:00-13:00 Opening of the session",
        "d1 10:00-13:00 [Item 1] Adoption of the agenda",
        "d1 10:00-13:00 [Item 2] Nets",
        "d1 15:00-18:00 [Item 3] Quays",
        "d1 15:00-18:00 [Item 4] Adoption of the report",
        "d1 15:00-18:00 Closing of the session",
    ]


def test_a_table_in_a_cell_gives_the_talks_of_a_session_their_times() -> None:
    inner = "#table(columns: (2.6cm, 4cm, 4cm), [{}], [{}], [{}], [{}], [{}], [{}])"
    rows = inner.format(
        "09:00 - 09:30", "On nets", "Ada Pereira (Port of Lomé)", "09:30 - 10:00", "On tides", "John Smith (Lake Watch)"
    )  # fmt: skip
    source = f"""= Congress of harbours
*Programme*
#table(columns: (3cm, 12cm), [*Time*], [*Session*], [08:30 - 09:00], [Registration],
[09:00 - 10:00], [*Session 1: Nets and tides* {rows}], [10:00 - 10:30], [Coffee break])
"""
    programme = read(Document("paper.pdf", typst.compile(source.encode()))).programme
    assert [(*_clocks(i), i.title, i.parent, [p.name for p in i.people]) for i in programme.items] == [
        ("08:30", "09:00", "Registration", None, []),
        ("09:00", "10:00", "Nets and tides", None, []),
        ("09:00", "09:30", "On nets", 2, ["Ada Pereira"]),
        ("09:30", "10:00", "On tides", 2, ["John Smith"]),
        ("10:00", "10:30", "Coffee break", None, []),
    ]


def test_the_end_under_the_start_in_a_narrow_cell_ends_the_slot() -> None:
    text = """<h1>Programme</h1><table><tr><td>9h 9h30</td><td>Welcome</td></tr>
<tr><td>9h30 11h</td><td>Nets and tides</td></tr><tr><td>11h 11h15</td><td>Coffee</td></tr></table>"""
    assert outline(text, suffix="html") == [
        "d1 09:00-09:30 Welcome",
        "d1 09:30-11:00 Nets and tides",
        "d1 11:00-11:15 Coffee",
    ]


def test_speakers_with_their_posts_behind_a_comma_may_stand_before_the_titles() -> None:
    text = """# Readings on rivers

## Programme

10:00 Ada Pereira, Director, Port of Lomé
On nets

10:30 John Smith, Professor
On tides

11:00 Maria Santos, Curator, Lake Watch
Old maps of the lake

11:30 Discussion
"""
    programme = read(Document("paper.txt", text.encode())).programme
    assert [(item.title, [person.name for person in item.people]) for item in programme.items] == [
        ("On nets", ["Ada Pereira"]),
        ("On tides", ["John Smith"]),
        ("Old maps of the lake", ["Maria Santos"]),
        ("Discussion", []),
    ]


def test_times_in_the_middle_of_their_rows_are_those_of_all_their_lines() -> None:
    def row(time: str, *lines: str) -> str:
        return f"grid.cell(align: horizon)[{time}], [" + " \\ ".join(lines) + "],"

    cells = [
        row("9:00 – 9:30", "Registration"),
        row("9:30 – 10:30", "Opening session", "Ada Pereira", "Director, Port of Lomé", "John Smith", "Head, Lake Watch", "Music"),
        row("10:30 – 11:00", "Coffee"),
        row("11:00 – 12:30", "Nets for all", "Maria Santos", "Curator, Tide Office", "Peter Brown"),
        row("12:30 – 13:00", "Closing"),
    ]  # fmt: skip
    source = f"""#set page(width: 18cm, height: 20cm)
= Meeting of harbours
*Programme*
#grid(columns: (4cm, 9cm), row-gutter: 0.65em, {"".join(cells)})
"""
    programme = read(Document("paper.pdf", typst.compile(source.encode()))).programme
    assert [(*_clocks(i), i.title, [p.name for p in i.people]) for i in programme.items] == [
        ("09:00", "09:30", "Registration", []),
        ("09:30", "10:30", "Opening session", ["Ada Pereira", "John Smith"]),
        ("10:30", "11:00", "Coffee", []),
        ("11:00", "12:30", "Nets for all", ["Maria Santos", "Peter Brown"]),
        ("12:30", "13:00", "Closing", []),
    ]


def test_names_to_the_left_of_slots_and_titles_are_the_speakers() -> None:
    def row(name: str, post: str, slot: str, title: str, told: str) -> str:
        return f"[*{name}* \\ _{post}_], [{slot} \\ *{title}* \\ {told}],"

    cells = [
        row("Ada Pereira", "novelist", "10h – 10h45", "Writing on nets", "Three books and their readers."),
        row("John Smith", "geographer", "11h – 12h", "Old maps of the lake", "From copper to paper."),
        row("Maria Santos", "translator", "14h – 15h15", "Words for tides", "A public workshop."),
    ]
    source = f"""#set page(width: 18cm, height: 20cm)
= Readings on rivers
*Programme*
#grid(columns: (5cm, 9cm), row-gutter: 2em, {"".join(cells)})
"""
    programme = read(Document("paper.pdf", typst.compile(source.encode()))).programme
    assert [(*_clocks(i), i.title, [p.name for p in i.people]) for i in programme.items] == [
        ("10:00", "10:45", "Writing on nets", ["Ada Pereira"]),
        ("11:00", "12:00", "Old maps of the lake", ["John Smith"]),
        ("14:00", "15:15", "Words for tides", ["Maria Santos"]),
    ]


def test_a_numbered_session_that_counts_on_shares_the_time_above_both() -> None:
    source = """#set page(width: 16cm, height: 20cm); #set text(size: 10pt)
= Congress of lakes
*Programme*

09:00 – 10:30

*Session 1. Nets*\\
Moderator: Ada Pereira, Director, Port of Lomé

*Session 2. Tides*\\
Moderator: John Smith, Head, Lake Watch

10:30 – 11:00

*Coffee*

11:00 – 12:00

*Closing session*
"""
    programme = read(Document("paper.pdf", typst.compile(source.encode()))).programme
    assert [(*_clocks(i), i.title, i.parent) for i in programme.items] == [
        ("09:00", "10:30", "Nets", None),
        ("09:00", "10:30", "Tides", None),
        ("10:30", "11:00", "Coffee", None),
        ("11:00", "12:00", "Closing session", None),
    ]


def test_a_clock_at_the_right_of_each_entry_begins_it_though_it_has_no_number() -> None:
    cells = [
        ("1.", "Welcome and apologies", "2.00 p.m."),
        ("2.", "Minutes of the last meeting", "2.05 p.m."),
        ("3.", "Accounts", "2.15 p.m."),
        ("", "Tea", "3.00 p.m."),
        ("4.", "Report of the director", "3.15 p.m."),
        ("", "Close", "4.00 p.m."),
    ]
    rows = "".join(f"[{a}], [{b}], [{c}]," for a, b, c in cells)
    source = f"""#set page(width: 18cm, height: 20cm)
= Meeting of the board
*Agenda*
#grid(columns: (1.5cm, 10cm, 3cm), row-gutter: 0.8em, {rows})
"""
    programme = read(Document("paper.pdf", typst.compile(source.encode()))).programme
    assert [(_clocks(item), item.number, item.title) for item in programme.items] == [
        (("14:00", "None"), "1", "Welcome and apologies"),
        (("14:05", "None"), "2", "Minutes of the last meeting"),
        (("14:15", "None"), "3", "Accounts"),
        (("15:00", "None"), None, "Tea"),
        (("15:15", "None"), "4", "Report of the director"),
        (("16:00", "None"), None, "Close"),
    ]


def test_a_slide_with_the_agenda_that_comes_again_gives_each_entry_and_break_once() -> None:
    agenda = "## Agenda\n\n9:00 Opening of the ports\n\n10:30 Coffee break\n\n10:45 Boats and nets\n\n12:00 Lunch\n\n"
    text = f"# Port Day\n\n{agenda}{agenda}{agenda}"
    assert outline(text, paper(start="2027-03-02")) == [
        "d1 2027-03-02 09:00 Opening of the ports",
        "d1 2027-03-02 10:30 Coffee break",
        "d1 2027-03-02 10:45 Boats and nets",
        "d1 2027-03-02 12:00 Lunch",
    ]
