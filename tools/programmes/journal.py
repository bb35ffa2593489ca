"""The outcomes of a long run, kept so that it can be cut off and taken up; those of other code do not count."""

from __future__ import annotations

import hashlib
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]
_CODE = ("src/travaux/common", "src/travaux/reading", "src/travaux/publish", "tools/programmes")

Case = tuple[str, str, int]
"""The format, the language and the seed of a trip."""


def fingerprint() -> str:
    """A name for the code and the words that decide an outcome, as they stand in the files now."""
    digest = hashlib.sha256()
    for folder in _CODE:
        for path in sorted((_ROOT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(f"{path.relative_to(_ROOT)}\0".encode() + path.read_bytes())
    return digest.hexdigest()[:16]


class Journal:
    """A file with a line a trip: code, format, language, seed, then the differences, divided by tabs."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._code = fingerprint() if path else ""
        self.held = dict(self._lines())

    def _lines(self) -> list[tuple[Case, list[str]]]:
        if self._path is None or not self._path.exists():
            return []
        rows = [line.split("\t") for line in self._path.read_text("utf-8").splitlines()]
        return [((row[1], row[2], int(row[3])), row[4:]) for row in rows if row[0] == self._code]

    def keep(self, case: Case, found: list[str]) -> None:
        """One outcome more; without a file it is forgotten."""
        if self._path is None:
            return
        row = (self._code, *map(str, case), *(" ".join(each.split()) for each in found))
        with self._path.open("a", encoding="utf-8") as out:
            out.write("\t".join(row) + "\n")
