"""Decisions about the register, from the forms of the reading room, and in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from travaux.common.dates import PartialDate
from travaux.common.errors import WrongValue
from travaux.common.followup import Act, ActKind, Evidence, Level, Money, Source, Status
from travaux.common.text import printable
from travaux.followup.money import sum_of
from travaux.web.direction import isolated, listed
from travaux.web.vocabulary import of_register

Form = Mapping[str, str]
_LONGEST = 500
_PLACE = re.compile(r"/papers/(?P<paper>[0-9a-f]{8,64})/(?:pages/(?P<page>\d{1,5})/)?")


def act_of(form: Form, entry: str, actor: str) -> Act:
    """The decision that a form asks for. WrongValue where it lacks its reason or a value is none."""
    make = _ACTS.get(form.get("act", ""))
    if make is None:
        raise WrongValue(_("This is no decision"), _("Use the forms of the page."))
    return make(form, entry, actor, reason_of(form))


def reason_of(form: Form) -> str:
    """The reason that a form gives. WrongValue where it gives none."""
    reason = _text(form, "reason")
    if not reason:
        raise WrongValue(_("A decision needs a reason"), _("Say why."))
    return reason


def told(act: Act) -> str:
    """What a decision says, in a few words."""
    own = (of_register(str(one)) if one else "" for one in (act.status, act.source, act.level))
    given = (
        "; ".join(act.bodies), act.stakeholder, str(act.due or ""), f"№ {act.undoes}" if act.undoes else "", "; ".join(one.quote or one.paper for one in act.evidence),
    )  # fmt: skip
    money = _sum(act.money) if act.money else ""
    return listed((*own, money, *(isolated(printable(one)) for one in given)))


def amount(text: str | Decimal) -> str:
    """A number as the interface's language writes it."""
    return number_format(Decimal(text), force_grouping=True)


def _sum(money: Money) -> str:
    said = f"{amount(money.amount)} {printable(money.currency)} ({money.year})"
    how = _("Delivered") if money.delivered else _("Pledged")
    return _("%(verb)s: %(name)s") % {"verb": how, "name": isolated(said)}


def _assess(form: Form, entry: str, actor: str, reason: str) -> Act:
    return Act(
        0, ActKind.ASSESS, actor, "", reason, review=_text(form, "review"), entry=entry, status=_status(form),
        source=_source(form), evidence=_evidence(form),
    )  # fmt: skip


def _assign(form: Form, entry: str, actor: str, reason: str) -> Act:
    level = form.get("level", "")
    if level and level not in set(Level):
        raise WrongValue(_("%(level)s is no level of government") % {"level": level}, _("Choose one."))
    bodies = tuple(part.strip() for part in _text(form, "bodies").split(";") if part.strip())
    return Act(
        0, ActKind.ASSIGN, actor, "", reason, entry=entry, bodies=bodies, level=Level(level) if level else None,
        stakeholder=_text(form, "stakeholder"),
    )  # fmt: skip


def _due(form: Form, entry: str, actor: str, reason: str) -> Act:
    return Act(0, ActKind.SET_DUE, actor, "", reason, entry=entry, due=date_of(form, "due"))


def _means(form: Form, entry: str, actor: str, reason: str) -> Act:
    year = _text(form, "year")
    if not (year.isascii() and year.isdigit() and len(year) == 4):
        raise WrongValue(_("%(year)s is no year") % {"year": year}, _("Give four digits."))
    sum_ = sum_of(
        _text(form, "amount"), _text(form, "currency"), int(year), delivered=form.get("how") == "delivered"
    )
    return Act(0, ActKind.ADD_MEANS, actor, "", reason, entry=entry, money=sum_)


def _release(form: Form, entry: str, actor: str, reason: str) -> Act:
    return Act(0, ActKind.RELEASE, actor, "", reason, entry=entry, status=_status(form))


_ACTS: dict[str, Callable[[Form, str, str, str], Act]] = {
    "assess": _assess, "assign": _assign, "due": _due, "means": _means, "release": _release,
}  # fmt: skip


def _status(form: Form) -> Status:
    try:
        return Status(form.get("status", ""))
    except ValueError:
        raise WrongValue(_("This is no status"), _("Choose one of those on the page.")) from None


def _source(form: Form) -> Source:
    try:
        return Source(form.get("source", ""))
    except ValueError:
        raise WrongValue(_("An assessment is self-reported or independent"), _("Say which.")) from None


def _evidence(form: Form) -> tuple[Evidence, ...]:
    """The passage of the form: a paper by symbol, title or address in the reading room, a page, words."""
    paper, page, quote = (_text(form, name) for name in ("paper", "page", "quote"))
    if place := _PLACE.search(paper):
        paper, page = place["paper"], page or place["page"] or ""
    if page and not (page.isascii() and page.isdigit() and 0 < int(page) < 100_000):
        raise WrongValue(_("%(page)s is no page") % {"page": page}, _("Give its number."))
    return (Evidence(paper, int(page) if page else None, quote),) if paper or quote else ()


def date_of(form: Form, name: str) -> PartialDate | None:
    """A partial date from a field; None where it is empty."""
    text = _text(form, name)
    try:
        return PartialDate.parse(text) if text else None
    except ValueError:
        raise WrongValue(
            _("%(day)s is no date") % {"day": text}, _("Give it as 2030, 2030-05 or 2030-05-06.")
        ) from None


def _text(form: Form, name: str) -> str:
    return form.get(name, "").strip()[:_LONGEST]
