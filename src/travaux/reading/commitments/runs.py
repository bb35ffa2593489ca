"""Whether the numbers of a paper's parts go on from each other."""

from __future__ import annotations

from dataclasses import dataclass, field

from travaux.reading.commitments.marks import Mark, Rank
from travaux.reading.commitments.parts import Part

_LETTERED = 101
"""The place of the first lettered target, "10.a", after the numbered ones."""


@dataclass(slots=True)
class Runs:
    """The runs of numbers so far, and what is wrong with them."""

    faults: list[str] = field(default_factory=list)
    _last: dict[tuple[int | None, Rank, str], list[Mark]] = field(default_factory=dict)
    """The last mark of each run, by the part that holds it, its rank and its word."""

    def check(self, part: Part, latest: Mark | None) -> None:
        """Notes a number that goes on from no run of its kind in the part that holds it; ``latest`` is the mark before."""
        mark = part.mark
        if not mark or not mark.value:
            return
        runs = self._last.setdefault((part.parent, mark.rank, mark.word), [])
        before = next((run for run in reversed(runs) if run.value == mark.value - 1), None)
        if before:
            runs.remove(before)
        elif runs and _breaks(mark, runs[-1], latest):
            last = f"({runs[-1].printed})" if runs[-1].printed.isalpha() else runs[-1].printed
            what = "stands twice" if mark.value == runs[-1].value else f"comes after {last}"
            self.faults.append(f"{part.number or mark.printed} {what}")
        runs.append(mark)


def _breaks(mark: Mark, last: Mark, latest: Mark | None) -> bool:
    """Whether a number that follows none is a fault: a first one begins a run anew, but not right after a first one."""
    if mark.rank is Rank.TARGET and mark.value <= last.value:
        return True
    if mark.value == 1:
        return last.value == 1 and latest is last
    return not (mark.rank is Rank.TARGET and mark.value == _LETTERED)
