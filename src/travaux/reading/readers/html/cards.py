"""Cards of one slot each: a time, then a name with its portrait and post, and only then the heading.

A style sheet that is not at hand sets the two beside each other, so that a reader sees the heading first. Cards of a
page that repeats them are brought into the order in which they are read: time, heading, names.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from travaux.reading.readers.html.looks import LEFT_OUT, words_of
from travaux.reading.readers.tree import Element

_CLOCK = re.compile(r"\W*(?:[01]?\d|2[0-3])(?:\s?[:.h時时]\s?[0-5]\d|\s?h\b|\s?[ap]\.?m\b)", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]+")
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_CARDS = ("div", "section", "article", "li")
_LEAST = 3
_LONGEST_TIME = 32
"""Characters of a slot with its zone or the word for hours."""


def headings_first(root: Element) -> None:
    """Move the heading of each card to its place behind the time."""
    for cards in list(_repeated(root)):
        for card, heading in cards:
            time = _time(card)
            if time is not None and time is not heading and _named_between(card, time, heading):
                time.addnext(heading)


def _repeated(root: Element) -> Iterator[list[tuple[Element, Element]]]:
    """The cards that stand beside one another in one form, each with its one heading; at least three begin with a time."""
    forms: defaultdict[tuple[Element, str, str | None], list[tuple[Element, Element]]] = defaultdict(list)
    for heading in root.iter(*_HEADINGS):
        card = _card(heading)
        parent = card.getparent() if card is not None else None
        if card is not None and parent is not None and not (heading.tail or "").strip():
            forms[parent, str(card.tag), card.get("class")].append((card, heading))
    for cards in forms.values():
        if sum(_time(card) is not None for card, _ in cards) >= _LEAST:
            yield cards


def _card(heading: Element) -> Element | None:
    """The innermost block around a heading that begins with a time and holds no other heading."""
    for above in heading.iterancestors():
        if sum(1 for _ in above.iter(*_HEADINGS)) > 1:
            return None
        if above.tag in _CARDS and _time(above) is not None:
            return above
    return None


def _time(card: Element) -> Element | None:
    """The element with the first words of a card, where they are a time and nothing else."""
    for element in card.iter("*"):
        if element.tag in LEFT_OUT:
            continue
        if (element.text or "").strip():
            words = words_of(element)
            clock = _CLOCK.match(words)
            short = len(words) <= _LONGEST_TIME and len(_LETTERS.findall(words)) <= _MOST_WORDS
            return element if clock and short and element is not card else None
    return None


_MOST_WORDS = 6
"""Words beside the figures of a slot: "10:00 am to 11:30 am CET"."""


def _named_between(card: Element, time: Element, heading: Element) -> bool:
    """Whether words stand between a time and the heading of its card."""
    inside = set(time.iter("*"))
    seen = False
    for element in card.iter("*"):
        if element is heading:
            return False
        if (
            seen
            and element not in inside
            and element.tag not in LEFT_OUT
            and _LETTERS.search(element.text or "")
        ):
            return True
        seen = seen or element is time
    return False
