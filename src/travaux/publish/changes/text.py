"""Differences to read in a terminal."""

from __future__ import annotations

from collections.abc import Iterator

from travaux.common.changes import Bracket, Differences, ParagraphChange, ParagraphKind
from travaux.common.text import printable as clean
from travaux.common.text import shortened
from travaux.publish import words
from travaux.publish.changes.delegations import by_delegation, by_proposer
from travaux.publish.changes.sentences import sentence
from travaux.publish.columns import Ink, wrap

NOTHING = "Nothing changed."
_HEADS = {
    ParagraphKind.ADDED: "added",
    ParagraphKind.WITHDRAWN: "withdrawn",
    ParagraphKind.REWORDED: "reworded",
    ParagraphKind.MOVED: "moved",
}
_AROUND = 12
"""Words kept on each side of what changed in a long paragraph."""
_LONGEST = 100
"""Characters of a passage in brackets that are shown."""


def write(told: Differences, *, delegations: bool = False, columns: int = 80, colour: bool = False) -> str:
    """One sentence a change of a programme, one entry a paragraph that it does not hold; lines of at most ``columns``."""
    ink = Ink(colour)
    sentences = _sentences(told, delegations, columns, ink) if told.programme else ()
    lines = (
        *_head(told, ink),
        *sentences,
        *_paragraphs(told, columns, ink),
        *_open(told, delegations, ink),
    )
    return "".join(f"{line}\n" for line in lines)


def _head(told: Differences, ink: Ink) -> Iterator[str]:
    yield ink(f"From {clean(told.before)} to {clean(told.after)}", "bold")
    if told.programme:
        number = len(told.programme.changes)
        changed = words.count(number, "change") if number else "No change"
        yield NOTHING if told.none else f"{changed} of the programme" if told.beside else changed
        return
    changes = told.text.changes
    yield f"{words.count(len(changes), 'paragraph')} changed" if changes else NOTHING
    yield "Neither paper holds a programme that the other holds too, so their paragraphs are compared."


def _sentences(told: Differences, delegations: bool, columns: int, ink: Ink) -> Iterator[str]:
    assert told.programme is not None
    changes = told.programme.changes
    if not delegations:
        yield from ("",) if changes else ()
        for change in changes:
            yield from _bullet(sentence(change), columns)
        return
    for group in by_delegation(changes):
        yield ""
        yield ink(clean(group.name or "The programme"), "bold")
        for change in group.changes:
            yield from _bullet(sentence(change), columns)


def _bullet(text: str, columns: int) -> Iterator[str]:
    for number, line in enumerate(wrap(text, columns - 4)):
        yield f"  • {line}" if number == 0 else f"    {line}"


def _paragraphs(told: Differences, columns: int, ink: Ink) -> Iterator[str]:
    if told.beside:
        yield ""
        yield f"{words.count(len(told.beside), 'paragraph')} changed beside the programme:"
    for change in told.paragraphs:
        yield ""
        yield ink(_title(change), "bold")
        text = " ".join(_run(kind, words_, ink.colour) for kind, words_ in _shortened(change))
        yield from (f"  {line}" for line in wrap(text, columns - 2))


def _title(change: ParagraphChange) -> str:
    number, page = change.after or change.before, change.pages[1] or change.pages[0]
    return f"Paragraph {number} {_HEADS[change.kind]} (page {page})"


def _shortened(change: ParagraphChange) -> Iterator[tuple[ParagraphKind, str]]:
    """The runs, long ones that stayed the same cut to the words around what changed."""
    runs = change.runs
    for place, run in enumerate(runs):
        parts = clean(run.text).split()
        if run.kind is ParagraphKind.SAME and len(parts) > 2 * _AROUND + 4:
            head = parts[:_AROUND] if place else []
            tail = parts[-_AROUND:] if place < len(runs) - 1 else []
            yield run.kind, " ".join([*head, "…", *tail])
        else:
            yield run.kind, " ".join(parts)


def _run(kind: ParagraphKind, text: str, colour: bool) -> str:
    if kind is ParagraphKind.WITHDRAWN:
        return f"\x1b[9;31m{text}\x1b[0m" if colour else f"[-{text}-]"
    if kind is ParagraphKind.ADDED:
        return f"\x1b[4;32m{text}\x1b[0m" if colour else f"{{+{text}+}}"
    return text


def _open(told: Differences, delegations: bool, ink: Ink) -> Iterator[str]:
    """What the later text has in brackets, and what it has in brackets no more."""
    heads = (
        (told.brackets, "of the later text in brackets, not agreed:"),
        (told.settled, "of the earlier text in brackets no more:"),
    )
    for passages, head in heads:
        if passages:
            yield ""
            yield f"{words.count(len(passages), 'passage')} {head}"
            for name, own in by_proposer(passages) if delegations else ((None, passages),):
                if delegations:
                    yield ink(f"  {clean(name or 'Nobody named')}", "bold")
                yield from (_passage(one, delegations) for one in own)


def _passage(one: Bracket, grouped: bool) -> str:
    who = f" ({', '.join(one.proposers)})" if one.proposers and not grouped else ""
    return f"{'  ' * (one.depth + grouped)}{shortened(clean(one.text), _LONGEST)}{clean(who)}{', new' if one.new else ''}"
