#!/usr/bin/env python3
"""Make the samples that come from office software again (needs LibreOffice).

    python tools/make_examples.py [NAME...]

The other samples (HTML, Markdown, text) were written by hand and stand in examples/ themselves, as do
all expected readings in examples/expected. LibreOffice dates its files, so the bytes differ each time.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import example_docx as made

ROOT = Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
WRITTEN = Path(__file__).resolve().parent / "example_papers"
FILTERS = {"docx": "docx:MS Word 2007 XML", "pdf": "pdf:writer_pdf_Export", "odt": "odt:writer8"}

BUILT: dict[str, Callable[[], Any]] = {
    "vienna-2017-provisional.docx": lambda: made.vienna("Provisional programme", made.PROVISIONAL),
    "vienna-2017-final.docx": lambda: made.vienna("Final programme", made.FINAL),
    "puerto-vallarta-2017-concept-note.docx": made.concept_note,
    "marrakech-2018-annotated-agenda.pdf": made.annotated_agenda,
    "marrakech-2018-programme.docx": made.marrakech,
    "letter-2017-12-22.pdf": made.letter,
}
CONVERTED = {
    "geneva-2017-human-rights-programme": "pdf",
    "puerto-vallarta-2017-grid": "pdf",
    "santiago-2017-programa": "pdf",
    "rabat-2018-programme": "docx",
    "geneva-2017-labour-mobility-ru": "docx",
    "commitments-2018-draft": "docx",
}


def convert(source: Path, suffix: str, folder: Path) -> Path:
    """Open a document in LibreOffice Writer and save it in another format."""
    command = ["soffice", f"-env:UserInstallation=file://{folder / 'profile'}", "--headless", "--writer"]
    command += ["--convert-to", FILTERS[suffix], "--outdir", str(folder / "out"), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    return folder / "out" / f"{source.stem}.{suffix}"


def make(name: str, folder: Path) -> None:
    stem, suffix = name.rsplit(".", 1)
    if name in BUILT:
        source = folder / f"{stem}.docx"
        BUILT[name]().save(source)
    else:
        source = convert(WRITTEN / f"{stem}.html", "odt", folder)
    shutil.copyfile(convert(source, suffix, folder), EXAMPLES / name)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", help="words of the samples to make; all without any")
    args = parser.parse_args()
    if not shutil.which("soffice"):
        print("LibreOffice is not installed (apt install libreoffice-writer)", file=sys.stderr)
        return 2
    names = [*BUILT, *(f"{stem}.{suffix}" for stem, suffix in CONVERTED.items())]
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            if not args.names or any(word in name for word in args.names):
                make(name, Path(folder))
                print(EXAMPLES / name)
    return 0


if __name__ == "__main__":
    sys.exit(main())
