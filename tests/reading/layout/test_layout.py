"""What the layout step makes of whole pages."""

from __future__ import annotations

from typing import Any

from tests.reading.readers.sheets import HEIGHT, WIDTH, cells, column, line, read, texts
from travaux.reading.transcript import LineRole

LEFT_TEXT = [
    "The secretariat opened the meeting and",
    "recalled what the working group had left",
    "undone in its earlier sessions. Members",
    "then turned to the draft report, which",
    "they took up paragraph by paragraph and",
    "with few amendments from the floor.",
]
RIGHT_TEXT = [
    "In the afternoon the chair invited the",
    "regional groups to speak first. Several",
    "of them asked for more time, since the",
    "translations had reached them late, and",
    "proposed to meet again on the following",
    "day before the plenary was to begin.",
]


def test_columns_of_text_are_read_one_after_the_other() -> None:
    def page(canvas: Any) -> None:
        column(canvas, 72, 80, ["Summary of the first day of the meeting of the working group on data"])
        column(canvas, 72, 120, LEFT_TEXT)
        column(canvas, 320, 120, RIGHT_TEXT)

    transcript = read(page)
    assert texts(transcript)[1:] == LEFT_TEXT + RIGHT_TEXT
    assert transcript.tables == ()


def test_rows_without_rules_are_a_table() -> None:
    rows = [
        ("Session", "Theme", "Speaker"),
        ("First", "Ports of entry", "Ada Mbeki"),
        ("Second", "Return of goods", "Li Novak"),
        ("Third", "Fees", "Juan Silva"),
    ]

    def page(canvas: Any) -> None:
        for number, row in enumerate(rows):
            for left, text in zip((72, 200, 380), row, strict=True):
                column(canvas, left, 100 + 24 * number, [text])

    assert cells(read(page)) == {(r, c): text for r, row in enumerate(rows) for c, text in enumerate(row)}


def test_a_list_with_hanging_marks_is_no_table() -> None:
    def page(canvas: Any) -> None:
        for number, title in enumerate(
            ["Opening", "Adoption of the agenda", "Election of officers", "Closing"], 1
        ):
            column(canvas, 72, 80 + 20 * number, [f"{number}."])
            column(canvas, 100, 80 + 20 * number, [title])

    transcript = read(page)
    assert transcript.tables == ()
    assert [one.role for one in transcript.lines] == [LineRole.LIST_ITEM] * 4
    assert texts(transcript)[1].split() == ["2.", "Adoption", "of", "the", "agenda"]


def test_times_before_titles_are_lines() -> None:
    def page(canvas: Any) -> None:
        for number, title in enumerate(
            ["Registration", "Opening remarks", "First panel", "Lunch", "Second panel"]
        ):
            column(canvas, 72, 100 + 14 * number, [f"{9 + number}:00"])
            column(canvas, 140, 100 + 14 * number, [title])

    transcript = read(page)
    assert transcript.tables == ()
    assert [one.split() for one in texts(transcript)][1] == ["10:00", "Opening", "remarks"]


def test_bulleted_lists_side_by_side_are_read_one_after_the_other() -> None:
    left = ["09:00 Opening", "09:30 First panel: rules for", "small boats", "11:00 Break"]
    right = ["14:00 Second panel", "15:30 Reports of the groups", "to the meeting", "17:00 Closing"]

    def page(canvas: Any) -> None:
        for edge, entries in ((60, left), (330, right)):
            for number, text in enumerate(entries):
                top = 100 + 20 * number
                if text[0].isdigit():
                    column(canvas, edge, top, ["•"])
                column(canvas, edge + 20, top, [text])

    transcript = read(page)
    assert transcript.tables == ()
    assert [text.replace("•", "").strip() for text in texts(transcript)] == left + right


def test_columns_whose_lines_stand_at_other_heights_are_read_one_after_the_other() -> None:
    left = ["Wednesday 9 October", "9:00 Opening of the seminar", "Ada Pereira, Director of Ports", "Bo Larsen, Harbour Council", "10:00 First panel on quays", "Chair: Jun Kovacs, Wharf Office", "11:00 Break"]  # fmt: skip
    right = ["Questions from the floor", "12:00 Second panel on ships", "Chair: Eva Lind, Pilots", "Speakers from the northern line", "13:00 Lunch at the harbour", "Thursday 10 October", "14:00 Closing"]  # fmt: skip

    def page(canvas: Any) -> None:
        for number, (one, other) in enumerate(zip(left, right, strict=True)):
            column(canvas, 60, 100 + 16 * number, [one])
            column(canvas, 330, 100 + 16 * number - (8 if number < 3 else 0), [other])

    assert texts(read(page)) == left + right


