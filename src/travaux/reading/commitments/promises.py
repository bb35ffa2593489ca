"""What a speaker or writer promises in French or Spanish: "nous nous engageons à", "mi país se compromete a"."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache

from travaux.common.commitment import Strength
from travaux.common.text import letters_of
from travaux.reading.commitments.operative import Operative
from travaux.reading.commitments.wordlists import word_set

PROMISING = ("fr", "es")
"""The languages, beside English, in which promises are read."""
_ADVERB = {
    "fr": r"(?:également|aussi|donc|ainsi|par\s+ailleurs|en\s+outre|aujourd[’']hui|dès\s+(?:à\s+présent|aujourd[’']hui)|ici|en\s+conséquence|[^\W\d]+ment)\s+",
    "es": r"(?:también|asimismo|además|hoy|aquí|por\s+ello|en\s+consecuencia|[^\W\d]+mente)\s+",
}
_INFINITIVE = {
    "fr": r"(?!pays\b)[^\W\d]+(?:er|ir|re|oir)\b",
    "es": r"[^\W\d]+(?:ar|er|ir|ír)(?:se|l[aeo]s?|les?)?\b",
}
_SUBJECT = {
    "fr": r"(?:[Nn]ous|[Jj]e|[Mm]on\s+(?:pays|[Gg]ouvernement|peuple)|[Mm]a\s+délégation|[Nn]otre\s+(?:pays|[Gg]ouvernement|peuple|délégation|organisation)|[Ll]e\s+Gouvernement(?!\s+d))(?![\w’'-])",
    "es": r"(?:(?:[Mm]i|[Nn]uestro)\s+(?:país|[Gg]obierno|pueblo)|(?:[Mm]i|[Nn]uestra)\s+(?:delegación|organización)|[Ee]l\s+Gobierno(?!\s+del?\b))(?![\w-])",
}
_OWN = {
    "fr": r"(?:[Ll]e\s+|[Ll]a\s+|[Ll]es\s+|[Ll][’'])?(?:(?:[Gg]ouvernement|[Pp]euple|[Dd]élégation|République|Royaume|État)\s+(?:du\s+|de\s+la\s+|des\s+|de\s+l[’']|de\s+|d[’']))*",
    "es": r"(?:[Ee]l\s+|[Ll]a\s+|[Ll]os\s+|[Ll]as\s+)?(?:(?:[Gg]obierno|[Pp]ueblo|[Dd]elegación|República|Reino|Estado)\s+(?:del\s+|de\s+la\s+|de\s+los\s+|de\s+))*",
}
_PROMISE = {
    "fr": r"(?:(?:nous\s+|me\s+|m[’']|s[’'])engag(?:eons|erons|erai|era|ent|e)\s+(?:ADV){0,2}(?:à|aux?|pour)(?!\w)"
    r"|(?:se\s+compromet|s[’']emploie|nous\s+employons)\s+(?:ADV){0,2}à(?!\w)"
    r"|(?:pren(?:ons|nent|ds|d)|prendr(?:ons|a))\s+(?:ADV){0,2}(?:l[’']|cet\s+)(?:[^\W\d]+\s+)?engagement\s+(?:[^\W\d]+\s+){0,2}?(?:de\b|d[’'])"
    r"|promet(?:tons|tent|s)?\s+(?:ADV){0,2}(?:de\b|d[’'])"
    r"|(?:réit[èé]r|réaffirm|renouvel|confirm)[^\W\d]+\s+(?:ADV){0,2}(?:son|notre|mon|sa|ma|l[’'])\s*(?:[^\W\d]+\s+){0,2}?(?:engagement|détermination|volonté|promesse|intention|décision)\s+(?:[^\W\d]+\s+)?(?:à\s+|de\s+|d[’'])(?=INF)"
    r"|annon[cç](?:ons|e)\s+(?:ADV){0,2}(?:une|un|notre|sa|la)\s+(?:[^\W\d]+\s+){0,2}?(?:contribution|promesse|don|versement|financement)\b"
    r"|(?:est|sommes|suis|rest(?:ons|e)|demeur(?:ons|e)|se\s+tient|nous\s+tenons|me\s+tiens)\s+(?:ADV){0,2}(?:déterminé|résolu|prêt|disposé|décidé)e?s?\s+à(?!\w)"
    r"|(?:allons|va|vais)\s+(?:ADV){0,2}(?P<act>INF)"
    r"|(?:entend(?:ons|s)?|compt(?:ons|e)|prévoi[ts]|prévoyons|a(?:vons|i)?\s+l[’']intention)\s+(?:ADV){0,2}(?:de\s+|d[’'])?(?P<plan>INF)"
    r"|(?:a|avons|ai)\s+(?:ADV){0,2}(?:décidé|promis|pris\s+l[’']engagement)\s+(?:de\b|d[’'])"
    r"|(?:(?:y|en|lui|leur|se)\s+|s[’']|l[’'])?(?P<future>[^\W\d]+(?:e|i|d|tt|ev|en)(?:rons|rai|ra))(?!\w))",
    "es": r"(?:se\s+(?:compromete|comprometerá|obliga)\s+(?:ADV){0,2}(?:a|con)\b"
    r"|(?:asume|contrae)\s+(?:ADV){0,2}el\s+(?:[^\W\d]+\s+)?compromiso\s+de\b|promete\s+(?=INF)"
    r"|(?:reitera|reafirma|renueva|confirma)\s+(?:ADV){0,2}su\s+(?:[^\W\d]+\s+)?(?:compromiso|determinación|voluntad|promesa|intención|decisión)\s+de\s+(?=INF)"
    r"|anuncia\s+(?:ADV){0,2}(?:una|un|su)\s+(?:[^\W\d]+\s+)?(?:contribución|aporte|aportación|donación)\b"
    r"|(?:está|permanece)\s+(?:ADV){0,2}(?:decidid|comprometid|dispuest|resuelt|determinad|list)[oa]\s+(?:a|con)\b"
    r"|va\s+a\s+(?P<act>INF)|(?:tiene\s+(?:la\s+)?intención\s+de|piensa|prevé)\s+(?P<plan>INF)|ha\s+(?:decidido|prometido)\s+(?=INF)"
    r"|(?:(?:lo|la|los|las|le|les|se)\s+)?(?P<future>[^\W\d]+(?:ar|er|ir|dr|br)á)(?!\w))",
}
_WE = {
    "es": r"(?:[Nn]os\s+(?:comprometemos|obligamos)\s+(?:ADV){0,2}(?:a|con)\b|[Mm]e\s+comprometo\s+(?:ADV){0,2}(?:a|con)\b"
    r"|[Aa]sum(?:imos|o)\s+(?:ADV){0,2}el\s+(?:[^\W\d]+\s+)?compromiso\s+de\b|[Pp]rometemos\s+(?=INF)"
    r"|(?:[Rr]eiteramos|[Rr]eafirmamos|[Rr]enovamos|[Cc]onfirmamos)\s+(?:ADV){0,2}nuestr[oa]\s+(?:[^\W\d]+\s+)?(?:compromiso|determinación|voluntad|promesa|intención|decisión)\s+de\s+(?=INF)"
    r"|[Aa]nunciamos\s+(?:ADV){0,2}(?:una|un|nuestra)\s+(?:[^\W\d]+\s+)?(?:contribución|aporte|aportación|donación)\b"
    r"|[Ee]st(?:amos|oy)\s+(?:ADV){0,2}(?:decidid|comprometid|dispuest|resuelt|determinad|list)[oa]s?\s+(?:a|con)\b"
    r"|[Vv]amos\s+a\s+(?P<going>INF)|[Tt]enemos\s+(?:la\s+)?intención\s+de\s+(?=INF)|[Hh]emos\s+(?:decidido|prometido)\s+(?=INF)"
    r"|(?P<ours>[^\W\d]+(?:ar|er|ir|dr|br)emos)(?!\w))",
}
"""Where the verb says who acts, and no subject stands before it."""
_NO_DEED = {
    "fr": word_set(
        """se au pour dev voud sau ver vaud faud vote di parle évoque aborde limite reviend cite ajoute rappelle souligne note demande
        saisi oublie cesse espére espère reste demeure attend abstiend conclu commence termine concentre li souviend trouve
        comprend conviend écoute entend passe procède procéde rappele appele considére considère désir tir retir inspir admir aspir
        respir prononce exprime exclu cèd cède pardonne pleure perd désespére renonce revivr reprend interviend étend dépend"""
    ),
    "es": word_set(
        """ser estar habr tendr podr deber querr sabr votar ver seguir dir hablar referir limitar citar agregar recordar señalar
        preguntar olvidar cesar esperar permanecer abstendr concluir comenzar terminar empezar escuchar leer pasar proceder oír
        consider super aceler gener prepar declar reiter recuper cooper oper toler liber moder ponder prosper compar separ repar quer
        esper intervenir expresar mencionar abordar depender perder perdonar llorar requerir ocurrir existir parecer resultar"""
    ),
}
"""Stems of verbs in the future tense that tell the course of a speech, a vote, or what is to be expected, and no deed."""
_NOT_TO_DO = {
    "fr": re.compile(
        r"(?:voter|écouter|entendre|voir|passer|procéder|parler|dire|évoquer|aborder|limiter|citer|commencer|terminer|conclure|revenir|être|avoir)\b"
    ),
    "es": re.compile(
        r"(?:votar|escuchar|oír|ver|pasar|proceder|hablar|decir|citar|comenzar|empezar|terminar|concluir|referir|limitar|ser|estar|tener|haber)(?:se|me|nos)?\b"
    ),
}
_REPORTED = {
    "fr": re.compile(
        r"(?:\b(?:que|dont|où|si|lorsque|quand|comment|pourquoi)\s+|\b(?:qu|lorsqu|puisqu)[’']\s*|\b(?:du|de\s+la|des|au|aux|avec|par|pour|contre|en)\s+)\Z",
        re.IGNORECASE,
    ),
    "es": re.compile(
        r"\b(?:que|si|cuando|donde|cómo|mientras|del?|al?|con|por|para|contra|en|no|nunca|jamás|tampoco)\s+\Z",
        re.IGNORECASE,
    ),
}
_TELLS = {
    "fr": re.compile(
        r"(?:[Nn]ous|[Jj]e|[Jj][’']|[Mm]on\s+pays)\s*(?:annon|déclar|assur|confirm|réaffirm|promet|affirm|répèt|ai\s+(?:le\s+plaisir|l[’']honneur)|avons\s+(?:le\s+plaisir|l[’']honneur)|tiens|tenons|souhait|voudr)[^.;]{0,80}\b(?:que\s+|qu[’']\s*)\Z"
    ),
    "es": re.compile(
        r"\b(?:[Aa]nunci(?:o|amos)|[Aa]segur(?:o|amos)|[Cc]onfirm(?:o|amos)|[Dd]eclar(?:o|amos)|[Aa]firm(?:o|amos)|[Rr]eiter(?:o|amos)|[Qq]uier[oe]|[Qq]ueremos|[Pp]ermítanme|[Mm]e\s+complace)[^.;]{0,80}\bque\s+\Z"
    ),
}
"""Words by which somebody tells their own promise: "j'annonce que nous verserons"."""
_TELLING = {
    "en": word_set("the of and to in we our is for with will that my"),
    "fr": word_set("le les des du et nous au aux une est pour dans sur mon notre vous je d’ l’ s’ d' l' s'"),
    "es": word_set("el los las del y para una con nuestro nuestra mi su nos es al por"),
}
_ELIDED = re.compile(r"[dls][’'](?<!\w..)")
_SAMPLE = 2000
"""Characters of a speech by which its language is told."""


@dataclass(frozen=True, slots=True)
class Promise:
    """Who promises and the operative words, as ranges of a sentence; both are one where the verb tells who."""

    subject: tuple[int, int]
    verb: tuple[int, int]


def tongue_spoken(text: str) -> str:
    """The language of a speech, of those in which promises are read: "en", "fr" or "es"."""
    sample = text[:_SAMPLE]
    words = Counter([*letters_of(sample), *_ELIDED.findall(sample)])
    return max(_TELLING, key=lambda code: sum(map(words.__getitem__, _TELLING[code] & words.keys())))


def promise(text: str, code: str, names: tuple[str, ...] = ()) -> Promise | None:
    """The first promise of a sentence in the language ``code`` that its speaker makes; ``names`` are the speaker's own."""
    if text.rstrip().endswith("?"):
        return None
    for subject in (*_subjects(code).finditer(text), *(_own(code, names).finditer(text) if names else ())):
        match = _promise(code).match(text, subject.end())
        if match and _does(match, code) and not _told_by_others(text, subject.start(), code):
            return Promise(subject.span(), _bare(text, *match.span("words")))
    ours = _we(code).finditer(text) if code in _WE else ()
    for match in ours:
        if _does(match, code) and not _told_by_others(text, match.start(), code):
            return Promise((match.start(), match.start()), _bare(text, *match.span()))
    return None


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    return start, start + len(text[start:end].rstrip())


