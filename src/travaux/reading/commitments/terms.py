"""On which terms something is undertaken: by when, by which means, on which conditions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from travaux.common.commitment import Means
from travaux.common.dates import PartialDate
from travaux.common.languages import LANGUAGES

_MONTH = "|".join(name for group in LANGUAGES["en"].dates.months for name in group)
_DATE = (
    rf"(?:the\s+year\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?:(?P<month>{_MONTH})\s+)?"
    r"(?:(?P<day_after>\d{1,2})(?:st|nd|rd|th)?,\s+)?(?P<year>(?:19|20|21)\d{2})(?![\d/])"
)
_PART_OF_YEAR = r"(?:the\s+(?:end|beginning|middle|close)\s+of\s+|end\s+(?:of\s+)?|early\s+|mid-|late\s+)?"
_SESSION = (
    r"(?:its|the|their)\s+(?:next\s+|first\s+|second\s+|annual\s+|regular\s+|[\w-]+(?:st|nd|rd|th)\s+|[a-z-]+(?:first|second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth|tenth|tieth)\s+)+(?:\w+\s+)?(?:session|meeting)s?(?:\s+(?:of|in)\s+(?:the\s+\w+\s+)?\d{4})?"
)
_COUNT = r"(?:\d+|one|two|three|four|five|six|nine|ten|twelve|thirty|sixty|ninety)"
_UNIT = r"(?:working\s+|calendar\s+)?(?:day|week|month|year)s?"
_TIMES = re.compile(
    rf"(?:by|at|before|during|for\s+consideration\s+at|to)\s+{_SESSION}"
    r"|(?:by|before|at)\s+(?:our|its|the|their)\s+next\s+(?:\w+\s+)?(?:summit|assembly|conference|congress)"
    rf"|within\s+(?:a\s+period\s+of\s+)?{_COUNT}\s+{_UNIT}(?:\s+of\s+[^,.;]{{3,60}})?"
    rf"|(?:no|not)\s+later\s+than\s+{_COUNT}\s+{_UNIT}(?:\s+(?:after|before|prior\s+to|following|from)\s+[^,.;]{{3,60}})?"
    r"|(?:for\s+)?a\s+(?:further\s+)?period\s+of\s+(?:\w+\s+)?(?:day|week|month|year)s?"
    r"|(?:on\s+an?\s+)?(?:annual|biennial|quarterly|monthly|biannual)(?:ly|\s+basis)|annually|every\s+(?:\w+\s+)?(?:days?|weeks?|months?|years?)"
    r"|as\s+soon\s+as\s+possible|without\s+(?:further\s+)?delay|immediately|at\s+the\s+earliest(?:\s+possible\s+\w+)?|in\s+due\s+course"
    r"|(?:over|in|during)\s+the\s+(?:next|coming)\s+(?:\w+\s+)?(?:days?|weeks?|months?|years?|decade)",
    re.IGNORECASE,
)
_TIMED = (
    "session", "meeting", "next", "within", "later", "period", "annual", "biennial", "quarterly", "monthly", "every",
    "soon", "without", "immediately", "earliest", "course", "coming",
)  # fmt: skip
"""What a time cannot be set without, in lower case; most texts hold none of it."""
_DUE = re.compile(
    rf"\b(?:by|before|until|till|later\s+than|prior\s+to|up\s+to|(?P<to>to)|(?P<then>and(?:\s+then)?))\s+{_PART_OF_YEAR}{_DATE}"
    rf"|(?:in|on)\s+{_PART_OF_YEAR}{_DATE.replace('(?P<', '(?P<last_')}\s+at\s+the\s+latest",
    re.IGNORECASE,
)
_WHEN = re.compile(
    rf"\b(?:in|on|during)\s+{_PART_OF_YEAR}{_DATE.replace('(?P<', '(?P<last_')}", re.IGNORECASE
)
"""When something is done: "we will deliver it in 2027", "to meet on 4 May 2027"."""
_YEAR = re.compile(r"(?:19|20|21)\d\d")
"""Without which no pattern here finds a day."""
_OF_SOMETHING = re.compile(
    r"\b(?:sessions?|meetings?|conferences?|summits?|forums?|elections?|congress|assembly|years?|anniversary|process|review|budgets?|dialogues?|events?|place|"
    r"[a-z]+ed|begun|which|that|who)\b[^,;.]{0,40}\Z",
    re.IGNORECASE,
)
"""Words before a day by which it is that of a meeting or event which is spoken of."""
_GATHERS = re.compile(r"\b(?:convene|hold|host|organi[sz]e)\s[^,;.]{0,80}\Z")
_NO = re.compile(r"\bnot?\s+\Z", re.IGNORECASE)
_EXTENDS = re.compile(r"\b(?:exten[ds]|prolong|renew|postpon|defer|carr(?:y|ies)\s+over)", re.IGNORECASE)
_FROM_DAY = re.compile(r"\b(?:from|between|of|on)\s+\d{1,2}(?:\s+[A-Z][a-z]+)?(?:\s+\d{4})?\s+\Z")
"""A range of days before its end: "from 3 to", "of 28 May to"."""
_HAPPENED = re.compile(
    r"\b(?:adopted|held|convened|established|agreed|presented|made|contained|endorsed|launched|reached|concluded|took\s+place|existed|approved|"
    r"issued|signed|submitted\s+to\s+\w+(?:\s+\w+)?)(?:\s+by\s+[^,.;]{3,60})?(?:\s+there)?(?:\s+in\s+[A-Z][\w ,]{2,40})?\s*\Z"
)
"""Words before a time by which it tells when something happened."""
_JOINED = re.compile(r"[^.;]{0,80}", re.DOTALL)
_AND = re.compile(r"\band\b")
_NEW_END = re.compile(r"\bto\s+[a-z]+")
_BEFORE = 90

_GIVES = (
    r"\b(?:provid|contribut|mobili[sz]|allocat|earmark|disburs|dedicat|devot|increas|scal|doubl|tripl|deliver|offer|giv|grant|channel|rais|secur|extend|"
    r"expand|enhanc|strengthen|build|develop|support|assist|facilitat|fund|financ|invest|shar|transfer|deploy|us|utili[sz]|leverag|promot|mak|pledg|donat|"
    r"supply|suppl|equip|train|improv|bridg|connect|adopt|introduc|ensur|receiv|seek|request|through|including|via|by\s+means\s+of|with)(?:\w{0,3}|ments?)\b"
)
"""Verbs that give something, and prepositions that name it as the means."""
_NEAR = r"[^.;:]{0,70}?"
_SUM = r"(?:(?:US|A|C|NZ)?\$|€|£|¥)\s?\d|\b(?:USD|EUR|GBP|CHF|JPY|SEK|NOK|DKK)\s?\d|\b\d[\d.,]*\s+(?:million|billion|thousand)?\s*(?:United\s+States\s+)?(?:dollars|euros?|pounds|francs|kroner|kronor|yen|yuan)\b"
_FUNDS = (
    r"(?:fund(?:s|ing)|financing|(?:public|private|climate|concessional|development|affordable|sustainable|sufficient|predictable|blended)\s+(?:\w+\s+)?finance|"
    r"financial\s+(?:and\s+\w+\s+)?(?:resources?|assistance|support|means|contributions?|aid|commitments?)|"
    r"(?:extrabudgetary|regular\s+budget|additional|adequate|sufficient|core|necessary|required|new|predictable|budgetary)\s+(?:and\s+\w+\s+)?(?:\w+\s+)?resources|"
    r"investments?|grants?|loans?|credits?|voluntary\s+contributions?|annual\s+contributions?|official\s+development\s+assistance|ODA|debt\s+relief|donors?|"
    r"remittances|contributions?\s+to\s+(?:the\s+)?[\w\s]{0,40}\bfund)\b"
)


def _lower(pattern: str) -> str:
    """A pattern for text in lower case, which is searched several times as quickly as where case is ignored."""
    return re.sub(r"(?<!\\)[A-Z]", lambda letter: letter[0].lower(), pattern)


_MONEY = (
    "$", "€", "£", "¥", "usd", "eur", "gbp", "chf", "jpy", "sek", "nok", "dkk", "dollar", "pound", "franc", "kron", "yen", "yuan", "fund",
    "financ", "resource", "invest", "grant", "loan", "credit", "contribut", "official", "oda", "debt", "donor", "remittance", "disburse",
    "subsidi", "sponsor", "donate", "replenish",
)  # fmt: skip
_CAPACITY = (
    "capacit", "technical", "train", "skill", "expertise", "advisory", "mentoring", "scholarship", "fellowship", "staff",
)  # fmt: skip
_TECHNOLOGY = (
    "technolog", "digit", "system", "biometric", "software", "artificial", "satellite", "broadband", "connect",
)  # fmt: skip
"""What each means cannot be told without, in lower case."""
_MEANS = (
    (Means.MONEY, _MONEY, re.compile(_lower(
        rf"{_SUM}|{_GIVES}{_NEAR}(?<!of\s)\b{_FUNDS}|(?:\b(?:to|will|shall|and|or|jointly|fully)\s+)(?:co-?)?(?:fund|finance|invest|disburse|subsidi[sz]e|sponsor|donate|replenish)\b"
        r"|\bcontribut(?:e|es|ing)\s+(?:\w+\s+)?to\s+(?:the\s+)?[\w\s]{0,40}\bfund\b|\binvesting\s+in\b|\bfinancing\s+gaps?\b"))),
    (Means.CAPACITY, _CAPACITY, re.compile(_lower(
        rf"{_GIVES}{_NEAR}\b(?:capacit(?:y|ies)[-\u2011\s]+(?:building|development|strengthening)|technical\s+(?:and\s+\w+\s+)?(?:assistance|cooperation|support|advice)|"
        r"training|skills|expertise|advisory\s+services|mentoring|scholarships?|fellowships?|staff(?:ing)?)\b"
        r"|\b(?:build|strengthen|develop|enhanc|increas|improv|rais|expand|boost|reinforc)\w*\s+(?:\S+\s+){0,6}?(?<!in\sthe\s)capacit(?:y|ies)\b"
        r"|\b(?:to|will|shall|and)\s+train\b"))),
    (Means.TECHNOLOGY, _TECHNOLOGY, re.compile(_lower(
        rf"{_GIVES}{_NEAR}\b(?:technolog(?:y|ies)|digital\s+(?:tools?|infrastructure|platforms?|systems?|solutions?|connectivity|public)|digitali[sz]ation|"
        r"information\s+systems?|biometric\w*|software|artificial\s+intelligence|satellites?|broadband|data\s+systems?|(?:early\s+warning|monitoring)\s+systems?)\b"
        r"|\bconnect\w*\s+[^.;]{0,60}\b(?:to\s+the\s+)?Internet\b|\bdigiti[sz]e\b"))),
)  # fmt: skip
_TAIL = r"\b[^,;.:]{0,80}"
_CONDITION = re.compile(
    r"\b(?:within\s+(?:existing|available|its|their|the\s+limits\s+of)\s+(?:\w+\s+){0,4}(?:resources|mandates?|budgets?|means|capacities)|"
    r"where\s+(?:appropriate|possible|applicable|necessary|feasible|needed|relevant|resources\s+permit)|as\s+(?:appropriate|applicable|necessary|feasible|"
    r"far\s+as\s+possible|resources\s+permit)|if\s+(?:appropriate|possible|necessary|requested|needed|required)|resources\s+permitting|"
    r"to\s+the\s+(?:greatest\s+|fullest\s+)?extent\s+(?:possible|feasible)|upon\s+(?:their\s+)?request|on\s+a\s+voluntary\s+basis|on\s+mutually\s+agreed\s+terms)\b"
    r"|\b(?:subject\s+to|provided\s+that|on\s+the\s+(?:condition|understanding)\s+that|contingent\s+(?:up)?on|depending\s+on|at\s+the\s+request\s+of|"
    r"(?<!not )(?:in\s+accordance|consistent|in\s+line)\s+with\s+(?:national|domestic|international|applicable|their|its)|without\s+prejudice\s+to|unless|"
    rf"taking\s+into\s+account\s+national|with\s+the\s+consent\s+of|supplemented\s+by\s+voluntary){_TAIL}"
    r"|^If\b[^,;.:]{3,80}",
    re.IGNORECASE,
)


_BOUND = (
    "within", "appropriate", "possible", "applicable", "necessary", "feasible", "needed", "relevant", "permit", "request", "required",
    "extent", "voluntary", "mutually", "subject", "provided", "condition", "understanding", "contingent", "depending", "accordance",
    "consistent", "line", "prejudice", "unless", "taking", "consent", "if",
)  # fmt: skip
"""What a condition cannot be set without, in lower case."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What binds an undertaking; ``time`` is the words that set a time, ``due`` the date by which it runs out."""

    time: str | None = None
    due: PartialDate | None = None
    means: tuple[Means, ...] = ()
    conditions: tuple[str, ...] = ()


