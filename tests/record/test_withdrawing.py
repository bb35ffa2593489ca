"""What is withdrawn is gone from text, findings, index and bytes, and does not come back."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.cli.conftest import shell
from travaux.common.plain import from_plain
from travaux.common.programme import Appearance, Item, Programme

NAME = "vienna-2017-final.docx"


def everything(library: Path) -> bytes:
    """All bytes of the library but the papers', with the transcripts unpacked."""
    from django.db import connection

    from travaux.record.evidence.models import Reading
    from travaux.record.evidence.transcripts import text_of, transcript_of

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    readings = list(Reading.objects.exclude(transcript=None))
    said = "".join(text_of(one).text + transcript_of(one).text for one in readings)
    files = (path for path in library.rglob("*") if path.is_file() and path.parent.parent.name != "papers")
    return b"".join(path.read_bytes() for path in files) + said.encode()


def test_a_person_is_forgotten_also_by_later_readings(library: Path, sample_folder: Path) -> None:
    assert "Grossi" in everything(library).decode("utf-8", "ignore")
    done = shell(
        "withdraw", "--person", "Rafael Mariano Grossi", "--reason", "asked", "--yes", "--library", library
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("still names the person") == 1
    left = everything(library).decode("utf-8", "ignore")
    assert "Rafael Mariano Grossi" not in left
    assert "grossi" not in left.lower()
    assert shell("search", "Grossi", "--library", library).stdout == "No paper answers this query.\n"
    assert shell("people", "grossi", "--library", library).returncode == 24

    from travaux.record.evidence.models import Reading

    Reading.objects.filter(paper__name=NAME).delete()
    assert shell("build", sample_folder, "--library", library).returncode == 0
    assert "Rafael Mariano Grossi" not in everything(library).decode("utf-8", "ignore")


PROGRAMME = """# Workshop on ports

3 May 2021, Nairobi

## Programme

10:00–11:00 Opening

Moderator: Zerafina Quixwell, Director, Port Authority
"""
LETTER = "# Letter of the port\n\nThe port thanks Ms. Zerafina\nQuixwell for her work on the nets of the harbour.\n"


def test_a_withdrawn_person_is_gone_from_all_that_was_decided_and_other_papers_that_name_her_are_told(
    tmp_path: Path,
) -> None:
    papers, library = tmp_path / "papers", tmp_path / "library"
    papers.mkdir()
    (papers / "programme.md").write_text(PROGRAMME)
    (papers / "letter.md").write_text(LETTER)
    assert shell("build", papers, "--library", library).returncode == 0
    title, why = "Opening by Zerafina Quixwell", "as Zerafina Quixwell asked"
    done = shell(
        "correct", "programme.md", "/items/0/title", title, "--why", why, "--by", "Ada", "--library", library
    )
    assert done.returncode == 0, done.stderr
    person = ("--person", "Zerafina Quixwell", "--reason", "on request", "--yes")
    done = shell("withdraw", *person, "--library", library)
    assert done.returncode == 0, done.stderr
    assert [line.partition(":")[0] for line in done.stdout.splitlines()[1:]] == [
        "The file of this paper still names the person",
        "The text of this paper still names the person",
    ]
    assert shell("withdraw", "letter.md", "--reason", "too", "--yes", "--library", library).returncode == 0
    assert "████████ ████████" in shell("decisions", "--library", library).stdout
    exported = tmp_path / "record.jsonl"
    assert shell("export", exported, "--library", library).returncode == 0
    assert "quixwell" not in exported.read_text("utf-8").casefold()
    left = [path for path in library.rglob("*") if path.is_file() and b"Quixwell" in path.read_bytes()]
    assert [path.parent.parent.name for path in left] == ["papers"]


@pytest.mark.parametrize("together", [False, True])
def test_a_withdrawn_person_is_gone_from_what_was_locked_whole(library: Path, together: bool) -> None:
    from travaux.record import deciding
    from travaux.record.documents.reading import find_document, programme_of
    from travaux.record.evidence.models import Decision
    from travaux.record.redaction import WITHDRAWN

    items = programme_of(find_document(NAME)).items
    number, person = next(
        (n, one.people[0]) for n, one in enumerate(items) if one.people and one.people[0].position
    )
    seat = f"/items/{number}/people/0/position"
    deciding.correct(document=find_document(NAME), path=seat, value=f"Aide to {person.name}", actor="ana")
    path = "/items" if together else f"/items/{number}"
    lock = deciding.lock(document=find_document(NAME), path=path, actor="ana")
    before = programme_of(find_document(NAME)).items[number]
    done = shell("withdraw", "--person", person.name, "--reason", "asked", "--yes", "--library", library)
    assert done.returncode == 0, done.stderr
    people = (Appearance(WITHDRAWN, person.role), *before.people[1:])
    lock.refresh_from_db()
    for kept in (lock.previous, lock.read):
        held = from_plain(Programme, {"items": kept}).items[number] if together else from_plain(Item, kept)
        assert held == replace(before, people=people)
    assert all(person.name not in str(one) for one in Decision.objects.values())


def test_a_withdrawn_paper_is_not_taken_in_again(library: Path, sample_folder: Path) -> None:
    from travaux.record.documents.models import Document
    from travaux.record.evidence.blobs import path_of
    from travaux.record.evidence.models import Holding

    sha256 = Document.objects.get(paper__name=NAME).paper.sha256
    assert (
        shell("withdraw", NAME, "--reason", "sent by mistake", "--yes", "--library", library).returncode == 0
    )
    Holding.objects.all().delete()
    done = shell("build", sample_folder, "--library", library)
    assert done.returncode == 0, done.stderr
    assert not path_of(sha256).exists()
    assert shell("show", NAME, "--library", library).returncode == 24
    (line,) = shell("decisions", "--library", library).stdout.splitlines()
    assert line.endswith(f"withdraw paper:{sha256[:8]} : sent by mistake")


def test_the_files_from_which_a_library_was_built_stay(tmp_path: Path) -> None:
    papers, library = tmp_path / "library of papers", tmp_path / "library"
    papers.mkdir()
    (papers / "programme.md").write_text(PROGRAMME)
    assert shell("build", papers, "--library", library).returncode == 0
    assert (
        shell("withdraw", "programme.md", "--reason", "asked", "--yes", "--library", library).returncode == 0
    )
    assert (papers / "programme.md").read_text() == PROGRAMME
    assert not any(path.is_file() for path in (library / "papers").rglob("*"))


def test_nothing_is_purged_without_a_yes(library: Path) -> None:
    done = shell("withdraw", NAME, "--reason", "sent by mistake", "--library", library, input="n\n")
    assert done.returncode == 130
    assert shell("show", NAME, "--library", library).returncode == 0


def test_a_withdrawn_person_is_gone_whom_only_a_correction_names(tmp_path: Path) -> None:
    papers, library = tmp_path / "papers", tmp_path / "library"
    papers.mkdir()
    (papers / "programme.md").write_text(PROGRAMME.replace("Quixwell", "Quixvell"))
    assert shell("build", papers, "--library", library).returncode == 0
    added = '{"name": "Odalric Brandt", "role": "speaker", "affiliation": "House of Nets"}'
    for what in (("/items/0/people/0/name", "Zerafina Quixwell"), ("/items/0/people/-", "--json", added)):
        done = shell("correct", "programme.md", *what, "--library", library)
        assert done.returncode == 0, done.stderr
    for name, files in (("Zerafina Quixwell", 1), ("Odalric Brandt", 0)):
        done = shell("withdraw", "--person", name, "--reason", "asked", "--yes", "--library", library)
        assert done.returncode == 0, done.stderr
        assert done.stdout.count("still names the person") == files
    shown = json.loads(shell("show", "programme.md", "--format", "json", "--library", library).stdout)
    people = [(one["name"], one["role"], one["affiliation"]) for one in shown["items"][0]["people"]]
    assert people == [("[withdrawn]", "moderator", None), ("[withdrawn]", "speaker", None)]
    left = everything(library).decode("utf-8", "ignore")
    assert [one for one in ("Quixwell", "Quixvell", "Odalric", "House of Nets") if one in left] == []
