"""Whom a paper is for: decided, undone, and no name of a narrower paper told by what many papers share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import shell
from travaux.common.gathering import Claim, Mention
from travaux.common.programme import Meeting
from travaux.reading.likeness.bodies import resolve_bodies
from travaux.reading.likeness.gatherings import gather
from travaux.reading.likeness.people import resolve_people

NAME = "vienna-2017-final.docx"


def audience_of(name: str) -> str:
    from travaux.record.documents.models import Document

    return Document.objects.get(paper__name=name).audience


@pytest.mark.parametrize(("undone", "left"), [((), "secretariat"), ((2,), "participants"), ((1,), "secretariat"),
                                              ((1, 2), "public"), ((2, 1), "public")])  # fmt: skip
def test_an_undone_audience_is_the_one_before_it(library: Path, undone: tuple[int, ...], left: str) -> None:
    assert audience_of(NAME) == "public"
    for audience in ("participants", "secretariat"):
        done = shell("audience", NAME, audience, "--reason", "test", "--library", library)
        assert (done.returncode, audience_of(NAME)) == (0, audience), done.stderr
    for number in undone:
        assert shell("undo", str(number), "--library", library).returncode == 0
    assert audience_of(NAME) == left


def test_a_paper_whose_document_is_made_anew_is_for_those_that_were_decided(library: Path) -> None:
    assert shell("audience", NAME, "secretariat", "--library", library).returncode == 0
    from travaux.record.documents.models import Document

    Document.objects.get(paper__name=NAME).delete()
    assert "was read and not shown" in shell("doctor", "--library", library).stdout
    assert audience_of(NAME) == "secretariat"


def test_a_meeting_is_told_by_the_papers_that_most_may_see() -> None:
    from travaux.common.dates import PartialDate

    may = Meeting("Workshop", start=PartialDate(2021, 5), venue=None)
    exact = Meeting("Workshop", body="Secret body", venue="Secret place", start=PartialDate(2021, 5, 3))
    (found,) = gather([Claim("a" * 64, exact, 2), Claim("b" * 64, may, 0)])
    assert (found.meeting, found.key, found.completed_from) == (may, "workshop-2021", None)
    (alone,) = gather([Claim("a" * 64, exact, 2)])
    assert alone.meeting == exact


def test_people_and_bodies_are_called_as_most_may_read() -> None:
    names = [Mention("a" * 64, "Ada Mbekiwe Lindqvist", affiliation="Port City", rank=2)] * 2
    names.append(Mention("b" * 64, "Ada Mbekiwe", affiliation="Port City"))
    (person,) = resolve_people(names).parties
    assert (person.key, person.name, person.mentions) == ("ada mbekiwe", "Ada Mbekiwe", (0, 1, 2))
    bodies = [Mention("a" * 64, "PORT CITY", rank=1)] * 2 + [Mention("b" * 64, "Port City")]
    assert [one.name for one in resolve_bodies(bodies).parties] == ["Port City"]
