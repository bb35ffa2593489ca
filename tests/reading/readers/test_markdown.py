"""Markdown as it is rendered: numbers counted, marks gone, tables whole."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.readers.outline import outline, spans
from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.readers.markdown import transcribe_markdown
from travaux.reading.transcript import Transcript


def markdown(text: str) -> Transcript:
    return transcribe_markdown(text, "paper.md")


def test_a_whole_paper() -> None:
    text = """---
title: Harbour forum
date: 2021-05-04
---
# Harbour forum

![logo](logo.png)
**Porto, 4 May 2021**
*Room 2*

## Day 1

1. ~~Opening~~
1. Tides
    1. North
    1. South (30 min, [Ana Reis](https://example.org/ana))
1. ~~Old~~ New harbours
* `10:00` &ndash; Break

> Note: bring a map

<details><summary>More</summary>

Hidden at first

</details>

```
11:00  Close
```
"""
    transcript = transcribe(Document("any.txt", text.encode()))
    assert transcript.media_type == "text/markdown"
    assert outline(transcript) == [
        "h1 * Harbour forum",
        "* Porto, 4 May 2021",
        "/+ Room 2",
        "h2 * Day 1",
        "li ~ [1.] Opening",
        "li [2.] Tides",
        "li1 [1.] North",
        "li1 [2.] South (30 min, Ana Reis)",
        "li ~ Old",
        "li [3.] New harbours",
        "li [•] 10:00 – Break",
        "Note: bring a map",
        "More",
        "Hidden at first",
        "11:00  Close",
    ]
    assert [(transcript.text[link.start : link.end], link.target) for link in transcript.links] == [
        ("Ana Reis", "https://example.org/ana")
    ]


def test_a_table_inside_a_numbered_list() -> None:
    text = """1. Reports

    | time | topic |
    |:----:|-------|
    | 15m  | ~~Tides~~ |
    | 5m   | A \\| B |

1. Close
"""
    transcript = markdown(text)
    assert outline(transcript) == [
        "li [1.] Reports",
        "0:0,0 * time",
        "0:0,1 * topic",
        "0:1,0 15m",
        "0:1,1 ~ Tides",
        "0:2,0 5m",
        "0:2,1 A | B",
        "li [2.] Close",
    ]


def test_rows_broken_over_lines_are_whole_again() -> None:
    text = """| | |
|---|---|
| Time | 10:00 |
| Speakers | Ana Reis, Porto
, Bo Lind, Bergen

, Cy Ode, Accra |
| Partners | none |

A line | with a bar
"""
    transcript = markdown(text)
    assert spans(transcript) == [
        [
            (0, 0, 1, 1, ""), (0, 1, 1, 1, ""), (1, 0, 1, 1, "Time"), (1, 1, 1, 1, "10:00"), (2, 0, 1, 1, "Speakers"),
            (2, 1, 1, 1, "Ana Reis, Porto / , Bo Lind, Bergen / , Cy Ode, Accra"),
            (3, 0, 1, 1, "Partners"), (3, 1, 1, 1, "none"),
        ]
    ]  # fmt: skip
    assert outline(transcript)[-1] == "A line | with a bar"


def test_a_row_that_never_ends_takes_nothing_with_it() -> None:
    text = "| a | b |\n|---|---|\n| open | row\n\nNext paragraph\n\n| x | y |\n|---|---|\n| 1 | 2 |\n"
    assert outline(markdown(text)) == [
        "0:0,0 * a", "0:0,1 * b", "0:1,0 open", "0:1,1 row", "Next paragraph",
        "1:0,0 * x", "1:0,1 * y", "1:1,0 1", "1:1,1 2",
    ]  # fmt: skip


WORDS = st.text(alphabet="abcXYZ189", min_size=1, max_size=8)


@given(
    st.integers(1, 4).flatmap(
        lambda w: st.lists(st.lists(WORDS, min_size=w, max_size=w), min_size=2, max_size=6)
    )
)
@settings(max_examples=60, deadline=None)
def test_pipe_tables_keep_their_cells(rows: list[list[str]]) -> None:
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    text = "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]])
    expected = [(r, c, 1, 1, words) for r, row in enumerate(rows) for c, words in enumerate(row)]
    assert spans(markdown(text)) == [expected]


def test_front_matter_alone_makes_markdown_and_titles_the_page() -> None:
    text = '---\nlayout: page\ntitle: "Harbour forum"\n---\n\n<table><tr><td>10:00</td><td>Tides</td></tr></table>\n'
    transcript = transcribe(Document("page", text.encode()))
    assert outline(transcript)[0] == "h1 * Harbour forum"
    assert spans(transcript) == [[(0, 0, 1, 1, "10:00"), (0, 1, 1, 1, "Tides")]]


def test_a_table_of_html_with_blank_lines_between_its_tags_is_whole() -> None:
    text = "# Agenda\n\n<table>\n<tr>\t\n\t<td>\t10:00\t</td>\t\n\t\t\n\t<td>\tTides\t</td>\n</tr>\n\n    <tr><td>11:00</td>\n\n<td>\n\n**Ropes**\n\n</td></tr>\n</table>\n"
    assert spans(markdown(text)) == [
        [(0, 0, 1, 1, "10:00"), (0, 1, 1, 1, "Tides"), (1, 0, 1, 1, "11:00"), (1, 1, 1, 1, "Ropes")]
    ]


def test_lines_of_tags_without_a_page_around_them_are_markup() -> None:
    text = "Title: Schedule\nDate: 2031-08-01\n\n<p>On tides.</p>\n\n<div>\n<table>\n<tr><td>9:00</td><td>Ropes</td></tr>\n</table>\n</div>\n"
    transcript = transcribe(Document("page", text.encode()))
    assert outline(transcript)[:2] == ["h1 * Schedule", "On tides."]
    assert spans(transcript) == [[(0, 0, 1, 1, "9:00"), (0, 1, 1, 1, "Ropes")]]
