"""The annotated summary of a meeting's questions, as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from travaux.common.text import printable, shortened
from travaux.followup.ledger import Answered, Found

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")
_LONGEST = 600


def summary(meeting: str, answered: Sequence[Answered]) -> str:
    """Each question with the passages quoted under it; who has spoken to none of them is not guessed."""
    return "\n".join(_lines(meeting, answered)) + "\n"


def _lines(meeting: str, answered: Sequence[Answered]) -> Iterator[str]:
    open_ = sum(not one.passages for one in answered)
    yield f"# {_plain(meeting)}: its questions, and who speaks to them"
    yield ""
    yield f"{len(answered)} questions; {open_} unanswered in the papers that are held. Passages are quoted as they stand."
    item = ""
    for one in answered:
        if one.item != item:
            item = one.item
            yield from ("", f"## {_plain(item)}")
        yield from ("", f"### {_plain(one.question)}", "")
        if not one.passages:
            yield "Unanswered."
        for found in one.passages:
            yield from _quoted(found)


def _quoted(found: Found) -> Iterator[str]:
    passage = found.passage
    yield f"> {_plain(shortened(passage.text, _LONGEST))}"
    yield ">"
    when = {True: ", after the meeting", False: ", before the meeting", None: ""}[passage.after]
    who = f"{_plain(passage.speaker)}, " if passage.speaker else ""
    yield f"> — {who}*{_plain(passage.title)}*, page {passage.span.page}{when}"
    yield ""


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", printable(text))
