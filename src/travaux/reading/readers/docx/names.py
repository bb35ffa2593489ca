"""The names of WordprocessingML that the reader knows."""

from __future__ import annotations

from travaux.reading.readers.tree import Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M[1:-1].encode()),
)
"""The namespaces of strict documents and those of transitional ones that mean the same."""

VAL = W + "val"
_OFF = frozenset({"0", "false", "off", "none"})


def child(element: Element | None, name: str) -> Element | None:
    """The first child of this name in the main namespace."""
    return None if element is None else next(element.iterchildren(W + name), None)


def value(element: Element | None, name: str) -> str | None:
    """The ``w:val`` of the first child of this name."""
    found = child(element, name)
    return None if found is None else found.get(VAL)


def number(element: Element | None, name: str) -> int | None:
    """The ``w:val`` of the first child of this name as a number; None where it is none."""
    return integer(value(element, name))


def integer(text: str | None) -> int | None:
    try:
        return int(text) if text is not None and len(text) < 10 else None
    except ValueError:
        return None


def switch(element: Element | None, name: str) -> bool | None:
    """An on/off property: None where it is not given."""
    found = child(element, name)
    return None if found is None else on(found.get(VAL))


def on(value: str | None) -> bool:
    """What the ``w:val`` of an on/off property means; one without a value is on."""
    return value is None or value.lower() not in _OFF
