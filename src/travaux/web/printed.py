"""The words of a paper's page as HTML. A page has hundreds of them: set here, they take a third of the time of a template."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from travaux.web.leaf import Leaf, Paragraph, Piece
from travaux.web.templatetags.words import percent

_NOTHING = mark_safe("")
_AT = mark_safe('<a id="at"></a>')
_HEADING = mark_safe(' role="heading" aria-level="3"')


def paragraphs(leaf: Leaf, code: str) -> Iterator[SafeString]:
    """Each paragraph of the page of the paper ``code``, with the link by which it is cited."""
    cited = reverse("cited", args=[code, "x"]).removesuffix("x/")
    said = gettext("Link to this paragraph")
    for one in leaf.paragraphs:
        yield format_html(
            '<p id="{}" class="{}"{}>{}{} <a class="cite" href="{}{}/" aria-label="{}">¶</a></p>',
            one.anchor, _class(one), _HEADING if one.heading else _NOTHING, _marker(one), _pieces(one), cited, one.anchor, said,
        )  # fmt: skip


def _class(one: Paragraph) -> str:
    return f"{'heading' if one.heading else ''}{' quiet' if one.quiet else ''}"


def _marker(one: Paragraph) -> SafeString:
    return format_html('<span class="marker">{}</span> ', one.label) if one.label else _NOTHING


def _pieces(one: Paragraph) -> SafeString:
    return mark_safe("".join(map(_piece, one.pieces)))


def _piece(one: Piece) -> SafeString:
    at = _AT if one.target else _NOTHING
    mark = one.mark
    if mark:
        first = format_html(' id="m{}" tabindex="0"', mark.number) if one.first else _NOTHING
        name = f"{mark.name} · {percent(mark.finding.certainty)}"
        return format_html(
            '{}<span class="found{}" data-mark="{}" title="{}"{}>{}</span>',
            at, " sought" if one.sought else "", mark.number, name, first, one.text,
        )  # fmt: skip
    around = "{}<mark>{}</mark>" if one.sought else "{}<s>{}</s>" if one.struck else "{}{}"
    return format_html(around, at, one.text)
