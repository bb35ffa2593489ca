"""Words, styles and places of PDF papers, and papers that cannot be read."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.pdfencrypt import StandardEncryption

from tests.reading.readers.sheets import HEIGHT, column, drawn, line, read, texts
from travaux.common.errors import DamagedPaper, EncryptedPaper, MissingPart, NoText
from travaux.common.text import normalise
from travaux.reading.document import Document
from travaux.reading.readers import pdf
from travaux.reading.readers.pdf import page
from travaux.reading.transcript import LineRole


def test_lines_stand_where_they_are_printed() -> None:
    transcript = read(lambda c: column(c, 72, 100, ["Opening of the session", "Adoption of the agenda"], 40))
    assert texts(transcript) == ["Opening of the session", "Adoption of the agenda"]
    first, second = transcript.lines
    assert first.box and second.box
    assert abs(first.box.left - 72) < 1 and abs(first.box.bottom - 100) < 5 and first.size == 11
    assert abs(second.box.top - first.box.top - 40) < 0.1
    assert (transcript.pages[0].width, transcript.pages[0].height) == (595.0, 842.0)


def test_words_have_boxes_in_their_line() -> None:
    transcript = read(lambda c: column(c, 72, 100, ["Panel on reception facilities"]))
    boxes = [word.box for word in transcript.words(transcript.lines[0])]
    assert [transcript.text[w.start : w.end] for w in transcript.words(transcript.lines[0])] == [
        "Panel", "on", "reception", "facilities",
    ]  # fmt: skip
    assert all(a and b and a.right <= b.left for a, b in zip(boxes, boxes[1:], strict=False))


def test_bold_and_italic_type() -> None:
    def page(canvas: Any) -> None:
        for top, font in ((100, "Helvetica-Bold"), (140, "Times-Italic"), (180, "Helvetica")):
            canvas.setFont(font, 12)
            column(canvas, 72, top, [f"Set in {font}"])

    transcript = read(page)
    assert [(one.bold, one.italic) for one in transcript.lines] == [
        (True, False),
        (False, True),
        (False, False),
    ]


@pytest.mark.parametrize(
    ("name", "bold"), [("NotoSans-Regular", False), ("Tide-Book", False), ("Tide", True)]
)
def test_a_font_that_says_so_is_not_bold(monkeypatch: pytest.MonkeyPatch, name: str, bold: bool) -> None:
    def named(font: object, buffer: Any, length: int) -> int:
        buffer.value = name.encode()
        return len(name)

    monkeypatch.setattr(page.pdfium, "FPDFFont_GetBaseFontName", named)
    monkeypatch.setattr(page.pdfium, "FPDFFont_GetWeight", lambda font: 625)
    transcript = read(lambda canvas: column(canvas, 72, 100, ["Opening of the session"]))
    assert [one.bold for one in transcript.lines] == [bold]


def test_letters_that_a_matrix_leans_are_italics_with_spaces_between_the_words() -> None:
    def page(canvas: Any) -> None:
        text = canvas.beginText()
        text.setTextTransform(1, 0, 0.33, 1, 72, HEIGHT - 100)
        text.textOut("Ada Pereira")
        text.setTextTransform(1, 0, 0.33, 1, 72 + canvas.stringWidth("Ada Pereira "), HEIGHT - 100)
        text.textOut("Tide Office")
        canvas.drawText(text)

    transcript = read(page)
    assert texts(transcript) == ["Ada Pereira Tide Office"]
    assert transcript.lines[0].italic


def test_a_line_is_a_heading_if_it_is_larger_than_the_text() -> None:
    def page(canvas: Any) -> None:
        canvas.setFont("Helvetica", 18)
        column(canvas, 72, 80, ["Programme of the workshop"])
        canvas.setFont("Helvetica", 10)
        column(canvas, 72, 130, ["The participants will meet in the morning and consider what was left"] * 6)

    transcript = read(page)
    assert line(transcript, "Programme").role is LineRole.HEADING
    assert {one.role for one in transcript.lines[1:]} == {LineRole.BODY}


def test_two_layers_of_the_same_text_are_read_once() -> None:
    def page(canvas: Any) -> None:
        column(canvas, 72, 100, ["Closing remarks"])
        column(canvas, 72.4, 100.3, ["Closing remarks"])
        column(canvas, 72, 130, ["Closing remarks"])

    assert texts(read(page)) == ["Closing remarks", "Closing remarks"]


def test_words_that_are_not_to_be_seen_count_only_without_others() -> None:
    def hidden(canvas: Any, top: float) -> None:
        text = canvas.beginText(72, HEIGHT - top)
        text.setTextRenderMode(3)
        text.textLine("Words under a scan")
        canvas.drawText(text)

    def both(canvas: Any) -> None:
        column(canvas, 72, 100, ["Words on the page"])
        hidden(canvas, 140)

    assert texts(read(both)) == ["Words on the page"]
    assert texts(read(lambda c: hidden(c, 140))) == ["Words under a scan"]


def test_the_mark_of_a_note_is_no_number() -> None:
    def page(canvas: Any) -> None:
        canvas.drawString(72, HEIGHT - 100, "as agreed in resolution 71/280")
        end = 72 + canvas.stringWidth("as agreed in resolution 71/280", "Helvetica", 11)
        canvas.setFont("Helvetica", 6)
        canvas.drawString(end, HEIGHT - 96, "4")

    assert texts(read(page)) == ["as agreed in resolution 71/280⁴"]


def test_letters_set_apart_are_a_word() -> None:
    assert texts(read(lambda c: column(c, 72, 100, ["P R O G R A M M E"]))) == ["PROGRAMME"]


def test_text_set_upwards_is_one_label() -> None:
    def page(canvas: Any) -> None:
        column(canvas, 120, 100, [f"Item {n} of the provisional agenda" for n in range(8)])
        canvas.saveState()
        canvas.translate(80, HEIGHT - 200)
        canvas.rotate(90)
        canvas.drawString(0, 0, "First day")
        canvas.restoreState()

    transcript = read(page)
    label = line(transcript, "First day")
    assert label.box and label.box.bottom - label.box.top > 3 * (label.box.right - label.box.left)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_page_shown_turned_reads_the_same(turn: int) -> None:
    def page(canvas: Any) -> None:
        canvas.setPageRotation(turn)
        column(canvas, 72, 400, ["Opening of the session", "Adoption of the agenda", "General debate"], 40)

    assert texts(read(page)) == ["Opening of the session", "Adoption of the agenda", "General debate"]


def test_links_keep_their_target() -> None:
    def page(canvas: Any) -> None:
        column(canvas, 72, 100, ["Register online before Monday"])
        left = 72 + canvas.stringWidth("Register ", "Helvetica", 11)
        right = left + canvas.stringWidth("online", "Helvetica", 11)
        canvas.linkURL("https://example.org/register", (left, HEIGHT - 103, right, HEIGHT - 92))

    transcript = read(page)
    (link,) = transcript.links
    assert link.target == "https://example.org/register"
    assert "online" in transcript.text[link.start : link.end] and link.end - link.start <= 8


def test_struck_lines_are_marked() -> None:
    def page(canvas: Any) -> None:
        column(canvas, 72, 100, ["Side event on data", "Side event on health"], 30)
        width = canvas.stringWidth("Side event on data", "Helvetica", 11)
        canvas.line(72, HEIGHT - 96.5, 72 + width, HEIGHT - 96.5)
        canvas.line(72, HEIGHT - 132, 72 + width, HEIGHT - 132)

    assert [one.struck for one in read(page).lines] == [True, False]


def test_a_hyphen_of_the_word_is_kept_and_one_of_the_margin_mended() -> None:
    def page(canvas: Any) -> None:
        column(canvas, 72, 100, [
            "The secretariat reported on conflict-",
            "related displacement and on follow-up,",
            "and on conflict-related trauma in all re-",
            "gions of the country, in each of the re-",
            "gions that the mission had visited in",
        ])  # fmt: skip

    transcript = read(page)
    assert normalise(transcript.text).startswith("The secretariat reported on conflict-related displacement")


def test_a_password_is_asked_for() -> None:
    with pytest.raises(EncryptedPaper, match="password"):
        pdf.read(drawn(lambda c: column(c, 72, 100, ["Secret"]), encrypt=StandardEncryption("open sesame")))


def test_a_truncated_paper_is_damaged() -> None:
    whole = drawn(lambda c: column(c, 72, 100, ["Opening"])).data
    with pytest.raises(DamagedPaper):
        pdf.read(Document("cut.pdf", whole[:200]))


def test_pages_that_are_pictures_without_words_hold_no_text() -> None:
    with pytest.raises((NoText, MissingPart)):
        pdf.read(drawn(lambda c: c.rect(100, 100, 300, 300, fill=1)))


_SYLLABLES = ["ba", "re", "ti", "no", "lu", "mä", "ñe", "so", "Ka", "Est", "ion", "2025", "7", "straß", "É"]
_WORD = (
    st.lists(st.sampled_from(_SYLLABLES), min_size=1, max_size=5)
    .map("".join)
    .filter(lambda word: len(word) > 1)
)
"""Words that could be words: a page of mere noise is taken for a spoilt text layer, and its picture is read."""


@settings(max_examples=40, deadline=None)
@given(st.lists(st.lists(_WORD, min_size=1, max_size=7), min_size=1, max_size=20))
def test_what_is_printed_is_what_is_read(lines: list[list[str]]) -> None:
    printed = [" ".join(words) for words in lines]
    transcript = read(lambda c: column(c, 60, 60, printed, 26))
    assert transcript.text.split() == " ".join(printed).split()


def test_every_shared_paper_gives_a_sound_transcript(shared) -> None:  # type: ignore[no-untyped-def]
    papers = sorted((shared / "papers").glob("*.pdf"))
    assert papers
    for paper in papers:
        transcript = pdf.read(Document.open(paper))
        assert transcript == pdf.read(Document.open(paper))
        position = 0
        for one in transcript.lines:
            assert one.start == position and transcript.text[one.end] == "\n"
            position = one.end + 1
            if one.cell:
                table = transcript.tables[one.cell.table]
                assert one.cell.row < table.rows and one.cell.column < table.columns
        assert [page.lines[0] for page in transcript.pages[1:]] == [p.lines[1] for p in transcript.pages[:-1]]
        for table in transcript.tables:
            places = [
                (row, column)
                for cell in table.cells
                for row in range(cell.row, cell.row + cell.row_span)
                for column in range(cell.column, cell.column + cell.column_span)
            ]
            assert len(places) == len(set(places)), paper.name


@pytest.mark.parametrize(
    ("word", "runs"),
    [
        ("الأول/ديسمبر", ["الأول", "ديسمبر"]),
        ("مُدَرِّس،", ["مُدَرِّس"]),
        ("2024", []),
        ("(الميناء)", ["الميناء"]),
    ],
)
def test_letters_from_right_to_left_are_told_from_what_parts_them(word: str, runs: list[str]) -> None:
    assert [word[start:end] for start, end in page.rtl_runs(word)] == runs


def test_a_figure_behind_a_letter_that_reaches_below_the_line_is_no_mark_of_a_note() -> None:
    assert texts(read(lambda c: column(c, 72, 100, ["3 p.m.–6 p.m."]))) == ["3 p.m.–6 p.m."]
