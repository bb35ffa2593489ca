"""What an undertaking says besides its verb: who is to act, by when, by which means, on which conditions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from travaux.common.commitment import Means
from travaux.common.dates import PartialDate
from travaux.common.languages import LANGUAGES
from travaux.reading.commitments.verbs import verbs
from travaux.reading.commitments.wordlists import word_set

_TO = re.compile(
    r"\s+(?:and\s+)?to:?\s+(?:(?:not|also|further|[a-z]+ly|jointly|then)\s+)*(?P<verb>[a-z-]+)\b|\s+to\s*:|\s+to,\s|\s+to\s*\Z"
)
_MORE_VERBS = word_set("discuss address process focus access bias canvass")
_NO_VERBS = word_set("""the a an all its their this that these those any both each every which whom whose what our his her your my it them him us other such
    international national human and or date peace women children persons people victims one two three four five ten more most many
    least less full equal safe lasting education health life justice work water food""")
_LONGEST = 300
"""Characters of the longest name of those asked to act."""
_FOR_SOMETHING = re.compile(r"\bcalls?\s+(?:\w+\s+)?for$", re.IGNORECASE)
_THAT = re.compile(r"that\s+")
_DO_SO = re.compile(r"\s+to\s+do\b")
_COLON = re.compile(r"\s*:")
_BASE_VERB = re.compile(
    r"(?<!the)(?<!\ba)(?<!\bits)(?<!\bof)(?<!\band)(?<!\bfor)(?<!\bin)(?<!\bto)(?<!their)(?<!\bon)(?<!all)(?<!other)\s+(?P<verb>[a-z-]+)\b"
)
_LEAD = re.compile(
    r"\s*(?:,\s*[^,]{3,80},\s*|(?:also|further|again|strongly|once\s+again|[a-z]+ly|in\s+this\s+(?:regard|respect|context))\b,?\s*|"
    r"(?:its|their|our|the)\s+(?:\w+\s+){0,2}?(?:request|demand|call|appeal|invitation|recommendation|encouragement)s?\s+(?:to|for|upon|on|that)\s+|"
    r"(?:to|upon|on)\s+)*"
)
_INSERTED = re.compile(
    r",\s+(?:in\s+(?!particular)|within\s|through\s|when\s|where\s|upon\s|including\s|pursuant|on\s|by\s|while\s|under\s|bearing\s|"
    r"taking\s|without\s|subject\s+to|following\s|working\s|acting\s|during\s|consistent\s|if\s|once\s|as\s+(?!well)|at\s|with\s|building\s|"
    r"drawing\s|using\s|especially\s|particularly\s|notably\s|supported\s|supplemented\s)"
    r"|\s+(?:within\s+(?:existing|available|its|their)|in\s+(?:cooperation|collaboration|consultation|coordination|accordance|partnership)|as\s+appropriate)\b"
    r"|[;:]|\((?![a-z]\))"
)
_NOT_ONE = re.compile(
    r"(?:that|for|continued|strengthened|further|greater|enhanced|the\s+(?:continu|full|use|promotion|development|need|early))\w*\b",
    re.IGNORECASE,
)

_MONTH = "|".join(name for group in LANGUAGES["en"].dates.months for name in group)
_DATE = rf"(?:(?P<day>\d{{1,2}})\s+)?(?:(?P<month>{_MONTH})\s+)?(?P<year>(?:19|20|21)\d{{2}})"
_SESSION = (
    r"(?:its|the|their)\s+(?:next\s+|first\s+|second\s+|annual\s+|regular\s+|[\w-]+(?:st|nd|rd|th)\s+|[a-z-]+(?:first|second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth|tenth|tieth)\s+)+(?:\w+\s+)?(?:session|meeting)s?(?:\s+(?:of|in)\s+(?:the\s+\w+\s+)?\d{4})?"
)
_TIMES = re.compile(
    rf"(?:by|before|until|till|no\s+later\s+than|not\s+later\s+than|prior\s+to|up\s+to|to)\s+(?:the\s+end\s+of\s+|early\s+|mid-|late\s+)?{_DATE}"
    rf"|(?:by|at|before|during|for\s+consideration\s+at|to)\s+{_SESSION}"
    r"|within\s+(?:a\s+period\s+of\s+)?(?:\d+|one|two|three|four|five|six|nine|ten|twelve|thirty|sixty|ninety)\s+(?:working\s+)?(?:day|week|month|year)s?(?:\s+of\s+[^,.;]{3,60})?"
    r"|(?:for\s+)?a\s+(?:further\s+)?period\s+of\s+(?:\w+\s+)?(?:day|week|month|year)s?"
    r"|(?:on\s+an?\s+)?(?:annual|biennial|quarterly|monthly|biannual)(?:ly|\s+basis)|annually|every\s+(?:\w+\s+)?(?:days?|weeks?|months?|years?)"
    r"|as\s+soon\s+as\s+possible|without\s+(?:further\s+)?delay|immediately|at\s+the\s+earliest(?:\s+possible\s+\w+)?|in\s+due\s+course"
    r"|(?:over|in|during)\s+the\s+(?:next|coming)\s+(?:\w+\s+)?(?:days?|weeks?|months?|years?|decade)",
    re.IGNORECASE,
)  # fmt: skip
_DUE = re.compile(
    rf"(?:by|before|until|till|later\s+than|prior\s+to|up\s+to|to)\s+(?:the\s+end\s+of\s+|early\s+|mid-|late\s+)?{_DATE}",
    re.IGNORECASE,
)

_MEANS = (
    (Means.MONEY, re.compile(
        r"\b(?:fund(?:s|ing|ed)?|financ\w+|budget\w*|contribut(?:e|es|ing|ions?)\s+(?:financial\w*\s+)?to\s+(?:the\s+)?[\w\s]{0,30}fund|voluntary\s+contributions?|"
        r"(?:financial|extrabudgetary|regular\s+budget|additional|existing|available|adequate|sufficient|core)\s+(?:\w+\s+)?resources|donors?|invest(?:s|ing|ments?)?|"
        r"US\$|\$\s?\d|€\s?\d|(?:million|billion)\s+(?:dollars|euros?)|grants?|loans?|remittances)\b", re.IGNORECASE)),
    (Means.CAPACITY, re.compile(
        r"\b(?:capacit(?:y|ies)(?:[-\u2011\s]+(?:building|development|strengthening))?|training|technical\s+(?:assistance|cooperation|support|advice)|"
        r"skills|expertise|advisory\s+services|mentoring|staffing|human\s+resources)\b", re.IGNORECASE)),
    (Means.TECHNOLOGY, re.compile(
        r"\b(?:technolog\w+|digital\w*|information\s+systems?|biometric\w*|online|software|artificial\s+intelligence|satellite\w*|broadband|data\s+systems?)\b",
        re.IGNORECASE)),
)  # fmt: skip
_CONDITION = re.compile(
    r"\b(?:subject\s+to|within\s+(?:existing|available|its|their|the\s+limits\s+of)\s+(?:\w+\s+){0,4}(?:resources|mandates?|budgets?|means)|provided\s+that|"
    r"on\s+the\s+condition\s+that|where\s+(?:appropriate|possible|applicable|necessary|feasible|needed|relevant|resources\s+permit)|as\s+(?:appropriate|applicable|"
    r"necessary|feasible|far\s+as\s+possible)|if\s+(?:appropriate|possible|necessary|requested|needed|required)|upon\s+(?:their\s+)?request|at\s+the\s+request\s+of|"
    r"on\s+a\s+voluntary\s+basis|in\s+accordance\s+with\s+(?:national|domestic|its|their|international|applicable)|consistent\s+with\s+(?:national|international|"
    r"their|its|domestic)|without\s+prejudice\s+to|unless|taking\s+into\s+account\s+national|with\s+the\s+consent\s+of|on\s+mutually\s+agreed\s+terms|"
    r"supplemented\s+by\s+voluntary|in\s+line\s+with\s+national)\b[^,;.:]{0,80}|^If\b[^,;.:]{3,80}",
    re.IGNORECASE,
)  # fmt: skip


def addressee(text: str, start: int) -> tuple[int, int] | None:
    """Whom an asking verb that ends at ``start`` asks to act, as a range of ``text``; None where nobody is named."""
    if _FOR_SOMETHING.search(text, 0, start):
        return None
    lead = _LEAD.match(text, start)
    begin = lead.end() if lead else start
    if that := _THAT.match(text, begin):
        return _subject(text, that.end())
    infinitive = next(
        (
            match
            for match in _TO.finditer(text, begin)
            if _is_verb(match["verb"]) and not _DO_SO.match(match[0])
        ),
        None,
    )
    colon = _COLON.search(text, begin)
    end = min((match.start() for match in (infinitive, colon) if match), default=-1)
    if end <= begin or _NOT_ONE.match(text, begin):
        return None
    return _named(text, begin, end)


def _named(text: str, begin: int, end: int) -> tuple[int, int] | None:
    """The name between these places, up to what is inserted after it."""
    inserted = _INSERTED.search(text, begin + 3, end)
    words = text[begin : inserted.start() if inserted else end].rstrip(" ,\n")
    if not words or len(words) > _LONGEST or re.search(r"\.\s", words):
        return None
    return begin, begin + len(words)


def _subject(text: str, begin: int) -> tuple[int, int] | None:
    """Who is to act in "that all States intensify …"; None for what is to be done, "that a report be written"."""
    for match in _BASE_VERB.finditer(text, begin):
        if match["verb"] == "be":
            return None
        if match["verb"] in verbs():
            return _named(text, begin, match.start())
    return None


def _is_verb(word: str | None) -> bool:
    """Whether "to" before this word opens an infinitive and no "to the parties", "to peace talks"."""
    if word is None or word in verbs() or word in _MORE_VERBS:
        return True
    return word not in _NO_VERBS and not (word.endswith("s") and not word.endswith("ss"))


def time_of(text: str) -> tuple[str | None, PartialDate | None]:
    """The words that set a time, and the date by which it runs out, as far as they name one."""
    match = _TIMES.search(text)
    due = _DUE.search(text)
    if due and (not match or match.start() > due.start()):
        match = due
    words = " ".join(match[0].split()) if match else None
    return words, _date(due) if due else None


def _date(match: re.Match[str]) -> PartialDate | None:
    months = LANGUAGES["en"].dates.months
    month = match["month"]
    number = next((n for n, names in enumerate(months, 1) if month and month.lower() in names), None)
    year, day = int(match["year"]), int(match["day"]) if match["day"] and number else None
    try:
        date(year, number or 1, day or 1)
    except ValueError:
        return None
    return PartialDate(year, number, day)


def means_of(text: str) -> tuple[Means, ...]:
    """The means that a text speaks of."""
    return tuple(means for means, pattern in _MEANS if pattern.search(text))


def conditions_of(text: str) -> tuple[str, ...]:
    """The words that bind an undertaking to a condition."""
    return tuple(dict.fromkeys(_conditions(text)))


def _conditions(text: str) -> Iterator[str]:
    for match in _CONDITION.finditer(text):
        yield " ".join(match[0].split())
