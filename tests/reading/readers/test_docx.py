"""DOCX: paragraphs, looks, tables, notes and what is not shown."""

from __future__ import annotations

import io

import docx as python_docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.readers.outline import outline, spans
from tests.reading.readers.packages import cell, docx, level, numbered, p, r, row, table, zipped
from travaux.common.errors import DamagedPaper, LimitExceeded, NoText
from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.transcript import CellRef, Transcript

HEADING = (
    '<w:style w:type="paragraph" w:styleId="Kop"><w:name w:val="heading 2"/><w:rPr><w:b/></w:rPr></w:style>'
)


def read(body: str, **more: object) -> list[str]:
    return outline(transcribe(docx(body, **more)))  # type: ignore[arg-type]


def test_a_paper_by_an_office_library() -> None:
    paper = python_docx.Document()
    paper.add_heading("Working group on coastal trade", 1)
    paper.add_paragraph("Lisbon, 4 May 2021").runs[0].italic = True
    paper.add_paragraph("Review of the charter", style="List Number")
    paper.add_paragraph("Any other matter", style="List Number")
    grid = paper.add_table(rows=2, cols=3)
    grid.cell(0, 0).text, grid.cell(0, 1).text = "10:00", "Opening"
    grid.cell(0, 1).merge(grid.cell(0, 2))
    grid.cell(1, 0).text, grid.cell(1, 1).text, grid.cell(1, 2).text = "10:30", "Ports", "Ana Reis"
    paper.sections[0].footer.paragraphs[0].text = "CT/2021/1"
    stream = io.BytesIO()
    paper.save(stream)
    transcript = transcribe(Document("any name", stream.getvalue()))
    assert outline(transcript) == [
        "h1 * Working group on coastal trade",
        "/ Lisbon, 4 May 2021",
        "li [1.] Review of the charter",
        "li [2.] Any other matter",
        "0:0,0 10:00",
        "0:0,1 Opening",
        "0:1,0 10:30",
        "0:1,1 Ports",
        "0:1,2 Ana Reis",
        "footer CT/2021/1",
    ]
    assert spans(transcript) == [
        [(0, 0, 1, 1, "10:00"), (0, 1, 1, 2, "Opening"), (1, 0, 1, 1, "10:30"), (1, 1, 1, 1, "Ports"), (1, 2, 1, 1, "Ana Reis")]
    ]  # fmt: skip


def test_breaks_tabs_and_hyphens() -> None:
    body = p(
        "<w:r><w:t>10:00</w:t><w:tab/><w:t>Opening</w:t><w:br/><w:t>Chair: E. Sim</w:t></w:r>",
        "<w:r><w:t>-</w:t><w:noBreakHyphen/><w:t>a co</w:t><w:softHyphen/><w:t>operation</w:t></w:r>",
    )
    assert read(body) == ["10:00\tOpening", "+ Chair: E. Sim-\u2011a co\u00adoperation"]


def test_struck_words_become_a_line_of_their_own() -> None:
    strike = "<w:strike/>"
    body = (
        p(r("Old hall", strike), r(" New hall"))
        + p(r("Panel 2 "), r("at noon ", strike), r("at two"))
        + p(r("All of it", "<w:dstrike/>"))
        + p(r("None", '<w:strike w:val="0"/>'))
    )
    assert read(body) == ["~ Old hall", "New hall", "Panel 2 at two", "~+ at noon", "~ All of it", "None"]


def test_what_is_deleted_hidden_or_an_instruction_is_left_out() -> None:
    body = p(
        r("Session "),
        "<w:del><w:r><w:delText>one</w:delText></w:r></w:del>",
        f"<w:ins>{r('two')}</w:ins>",
        r(" secret", "<w:vanish/>"),
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>',
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(" 7")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        '<w:r><w:commentReference w:id="0"/></w:r>',
    )
    assert read(body) == ["Session two 7"]


def test_a_deleted_paragraph_mark_joins_what_it_parted() -> None:
    body = p(r("First half, "), properties="<w:rPr><w:del/></w:rPr>") + p(r("second half"))
    assert read(body) == ["First half, second half"]


def test_a_field_that_never_ends_hides_nothing_else() -> None:
    body = p('<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText></w:r>') + p(r("Agenda"))
    assert read(body) == ["Agenda"]


