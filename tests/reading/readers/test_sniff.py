"""Formats are told by content, whatever the name says."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.reading.readers.packages import docx, p, r, zipped
from travaux.common.errors import DamagedPaper, EncryptedPaper, NoText, UnknownFormat
from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.readers.formats import Format
from travaux.reading.readers.sniff import sniff

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


def stream(name: str) -> bytes:
    return OLE + name.encode("utf-16-le") + b"\0" * 40


SAMPLES: list[tuple[bytes, Format]] = [
    (b"%PDF-1.7\n...", Format.PDF),
    (b"HTTP/1.1 200 OK\r\nServer: x\r\n\r\n%PDF-1.4", Format.PDF),
    (b"<html><p>Save as %PDF-1.4</p>", Format.HTML),
    (docx(p(r("words"))).data, Format.DOCX),
    (zipped({"[Content_Types].xml": "<Types/>" * 900})[:60], Format.DOCX),
    (zipped({"ppt/presentation.xml": "<p/>"}), Format.PPTX),
    (zipped({"xl/workbook.xml": "<w/>"}), Format.XLSX),
    (zipped({"photo.jpg": b"x"}), Format.ZIP),
    (stream("WordDocument"), Format.DOC),
    (stream("PowerPoint Document"), Format.PPT),
    (stream("Workbook"), Format.XLS),
    (stream("EncryptedPackage"), Format.ENCRYPTED),
    (stream("__properties_version1.0"), Format.OUTLOOK),
    (OLE, Format.OLE),
    (b"{\\rtf1\\ansi hello}", Format.RTF),
    (b"\xff\xd8\xff\xe0\0\x10JFIF", Format.JPEG),
    (b"\x89PNG\r\n\x1a\n\0\0", Format.PNG),
    (b"RIFF\0\0\0\0WEBPVP8 ", Format.WEBP),
    (b"\0\0\0\x18ftypheic\0\0", Format.HEIC),
    (b"\x1f\x8b\x08\0\0\0", Format.ARCHIVE),
    (b"MZ\x90\0\x03\0\0\0", Format.PROGRAM),
    (b"BM6\0\0\0\0\0\0\0", Format.BMP),
    (b"BMZ Secretariat: agenda of the meeting", Format.TEXT),
    (b"<?xml version='1.0'?>\n<!-- a note --><data><x/></data>", Format.XML),
    (b"<?xml version='1.0'?><svg xmlns='x'/>", Format.SVG),
    (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'><html/>", Format.HTML),
    (b"\xef\xbb\xbf\n<!-- saved from a site --><!doctype HTML><p>x", Format.HTML),
    ("<html><body>день".encode("utf-16"), Format.HTML),
    (b"<table><tr><td>10:00</table>", Format.HTML),
    (b'{"error": {"code": 404}}', Format.JSON),
    (b"BEGIN:VCALENDAR\r\nVERSION:2.0", Format.CALENDAR),
    (b"Return-Path: <a@example.org>\nReceived: from x\n by y\nFrom: A\nSubject: agenda\n\nHello", Format.MAIL),
    (b"Date: 4 May\nPlace: Porto\nChair: Ana Reis\n\nAgenda", Format.TEXT),
    (b"# Agenda\n\n## Day 1\n\n* one\n", Format.MARKDOWN),
    (b"| a | b |\n|---|---|\n| **x** | y |\n", Format.MARKDOWN),
    (b"# Seminar on tides\n\nLome, 6 May\n\n10:00 Opening\n", Format.MARKDOWN),
    (b"# of seats\n\n40 in the hall\n", Format.TEXT),
    (b"# of seats: 40\n* one\n1. two\n", Format.TEXT),
    (b"== Agenda ==\n* one\n== Notes ==\n", Format.WIKI),
    (b"PROGRAMME\n=========\n\n10:00  Opening\n", Format.TEXT),
    ("議程\n一、開幕".encode("gb18030"), Format.TEXT),
    (b"\x01\x02\x03\x04" * 40 + b"words" + b"\xff\0\xfe" * 30, Format.BINARY),
]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "found"), SAMPLES, ids=lambda value: value.name if isinstance(value, Format) else ""
)
def test_formats(data: bytes, found: Format) -> None:
    assert sniff(data) is found


def open_document(kind: str, manifest: str) -> bytes:
    """An OpenDocument container: its first member, stored, names its kind."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("mimetype", f"application/vnd.oasis.opendocument.{kind}")
        archive.writestr("META-INF/manifest.xml", manifest)
    return stream.getvalue()


def test_open_documents_are_told_by_their_first_member() -> None:
    assert sniff(open_document("text", "<manifest/>")) is Format.ODT
    assert sniff(open_document("presentation", "<manifest/>")) is Format.ODP
    assert sniff(open_document("text", "<manifest:encryption-data/>")) is Format.ENCRYPTED


@pytest.mark.parametrize(
    ("data", "error", "message"),
    [
        (b"%!PS-Adobe-3.0 hello", UnknownFormat, "agenda.pdf is a PostScript document"),
        (stream("EncryptedPackage"), EncryptedPaper, "agenda.pdf is encrypted"),
        (b"\0\0\0\x18ftypheic", NoText, r"agenda.pdf is a picture \(HEIC\)"),
        (b"\x01\x02\x03" * 200, UnknownFormat, "agenda.pdf is binary data of an unknown format"),
        (b" \n\n ", NoText, "agenda.pdf holds no text"),
        (zipped({"[Content_Types].xml": "<Types/>" * 900})[:60], DamagedPaper, "agenda.pdf is damaged"),
    ],
    ids=["PostScript", "encrypted", "HEIC", "binary", "blank", "damaged"],
)
def test_what_cannot_be_read_is_named(data: bytes, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        transcribe(Document("agenda.pdf", data))
