"""Loads what reading needs, for processes that are forked from this one."""

from __future__ import annotations

import gc
import os
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache

from travaux.common.errors import NoProgramme
from travaux.reading.document import Document
from travaux.reading.identity.kinds import load_kinds
from travaux.reading.language import learn_few_words
from travaux.reading.pipeline import read

_PAPER = """\
Workshop on return and readmission: provisional programme

Monday, 4 December 2017

09:00 - 10:30  Panel 1: What returning takes
Moderator: Ms. Ana Pe\u00f1a, Director, Institute for Mobility, ana@example.org
How do cities receive those who return?
10:30 - 11:00  Coffee break
"""
_OFFICIAL = """\
United Nations A/XYZ.1/5
General Assembly Distr.: Limited
4 December 2017
Original: English
English and French only

Committee on Return
Second session
Geneva, 4 and 5 December 2017
Item 2 of the provisional agenda

Agenda, adopted by the Committee, and annotations
1. Opening of the session
2. Adoption of the agenda (A/XYZ.1/4)
"""
_MEETING = """\
Conference of Cities on Return
Geneva Hall of Cities, Geneva, from 4 to 5 December 2017

Programme, 4 December 2017
The Conference deals with those who come home, and with what they and the cities that receive them can do for one another.
"""
_STATEMENT = """\
Mr. President,

My delegation is committed to fair recruitment, and we will host a meeting on it in 2031. The people of Ghana – our people –
know what leaving costs. I thank you, Mr. President.
"""


_DISCOURS = """\
Monsieur le Pr\u00c3\u00a9sident,

Notre pays s\u2019engage \u00e0 accueillir ceux qui partent, et nous verserons une contribution au fonds pour la mobilit\u00e9 en 2031.
"""
"""Read as it was spoilt on its way, so that what mends such text is loaded."""
_DISCURSO = """\
Se\u00f1or Presidente:

Nuestro pa\u00eds se compromete a acoger a los que parten, y nos comprometemos a pagar una contribuci\u00f3n al fondo en 2031.
Es la hora de que los Estados y las ciudades del mundo se unan.
"""
_ACT = """\
Resolution on those who return

The Conference of Cities,

Recalling its decision 3/1,

1. Decides to meet again in 2031, and requests its Bureau to prepare for it;

We, the Mayors of many cities, meeting in Rabat,

2. We commit to fair recruitment, and we urge all to join;
"""

_ONE_AT_A_TIME = threading.Lock()


def make_ready(*, whole: bool = False, few_words: bool = True) -> None:
    """Load the readers, the tables and the models by reading small papers, and keep them for good.

    ``whole`` loads as well what only libraries read of a paper, such as what it undertakes; ``few_words`` what the language of a
    few words is told by, which takes as long as all the rest, and which most papers have no need of.

    Nothing but our own words is read, so that this is safe outside the sandbox. No thread is started. It is done once for a
    process, by one thread while others wait: PDFium may not be called by two.
    """
    with _ONE_AT_A_TIME:
        _made_ready(whole)
        if few_words:
            _learnt_few_words()


@cache
def _learnt_few_words() -> None:
    learn_few_words()
    gc.freeze()


@cache
def _made_ready(whole: bool) -> None:
    import travaux.reading.commitments
    import travaux.reading.readers.docx  # noqa: F401

    load_kinds()
    for document in _samples():
        with suppress(NoProgramme):
            read(document)
    if whole:
        # numpy's library of linear algebra starts threads when it is loaded unless it is told not to.
        os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
        from travaux.reading.whole import read_whole

        for words in (_STATEMENT, _DISCOURS, _DISCURSO, _ACT):
            read_whole(Document("ready.txt", words.encode()))
    gc.collect()
    gc.freeze()


def _samples() -> Iterator[Document]:
    """Our own words in the formats that most papers come in."""
    for paper in (_PAPER, _OFFICIAL, _MEETING):
        yield Document("ready.txt", paper.encode())
        yield Document("ready.pdf", _pdf(paper.splitlines()))
    yield Document("ready.txt", _STATEMENT.encode())
    yield Document("ready.md", f"# {_PAPER}".encode())
    rows = "".join(f"<tr><td>{line[:13]}</td><td>{line[13:]}</td></tr>" for line in _PAPER.splitlines())
    yield Document("ready.html", f"<!DOCTYPE html><html><body><table>{rows}</table></body></html>".encode())


def _pdf(lines: Sequence[str]) -> bytes:
    """A page of these lines with a rule under each, in a font that every reader of PDF has."""
    drawn = [_drawn(line, 760 - 20 * number) for number, line in enumerate(lines)]
    said = b"".join(drawn)
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(said), said),
    )
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer << /Root 1 0 R /Size 6 >>\n%%EOF\n"


def _drawn(line: str, height: int) -> bytes:
    words = line.encode("latin-1").replace(b"(", rb"\(").replace(b")", rb"\)")
    return b"BT /F 12 Tf 72 %d Td (%s) Tj ET 70 %d m 520 %d l S\n" % (height, words, height - 5, height - 5)
