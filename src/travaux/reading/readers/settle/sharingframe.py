"""The frame that sites for sharing documents set over one: who uploaded it when, how often it was seen, buttons to share it."""

from __future__ import annotations

import re
from dataclasses import replace

from travaux.reading.transcript import FURNITURE, LineRole, Transcript

_SEEN = {
    "uploaded": r"upload(?:ed|er)?(?: (?:by|on|date))?\s?:|uploaded (?:by|on) \S|date post(?:ed)?\s?:|post(?:ed)? (?:on|date)\s?:|"
    r"mis en ligne (?:par|le)\b|publié par\s?:|subido por\b|fecha de (?:subida|publicación)\s?:|enviado por\b|загружено\s?:|дата (?:загрузки|добавления)\s?:",
    "viewed": r"views?\s?:|[\d.,]+k? views?\Z|vues?\s?:|[\d.,]+k? vues?\Z|vistas\s?:|[\d.,]+k? (?:vistas|visualizações)\Z|просмотров\s?:",
    "downloaded": r"downloads?\s?:|[\d.,]+k? downloads?\Z|download (?:now|as pdf|this document)\b|téléchargements?\s?:|descargas?\s?:|скачиваний\s?:",
    "shared": r"(?:share|report|embed|print|download) this (?:document|paper|presentation|file)\b|embed size\b|partager ce document\b|compartir este documento\b|поделиться документом\b",
    "useful": r"(?:did you find|is) this (?:document|content) (?:useful|inappropriate)\b|[\d.,]+ (?:ratings?|likes?|votes?)\b",
}
"""What only such a site says about a document; patterns by what they tell."""
_BESIDE = re.compile(
    r"(?:category|categories|tags?|popular tags|author|size|file size|file type|pages?|total pages?|document information|original title|available formats|copyright|language|transcript"
    r"|catégories?|categoría|categoria|taille|tamaño|категория|размер)\s?(?:[:©].{0,80})?\Z|[+<>« ]*all categories\Z|home (?:[>»/›]|→) .*|\d{1,4}(?: pages?)?\Z",
    re.IGNORECASE,
)
"""What may stand in such a frame, and in a paper as well."""
_PATTERNS = {told: re.compile(rf"\W*(?:{words})", re.IGNORECASE) for told, words in _SEEN.items()}
_FEWEST = 3
"""So many things told that only a site tells show a frame."""
_NEAR_TOP = 30
"""Lines of the paper in which a frame stands over it."""
_APART = 8
"""Lines of a title at most between two lines of a frame."""
_LONGEST = 200
"""Characters of a line of a frame."""


def without_frame(transcript: Transcript) -> Transcript:
    """The transcript with the frame of such a site over the paper marked as words of the site, where there is one."""
    end = _end(transcript)
    if not end:
        return transcript
    lines = tuple(
        line._replace(role=LineRole.CHROME) if index < end else line
        for index, line in enumerate(transcript.lines)
    )
    return replace(transcript, lines=lines)


def _end(transcript: Transcript) -> int:
    """The index behind the last line of the frame, 0 where there is none."""
    told: set[str] = set()
    end = 0
    for index, line in enumerate(transcript.lines[:_NEAR_TOP]):
        text = transcript.line_text(line).strip()
        if line.role in FURNITURE or not text:
            continue
        if len(text) > _LONGEST or line.cell is not None or index > end + _APART:
            break
        found = {name for name, pattern in _PATTERNS.items() if pattern.match(text)}
        told |= found
        if found or end == index and _BESIDE.match(text):
            end = index + 1
    return end if len(told) >= _FEWEST else 0
