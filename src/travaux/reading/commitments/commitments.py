"""What a paper undertakes: operative paragraphs, actions of a framework, pledges of speakers and writers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from travaux.common.commitment import Commitment, CommitmentKind, Strength
from travaux.common.dates import PartialDate
from travaux.common.delegations import names_of, state_of
from travaux.common.names import acronym
from travaux.common.provision import ProvisionKind
from travaux.common.recommendation import Recommendation
from travaux.common.turn import Turn, TurnRole
from travaux.reading.commitments.addressee import addressee, bound
from travaux.reading.commitments.behalf import called
from travaux.reading.commitments.blocks import blocks
from travaux.reading.commitments.links import provisions_of
from travaux.reading.commitments.operative import (
    ASKING,
    Operative,
    acting,
    acting_again,
    following,
    going_on,
    joined,
    opening,
)
from travaux.reading.commitments.outline import outline
from travaux.reading.commitments.parts import Outline, Part
from travaux.reading.commitments.pledges import Pledge, pledges, pledges_in
from travaux.reading.commitments.promises import tongue_spoken
from travaux.reading.commitments.recommendations import read_recommendations
from travaux.reading.commitments.sentences import bounds, sentences
from travaux.reading.commitments.speaking import read_speakers, speeches
from travaux.reading.commitments.states_named import any_state
from travaux.reading.commitments.terms import Terms, terms_of
from travaux.reading.commitments.tongues import Tongue, tongue_of
from travaux.reading.commitments.turns import in_own_capacity
from travaux.reading.commitments.verbs import verbs
from travaux.reading.commitments.wordlists import ADVERB_LY
from travaux.reading.identity import identify
from travaux.reading.identity.draft import PaperDraft
from travaux.reading.passage import Passage
from travaux.reading.transcript import Transcript

_OPENING_VERBS = re.compile(
    rf"(?:(?:to|also|further|jointly|{ADVERB_LY})\s+)*(?P<first>[\w-]+)", re.IGNORECASE
)
_NEXT_VERB = re.compile(rf"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:{ADVERB_LY}\s+)?(?P<verb>[a-z-]+)")

_BINDING = re.compile(r"(?:further\s+)?(?:decid|affirm|reaffirm|resolv|determin|agree|declar)", re.IGNORECASE)
"""Verbs by which a body says what somebody shall do."""
_NAMED_BEFORE = 400
"""Characters before a promise of "the Government" in which another State may have been named."""


def read_commitments(transcript: Transcript) -> tuple[Commitment, ...]:
    """The commitments of a paper in the order of its text; none where it undertakes nothing.

    Operative paragraphs give one commitment for each operative verb. Preambles, reported speech, and what
    others are said to promise give none.
    """
    identity, paragraphs = identify(transcript), blocks(transcript)
    turns = read_speakers(transcript, identity, paragraphs)
    return commitments_of(transcript, outline(transcript, paragraphs), turns, dated=day_of(identity))


def day_of(identity: PaperDraft) -> PartialDate | None:
    """The date of a paper, before which no deadline lies."""
    return PartialDate.parse(identity.date.value) if identity.date else None


def commitments_of(
    transcript: Transcript,
    found: Outline,
    turns: tuple[Turn, ...],
    recommended: tuple[Recommendation, ...] | None = None,
    dated: PartialDate | None = None,
) -> tuple[Commitment, ...]:
    """The commitments of a paper whose outline, turns and date are known.

    A review report's recommendations are what others ask, and no commitments; where they are not given they are read,
    but only if a paragraph acts without saying for whom. What a resolution annexed to a letter says is no promise of
    the letter's writer.
    """
    operative = list(_operative(found, dated))
    if any(one.actor is None for one in operative):
        given = read_recommendations(transcript) if recommended is None else recommended
        asked = {span.start for one in given for span in one.spans}
        operative = [one for one in operative if not asked & _places(one)]
    acts = [*operative, *_actions(found, dated)]
    acted = {position for one in acts for position in _places(one)}
    pledged = [one for one in _pledged(transcript, turns, dated) if not acted & _places(one)]
    undertaken = [*acts, *pledged]
    return tuple(sorted(undertaken, key=lambda one: one.spans[0].start if one.spans else 0))


def _places(one: Commitment) -> set[int]:
    """The characters that an undertaking's words cover."""
    return {position for span in one.spans for position in range(span.start, span.end)}


def _operative(found: Outline, dated: PartialDate | None) -> Iterator[Commitment]:
    for index, part in enumerate(found.parts):
        if (
            part.kind is ProvisionKind.OPERATIVE
            or part.kind is ProvisionKind.SUBPARAGRAPH
            and part.actor is not None
            and _own_verb(part)
        ):
            yield from _clauses(part, _with_children(found, index), dated)
        elif part.ours:
            yield from _amid(part, _with_children(found, index), dated)


