"""Akoma Ntoso as the components of Laws.Africa show it in a browser; npm brings them into build/clients on first need.

They take each element of the document as an element of HTML with the class ``akn-`` and its name, number and heading as one.
"""

from __future__ import annotations

import html
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from clients.installed import npm_package

_PACKAGE, _VERSION = "@lawsafrica/law-widgets", "2.2.2"
_BLOCKS = {"doc", "preface", "mainBody", "hcontainer", "content", "intro", "p"}
_LEFT_OUT, _HEAD = {"meta"}, {"num", "heading"}


def page(document: Path, target: Path) -> None:
    """Write a page that shows ``document``; Chromium opens it with --allow-file-access-from-files."""
    script = npm_package("law-widgets", _PACKAGE, _VERSION) / "dist" / "lawwidgets" / "lawwidgets.esm.js"
    root = etree.parse(document).getroot()
    body = "".join(part for child in root for part in _shown(child))
    target.write_text(
        f'<!doctype html><meta charset="utf-8"><script type="module" src="{script.as_uri()}"></script>'
        f'<body style="margin:24px 40px"><la-akoma-ntoso>{body}</la-akoma-ntoso></body>\n',
        "utf-8",
    )


def _shown(element: etree._Element) -> Iterator[str]:
    name = _name(element)
    if name not in _LEFT_OUT:
        tag = "div" if name in _BLOCKS else "span"
        yield f'<{tag} class="akn-{name}">{html.escape(element.text or "")}'
        head = [child for child in element if _name(child) in _HEAD]
        if head:
            yield f"<h3>{html.escape(' '.join(''.join(child.itertext()).strip() for child in head))}</h3>"
        for child in element:
            if child not in head:
                yield from _shown(child)
        yield f"</{tag}>"
    yield html.escape(element.tail or "")


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
