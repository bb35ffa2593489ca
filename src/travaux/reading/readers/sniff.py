"""Which format a paper is in, told by its content and never by its name."""

from __future__ import annotations

import re
from itertools import islice

from travaux.common.errors import TravauxError
from travaux.reading.readers.archive import LOCAL_HEADER, Archive
from travaux.reading.readers.encoding import decode, line_ends
from travaux.reading.readers.formats import Format

_HEAD = 1024
_SAMPLE = 1 << 16
_SIGNATURES: tuple[tuple[bytes, Format], ...] = (
    (b"{\\rtf", Format.RTF),
    (b"%!PS", Format.POSTSCRIPT),
    (b"\xff\xd8\xff", Format.JPEG),
    (b"\x89PNG\r\n", Format.PNG),
    (b"GIF8", Format.GIF),
    (b"II*\0", Format.TIFF),
    (b"MM\0*", Format.TIFF),
    (b"BM", Format.BMP),
    (b"\x1f\x8b", Format.ARCHIVE),
    (b"BZh", Format.ARCHIVE),
    (b"7z\xbc\xaf", Format.ARCHIVE),
    (b"\xfd7zXZ", Format.ARCHIVE),
    (b"Rar!\x1a", Format.ARCHIVE),
    (b"\x7fELF", Format.PROGRAM),
    (b"MZ", Format.PROGRAM),
    (b"ID3", Format.MEDIA),
    (b"OggS", Format.MEDIA),
    (b"\x1aE\xdf\xa3", Format.MEDIA),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_STREAMS: tuple[tuple[str, Format], ...] = (
    ("EncryptedPackage", Format.ENCRYPTED),
    ("EncryptionInfo", Format.ENCRYPTED),
    ("\x09DRMContent", Format.ENCRYPTED),
    ("WordDocument", Format.DOC),
    ("PowerPoint Document", Format.PPT),
    ("Workbook", Format.XLS),
    ("Book", Format.XLS),
    ("__properties_version1.0", Format.OUTLOOK),
)
_OOXML_FOLDERS = (("word/", Format.DOCX), ("ppt/", Format.PPTX), ("xl/", Format.XLSX))

_XML_START = re.compile(r"\s*(?:<\?[^>]{0,500}\?>\s*|<!--.{0,20000}?-->\s*)*", re.DOTALL)
_HTML_START = re.compile(
    r"<(?:!doctype\s+html|html|head|body|title|meta|link|style|script|div|table|p|h[1-6]|section|article|main|ul|ol"
    r"|span|center|font|br|hr|header|nav)\b",
    re.IGNORECASE,
)
_HTML_TAG = re.compile(r"<(?:html|body|!doctype\s+html)\b", re.IGNORECASE)
_XML_TAG = re.compile(r"<(?:!DOCTYPE\s+)?([A-Za-z_][\w.-]{0,60}:)?([A-Za-z_][\w.-]{0,60})[\s>/\[]")
_MAIL = re.compile(r"(?:(?:[A-Z][\w-]{1,40}): [^\n]{0,998}\n(?:[ \t][^\n]{0,998}\n)*){3,}")
_MAIL_FIELD = re.compile(
    r"^(?:From|Return-Path|Received|MIME-Version|Message-ID): ", re.MULTILINE | re.IGNORECASE
)


def sniff(data: bytes) -> Format:
    """The format of these bytes; :attr:`Format.BINARY` where nothing explains them."""
    for tell in (_container, _picture, _marked_text):
        found = tell(data)
        if found:
            return found
    text = decode(data[:_SAMPLE])
    if text is None:
        return Format.BINARY
    return _text(line_ends(text))


def _container(data: bytes) -> Format | None:
    if data.startswith(_OLE):
        return _ole(data)
    if data.startswith((LOCAL_HEADER, b"PK\x05\x06")):
        return _zip(data)
    if b"%PDF-" in data[:_HEAD] and not _html_first(data):
        return Format.PDF
    if LOCAL_HEADER in data[:_HEAD] and data.rfind(b"PK\x05\x06", -70000) >= 0:
        return _zip(data)
    return None


def _html_first(data: bytes) -> bool:
    """A page of the web may speak of PDF; its own start tells it apart."""
    head = data[: data.find(b"%PDF-")].decode("latin-1")
    return bool(_HTML_TAG.search(head))


def _picture(data: bytes) -> Format | None:
    if data[:4] == b"RIFF":
        return Format.WEBP if data[8:12] == b"WEBP" else Format.MEDIA
    if data[4:8] == b"ftyp":
        return Format.HEIC if data[8:11] in (b"hei", b"mif", b"avi") else Format.MEDIA
    for signature, found in _SIGNATURES:
        if data.startswith(signature) and (len(signature) > 2 or b"\0" in data[:64]):
            return found
    return None


def _ole(data: bytes) -> Format:
    """By the names of the streams, which stand in the directory as UTF-16."""
    for name, found in _OLE_STREAMS:
        if name.encode("utf-16-le") + b"\0\0" in data:
            return found
    return Format.OLE


def _zip(data: bytes) -> Format:
    archive = Archive(data, "")
    names = archive.names
    if "mimetype" in names:
        kind = _media_type(archive)
        for found in (Format.ODT, Format.ODP, Format.ODS, Format.EPUB):
            if kind.startswith(found.value):
                return Format.ENCRYPTED if _is_sealed(archive) else found
    for folder, found in _OOXML_FOLDERS:
        if any(name.replace("\\", "/").lower().startswith(folder) for name in names):
            return found
    # A package cut before its main part is a damaged document, not an archive.
    return Format.DOCX if names and names[0] == "[Content_Types].xml" else Format.ZIP


def _media_type(archive: Archive) -> str:
    """What an OpenDocument or e-book says that it is; some programs pack that word, which should stand plain."""
    try:
        return archive.read("mimetype")[:100].decode("latin-1")
    except TravauxError:
        return ""


def _is_sealed(archive: Archive) -> bool:
    """Whether the manifest of an OpenDocument says that its parts are encrypted."""
    try:
        return b":encryption-data" in archive.read("META-INF/manifest.xml")
    except (KeyError, TravauxError):
        return False


def _marked_text(data: bytes) -> Format | None:
    head = data[:64].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"BEGIN:VCALENDAR"):
        return Format.CALENDAR
    return None


