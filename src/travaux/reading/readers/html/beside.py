"""Blocks that a page repeats in one form, a few words and then something in another face: names and their bodies.

"Ada Pereira <em>Harbour Council</em>" has no mark between its two parts but the face of the letters. A page that sets
at least three blocks so, each part beginning with a capital, means them as two.
"""

from __future__ import annotations

from collections import defaultdict

from travaux.reading.readers.tree import Element

_FACES = ("em", "i", "small", "cite", "span")
_BLOCKS = ("div", "p", "li", "dd", "dt", "td", "a", "h2", "h3", "h4", "h5", "h6")
_LEAST = 3
_MOST_WORDS = 8

Form = tuple[object, ...]


def beside(root: Element) -> frozenset[Element]:
    """The elements that stand beside the words before them, in blocks of a form that the page repeats."""
    forms: defaultdict[Form, list[Element]] = defaultdict(list)
    for element in root.iter(*_FACES):
        parent = element.getparent()
        if (
            parent is not None
            and parent.tag in _BLOCKS
            and len(parent) == 1
            and not (element.tail or "").strip()
        ):
            forms[parent.tag, parent.get("class"), element.tag, element.get("class")].append(element)
    return frozenset(
        element
        for found in forms.values()
        if len(found) >= _LEAST and all(_two_parts(element) for element in found)
        for element in found
    )


def _two_parts(element: Element) -> bool:
    parent = element.getparent()
    before = (parent.text or "").split() if parent is not None else []
    words = "".join(str(text) for text in element.itertext()).split()
    if not before or not words or len(before) > _MOST_WORDS:
        return False
    return before[0][0].isupper() and words[0][0].isupper() and before[-1][-1].isalnum()
