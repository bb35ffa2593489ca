"""What kind of paper it is, and how far it has come, from its title and the words around it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator, Sequence

from travaux.common.scripts import HAN
from travaux.common.states import find_state
from travaux.reading.identity.places import find_places
from travaux.reading.identity.symbols import Symbol
from travaux.reading.identity.words import (
    ADOPTED,
    BODIES,
    FINAL,
    KINDS,
    MEETINGS,
    PROVISIONAL,
    QUALIFIERS,
    REVISED,
    RUNNING_ORDER,
    SECTIONS,
    STEPS,
    all_of,
    begins,
    holds,
    is_one_of,
    may_hold,
    pattern,
    which_may_hold,
)
from travaux.reading.passage import Found, Passage

ANY_KIND = all_of(KINDS.values())
"""The phrases of all kinds."""
_STRONG = ("list of participants", "terms of reference", "concept note", "compendium", "concluding observations",
           "agenda", "programme", "declaration", "letter", "note verbale")  # fmt: skip
PLANS = ("agenda", "programme", "invitation", "note verbale", "list of participants")
"""Kinds of papers that name the days of a meeting below their title."""
_AT_END = ("list of participants", "terms of reference", "concept note", "agenda", "programme")
_BELOW_A_NAME = ("minutes", "summary", "report", "statement", "note", "communiqué")
"""Kinds that stand below the name of the body or meeting whose paper it is."""
_DRAFTED = ("resolution", "decision")
_BY_SYMBOL = {"PV": "verbatim record", "SR": "summary record", "RES": "resolution", "DEC": "decision"}
_LIMITED = ("agenda", "programme", "resolution", "decision", "declaration")
_PRESENT = {
    "report": (("report", "rapport", "informe", "доклад"), re.compile(r"\b(?:the present|this) report\b|\ble présent rapport\b|\bel presente informe\b|настоящ\w+ доклад", re.I)),
    "note": (("note", "nota", "записк"), re.compile(r"\b(?:the present|this) note\b|\bla présente note\b|\bla presente nota\b|настоящ\w+ записк", re.I)),
    "letter": (("excellency", "i have the hono", "present letter", "dear "), re.compile(r"\A\W*(?:your )?excellency\b|\bI have the honou?r to\b|\bthe present letter\b|\bDear (?:Sir|Madam|Mr|Ms)", re.I)),
    "note verbale": (("compliments", "saluda", "свидетельству", "تهدي", "致意", "cumprimenta"), re.compile(r"\bpresents? (?:its|his|her|their) compliments\b|\bprésente(?:nt)? (?:ses|leurs) compliments\b|\bsaludan? (?:muy )?atentamente\b|\bсвидетельству\w+ сво[её] (?:глубокое )?уважение|\bتهدي .{3,120}?تحياتها|向.{2,40}致意|\bcumprimenta\b", re.I)),
    "invitation": (("to invite", "inviter", "invitar", "пригласить", "convidar", "بدعوة", "谨邀请"), re.compile(r"\bhas the honou?r to invite\b|\ba l['’]honneur d['’]inviter\b|\btiene el honor de invitar\b|\bимеет честь пригласить\b|\btem a honra de convidar\b|\bيتشرف بدعوة|\bتتشرف بدعوة|谨邀请", re.I)),
}  # fmt: skip
"""How a paper speaks of itself: words that it then cannot do without, and the pattern."""
_LONGEST_NAME = 120
"""Characters that hold the longest name of a kind: of running text no more is looked through for what it begins with."""
_CLOCK = re.compile(r"\d(?<![\d:.]\d)\d? ?(?:[:.hH]\d{2}(?!\.?\d)|[ap]\.?m\b)")
_RESOLVES = re.compile(r"\b(?:Adopted|Adoptée?|Aprobada|Принята)\b[^\n]{0,60}")


@functools.lru_cache(maxsize=1_000)
def _kinds_in(text: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The kinds that a text may speak of, each with the pattern of its names: to make those of all takes a tenth of a second."""
    if not may_hold(ANY_KIND, text):
        return ()
    if _all_kinds.cache_info().currsize:
        return _all_kinds()
    return tuple([(kind, pattern(KINDS[kind])) for kind in which_may_hold(KINDS, text)])


