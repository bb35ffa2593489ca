"""Numbers of items: "1.", "(a)", "Item 3", "Panel 2:", "Point 4 de l'ordre du jour", "1-2", "E-1", "1-" and "(أ)", "一、"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import lru_cache

from travaux.reading.programme.grammar.clocks import plain_digits


class Scheme(Enum):
    """How a number counts; a nested list usually counts in another scheme than the list around it."""

    ARABIC = "1"
    LOWER = "a"
    UPPER = "A"
    ROMAN = "I"
    LOWER_ROMAN = "i"
    PAIR = "1-1"
    WORD = "Panel 1"
    PLAIN = "•"


@dataclass(frozen=True, slots=True)
class Numbering:
    """The number that a line starts with.

    ``start`` and ``end`` are the range of the number's own words in the text, ``rest`` is where the
    words after it start. ``ordinal`` is its place in its list. ``bare`` is True where the line is the number alone.
    """

    scheme: Scheme
    ordinal: int
    start: int
    end: int
    rest: int
    word: str = ""

    def bare(self, text: str) -> bool:
        return not text[self.rest :].strip()


# A group of States may have a letter ("Group B: statement"), one of participants has a figure.
_WORDS = (
    "agenda item|item|session|(?:plenary )?meeting|panel(?: discussion)?|plenary(?: session)?|roundtable|round table|part|theme|topic|module|block|segment|"
    "breakout(?: session)?|track|stream|group(?= {0,3}[0-9])|breakout group|presentation|présentation|presentación|apresentação|working group|workshop|(?:academic )?parallel session|(?:technical|thematic|poster|oral|special|spotlight) session|working session|discussion session|high-level segment|high-level panel|high-level session|high-level dialogue|high-level roundtable|ministerial panel|ministerial session|expert panel|sitting|keynote(?: (?:session|address|speech|lecture|talk))?|(?:invited|oral|contributed) talk|lecture|forum|tutorial|lab|clinic|cluster|side event|dialogue|interactive dialogue|"
    "dialogue|groupe|débat|réunion|point|séance de travail|session de travail|panel de haut niveau|séquence|séance(?: thématique)?|session (?:plénière|thématique|parallèle)|panel|table ronde|thème|atelier|partie|groupe de travail|"
    "reunión|foro|diálogo|tema|sesión(?: plenaria| paralela| temática)?|panel|mesa(?: redonda| temática| de trabajo)?|sesión de trabajo|panel de alto nivel|panel temático|módulo|bloque|taller|grupo de trabajo|punto|parte|"
    "пункт|вопрос|форум|сессия|панельная дискуссия|дискуссия|тематическое заседание|пленарное заседание|мероприятие|рабочая группа|заседание|панель|секция|круглый стол|тема|модуль|часть|"
    "painel|painel temático|painel de alto nível|sessão de trabalho|fórum|sessão(?: plenária| paralela| temática)?|plenária|oficina|ponto|bloco|eixo(?: temático)?|mesa[- ]redonda|eje(?: temático)?|segmento|conversatorio|axe|volet|atelier|"
    "sessione|tavola rotonda|sitzung|arbeitsgruppe|tagesordnungspunkt|vortrag|podium|werkstatt|themenblock|modul|fachforum|gesprächsrunde|(?-i:TOP)|блок|направление|тематическая сессия|рабочая сессия|рабочее заседание|экспертная панель|пленарная сессия|параллельная сессия|"
    "البند|الجلسة|جلسة|المحور|الحلقة|المائدة المستديرة|ورشة العمل|"
    "全体会议|平行会议|平行论坛|专题会议|专题讨论|圆桌会议|圆桌论坛|议程项目|项目|会议|专题|主题|议题|单元|环节|分会场|分论坛|圆桌|第"
)
_ORDINALS = {
    word: number
    for number, words in enumerate(
        (
            "one first première premier primera primer primeira primeiro первая первый первое erste prima primo الأولى الأول 一", "two second deuxième seconde segunda segundo вторая второй второе zweite seconda secondo الثانية الثاني 二",
            "three third troisième tercera tercer tercero terceira terceiro третья третий третье dritte terza terzo الثالثة الثالث 三", "four fourth quatrième cuarta cuarto quarta quarto четвёртая четвертая четвёртый четвертый четвёртое четвертое vierte الرابعة الرابع 四",
            "five fifth cinquième quinta quinto пятая пятый пятое fünfte الخامسة الخامس 五", "six sixth sixième sexta sexto шестая шестой шестое sechste sesta sesto السادسة السادس 六",
            "seven seventh septième séptima séptimo sétima sétimo седьмая седьмой седьмое siebte settima settimo السابعة السابع 七", "eight eighth huitième octava octavo oitava oitavo восьмая восьмой восьмое achte ottava ottavo الثامنة الثامن 八",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
_WORD = re.compile(
    rf"(?P<word>{_WORDS})\s{{0,3}}(?:no\.?\s?|n[°º]\s?|№\s?|#\s?)?(?P<value>\d{{1,3}}(?:[.-]\d{{1,2}}|\s?\([a-z]\)|[a-z](?!\w))?|(?<![^\W\d_])(?-i:[IVX]{{1,5}})(?!\w)|(?<![^\W\d_])(?-i:[A-H])(?![\w'’])|{'|'.join(k for k in _ORDINALS if k.isalpha())})(?!\w)"
    r"(?=\s*\Z|\s*[:：.。、\-–—|)(]|\s+(?-i:[^\W\d_a-zа-яà-ÿ])|\s+[\"“«‘'\[])[\s:：.。、\-–—|)]*",
    re.I,
)
"""A word, a value, and then the end, a mark or a capital: "Session 2 of the Commission" is no number."""
_NTH = re.compile(
    rf"(?P<all>(?P<value>{'|'.join(k for k in _ORDINALS if k.isalpha() and len(k) > 2)}|\d{{1,2}}(?:st|nd|rd|th|[èe]re|ère|ème|er|re|e|\.?[ªº°]|-?(?:я|й|е|ая|ый|ое))|(?-i:[IVX]{{1,4}}))\s(?P<word>{_WORDS}))"
    r"(?=\s*[:：]|\s+[-–—]\s|\.\s|\s+[\"“«])[\s:：.\-–—]*",
    re.I,
)
"""The number before its word: "First session: …", "2.ª mesa", "Первое заседание"; "Third session of the Board" is none."""
_LETTERS = 3
_BEGINNINGS = frozenset(word[:_LETTERS] for word in (*_WORDS.split("|"), *_ORDINALS, "top"))
"""What a number that a word introduces begins with; most lines begin with something else."""
_MEASURED = re.compile(
    r"\s*(?P<all>第\s?(?P<value>\d{1,3}|[一二三四五六七八])\s?[场次个]?(?P<word>全体会议|会议|专题讨论|专题|环节|单元|部分|议题|分会场|节))(?=\s*[:：]|\s|\Z)\s*[:：]?\s*"
)
"""A number with its measure word, as Chinese has it: "第1场会议", "第二次会议"."""
_LIST = re.compile(
    r"(?P<lead>[\s(\[（]*)(?:(?P<pair>\d{1,2}[.-]\d{1,2}|[A-Z][.-]\d{1,2})(?P<pairend>[.):]?)"
    r"|(?P<arabic>\d{1,3})(?P<adot>[.)]?[-–](?=\s+[A-ZÀ-ÖØ-Þ])|[.):]|\s?[-–](?=\s*[\u0621-\u064a]))|(?P<roman>[IVX]{1,5})(?P<rdot>[.):])"
    r"|(?P<lroman>[ivx]{2,5})(?P<ldot>[.)])|(?P<lower>[a-zа-я])(?P<lodot>[.)])|(?P<upper>[A-ZА-Я])(?P<updot>[.):])"
    r"|(?P<abjad>[أابجدهوزحطيكلمن])(?P<abdot>\))|(?P<han>[一二三四五六七八九十]{1,3})(?P<handot>[、．)）]))(?=\s|$|[^\W\d_])\s*"
)
_ABJAD = "أبجدهوزحطيكلمن"
"""The letters of Arabic in the order in which they number."""
_HAN = "一二三四五六七八九"
_INITIAL = re.compile(r"[^\W\d_]\.")
"""What follows the first letter of "H.E." or "J.P."."""
_BULLET = re.compile(r"\s*(?:[•●▪◦·○■□➢➤►▶✓–—*]|§(?=\s+[^\W\d_])|-(?=\s)|o(?=\s)|(?=\s))\s*")


def roman(text: str) -> int:
    """The value of a Roman number of I, V, X and L."""
    total = 0
    values = [_ROMAN[c] for c in text.upper()]
    for value, after in zip(values, [*values[1:], 0], strict=True):
        total += value if value >= after else -value
    return total


def _value(text: str) -> int:
    digits = re.match(r"\d+", text)
    if digits:
        return int(digits[0])
    if text.casefold() in _ORDINALS:
        return _ORDINALS[text.casefold()]
    return roman(text) if re.fullmatch("[IVX]+", text) else ord(text.upper()[0]) - ord("A") + 1


@lru_cache(maxsize=1_000)
def word_number(text: str) -> Numbering | None:
    """A number introduced by a word: "Panel 2: …", "Session II", "Item 3 (a)"."""
    plain = plain_digits(text)
    begins = plain[:1]
    if (
        plain.isascii()
        and not begins.isdigit()
        and begins not in _ROMAN
        and plain[:_LETTERS].lower() not in _BEGINNINGS
    ):
        return None
    if match := _MEASURED.match(plain):
        return _worded(match, "all", "all", match["word"])
    if match := _NTH.match(plain):
        return _worded(match, "all", "all", match["word"].casefold())
    match = _WORD.match(plain)
    return _worded(match, "word", "value", match["word"].casefold()) if match else None


def _worded(match: re.Match[str], first: str, last: str, word: str) -> Numbering:
    """The number of a match, printed from the start of one group to the end of another."""
    return Numbering(
        Scheme.WORD, _value(match["value"]), match.start(first), match.end(last), match.end(), word
    )


_SCHEMES = (
    ("pair", "pairend", Scheme.PAIR), ("arabic", "adot", Scheme.ARABIC), ("roman", "rdot", Scheme.ROMAN),
    ("lroman", "ldot", Scheme.LOWER_ROMAN), ("lower", "lodot", Scheme.LOWER), ("upper", "updot", Scheme.UPPER),
    ("abjad", "abdot", Scheme.LOWER), ("han", "handot", Scheme.ROMAN),
)  # fmt: skip


@lru_cache(maxsize=1_000)
def list_number(text: str) -> Numbering | None:
    """A number that is punctuated: "1.", "(a)", "IV.", "2-1"."""
    match = _LIST.match(plain_digits(text))
    if not match:
        return None
    for group, dot, scheme in _SCHEMES:
        value = match[group]
        if value:
            if value.isalpha() and _INITIAL.match(text, match.end(dot)):
                return None
            if value == "M" and match[dot] == ".":
                return None  # far likelier "Monsieur" than the thirteenth of a list
            ordinal = int(re.split(r"[.-]", value)[1]) if scheme is Scheme.PAIR else _ordinal(value, scheme)
            bracketed = "(" in match["lead"] or "（" in match["lead"]
            if bracketed and match[dot] not in (")", "）"):
                return None
            if group == "han" and bracketed != (match[dot] in (")", "）")):
                return None
            scheme = Scheme.LOWER_ROMAN if group == "han" and bracketed else scheme
            return Numbering(scheme, ordinal, match.start(group), match.end(group), match.end())
    return None


_AND = r"\s*(?:[,;&]|and|et|y|e|и|و|、|和)\s*"
_TO = r"\s*(?:[-–—]|to|à|a|по|إلى|至)\s*"
_PARTS = rf"\s?\([a-z]\)(?:(?:{_AND}|\s?)\([a-z]\))*"
ITEM_LIST = rf"\d{{1,2}}(?:{_PARTS})?(?:(?:{_AND}|{_TO})\d{{1,2}}(?:{_PARTS})?)*"
"""The pattern of the numbers of several items: "1–3", "4 and 5 (a)"; case is to be ignored."""
_ITEM_LIST = re.compile(rf"\s*{ITEM_LIST}\s*\.?\s*\Z", re.I)
_ITEMS = re.compile(rf"(\d{{1,2}})({_PARTS})?(?:{_TO}(\d{{1,2}}))?", re.I)


def lists_items(text: str) -> bool:
    """Whether words are nothing but the numbers of items: "3", "1–2", "4 and 5 (a)"."""
    return _ITEM_LIST.match(text) is not None


def listed_items(text: str) -> Iterator[tuple[int, str]]:
    """The items that a list names, by number and letter, each before those of its sub-items that it names."""
    for match in _ITEMS.finditer(text):
        first = int(match[1])
        yield first, ""
        yield from ((first, letter.lower()) for letter in re.findall(r"\(([a-z])\)", match[2] or "", re.I))
        yield from ((number, "") for number in range(first + 1, int(match[3] or first) + 1))


_LOOSE = re.compile(r"\s*(?:(?P<n>\d{1,2})\s+(?=[^\W\d_])|(?P<r>[IVX]{1,5})\s+(?=[^\W\d_a-zа-яà-ÿ][^\W_]))")


def is_pair(text: str) -> bool:
    """Whether words start with a number such as "2-1", which a talk has and a heading has not."""
    number = list_number(text)
    return number is not None and number.scheme is Scheme.PAIR


def loose_number(text: str) -> Numbering | None:
    """A number without a mark after it ("1 Opening", "II Elections"), which counts only as one of a list."""
    match = _LOOSE.match(plain_digits(text))
    if not match:
        return None
    if match["r"]:
        return Numbering(Scheme.ROMAN, roman(match["r"]), match.start("r"), match.end("r"), match.end())
    return Numbering(Scheme.ARABIC, int(match["n"]), match.start("n"), match.end("n"), match.end())


def as_letter(number: Numbering, printed: str) -> Numbering | None:
    """A number that is one Roman figure as the letter that it may be as well: I after H."""
    if number.scheme is not Scheme.ROMAN or len(printed) != 1:
        return None
    return replace(number, scheme=Scheme.UPPER, ordinal=ord(printed) - ord("A") + 1)


def _ordinal(value: str, scheme: Scheme) -> int:
    if scheme is Scheme.ARABIC:
        return int(value)
    if value[0] in _HAN or value[0] == "十":
        tens, ten, ones = value.rpartition("十")
        return (10 * (_HAN.find(tens) + 1 or 1) if ten else 0) + _HAN.find(ones or " ") + 1
    if value in _ABJAD or value == "ا":
        return max(_ABJAD.find(value), 0) + 1
    if scheme in (Scheme.ROMAN, Scheme.LOWER_ROMAN):
        return roman(value)
    return ord(value.lower()) - ord("a" if value.isascii() else "а") + 1


def in_brackets(text: str, numbering: Numbering) -> tuple[int, int]:
    """The range of a number with the brackets that it stands in, if there are both; a letter with its one: "a)"."""
    start, end = numbering.start, numbering.end
    if text[end : end + 1] not in (")", "）"):
        return start, end
    both = start > 0 and text[start - 1] in "(（"
    letter = numbering.scheme not in (Scheme.ARABIC, Scheme.PAIR, Scheme.WORD)
    return (start - 1, end + 1) if both else (start, end + letter)


def bullet(text: str) -> int:
    """How many characters the bullet at the start of a text takes, 0 where there is none."""
    if text[:1].isalnum() and text[:1] != "o":
        return 0
    match = _BULLET.match(text)
    return match.end() if match else 0