def terms_of(text: str, dated: PartialDate | None = None) -> Terms:
    """The terms of an undertaking in a paper of that date."""
    time, due = time_of(text, dated)
    conditions = [match.span() for match in _CONDITION.finditer(text)] if _holds(text.lower(), _BOUND) else []
    said = (" ".join(text[start:end].split()) for start, end in conditions)
    return Terms(time, due, _means(text, conditions), tuple(dict.fromkeys(said)))


def time_of(text: str, dated: PartialDate | None = None) -> tuple[str | None, PartialDate | None]:
    """The words that set a time, and the date by which it runs out, as far as they name one.

    Of two deadlines of one thing ("by March and again by June 2026") the later counts. A date before the day on
    which the paper is ``dated`` is history, and so is a time at which something is said to have happened.
    """
    times = _TIMES.finditer(text) if _holds(text.lower(), _TIMED) else ()
    match = next((one for one in times if not _happened(text, one.start())), None)
    if not _YEAR.search(text):
        return (" ".join(match[0].split()) if match else None), None
    dues = [(one, day) for one in _DUE.finditer(text) if (day := _due(text, one, dated))]
    first = next((index for index, (one, _) in enumerate(dues) if not one["then"]), None)
    if first is None:
        return (
            _planned(text, dated)
            if match is None and dated
            else (" ".join(match[0].split()) if match else None, None)
        )
    due, day = dues[first]
    start, end = due.start(), due.end()
    for one, later in dues[first + 1 :]:
        if _goes_on(text, end, one):
            day, end = max(day, later, key=lambda one: one.last_day), one.end()
    if match and match.start() < start:
        start, end = match.span()
    elif before := _NO.search(text, 0, start):
        start = before.start()
    return " ".join(text[start:end].split()), day


