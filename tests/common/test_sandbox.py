"""What a worker may do, and what is left when it did worse."""

from __future__ import annotations

import ctypes
import mmap
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.waiting import waited_for
from travaux.common.dates import PartialDate
from travaux.common.errors import DamagedPaper, LimitExceeded, NoProgramme, TravauxError
from travaux.common.finding import Doubt, Finding, Span
from travaux.common.programme import Appearance, Item, ItemKind, Role, Slot
from travaux.common.progress import tell
from travaux.common.sandbox import Limits, Task, run, run_all
from travaux.reading.passage import Passage

SMALL = Limits(seconds=20, megabytes=400)
SHORT = Limits(seconds=2)
"""Time enough for a worker that does nothing, also on a machine that stands still for a while."""


def test_the_result_comes_back_whole() -> None:
    item = Item(
        3, "Panel on data", ItemKind.SESSION, Slot(2, PartialDate(2017, 4), None, None), "Panel 2",
        people=(Appearance("Ana Peña", Role.MODERATOR, "Director", None, "Ms."),), questions=("Why?",),
    )  # fmt: skip
    result = (
        item,
        Finding("/items/0/title", "Panel on data", (Span(0, 13, 1),), 0.9),
        Doubt("x", "/y", (), 0.5),
    )
    assert run(lambda: result, name="a.pdf") == result


def test_a_record_comes_back_whole_that_is_made_of_less_than_it_holds() -> None:
    passage = Passage("Opening\nRemarks", (Span(0, 7, 1), Span(8, 15, 1)))
    assert run(lambda: passage.cut(8, 15), name="a.pdf") == passage.cut(8, 15)
    assert run(lambda: passage, name="a.pdf").cut(8, 15) == passage.cut(8, 15)


def test_an_error_of_the_paper_keeps_its_message_remedy_and_exit_code() -> None:
    def job() -> None:
        raise NoProgramme("a.pdf holds no programme", "Give another.")

    with pytest.raises(NoProgramme) as caught:
        run(job, name="a.pdf")
    assert (str(caught.value), caught.value.exit_code) == ("a.pdf holds no programme. Give another.", 10)


def _say(text: str) -> None:
    os.write(1, text.encode())
    os.write(2, text.encode())
    print(text)
    print(text, file=sys.stderr, flush=True)


def test_nothing_that_a_worker_prints_is_seen_and_it_reads_no_keyboard(
    capfd: pytest.CaptureFixture[str],
) -> None:
    def job() -> str:
        _say("noise of a library")
        return os.read(0, 10).decode()

    assert run(job, name="a.pdf") == ""
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT, signal.SIGILL])
def test_a_crash_is_a_damaged_paper(number: signal.Signals) -> None:
    with pytest.raises(DamagedPaper, match=rf"a\.pdf is damaged: its reader crashed \({number.name}\)"):
        run(lambda: os.kill(os.getpid(), number), name="a.pdf")


def test_a_real_fault_in_native_code_is_a_damaged_paper() -> None:
    with pytest.raises(DamagedPaper, match="SIGSEGV"):
        run(lambda: ctypes.string_at(8), name="a.pdf")


def test_a_mistake_in_our_code_is_one_line_that_says_where() -> None:
    with pytest.raises(
        DamagedPaper, match=r"a\.pdf cannot be read \(ValueError at travaux\.common\.dates:\d+\)"
    ):
        run(lambda: PartialDate.parse("never"), name="a.pdf")


def test_endless_recursion_is_one_line() -> None:
    def job() -> None:
        job()

    with pytest.raises(DamagedPaper, match="RecursionError"):
        run(job, name="a.pdf")


def test_a_busy_worker_is_stopped() -> None:
    def job() -> None:
        while True:
            pass

    with pytest.raises(LimitExceeded, match="a.pdf takes more than 1 seconds"):
        run(job, name="a.pdf", limits=Limits(1))


def test_an_idle_worker_is_stopped() -> None:
    with pytest.raises(LimitExceeded, match=r"a.pdf takes more than 0\.1 seconds"):
        run(lambda: time.sleep(600), name="a.pdf", limits=Limits(0.1))


@pytest.mark.parametrize(
    "hoard", [lambda: bytearray(1 << 33), lambda: [bytes(1 << 20) for _ in range(10_000)]]
)
def test_a_greedy_worker_is_stopped(hoard: object) -> None:
    with pytest.raises(LimitExceeded, match="a.pdf takes more than 400 MB"):
        run(hoard, name="a.pdf", limits=SMALL)  # type: ignore[arg-type]


class _Foreign:
    pass


@pytest.mark.parametrize("value", [_Foreign(), os.system, subprocess.Popen])
def test_a_worker_that_was_taken_over_cannot_send_code_back(value: object) -> None:
    with pytest.raises(TravauxError):
        run(lambda: value, name="a.pdf")


class _Making:
    """Pickled as a call: whoever loads it makes a task, which starts a process."""

    def __reduce__(self) -> tuple[type, tuple[str, type, Limits]]:
        return Task, ("b.pdf", PartialDate, SMALL)


def test_a_worker_that_was_taken_over_cannot_make_its_parent_start_processes() -> None:
    with pytest.raises(DamagedPaper, match=r"sent back travaux\.common\.sandbox\.Task, which is no value"):
        run(_Making, name="a.pdf")


