"""What is said of a paper that holds no programme: what it is, and what can be made of it all the same."""

from __future__ import annotations

from travaux.common.errors import NoProgramme

_WITH_PROGRAMME = frozenset({"agenda", "programme", "concept note"})
_UNDERTAKING = frozenset(
    {
        "communiqué", "compendium", "concluding observations", "decision", "declaration", "letter", "report",
        "resolution", "review", "statement", "strategy", "submission",
    }
)  # fmt: skip
_SPOKEN = frozenset({"summary record", "verbatim record"})
_UNCOUNTED = frozenset({"concluding observations", "guidelines", "minutes", "terms of reference"})


def without_programme(name: str, kind: str | None) -> NoProgramme:
    """The error for a paper of that name and kind, with the remedy that fits the kind."""
    if kind is None:
        return NoProgramme(f"{name} holds no programme")
    paper = f"{name} is read as {kind if kind in _UNCOUNTED else f'{_article(kind)} {kind}'}"
    if kind in _WITH_PROGRAMME:
        remedy = "Look whether it is the whole paper, or ask for the original file."
        return NoProgramme(f"{paper}, but no item of it could be made out", remedy)
    also = ""
    if kind in _UNDERTAKING:
        also = "; travaux commitments lists what this one undertakes"
    elif kind in _SPOKEN:
        also = "; travaux turns lists who speaks in this one"
    return NoProgramme(f"{paper} and holds no programme", f"{NoProgramme.remedy[:-1]}{also}.")


def _article(kind: str) -> str:
    return "an" if kind[0] in "aeiou" else "a"
