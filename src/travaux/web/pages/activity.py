"""Who decided what and when, as a page and as an Atom feed."""

from __future__ import annotations

import datetime as dt

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.feedgenerator import Atom1Feed
from django.utils.html import escape
from django.utils.timezone import is_aware
from django.utils.translation import gettext as _

from travaux.common.text import printable
from travaux.web.asking import sight_of
from travaux.web.logged import logged

_SHOWN = 50


def page(request: HttpRequest) -> HttpResponse:
    found = logged(sight_of(request), _SHOWN, _moment(request.GET.get("before", "")))
    more = found[-1].made.isoformat() if len(found) >= _SHOWN else None
    return render(request, "web/activity.html", {"acts": found, "more": more})


def _moment(text: str) -> dt.datetime | None:
    try:
        moment = parse_datetime(text)
    except ValueError:
        return None
    return moment if moment is not None and is_aware(moment) else None


def feed(request: HttpRequest) -> HttpResponse:
    """The latest decisions; a reader of feeds sees what its sight shows."""
    address = request.build_absolute_uri(reverse("activity"))
    made = Atom1Feed(_("Activity"), address, "", feed_url=request.build_absolute_uri(), language="en")
    for one in logged(sight_of(request), _SHOWN):
        title = ": ".join((one.verb, " – ".join(filter(None, (one.name, printable(one.about))))))
        place = request.build_absolute_uri(one.address)
        made.add_item(
            title, place, escape(printable(one.reason)) or None, author_name=printable(one.actor), updateddate=one.made,
            unique_id=f"{place}#{one.mark}",
        )  # fmt: skip
    return HttpResponse(made.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