def test_styles_are_inherited_and_character_styles_toggle() -> None:
    styles = (
        HEADING
        + '<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Kop"/><w:name w:val="My title"/></w:style>'
        + '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>'
        + '<w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
    )
    strong = '<w:rStyle w:val="Strong"/>'
    body = (
        p(r("Ways forward"), properties='<w:pStyle w:val="Own"/>')
        + p(r("Ways back", strong), properties='<w:pStyle w:val="Own"/>')
        + p(r("Not a heading"), properties='<w:pStyle w:val="Own"/><w:outlineLvl w:val="9"/>')
        + p(r("Plain "), r("words that are strong", strong), properties='<w:pStyle w:val="Loop"/>')
        + p(r("Direct"), properties='<w:outlineLvl w:val="0"/>')
    )
    assert read(body, styles=styles) == [
        "h2 * Ways forward",
        "h2 Ways back",
        "* Not a heading",
        "* Plain words that are strong",
        "h1 Direct",
    ]


def test_words_of_a_complex_script_have_a_weight_and_a_size_of_their_own() -> None:
    look = '<w:bCs/><w:szCs w:val="32"/>'
    strong = '<w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/><w:bCs/></w:rPr></w:style>'
    body = (
        p(r("برنامج الورشة", f"{look}<w:rtl/>"))
        + p(r("Programme", look))
        + p(r("المكان", "<w:b/><w:rtl/>"))
        + p(r("الختام", '<w:rStyle w:val="Strong"/><w:bCs/><w:cs/>'))
    )
    assert read(body, styles=strong) == ["* برنامج الورشة", "Programme", "المكان", "* الختام"]
    sizes = [line.size for line in transcribe(docx(body, styles=strong)).lines]
    assert sizes == [16.0, 10.0, 10.0, 10.0]


def test_merged_cells_and_a_nested_table() -> None:
    merge, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    inner = table(row(cell(p(r("Ana Reis"))), cell(p(r("Bo Lind")))))
    body = table(
        row(cell(p(r("Monday")), properties='<w:gridSpan w:val="3"/>'), properties="<w:tblHeader/>"),
        row(cell(p(r("09:00")), properties=merge), cell(p(r("Welcome"))), cell(inner, p())),
        row(cell(p(r("hidden")), properties=go_on), cell(p(r("Speeches"))), cell(p())),
        row(cell(p(r("left out"))), properties="<w:del/>"),
    )
    transcript = transcribe(docx(body))
    assert spans(transcript) == [
        [
            (0, 0, 1, 3, "Monday"),
            (1, 0, 2, 1, "09:00"),
            (1, 1, 1, 1, "Welcome"),
            (1, 2, 1, 1, "Ana Reis / Bo Lind"),
            (2, 1, 1, 1, "Speeches"),
            (2, 2, 1, 1, ""),
        ],
        [(0, 0, 1, 1, "Ana Reis"), (0, 1, 1, 1, "Bo Lind")],
    ]
    assert [table.parent for table in transcript.tables] == [None, CellRef(0, 1, 2)]
    assert [table.ruled for table in transcript.tables] == [False, False]
    assert next(cell for cell in transcript.tables[0].cells if cell.row == 0).header


def test_tables_are_ruled_by_their_own_borders_or_their_style() -> None:
    borders = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>'
    styles = f'<w:style w:type="table" w:styleId="Grid"><w:tblPr>{borders}</w:tblPr></w:style>'
    line = row(cell(p(r("words"))))
    body = (
        table(line, properties=borders) + table(line, properties='<w:tblStyle w:val="Grid"/>') + table(line)
    )
    assert [table.ruled for table in transcribe(docx(body, styles=styles)).tables] == [True, True, False]


def test_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{p(r('Draft of 3 May'))}</w:txbxContent>"
    body = p(
        r("Agenda"),
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>",
    )
    assert read(body) == ["Agenda", "Draft of 3 May"]


def test_notes_headers_and_footers() -> None:
    body = (
        p(r("Item one"), '<w:r><w:footnoteReference w:id="2"/></w:r>', r(" goes on"))
        + p(r("Item two"), '<w:r><w:endnoteReference w:id="1"/></w:r>')
        + '<w:sectPr><w:headerReference w:type="first" r:id="r_header1"/>'
        + '<w:headerReference w:type="default" r:id="r_header2"/><w:footerReference r:id="r_footer1"/></w:sectPr>'
    )
    found = read(
        body,
        header1=p(r("First page only")),
        header2=p(r("A/C.9/1")),
        footer1=p(r("21-0001")),
        footnotes=f'<w:footnote w:id="1">{p(r("never cited"))}</w:footnote><w:footnote w:id="2">{p(r("As of May."))}</w:footnote>',
        endnotes=f'<w:endnote w:id="1">{p(r("See annex."))}</w:endnote>',
    )
    assert found == [
        "header First page only",
        "header A/C.9/1",
        "Item one goes on",
        "Item two",
        "note [1] As of May.",
        "note [i] See annex.",
        "footer 21-0001",
    ]


