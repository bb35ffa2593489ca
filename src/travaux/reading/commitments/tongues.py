"""Acts in other languages than English: who acts, by which verb, whom they ask, by when."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from travaux.common.commitment import Strength
from travaux.common.datafiles import entries
from travaux.common.dates import PartialDate
from travaux.common.languages import LANGUAGES
from travaux.reading.commitments.operative import ASKING, Operative
from travaux.reading.commitments.promises import promised
from travaux.reading.commitments.terms import Terms, printed_date

CODES = ("fr", "es", "ru")
_LONGEST_ENACTOR = 160
_LONGEST = 300
"""Characters of the longest name of those asked to act."""
_INSERTED = {
    "fr": r",\s+(?:en|dans|selon|conformément|sous|compte|à\s+cet|agissant|par|avec|lorsqu|le\s+cas\s+échéant|s[’']il|au\s+titre)\b",
    "es": r",\s+(?:en|con|según|de\s+conformidad|dentro|cuando|teniendo|por|a\s+reserva|si)\b",
    "ru": r",\s+(?:в|с|при|по|когда|действуя|учитывая)\b",
}
_ACTION = {
    "fr": r"\s+(?:de\s+|d[’']|à\s+)(?:ne\s+(?:pas|plus)\s+)?(?:(?:la|le|les|lui|leur|y|en|se)\s+|s[’']|l[’'])*(?!pays\b)\w+(?:er|ir|re|oir)\b|,?\s+(?:à\s+ce\s+)?qu(?:e\s|[’'])",
    "es": r"\s+a\s+(?:no\s+)?\w+(?:ar|er|ir)(?:se|l[aeo]s?|les?)?\b|,?\s+(?:a\s+)?que\b",
    "ru": r"\s+(?:не\s+)?\w+(?:ть|ться|ти|тись|чь)\b|,\s+чтобы\b",
}
_TO = {"fr": r"(?:aux?\s+|à\s+)?", "es": r"(?:al?\s+)?", "ru": r"(?:к\s+)?"}
_UNTIL = {
    "fr": r"(?:d[’']ici\s+(?:à\s+|au\s+|le\s+|la\s+)?|avant\s+(?:le\s+|la\s+)?|(?:au\s+plus\s+tard|jusqu[’']au|jusqu[’']en)\s+(?:le\s+|en\s+)?)(?:fin\s+(?:de\s+)?)?",
    "es": r"(?:a\s+más\s+tardar\s+(?:el|en)\s+|antes\s+del?\s+|hasta\s+(?:el\s+)?|para\s+(?:el\s+)?)(?:(?:fines|finales)\s+de\s+)?(?:año\s+)?",
    "ru": r"(?:к|до|не\s+позднее)\s+(?:конца\s+)?",
}
_CONDITIONS = {
    "fr": r"dans\s+(?:la\s+limite|les\s+limites)\s+des\s+ressources[^,;.]{0,60}|selon\s+qu[’']il\s+conviendra|s[’']il\s+y\s+a\s+lieu|le\s+cas\s+échéant|sous\s+réserve\s+d[^,;.]{3,80}",
    "es": r"dentro\s+de(?:\s+los\s+límites\s+de)?\s+los\s+recursos[^,;.]{0,60}|según\s+(?:proceda|corresponda)|cuando\s+proceda|con\s+sujeción\s+a[^,;.]{3,80}|a\s+reserva\s+de[^,;.]{3,80}",
    "ru": r"в\s+пределах\s+имеющихся\s+ресурсов|при\s+необходимости|в\s+соответствующих\s+случаях|при\s+условии[^,;.]{3,80}",
}


_JOINT = re.compile(r"[,;]\s+(?:(?:et|y|и|e)\s+)?|\s(?:et|y)\s+(?=nous\s)")
_WE_NAMED = re.compile(
    r"(?:(?P<fr>Nous)|(?P<es>Nosotr[oa]s)),\s+(?P<actor>(?:les\s+|l[ao]s\s+)?[^.;:]{5,380}?)(?:,\s+(?:réunie?s|reunid[oa]s)\b[^.;:]{0,200})?,\s*"
)
"""Who acts as "we": "Nous, Ministres des ports, réunis à Dakar,"."""
_MET = re.compile(r",?\s+(?:réunie?s|reunid[oa]s)\b.*$")
_WE = {
    "fr": r"Nous(?:,[^,.;]{3,160},)?\s+|nous\s+",
    "es": r"(?:Nosotr[oa]s(?:,[^,.;]{3,160},)?\s+)?",
}
_NO_NAME = re.compile(r"(?:qu[’']|que\b)", re.IGNORECASE)
_AMID = re.compile(r"\b(?:et|ou|y|e|o|u|и|или)\Z")
"""What joins two names, between which words may be inserted."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language's way of writing acts; ``code`` is its ISO 639-1 code."""

    code: str
    enactor: re.Pattern[str]
    verb: re.Pattern[str]
    strengths: dict[str, Strength]
    ours: re.Pattern[str] | None = None
    """How a paragraph that speaks as "we" acts, where it is known."""

    def ours_opening(self, text: str, start: int = 0) -> Operative | None:
        """What a text that speaks as "we" does: "Nous invitons", "Acordamos", or what it promises."""
        match = self.ours.match(text, start) if self.ours else None
        if match:
            return self._operative(match)
        return promised(text, self.code) if self.ours and not start else None

    def ours_following(self, text: str, start: int) -> Iterator[Operative]:
        """Further acts of the same sentence: ", y encargamos a la Secretaría"."""
        for match in _JOINT.finditer(text, start):
            verb = self.ours.match(text, match.end()) if self.ours else None
            if verb and self.strengths[_lower(verb)] is not Strength.POSITION:
                yield self._operative(verb)

    def opening(self, text: str, start: int = 0) -> Operative | None:
        """The operative verb that a text opens with, adverbs before it and after it allowed."""
        match = self.verb.match(text, start)
        return self._operative(match) if match else None

    def following(self, text: str, start: int) -> Iterator[Operative]:
        """Further operative verbs of the same sentence that bind."""
        for match in _JOINT.finditer(text, start):
            verb = self.opening(text, match.end())
            if verb and verb.strength is not Strength.POSITION and text[match.end()].islower():
                yield verb

    def _operative(self, match: re.Match[str]) -> Operative:
        words = " ".join(match["verb"].split())
        return Operative(match.start(), match.end(), words, self.strengths[_lower(match)])

    def addressee(self, text: str, verb: Operative) -> tuple[int, int] | None:
        """Whom an asking verb asks to act, as a range of the text."""
        if verb.strength not in ASKING:
            return None
        begin = re.compile(rf"[\s,]*{_TO[self.code]}").match(text, verb.end)
        start = begin.end() if begin else verb.end
        action = re.compile(_ACTION[self.code]).search(text, start)
        if not action or action.start() <= start or action.start() - start > _LONGEST:
            return None
        places = re.compile(_INSERTED[self.code]).finditer(text, start, action.start())
        inserted = next((one for one in places if not _AMID.search(text, start, one.start())), None)
        name = text[start : inserted.start() if inserted else action.start()].rstrip(" ,\n")
        return (start, start + len(name)) if name and not _NO_NAME.match(name) else None

    def terms(self, text: str, dated: PartialDate | None = None) -> Terms:
        """The time and the conditions of an undertaking; means are told of English only."""
        conditions = re.finditer(_CONDITIONS[self.code], text, re.IGNORECASE)
        kept = tuple(dict.fromkeys(" ".join(one[0].split()) for one in conditions))
        for match in _due(self.code).finditer(text):
            day = printed_date(self.code, match["year"], match["month"], match["day"])
            if day and not (dated and day.last_day < dated.first_day):
                return Terms(" ".join(match[0].split()), day, (), kept)
        return Terms(conditions=kept)


