"""One language's catalogue: the gettext files in the reading room's ``locale`` folder."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tongues.extracting import WEB, Message

LOCALE = WEB / "locale"


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language: ``plurals`` counts its plural forms, ``rule`` picks one; ``single`` forms stand for one number each."""

    code: str
    name: str
    plurals: int
    rule: str
    single: tuple[int, ...]

    @property
    def folder(self) -> Path:
        return LOCALE / self.code / "LC_MESSAGES"


TONGUES = (
    Tongue("fr", "French", 2, "n > 1", (0,)),
    Tongue("es", "Spanish", 2, "n != 1", (0,)),
    Tongue("ar", "Arabic", 6, "n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5", (0, 1, 2)),
    Tongue("ru", "Russian", 3, "n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2", ()),
    Tongue("zh_Hans", "Chinese", 1, "0", ()),
)  # fmt: skip

Translations = dict[tuple[str, str], tuple[str, ...]]
"""The forms of each message by context and words: one, or one for each plural form; empty text where missing."""


class _Plain(Catalog):
    """A catalogue whose header holds no dates and no names, so that the same words make the same file."""

    tongue: Tongue

    @property
    def mime_headers(self) -> list[tuple[str, str]]:  # type: ignore[override]
        rule = f"nplurals={self.num_plurals}; plural=({self.tongue.rule});"
        return [
            ("Project-Id-Version", "Travaux"), ("Language", self.tongue.code), ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"), ("Content-Transfer-Encoding", "8bit"), ("Plural-Forms", rule),
        ]  # fmt: skip

    @property
    def num_plurals(self) -> int:
        return self.tongue.plurals


def read(tongue: Tongue) -> Translations:
    """What the language's .po file holds; nothing where there is none."""
    path = tongue.folder / "django.po"
    return parsed(io.BytesIO(path.read_bytes())) if path.exists() else {}


def parsed(stream: IO[bytes]) -> Translations:
    """What .po entries translate. Those marked fuzzy count as missing."""
    return {
        (one.context or "", one.id if isinstance(one.id, str) else one.id[0]): _forms(one.string)
        for one in read_po(stream)
        if one.id and not one.fuzzy
    }


def po(tongue: Tongue, messages: Iterable[Message], known: Translations) -> bytes:
    """The .po file of these messages, with empty translations where none is known."""
    stream = io.BytesIO()
    write_po(stream, _catalogue(tongue, messages, known), width=110)
    return stream.getvalue()


def mo(tongue: Tongue, messages: Iterable[Message], known: Translations) -> bytes:
    """The compiled catalogue."""
    stream = io.BytesIO()
    write_mo(stream, _catalogue(tongue, messages, known))
    return stream.getvalue()


def _catalogue(tongue: Tongue, messages: Iterable[Message], known: Translations) -> Catalog:
    made = _Plain(tongue.code, header_comment=f"# The reading room in {tongue.name}.", fuzzy=False)
    made.tongue = tongue
    for one in messages:
        forms = known.get(one.key, ())
        string = (*forms, *[""] * tongue.plurals)[: tongue.plurals] if one.plural else "".join(forms[:1])
        made.add(
            (one.id, one.plural) if one.plural else one.id, string, [(place, None) for place in one.places],
            flags=["python-format"] if "%" in one.id else [], context=one.context or None,
        )  # fmt: skip
    return made


def _forms(string: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (string,) if isinstance(string, str) else tuple(string)
