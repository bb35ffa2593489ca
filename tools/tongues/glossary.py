"""The glossary of the field: terms in six languages, each with the paper in which it stands."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from tongues.catalogue import Tongue
from tongues.extracting import ROOT, Message

TABLE = ROOT / "docs/reference/glossary.tsv"
PAGE = ROOT / "docs/reference/glossary.md"
_COLUMNS = ("en", "fr", "es", "ar", "ru", "zh_Hans")
_KEYS = re.compile(r"<kbd>.*?</kbd>|%\(\w+\)[sd]")
_STEM = 0.6
"""The share of a word, from its start, that stays when it is inflected."""
_INTRODUCTION = """# Glossary

The field's terms in the six official languages of the United Nations. *Source* names a paper or page that was issued in
all six languages and holds the term, with the languages of its own where one paper does not serve for all; what the
term is of there stands in brackets where it differs. *Seen* names the languages in which an official page was found
that says it so; compare the others with the source before you quote them.

The table is made of [glossary.tsv](glossary.tsv) by `tools/catalogues.py update`; forms of one term are divided by " / ".
The interface keeps to it in each of its languages: `tools/catalogues.py check` and a test say where it does not. Messages
in which an English word is not the term stand in `tools/tongues/apart.tsv`.

"""


@dataclass(frozen=True, slots=True)
class Term:
    """A term. ``words`` are its translations by language, each with its forms; ``seen`` are languages, told in one text."""

    english: str
    words: dict[str, tuple[str, ...]]
    source: str
    seen: str

    def stands_in(self, message: Message) -> bool:
        """Whether the message speaks of the term."""
        words = _KEYS.sub("", message.id)
        return any(re.search(rf"(?<!\w){re.escape(form)}s?(?!\w)", words, re.I) for form in self.words["en"])

    def within(self, other: Term) -> bool:
        """Whether the other term is a longer one that holds this, as "working paper" holds "paper"."""
        return other != self and any(
            form in longer for form in self.words["en"] for longer in other.words["en"]
        )

    def told_in(self, tongue: Tongue, text: str) -> bool:
        """Whether a translation tells the term, inflected as it may be."""
        low = _bare(text)
        return any(
            all(stem in low for stem in map(_stem, _bare(form).split())) for form in self.words[tongue.code]
        )


def read() -> tuple[Term, ...]:
    with TABLE.open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(
        Term(
            row["en"].split(" / ")[0], {code: tuple(row[code].split(" / ")) for code in _COLUMNS}, row["source"],
            row["seen"],
        )
        for row in rows
    )  # fmt: skip


def page(terms: Sequence[Term]) -> str:
    """The glossary as a Markdown page."""
    heading = ("English", "French", "Spanish", "Arabic", "Russian", "Chinese", "Source", "Seen")
    rows = [heading, ("---",) * len(heading)]
    for term in terms:
        words = [" / ".join(term.words[code]) for code in _COLUMNS]
        rows.append((*words, term.source, term.seen))
    return _INTRODUCTION + "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _bare(text: str) -> str:
    """Small letters without accents, which move when a word is inflected."""
    return "".join(c for c in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(c))


def _stem(word: str) -> str:
    word = word.removeprefix("ال")
    return word[: max(2, round(len(word) * _STEM))]
