"""The grammar of document symbols: A/79/771–S/2025/82, E/CN.15/2025/1/Rev.1, A41-WP/123, WIPO/IP/9/2.

A symbol is a root that names the body, then components between strokes, of which one at least has a
figure; it may end in a year or part in brackets. The system is described in the United Nations
Editorial Manual and in ST/LIB/SER.B/5.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_ROOT_NAMES = (
    "A S E T ST TD DP HRI HSP HS ID CAT CCPR CEDAW CERD CRC CRPD CED CMW SMCC NPT CD UNEP FCCC CBD ICCD WIPO WTO WT WHO"
    " UNW ICEF JIU ECE ECA ESCAP LC CEPAL ESCWA IDB GEGN GC GOV ICC UNCTAD UNIDO UNFF UNODC CTOC CAC BWC CCW SPLOS ISBA"
    " LOS CLCS PBC PMNCH AC IOC OEA OAS GB ILC WFP DPI DIP UNDP UNFPA UNHCR UNHABITAT MICEM GFMD HRC EC CONF CCM APLC IT"
    " CITES RAMSAR UNESCO ITU UPU IMO ICAO IAEA FAO IFAD OPCW CTBT COP MC SBSTA SBI TEC AFB GCF WHA EB CGRFA"
)
_ROOTS = frozenset(_ROOT_NAMES.split())
_ROOT = r"[A-Z]{1,10}(?:[.-][A-Z0-9]{1,4}|\d{1,3}(?:-[A-Z]{1,3})?)?"
_PART = r"[A-Za-z0-9][A-Za-z0-9.()-]{0,24}"
_TAIL = r"(?: ?\((?:\d{4}|[IVX]{1,5}|(?:Part|Parts|Vol\.|Deuxi[eè]me partie|Premi[eè]re partie)(?: [IVX0-9]{1,4})?)\)(?: \d{1,3}(?![\w./]))?)?"
_SYMBOL = re.compile(rf"(?<![\w/.:@])(?<!\w-){_ROOT}(?: ?/ ?{_PART}){{1,9}}{_TAIL}(?![\w/])")
_LONE = re.compile(
    r"(?:\d{1,3} )?(?=[A-Z])(?:[A-Z][A-Za-z]{0,11})(?:[.-][A-Z0-9][A-Za-z0-9]{0,7}){0,3}(?:\((?:\d{1,3}|[IVXLC]{1,7})\))?(?:[ :]?\d{1,4}(?:-[A-Z]{2})?| [IVXLC]{1,7})?"
    r"(?:/(?!/)[A-Za-z0-9.()-]{1,20}(?: \d{1,4})?){1,8}(?:[ -/]?(?:[Aa]dd|[Rr]ev|[Cc]orr|Sup|Amend|Prov)\.? ?\d{0,2})*"
)
"""A symbol of any body, which is recognised only where a line holds nothing else: "CL 127/1-Rev.2", "30 C/2", "EB147/1 Add.1"."""
_CHANGED = r"(?:[ /-]?\(?(?:[Rr][Ee][Vv]|[Aa][Dd][Dd]|[Cc][Oo][Rr]{1,2}|[Ff]in(?:al)?|INIT|[Pp]rov)\b\.? ?\d{0,2}\)?){0,3}"
_UNSTROKED = re.compile(
    r"(?:[A-Z][A-Za-z]{1,7}(?:[-./][A-Z][A-Za-z]{0,7}){0,3} ?\((?:19|20)\d\d\) ?(?:[A-Z]{1,8}[ .-]?)?\d{1,5}"
    r"|[A-Z][A-Za-z]{1,7}[ -]?\d{1,3}[ .-](?:Doc|DOC|Inf|INF|WP|CRP)\.? ?\d{1,3}(?:\.\d{1,2}){0,3}"
    r"|(?:Bundesrats-|Bundestags-)?Drucksache \d{1,3}/\d{1,6}(?: \([a-z]+\))?|[\u4e00-\u9fff]{1,14} ?[〔\[（(](?:19|20)\d\d[〕\]）)] ?第? ?\d{1,5} ?号|[A-Z]{2,8}(?:\.\d{1,3})?-\d{1,3}-\d{1,3}|[A-Z]{2,6}\d{1,3}-[A-Z]{1,3}\d{1,4}|(?!(?:19|20)\d\d/)\d{4,5}(?:/\d)?/\d\d)"
    + _CHANGED
)
"""One without a stroke after its root, or in figures alone, as bodies of Europe and of conventions, parliaments of Germany and authorities of China write them."""
_PIECE = re.compile(
    r"(?:[A-ZА-ЯЁ0-9(№][A-ZА-ЯЁ0-9/.:()№º°–-]*(?<!:)|[Dd]oc\.?|[Nn][o°º]\.?|[Rr]ev\.?|[Aa]dd\.?|[Cc]orr?\.?|[Ii]nf\.?|[Pp]rov\.?|[Ff]inal"
    r"|[A-Z]{2,8}/[\w/.()-]{1,20}|[A-Z]{2,8}(?:\(\d+\))?[-.][A-Z][a-z]{2,4}\.?|[A-Z0-9-]{2,12}/(?:Doc|Inf|Rev|Add|Corr|Res|Dec|Prov)\.?[\w/.()-]{0,12})"
)
"""A word of a symbol of whatever body: capitals, figures and strokes, or the short form of what numbers or changes it."""
_FIGURES = re.compile(r"\d+|(?<=/)[IVXLC]{1,6}(?=/|\Z)")
_SHORT_NAME = re.compile(r"(?<![^\W\d_])[A-ZА-ЯЁ]{2,10}(?=[/(.-][A-Za-zА-ЯЁ0-9(]|\d)")
_JOINTS = re.compile(r"(?<=[^\W_)])[/.-](?=\w)|[/(]")
_BEFORE_CHANGE = re.compile(r",(?= (?:Rev|Add|Corr|REV|ADD|CORR)\b)")
_NOT_ONE = re.compile(
    r"\b(?:ISBN|ISSN|ISO(?!/)|IEC|DOI|BP|CP|PO|TEL|FAX|GMT|UTC|UTM|AM|PM|COVID|SDGS?|ODD|ODS|EUR|USD|CHF|GE|JT)\b|\d[:h]\d\d\b|\.\d{3}\b.*\.\d{3}\b|\A[A-Z]\.\d\d\.[IVX]+\b|[A-Z]-?\d{4,5}\Z"
)
"""What is written like a symbol and is a number of something else: of a book, a box, a telephone, an hour, a sum."""
_NAMED = re.compile(
    r"(?:(?:informal|working|meeting|information) )?(?:document|paper|doc\.|documento|dokument|документ)(?: (?:no|n)[.°º]| №)?:? (?=[A-Z\d])",
    re.IGNORECASE,
)
"""What a line may call its symbol: "Informal document WP.29-192-03"."""
_PARTED = re.compile(
    r"\s*,?\s*(?:\(?(?:Prov|Provisional|provisoire)\.?\)?|(?:Annex|Annexe|Anexo|Appendix|Приложение|附件) ?[0-9IVX]*)\s*\*{0,3}\s*\Z"
)
"""What may stand behind the symbol on its line."""
_JOINT = re.compile(
    r"(?<=[\d)*])\s*(?:[-–—;,](?!(?:WP|IP|DP|SD|BIP|INF|CRP|DOC)/)|\band\b)\s*(?=[A-Z]{1,10}(?:[.-][A-Z0-9]+)?/)"
)
_SPACED_HAN = re.compile(r" (?=〔)|(?<=〕) (?=[第\d])|(?<=第) |(?<=\d) (?=号)")
"""The spaces that a layout sets between the figures and the characters of a number in Chinese."""
_SPACED = re.compile(r"(?<=[A-Za-z0-9)]) ?/ ?(?=[A-Za-z0-9(])")
_NUMBER = re.compile(r"\d")
_MISREAD = re.compile(r"\d[\dIlO]*[IlO][\dIlO]*|[IlO]+\d[\dIlO]*")
_CHANGE = re.compile(r"(Rev|Add|Corr|Amend)\.(\d+)\Z", re.IGNORECASE)
_FRENCH_PARTS = {"premiere": "I", "première": "I", "deuxieme": "II", "deuxième": "II"}


@dataclass(frozen=True, slots=True)
class Symbol:
    """One symbol at ``text[start:end]``, in its usual form (``value``)."""

    value: str
    start: int = 0
    end: int = 0

    @property
    def parts(self) -> tuple[str, ...]:
        return tuple(self.value.split("/"))

    @property
    def series(self) -> str:
        """The components before the session or year: "A/AC.121", "E/CN.15"."""
        kept: list[str] = []
        for part in self.parts:
            if kept and part[0].isdigit():
                break
            kept.append(part)
        return "/".join(kept)

    @property
    def session_or_year(self) -> str | None:
        """The first component in figures, where another follows it."""
        figures = [part for part in self.parts[1:] if part.isdigit()]
        return figures[0] if len(figures) > 1 or len(self.parts) > 2 and figures else None

    @property
    def changes(self) -> tuple[tuple[str, int], ...]:
        """Its ("Rev", 1), ("Add", 12), ("Corr", 1) components."""
        matches = (_CHANGE.match(part.split(" ")[0]) for part in self.parts)
        return tuple((match[1].capitalize(), int(match[2])) for match in matches if match)

    @property
    def base(self) -> str:
        """The symbol without revisions, addenda and corrigenda."""
        return "/".join(part for part in self.parts if not _CHANGE.match(part.split(" ")[0]))

    @property
    def known(self) -> bool:
        """Whether its root is one of a body's that numbers its documents so."""
        root = re.split(r"[.\-\d]", self.parts[0])[0]
        return root in _ROOTS


