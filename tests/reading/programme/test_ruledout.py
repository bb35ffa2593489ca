"""What is ruled out before the lines are read, the reading of the lines does not find either."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from travaux.reading.document import Document
from travaux.reading.identity import identify
from travaux.reading.programme.entries import entries
from travaux.reading.programme.ruledout import is_ruled_out
from travaux.reading.readers import transcribe

SPEECH = """\
Mr. President,

Forty years ago 12 countries met at 3 places to speak of those who leave; in 1978 they had asked for 2.5 per cent of the budget.
(a) It was little. Part of it came in 24 months, and 30 more states joined.

Let me say first what we owe to those who stayed (and there were 400 of them): a house, a road, a school by 2030.
"""
_LINES = st.sampled_from([
    "10:00 – 11:30 Opening of the round table", "10.30 Coffee break", "Monday, 4 June 2018", "9 a.m. Registration", "noon",
    "The talks (10.00–10.45) were long", "Talks (6–7 p.m.) – Ada Pereira", "1. Adoption of the agenda", "2. Labour mobility",
    "Item 1", "Item 2 Other business", "Session", "2: Return", "I. Opening", "II. Other matters", "(a) Rights", "(b) Duties", "Agenda",
    "Concept note", "Draft programme", "1 Opening", "2 Closing", "15 people spoke, and 20 more listened to what was said.",
    "Дневное заседание 15 ч 30", "上午10时 开幕式", "The report was adopted in 2019 after 14 meetings of the working group.", "",
])  # fmt: skip


@given(st.lists(_LINES, min_size=1, max_size=9).filter(any))
def test_nothing_is_ruled_out_that_the_lines_give(lines: list[str]) -> None:
    transcript = transcribe(Document("paper.txt", "\n".join(lines).encode()))
    identity = identify(transcript)
    assert not (is_ruled_out(transcript, identity) and entries(transcript, identity))


def test_no_sample_with_a_programme_is_ruled_out(root: Path) -> None:
    for path in sorted((root / "examples").glob("*.*")):
        transcript = transcribe(Document(path.name, path.read_bytes()))
        identity = identify(transcript)
        assert not (is_ruled_out(transcript, identity) and entries(transcript, identity)), path.name


def test_a_speech_is_ruled_out_whatever_figures_it_gives() -> None:
    transcript = transcribe(Document("speech.txt", SPEECH.encode()))
    assert is_ruled_out(transcript, identify(transcript))


FIGURES = """\
<h1>Annual report on evaluation, 2027</h1><p>The office reports on its year, and gives an account of it.</p><h2>Programme</h2>
<table><tr><th>Region</th><th>Begun</th><th>Done</th></tr>
<tr><td>North and the coast</td><td rowspan=3>1030</td><td>820 of them in towns</td></tr>
<tr><td>South and the hills</td><td>412 of them in towns</td></tr>
<tr><td>East and the islands</td><td>77 of them in towns</td></tr></table><p>The share grew.</p>
"""


def test_figures_in_the_table_of_a_report_are_no_times() -> None:
    transcript = transcribe(Document("paper.html", FIGURES.encode()))
    assert entries(transcript, identify(transcript)) == ()
    timed = FIGURES.replace("1030", "0900–1030").replace(
        "<td>412", "<td>1030–1100</td><td>412").replace("<td>77", "<td>1100–1200</td><td>77").replace(" rowspan=3", "")  # fmt: skip
    transcript = transcribe(Document("paper.html", timed.encode()))
    assert len(entries(transcript, identify(transcript))) >= 3
