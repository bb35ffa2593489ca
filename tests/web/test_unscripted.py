"""The six tasks without JavaScript, pages on paper, papers dropped on a page, and the policy that each page is held to."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pytest

from tests.waiting import waited_for
from tests.web.serving import MEETING, PASSWORD, SIZES, enter, follow, visiting
from tests.web.serving import sign_in as sign_in_by_keys
from tests.web.test_browser import addresses
from tests.web.test_tasks import told_at

DROP = """([names, texts]) => {
  const held = new DataTransfer();
  names.forEach((name, at) => held.items.add(new File([texts[at]], name)));
  const form = document.querySelector("form[data-drop]");
  form.dispatchEvent(new DragEvent("drop", { dataTransfer: held, bubbles: true, cancelable: true }));
}"""


@pytest.fixture(params=SIZES)
def plain(request: pytest.FixtureRequest, browser: Any, base: str) -> Iterator[Any]:
    """A page that runs no script."""
    with visiting(browser, base, request.param, java_script_enabled=False) as page:
        yield page


def sign_in(page: Any) -> None:
    page.goto("/sign-in/")
    page.fill("[name=name]", "ana")
    page.fill("[name=password]", PASSWORD)
    follow(page, "main form button")


def test_a_paper_is_found_and_why_it_belongs_with_another(plain: Any) -> None:
    plain.goto("/")
    plain.fill("#q", "slavery")
    enter(plain)
    follow(plain, ".snippet a")
    assert plain.locator("mark, .found.sought").first.inner_text() == "slavery"
    plain.goto("/?q=title:fifth")
    follow(plain, ".results h3 a")
    follow(plain, ".reason a")
    assert plain.locator(".sentences li, .passages li").count() > 0


def test_a_meeting_is_found_subscribed_to_and_its_changes_read(plain: Any) -> None:
    plain.goto("/")
    menu = plain.locator("details.menu summary")
    if menu.is_visible():
        menu.click()
    follow(plain, "header.room a[href='/meetings/'] >> visible=true")
    follow(plain, f"main a[href='{MEETING}']")
    address = plain.locator("a[href$='calendar.ics']").first.get_attribute("href")
    first = plain.request.get(address)
    assert first.text().startswith("BEGIN:VCALENDAR")
    again = plain.request.get(address, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status, again.text()) == (304, "")
    plain.click(".changed summary")
    plain.wait_for_selector(".changed[open] li")


def test_a_doubt_is_settled_and_undone(plain: Any) -> None:
    sign_in(plain)
    plain.goto("/checklist/")
    told = plain.locator(".matters").inner_text()
    follow(plain, ".matters [data-key=a]")
    assert plain.locator(".matters").inner_text() != told
    follow(plain, "[data-key=u]")
    assert plain.locator(".matters").inner_text() == told


def test_a_corrected_programme_is_published(plain: Any) -> None:
    sign_in(plain)
    plain.goto(MEETING)
    follow(plain, "main a[href$='/edit/']")
    title = f"Opening by the Chair, {plain.viewport_size['width']} wide"
    plain.fill("#r1-title", title)
    follow(plain, "#down-1")
    assert plain.locator("#r2-title").input_value() == title
    follow(plain, "[value=publish]")
    assert title in plain.locator(".sentences").inner_text()
    plain.select_option("[name=status]", "final")
    follow(plain, "form.stack .tools button")
    assert "/history/?issued" in plain.url
    waited_for(lambda: title in told_at(plain, f"{MEETING}?view=list"), "the published title")


def test_speakers_are_put_in_order_with_their_minutes(plain: Any) -> None:
    sign_in(plain)
    plain.goto(MEETING)
    follow(plain, "main a[href$='/edit/']")
    row = plain.locator(".row:has(button[value^='seat-down:'])").first
    number = row.get_attribute("data-row")
    row.locator("summary").click()
    first = plain.locator(f"#r{number}-s0-name").input_value()
    plain.fill(f"[name=r{number}-s0-minutes]", "7")
    follow(plain, f"#seat-down-{number}-0")
    assert plain.locator(f"#r{number}-s1-name").input_value() == first
    assert plain.locator(f"[name=r{number}-s1-minutes]").input_value() == "7"
    plain.fill(f"[name=r{number}-s1-minutes]", "seven")
    follow(plain, "#act-save")
    assert plain.locator(f"[name=r{number}-s1-minutes][aria-invalid]").input_value() == "seven"


def test_no_page_goes_against_its_own_policy(browser: Any, base: str) -> None:
    with visiting(browser, base) as page:
        wrong: list[str] = []
        page.on("console", lambda message: wrong.append(message.text) if "Policy" in message.text else None)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        sign_in_by_keys(page)
        for address in addresses(page):
            answer = page.goto(address)
            policy = answer.headers.get("content-security-policy", "")
            if "default-src 'none'" not in policy or "unsafe" in policy:
                wrong.append(f"{address}: {policy}")
            page.wait_for_load_state("networkidle")
    assert "\n".join(wrong) == ""


def test_what_is_printed_is_the_paper_and_not_the_room(browser: Any, base: str) -> None:
    import pypdfium2

    with visiting(browser, base) as page:
        sign_in_by_keys(page)
        page.goto("/?q=title:fifth")
        paper = page.locator(".results h3 a").first.get_attribute("href")
        for address, held in (
            (paper, "Smuggling of migrants"),
            (MEETING, "Smuggling of migrants"),
            ("/register/", "Register"),
        ):
            page.goto(address)
            document = pypdfium2.PdfDocument(io.BytesIO(page.pdf(format="A4")))
            text = "".join(one.get_textpage().get_text_bounded() for one in document)
            assert held in text
            for furniture in ("Sign out", "My delegation", "Sections", "Show", "The papers themselves"):
                assert furniture not in text, (address, furniture)


def test_papers_dropped_on_the_page_are_read_and_failures_told(browser: Any, base: str) -> None:
    with visiting(browser, base) as page:
        sign_in_by_keys(page)
        page.goto("/add/")
        names = ["../../<b>good.txt", "broken.pdf", "empty.docx"]
        with page.expect_navigation():
            page.evaluate(DROP, [names, ["STATEMENT\n\nWe thank the Chair.\n", "%PDF-1.7 no more", ""]])
        page.wait_for_selector("#rows:not([hx-get])")
        rows = page.locator("#rows li").all_inner_texts()
        failed = [one for one in rows if "could not be read" in one]
        read = [one for one in rows if one not in failed]
        assert (len(read), len(failed)) == (1, 2), rows
        assert "good.txt" in read[0] and "/" not in read[0]
        assert all("Download or export the paper again." in one for one in failed)


def test_a_whole_folder_is_dropped_or_chosen_and_what_is_hidden_in_it_left_there(
    browser: Any, base: str, tmp_path: Any
) -> None:
    for name in ("one", "two"):
        folder = tmp_path / name / "deep"
        folder.mkdir(parents=True)
        (folder / f"{name}.txt").write_text(f"STATEMENT\n\nThe folder {name} thanks the Chair.\n")
        (folder.parent / f"{name}-above.txt").write_text(f"STATEMENT\n\nAbove {name} we thank the Chair.\n")
        (folder / ".hidden.txt").write_text("nothing for others")
    with visiting(browser, base) as page:
        sign_in_by_keys(page)
        page.goto("/add/")
        place = page.locator("form[data-drop]").bounding_box()
        drag = {"items": [], "files": [str(tmp_path / "one")], "dragOperationsMask": 1}
        debugger = page.context.new_cdp_session(page)
        with page.expect_navigation():
            for kind in ("dragEnter", "dragOver", "drop"):
                at = {"type": kind, "x": place["x"] + 20, "y": place["y"] + 20, "data": drag}
                debugger.send("Input.dispatchDragEvent", at)
        page.wait_for_selector("#rows li:has-text('one.txt')")
        page.set_input_files("[webkitdirectory]", tmp_path / "two")
        follow(page, "form[data-drop] button")
        page.wait_for_selector("#rows li:has-text('two.txt')")
        page.wait_for_selector("#rows:not([hx-get])")
        rows = page.locator("#rows li").all_inner_texts()
        told = {name: [row for row in rows if name in row] for name in ("one", "two", "hidden")}
        assert {name: len(found) for name, found in told.items()} == {"one": 2, "two": 2, "hidden": 0}, rows
        assert all(row.endswith("read") for row in told["one"] + told["two"])


def test_papers_that_are_too_large_together_are_told_before_they_are_sent(
    browser: Any, base: str, tmp_path: Any
) -> None:
    large = tmp_path / "large.pdf"
    with large.open("wb") as stream:
        stream.truncate(101 << 20)
    with visiting(browser, base) as page:
        sign_in_by_keys(page)
        page.goto("/add/")
        sent: list[str] = []
        page.on("request", lambda request: sent.append(request.url) if request.method == "POST" else None)
        page.set_input_files("[name=papers] >> nth=0", large)
        page.click("form[data-drop] button")
        said = page.locator("[name=papers]").first.evaluate("field => field.validationMessage")
        assert (said, sent) == ("The papers hold more than 100 MB together", [])
