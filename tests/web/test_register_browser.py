"""The pages of the follow-up in a real browser: held to axe-core on desk and phone, from right to left too; decided about by hand."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.accessible import faults, opened
from tests.web.reviewed import FRAMEWORK
from tests.web.serving import MEETING, follow, sign_in, visiting


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_page_of_the_follow_up_breaks_a_rule_of_accessibility(
    browser: Any, served: str, language: str
) -> None:
    wrong: list[str] = []
    with opened(browser, served, language) as page:
        sign_in(page)
        page.goto("/register/")
        entry = page.locator("table.list th a").first.get_attribute("href")
        for address in (
            "/register/", "/register/?status=achieved", entry, "/reviews/", "/reviews/2022/?by=body", "/reviews/2026/", "/coverage/",
            f"/coverage/?framework={FRAMEWORK}&across=meeting", f"{MEETING}questions/", "/reviews/2022/report.html",
        ):  # fmt: skip
            page.goto(address)
            for details in page.locator("details").all():
                details.evaluate("node => node.open = true")
            wrong.extend(faults(page, address, language))
    assert "\n".join(wrong) == ""


def test_an_editor_assesses_sees_a_conflict_and_takes_the_decision_back(browser: Any, served: str) -> None:
    with visiting(browser, served) as page:
        other = page.context.new_page()
        sign_in(page)
        page.goto("/register/?status=under consideration")
        address = page.locator("table.list th a").nth(2).get_attribute("href")
        for one in (page, other):
            one.goto(address)
            one.get_by_text("How it stands").click()
        page.locator("select[name=status]").first.select_option("under way")
        page.locator("textarea[name=quote]").fill("Two regions have a counter.")
        page.locator("form:has(button[value=assess]) input[name=reason]").fill("said in plenary")
        follow(page, "button[value=assess]")
        assert "Two regions have a counter." in page.inner_text("main")
        assert "The decision is logged." in page.inner_text("main")

        other.locator("select[name=status]").first.select_option("achieved")
        other.locator("form:has(button[value=assess]) input[name=reason]").fill("read in the report")
        follow(other, "button[value=assess]")
        shown = other.inner_text("main")
        assert "Somebody else decided meanwhile" in shown
        assert "said in plenary" in shown and "read in the report" in shown
        follow(other, "text=Keep what stands there")

        page.reload()
        page.get_by_text("Take back").first.click()
        page.locator("details[open] input[name=reason]").fill("a slip")
        follow(page, "details[open] button")
        assert "Nobody has reported on it." in page.inner_text("main")


def test_a_cell_of_the_matrix_opens_its_sentences(browser: Any, served: str) -> None:
    with visiting(browser, served) as page:
        page.goto(f"/coverage/?framework={FRAMEWORK}&across=paper")
        cells = page.locator("table.list td a")
        if cells.count():
            number = cells.first.inner_text()
            follow(page, "table.list td a")
            assert number == "?" or f"{number} entr" in page.inner_text("main")
        else:
            assert page.locator("table.list td").first.inner_text() == "·"