def find_symbols(text: str) -> tuple[Symbol, ...]:
    """All symbols of a text, joint ones ("A/79/771–S/2025/82") taken apart, in order."""
    return tuple(_found(text))


def lone_symbol(text: str) -> Symbol | None:
    """The symbol that is all that a line says, in the form of whatever body; None where it is none."""
    if len(text) > 60 or not (_NUMBER.search(text) or _ROMAN.search(text)):
        return None
    bare = _PARTED.sub("", text.rstrip(" *"))
    start = len(bare) - len(bare.lstrip(" *"))
    named = _NAMED.match(bare, start)
    start = named.end() if named else start
    match = _LONE.fullmatch(bare, start) if "/" in bare else None
    if match and _A_YEAR.search(match[0]):
        match = None
    match = match or _UNSTROKED.fullmatch(bare, start)
    if match is None:
        return (
            Symbol(bare[start:], start, len(bare))
            if _is_written_so(bare[start:], named is not None)
            else None
        )
    value = match[0].rstrip(".")
    return Symbol(_SPACED_HAN.sub("", value), match.start(), match.start() + len(value))


def _is_written_so(text: str, named: bool) -> bool:
    """Whether words are written as a symbol is, of a body whose form is not known: a short name and two numbers.

    One number is enough where the line calls it a document, or where it is parted by strokes.
    """
    words = _BEFORE_CHANGE.sub("", text).split(" ")
    if len(text) > _LONGEST_SHAPED or len(words) > _MOST_WORDS or not all(map(_PIECE.fullmatch, words)):
        return False
    if not _SHORT_NAME.search(text) or _NOT_ONE.search(text):
        return False
    joints = _JOINTS.findall(text)
    if len(joints) < 2 and not {"/", "("} & set(joints):
        return False
    return len(_FIGURES.findall(text)) > (0 if named or text.count("/") > 1 else 1)


