"""Recommendations of a review report: who asks what of whom, and what this report answers.

A report ends in a section of conclusions: paragraphs that say what became of the recommendations
after them, each recommendation numbered and followed by the States that made it, in brackets.
Where one sentence carries several brackets, each State's recommendation is what stands before
its own: "Sign (A) and ratify the protocol (A, B)" asks "sign and ratify the protocol" for A.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from travaux.common.recommendation import Answer, Recommendation
from travaux.common.states import State, find_state
from travaux.reading.commitments.answers import answer_of
from travaux.reading.commitments.attribution import attributions
from travaux.reading.commitments.dialogue import asked, references
from travaux.reading.commitments.numbered import Paragraph, paragraphs
from travaux.reading.commitments.verbs import is_bare_verb, opens_with_verb, verb_phrase
from travaux.reading.passage import Found, Passage
from travaux.reading.transcript import Line, Transcript

_SECTION = re.compile(
    r"(?:[IVX]+\.|\d+\.)?\s*conclusions?\s+and\s*(?:/\s*or\s*)?recommendations?\W*$", re.IGNORECASE
)
_END = re.compile(r"annex(?:es)?\b", re.IGNORECASE)
_DEPENDENT = re.compile(
    r"\W*(?:especially|in particular|particularly|including|inter alia|with|by|through|in order|so that|such as|"
    r"as|which|that|who|on|in|for|of|from|at|while|when|notably)\b", re.IGNORECASE,
)  # fmt: skip
_JOINT = re.compile(r"[\s,;.|:/–—-]*(?:(?:and|or|as well as|also|to)\b[\s,]*)*", re.IGNORECASE)
_STOP = re.compile(r"\s*[;.]")
_SEMICOLON = re.compile(r";")
_VERB = re.compile(r"\W*(?:to\s+)?(?:consider\w*\s+)?[\w-]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words up to a bracket, and the States that it names."""

    states: tuple[State, ...]
    words: Passage
    joined: bool
    """Whether the sentence goes on from the bracket before it, with no stop between."""


@dataclass(frozen=True, slots=True)
class RecommendationDraft:
    """A recommendation with the places of its words."""

    number: str
    text: Found
    by: tuple[State, ...]
    answer: Answer


def read_recommendations(transcript: Transcript) -> tuple[Recommendation, ...]:
    """The recommendations of a review report as plain values, in its order."""
    to = _under_review(transcript)
    return tuple(
        Recommendation(
            draft.number,
            draft.text.value,
            tuple(state.name for state in draft.by),
            to,
            draft.answer,
            draft.text.spans,
        )
        for draft in recommendations(transcript)
    )


def _under_review(transcript: Transcript) -> str | None:
    """The State whose report it is: the name that stands alone on a line near its beginning."""
    for line in list(transcript.lines)[:80]:
        state = find_state(transcript.line_text(line).strip(" *"))
        if state:
            return state.name
    return None


def recommendations(transcript: Transcript) -> tuple[RecommendationDraft, ...]:
    """The recommendations of a review report, in its order; none where it has no such section."""
    before, conclusions = section(transcript)
    dialogue = paragraphs(transcript, before)
    found: list[RecommendationDraft] = []
    for group in _groups(paragraphs(transcript, conclusions)):
        answer = answer_of(group[0].passage.value)
        for unit in group:
            found += _of_paragraph(unit, answer)
        for one in asked(dialogue, references(group[0].passage.value)):
            found.append(RecommendationDraft(one.number, one.words.found(), one.states, answer))
    return tuple(found)


def section(transcript: Transcript) -> tuple[list[Line], list[Line]]:
    """The lines before the last heading of the section, and those from it to the annex."""
    lines = list(transcript.body())
    starts = [n for n, line in enumerate(lines) if _SECTION.match(transcript.line_text(line))]
    if not starts:
        return lines, []
    rest = lines[starts[-1] + 1 :]
    stops = (n for n, line in enumerate(rest) if _END.match(transcript.line_text(line)))
    return lines[: starts[-1]], rest[: next(stops, len(rest))]