@functools.cache
def _all_kinds() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((kind, pattern(phrases)) for kind, phrases in KINDS.items())


def load_kinds() -> None:
    """Make the patterns of all kinds, for a process that is to read many papers: there are none to be spared from then on."""
    _all_kinds()


@functools.cache
def _qualifier() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{pattern(QUALIFIERS).pattern}|\d{{1,3}}(?:st|nd|rd|th))(?:[\s,:-]+|(?<=[\u3400-\u9fff]))",
        re.IGNORECASE,
    )


@functools.cache
def _qualifiers() -> re.Pattern[str]:
    return re.compile(rf"(?:{_qualifier().pattern})+", re.IGNORECASE)


def qualified(text: str, start: int) -> int:
    """Where the qualifiers begin that stand right before ``start``: "Tentative" in "Tentative program"."""
    for word in re.finditer(r"\S+\s+", text[:start]):
        run = text[word.start() : start]
        if _qualifiers().fullmatch(run):
            return word.start()
    before = text[:start]
    if not "\u3400" <= before[-1:] <= "\u9fff":
        return start
    unspaced = re.search(rf"(?:{pattern(QUALIFIERS).pattern})\Z", before, re.IGNORECASE)
    return unspaced.start() if unspaced else start


def leading(text: str) -> tuple[str, int, int] | None:
    """The kind that a title begins with, qualifiers left out: (kind, start, end), or None."""
    start = 0
    for _ in range(6):
        best = _at(text, start)
        if best:
            return best
        skipped = _qualifier().match(text, start)
        if not skipped:
            return None
        start = skipped.end()
        joined = _DRAFT_OF.match(text, start) if _PROJECT.fullmatch(skipped[0].strip()) else None
        start = joined.end() if joined else start
    return None


def only_kind(text: str) -> str | None:
    """The kind whose name, qualifiers aside, is all that a text says: "Provisional agenda"; None where it says more."""
    lead = leading(text)
    return lead[0] if lead and lead[2] == len(text) else None


def _at(text: str, start: int) -> tuple[str, int, int] | None:
    kinds = _kinds_in(text[start : start + _LONGEST_NAME])
    found = [(match.end(), kind) for kind, words in kinds if (match := words.match(text, start))]
    if not found:
        return None
    end, kind = max(found, key=lambda one: one[0])
    if kind == "statement" and _DECLARES.match(text, start):
        kind = "declaration" if _is_city(text[end:]) or _MANY.match(text, end) else kind
    return kind, start, end


_DECLARES = re.compile(r"d[ée]clara", re.IGNORECASE)
_MANY = re.compile(
    r"\W*(?:(?:l[oae]s|dos|das) )?(?:minist(?:re|ro|ra)s|chef(?:fe)?s d['’]|jef[ae]s\b|presidentes (?:y|e|de)|mandatari[oa]s|participantes?\b|parlementaires|parlamentari[oa]s|dirigeants|líderes)",
    re.IGNORECASE,
)
"""Those who adopt a declaration together; one who declares something makes a statement."""


def _is_city(text: str) -> bool:
    """Whether a city is named next, which is no State as well: "Declaración de San Pedro Sula"."""
    places = find_places(text[:_NEXT])
    return bool(places) and places[0].start <= 1 and places[0].city and find_state(places[0].name) is None


_NEXT = 30
"""Characters in which the name of a city stands."""


def mentioned(text: str) -> Iterator[tuple[str, int, int]]:
    """All kinds that a text speaks of, with their places."""
    for kind, words in _kinds_in(text):
        for match in words.finditer(text):
            if kind != "agenda" or not _is_of_item(text, match.start(), match.end()):
                yield kind, match.start(), match.end()


