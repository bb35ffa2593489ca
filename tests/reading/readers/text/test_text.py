"""Plain text: pages, paragraphs, columns, headings, bullets, encodings."""

from __future__ import annotations

import pytest

from tests.reading.readers.outline import outline, spans
from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.readers.encoding import decode

PAPER = """\ufeffHARBOUR FORUM\r
=============\r
Porto, 4 May\r
\r
10:00      Opening      Ana Reis\r
10:30\t\tTides\r
  * North
  - South, which goes
    on here
1. First item
(a) A point

2010. was a year
-----------------------
End\fPage two
Speakers
--------
Bo Lind
"""


def test_a_whole_paper() -> None:
    assert outline(transcribe(Document("a", PAPER.encode()))) == [
        "h1 HARBOUR FORUM",
        "Porto, 4 May",
        "10:00\tOpening\tAna Reis",
        "10:30\tTides",
        "li * North",
        "li - South, which goes",
        "+ on here",
        "li 1. First item",
        "li (a) A point",
        "2010. was a year",
        "End",
        "p2 Page two",
        "p2 h2 Speakers",
        "p2 Bo Lind",
    ]


@pytest.mark.parametrize(
    "encoding",
    [
        "utf-8",
        "utf-8-sig",
        "utf-16",
        "utf-16-le",
        "utf-16-be",
        "utf-32",
        "cp1251",
        "koi8-r",
        "cp866",
        "iso8859-5",
    ],
)
def test_russian_in_any_encoding(encoding: str) -> None:
    words = "Предварительная повестка дня совещания\nАнна Иванова, заместитель министра\n"
    text = words + ("Agenda in two languages, for all\n" * 3 if encoding.startswith("utf-16-") else "")
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["koi8-r", "cp866", "iso8859-5", "cp1251"])
def test_capitals_in_any_encoding(encoding: str) -> None:
    text = "10:00-11:00 ОТКРЫТИЕ СОВЕЩАНИЯ\n11:00-12:00 Вода, сети и канаты\n"
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859-6"])
def test_arabic_in_old_encodings(encoding: str) -> None:
    text = "جدول الأعمال المؤقت للدورة الثالثة\n" * 3
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("gb18030", "临时议程\n一、会议开幕\n二、通过议程\n"),
        ("gb18030", "09:00-10:00 开幕式\n10:00-11:00 第一场会议:水资源\n"),
        ("big5", "臨時議程\n一、會議開幕\n二、通過議程\n"),
        ("big5", "09:00-10:00 開幕式\n10:00-11:00 第一場會議:水資源\n"),
    ],
)
def test_chinese_in_old_encodings(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_western_words_in_any_encoding(encoding: str) -> None:
    text = "Séance d’ouverture – « Forêts »\nModération : Zoé Müller-Peña\nÉLÉMENTS À L’ÉTUDE"
    assert decode(text.encode(encoding)) == text


def test_text_cut_inside_a_letter_is_still_text() -> None:
    text = "Повестка дня " * 20
    assert decode(text.encode()[:-2]) == text[:-2]


def test_an_accent_at_the_end_of_old_western_text_is_no_cut_letter() -> None:
    text = "The minutes are kept by the harbour master of the old town and by the Prefecture of Honoré"
    assert decode(text.encode("cp1252")) == text


def test_noise_is_no_text() -> None:
    assert decode(bytes(range(256)) * 8) is None
    assert decode(b"\0" * 300) is None


def test_damaged_lines_are_mended() -> None:
    damaged = "Zoé, déléguée".encode().decode("cp1252")
    transcript = transcribe(Document("a", f"{damaged}\nÂge d’or: une étude\n".encode()))
    assert outline(transcript) == ["Zoé, déléguée", "Âge d’or: une étude"]


TABLE = """\
Programme

Time          Session                Speakers
10:00 –       Opening of the         Ana Reis,
10:30         session                Minister
                                     Bo Lind
10:30         Coffee in the garden of the old palace
11:00         Tides and              Cy Ode, Accra
              currents

              Floods

Closing remarks are made by the host of the meeting, in the palace
"""


def test_a_table_set_with_spaces() -> None:
    transcript = transcribe(Document("a", TABLE.encode()))
    assert spans(transcript) == [
        [
            (0, 0, 1, 1, "Time"), (0, 1, 1, 1, "Session"), (0, 2, 1, 1, "Speakers"),
            (1, 0, 1, 1, "10:00 – / 10:30"), (1, 1, 1, 1, "Opening of the / session"),
            (1, 2, 1, 1, "Ana Reis, / Minister / Bo Lind"),
            (2, 0, 1, 1, "10:30"), (2, 1, 1, 2, "Coffee in the garden of the old palace"),
            (3, 0, 1, 1, "11:00"), (3, 1, 1, 1, "Tides and / currents / Floods"), (3, 2, 1, 1, "Cy Ode, Accra"),
        ]
    ]  # fmt: skip
    assert outline(transcript)[0] == "Programme"
    assert outline(transcript)[-1] == "Closing remarks are made by the host of the meeting, in the palace"


def test_rows_parted_by_blank_lines_may_begin_with_an_empty_cell() -> None:
    text = "10:00    Opening        Ana Reis\n         of all of it\n\n         Words          Bo Lind\n\n11:00    Close          Cy Ode\n"
    assert spans(transcribe(Document("a", text.encode()))) == [
        [
            (0, 0, 1, 1, "10:00"), (0, 1, 1, 1, "Opening / of all of it"), (0, 2, 1, 1, "Ana Reis"),
            (1, 1, 1, 1, "Words"), (1, 2, 1, 1, "Bo Lind"),
            (2, 0, 1, 1, "11:00"), (2, 1, 1, 1, "Close"), (2, 2, 1, 1, "Cy Ode"),
        ]
    ]  # fmt: skip


def test_hanging_items_and_labels_are_no_table() -> None:
    text = "1.   Opening of the meeting\n     by the host\n2.   Close\n\nChair:     Ana Reis\n           Porto\nHost:      Bo Lind\n"
    assert outline(transcribe(Document("a", text.encode()))) == [
        "li 1.\tOpening of the meeting",
        "+ by the host",
        "li 2.\tClose",
        "Chair:\tAna Reis",
        "Porto",
        "Host:\tBo Lind",
    ]


def test_prose_with_wide_spaces_stays_prose() -> None:
    text = "The group met in Porto.  It heard the host.  It then\nadopted its agenda.  It closed at noon, as it had been planned.\n"
    transcript = transcribe(Document("a", text.encode()))
    assert (len(transcript.tables), len(transcript.lines)) == (0, 2)


def test_a_table_set_with_tabs() -> None:
    text = "Time\tSession\tSpeakers\n10:00\tOpening\tAna Reis\n\tTides\t\n\nEnd\n10:00\tNo table\n11:00\tEither\n"
    transcript = transcribe(Document("a", text.encode()))
    assert spans(transcript) == [
        [
            (0, 0, 1, 1, "Time"), (0, 1, 1, 1, "Session"), (0, 2, 1, 1, "Speakers"),
            (1, 0, 1, 1, "10:00"), (1, 1, 1, 1, "Opening"), (1, 2, 1, 1, "Ana Reis"), (2, 1, 1, 1, "Tides"),
        ]
    ]  # fmt: skip
    assert outline(transcript)[-3:] == ["End", "10:00\tNo table", "11:00\tEither"]


def test_wrapped_prose_is_told_from_lines_of_their_own() -> None:
    words = "The group will meet in the old town hall of Porto to hear what the ports have done since."
    wrapped = "\n".join([words[:60].rstrip(), words[60:].strip(), "Ana Reis", "Bo Lind"])
    assert outline(transcribe(Document("a", wrapped.encode())))[1:] == [
        "+ " + words[60:].strip(),
        "Ana Reis",
        "Bo Lind",
    ]
    loose = "\n".join(
        [words * 2, "A title that is sixty characters long, without a full stop at all", "Next"]
    )
    assert outline(transcribe(Document("a", loose.encode())))[1:] == [
        "A title that is sixty characters long, without a full stop at all",
        "Next",
    ]


_MAILED = "Ana,\n\nas promised.\n\n-----Original Message-----\nFrom: Harbour Office\nTo: Delegates\n\n> > Harbour Forum\n> > 4 May 2021\n> > 09:00 Opening\n"
_MARKDOWN = "# Harbour Forum\n\n## Monday\n\n- **09:00** Opening\n- **10:00** Tides\n"
_WIKI = "---+ Harbour Forum\n---++ Monday\n   * 09:00 Opening\n   * 10:00 Tides\n"


@pytest.mark.parametrize("text", [PAPER.replace("\r", ""), _MAILED, _MARKDOWN, _WIKI])
@pytest.mark.parametrize("ending", ["\r\n", "\r"])
def test_lines_end_as_any_system_ends_them(text: str, ending: str) -> None:
    whole = transcribe(Document("a", text.encode()))
    assert transcribe(Document("a", text.replace("\n", ending).encode())) == whole
    assert len(whole.lines) > 3


def test_paragraphs_of_a_cell_stand_apart_beside_a_column_of_times() -> None:
    page = """Time        Activity                                              Responsible

09:00 –     Opening ceremony                                      Ports Union
10:00
            Presenters:

               • Ana Reis, Mayor of the city of Porto
               • Bo Lind, Chair

10:00 –     Closing                                               Secretariat
10:30"""
    assert outline(transcribe(Document("a.txt", page.encode()))) == [
        "0:0,0 Time", "0:0,1 Activity", "0:0,2 Responsible", "0:1,0 09:00 –", "0:1,0 + 10:00", "0:1,1 Opening ceremony",
        "0:1,1 Presenters:", "0:1,1 • Ana Reis, Mayor of the city of Porto", "0:1,1 • Bo Lind, Chair", "0:1,2 Ports Union",
        "0:2,0 10:00 –", "0:2,0 + 10:30", "0:2,1 Closing", "0:2,2 Secretariat",
    ]  # fmt: skip


def test_a_cell_is_wrapped_where_its_line_is_nearly_full_and_not_before_a_number() -> None:
    page = """09:00   Opening ceremony of the forum                        Chair
        i. Statement by the harbour master of Porto
        ii. Statement by the Commissioner for Harbours,
        Humanitarian Affairs and Quays
        iii. Opening by the Mayor of the city of the quays
10:00   Tides                                                Bo Lind"""
    assert outline(transcribe(Document("a.txt", page.encode()))) == [
        "0:0,0 09:00", "0:0,1 Opening ceremony of the forum", "0:0,1 i. Statement by the harbour master of Porto",
        "0:0,1 ii. Statement by the Commissioner for Harbours,", "0:0,1 + Humanitarian Affairs and Quays",
        "0:0,1 iii. Opening by the Mayor of the city of the quays", "0:0,2 Chair", "0:1,0 10:00", "0:1,1 Tides", "0:1,2 Bo Lind",
    ]  # fmt: skip


def test_a_table_with_the_same_heads_begins_anew() -> None:
    page = """Time             Activity            Who
09:00 – 10:00    Opening             Ana Reis
10:00 – 11:00    Tides and quays     Bo Lind

Day 2: Tuesday, 4 May

Time       Activity                  Who
09:00      Walls that hold           Cy Ode
10:00      Closing                   Di Moss"""
    assert [(table.rows, table.columns) for table in transcribe(Document("a.txt", page.encode())).tables] == [
        (3, 3),
        (3, 3),
    ]


def test_a_day_below_a_full_line_heads_the_time_below_it() -> None:
    long = "12:50-13:30 Opening of the exhibition of the harbours and ferries of the north, at the quay"
    text = f"{long}\nFriday 14 November\n08:00 Doors open\n{long}\nFriday 14 November was a day of rest\n"
    assert outline(transcribe(Document("a", text.encode()))) == [
        long,
        "Friday 14 November",
        "08:00 Doors open",
        long,
        "+ Friday 14 November was a day of rest",
    ]