def promised(text: str, code: str) -> Operative | None:
    """The promise with which a paragraph opens that speaks as "we"."""
    if not _subjects(code).match(text) and not (code in _WE and _we(code).match(text)):
        return None
    found = promise(text, code)
    if not found or found.subject[0] > 0:
        return None
    start, end = found.verb
    return Operative(start, end, " ".join(text[start:end].split()), Strength.UNDERTAKING)


def _does(match: re.Match[str], code: str) -> bool:
    """Whether a deed is promised, and not how a speech or a meeting goes on."""
    groups = match.groupdict()
    act = groups.get("act") or groups.get("going") or groups.get("plan")
    if act:
        return _NOT_TO_DO[code].match(act) is None
    future = groups.get("future") or groups.get("ours")
    if future is None:
        return True
    stem = re.sub(r"(?:rons|rai|ra)$" if code == "fr" else r"(?:emos|á)$", "", future.lower())
    return stem not in _NO_DEED[code]


def _told_by_others(text: str, start: int, code: str) -> bool:
    """Whether a promise is quoted, or told of somebody else, or put under an "if"."""
    before = text[:start]
    if before.count("«") > before.count("»") or before.count("“") > before.count("”"):
        return True
    return bool(_REPORTED[code].search(before)) and not _TELLS[code].search(before)


def _filled(pattern: str, code: str) -> str:
    return pattern.replace("ADV", _ADVERB[code]).replace("INF", _INFINITIVE[code])


@cache
def _subjects(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-]){_SUBJECT[code]}")


@cache
def _promise(code: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?:,[^,.;]{{3,90}},)?\s+(?P<words>(?:{_ADVERB[code]})?{_filled(_PROMISE[code], code)})"
    )


@cache
def _we(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w’'-]){_filled(_WE[code], code)}")


@lru_cache(64)
def _own(code: str, names: tuple[str, ...]) -> re.Pattern[str]:
    """A speaker's own names as subjects."""
    kept = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"(?<![\w’'-]){_OWN[code]}(?:{'|'.join(map(re.escape, kept))})(?![\w-])")
