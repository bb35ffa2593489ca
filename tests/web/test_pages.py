"""Search, paper and meeting pages as a reader without JavaScript gets them."""

from __future__ import annotations

import re
from html import unescape
from typing import Any

import pytest


def code_of(name: str) -> str:
    from travaux.record.documents.models import Document

    return str(Document.objects.get(paper__name=name).paper.sha256[:16])


def words(response: Any) -> str:
    text = re.sub(r"<[^>]+>", " ", response.content.decode())
    return " ".join(unescape(text).split())


def test_a_search_opens_at_the_words(reader: Any) -> None:
    found = reader.get("/", {"q": "slavery"})
    address = re.search(
        r'href="(/papers/[^"]+/pages/\d+/\?at=(\d+)-(\d+))#at" class="page"', found.content.decode()
    )
    assert address
    opened = reader.get(unescape(address[1]))
    assert opened.status_code == 200
    assert re.search(r'<a id="at"></a><(mark|span)[^>]*>slavery</', opened.content.decode())


def test_a_search_is_narrowed_by_its_facets(reader: Any) -> None:
    found = reader.get("/", {"q": "migra*"})
    kinds = re.findall(r'href="([^"]+kind=letter[^"]*)"', found.content.decode())
    narrowed = reader.get(unescape(kinds[0]))
    assert re.findall(r'<h3[^>]*><a href="/papers/(\w+)/"', narrowed.content.decode()) == [
        code_of("letter-2017-12-22.pdf")
    ]


@pytest.mark.parametrize(
    ("address", "status", "said"),
    [
        ("/?q=%22open", 400, "closing one"),
        ("/?q=colour:red", 400, "there is no field colour"),
        ("/nothing/", 404, "There is no such page"),
        ("/papers/0123456789abcdef/", 404, "this library holds no such paper"),
        ("/papers/..%2f..%2fetc/", 404, "There is no such page"),
        ("/meetings/none/", 404, "This library holds no such meeting"),
    ],
)
def test_what_is_not_there_gets_a_page_that_helps(reader: Any, address: str, status: int, said: str) -> None:
    answer = reader.get(address)
    assert answer.status_code == status
    assert said in words(answer)


def test_a_page_beyond_the_end_says_how_many_there_are(reader: Any) -> None:
    answer = reader.get(f"/papers/{code_of('letter-2017-12-22.pdf')}/pages/99/")
    assert (answer.status_code, "This paper has no page 99" in words(answer)) == (404, True)


def test_a_paragraph_is_cited_by_its_words(reader: Any) -> None:
    code = code_of("letter-2017-12-22.pdf")
    page = reader.get(f"/papers/{code}/").content.decode()
    for anchor in re.findall(r'<p id="([\w-]+)"', page):
        answer = reader.get(f"/papers/{code}/words/{anchor}/")
        assert answer["Location"] == f"/papers/{code}/pages/1/#{anchor}"
    assert reader.get(f"/papers/{code}/words/feedfeed00/").status_code == 404


def test_findings_are_marked_with_their_words_and_boxes(reader: Any) -> None:
    page = reader.get(f"/papers/{code_of('letter-2017-12-22.pdf')}/").content.decode()
    marked = set(re.findall(r'<span class="found" data-mark="(\d+)"', page))
    boxed = set(re.findall(r'<rect class="found" data-mark="(\d+)"', page))
    assert marked
    assert marked <= boxed


def test_a_pdf_page_has_its_image_and_another_paper_has_none(reader: Any) -> None:
    picture = reader.get(f"/papers/{code_of('letter-2017-12-22.pdf')}/pages/1.webp")
    assert (picture.status_code, picture["Content-Type"], picture.content[:4]) == (200, "image/webp", b"RIFF")
    assert reader.get(f"/papers/{code_of('letter-2017-12-22.pdf')}/pages/7.webp").status_code == 404
    assert reader.get(f"/papers/{code_of('rabat-2018-programme.docx')}/pages/1.webp").status_code == 404


def test_the_original_is_a_download_and_nothing_else(reader: Any, root: Any) -> None:
    answer = reader.get(f"/papers/{code_of('letter-2017-12-22.pdf')}/original")
    assert answer.content == (root / "examples/letter-2017-12-22.pdf").read_bytes()
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment;")


