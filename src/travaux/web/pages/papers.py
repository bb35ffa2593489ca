"""A paper: its words by page beside the page itself, what it is, and what belongs to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import quote

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from travaux.common.changes import ParagraphChange, ParagraphKind
from travaux.common.errors import MissingPart, NothingFound
from travaux.common.finding import Finding, Span
from travaux.common.relations import RelationKind
from travaux.common.text import printable
from travaux.intake.meaning import same_topic_abroad
from travaux.publish import registry
from travaux.publish.edition import Edition
from travaux.reading.likeness.passages import shared_passages
from travaux.reading.likeness.versions import Version, differences
from travaux.record.commitments.filing import commitments_of
from travaux.record.documents.models import Audience, Document
from travaux.record.documents.reading import findings_of, programme_of, proof_of
from travaux.record.evidence import blobs
from travaux.web import changed, vocabulary
from travaux.web.asking import sight_of
from travaux.web.leaf import anchors, leaf_of
from travaux.web.naming import name_of
from travaux.web.opened import transcript_of
from travaux.web.pictures import is_pictured, picture_of
from travaux.web.printed import paragraphs
from travaux.web.unchanged import unless_unchanged

_SAFE_NAME = re.compile(r"[^\w. -]+")
_LONGEST_COMPARED = 200
_CONTEXT = 8
_SHORT, _AROUND, _STEP = 30, 3, 20


@dataclass(frozen=True, slots=True)
class Relative:
    """Another paper and how it belongs to this one."""

    document: Document
    kind: str
    reason: str


@unless_unchanged
def page(request: HttpRequest, code: str, number: int = 1) -> HttpResponse:
    document = _document(request, code)
    transcript = transcript_of(document)
    programme, proof = programme_of(document), proof_of(document)
    named = [(name_of(one.path, programme), one) for one in _in_order(proof.findings)]
    try:
        leaf = leaf_of(transcript, number, named, _sought(request.GET.get("at", "")))
    except KeyError:
        if number != 1 or transcript.pages:
            raise NothingFound(
                _("This paper has no page %(number)d") % {"number": number},
                _("It has %(count)d.") % {"count": len(transcript.pages)},
            ) from None
        leaf = None
    front = request.resolver_match.url_name == "paper"
    context = {
        "document": document, "programme": programme, "leaf": leaf, "pages": [one.number for one in transcript.pages], "turns": _turns([one.number for one in transcript.pages], number),
        "number": number, "front": front, "pictured": is_pictured(transcript.media_type),
        "meeting": _meeting(document), "audiences": Audience.values,
        "paragraphs": list(paragraphs(leaf, document.paper.sha256[:16])) if leaf else [],
    }  # fmt: skip
    if front:
        context |= _belongings(request, document)
        context |= {"doubts": proof.doubts, "forms": forms() if programme.items else ()}
    return render(request, "web/paper.html", context)


def _turns(pages: Sequence[int], number: int) -> list[int]:
    """The pages that are linked: all of a short paper; of a long one the first, the last, those around and every twentieth."""
    near = range(number - _AROUND, number + _AROUND + 1)
    return [
        one for one in pages
        if len(pages) <= _SHORT or one in near or one % _STEP == 0 or one in (pages[0], pages[-1])
    ]  # fmt: skip


def picture(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """The image of a page."""
    document = _document(request, code)
    pages = transcript_of(document).pages
    turned = next((one.turned for one in pages if one.number == number), 0.0)
    drawn = picture_of(document.paper, number, turned)
    response = HttpResponse(drawn, content_type="image/webp")
    response["Cache-Control"] = "private, max-age=86400"
    return response


def original(request: HttpRequest, code: str) -> HttpResponse:
    """The paper itself, always as a download: nothing of it is run here."""
    document = _document(request, code)
    data = blobs.bytes_of(document.paper.sha256)
    name = _SAFE_NAME.sub("_", printable(document.paper.name).rpartition("/")[2])[-120:] or "paper"
    response = HttpResponse(data, content_type="application/octet-stream")
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name)}"
    return response


def cited(request: HttpRequest, code: str, anchor: str) -> HttpResponse:
    """Leads to the page on which the paragraph with these words stands now."""
    document = _document(request, code)
    found = dict(reversed(list(anchors(transcript_of(document)))))
    if anchor not in found:
        raise NothingFound(
            _("The paper no longer holds this paragraph"), _("Look at the paper's first page.")
        )
    return redirect(f"{reverse('leaf', args=[code, found[anchor]])}#{anchor}")


@unless_unchanged
def together(request: HttpRequest, code: str, other: str) -> HttpResponse:
    """Why two papers belong together: their relation, what changed, the passages that they share."""
    document, second = _document(request, code), _document(request, other)
    relation = next((one for one, end in sight_of(request).relations(document) if end.pk == second.pk), None)
    both = sorted((document, second), key=lambda one: one.pk != document.pk)
    if relation and relation.earlier and relation.earlier.value in ("paper", "other"):
        earlier = relation.paper if relation.earlier.value == "paper" else relation.other
        both.sort(key=lambda one: one.paper.sha256 != earlier)
    before, after = both
    texts = [transcript_of(one) for one in both]
    told = None
    if relation and relation.kind in (
        RelationKind.VERSION,
        RelationKind.SAME_TEXT,
        RelationKind.SAME_MEETING,
    ):
        versions = [
            Version(str(one), text, programme_of(one), findings_of(one))
            for one, text in zip(both, texts, strict=True)
        ]
        told = differences(*versions)
    passages = [
        (printable(" ".join(texts[0].text[one.paper.start : one.paper.end].split())), one)
        for one in shared_passages(*texts)
    ]
    return render(request, "web/together.html", {
        "document": document, "before": before, "after": after, "relation": relation,
        "passages": sorted(passages, key=lambda one: -one[1].words)[:_LONGEST_COMPARED],
        "told": told,
        "sentences": [changed.told(one) for one in told.programme.changes] if told and told.programme else (),
        "paragraphs": _paragraphs(told.paragraphs) if told else (),
    })  # fmt: skip


def published(request: HttpRequest, code: str, form: str) -> HttpResponse:
    """The paper's programme in one of the forms that are written."""
    return publish(_document(request, code), form)