def _row(canvas: Any, top: float, bottom: float, words: tuple[list[str], ...]) -> None:
    edges = (72, 150, 330, 520)
    for left, right, lines in zip(edges[:-1], edges[1:], words, strict=True):
        canvas.rect(left, HEIGHT - bottom, right - left, bottom - top)
        column(canvas, left + 6, top + 14, lines)


HEAD = (["Time"], ["Theme"], ["Speakers"])


def test_a_table_goes_on_over_the_page_with_its_head_and_a_cut_row() -> None:
    def first(canvas: Any) -> None:
        _row(canvas, 100, 124, HEAD)
        _row(canvas, 124, 700, (["9:00"], ["Opening"], ["The chair"]))
        _row(canvas, 700, 740, (["10:00"], ["Ports and the"], ["Ada Mbeki, head of"]))

    def second(canvas: Any) -> None:
        _row(canvas, 60, 84, HEAD)
        _row(canvas, 84, 120, ([], ["duties they levy"], ["the port authority"]))
        _row(canvas, 120, 150, (["11:00"], ["Closing"], ["The chair"]))

    transcript = read(first, second)
    assert len(transcript.tables) == 1
    assert cells(transcript) == {
        (0, 0): "Time", (0, 1): "Theme", (0, 2): "Speakers",
        (1, 0): "9:00", (1, 1): "Opening", (1, 2): "The chair",
        (2, 0): "10:00",
        (2, 1): "Ports and the / duties they levy",
        (2, 2): "Ada Mbeki, head of / the port authority",
        (3, 0): "11:00", (3, 1): "Closing", (3, 2): "The chair",
    }  # fmt: skip
    repeated = [one for one in transcript.lines if one.page == 2 and one.role is LineRole.HEADER]
    assert [transcript.line_text(one) for one in repeated] == ["Time", "Theme", "Speakers"]


def test_an_entry_under_the_same_time_on_the_next_page_is_a_row_of_its_own() -> None:
    def first(canvas: Any) -> None:
        _row(canvas, 100, 124, HEAD)
        _row(canvas, 124, 740, (["9:00"], ["Opening."], ["The chair"]))

    def second(canvas: Any) -> None:
        _row(canvas, 60, 90, ([], ["Election of officers"], []))

    assert cells(read(first, second))[2, 1] == "Election of officers"


def test_running_heads_and_page_numbers_are_furniture() -> None:
    def page(number: int) -> Any:
        def draw(canvas: Any) -> None:
            column(canvas, 72, 40, ["Working Group on Data"])
            column(
                canvas, 72, 200, [f"Point {word} of the day was left open" for word in ("one", "two", "six")]
            )
            canvas.drawRightString(WIDTH - 72, 40, f"Page {number} of 3")

        return draw

    transcript = read(page(1), page(2), page(3))
    roles = [one.role for one in transcript.lines]
    assert roles == [LineRole.HEADER, *[LineRole.BODY] * 3, LineRole.FOOTER] * 3


def test_numbers_in_the_text_at_the_foot_are_no_page_numbers() -> None:
    def page(total: int) -> Any:
        return lambda canvas: column(canvas, 72, 100, ["Budget of the year", f"In all {total} million"], 690)

    transcript = read(page(12), page(47))
    assert line(transcript, "In all 47").role is not LineRole.HEADER


def test_footnotes_are_told_by_size_and_mark() -> None:
    def page(canvas: Any) -> None:
        column(canvas, 72, 100, ["The meeting was held in the spring and adopted what was before it"] * 8)
        canvas.setFont("Helvetica", 8)
        column(canvas, 72, 740, ["* Adopted at the third meeting."])

    assert line(read(page), "* Adopted").role is LineRole.FOOTNOTE