def test_versions_of_a_programme_stand_in_time_and_say_what_changed(reader: Any) -> None:
    from travaux.record.meetings.models import Meeting

    key = Meeting.objects.get(name="Fifth informal thematic session").key
    page = words(reader.get(f"/meetings/{key}/"))
    assert "changes since the version before" in page
    assert "The provisional version is now final." in page
    assert "is now final" in words(reader.get(f"/meetings/{key}/changes/"))
    final, provisional = (code_of(f"vienna-2017-{status}.docx") for status in ("final", "provisional"))
    backwards = words(reader.get(f"/meetings/{key}/changes/", {"from": final, "to": provisional}))
    assert "The final version is now provisional." in backwards


def test_a_calendar_subscribed_to_is_updated_in_place(own_room: Any) -> None:
    from django.test import Client
    from icalendar import Calendar

    from travaux.record.deciding import correct
    from travaux.record.documents.reading import find_document, programme_of
    from travaux.record.meetings.models import Meeting

    reader = Client()
    address = f"/meetings/{Meeting.objects.get(name='Fifth informal thematic session').key}/calendar.ics"
    before = {str(e["UID"]): e for e in Calendar.from_ical(reader.get(address).content).walk("VEVENT")}
    document = find_document("vienna-2017-final.docx")
    place, item = next(
        (n, i) for n, i in enumerate(programme_of(document).items) if i.slot.start and i.slot.end
    )
    correct(document=document, path=f"/items/{place}/title", value=f"{item.title} (moved)", actor="test")
    after = {str(e["UID"]): e for e in Calendar.from_ical(reader.get(address).content).walk("VEVENT")}
    assert set(after) == set(before)
    changed = [uid for uid in after if after[uid]["SUMMARY"] != before[uid]["SUMMARY"]]
    assert [after[uid]["SEQUENCE"] - before[uid]["SEQUENCE"] for uid in changed] == [1]


def test_every_form_is_published_from_the_meeting_page(reader: Any) -> None:
    from travaux.record.meetings.models import Meeting

    key = Meeting.objects.get(name="Fifth informal thematic session").key
    forms = re.findall(
        r'href="(/papers/\w+/programme/\w+)"', reader.get(f"/meetings/{key}/").content.decode()
    )
    assert len(forms) > 8
    for form in forms:
        assert reader.get(form).status_code == 200


def test_nothing_from_elsewhere_is_run_or_shown(reader: Any) -> None:
    from travaux.web.middleware import POLICY

    for address in ("/", "/?q=migration", "/nothing", f"/papers/{code_of('letter-2017-12-22.pdf')}/"):
        answer = reader.get(address)
        assert answer["Content-Security-Policy"] == POLICY
        body = answer.content.decode()
        assert not re.search(
            r"<script(?![^>]*src=\"/static/)|<style|\sstyle=|\son\w+=|(?:src|href)=\"(?:https?:)?//", body
        )


def test_a_paper_without_a_title_goes_by_kind_author_and_date(reader: Any) -> None:
    named = "Letter · The co-facilitators · 22 December 2017"
    code = code_of("letter-2017-12-22.pdf")
    page = reader.get(f"/papers/{code}/").content.decode()
    assert f"<title>{named} – Travaux</title>" in page and re.search(rf"<h1[^>]*>{named}</h1>", page)
    assert named in words(reader.get("/?q=kind:letter"))
    french = reader.get(f"/papers/{code}/", headers={"Accept-Language": "fr"})
    assert "Lettre · The co-facilitators · 22 décembre 2017" in words(french)


def test_a_paper_of_which_nothing_is_known_goes_by_its_file() -> None:
    from travaux.record.documents.models import Document
    from travaux.record.evidence.models import Paper
    from travaux.web.templatetags.words import named

    paper = Paper(name="scan\u202e.pdf")
    assert named(Document(paper=paper)) == "scan.pdf"
    assert named(Document(paper=paper, kind="letter")) == "scan.pdf"
    assert named(Document(paper=paper, title="On ports", kind="letter", date="2017")) == "On ports"
