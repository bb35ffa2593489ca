"""Texts of our own that say the same in six languages: the interface's sentences, in so many parts."""

from __future__ import annotations

from pathlib import Path

from babel.messages.pofile import read_po

LANGUAGES = {"ar": "ar", "en": "", "es": "es", "fr": "fr", "ru": "ru", "zh": "zh_Hans"}
"""ISO 639-1 codes, and the catalogue's folder."""
_SENTENCE = 40
_SENTENCES = 15


def texts(root: Path, parts: int) -> dict[tuple[str, int], str]:
    """Language and number of the part → its sentences, one a line. One number is the same part in all languages."""
    catalogues = {code: _catalogue(root, folder) for code, folder in LANGUAGES.items() if folder}
    known = [
        one
        for one in catalogues["fr"]
        if len(one) > _SENTENCE and "%(" not in one and all(one in c for c in catalogues.values())
    ]
    catalogues["en"] = {one: one for one in known}
    return {
        (code, number): "\n".join(catalogues[code][one] for one in _part(known, number, parts))
        for code in LANGUAGES
        for number in range(parts)
    }


def _catalogue(root: Path, folder: str) -> dict[str, str]:
    path = root / "src" / "travaux" / "web" / "locale" / folder / "LC_MESSAGES" / "django.po"
    with path.open("rb") as stream:
        return {
            one.id: one.string for one in read_po(stream) if isinstance(one.id, str) and one.id and one.string
        }


def _part(sentences: list[str], number: int, parts: int) -> list[str]:
    size = len(sentences) // parts
    return sentences[number * size : (number + 1) * size][:_SENTENCES]
