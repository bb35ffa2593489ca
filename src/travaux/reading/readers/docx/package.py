"""The parts of an Open Packaging container, parsed without entities, network or huge trees."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from travaux.common.errors import DamagedPaper
from travaux.reading.document import Document
from travaux.reading.readers.archive import Archive
from travaux.reading.readers.docx.names import REL, STRICT
from travaux.reading.readers.tree import Element
from travaux.reading.readers.xmlpart import parse

_MAIN = "word/document.xml"


class Relation(NamedTuple):
    id: str
    kind: str
    target: str


class Package:
    """``main`` is the root of the document part; other parts are found by their relation to it."""

    def __init__(self, document: Document) -> None:
        self._name = document.name
        self._archive = Archive(document.data, document.name)
        self._path = self._main_path()
        main = self._parse(self._path)
        if main is None:
            raise DamagedPaper(f"{self._name} is damaged: its document part is missing")
        self.main = main

    @cached_property
    def targets(self) -> dict[str, str]:
        """Relation ids of the main part, with part paths or outside addresses."""
        return {relation.id: relation.target for relation in self._related}

    @cached_property
    def _related(self) -> tuple[Relation, ...]:
        return tuple(self._relations(self._path))

    def part(self, path: str | None) -> Element | None:
        """The root of a part, or None where there is none that can be read.

        Only the main part must be whole: a paper without its styles still has its words.
        """
        try:
            return self._parse(path) if path else None
        except DamagedPaper:
            return None

    def related(self, kind: str) -> Element | None:
        """The part that stands in this relation ("styles", "numbering", "footnotes") to the main part."""
        for relation in self._related:
            if relation.kind == kind:
                return self.part(relation.target)
        return None

    def _main_path(self) -> str:
        for relation in self._relations(""):
            if relation.kind == "officeDocument" and relation.target in self._archive.names:
                return relation.target
        return _MAIN

    def _relations(self, path: str) -> Iterator[Relation]:
        folder, name = posixpath.split(path)
        root = self.part(posixpath.join(folder, "_rels", f"{name}.rels"))
        for relation in () if root is None else root.iter(REL):
            target = relation.get("Target", "")
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            yield Relation(relation.get("Id", ""), relation.get("Type", "").rpartition("/")[2], target)

    def _parse(self, path: str) -> Element | None:
        if path not in self._archive.names:
            return None
        data = self._archive.read(path)
        if b"http://purl.oclc.org/ooxml/" in data:
            for strict, transitional in STRICT:
                data = data.replace(strict, transitional)
        return parse(data, self._name, path, "DOCX")
