"""Who filled in a form: "Name of State: Kenya", in a line or in neighbouring cells of a paper that asks; "Replies of Kenya"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from travaux.common.organisations import known_name
from travaux.reading.passage import Found, Passage
from travaux.reading.transcript import Line, Transcript

_FRONT = 40
"""Body lines within which a form asks who fills it in."""
_TOP = 12
"""Body lines within which a paper says whose replies it holds."""
_QUESTIONS = 3
"""Lines that ask something, from which on a paper is a form."""
_ASKED_WITHIN = 400
_LABEL = re.compile(
    r"(?:name of (?:the )?)?(?:reporting |responding |submitting |member |participating )*"
    r"(?:country|state(?: party)?|government|organi[sz]ation|delegation|respondent)"
    r"|(?:questionnaire )?(?:submitted|completed|filled in) by"
    r"|(?:nom (?:du |de l['’]))?(?:pays|état(?: membre| partie)?|gouvernement|organisation)"
    r"|(?:nombre del? )?(?:país|estado(?: miembro| parte)?|gobierno|organización)"
    r"|(?:название |наименование )?(?:государств[оа](?:[ -](?:член|участник)\w*)?|стран[аы]|организаци[яи])"
    r"|(?:اسم )?(?:ال)?(?:دولة|بلد|حكومة|منظمة)"
    r"|(?:会员国|缔约国|国家|国别|答复国|组织)(?:名称)?",
    re.IGNORECASE,
)
_REPLIES = re.compile(
    r"(?:replies|reply|responses?|answers) (?:submitted |received |provided )?(?:of|from|by) (?:the )?(?P<en>\S.*?)(?= to | on |\W*\Z)"
    r"|réponses? (?:présentées? )?(?:du|de la|de l['’]|des|de|par) ?(?P<fr>\S.*?)(?= aux? | à |\W*\Z)"
    r"|respuestas? (?:presentadas? )?(?:del|de la|de los|de|por) ?(?P<es>\S.*?)(?= al? |\W*\Z)"
    r"|ответы? (?P<ru>\S.*?)(?= на |\W*\Z)",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"[?？؟]\s*\Z|\A\W*(?:\d+[.)]\s*)?(?:please|veuillez|prière de|sírvase|просьба|يرجى|请)\b", re.IGNORECASE
)


def filled_in_by(transcript: Transcript) -> Found | None:
    """The State or known organisation that a form names as who fills it in, or whose replies a paper says it holds.

    None where it is neither or names none.
    """
    lines = list(islice(transcript.body(), _ASKED_WITHIN))
    if replies := _replies(transcript, lines[:_TOP]):
        return replies
    who = _labelled(transcript, lines[:_FRONT])
    if who and sum(bool(_ASKS.search(transcript.line_text(line))) for line in lines) >= _QUESTIONS:
        return who
    return None


def _replies(transcript: Transcript, lines: Sequence[Line]) -> Found | None:
    for line in lines:
        match = _REPLIES.match(transcript.line_text(line))
        if match and match.lastgroup and known_name(match[match.lastgroup]):
            return Passage.of(transcript, (line,)).found(*match.span(match.lastgroup), 0.8)
    return None


def _labelled(transcript: Transcript, lines: Sequence[Line]) -> Found | None:
    """What stands behind a label in its line, or in the line below a label that stands alone."""
    for place, line in enumerate(lines):
        label = _LABEL.match(transcript.line_text(line))
        if label is None:
            continue
        passage = Passage.of(transcript, (line,))
        rest = re.match(r"\W*", passage.text[label.end() :])
        value = passage.cut(label.end() + (rest.end() if rest else 0))
        parted = ":" in passage.text or "：" in passage.text or not value
        if not value and place + 1 < len(lines):
            value = Passage.of(transcript, (lines[place + 1],))
        if parted and value and known_name(value.value):
            return value.found(certainty=0.8)
    return None
