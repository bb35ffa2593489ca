"""One document of the process: its bytes, what they are, and where they came from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from travaux.common.errors import EmptyPaper, PaperNotFound


@dataclass(frozen=True, slots=True)
class Document:
    """``name`` is for people and error messages only: nothing is read from it."""

    name: str
    data: bytes = field(repr=False)

    @classmethod
    def open(cls, path: str | Path) -> Document:
        path = Path(path)
        try:
            data = path.read_bytes()
        except FileNotFoundError:
            raise PaperNotFound(f"{path}: no such paper") from None
        except IsADirectoryError:
            raise PaperNotFound(f"{path} is a folder", "Name the papers in it.") from None
        except OSError as error:
            raise PaperNotFound.unopened(path, error) from None
        if not data:
            raise EmptyPaper(f"{path} is empty")
        return cls(path.name, data)

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()