def test_links_by_relation_by_field_and_to_a_place() -> None:
    body = p(
        r("See "),
        f'<w:hyperlink r:id="x">{r("the")}{r(" form")}</w:hyperlink>',
        f'<w:hyperlink w:anchor="annex">{r(", annex")}</w:hyperlink>',
        '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText> HYPERLINK "https://example.org/map" </w:instrText>'
        '<w:fldChar w:fldCharType="separate"/><w:t> map</w:t><w:fldChar w:fldCharType="end"/></w:r>',
    )
    transcript = transcribe(docx(body, targets=(("x", "hyperlink", "https://example.org/form"),)))
    assert [(transcript.text[link.start : link.end], link.target) for link in transcript.links] == [
        ("the form", "https://example.org/form"),
        (", annex", "#annex"),
        ("map", "https://example.org/map"),
    ]


def test_pages_as_word_laid_them_out() -> None:
    mark = "<w:r><w:lastRenderedPageBreak/></w:r>"
    body = (
        p(r("One"), '<w:r><w:br w:type="page"/></w:r>')
        + p(mark, r("Two"))
        + p(r("Two to three "), mark, r("whole"))
        + table(
            row(cell(p(r("a")), p(mark, r("b"))), cell(p(r("c")), p(mark, r("d")))),
            row(cell(p(mark, r("e"))), cell(p(r("f")))),
        )
    )
    transcript = transcribe(docx(body))
    assert outline(transcript) == [
        "One", "p2 Two", "p2 Two to three whole",
        "p3 0:0,0 a", "p3 0:0,0 b", "p3 0:0,1 c", "p3 0:0,1 d", "p5 0:1,0 e", "p5 0:1,1 f",
    ]  # fmt: skip
    assert [page.lines for page in transcript.pages] == [(0, 1), (1, 3), (3, 7), (7, 7), (7, 9)]


def test_pages_by_explicit_breaks() -> None:
    body = (
        p(r("One"), '<w:r><w:br w:type="page"/></w:r>', r("two"))
        + p(r("Three"), properties="<w:pageBreakBefore/>")
        + p(r("Last of its section"), properties="<w:sectPr/>")
        + p(r("Four"))
    )
    assert read(body) == ["One", "p2 + two", "p3 Three", "p3 Last of its section", "p4 Four"]


def test_content_controls_prompts_symbols_and_formulas() -> None:
    body = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p(r('Kept'))}</w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p(r('Click here'))}</w:sdtContent></w:sdt>"
        + p('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', r(" agreed"))
        + p(r("share "), "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>")
    )
    assert read(body) == ["Kept", "✓ agreed", "share x+1"]


def test_numbers_with_levels_restarts_and_overrides() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + level(0, "upperRoman", "%1.")
        + level(1, "decimal", "%1.%2", more="<w:isLgl/>")
        + level(2, "lowerLetter", "(%3)")
        + "</w:abstractNum>"
        + '<w:abstractNum w:abstractNumId="1">' + level(0, "bullet", "\uf0b7") + level(1, "bullet", "o") + "</w:abstractNum>"
        + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        + '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        + '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
    )  # fmt: skip
    body = "".join(
        (
            numbered("Opening"),
            numbered("Election", 1),
            numbered("Chair", 2),
            numbered("Rapporteur", 2),
            numbered("Agenda", 1),
            numbered("Adoption", 2),
            p(r("A remark")),
            numbered("Closing"),
            numbered("a point", 0, 2),
            numbered("a smaller one", 1, 2),
            numbered("Annex", 0, 3),
            numbered("Annex again", 0, 3),
            numbered("No number", 0, 0),
            numbered("", 0, 3),
            numbered("After an empty one", 0, 3),
        )
    )
    assert read(body, numbering=numbering) == [
        "li [I.] Opening",
        "li1 [1.1] Election",
        "li2 [(a)] Chair",
        "li2 [(b)] Rapporteur",
        "li1 [1.2] Agenda",
        "li2 [(a)] Adoption",
        "A remark",
        "li [II.] Closing",
        "li [•] a point",
        "li1 [◦] a smaller one",
        "li [VII.] Annex",
        "li [VIII.] Annex again",
        "No number",
        "li [X.] After an empty one",
    ]


def test_numbers_that_come_with_a_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '<w:outlineLvl w:val="0"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
        '<w:outlineLvl w:val="1"/></w:pPr></w:style>'
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + level(0, "decimal", "Part %1", more='<w:pStyle w:val="H1"/>')
        + level(1, "decimal", "%1.%2", more='<w:pStyle w:val="H2"/>')
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    first, second = '<w:pStyle w:val="H1"/>', '<w:pStyle w:val="H2"/>'
    body = (
        p(r("Trade"), properties=first) + p(r("Ports"), properties=second) + p(r("Ships"), properties=second)
    )
    assert read(body, styles=styles, numbering=numbering) == [
        "h1 [Part 1] Trade",
        "h2 [1.1] Ports",
        "h2 [1.2] Ships",
    ]


