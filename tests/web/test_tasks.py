"""The six tasks of the reading room by keyboard alone, at a desk and on a phone, from left to right and from right to left.

With TRAVAUX_PICTURES=1 the pictures of the how-tos are taken anew.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.waiting import waited_for
from tests.web.accessible import faults, opened
from tests.web.serving import MEETING, SIZES, enter, follow, sign_in, visiting

SETTINGS = [(size, language) for size in SIZES for language in ("en", "ar")]
_MOST_TABS = 400


@pytest.fixture(params=SETTINGS, ids=lambda one: "-".join(one))
def page(request: pytest.FixtureRequest, browser: Any, base: str) -> Iterator[Any]:
    """A page in one size and language; whatever its policy forbids, and whatever a script gets wrong, fails the test."""
    size, language = request.param
    wrong: list[str] = []
    with visiting(browser, base, size, locale=language, reduced_motion="reduce") as page:
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on(
            "console",
            lambda message: wrong.append(message.text) if "Security Policy" in message.text else None,
        )
        page.size, page.language = size, language
        yield page
    assert wrong == []


def look(page: Any) -> None:
    """The page reads in its language's direction and is no wider than the screen."""
    assert page.evaluate("document.documentElement.dir") == ("rtl" if page.language == "ar" else "ltr")
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth"), page.url


