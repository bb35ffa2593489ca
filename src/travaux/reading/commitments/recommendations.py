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
from travaux.reading.commitments.answers import answer_of, numbers_in, position
from travaux.reading.commitments.attribution import attributions, named_states
from travaux.reading.commitments.blocks import prose
from travaux.reading.commitments.dialogue import asked, references, whole_paragraphs
from travaux.reading.commitments.numbered import Paragraph, paragraphs
from travaux.reading.commitments.verbs import is_bare_verb, opens_with_asking, opens_with_verb, verb_phrase
from travaux.reading.passage import Found, Passage
from travaux.reading.transcript import Line, Transcript

_SECTION = re.compile(
    r"(?:[IVX]+\.|\d+\.)?\s*conclusions?\s+and\s*(?:/\s*or\s*)?recommendations?[\W\d¹²³⁰-⁹]*$", re.IGNORECASE
)
_SECTION_NAME = re.compile(r"conclusions?\s+and\s*(?:/\s*or\s*)?recommendations?")
"""Without these words, in lower case, a paper has no such section; they are quickly looked for."""
_STANDING = re.compile(r"should\s+not\s+be\s+construed", re.IGNORECASE)
_REVIEW = re.compile(r"universal\s+periodic\s+review")
_FEWEST, _FRONT = 3, 3000
"""Numbered recommendations that a paper without the section must hold, and characters in which it must name the review."""
_END = re.compile(r"(?i:annex(?:es)?)\b|[IVX]{1,5}\.\s+[A-Z]")
_DEPENDENT = re.compile(
    r"\W*(?:especially|in particular|particularly|including|inter alia|with|by|through|in order|so that|such as|"
    r"as|which|that|who|on|in|for|of|from|at|while|when|notably)\b", re.IGNORECASE,
)  # fmt: skip
_POINTING_BACK = re.compile(
    r"^\W*(?:its|their)\s+(?:\w+\s+)?(?:Optional|Protocols?|Additional)|\bthereto\b", re.IGNORECASE
)
_DETERMINED = re.compile(r"(?:the|its|all|a|an|other|both|his|those|this)\b", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:for|against|on|of|to|with|between|among|towards|from|by|in)\s+(?:the\s+|all\s+)?"
)
_SHORT = 0.6
"""Share of the first clause's length under which what follows its bracket is a part of it and no clause."""
_JOINT = re.compile(r"[\s,;.|:/–—-]*(?:(?:and|or|as well as|also|to)\b[\s,]*)*", re.IGNORECASE)
_NOTE = re.compile(r"\s*[¹²³⁰-⁹]+\s")
_OF_STATE = re.compile(
    r"[^.;]{0,60}?\brecommendations?\s+(?:made\s+|put\s+forward\s+)?(?:of|by|from)\s+(?P<states>[^.;]{3,120}?)\s*,?\s+"
    r"(?:(?:reflected|contained|mentioned|made|as\s+reflected|set\s+out)\s+)?in\s+paragraphs?\s+\d+[^,.;]{0,30},\s*"
)
_STOP = re.compile(r"\s*[;.]")
_ADDED = re.compile(r"\s+and\s+(?!to\b)")
_SENTENCE_END = re.compile(r"[.](?=\s+[A-Z])")
_SENTENCE_OR_PART = re.compile(r"[.](?=\s+[A-Z])|;(?=\s+to\s)")
_LIST_CLOSED = re.compile(r";\s+and\b")
_SENTENCE = re.compile(r"(?:that|not\s+only)\b|[^;.()]{3,160}?\b(?:should|must)\b", re.IGNORECASE)
_VERB = re.compile(r"\W*(?:to\s+)?(?:consider\w*\s+)?[\w-]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Piece:
    """Words up to a bracket, and the States that it names."""

    states: tuple[State, ...]
    words: Passage
    joined: bool
    """Whether the sentence goes on from the bracket before it, with no stop between."""
    added: bool = False
    """Whether nothing but "and" stands between."""


@dataclass(frozen=True, slots=True)
class RecommendationDraft:
    """A recommendation with the places of its words."""

    number: str
    text: Found
    by: tuple[State, ...]
    answer: Answer


def read_recommendations(transcript: Transcript) -> tuple[Recommendation, ...]:
    """The recommendations of a review report as plain values, in its order."""
    drafts = recommendations(transcript)
    to = _under_review(transcript) if drafts else None
    return tuple(
        Recommendation(
            draft.number,
            draft.text.value,
            tuple(state.name for state in draft.by),
            to,
            draft.answer,
            draft.text.spans,
        )
        for draft in drafts
    )


def _under_review(transcript: Transcript) -> str | None:
    """The State whose report it is: the name that stands alone on a line near its beginning."""
    for line in list(transcript.lines)[:80]:
        state = find_state(transcript.line_text(line).strip(" *"))
        if state and line.cell is None:
            return state.name
    return None


def recommendations(transcript: Transcript) -> tuple[RecommendationDraft, ...]:
    """The recommendations of a review report, in its order; none where it has no such section."""
    if not _names_review(transcript) and not _names_section(transcript.text):
        return ()
    before, conclusions = section(transcript)
    if conclusions is before and not _names_review(transcript):
        return ()
    dialogue = whole_paragraphs(paragraphs(transcript, before))
    found: list[RecommendationDraft] = []
    named: set[tuple[int, str]] = set()
    for group in _groups(paragraphs(transcript, conclusions, anew=conclusions is before)):
        opening = group[0].passage.value
        answer = answer_of(opening)
        own = [draft for unit in group for draft in _of_paragraph(unit, answer)]
        wanted = [one for one in dict.fromkeys(references(opening)) if one not in named]
        named.update(wanted)
        referred = [
            RecommendationDraft(one.number, one.words.found(), one.states, answer)
            for one in asked(dialogue, wanted)
        ]
        if own and answer is Answer.NONE:
            own = _answered(own, answer_of(_last_words(group[-1])))
        elif not own and not referred:
            found = _answered_above(found, opening, answer)
        found += [*own, *referred]
    return tuple(found) if conclusions is not before or _numbers_enough(found) else ()


def _names_section(text: str) -> bool:
    concludes = "onclusion" in text or "ONCLUSION" in text
    return concludes and _SECTION_NAME.search(text.lower()) is not None


def _names_review(transcript: Transcript) -> bool:
    """Whether a paper without the section may be one of the review all the same, such as an addendum."""
    return _REVIEW.search(transcript.text[:_FRONT].lower()) is not None


def _numbers_enough(found: list[RecommendationDraft]) -> bool:
    return sum("." in draft.number for draft in found) >= _FEWEST


def _answered(drafts: list[RecommendationDraft], answer: Answer) -> list[RecommendationDraft]:
    return [replace(draft, answer=answer) if draft.answer is Answer.NONE else draft for draft in drafts]


def _answered_above(
    found: list[RecommendationDraft], words: str, answer: Answer
) -> list[RecommendationDraft]:
    """With what a closing paragraph says of recommendations above it: of those that it numbers, else of all unanswered."""
    if answer is Answer.NONE or _STANDING.search(words):
        return found
    ranges = numbers_in(words)
    if not ranges:
        return _answered(found, answer)
    named = {
        draft.number for draft in found if any(first <= _key(draft.number) <= last for first, last in ranges)
    }
    return [
        replace(draft, answer=answer)
        if draft.number in named and draft.answer in (Answer.NONE, Answer.PENDING)
        else draft
        for draft in found
    ]


def _key(number: str) -> tuple[int, int]:
    top, _, sub = number.split(" ")[0].partition(".")
    return int(top), int(sub or 0)


def _last_words(unit: Paragraph) -> str:
    """What stands after the last bracket of a paragraph: a sentence on the whole list, perhaps."""
    text = unit.passage.text
    *_, last = (None, *attributions(text))
    return text[last.end :] if last else ""


def section(transcript: Transcript) -> tuple[list[Line], list[Line]]:
    """The lines before the last heading of the section, and those from it to the annex; all of them twice where it has none."""
    lines = [line for line in prose(transcript) if not _NOTE.match(transcript.line_text(line))]
    starts = [n for n, line in enumerate(lines) if _SECTION.match(transcript.line_text(line))]
    if not starts:
        return lines, lines
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
    named = _named(unit)
    if named:
        yield RecommendationDraft(unit.label, named[0].found(), named[1], answer)
        return
    own = position(unit.passage.text, _last_words(unit))
    answer = answer if own is Answer.NONE else own
    pieces = _completed(list(_pieces(unit.passage)), unit.passage)
    for words, states in _by_wording(pieces).items():
        for passage in _clauses(words):
            yield RecommendationDraft(unit.label, passage.found(), states, answer)


def _named(unit: Paragraph) -> tuple[Passage, tuple[State, ...]] | None:
    """A recommendation told with its author before it: "With regard to the recommendation of Peru in paragraph 3, …"."""
    match = _OF_STATE.match(unit.passage.text)
    states = named_states(match["states"]) if match else ()
    if not match or not states or next(attributions(unit.passage.text), None):
        return None
    return unit.passage.cut(match.end()), states


def _pieces(passage: Passage) -> Iterator[Piece]:
    """The words before each bracket, with its States and those of brackets that follow with nothing between."""
    start = 0
    waiting: Piece | None = None
    for bracket in attributions(passage.text):
        words = _bare(passage.cut(start, bracket.start))
        if words:
            if waiting:
                yield waiting
            joined = start > 0 and not _STOP.match(passage.text, start)
            added = start > 0 and _ADDED.match(passage.text, start) is not None
            waiting = Piece(bracket.states, words, joined, added)
        elif waiting:
            waiting = replace(waiting, states=tuple(dict.fromkeys((*waiting.states, *bracket.states))))
        start = bracket.end
    if waiting:
        yield waiting


def _completed(pieces: list[Piece], passage: Passage) -> list[Piece]:
    """With what verbs that stand alone before their bracket govern: "accede to (A) or ratify (B) the …"."""
    if not pieces or not any(is_bare_verb(piece.words.text) for piece in pieces):
        return pieces
    governed: Passage | None = _after_last_bracket(passage)
    done: list[Piece] = []
    waiting = {state for piece in pieces if is_bare_verb(piece.words.text) for state in piece.states}
    for piece in reversed(pieces):
        words = piece.words
        if not is_bare_verb(words.text):
            governed = words.cut(verb_phrase(words.text))
            if not opens_with_verb(words.text) and set(piece.states) <= waiting:
                continue
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
    """What is asked, in order, with the States that stand behind exactly these words.

    A State named at several objects of one verb asks for all of them: "ratify the first (A, B), the second (B)
    and the third covenant (A)" is two recommendations, the first of which asks for the first and the third.
    """
    together: dict[tuple[Passage, ...], list[State]] = {}
    open_words: dict[State, tuple[Passage, ...]] = {}
    clauses = _governing(pieces)
    last = {(clause, state): n for n, clause in enumerate(clauses) for state in pieces[n].states}
    for number, (piece, clause) in enumerate(zip(pieces, clauses, strict=True)):
        for state in piece.states:
            own = open_words.pop(state, ())
            if not own and number != clause:
                own = _lead(pieces[clause].words, piece)
            words = (*own, piece.words)
            if last[clause, state] > number:
                open_words[state] = words
            else:
                together.setdefault(words, []).append(state)
    return {words: tuple(states) for words, states in together.items()}


def _governing(pieces: list[Piece]) -> list[int]:
    """For each piece the one whose verb governs it: itself, or the last before it that is a clause of its own."""
    clauses: list[int] = []
    for number, piece in enumerate(pieces):
        own = not number or _is_clause(piece) and not _adds_to(pieces[number - 1], piece)
        clauses.append(number if own else clauses[-1])
    return clauses


def _adds_to(before: Piece, piece: Piece) -> bool:
    """Whether some of the States just named ask for more: "ratify it (A, B) and report on its use (B)"."""
    return piece.added and set(piece.states) < set(before.states) and not opens_with_asking(piece.words.text)


def _is_clause(piece: Piece) -> bool:
    """Whether a piece asks by itself: by a verb that opens it or, after a stop, as a whole sentence."""
    text = piece.words.text
    return opens_with_verb(text) or not piece.joined and _SENTENCE.match(text) is not None


def _lead(first: Passage, piece: Piece) -> tuple[Passage, ...]:
    """What a piece without a verb of its own goes on from: a whole clause, or its verb alone."""
    if _DEPENDENT.match(piece.words.text) or _POINTING_BACK.search(piece.words.text):
        return (first,)
    anchor = _parallel(first.text, piece.words.text)
    if anchor:
        return (first.cut(0, anchor),)
    if not _DETERMINED.match(piece.words.text) and len(piece.words.text) < _SHORT * len(first.text):
        places = list(_PREPOSITION.finditer(first.text))
        if places:
            return (first.cut(0, places[-1].end()),)
    verb = _VERB.match(first.text)
    return (first.cut(0, verb.end()),) if verb else ()


def _parallel(first: str, piece: str) -> int:
    """Where a clause holds the words that a piece begins with too, so that the piece stands in their place."""
    opening = re.match(r"\w+\W+\w+", piece)
    return max(0, first.rfind(opening[0])) if opening else 0


def _clauses(words: tuple[Passage, ...]) -> Iterator[Passage]:
    """Each sentence that asks for something by itself; so does "…; to …" where no "; and" closes a list of such parts."""
    passage, start = Passage.join(words), 0
    ends = _SENTENCE_END if _LIST_CLOSED.search(passage.text) else _SENTENCE_OR_PART
    for stop in ends.finditer(passage.text):
        if opens_with_verb(passage.text[stop.end() :]) and opens_with_verb(passage.text[start:]):
            yield _bare(passage.cut(start, stop.start()))
            start = stop.end()
    yield _bare(passage.cut(start))
