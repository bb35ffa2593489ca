"""Every page in a real browser, on a desk and on a phone: nothing fetched from elsewhere, nothing wrong by axe-core; the tasks by keyboard."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import shell
from tests.conftest import ROOT
from tests.web.accessible import faults, opened
from tests.web.serving import MEETING, PASSWORD, enter, follow, serving, sign_in, visiting


@pytest.fixture
def desk(browser: Any, served: str) -> Iterator[Any]:
    """A page of somebody without an account."""
    with visiting(browser, served) as page:
        yield page


EXAMPLES = {
    "search": ("/", "/?q=vienna", "/?q=migra*", "/?q=%22open"), "paper": ("{paper}", "{letter}"), "leaf": ("{words}",),
    "meetings": ("/meetings/", "/meetings/?q=none"), "meeting": (MEETING, f"{MEETING}?view=list"), "changes": (f"{MEETING}changes/",),
    "questions": (f"{MEETING}questions/",), "people": ("/people/",), "person": ("/people/louise%20arbour/",), "bodies": ("/organisations/",),
    "body": ("{body}",), "series": ("/series/informal%20thematic%20session/",), "checklist": ("/checklist/",), "activity": ("/activity/",),
    "about": ("/about/",), "delegation": ("/delegation/",), "add": ("/add/",), "register": ("/register/",), "reviews": ("/reviews/",),
    "coverage": ("/coverage/",), "together": ("{together}",), "edit": ("{programme}edit/",), "history": ("{programme}history/",),
    "sign-in": ("/sign-in/",), "backups": ("/backups/",),
}  # fmt: skip
"""Addresses of each page by its name in the configuration; what stands in braces is found by following links."""
ELSEWHERE = {"undertaking", "review", "version"}
"""Pages that need a register or an edited programme: test_register_browser.py and test_tasks.py hold them to the same rules."""
NO_PAGES = {
    "original", "picture", "cited", "programme", "calendar", "reminders", "report", "stocktake", "drafted", "coverage-file", "body-calendar",
    "feed", "backup", "publish", "recall", "decide", "take-back", "open-review", "close-review", "edit-agenda", "settle-pair", "merge", "split",
    "audience", "settle", "undo", "back-up", "language", "sign-out",
}  # fmt: skip
"""What is a file, leads elsewhere, or takes a form in."""


def addresses(page: Any) -> list[str]:
    """The addresses of all pages, and of one that is not there."""
    page.goto("/?q=title:fifth")
    found = {"programme": page.locator(".results h3 a").first.get_attribute("href")}
    page.goto(found["programme"])
    found["together"] = page.locator(".reason a").first.get_attribute("href")
    page.goto("/organisations/")
    found["body"] = page.locator("tbody a").first.get_attribute("href")
    page.goto("/?q=vienna")
    found["paper"] = page.locator(".results h3 a").first.get_attribute("href")
    found["words"] = page.locator(".snippet a").first.get_attribute("href")
    page.goto("/?q=kind:letter")
    found["letter"] = page.locator(".results h3 a").first.get_attribute("href")
    return [one.format(**found) for each in EXAMPLES.values() for one in each] + ["/nothing/"]


def test_every_page_has_an_example_that_is_looked_at(room: Path) -> None:
    from travaux.web.urls import urlpatterns

    assert {one.name for one in urlpatterns} == EXAMPLES.keys() | ELSEWHERE | NO_PAGES


@pytest.mark.parametrize("language", ["en", "ar", "ru"])
def test_no_page_breaks_a_rule_of_accessibility(browser: Any, served: str, language: str) -> None:
    wrong: list[str] = []
    elsewhere: list[str] = []
    with opened(browser, served, language) as page:
        page.on(
            "request",
            lambda request: elsewhere.append(request.url) if not request.url.startswith(served) else None,
        )
        page.on(
            "console",
            lambda message: wrong.append(message.text) if "Security Policy" in message.text else None,
        )
        sign_in(page)
        for address in addresses(page):
            page.goto(address)
            wrong.extend(faults(page, address, language))
    assert "\n".join(wrong) == ""
    assert elsewhere == []


def test_the_width_of_the_screen_sets_no_colour_of_its_own() -> None:
    """So colours need not be looked at in every size."""
    style = (ROOT / "src/travaux/web/static/web/room.css").read_text("utf-8")
    of_a_width = re.compile(r"@media [^{]*width[^{]*\{((?:[^{}]*\{[^{}]*\})*)")
    colour = re.compile(r"(?:[a-z-]*color|background[a-z-]*|fill|stroke|opacity|filter|--[a-z-]+)\s*:[^;}]+")
    rules, elsewhere = of_a_width.findall(style), of_a_width.sub("", style)
    assert len(rules) == len(re.findall(r"@media [^{]*width", style)) > 0
    assert {one for rule in rules for one in colour.findall(rule)} - set(colour.findall(elsewhere)) == set()


EMPTY = (
    "/", "/?q=none", "/meetings/", "/register/", "/reviews/", "/coverage/", "/people/", "/organisations/", "/checklist/", "/delegation/",
    "/activity/", "/about/", "/add/", "/backups/", "/papers/00000000/", "/meetings/none/",
)  # fmt: skip


@pytest.fixture(scope="module")
def empty(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a reading room whose library holds no paper, with an administrator."""
    place = tmp_path_factory.mktemp("empty")
    papers, library = place / "papers", place / "library"
    papers.mkdir()
    (papers / "broken.pdf").write_bytes(b"%PDF-1.7 no more")
    assert "Download or export the paper again." in shell("build", papers, "--library", library).stderr
    env = {**os.environ, "TRAVAUX_PASSWORD": PASSWORD}
    assert shell("account", "ana", "--role", "administrator", "--library", library, env=env).returncode == 0
    with serving(library) as address:
        yield address


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pages_of_an_empty_library_and_of_errors_break_no_rule(
    browser: Any, empty: str, language: str
) -> None:
    wrong: list[str] = []
    with opened(browser, empty, language) as page:
        sign_in(page, password="wrong")
        page.wait_for_selector(".note")
        wrong.extend(faults(page, "a wrong password", language))
        sign_in(page)
        page.wait_for_selector("form.who")
        for one in EMPTY:
            answer = page.goto(one)
            assert answer.status in (200, 404), one
            wrong.extend(faults(page, one, language))
        page.goto("/delegation/")
        page.fill("[name=body]", "Nobody")
        follow(page, "main form button")
        wrong.extend(faults(page, "an unknown delegation", language))
        page.goto("/add/")
        follow(page, "main form.stack button")
        page.wait_for_selector("[role=alert]")
        wrong.extend(faults(page, "no paper chosen", language))
    assert "\n".join(wrong) == ""


