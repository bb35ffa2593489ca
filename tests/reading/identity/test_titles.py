"""Titles and authors of papers as issued: what stands above the title, and below the author, is told apart from them."""

from __future__ import annotations

from pathlib import Path

import pytest

from travaux.common.finding import Span
from travaux.reading.document import Document
from travaux.reading.identity import identify
from travaux.reading.identity.authors import author_of
from travaux.reading.passage import Passage
from travaux.reading.readers import transcribe


@pytest.mark.parametrize("name", ["zambia2008", "mexico2009", "tunisia2008"])
def test_an_agenda_item_in_the_type_of_a_title_is_none(shared: Path, name: str) -> None:
    """The block below says all that the item says, and more; the State that it is about is not its author."""
    found = identify(transcribe(Document.open(shared / "library" / "upr" / f"{name}.pdf")))
    assert found.title and found.author
    assert found.title.value == f"Report of the {found.author.value} {name[:-4].capitalize()}"
    assert found.author.value == "Working Group on the Universal Periodic Review"


@pytest.mark.parametrize(
    ("below", "author"),
    [
        ("Report of the Working Group on River Traffic\nZambia ∗", "Working Group on River Traffic"),
        ("Report of the Working Group on the Rivers of\nZambia and Malawi", "Working Group on the Rivers of Zambia and Malawi"),
        ("Note by the Executive\nSecretary", "Executive Secretary"),
    ],
)  # fmt: skip
def test_a_state_in_a_line_of_its_own_is_not_the_author(below: str, author: str) -> None:
    passage = Passage(below, (Span(0, len(below), 1),))
    found = author_of((), (passage,), None, None)
    assert found is not None and found.value == author
