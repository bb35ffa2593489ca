"""The identity of a paper without a masthead: what stands largest at its head, and what it says below."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from travaux.common.scripts import HAN
from travaux.reading.identity.authors import author_of, is_author_line
from travaux.reading.identity.barelist import bare_agenda
from travaux.reading.identity.cover import Memo, handed_in_by, memo_in, subject_on_cover, title_on_cover
from travaux.reading.identity.draft import MeetingDraft, PaperDraft
from travaux.reading.identity.front import Front, FrontLine
from travaux.reading.identity.headline import Headline, headline_of
from travaux.reading.identity.invited import invited_meeting
from travaux.reading.identity.kinds import PLANS, kind_of, leading, status_of
from travaux.reading.identity.letters import (
    Address,
    address_in,
    dated,
    day_at_end,
    day_below,
    is_closed,
    signature,
    signed_above_day,
    subject_above,
    subject_below,
    subject_of,
)
from travaux.reading.identity.linerole import Role
from travaux.reading.identity.mark import symbols_above
from travaux.reading.identity.mastheadline import is_body_name
from travaux.reading.identity.meeting import plain_meeting
from travaux.reading.identity.opening import opening_of
from travaux.reading.identity.ownday import (
    VERSION_LINES,
    as_of,
    dated_by,
    day_of_publication,
    only_day,
    own_day,
    version_date,
    without_day_of_speech,
    without_own_day,
)
from travaux.reading.identity.sentences import WORD, goes_beyond_sentence, runs_on
from travaux.reading.identity.symbols import Symbol
from travaux.reading.identity.titles import trimmed
from travaux.reading.identity.words import (
    FINAL,
    ISSUERS,
    ITEM,
    MEETINGS,
    PROVISIONAL,
    REVISED,
    UNITS,
    holds,
    is_one_of,
    pattern,
)
from travaux.reading.passage import Found, Passage
from travaux.reading.transcript import Transcript

_MET = ("minutes", "summary", "communiqué", "summary record", "declaration")
"""Kinds of papers whose one day is that of the meeting that made them."""
_COURTEOUS = ("note verbale", "invitation")
"""Kinds of papers that are told by their courtesy alone."""
_SENT = ("letter", "invitation", "note verbale")
_RESOLVED = ("resolution", "decision")
"""Kinds of acts that bear the name of the body above their own."""
_ADOPTED = ("declaration", "communiqué", *_RESOLVED)
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
_ABOUT = (
    "report",
    "terms of reference",
    "press release",
    "working paper",
    "compendium",
    "guidelines",
    "questionnaire",
    "strategy",
    "review",
    "note",
    "submission",
)
"""Kinds of papers that are about a matter, which may have days of its own; they belong to a meeting where they name one."""
_STATUSES = f"{PROVISIONAL}|{REVISED}|{FINAL}"
_JUST_BELOW = 3
"""So many lines below a title may say who hands the paper in."""
_LONGEST_BY = 100
"""Characters of a line that says no more than who hands a paper in."""
_NEAR_TOP = 12
"""So many lines of a note that addresses nobody may hold its subject."""
_SURE = 0.8
"""A kind less certain than this, told from the text, gives way to what a salutation tells."""


def plain_paper(transcript: Transcript, front: Front) -> PaperDraft | None:
    """The identity of a paper without a masthead; None where its text begins at once."""
    headline = headline_of(front)
    if headline.title and goes_beyond_sentence(headline.title.value):
        return None
    own = front.own
    blocks = [one for one in (headline.title, headline.label) if one]
    title = Passage.join(blocks) if blocks else None
    opening = opening_of(transcript, own, 0)
    symbols = symbols_above(front.lines, headline.title)
    address = address_in(transcript, own)
    kind = _kind(transcript, own, headline, opening, symbols, address)
    if kind and _is_letter(transcript, headline, address, kind):
        return _letter(transcript, own, headline, address, kind)
    memo = memo_in(own)
    title = (memo.subject if memo else _labelled_title(own[: headline.end], kind)) or title
    notes = [one for one in headline.others if len(one.text) < 60 and not ITEM.match(one.text)]
    notes += (line.passage for line in own[:VERSION_LINES] if as_of(line.passage.text) or _says_status(line))
    word = kind.value if kind else None
    value = trimmed(title) if title else None
    date = _date(transcript, own, headline, address, memo, word)
    meeting = MeetingDraft() if memo else _meeting(transcript, own, headline, word, date)
    if date is None and word in _ABOUT and meeting.start is None:
        day = day_of_publication(own, headline) or day_at_end(transcript)
        date = dated_by(day, 0.7) if day else None
    return PaperDraft(
        kind=kind,
        status=status_of(title, notes, opening, (), word),
        symbols=symbols,
        title=value.found(certainty=headline.certainty) if value else None,
        author=_author(own, headline, title, memo, word) or signed_above_day(transcript),
        date=date,
        meeting=meeting,
    )


def _kind(
    transcript: Transcript,
    lines: Sequence[FrontLine],
    headline: Headline,
    opening: Passage,
    symbols: Sequence[Found],
    address: Address | None,
) -> Found | None:
    """The kind that the head of a paper tells, else its salutation, else that it closes as letters do."""
    if headline.title is None and (agenda := bare_agenda(lines)):
        return agenda
    parts = (headline.title,) if headline.title else ()
    named = headline.label or headline.foot
    below = (named,) if named else tuple(_handed_in(lines, headline.title))
    marks = [Symbol(found.value) for found in symbols]
    kind = kind_of(parts, below, opening, marks, any(line.cell for line in lines))
    if address and (kind is None or kind.certainty < _SURE):
        return address.kind
    if kind is None and is_closed(transcript) and (about := subject_of(lines, _NEAR_TOP)):
        return Found("letter", about.spans(), 0.7)
    return kind


def _is_letter(transcript: Transcript, headline: Headline, address: Address | None, kind: Found) -> bool:
    """Whether a paper is set as a letter or a note verbale, whose title is its subject."""
    courteous = kind.value in _COURTEOUS and kind.certainty < _SURE
    if kind.value == "note verbale" and not courteous or courteous and _says_nothing(headline.title):
        return True
    return kind.value == "letter" and (address is not None or is_closed(transcript))


def _labelled_title(lines: Sequence[FrontLine], kind: Found | None) -> Passage | None:
    title = title_on_cover(lines)
    if title is None and (kind is None or kind.value == "note"):
        return subject_on_cover(lines)
    return title


def _date(
    transcript: Transcript,
    lines: Sequence[FrontLine],
    headline: Headline,
    address: Address | None,
    memo: Memo | None,
    kind: str | None,
) -> Found | None:
    """The day of the paper itself: that at which a draft stands, else the one that its head gives for its own."""
    day = dated(lines, headline.roles, address) if address else own_day(lines, headline)
    if day is None and kind in _DATED_ONCE:
        below = day_below(transcript) if kind in (*_SENT, *_ADOPTED) else None
        day = only_day(lines, headline) or below
    if day is None and kind is None:
        alone = only_day(lines, headline)
        day = alone if alone and not _names_meeting(headline) else None
    if memo:
        roles = zip(lines, headline.roles, strict=True)
        day = next((line.passage for line, role in roles if role is Role.DATE), None)
    return version_date(lines) or (dated_by(day, 0.7) if day else None)


def _meeting(
    transcript: Transcript,
    lines: Sequence[FrontLine],
    headline: Headline,
    kind: str | None,
    date: Found | None,
) -> MeetingDraft:
    """The meeting that the paper belongs to, without days that are the paper's own."""
    meeting = plain_meeting(transcript, lines, headline, kind) if headline.roles else MeetingDraft()
    if kind not in (None, *PLANS, *_MET):
        about = kind in (*_ABOUT, *_RESOLVED) and not _names_meeting(headline)
        meeting = without_own_day(meeting, date, about=about)
    if kind is None and meeting.name is None and date is not None:
        meeting = without_own_day(meeting, date, about=False)
    if kind not in PLANS and _is_standing(meeting):
        meeting = MeetingDraft()
    return without_day_of_speech(meeting, date) if kind == "statement" else meeting


