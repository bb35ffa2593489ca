"""Make the picture of the README anew: a sample paper's programme as the web page shows it. Needs Chromium.

python tools/picture.py
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "images" / "programme.png"
SAMPLE = ROOT / "examples" / "vienna-2017-final.docx"
SIZE = "1000,900"


def main() -> int:
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not browser:
        print("No Chromium found. Install chromium, then run this again.", file=sys.stderr)
        return 1
    TARGET.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder, "programme.html")
        subprocess.run(
            [Path(sys.executable).with_name("travaux"), "read", SAMPLE, "--output", page], check=True
        )
        subprocess.run(
            [browser, "--headless=new", "--no-sandbox", "--hide-scrollbars", f"--user-data-dir={folder}/profile",
             f"--window-size={SIZE}", f"--screenshot={TARGET}", page.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
    print(TARGET.relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
