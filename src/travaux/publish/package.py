"""Office packages (ISO/IEC 29500-2): zip files whose bytes depend on nothing but what they hold."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from html import escape

from travaux.common.dates import PartialDate
from travaux.common.programme import Programme
from travaux.publish import words
from travaux.publish.xml import holdable

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest moment that a zip file can name; a clock's would change from run to run."""
_SPEED = 1

CONTENT_TYPES = "[Content_Types].xml"
XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def packed(parts: Mapping[str, str | bytes]) -> bytes:
    """The parts as one package, in the order given."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=_SPEED) as package:
        for name, part in parts.items():
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            package.writestr(info, part)
    return out.getvalue()


def timeless(data: bytes) -> bytes:
    """A package that a library wrote, with the same parts and no clock in its directory; content types come first."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = sorted(package.namelist(), key=lambda name: (name != CONTENT_TYPES, name))
        return packed({name: package.read(name) for name in names})


def xml_text(text: str) -> str:
    """``text`` as the text of an XML element or attribute, without what XML cannot hold."""
    return escape(holdable(text), quote=True)


def core_properties(programme: Programme) -> str:
    """The package's own properties: title, language and, as its moment, the paper's date."""
    given = programme.paper.date or programme.meeting.start
    return properties(words.meeting_name(programme), given, programme.paper.language or "en")


def properties(title: str, date: PartialDate | None, language: str) -> str:
    """The properties of a package with this title, of this date."""
    moment = f"{date.year:04d}-{date.month or 1:02d}-{date.day or 1:02d}T00:00:00Z" if date else ""
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{moment}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        f'{XML}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{xml_text(title)}</dc:title><dc:creator>Travaux</dc:creator>"
        f"{dates if moment else ''}<dc:language>{xml_text(language)}</dc:language>"
        "</cp:coreProperties>"
    )
