"""The papers that the benchmarks of large libraries are made of, and what is looked for in them: always the same."""

from __future__ import annotations

import random
import tarfile
from collections.abc import Iterator, Sequence
from pathlib import Path

SPEECHES = Path(__file__).resolve().parents[2] / "shared" / "library" / "speeches.tar.xz"
_REPLACED = 20


def speeches() -> list[str]:
    """The speeches by name. They are taken in the archive's own order: going back in it would unpack it anew."""
    if not SPEECHES.exists():
        raise SystemExit("The speeches (../shared/library) are not here: nothing can be measured.")
    texts = {}
    with tarfile.open(SPEECHES) as tar:
        for member in tar:
            stream = tar.extractfile(member) if member.isreg() else None
            if stream is not None:
                texts[member.name] = stream.read().decode("utf-8", "replace")
    return [text for _, text in sorted(texts.items())]


def papers(texts: Sequence[str], count: int) -> Iterator[str]:
    """``count`` papers: the speeches in a fixed order, then copies of them with one word in twenty replaced."""
    chance = random.Random(1)
    order = chance.sample(range(len(texts)), len(texts))
    for number in range(count):
        text = texts[order[number % len(order)]]
        if number >= len(order):
            words = text.split(" ")
            for place in chance.sample(range(len(words)), len(words) // _REPLACED):
                words[place] = words[chance.randrange(len(words))]
            text = " ".join(words)
        yield text


def folder_of(texts: Sequence[str], count: int, folder: Path) -> Path:
    """The papers as text files in ``folder``, which is made, whole or not at all, unless it is there."""
    if not folder.exists():
        draft = folder.with_name(f".{folder.name}")
        draft.mkdir(parents=True, exist_ok=True)
        for number, text in enumerate(papers(texts, count)):
            (draft / f"{number:06}.txt").write_text(text, "utf-8")
        draft.rename(folder)
    return folder


def queries(texts: Sequence[str], count: int) -> list[str]:
    """One to three words that stand in a row in some paper, every fourth time as a phrase."""
    chance = random.Random(2)
    found: list[str] = []
    while len(found) < count:
        words = [word for word in chance.choice(texts).split() if word.isalpha() and len(word) > 4]
        start = chance.randrange(max(1, len(words) - 3))
        asked = " ".join(words[start : start + chance.choice((1, 2, 3))])
        if asked:
            found.append(f'"{asked}"' if len(found) % 4 == 0 else asked)
    return found
