"""The programme editor as plain forms: every step, what is wrong, saving, publishing, two at once."""

from __future__ import annotations

import html
import re
from pathlib import Path
from typing import Any

import pytest

from tests.web.test_pages import code_of, words
from tests.web.test_roles import client_of

NAME = "vienna-2017-provisional.docx"


def form_fields(text: str, action: str, token: bool = False) -> dict[str, str]:
    """What a browser would send of the form of a page whose address ends so, without its buttons and its token."""
    form = re.search(rf'<form[^>]*action="[^"]*{action}".*?</form>', text, re.DOTALL)
    assert form
    found: dict[str, str] = {}
    for tag in re.findall(r"<input[^>]*>", form[0]):
        name, value = (re.search(rf'\b{one}="([^"]*)"', tag) for one in ("name", "value"))
        if name and 'type="checkbox"' not in tag:
            found[name[1]] = html.unescape(value[1]) if value else ""
    for name, inside in re.findall(r'<textarea name="([^"]+)"[^>]*>(.*?)</textarea>', form[0], re.DOTALL):
        found[name] = html.unescape(inside)
    for name, inside in re.findall(r'<select name="([^"]+)"[^>]*>(.*?)</select>', form[0], re.DOTALL):
        chosen = re.search(r'value="([^"]*)" selected', inside) or re.search(r'value="([^"]*)"', inside)
        assert chosen
        found[name] = html.unescape(chosen[1])
    if not token:
        found.pop("csrfmiddlewaretoken", None)
    return found


def fields(page: Any, action: str = "/edit/") -> dict[str, str]:
    return form_fields(page.content.decode(), action)


class Editing:
    """An editor with the form of one paper open."""

    def __init__(self, name: str = NAME, who: str = "editor") -> None:
        self.client = client_of(who)
        self.address = f"/papers/{code_of(name)}/edit/"
        self.page = self.client.get(self.address)
        assert self.page.status_code == 200
        self.form = fields(self.page)

    def send(self, act: str, **typed: str) -> Any:
        data = {
            **self.form,
            **{name.replace("_", "-", 2): value for name, value in typed.items()},
            "act": act,
        }
        self.page = self.client.post(self.address, data)
        if self.page.status_code in (200, 400) and 'id="editor"' in self.page.content.decode():
            self.form = fields(self.page)
        return self.page


def shown(name: str = NAME) -> Any:
    from travaux.record.documents.reading import find_document, programme_of

    return programme_of(find_document(name))


def test_a_form_sent_back_untouched_changes_nothing(own_room: Path) -> None:
    from tests.record.conftest import SAMPLES
    from travaux.record.evidence.models import Decision
    from travaux.web.editing.checks import check
    from travaux.web.editing.draft import draft_of

    for name in SAMPLES:
        programme = shown(name)
        assert check(draft_of(programme), programme).programme == programme, name
    editing = Editing()
    assert editing.send("save")["Location"].endswith("?same=1")
    assert Decision.objects.count() == 0


def test_every_step_is_a_page_and_keeps_what_was_typed(own_room: Path) -> None:
    editing = Editing()
    before = [item.title for item in shown().items if item.parent is None]
    first, second = before[:2]
    editing.send("down:0", **{"r0-room": "Hall <B>"})
    assert [editing.form["r0-title"], editing.form["r1-title"]] == [second, first]
    assert editing.form["r1-room"] == "Hall <B>"
    rows = int(editing.form["rows"])
    editing.send("add")
    assert int(editing.form["rows"]) == rows + 1
    editing.send(f"seat-add:{rows}", **{f"r{rows}-title": "Closing words"})
    editing.send(f"seat-add:{rows}", **{f"r{rows}-s0-name": "Ana Peña", f"r{rows}-s0-minutes": "5"})
    editing.send(f"seat-down:{rows}:0", **{f"r{rows}-s1-affiliation": "Mission of Nowhere"})
    answer = editing.send("save", reason="asked for by the Chair")
    assert "saved=" in answer["Location"]
    last = shown().items[-1]
    assert (last.title, [(one.name, one.affiliation, one.minutes) for one in last.people]) == (
        "Closing words",
        [("TBC", "Mission of Nowhere", None), ("Ana Peña", None, 5)],
    )
    assert [item.title for item in shown().items if item.parent is None][:2] == [second, first]
    assert [item.id for item in shown().items] == list(range(1, len(shown().items) + 1))
    log = words(editing.client.get(answer["Location"]))
    assert "Saved as a new version." in log and "asked for by the Chair" in log