def _amid(part: Part, passage: Passage, dated: PartialDate | None) -> Iterator[Commitment]:
    """What a declaration undertakes or asks within a paragraph that opens with something else."""
    for sentence in _with_list(part.passage, passage):
        for one in _ours(part, sentence, dated):
            if one.strength is not Strength.POSITION:
                yield replace(one, actor=part.actor or "We")


def _own_verb(part: Part) -> bool:
    """Whether a sub-paragraph acts by itself instead of going on from the words above it."""
    verb = opening(part.passage.text)
    return verb is not None and part.passage.text[:1].islower() and verb.strength is not Strength.POSITION


def _with_children(found: Outline, index: int) -> Passage:
    """A paragraph with those sub-paragraphs that complete its sentence."""
    part = found.parts[index]
    passages = [part.passage]
    for number, child in enumerate(found.parts[index + 1 :], index + 1):
        if child.rank <= part.rank:
            break
        if child.parent == index and not _own_verb(child):
            passages.append(_with_children(found, number))
    return Passage.join(passages)


def _clauses(part: Part, passage: Passage, dated: PartialDate | None) -> Iterator[Commitment]:
    """One commitment for each operative verb of a paragraph; where it speaks as "we", sentence by sentence."""
    own = part.passage.text
    if part.tongue and part.verb and part.tongue.ours_opening(own):
        for sentence in _with_list(part.passage, passage):
            yield from _ours_in(part.tongue, part, sentence, dated)
        return
    if part.tongue and part.verb:
        for verb, words, after in _cut(passage, [part.verb, *part.tongue.following(own, part.verb.end)]):
            yield _commitment(part, words, verb, after, dated)
        return
    if acting(own) and opening(own) is None:
        for sentence in _with_list(part.passage, passage):
            yield from _ours(part, sentence, dated)
        return
    first = part.verb or opening(own)
    if first is None:
        return
    further = [verb for verb in following(own, first.end) if verb.strength is not Strength.POSITION]
    further = sorted([*further, *acting_again(own, first.end, part.actor)], key=lambda verb: verb.start)
    for verb, words, after in _cut(passage, list(joined(own, [first, *further]))):
        yield _commitment(part, words, verb, after, dated)


def _with_list(own: Passage, passage: Passage) -> Iterator[Passage]:
    """The sentences of a paragraph; one that leads to its sub-paragraphs, "We commit to:", with all of these."""
    if not own.text.rstrip().endswith(":"):
        yield from sentences(passage)
        return
    starts = [start for start, _ in bounds(own.text)]
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        yield passage.cut(start, end)


def _ours(part: Part, sentence: Passage, dated: PartialDate | None) -> Iterator[Commitment]:
    """The commitments of a sentence that speaks as "we": "We welcome …, and we commit to …"."""
    text = sentence.text
    first = acting(text)
    if first is None:
        return
    found = [first, *going_on(text, first.end)]
    if first.strength is Strength.POSITION and not opening(text, first.start, plural=True):
        del found[0]
    for verb, words, after in _cut(sentence, found):
        yield _commitment(part, words, verb, after, dated)


def _ours_in(
    tongue: Tongue, part: Part, sentence: Passage, dated: PartialDate | None
) -> Iterator[Commitment]:
    """The commitments of a sentence that speaks as "we" in another language."""
    text = sentence.text
    if first := tongue.ours_opening(text):
        for verb, words, after in _cut(sentence, [first, *tongue.ours_following(text, first.end)]):
            yield _commitment(part, words, verb, after, dated)


def _cut(passage: Passage, found: list[Operative]) -> Iterator[tuple[Operative, Passage, int]]:
    """Each verb with the words up to the next, the first with those before it, and where it ends in them."""
    bounds = [0, *(verb.start for verb in found[1:]), None]
    for verb, start, end in zip(found, bounds, bounds[1:], strict=False):
        yield verb, passage.cut(start or 0, end), verb.end - (start or 0)


def _commitment(
    part: Part, words: Passage, verb: Operative, after: int, dated: PartialDate | None
) -> Commitment:
    """One operative clause; ``after`` is where its verb ends in ``words``. A stand binds nobody to a time or means."""
    text = words.text
    if part.tongue:
        asked = part.tongue.addressee(text, replace(verb, end=after))
        terms = part.tongue.terms(text, dated)
    else:
        asked = addressee(text, after) if verb.strength in ASKING or verb.entrusts else None
        if not asked and _BINDING.match(verb.verb):
            asked = bound(text, after)
        terms = terms_of(text, dated)
    terms = Terms() if verb.strength is Strength.POSITION else terms
    return Commitment(
        kind=CommitmentKind.OPERATIVE, words=words.value, spans=words.spans(), verb=verb.verb, strength=verb.strength,
        object=words.found(after).value.lstrip(" ,"), number=part.number, actor=part.actor or ("We" if acting(part.passage.text) else None),
        addressee=" ".join(text[asked[0] : asked[1]].split()) if asked else None, time=terms.time, due=terms.due,
        means=terms.means, conditions=terms.conditions, provisions=provisions_of(words), certainty=0.97,
    )  # fmt: skip


