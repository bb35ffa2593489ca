"""Provisions that a text names: "target 10.7", "General Assembly resolution 71/1", "objective 5 (c)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from travaux.common.frameworks import AGENDA_2030, COMPACT
from travaux.common.provision import ProvisionLink
from travaux.reading.passage import Passage

_Sought = tuple[tuple[str, ...], re.Pattern[str]]
"""Words of which a text must hold one, and the pattern that finds nothing without: most texts hold none, which is told at once."""

_MANY = r"(?:\s*(?:,|,?\s*and|or|to|–|-|through)\s*(?:(?:goals?|targets?|objectives?|resolutions?|SDGs?)\s+)?"
_GOAL = (
    ("Goal", "SDG"),
    re.compile(
        rf"\b(?:(?:Sustainable\s+Development\s+)?Goals?|SDGs?)\s+(?P<numbers>\d{{1,2}}(?!\d|\s*(?:per|%))(?:\.(?:\d{{1,2}}|[a-d])\b)?{_MANY}\d{{1,2}}(?!\d)(?:\.(?:\d{{1,2}}|[a-d])\b)?)*)"
    ),
)
_TARGET = (
    ("arget",),
    re.compile(
        rf"\b[Tt]argets?\s+(?P<numbers>\d{{1,2}}\.(?:\d{{1,2}}|[a-d])\b{_MANY}\d{{1,2}}\.(?:\d{{1,2}}|[a-d])\b)*)"
    ),
)
_OBJECTIVE = (
    ("bjective",),
    re.compile(
        rf"\b[Oo]bjectives?\s+(?P<numbers>\d{{1,2}}(?!\d|\.\d)(?:\s*\([a-z]\))?{_MANY}\d{{1,2}}(?!\d|\.\d)(?:\s*\([a-z]\))?)*)(?!\s+of\s+the\s+(?:Strategic|strategic|programme|plan))"
    ),
)
_COMPACT_NAMED = (
    ("Compact", "GCM"),
    re.compile(
        r"Global\s+Compact\s+for\s+(?:Safe|Migration)|\bGCM\b|\b[Oo]bjectives?\s+[\d(][^.;:]{0,40}?\bof\s+the\s+(?:Global\s+)?Compact\b"
    ),
)
_RESOLUTION = (
    ("esolution",),
    re.compile(
        rf"(?:(?P<body>General\s+Assembly|Security\s+Council|Economic\s+and\s+Social\s+Council|Human\s+Rights\s+Council|Assembly|Council|its)\s+)?"
        rf"[Rr]esolutions?\s+(?P<numbers>(?:ES-)?\d{{1,4}}(?:/\d{{1,4}}(?:\s[A-Z]\b)?|\s+\((?:[IVXLCDM]+|\d{{4}}|S-[IVX]+)\))"
        rf"(?:\s+of\s+\d{{1,2}}\s+\w+\s+\d{{4}})?{_MANY}(?:ES-)?\d{{1,4}}(?:/\d{{1,4}}(?:\s[A-Z]\b)?|\s+\((?:[IVXLCDM]+|\d{{4}})\))(?:\s+of\s+\d{{1,2}}\s+\w+\s+\d{{4}})?)*)"
    ),
)
_SYMBOL = (("/RES/",), re.compile(r"\b(?:A|S|E|A/HRC)/RES/(?:S-|ES-)?\d{1,4}(?:/\d{1,4}|\s+\(\d{4}\))"))
_ONE_RESOLUTION = re.compile(r"(?:ES-)?\d{1,4}(?:/\d{1,4}(?:\s[A-Z]\b)?|\s+\((?:[IVXLCDM]+|\d{4})\))")
_PARAGRAPH = re.compile(
    r"\bparagraphs?\s+(?P<numbers>\d{1,3}(?:\s*\([a-z]\))?(?:(?:\s*,\s*|\s*,?\s+(?:and|to)\s+)\d{1,3}(?:\s*\([a-z]\))?)*)\s+of\s+(?:(?:its|the|General\s+Assembly|Security\s+Council|Economic\s+and\s+Social\s+Council)\s+)*\Z"
)
_WHOLE = (
    (AGENDA_2030, (("2030",), re.compile(r"\b2030\s+Agenda\b"))),
    (COMPACT, (("Compact",), re.compile(r"\bGlobal\s+Compact\s+for\s+(?:Safe,?\s+Orderly\s+and\s+Regular\s+)?Migration\b"))),
    ("Global Compact on Refugees", (("Compact",), re.compile(r"\bGlobal\s+Compact\s+on\s+Refugees\b"))),
    ("Paris Agreement", (("Paris",), re.compile(r"\bParis\s+Agreement\b"))),
    ("Sendai Framework", (("Sendai",), re.compile(r"\bSendai\s+Framework\b"))),
    ("Addis Ababa Action Agenda", (("Addis",), re.compile(r"\bAddis\s+Ababa\s+Action\s+Agenda\b"))),
    ("Pact for the Future", (("Pact",), re.compile(r"\bPact\s+for\s+the\s+Future\b"))),
    ("New York Declaration", (("New",), re.compile(r"\bNew\s+York\s+Declaration\b"))),
    ("Beijing Platform for Action", (("Beijing",), re.compile(r"\bBeijing\s+(?:Declaration\s+and\s+)?Platform\s+for\s+Action\b"))),
    ("Charter of the United Nations", (("Charter",), re.compile(r"\bCharter\s+of\s+the\s+United\s+Nations\b"))),
)  # fmt: skip
"""Frameworks by their names."""
_ARTICLE = (
    ("rticle",),
    re.compile(
        r"\b[Aa]rticles?\s+(?P<numbers>\d{1,3}(?:\s*\(\d\))?(?:\s*(?:,|and)\s*\d{1,3})*)\s+of\s+the\s+(?P<framework>(?:[A-Z][\w’'-]+|of|on|the|and|to|for|in|against|All|relating|its)(?:\s+(?:[A-Z][\w’'-]+|of|on|the|and|to|for|in|against|relating|its))*)"
    ),
)
_ORGANS = {
    "General Assembly": "A",
    "Assembly": "A",
    "Security Council": "S",
    "Economic and Social Council": "E",
    "Human Rights Council": "A/HRC",
}


def named_provisions(passage: Passage, *, about_compact: bool = False) -> tuple[ProvisionLink, ...]:
    """The provisions that a passage names, each once, in the order of the text.

    A bare "objective 5" is taken for the Global Compact's only where ``about_compact`` or the passage names it.
    """
    compact = about_compact or next(_finds(_COMPACT_NAMED, passage.text), None) is not None
    found: dict[tuple[str, str], tuple[int, ProvisionLink]] = {}
    for start, end, framework, number in _found(passage.text, compact):
        key = (framework, number)
        if key not in found:
            found[key] = (start, ProvisionLink(framework, number, True, 1.0, passage.spans(start, end)))
    return tuple(link for _, link in sorted(found.values(), key=lambda pair: pair[0]))


def _finds(sought: _Sought, text: str) -> Iterator[re.Match[str]]:
    needed, pattern = sought
    return pattern.finditer(text) if any(map(text.__contains__, needed)) else iter(())


def _found(text: str, compact: bool) -> Iterator[tuple[int, int, str, str]]:
    for match in (*_finds(_GOAL, text), *_finds(_TARGET, text)):
        for number in re.findall(r"\d{1,2}(?:\.(?:\d{1,2}|[a-d]))?", match["numbers"]):
            if 1 <= int(number.split(".")[0]) <= 17:
                yield match.start(), match.end(), AGENDA_2030, number
    for match in _finds(_OBJECTIVE, text) if compact else ():
        for number, letter in re.findall(r"(\d{1,2})(?:\s*\(([a-z])\))?", match["numbers"]):
            if 1 <= int(number) <= 23:
                yield match.start(), match.end(), COMPACT, f"{number} ({letter})" if letter else number
    yield from _resolutions(text)
    for match in _finds(_ARTICLE, text):
        for number in re.findall(r"\d{1,3}", match["numbers"]):
            yield (
                match.start(),
                match.end(),
                re.sub(
                    r"(?:\s+(?:of|on|the|and|to|for|in|against|relating|its))+$",
                    "",
                    " ".join(match["framework"].split()),
                ),
                number,
            )
    for framework, sought in _WHOLE:
        for match in _finds(sought, text):
            yield match.start(), match.end(), framework, ""


def _resolutions(text: str) -> Iterator[tuple[int, int, str, str]]:
    for match in _finds(_SYMBOL, text):
        yield match.start(), match.end(), " ".join(match[0].split()), ""
    for match in _finds(_RESOLUTION, text):
        paragraphs = _PARAGRAPH.search(text, max(0, match.start() - 120), match.start())
        numbers = re.findall(r"\d{1,3}(?:\s*\([a-z]\))?", paragraphs["numbers"]) if paragraphs else [""]
        listed = _ONE_RESOLUTION.findall(match["numbers"])
        for one in listed:
            for number in numbers if one == listed[0] else [""]:
                yield (
                    match.start("numbers"),
                    match.end(),
                    _symbol(match["body"], one),
                    " ".join(number.split()),
                )


def _symbol(body: str | None, number: str) -> str:
    """The official symbol of a resolution; of the organ that its number's form belongs to, where none is named."""
    number = " ".join(number.split())
    organ = _ORGANS.get(" ".join(body.split())) if body else None
    if re.search(r"\(\d{4}\)", number):
        organ = "S"
    elif re.match(r"(?:19|20)\d\d/", number):
        organ = "E"
    if number.endswith(")") and organ != "S":
        return f"{organ or 'A'}/RES/{number}"
    return f"{organ or 'A'}/RES/{number}"