def test_paragraphs_begin_where_a_word_would_have_fitted() -> None:
    def page(canvas: Any) -> None:
        column(canvas, 72, 100, [
            "Ada Mbeki, head of the port authority of the northern province and member",
            "of the national board",
            "Li Novak, consultant",
            "Juan Silva, deputy minister for trade and for the affairs of the islands and",
            "of the coast",
        ])  # fmt: skip

    assert [one.new_paragraph for one in read(page).lines] == [True, False, True, True, False]


def test_a_paragraph_goes_on_over_the_page() -> None:
    text = "The chair thanked the members for what they had done in so short a time and"
    transcript = read(
        lambda c: column(c, 72, 700, [text] * 3),
        lambda c: column(c, 72, 80, ["closed the meeting.", "Annex"], 40),
    )
    assert [one.new_paragraph for one in transcript.lines] == [True, False, False, False, True]


def test_a_masthead_in_two_sizes_is_no_table() -> None:
    def page(canvas: Any) -> None:
        canvas.setFont("Helvetica-Bold", 20)
        column(canvas, 72, 80, ["General Conference", "of the Authority"], 22)
        canvas.setFont("Helvetica", 9)
        column(canvas, 420, 76, ["Distr.: Limited", "8 January 2025", "Original: French"], 12)

    transcript = read(page)
    assert transcript.tables == ()
    assert texts(transcript) == [
        "General Conference", "of the Authority", "Distr.: Limited", "8 January 2025", "Original: French",
    ]  # fmt: skip


MATTERS = [
    ("Monday, 4 March, morning", "(1 meeting)", ["Opening of the session", "Question of ferries"]),
    ("Monday, 4 March, afternoon", "(1 meeting)", ["Question of harbours", "Question of canals"]),
    ("Tuesday, 5 March (2 meetings)", "", ["Question of light dues", "Question of pilots"]),
    ("Wednesday, 6 March (1 meeting)", "", ["Informal consultations"]),
    ("Thursday, 7 March, morning", "(1 meeting)", ["Question of buoys", "Question of docks"]),
    ("Friday, 8 March (2 meetings)", "", ["Adoption of the report", "Question of tolls"]),
]


def _days(canvas: Any, top: float, days: list[tuple[str, str, list[str]]]) -> float:
    for day, meetings, matters in days:
        column(canvas, 90, top, [day, meetings], leading=12)
        for number, matter in enumerate(matters):
            column(canvas, 270, top + 18 * number, [matter])
        top += max(32 if meetings else 18, 18 * len(matters))
    return top


def test_days_beside_their_matters_are_a_table_that_goes_on_over_the_page() -> None:
    def first(canvas: Any) -> None:
        _days(canvas, HEIGHT - 320, MATTERS)

    def second(canvas: Any) -> None:
        column(canvas, 270, 80, ["Question of salvage"])
        _days(canvas, 98, [("Monday, 11 March (1 meeting)", "", ["Other matters"])] + MATTERS[2:])

    transcript = read(first, second)
    (table,) = transcript.tables
    matters = [line for line in transcript.lines if line.cell and line.cell.column == 1]
    assert [transcript.line_text(line) for line in matters] == [
        *(matter for _, _, matters in MATTERS for matter in matters),
        "Question of salvage",
        "Other matters",
        *(matter for _, _, matters in MATTERS[2:] for matter in matters),
    ]
    assert cells(transcript)[7, 1] == "Question of tolls"
    assert cells(transcript)[8, 1] == "Question of salvage"


def test_a_time_left_of_the_lines_above_begins_a_paragraph() -> None:
    def page(canvas: Any) -> None:
        for top, clock, words in (
            (100, "9.00", "Registration"),
            (116, "9.30", "Single window"),
            (132, "", "Speakers: Ada Pereira, Port of Lome; Lin Okafor, Tide Office"),
            (148, "10.30", "Coffee"),
        ):
            column(canvas, 72, top, [clock])
            column(canvas, 160, top, [words])

    transcript = read(page)
    assert [one.new_paragraph for one in transcript.lines] == [True] * 4
    assert texts(transcript)[3] == "10.30\tCoffee"


