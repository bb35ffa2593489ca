"""Any programme at all, for tests of what must hold for every one."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from travaux.common.dates import PartialDate
from travaux.common.finding import Doubt, Finding, Span
from travaux.common.programme import Appearance, Item, ItemKind, Meeting, Paper, Programme, Role, Slot

words = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=40)
maybe_words = st.none() | words
times = st.none() | st.builds(dt.time, st.integers(0, 23), st.integers(0, 59))
full_dates = st.dates(dt.date(1950, 1, 1), dt.date(2090, 12, 31)).map(
    lambda d: PartialDate(d.year, d.month, d.day)
)
dates = st.none() | full_dates | st.builds(PartialDate, st.integers(1950, 2090), st.integers(1, 12))
slots = st.builds(Slot, st.integers(1, 4), dates, times, times)
people = st.builds(
    Appearance, words | st.just("TBC"), st.sampled_from(Role), maybe_words, maybe_words, maybe_words
)
several = st.lists(words, max_size=3).map(tuple)
papers = st.builds(
    Paper, maybe_words, st.sampled_from(["agenda", "programme", None]), st.sampled_from(["provisional", "final", None]),
    maybe_words, several, maybe_words, maybe_words, dates, st.sampled_from(["en", "fr", "es", "ru", "ar", "zh", "sw", None]),
)  # fmt: skip
zones = st.sampled_from(
    ["Europe/Berlin", "America/New_York", "Asia/Kathmandu", "UTC", "UTC+3", "Nowhere/Else", None]
)
meetings = st.builds(
    Meeting, maybe_words, maybe_words, maybe_words, maybe_words, dates, dates, maybe_words, zones
)  # fmt: skip


@st.composite
def items(draw: st.DrawFn) -> tuple[Item, ...]:
    made = []
    for number in range(1, draw(st.integers(0, 5)) + 1):
        parent = draw(st.none() | st.integers(1, number - 1)) if number > 1 else None
        made.append(
            Item(
                number, draw(words), draw(st.sampled_from(ItemKind)), draw(slots), draw(maybe_words), parent,
                draw(maybe_words), tuple(draw(st.lists(people, max_size=3))), draw(several), draw(several),
            )
        )  # fmt: skip
    return tuple(made)


programmes = st.builds(Programme, papers, meetings, items())
spans = st.builds(
    lambda start, length, page: Span(start, start + length, page),
    st.integers(0),
    st.integers(1, 99),
    st.integers(1),
)
certainties = st.integers(0, 1000).map(lambda thousandth: thousandth / 1000)
findings = st.lists(
    st.builds(
        Finding, st.just("/items/0/title"), words, st.lists(spans, max_size=2).map(tuple), certainties
    ),
    max_size=3,
).map(tuple)  # fmt: skip
doubts = st.lists(
    st.builds(
        Doubt, words, st.sampled_from(["", "/items/0/title", "/items/9/end"]), st.just(()), certainties
    ),
    max_size=3,
).map(tuple)