def _is_standing(meeting: MeetingDraft) -> bool:
    """Whether what is called a forum has neither number nor day nor place: it is a body, that the paper is by."""
    told = (meeting.start, meeting.when, meeting.venue)
    name = meeting.name.value if meeting.name else ""
    return not any(told) and meeting.series is None and _STANDING.search(name) is not None


_STANDING = re.compile(r"\b(?:forum|foro|fórum|форум)\b|منتدى|论坛\Z", re.IGNORECASE)


def _names_meeting(headline: Headline) -> bool:
    """Whether the title or what stands over it speaks of a meeting."""
    over = (one.value for one in (headline.title, headline.above) if one)
    return holds(MEETINGS, " ".join(over))


def _author(
    lines: Sequence[FrontLine],
    headline: Headline,
    title: Passage | None,
    memo: Memo | None,
    kind: str | None,
) -> Found | None:
    """Who a paper is from: behind a label, else as its title or a line beside it says."""
    by = memo.sender if memo else handed_in_by(lines[: _end_of_form(lines, headline.end)])
    if by:
        return by.found(certainty=0.8)
    above = headline.above or _resolving(lines, headline, kind)
    found = author_of((title,) if title else (), tuple(_handed_in(lines, title)), above, None)
    return found or _speaker_in_chinese(lines, title, kind)


