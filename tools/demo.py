"""Read the project's own samples as a user would, and leave every form of them in build/demo."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRAVAUX = Path(sys.executable).with_name("travaux")
OUT = ROOT / "build" / "demo"
FORMATS = ("json", "ics", "html", "csv")
SHOWN = "vienna-2017-provisional.docx"


def run(*arguments: str | Path) -> None:
    print(f"\n$ travaux {' '.join(str(a) for a in arguments)}", flush=True)
    subprocess.run([TRAVAUX, *arguments], cwd=ROOT, check=True)


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    samples = sorted(p.relative_to(ROOT) for p in (ROOT / "examples").iterdir() if p.suffix in SUFFIXES)
    shown = next((p for p in samples if p.name == SHOWN), samples[0])
    run("read", shown)
    for paper in samples:
        for form in FORMATS:
            run("read", paper, "--format", form, "--output", (OUT / f"{paper.stem}.{form}").relative_to(ROOT))
    print(f"\nThe samples as JSON, calendar, web page and table are in {OUT.relative_to(ROOT)}/")
    print(
        f"Try your own paper: .venv/bin/travaux read PAPER   (the page: {OUT.relative_to(ROOT)}/{shown.stem}.html)"
    )


SUFFIXES = {".pdf", ".docx", ".html", ".md", ".txt"}

if __name__ == "__main__":
    main()
