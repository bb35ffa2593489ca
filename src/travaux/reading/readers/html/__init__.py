"""Web pages (HTML): what a reader of the page sees, and what is the site's own kept apart."""

from __future__ import annotations

from travaux.common.errors import LimitExceeded
from travaux.reading.document import Document
from travaux.reading.readers.formats import Format
from travaux.reading.readers.html.charset import page_text
from travaux.reading.transcript import Transcript

_LONGEST = 8 << 20
"""Characters: a tree takes some ten times the memory of its text."""


def read(document: Document) -> Transcript:
    """The transcript of a page. Raises :class:`~travaux.common.errors.LimitExceeded` for a page nested too deep."""
    return transcribe_html(page_text(document.data), Format.HTML, document.name)


def transcribe_html(text: str, format: Format, name: str) -> Transcript:
    """The transcript of the HTML in ``text``, which another reader may have made from its own format."""
    from lxml import etree

    from travaux.reading.readers.compose import Composer
    from travaux.reading.readers.html.chrome import Chrome
    from travaux.reading.readers.html.looks import StyleSheet
    from travaux.reading.readers.html.walk import Walk

    if len(text) > _LONGEST:
        raise LimitExceeded(f"{name} holds more than {_LONGEST >> 20} MB of text")
    composer = Composer(format.value)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(text.encode("utf-8", "replace"), parser) if text.strip() else None
    if any("depth" in entry.message for entry in parser.error_log):
        raise LimitExceeded(f"{name} is nested too deep")
    if root is not None:
        Walk(composer, StyleSheet.of(root), Chrome.of(root)).read(root)
    return composer.build()
