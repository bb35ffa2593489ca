"""A workbook or a table as LibreOffice Calc shows it in its window.

python tools/clients/calc.py FILE PICTURE

Needs LibreOffice beside what desk.py needs.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from clients import desk

_DRAWN = 5.0
"""Seconds that Calc takes to fill its window on a busy machine."""


def shown(file: Path, picture: Path) -> None:
    """Open the file, and take a picture of the window."""
    with tempfile.TemporaryDirectory() as home:
        desk.on_screen(__file__, file, picture, size="1500x560", home=home)


def _drive(file: str, picture: str) -> None:
    with desk.opened("soffice", "--norestore", "--nologo", "--nofirststartwizard", "--calc", file):
        if file.endswith(".csv"):
            desk.wait_for("^Text Import")
            desk.do("key", "Return")
        desk.wait_for(f"^{Path(file).name}")
        time.sleep(_DRAWN)
        desk.picture(picture)
        desk.do("key", "ctrl+q")


if __name__ == "__main__":
    _drive(sys.argv[1], sys.argv[2])
