"""Entities of the FollowTheMoney data model, one JSON object a line: documents, people, bodies, meetings and how they
are linked (https://followthemoney.tech). Ids are the SHA-1 of what names the entity in the library.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from travaux.common.table import Cell, Table

Row = dict[str, Cell]

_BODIES = {
    "State": "PublicBody", "ministry": "PublicBody", "permanent mission": "PublicBody", "parliament": "PublicBody",
    "city": "PublicBody", "government agency": "PublicBody", "company": "Company",
}  # fmt: skip


_LANGUAGES = {"ar": "ara", "en": "eng", "es": "spa", "fr": "fra", "ru": "rus", "zh": "zho"}
"""The model goes by ISO 639-3, the record by ISO 639-1."""


def write(tables: Sequence[Table], path: Path) -> None:
    by_name = {table.name: table for table in tables}
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        for entity in _entities(by_name):
            stream.write(json.dumps(entity, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n")


def _entities(tables: dict[str, Table]) -> Iterator[dict[str, Any]]:
    yield from _documents(tables)
    for row in _rows(tables["people"]):
        yield _entity("person", row["person"], "Person", name=row["name"])
    for row in _rows(tables["bodies"]):
        schema = _BODIES.get(str(row["kind"] or ""), "Organization")
        yield _entity("body", row["body"], schema, name=row["name"], classification=row["kind"])
    for row in _rows(tables["meetings"]):
        yield _entity("meeting", row["meeting"], "Event", name=row["name"], startDate=row["start"], endDate=row["end"],
                      location=row["venue"])  # fmt: skip
    for row in _rows(tables["meeting_papers"]):
        yield _link("Documentation", "in meeting", row["paper"], row["meeting"], role="paper of the meeting",
                    document=_id("paper", row["paper"]), entity=_id("meeting", row["meeting"]))  # fmt: skip
    yield from _seats(tables)


def _documents(tables: dict[str, Table]) -> Iterator[dict[str, Any]]:
    names = {row["paper"]: row for row in _rows(tables["papers"])}
    for row in _rows(tables["documents"]):
        paper = names[row["paper"]]
        yield _entity("paper", row["paper"], "Document", title=row["title"], fileName=paper["name"],
                      mimeType=paper["media_type"], date=row["date"],
                      language=_LANGUAGES.get(str(row["language"])), author=row["author"], summary=row["kind"])  # fmt: skip


def _seats(tables: dict[str, Table]) -> Iterator[dict[str, Any]]:
    """Who appears in which paper, and the posts that papers give: each once."""
    seen = set()
    for row in _rows(tables["appearances"]):
        if not row["person"]:
            continue
        person = _id("person", row["person"])
        entity = _link("Documentation", "names", row["paper"], row["person"], role=row["role"],
                       document=_id("paper", row["paper"]), entity=person)  # fmt: skip
        found = [entity]
        if row["body"]:
            found.append(_link("Membership", "post", row["person"], f"{row['body']}\0{row['position']}",
                               role=row["position"], member=person, organization=_id("body", row["body"])))  # fmt: skip
        for one in found:
            if one["id"] not in seen:
                seen.add(one["id"])
                yield one


def _entity(kind: str, key: Cell, schema: str, **properties: Cell) -> dict[str, Any]:
    given = {name: [value] for name, value in properties.items() if value}
    return {"id": _id(kind, key), "schema": schema, "properties": given}


def _link(schema: str, kind: str, a: Cell, b: Cell, **properties: Cell) -> dict[str, Any]:
    return _entity(kind, f"{a}\0{b}", schema, **properties)


def _id(kind: str, key: Cell) -> str:
    return hashlib.sha1(f"{kind}\0{key}".encode(), usedforsecurity=False).hexdigest()


def _rows(table: Table) -> Iterator[Row]:
    names = [column.name for column in table.columns]
    return (dict(zip(names, row, strict=True)) for row in table.rows())
