"""Parties as people decide them: a fold of the log, in which undoing leaves no trace."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from travaux.common.gathering import Step, Unit
from travaux.common.joining import fold

UNITS = [Unit(f"{paper:064x}", name) for paper in range(3) for name in ("a", "b")]
"""Two mentions a unit."""
MENTIONS = [unit for unit in UNITS for _ in range(2)]
GROUPS = st.lists(st.integers(0, 4), min_size=len(MENTIONS), max_size=len(MENTIONS)).map(
    lambda colours: [
        [n for n, colour in enumerate(colours) if colour == wanted] for wanted in sorted(set(colours))
    ]
)
STEPS = st.lists(
    st.builds(
        Step,
        st.just(0),
        st.booleans(),
        st.lists(st.sampled_from([*UNITS, Unit("gone", "a")]), max_size=4).map(tuple),
    ),
    max_size=8,
)


def simply(groups: list[list[int]], steps: list[Step]) -> list[tuple[int, ...]]:
    """The same by the plainest means: every group is looked at for every step."""
    now = [set(group) for group in groups]
    for step in steps:
        own = {number for number, unit in enumerate(MENTIONS) if unit in step.units}
        touched = [group for group in now if group & own]
        rest = [group for group in now if not group & own]
        if step.together:
            now = [*rest, set().union(*touched)]
        else:
            now = [*rest, *(group & own for group in touched), *(group - own for group in touched)]
    return sorted(tuple(sorted(group)) for group in now if group)


@given(GROUPS, STEPS)
def test_parties_are_the_fold_of_the_log(groups: list[list[int]], steps: list[Step]) -> None:
    found = fold(groups, MENTIONS, steps)
    assert found == simply(groups, steps)
    assert sorted(number for group in found for number in group) == list(range(len(MENTIONS)))


@given(GROUPS, STEPS, st.data())
def test_what_is_undone_was_never_there(
    groups: list[list[int]], steps: list[Step], data: st.DataObject
) -> None:
    undone = data.draw(st.sets(st.integers(0, len(steps))))
    left = [step for number, step in enumerate(steps) if number not in undone]
    assert fold(groups, MENTIONS, left) == simply(groups, left)
    assert fold(groups, MENTIONS, []) == sorted(map(tuple, groups))


@given(GROUPS, STEPS, st.booleans(), st.data())
def test_joins_may_come_in_any_order_and_so_may_partings(
    groups: list[list[int]], steps: list[Step], together: bool, data: st.DataObject
) -> None:
    alike = [step for step in steps if step.together is together]
    other = data.draw(st.permutations(alike))
    assert fold(groups, MENTIONS, alike) == fold(groups, MENTIONS, other)


@given(GROUPS, st.permutations(range(5)))
def test_the_order_in_which_groups_come_means_nothing(groups: list[list[int]], order: list[int]) -> None:
    steps = [Step(1, True, (UNITS[0], UNITS[3])), Step(2, False, (UNITS[1], UNITS[3]))]
    mixed = [groups[n] for n in order if n < len(groups)]
    assert fold(mixed, MENTIONS, steps) == fold(groups, MENTIONS, steps)