def _groups(units: Iterable[Paragraph]) -> Iterator[list[Paragraph]]:
    group: list[Paragraph] = []
    for unit in units:
        if len(unit.number) == 1 and group:
            yield group
            group = []
        group.append(unit)
    if group:
        yield group


def _of_paragraph(unit: Paragraph, answer: Answer) -> Iterator[RecommendationDraft]:
    pieces = _completed(list(_pieces(unit.passage)), unit.passage)
    for words, states in _by_wording(pieces).items():
        for passage in _clauses(words):
            yield RecommendationDraft(unit.label, passage.found(), states, answer)


def _pieces(passage: Passage) -> Iterator[Piece]:
    """The words before each bracket, with its States."""
    start = 0
    for bracket in attributions(passage.text):
        piece = _bare(passage.cut(start, bracket.start))
        if piece:
            joined = start > 0 and not _STOP.match(passage.text, start)
            yield Piece(bracket.states, piece, joined)
        start = bracket.end


def _completed(pieces: list[Piece], passage: Passage) -> list[Piece]:
    """With what verbs that stand alone before their bracket govern: "accede to (A) or ratify (B) the …"."""
    if not pieces or not any(is_bare_verb(piece.words.text) for piece in pieces):
        return pieces
    governed: Passage | None = _after_last_bracket(passage)
    done: list[Piece] = []
    for piece in reversed(pieces):
        words = piece.words
        if not is_bare_verb(words.text):
            governed = words.cut(verb_phrase(words.text))
        elif governed:
            piece = replace(piece, words=Passage.join((words, governed)), joined=False)
        done.append(piece)
    return done[::-1]


def _after_last_bracket(passage: Passage) -> Passage | None:
    *_, last = attributions(passage.text)
    stop = _STOP.search(passage.text, last.end)
    return _bare(passage.cut(last.end, stop.start() if stop else None)) or None


def _bare(passage: Passage) -> Passage:
    """A passage without the stops and joints that tie it to the words before."""
    match = _JOINT.match(passage.text)
    return passage.cut(match.end() if match else 0)


def _by_wording(pieces: list[Piece]) -> dict[tuple[Passage, ...], tuple[State, ...]]:
    """What is asked, in order, with the States that stand behind exactly these words."""
    together: dict[tuple[Passage, ...], list[State]] = {}
    open_words: dict[State, tuple[Passage, ...]] = {}
    for number, piece in enumerate(pieces):
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        for state in piece.states:
            own = open_words.pop(state, ())
            if not own and number and not opens_with_verb(piece.words.text):
                own = _lead(pieces[:number], piece)
            words = (*own, piece.words)
            if following and following.joined and state in following.states:
                open_words[state] = words
            else:
                together.setdefault(words, []).append(state)
    return {words: tuple(states) for words, states in together.items()}


def _lead(earlier: list[Piece], piece: Piece) -> tuple[Passage, ...]:
    """What a piece without a verb of its own goes on from: a whole clause, or its verb alone."""
    first = next(
        (one.words for one in reversed(earlier) if opens_with_verb(one.words.text)), earlier[0].words
    )
    if _DEPENDENT.match(piece.words.text):
        return (first,)
    verb = _VERB.match(first.text)
    return (first.cut(0, verb.end()),) if verb else ()


def _clauses(words: tuple[Passage, ...]) -> Iterator[Passage]:
    """Each of the clauses between semicolons that asks for something by itself."""
    passage, start = Passage.join(words), 0
    for stop in _SEMICOLON.finditer(passage.text):
        if opens_with_verb(passage.text[stop.end() :]) and opens_with_verb(passage.text[start:]):
            yield _bare(passage.cut(start, stop.start()))
            start = stop.end()
    yield _bare(passage.cut(start))