def test_days_side_by_side_with_times_of_their_own_are_read_one_after_the_other() -> None:
    days = (
        (60, "Tuesday 2 June", [("09:00", "Registration"), ("09:30", "Tides"), ("10:30", "Coffee"), ("11:00", "Dues")]),
        (320, "Wednesday 3 June", [("09:00", "Sensors"), ("10:30", "Coffee"), ("11:00", "Closing panel")]),
    )  # fmt: skip

    def page(canvas: Any) -> None:
        for left, day, rows in days:
            column(canvas, left, 100, [day])
            for number, (clock, title) in enumerate(rows):
                column(canvas, left, 124 + 18 * number, [clock])
                column(canvas, left + 75, 124 + 18 * number, [title])

    transcript = read(page)
    expected = [line for _, day, rows in days for line in (day, *(f"{a}\t{b}" for a, b in rows))]
    assert texts(transcript) == expected
    assert all(one.new_paragraph for one in transcript.lines)
    assert transcript.tables == ()


def test_a_range_that_breaks_in_a_narrow_column_is_one_cell() -> None:
    def page(canvas: Any) -> None:
        for number, (start, end, title) in enumerate(
            [
                ("8 h 30 –", "9 h 00", "Inscription"),
                ("9 h 00 –", "9 h 30", "Ouverture"),
                ("9 h 30 –", "11 h", "Débat"),
            ]
        ):
            top = 100 + 36 * number
            column(canvas, 72, top, [start, end])
            column(canvas, 160, top, [title])

    assert cells(read(page)) == {
        (0, 0): "8 h 30 – / 9 h 00",
        (0, 1): "Inscription",
        (1, 0): "9 h 00 – / 9 h 30",
        (1, 1): "Ouverture",
        (2, 0): "9 h 30 – / 11 h",
        (2, 1): "Débat",
    }


def test_a_time_in_the_middle_of_the_lines_beside_it_is_a_cell() -> None:
    rows = [
        ("9h-9h30", ["Abertura"]),
        ("9h30-11h", ["Mesa 1: Dados", "Como integrar?"]),
        ("11h-12h30", ["Mesa 2: Rios", "Quem paga?"]),
        ("12h30-13h", ["Encerramento"]),
    ]

    def page(canvas: Any) -> None:
        for number, (time, lines) in enumerate(rows):
            top = 100 + 48 * number
            column(canvas, 160, top, lines)
            column(canvas, 72, top + 7 * (len(lines) - 1), [time])

    assert cells(read(page)) == {
        (row, place): words
        for row, (time, lines) in enumerate(rows)
        for place, words in enumerate((time, " / ".join(lines)))
    }


def test_columns_that_hold_slots_of_their_own_are_read_one_after_the_other() -> None:
    left = ["FRIDAY", "9h00-9h45", "Welcome", "9h45-10h15", "Opening of the quay", "Ada Pereira, Tide Office"]
    right = ["SATURDAY", "9h30-11h00", "Locks and weirs", "Lin Okafor, Port of Lome", "11h00-11h20", "Break"]

    def page(canvas: Any) -> None:
        for number, (one, other) in enumerate(zip(left, right, strict=True)):
            lower = 6 * (one[0].isdigit() or other[0].isdigit())
            column(canvas, 40, 100 + 15 * number, [one])
            column(canvas, 310, 100 + 15 * number + lower, [other])

    assert texts(read(page)) == left + right


def test_sessions_beside_the_slots_of_their_talks_are_read_line_by_line() -> None:
    rows = [
        ("9:00-10:30 Locks", "9:00 On weirs"),
        ("", "9:45 On dredging"),
        ("11:00-12:00 Quays", "11:00 On cranes"),
        ("", "11:30 On tides"),
    ]

    def page(canvas: Any) -> None:
        for number, row in enumerate(rows):
            for place, words in zip((72, 320), row, strict=True):
                column(canvas, place, 100 + 22 * number, [words])

    said = [piece for words in texts(read(page)) for piece in words.split("\t")]
    assert said == ["9:00-10:30 Locks", "9:00 On weirs", "9:45 On dredging", *rows[2], "11:30 On tides"]


def test_large_type_aslant_is_no_part_of_the_text() -> None:
    def page(canvas: Any) -> None:
        canvas.saveState()
        canvas.translate(120, HEIGHT - 260)
        canvas.rotate(40)
        canvas.setFont("Helvetica", 90)
        canvas.drawString(0, 0, "DRAFT")
        canvas.restoreState()
        column(canvas, 72, 100, ["Opening", "Election of officers", "Closing"])

    transcript = read(page)
    assert [transcript.line_text(one) for one in transcript.body()] == [
        "Opening", "Election of officers", "Closing",
    ]  # fmt: skip
    assert line(transcript, "DRAFT").role is LineRole.HEADER


