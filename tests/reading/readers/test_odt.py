"""ODT: headings, lists with their numbers, merged cells, notes, spaces and breaks."""

from __future__ import annotations

import pytest

from tests.reading.readers.outline import outline, spans
from tests.reading.readers.packages import zipped
from travaux.common.errors import DamagedPaper
from travaux.reading.document import Document
from travaux.reading.readers import transcribe

_NAMES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("fo", "xsl-fo-compatible"),
        ("draw", "drawing"),
    )
)  # fmt: skip
_STYLES = (
    '<style:style style:name="Strong" style:family="paragraph"><style:text-properties fo:font-weight="bold" '
    'fo:font-size="14pt"/></style:style><style:style style:name="Sub" style:parent-style-name="Strong"/>'
    '<style:style style:name="Gone"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="Next"><style:paragraph-properties fo:break-before="page"/></style:style>'
    '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" '
    'style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-prefix="(" '
    'style:num-suffix=")"/></text:list-style>'
)


def odt(body: str, styles: str = "") -> Document:
    content = (
        f"<office:document-content {_NAMES}><office:automatic-styles>{_STYLES}{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    files = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    return Document("paper", zipped(files))


def test_words_from_right_to_left_have_a_weight_and_a_size_of_their_own() -> None:
    styles = (
        '<style:style style:name="Arab"><style:text-properties style:font-weight-complex="bold" style:font-size-complex="16pt" '
        'fo:font-size="9pt"/></style:style>'
    )
    read = transcribe(
        odt(
            '<text:p text:style-name="Arab">برنامج الورشة</text:p><text:p text:style-name="Arab">Programme</text:p>',
            styles,
        )
    )
    assert [(line.bold, line.size) for line in read.lines] == [(True, 16.0), (False, 9.0)]


def test_a_paper() -> None:
    body = (
        '<text:h text:outline-level="1">Working group on harbours</text:h>'
        '<text:p text:style-name="Sub">Lisbon,<text:s text:c="2"/>4 May<text:line-break/>2021</text:p>'
        '<text:list text:style-name="L"><text:list-item><text:p>Opening</text:p></text:list-item>'
        "<text:list-item><text:p>Papers</text:p><text:list><text:list-item><text:p>Fees</text:p></text:list-item>"
        "</text:list></text:list-item></text:list>"
        '<text:p>Chair: <text:span text:style-name="Gone">Rui</text:span> Ana Reis<text:note><text:note-citation>1'
        "</text:note-citation><text:note-body><text:p>To be confirmed</text:p></text:note-body></text:note></text:p>"
        '<text:p text:style-name="Next">Annex</text:p>'
    )
    assert outline(transcribe(odt(body))) == [
        "h1 Working group on harbours",
        "* Lisbon,  4 May",
        "*+ 2021",
        "li [1.] Opening",
        "li [2.] Papers",
        "li1 [(a)] Fees",
        "Chair:  Ana Reis",
        "~+ Rui",
        "p2 Annex",
        "p2 note [1] To be confirmed",
    ]


def test_text_boxes_in_frames_shapes_and_groups() -> None:
    frame = "<draw:frame><draw:text-box><text:p>Porto, 4 May 2021</text:p></draw:text-box></draw:frame>"
    body = (
        f"{frame}<text:p>Programme<draw:custom-shape><text:p>Chair: Ana Reis</text:p><draw:enhanced-geometry/>"
        f"</draw:custom-shape></text:p><draw:g><draw:rect><text:p>Room 2</text:p></draw:rect>{frame}</draw:g>"
    )
    assert outline(transcribe(odt(body))) == [
        "Porto, 4 May 2021",
        "Programme",
        "Chair: Ana Reis",
        "Room 2",
        "Porto, 4 May 2021",
    ]


def test_hidden_words_are_left_out() -> None:
    styles = (
        '<style:style style:name="Unseen"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="Seen" style:parent-style-name="Unseen"><style:text-properties text:display="true"/></style:style>'
    )
    body = (
        '<text:p>Chair: Ana Reis<text:span text:style-name="Unseen">, to be asked</text:span></text:p>'
        '<text:p text:style-name="Unseen">Draft of the secretary</text:p><text:p text:style-name="Seen">Lunch</text:p>'
    )
    assert outline(transcribe(odt(body, styles))) == ["Chair: Ana Reis", "Lunch"]


def test_cells_with_what_they_cover() -> None:
    body = (
        "<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Time</text:p></table:table-cell>"
        '<table:table-cell table:number-columns-spanned="2"><text:p>Session</text:p></table:table-cell>'
        "<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>"
        '<table:table-cell table:number-columns-repeated="2"/><table:table-cell><text:p>Room 1</text:p></table:table-cell>'
        "</table:table-row></table:table>"
    )
    (table,) = spans(transcribe(odt(body)))
    assert table == [(0, 0, 1, 1, "Time"), (0, 1, 1, 2, "Session"), (1, 0, 1, 1, ""), (1, 2, 1, 1, "Room 1")]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("<a", "content.xml is not valid XML"),
        (
            '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
            "content.xml declares a document type, which ODT forbids",
        ),
    ],
)
def test_damaged_ones(content: str, message: str) -> None:
    files = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    with pytest.raises(DamagedPaper, match=f"paper is damaged: {message}"):
        transcribe(Document("paper", zipped(files)))


def test_one_without_content() -> None:
    with pytest.raises(DamagedPaper, match="its content is missing"):
        transcribe(
            Document("paper", zipped({"mimetype": "application/vnd.oasis.opendocument.text", "a.xml": ""}))
        )
