"""What axe-core finds wrong on a page, in every way that the page can be looked at.

A page is opened once and then looked at in other sizes and colours. What a look can change is asked of it: the colours, once in
each scheme, on the desk in both; names, roles and structure, once in each size. That the width of the screen sets no colour of its
own is kept by test_browser.py.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any, NamedTuple

from axe_playwright_python.base import AXE_SCRIPT

from tests.web.serving import SIZES, visiting

_COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules whose outcome follows from colours."""
_ALL: dict[str, Any] = {}
_ONLY_COLOURS = {"runOnly": _COLOURS}
_BUT_COLOURS = {"rules": {rule: {"enabled": False} for rule in _COLOURS}}


class Look(NamedTuple):
    """A size and a scheme of colours, and the rules of axe-core that are asked; None where only the width is."""

    size: str
    scheme: str
    rules: dict[str, Any] | None


FIRST = Look("desk", "light", _ALL)
"""How a page is opened. What follows in another scheme is looked at with all that can be unfolded."""
_FOLDED_ON_A_PHONE = Look("phone", "light", None)
_ON_A_PHONE = Look("phone", "dark", _BUT_COLOURS)
IN_ENGLISH = (FIRST, _FOLDED_ON_A_PHONE, _ON_A_PHONE, Look("desk", "dark", _ONLY_COLOURS))
IN_ANOTHER_LANGUAGE = (FIRST._replace(rules=_BUT_COLOURS), _FOLDED_ON_A_PHONE, _ON_A_PHONE)
"""A language changes the words and the direction, never a colour."""
_ASK = """rules => axe.run({resultTypes: ["violations"], ...rules}).then(
    found => found.violations.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.target)]))"""
"""Only what is wrong leaves the page: to send what is right takes as long as to ask."""


def opened(browser: Any, address: str, language: str) -> AbstractContextManager[Any]:
    """A page of a browser of its own, as :data:`FIRST` looks at it."""
    return visiting(
        browser, address, FIRST.size, color_scheme=FIRST.scheme, locale=language, reduced_motion="reduce", bypass_csp=True,
    )  # fmt: skip


def faults(page: Any, name: str, language: str, *, unfold: bool = True) -> Iterator[str]:
    """A line for each rule that the page breaks and each size that it is wider than; the page is left in the first size and scheme.

    With ``unfold`` all looks in another scheme than the first are at the page with everything open, which it then stays.
    """
    for look in IN_ENGLISH if language == "en" else IN_ANOTHER_LANGUAGE:
        if unfold and look.scheme != FIRST.scheme:
            page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")
        _show(page, look)
        wide = page.evaluate("document.documentElement.scrollWidth > innerWidth")
        wrong = ["wider than the screen"] if wide else []
        if look.rules is not None:
            wrong.extend(_broken(page, look.rules))
        yield from (f"{name} {look.size} {look.scheme} {language}: {one}" for one in wrong)
    _show(page, FIRST)


def _show(page: Any, look: Look) -> None:
    if page.viewport_size != SIZES[look.size]:
        page.set_viewport_size(SIZES[look.size])
    page.emulate_media(color_scheme=look.scheme)


def _broken(page: Any, rules: dict[str, Any]) -> Iterator[str]:
    """The rules that the page breaks as it is now, with the first places of each."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    for rule, places in page.evaluate(_ASK, rules):
        yield f"{rule} {places}"