def test_slots_and_numbers_under_one_day_begin_rows() -> None:
    rows = [
        ("Date", "Time", "Item", "Matter"),
        ("Monday 5 June", "10 h-13 h", "1", "Opening of the session"),
        ("", "", "2", "Question of ferries"),
        ("", "15 h-18 h", "3", "Question of canals"),
        ("Tuesday 6 June", "10 h-13 h", "4", "Question of pilots"),
    ]

    def page(canvas: Any) -> None:
        for number, row in enumerate(rows):
            for left, text in zip((60, 170, 260, 310), row, strict=True):
                column(canvas, left, 100 + 15 * number, [text])

    expected = {(r, c): text for r, row in enumerate(rows) for c, text in enumerate(row) if text}
    assert {place: text for place, text in cells(read(page)).items() if text} == expected


def test_a_line_that_has_room_before_the_margin_ends_its_paragraph() -> None:
    def page(canvas: Any) -> None:
        column(canvas, 72, 100, ["9:30 On weirs and locks in the delta", "Ada Pereira", "11:00 On tides"], 22)

    assert [one.new_paragraph for one in read(page).lines] == [True, True, True]


def test_slots_on_the_first_line_of_their_row_begin_rows_where_white_space_parts_days() -> None:
    rows = [
        ("Monday, 5 June", "", ""),
        ("10 a.m.-1 p.m.", "Item 1", "Opening of the session"),
        ("", "Item 2", "Question of ferries"),
        ("3-6 p.m.", "Item 3", "Question of canals"),
        ("Tuesday, 6 June", "", ""),
        ("10 a.m.-1 p.m.", "Item 3", "Question of canals"),
        ("3-6 p.m.", "Item 4", "Question of pilots"),
    ]

    def page(canvas: Any) -> None:
        top = 100
        for row in rows:
            top += 15 * (not row[1])
            for left, text in zip((60, 190, 240), row, strict=True):
                column(canvas, left, top, [text])
            top += 16 + 15 * (not row[1])

    transcript = read(page)
    tables = [cells(transcript, number) for number in range(len(transcript.tables))]
    told = [text for table in tables for _, text in sorted(table.items()) if text]
    assert told == [text for row in rows[1:] for text in row if text]


def test_letters_set_upwards_one_by_one_are_words() -> None:
    def page(canvas: Any) -> None:
        column(canvas, 120, 100, ["9:30 Opening of the forum", "10:00 Question of ferries"] * 4, 20)
        canvas.saveState()
        canvas.translate(80, HEIGHT - 250)
        canvas.rotate(90)
        for letter, left in zip("Day one", (0, 8, 14, 20, 23, 29, 35), strict=True):
            canvas.drawString(left, 0, letter)
        canvas.restoreState()

    assert "Day one" in texts(read(page))


def test_a_column_goes_on_below_the_others_with_slots_that_begin_before_theirs_end() -> None:
    left = {
        100: "Wednesday", 119: "9.30-10.00 Opening", 132: "Ada Pereira, Tide Office", 151: "10.00-11.30 Locks",
        164: "Moderator: Lin Okafor", 176: "Bo Larsen, Port of Lome", 188: "Eva Lund, Weir House", 207: "11.30-12.00 Tea",
    }  # fmt: skip
    right = {
        100: "Thursday", 119: "9.30-11.00 Canals that last", 132: "Jan Ode, Harbour Council", 151: "11.00-11.30 Tea",
        171: "11.30-12.30 Closing of the forum", 183: "Moderator: Ada Pereira, head of the", 196: "Tide Office",
    }  # fmt: skip

    def page(after: str) -> Any:
        def draw(canvas: Any) -> None:
            for place, words in ((40, left | {227: after}), (310, right)):
                for top, text in words.items():
                    column(canvas, place, top, [text])

        return draw

    tea = "12.00-13.00 Markets"
    assert texts(read(page(tea))) == [*left.values(), tea, *right.values()]
    lunch = "12.30-13.30 Lunch for all"
    assert texts(read(page(lunch))) == [*left.values(), *right.values(), lunch]