def _is_of_item(text: str, start: int, end: int) -> bool:
    """Whether the word for an agenda says which item of it something is on."""
    before = _ITEM_BEFORE.search(text, max(0, start - _NEAR), start)
    return before is not None or _ITEM_BEHIND.match(text, end) is not None


_NEAR = 40
"""Characters before the word for an agenda that hold "item 12 of the"."""
_ITEM_BEHIND = re.compile(r"\s+items?\b", re.IGNORECASE)
_ITEM_BEFORE = re.compile(
    r"\b(?:items? (?:\d+ )?(?:on|of) the|points? (?:\d+ )?(?:à|de) l['’]|puntos? (?:\d+ )?del|pontos? (?:\d+ )?da|пункт\w* (?:\d+ )?)\s*\Z",
    re.IGNORECASE,
)


def names_a_kind(text: str) -> bool:
    """Whether a text speaks of a paper of any kind."""
    return any(words.search(text) for _, words in _kinds_in(text))


def kind_of(
    parts: Sequence[Passage],
    subtitles: Sequence[Passage],
    opening: Passage,
    symbols: Sequence[Symbol],
    table: bool,
) -> Found | None:
    """The kind by its best evidence: symbol, title's beginning, any strong word, the line below, the text.

    ``parts`` are the blocks of the title from the first to the last, ``subtitles`` those below it, ``opening`` the
    first words after it; ``table`` tells that the front holds a table, which may be a running order.
    """
    title = Passage.join(parts) if parts else None
    for symbol in symbols:
        for part in symbol.parts[1:]:
            kind = _BY_SYMBOL.get(part.split(".")[0])
            if kind:
                return Found(kind, title.spans() if title else (), 0.98)
    corrected = symbols and symbols[0].changes[-1:] and symbols[0].changes[-1][0] == "Corr"
    if corrected and title:
        return Found("corrigendum", title.spans(), 0.9)
    found = _of_title(title, subtitles) if title else None
    if found and title and found.value == "statement" and _is_of_many(title.value, opening.text):
        return Found("declaration", title.spans(), 0.9)
    if found and found.certainty > _UNSURE:
        return found
    return _of_subtitles(subtitles) or found or _of_parts(parts) or _of_text(opening, table)


def _is_of_many(title: str, opening: str) -> bool:
    """Whether those who met adopt what is called a declaration in a Romance language: "Nous, ministres …, réunis à …"."""
    return _DECLARES.match(title) is not None and _TOGETHER.search(opening[:_BEGINNING]) is not None


_TOGETHER = re.compile(
    r"\b(?:nous|nosotr[oa]s|nós),? (?:(?:les|l[oa]s|os|as) )?(?:minist|chefs?|jef[ea]s|president|présidents|participant|dirigeants|líderes|delegad)"
    r"|\b(?:réunie?s|reunid[oa]s|reunimos|reuniram-se) (?:à|au|en|em|no|na)\b",
    re.IGNORECASE,
)
_BEGINNING = 500
"""Characters in which an act says who adopts it."""
_UNSURE = 0.6
"""The certainty of a kind that a title begins with and that may be its matter: "Review of the Convention"."""


def _of_title(title: Passage, subtitles: Sequence[Passage]) -> Found | None:
    one = leading(title.value)
    below = [lead[0] for passage in subtitles if (lead := leading(passage.value))]
    if one and one[0] == "request" and "letter" in below:
        return Found("letter", title.spans(), 0.85)
    if one and one[0] not in ("review", "addendum", "strategy"):
        return Found(one[0], title.spans(), 0.97)
    spoken = _longest(mentioned(title.value))
    last = [kind for kind, _, end in spoken if end >= len(title.value.rstrip(" )*.")) - 1]
    if last and last[-1] in _AT_END and not (below and last[-1] == "programme"):
        return Found(last[-1], title.spans(), 0.9)
    if below:
        return None
    for kind in (*_STRONG, *last[-1:]):
        if any(kind == mention[0] for mention in spoken):
            return Found(kind, title.spans(), 0.85)
    if one and one[0] != "strategy":
        return Found(one[0], title.spans(), _UNSURE)
    return _of_lines(title)


