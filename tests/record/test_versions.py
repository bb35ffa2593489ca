"""Whole versions of a programme: they outlive a re-read, decisions and proof follow into them, locks and undo hold."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.publish.strategies import programmes
from tests.record.test_deciding import NAME, reread, reread_otherwise
from travaux.common.errors import ConflictingDecision
from travaux.common.programme import Appearance, Item, Programme, Slot
from travaux.record.documents.carrying import Carrier


def document() -> object:
    from travaux.record.documents.reading import find_document

    return find_document(NAME)


def shown() -> Programme:
    from travaux.record.documents.reading import programme_of

    return programme_of(document())


def save(programme: Programme, actor: str = "ana") -> object:
    from travaux.record.versions import mark_of, save_version

    return save_version(document=document(), programme=programme, seen=mark_of(document()), actor=actor)


def backwards(programme: Programme) -> Programme:
    """The items in the opposite order, the first renamed."""
    items = [replace(item, parent=None) for item in reversed(programme.items)]
    items[0] = replace(items[0], title="Renamed")
    return replace(programme, items=tuple(replace(item, id=n) for n, item in enumerate(items, 1)))


def test_a_version_outlives_a_re_read_and_what_is_decided_on_it_stays_in_its_place(library: Path) -> None:
    from travaux.record import deciding

    version = backwards(shown())
    save(version)
    deciding.correct(document=document(), path="/items/2/title", value="Corrected after", actor="ben")
    deciding.reject(document=document(), path="/items/3", actor="ben")
    before = shown()
    assert before.items[2].title == "Corrected after"
    reread(library, 2)
    assert shown() == before


def test_what_a_later_reading_gives_that_a_version_has_not_is_told_until_it_is_settled(library: Path) -> None:
    from travaux.record import deciding
    from travaux.record.documents.reading import doubts_of

    decision = save(backwards(shown()))
    before = shown()

    def told() -> list[tuple[str, str]]:
        return [
            (one.path, one.message) for one in doubts_of(document()) if one.message.startswith("Decision")
        ]

    reread(library, 0, "the same")
    assert told() == []
    reread_otherwise("a second")
    message = (
        f"Decision {decision.pk} (correct /items) stands; the paper is now read otherwise there: title, name"
    )
    assert told() == [("/items", message)]
    deciding.accept(document=document(), path="/items", actor="ben")
    reread_otherwise("a third")
    assert told() == []
    reread_otherwise("a fourth", "and otherwise")
    assert told() == [("/items", message.removesuffix(", name"))]
    assert shown() == before


def test_undoing_a_version_gives_back_what_was_decided_before_it_and_finds_its_place_for_what_came_after(
    library: Path,
) -> None:
    from travaux.record import deciding

    deciding.reject(document=document(), path="/items/1", actor="ana")
    before = shown()
    titles = [item.title for item in before.items]
    number = next(n for n, title in enumerate(titles) if n > 1 and titles.count(title) == 1)
    decision = save(backwards(before))
    place = [item.title for item in shown().items].index(titles[number])
    deciding.correct(document=document(), path=f"/items/{place}/room", value="Hall B", actor="ben")
    assert shown().items[place].room == "Hall B"
    deciding.undo(number=decision.pk, actor="ana")
    expected = [replace(item, room="Hall B") if n == number else item for n, item in enumerate(before.items)]
    assert shown() == replace(before, items=tuple(expected))


def test_the_proof_of_a_value_follows_it_into_the_version(library: Path) -> None:
    from travaux.common.pointer import value_at
    from travaux.record.documents.reading import findings_of

    before = shown()
    version = backwards(before)
    save(version)
    found = [one for one in findings_of(document()) if one.path.startswith("/items/")]
    assert len(found) > 10
    stood = [one for one in found if str(value_at(version, one.path)) == one.value]
    assert len(stood) >= 0.9 * len(found)


def test_a_version_settles_the_doubts_of_what_it_changes_and_no_other(library: Path) -> None:
    from travaux.record.documents.reading import doubts_of, find_document, programme_of
    from travaux.record.versions import mark_of, save_version

    found = find_document("geneva-2017-labour-mobility-ru.docx")
    doubts = [one for one in doubts_of(found) if re.fullmatch(r"/items/\d+/people/\d+(/name)?", one.path)]
    assert len(doubts) > 1
    _, _, number, _, place, *_ = doubts[0].path.split("/")
    before = programme_of(found)
    items = list(before.items)
    people = list(items[int(number)].people)
    people[int(place)] = replace(people[int(place)], name="Ana Peña")
    items[int(number)] = replace(items[int(number)], people=tuple(people))
    told = doubts_of(found)
    save_version(
        document=found, programme=replace(before, items=tuple(items)), seen=mark_of(found), actor="ana"
    )
    left = doubts_of(find_document("geneva-2017-labour-mobility-ru.docx"))
    assert left == tuple(one for one in told if not one.path.startswith(f"/items/{number}/people/{place}"))


def test_a_version_that_changes_what_is_locked_is_refused(library: Path) -> None:
    from travaux.record import deciding
    from travaux.record.evidence.models import Decision

    deciding.lock(document=document(), path="/items/2/start", actor="ana")
    before = shown()
    items = list(before.items)
    slot = items[2].slot
    items[2] = replace(items[2], slot=replace(slot, start=slot.end))
    with pytest.raises(ConflictingDecision, match="is locked by ana"):
        save(replace(before, items=tuple(items)))
    with pytest.raises(ConflictingDecision):
        save(replace(before, items=before.items[:2]))
    assert (shown(), Decision.objects.count()) == (before, 1)
    save(replace(before, meeting=replace(before.meeting, venue="Elsewhere")))
    with pytest.raises(ConflictingDecision):
        deciding.correct(document=document(), path="/items/2/start", value="11:11", actor="ben")


def test_a_withdrawn_person_is_taken_out_of_every_version(library: Path) -> None:
    import json

    from travaux.intake.settle import settle
    from travaux.record.evidence.models import Decision
    from travaux.record.meetings.reading import find_person
    from travaux.record.withdrawing import withdraw_person

    before = shown()
    first = replace(before.items[0], people=(Appearance("Zenobia Quux"),))
    save(replace(before, items=(first, *before.items[1:])))
    settle()
    withdraw_person(person=find_person("Zenobia Quux"), actor="ana", reason="asked")
    logged = json.dumps([[one.value, one.previous] for one in Decision.objects.all()])
    assert "Zenobia" not in logged
    assert "Zenobia" not in str(shown())


@given(programmes, st.randoms(use_true_random=False))
def test_any_shuffle_carries_every_item_of_its_own_to_where_it_went(
    programme: Programme, random: object
) -> None:
    items = [replace(item, parent=None) for item in programme.items]
    before = replace(programme, items=tuple(items))
    random.shuffle(items)  # type: ignore[attr-defined]
    after = replace(programme, items=tuple(items))
    carrier = Carrier(before, after)
    places = [carrier.path(f"/items/{n}") for n in range(len(items))]
    assert len(set(places)) == len(places)
    for number, place in enumerate(places):
        assert place is not None
        found = after.items[int(place.rpartition("/")[2])]
        assert replace(found, id=0) == replace(before.items[number], id=0)


def test_what_is_no_longer_there_leads_nowhere() -> None:
    one, other = Item(1, "Opening", slot=Slot()), Item(2, "Closing", questions=("Why?",))
    carrier = Carrier(Programme(items=(one, other)), Programme(items=(other,)))
    paths = (
        "/items/0",
        "/items/0/title",
        "/items/1",
        "/items/1/questions/0",
        "/items/1/people/0",
        "/paper/title",
        "",
    )
    assert [carrier.path(path) for path in paths] == [
        None, None, "/items/0", "/items/0/questions/0", None, "/paper/title", "",
    ]  # fmt: skip
