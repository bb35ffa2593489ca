"""Take in what another library decided about its register."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from travaux.common.errors import RefusedAct
from travaux.common.followup import Act
from travaux.followup.fold import Following
from travaux.record.reviews.entries import entries
from travaux.record.reviews.importing import Logged, add_logged


def take_acts(rows: Sequence[Logged]) -> tuple[int, int]:
    """Log the acts that are not here and can follow those that are; how many they were, and how many were left out."""
    known = entries()

    def follow(log: Sequence[Act]) -> Callable[[Act], bool]:
        following = Following(known, log)

        def follows(act: Act) -> bool:
            try:
                following.take(act)
            except RefusedAct:
                return False
            return True

        return follows

    return add_logged(rows=rows, follow=follow)
