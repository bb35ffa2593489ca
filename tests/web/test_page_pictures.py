"""A picture of every page for the documentation, taken of the sample process with a review in it."""

from __future__ import annotations

import io
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import shell
from tests.web.reviewed import UNDERTAKING, hold_reviews
from tests.web.serving import MEETING, chromium, follow, serving, sign_in, visiting
from tests.web.test_browser import NO_PAGES

SIZE = {"width": 1200, "height": 800}
COLOURS = 48

Address = Callable[[Any], str]


def _link(start: str, selector: str) -> Address:
    """The address behind the first link that the selector finds on a page."""

    def found(page: Any) -> str:
        page.goto(start)
        return str(page.locator(selector).first.get_attribute("href"))

    return found


_paper = _link("/?q=kind:letter", ".results h3 a")
_programme = _link("/?q=title:fifth", ".results h3 a")


def _followed(page: Any) -> str:
    page.goto("/delegation/")
    page.fill("[name=body]", "Australia")
    follow(page, "main form button")
    return "/delegation/"


PAGES: dict[str, str | Address] = {
    "search": "/?q=migra*",
    "paper": _paper,
    "cited": _link("/?q=vienna", ".snippet a"),
    "together": lambda page: _link(_programme(page), ".reason a")(page),
    "edit": lambda page: f"{_programme(page)}edit/",
    "history": lambda page: f"{_programme(page)}history/",
    "meetings": "/meetings/",
    "meeting": MEETING,
    "changes": f"{MEETING}changes/",
    "questions": f"{MEETING}questions/",
    "register": "/register/",
    "undertaking": _link("/register/?status=achieved", "table.list th a"),
    "reviews": "/reviews/",
    "review": "/reviews/2022/",
    "coverage": "/coverage/",
    "people": "/people/",
    "person": "/people/louise%20arbour/",
    "bodies": "/organisations/",
    "body": _link("/organisations/", "main table a, main li a"),
    "series": "/series/informal%20thematic%20session/",
    "delegation": _followed,
    "checklist": "/checklist/",
    "activity": "/activity/",
    "about": "/about/",
    "add": "/add/",
    "backups": "/backups/",
    "sign-in": "/sign-in/",
}


@pytest.fixture(scope="module")
def pictured(root: Path, level_library: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A reading room of the sample process with one closed review and the next one open."""
    library = tmp_path_factory.mktemp("pictured") / "library"
    shutil.copytree(level_library, library)
    papers = tmp_path_factory.mktemp("undertaking")
    for name in UNDERTAKING:
        shutil.copy(root / "examples" / name, papers)
    assert shell("build", papers, "--library", library).returncode == 0
    hold_reviews(library, "administrator")
    with serving(library) as address:
        yield address


@pytest.fixture(scope="module")
def page(pictured: str) -> Iterator[Any]:
    with chromium() as browser, visiting(browser, pictured, reduced_motion="reduce") as one:
        one.set_viewport_size(SIZE)
        sign_in(one)
        yield one


@pytest.mark.parametrize("name", PAGES)
def test_a_picture_of_the_page_can_be_taken(page: Any, root: Path, tmp_path: Path, name: str) -> None:
    """With TRAVAUX_PICTURES=1 it takes the place of that in docs/images."""
    from PIL import Image

    address = PAGES[name]
    there = page.goto(address if isinstance(address, str) else address(page))
    assert there.status == 200
    page.wait_for_load_state("networkidle")
    picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    target = root / "docs/images" if os.environ.get("TRAVAUX_PICTURES") == "1" else tmp_path
    picture.quantize(COLOURS).save(target / f"page-{name}.png", optimize=True)
    assert picture.size == (SIZE["width"], SIZE["height"])


def test_every_page_stands_in_the_documentation_with_its_picture(root: Path) -> None:
    named = set(re.findall(r'name="([a-z-]+)"', (root / "src/travaux/web/urls.py").read_text("utf-8")))
    assert (named - NO_PAGES - {"leaf", "version"}) | {"cited"} == set(PAGES)
    text = (root / "docs/reference/pages.md").read_text("utf-8")
    shown = re.findall(r"!\[[^\]]+\]\(\.\./images/page-([a-z-]+)\.png\)", text)
    assert sorted(shown) == sorted(PAGES)
    assert [name for name in shown if not (root / f"docs/images/page-{name}.png").is_file()] == []
