"""Panels that a click on a tab opens: the words of the tab head its panel.

"Day 1", "Day 2" stand in a row of buttons, and the programme of each day in a panel without a heading of its own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from travaux.reading.readers.html.looks import tokens, words_of
from travaux.reading.readers.tree import Element

_CONTROLS = ("a", "button", "li", "label")
_TARGETS = ("aria-controls", "data-bs-target", "data-target", "href")
_TABS = frozenset({"tab", "tabs", "tablist", "pill", "pills"})
_PANELS = frozenset({"tab", "tabs", "pane", "panel", "content", "tabpanel"})
_STATES = frozenset({"active", "show", "in", "fade", "current"})
_LONGEST = 8
"""Words of a tab."""
_FEWEST = 2


class _Tab(NamedTuple):
    control: Element
    label: str
    panel: Element


def head_panels(root: Element) -> frozenset[Element]:
    """Put the words of each tab as a heading at the start of its panel, unless they begin it already; the tabs."""
    found = [*_targeted(root), *_in_order(root)]
    for _, label, panel in found:
        if not _begins(panel, label):
            heading = etree.Element("h3")
            heading.text, heading.tail = label, panel.text
            panel.text = None
            panel.insert(0, heading)
    return frozenset(tab.control for tab in found)


def _targeted(root: Element) -> Iterator[_Tab]:
    """Tabs that name the panel that they open."""
    panels = {name: element for element in root.iter("*") if (name := element.get("id"))}
    seen: set[Element] = set()
    for control in root.iter("a", "button"):
        if not _is_tab(control):
            continue
        targets = ((control.get(name) or "").removeprefix("#") for name in _TARGETS)
        panel = next((panels[target] for target in targets if target in panels), None)
        label = _words(control)
        if (
            panel is not None
            and panel not in seen
            and label
            and control not in set(panel.iter("a", "button"))
        ):
            seen.add(panel)
            yield _Tab(control, label, panel)


def _is_tab(control: Element) -> bool:
    if control.get("role") == "tab" or {control.get("data-toggle"), control.get("data-bs-toggle")} & {
        "tab",
        "pill",
    }:
        return True
    above = [control, *list(control.iterancestors())[:2]]
    return any(
        _TABS & set(tokens(element.get("class")).split()) or element.get("role") == "tablist"
        for element in above
    )


def _in_order(root: Element) -> Iterator[_Tab]:
    """Tabs that a script ties to as many panels, which follow them in the same order."""
    for row in root.iter("div", "ul", "nav"):
        if not (_TABS & set(tokens(row.get("class")).split()) or row.get("role") == "tablist"):
            continue
        controls = [child for child in row if child.tag in _CONTROLS]
        labels = [label for control in controls if (label := _words(control))]
        plain = not any(control.get(name) for control in row.iter("a", "button") for name in _TARGETS[:3])
        if len(labels) < _FEWEST or len(labels) != len(controls) or not plain:
            continue
        panels = _following(row, len(labels))
        if panels:
            yield from map(_Tab, controls, labels, panels)


def _following(row: Element, count: int) -> list[Element]:
    """So many like panels behind a row of tabs, or inside the element behind it."""
    beside = list(row.itersiblings())
    for group in (beside, *(list(one) for one in beside[:1])):
        forms: defaultdict[tuple[str, str], list[Element]] = defaultdict(list)
        for element in group:
            names = [
                name
                for name in tokens(element.get("class")).split()
                if name not in _STATES and name.isalpha()
            ]
            if _PANELS & set(names) or element.get("role") == "tabpanel":
                forms[str(element.tag), " ".join(names)].append(element)
        for found in forms.values():
            if len(found) == count:
                return found
    return []


def _words(element: Element) -> str:
    words = words_of(element)
    return words if 0 < len(words.split()) <= _LONGEST else ""


def _begins(panel: Element, label: str) -> bool:
    """Whether the first words of a panel are those of its tab."""
    found = ""
    for text in panel.itertext():
        found += " ".join(str(text).split())
        if len(found) >= len(label):
            break
    squeezed = "".join(label.split()).casefold()
    return "".join(found.split()).casefold().startswith(squeezed)
