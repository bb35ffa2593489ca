"""Lines from right to left, as pdftotext leaves them."""

from __future__ import annotations

from travaux.publish.json import shape
from travaux.reading import Document, read
from travaux.reading.readers.text.visual import in_order, runs_left

RLE, LRE, PDF = "\u202b", "\u202a", "\u202c"


def _cell(text: str) -> str:
    return f"{RLE}{text}{PDF}"


def _figures(text: str) -> str:
    return f"{LRE}{text}{PDF}"


def _row(speaker: str, title: str, slot: str) -> str:
    """A line of a table, its first column furthest to the right."""
    line, seen = "", 0
    for at, text in ((0, speaker), (40, title), (70, slot)):
        if text:
            line += " " * (at - seen) + _cell(text)
            seen = at + sum(char not in (RLE, LRE, PDF) for char in text)
    return line


TABLE = "\n\n".join(
    (
        _cell(f"منتدى الموانئ{_figures(' :')}بورتو{_figures(' 5 – 4 ،')}مايو {_figures('2032')}"),
        _cell(f"اليوم األول{_figures(' :')}الثلاثاء {_figures(' 4')}مايو {_figures('2032')}"),
        _row("المتحدث", "الموضوع", "الوقت"),
        _row("", "تسجيل المشاركين", _figures("09:30 – 09:00")),
        _row(
            f"الدكتورة منى سعيد{_figures(' ،')}المعهد البحري", "الجلسة الافتتاحية", _figures("10:30 – 09:30")
        ),
        _row("", f"{_figures(' 12:00 – 10:30')}المد والجزر في الموانئ والأرصفة", ""),
        _row("", "غداء", _figures("13:00 – 12:00")),
    )
)


def test_figures_and_signs_are_turned() -> None:
    assert in_order(_cell(f"بورتو{_figures(' 5 – 4 ،')}مايو {_figures('2032')}")) == "بورتو، 4 – 5 مايو 2032"
    assert in_order(_cell(f"من{_figures(' (Harbour Union) ')}إلى")) == "من (Harbour Union) إلى"


def test_a_table_from_the_right() -> None:
    assert runs_left(TABLE)
    items = shape(read(Document("a.txt", TABLE.encode())).programme)["items"]
    assert [
        (i["date"], i["start"], i["end"], i["title"], [(p["name"], p["affiliation"]) for p in i["people"]]) for i in items
    ] == [
        ("2032-05-04", "09:00", "09:30", "تسجيل المشاركين", []),
        ("2032-05-04", "09:30", "10:30", "الجلسة الافتتاحية", [("منى سعيد", "المعهد البحري")]),
        ("2032-05-04", "10:30", "12:00", "المد والجزر في الموانئ والأرصفة", []),
        ("2032-05-04", "12:00", "13:00", "غداء", []),
    ]  # fmt: skip


def test_other_pages_stay() -> None:
    page = "09:30 – 09:00\nمنتدى"
    assert (in_order(page), runs_left(page)) == (page, False)
