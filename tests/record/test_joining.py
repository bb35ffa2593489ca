"""Who is who, as people decide it: joined, parted, undone, after every build the same."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import shell

PAPERS = {
    "first.md": "# Workshop on ports\n\n3 May 2021, Nairobi\n\n## Programme\n\n10:00–11:00 Opening\n\nModerator: Ada Mbekiwe, Director, Port Authority\n\n11:00–12:00 Panel on tides\n\nSpeakers: Tom Okafor, Adviser, River Commission\n",
    "second.md": "# Workshop on rivers\n\n4 June 2021, Nairobi\n\n## Programme\n\n10:00–11:00 Opening\n\nModerator: A. Mbekiwe, Director, Port Authority\n\n11:00–12:00 Panel on rain\n\nSpeakers: Thomas Okafor, Adviser, River Commission\n",
    "third.md": "# Workshop on lakes\n\n5 July 2021, Nairobi\n\n## Programme\n\n10:00–11:00 Opening\n\nModerator: Ada Mbekiwe, Poet, Lake Society\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of three programmes that name some people in several ways; tests must not change it."""
    place = tmp_path_factory.mktemp("three")
    (place / "papers").mkdir()
    for name, text in PAPERS.items():
        (place / "papers" / name).write_text(text)
    done = shell("build", place / "papers", "--library", place / "library")
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture
def own(three: Path, tmp_path: Path) -> Iterator[Path]:
    import shutil

    from django.db import connection

    from travaux.record.opening import open_library

    shutil.copytree(three / "library", tmp_path / "library")
    yield open_library(tmp_path / "library")
    connection.close()


def who(library: Path) -> set[frozenset[str]]:
    """The people, each as the papers and names that are theirs."""
    from travaux.intake.settle import settle
    from travaux.record.parties.models import Person

    settle()
    return {
        frozenset(
            f"{row.item.document.paper.name} {row.name}"
            for row in person.appearances.select_related("item__document__paper")
        )
        for person in Person.objects.all()
    }


BEFORE = {
    frozenset({"first.md Ada Mbekiwe", "second.md A. Mbekiwe", "third.md Ada Mbekiwe"}),
    frozenset({"first.md Tom Okafor"}),
    frozenset({"second.md Thomas Okafor"}),
}


def test_each_spelling_says_why_it_is_the_same_person(own: Path) -> None:
    told = shell("people", "mbekiwe", "--library", own).stdout
    assert who(own) == BEFORE
    assert told.splitlines()[-2:] == [
        "Also written",
        "  A. Mbekiwe: like Ada Mbekiwe, an initial stands for a name, and the body is the same",
    ]