def _planned(text: str, dated: PartialDate) -> tuple[str | None, PartialDate | None]:
    """The day after that of the paper on which something is to be done, that of other events left aside."""
    for match in _WHEN.finditer(text):
        day = _date(match)
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        other = _OF_SOMETHING.search(before) and not _GATHERS.search(before)
        if day and not other and day.last_day > dated.last_day:
            return " ".join(match[0].split()), day
    return None, None


def _due(text: str, match: re.Match[str], dated: PartialDate | None) -> PartialDate | None:
    """The deadline that a match sets; None for the end of a range of days, and for what is past."""
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    if match["to"] and (_FROM_DAY.search(before) or not _EXTENDS.search(text, 0, match.start())):
        return None
    day = _date(match)
    if day is None or _happened(text, match.start()) or dated and day.last_day < dated.first_day:
        return None
    return day


def _happened(text: str, start: int) -> bool:
    return _HAPPENED.search(text[max(0, start - _BEFORE) : start]) is not None


def _goes_on(text: str, end: int, then: re.Match[str]) -> bool:
    """Whether a deadline is a further one of what the one that ends there is set for."""
    between = text[end : then.start()]
    if then["then"]:
        return not between.strip()
    return (
        _JOINED.fullmatch(between) is not None
        and _AND.search(between) is not None
        and not _NEW_END.search(between)
    )


