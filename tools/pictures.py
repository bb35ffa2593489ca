"""Make the pictures of the how-to pages again: published files as their clients show them.

python tools/pictures.py
python tools/pictures.py sheets calendar

LibreOffice shows the Word document and the workbook, Chromium the web page, poppler the PDF, khal the calendar, ConfClerk the
schedule.xml, the components of Laws.Africa the Akoma Ntoso, structured-data-testing-tool the JSON-LD; pretalx and Indico are
started with the programme in them.
"""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from markdown_it import MarkdownIt
from PIL import Image, ImageOps

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from clients import calc, confclerk, law_widgets, real_indico, structured  # noqa: E402
from clients.real_pretalx import site  # noqa: E402

IMAGES = ROOT / "docs" / "images"
TRAVAUX = Path(sys.executable).with_name("travaux")
BEFORE, AFTER = (ROOT / "examples" / f"vienna-2017-{name}.docx" for name in ("provisional", "final"))
GRID = ROOT / "examples" / "puerto-vallarta-2017-grid.pdf"
AGENDA = ROOT / "examples" / "marrakech-2018-annotated-agenda.pdf"
MOST = 80_000
_FOUND = 20
"""Lines of what a tool found in an item that a picture shows."""
_KHAL = """[calendars]
[[meetings]]
path = {0}/calendar
[sqlite]
path = {0}/khal.db
[locale]
local_timezone = Europe/Vienna
default_timezone = Europe/Vienna
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
"""


def run(*command: str | Path, **options: object) -> str:
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=120, **options)  # type: ignore[call-overload]
    return str(done.stdout)


def save(picture: Path, name: str, *, width: int = 760, height: int | None = None) -> None:
    """The picture in few colours, no wider than ``width``, its lower part cut off at ``height``."""
    image = _trimmed(Image.open(picture).convert("RGB"))
    scale = min(1.0, width / image.width)
    image = image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.LANCZOS)
    image = image.crop((0, 0, image.width, min(image.height, height or image.height)))
    target = IMAGES / f"{name}.png"
    for colours in (64, 32, 16, 8):
        image.quantize(colours).save(target, optimize=True)
        if target.stat().st_size <= MOST:
            break
    print(f"{target.relative_to(ROOT)}  {target.stat().st_size:,} bytes")


def _trimmed(image: Image.Image) -> Image.Image:
    """Without most of the white around it."""
    box = ImageOps.invert(image).getbbox() or (0, 0, image.width, image.height)
    left, top, right, bottom = box
    return image.crop(
        (max(0, left - 40), max(0, top - 40), min(image.width, right + 40), min(image.height, bottom + 40))
    )


def page(pdf: Path, work: Path, name: str, **options: int) -> None:
    run("pdftoppm", "-r", "130", "-png", "-f", "1", "-l", "1", "-singlefile", pdf, work / name)
    save(work / f"{name}.png", name, **options)


def office(target: Path, work: Path, name: str, **options: int) -> None:
    """What LibreOffice makes of a file."""
    env = {**os.environ, "HOME": str(work)}
    run("soffice", "--headless", "--convert-to", "pdf", "--outdir", work / "office", target, env=env)
    page(work / "office" / f"{target.stem}.pdf", work, name, **options)


def screen(address: str, work: Path, name: str, width: int, height: int) -> None:
    shot = work / f"{name}.png"
    run(
        "chromium", "--headless", "--no-sandbox", "--hide-scrollbars", f"--screenshot={shot}",
        f"--window-size={width},{height}", "--force-device-scale-factor=1.5",
        "--virtual-time-budget=8000", "--allow-file-access-from-files", address,
    )  # fmt: skip
    save(shot, name, width=900)


def calendar(work: Path) -> None:
    """khal after the provisional programme, and after the final one as a new edition of it."""
    config = work / "khal.conf"
    config.write_text(_KHAL.format(work))
    (work / "calendar").mkdir()
    env = {**os.environ, "HOME": str(work), "LC_ALL": "C.UTF-8", "COLUMNS": "100"}
    shown = []
    first, second = work / "provisional.ics", work / "final.ics"
    run(TRAVAUX, "convert", BEFORE, first)
    run(TRAVAUX, "convert", AFTER, second, "--previous", first)
    for calendar in (first, second):
        run("khal", "-c", config, "import", "--batch", "-a", "meetings", calendar, env=env)
        listed = run(
            "khal", "-c", config, "list", "--format", "{start-end-time-style} {title}", "--day-format", "{date}",
            "2017-09-04", "2017-09-06", env=env,
        )  # fmt: skip
        shown.append(f"$ khal import {calendar.name}\n$ khal list 2017-09-04 2017-09-06\n{listed}")
    terminal("\n".join(shown), work, "calendar-in-khal")


