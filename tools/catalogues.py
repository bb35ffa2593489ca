"""The interface's languages: keep the catalogues in step with the sources, and say what is missing or wrong.

    python tools/catalogues.py update            # after a string was added, changed or translated: rewrites .po, .mo and the glossary's page
    python tools/catalogues.py missing           # what has no translation yet, in every language
    python tools/catalogues.py missing -l ru     # the same for one, as .po entries to fill in
    python tools/catalogues.py fill ru FILE      # takes filled-in .po entries from a file (or - for standard input), then updates
    python tools/catalogues.py check             # everything that the tests check; ends with 1 where something is wrong

Translations stand in src/travaux/web/locale/LANGUAGE/LC_MESSAGES/django.po; what may be the same as in English in
tools/tongues/same.tsv; the terms to keep to in docs/reference/glossary.tsv.
"""

from __future__ import annotations

import argparse
import io
import sys
from pathlib import Path

from tongues import catalogue, checking, glossary
from tongues.catalogue import TONGUES, Tongue
from tongues.extracting import Message, messages, unmarked
from tongues.typography import typeset

_ALLOWED = {"Travaux", "– Travaux"}
"""What templates say in every language alike."""


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    acts = parser.add_subparsers(dest="act", required=True)
    acts.add_parser("update", help="rewrite the catalogues from the sources")
    acts.add_parser("check", help="say what is wrong")
    listing = acts.add_parser("missing", help="list what is not translated")
    listing.add_argument("-l", "--language", choices=[one.code for one in TONGUES])
    filling = acts.add_parser("fill", help="take in translations")
    filling.add_argument("language", choices=[one.code for one in TONGUES])
    filling.add_argument("file", help=".po entries; - for standard input")
    args = parser.parse_args()
    match args.act:
        case "update":
            update()
        case "missing":
            print(told_missing(args.language), end="")
        case "fill":
            fill(_tongue(args.language), args.file)
        case "check":
            wrong = complaints()
            print(
                "\n".join(
                    [
                        *wrong,
                        f"{len(wrong)} complaints about {len(messages())} messages in {len(TONGUES)} languages",
                    ]
                )
            )
            return 1 if wrong else 0
    return 0


def update() -> None:
    """Rewrite every .po and .mo: new messages come in empty, those that are gone go."""
    told = messages()
    for tongue in TONGUES:
        _write(tongue, told, catalogue.read(tongue))
    glossary.PAGE.write_text(glossary.page(glossary.read()), "utf-8")


def fill(tongue: Tongue, file: str) -> None:
    """Take in .po entries; those that the sources do not know are named and left out."""
    given = catalogue.parsed(sys.stdin.buffer if file == "-" else io.BytesIO(Path(file).read_bytes()))
    told = messages()
    for context, words in sorted(given.keys() - {one.key for one in told}):
        print(f"no page says “{words}”{f' ({context})' if context else ''}", file=sys.stderr)
    _write(tongue, told, catalogue.read(tongue) | {key: forms for key, forms in given.items() if all(forms)})


def told_missing(language: str | None) -> str:
    """A count for each language, or one language's missing entries."""
    told = messages()
    if language:
        tongue = _tongue(language)
        empty = checking.missing(tongue, told, catalogue.read(tongue))
        return catalogue.po(tongue, empty, {}).decode() if empty else ""
    lines = []
    for tongue in TONGUES:
        empty = checking.missing(tongue, told, catalogue.read(tongue))
        lines.append(f"{tongue.name}: {len(empty)} of {len(told)} messages are not translated\n")
        lines += [f"    {one.id}{f' ({one.context})' if one.context else ''}\n" for one in empty]
    return "".join(lines)


def complaints() -> list[str]:
    """Everything that the tests check."""
    told, terms = messages(), glossary.read()
    wrong = [
        f"{path}: “{words}” is not marked for translation"
        for path, words in unmarked()
        if words not in _ALLOWED
    ]
    for tongue in TONGUES:
        known = catalogue.read(tongue)
        wrong += checking.complaints(tongue, told, known, terms)
        compiled = tongue.folder / "django.mo"
        if known.keys() != {one.key for one in told} or not compiled.exists():
            wrong.append(f"{compiled.with_suffix('.po')} is not current: run tools/catalogues.py update")
        elif compiled.read_bytes() != catalogue.mo(tongue, told, known):
            wrong.append(f"{compiled} is not current: run tools/catalogues.py update")
    if glossary.PAGE.read_text("utf-8") != glossary.page(terms):
        wrong.append(f"{glossary.PAGE} is not current: run tools/catalogues.py update")
    return wrong


def _write(tongue: Tongue, told: tuple[Message, ...], known: catalogue.Translations) -> None:
    known = {key: tuple(typeset(tongue.code, form) for form in forms) for key, forms in known.items()}
    tongue.folder.mkdir(parents=True, exist_ok=True)
    (tongue.folder / "django.po").write_bytes(catalogue.po(tongue, told, known))
    (tongue.folder / "django.mo").write_bytes(catalogue.mo(tongue, told, known))


def _tongue(code: str) -> Tongue:
    return next(one for one in TONGUES if one.code == code)


if __name__ == "__main__":
    sys.exit(main())
