"""Papers that hold no programme, told from their words as a whole before any line is looked at by itself.

What is ruled out here, the reading of the lines would not find either: it only takes longer to say so.
"""

from __future__ import annotations

from collections.abc import Iterator

from travaux.reading.identity.draft import PaperDraft
from travaux.reading.programme.concept import heads_concept_note
from travaux.reading.programme.grammar.clocks import may_hold_times
from travaux.reading.programme.grammar.days import names_only_a_day
from travaux.reading.programme.grammar.numbers import Numbering, list_number, loose_number, word_number
from travaux.reading.programme.grammar.wording import names_programme, starts_programme
from travaux.reading.transcript import Transcript

_WITH_PROGRAMME = frozenset({"agenda", "programme", "concept note"})
_SPEECH = "statement"
_PLAIN = "text/plain"
"""The format in which only what the reader says begins a paragraph does."""
_LONGEST_HEADING = 400
"""Characters: a heading of few words is shorter."""
_FEWEST_DAYS = 3
_LONGEST_WORD = 60
"""Characters: what a number may be called is shorter, such as "interactive dialogue"."""


def is_ruled_out(transcript: Transcript, identity: PaperDraft) -> bool:
    """Whether no reading of the lines could find a programme, as of a speech or a resolution.

    A paper that does not call itself one holds a programme only where a time is printed, a table gives days, lines count
    on from one another, days stand below a line that names one, or it is a concept note.
    """
    kind = identity.kind.value if identity.kind else None
    if identity.running and kind == _SPEECH:
        return True
    if kind in _WITH_PROGRAMME or transcript.flat or transcript.tables or may_hold_times(transcript.text):
        return False
    if not _counts(transcript):
        holds = any(map(heads_concept_note, _lines(transcript))) or _lists_days(transcript)
        return kind is not None or not holds
    return kind is not None and not any(
        len(line) < _LONGEST_HEADING and starts_programme(line) for line in _lines(transcript)
    )


def _lines(transcript: Transcript) -> Iterator[str]:
    return map(transcript.line_text, transcript.lines)


def _lists_days(transcript: Transcript) -> bool:
    """Whether a short line has the word for a programme in it, and several are the headings of days."""
    short = [line for line in _lines(transcript) if len(line) < _LONGEST_HEADING]
    return any(map(names_programme, short)) and sum(map(names_only_a_day, short)) >= _FEWEST_DAYS


def _counts(transcript: Transcript) -> bool:
    """Whether a second line may count on from a first."""
    seen = set()
    after = ""
    for line in reversed(transcript.lines):
        if line.label is not None:
            return True
        text = transcript.line_text(line)
        if not line.new_paragraph and transcript.media_type == _PLAIN:
            after = text
            continue
        for number in _numbers(text, after):
            seen.add((number.scheme, number.word, number.ordinal))
            if number.ordinal == 1 and (number.scheme, number.word, 2) in seen:
                return True
        after = text
    return False


def _numbers(line: str, after: str) -> Iterator[Numbering]:
    """The numbers that a line may begin with; a word and its number may stand on two lines."""
    found = [list_number(line), word_number(line), loose_number(line)]
    if len(line) < _LONGEST_WORD:
        found.append(word_number(f"{line}\n{after}"))
    return filter(None, found)
