"""Reading members of a zip without trusting it: sizes capped, damage mended where a member is whole."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from travaux.common.errors import DamagedPaper, EncryptedPaper, LimitExceeded

LOCAL_HEADER = b"PK\x03\x04"
MEMBER_LIMIT = 32 << 20
"""The most that one member may inflate to, in bytes: fifty times the longest papers seen."""
_STORED, _DEFLATED = 0, 8
_CHUNK = 1 << 16


class Archive:
    """The members of a zip by name; a zip without a directory is read from its local headers."""

    def __init__(self, data: bytes, name: str) -> None:
        self._data = data
        self._name = name
        self._zip: zipfile.ZipFile | None = None
        self._offsets: dict[str, int] = {}
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self.names = tuple(info.filename for info in self._zip.infolist())
        except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error, OverflowError):
            self._offsets = dict(_local_headers(data))
            self.names = tuple(self._offsets)

    def read(self, member: str) -> bytes:
        """The bytes of a member.

        Raises KeyError where there is none, :class:`LimitExceeded` where it inflates beyond
        :data:`MEMBER_LIMIT`, :class:`DamagedPaper` where it is cut or corrupt.
        """
        if self._zip is None:
            return self._inflate(self._offsets[member], member)
        info = self._zip.getinfo(member)
        if info.flag_bits & 1:
            raise EncryptedPaper(f"{self._name} is encrypted")
        try:
            with self._zip.open(info) as stream:
                data = stream.read(MEMBER_LIMIT + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, NotImplementedError, OSError) as error:
            raise DamagedPaper(f"{self._name} is damaged: {member} cannot be unpacked") from error
        return self._capped(data, member)

    def _inflate(self, offset: int, member: str) -> bytes:
        flags, method, size, start = _header(self._data, offset)
        if flags & 1:
            raise EncryptedPaper(f"{self._name} is encrypted")
        if method == _STORED and not flags & 8:
            data, whole = self._data[start : start + size], start + size <= len(self._data)
        elif method == _DEFLATED:
            unpacker = zlib.decompressobj(-15)
            try:
                data = unpacker.decompress(self._data[start:], MEMBER_LIMIT + 1)
            except zlib.error as error:
                raise DamagedPaper(f"{self._name} is damaged: {member} cannot be unpacked") from error
            whole = unpacker.eof or len(data) > MEMBER_LIMIT
        else:
            whole, data = False, b""
        if not whole:
            raise DamagedPaper(f"{self._name} is cut short: {member} is not whole")
        return self._capped(data, member)

    def _capped(self, data: bytes, member: str) -> bytes:
        if len(data) > MEMBER_LIMIT:
            raise LimitExceeded(f"{self._name} unpacks to more than {MEMBER_LIMIT >> 20} MB in {member}")
        return data


def _header(data: bytes, offset: int) -> tuple[int, int, int, int]:
    """Flags, method, packed size and the start of the packed bytes of a local header."""
    flags, method = struct.unpack_from("<HH", data, offset + 6)
    size, name_length, extra_length = (
        *struct.unpack_from("<I", data, offset + 18),
        *struct.unpack_from("<HH", data, offset + 26),
    )
    return flags, method, size, offset + 30 + name_length + extra_length


def _local_headers(data: bytes) -> Iterator[tuple[str, int]]:
    offset = data.find(LOCAL_HEADER)
    while offset >= 0 and offset + 30 <= len(data):
        length = struct.unpack_from("<H", data, offset + 26)[0]
        name = data[offset + 30 : offset + 30 + length]
        if len(name) == length:
            yield name.decode("utf-8", "replace"), offset
        offset = data.find(LOCAL_HEADER, offset + 4)
