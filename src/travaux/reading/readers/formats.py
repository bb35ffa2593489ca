"""The formats a paper comes in, and what people call them."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """Media types that :func:`travaux.reading.readers.sniff.sniff` tells apart."""

    PDF = "application/pdf"
    DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    HTML = "text/html"
    MARKDOWN = "text/markdown"
    WIKI = "text/x-wiki"
    TEXT = "text/plain"

    ODT = "application/vnd.oasis.opendocument.text"
    ODP = "application/vnd.oasis.opendocument.presentation"
    ODS = "application/vnd.oasis.opendocument.spreadsheet"
    PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    EPUB = "application/epub+zip"
    ZIP = "application/zip"
    DOC = "application/msword"
    PPT = "application/vnd.ms-powerpoint"
    XLS = "application/vnd.ms-excel"
    OUTLOOK = "application/vnd.ms-outlook"
    OLE = "application/x-ole-storage"
    ENCRYPTED = "application/x-ole-encrypted"
    RTF = "application/rtf"
    POSTSCRIPT = "application/postscript"
    XML = "application/xml"
    JSON = "application/json"
    MAIL = "message/rfc822"
    CALENDAR = "text/calendar"
    JPEG = "image/jpeg"
    PNG = "image/png"
    GIF = "image/gif"
    TIFF = "image/tiff"
    WEBP = "image/webp"
    BMP = "image/bmp"
    HEIC = "image/heic"
    SVG = "image/svg+xml"
    ARCHIVE = "application/x-archive"
    PROGRAM = "application/x-executable"
    MEDIA = "application/x-media"
    BINARY = "application/octet-stream"


UNREAD: dict[Format, str] = {
    Format.ODT: "an OpenDocument text (ODT)",
    Format.ODP: "an OpenDocument slide deck (ODP)",
    Format.ODS: "an OpenDocument spreadsheet (ODS)",
    Format.PPTX: "a slide deck (PPTX)",
    Format.XLSX: "a spreadsheet (XLSX)",
    Format.EPUB: "an e-book (EPUB)",
    Format.ZIP: "a zip archive",
    Format.DOC: "an old Word document (DOC)",
    Format.PPT: "an old slide deck (PPT)",
    Format.XLS: "an old spreadsheet (XLS)",
    Format.OUTLOOK: "an Outlook message (MSG)",
    Format.OLE: "an old Office document",
    Format.RTF: "a rich text document (RTF)",
    Format.POSTSCRIPT: "a PostScript document",
    Format.XML: "XML data",
    Format.JSON: "JSON data",
    Format.MAIL: "an e-mail message",
    Format.CALENDAR: "a calendar (iCalendar)",
    Format.JPEG: "a picture (JPEG)",
    Format.PNG: "a picture (PNG)",
    Format.GIF: "a picture (GIF)",
    Format.TIFF: "a picture (TIFF)",
    Format.WEBP: "a picture (WebP)",
    Format.BMP: "a picture (BMP)",
    Format.HEIC: "a picture (HEIC)",
    Format.SVG: "a drawing (SVG)",
    Format.ARCHIVE: "a compressed archive",
    Format.PROGRAM: "a computer program",
    Format.MEDIA: "a sound or video recording",
    Format.BINARY: "binary data of an unknown format",
}
"""What to call each format that no reader takes."""

OTHER_DATA = frozenset({Format.JSON, Format.CALENDAR, Format.PROGRAM, Format.MEDIA})
"""What is no paper and holds none, unlike archives and XML, and bytes that nothing explains, which may be a damaged paper."""

IMAGES = frozenset(f for f in Format if f.startswith("image/"))
