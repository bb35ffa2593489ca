"""Who appears, as people and bodies: appearances are given to the party that their names were resolved to."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Model

from travaux.common.delegations import spoken_for
from travaux.common.gathering import Mention, Party
from travaux.record.documents.models import Audience
from travaux.record.meetings.models import Appearance
from travaux.record.parties.models import Body, Person
from travaux.record.redaction import WITHDRAWN
from travaux.record.rows import keep_only, set_values
from travaux.record.text import storable

_AT_A_TIME = 500


def mentions() -> tuple[list[int], list[Mention], list[Mention]]:
    """The ids of all appearances, the people that they name and, in the same order, their bodies.

    The order is that of the papers' hashes, then of the papers.
    """
    rows = Appearance.objects.exclude(name=WITHDRAWN).order_by("item__document__paper__sha256", "item__number_in_paper", "order").values_list(
        "id", "item__document__paper__sha256", "name", "honorific", "position", "affiliation", "item__date",
        "item__document__language", "item__document__audience",
    )  # fmt: skip
    ids, people, bodies = [], [], []
    for number, sha256, name, honorific, position, affiliation, date, language, audience in rows.iterator(
        chunk_size=5000
    ):
        rank = Audience(audience).rank
        ids.append(number)
        people.append(Mention(sha256, name, honorific, position, affiliation, date, language, rank))
        body = spoken_for(position, affiliation)
        bodies.append(Mention(sha256, body, date=date, language=language, rank=rank))
    return ids, people, bodies


def settle_parties(ids: Sequence[int], people: Sequence[Party], bodies: Sequence[Party]) -> None:
    """Make people and bodies what was resolved, and give each appearance its own. Call it within a transaction."""
    person_of = _settle(Person, people, ("name",))
    body_of = _settle(Body, bodies, ("name", "kind", "level", "country"))
    changed = []
    rows = Appearance.objects.values_list("id", "person_id", "body_id").iterator(chunk_size=5000)
    given = {key: (person, body) for key, person, body in rows}
    for number, key in enumerate(ids):
        own = person_of.get(number), body_of.get(number)
        if given[key] != own:
            changed.append((*own, key))
    set_values(Appearance, ["person", "body"], changed)


def _settle(model: type[Model], parties: Sequence[Party], fields: tuple[str, ...]) -> dict[int, int]:
    """The row of each mention, by its number."""
    rows = [
        model(key=one.key[:300], **{name: storable(getattr(one, name)) for name in fields}) for one in parties
    ]
    model.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["key"], update_fields=fields, batch_size=_AT_A_TIME
    )
    keep_only(model, "key", {row.key for row in rows})
    known = dict(model.objects.values_list("key", "id"))
    return {number: known[one.key[:300]] for one in parties for number in one.mentions}
