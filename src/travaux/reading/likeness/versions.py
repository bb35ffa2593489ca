"""Two papers compared: by their programmes where both hold one, by their paragraphs in any case."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.common.changes import Differences
from travaux.common.programme import Programme
from travaux.common.transcript import Transcript
from travaux.reading.likeness.brackets import brackets, gone, own_text, since
from travaux.reading.likeness.paragraphs import compare_texts
from travaux.reading.likeness.programmes import compare


@dataclass(frozen=True, slots=True)
class Version:
    """One of the papers: what the user calls it, its text, its identity and the items of its programme, if any."""

    name: str
    transcript: Transcript
    programme: Programme


def differences(before: Version, after: Version) -> Differences:
    """What changed from one paper to the other."""
    text = compare_texts(before.transcript, after.transcript, (before.name, after.name))
    if before.programme.items and after.programme.items:
        return Differences(before.name, after.name, text, compare(before.programme, after.programme))
    old, new = (list(brackets(own_text(one.transcript))) for one in (before, after))
    return Differences(before.name, after.name, text, None, since(old, new), gone(old, new))
