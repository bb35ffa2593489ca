"""Who a paper comes from: the body or person that its title or the line below it names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from travaux.common.states import find_state
from travaux.reading.passage import Found, Passage

_ARTICLE = r"(?:the |an? )?"
_PERSON = r"(?=(?:s\. ?e\.|son excellence|m\.|mm?e\b|mr\b|monsieur|madame|dr[ae]?\.|(?:exc|ex)(?:mo|ma)\.?|sr[ae]?\.|señora?\b|senhora?\b|embaj|embaix|ambassad|minist|pr[eé]sident|representante|représentant|delegación|délégation|delegação|chefe? de|jef[ea] de))"
"""How the name or the office of one who speaks begins in Romance languages."""
_LINES = (
    # English
    rf"(?-i:(?:[A-Z][\w’'.-]+ (?:[a-z’'-]+ (?<!of )(?<!the )(?<!on )(?<!to )){{0,4}}?)?)(?:report|note|summary|statement|submission|paper|working paper|communication|memorandum|proposal|comments)s?\*{{0,2}}"
    rf" (?:(?:jointly )?(?:submitted|prepared|presented|issued|made|delivered) )?(?:by|of|from) {_ARTICLE}",
    rf"(?:[\w’'.-]+ ){{0,3}}?(?:submitted|prepared|presented|transmitted|issued|convened|compiled) (?:jointly )?by {_ARTICLE}",
    rf"statement (?:delivered |made )?on behalf of [^,;:]{{4,120}}? (?:delivered |made )?by {_ARTICLE}",
    # German
    r"(?:bericht|vermerk|mitteilung|stellungnahme|vorlage|schreiben|note) (?:der|des|von|vom) ",
    r"(?:vorgelegt|eingereicht|erstellt|übermittelt) (?:von|vom|durch) (?:der |die |dem |den )?",
    # French
    r"(?:rapport|note|résumé|communication|mémorandum|document)s?(?: (?:d'activité|intérimaire|annuel|final|intérimaire))?"
    r"(?: (?:établie?|présentée?|soumise?) par)? ?(?:du |de la |de l['’]|des |le |la |l['’])",
    r"(?:(?:déclaration|communication|document|projet|proposition) )?(?:présentée?|soumise?|prononcée?|établie?|élaborée?) (?:conjointement )?par (?:le |la |l['’]|les )?",
    rf"(?:déclaration|allocution|discours|intervention) (?:de |du |de la |d['’]){_PERSON}",
    # Spanish
    rf"(?:discurso|intervenc?ión|declaración|palabras) (?:del? |de la ){_PERSON}",
    r"(?:informe|nota|resumen|comunicación|memorando|documento)s?(?: (?:anual|final|provisional|bienal|preliminar|verbal|de actividades))?(?: (?:presentad[oa]|preparad[oa]) por)? ?(?:del |de la |de los |el |la |los )",
    r"(?:(?:declaración|comunicación|documento|proyecto|propuesta) )?(?:presentad[oa]|formulad[oa]|elaborad[oa]|sometid[oa]) (?:conjuntamente )?por (?:el |la |los |las )?",
    # Portuguese
    r"(?:relatório|nota|resumo|comunicação|documento)s?(?: (?:anual|final|preliminar))?(?: (?:apresentad[oa]|preparad[oa]|elaborad[oa]) (?:por|pel[oa]s?))? ?(?:do |da |dos |das |o |a )",
    r"(?:apresentad[oa]|submetid[oa]|elaborad[oa]) (?:conjuntamente )?(?:por |pel[oa]s? )(?:o |a |os |as )?",
    rf"(?:discurso|intervenção|declaração|pronunciamento) (?:do |da |de ){_PERSON}",
    # Russian
    r"(?:документ,? )?(?:подготовлен|представлен|внесен)\w* ",
    r"(?:доклад|записка|резюме|заявление|меморандум)(?:,? (?:представленн\w+|подготовленн\w+))? ",
    # Arabic and Chinese
    r"(?:تقرير|مذكرة من|مذكرة مقدمة من|بيان مقدم من|بيان من) ",
)
_AUTHOR = re.compile("|".join(f"(?:{line})" for line in _LINES), re.IGNORECASE)
_CHINESE = re.compile(
    r"(?!关于|对|就)(?P<who>[\u4e00-\u9fff]{2,20}?)(?:(?:提交|编拟|编写|编制|起草|准备)的?|(?<=[长席处会组团事任员织室局部院府国署])的?)(?:报告|说明|声明|来信|文件)\Z"
)
"""Who made a paper before what it is: an office or a State, or whoever "submitted" it."""
_LETTER = (
    re.compile(
        r"\b(?:dated [^,]{4,24}? )?from (?:the )?(?P<who>.{3,260}?),? addressed to\b",
        re.I,
    ),
    re.compile(r"\b(?:adressées?|adressé)s? .{3,200}? par (?:le |la |l['’]|les )?(?P<who>.{3,200})\Z", re.I),
    re.compile(r"\bdirigidas? .{3,200}? por (?:el |la |los |las )?(?P<who>.{3,200})\Z", re.I),
    re.compile(r"\b(?:письм[оа]|нот[аы]) (?P<who>.{3,160}?) от \d", re.I),
    re.compile(r"\bот \d{1,2} \w+ \d{4}(?: года)?,? (?P<who>.{3,160}?) (?:на имя|в адрес)", re.I),
    re.compile(r"\b(?:dated [^,]{4,24}? )?from (?:the )?(?P<who>.{3,200})\Z", re.I),
)
_END = re.compile(
    r"(?i: (?:to the|aux?|al?|a la|à la) (?:[^\W\d_]\S* ){0,5}?(?:\S+ )?(?:session|meeting|sessions|conference|members|parliament|council|european|reunión|período)\b)|,? (?:at the|during the|on the occasion of|on (?:its|their|his|her|the (?:implementation|work|activities|status(?! of [Ww]omen)|state|situation|evolution|progress|sixty|seventy|eightieth"
    r"|first|second|third|fourth|fifth|proposed|substantive|organization|evaluation|outcome|results))\b"
    r"|pursuant to|for the (?:year|period|biennium)|(?:on )?\d{1,2} [A-Z][a-z]+ (?:19|20)\d\d|para el (?:año|período|bienio|ejercicio)|pour (?:l['’](?:année|exercice)|la période)|para o (?:ano|período|biénio)|за (?:период|\d{4})|concerning|regarding|relating to|submitted|transmitting|in accordance with"
    r"|in consultative status|sur (?:la|le|les|l['’])|relative|établi|sobre|о (?:работе|деятельности|ходе))"
    r"|\s:\s|, (?:an?|une?|una) (?:non-governmental|international|intergovernmental|organi[sz]ation|organización|organisation)|\s*[*(]\s*\Z"
    r"|,? (?:à l['’]occasion|lors d|devant l|con motivo|con ocasión|ante (?:el|la|los)|durante (?:el|la)|por ocasião|perante )|\s(?:عن|بشأن|حول)\s|\s(?:on|sur|sobre)\s(?=Article|the question)|\s(?:19|20)\d\d\b|,? (?:on behalf of|au nom d|en nombre de|em nome d|от имени)"
)


_OWN = re.compile(
    r"(?P<who>(?:(?:co-)?chair\w*|president|presidency|secretary-general|director-general|rapporteur))['’]s? (?:statement|summary|report|note|remarks|conclusions|letter)\b",
    re.IGNORECASE,
)
"""Who is named before what is theirs: "Chairman's statement"."""


def is_author_line(text: str) -> bool:
    """Whether a line says who a paper is by: "Note by the Secretariat", "Submitted by …"."""
    start = len(text) - len(text.lstrip("( "))
    return len(text) < 240 and (_AUTHOR.match(text, start) is not None or _CHINESE.match(text) is not None)


def author_of(
    parts: Sequence[Passage], subtitles: Sequence[Passage], speaker: Passage | None, organ: Passage | None
) -> Found | None:
    """The author from a letter's title, the line below the title, the title's blocks, or the organ."""
    for passage in (*subtitles, *parts):
        found = _of_letter(passage)
        if found:
            return found
    for passage in parts[:1]:
        own = _OWN.match(passage.text)
        if own:
            return passage.found(own.start("who"), own.end("who"), 0.8)
    for passage in subtitles:
        found = _named(passage, 0.96)
        if found:
            return found
    for passage in reversed(parts):
        found = _named(passage, 0.9)
        if found:
            return found
    if speaker:
        return speaker.found(certainty=0.8)
    return Found(organ.value, organ.spans(), 0.7) if organ else None


def _of_letter(passage: Passage) -> Found | None:
    text = passage.text
    if not re.match(
        r"\W*(?:identical |joint )?(?:letters?|notes? verbales?|lettres?|cartas?|письм\w|вербальн\w+ нот\w)\b",
        text,
        re.IGNORECASE,
    ):
        return None
    flat = re.sub(r"\s", " ", text)
    for pattern in _LETTER:
        match = pattern.search(flat)
        if match:
            return _tidy(passage, match.start("who"), match.end("who"), 0.97)
    return None


def _named(passage: Passage, certainty: float) -> Found | None:
    flat = re.sub(r"\s", " ", passage.text)
    match = _CHINESE.match(flat)
    if match:
        return _tidy(passage, match.start("who"), match.end("who"), certainty)
    match = _AUTHOR.match(flat, len(flat) - len(flat.lstrip("( ")))
    if not match:
        return None
    stop = _before_a_state(passage.text, _stop(flat, match.end()))
    if _COUNTED.match(flat, match.end()):
        return None
    if stop - match.end() < 3 or flat[match.end()].islower() and flat[match.end() :].split()[0] not in _LOWER:
        return None
    return _tidy(passage, match.end(), stop, certainty)


_COUNTED = re.compile(
    r"(?:\d{1,3}\S{0,3}|[IVXL]+|first|second|third|[^\W\d_-]+(?:-(?:first|second|third))|[^\W\d_-]+(?:-[^\W\d_]+)?(?:th|i[èe]me)|premi[èe]re|primera|segunda|tercera) (?:[^\W\d_]+ )?(?:meeting|session|réunion|reunión|sesión|reunião|sessão|workshop|conference)\b",
    re.IGNORECASE,
)
"""A meeting by its number, which a report is of and not by."""


def _stop(text: str, start: int) -> int:
    """Where an author's name ends: before what the paper is about, unless "on" is part of a body's name."""
    words = text.lower() if text[start:].isupper() and len(text.lower()) == len(text) else text
    end = _END.search(words, start)
    stop = end.start() if end else len(text)
    about = words.find(" on ", start, stop)
    if about >= 0 and not _NAMED_ON.search(text, start, about):
        stop = about
    return stop


def _before_a_state(text: str, stop: int) -> int:
    """Where the line before ends, where a State stands in the last line by itself: it is what the paper is about."""
    line = text.rfind("\n", 0, stop)
    return line if line >= 0 and find_state(text[line:stop].strip("\n* ∗")) else stop


_NAMED_ON = re.compile(
    r"\b(?:committee|group|commission|conference|board|rapporteur|expert|experts|council|panel|forum|representative|mechanism|party"
    r"|team|envoy|adviser|advisor|office|programme|centre|institute|network|platform|summit|meeting|seminar|workshop)\b",
    re.IGNORECASE,
)
_LOWER = frozenset(
    "secretariat secretary secrétariat delegation delegations open-ended working expert experts government governments chair chairs co-chairs "
    "president rapporteur rapporteurs co-rapporteurs representative representatives observer".split()
)
"""Words in small letters with which an author may begin."""


def _tidy(passage: Passage, start: int, end: int, certainty: float) -> Found | None:
    found = passage.found(start, end, certainty)
    edge = "*∗ ,.;:\n" + (")" if "(" not in found.value else "")
    if not found.value.rstrip(edge):
        return None
    cut = passage.cut(start, end)
    return cut.cut(0, len(cut.text.rstrip(edge))).found(certainty=certainty)
