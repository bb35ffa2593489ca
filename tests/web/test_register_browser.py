"""The pages of the follow-up in a real browser: held to axe-core on desk and phone, from right to left too; decided about by hand."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import shell
from tests.web.accessible import faults, opened
from tests.web.reviewed import FRAMEWORK, UNDERTAKING, hold_reviews
from tests.web.serving import SIZES, serving
from tests.web.test_browser import browser, sign_in

__all__ = ["browser"]
PAPERS = (*UNDERTAKING, "vienna-2017-final.docx")


@pytest.fixture(scope="module")
def served(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A reading room with one closed review and the next one open, and an editor."""
    if not shutil.which("chromium"):
        pytest.skip("left out: chromium is not installed")
    folder = tmp_path_factory.mktemp("papers")
    for name in PAPERS:
        shutil.copy(root / "examples" / name, folder)
    library = tmp_path_factory.mktemp("followed") / "library"
    assert shell("build", folder, "--library", library).returncode == 0
    hold_reviews(library, "editor")
    with serving(library) as address:
        yield address


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_page_of_the_follow_up_breaks_a_rule_of_accessibility(
    browser: Any, served: str, language: str
) -> None:
    page = opened(browser, served, language)
    sign_in(page)
    page.goto("/register/")
    entry = page.locator("table.list th a").first.get_attribute("href")
    wrong: list[str] = []
    for address in (
        "/register/", "/register/?status=achieved", entry, "/reviews/", "/reviews/2022/?by=body", "/reviews/2026/", "/coverage/",
        f"/coverage/?framework={FRAMEWORK}&across=meeting", "/meetings/fifth-informal-thematic-session-2017/questions/",
        "/reviews/2022/report.html",
    ):  # fmt: skip
        page.goto(address)
        for details in page.locator("details").all():
            details.evaluate("node => node.open = true")
        wrong.extend(faults(page, address, language))
    page.context.close()
    assert "\n".join(wrong) == ""


def test_an_editor_assesses_sees_a_conflict_and_takes_the_decision_back(browser: Any, served: str) -> None:
    context = browser.new_context(viewport=SIZES["desk"], base_url=served)
    page, other = context.new_page(), context.new_page()
    sign_in(page)
    page.goto("/register/?status=under consideration")
    address = page.locator("table.list th a").nth(2).get_attribute("href")
    for one in (page, other):
        one.goto(address)
        one.get_by_text("How it stands").click()
    page.locator("select[name=status]").first.select_option("under way")
    page.locator("textarea[name=quote]").fill("Two regions have a counter.")
    page.locator("form:has(button[value=assess]) input[name=reason]").fill("said in plenary")
    page.locator("button[value=assess]").click()
    assert "Two regions have a counter." in page.inner_text("main")
    assert "The decision is logged." in page.inner_text("main")

    other.locator("select[name=status]").first.select_option("achieved")
    other.locator("form:has(button[value=assess]) input[name=reason]").fill("read in the report")
    other.locator("button[value=assess]").click()
    shown = other.inner_text("main")
    assert "Somebody else decided meanwhile" in shown
    assert "said in plenary" in shown and "read in the report" in shown
    other.get_by_text("Keep what stands there").click()

    page.reload()
    page.get_by_text("Take back").first.click()
    page.locator("details[open] input[name=reason]").fill("a slip")
    page.locator("details[open] button").click()
    assert "Nobody has reported on it." in page.inner_text("main")
    context.close()


def test_a_cell_of_the_matrix_opens_its_sentences(browser: Any, served: str) -> None:
    context = browser.new_context(viewport=SIZES["desk"], base_url=served)
    page = context.new_page()
    page.goto(f"/coverage/?framework={FRAMEWORK}&across=paper")
    cells = page.locator("table.list td a")
    if cells.count():
        number = cells.first.inner_text()
        cells.first.click()
        assert number == "?" or f"{number} entr" in page.inner_text("main")
    else:
        assert page.locator("table.list td").first.inner_text() == "·"
    context.close()
