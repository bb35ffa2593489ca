"""From a transcript to the identity of its paper and meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from travaux.reading.identity.annexes import concept_note
from travaux.reading.identity.authors import author_of
from travaux.reading.identity.cover import handed_in_by, memo_in, title_on_cover
from travaux.reading.identity.draft import PaperDraft
from travaux.reading.identity.filled import filled_in_by
from travaux.reading.identity.formdays import with_form_days
from travaux.reading.identity.front import Front, FrontLine, front_of
from travaux.reading.identity.invited import invited_meeting
from travaux.reading.identity.kinds import PLANS, kind_of, only_kind, status_of
from travaux.reading.identity.letters import signature
from travaux.reading.identity.mark import distribution_of, language_in, symbols_of
from travaux.reading.identity.masthead import Masthead, in_order, masthead_of
from travaux.reading.identity.mastheadline import Part
from travaux.reading.identity.meeting import official_meeting, organ_of
from travaux.reading.identity.opening import body_from, opening_of
from travaux.reading.identity.ownday import dated_by
from travaux.reading.identity.plain import plain_paper
from travaux.reading.identity.running import opens_in_prose, spoken
from travaux.reading.identity.sitetitle import with_site_title
from travaux.reading.identity.symbols import Symbol
from travaux.reading.identity.titles import TitleBlock, below_masthead, trimmed
from travaux.reading.language import language_of
from travaux.reading.passage import Found, Passage
from travaux.reading.transcript import Transcript

_LEFT = ("minutes", "summary", "communiqué", "summary record", "press release")
"""Kinds of papers that a meeting leaves behind, and whose title may tell its days."""
_SAMPLE = 6000
_ENOUGH = 600
"""Characters: a first page with more tells the language by itself."""
_FRONT = 16
"""So many lines of a record may hold the day of its sitting."""
_JUST_BELOW = 3
"""So many lines below a title may say behind a label who hands the paper in."""
_NEAR_TOP = 12
"""So many lines at the head of a paper may say nothing but what it is."""
_IMPRINT = re.compile(
    r"(?:United Nations|Nations Unies|Naciones Unidas)\s*[•·]\s*(?:New York|Geneva|Genève|Nueva York|Ginebra)"
    r"|\A(?:New York|Geneva|Vienna|Nairobi|Genève|Nueva York|Ginebra)[, ]+(?:19|20)\d\d\W*\Z",
    re.IGNORECASE,
)


def identify(transcript: Transcript) -> PaperDraft:
    """The identity of the paper and of its meeting; every value keeps its places."""
    draft = _identified(transcript)
    return draft if draft.author else replace(draft, author=filled_in_by(transcript))


def _identified(transcript: Transcript) -> PaperDraft:
    if opens_in_prose(transcript):
        return replace(_running(transcript), running=True)
    front = in_order(with_site_title(transcript, front_of(transcript)))
    masthead = masthead_of(front)
    language = _language(transcript, front)
    draft = _official(transcript, front, masthead) if masthead else plain_paper(transcript, front)
    if draft and (draft.kind is None or draft.kind.value in (*PLANS, "concept note")):
        draft = with_form_days(draft, front.lines)
    return replace(draft or _running(transcript), language=language)


def _running(transcript: Transcript) -> PaperDraft:
    """A paper that begins with its text: it has no title, and names no meeting of its own."""
    kind = spoken(transcript) or kind_of((), (), Passage.at(transcript, body_from(transcript, 0)), (), False)
    guess = language_of(_sample(transcript))
    language = Found(guess.code, (), guess.certainty) if guess else None
    if kind and kind.value in ("letter", "note verbale"):
        return PaperDraft(
            kind=kind, author=signature(transcript), language=language, meeting=invited_meeting(transcript)
        )
    return PaperDraft(kind=kind, language=language)


def _official(transcript: Transcript, front: Front, masthead: Masthead) -> PaperDraft:
    lines = front.lines
    block = below_masthead(lines, masthead)
    memo = memo_in(lines)
    symbols = symbols_of(transcript, lines, masthead)
    plain = [Symbol(found.value) for found in symbols]
    concept = concept_note(transcript)
    title = block.title if block else None
    subtitles = block.subtitles if block else ()
    opening = opening_of(transcript, lines, block.end if block else masthead.title)
    parts = block.parts if block else ()
    behind = memo.subject if memo else title_on_cover(lines)
    if behind:
        title, parts = behind, tuple(_kind_alone(lines)) or (behind,)
    by = (
        memo.sender if memo else handed_in_by(lines[: (block.end if block else masthead.title) + _JUST_BELOW])
    )
    named = tuple(_kind_alone(lines[: masthead.title]))
    kind = kind_of(parts, (*(() if behind else named), *subtitles), opening, plain, False)
    if concept and kind and kind.value in ("letter", "note", "note verbale"):
        kind, title = Found("concept note", concept.spans(), 0.85), concept
    organ = organ_of(lines, masthead)
    is_record = kind is not None and kind.value in ("verbatim record", "summary record")
    if title is None and is_record:
        title = _sitting(lines, masthead)
    is_timed = kind is not None and kind.value in ("agenda", "programme")
    is_plan = kind is not None and kind.value in PLANS
    is_concept = kind is not None and kind.value == "concept note"
    return PaperDraft(
        kind=kind, status=status_of(title, subtitles, opening, plain, kind.value if kind else None),
        title=_title(title, block), symbols=symbols,
        author=by.found(certainty=0.8) if by else author_of(parts, subtitles, block.speaker if block else None, organ),
        distribution=distribution_of(lines, masthead), date=_date(transcript, lines, masthead, is_record),
        meeting=official_meeting(
            transcript, lines, masthead, plain, title if is_concept else None, timed=is_timed, planned=is_plan,
            past=title if kind is not None and kind.value in _LEFT else None, title=title,
        ),
    )  # fmt: skip


def _kind_alone(lines: Sequence[FrontLine]) -> Iterator[Passage]:
    """A line over sender and addressee that says nothing but what the paper is: "NOTE"."""
    for line in lines[:_NEAR_TOP]:
        if only_kind(line.text) not in (None, "addendum", "corrigendum", "summary", "verbatim record"):
            yield line.passage
            return


def _sitting(lines: Sequence[FrontLine], masthead: Masthead) -> Passage | None:
    """What a record that has no title goes by: "64th plenary meeting"."""
    named = [lines[index].passage for index in masthead.of(Part.SESSION) if index >= masthead.head]
    return named[-1] if named else None


def _title(title: Passage | None, block: TitleBlock | None) -> Found | None:
    if title is None:
        return None
    cut = trimmed(title)
    return cut.found(certainty=block.certainty if block else 0.7) if cut else None


def _date(
    transcript: Transcript, lines: Sequence[FrontLine], masthead: Masthead, record: bool
) -> Found | None:
    """The date in the masthead; of a record, its sitting's; else the year of the imprint of a cover."""
    for index in masthead.of(Part.DATE):
        found = dated_by(lines[index].passage, 0.97)
        if found:
            return found
    for index in masthead.of(Part.PLACE_DATE):
        if (index < masthead.head and not _below_session(masthead, index)) or record:
            found = dated_by(lines[index].passage, 0.8)
            if found:
                return found
    sitting = next(
        filter(None, (dated_by(line.passage, 0.8) for line in lines[: _FRONT if record else 0])), None
    )
    if sitting:
        return sitting
    for page in transcript.pages[:4]:
        for line in transcript.lines[page.lines[0] : page.lines[1]]:
            text = transcript.line_text(line)
            year = re.search(r"\b(?:19|20)\d\d\b", text)
            if year and _IMPRINT.search(text):
                return Passage.of(transcript, (line,)).found(year.start(), year.end(), 0.8)
    return None


def _below_session(masthead: Masthead, index: int) -> bool:
    """Whether the place and the days are those of the session on the line above."""
    return index > 0 and masthead.parts[index - 1] is Part.SESSION


def _sample(transcript: Transcript) -> str:
    """The first words, no further than the first page if that holds enough."""
    parts: list[str] = []
    length = 0
    for line in transcript.body():
        if length > _SAMPLE or (line.page > 1 and length > _ENOUGH):
            break
        parts.append(transcript.line_text(line))
        length += len(parts[-1])
    return "\n".join(parts)


def _language(transcript: Transcript, front: Front) -> Found | None:
    guess = language_of(_sample(transcript))
    printed = language_in(front.lines)
    if guess is None or (printed and guess.certainty < 0.8):
        return printed
    return Found(guess.code, (), guess.certainty)
