"""The reviews, the coverage matrix and the question ledger. Nothing of a paper that may not be seen is in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from travaux.common.errors import NothingFound, RefusedAct, WrongValue
from travaux.common.followup import Register, Review
from travaux.common.programme import Programme
from travaux.followup import verbs
from travaux.followup.agenda import Plan, draft, name_for
from travaux.followup.answers import answers
from travaux.followup.coverage import Across, Cell, Matrix, State, coverage
from travaux.followup.report import report
from travaux.followup.seen import frameworks_of, seen_register
from travaux.followup.shown import Table, coverage_table, stocktake_table
from travaux.followup.stocktake import By, Stocktake, take_stock
from travaux.followup.titles import names_of, provision_titles, provisions_of
from travaux.publish import reports
from travaux.publish.edition import Edition
from travaux.publish.registry import of_target
from travaux.publish.undertakings import csv, xlsx
from travaux.publish.undertakings.sheets import Sheet
from travaux.publish.words import meeting_name
from travaux.web.asking import actor_of, deciding, sight_of
from travaux.web.deciding import date_of, reason_of
from travaux.web.pages import editor
from travaux.web.pages.meetings import meeting_of

_MOST_COLUMNS = 40
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ACROSS = [one.value for one in Across if one is not Across.FRAMEWORK]


def reviews(request: HttpRequest) -> HttpResponse:
    known = seen_register(sight_of(request))
    return render(request, "web/reviews.html", {"reviews": known.reviews, "frameworks": frameworks_of(known)})


def review(request: HttpRequest, name: str) -> HttpResponse:
    """The stocktake of a review, by what is asked for."""
    known = seen_register(sight_of(request))
    found = _review(known, name)
    by = _by(request)
    stock = take_stock(known, found, by)
    titles = provision_titles(found.framework, sight_of(request).audiences) if by is By.OBJECTIVE else {}
    return render(request, "web/review.html", {
        "review": found, "stock": stock, "rows": _bars(stock, titles), "by": by.value, "ways": [one.value for one in By],
        "moves": [(known.standing(move.key), move) for move in stock.moves],
    })  # fmt: skip


@require_POST
@deciding
def opened(request: HttpRequest) -> HttpResponse:
    """Open a review of a framework."""
    date, reason = date_of(request.POST, "date"), reason_of(request.POST)
    name = request.POST.get("name", "").strip()[:100]
    if date is None or not name:
        raise WrongValue(_("A review has a name and a date"), _("Give both."))
    verbs.open_review(
        name=name,
        framework=request.POST.get("framework", "").strip(),
        date=date,
        actor=actor_of(request),
        reason=reason,
    )
    return redirect("review", name)


@require_POST
@deciding
def closed(request: HttpRequest, name: str) -> HttpResponse:
    """Close a review: freeze how its entries stand."""
    verbs.close_review(name=name, actor=actor_of(request), reason=reason_of(request.POST))
    return redirect("review", name)


def drafted(request: HttpRequest, name: str, form: str) -> HttpResponse:
    """The next provisional agenda as a file, for the days that are asked for."""
    programme = _agenda(request, name, request.GET)
    target = of_target(f"agenda.{form}")
    response = HttpResponse(target.one(Edition(programme)), content_type=target.media_type)
    response["Content-Disposition"] = f'attachment; filename="agenda{target.suffix}"'
    return response


@require_POST
@deciding
def edited(request: HttpRequest, name: str) -> HttpResponse:
    """The next agenda, drafted into the library and opened in the editor."""
    programme = _agenda(request, name, request.POST)
    reason = _("Drafted from what the review %(name)s left open") % {"name": name}
    return editor.drafted(request, programme, f"{meeting_name(programme)[:80]}-draft.docx", reason)


def _agenda(request: HttpRequest, name: str, asked: QueryDict) -> Programme:
    """What the review left open as an agenda for the days that are asked for."""
    known = seen_register(sight_of(request))
    found = _review(known, name)
    days = tuple(sorted({day for text in asked.getlist("day") if (day := _day(text))}))
    plan = Plan(
        found, days, asked.get("name", "").strip()[:300] or name_for(known, found), asked.get("venue", "").strip()[:300] or None,
        provision_titles(found.framework, sight_of(request).audiences), names_of(one.entry.paper for one in known.standings),
    )  # fmt: skip
    try:
        return draft(known, plan)
    except RefusedAct as error:
        raise NothingFound(error.message, _("Name a day of the meeting.")) from None


def told(request: HttpRequest, name: str, form: str) -> HttpResponse:
    """The report of a review as a file, with links to this reading room."""
    known = seen_register(sight_of(request))
    found = _review(known, name)
    rows = provisions_of(known, found.framework, sight_of(request).audiences) if found.framework else ()
    matrix = coverage(known, found.framework, rows, Across.PAPER) if rows else None
    names = names_of(one.entry.paper for one in known.standings)
    data = reports.write(
        report(
            known,
            found,
            names=names,
            matrix=matrix,
            titles=provision_titles(found.framework, sight_of(request).audiences),
        ),
        form,
        request.build_absolute_uri("/"),
    )
    response = HttpResponse(data, content_type=reports.MEDIA_TYPES[form])
    if form != "html":
        response["Content-Disposition"] = f'attachment; filename="report.{form}"'
    return response


def gaps(request: HttpRequest) -> HttpResponse:
    """The coverage matrix of a framework."""
    asked = _asked(request)
    matrix, titles = asked.matrix, provision_titles(asked.framework, sight_of(request).audiences)
    columns, filled = _filled(matrix) if matrix else ([], [])
    lines = [(row, titles.get(row, ""), cells) for row, cells in filled]
    return render(request, "web/coverage.html", {
        "framework": asked.framework, "frameworks": asked.frameworks, "across": asked.across, "against": asked.against,
        "ways": _ACROSS, "matrix": matrix, "columns": columns, "lines": lines, "most": _MOST_COLUMNS,
        "silent": matrix is not None and all(cell.state is State.GAP for cell in matrix.cells),
        "query": request.GET.urlencode(),
    })  # fmt: skip


def _filled(matrix: Matrix) -> tuple[list[str], list[tuple[str, list[Cell]]]]:
    """The columns, of many only the first that hold something, and each row with its cells in them."""
    width = len(matrix.columns)
    rows = (
        [matrix.cells[start : start + width] for start in range(0, len(matrix.cells), width)] if width else []
    )
    shown = list(range(width))
    if width > _MOST_COLUMNS:
        held = (place for place in shown if any(row[place].state is not State.GAP for row in rows))
        shown = list(islice(held, _MOST_COLUMNS))
    lines = [(name, [row[place] for place in shown]) for name, row in zip(matrix.rows, rows, strict=False)]
    return [matrix.columns[place] for place in shown], lines


def gaps_file(request: HttpRequest, form: str) -> HttpResponse:
    """The same matrix as a table."""
    matrix = _asked(request).matrix
    if matrix is None:
        raise NothingFound(
            _("Nothing in the register names a provision of a framework yet."), _("See the register.")
        )
    return _table_file("coverage", coverage_table(matrix), form)


def stock_file(request: HttpRequest, name: str, form: str) -> HttpResponse:
    """The stocktake of a review as a table."""
    known = seen_register(sight_of(request))
    by = _by(request)
    return _table_file("stocktake", stocktake_table(take_stock(known, _review(known, name), by), by), form)


@dataclass(frozen=True, slots=True)
class _Asked:
    """The matrix that a page asks for; None where no provision of the framework is known."""

    framework: str
    frameworks: list[str]
    across: str
    against: str
    matrix: Matrix | None


def _asked(request: HttpRequest) -> _Asked:
    known = seen_register(sight_of(request))
    frameworks = frameworks_of(known)
    framework = request.GET.get("framework", "").strip() or next(iter(frameworks), "")
    across, against = request.GET.get("across", Across.PAPER.value), request.GET.get("against", "").strip()
    if across not in _ACROSS:
        raise NothingFound(_("A matrix has no such columns"), _("Choose one of those on its page."))
    rows = provisions_of(known, framework, sight_of(request).audiences)
    way = Across.FRAMEWORK if against else Across(across)
    return _Asked(
        framework,
        frameworks,
        across,
        against,
        coverage(known, framework, rows, way, against) if rows else None,
    )


def _by(request: HttpRequest) -> By:
    by = request.GET.get("by", By.OBJECTIVE.value)
    if by not in [one.value for one in By]:
        raise NothingFound(_("A review is not told by that"), _("Choose one of those on its page."))
    return By(by)


def _table_file(name: str, rows: Table, form: str) -> HttpResponse:
    sheet = Sheet(name, rows[0], tuple(rows[1:]))
    if form == "csv":
        response = HttpResponse(csv.table(sheet), content_type="text/csv; charset=utf-8")
    elif form == "xlsx":
        response = HttpResponse(xlsx.workbook([sheet]), content_type=_WORKBOOK)
    else:
        raise NothingFound(_("A table has no such form"), _("Take CSV or XLSX."))
    response["Content-Disposition"] = f'attachment; filename="{name}.{form}"'
    return response


def questions(request: HttpRequest, key: str) -> HttpResponse:
    """The guiding questions of a meeting, each with the passages that speak to it."""
    sight = sight_of(request)
    meeting = meeting_of(sight, key)
    told = answers(Path(settings.LIBRARY), meeting, audiences=sight.audiences)
    return render(request, "web/questions.html", {"meeting": meeting, "answered": told})


def _review(known: Register, name: str) -> Review:
    found = known.review(name)
    if found is None:
        raise NothingFound(_("There is no such review"), _("See the list of reviews."))
    return found


def _bars(
    stock: Stocktake, titles: Mapping[str, str]
) -> list[tuple[object, str, list[tuple[str, int, int]]]]:
    """Each row with its title and its parts as status, count and share in per cent, for a bar that is also a table."""
    return [
        (
            row,
            titles.get(row.name, ""),
            [(status.value, count, round(100 * count / row.total)) for status, count in row.counts],
        )
        for row in (*stock.rows, stock.total)
    ]


def _day(text: str) -> dt.date | None:
    if not text:
        return None
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise NothingFound(_("%(day)s is no date") % {"day": text}, _("Give it as 2030-05-06.")) from None
