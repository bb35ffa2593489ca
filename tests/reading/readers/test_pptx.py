"""PPTX: slides in their order, titles first, tables, hidden slides, decks of pictures."""

from __future__ import annotations

import pytest

from tests.reading.readers.outline import outline, spans
from tests.reading.readers.packages import relations, zipped
from travaux.common.errors import DamagedPaper, NoText
from travaux.reading.document import Document
from travaux.reading.readers import transcribe

_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def shape(text: str, kind: str = "", y: int = 0, x: int = 0) -> str:
    place = f'<p:nvPr><p:ph type="{kind}"/></p:nvPr>' if kind else ""
    paragraphs = "".join(f"<a:p>{line}</a:p>" for line in text.split("|"))
    return (
        f'<p:sp><p:nvSpPr>{place}</p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/></a:xfrm></p:spPr>'
        f"<p:txBody>{paragraphs}</p:txBody></p:sp>"
    )


def box(text: str, x: float, y: float, width: float, height: float = 0.4) -> str:
    """A text box by its place and extent in inches."""
    left, top, across, down = (round(one * 914_400) for one in (x, y, width, height))
    paragraphs = "".join(f"<a:p>{run(line)}</a:p>" for line in text.split("|"))
    return (
        f'<p:sp><p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{across}" cy="{down}"/></a:xfrm></p:spPr>'
        f"<p:txBody>{paragraphs}</p:txBody></p:sp>"
    )


def run(text: str, bold: bool = False) -> str:
    return f'<a:r><a:rPr sz="2000"{" b=" + chr(34) + "1" + chr(34) if bold else ""}/><a:t>{text}</a:t></a:r>'


def deck(*slides: tuple[str, str]) -> Document:
    """A deck from (attributes of the slide, its shapes)."""
    ids = "".join(f'<p:sldId id="{n}" r:id="r{n}"/>' for n in range(len(slides)))
    files = {
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": f"<p:presentation {_NAMES}><p:sldIdLst>{ids}</p:sldIdLst></p:presentation>",
        "ppt/_rels/presentation.xml.rels": relations(
            *((f"r{n}", "slide", f"slides/s{n}.xml") for n in range(len(slides)))
        ),
    }
    for n, (attributes, shapes) in enumerate(slides):
        files[f"ppt/slides/s{n}.xml"] = (
            f"<p:sld {_NAMES} {attributes}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:sld>"
        )
    return Document("deck", zipped(files))


def test_slides_are_pages_and_titles_come_first() -> None:
    bullet = '<a:pPr lvl="1"><a:buChar char="•"/></a:pPr>'
    transcript = transcribe(
        deck(
            (
                "",
                shape(run("10:00 Opening", bold=True), y=900_000)
                + shape(run("Programme"), "title", y=2_000_000),
            ),
            ('show="0"', shape(run("Not shown"))),
            (
                "",
                shape(run("Right"), x=9, y=800_000)
                + shape(run("Left") + "|" + bullet + run("Schools"), x=1, y=790_000),
            ),
            ("", shape(run("7"), "sldNum")),
        )
    )
    assert outline(transcript) == [
        "h1 Programme",
        "* 10:00 Opening",
        "p2 Left",
        "p2 li1 [•] Schools",
        "p2 Right",
        "p3 footer 7",
    ]


def test_a_table_on_a_slide() -> None:
    cell = "<a:tc{}><a:txBody><a:p>{}</a:p></a:txBody></a:tc>"
    rows = (
        cell.format(' gridSpan="2"', run("Day 1")) + cell.format(' hMerge="1"', ""),
        cell.format("", run("10:00")) + cell.format("", run("Opening")),
    )
    table = "".join(f"<a:tr>{row}</a:tr>" for row in rows)
    frame = f"<p:graphicFrame><a:graphic><a:graphicData><a:tbl>{table}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    (found,) = spans(transcribe(deck(("", frame))))
    assert found == [(0, 0, 1, 2, "Day 1"), (1, 0, 1, 1, "10:00"), (1, 1, 1, 1, "Opening")]


def test_a_deck_of_pictures_names_the_remedy() -> None:
    with pytest.raises(NoText) as caught:
        transcribe(deck(("", "<p:pic/>"), ("", shape(run("2"), "sldNum"))))
    assert str(caught.value) == (
        "deck is a slide deck of pictures. Export it as PDF: the pages of a PDF are recognised."
    )


def test_a_deck_without_slides() -> None:
    with pytest.raises(DamagedPaper, match="it has no slide that can be read"):
        transcribe(deck())


def _cells(document: Document) -> list[str]:
    transcript = transcribe(document)
    return [
        " / ".join(transcript.line_text(line) for line in transcript.lines[slice(*cell.lines)])
        for table in transcript.tables
        for cell in table.cells
    ]


def test_boxes_of_times_beside_boxes_of_titles_are_rows_of_a_table() -> None:
    shapes = (
        box("9:00", 1, 2, 1.5) + box("10:00", 1, 3, 1.5) + box("Opening", 3, 2, 8) + box("Debate", 3, 3, 8)
    )
    assert _cells(deck(("", shapes))) == ["9:00", "Opening", "10:00", "Debate"]


def test_a_list_of_times_beside_a_list_of_titles_is_read_line_by_line() -> None:
    shapes = box("9:00|10:00", 1, 2, 1.5, 2) + box("Opening|Debate", 3, 2, 8, 2)
    assert _cells(deck(("", shapes))) == ["9:00", "Opening", "10:00", "Debate"]


def test_cards_are_read_one_after_the_other() -> None:
    """Also those of a group, whose inner measure is twice that of the slide."""
    cards = box("Ana Ruiz", 1, 2, 4) + box("Jon Eke", 6, 2, 4) + box("Chile", 1, 3, 4) + box("Togo", 6, 3, 4)
    frame = (
        '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="5000000" cy="5000000"/>'
        '<a:chOff x="0" y="0"/><a:chExt cx="10000000" cy="10000000"/></a:xfrm></p:grpSpPr>'
    )
    expected = ["Ana Ruiz", "Chile", "Jon Eke", "Togo"]
    for shapes in (cards, f"<p:grpSp>{frame}{cards}</p:grpSp>"):
        assert [line.removeprefix("* ") for line in outline(transcribe(deck(("", shapes))))] == expected


def test_the_title_of_the_deck_on_each_slide_is_a_running_header() -> None:
    title = shape(run("Forum"), "title")
    slides = [("", title + box(text, 1, 2, 8)) for text in ("Rome", "Day 1", "Day 2")]
    assert outline(transcribe(deck(*slides))) == [
        "h1 Forum",
        "Rome",
        "p2 header Forum",
        "p2 Day 1",
        "p3 header Forum",
        "p3 Day 2",
    ]