def tab_to(page: Any, selector: str) -> None:
    """Press Tab until what the selector finds first has the focus, and can be seen to have it."""
    for _ in range(_MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("one => document.activeElement === document.querySelector(one)", selector):
            assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle != 'none'"), selector
            return
    raise AssertionError(f"{selector} is not reached by Tab on {page.url}")


def lead_on(page: Any, selector: str, arrived: str) -> None:
    """To another page by Tab and Enter."""
    tab_to(page, selector)
    enter(page)
    page.wait_for_selector(arrived, state="attached")
    look(page)


def told_at(page: Any, address: str) -> str:
    """What the page at the address says now."""
    page.goto(address)
    return str(page.locator("main").inner_text())


def picture(page: Any, root: Path, tmp_path: Path, name: str) -> None:
    """A picture for the how-to, of the first setting only."""
    if (page.size, page.language) == SETTINGS[0]:
        target = root / "docs/images" if os.environ.get("TRAVAUX_PICTURES") == "1" else tmp_path
        assert page.screenshot(path=target / f"task-{name}.png").startswith(b"\x89PNG")


def test_finding_a_paper(page: Any, root: Path, tmp_path: Path) -> None:
    page.goto("/")
    look(page)
    tab_to(page, "#q")
    page.keyboard.type("slavery")
    page.wait_for_url("**/?q=slavery")
    picture(page, root, tmp_path, "find")
    lead_on(page, ".snippet a", "#at")
    assert page.locator("mark, .found.sought").first.inner_text() == "slavery"


def test_seeing_why_two_papers_belong_together(page: Any, root: Path, tmp_path: Path) -> None:
    page.goto("/?q=title:fifth")
    lead_on(page, ".results h3 a", "#related")
    lead_on(page, ".reason a", ".sentences li, .passages li")
    picture(page, root, tmp_path, "together")


def test_subscribing_to_a_meeting(page: Any, root: Path, tmp_path: Path) -> None:
    page.goto("/meetings/")
    look(page)
    lead_on(page, f"main a[href='{MEETING}']", "a[href$='calendar.ics']")
    tab_to(page, "a[href$='calendar.ics']")
    picture(page, root, tmp_path, "subscribe")
    address = page.evaluate("document.activeElement.href")
    assert page.request.get(address).text().startswith("BEGIN:VCALENDAR")


def test_seeing_what_changed(page: Any, root: Path, tmp_path: Path) -> None:
    page.goto(MEETING)
    tab_to(page, ".changed summary")
    page.keyboard.press("Enter")
    page.wait_for_selector(".changed[open] li")
    look(page)
    picture(page, root, tmp_path, "changed")
    page.goto(f"{MEETING}changes/")
    look(page)
    assert page.locator(".sentences li").count() > 5


def test_settling_the_checklist(page: Any, root: Path, tmp_path: Path) -> None:
    sign_in(page)
    page.goto("/checklist/")
    look(page)
    told = page.locator(".matters").inner_text()
    for _ in range(20):
        page.keyboard.press("j")
        if page.locator(".matters > li:focus form").count():
            break
    picture(page, root, tmp_path, "checklist")
    enter(page, "a")
    assert "settled=" in page.url
    assert page.locator(".matters").inner_text() != told
    enter(page, "u")
    assert page.url.endswith("/checklist/")
    assert page.locator(".matters").inner_text() == told


def test_publishing_a_corrected_programme(page: Any, root: Path, tmp_path: Path) -> None:
    sign_in(page)
    page.goto(MEETING)
    lead_on(page, "main a[href$='/edit/']", "#editor")
    tab_to(page, "#r1-title")
    title = "Opening by the Chair" + "".join(
        f", {one}" for one in (page.size, page.language) if one not in SETTINGS[0]
    )
    page.keyboard.press("Control+A")
    page.keyboard.type(title)
    tab_to(page, "#down-1")
    page.keyboard.press("Enter")
    page.wait_for_selector("#down-2:focus")
    assert page.locator("#r2-title").input_value() == title
    picture(page, root, tmp_path, "edit")
    tab_to(page, "[name=reason]")
    page.keyboard.type("as agreed")
    lead_on(page, "[value=publish]", ".sentences li")
    assert title in page.locator(".sentences").inner_text()
    picture(page, root, tmp_path, "publish")
    tab_to(page, "[name=status]")
    page.keyboard.press("End")
    tab_to(page, "form.stack .tools button")
    enter(page)
    assert "/history/?issued" in page.url
    look(page)
    picture(page, root, tmp_path, "history")
    waited_for(lambda: title in told_at(page, f"{MEETING}?view=list"), "the published title")
    lead_on(page, "main a[href$='/edit/']", "#editor")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_pages_of_editing_break_no_rule_of_accessibility(browser: Any, base: str, language: str) -> None:
    wrong: list[str] = []
    with opened(browser, base, language) as page:
        other = page.context.new_page()
        page.language = language
        sign_in(page)
        for name, act in (("editor", _editor), ("wrong", _wrong), ("publish", _publish), ("conflict", _conflict),
                          ("history", _history), ("backups", _backups), ("activity", _activity)):  # fmt: skip
            act(page, other)
            look(page)
            wrong.extend(faults(page, name, language, unfold=False))
    assert "\n".join(wrong) == ""


def _editor(page: Any, _other: Any) -> None:
    page.goto(MEETING)
    page.goto(page.locator("main a[href$='/edit/']").first.get_attribute("href"))
    for one in page.locator("#editor details:not([open]) > summary").all()[:4]:
        one.click()


def _wrong(page: Any, _other: Any) -> None:
    page.fill("#r0-title", "")
    page.fill("#r1-start", "25:00")
    follow(page, "#act-save")
    page.wait_for_selector(".wrong")


def _publish(page: Any, other: Any) -> None:
    _editor(page, other)
    page.fill("#r1-title", "Another title")
    follow(page, "[value=publish]")
    page.wait_for_selector("[name=status]")


def _conflict(page: Any, other: Any) -> None:
    _editor(page, other)
    _editor(other, page)
    titles = iter(("By the first", "By the second"))
    for one in (other, page):
        field = one.locator("#r0-title")
        field.fill(f"{next(titles)} {field.input_value()}"[:200])
        follow(one, "#act-save")
    page.wait_for_selector("#theirs")


def _history(page: Any, other: Any) -> None:
    _editor(page, other)
    page.goto(page.url.replace("/edit/", "/history/"))


def _backups(page: Any, _other: Any) -> None:
    page.goto("/backups/")


def _activity(page: Any, _other: Any) -> None:
    page.goto("/activity/")


@pytest.fixture
def other(browser: Any, base: str) -> Iterator[Any]:
    """A page in a browser of another editor."""
    with visiting(browser, base) as page:
        sign_in(page, "ben")
        yield page


def test_an_editor_kept_open_while_another_saves_loses_nothing(page: Any, other: Any) -> None:
    sign_in(page)
    _editor(page, None)
    other.goto(page.url)
    theirs, mine = f"Theirs {page.size} {page.language}", f"Mine {page.size} {page.language}"
    other.fill("#r0-title", theirs)
    other.fill("[name=reason]", "asked by the Chair")
    follow(other, "#act-save")
    assert "saved=" in other.url
    page.fill("#r0-title", mine)
    page.fill("#r1-title", f"Second {mine}")
    follow(page, "#act-save")
    page.wait_for_selector("#theirs")
    look(page)
    told = page.locator("main").inner_text()
    assert all(one in told for one in ("ben", "asked by the Chair", theirs, mine, f"Second {mine}"))
    follow(page, "[value=again]")
    assert (page.input_value("#r0-title"), page.input_value("#r1-title")) == (mine, f"Second {mine}")
    follow(page, "#act-save")
    assert "saved=" in page.url
    other.goto(page.url.partition("edit/")[0] + "history/")
    for at, title in enumerate((mine, theirs)):
        other.goto(other.url.partition("history/")[0] + "history/")
        follow(other, f".log a >> nth={at}")
        assert title in other.locator("main").inner_text()


def test_a_doubt_settled_by_another_meanwhile_shows_both(page: Any, other: Any) -> None:
    sign_in(page)
    for one in (page, other):
        one.goto("/checklist/")
    matter = ".matters > li:has(input[name=value])"
    told = page.locator(matter).first.locator("input[name=value]").input_value()
    theirs, mine = f"Ada Theirs {page.size} {page.language}", f"Bo Mine {page.size} {page.language}"
    for one, typed in ((other, theirs), (page, mine)):
        one.locator(matter).first.locator("input[name=value]").fill(typed)
        follow(one, f"{matter} >> nth=0 >> [value=correct]")
    look(page)
    shown = page.locator("main dl dd").all_inner_texts()
    assert (shown[0], shown[1].split(" ben, ")[0], shown[2]) == (told, theirs, mine)
    assert page.input_value("[name=value]") == mine
    follow(page, "[value=accept]")
    assert "settled=" in page.url
    other.goto("/activity/")
    log = other.locator("tbody").inner_text()
    assert theirs in log and mine not in log
