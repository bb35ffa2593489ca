"""Questions that a paper puts to its meeting, away from the programme."""

from __future__ import annotations

from travaux.publish.json import shape
from travaux.reading import Document, read

_NOTE = """
<p><b>Concept note</b></p>
<h1>Consultation on Tidal Pensions</h1>
<p>Rabat, 21 May 2035</p>
<h2>Guiding questions</h2>
<ol><li>Which rules let towns count the years served elsewhere?</li><li>How can small funds share the cost?</li></ol>
<h2>Programme</h2>
<table>
<tr><td>9.00 – 9.20 a.m.</td><td><p>Opening remarks</p><p>Ada Pereira, Mayor, Avalon</p></td></tr>
<tr><td>9.20 – 10.40 a.m.</td><td><p>Making rights portable</p><p>Moderator: Rui Lemos, Harbour Council</p><p>Panellists:</p>
<p>Iva Fortes, Fund of the Quays</p></td></tr>
<tr><td>10.40 – 11.00 a.m.</td><td>Tea break</td></tr>
<tr><td>11.00 – 11.30 a.m.</td><td>{last}</td></tr>
</table>
"""


def _questions(last: str) -> list[tuple[str, list[str]]]:
    found = shape(read(Document("note.html", _NOTE.replace("{last}", last).encode())).programme)
    return [(item["title"], item["questions"]) for item in found["items"]]


def test_questions_of_the_meeting_are_put_to_its_only_chaired_entry() -> None:
    asked = ["Which rules let towns count the years served elsewhere?", "How can small funds share the cost?"]
    assert _questions("Closing") == [
        ("Opening remarks", []),
        ("Making rights portable", asked),
        ("Tea break", []),
        ("Closing", []),
    ]


def test_they_are_put_to_none_where_several_are_chaired() -> None:
    last = "<p>Sharing the cost</p><p>Moderator: Jun Kovacs, Sea Office</p>"
    assert [asked for _, asked in _questions(last)] == [[], [], [], []]
