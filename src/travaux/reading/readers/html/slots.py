"""Times that a page sets beside the words that follow them, though each is an element of its own.

A style sheet that is not at hand puts the time of a card, or the term of a definition, to the left of the rest. Such
a time begins the line of the words behind it; times that a page keeps in an attribute, for its style sheet to show,
are put there first.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice

from lxml import etree

from travaux.reading.readers.html.looks import LEFT_OUT, words_of
from travaux.reading.readers.tree import Element

_CLOCK = (
    r"(?:(?:[01]?\d|2[0-3])\s?(?:[:.h時时]\s?[0-5]\d(?!\d)|h\b)(?:\s?[ap]\.?m\b\.?)?"
    r"|(?:1[0-2]|0?[1-9])\s?[ap]\.?m\b\.?)"
)
_UNIT = r"(?:\s?(?:uhr|hrs?|hours|horas|heures|h|ч|часов|(?-i:[A-Z]{3,4}))\b\.?(?:\s?[+-]\d{1,2})?)"
_TO = r"(?:\s*(?:[-–—→~至到/]|\b(?:to|until|à|a|às|bis|до)\b)\s*|\s+)"
_SLOT = re.compile(rf"[\s(]*{_CLOCK}{_UNIT}?(?:{_TO}{_CLOCK}{_UNIT}?)?[\s):,.|–—-]*\Z", re.IGNORECASE)
_DURATION = re.compile(
    r"[\s(]*\d{1,3}\s?(?:min(?:ut\w*)?|mn|m|мин(?:ут\w*)?|分钟|h|hrs?|hours?|['’′])\.?[\s)]*\Z", re.IGNORECASE
)
_TIMES = re.compile(_CLOCK, re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_LONGEST = 40
"""Characters of a slot with its zone."""
_LEAST = 3
"""Cards of one form that begin with a time."""
_FIRST = 4
"""Texts at the start of an element in which it would say the time that it keeps in an attribute."""
_HIGHEST = 6
"""Elements between a time and the card that it begins."""
_OUTSIDE = frozenset(
    {"html", "body", "main", "ul", "ol", "dl", "table", "tbody", "thead", "tr", "td", "th", "nav"}
)


def is_slot(text: str) -> bool:
    """Whether a line is a time or a slot, and nothing else."""
    return len(text) <= _LONGEST and bool(_SLOT.match(text))


def is_duration(text: str) -> bool:
    """Whether a line is a duration, and nothing else."""
    return len(text) <= _LONGEST and bool(_DURATION.match(text))


def slot_cards(root: Element) -> frozenset[Element]:
    """The elements whose first line is a time that stands beside what follows it in the same element."""
    _show_attributes(root)
    forms: defaultdict[tuple[str, str | None], set[Element]] = defaultdict(set)
    for element in root.iter("*"):
        if element.tag in LEFT_OUT or not (element.text or "").strip()[:1].isdigit():
            continue
        card = _card(element)
        if card is not None:
            forms[str(card.tag), card.get("class")].add(card)
    found = {card for cards in forms.values() if len(cards) >= _LEAST for card in cards}
    terms = [term for term in root.iter("dt") if _defined(term) and is_slot(words_of(term))]
    return frozenset(found if len(terms) < _LEAST else found.union(terms))


def _defined(term: Element) -> bool:
    following = term.getnext()
    return following is not None and following.tag == "dd"


def _card(element: Element) -> Element | None:
    """The innermost element around a time that holds further words behind it and none before."""
    time = words_of(element)
    if not is_slot(time):
        return None
    above = element
    for above, _ in zip(element.iterancestors(), range(_HIGHEST), strict=False):
        if above.tag in _OUTSIDE:
            return None
        if not _begins(above, time):
            return None
        if _says_more(above, element):
            return above
    return None


def _begins(element: Element, words: str) -> bool:
    """Whether an element begins with these words; of a long one no more is read than tells it."""
    read = ""
    for text in _texts(element):
        read = f"{read} {text}".strip()
        if len(read) >= len(words):
            break
    return " ".join(read.split()).startswith(words)


def _says_more(above: Element, time: Element) -> bool:
    """Whether an element holds words that are no time and no duration."""
    return any(
        _LETTERS.search(text) and not is_slot(text) and not is_duration(text)
        for text in _texts(above)
        if text is not time.text
    )


def _texts(element: Element) -> Iterator[str]:
    return (text for found in element.itertext() if (text := str(found).strip()))


def _show_attributes(root: Element) -> None:
    """Put the slots that elements of one form keep in a ``data-`` attribute, and do not say in words, at their start."""
    forms: defaultdict[tuple[str, str | None, str], list[Element]] = defaultdict(list)
    for element in root.iter("li", "div", "section", "article", "tr", "p"):
        for name, value in element.attrib.items():
            if str(name).startswith("data-") and is_slot(str(value)):
                forms[str(element.tag), element.get("class"), str(name)].append(element)
    for (_, _, name), elements in forms.items():
        shown = [element for element in elements if not _says_a_time(element)]
        if len(shown) >= _LEAST and len(shown) == len(elements):
            for element in elements:
                _put_first(element, element.get(name, ""))


def _says_a_time(element: Element) -> bool:
    return any(_TIMES.search(text[:_LONGEST]) for text in islice(_texts(element), _FIRST))


def _put_first(element: Element, words: str) -> None:
    time = etree.Element("div")
    time.text, time.tail, element.text = words, element.text, None
    element.insert(0, time)
