"""``travaux read`` with made-up programmes in place of the reader."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from icalendar import Calendar

from tests.cli.conftest import Travaux
from tests.publish.samples import DOUBTS, FINDINGS, MATTERS, STOCKTAKING
from tests.waiting import PATIENCE
from travaux.publish import text
from travaux.publish.csv import write as csv_text
from travaux.publish.html import write as html_text
from travaux.publish.ics import write as ics_text
from travaux.publish.json import shape
from travaux.publish.json import write as json_text

NO_PROGRAMME = "holds no programme. Give an agenda, a programme or a concept note."
WHOLE = {
    "text": text.write(STOCKTAKING, FINDINGS, DOUBTS, columns=90),
    "json": json_text(STOCKTAKING, FINDINGS, DOUBTS),
    "ics": ics_text(STOCKTAKING, FINDINGS, DOUBTS),
    "html": html_text(STOCKTAKING, FINDINGS, DOUBTS),
    "csv": csv_text(STOCKTAKING, FINDINGS, DOUBTS),
}


def test_by_default_the_programme_is_printed_as_text(travaux: Travaux, papers: Path) -> None:
    outcome = travaux("read", papers / "a.txt")
    assert (outcome.code, outcome.out, outcome.err) == (0, WHOLE["text"], "")


@pytest.mark.parametrize("form", list(WHOLE))
def test_each_format(travaux: Travaux, papers: Path, form: str) -> None:
    outcome = travaux("read", papers / "a.txt", "--format", form)
    assert (outcome.code, outcome.out) == (0, WHOLE[form])


@pytest.mark.parametrize(
    ("form", "suffix"), [("text", "txt"), *((form, form) for form in ("json", "ics", "html", "csv"))]
)
def test_the_suffix_of_the_output_names_the_format(
    travaux: Travaux, papers: Path, tmp_path: Path, form: str, suffix: str
) -> None:
    target = tmp_path / f"result.{suffix.upper()}"
    outcome = travaux("read", papers / "a.txt", "--output", target)
    assert (outcome.code, outcome.out) == (0, "")
    assert target.read_bytes().decode("utf-8-sig") == WHOLE[form]


def test_a_format_that_is_asked_for_counts_more_than_a_suffix(
    travaux: Travaux, papers: Path, tmp_path: Path
) -> None:
    travaux("read", papers / "a.txt", "--output", tmp_path / "result.html", "--format", "json")
    assert json.loads((tmp_path / "result.html").read_text()) == shape(STOCKTAKING, FINDINGS, DOUBTS)


def test_a_table_in_a_file_starts_with_a_byte_order_mark(
    travaux: Travaux, papers: Path, tmp_path: Path
) -> None:
    travaux("read", papers / "a.txt", "--output", tmp_path / "t.csv")
    assert (tmp_path / "t.csv").read_bytes()[:3] == b"\xef\xbb\xbf"


def test_standard_input_and_output(travaux: Travaux) -> None:
    outcome = travaux("read", "-", "--output", "-", "--format", "json", stdin=b"matters")
    assert (outcome.code, json.loads(outcome.out)) == (0, shape(MATTERS))


def test_standard_input_that_is_bad_is_named(travaux: Travaux) -> None:
    outcome = travaux("read", "-", stdin=b"nothing")
    assert (outcome.code, outcome.err) == (10, f"travaux: standard input {NO_PROGRAMME}\n")


def test_empty_standard_input(travaux: Travaux) -> None:
    outcome = travaux("read", "-")
    assert (outcome.code, outcome.out) == (4, "")
    assert outcome.err == "travaux: standard input is empty. Download or export the paper again.\n"


def test_a_folder_is_read_in_order_and_a_paper_without_programme_is_told(
    travaux: Travaux, papers: Path
) -> None:
    outcome = travaux("read", papers, "--format", "json")
    assert [entry["paper"]["file"] for entry in json.loads(outcome.out)] == [
        "stocktaking-2017.docx",
        "agenda.pdf",
    ]
    assert (outcome.code, outcome.err) == (0, f"travaux: {papers / 'b.txt'} {NO_PROGRAMME}\n")


def test_a_paper_without_programme_is_a_failure_where_it_is_named_or_none_holds_one(
    travaux: Travaux, papers: Path
) -> None:
    assert travaux("read", papers / "a.txt", papers / "b.txt").code == 10
    for good in ("a.txt", "more/c.txt"):
        (papers / good).write_text("nothing")
    outcome = travaux("read", papers)
    assert (outcome.code, outcome.out, outcome.err.count(NO_PROGRAMME)) == (10, "", 3)


def test_a_paper_of_a_folder_that_cannot_be_read_is_a_failure(travaux: Travaux, papers: Path) -> None:
    (papers / "d.txt").write_text("crash")
    outcome = travaux("read", papers)
    assert (outcome.code, outcome.err.count("\n")) == (7, 2)


def test_the_exit_code_is_that_of_the_first_bad_paper(travaux: Travaux, papers: Path) -> None:
    outcome = travaux("read", papers / "missing.pdf", papers / "b.txt", papers / "a.txt")
    assert (outcome.code, len(outcome.err.splitlines())) == (3, 2)
    assert outcome.out == WHOLE["text"]


def test_a_folder_without_papers(travaux: Travaux, tmp_path: Path) -> None:
    outcome = travaux("read", tmp_path)
    assert (outcome.code, outcome.err) == (3, f"travaux: {tmp_path} holds no paper. Check the path.\n")


def test_a_folder_without_papers_costs_one_line(travaux: Travaux, papers: Path, tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    outcome = travaux("read", tmp_path / "bare", papers / "a.txt")
    assert (outcome.code, outcome.out) == (3, WHOLE["text"])
    assert outcome.err == f"travaux: {tmp_path / 'bare'} holds no paper. Check the path.\n"


def test_a_path_that_cannot_be_opened_costs_one_line(travaux: Travaux, papers: Path, tmp_path: Path) -> None:
    long = tmp_path / ("a" * 300)
    outcome = travaux("read", long, papers / "a.txt")
    assert (outcome.code, outcome.out) == (3, WHOLE["text"])
    assert (
        outcome.err
        == f"travaux: {long} cannot be opened: File name too long. Check the path and its permissions.\n"
    )
    outcome = travaux("read", papers / "a.txt", "--output", long)
    assert (outcome.code, outcome.err) == (
        13, f"travaux: {long} cannot be written: File name too long. Check the folder and its permissions.\n",
    )  # fmt: skip


def test_a_path_of_another_command_that_cannot_be_opened(travaux: Travaux) -> None:
    outcome = travaux("list", "--library", "a" * 300)
    assert outcome.code == 3
    assert outcome.err.endswith("cannot be opened: File name too long. Check the path and its permissions.\n")
    assert len(outcome.err.splitlines()) == 1


def test_a_pipe_is_read_where_it_is_named_and_no_paper_of_a_folder(travaux: Travaux, papers: Path) -> None:
    os.mkfifo(papers / "pipe")
    (papers / "b.txt").unlink()
    several = travaux("read", papers, "--format", "json")
    assert (several.code, len(json.loads(several.out)), several.err) == (0, 2, "")
    with subprocess.Popen(
        ["tee", papers / "pipe"], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    ) as writer:
        assert writer.stdin
        writer.stdin.write(b"matters")
        writer.stdin.close()
        outcome = travaux("read", papers / "pipe")
    assert (outcome.code, outcome.out, outcome.err) == (0, text.write(MATTERS, columns=90), "")


def test_a_pipe_that_nobody_writes_to_costs_one_line(travaux: Travaux, papers: Path) -> None:
    os.mkfifo(papers / "pipe")
    outcome = travaux("read", papers / "pipe", papers / "a.txt", "--time-limit", "1")
    assert (outcome.code, outcome.out) == (9, WHOLE["text"])
    assert outcome.err == (
        f"travaux: {papers / 'pipe'} is a pipe that gave nothing for 4 seconds. Write the paper to it, or name a file.\n"
    )


def test_several_papers_as_text_are_divided_by_a_rule(travaux: Travaux, papers: Path) -> None:
    outcome = travaux("read", papers / "a.txt", papers / "more/c.txt")
    rule = f"\n{'─' * 90}\n\n"
    assert outcome.out.split(rule) == [WHOLE["text"], text.write(MATTERS, columns=90)]


def test_several_papers_in_one_calendar_and_in_one_table(travaux: Travaux, papers: Path) -> None:
    arguments = ("read", papers / "a.txt", papers / "more/c.txt", "--format")
    calendar = Calendar.from_ical(travaux(*arguments, "ics").out)
    assert len(calendar.events) == len(Calendar.from_ical(WHOLE["ics"]).events) + 1
    table = list(csv.reader(io.StringIO(travaux(*arguments, "csv").out, newline="")))
    assert {row[0] for row in table} == {"paper", "stocktaking-2017.docx", "agenda.pdf"}


def test_one_file_a_paper_in_a_folder(travaux: Travaux, papers: Path, tmp_path: Path) -> None:
    (papers / "more/a.txt").write_text("matters")
    outcome = travaux("read", papers, "--format", "ics", "--output", f"{tmp_path}/out/")
    assert outcome.code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a-2.ics", "a.ics", "c.ics"]
    assert (tmp_path / "out/a.ics").read_bytes().decode() == WHOLE["ics"]


def test_results_in_the_folder_of_the_papers_are_not_read_as_papers(travaux: Travaux, papers: Path) -> None:
    (papers / "b.txt").unlink()
    for target in (f"{papers}/pages/", f"{papers}/pages"):
        outcome = travaux("read", papers, "--format", "html", "--output", target)
        assert (outcome.code, outcome.err) == (0, "")
    assert sorted(path.name for path in (papers / "pages").iterdir()) == ["a.html", "c.html"]


def test_the_calendar_says_what_it_leaves_out(travaux: Travaux, papers: Path) -> None:
    outcome = travaux("read", papers / "a.txt", "--format", "ics")
    expected = (
        f"travaux: {papers / 'a.txt'}: 1 item has no date and stands in the entry for the whole meeting\n"
    )
    assert (outcome.code, outcome.err) == (0, expected)


def test_a_programme_without_dates_makes_no_calendar_unless_the_first_day_is_named(
    travaux: Travaux, tmp_path: Path
) -> None:
    paper = tmp_path / "workshop.txt"
    paper.write_text("undated")
    outcome = travaux("read", paper, "--output", tmp_path / "u.ics")
    assert (outcome.code, (tmp_path / "u.ics").exists()) == (12, False)
    assert outcome.err.startswith(f"travaux: {paper} gives no date, which a calendar needs.")
    outcome = travaux("read", paper, "--output", tmp_path / "u.ics", "--first-day", "2017-04-18")
    days = [
        f"{event['DTSTART'].dt:%Y-%m-%d}"
        for event in Calendar.from_ical((tmp_path / "u.ics").read_bytes()).events
    ]
    assert (outcome.code, days) == (0, ["2017-04-18", "2017-04-19"])


@pytest.mark.parametrize(
    ("value", "said"),
    [
        *(
            (one, f"“{one}” is no date; write it as in 2017-04-18")
            for one in ("yesterday", "2017-02-30", "18.4.2017")
        ),
        *((one, f"{one} is not between 1900 and 2199") for one in ("9999-12-31", "0217-04-18")),
    ],
)
def test_a_first_day_that_is_no_date(travaux: Travaux, papers: Path, value: str, said: str) -> None:
    outcome = travaux("read", papers / "a.txt", "--first-day", value)
    assert outcome.code == 2
    assert outcome.err.endswith(f"Error: Invalid value for '--first-day': {said}\n")


def test_a_crash_costs_one_line(travaux: Travaux, papers: Path) -> None:
    (papers / "b.txt").write_text("crash")
    outcome = travaux("read", papers / "b.txt", papers / "more/c.txt")
    assert outcome.code == 7
    assert outcome.err == (
        f"travaux: {papers / 'b.txt'} is damaged: its reader crashed (SIGSEGV). Download or export the paper again.\n"
    )
    assert outcome.out == text.write(MATTERS, columns=90)


def test_a_paper_that_takes_too_long_costs_one_line(travaux: Travaux, papers: Path) -> None:
    (papers / "b.txt").write_text("hang")
    outcome = travaux("read", papers / "b.txt", "--time-limit", "0.5")
    assert outcome.code == 9
    assert outcome.err.startswith(f"travaux: {papers / 'b.txt'} takes more than 0.5 seconds to read.")


def test_what_libraries_print_is_not_seen(travaux: Travaux, papers: Path) -> None:
    (papers / "b.txt").write_text("noise")
    outcome = travaux("read", papers / "b.txt")
    assert (outcome.code, outcome.out, outcome.err) == (0, text.write(MATTERS, columns=90), "")


def test_names_that_drive_a_terminal_are_tamed(travaux: Travaux, tmp_path: Path) -> None:
    paper = tmp_path / "a\x1b[31m\nb.txt"
    paper.write_text("nothing")
    assert travaux("read", paper).err == f"travaux: {tmp_path}/a[31m b.txt {NO_PROGRAMME}\n"


def test_an_address_is_not_fetched(travaux: Travaux, papers: Path) -> None:
    outcome = travaux("read", "https://example.org/a.pdf", papers / "a.txt")
    assert (outcome.code, outcome.out) == (3, WHOLE["text"])
    assert outcome.err == (
        "travaux: https://example.org/a.pdf is an address, and no paper is fetched from the network."
        " Download it and name the file, or pipe it in with - for the paper.\n"
    )


@pytest.mark.parametrize("command", [["read"], ["commitments"], ["diff", "a.txt"]])
def test_a_suffix_of_no_format_that_is_written_is_refused(
    travaux: Travaux, papers: Path, command: list[str]
) -> None:
    first = [papers / name for name in command[1:]]
    target = papers / "programme.doc"
    outcome = travaux(command[0], *first, papers / "a.txt", "--output", target)
    assert (outcome.code, outcome.out, target.exists()) == (14, "", False)
    assert outcome.err == (
        f"travaux: {target} cannot be written: no format has the suffix .doc."
        " Take the suffix of a format, or name one with --format; --help shows them.\n"
    )


@pytest.mark.parametrize("name", ["programme", "programme.2017-12", ".hidden"])
def test_a_name_that_says_nothing_of_a_format_is_given_text(
    travaux: Travaux, papers: Path, name: str
) -> None:
    outcome = travaux("read", papers / "a.txt", "--output", papers / name)
    assert (outcome.code, outcome.err) == (0, "")
    assert (papers / name).read_text().startswith(WHOLE["text"][:20])


def test_a_paper_is_never_overwritten(travaux: Travaux, papers: Path) -> None:
    before = (papers / "a.txt").read_bytes()
    outcome = travaux("read", papers / "a.txt", "--output", papers / "a.txt")
    assert (outcome.code, (papers / "a.txt").read_bytes()) == (13, before)
    assert (
        outcome.err == f"travaux: {papers / 'a.txt'} is one of the papers to read. Choose another --output.\n"
    )


def test_when_nothing_could_be_read_the_old_output_stays(
    travaux: Travaux, papers: Path, tmp_path: Path
) -> None:
    target = tmp_path / "old.json"
    target.write_text("old")
    assert travaux("read", papers / "b.txt", "--output", target).code == 10
    assert target.read_text() == "old"


def test_an_output_keeps_its_permissions_and_links(travaux: Travaux, papers: Path, tmp_path: Path) -> None:
    target, link = tmp_path / "target.json", tmp_path / "link.json"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    assert travaux("read", papers / "a.txt", "--output", link).code == 0
    assert link.is_symlink()
    assert (target.read_text(), stat.S_IMODE(target.stat().st_mode)) == (WHOLE["json"], 0o640)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.json", "papers", "target.json"]


def test_an_output_that_cannot_be_written(travaux: Travaux, papers: Path) -> None:
    outcome = travaux("read", papers / "a.txt", "--output", papers / "a.txt" / "x.json")
    assert outcome.code == 13
    assert outcome.err.endswith(
        "x.json cannot be written: File exists. Check the folder and its permissions.\n"
    )


def test_an_output_in_a_folder_that_is_not_there_yet(travaux: Travaux, papers: Path, tmp_path: Path) -> None:
    assert travaux("read", papers / "a.txt", "--output", tmp_path / "new/deep/x.json").code == 0
    assert (tmp_path / "new/deep/x.json").read_text() == WHOLE["json"]


def test_a_device_is_written_to_directly(travaux: Travaux, papers: Path) -> None:
    assert travaux("read", papers / "a.txt", "--output", "/dev/null", "--format", "json").code == 0
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("read",), "Missing argument 'DOCUMENT...'"),
        (("read", "x", "--format", "latex"), "'latex' is not one of 'text', 'json', 'ics', 'html', 'csv'"),
        (("read", "x", "--time-limit", "0"), "--time-limit"),
        (("read", "x", "--memory-limit", "much"), "--memory-limit"),
        (("write",), "No such command 'write'"),
    ],
)
def test_wrong_use_exits_with_2(travaux: Travaux, arguments: tuple[str, ...], words: str) -> None:
    outcome = travaux(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert words in outcome.err


def test_a_mistake_of_our_own_is_one_line(
    papers: Path,
) -> None:
    code = (
        "import sys\nfrom travaux.cli.main import run\nfrom travaux.cli import papers\npapers.run_all = None\n"
        f"sys.argv = ['travaux', 'read', {str(papers / 'a.txt')!r}]\nrun()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=PATIENCE)
    assert (done.returncode, done.stdout) == (70, "")
    assert re.fullmatch(
        r"travaux: Travaux made a mistake of its own \(TypeError at travaux\.cli\.papers:\d+\)\."
        r" Please report it with the paper\.\n",
        done.stderr,
    )


def test_a_bar_shows_how_far_many_papers_are(
    travaux: Travaux, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("travaux.cli.order.watched", lambda elsewhere: not elsewhere)
    monkeypatch.setattr("click._termui_impl.isatty", lambda stream: True)
    outcome = travaux("read", papers, "--format", "json")
    assert "100%" in outcome.err
    assert outcome.err.endswith(f"\ntravaux: {papers / 'b.txt'} {NO_PROGRAMME}\n")
    assert len(json.loads(outcome.out)) == 2
