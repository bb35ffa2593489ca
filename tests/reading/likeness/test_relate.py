"""Which relation two papers have, and that a collection's relations do not depend on its order."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from travaux.common.dates import PartialDate
from travaux.common.relations import Earlier, Fingerprint, Relation, RelationKind
from travaux.reading.likeness.fingerprint import Summed
from travaux.reading.likeness.profile import Profile
from travaux.reading.likeness.relate import MOST_NEIGHBOURS, relate, relate_all

TEXT = tuple(f"word{n * n % 997}" for n in range(600))
ITEMS = ("opening of the fair", "boats and bridges", "lunch", "closing of the fair")


def paper(id_: str, text: tuple[str, ...] = TEXT, **values: object) -> Profile:
    made = Profile(
        id_, Fingerprint(len(text), " ".join(sorted(text)), Summed.of(" ".join(text)).sketch()), language="en"
    )
    return replace(made, **values)  # type: ignore[arg-type]


def edited(share: float) -> tuple[str, ...]:
    """The text with its last part rewritten, ``share`` of it kept."""
    kept = int(len(TEXT) * share)
    return TEXT[:kept] + tuple(f"other{n}" for n in range(len(TEXT) - kept))


def told(one: Profile, other: Profile) -> tuple[str, str | None] | None:
    relation = relate(one, other)
    return relation and (relation.kind.value, relation.earlier and relation.earlier.value)


def test_same_words_are_the_same_text_in_any_order() -> None:
    assert told(paper("a"), paper("b", tuple(reversed(TEXT)))) == ("same text", None)


def test_one_word_makes_a_version() -> None:
    may, june = PartialDate(2030, 5, 1), PartialDate(2030, 6, 1)
    other = (*TEXT[:-1], "changed")
    assert told(paper("a", date=june), paper("b", other, date=may)) == ("version of", "other")
    assert told(paper("a", status="provisional"), paper("b", other, status="final")) == (
        "version of",
        "paper",
    )
    assert told(paper("a"), paper("b", other)) == ("version of", "unknown")


def test_symbols_tell_revisions_addenda_and_corrigenda() -> None:
    first = paper("a", symbols=("A/84/5",))
    rest = edited(0)
    assert told(first, paper("b", rest, symbols=("A/84/5/Rev.1",))) == ("version of", "paper")
    for suffix, kind in (("Add.1", RelationKind.ADDENDUM), ("Corr.1", RelationKind.CORRIGENDUM)):
        found = relate(first, paper("b", rest, symbols=(f"A/84/5/{suffix}",)))
        assert found == Relation("b", "a", kind, f"A/84/5/{suffix} is issued to A/84/5", 0.98)
    assert told(paper("b", symbols=("A/84/5/Add.1",)), paper("c", rest, symbols=("A/84/5/Add.2",))) == (
        "same series",
        None,
    )


def test_the_same_symbol_in_two_languages_is_a_translation() -> None:
    one = paper("a", symbols=("A/84/5",))
    assert told(one, paper("b", edited(0), symbols=("A/84/5",), language="fr")) == ("translation of", None)


def test_agendas_of_one_meeting_are_versions_and_its_other_papers_are_not() -> None:
    days = (PartialDate(2030, 5, 6), PartialDate(2030, 5, 7))
    first = paper("a", edited(0.2), kind="agenda", meeting="fair of rivers", days=days, items=ITEMS)
    final = paper(
        "b", edited(0), kind="programme", meeting="fair of rivers", days=days, items=ITEMS, people=9
    )
    assert told(first, final) == ("version of", "paper")
    note = paper("c", edited(0.1)[::-1], kind="concept note", meeting="fair of rivers", days=days)
    assert told(first, note) == ("same meeting", None)
    later = (PartialDate(2031, 5, 6), PartialDate(2031, 5, 7))
    assert told(first, replace(note, days=later, series="", meeting="fair of rivers")) is None


def test_a_passage_in_a_longer_paper_is_shared_not_a_version() -> None:
    long = tuple(f"long{n}" for n in range(3000)) + TEXT[:300]
    assert told(paper("a", TEXT[:300]), paper("b", long)) == ("shares passages", None)


def test_a_short_or_strange_paper_has_no_neighbour_rather_than_a_wrong_one() -> None:
    assert told(paper("a", ("page", "intentionally", "blank")), paper("b", ("page", "left", "blank"))) is None


@given(st.permutations(range(12)))
def test_the_relations_of_a_collection_do_not_depend_on_its_order(order: list[int]) -> None:
    papers = [paper(f"p{n:02}", edited(1 - n / 12), date=PartialDate(2030, 1, n + 1)) for n in range(12)]
    assert relate_all(papers[n] for n in order) == relate_all(papers)


def test_no_paper_has_too_many_neighbours() -> None:
    papers = [paper(f"p{n:03}", (*TEXT[:-1], f"end{n}")) for n in range(MOST_NEIGHBOURS + 20)]
    counts: dict[str, int] = {}
    for relation in relate_all(papers):
        for one in (relation.paper, relation.other):
            counts[one] = counts.get(one, 0) + 1
    assert max(counts.values(), default=0) <= MOST_NEIGHBOURS


def test_versions_that_nothing_dates_are_ordered_by_how_far_they_have_moved() -> None:
    dated = paper("a", edited(1), date=PartialDate(2030, 1, 1))
    near, far = paper("b", edited(0.9)), paper("c", edited(0.8))
    found = {(one.paper, one.other): one.earlier for one in relate_all([far, near, dated])}
    assert found[("b", "c")] is Earlier.PAPER


def test_one_agenda_a_year_later_is_of_the_same_series() -> None:
    def held(year: int) -> tuple[PartialDate, PartialDate]:
        return PartialDate(year, 3, 12), PartialDate(year, 3, 14)

    first = paper("a", kind="agenda", items=ITEMS, title="agenda of the boat fair", days=held(2030))
    again = paper(
        "b", edited(0.97), kind="agenda", items=ITEMS, title="agenda of the boat fair", days=held(2031)
    )
    assert told(first, again) == ("same series", None)
    assert told(first, replace(again, days=(PartialDate(2030, 5, 7), PartialDate(2030, 5, 9)))) == (
        "version of",
        "unknown",
    )


def test_a_letter_that_carries_a_report_is_no_version_of_it() -> None:
    report = paper("a", kind="report", date=PartialDate(2030, 8, 5))
    letter = paper("b", ("letter", *TEXT), kind="letter", date=PartialDate(2030, 10, 2))
    assert told(report, letter) == ("shares passages", None)
    assert told(report, replace(letter, kind="report")) == ("version of", "paper")


def test_a_form_filled_twice_shares_passages() -> None:
    form = TEXT[:160]
    one, other = (paper(name, (*form[:110], *(f"{name}{n}" for n in range(50)))) for name in ("a", "b"))
    assert told(one, other) == ("shares passages", None)


def test_a_form_with_long_answers_from_two_states_is_no_version_and_says_whose_they_are() -> None:
    one, other = (
        paper(name, (*TEXT, *(f"{name}{n}" for n in range(150))), title="form on ports", author=author)
        for name, author in (("a", "Kenya"), ("b", "Peru"))
    )
    assert told(replace(one, author=""), other) == ("version of", "unknown")
    assert told(replace(one, author="Peru"), other) == ("version of", "unknown")
    assert relate(one, other) == Relation(
        "a",
        "b",
        RelationKind.SHARES_PASSAGES,
        "66% of their passages are the same; one is from Kenya, the other from Peru",
        0.85,
    )


def test_a_meeting_and_a_series_are_named() -> None:
    days = (PartialDate(2030, 5, 6), PartialDate(2030, 5, 7))
    note = paper(
        "a", edited(0), meeting="fair of rivers", meeting_name="Fair of Rivers", days=(days[0], days[0])
    )
    agenda = paper("b", meeting="fair of rivers", meeting_name="Fair of Rivers", days=days, items=ITEMS)
    found = relate(note, agenda)
    assert found and found.reason == "both belong to Fair of Rivers (2030-05-06 to 2030-05-07)"
    one, other = (
        paper(id_, edited(share), series="river fairs", series_name="River Fairs", days=(day, day))
        for id_, share, day in (("a", 1, PartialDate(2030)), ("b", 0, PartialDate(2031)))
    )
    found = relate(one, other)
    assert found and found.reason == "their meetings are of one series: River Fairs"


def test_a_body_without_days_is_no_meeting() -> None:
    one, other = (
        paper("a", edited(0), items=ITEMS, meeting="general assembly"),
        paper("b", meeting="general assembly"),
    )
    assert told(one, other) == ("same meeting", None)
    assert told(replace(one, named=False), replace(other, named=False)) is None


def test_two_papers_of_one_day_and_title_are_no_series() -> None:
    title, day = "statement at the round table on boats", PartialDate(2030, 6, 4)
    one, other = (
        paper(name, edited(share), title=title, date=day) for name, share in (("a", 1), ("b", 0.45))
    )
    assert told(one, other) == ("shares passages", None)
    later = replace(other, date=PartialDate(2030, 6, 11))
    found = relate(one, later)
    assert found and (found.kind, found.reason) == (
        RelationKind.SAME_SERIES,
        "they have the same title at other times",
    )


def test_short_drafts_of_one_long_title_are_versions_in_the_order_of_their_days() -> None:
    title, text = "draft decision on the dues of ferries", TEXT[:90]
    grown = (*text, *(f"new{n}" for n in range(60)))
    days = [(PartialDate(2030, 5, day),) * 2 for day in (4, 20)]
    first = paper("a", text, kind="decision", title=title, days=days[0])
    assert told(first, paper("b", grown, kind="decision", title=title, days=days[1])) == (
        "version of",
        "paper",
    )
    assert told(first, paper("b", grown, kind="decision", title="draft decision on the dues of bridges")) != (
        "version of",
        "unknown",
    )
    letter = paper("a", text, kind="letter", title=title)
    assert told(letter, paper("b", grown, kind="letter", title=title)) != ("version of", "unknown")


def test_two_meetings_with_the_breaks_of_one_form_are_no_versions() -> None:
    breaks = ("registration", "coffee break", "lunch")
    days = [(PartialDate(2030, month, 4),) * 2 for month in (5, 6)]
    text = TEXT[:40]
    one = paper(
        "a", text, kind="programme", meeting="workshop on bees", days=days[0], items=("hives", *breaks)
    )
    other = paper(
        "b",
        (*text, "bee"),
        kind="programme",
        meeting="seminar on docks",
        days=days[1],
        items=("locks", *breaks),
    )
    assert told(one, other) != ("version of", "unknown")
    assert told(one, replace(other, meeting="workshop on bees")) == ("version of", "unknown")
