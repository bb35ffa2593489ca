"""Which software read a paper, and which put papers together: fingerprints of the code and data that do."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import travaux

_SUFFIXES = {".py", ".txt", ".model", ".json"}
_READING = ("common", "reading")
_JOINING = ("common", "intake", "reading/identity", "reading/likeness", "record/documents", "record/meetings")


def edition() -> str:
    """Such as ``0.1.0+3f9c21ab``; the same code and data give the same edition on every machine."""
    return f"{travaux.__version__}+{_fingerprint(*_READING)}"


def joining() -> int:
    """A number for the code and data by which meetings, people and relations are put together; less than 2³²."""
    return int(_fingerprint(*_JOINING), 16)


@cache
def _fingerprint(*packages: str) -> str:
    digest = hashlib.sha256()
    for package in packages:
        root = Path(travaux.__file__).parent / package
        for path in sorted(one for one in root.rglob("*") if one.suffix in _SUFFIXES):
            digest.update(f"{path.relative_to(root).as_posix()}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:8]
