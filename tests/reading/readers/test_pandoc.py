"""Markdown as pandoc writes it: tables, attributes, divisions, footnotes, definitions."""

from __future__ import annotations

import html

from tests.reading.readers.outline import outline
from travaux.publish.json import shape
from travaux.reading import Document, read
from travaux.reading.readers.markdown import transcribe_markdown
from travaux.reading.readers.pandoc import plain

PAPER = """\
---
title: Harbour forum
...

::: {custom-style="Subtitle"}
[Provisional programme]{.underline}
:::

Porto, 2--3 July 2035

## Monday, 2 July 2035 {#monday-2-july-2035 .unnumbered}

+---------------+------------------------------------------+
| Time          | Item                                     |
+===============+==========================================+
| 9:00 -- 9:30  | **Welcome**                              |
|               |                                          |
|               | - Ms. Ana Reis, Director, Harbour Office |
+---------------+------------------------------------------+
| 9:30 -- 11:00 | Session 1: Tides                         |
+---------------+------------------------------------------+

## Tuesday, 3 July 2035 {.unnumbered}

  ---------------------------------------------------------
  **Time**        **Session**           **Who**
  --------------- --------------------- -------------------
  09:00--10:30    Session 2: Nets and   Mr. Rui Pinto,
                  ropes                 Adviser, Port Board

  10:30--11:00    *Coffee break*
  ---------------------------------------------------------

  Time          Session
  ------------- -----------------------
  11:00--12:00  Session 3: Sails[^a]
  12:00--12:30  Closing

[^a]: In the old hall.
"""


def test_a_paper_that_pandoc_made_of_a_word_document() -> None:
    found = shape(read(Document("paper.md", PAPER.encode())).programme)
    assert (found["paper"]["status"], found["meeting"]["start_date"], found["meeting"]["end_date"]) == (
        "provisional",
        "2035-07-02",
        "2035-07-03",
    )
    assert [
        (i["date"], i["start"], i["end"], i["number"], i["title"], [p["name"] for p in i["people"]])
        for i in found["items"]
    ] == [
        ("2035-07-02", "09:00", "09:30", None, "Welcome", ["Ana Reis"]),
        ("2035-07-02", "09:30", "11:00", "Session 1", "Tides", []),
        ("2035-07-03", "09:00", "10:30", "Session 2", "Nets and ropes", ["Rui Pinto"]),
        ("2035-07-03", "10:30", "11:00", None, "Coffee break", []),
        ("2035-07-03", "11:00", "12:00", "Session 3", "Sails", []),
        ("2035-07-03", "12:00", "12:30", None, "Closing", []),
    ]


def test_definitions_are_terms_with_what_is_told_of_them() -> None:
    text = "# Programme\n\n09:00--10:00\n\n:   Opening of the\n    harbour\n\n10:00\n:   Tides\n:   Nets\n"
    assert outline(transcribe_markdown(text, "a.md")) == [
        "h1 * Programme",
        "* 09:00--10:00",
        "Opening of the",
        "+ harbour",
        "* 10:00",
        "Tides",
        "Nets",
    ]


def test_a_table_without_headings_ends_with_its_rule() -> None:
    text = "-------- --------\n09:00    Opening\n10:00    Tides\n-------- --------\nAll are welcome.\n"
    rows = "<tr><td>09:00</td><td>Opening</td></tr>\n<tr><td>10:00</td><td>Tides</td></tr>"
    assert plain(text, html.escape) == f"<table>\n{rows}\n</table>\n\nAll are welcome.\n"


def test_what_only_looks_like_it_stays() -> None:
    for text in (
        "Harbour forum\n-------------\n\nWords\n",
        "Words\n\n---- ----\n\nMore\n",
        "--- ---- ---\nLonger words than columns\n--- ---- ---\n",
        "Use {name} and [words]{name} as they are; a[^1] without a note.\n",
        "Note: 10:00\nMore: words\n",
        "+ one\n+ two\n",
    ):
        assert plain(text, html.escape) == text