def terminal(text: str, work: Path, name: str) -> None:
    """What a program says on a terminal."""
    style = "margin:0;padding:18px 22px;background:#1e1f22;color:#dcdcd6;font:15px/1.45 'DejaVu Sans Mono',monospace"
    target = work / f"{name}.html"
    target.write_text(
        f"<meta charset=utf-8><body style='margin:0;background:#1e1f22'><pre style=\"{style}\">{html.escape(text)}</pre>",
        "utf-8",
    )
    screen(target.as_uri(), work, name, 860, 36 + 22 * (text.count("\n") + 1))


def pretalx(work: Path) -> None:
    """The schedule page of a pretalx to which a programme was published and released."""
    with site("2017-12-04", "2017-12-06", "America/Mexico_City") as real:
        token = work / "token"
        token.write_text(real.token)
        run(TRAVAUX, "convert", GRID, f"pretalx:{real.event}", "--token-file", token, "--release")
        screen(f"{real.event}/schedule/", work, "pretalx", 900, 900)


def indico(work: Path) -> None:
    """The timetable of an event of Indico into which its importer took the table."""
    table = work / "programme.indico.csv"
    run(TRAVAUX, "convert", AFTER, table)
    event = ("2017-09-04", "2017-09-05", "Europe/Vienna", "Fifth informal thematic session")
    with real_indico.timetable(table, event) as address:
        screen(address, work, "indico", 960, 900)


def app(work: Path) -> None:
    """A conference app that was given the address of the schedule.xml."""
    schedule, picture = work / "programme.schedule.xml", work / "app.png"
    run(TRAVAUX, "convert", AFTER, schedule)
    confclerk.shown(schedule, picture)
    save(picture, "conference-app")


def archive(work: Path) -> None:
    document, page = work / "programme.akn.xml", work / "akn.html"
    run(TRAVAUX, "convert", AFTER, document)
    law_widgets.page(document, page)
    screen(page.as_uri(), work, "akoma-ntoso", 860, 900)


def structured_data(work: Path) -> None:
    """What a tool for makers of web sites finds in a page with the JSON-LD: of the meeting, of its first item, and in all."""
    document = work / "programme.jsonld"
    run(TRAVAUX, "convert", AFTER, document)
    lines = structured.told(document, work / "page.html").splitlines()
    meeting, item, end = (
        next(number for number, line in enumerate(lines) if words in line)
        for words in ("location.@type", "subEvent[0].name", "Results")
    )
    command = "$ sdtt --file page.html --schemas jsonld:Event --info"
    shown = [command, *lines[:meeting], "    …", *lines[item : item + _FOUND], "    …", "", *lines[end:]]
    terminal("\n".join(shown).rstrip(), work, "structured-data")


def sheets(work: Path) -> None:
    for name, target in (("workbook", work / "programme.xlsx"), ("table", work / "people.csv")):
        run(TRAVAUX, "convert", AFTER, target)
        calc.shown(target, work / f"{name}.png")
        save(work / f"{name}.png", name, width=1000)


def rendered(work: Path) -> None:
    """The Markdown as a renderer of CommonMark shows it."""
    run(TRAVAUX, "convert", AFTER, work / "programme.md")
    body = MarkdownIt().render((work / "programme.md").read_text("utf-8"))
    style = "margin:30px 50px;font:16px/1.45 'DejaVu Sans',sans-serif;max-width:720px"
    page = work / "markdown.html"
    page.write_text(f'<meta charset=utf-8><body style="{style}">{body}', "utf-8")
    screen(page.as_uri(), work, "markdown", 860, 800)


def papers(work: Path) -> None:
    """The Word document, the PDF and the web page, and the annotated agenda of another paper."""
    for suffix in ("docx", "pdf", "html"):
        run(TRAVAUX, "convert", AFTER, work / f"programme.{suffix}")
    run(TRAVAUX, "convert", AGENDA, work / "annotated.pdf", "--annotated")
    office(work / "programme.docx", work, "word-document", height=900)
    page(work / "programme.pdf", work, "pdf-page", height=900)
    page(work / "annotated.pdf", work, "annotated-agenda", height=900)
    screen((work / "programme.html").as_uri(), work, "web-page", 860, 900)


MAKERS = {
    maker.__name__: maker
    for maker in (papers, sheets, structured_data, calendar, rendered, app, archive, pretalx, indico)
}


def main() -> int:
    needed = ("soffice", "chromium", "pdftoppm", "khal", "node", "npm")
    missing = (
        [name for name in needed if not shutil.which(name)] + confclerk.missing() + real_indico.missing()
    )
    if missing:
        sys.exit(f"Not installed here: {', '.join(missing)}")
    for name in sys.argv[1:] or MAKERS:
        with tempfile.TemporaryDirectory() as folder:
            MAKERS[name](Path(folder))
    return 0


if __name__ == "__main__":
    sys.exit(main())