def test_a_saved_version_is_undone_and_the_history_tells_both(own_room: Path) -> None:
    before = shown()
    editing = Editing()
    title = editing.form["r0-title"]
    answer = editing.send("save", **{"r0-title": "Opening by the Chair", "reason": "asked"})
    assert shown().items[0].title == "Opening by the Chair"
    number = answer["Location"].partition("saved=")[2]
    change = words(editing.client.get(editing.address.replace("/edit/", f"/history/{number}/")))
    assert title in change and "Opening by the Chair" in change
    done = editing.client.post(f"/decisions/{number}/undo/", {"back": "history"}, follow=True)
    assert shown() == before
    assert "undone" in words(done) and "asked" in words(done)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"r0-start": "25:00"}, "This is no time of a day"),
        ({"r0-start": "15:00", "r0-end": "14:00"}, "It ends before it begins."),
        ({"r0-title": "  "}, "An item needs a title."),
        ({"d0-date": "31 June"}, "This is no date"),
        ({"r0-day": "9"}, "The programme has no such day."),
        ({"r0-kind": "circus"}, "There is no such kind of item."),
        ({"r0-s0-minutes": "²"}, "Give whole minutes"),
    ],
)
def test_what_cannot_be_is_told_beside_its_field_and_kept(
    own_room: Path, typed: dict[str, str], said: str
) -> None:
    from travaux.record.evidence.models import Decision

    editing = Editing()
    answer = editing.send("save", **typed)
    assert answer.status_code == 400
    assert said in words(answer)
    assert 'aria-invalid="true"' in answer.content.decode()
    for name, value in typed.items():
        if name not in ("r0-day", "r0-kind"):
            assert editing.form[name] == value
    assert Decision.objects.count() == 0


def test_an_overlap_is_asked_about_once(own_room: Path) -> None:
    editing = Editing()
    slots = {n: (editing.form[f"r{n}-day"], editing.form[f"r{n}-start"]) for n in range(int(editing.form["rows"]))
             if editing.form[f"r{n}-level"] == "0" and editing.form[f"r{n}-end"]}  # fmt: skip
    one, other = next((a, b) for a in slots for b in slots if a < b and slots[a] != slots[b])
    typed = {f"r{other}-start": editing.form[f"r{one}-start"], f"r{other}-day": editing.form[f"r{one}-day"]}
    answer = editing.send("save", **typed)
    assert answer.status_code == 400
    assert "It overlaps with" in words(answer)
    assert editing.send("save", although="on").status_code == 302


def test_two_editors_at_once_are_shown_both_versions(own_room: Path) -> None:
    first, second = Editing(), Editing(who="administrator")
    assert first.send("save", **{"r0-title": "By the first"}).status_code == 302
    answer = second.send("save", **{"r1-title": "By the second", "reason": "mine"})
    assert answer.status_code == 409
    assert "By the first" in words(answer) and "By the second" in words(answer)
    assert shown().items[0].title == "By the first"
    form = fields(answer)
    again = second.client.post(second.address, {**form, "act": "again"})
    assert fields(again)["r1-title"] == "By the second"
    assert second.client.post(second.address, {**form, "act": "over"}).status_code == 302
    assert [one.title for one in shown().items[:2]] != ["By the first", "By the second"]
    assert shown().items[1].title == "By the second"


def test_a_time_limit_alone_is_told_before_it_is_published(own_room: Path) -> None:
    editing = Editing()
    row = next(n for n in range(40) if int(editing.form[f"r{n}-seats"]) and editing.form[f"r{n}-s0-name"])
    preview = words(editing.send("publish", **{f"r{row}-s0-minutes": "5"}))
    assert f"{editing.form[f'r{row}-s0-name']} is now given as" in preview
    assert "5 min" in preview


def test_changes_of_different_things_are_saved_together(own_room: Path) -> None:
    first, second = Editing(), Editing(who="administrator")
    assert first.send("save", **{"r0-title": "By the first"}).status_code == 302
    second.send("add")
    added = int(second.form["rows"]) - 1
    answer = second.send("save", **{"r1-room": "Hall B", f"r{added}-title": "Closing words"})
    assert answer.status_code == 409
    assert "Save both changes together" in words(answer)
    assert second.client.post(second.address, {**fields(answer), "act": "both"}).status_code == 302
    both = shown().items
    assert (both[0].title, both[1].room, both[-1].title) == ("By the first", "Hall B", "Closing words")


