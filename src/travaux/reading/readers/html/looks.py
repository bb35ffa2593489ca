"""How elements are shown, as far as the page itself says so: tags, attributes and simple style rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from travaux.reading.readers.tree import Element

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "optgroup",
    "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
LEFT_OUT = frozenset({
    "script", "style", "head", "template", "noscript", "iframe", "object", "embed", "applet", "audio",
    "video", "canvas", "svg", "map", "select", "datalist", "textarea", "input", "img", "picture", "source",
    "track", "area", "param", "progress", "meter", "rp", "rt", "colgroup", "col", "base", "link", "meta",
    "title", "noframes", "frameset", "frame", "portal",
})  # fmt: skip
BOLD = frozenset({"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6", "dt"})
ITALIC = frozenset({"i", "em", "cite", "dfn", "var", "address"})
STRUCK = frozenset({"s", "strike", "del"})

_PANELS = re.compile(
    r"\b(?:tab|tabs|tabpanel|pane|panel|accordion|collapse|collapsible|toggle|carousel|slide|day)\b"
)
_UNSEEN = re.compile(
    r"\b(?:sr only|screen reader text|visually hidden|visuallyhidden|hidden print|print none|material (?:icons|symbols))\b"
)
_BRACE = re.compile(r"([{}])")
_NARROW = re.compile(r"@media\b.*(?:width|print|speech|prefers)|@(?:font-face|keyframes|page)|@-", re.DOTALL)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SELECTOR = re.compile(r"(?:^|[\s>+~])([a-z][a-z0-9]*)?((?:\.[\w-]+)*)\Z")
_DISPLAY = re.compile(r"(?:^|;)\s*display\s*:\s*([a-z-]+)", re.IGNORECASE)
_WEIGHT = re.compile(r"(?:^|;)\s*font-weight\s*:\s*(bold|bolder|[6-9]00|normal|[1-5]00)", re.IGNORECASE)
_SLANT = re.compile(r"(?:^|;)\s*font-style\s*:\s*(italic|oblique)", re.IGNORECASE)
_STRIKE = re.compile(r"(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through", re.IGNORECASE)
_INVISIBLE = re.compile(r"(?:^|;)\s*visibility\s*:\s*(?:hidden|collapse)", re.IGNORECASE)
_SIZE = re.compile(r"(?:^|;)\s*font-size\s*:\s*(\d{1,3}(?:\.\d+)?)(pt|px)", re.IGNORECASE)
_WHITE_SPACE = re.compile(r"(?:^|;)\s*white-space\s*:\s*([a-z-]+)", re.IGNORECASE)
_ROW = re.compile(
    r"(?:^|;)\s*(?:flex-direction\s*:\s*(row|column)|(grid-template(?:-columns)?)\s*:)", re.IGNORECASE
)
_BLOCK_DISPLAYS = frozenset({"block", "flex", "grid", "list-item", "table", "flow-root", "table-row"})


def tokens(*names: str | None) -> str:
    """The words of classes or ids, lower case, in one string with single spaces."""
    joined = " ".join(name for name in names if name)
    return " ".join(re.findall(r"[a-z]+|\d+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", joined).lower()))


def words_of(element: Element) -> str:
    """The words of an element and of all inside it, with single spaces."""
    return " ".join(" ".join(str(text) for text in element.itertext()).split())


@dataclass(frozen=True, slots=True)
class Style:
    """What a style says: None where it says nothing."""

    display: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    struck: bool | None = None
    invisible: bool = False
    size: float | None = None
    pre: bool | None = None
    beside: bool | None = None
    """Whether the children of a flexible box or grid stand in a row."""

    @classmethod
    def of(cls, text: str) -> Style:
        display, weight, size = _DISPLAY.search(text), _WEIGHT.search(text), _SIZE.search(text)
        space, row = _WHITE_SPACE.search(text), _ROW.search(text)
        points = float(size.group(1)) * (0.75 if size.group(2).lower() == "px" else 1) if size else None
        return cls(
            display.group(1).lower() if display else None,
            (weight.group(1).lower() not in ("normal", "100", "200", "300", "400", "500"))
            if weight
            else None,
            True if _SLANT.search(text) else None,
            True if _STRIKE.search(text) else None,
            bool(_INVISIBLE.search(text)),
            points,
            space.group(1).lower().startswith("pre") if space else None,
            (row.group(1) or "row").lower() == "row" if row else None,
        )

    def over(self, lower: Style) -> Style:
        return Style(
            self.display or lower.display,
            lower.bold if self.bold is None else self.bold,
            lower.italic if self.italic is None else self.italic,
            lower.struck if self.struck is None else self.struck,
            self.invisible or lower.invisible,
            lower.size if self.size is None else self.size,
            lower.pre if self.pre is None else self.pre,
            lower.beside if self.beside is None else self.beside,
        )


NOTHING = Style()


@dataclass(slots=True)
class StyleSheet:
    """The rules of a page's own ``<style>`` elements whose last selector is a tag, a class or both."""

    rules: dict[tuple[str, str], Style] = field(default_factory=dict)
    _cache: dict[tuple[str, str, str], Style] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element) -> StyleSheet:
        sheet = cls()
        for element in root.iter("style"):
            text = _COMMENT.sub("", element.text or "")
            for selectors, body in _rules(text[:200_000]):
                style = Style.of(body)
                if style != NOTHING:
                    sheet._add(selectors, style)
        return sheet

    def style(self, element: Element) -> Style:
        """The style of one element by itself, without what it inherits."""
        names, own = element.get("class", ""), element.get("style", "")
        key = (str(element.tag), names, own)
        if key not in self._cache:
            style = self.rules.get((key[0], ""), NOTHING) if self.rules else NOTHING
            for name in names.split() if self.rules else ():
                for rule in (("", name), (key[0], name)):
                    style = self.rules.get(rule, NOTHING).over(style)
            self._cache[key] = Style.of(own).over(style) if own else style
        return self._cache[key]

    def _add(self, selectors: str, style: Style) -> None:
        for selector in selectors.split(","):
            match = _SELECTOR.search(selector.strip())
            if match and (match.group(1) or match.group(2)) and match.group(2).count(".") <= 1:
                rule = (match.group(1) or "", match.group(2).lstrip("."))
                # Whether a class is shown may hang on a script or on the width of the screen.
                shown = replace(style, display=None) if style.display == "none" else style
                self.rules[rule] = replace(shown, invisible=False).over(self.rules.get(rule, NOTHING))