def test_results_come_as_one_types(desk: Any) -> None:
    desk.goto("/")
    desk.locator("#q").press_sequentially("slavery")
    desk.wait_for_url("**/?q=slavery")
    follow(desk, ".snippet a")
    desk.wait_for_selector("#at", state="attached")
    assert desk.locator("mark, .found.sought").first.inner_text() == "slavery"


def test_one_sees_why_two_papers_belong_together(desk: Any) -> None:
    desk.goto("/?q=title:fifth")
    follow(desk, ".results h3 a")
    follow(desk, ".reason a")
    assert desk.locator(".sentences li, .passages li").count() > 0
    assert desk.locator("h1").inner_text() == "Two papers side by side"


def test_one_subscribes_to_a_meeting_and_sees_what_changed(desk: Any) -> None:
    desk.goto(MEETING)
    desk.locator(".changed summary").press("Enter")
    desk.wait_for_selector(".changed[open] li")
    assert desk.locator(".changed li").count() > 5
    address = desk.locator("a[href$='calendar.ics']").first.get_attribute("href")
    assert desk.request.get(address).text().startswith("BEGIN:VCALENDAR")


def test_the_checklist_is_settled_and_undone_by_keys_alone(desk: Any) -> None:
    sign_in(desk)
    desk.goto("/checklist/")
    told = desk.locator(".matters").inner_text()
    for _ in range(20):
        desk.keyboard.press("j")
        if desk.locator(".matters > li:focus form").count():
            break
    enter(desk, "a")
    assert "settled=" in desk.url
    assert desk.locator(".matters").inner_text() != told
    enter(desk, "u")
    assert desk.url.endswith("/checklist/")
    assert desk.locator(".matters").inner_text() == told


def test_hostile_words_and_names_are_shown_as_text(desk: Any) -> None:
    dialogs: list[str] = []
    desk.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    desk.goto("/?q=quizzaciously")
    assert "<script>alert(1)</script>" in desk.locator(".results").inner_text()
    follow(desk, ".results h3 a")
    assert "<script>alert(1)</script>" in desk.locator(".words").inner_text()
    assert desk.locator("main script, main img, main b").count() == 0
    assert "\u202e" not in desk.content()
    assert dialogs == []


def test_every_page_reads_without_javascript(browser: Any, served: str) -> None:
    with visiting(browser, served, java_script_enabled=False) as page:
        page.goto("/")
        page.fill("#q", "slavery")
        enter(page)
        follow(page, ".results h3 a")
        assert page.locator(".words p").count() > 0


def test_the_pictures_of_the_documentation_can_be_taken(
    browser: Any, served: str, root: Path, tmp_path: Path
) -> None:
    """With TRAVAUX_PICTURES=1 they take the place of those in docs/images."""
    target = root / "docs/images" if os.environ.get("TRAVAUX_PICTURES") == "1" else tmp_path
    for name, size, address in (
        ("room-meeting", "desk", MEETING), ("room-paper", "desk", "/?q=kind:letter"), ("room-phone", "phone", f"{MEETING}?view=list"),
        ("room-arabic", "desk", MEETING),
    ):  # fmt: skip
        with visiting(browser, served, size, locale="ar" if name == "room-arabic" else "en") as page:
            page.goto(address)
            if name == "room-paper":
                follow(page, ".results h3 a")
                page.wait_for_load_state("networkidle")
            picture = page.screenshot(path=target / f"{name}.png")
            assert picture.startswith(b"\x89PNG")
