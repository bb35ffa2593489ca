"""Which software read a paper: the version, and a fingerprint of the code and data that reading is made of."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import travaux

_SUFFIXES = {".py", ".txt", ".model", ".json"}


@cache
def edition() -> str:
    """Such as ``0.1.0+3f9c21ab``; the same code and data give the same edition on every machine."""
    digest = hashlib.sha256()
    for package in ("common", "reading"):
        root = Path(travaux.__file__).parent / package
        for path in sorted(one for one in root.rglob("*") if one.suffix in _SUFFIXES):
            digest.update(f"{path.relative_to(root).as_posix()}\0".encode())
            digest.update(path.read_bytes())
    return f"{travaux.__version__}+{digest.hexdigest()[:8]}"
