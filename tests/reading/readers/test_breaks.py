"""Putting back the line breaks that markup still shows."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.readers.breaks import lost, restore

GRID = """\
+-------------+-----------------------+----------------------+
| Time        | Monday                | Tuesday              |
+=============+=======================+======================+
| 09.00-10.30 | Opening               |                      |
|             |                       |                      |
|             | Words of welcome      | Reports from the     |
+-------------+-----------------------+----------------------+
| 10.30-11.00 | Coffee                | Coffee               |
+-------------+-----------------------+----------------------+
"""

MARKDOWN = """\
# Meeting of the Harbour Group - June
**Town hall, second floor**
## Morning
| Time | What | Who |
|------|:----:|-----|
| 9:00 | Opening | Ada Pereira |
| 9:30 | State of the quays | |
### After the break
* 20 min - [Dredging](https://example.org/dredging) - Jun Kovacs
* 10 min - Tides - Lin Okafor
* 5 min - Other business
"""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _lines(text: str) -> list[str]:
    return [_one_line(line) for line in text.splitlines() if line.strip()]


def test_a_grid_of_characters_gets_its_printed_lines_back():
    flat = _one_line("Course of the harbour school, June 2031. " * 4 + GRID)
    assert lost(flat)
    assert _lines(restore(flat))[1:] == _lines(GRID)


def test_markdown_gets_headings_tables_and_bullets_back():
    flat = _one_line(MARKDOWN + "* " + "A long closing note that nobody reads. " * 6)
    assert lost(flat)
    assert _lines(restore(flat))[: len(_lines(MARKDOWN))] == _lines(MARKDOWN)


def test_a_table_in_a_list_does_not_end_the_list():
    table = "| minutes | topic |\n|---|---|\n| 10 | Quay walls of the old town |\n| 5 | Cranes |"
    text = (
        f"## Agenda\n1. Opening of the session by the harbour master\n1. Works\n{table}\n1. Dues\n1. Closing"
    )
    flat = _one_line(text + " with **thanks** to all who came a long way" * 6)
    assert lost(flat)
    indented = [line for line in restore(flat).splitlines() if line.startswith("    |")]
    assert [line.strip() for line in indented] == table.splitlines()
    transcript = transcribe(Document("agenda.md", flat.encode()))
    labels = [one.label for one in transcript.lines if one.label]
    assert labels == ["1.", "2.", "3.", "4."]


def test_wiki_headings_and_bullets_get_their_lines_back():
    lines = ["---+ *Harbour workshop*", "---++ *Agenda*", "* *9:00 – 9:10 Welcome*", "* 9:10 – 9:40 Quays",
             "* *9:40 – 10:00 Break*", "---++ *Notes* " + "Said and written. " * 20]  # fmt: skip
    assert _lines(restore(" ".join(lines))) == [_one_line(line) for line in lines]


def test_prose_without_markup_stays_as_it_is():
    prose = "The harbour opens at 9:00 - sharp - and closes * when it closes." * 20
    assert not lost(prose)
    assert restore(prose) == prose


@given(
    st.lists(st.sampled_from([*"|+-=#*:>", "---", "+---+", "|---|", "word", "1.", "**bold**"]), max_size=200)
)
def test_only_white_space_changes(tokens: list[str]):
    text = "x" * 400 + " " + " ".join(tokens)
    assert restore(text).split() == text.split()


def test_every_flat_paper_keeps_its_words(shared: Path):
    flat = [path.read_text("utf-8") for path in sorted((shared / "twins").glob("*.txt"))]
    assert sum(map(lost, flat)) >= 3
    for text in flat:
        assert restore(text).split() == text.split()