def test_strict_documents_are_read() -> None:
    files = {
        "word/document.xml": '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:r>'
        "<w:t>Strictly speaking</w:t></w:r></w:p></w:body></w:document>"
    }
    assert outline(transcribe(Document("a", zipped(files)))) == ["Strictly speaking"]


def test_damage_is_one_clear_line() -> None:
    whole = docx("".join(p(r(f"Paragraph {n} with words of its own")) for n in range(400))).data
    with pytest.raises(DamagedPaper, match="paper.docx is cut short"):
        transcribe(Document("paper.docx", whole[: len(whole) // 3]))
    with pytest.raises(DamagedPaper, match="not valid XML"):
        transcribe(docx("<w:p><w:r></w:p>"))
    with pytest.raises(DamagedPaper, match="document part is missing"):
        transcribe(Document("a", zipped({"[Content_Types].xml": "<Types/>", "word/styles.xml": "<x/>"})))
    with pytest.raises(NoText):
        transcribe(docx(p()))


def test_a_cut_archive_is_read_where_its_text_is_whole() -> None:
    files = {"word/document.xml": docx(p(r("All here"))), "word/media/photo.bin": b"\0" * 5000}
    data = zipped(
        {name: _document(part) if isinstance(part, Document) else part for name, part in files.items()}
    )
    assert outline(transcribe(Document("a", data[: data.rfind(b"PK\x01\x02")][:-20]))) == ["All here"]


def _document(paper: Document) -> bytes:
    import zipfile

    return zipfile.ZipFile(io.BytesIO(paper.data)).read("word/document.xml")


def test_bombs_are_refused() -> None:
    bomb = zipped({"word/document.xml": b"<w:document>" + b" " * (80 << 20)})
    with pytest.raises(LimitExceeded, match="unpacks to more than"):
        transcribe(Document("bomb.docx", bomb))
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(9))
    laughs = f'<?xml version="1.0"?><!DOCTYPE x [{entities}]><x>&e8;</x>'
    with pytest.raises(DamagedPaper, match="document type"):
        transcribe(Document("laughs.docx", zipped({"word/document.xml": laughs})))


def test_tables_nested_beyond_reason_are_refused() -> None:
    body = p(r("deep"))
    for _ in range(100):
        body = table(row(cell(body, p())))
    with pytest.raises(LimitExceeded, match="paper.docx is nested too deep"):
        transcribe(docx(body))


WORDS = st.text(alphabet="abcXYZ019", min_size=1, max_size=8)
GRIDS = st.integers(1, 5).flatmap(
    lambda width: st.lists(
        st.lists(st.tuples(WORDS, st.integers(1, 3)), min_size=1, max_size=width), min_size=1, max_size=6
    )
)


@given(GRIDS)
@settings(max_examples=60, deadline=None)
def test_tables_keep_their_cells(grid: list[list[tuple[str, int]]]) -> None:
    rows = [
        row(*(cell(p(r(words)), properties=f'<w:gridSpan w:val="{span}"/>') for words, span in cells))
        for cells in grid
    ]
    expected = []
    for index, cells in enumerate(grid):
        column = 0
        for words, span in cells:
            expected.append((index, column, 1, span, words))
            column += span
    assert spans(_plain(table(*rows))) == [expected]


def _plain(body: str) -> Transcript:
    from travaux.reading.readers.docx import read

    return read(docx(body))


@given(st.lists(st.integers(0, 3), min_size=1, max_size=30))
@settings(max_examples=60, deadline=None)
def test_nested_decimal_numbers_count_as_written(depths: list[int]) -> None:
    patterns = ["%1", "%1.%2", "%1.%2.%3", "%1.%2.%3.%4"]
    numbering = (
        '<w:abstractNum w:abstractNumId="0">'
        + "".join(level(depth, "decimal", pattern) for depth, pattern in enumerate(patterns))
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    counters: list[int] = []
    expected = []
    for depth in depths:
        counters = (
            counters[: depth + 1] + [1] * (depth - len(counters)) + ([0] if depth >= len(counters) else [])
        )
        counters[depth] += 1
        expected.append(".".join(map(str, counters)))
    body = "".join(numbered(f"item {index}", depth) for index, depth in enumerate(depths))
    assert [line.label for line in _numbered(body, numbering).lines] == expected


def _numbered(body: str, numbering: str) -> Transcript:
    return transcribe(docx(body, numbering=numbering))
