from __future__ import annotations

import pytest

from travaux.common.text import normalise
from travaux.reading.document import Document
from travaux.reading.likeness.brackets import brackets, findings, gone, since
from travaux.reading.readers import transcribe


def told(text: str) -> list[tuple[int, str, tuple[str, ...]]]:
    return [(one.depth, one.text, one.proposers) for one in brackets(text)]


def test_brackets_nest_and_name_their_proposers() -> None:
    text = "Parties [shall][should] mend roads [EU, Japan: before [winter] (G77)] each year [within two years] (Norway)."
    assert told(text) == [
        (1, "[shall]", ()),
        (1, "[should]", ()),
        (1, "[EU, Japan: before [winter] (G77)]", ("EU", "Japan")),
        (2, "[winter]", ("G77",)),
        (1, "[within two years]", ("Norway",)),
    ]
    for one in brackets(text):
        assert text[one.start : one.end] == one.text


def test_footnote_marks_and_lonely_brackets_are_no_text_in_dispute() -> None:
    assert told("As agreed [1] in the annex [sic] and so on [never closed") == []
    assert told("A road [see the map (sheet four)] is kept.") == [(1, "[see the map (sheet four)]", ())]


def test_the_group_of_77_and_china_are_one() -> None:
    for group in ("G77 and China", "G-77 and China"):
        assert told(f"[{group}: in kind] [Norway, China: at once]") == [
            (1, f"[{group}: in kind]", (group,)),
            (1, "[Norway, China: at once]", ("Norway", "China")),
        ]


def test_what_is_new_in_brackets_and_what_stands_in_them_no_more() -> None:
    before = list(brackets("Parties [shall] mend [all] roads [all] year [EU: at once]."))
    after = list(brackets("Parties shall mend [all] roads all year [Norway: in time] [ EU:  at once ]."))
    assert [(one.text, one.new) for one in since(before, after)] == [
        ("[all]", False),
        ("[Norway: in time]", True),
        ("[ EU:  at once ]", False),
    ]
    assert [(one.text, one.proposers) for one in gone(before, after)] == [("[shall]", ()), ("[all]", ())]
    assert gone(after, after) == ()


def test_passages_and_proposers_are_findings_that_their_places_prove() -> None:
    draft = "Draft declaration\n\nStates [shall mend [every] road (Norway)] and\n[EU, Japan: keep all\nharbours open] at night.\n"
    transcript = transcribe(Document("draft.txt", draft.encode()))
    found = findings(transcript)
    assert [(one.path, one.value, one.certainty) for one in found] == [
        ("/brackets/0/text", "[shall mend [every] road (Norway)]", 0.95),
        ("/brackets/0/proposers/0", "Norway", 0.95),
        ("/brackets/1/text", "[every]", 0.8),
        ("/brackets/2/text", "[EU, Japan: keep all harbours open]", 0.95),
        ("/brackets/2/proposers/0", "EU", 0.95),
        ("/brackets/2/proposers/1", "Japan", 0.95),
    ]
    assert all(transcript.quote(one.spans) == normalise(one.value) for one in found)


@pytest.mark.parametrize(
    ("text", "proposers"),
    [
        ("[should: EU]", ("EU",)),
        ("[will; Japan, Norway]", ("Japan", "Norway")),
        ("[Alt. G77 and China: Funds are new.]", ("G77 and China",)),
        ("[alt 2 AOSIS: every year]", ("AOSIS",)),
        ("[four: each year]", ()),
        ("[the following States: Kenya, Peru]", ()),
        ("[ports; roads; ferries]", ()),
    ],
)
def test_proposers_stand_behind_a_colon_or_semicolon_too(text: str, proposers: tuple[str, ...]) -> None:
    assert [one.proposers for one in brackets(f"States {text} repair.")] == [proposers]
