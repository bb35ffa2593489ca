"""Every address has a rule of who may ask for it, and keeps it for each role, with public reading and without."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.web.test_audiences import values
from tests.web.test_roles import client_of

READERS = {
    "search", "paper", "original", "leaf", "picture", "cited", "together", "history", "version", "programme", "meetings", "meeting",
    "changes", "calendar", "questions", "register", "reminders", "undertaking", "reviews", "report", "stocktake", "drafted", "review",
    "coverage-file", "coverage", "people", "person", "bodies", "body", "body-calendar", "series", "delegation", "checklist", "activity",
    "feed", "about",
}  # fmt: skip
"""Shown to whoever may see something; what of it, test_audiences.py holds."""
EDITORS = {"edit", "add"}
EDITORS_FORMS = {
    "publish", "recall", "decide", "take-back", "open-review", "close-review", "edit-agenda", "settle-pair", "merge", "split", "audience",
    "settle", "undo",
}  # fmt: skip
ADMINISTRATORS = {"backups", "backup"}
ADMINISTRATORS_FORMS = {"back-up"}
EVERYBODY = {"language", "sign-in", "sign-out"}
"""There for people who may see nothing yet."""
ROLES = ("nobody", "reader", "editor", "administrator")
REFUSED = {302, 401, 403}


@pytest.fixture
def clients(own_room: Path) -> dict[str, Any]:
    from django.test import Client

    return {role: Client() if role == "nobody" else client_of(role) for role in ROLES}


def addresses() -> list[tuple[str, str]]:
    """The name and one address of every page and form."""
    from django.urls import NoReverseMatch, reverse

    from travaux.web.urls import urlpatterns

    known = {name: [*(str(one) for one in those), "none"] for name, those in values().items()}
    known["number"] = ["1"]
    found = []
    for pattern in urlpatterns:
        chosen = {name: known[name][0] for name in pattern.pattern.converters}
        try:
            found.append((pattern.name, reverse(pattern.name, kwargs=chosen)))
        except NoReverseMatch:
            found.append((pattern.name, reverse(pattern.name, kwargs=chosen | {"key": "none"})))
    return found


def test_every_address_has_one_rule(room: Path) -> None:
    from travaux.web.urls import urlpatterns

    rules = (READERS, EDITORS, EDITORS_FORMS, ADMINISTRATORS, ADMINISTRATORS_FORMS, EVERYBODY)
    names = [one.name for one in urlpatterns]
    assert len(set(names)) == len(names)
    assert set(names) == set().union(*rules)
    assert sum(map(len, rules)) == len(names)


@pytest.mark.parametrize("public", [True, False])
def test_every_address_lets_in_whom_it_may_and_nobody_else(clients: dict[str, Any], public: bool) -> None:
    from django.test.utils import override_settings

    from travaux.record.evidence.models import Decision
    from travaux.record.reviews.models import LoggedAct

    wrong = []
    with override_settings(PUBLIC_READING=public):
        for name, address in addresses():
            allowed = _allowed(name, public)
            form = name in EDITORS_FORMS | ADMINISTRATORS_FORMS
            for role in ROLES:
                if name == "sign-out" or (form and role in allowed):
                    continue
                answer = clients[role].post(address) if form else clients[role].get(address)
                refused = answer.status_code in REFUSED and not _leads_on(answer)
                if refused == (role in allowed) or answer.status_code >= 500:
                    wrong.append(f"{role}: {answer.status_code} {address}")
                if name not in EVERYBODY and "private" not in answer["Cache-Control"]:
                    wrong.append(f"{role}: {address} may be kept for others")
    assert wrong == []
    assert (Decision.objects.count(), LoggedAct.objects.count()) == (0, 0)


def _allowed(name: str, public: bool) -> tuple[str, ...]:
    first = {
        **dict.fromkeys(READERS, 0 if public else 1), **dict.fromkeys(EVERYBODY, 0),
        **dict.fromkeys(EDITORS | EDITORS_FORMS, 2), **dict.fromkeys(ADMINISTRATORS | ADMINISTRATORS_FORMS, 3),
    }  # fmt: skip
    return ROLES[first[name] :]


def _leads_on(answer: Any) -> bool:
    return answer.status_code == 302 and not answer["Location"].startswith("/sign-in/")


@pytest.mark.parametrize("public", [True, False])
def test_every_address_for_programs_is_for_those_who_may_read(clients: dict[str, Any], public: bool) -> None:
    from django.test.utils import override_settings

    from travaux.api.interface import api

    paths = api.get_openapi_schema(path_prefix="/api/v1/")["paths"]
    assert len(paths) > 20 and all(set(methods) == {"get"} for methods in paths.values())
    wrong = []
    with override_settings(PUBLIC_READING=public):
        for path in [*paths, "/api/v1/openapi.json"]:
            address = path.replace("{", "").replace("}", "")
            for role in ROLES:
                status = clients[role].get(address).status_code
                expected = public or role != "nobody"
                if (status == 401) == expected or status in (302, 403) or status >= 500:
                    wrong.append(f"{role}: {status} {address}")
            forged = clients["nobody"].get(address, headers={"Authorization": "Bearer forged"})
            if forged.status_code != 401:
                wrong.append(f"forged: {forged.status_code} {address}")
            if path in paths and clients["administrator"].post(address).status_code != 405:
                wrong.append(f"{address} takes a form")
    assert wrong == []