def test_a_merge_joins_two_people_says_why_outlives_a_rebuild_and_is_undone(own: Path, three: Path) -> None:
    from travaux.record.evidence.models import Reading

    done = shell(
        "people",
        "merge",
        "tom okafor",
        "thomas okafor",
        "--why",
        "one diary",
        "--by",
        "ana",
        "--library",
        own,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Decision 1: merge Thomas Okafor; Tom Okafor: one diary\n"
    merged = {next(iter(BEFORE - {one})) for one in ()} | {
        frozenset({"first.md Ada Mbekiwe", "second.md A. Mbekiwe", "third.md Ada Mbekiwe"}),
        frozenset({"first.md Tom Okafor", "second.md Thomas Okafor"}),
    }
    assert who(own) == merged
    assert "decision 1 of ana: one diary" in shell("people", "thomas okafor", "--library", own).stdout
    again = shell("people", "merge", "okafor", "okafor", "--why", "twice", "--library", own)
    assert (again.returncode, "are one already" in again.stderr) == (28, True)
    Reading.objects.all().delete()
    assert shell("build", three / "papers", "--library", own).returncode == 0
    assert who(own) == merged
    assert shell("undo", "1", "--library", own).returncode == 0
    assert who(own) == BEFORE


def test_a_split_takes_papers_from_a_person(own: Path) -> None:
    split = ("people", "split", "ada mbekiwe")
    done = shell(*split, "third.md", "--why", "a poet of that name", "--library", own)
    assert done.returncode == 0, done.stderr
    assert who(own) == BEFORE - {max(BEFORE, key=len)} | {
        frozenset({"first.md Ada Mbekiwe", "second.md A. Mbekiwe"}), frozenset({"third.md Ada Mbekiwe"})
    }  # fmt: skip
    unclear = shell("people", "merge", "Mbekiwe", "tom okafor", "--why", "x", "--library", own)
    assert unclear.returncode == 25
    assert (
        "names more than one person: Ada Mbekiwe (ada mbekiwe); Ada Mbekiwe (ada mbekiwe (2))"
        in unclear.stderr
    )
    nobody = shell("people", "split", "tom okafor", "third.md", "--why", "x", "--library", own)
    assert (nobody.returncode, "none of these papers names Tom Okafor" in nobody.stderr) == (24, True)
    whole = shell("people", "split", "tom okafor", "first.md", "--why", "x", "--library", own)
    assert (whole.returncode, "nothing would be left" in whole.stderr) == (28, True)


def test_doubted_joins_are_listed_and_settled_once(own: Path) -> None:
    lines = shell("doubts", "list", "--library", own, "--json").stdout.splitlines()
    (doubt,) = map(json.loads, lines)
    assert {one["name"] for one in doubt["names"]} == {"Ada Mbekiwe", "A. Mbekiwe"}
    assert (doubt["joined"], doubt["why"]) == (True, "an initial stands for a name, and the body is the same")
    code = doubt["code"]
    wrong = shell("doubts", "settle", code, "--merge", "--library", own)
    assert (wrong.returncode, "are one already" in wrong.stderr) == (28, True)
    assert (
        shell("doubts", "settle", code, "--split", "--why", "her brother", "--library", own).returncode == 0
    )
    assert frozenset({"second.md A. Mbekiwe"}) in who(own)
    gone = shell("doubts", "settle", code, "--accept", "--library", own)
    assert (gone.returncode, gone.stdout) == (24, "")
    assert shell("doubts", "list", "--library", own).stdout == "No name is doubted.\n"
    assert shell("undo", "1", "--library", own).returncode == 0
    assert shell("doubts", "settle", code, "--accept", "--library", own).returncode == 0
    assert (who(own), shell("doubts", "list", "--library", own).stdout) == (BEFORE, "No name is doubted.\n")


def test_any_decisions_and_undoings_give_what_the_standing_ones_give(own: Path) -> None:
    """Random merges, splits and undoings; each time the people are those of a library that decided only what stands."""
    from travaux.common.errors import ConflictingDecision
    from travaux.intake.settle import settle
    from travaux.record import deciding
    from travaux.record.evidence.models import Action, Decision
    from travaux.record.meetings import joining
    from travaux.record.parties.models import Person

    chance = random.Random(7)
    settle()
    for _ in range(40):
        people = list(Person.objects.order_by("key"))
        standing = list(Decision.objects.filter(undone_by=None).exclude(action=Action.UNDO))
        verb = chance.choice(("merge", "split", "undo"))
        try:
            if verb == "merge":
                one, other = chance.choice(people), chance.choice(people)
                joining.merge(one=one, other=other, actor="x", reason="")
            elif verb == "split":
                party = chance.choice(people)
                rows = [row for row in party.appearances.order_by("pk") if chance.random() < 0.5]
                joining.split(
                    party=party, rows=rows[:1] or list(party.appearances.all()), actor="x", reason=""
                )
            elif standing:
                deciding.undo(number=chance.choice(standing).pk, actor="x")
        except ConflictingDecision:
            pass
        assert who(own) == _folded()
    for one in Decision.objects.filter(undone_by=None).exclude(action=Action.UNDO):
        deciding.undo(number=one.pk, actor="x")
    assert who(own) == BEFORE


def _folded() -> set[frozenset[str]]:
    """The people by the plainest means: as before, then decision by decision."""
    from travaux.common.gathering import PartyKind
    from travaux.record.meetings.joining import steps, units
    from travaux.record.meetings.models import Appearance

    rows = list(Appearance.objects.select_related("item__document__paper"))
    unit = {f"{row.item.document.paper.name} {row.name}": units(PartyKind.PERSON, [row])[0] for row in rows}
    now = [set(one) for one in BEFORE]
    for step in steps(PartyKind.PERSON):
        own = {name for name in unit if unit[name] in step.units}
        touched, rest = [one for one in now if one & own], [one for one in now if not one & own]
        parted = [part for one in touched for part in (one & own, one - own) if part]
        now = [*rest, set().union(*touched)] if step.together else [*rest, *parted]
    return {frozenset(one) for one in now if one}


def test_a_body_is_merged_and_parted_as_a_person_is(own: Path) -> None:
    from travaux.record.parties.models import Body

    arguments = ("organisations", "merge", "Lake Society", "River Commission", "--why", "renamed in 2020")
    done = shell(*arguments, "--library", own)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Decision 1: merge Lake Society; River Commission: renamed in 2020\n"
    told = shell("organisations", "river commission", "--library", own).stdout
    assert "  Lake Society: decision 1" in told
    assert Body.objects.count() == 2
    assert shell("undo", "1", "--library", own).returncode == 0
    assert shell("organisations", "lake society", "--library", own).returncode == 0


def test_bodies_that_may_be_one_are_proposed_with_a_reason_merged_and_undone(tmp_path: Path) -> None:
    for name, body in (("first", "River Basin Commission"), ("second", "RBC")):
        text = PAPERS[f"{name}.md"].replace("River Commission", body).replace("Port Authority", "Kenya")
        (tmp_path / f"{name}.md").write_text(text)
    library = tmp_path / "library"
    assert shell("build", tmp_path, "--library", library).returncode == 0

    def told(*command: str) -> str:
        done = shell(*command, "--library", library)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def bodies() -> set[str]:
        return {json.loads(line)["name"] for line in told("organisations", "--json").splitlines()}

    found = [
        one
        for line in told("doubts", "list", "--json").splitlines()
        if (one := json.loads(line))["kind"] == "body"
    ]
    assert [(one["joined"], one["why"]) for one in found] == [(False, "one may be the initials of the other")]
    code = found[0]["code"]
    assert f"{code}  two organisations: R" in told("doubts", "list")
    assert bodies() == {"Kenya", "River Basin Commission", "RBC"}
    told("doubts", "settle", code, "--merge", "--why", "so says its site")
    assert bodies() == {"Kenya", "River Basin Commission"}
    assert code not in told("doubts", "list")
    assert "so says its site" in told("decisions")
    told("undo", "1")
    assert bodies() == {"Kenya", "River Basin Commission", "RBC"}
    assert code in told("doubts", "list")
    told("doubts", "settle", code, "--accept")
    assert code not in told("doubts", "list")


def test_who_is_withdrawn_leaves_no_trace_in_the_decisions(own: Path) -> None:
    from travaux.record.evidence.models import Decision

    assert (
        shell(
            "people", "merge", "tom okafor", "thomas okafor", "--why", "Okafor said so", "--library", own
        ).returncode
        == 0
    )
    done = shell("withdraw", "--person", "thomas okafor", "--reason", "asked", "--yes", "--library", own)
    assert done.returncode == 0, done.stderr
    merge = Decision.objects.get(action="merge")
    assert (merge.reason, merge.value) == ("", {"together": []})
    assert "kafor" not in shell("decisions", "--library", own).stdout


def test_a_person_is_found_by_any_spelling_of_the_papers_and_without_accents(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    for name, moderator in (("one.md", "Sergueï Orlovski"), ("two.md", "Сергей Орловски")):
        text = PAPERS["first.md"].replace("Ada Mbekiwe", moderator).replace("Port Authority", "Наука")
        (tmp_path / "papers" / name).write_text(text, "utf-8")
    library = tmp_path / "library"
    assert shell("build", tmp_path / "papers", "--library", library).returncode == 0
    told = [
        shell("people", words, "--library", library).stdout
        for words in ("Sergueï", "serguei orlovski", "Сергей", "Сергей Орловски")
    ]
    assert told[0].count("moderator") == 2
    assert told == [told[0]] * 4


def test_organisations_are_one_across_languages_and_listed_by_kind_level_and_region(tmp_path: Path) -> None:
    papers = {
        "en": "Workshop on Harbours\nGeneva, 4 June 2019\nProgramme\n\n09:00 – 09:30 Opening\n"
        "Speaker: Ms. Ana Petrova, Director, International Organization for Migration (IOM)\n"
        "Speaker: Mr. John Kale, Counsellor, Ministry of Foreign Affairs, Senegal\n",
        "fr": "Atelier sur les ports\nGenève, 4 juin 2020\nProgramme\n\n09:00 – 09:30 Ouverture\n"
        "Oratrice : Mme Lise Petit, Directrice, OIM\n"
        "Orateur : M. Amadou Ba, Conseiller, Ministère des affaires étrangères du Sénégal\n",
    }
    for name, text in papers.items():
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    own = tmp_path / "library"
    assert shell("build", tmp_path, "--library", own).returncode == 0

    def told(*arguments: str) -> list[str]:
        done = shell(*arguments, "--library", own)
        assert done.returncode == 0, done.stderr
        return done.stdout.splitlines()

    iom = "   2  International Organization for Migration  (international organisation, global)"
    ministry = "   2  Ministère des affaires étrangères du Sénégal  (ministry, national, African States)"
    assert told("organisations") == [iom, ministry]
    assert told("organisations", "--level", "national", "--region", "african") == [ministry]
    assert told("organisations", "--kind", "organisation") == [iom]
    assert told("organisations", "МОМ")[-3:] == [
        "Also written",
        "  International Organization for Migration (IOM): like International Organization for Migration, names of one known organisation",
        "  OIM: like International Organization for Migration, names of one known organisation",
    ]
    for query in ("body:IOM", "body:国际移民组织"):
        assert told("search", query)[-2:] == ["2 papers", "lang: en 1, fr 1"]
