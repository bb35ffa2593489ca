"""From entries to items: words told apart, kinds, parents."""

from __future__ import annotations

from collections.abc import Sequence

from travaux.common.programme import Role
from travaux.reading.programme.draft import Entry, ItemDraft
from travaux.reading.programme.grammar.kinds import interrupts, kind_of
from travaux.reading.programme.words.content import read_contents


def items(entries: Sequence[Entry]) -> tuple[ItemDraft, ...]:
    """The items of a running order, each hung under the nearest shallower one before it."""
    drafts: list[ItemDraft] = []
    stack: list[tuple[int, int]] = []
    contents = read_contents(entries)
    for index, (entry, said) in enumerate(zip(entries, contents, strict=True)):
        apart = stack and entry.depth == 0 and interrupts(entry.heads[0].value)
        while stack and stack[-1][0] >= entry.depth and not apart:
            stack.pop()
        parent = stack[-1][1] if stack and not apart else None
        if not apart:
            stack.append((entry.depth, index))
        holds = not apart and index + 1 < len(entries) and entries[index + 1].depth > entry.depth
        chaired = len(said.people) == 1 and said.people[0].role is Role.MODERATOR
        speakers = 0 if chaired else len(said.people)
        kind = kind_of(said.title.value, speakers, parent is not None, holds)
        drafts.append(
            ItemDraft(
                said.title, kind, entry.day, entry.start, entry.end, entry.number, parent, entry.room,
                said.people, said.questions, said.documents, said.rest,
            )
        )  # fmt: skip
    return tuple(drafts)
