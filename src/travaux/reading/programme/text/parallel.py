"""Plain lines under a timed title that are entries as much as it is: "Election of officers" over "Adoption of the agenda"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from travaux.reading.programme.grammar.wording import is_label
from travaux.reading.programme.page.chains import is_told
from travaux.reading.programme.page.paragraphs import Paragraph
from travaux.reading.programme.page.rows import Rank, Row
from travaux.reading.programme.words.questions import is_question

_SPOKEN = re.compile(
    r"(?:(?:brief|opening|official|closing|concluding|introductory|welcome|welcoming|final|policy|special|short) )?(?:and (?:opening|closing|introductory) )?"
    r"(?:opening|welcome|closing|wrap-up|address|remarks?|speech|statement|message|greetings?|introduction|presentation) (?:by|from) \w"
    r"|(?:mot|allocution|discours|déclaration|message|intervention|présentation)(?: d[’'](?:ouverture|introduction)| de (?:bienvenue|clôture))? (?:par|de|du) \w"
    r"|(?:palabras|discurso|mensaje|declaración|intervención|alocución|presentación)(?: de (?:bienvenida|apertura|clausura))? (?:por|del?|a cargo de) \w"
    r"|(?:(?:indirizzo di )?salut[oi]|introduzione|intervento|presentazione|conclusioni|messaggio|prolusione)(?: istituzional[ei]| introduttiv[oi]| di benvenuto)? (?:d[ie]l?|della|dell[’']|a cura di) ?\w"
    r"|(?:begrüßung|grußworte?|ansprache|einführung|eröffnung|schlusswort) (?:durch|von|des|der) \w"
    r"|(?:приветственное слово|выступление|заявление|обращение) \w",
    re.I,
)
"""What somebody says to a meeting, and by whom, be it only by post."""
_DONE = re.compile(
    r"(?:(?:consideration|discussion|review|signing|preparation) and )?(?:election|adoption|approval|appointment|signing|signature|constitution|nomination|establishment) of \w"
    r"|(?:élection|adoption|approbation|désignation|nomination|signature|constitution) (?:d[’']|de |du |des )\w"
    r"|(?:elección|aprobación|adopción|designación|nombramiento|firma|constitución|eleição|aprovação|adoção|designação|assinatura) (?:del?|de la|d[aeo]s?) \w"
    r"|(?:избрание|утверждение|принятие|назначение|подписание) \w",
    re.I,
)
"""What a meeting does as a whole, each an item of its own on any agenda."""
_LONGEST = 160
"""Characters of such a line; Ministers have long names."""


def is_spoken(paragraph: Paragraph) -> bool:
    """Whether a line is a speech by somebody: "Statement by the representative of the hosts"."""
    return _is_title(paragraph) and _SPOKEN.match(_words(paragraph)) is not None


def is_done(paragraph: Paragraph) -> bool:
    """Whether a line is an act of the meeting: "Election of officers"."""
    return _is_title(paragraph) and _DONE.match(_words(paragraph)) is not None


def beside(row: Row) -> list[int]:
    """The places of body lines that share the slot of their row: they and its title are speeches, or acts of the meeting."""
    if row.rank is not Rank.ENTRY or row.timing is None or len(row.heads) != 1 or not row.body:
        return []
    for tells in (is_spoken, is_done):
        if tells(row.heads[0]) and tells(row.body[0]) and not any(p.marked for p in row.body):
            return [i for i, line in enumerate(row.body) if tells(line) and not _repeats(row.heads[0], line)]
    return []


def sharing(row: Row, places: Sequence[int]) -> list[Row]:
    """A row, and one for each of those places in its body, in the same slot."""
    assert row.timing is not None
    rows = [row._replace(body=row.body[: places[0]])]
    covered = replace(row.timing, covered=True)
    for start, end in zip(places, (*places[1:], len(row.body)), strict=True):
        head, rest = row.body[start], row.body[start + 1 : end]
        rows.append(
            Row(
                Rank.ENTRY, (head,), rest, timing=covered, source=row.source, margin=row.margin, room=row.room
            )
        )
    return rows


def _repeats(title: Paragraph, line: Paragraph) -> bool:
    """Whether a line says what the title does, and more: "Adoption of the agenda as contained in document 3"."""
    return _words(line).casefold().startswith(_words(title).rstrip(" .:").casefold())


def _is_title(paragraph: Paragraph) -> bool:
    text = paragraph.text
    ends = text.rstrip()[-1:] in (":", "?")
    return len(text) <= _LONGEST and not (
        ends or is_label(text) or is_question(text) or is_told(paragraph.value)
    )


def _words(paragraph: Paragraph) -> str:
    """The text without the bar that a site sets between the cell of a time and the one beside it."""
    return paragraph.text.lstrip(" /|")
