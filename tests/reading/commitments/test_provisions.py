"""Provisions: numbers, nesting, words, and what is wrong with a numbering."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from tests.reading.commitments.support import paper, written
from travaux.common.provision import ProvisionKind
from travaux.reading.commitments import read_provisions
from travaux.reading.document import Document
from travaux.reading.readers import transcribe

RESOLUTION = written(
    "# Rivers and the people beside them",
    "_The Riverine Assembly,_",
    "Recalling its first charter,",
    "Deeply concerned at the state of the banks,",
    "1. Decides to plant trees:",
    "(a) Along the upper reaches;",
    "(b) Along the estuary, where",
    "(i) The soil holds;",
    "(ii) The owners agree;",
    "2. Requests the Secretary to report at its next session.",
)


def outline(transcript):  # type: ignore[no-untyped-def]
    provisions = read_provisions(transcript).provisions
    numbers = {one.id: one.number for one in provisions}
    return [(one.kind.value, one.number, numbers.get(one.parent or 0), one.text) for one in provisions]


def test_a_resolution_is_nested_as_it_is_numbered() -> None:
    assert outline(RESOLUTION) == [
        ("part", "", None, ""),
        ("preambular paragraph", "pp. 1", "", "Recalling its first charter,"),
        ("preambular paragraph", "pp. 2", "", "Deeply concerned at the state of the banks,"),
        ("operative paragraph", "1", "", "Decides to plant trees:"),
        ("sub-paragraph", "1 (a)", "1", "Along the upper reaches;"),
        ("sub-paragraph", "1 (b)", "1", "Along the estuary, where"),
        ("sub-paragraph", "1 (b) (i)", "1 (b)", "The soil holds;"),
        ("sub-paragraph", "1 (b) (ii)", "1 (b)", "The owners agree;"),
        ("operative paragraph", "2", "", "Requests the Secretary to report at its next session."),
    ]


def test_every_provision_stands_where_it_says() -> None:
    for one in read_provisions(RESOLUTION).provisions:
        if one.text:
            assert RESOLUTION.quote(one.spans) == one.text


def test_broken_numbers_are_kept_and_named() -> None:
    framework = read_provisions(
        written(
            "1. First we say who we are.",
            "2. Then what we want.",
            "4. Then how.",
            "4. And when.",
            "5. And why.",
        )
    )
    assert [one.number for one in framework.provisions] == ["1", "2", "4", "4", "5"]
    assert framework.faults == ("4 comes after 2", "4 stands twice")


def test_a_paper_without_numbers_has_no_provisions() -> None:
    framework = read_provisions(written("Dear colleagues,", "the canteen is closed on Friday."))
    assert framework.provisions == ()


def test_goals_hold_their_targets() -> None:
    text = written(
        "# Goal 3. Clean streams", "3.1 By 2030, clean every stream", "3.a Share the means to clean them"
    )
    assert [entry[:3] for entry in outline(text)] == [
        ("goal", "3", None), ("target", "3.1", "3"), ("target", "3.a", "3"),
    ]  # fmt: skip


def test_the_compact_is_read_whole(shared: Path) -> None:
    framework = read_provisions(paper(shared / "library/gcm/objectives.md"))
    counts = Counter(one.kind for one in framework.provisions)
    assert counts == {ProvisionKind.OBJECTIVE: 23, ProvisionKind.COMMITMENT: 23, ProvisionKind.ACTION: 187}
    parents = {one.id: one for one in framework.provisions}
    for one in framework.provisions:
        if one.kind is not ProvisionKind.OBJECTIVE:
            above = parents[one.parent or 0]
            assert above.kind is ProvisionKind.OBJECTIVE
            assert one.number.split()[0] == above.number
    assert framework.faults == ()


def test_lettered_lines_of_one_paragraph_are_provisions_and_a_letter_that_stands_twice_is_told() -> None:
    text = "# Plan\n\n## Objective 1. Trees\n(a) Plant them;\n(c) Water them.\n\n## Objective 2. Roads\n(a) Build them;\n(a) Mend them.\n"
    framework = read_provisions(transcribe(Document("plan.md", text.encode())))
    assert [one.number for one in framework.provisions] == ["1", "1 (a)", "1 (c)", "2", "2 (a)", "2 (a)"]
    assert framework.faults == ("1 (c) comes after (a)", "2 (a) stands twice")


def test_the_marks_of_a_draft_and_a_declaration_that_opens_with_who_speaks() -> None:
    draft = written("The Council,", "PP1 Guided by the Charter,", "PP1 bis. Noting the work,", "OP1. Decides to meet;", "OP1 bis Calls upon States to come.")  # fmt: skip
    assert [(str(one.kind), one.number, one.text) for one in read_provisions(draft).provisions] == [
        ("preambular paragraph", "pp. 1", "Guided by the Charter,"),
        ("preambular paragraph", "pp. 2", "Noting the work,"),
        ("operative paragraph", "1", "Decides to meet;"),
        ("operative paragraph", "1 bis", "Calls upon States to come."),
    ]
    declared = written("We, the Mayors, met in Rabat in 2035,", "Reaffirming our plan,", "1. We commit ourselves to plant trees.")  # fmt: skip
    assert [(str(one.kind), one.number) for one in read_provisions(declared).provisions] == [
        ("preambular paragraph", "pp. 1"),
        ("operative paragraph", "1"),
    ]


def rows(*paragraphs: str) -> list[tuple[str, str, str | None, str]]:
    framework = read_provisions(written(*paragraphs))
    return [(one.kind.value, one.number, one.title, one.text) for one in framework.provisions]


def test_an_article_without_numbered_paragraphs_keeps_its_words() -> None:
    assert rows(
        "Article 1", "Aim", "The lake is free.", "It is clean.", "Article 2", "1. Boats pay:", "(a) on entry."
    ) == [
        ("article", "1", "Aim", "The lake is free. It is clean."),
        ("article", "2", None, ""),
        ("paragraph", "1", None, "Boats pay:"),
        ("sub-paragraph", "1 (a)", None, "on entry."),
    ]


def test_articles_of_other_languages() -> None:
    french = rows(
        "Article premier", "Objet", "1. Le lac est libre.", "Article 2", "Péages", "Les bateaux paient."
    )
    spanish = rows(
        "Artículo 1º", "Objeto", "1. El lago es libre.", "Artículo 2", "Peajes", "Los barcos pagan."
    )
    assert [row[:3] for row in french] == [
        ("article", "1", "Objet"),
        ("paragraph", "1", None),
        ("article", "2", "Péages"),
    ]
    assert [row[:3] for row in spanish] == [
        ("article", "1", "Objeto"),
        ("paragraph", "1", None),
        ("article", "2", "Peajes"),
    ]


def test_targets_called_by_their_word_and_what_is_wrong_with_their_numbers() -> None:
    framework = read_provisions(
        written(
            "Goal 1. Clean water",
            "Target 1.1 End dumping.",
            "Target 1.2 Clean it.",
            "Target 1.2 Guard it.",
            "Target 1.5 Plant it.",
        )
    )
    assert [one.number for one in framework.provisions] == ["1", "1.1", "1.2", "1.2", "1.5"]
    assert framework.faults == ("1.2 stands twice", "1.5 comes after 1.2")
