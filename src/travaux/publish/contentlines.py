"""Content lines of iCalendar (RFC 5545, section 3.1): names, parameters, escaped text, folded at 75 octets."""

from __future__ import annotations

import datetime as dt
import re

_SPECIAL = re.compile(r"[\\;,\n]")
_ESCAPES = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")
_MOST = 75


def text(value: str) -> str:
    """A TEXT value, escaped."""
    return _SPECIAL.sub(lambda match: _ESCAPES[match[0]], _CONTROL.sub("", value))


def parameter(name: str, value: str) -> str:
    """As in ``;LANGUAGE=en``; a value that needs quotes gets them."""
    value = _CONTROL.sub("", value).replace('"', "'").replace("\n", " ")
    return f';{name}="{value}"' if re.search(r"[:;,]", value) else f";{name}={value}"


def moment(name: str, value: dt.date | dt.datetime) -> str:
    """The line of a date or a date-time: UTC with a Z, other zones by TZID, floating without either."""
    if not isinstance(value, dt.datetime):
        return f"{name};VALUE=DATE:{value:%Y%m%d}"
    if value.tzinfo is None:
        return f"{name}:{value:%Y%m%dT%H%M%S}"
    zone = str(value.tzinfo)
    if value.tzinfo is dt.UTC or zone == "UTC":
        return f"{name}:{value:%Y%m%dT%H%M%S}Z"
    return f"{name}{parameter('TZID', zone)}:{value:%Y%m%dT%H%M%S}"


def folded(line: str) -> str:
    """The line in pieces of at most 75 octets, none within a character, ending in CRLF."""
    if len(line) <= _MOST and line.isascii():
        return f"{line}\r\n"
    pieces: list[str] = []
    piece: list[str] = []
    size = 0
    for character in line:
        octets = len(character.encode("utf-8"))
        if size + octets > _MOST:
            pieces.append("".join(piece))
            piece, size = [], 1
        piece.append(character)
        size += octets
    return "\r\n ".join([*pieces, "".join(piece)]) + "\r\n"