def test_a_programme_is_published_as_a_paper_of_its_own(own_room: Path) -> None:
    from icalendar import Calendar

    from travaux.intake.keeper import keep_level
    from travaux.record.documents.models import Document
    from travaux.record.meetings.models import Meeting

    key = Meeting.objects.get(name="Fifth informal thematic session").key
    editing = Editing("vienna-2017-final.docx")
    address = f"/meetings/{key}/calendar.ics"
    before = {
        str(e["UID"]): e for e in Calendar.from_ical(editing.client.get(address).content).walk("VEVENT")
    }
    timed = [
        n
        for n in range(int(editing.form["rows"]))
        if editing.form[f"r{n}-start"] and editing.form[f"r{n}-level"] == "0"
    ]
    row, last = timed[0], timed[-1]
    gone = editing.form[f"r{last}-title"]
    editing.send(f"remove:{last}")
    title = editing.form[f"r{row}-title"] + " (new hall)"
    preview = editing.send("publish", **{f"r{row}-title": title, "reason": "as agreed"})
    assert preview.status_code == 200
    assert title in words(preview)
    form = fields(preview, "/edit/publish/")
    wrong = editing.client.post(f"{editing.address}publish/", {**form, "status": "secret"})
    assert wrong.status_code == 400
    done = editing.client.post(f"{editing.address}publish/", {**form, "status": "final"}, follow=True)
    assert "Published." in words(done) and "as agreed" in words(done)
    issued = Document.objects.get(paper__name__startswith="Fifth informal")
    assert (issued.status, issued.audience) == ("final", "public")
    assert title not in [item.title for item in shown("vienna-2017-final.docx").items]
    keep_level(own_room)
    assert title in words(editing.client.get(f"/meetings/{key}/"))
    after = {str(e["UID"]): e for e in Calendar.from_ical(editing.client.get(address).content).walk("VEVENT")}
    assert set(after) == set(before)
    cancelled = [uid for uid in after if after[uid]["STATUS"] == "CANCELLED"]
    assert [str(after[uid]["SUMMARY"]) for uid in cancelled] == [gone]
    assert [after[uid]["SEQUENCE"] - before[uid]["SEQUENCE"] for uid in cancelled] == [1]
    changed = [uid for uid in after if str(after[uid]["SUMMARY"]) != str(before[uid]["SUMMARY"])]
    assert [after[uid]["SEQUENCE"] - before[uid]["SEQUENCE"] for uid in changed] == [1]
    history = done.redirect_chain[-1][0].partition("?")[0]
    editing.client.post(f"{history}recall/", fields(done, "/recall/"))
    keep_level(own_room)
    assert title not in words(editing.client.get(f"/meetings/{key}/"))


def test_only_editors_get_to_the_editor_and_no_forged_programme_gets_in(own_room: Path) -> None:
    from django.test import Client

    from travaux.record.evidence.models import Decision

    address = f"/papers/{code_of(NAME)}/edit/"
    reader, editor = client_of("reader"), client_of("editor")
    for path in (address, f"{address}publish/", address.replace("edit/", "history/recall/")):
        assert reader.post(path, {"act": "save"}).status_code == 403
        assert Client().post(path, {"act": "save"}).status_code == 403
    rows = '{"items": {"rows": 1, "columns": {"id": [%s], "title": [%s]}}}'
    for programme in ("", "{", "[]", '{"items": 1}', '{"items": {"rows": 1, "columns": {"id": ["x"]}}}', rows % (1, 5),
                      rows % (1, '{"a": 1}'), rows % ("[]", '"a"'), '{"paper": {"title": 5}}', "[" * 100_000):  # fmt: skip
        assert (
            editor.post(
                f"{address}publish/", {"programme": programme, "status": "final", "audience": "public"}
            ).status_code
            == 400
        )
        assert editor.post(address, {"programme": programme, "act": "over"}).status_code == 400
    assert editor.post(address, {"rows": "99999999", "act": "up:0"}).status_code == 200
    assert editor.post(address, {"act": "move:1"}).status_code == 200
    assert Decision.objects.count() == 0


def test_of_two_published_on_one_day_the_later_stands(own_room: Path) -> None:
    from travaux.intake.keeper import keep_level
    from travaux.record.meetings.models import Meeting
    from travaux.record.meetings.reading import best_document

    meeting = Meeting.objects.get(name="Fifth informal thematic session")
    editing = Editing("vienna-2017-final.docx")
    titles = [f"Opening in hall {number}" for number in range(4)]
    for title in titles:
        preview = editing.send("publish", **{"r0-title": title})
        form = fields(preview, "/edit/publish/") | {"status": "final"}
        assert editing.client.post(f"{editing.address}publish/", form).status_code == 302
        keep_level(own_room)
        assert title in words(editing.client.get(f"/meetings/{meeting.key}/?view=list"))
        assert shown(best_document(meeting).paper.name).items[0].title == title


def test_long_titles_and_numbers_stand_in_the_row_without_a_script(own_room: Path) -> None:
    long = "A long title that no field of one line holds " * 6
    editing = Editing()
    page = editing.send("check", **{"r0-title": long, "r0-number": "Round table 3 (b)"}).content.decode()
    row = page[page.index('data-row="0"') : page.index("<details", page.index('data-row="0"'))]
    assert re.search(
        r'<input class="number" name="r0-number"[^>]* value="Round table 3 \(b\)" size="16"', row
    )
    field = re.search(r'<textarea name="r0-title"[^>]* rows="(\d)"[^>]*>(.*?)</textarea>', row)
    assert field and (field[1], field[2].strip()) == ("7", long.strip())


def test_a_title_typed_over_two_lines_is_one(own_room: Path) -> None:
    editing = Editing()
    editing.send("save", **{"r0-title": "Opening\r\nby the Chair"})
    assert shown().items[0].title == "Opening by the Chair"
