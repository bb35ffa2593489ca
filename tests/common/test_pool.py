"""Workers that go on: the right result for each paper, whatever another one does to its worker."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from tests.waiting import waited_for
from travaux.common.beside import Beside
from travaux.common.dates import PartialDate
from travaux.common.errors import DamagedPaper, EmptyPaper, LimitExceeded, TravauxError
from travaux.common.pool import PAPERS, Job, run_in_pool
from travaux.common.progress import tell
from travaux.common.worker import Limits


def year(number: int) -> PartialDate:
    return PartialDate(number)


def process(_number: int) -> str:
    return str(os.getpid())


def hold(number: int) -> PartialDate:
    time.sleep(number / 100)
    return PartialDate(2000 + number)


def spin(_number: int) -> str:
    while True:
        pass


def crash(_number: int) -> str:
    os.kill(os.getpid(), signal.SIGSEGV)
    return ""


def mistake(_number: int) -> str:
    raise RuntimeError("no")


def empty(_number: int) -> str:
    raise EmptyPaper("this one is empty")


def greedy(_number: int) -> int:
    return len(bytearray(2 << 30))


def foreign(_number: int) -> Decimal:
    return Decimal(1)


def outcomes(*functions: Callable[[int], object], workers: int = 2) -> list[object]:
    jobs = [Job(f"paper {n}", function, (n,)) for n, function in enumerate(functions, 1)]
    found: list[object] = []
    for result in run_in_pool(jobs, limits=Limits(2, 400), workers=workers):
        try:
            found.append(result())
        except TravauxError as error:
            found.append((type(error), error.message))
    return found


def test_results_come_in_the_order_of_the_jobs() -> None:
    jobs = [Job("paper", hold, (n,)) for n in (9, 0, 5, 1)]
    assert [str(result()) for result in run_in_pool(jobs, workers=3)] == ["2009", "2000", "2005", "2001"]


def test_a_worker_reads_many_papers_and_is_replaced_after_so_many() -> None:
    found = outcomes(*[process] * (2 * PAPERS + 1), workers=1)
    assert [found.count(one) for one in dict.fromkeys(found)] == [PAPERS, PAPERS, 1]


_LOADED: list[int] = []


def loaded(_number: int) -> int:
    return len(_LOADED)


def test_a_worker_begins_with_what_is_loaded_before_it_is_started() -> None:
    jobs = [Job("paper", loaded, (n,)) for n in range(PAPERS + 1)]
    seen = [result() for result in run_in_pool(jobs, prepare=lambda: _LOADED.append(0))]
    assert seen == [1] * PAPERS + [2]


@pytest.mark.parametrize("workers", [1, 2])
def test_bad_papers_cost_themselves_only(workers: int) -> None:
    found = outcomes(
        year,
        spin,
        year,
        crash,
        year,
        mistake,
        year,
        empty,
        year,
        greedy,
        year,
        foreign,
        year,
        workers=workers,
    )
    assert found[::2] == [PartialDate(n) for n in range(1, 14, 2)]
    assert found[1::2] == [
        (LimitExceeded, "paper 2 takes more than 2 seconds to read"),
        (DamagedPaper, "paper 4 is damaged: its reader crashed (SIGSEGV)"),
        (DamagedPaper, found[5][1] if isinstance(found[5], tuple) else ""),
        (EmptyPaper, "this one is empty"),
        (LimitExceeded, "paper 10 takes more than 400 MB of memory to read"),
        (DamagedPaper, "a worker sent back decimal.Decimal, which is no value of a programme"),
    ]


@pytest.mark.parametrize("bad", [spin, crash, mistake])
@pytest.mark.parametrize("workers", [1, 3])
def test_papers_that_waited_behind_a_bad_one_are_read_by_another_worker(
    bad: Callable[[int], object], workers: int
) -> None:
    found = outcomes(*[year] * 60, bad, *[year] * 20, workers=workers)
    assert isinstance(found.pop(60), tuple)
    assert found == [PartialDate(n) for n in range(1, 82) if n != 61]


def note(folder: str, number: int) -> int:
    Path(folder, str(number)).touch()
    return number


def test_a_worker_goes_on_while_nobody_asks_for_results(tmp_path: Path) -> None:
    jobs = [Job("paper", note, (str(tmp_path), number)) for number in range(100)]
    results = run_in_pool(jobs, workers=1)
    assert [next(results)() for _ in range(50)] == list(range(50))
    waited_for(lambda: len(list(tmp_path.iterdir())) >= 52, "papers that nobody asked for")
    assert [result() for result in results] == list(range(50, 100))


def large(number: int) -> list[bytes]:
    return [bytes(1 << 22)] * number


def test_time_in_which_nobody_attends_to_a_worker_is_not_that_of_its_paper() -> None:
    limits = Limits(1, 400)
    results = run_in_pool([Job("paper", year, (1,)), Job("paper", large, (2,))], limits=limits)
    assert next(results)() == PartialDate(1)
    time.sleep(limits.patience() + 1)
    assert next(results)() == [bytes(1 << 22)] * 2


def held(folder: str, number: int) -> int:
    Path(folder, "begun").touch()
    while not Path(folder, "go on").exists():
        time.sleep(0.01)
    return number


def test_a_build_that_is_stopped_and_goes_on_loses_no_paper(tmp_path: Path) -> None:
    limits = Limits(1, 400)
    jobs = [Job("paper", held, (str(tmp_path), 7))]
    with Beside(lambda: [result() for result in run_in_pool(jobs, limits=limits)]) as beside:
        waited_for((tmp_path / "begun").exists, "the worker")
        os.kill(beside.process, signal.SIGSTOP)
        time.sleep(limits.patience() + 1)
        os.kill(beside.process, signal.SIGCONT)
        (tmp_path / "go on").touch()
    assert beside.result == [7]


def test_no_worker_outlives_the_iterator() -> None:
    results = run_in_pool([Job("paper", process, (n,)) for n in range(9)], workers=2)
    worker = int(next(results)())
    results.close()
    with pytest.raises(ProcessLookupError):
        os.kill(worker, 0)


def recognised_slowly(pages: int) -> str:
    tell(0, pages)
    end = time.process_time() + 1.6
    while time.process_time() < end:
        pass
    return f"{pages} pages"


def test_pages_to_be_recognised_give_a_paper_of_the_pool_its_time_too() -> None:
    limits = Limits(seconds=1, megabytes=400, scan_seconds=30)
    jobs = [Job("scan.pdf", recognised_slowly, (2,))]
    assert [result() for result in run_in_pool(jobs, limits=limits)] == ["2 pages"]
