"""Frameworks and their provisions: what commitments are made under."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from travaux.common.finding import Span


class ProvisionKind(StrEnum):
    PART = "part"
    """A chapter, section, goal's heading group or decision that holds other provisions."""
    GOAL = "goal"
    TARGET = "target"
    OBJECTIVE = "objective"
    COMMITMENT = "commitment"
    """The undertaking that an objective opens with."""
    ACTION = "action"
    ARTICLE = "article"
    PREAMBULAR = "preambular paragraph"
    OPERATIVE = "operative paragraph"
    PARAGRAPH = "paragraph"
    SUBPARAGRAPH = "sub-paragraph"


@dataclass(frozen=True, slots=True)
class Provision:
    """One numbered part of a framework.

    ``id`` counts from 1 in the order of the paper; ``parent`` is the id of the provision that holds it.
    ``number`` is its full number ("10.7", "5 (c)", "4 (b) (ii)", "pp. 3" for an unnumbered preambular
    paragraph); ``text`` its words as one line, without those of its sub-provisions; ``title`` its heading.
    """

    id: int
    kind: ProvisionKind
    number: str
    text: str
    title: str | None = None
    parent: int | None = None
    spans: tuple[Span, ...] = ()
    certainty: float = 1.0


@dataclass(frozen=True, slots=True)
class Framework:
    """A paper whose numbered parts are provisions. ``faults`` says what is wrong with its numbering."""

    title: str | None
    provisions: tuple[Provision, ...]
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProvisionLink:
    """A provision of a known framework that a passage names or is close to.

    ``framework`` is a short name ("2030 Agenda", "Global Compact for Migration") or an official symbol
    ("A/RES/71/1"); ``number`` the provision's number in it, empty where the framework as a whole is meant.
    ``named`` is False where the link follows from likeness alone. ``certainty`` is 0..1.
    """

    framework: str
    number: str
    named: bool
    certainty: float
    spans: tuple[Span, ...] = ()