def _text(text: str) -> Format:
    start = _XML_START.match(text)
    body = text[start.end() :] if start else text
    if _HTML_START.match(body):
        return Format.HTML
    if body.startswith("<") and (text.lstrip().startswith("<?xml") or body.startswith("<!DOCTYPE")):
        return _xml(body)
    if body[:1] == "{" and re.match(r"\{\s*\"[^\"]{1,80}\"\s*:", body):
        return Format.JSON
    if _MAIL.match(text) and len(_MAIL_FIELD.findall(text[:4000])) >= 2:
        return Format.MAIL
    if _HTML_TAG.search(text[:4096]):
        return Format.HTML
    return markup(text)


def _xml(body: str) -> Format:
    tag = _XML_TAG.match(body)
    name = tag.group(2).lower() if tag else ""
    if name == "html":
        return Format.HTML
    return Format.SVG if name == "svg" else Format.XML


Sign = tuple[str, re.Pattern[str], int]
"""What a sign cannot do without, which is looked for first since that is quick; its pattern; its weight."""

# A title on the first line with an empty one below needs no other sign beside it.
_MARKDOWN: tuple[Sign, ...] = (
    ("---", re.compile(r"^ {0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|[-:| \t]*$", re.MULTILINE), 3),
    ("#", re.compile(r"^#{1,6} +\S", re.MULTILINE), 2),
    ("#", re.compile(r"\A\s*#{1,2} +[^\W\d_a-z][^\n]{2,300}\n[ \t]*\n"), 2),
    ("](", re.compile(r"\[[^\[\]\n]{0,300}\]\([^()\n]{0,500}\)"), 1),
    ("**", re.compile(r"(?<!\*)\*\*(?=\S)[^*\n]{1,300}(?<=\S)\*\*(?!\*)"), 1),
    ("```", re.compile(r"^```", re.MULTILINE), 2),
    ("---\n", re.compile(r"\A---\n(?:[\w-]{1,40}:[^\n]{0,500}\n|[ -][^\n]{0,500}\n){1,60}---\n"), 4),
    (
        "<",
        re.compile(
            r"^[ \t]*</?(?:table|tbody|t[drh]|div|p|[uod]l|li|d[dt]|h[1-6]|section)\b",
            re.MULTILINE | re.IGNORECASE,
        ),
        1,
    ),
    ("]: ", re.compile(r"^\[[^\]\n]{1,200}\]: +\S", re.MULTILINE), 1),
)
_WIKI: tuple[Sign, ...] = (
    ("---+", re.compile(r"^---\++!* ", re.MULTILINE), 3),
    ("%", re.compile(r"%(?<![^\n]%)(?:META|TOC|STARTINCLUDE)\b"), 3),
    ("==", re.compile(r"^(={2,6})[^=\n][^\n]{0,300}?\1[ \t]*$", re.MULTILINE), 2),
    ("{|", re.compile(r"^\{\|[^\n]{0,300}\n", re.MULTILINE), 3),
    ("[[", re.compile(r"\[\[[^\]\n]{1,300}\]\]"), 1),
    ("'''", re.compile(r"'''[^'\n]{1,300}'''"), 1),
    ("{{", re.compile(r"^\{\{[^\n]{1,300}\}\}[ \t]*$", re.MULTILINE), 1),
)
_ENOUGH = 4


def markup(text: str) -> Format:
    """Whether text is Markdown, wiki text or plain, by the weight of their signs."""
    markdown, wiki = _weight(text, _MARKDOWN), _weight(text, _WIKI)
    if max(markdown, wiki) < _ENOUGH:
        return Format.TEXT
    return Format.WIKI if wiki > markdown else Format.MARKDOWN


def _weight(text: str, signs: tuple[Sign, ...]) -> int:
    return sum(
        sum(1 for _ in islice(pattern.finditer(text), 4)) * weight
        for needed, pattern, weight in signs
        if needed[0] in text and needed in text  # a lone character is looked for much faster
    )
