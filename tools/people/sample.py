"""One passage whose words are labelled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from travaux.reading.programme.people.labels import Label
from travaux.reading.programme.people.words import Word, cut

Piece = tuple[str, Label]


@dataclass(frozen=True, slots=True)
class Sample:
    """``labels`` holds one label a word; ``meeting`` says which meeting the words come from."""

    meeting: str
    words: tuple[Word, ...]
    labels: tuple[Label, ...]
    language: str = "en"

    @property
    def text(self) -> str:
        return "".join(f"{chr(10) * w.breaks or ' ' * w.spaced}{w.text}" for w in self.words)


def of_pieces(meeting: str, pieces: Iterable[Piece], language: str = "en") -> Sample:
    """A sample from pieces of text, each word labelled as the piece that it begins in.

    A name's first word gets the label that starts a name; marks that begin in a name stay in it.
    """
    text, starts = "", []
    for piece, label in pieces:
        starts.append((len(text), len(text) + len(piece), label))
        text += piece
    words = tuple(cut(text))
    labels: list[Label] = []
    index, opened = 0, -1
    for word in words:
        while word.start >= starts[index][1]:
            index += 1
        label = starts[index][2]
        if label is Label.NAME_START and opened == index:
            label = Label.NAME
        elif label is Label.NAME_START:
            opened = index
        labels.append(label)
    return Sample(meeting, words, tuple(labels), language)