def _rules(text: str) -> Iterator[tuple[str, str]]:
    """Selectors and bodies of the rules that hold on a screen of any width."""
    open: list[str] = []
    pieces = _BRACE.split(text)
    for words, brace in zip(pieces[::2], pieces[1::2], strict=False):
        if brace == "{":
            open.append(words.rpartition(";")[2].strip())
        elif open:
            selectors = open.pop()
            if len(selectors) < 400 and not selectors.startswith("@") and not any(map(_NARROW.match, open)):
                yield selectors, words


def hidden(element: Element, style: Style) -> bool:
    """Whether a reader never sees an element; panels that a click opens are seen."""
    if element.tag in LEFT_OUT:
        return True
    attributes = element.attrib
    if not attributes:
        return False
    words = tokens(element.get("class"), element.get("id"))
    if words and _UNSEEN.search(words):
        return True
    if "hidden" in attributes or style.display == "none" or style.invisible:
        return not (element.get("role") == "tabpanel" or _PANELS.search(words))
    return False


def is_block(element: Element, style: Style) -> bool:
    if element.tag in BLOCKS:
        return style.display not in ("inline", "contents") or element.tag in ("td", "th", "tr", "table", "li")
    return style.display in _BLOCK_DISPLAYS


def side_by_side(style: Style) -> bool | None:
    """Whether the inline children stand beside one another (True), one below another (False) or flow (None)."""
    if style.display in ("flex", "inline-flex"):
        return style.beside is not False
    return bool(style.beside) if style.display in ("grid", "inline-grid") else None