_LONGEST_SHAPED, _MOST_WORDS = 40, 5
"""Characters and words of a symbol whose form is not known, at most."""


_ROMAN = re.compile(r"\([IVXLCDM]{2,12}\)|/[IVXLC]{1,6}/")
_A_YEAR = re.compile(r"\A(?:[A-Z][a-z]+ )?\d{1,2}/\d")


def _found(text: str) -> Iterator[Symbol]:
    for match in _SYMBOL.finditer(text) if "/" in text else ():
        start = match.start()
        for piece in _pieces(match[0]):
            at = text.index(piece, start)
            value = _usual(piece)
            if _plausible(value):
                start = at + len(piece)
                yield Symbol(value, at, start)


def _pieces(text: str) -> list[str]:
    """Cut at joints; a dash inside the first component ("A41-WP/1") is none."""
    pieces, begin = [], 0
    for joint in _JOINT.finditer(text):
        if "/" in text[begin : joint.start()]:
            pieces.append(text[begin : joint.start()])
            begin = joint.end()
    return [*pieces, text[begin:]]


def _usual(text: str) -> str:
    text = _SPACED.sub("/", text).rstrip(".-–(")
    if text.endswith(")") and text.count("(") < text.count(")"):
        text = text[:-1]
    bare, opened, tail = text.partition("(")
    bare = bare.rstrip()
    word = tail.split(" ")[0].casefold()
    if word in _FRENCH_PARTS:
        tail = f"Part {_FRENCH_PARTS[word]})"
    tail = re.sub(r"^(Part|Vol\.) ?(?=[IVX\d])", r"\1 ", tail)
    glued = opened and text[len(bare)] != " " and not re.match(r"Part|Vol|\d{4}\)", tail)
    return f"{bare}{'' if glued else ' '}({tail}" if opened else bare


def _plausible(value: str) -> bool:
    parts = value.split("/")
    if len(parts) < 2 or not _NUMBER.search(value.partition("/")[2]):
        return False
    number = len(parts) == 2 and parts[1].isdigit() and len(parts[1]) <= 2
    if number and len(parts[0]) > 4 and parts[0] not in _ROOTS:
        return False
    return len(parts[0]) <= 10 and not any(len(part) > 14 and not _NUMBER.search(part) for part in parts)


def mended(value: str) -> str:
    """A symbol with letters that a scan took for figures put right: A/39/36I is A/39/361."""
    table = str.maketrans("IlO", "110")
    return "/".join(part.translate(table) if _MISREAD.fullmatch(part) else part for part in value.split("/"))