def _actions(found: Outline, dated: PartialDate | None) -> Iterator[Commitment]:
    """The commitment and the lettered actions of each objective, an action with its sub-paragraphs."""
    for index, part in enumerate(found.parts):
        if part.kind in (ProvisionKind.ACTION, ProvisionKind.COMMITMENT):
            words = _with_children(found, index) if part.kind is ProvisionKind.ACTION else part.passage
            end = _act_verb(words.text, plural=part.kind is ProvisionKind.COMMITMENT)
            terms = terms_of(words.text, dated)
            yield Commitment(
                kind=CommitmentKind.ACTION, words=words.value, spans=words.spans(), verb=words.found(0, end).value,
                strength=Strength.UNDERTAKING, object=words.found(end).value, number=part.number,
                actor="States", time=terms.time, due=terms.due, means=terms.means,
                conditions=terms.conditions, provisions=provisions_of(words, own=part.number), certainty=0.97,
            )  # fmt: skip


def _act_verb(text: str, *, plural: bool) -> int:
    """Where the verbs that a commitment or action opens with end: "We commit", "Elaborate and implement"."""
    if plural and (verb := acting(text)):
        return verb.end
    match = _OPENING_VERBS.match(text)
    if not match:
        return 0
    end = match.end("first")
    for further in _NEXT_VERB.finditer(text, end):
        if further.start() != end or further["verb"] not in verbs():
            break
        end = further.end()
    return end


def _pledged(
    transcript: Transcript, turns: tuple[Turn, ...], dated: PartialDate | None
) -> Iterator[Commitment]:
    for turn, words in speeches(transcript, turns):
        passage = in_own_capacity(words) if turn.role is TurnRole.CHAIR else words
        if passage is None or turn.role is TurnRole.SECRETARIAT:
            continue
        joint = turn.behalf[0] if turn.behalf and len(turn.behalf) == 1 else turn.body or turn.person
        code = tongue_spoken(passage.text)
        own = _own_names(turn.body, code)
        for pledge in _of_speech(turn, passage, code):
            if pledge.government and not _own_government(transcript, turn, pledge):
                continue
            words = pledge.words
            subject = words.text[slice(*pledge.subject)]
            actor = turn.body if any(name in subject for name in own) else joint
            terms = terms_of(words.text, dated) if code == "en" else tongue_of(code).terms(words.text, dated)
            yield Commitment(
                kind=CommitmentKind.PLEDGE, words=words.value, spans=words.spans(), verb=words.found(*pledge.verb).value,
                strength=pledge.strength, object=words.found(pledge.verb[1]).value, actor=actor, time=terms.time,
                due=terms.due, means=terms.means, conditions=terms.conditions, provisions=provisions_of(words),
                certainty=0.8,
            )  # fmt: skip


def _of_speech(turn: Turn, passage: Passage, code: str) -> Iterator[Pledge]:
    """The promises of a speech in its language."""
    if code == "en":
        return pledges(passage, (*_names(turn), *called(passage.text)))
    return pledges_in(code, passage, (*_own_names(turn.body, code), *turn.behalf))


def _own_government(transcript: Transcript, turn: Turn, pledge: Pledge) -> bool:
    """Whether "the Government" is the speaker's: they sit for a State, and the words before name no other."""
    own = _own_names(turn.body)
    start = pledge.words.parts[0].start if pledge.words.parts else 0
    begin = max(turn.spans[0].start if turn.spans else 0, start - _NAMED_BEFORE)
    words = f"{transcript.text[begin:start]} {pledge.words.text}"
    return bool(own) and all(one[0] in own for one in any_state().finditer(words))


def _own_names(body: str | None, code: str = "en") -> tuple[str, ...]:
    """The names of the State that somebody sits for: "Malta will …" is Malta's, though they speak for a group."""
    state = state_of(body) if body else None
    return names_of(state, code) if state else ()


def _names(turn: Turn) -> tuple[str, ...]:
    """The names under which the one who speaks may speak of themselves."""
    bodies = [name for name in (turn.body, *turn.behalf) if name]
    states = (name for body in bodies for name in _own_names(body))
    short = filter(None, map(acronym, bodies))
    return tuple(dict.fromkeys([*bodies, *states, *short]))
