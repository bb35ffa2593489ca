"""Whatever was decided in a library, what is made again from its export exports the same bytes."""

from __future__ import annotations

import contextlib
import json
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import shell
from tests.record.test_export import exported
from tests.record.test_joining import PAPERS

EXAMPLES = ("commitments-2018-draft.docx", "vienna-2017-final.docx", "vienna-2017-provisional.docx")
CHARTER = "Draft declaration"


@pytest.fixture(scope="module")
def source(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with programmes, people in several spellings, and commitments; tests must not change it."""
    place = tmp_path_factory.mktemp("source")
    (place / "papers").mkdir()
    for name, text in PAPERS.items():
        (place / "papers" / name).write_text(text)
    for name in EXAMPLES:
        shutil.copy(root / "examples" / name, place / "papers")
    (place / "papers" / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    done = shell("build", place / "papers", "--library", place / "library")
    assert done.returncode in (0, 1, 7), done.stderr
    return place / "library"


@pytest.fixture
def own(source: Path, tmp_path: Path) -> Iterator[Path]:
    from django.db import connection

    from travaux.record.opening import open_library

    shutil.copytree(source, tmp_path / "library")
    yield open_library(tmp_path / "library")
    connection.close()


def run(library: Path, *arguments: str, code: int = 0) -> str:
    done = shell(*arguments, "--by", "ana", "--library", library)
    assert done.returncode == code, done.stderr
    return done.stdout


def same_again(library: Path, place: Path) -> list[dict[str, object]]:
    """The rows of the export, once a library made from it has exported the same."""
    before = exported(library, place / "before.jsonl", "jsonl")
    done = shell("import", place / "before.jsonl", "--library", place / "copy")
    assert (done.returncode, done.stderr) == (0, "")
    assert exported(place / "copy", place / "after.jsonl", "jsonl") == before
    return [json.loads(line) for line in before[""].splitlines()]


def test_every_kind_of_decision_comes_with_the_record(own: Path, tmp_path: Path) -> None:
    key = shell("register", "list", "--library", own).stdout.split()[0]
    for arguments in (
        ("correct", "first.md", "/items/0/start", "09:45"), ("undo", "1"), ("correct", "first.md", "/meeting", "--lock"),
        ("people", "merge", "tom okafor", "thomas okafor", "--why", "one diary"),
        ("people", "split", "ada mbekiwe", "third.md", "--why", "a poet"),
        ("organisations", "merge", "lake society", "river commission", "--why", "renamed"), ("undo", "6"),
        ("audience", "first.md", "secretariat"), ("audience", "second.md", "participants"), ("undo", "8"),
        ("withdraw", "vienna-2017-provisional.docx", "--reason", "sent by mistake", "--yes"),
        ("withdraw", "--person", "Rafael Mariano Grossi", "--reason", "asked", "--yes"),
        ("review", "open", "2022", "--framework", CHARTER, "--date", "2022-05"),
        ("review", "assess", "2022", key, "achieved", "--source", "self", "--reason", "done"),
        ("register", "means", key, "2500", "USD", "2022"), ("register", "undo", "3"), ("review", "close", "2022"),
    ):  # fmt: skip
        run(own, *arguments)
    rows = same_again(own, tmp_path)
    tables = {str(row["table"]) for row in rows}
    assert tables >= {"register", "register_log", "assessments", "reviews", "review_entries", "decisions"}
    audiences = {row["paper"]: row["audience"] for row in rows if row["table"] == "documents"}
    assert sorted(map(str, audiences.values())).count("participants") == 1
    assert "secretariat" not in audiences.values()
    (review,) = (row for row in rows if row["table"] == "reviews")
    assert (review["framework"], review["closed"]) == (CHARTER, True)


@pytest.mark.parametrize("seed", range(3))
def test_any_decisions_give_a_library_whose_export_is_the_same(own: Path, tmp_path: Path, seed: int) -> None:
    from travaux.common.errors import TravauxError
    from travaux.intake.settle import settle

    chance = random.Random(seed)
    verbs = _verbs(chance)
    for _ in range(30):
        settle()
        with contextlib.suppress(TravauxError):
            chance.choice(verbs)()
    settle()
    same_again(own, tmp_path)


def _verbs(chance: random.Random) -> list[Callable[[], object]]:
    from travaux.record import deciding
    from travaux.record.documents.audiences import set_audience
    from travaux.record.documents.models import Audience, Document
    from travaux.record.evidence.models import Decision
    from travaux.record.meetings import joining
    from travaux.record.parties.models import Body, Person
    from travaux.record.withdrawing import withdraw_paper, withdraw_person

    def document() -> Document:
        return chance.choice(
            list(Document.objects.select_related("paper", "reading").order_by("paper__sha256"))
        )

    def merge() -> object:
        model = chance.choice((Person, Body))
        one, other = chance.sample(list(model.objects.order_by("key")), 2)
        return joining.merge(one=one, other=other, actor="x", reason="so")

    def split() -> object:
        party = chance.choice(list(Person.objects.order_by("key")))
        return joining.split(party=party, rows=party.appearances.order_by("pk")[:1], actor="x", reason="so")

    def correct() -> object:
        return deciding.correct(
            document=document(), path="/items/0/title", value=f"Item {chance.random()}", actor="x"
        )

    def reject() -> object:
        return deciding.reject(document=document(), path="/items/0/people/0", actor="x")

    def audience() -> object:
        return set_audience(document=document(), audience=chance.choice(Audience.values), actor="x")

    def undo() -> object:
        return deciding.undo(number=chance.randint(1, Decision.objects.count() or 1), actor="x")

    def withdraw() -> object:
        if chance.random() < 0.7:
            return None
        if chance.random() < 0.5:
            return withdraw_paper(document=document(), actor="x", reason="asked")
        return withdraw_person(
            person=chance.choice(list(Person.objects.order_by("key"))), actor="x", reason="asked"
        )

    return [merge, split, correct, reject, audience, undo, undo, withdraw]


def test_a_withdrawal_taken_in_purges_what_is_here(own: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    shutil.copytree(own, there)
    run(there, "withdraw", "second.md", "--reason", "by mistake", "--yes")
    run(there, "withdraw", "--person", "Louise Arbour", "--reason", "asked", "--yes")
    exported(there, tmp_path / "there.jsonl", "jsonl")
    assert shell("search", "rain", "--library", own).stdout != "No paper answers this query.\n"
    done = shell("import", tmp_path / "there.jsonl", "--library", own)
    assert (done.returncode, done.stderr) == (0, "")
    assert shell("search", "rain", "--library", own).stdout == "No paper answers this query.\n"
    assert shell("show", "second.md", "--library", own).returncode == 24
    assert shell("people", "arbour", "--library", own).returncode == 24


def test_what_cannot_follow_the_register_here_is_left_out_and_said(own: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    shutil.copytree(own, there)
    key = shell("register", "list", "--library", own).stdout.split()[0]
    for library, name in ((own, "ours"), (there, "theirs")):
        run(library, "review", "open", name, "--framework", CHARTER, "--date", "2022-05")
        run(library, "register", "due", key, "2030-06" if library == own else "2031-06")
    exported(there, tmp_path / "there.jsonl", "jsonl")
    done = shell("import", tmp_path / "there.jsonl", "--library", own)
    assert (done.returncode, done.stdout.splitlines()) == (28, [
        f"{own}: 0 papers and 1 decisions taken in",
        f"1 decisions about the register cannot follow those of {own} and were left out",
    ])  # fmt: skip
    assert "2031-06" in shell("register", "show", key, "--library", own).stdout
