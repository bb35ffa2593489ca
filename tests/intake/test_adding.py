"""Papers that come in one by one keep their words and get names of their own."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.common.errors import DiskFull
from travaux.record.opening import open_library


@pytest.fixture(scope="module", autouse=True)
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return open_library(tmp_path_factory.mktemp("adding") / "library", create=True)


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("agenda.pdf", "agenda.pdf"),
        ("C:\\papers\\agenda.pdf", "agenda.pdf"),
        ("../../etc/.passwd", "passwd"),
        ("Повестка дня № 3?.docx", "Повестка дня _ 3_.docx"),
        ("..", "paper"),
        ("", "paper"),
        ("я" * 150 + ".pdf", "я" * 98 + ".pdf"),
        ("a" * 60 + "." + "b" * 195 + ".pdf", "b" * 195 + ".pdf"),
    ],
)
def test_names_are_made_safe(given_name: str, kept: str) -> None:
    from travaux.intake.adding import safe_name

    assert safe_name(given_name) == kept


@given(st.text(max_size=400))
def test_any_name_is_one_that_a_folder_takes_and_shows(name: str) -> None:
    from travaux.intake.adding import safe_name

    kept = safe_name(name)
    assert 0 < len(kept.encode()) <= 200
    assert kept[0] not in " ." and not {"/", "\\", "\0"} & set(kept)
    assert safe_name(kept) == kept


def test_of_papers_of_one_name_that_come_in_at_once_none_is_lost(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from travaux.intake import adding

    find = adding.free_path

    def while_others_look_too(folder: Path, name: str) -> Path:
        found = find(folder, name)
        Event().wait(0.05)
        return found

    monkeypatch.setattr(adding, "free_path", while_others_look_too)
    papers = [f"paper {number}".encode() for number in range(4)]
    with ThreadPoolExecutor(len(papers)) as threads:
        names = list(threads.map(lambda paper: adding.keep_added(library, "agenda.txt", [paper]), papers))
    assert sorted((library / adding.FOLDER / name).read_bytes() for name in names) == papers


def test_a_paper_for_which_there_is_no_room_says_so_and_leaves_nothing(library: Path) -> None:
    from travaux.intake.adding import FOLDER, keep_added

    def chunks() -> Iterator[bytes]:
        yield b"The begin"
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = sorted((library / FOLDER).glob("*"))
    with pytest.raises(DiskFull) as full:
        keep_added(library, "letter.pdf", chunks())
    assert str(full.value) == (
        "letter.pdf cannot be written: No space left on device. Make room and run again."
    )
    assert sorted((library / FOLDER).glob("*")) == before
