"""Read the project's own samples as a user would, and leave every form of them in build/demo."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

from travaux.publish.registry import FORMATS as FORMATS_WRITTEN

ROOT = Path(__file__).resolve().parents[1]
TRAVAUX = Path(sys.executable).with_name("travaux")
EXAMPLES = ROOT / "examples"
OUT = Path("build", "demo")
FORMATS = ("json", "ics", "html", "csv")
SHOWN = "vienna-2017-provisional"
UNDERTAKING = ("commitments-2018-draft.docx", "statement-2018-arrival-cities.txt")
"""Samples that undertake something: their commitments are listed with the places of their words."""
ADDRESS = "http://127.0.0.1:8000/"
EVERY = "vienna-2017-final"
"""The sample that is left in every format that is written."""


def samples() -> dict[str, Path]:
    """The samples that hold a programme, by name; the others show what is told apart from one."""
    expected = {path.stem: json.loads(path.read_text("utf-8")) for path in EXAMPLES.glob("expected/*.json")}
    papers = sorted(path.relative_to(ROOT) for path in EXAMPLES.iterdir() if path.is_file())
    return {path.stem: path for path in papers if expected.get(path.stem, {}).get("items")}


def _is_paper(path: Path) -> bool:
    return path.is_file() and path.name != "README.md"


def run(*arguments: str | Path) -> int:
    print(f"\n$ travaux {' '.join(map(str, arguments))}", flush=True)
    return subprocess.run([TRAVAUX, *arguments], cwd=ROOT).returncode


def library(papers: list[Path]) -> list[int]:
    """Build the sample process, and show its papers, meetings, people, neighbours and a told difference."""
    folder, place = OUT / "papers", OUT / "library"
    shutil.rmtree(ROOT / place, ignore_errors=True)
    (ROOT / folder).mkdir(exist_ok=True)
    for paper in papers:
        shutil.copy(ROOT / paper, ROOT / folder)
    here = ("--library", place)
    provisional, final = (folder / f"{name}.docx" for name in (SHOWN, SHOWN.replace("provisional", "final")))
    return [
        run("build", folder, *here),
        run("list", *here),
        run("meetings", *here),
        run("meetings", "Fifth informal", *here),
        run("people", "Louise Arbour", *here),
        run("similar", final.name, *here),
        run("diff", provisional, final),
        run("search", "labour person:Arbour", *here),
    ]


def follow_up(framework: str) -> list[int]:
    """Hold a review over what the sample declaration undertakes, carry on what it left, and draft the next agenda."""
    here = ("--library", OUT / "library")
    listed = subprocess.run(
        [TRAVAUX, "register", "list", "--framework", framework, *here],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    keys = [line.split()[0] for line in listed.stdout.splitlines()]
    codes = [
        run("register", "list", "--framework", framework, *here),
        run("review", "open", "2022", "--framework", framework, "--date", "2022-05", *here),
        run(
            "review",
            "assess",
            "2022",
            keys[0],
            "achieved",
            "--source",
            "independent",
            "--reason",
            "two centres opened",
            *here,
        ),
        run("review", "assess", "2022", keys[1], "under way", "--source", "self", *here),
        run("register", "assign", keys[1], "--body", "Ministry of Labour", "--level", "national", *here),
        run("register", "means", keys[1], "250000", "USD", "2026", *here),
        run("review", "close", "2022", "--reason", "adopted by the plenary", *here),
        run("review", "open", "2026", "--framework", framework, "--date", "2026-05", *here),
        run("review", "show", "2022", *here),
        run("coverage", "--framework", framework, "--across", "body", *here),
        run("answer", "Fifth informal", *here),
    ]
    exports = (
        ("register", "list", "--framework", framework, "--output", OUT / "register.xlsx"),
        ("register", "reminders", "--output", OUT / "reminders.ics"),
        ("review", "show", "2022", "--output", OUT / "stocktake.xlsx"),
        ("review", "report", "2022", "--output", OUT / "report.docx"),
        ("coverage", "--framework", framework, "--across", "body", "--output", OUT / "coverage.xlsx"),
        ("answer", "Fifth informal", "--output", OUT / "questions.md"),
        (
            "agenda",
            "draft",
            "--review",
            "2026",
            "--day",
            "2026-05-18",
            "--day",
            "2026-05-19",
            "--output",
            OUT / "agenda.docx",
        ),
    )
    return [*codes, *(run(*arguments, *here) for arguments in exports), run("read", OUT / "agenda.docx")]


def main() -> int:
    papers = samples()
    (ROOT / OUT).mkdir(parents=True, exist_ok=True)
    codes = [run("read", papers[SHOWN])]
    codes += [
        run("read", *papers.values(), "--format", form, "--output", f"{OUT / form}/") for form in FORMATS
    ]
    codes += [run("commitments", *(Path("examples", name) for name in UNDERTAKING))]
    codes += library(sorted(path.relative_to(ROOT) for path in EXAMPLES.iterdir() if _is_paper(path)))
    codes += follow_up("Draft declaration")
    folder = OUT / "formats"
    (ROOT / folder).mkdir(exist_ok=True)
    codes += [run("convert", papers[EVERY], folder / f"programme{known.suffix}") for known in FORMATS_WRITTEN]
    codes.append(run("convert", papers[EVERY], folder / "annotated.pdf", "--annotated"))
    print(f"\n{EVERY} in every format is in {folder}/")
    print(f"The samples as JSON, calendar, web page and table are in {OUT}/")
    print(f"Try your own paper: .venv/bin/travaux read PAPER   (a page: {OUT}/html/{SHOWN}.html)")
    print(
        f"Open the reading room: .venv/bin/travaux serve --library {OUT / 'library'}   then {ADDRESS} in the browser"
    )
    return max(codes)


if __name__ == "__main__":
    sys.exit(main())
