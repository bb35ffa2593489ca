"""The interface for programs: what its description says, and nothing outside the caller's sight."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.web.test_pages import code_of

SOURCE = "docs/reference/openapi.json"


def description() -> dict[str, Any]:
    from travaux.api.interface import api

    told = json.dumps(api.get_openapi_schema(path_prefix="/api/v1/"), default=str)
    return json.loads(
        told.replace("Unprocessable Content", "Unprocessable Entity")
    )  # as Python calls it since 3.13


def test_the_description_is_checked_in(room: Path, root: Path) -> None:
    assert json.loads((root / SOURCE).read_text("utf-8")) == description()


def test_every_answer_fits_the_description(room: Path) -> None:
    import schemathesis

    operations = [
        result.ok() for result in schemathesis.openapi.from_dict(description()).get_all_operations()
    ]
    assert len(operations) == 27
    for operation in operations:
        _ask(operation)


def _ask(operation: Any) -> None:
    """Ask it at random. What a search may hold is more than a schema can say, so that some are refused."""
    from django.core.wsgi import get_wsgi_application
    from hypothesis import HealthCheck, Phase, given, settings
    from schemathesis.specs.openapi.checks import positive_data_acceptance

    app = get_wsgi_application()

    @given(case=operation.as_strategy())
    @settings(
        max_examples=5,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
        database=None,
    )
    def ask(case: Any) -> None:
        operation.app = app
        answer = case.call(app=app, base_url="http://testserver")
        assert answer.status_code < 500
        case.validate_response(answer, excluded_checks=[positive_data_acceptance])

    ask()


def test_papers_are_given_since_a_revision_with_those_gone(own_room: Path) -> None:
    from django.test import Client

    from travaux.record.deciding import correct
    from travaux.record.documents.audiences import set_audience
    from travaux.record.documents.reading import find_document
    from travaux.record.withdrawing import withdraw_paper

    client = Client()
    before = client.get("/api/v1/papers").json()
    assert before["total"] == len(before["papers"]) == 7
    changed, gone = find_document("vienna-2017-final.docx"), find_document("letter-2017-12-22.pdf")
    correct(document=changed, path="/items/0/title", value="Opening", actor="test")
    withdraw_paper(document=gone, actor="test", reason="asked for")
    after = client.get("/api/v1/papers", {"modified_since": before["revision"]}).json()
    assert [one["id"] for one in after["papers"]] == [changed.paper.sha256]
    assert after["gone"] == [gone.paper.sha256]
    set_audience(document=changed, audience="secretariat", actor="test")
    last = client.get("/api/v1/papers", {"modified_since": after["revision"]}).json()
    assert (last["papers"], last["gone"]) == ([], [changed.paper.sha256])


def test_who_might_not_see_a_paper_is_not_told_that_it_was_withdrawn(own_room: Path) -> None:
    from tests.web.test_roles import client_of
    from travaux.record.documents.models import Document
    from travaux.record.documents.reading import find_document
    from travaux.record.withdrawing import withdraw_paper

    hidden = find_document("letter-2017-12-22.pdf")
    Document.objects.filter(pk=hidden.pk).update(audience="secretariat")
    before = client_of("editor").get("/api/v1/papers").json()["revision"]
    withdraw_paper(document=find_document("letter-2017-12-22.pdf"), actor="test", reason="asked for")
    told = {
        role: client_of(role).get("/api/v1/papers", {"modified_since": before}).json()["gone"]
        for role in ("reader", "editor")
    }
    assert told == {"reader": [], "editor": [hidden.paper.sha256]}


def test_nothing_outside_the_sight_is_given(own_room: Path) -> None:
    from django.test import Client
    from django.test.utils import override_settings

    from travaux.intake.keeper import keep_level
    from travaux.record.documents.audiences import set_audience
    from travaux.record.documents.reading import find_document

    hidden = find_document("vienna-2017-provisional.docx")
    set_audience(document=hidden, audience="secretariat", actor="test")
    keep_level(own_room)
    other = code_of("vienna-2017-final.docx")
    client = Client()
    for address in ("papers", "search?q=vienna", "meetings/fifth-informal-thematic-session-2017", f"papers/{other}/neighbours",
                    "people/louise%20arbour/appearances", "people/louise%20arbour", "decisions", "recommendations",
                    "meetings/fifth-informal-thematic-session-2017/versions",
                    "meetings/fifth-informal-thematic-session-2017/questions"):  # fmt: skip
        answer = client.get(f"/api/v1/{address}")
        assert answer.status_code == 200
        assert hidden.paper.sha256[:12] not in answer.content.decode(), address
    asked = {"before": hidden.paper.sha256, "after": other}
    changes = client.get("/api/v1/meetings/fifth-informal-thematic-session-2017/changes", asked)
    assert (changes.status_code, changes.json()["message"]) == (404, "this meeting has no such version")
    for address in ("", "/pages", "/neighbours"):
        assert client.get(f"/api/v1/papers/{hidden.paper.sha256}{address}").status_code == 404
    with override_settings(PUBLIC_READING=False):
        answer = client.get("/api/v1/papers")
        assert (answer.status_code, answer["Content-Type"]) == (401, "application/json")


def test_the_checklist_is_given_by_paper_and_kind(room: Path) -> None:
    from django.test import Client

    told = Client().get("/api/v1/doubts").json()
    worst = [max(one["severity"] for one in paper["doubts"]) for paper in told["papers"]]
    assert (told["total"], worst) == (len(told["papers"]), sorted(worst, reverse=True))
    for paper in told["papers"]:
        assert paper["doubts"] == Client().get(f"/api/v1/papers/{paper['paper']}").json()["doubts"]
    assert Client().get("/api/v1/doubts", {"kind": "no such"}).json() == {"total": 0, "papers": []}
    assert len(Client().get("/api/v1/doubts", {"limit": 1}).json()["papers"]) == 1


def test_versions_of_a_programme_tell_what_they_changed(room: Path) -> None:
    from django.test import Client

    meeting = "/api/v1/meetings/fifth-informal-thematic-session-2017"
    first, second = Client().get(f"{meeting}/versions").json()
    assert (first["status"], second["status"], first["changes"]) == ("provisional", "final", [])
    assert "The provisional version is now final." in second["changes"]
    asked = {"before": first["paper"][:12], "after": second["paper"]}
    told = Client().get(f"{meeting}/changes", asked).json()
    assert told == {"before": first["paper"], "after": second["paper"], "changes": second["changes"]}
    back = Client().get(f"{meeting}/changes", {"before": second["paper"], "after": first["paper"]}).json()
    assert "The final version is now provisional." in back["changes"]


def test_what_is_joined_says_why(room: Path) -> None:
    from django.test import Client

    meeting = Client().get("/api/v1/meetings/fifth-informal-thematic-session-2017").json()
    assert all(one["reason"] for one in meeting["members"])
    person = Client().get("/api/v1/people/louise%20arbour").json()
    assert (person["name"], person["key"]) == ("Louise Arbour", "louise arbour")
    assert person["appearances"] == len(Client().get("/api/v1/people/louise%20arbour/appearances").json())


def test_questions_come_with_their_passages_and_unknown_frameworks_with_a_remedy(room: Path) -> None:
    from django.test import Client

    from travaux.followup.answers import answers
    from travaux.record.meetings.models import Meeting

    meeting = Meeting.objects.get(key="fifth-informal-thematic-session-2017")
    told = answers(room, meeting, audiences=("public",))
    given = Client().get(f"/api/v1/meetings/{meeting.key}/questions").json()
    assert [(one["item"], one["question"], len(one["passages"])) for one in given] == [
        (one.item, one.question, len(one.passages)) for one in told
    ]
    assert given
    missing = Client().get("/api/v1/coverage", {"framework": "no such"})
    assert (missing.status_code, missing.json()["message"]) == (404, "no provision of no such is known")


def test_programs_are_told_what_the_pages_about_the_data_and_a_series_show(room: Path) -> None:
    from django.test import Client

    from travaux.record.meetings.models import Appearance, Series

    asked = Client()
    about = asked.get("/api/v1/about").json()
    assert about["papers"] == asked.get("/api/v1/papers").json()["total"] == sum(about["kinds"].values())
    assert about["organisations"] == asked.get("/api/v1/organisations").json()["total"]
    assert len(about["certainty"]) == 10 and sum(about["certainty"]) > 0
    rows = Appearance.objects.exclude(item__document__of_meeting__meeting__series=None)
    series = Series.objects.get(
        pk=rows.values_list("item__document__of_meeting__meeting__series", flat=True)[0]
    )
    seats = asked.get(f"/api/v1/series/{series.key}/appearances", {"limit": 100}).json()
    own = rows.filter(item__document__of_meeting__meeting__series=series)
    assert sorted(seat["name"] for seat in seats) == sorted(row.name for row in own)[:100]
    assert asked.get("/api/v1/series/none/appearances").status_code == 404
