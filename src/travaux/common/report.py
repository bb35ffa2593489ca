"""A report in which each sentence says where it is from."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.common.dates import PartialDate


@dataclass(frozen=True, slots=True)
class Citation:
    """A paper by its symbol or title, with the pages that are meant; ``place`` is the page of the reading room from its root."""

    paper: str
    pages: tuple[int, ...] = ()
    place: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence, or a few that rest on the same papers, and these."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """``table`` is a heading and rows of cells of the same number, or empty."""

    heading: str
    statements: tuple[Statement, ...] = ()
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """``lines`` stand under the title; ``date`` is the day that the report is of."""

    title: str
    lines: tuple[str, ...]
    sections: tuple[Section, ...]
    date: PartialDate | None = None