def test_nothing_is_left_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    note = tmp_path.parent / "child"

    def job() -> str:
        handle, name = tempfile.mkstemp()
        os.write(handle, b"scratch")
        Path(os.environ["TMPDIR"], "more").mkdir()
        child = subprocess.Popen(["sleep", "600"])
        note.write_text(str(child.pid))
        return name

    name = run(job, name="a.pdf")
    assert Path(name).is_relative_to(tmp_path)
    assert list(tmp_path.iterdir()) == []
    assert _has_ended(int(note.read_text()))


def test_open_files_of_the_parent_are_closed_to_the_worker(tmp_path: Path) -> None:
    with (tmp_path / "secret").open("w") as secret:
        number = secret.fileno()
        assert number > 3
        with pytest.raises(DamagedPaper, match="OSError"):
            run(lambda: os.write(number, b"x"), name="a.pdf")


def _late(seconds: float, value: int) -> int:
    time.sleep(seconds)
    return value


@pytest.mark.parametrize("workers", [1, 2, 3, 9])
def test_many_jobs_end_in_their_order_whatever_order_they_are_done_in(workers: int) -> None:
    waits = [0.2, 0.0, 0.1, 0.0, 0.05]
    jobs = [(str(n), lambda wait=wait, n=n: _late(wait, n)) for n, wait in enumerate(waits)]
    assert [(task.name, task.result()) for task in run_all(jobs, workers=workers)] == [
        (str(n), n) for n in range(5)
    ]


def test_a_large_answer_waits_for_no_other_job(tmp_path: Path) -> None:
    note = tmp_path / "worker"

    def answer() -> list[bytes]:
        note.write_text(str(os.getpid()))
        return 2 * [bytes(1 << 22)]

    def last() -> int:
        return 1 if _has_ended(int(waited_for(lambda: _read(note), "the worker"))) else 2

    slow, large = run_all([("slow", last), ("large", answer)], workers=2, limits=SMALL)
    assert slow.result() == 1
    assert [len(part) for part in large.result()] == [1 << 22] * 2


def test_a_bad_job_spoils_no_other() -> None:
    jobs = [
        ("crash", lambda: os.kill(os.getpid(), signal.SIGKILL)), ("good", lambda: 1), ("hang", lambda: time.sleep(600)),
        ("good", lambda: 2),
    ]  # fmt: skip
    ends = [_end(task) for task in run_all(jobs, workers=2, limits=SHORT)]
    assert ends == [
        "crash is damaged: its reader crashed (SIGKILL)", 1, "hang takes more than 2 seconds to read", 2,
    ]  # fmt: skip


def _end(task: Task[object]) -> object:
    try:
        return task.result()
    except TravauxError as error:
        return error.message


def test_workers_end_with_the_iterator(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    note = tmp_path.parent / "worker"

    def idle() -> None:
        note.write_text(str(os.getpid()))
        time.sleep(600)

    def quick() -> int:
        return len(waited_for(lambda: _read(note), "the other worker"))

    tasks = run_all([("quick", quick), ("idle", idle)], workers=2)
    assert next(tasks).result() > 0
    tasks.close()
    assert list(tmp_path.iterdir()) == []
    assert _has_ended(int(note.read_text()))


def _read(note: Path) -> str:
    return note.read_text() if note.exists() else ""


def _has_ended(process: int) -> bool:
    """Whether the process ends, if it has not yet; one that nobody has asked how it ended counts."""

    def gone() -> bool:
        try:
            return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
        except (FileNotFoundError, ProcessLookupError):
            return True

    return waited_for(gone, f"the end of process {process}")


def test_members_of_enumerations_come_back_on_every_python(monkeypatch: pytest.MonkeyPatch):
    """Python 3.11.2, which Debian 12 has, pickles a member by naming ``getattr``."""

    def by_name(self: ItemKind, protocol: object) -> object:
        return getattr, (type(self), self.name)

    monkeypatch.setattr(ItemKind, "__reduce_ex__", by_name)
    assert run(lambda: ItemKind.TALK, name="a paper") is ItemKind.TALK


def _busy(seconds: float) -> None:
    while time.process_time() < seconds:
        pass


def test_pages_to_be_recognised_give_time_in_proportion_and_are_told_of() -> None:
    heard: list[tuple[str, int, int]] = []

    def job() -> str:
        tell(0, 2)
        _busy(1.6)
        tell(1, 2)
        return "done"

    limits = Limits(seconds=1, megabytes=400, scan_seconds=30)
    (task,) = run_all([("scan.pdf", job)], limits=limits, watcher=lambda *news: heard.append(news))
    assert task.result() == "done"
    assert heard == [("scan.pdf", 0, 2), ("scan.pdf", 1, 2)]


def test_pages_give_no_more_time_than_is_left_for_scans() -> None:
    def job() -> None:
        tell(0, 1000)
        _busy(60)

    with pytest.raises(LimitExceeded, match="scan.pdf takes more than 2 seconds to read"):
        run(job, name="scan.pdf", limits=Limits(seconds=1, megabytes=400, scan_seconds=1))


def test_what_a_server_has_loaded_leaves_its_workers_room() -> None:
    loaded = mmap.mmap(-1, 2 << 30)
    try:
        assert len(run(lambda: b"x" * (64 << 20), name="a.pdf", limits=SMALL)) == 64 << 20
        with pytest.raises(LimitExceeded):
            run(lambda: b"x" * (512 << 20), name="a.pdf", limits=SMALL)
    finally:
        loaded.close()
