"""The words of a paper's page as HTML. A page has hundreds of them: set here, they take a third of the time of a template."""

from __future__ import annotations

from collections.abc import Iterator

from django.urls import reverse
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext

from travaux.web.leaf import Leaf, Paragraph, Piece
from travaux.web.templatetags.words import percent

_NOTHING = mark_safe("")
_AT = mark_safe('<a id="at"></a>')
_HEADING = mark_safe(' role="heading" aria-level="3"')


def paragraphs(leaf: Leaf, code: str) -> Iterator[SafeString]:
    """Each paragraph of the page of the paper ``code``, with the link by which it is cited."""
    cited = escape(reverse("cited", args=[code, "x"]).removesuffix("x/"))
    said = escape(gettext("Link to this paragraph"))
    for one in leaf.paragraphs:
        anchor, role = escape(one.anchor), _HEADING if one.heading else _NOTHING
        # format_html, which escapes what is safe already once more to find it so, takes a tenth of a long page's time.
        yield mark_safe(
            f'<p id="{anchor}" class="{_class(one)}"{role}>{_marker(one)}{_pieces(one)} '
            f'<a class="cite" href="{cited}{anchor}/" aria-label="{said}">¶</a></p>'
        )


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
    words = escape(one.text)
    around = f"<mark>{words}</mark>" if one.sought else f"<s>{words}</s>" if one.struck else words
    return mark_safe(f"{at}{around}")