def enacting(text: str) -> tuple[Tongue, str] | None:
    """The language of a line that names who acts, "L’Assemblée générale,", and who it is; None for other lines."""
    if not text.rstrip().endswith(","):
        return None
    one = " ".join(text.split())
    if ours := _WE_NAMED.fullmatch(one):
        return tongue_of("fr" if ours["fr"] else "es"), ours["actor"]
    if len(one) > _LONGEST_ENACTOR:
        return None
    found = ((tongue, tongue.enactor.fullmatch(one)) for tongue in map(tongue_of, CODES))
    return next(((tongue, _MET.sub("", match["actor"])) for tongue, match in found if match), None)


def declaring(numbered: Sequence[str], fewest: int, share: float) -> Tongue | None:
    """The language in which at least so many of these paragraphs, and such a share of them, speak as "we"."""
    for code in _WE:
        tongue = tongue_of(code)
        ours = sum(tongue.ours_opening(_NUMBER.sub("", text)) is not None for text in numbered)
        if ours >= fewest and ours >= share * len(numbered):
            return tongue
    return None


_NUMBER = re.compile(r"^\d{1,3}\.\s*")


@cache
def tongue_of(code: str) -> Tongue:
    """The acts of a language."""
    sections: defaultdict[str, list[str]] = defaultdict(list)
    name = ""
    for line in entries("travaux.reading.commitments", f"acts_{code}.txt"):
        if line.startswith("["):
            name = line.strip("[]")
        else:
            sections[name] += [phrase.strip() for phrase in line.split(",")]
    acts = {phrase: Strength(name) for name in list(Strength) for phrase in sections[name]}
    ours = {phrase: Strength(name) for name in list(Strength) for phrase in sections[f"we {name}"]}
    return Tongue(
        code, _enactor(sections["body"]), _verb(list(acts), sections["adverb"]), acts | ours,
        _verb(list(ours), sections["adverb"], _WE[code]) if ours else None,
    )  # fmt: skip


def _lower(match: re.Match[str]) -> str:
    return " ".join(match["verb"].split()).lower()


def _enactor(bodies: list[str]) -> re.Pattern[str]:
    article = r"(?:L[’']|La\s+|Le\s+|Les\s+|El\s+|Las\s+|Los\s+)?"
    return re.compile(rf"{article}(?P<actor>(?:[\w-]+\s+){{0,2}}(?:{'|'.join(bodies)})\b[^.;:]{{0,120}}?),")


def _verb(verbs: list[str], adverbs: list[str], subject: str = "") -> re.Pattern[str]:
    adverb = "|".join(map(_words, sorted(adverbs, key=len, reverse=True)))
    verb = "|".join(map(_words, sorted(verbs, key=len, reverse=True)))
    return re.compile(
        rf"(?:{subject})(?:(?:{adverb}),?\s+){{0,3}}(?P<verb>{verb})(?![\w’'-])(?:,?\s+(?:{adverb})(?![\w-]))*",
        re.IGNORECASE,
    )


def _words(phrase: str) -> str:
    return r"\s+".join(map(re.escape, phrase.split()))


@cache
def _due(code: str) -> re.Pattern[str]:
    months = "|".join(name for group in LANGUAGES[code].dates.months for name in group)
    day = r"(?:(?P<day>\d{1,2})(?:er|º)?\s+(?:de\s+)?)?"
    return re.compile(
        rf"\b{_UNTIL[code]}(?:l[’']an(?:née)?\s+)?{day}(?:(?P<month>{months})\s+(?:del?\s+)?)?(?P<year>(?:19|20|21)\d{{2}})\b",
        re.IGNORECASE,
    )
