"""Two papers with a programme: what changed in it, and beside it."""

from __future__ import annotations

import pytest

from travaux.common.changes import Differences
from travaux.publish.changes import html, json, text
from travaux.reading.document import Document
from travaux.reading.likeness.reading import version
from travaux.reading.likeness.versions import differences

FIRST = """# Seminar on ferries
Port City, 6 May 2030

## Programme

| Time | Item |
|---|---|
| 09:00–10:00 | Opening |
| 10:00–11:00 | Ferries in winter |

## Background

The river is closed to ferries for four months, and the villages wait for the ice to bear carts.

Each crossing is paid by the province.
"""
SECOND = FIRST.replace("four months", "five months").replace("Each crossing is paid by the province.\n", "")
THIRD = SECOND.replace("Ferries in winter", "Ferries in winter and spring")


def told(before: str, after: str) -> Differences:
    papers = (Document(name, one.encode()) for name, one in (("a.md", before), ("b.md", after)))
    return differences(*(version(one.name, one) for one in papers))


def test_paragraphs_that_the_programme_does_not_hold_are_told_below_it() -> None:
    assert (
        text.write(told(FIRST, SECOND))
        == """\
From a.md to b.md
No change of the programme

2 paragraphs changed beside the programme:

Paragraph 11 reworded (page 1)
  The river is closed to ferries for [-four-] {+five+} months, and the villages
  wait for the ice to bear carts.

Paragraph 12 withdrawn (page 1)
  [-Each crossing is paid by the province.-]
"""
    )


@pytest.mark.parametrize(("after", "sentences", "beside"), [
    (FIRST, 0, 0), (SECOND, 0, 2), (THIRD, 1, 2), (FIRST.replace("Ferries in winter", "Ice roads"), 1, 0),
])  # fmt: skip
def test_each_change_is_told_once_in_every_form(after: str, sentences: int, beside: int) -> None:
    found = told(FIRST, after)
    assert found.programme
    assert (len(found.programme.changes), len(found.paragraphs)) == (sentences, beside)
    assert found.none is (sentences == beside == 0)
    assert len(json.shape(found).get("paragraphs", ())) == beside
    page = html.write(found)
    assert (page.count("<li>"), page.count('<span class="label">')) == (sentences, beside)
    assert ("Beside the programme" in page, "Nothing changed." in page) == (bool(beside), found.none)
