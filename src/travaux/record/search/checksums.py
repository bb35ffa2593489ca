"""Whether the files of an index hold what was written: each ends with the CRC-32 of what stands before, as Tantivy writes it.

Tantivy's footer is JSON, its length and a magic number, both of 32 bits; see ``directory/footer.rs`` of Tantivy.
"""

from __future__ import annotations

import json
import struct
import zlib
from pathlib import Path

_TAIL = struct.Struct("<II")
_MAGIC = 1337
_AT_ONCE = 1 << 20


def damaged(folder: Path) -> list[str]:
    """The names of the files of the index in ``folder`` that hold something else than what was written.

    What a killed build left beside its segments is none of them.
    """
    segments = json.loads((folder / "meta.json").read_text("utf-8"))["segments"]
    own = {one["segment_id"].replace("-", "") for one in segments}
    files = (path for path in sorted(folder.iterdir()) if path.name.split(".")[0] in own)
    return [path.name for path in files if not _is_whole(path)]


def _is_whole(path: Path) -> bool:
    with path.open("rb") as source:
        size = path.stat().st_size
        if size < _TAIL.size:
            return False
        source.seek(size - _TAIL.size)
        length, magic = _TAIL.unpack(source.read(_TAIL.size))
        left = size - _TAIL.size - length
        if magic != _MAGIC or left < 0:
            return False
        source.seek(left)
        try:
            expected = json.loads(source.read(length))["crc"]
        except (ValueError, KeyError, TypeError):
            return False
        source.seek(0)
        found = 0
        while left:
            piece = source.read(min(left, _AT_ONCE))
            found, left = zlib.crc32(piece, found), left - len(piece)
        return bool(found == expected)
