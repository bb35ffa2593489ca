"""Which parts of a page are the site's and not the paper's: menus, banners, galleries, footers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from travaux.reading.readers.html.looks import LEFT_OUT, tokens
from travaux.reading.readers.tree import Element

_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu"}
)
_TAGS = frozenset({"nav", "aside", "footer", "button", "dialog", "search", "menu"})
_WORDS = re.compile(
    r"\b(?:nav|navbar|navigation|menu|menubar|breadcrumbs?|cookies?|consent|gdpr|banner|sidebar|social|sharing|share"
    r"|newsletter|subscribe|lightbox|gallery|galeria|galerie|pagination|pager|skip|toolbar|masthead|topbar|popup|modal"
    r"|footer|related|recommended|comments|widget|advert|ads|login|signin|searchform|searchbox|langswitch)\b"
)
_CONTENT = frozenset({"html", "body", "main", "article", "table", "thead", "tbody", "tr", "td", "th"})
_SECTIONING = frozenset({"main", "article", "section", "div", "td", "li"})
_SHARE = 0.4


@dataclass(frozen=True, slots=True)
class Chrome:
    """The elements that are chrome, by identity; what stands inside them is chrome too."""

    elements: frozenset[Element]

    @classmethod
    def of(cls, root: Element) -> Chrome:
        total = _length(root)
        chosen = []
        walk = _outermost(root)
        for element in walk:
            # What holds most of the page's words is the page, whatever its class is called.
            if _sure(element) or _length(element) <= total * _SHARE:
                chosen.append(element)
        return cls(frozenset(chosen))

    def __contains__(self, element: Element) -> bool:
        return element in self.elements


def _outermost(root: Element) -> Iterator[Element]:
    for element in root.iter("*"):
        if _looks_like(element):
            yield element


def _sure(element: Element) -> bool:
    return element.tag in ("nav", "button") or element.get("role") in ("navigation", "search")


def _looks_like(element: Element) -> bool:
    tag = element.tag
    if tag in _CONTENT:
        return False
    if tag == "button":
        return not _is_heading_button(element)
    if tag in _TAGS or element.get("role") in _ROLES:
        return True
    if tag == "header":
        return not any(parent.tag in ("main", "article", "section") for parent in element.iterancestors())
    if not element.attrib:
        return False
    words = tokens(element)
    return bool(words and _WORDS.search(words)) and not _holds_the_paper(element)


def _is_heading_button(button: Element) -> bool:
    """An accordion puts the heading of a session into a button."""
    parent = button.getparent()
    in_heading = parent is not None and parent.tag in ("h1", "h2", "h3", "h4", "h5", "h6")
    return (
        in_heading
        or button.get("aria-controls") is not None
        and bool(re.search("accordion|collapse|toggle", tokens(button)))
    )


def _holds_the_paper(element: Element) -> bool:
    return next(element.iter("main", "article", "h1"), None) is not None


def _length(element: Element) -> int:
    """The number of characters of text that can be seen in an element."""
    total = len((element.text or "").strip())
    for inner in element.iterdescendants("*"):
        if inner.tag not in LEFT_OUT:
            total += len((inner.text or "").strip())
        total += len((inner.tail or "").strip())
    return total