def publish(document: Document, form: str) -> HttpResponse:
    known = registry.by_name(form)
    if known.missing:
        raise MissingPart(_("This form cannot be written here"), _("Choose another."))
    proof = proof_of(document)
    edition = Edition(programme_of(document), proof.findings, proof.doubts)
    known.notice(edition.programme)
    written = known.one(edition)
    response = HttpResponse(written, content_type=_media_type(known.media_type))
    response["Content-Disposition"] = (
        f'attachment; filename="programme-{document.paper.sha256[:8]}{known.suffix}"'
    )
    return response


def _media_type(given: str) -> str:
    return f"{given}; charset=utf-8" if given.startswith("text/") or given.endswith("json") else given


def _paragraphs(changes: Sequence[ParagraphChange]) -> list[tuple[str, list[tuple[str, str]], int | None]]:
    """Each changed paragraph: what became of it, its runs, its page; long runs that stayed are cut."""
    names = {
        ParagraphKind.ADDED: _("Added"), ParagraphKind.WITHDRAWN: _("Withdrawn"), ParagraphKind.REWORDED: _("Reworded"),
        ParagraphKind.MOVED: _("Moved"),
    }  # fmt: skip
    return [
        (
            names[one.kind],
            [(run.kind.value, _shortened(run.kind, run.text)) for run in one.runs],
            one.pages[1] or one.pages[0],
        )
        for one in changes[:_LONGEST_COMPARED]
    ]


def _shortened(kind: ParagraphKind, text: str) -> str:
    words = printable(text).split()
    if kind is ParagraphKind.SAME and len(words) > 3 * _CONTEXT:
        words = [*words[:_CONTEXT], "…", *words[-_CONTEXT:]]
    return " ".join(words)


def _belongings(request: HttpRequest, document: Document) -> dict[str, object]:
    """What is told beside the first page only."""
    sight = sight_of(request)
    known = sight.relations(document)
    relations = [Relative(other, _kind_name(one.kind), one.reason) for one, other in known]
    return {
        "relatives": relations,
        "topics": sight.same_topic(settings.LIBRARY, document),
        "abroad": same_topic_abroad(document, limit=6, audiences=sight.audiences),
        "versions": sight.versions(document, known),
        "commitments": commitments_of(document),
    }


def forms() -> list[tuple[str, str]]:
    """Name and title of each form that a programme can be had in here."""
    return [
        (one.name, vocabulary.form(one.name))
        for one in registry.FORMATS
        if one.name != "text" and not one.missing
    ]


def _kind_name(kind: RelationKind) -> str:
    return {
        RelationKind.SAME_TEXT: _("same text"), RelationKind.VERSION: _("version"), RelationKind.ADDENDUM: _("addendum"),
        RelationKind.CORRIGENDUM: _("corrigendum"), RelationKind.TRANSLATION: _("translation"),
        RelationKind.SAME_MEETING: _("same meeting"), RelationKind.SAME_SERIES: _("same series"),
        RelationKind.SHARES_PASSAGES: _("shares passages"), RelationKind.SAME_TOPIC: _("same topic"),
    }.get(kind, kind.value)  # fmt: skip


def _meeting(document: Document) -> object:
    claim = getattr(document, "of_meeting", None)
    return claim.meeting if claim else None


def _in_order(findings: Sequence[Finding]) -> list[Finding]:
    return sorted((one for one in findings if one.spans), key=lambda one: (one.spans[0].start, one.path))


def _sought(text: str) -> Span | None:
    match = re.fullmatch(r"(\d{1,9})-(\d{1,9})", text, re.ASCII)
    return Span(int(match[1]), int(match[2]), 0) if match else None


def _document(request: HttpRequest, code: str) -> Document:
    return sight_of(request).document(code)
