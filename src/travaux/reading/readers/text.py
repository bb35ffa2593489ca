"""Plain text: pages at form feeds, one line a line."""

from __future__ import annotations

from travaux.reading.document import Document
from travaux.reading.transcript import Transcript, TranscriptBuilder


def read(document: Document) -> Transcript:
    builder = TranscriptBuilder("text/plain")
    for number, page in enumerate(document.data.decode("utf-8", "replace").split("\f"), 1):
        gap = True
        for line in page.splitlines():
            if line.strip():
                builder.add(line.strip(), page=number, new_paragraph=gap)
            gap = not line.strip()
        builder.end_page(number)
    return builder.build()
