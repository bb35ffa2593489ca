"""Word documents (DOCX, ECMA-376): package, styles, numbering, runs, tables."""

from __future__ import annotations

from travaux.reading.document import Document
from travaux.reading.readers.compose import Composer
from travaux.reading.readers.docx.body import Body
from travaux.reading.readers.docx.package import Package
from travaux.reading.readers.formats import Format
from travaux.reading.transcript import Transcript


def read(document: Document) -> Transcript:
    """The transcript of a DOCX.

    Raises :class:`~travaux.common.errors.DamagedPaper` where its main part is missing, cut or no XML,
    and :class:`~travaux.common.errors.LimitExceeded` where it unpacks to more than a paper can hold.
    """
    composer = Composer(Format.DOCX.value)
    Body(Package(document), composer).read()
    return composer.build()
