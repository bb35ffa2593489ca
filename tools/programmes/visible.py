"""A published file with everything taken out that a person does not see: metadata, embedded data, custom XML."""

from __future__ import annotations

import io
import re
import zipfile

_HIDDEN_HTML = re.compile(
    rb'<a class="skip".*?</a>|'
    rb"<meta\b(?![^>]*charset)[^>]*>|<script\b.*?</script>|<title>.*?</title>|<!--.*?-->"
    rb"|\s(?:title|datetime|id|class|data-[\w-]+|aria-[\w-]+|itemprop|itemscope|itemtype)=\"[^\"]*\"",
    re.DOTALL | re.IGNORECASE,
)
_HIDDEN_PARTS = re.compile(r"docProps/|customXml/|word/comments")


def visible(data: bytes, name: str) -> bytes:
    """``data``, a file in the format ``name``, without what is not on its pages."""
    if name == "html":
        return _HIDDEN_HTML.sub(b"", data)
    if name == "docx":
        return _docx(data)
    if name == "pdf":
        return _pdf(data)
    return data


def _docx(data: bytes) -> bytes:
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as package,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as kept,
    ):
        for part in package.infolist():
            if not _HIDDEN_PARTS.match(part.filename):
                kept.writestr(part, package.read(part))
    return out.getvalue()


def _pdf(data: bytes) -> bytes:
    """The pages alone, copied into a new document: no information, no XMP, no outline, no structure tree."""
    import pypdfium2 as pdfium

    old, new = pdfium.PdfDocument(data), pdfium.PdfDocument.new()
    new.import_pages(old)
    out = io.BytesIO()
    new.save(out)
    return out.getvalue()
