"""The text of a web page, in the encoding that it declares or plainly has."""

from __future__ import annotations

import re

from travaux.reading.readers.encoding import decode

_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_XML = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,300}\?>")
_HEAD = 4096
_LATIN = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"})
"""Names that browsers take for Windows-1252 (WHATWG Encoding Standard, 4.2)."""


def page_text(data: bytes) -> str:
    """The text of a page; nothing where it is no text."""
    found = _XML.search(data[:_HEAD]) or _META.search(data[:_HEAD])
    declared = found.group(1).decode("ascii").lower() if found else None
    text = decode(data, "cp1252" if declared in _LATIN else declared) or ""
    text = text.replace("\0", "")
    declaration = _DECLARATION.match(text)
    return text[declaration.end() :] if declaration else text