def _date(match: re.Match[str]) -> PartialDate | None:
    last = "last_" if match["last_year"] else ""
    month, printed = match[f"{last}month"], match[f"{last}day"] or match[f"{last}day_after"]
    return printed_date("en", match[f"{last}year"], month, printed)


def printed_date(code: str, year: str, month: str | None, day: str | None) -> PartialDate | None:
    """A date by its year, the name of its month in a language, and its day of the month; None for one that there is not."""
    months = LANGUAGES[code].dates.months
    number = next((n for n, names in enumerate(months, 1) if month and month.lower() in names), None)
    try:
        return PartialDate(int(year), number, int(day) if day and number else None)
    except ValueError:
        return None


def _means(text: str, conditions: Sequence[tuple[int, int]]) -> tuple[Means, ...]:
    """The means that a text gives or asks to give; those within which something is to be done are a condition."""
    starts, ends = [0, *(end for _, end in conditions)], [*(start for start, _ in conditions), None]
    given = " ".join(text[start:end] for start, end in zip(starts, ends, strict=True)).lower()
    return tuple(means for means, stems, pattern in _MEANS if _holds(given, stems) and pattern.search(given))


def _holds(lower: str, stems: tuple[str, ...]) -> bool:
    """Whether a text in lower case holds one of these stems."""
    return any(map(lower.__contains__, stems))
