"""Text that XML 1.0 can hold, and elements built from it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from travaux.common.text import printable

if TYPE_CHECKING:
    from lxml.etree import _Element

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def holdable(text: str) -> str:
    """``text`` without the characters that XML 1.0 cannot hold."""
    return _FORBIDDEN.sub("", text)


def fit(text: str) -> str:
    """``text`` on one line, without the characters that XML cannot hold."""
    text = printable(text)
    return text if text.isascii() else holdable(text)


def add(parent: _Element, tag: str, text: str | None = None, **attributes: str) -> _Element:
    """A new last child of ``parent``, in the namespace of ``parent``."""
    above = parent.tag
    name = above[: above.index("}") + 1] + tag if above[0] == "{" else tag
    child = parent.makeelement(name, {key: fit(value) for key, value in attributes.items()})
    parent.append(child)
    if text is not None:
        child.text = "\n".join(fit(line) for line in text.split("\n"))
    return child


def written(root: _Element) -> str:
    """The document as text, indented, with its declaration."""
    from lxml import etree

    etree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + etree.tostring(root, encoding="unicode") + "\n"