def _speaker_in_chinese(lines: Sequence[FrontLine], title: Passage | None, kind: str | None) -> Found | None:
    """Who speaks, on the line below the title of a speech in Chinese: "协会会长　李文"."""
    if title is None or kind != "statement":
        return None
    below = (line.passage for line in _right_below(lines, title.parts[-1].end))
    return next((one.found(certainty=0.7) for one in below if _SPEAKER.fullmatch(one.text.strip())), None)


_SPEAKER = re.compile(rf"(?:[{HAN}]{{3,30}}[ \u3000]+)?[{HAN}]{{2,4}}")
"""A post and a name of two to four characters, or the name alone."""


def _resolving(lines: Sequence[FrontLine], headline: Headline, kind: str | None) -> Passage | None:
    """The body named on the last line over the title of its act."""
    begin = headline.title.parts[0].start if headline.title and kind in _RESOLVED else 0
    over = (line for line in reversed(lines[:_NEAR_TOP]) if line.passage.parts[0].start < begin)
    return next((line.passage for line in over if is_body_name(line.text)), None)


def _end_of_form(lines: Sequence[FrontLine], end: int) -> int:
    """The index after the rows of a form that go on where no title can be any more."""
    return next((i for i in range(end, len(lines)) if not lines[i].cell), len(lines))


def _says_status(line: FrontLine) -> bool:
    """Whether a line says nothing but how far the paper has come: "Draft"."""
    return line.begins and not line.cell and is_one_of(_STATUSES, line.text)


def _handed_in(lines: Sequence[FrontLine], title: Passage | None) -> Iterator[Passage]:
    """What stands over a title, or right below it, about who hands the paper in: "Submitted by the expert from Chile"."""
    begin = title.parts[0].start if title else 0
    end = title.parts[0].end if title else len(lines)
    yield from islice((line.passage for line in _right_below(lines, end) if is_author_line(line.text)), 1)
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


def _right_below(lines: Sequence[FrontLine], end: int) -> list[FrontLine]:
    below = (line for line in lines if line.passage.parts[0].start >= end and not line.cell)
    return [line for line in islice(below, _JUST_BELOW) if len(line.text) < _LONGEST_BY]


def _says_nothing(title: Passage | None) -> bool:
    """Whether what is set as a title is no more than letterhead: the name of a body, an address, running text."""
    if title is None or leading(title.value):
        return title is None or leading(title.value) == ("note verbale", 0, len(title.value))
    organisation = not WORD.search(pattern(UNITS).sub("", title.value))
    issuer = is_body_name(title.value) or holds(ISSUERS, title.value)
    return organisation or issuer or runs_on(WORD.findall(title.value))


def _beside_salutation(lines: Sequence[FrontLine], roles: Sequence[Role], address: Address) -> Passage | None:
    """The subject of a letter that is set in bold, right below its salutation or above it."""
    return subject_below(lines, address.at) or subject_above(lines, roles, address.at)


def _letter(
    transcript: Transcript,
    lines: Sequence[FrontLine],
    headline: Headline,
    address: Address | None,
    kind: Found,
) -> PaperDraft:
    """A letter or note without a masthead: its title is its subject, or a heading that calls it so."""
    named = (line.passage for line, role in zip(lines, headline.roles, strict=True) if role is Role.TITLE)
    head = next(
        (
            one
            for one in named
            if leading(one.value) and not (one.text.rstrip().endswith(":") or one.value[:1].islower())
        ),
        None,
    )
    near = _beside_salutation(lines, headline.roles, address) if address else None
    subject = subject_of(lines, max(_NEAR_TOP, address.at + 3 if address else 0)) or near or head
    title = trimmed(subject) if subject else None
    day = dated(lines, headline.roles, address) or day_below(transcript)
    return PaperDraft(
        kind=kind, title=title.found(certainty=0.8) if title else None,
        author=author_of([head] if head else [], (), None, None) or signature(transcript),
        date=dated_by(day, 0.85) if day else None, meeting=invited_meeting(transcript, subject),
    )  # fmt: skip
