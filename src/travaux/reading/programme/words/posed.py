"""Questions that a paper puts to its meeting away from the programme, as concept notes do that give one as well."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.draft import Entry
from travaux.reading.programme.grammar.wording import heads_questions
from travaux.reading.programme.page.chains import Block
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.people.likeness import leading_role
from travaux.reading.programme.words.questions import is_question


def with_questions(entries: Sequence[Entry], blocks: Sequence[Block]) -> Sequence[Entry]:
    """The entries, the one that discusses with the questions listed under a heading of their own elsewhere.

    That is the only entry with somebody in its chair; where several have one, the paper does not say to which
    of them its questions are put.
    """
    chaired = [index for index, entry in enumerate(entries) if _is_chaired(entry)]
    if len(chaired) != 1:
        return entries
    entry = entries[chaired[0]]
    asked = _asked(blocks)
    known = {span for one in entries for passage in (*one.heads, *one.body) for span in passage.parts}
    if (
        not asked
        or any("?" in passage.text for passage in entry.body)
        or not known.isdisjoint(asked[0].parts)
    ):
        return entries
    whole = replace(entry, body=(*entry.body, *asked))
    return [*entries[: chaired[0]], whole, *entries[chaired[0] + 1 :]]


def _asked(blocks: Sequence[Block]) -> list[Passage]:
    """The heading "Guiding questions" and the questions right under it; nothing where there are none."""
    for index, block in enumerate(blocks):
        if isinstance(block, Paragraph) and heads_questions(block.text):
            under = takewhile(
                lambda one: isinstance(one, Paragraph) and is_question(one.text), blocks[index + 1 :]
            )
            found = [one.passage for one in under if isinstance(one, Paragraph)]
            if found:
                return [block.passage, *found]
    return []


def _is_chaired(entry: Entry) -> bool:
    seated = any(seat.role is Role.MODERATOR for seat in entry.seats)
    return seated or any(leading_role(line.text) is Role.MODERATOR for line in entry.body)
