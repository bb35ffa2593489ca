"""From a transcript to the identity of its paper and meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from travaux.common.finding import Span
from travaux.reading.dates import find_dates
from travaux.reading.identity.annexes import concept_note
from travaux.reading.identity.authors import author_of, is_author_line
from travaux.reading.identity.cover import handed_in_by, memo_in, subject_on_cover, title_on_cover
from travaux.reading.identity.draft import MeetingDraft, PaperDraft
from travaux.reading.identity.filled import filled_in_by
from travaux.reading.identity.front import Front, FrontLine, front_of
from travaux.reading.identity.headline import Headline, headline_of
from travaux.reading.identity.kinds import kind_of, leading, only_kind, status_of
from travaux.reading.identity.letters import (
    Address,
    address_in,
    dated,
    day_below,
    is_closed,
    signature,
    subject_below,
    subject_of,
)
from travaux.reading.identity.linerole import Role
from travaux.reading.identity.mark import distribution_of, language_in, symbols_above, symbols_of
from travaux.reading.identity.masthead import Masthead, in_order, masthead_of
from travaux.reading.identity.mastheadline import Part, date_line, is_body_name
from travaux.reading.identity.meeting import (
    invited_meeting,
    official_meeting,
    only_day,
    organ_of,
    own_day,
    plain_meeting,
    without_own_day,
)
from travaux.reading.identity.running import opens_in_prose, spoken
from travaux.reading.identity.sentences import WORD, goes_beyond_sentence, runs_on
from travaux.reading.identity.sitetitle import with_site_title
from travaux.reading.identity.symbols import Symbol
from travaux.reading.identity.titles import TitleBlock, below_masthead, trimmed
from travaux.reading.identity.words import (
    FINAL,
    ISSUERS,
    PROVISIONAL,
    REVISED,
    UNITS,
    holds,
    is_one_of,
    pattern,
)
from travaux.reading.language import language_of
from travaux.reading.passage import Found, Passage
from travaux.reading.transcript import Transcript

_PLANS = ("agenda", "programme", "invitation", "note verbale", "list of participants")
"""Kinds of papers that name the days of a meeting below their title."""
_LEFT = ("minutes", "summary", "communiqué", "summary record", "press release")
"""Kinds of papers that a meeting leaves behind, and whose title may tell its days."""
_MET = ("minutes", "summary", "communiqué", "summary record", "declaration", "resolution", "decision")
"""Kinds of papers whose one day is that of the meeting that made them."""
_COURTEOUS = ("note verbale", "invitation")
"""Kinds of papers that are told by their courtesy alone."""
_SENT = ("letter", "invitation", "note verbale")
_ADOPTED = ("declaration", "communiqué", "resolution", "decision")
"""Kinds of acts that tell at their end where and at which day they were adopted."""
_DATED_ONCE = (
    *_SENT,
    "press release",
    "statement",
    "communiqué",
    "minutes",
    "note",
    "list of participants",
    "submission",
    "working paper",
    "guidelines",
    "decision",
    "resolution",
    "declaration",
)
"""Kinds of papers of which the one day at their head is their own, that of the meeting too where it is one."""
_SAMPLE = 6000
_ENOUGH = 600
"""Characters: a first page with more tells the language by itself."""
_OPENING_LINES = 60
_LONGEST_LINE = 3000
_FRONT = 16
"""So many lines of a record may hold the day of its sitting."""
_NEAR = 48
"""Characters after "as of" in which its day stands."""
_VERSION_LINES = 20
"""So many lines at the beginning may say at which day a draft stands."""
_STATUSES = f"{PROVISIONAL}|{REVISED}|{FINAL}"
_JUST_BELOW = 3
"""So many lines below a title may say behind a label who hands the paper in."""
_NEAR_TOP = 12
"""So many lines of a note that addresses nobody may hold its subject."""
_SURE = 0.8
"""A kind less certain than this, told from the text, gives way to what a salutation tells."""
_AS_OF = re.compile(
    r"\b(?:as ?of|version(?: of)?|versión|версия от|(?:as )?revised(?: on| by)?|updated(?: on)?|révisé|revisado|état au|actualizado al|по состоянию на)\b",
    re.IGNORECASE,
)
_AS_OF_WORDS = (
    "as of",
    "asof",
    "version",
    "versión",
    "версия от",
    "revised",
    "updated",
    "révisé",
    "revisado",
    "état au",
    "actualizado",
    "состоянию",
)
"""What the pattern above cannot do without; most lines hold none of it."""
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
    draft = _official(transcript, front, masthead) if masthead else _plain(transcript, front)
    return replace(draft, language=language)


def _running(transcript: Transcript) -> PaperDraft:
    """A paper that begins with its text: it has no title, and names no meeting of its own."""
    kind = spoken(transcript) or kind_of((), (), Passage.at(transcript, _body(transcript, 0)), (), False)
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
    opening = _opening(transcript, lines, block.end if block else masthead.title)
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
    is_plan = kind is not None and kind.value in _PLANS
    is_concept = kind is not None and kind.value == "concept note"
    return PaperDraft(
        kind=kind, status=status_of(title, subtitles, opening, plain, kind.value if kind else None),
        title=_title(title, block), symbols=symbols,
        author=by.found(certainty=0.8) if by else author_of(parts, subtitles, block.speaker if block else None, organ),
        distribution=distribution_of(lines, masthead), date=_date(transcript, lines, masthead, is_record),
        meeting=official_meeting(
            transcript, lines, masthead, plain, title if is_concept else None, timed=is_timed, planned=is_plan,
            past=title if kind is not None and kind.value in _LEFT else None,
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


def _plain(transcript: Transcript, front: Front) -> PaperDraft:
    headline = headline_of(front)
    if headline.title and goes_beyond_sentence(headline.title.value):
        return _running(transcript)
    own = front.own
    blocks = [one for one in (headline.title, headline.label) if one]
    title = Passage.join(blocks) if blocks else None
    opening = _opening(transcript, own, 0)
    parts = (headline.title,) if headline.title else ()
    below = (headline.label,) if headline.label else ()
    symbols = symbols_above(front.lines, headline.title)
    marks = [Symbol(found.value) for found in symbols]
    kind = kind_of(parts, below, opening, marks, any(line.cell for line in own))
    address = address_in(transcript, own)
    if address and (kind is None or kind.certainty < _SURE):
        kind = address.kind
    if kind is None and is_closed(transcript) and (about := subject_of(own, _NEAR_TOP)):
        kind = Found("letter", about.spans(), 0.7)
    courteous = kind is not None and kind.value in _COURTEOUS and kind.certainty < _SURE
    named = kind is not None and kind.value == "note verbale" and not courteous
    says_nothing = courteous and _says_nothing(headline.title)
    if kind and (named or says_nothing or kind.value == "letter" and (address or is_closed(transcript))):
        return _letter(transcript, own, headline, address, kind)
    memo = memo_in(own)
    by = memo.sender if memo else handed_in_by(own[: headline.end])
    behind = memo.subject if memo else title_on_cover(own[: headline.end])
    if behind is None and (kind is None or kind.value == "note"):
        behind = subject_on_cover(own[: headline.end])
    title = behind or title
    notes = [one for one in headline.others if len(one.text) < 60]
    notes += (
        line.passage for line in own[:_VERSION_LINES] if _as_of(line.passage.text) or _says_status(line)
    )
    word = kind.value if kind else None
    value = trimmed(title) if title else None
    day = dated(own, headline.roles, address) if address else own_day(own, headline)
    if day is None and word in _DATED_ONCE:
        day = only_day(own, headline) or (day_below(transcript) if word in (*_SENT, *_ADOPTED) else None)
    if memo:
        day = next(
            (line.passage for line, role in zip(own, headline.roles, strict=True) if role is Role.DATE), None
        )
    date = _version_date(own) or (_dated(day, 0.7) if day else None)
    meeting = (
        plain_meeting(transcript, own, headline, word) if headline.roles and not memo else MeetingDraft()
    )
    return PaperDraft(
        kind=kind, status=status_of(title, notes, opening, (), word), symbols=symbols,
        title=value.found(certainty=headline.certainty) if value else None,
        author=by.found(certainty=0.8) if by else author_of((title,) if title else (), tuple(_handed_in(own, title)), headline.above, None),
        date=date, meeting=without_own_day(meeting, date) if word not in (None, *_PLANS, *_MET) else meeting,
    )  # fmt: skip


def _says_status(line: FrontLine) -> bool:
    """Whether a line says nothing but how far the paper has come: "Draft"."""
    return line.begins and not line.cell and is_one_of(_STATUSES, line.text)


def _handed_in(lines: Sequence[FrontLine], title: Passage | None) -> Iterator[Passage]:
    """What stands over a title about who hands the paper in: "Submitted by the expert from Chile"."""
    begin = title.parts[0].start if title else 0
    for index, line in enumerate(lines[:_NEAR_TOP]):
        if line.passage.parts[0].start < begin and is_author_line(line.text):
            below = (
                one
                for one in lines[index + 1 : index + 4]
                if one.cell == line.cell and abs(one.left - line.left) < 3
            )
            rest = [
                one.passage
                for one in below
                if line.placed and not one.begins and one.passage.parts[0].start < begin
            ]
            yield Passage.join([line.passage, *rest])
            return


def _says_nothing(title: Passage | None) -> bool:
    """Whether what is set as a title is no more than letterhead: the name of a body, an address, running text."""
    if title is None or leading(title.value):
        return title is None or leading(title.value) == ("note verbale", 0, len(title.value))
    organisation = not WORD.search(pattern(UNITS).sub("", title.value))
    issuer = is_body_name(title.value) or holds(ISSUERS, title.value)
    return organisation or issuer or runs_on(WORD.findall(title.value))


def _letter(
    transcript: Transcript,
    lines: Sequence[FrontLine],
    headline: Headline,
    address: Address | None,
    kind: Found,
) -> PaperDraft:
    """A letter or note without a masthead: its title is its subject, or a heading that calls it so."""
    named = (line.passage for line, role in zip(lines, headline.roles, strict=True) if role is Role.TITLE)
    head = next((one for one in named if leading(one.value) and not one.text.rstrip().endswith(":")), None)
    below = subject_below(lines, address.at) if address else None
    subject = subject_of(lines, address.at + 3 if address else _NEAR_TOP) or below or head
    title = trimmed(subject) if subject else None
    day = dated(lines, headline.roles, address) or day_below(transcript)
    return PaperDraft(
        kind=kind, title=title.found(certainty=0.8) if title else None,
        author=author_of([head] if head else [], (), None, None) or signature(transcript),
        date=_dated(day, 0.85) if day else None, meeting=invited_meeting(transcript),
    )  # fmt: skip


def _opening(transcript: Transcript, lines: Sequence[FrontLine], start: int) -> Passage:
    """The first words after the title, where a paper says what it is."""
    if start >= len(lines):
        return Passage("", ())
    begin = lines[start].passage.parts[0].start
    return Passage.at(transcript, _body(transcript, begin))


def _body(transcript: Transcript, begin: int) -> Iterator[Span]:
    """The first lines of the text from a character on, the longest of them cut."""
    body = (line for line in transcript.body() if line.start >= begin)
    for line in islice(body, _OPENING_LINES):
        yield Span(line.start, min(line.end, line.start + _LONGEST_LINE), line.page)


def _date(
    transcript: Transcript, lines: Sequence[FrontLine], masthead: Masthead, record: bool
) -> Found | None:
    """The date in the masthead; of a record, its sitting's; else the year of the imprint of a cover."""
    for index in masthead.of(Part.DATE):
        found = _dated(lines[index].passage, 0.97)
        if found:
            return found
    for index in masthead.of(Part.PLACE_DATE):
        if (index < masthead.head and not _below_session(masthead, index)) or record:
            found = _dated(lines[index].passage, 0.8)
            if found:
                return found
    sitting = next(
        filter(None, (_dated(line.passage, 0.8) for line in lines[: _FRONT if record else 0])), None
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


def _dated(passage: Passage, certainty: float) -> Found | None:
    one = date_line(passage.value)
    for match in [one] if one else find_dates(passage.text):
        partial = match.first.partial
        if partial:
            return Found(
                str(partial), passage.spans() if one else passage.spans(match.start, match.end), certainty
            )
    return None


def _as_of(text: str) -> re.Match[str] | None:
    """The words after which a draft says the day that it stands at."""
    lower = text.lower()
    return _AS_OF.search(text) if any(word in lower for word in _AS_OF_WORDS) else None


def _version_date(lines: Sequence[FrontLine]) -> Found | None:
    """The day that a draft says it stands at: "as of 7 February 2020"."""
    for line in lines[:_VERSION_LINES]:
        said = _as_of(line.passage.text)
        found = _dated(line.passage.cut(said.end(), said.end() + _NEAR), 0.85) if said else None
        if found:
            return found
    return None


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
