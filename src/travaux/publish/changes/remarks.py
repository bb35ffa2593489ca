"""Where in the two texts each change of a programme is told: at the paragraph that holds the title of its item."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from travaux.common.changes import (
    Change,
    Comparison,
    GroupChange,
    ItemChange,
    MeetingChange,
    ParagraphChange,
    ParagraphKind,
    SeatChange,
)
from travaux.common.names import name_key
from travaux.common.programme import Item
from travaux.publish.changes.sentences import sentence

_Sides = tuple[Item | None, Item | None]


def remarks(compared: Comparison, paragraphs: Sequence[ParagraphChange]) -> Iterator[tuple[int, str]]:
    """The sentence of each change with the index of its paragraph: the first one where no title is found."""
    earlier = _Titles(compared.before.items, [_words(one, ParagraphKind.ADDED) for one in paragraphs])
    later = _Titles(compared.after.items, [_words(one, ParagraphKind.WITHDRAWN) for one in paragraphs])
    for change in compared.changes if paragraphs else ():
        before, after = _sides(change)
        place = later.place(after) if after else earlier.place(before)
        yield place or 0, sentence(change)


def _sides(change: Change) -> _Sides:
    """The item that a change is about, before and after; none for one of the meeting."""
    match change:
        case MeetingChange():
            return None, None
        case GroupChange(pairs=pairs):
            return pairs[0]
        case ItemChange(before=before, after=after):
            return before, after
        case SeatChange(items=items):
            return items[0]
        case _:
            return change.pair


def _words(paragraph: ParagraphChange, left_out: ParagraphKind) -> str:
    """The key of what one of the two texts has of a paragraph, between spaces."""
    return f" {name_key(' '.join(run.text for run in paragraph.runs if run.kind is not left_out))} "


class _Titles:
    """Finds the items of one programme in the paragraphs of its text: of items with one title, the second in the second."""

    def __init__(self, items: Sequence[Item], texts: Sequence[str]) -> None:
        self._items = [(one, name_key(one.title)) for one in items]
        self._texts = texts

    def place(self, item: Item | None) -> int | None:
        if item is None or not (title := name_key(item.title)):
            return None
        found = [place for place, text in enumerate(self._texts) if f" {title} " in text]
        # A theme or a list may name the item too: its own paragraph has its title alone, or last.
        own = [place for place in found if self._texts[place].endswith(f" {title} ")]
        own = [place for place in own if self._texts[place] == f" {title} "] or own or found
        alike = [one for one, key in self._items if key == title]
        number = next(count for count, one in enumerate(alike) if one is item)
        return own[min(number, len(own) - 1)] if own else None
