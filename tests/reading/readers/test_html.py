"""Web pages: what is seen, what is the site's own, lists, tables, looks."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.readers.outline import outline, spans
from travaux.common.errors import LimitExceeded, NotAPaper
from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.readers.formats import Format
from travaux.reading.readers.html import transcribe_html
from travaux.reading.transcript import CellRef, Transcript


def page(body: str, head: str = "") -> Transcript:
    data = f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()
    return transcribe(Document("page.html", data))


def test_blocks_headings_and_breaks() -> None:
    body = """<h1>Harbour
        forum</h1><p>First <b>day</b>,<br>Room&nbsp;2</p>loose words<div><div>deep</div>after</div>
        <dl><dt>Chair</dt><dd>E. Sim</dd></dl><pre>10:00  Opening
11:00  Close</pre><blockquote><p>Quoted</p></blockquote>"""
    assert outline(page(body)) == [
        "h1 * Harbour forum",
        "First day,",
        "+ Room\xa02",
        "loose words",
        "deep",
        "after",
        "* Chair",
        "E. Sim",
        "10:00  Opening",
        "+ 11:00  Close",
        "Quoted",
    ]


def test_lists_are_numbered_as_shown() -> None:
    body = """<ol start=3 type=a><li>three<li value=7>seven<ul><li>dot<ul><li>ring</ul></ul><li>eight</ol>
        <ol reversed><li>two</li><li><p>one</p><p>more of it</p></li></ol>
        <ol type=I><li>first</li></ol><ul style="list-style: none"><li>bare</li></ul>"""
    assert outline(page(body)) == [
        "li [c.] three",
        "li [g.] seven",
        "li1 [•] dot",
        "li2 [◦] ring",
        "li [h.] eight",
        "li [2.] two",
        "li [1.] one",
        "more of it",
        "li [I.] first",
        "li bare",
    ]


def test_tables_with_spans_and_nesting() -> None:
    body = """<table><caption>Day 1</caption><thead><tr><th>Time</th><th colspan=2>What</th></tr></thead>
        <tr><td rowspan=2>10:00</td><td>Opening</td><td><table><tr><td>Ana</td><td>Bo</td></tr></table></td></tr>
        <tr><td rowspan=99>Closing</td><td><ul><li>Eve</li></ul></td></tr></table>"""
    transcript = page(body)
    assert spans(transcript) == [
        [
            (0, 0, 1, 1, "Time"),
            (0, 1, 1, 2, "What"),
            (1, 0, 2, 1, "10:00"),
            (1, 1, 1, 1, "Opening"),
            (1, 2, 1, 1, "Ana / Bo"),
            (2, 1, 1, 1, "Closing"),
            (2, 2, 1, 1, "Eve"),
        ],
        [(0, 0, 1, 1, "Ana"), (0, 1, 1, 1, "Bo")],
    ]
    assert [table.parent for table in transcript.tables] == [None, CellRef(0, 1, 2)]
    assert outline(transcript)[0] == "Day 1"


def test_struck_hidden_and_scripted_words() -> None:
    body = """<p><del>Noon</del> <s>one</s> Two o'clock</p><p hidden>a</p><p style="display:none">b</p>
        <p class="sr-only">c</p><script>d</script><template>e</template><p><i class="material-icons">event</i>Monday</p>
        <div role="tabpanel" hidden><p>Day two</p></div><p style="text-decoration: line-through">Gone</p>"""
    assert outline(page(body)) == ["~ Noon one", "Two o'clock", "Monday", "Day two", "~ Gone"]


def test_the_site_is_told_from_the_paper() -> None:
    body = """<header><a href=/>Ministry</a></header><nav>Home <a href=/x>News</a></nav>
        <main><header><h1>Expert meeting on tides</h1></header><p>Agenda for the meeting of experts, which meets in
        Porto to discuss tides and currents, and what follows from them.</p>
        <aside>Related pages</aside></main><div class="cookie-banner">We use cookies</div>
        <section><h2>Pictures</h2><div class="photo-gallery"><p>No pictures have been added to this page so far.</p></div></section>
        <footer>Contact</footer>"""
    assert outline(page(body)) == [
        "chrome Ministry",
        "chrome Home News",
        "h1 * Expert meeting on tides",
        "Agenda for the meeting of experts, which meets in Porto to discuss tides and currents, and what follows from them.",
        "chrome Related pages",
        "chrome We use cookies",
        "chrome * Pictures",
        "chrome No pictures have been added to this page so far.",
        "chrome Contact",
    ]


def test_a_paper_inside_a_wrapper_with_an_odd_name_stays_a_paper() -> None:
    body = (
        "<div class='page-with-sidebar modal'>"
        + "".join(f"<p>{n}. Item of the agenda</p>" for n in range(1, 6))
        + "</div>"
    )
    assert outline(page(body)) == [f"{n}. Item of the agenda" for n in range(1, 6)]


def test_names_that_a_paper_may_use_too() -> None:
    body = """<p>Programme of the ports</p><div class="social-event">19:30 Dinner</div><div id="opening-comments">Remarks</div>
        <div id="main-menu">Home</div>"""
    assert outline(page(body)) == ["Programme of the ports", "19:30 Dinner", "Remarks", "chrome Home"]


def test_accordions_keep_their_headings() -> None:
    body = """<h3><button aria-expanded=false>Session 1</button></h3><div class="collapse" hidden><p>Talks</p></div>
        <button>Download</button>"""
    assert outline(page(body)) == ["h3 * Session 1", "Talks", "chrome Download"]


def test_cells_that_reach_down_without_end_make_no_table_without_end() -> None:
    rows = "<tr><td colspan=150 rowspan=0>10:00</td><td colspan=150 rowspan=0>Opening</td></tr>" * 40
    found = spans(page(f"<table>{rows}</table>"))[0]
    assert [column for _, column, *_ in found] == [*range(0, 2100, 150), *[2000, 2150] * 33]


def test_spans_that_a_style_sheet_keeps_apart() -> None:
    head = """<style>/* one */ .when, p .who { display: block } .row { display: flex } .card{display:flex;flex-direction:column}
        .strong { font-weight: 700 } @media (max-width: 600px) { .row { flex-direction: column } .note {display:block} }</style>"""
    body = """<div><span class=when>10:00</span><span class=what>Opening</span><span class=note> of it</span></div>
        <div class=row><span>11:00</span> <span>Break</span></div>
        <div class=card><span>Ana Reis</span><span>Minister</span></div>
        <p><span class=t>12:00</span><span class=w>Lunch</span></p><p><span class=a>Agen</span><span class=b>da</span></p>
        <p><b>A</b>genda <span class=strong>x</span></p>"""
    assert outline(page(body, head)) == [
        "10:00",
        "Opening of it",
        "11:00\tBreak",
        "Ana Reis",
        "Minister",
        "12:00\tLunch",
        "Agenda",
        "Agenda x",
    ]


def test_links_and_footnote_marks() -> None:
    transcript = page(
        '<p>See <a href="/doc/1">the <b>note</b></a><sup><a href="#f1">1</a></sup> of the 10<sup>th</sup></p>'
    )
    assert outline(transcript) == ["See the note of the 10th"]
    assert [(transcript.text[link.start : link.end], link.target) for link in transcript.links] == [
        ("the note", "/doc/1")
    ]


def test_footnote_marks_of_word_processors() -> None:
    transcript = page(
        '<p>Opening<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a> of the session'
        '<a style="mso-footnote-id:ftn2" href="#_ftn2"><span class="MsoFootnoteReference"><span>[2]</span></span></a>, '
        'see <a href="#annex">annex <sup>1</sup></a> and <a href="/b">[3]</a></p>'
    )
    assert outline(transcript) == ["Opening of the session, see annex 1 and [3]"]


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        ("<meta charset=koi8-r>", "koi8-r"),
        ("<meta charset=iso-8859-1>", "cp1252"),
        ("", "utf-16"),
        ("", "cp1251"),
        ("", "utf-8-sig"),
    ],
)
def test_encodings(declared: str, encoding: str) -> None:
    words = "Programme – “café”" if encoding == "cp1252" else "Повестка дня совещания экспертов"
    data = f"<html><head>{declared}</head><body><p>{words}</p></body></html>".encode(encoding)
    assert outline(transcribe(Document("page", data))) == [words]


def test_xhtml_with_a_declaration_and_broken_markup() -> None:
    data = b'<?xml version="1.0" encoding="iso-8859-1"?>\n<html xmlns="http://www.w3.org/1999/xhtml"><body><p>caf\xe9<p>un<b>closed<td>odd'
    assert outline(transcribe(Document("page", data))) == ["café", "* unclosed", "odd"]


def test_a_page_without_words_of_its_own_is_no_paper() -> None:
    for body in ("<div id=root></div><script>run()</script>", "<nav>Home</nav><footer>Imprint</footer>"):
        with pytest.raises(NotAPaper, match="without a text of its own"):
            page(body)


def test_depth_and_size_have_limits() -> None:
    with pytest.raises(LimitExceeded, match="nested too deep"):
        page("<div>" * 600 + "deep")
    with pytest.raises(LimitExceeded, match="MB"):
        transcribe_html("<p>" + "x " * (9 << 20), Format.HTML, "page")


def test_entities_of_a_document_type_stay_unread() -> None:
    data = b'<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><html><body><p>Agenda &b; one &amp; two</p></body></html>'
    assert "Agenda" in transcribe(Document("page", data)).text
    assert "aaaa aaaa" not in transcribe(Document("page", data)).text


WORDS = st.text(alphabet="abcdXYZ0189", min_size=1, max_size=8)
CELLS = st.lists(
    st.lists(st.tuples(WORDS, st.integers(1, 3), st.integers(1, 3)), min_size=1, max_size=4),
    min_size=1,
    max_size=6,
)


@given(CELLS)
@settings(max_examples=80, deadline=None)
def test_cells_never_overlap_and_keep_their_words(rows: list[list[tuple[str, int, int]]]) -> None:
    markup = "".join(
        "<tr>"
        + "".join(f"<td colspan={wide} rowspan={high}>{words}</td>" for words, wide, high in row)
        + "</tr>"
        for row in rows
    )
    transcript = transcribe_html(f"<table>{markup}</table>", Format.HTML, "page")
    (table,) = transcript.tables
    taken = [
        (row, column)
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    ]
    assert [transcript.line_text(line) for line in transcript.lines] == [
        words for row in rows for words, _, _ in row
    ]
    assert table.rows == len(rows)
    assert all(row < table.rows and column < table.columns for row, column in taken)


TREES = st.recursive(WORDS, lambda inner: st.lists(inner, min_size=1, max_size=4), max_leaves=20)


@given(st.lists(TREES, min_size=1, max_size=4))
@settings(max_examples=80, deadline=None)
def test_lists_count_at_every_depth(tree: list[object]) -> None:
    expected: list[tuple[int, str, str]] = []

    def markup(items: list[object], depth: int) -> str:
        parts = []
        for number, item in enumerate(items, 1):
            if isinstance(item, str):
                expected.append((depth, f"{number}.", item))
                parts.append(f"<li>{item}</li>")
            else:
                expected.append((depth, f"{number}.", "x"))
                parts.append(f"<li>x{markup(item, depth + 1)}</li>")  # type: ignore[arg-type]
        return f"<ol>{''.join(parts)}</ol>"

    transcript = transcribe_html(markup(tree, 0), Format.HTML, "page")
    assert [(line.level, line.label, transcript.line_text(line)) for line in transcript.lines] == expected


CARDS = """<div class=who>Ada Pereira <em>Harbour Council</em></div><div class=who>Chair: Bo Lind
    <em>Tide Office</em></div><div class=who>Li Na <em>Port School</em></div>"""


def test_a_part_in_another_face_stands_apart_where_three_blocks_are_so_set() -> None:
    assert outline(page(CARDS)) == [
        "/ Ada Pereira\tHarbour Council",
        "Chair: Bo Lind\tTide Office",
        "/ Li Na\tPort School",
    ]


def test_a_part_in_another_face_goes_on_where_one_block_runs_on_in_lower_case() -> None:
    assert outline(page(CARDS.replace("<em>Port", "<em>of the port"))) == [
        "/ Ada Pereira Harbour Council",
        "Chair: Bo Lind Tide Office",
        "/ Li Na of the port School",
    ]


def test_the_heading_of_a_card_comes_before_its_names() -> None:
    def card(time: str, names: str, heading: str) -> str:
        return f"<div class=c><div><div>{time}</div>{names}</div><div><h3>{heading}</h3></div></div>"

    ada = "<img src=a.jpg><p>Ada Pereira</p><p>Harbour Council</p>"
    body = (
        card("10:00 hrs.", ada, "Tides")
        + card("11:15 a 11:30", "", "Break")
        + card("12 h", "<p>Bo Lund</p>", "Ice")
    )
    assert outline(page(body)) == [
        "10:00 hrs.", "h3 * Tides", "Ada Pereira", "Harbour Council",
        "11:15 a 11:30", "h3 * Break",
        "12 h", "h3 * Ice", "Bo Lund",
    ]  # fmt: skip
    alone = card("10:00", ada, "Tides")
    assert outline(page(alone)) == ["10:00", "Ada Pereira", "Harbour Council", "h3 * Tides"]


def test_a_crumb_without_links_is_the_papers() -> None:
    body = "<main><div class=breadcrumb>3 May 2032 · Pier 4</div><h1>Tides</h1><p>On tides and the ropes.</p></main>"
    assert outline(page(body))[0] == "3 May 2032 · Pier 4"
    linked = body.replace("3 May 2032 · Pier 4", "<a href=/>Home</a> › Tides")
    assert outline(page(linked))[0] != "Home › Tides"


def test_a_tab_heads_the_panel_that_it_opens() -> None:
    targeted = """<ul class="nav nav-tabs"><li><a href="#one" data-toggle=tab>Day 1 <span>17 May 2032</span></a></li>
        <li><a href="#two" data-toggle=tab>Day 2</a></li></ul>
        <div class=tab-content><div class=tab-pane id=one><p>10:00 Tides</p></div>
        <div class=tab-pane id=two><h2>Day 2</h2><p>10:00 Ropes</p></div></div>"""
    assert _own(targeted) == ["h3 * Day 1 17 May 2032", "10:00 Tides", "h2 * Day 2", "10:00 Ropes"]
    ordered = """<div class=tabs><button data-day=1>Day 1</button><button data-day=2>Day 2</button></div>
        <div class="tab-panel active"><p>10:00 Tides</p></div><div class=tab-panel><p>10:00 Ropes</p></div>"""
    assert _own(ordered) == ["h3 * Day 1", "10:00 Tides", "h3 * Day 2", "10:00 Ropes"]
    contents = """<ul><li><a href="#one">Tides</a></li></ul><div id=one><p>10:00 Ropes</p></div>"""
    assert "h3 * Tides" not in _own(contents)


def _own(body: str) -> list[str]:
    """The lines of a page without those of the site."""
    return [line for line in outline(page(body)) if not line.startswith("chrome")]


def test_phrases_that_touch_stand_apart() -> None:
    body = "<div><strong>Tides 1</strong><em>Ropes of the sound</em></div><div><b>Har</b><b>bour</b></div>"
    spans_only = "<div><span>Arrival of guests</span><span>Team of the harbour</span></div><p><b>H</b><sub>2</sub>O</p>"
    assert outline(page(body + spans_only)) == [
        "/ Tides 1\tRopes of the sound",
        "* Harbour",
        "Arrival of guests\tTeam of the harbour",
        "H2O",
    ]


def _cards(*cards: str) -> str:
    return "".join(f'<div class="card">{card}</div>' for card in cards)


def test_the_time_of_a_card_begins_the_line_of_the_words_behind_it() -> None:
    body = _cards(
        "<div>9:00</div><div>Welcome</div><p>Ada Pereira</p>",
        "<div><div>9:30</div><i>30 min</i></div><h3>Tides</h3>",
        "<p>10:00 – 10:30 CET</p><div><p>Coffee</p></div>",
        "<div>11:00</div><table><tr><td>Boats</td></tr></table>",
    )
    assert outline(page(body)) == [
        "9:00\tWelcome",
        "Ada Pereira",
        "h3 * 9:30\t30 min\tTides",
        "10:00 – 10:30 CET\tCoffee",
        "11:00",
        "0:0,0 Boats",
    ]


def test_times_of_two_cards_or_with_a_title_under_all_of_them_stay_lines_of_their_own() -> None:
    body = _cards("<div>9:00</div><div>Welcome</div>", "<div>9:30</div><div>Tides</div>")
    assert outline(page(body)) == ["9:00", "Welcome", "9:30", "Tides"]


def test_times_kept_in_an_attribute_for_the_style_sheet_to_show() -> None:
    items = "".join(
        f'<li class="event" data-date="{time}"><h3>{title}</h3></li>'
        for time, title in (("09.00 – 09.30", "Welcome"), ("09.30 – 10.00", "Tides"), ("10.00", "Close"))
    )
    assert outline(page(f"<ul>{items}</ul>")) == [
        "h3 * [•] 09.00 – 09.30\tWelcome",
        "h3 * [•] 09.30 – 10.00\tTides",
        "h3 * [•] 10.00\tClose",
    ]
    said = items.replace("<h3>", "<h3>9.00 ")
    assert outline(page(f"<ul>{said}</ul>"))[0] == "h3 * [•] 9.00 Welcome"


def test_the_place_set_in_a_face_of_its_own_behind_the_title_in_links_of_one_form() -> None:
    rows = "".join(
        f'<div><a class="name" href="#">{title} <span class="vs">{room}</span></a></div>'
        for title, room in (("Opening", "Main Hall"), ("Tides", "Room 2"), ("Lunch", "Foyer"))
    )
    assert outline(page(rows)) == ["Opening\tMain Hall", "Tides\tRoom 2", "Lunch\tFoyer"]


def test_when_and_by_whom_a_page_was_published_is_the_site_s() -> None:
    body = """<article><h1>Tide seminar</h1><div class="entry-meta"><span class="posted-on">4 June 2031</span> by admin</div>
        <p>The seminar takes place on 28 June 2031 in the harbour office, and all are welcome to it.</p></article>"""
    assert outline(page(body))[1] == "chrome 4 June 2031"


def test_the_boxes_of_a_page_builder_are_no_widgets_of_the_site() -> None:
    box = '<div class="elementor-widget-container">{}</div>'
    body = f"""<section>{box.format("<h1>Tide congress</h1>")}{box.format("<p>Cádiz, 8 October 2031</p>")}</section>
        <section>{box.format("<p>9:00 Opening</p>")}</section><div class="widget"><p>Recent posts</p></div>
        <p>All sessions are open to whoever lives on the shore, and there is nothing to pay for any of them.</p>"""
    assert outline(page(body))[:4] == [
        "h1 * Tide congress",
        "Cádiz, 8 October 2031",
        "9:00 Opening",
        "chrome Recent posts",
    ]
