"""Which parts of a page are the site's and not the paper's: menus, banners, galleries, footers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from travaux.reading.readers.html.looks import LEFT_OUT, tokens
from travaux.reading.readers.tree import Element

_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu"}
)
_SURE = frozenset({"nav", "footer", "dialog", "search"})
_TAGS = frozenset({"aside", "menu"})
_WORDS = re.compile(
    r"\b(?:nav|navbar|navigation|menu|menubar|breadcrumbs?|cookies?|consent|gdpr|banner|sidebar|social|sharing|share"
    r"|newsletter|subscribe|lightbox|gallery|galeria|galerie|pagination|pager|skip|toolbar|masthead|topbar|popup|modal"
    r"|entry meta|post meta|article meta|posted on|post date|footer|related|recommended|comments|(?<!elementor )widget|advert|ads|login|signin|searchform|searchbox|langswitch)\b"
)
_ID = re.compile(
    r"(?:[a-z]+ )?(?:nav|navbar|navigation|menu|sidebar|footer|cookies?|consent|breadcrumbs?|lightbox|modal|popup)\Z"
)
_LEADS = re.compile(r"nav|navbar|navigation|menu|menubar|breadcrumbs?|pagination|pager")
"""Names of what leads elsewhere in the site; without a link in it such a part says something of the paper."""
_CLOCK = re.compile(r"(?<!\d)(?:[01]?\d|2[0-3])(?:[:h][0-5]\d|\.[0-5]\d(?!\d)| ?[ap]\.?m\b)", re.IGNORECASE)
_CONTENT = frozenset(
    {"html", "body", "main", "article", "table", "thead", "tbody", "tr", "td", "th", "h1", "h2", "h3"}
)
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_PAPER = ("main", "article", "h1")
_ACCORDION = re.compile(r"\b(?:accordion|collapse|collapsible|toggle)\b")
_SHARE = 0.4
_HEADING = 100


@dataclass(frozen=True, slots=True)
class Chrome:
    """The outermost elements that are chrome; what stands inside them is chrome too."""

    elements: frozenset[Element]

    @classmethod
    def of(cls, root: Element) -> Chrome:
        """By tag, role and class; what holds much of the page's words is the page, whatever its class."""
        lengths = _lengths(root)
        most = lengths[root] * _SHARE
        chosen: set[Element] = set()
        for element in lengths:
            if _always(element) or (lengths[element] <= most and _by_name(element)):
                chosen.add(element)
        chosen |= {section for section in root.iter("section") if _only_frames(section, chosen, lengths)}
        return cls(frozenset(chosen))

    def __contains__(self, element: Element) -> bool:
        return element in self.elements


def _lengths(root: Element) -> dict[Element, int]:
    """The number of characters that can be seen in each element, in document order."""
    lengths = dict.fromkeys(root.iter("*"), 0)
    for element in reversed(lengths):
        inside = 0 if element.tag in LEFT_OUT else lengths[element] + len((element.text or "").strip())
        lengths[element] = inside
        parent = element.getparent()
        if parent is not None:
            lengths[parent] += inside + len((element.tail or "").strip())
    return lengths


def _always(element: Element) -> bool:
    if element.tag == "button":
        return not _is_heading_button(element)
    return element.tag in _SURE or element.get("role") in ("navigation", "search", "contentinfo")


def _by_name(element: Element) -> bool:
    tag = element.tag
    if tag in _CONTENT or tag == "button":
        return False
    if tag in _TAGS or element.get("role") in _ROLES:
        return True
    if tag == "header":
        return not any(parent.tag in ("main", "article", "section") for parent in element.iterancestors())
    named = element.attrib and (
        _WORDS.search(tokens(element.get("class"))) or _ID.match(tokens(element.get("id")))
    )
    if named and _LEADS.fullmatch(named.group().strip()) and next(element.iter("a"), None) is None:
        return False
    return bool(named) and next(element.iter(*_PAPER), None) is None and not _timed(element)


def _timed(element: Element) -> bool:
    """Whether a clock time stands in an element: a "social event" or a "menu" of talks is the paper's."""
    return any(_CLOCK.search(str(text)) for text in element.itertext())


def _is_heading_button(button: Element) -> bool:
    """An accordion puts the heading of a session into a button."""
    parent = button.getparent()
    in_heading = parent is not None and parent.tag in _HEADINGS
    return in_heading or (
        button.get("aria-controls") is not None and bool(_ACCORDION.search(tokens(button.get("class"))))
    )


def _only_frames(section: Element, chosen: set[Element], lengths: dict[Element, int]) -> bool:
    """Whether a section holds chrome under a heading and nothing else: a gallery, a contact form."""
    inside = [element for element in section.iter("*") if element in chosen]
    framed = sum(
        lengths[element]
        for element in inside
        if not any(above in chosen for above in element.iterancestors())
    )
    rest = lengths[section] - framed
    return (
        bool(inside)
        and rest <= min(framed, _HEADING)
        and next(section.iter("table", "time", "h1"), None) is None
    )
