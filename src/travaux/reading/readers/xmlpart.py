"""The XML parts of office documents, parsed without entities, network or huge trees."""

from __future__ import annotations

from travaux.common.errors import DamagedPaper, LimitExceeded
from travaux.reading.readers.tree import Element

_DTD = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


def parse(data: bytes, name: str, path: str, kind: str) -> Element:
    """The root of the part at ``path`` of the paper ``name``, a document of this ``kind`` ("DOCX").

    Raises DamagedPaper where it is no XML or declares a document type, LimitExceeded where it is nested too deep.
    """
    from lxml import etree

    if any(sign in data for sign in _DTD):
        raise DamagedPaper(f"{name} is damaged: {path} declares a document type, which {kind} forbids")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "depth" in str(error):
            raise LimitExceeded(f"{name} is nested too deep") from error
        raise DamagedPaper(f"{name} is damaged: {path} is not valid XML") from error