def _of_lines(title: Passage) -> Found | None:
    """The kind that a line of the title begins with below a body's name, or the act that one ends with: "Harbour Council: Draft resolution"."""
    for line in title.text.split("\n"):
        lead = leading(line)
        if (
            lead
            and lead[0] in _BELOW_A_NAME
            and line[:1].isupper()
            and holds(f"{BODIES}|{MEETINGS}", title.text[: title.text.find(line)])
        ):
            return Found(lead[0], title.spans(), 0.8)
        ends = [kind for kind, _, end in _longest(mentioned(line)) if end == len(line.rstrip(" *.:"))]
        if ends and (ends[-1] in _DRAFTED or ends[-1] == "statement" and _IN_CHINESE.search(line)):
            return Found(ends[-1], title.spans(), 0.8)
    return None


_IN_CHINESE = re.compile(f"[{HAN}]")
"""A script whose titles end with what the paper is: "在…上的讲话", over the line that names who spoke."""


def _longest(mentions: Iterable[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """The mentions in their order, without those that stand within a longer one."""
    found = sorted(mentions, key=lambda one: (one[1], -one[2]))
    return [
        one for one in found if not any(o[1] <= one[1] and one[2] <= o[2] and o[1:] != one[1:] for o in found)
    ]


def _of_subtitles(subtitles: Sequence[Passage]) -> Found | None:
    for passage in subtitles:
        one = leading(passage.value)
        if one and not is_one_of(f"{SECTIONS}|executive summary", passage.value):
            return Found(one[0], passage.spans(), 0.95)
    for passage in subtitles:
        for kind, _, _ in mentioned(passage.value):
            if kind in ("report", "note", "letter", "statement", "submission"):
                return Found(kind, passage.spans(), 0.8)
        if _SUBMITTED.match(passage.value):
            return Found("submission", passage.spans(), 0.6)
    return None


_SUBMITTED = re.compile(
    r"\W*(?:\w+ )?(?:submitted|transmitted|presented|proposed|soumis\w*|présenté\w*|presentad\w+|представлен\w*|eingereicht|vorgelegt) (?:\w+ )?(?:by|par|por|von|vom)\b",
    re.IGNORECASE,
)
"""How a line says who handed a paper in."""


def _of_parts(parts: Sequence[Passage]) -> Found | None:
    """The kind that a later block of the title begins with, or a sponsor's line ends with."""
    for passage in parts[1:]:
        one = leading(passage.value)
        if one:
            return Found(one[0], passage.spans(), 0.85)
    for passage in parts[:1]:
        for kind, _, end in mentioned(passage.value):
            if kind in _DRAFTED and end >= len(passage.value.rstrip(" *,.")):
                return Found(kind, passage.spans(), 0.9)
    return None


def _of_text(opening: Passage, table: bool) -> Found | None:
    plain = opening.text.lower()
    for kind, (needed, words) in _PRESENT.items():
        match = words.search(opening.text) if any(word in plain for word in needed) else None
        if match:
            return Found(kind, opening.spans(match.start(), match.end()), 0.7)
    for line in re.split(r"[\n\t]+", opening.text):
        one = leading(line) if len(line) < 60 else None
        if one and one[0] in (*_AT_END, "press release"):
            return Found(one[0], (), 0.75)
    clocks = len(_CLOCK.findall(opening.text))
    if clocks >= _CLOCKS or table and (clocks >= _CLOCKS // 2 or _is_running_order(opening.text)):
        return Found("agenda", (), 0.6)
    return None


_CLOCKS = 4
"""So many times of day make a plan of a meeting; in a table half as many do."""


def _is_running_order(text: str) -> bool:
    """Whether two cells of a table are headings or rows that running orders have; tables of figures and of tasks have none."""
    cells = {line.strip(" .:*").lower() for line in text.split("\n") if len(line) < _LONGEST_CELL}
    return sum(is_one_of(RUNNING_ORDER, cell) or begins(STEPS, cell) is not None for cell in cells) > 1


_LONGEST_CELL = 80


def status_of(
    title: Passage | None,
    notes: Sequence[Passage],
    opening: Passage,
    symbols: Sequence[Symbol],
    kind: str | None,
) -> Found | None:
    """Provisional, revised or final, where the paper says so; else None."""
    named = [title, *notes] if title else list(notes)
    for words, status in ((PROVISIONAL, "provisional"), (REVISED, "revised"), (FINAL, "final")):
        for passage in named:
            match = _status_word(words, passage.value, kind)
            if match:
                return Found(status, passage.spans(), 0.95)
    changes = [change for symbol in symbols for change, _ in symbol.changes]
    spans = title.spans() if title else ()
    if "Rev" in changes:
        return Found("revised", spans, 0.95)
    if kind in _LIMITED and any(part.startswith("L.") for symbol in symbols for part in symbol.parts):
        return Found("provisional", spans, 0.8)
    if kind in ("agenda", "programme") and symbols and holds(ADOPTED, opening.text[:700]):
        return Found("final", spans, 0.85)
    said = (opening.text[:700], *(passage.value for passage in notes))
    if kind in ("resolution", "decision") and any(_RESOLVES.search(text) for text in said):
        return Found("final", spans, 0.9)
    return None


_DRAFT_OF = re.compile(r"(?:de l['’]|del |de la |du |do |da |de |d['’])\s*", re.IGNORECASE)
"""What joins a draft to its kind in Romance languages."""
_PROJECT = re.compile(r"projets?|proyectos?|projec?tos?|проект|مشروع", re.IGNORECASE)
"""Words that mean a draft, and a project as well."""


def _drafts(text: str) -> bool:
    """Whether a word that may mean a project means a draft: a kind or the text of an act follows it."""
    return any((leading(text), _OF_A_TEXT.match(text), _OF_A_DAY.match(text)))


_OF_A_DAY = re.compile(r"\w+ (?:от|du|del?|de|vom) \d{1,2}[. ]", re.IGNORECASE)
"""The day of a draft behind its word: "Проект от 3 марта"."""
_OF_A_TEXT = re.compile(
    r"\w+ (?:de |d['’]|du |del? |do |da )?(?:la |los |les )?(?:texte|conclusions|amendement|directives|règlement|recommandation|protocole|convention|calendrier|texto|conclusiones"
    r"|enmienda|reglamento|recomendación|recomendaciones|protocolo|convenio|calendario|temario|поправ\w+|правил|рекомендац\w+|протокол\w*|конвенц\w+|регламент\w*|положен\w+|программ\w*|повестк\w*|доклад\w*|заявлени\w*|деклараци\w*|документ\w*|текст\w*|итогов\w+|заключительн\w+|مقرر|قرار|إعلان|جدول|تقرير|توصي\w+)",
    re.IGNORECASE,
)


def _status_word(words: str, title: str, kind: str | None) -> bool:
    """Whether a status word belongs to the paper itself: at the title's beginning or before its kind."""
    for match in pattern(words).finditer(title):
        before = title[: match.start()]
        alone = match[0] == title.strip()
        if _PROJECT.fullmatch(match[0]) and not alone and not _drafts(title[match.start() :]):
            continue
        if not before.strip(" -–—:([") or _qualifier().fullmatch(before):
            return True
        after = leading(title[match.start() :])
        if (
            after
            and (kind in (None, after[0]))
            and not re.search(r"\b(?:of|on|the|by|the final)\s\Z", before)
        ):
            return True
        if any(end == len(before.rstrip()) for _, _, end in mentioned(before)):
            return True
        if title[match.end() :].strip(" -–—:)]）*") == "" and re.search(r"[-–—:(\[（]\s*\Z", before):
            return True
    return False
