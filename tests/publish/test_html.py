"""The page: one file, whole, accessible, and as good on a phone as at a desk."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from hypothesis import given
from lxml import html as parser

from tests.publish import strategies
from tests.publish.samples import ARABIC, DOUBTS, FINDINGS, MATTERS, STOCKTAKING
from tests.waiting import PATIENCE
from tests.web.serving import chromium
from travaux.common.dates import PartialDate
from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Appearance, Item, Meeting, Paper, Programme, Role, Slot
from travaux.common.text import printable
from travaux.publish.edition import Edition
from travaux.publish.html import write, write_all
from travaux.publish.outline import days

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

STYLE = (Path(__file__).parents[2] / "src/travaux/publish/templates/style.css").read_text("utf-8")


def tree(page: str) -> parser.HtmlElement:
    return parser.document_fromstring(page)


def texts(page: parser.HtmlElement, path: str) -> list[str]:
    return [" ".join(element.text_content().split()) for element in page.xpath(path)]


def test_what_the_page_says() -> None:
    page = tree(write(STOCKTAKING, FINDINGS, DOUBTS))
    assert texts(page, "//h1") == ["Preparatory (stocktaking) meeting"]
    assert texts(page, "//nav[@class='days']//a") == [
        "Monday 4 December", "Tuesday 5 December", "Wednesday 6 December", "Day 4",
    ]  # fmt: skip
    assert texts(page, "//section/h2") == [
        "Monday 4 December 2017 Day 1", "Tuesday 5 December 2017 Day 2", "Wednesday 6 December 2017 Day 3", "Day 4",
    ]  # fmt: skip
    assert texts(page, "//*[@id='p1-3']/div/h3") == [
        "Panel 1: Where the consultations stand: six themes, one text"
    ]
    assert texts(page, "//*[@id='p1-3']/div/p[@class='people'] | //*[@id='p1-3']/div/ul/li") == [
        "Moderator: H.E. Jürg Lauber, Permanent Representative of Switzerland to the United Nations",
        "Eva Åkerman Börje, Senior Adviser, Office of the Special Representative", "To be confirmed, African Union Commission",
    ]  # fmt: skip
    assert texts(page, "//*[@id='p1-3']/div/ol[@class='questions']/li") == list(
        STOCKTAKING.items[2].questions
    )
    assert texts(page, "//*[@id='p1-3']//ol//h4") == [
        "What the thematic sessions said",
        "What the regions said",
    ]
    assert texts(page, "//aside//li") == [f"{DOUBTS[0].message} page 2", DOUBTS[1].message]


def test_a_doubt_about_values_of_several_items_stands_at_none() -> None:
    name, title = FINDINGS[2], FINDINGS[1]
    one = Doubt("Uncertain: name of Jürg Lauber", name.path, name.spans, 0.4)
    several = Doubt("2 other values are less certain", title.path, (*title.spans, *name.spans), 0.1)
    page = tree(write(STOCKTAKING, FINDINGS, (several, one)))
    assert texts(page, "//p[@class='check']") == [one.message]
    assert texts(page, "//aside//li") == [f"{several.message} page 2", f"{one.message} page 2"]
    assert texts(page, "//aside//li/a") == [one.message]


def test_every_value_shows_where_it_was_read() -> None:
    page = tree(write(STOCKTAKING, FINDINGS))
    assert page.xpath("//*[@id='p1-3']/div/h3/@title") == ["page 2 · 97 % certain"]
    assert page.xpath("//*[@id='p1-3']//span[@class='name'][1]/@title") == ["page 2 · 93 % certain"]
    assert page.xpath("//*[@id='p1-3']//ol[@class='questions']/li/@title") == ["page 2 · 41 % certain"]


def test_times_are_for_machines_too() -> None:
    page = tree(write(STOCKTAKING))
    assert page.xpath("//*[@id='p1-2']/p/time/@datetime") == ["2017-12-04T10:00"]
    assert page.xpath("//section[1]/h2/time/@datetime") == ["2017-12-04"]


def test_documents_of_the_united_nations_can_be_opened() -> None:
    page = tree(write(STOCKTAKING))
    assert page.xpath("//*[@class='documents']/a/@href") == [
        "https://undocs.org/A/RES/71/280", "https://undocs.org/A/71/L.58",
    ]  # fmt: skip


def test_the_page_fetches_nothing_and_runs_nothing() -> None:
    text = write(STOCKTAKING, FINDINGS, DOUBTS)
    page = tree(text)
    assert not page.xpath("//script | //link | //img | //iframe | //object | //*[@src] | //@onclick")
    assert not re.search(r"url\(|@import|javascript:", text)


def test_landmarks_headings_and_references() -> None:
    page = tree(write(STOCKTAKING, FINDINGS, DOUBTS))
    assert [len(page.xpath(f"//{tag}")) for tag in ("main", "h1", "nav", "aside", "title")] == [1, 1, 1, 1, 1]
    levels = [int(heading.tag[1]) for heading in page.xpath("//h1 | //h2 | //h3 | //h4 | //h5 | //h6")]
    assert all(after - before <= 1 for before, after in zip(levels, levels[1:], strict=False))
    names = set(page.xpath("//@id"))
    assert len(names) == len(page.xpath("//@id"))
    assert {target[1:] for target in page.xpath("//a/@href") if target.startswith("#")} <= names
    assert set(page.xpath("//@aria-labelledby")) <= names


def test_a_page_in_arabic_runs_from_right_to_left_with_words_in_arabic() -> None:
    page = tree(write(ARABIC))
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert texts(page, "//p[@class='people']/span[@class='label']") == ["مدير الجلسة:"]
    assert texts(page, "//section/h2") == ["الخميس 1 آذار/مارس 2018"]
    assert page.xpath("//time[@dir='ltr']/text()") == ["09:00–10:00"]


def test_several_programmes_on_one_page() -> None:
    page = tree("".join(write_all([Edition(STOCKTAKING), Edition(ARABIC)])))
    assert (page.get("lang"), page.xpath("//article/@lang")) == ("en", ["en", "ar"])
    assert page.xpath("//nav[@class='papers']//a/@href") == ["#p1", "#p2"]
    assert len(set(page.xpath("//@id"))) == len(page.xpath("//@id"))


def test_hostile_words_stay_words() -> None:
    evil = "<script>alert(1)</script>\"' onload=x {{ 7 * 7 }}"
    page = tree(
        write(
            Programme(Paper(file=evil), Meeting(name=evil), (Item(1, evil, number=evil, documents=(evil,)),))
        )
    )
    assert texts(page, "//h1") == [evil]
    assert not page.xpath("//script | //@onload")


@given(strategies.programmes, strategies.findings, strategies.doubts)
def test_any_programme_makes_a_page(
    programme: Programme, findings: tuple[Finding, ...], doubts: tuple[Doubt, ...]
) -> None:
    page = tree(write(programme, findings, doubts))
    shown = [branch.item for day in days(programme) for top in day.branches for branch in top.walk()]
    titles = page.xpath("//li[contains(@class, 'item')]/div/*[self::h3 or self::h4 or self::h5 or self::h6]")
    assert len(titles) == len(shown)
    for element, item in zip(titles, shown, strict=True):
        assert element.text_content().endswith(printable(item.title))


def variables(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", block))


def contrast(one: str, two: str) -> float:
    """The ratio of WCAG 2.2, 1.4.3."""

    def luminance(colour: str) -> float:
        digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
        parts = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    high, low = sorted((luminance(one), luminance(two)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark", "print"])
@pytest.mark.parametrize(
    ("ink", "paper"),
    [
        ("ink", "paper"), ("soft", "paper"), ("accent", "paper"), ("amber", "paper"), ("ink", "wash"), ("soft", "wash"),
        ("amber", "amber-wash"), ("ink", "amber-wash"),
    ],
)  # fmt: skip
def test_contrast(scheme: str, ink: str, paper: str) -> None:
    blocks = dict(
        zip(("light", "dark", "print"), re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL), strict=True)
    )
    colours = {**variables(blocks["light"]), **variables(blocks[scheme])}
    assert contrast(colours[ink], colours[paper]) >= 4.5


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as found:
        yield found


def opened(browser: Browser, text: str, width: int) -> Page:
    page = browser.new_page(viewport={"width": width, "height": 700})
    page.set_default_timeout(1000 * PATIENCE)
    page.route("**/*", lambda route: pytest.fail(f"the page fetches {route.request.url}"))
    page.set_content(text)
    return page


@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("programme", [STOCKTAKING, MATTERS, ARABIC], ids=["table", "agenda", "arabic"])
def test_nothing_sticks_out_at_any_width(browser: Browser, programme: Programme, width: int) -> None:
    page = opened(browser, write(programme, FINDINGS, DOUBTS), width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    outside = page.evaluate(
        "[...document.querySelectorAll('h1, h2, h3, h4, dd, li.item, p')].filter(e => {"
        " const box = e.getBoundingClientRect(); return box.left < 0 || box.right > innerWidth }).length"
    )
    assert outside == 0
    page.close()


def test_a_day_is_one_tap_away(browser: Browser) -> None:
    page = opened(browser, write(STOCKTAKING, FINDINGS, DOUBTS), 360)
    page.get_by_role("navigation").get_by_role("link", name="Wednesday 6 December").click()
    page.wait_for_function(
        "(() => { const top = document.querySelector('#p1-day-3 h2').getBoundingClientRect().top;"
        " return top >= 0 && top < innerHeight })()"
    )
    assert page.evaluate("document.querySelector('nav.days').getBoundingClientRect().top") == 0
    page.close()


def test_times_stand_beside_titles_at_a_desk_and_above_them_on_a_phone(browser: Browser) -> None:
    for width, beside in ((1280, True), (360, False)):
        page = opened(browser, write(STOCKTAKING), width)
        time, title = (page.locator(f"#p1-2 > {part}").bounding_box() for part in ("p.clock", ".what > h3"))
        assert time and title
        assert (time["x"] + time["width"] <= title["x"]) is beside
        page.close()


def test_the_dark_page_is_dark(browser: Browser) -> None:
    page = opened(browser, write(STOCKTAKING), 1280)
    colours = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
        colours.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert colours == ["rgb(251, 250, 246)", "rgb(23, 24, 25)"]
    page.close()


def test_in_print_the_navigation_is_gone_and_the_rest_is_there(browser: Browser) -> None:
    page = opened(browser, write(STOCKTAKING, FINDINGS, DOUBTS), 1280)
    page.emulate_media(media="print")
    assert not page.locator("nav.days").is_visible()
    assert page.locator("li.item").count() == len(STOCKTAKING.items)
    assert page.pdf(format="A4")[:5] == b"%PDF-"
    page.close()


def test_a_day_longer_than_a_page_begins_below_the_head_and_goes_on(browser: Browser) -> None:
    speakers = (Appearance("Ada Pereira", Role.SPEAKER, position="Rector"),)
    items = tuple(
        Item(n, f"Talk {n} of the day", slot=Slot(1, PartialDate(2031, 5, 6), dt.time(n), dt.time(n + 1)), people=speakers)
        for n in range(1, 23)
    )  # fmt: skip
    page = opened(browser, write(Programme(Paper(), Meeting("Seminar on tides"), items)), 1280)
    printed = pypdfium2.PdfDocument(page.pdf(format="A4"))
    sheets = [sheet.get_textpage().get_text_bounded() for sheet in printed]
    page.close()
    assert [len(re.findall(r"Talk \d+ of the day", text)) > 5 for text in sheets] == [True, True]
