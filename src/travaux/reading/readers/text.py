"""Plain text: pages at form feeds, paragraphs at blank lines, one line a line."""

from __future__ import annotations

import re

from travaux.reading.document import Document
from travaux.reading.readers import breaks, chargrids
from travaux.reading.readers.encoding import decode
from travaux.reading.readers.formats import Format
from travaux.reading.readers.html import transcribe_html
from travaux.reading.readers.markdown import transcribe_markdown
from travaux.reading.readers.sniff import markup
from travaux.reading.readers.wiki import transcribe_wiki
from travaux.reading.repair import mend
from travaux.reading.transcript import LineRole, Transcript, TranscriptBuilder

_RULE = re.compile(r"([=\-~^*_#+])\1{2,}\Z")
_COLUMN_GAP = re.compile(r"(?<=\S)(?: {3,}|\t+ *)(?=\S)")
_MARKER = re.compile(
    r"(?:[-*•◦▪‣●○■□▶➢✓–—·]\s|(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)\s)"
)


def read(document: Document) -> Transcript:
    """The transcript of plain text; where only its line breaks hide that it is markup, as that markup."""
    text = decode(document.data) or ""
    if breaks.lost(text):
        whole = breaks.restore(text)
        found = markup(whole)
        if found is Format.MARKDOWN:
            return transcribe_markdown(whole, document.name)
        if found is Format.WIKI:
            return transcribe_wiki(whole, document.name)
        text = whole
    if chargrids.holds_grid(text):
        return transcribe_html(chargrids.as_html(text), Format.TEXT, document.name)
    return transcribe_text(text)


def transcribe_text(text: str) -> Transcript:
    builder = TranscriptBuilder(Format.TEXT.value)
    text = (
        text.lstrip("\ufeff")
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\0", "")
        .replace("\u200b", "")
        .replace("\u2060", "")
    )
    for number, page in enumerate(text.rstrip("\f\n").split("\f"), 1):
        _page(builder, page, number)
        builder.end_page(number)
    return builder.build()


def _page(builder: TranscriptBuilder, page: str, number: int) -> None:
    lines = [line.rstrip() for line in page.split("\n")]
    gap = True
    for index, line in enumerate(lines):
        text = line.strip()
        below = lines[index + 1].strip() if index + 1 < len(lines) else ""
        if not text or (_RULE.match(text) and not gap):
            gap = gap or not text or bool(_RULE.match(text))
            continue
        underlined = bool(_RULE.match(below)) and abs(len(below) - len(text)) <= max(3, len(text) // 3)
        marker = bool(_MARKER.match(text))
        role = LineRole.HEADING if underlined else LineRole.LIST_ITEM if marker else LineRole.BODY
        builder.add(
            mend(_COLUMN_GAP.sub("\t", text)),
            page=number,
            role=role,
            level=(1 if below[:1] == "=" else 2) if underlined else 0,
            new_paragraph=gap or marker,
        )
        gap = underlined
