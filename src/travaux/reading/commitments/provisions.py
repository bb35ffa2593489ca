"""A framework's provisions: its numbered parts, nested, with their words and places."""

from __future__ import annotations

from travaux.common.provision import Framework, Provision, ProvisionKind
from travaux.reading.commitments.outline import outline
from travaux.reading.commitments.parts import Outline, Part
from travaux.reading.identity import identify
from travaux.reading.transcript import Transcript


def read_provisions(transcript: Transcript) -> Framework:
    """The numbered parts of a paper as provisions, none where it has none.

    Nothing is invented where numbers are missing, doubled or out of order: the parts stand as printed and
    ``faults`` says what is wrong.
    """
    identity = identify(transcript)
    return framework_of(outline(transcript), identity.title.value if identity.title else None)


def framework_of(found: Outline, title: str | None) -> Framework:
    """The outline of a paper as plain values."""
    kept = [index for index, part in enumerate(found.parts) if _counts(found, index, part)]
    ids = {index: number for number, index in enumerate(kept, 1)}
    return Framework(title, tuple(_provision(found, index, ids) for index in kept), tuple(found.faults))


def _counts(found: Outline, index: int, part: Part) -> bool:
    """Lists of headings at the beginning of a framework, repeated over its parts later, are no parts."""
    if part.kind not in (ProvisionKind.GOAL, ProvisionKind.OBJECTIVE, ProvisionKind.ARTICLE):
        return True
    again = any(one.kind is part.kind and one.number == part.number for one in found.parts[index + 1 :])
    return not again or any(True for _ in found.children(index))


def _provision(found: Outline, index: int, ids: dict[int, int]) -> Provision:
    part = found.parts[index]
    passage = part.passage
    places = passage.spans() or (part.title.spans() if part.title else ())
    return Provision(
        id=ids[index], kind=part.kind, number=part.number, text=passage.value,
        title=part.title.value if part.title else None,
        parent=None if part.parent is None else ids.get(part.parent), spans=places,
    )  # fmt: skip
