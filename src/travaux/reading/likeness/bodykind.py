"""What a body is, as its name tells: its kind, the level that it acts at, and its State."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from travaux.common.delegations import governed, state_of
from travaux.common.names import name_key
from travaux.common.organisations import is_exact, listed
from travaux.common.states import State

_OFFICES = (
    ("permanent mission", r"permanent mission|embassy|high commission of|mission permanente|ambassade|misi[oó]n permanente"
     r"|embajada|постоянное представительство|посольство"),
    ("ministry", r"minist\w*|министерств\w*|department of|d[eé]partement (?:f[eé]d[eé]ral|de)|departamento de|secretar[ií]a de|canciller[ií]a"
     r"|federal foreign office|auswärtiges amt|bundesministeri\w*|foreign office|home office|state department|government of|gouvernement|gobierno de"),
    ("parliament", r"parliament\w*|parlement\w*|parlament\w*|senate|s[eé]nat|senado|congress of the|house of (?:representatives|commons|lords)"
     r"|(?:national|federal|legislative|state) assembly|assembl[ée]e nationale|asamblea nacional|c[aá]mara de (?:los )?(?:diputados|senadores)|chamber of deputies|assembleia (?:nacional|da república)|bundestag|knesset|riksdag|дума|парламент\w*"),
    ("city", r"city of|city council|municipality|municipal\w*|mayor\w*|ville de|ciudad de|ayuntamiento|alcald[ií]a|mairie|county (?:of|council)"
     r"|prefeitura|stadt|comune di|metropolitan (?:council|borough)|prefecture|город\w*|мэрия"),
)  # fmt: skip
_OTHERS = (
    ("university", r"universit\w*|universidad\w*|univ|institut\w*|college|school|academy|acad[eé]mie|academia|hochschule|[eé]cole|escuela"
     r"|polytechnic\w*|университет\w*|институт\w*|академия"),
    ("NGO", r"foundation|fondation|fundaci[oó]n|association|asociaci[oó]n|network|r[eé]seau|council|federation|f[eé]d[eé]ration|federaci[oó]n"
     r"|alliance|alianza|confederation|society|watch|coalition|caucus|union|charity|chamber of \w+|chambre de commerce|c[aá]mara de comercio|cooperative\w*|associação|fundação|federação|associazione|fondazione|stiftung"
     r"|trade union|syndicat|sindicato|red cross|red crescent|croix-rouge|cruz roja|ассоциация|фонд|союз"),
    ("company", r"ltd|limited|inc|gmbh|llc|llp|s\.a|plc|ag|company|corporation|corp|bank|holdings?|ventures|partners|enterprises"
     r"|p?jsc|sarl|s\.p\.a|s\.r\.l|sdn bhd|pte|pty|oyj|ооо|оао|зао|пао|компания|compañía"),
)  # fmt: skip
_AGENCY = re.compile(
    r"\b(?:agency|authority|bureau|services?|directorate|administration|inspectorate|commission(?:er)?|cent(?:re|er)|board|office|survey|central bank"
    r"|banco central|banque centrale|центральный банк|agence|autorit[eé]|direction|commission|agencia|autoridad|direcci[oó]n|comisi[oó]n|агентство|служба|управление|комитет)\b",
    re.IGNORECASE,
)
_OF_THE_STATE = re.compile(
    r"^(?:the )?(?:national|nationale?s?|nacional|state|federal|royal|central|prime minister|president|banco central|banque centrale|центральный банк|федеральн\w+|государственн\w+|национальн\w+)\b",
    re.IGNORECASE,
)
_HAN = (
    ("ministry", r"部$"),
    ("university", r"大学$|学院$"),
    ("city", r"市(?:政府)?$"),
    ("NGO", r"协会$|基金会$|红十字会$|联合会$"),
    ("company", r"公司$|集团$"),
    ("parliament", r"人民代表大会$|议会$"),
    ("government agency", r"局$"),
)
_ARABIC = (
    ("ministry", r"وزارة"),
    ("university", r"جامعة"),
    ("parliament", r"برلمان|مجلس النواب"),
    ("city", r"بلدية"),
    ("company", r"(?<!\w)شركة"),
    ("NGO", r"(?<!\w)جمعية"),
    ("government agency", r"الجهاز المركزي|الهيئة (?:العامة|الوطنية)"),
)


def _compiled(
    rows: tuple[tuple[str, str], ...], words: bool = True
) -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(rf"\b(?:{one})(?!\w)" if words else one, re.IGNORECASE)) for kind, one in rows
    )


_FIRST, _LAST = _compiled(_OFFICES), _compiled(_OTHERS)
_SCRIPTS = (*_compiled(_HAN, words=False), *_compiled(_ARABIC, words=False))
_BRAND = re.compile(
    r"(?:[\w&.-]+ ){1,3}(?:technologies|semiconductors|electronics|airlines|airways|pharmaceuticals|motors|labs|telecom)\Z",
    re.IGNORECASE,
)
"""A short name that ends with what a firm makes or does."""
_NATIONAL = frozenset({"State", "ministry", "permanent mission", "parliament", "government agency"})
_APOSTROPHE = re.compile("['’]")
_ENTITIES = frozenset({"EUE"})
"""Codes of those that speak beside States and are none."""
_LEVELS = {"city": "local", "international organisation": "global"}
_TOKEN = re.compile(r"[\w-]+")
_INTERNATIONAL = re.compile(
    r"\b(?:international|intergovernmental|world|organisation internationale|organizaci[oó]n internacional) (?:[\w-]+ ){0,3}"
    r"(?:organi[sz]ation|fund|bank|commission|authority|agency|court|union|bureau)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Nature:
    """What a body is; ``level`` is global, regional, national or local, ``country`` an ISO 3166-1 alpha-3 code. Empty: not told."""

    kind: str = ""
    level: str = ""
    country: str = ""


@lru_cache(maxsize=20_000)
def nature_of(name: str) -> Nature:
    """The kind, the level and the State of a body by its name; what the name does not tell is empty."""
    own = state_of(name)
    if own and own.code not in _ENTITIES:
        return Nature("State", "national", own.code)
    office, at = _first(_FIRST, name)
    listed, place = _listed(name)
    if listed and (not office or place <= at):
        return listed
    state = _state_in(name)
    kind = office or _first(_SCRIPTS, name)[0] or _unlisted(name, state)
    level = "national" if kind in _NATIONAL else _LEVELS.get(kind, "")
    return Nature(kind, level, state.code if state else "")


def _unlisted(name: str, state: State | None) -> str:
    """The kind of a body that is no office and stands in no list."""
    if _INTERNATIONAL.search(name) and state is None:
        return "international organisation"
    agency = _AGENCY.search(name) and (state is not None or _OF_THE_STATE.search(name))
    own = _first(_LAST, name)[0]
    if agency and own != "university":
        return "government agency"
    return own or ("company" if _BRAND.match(name) else "")


def _first(rows: tuple[tuple[str, re.Pattern[str]], ...], name: str) -> tuple[str, int]:
    """The kind of the first row whose words the name holds, and where; empty where none does."""
    found = ((kind, pattern.search(name)) for kind, pattern in rows)
    return next(((kind, match.start()) for kind, match in found if match), ("", 0))


def _state_in(name: str) -> State | None:
    """The State that a body belongs to: that stands behind its last comma or its last "of", or that it governs for."""
    behind_comma = name.rpartition(",")[2].strip() if "," in name else ""
    bare = re.sub(r"\s*\([^()]*\)\s*$", "", name)
    behind_of = re.split(r"\b(?:of|de|du|del)\s+(?:the\s+|la\s+|l['’])?", bare)[-1] if bare else ""
    for part in (behind_comma, behind_of if behind_of != bare else ""):
        if part and (found := state_of(part)):
            return found
    return governed(name)


def _listed(name: str) -> tuple[Nature | None, int]:
    """The listed organisation that a name names or belongs to, a regional one before a global one, and where in the name."""
    short, names = _organisations()
    tokens = [
        (match.start(), part) for match in _TOKEN.finditer(name) for part in (match[0], *match[0].split("-"))
    ]
    found = [(short[part], start) for start, part in tokens if part in short]
    key = f" {_words(name)} "
    found += [(nature, key.find(known)) for known, nature in names if known in key][:1]
    return min(found, key=lambda one: (one[0].level != "regional", one[1]), default=(None, 0))


@cache
def _organisations() -> tuple[dict[str, Nature], tuple[tuple[str, Nature], ...]]:
    """The listed organisations by short form, and by the words of their names between spaces, longest first."""
    short, names = {}, []
    for name, (kind, level) in listed().kinds.items():
        if not kind:
            continue
        if is_exact(name):
            short[name] = Nature(kind, level)
        else:
            names.append((_spaced(name), Nature(kind, level)))
    return short, tuple(sorted(names, key=lambda one: -len(one[0])))


def _spaced(name: str) -> str:
    """As it is looked for: between spaces, but for scripts that part no words."""
    return _words(name) if "\u4e00" <= name[0] <= "\u9fff" else f" {_words(name)} "


def _words(name: str) -> str:
    """The words of a name, an article parted from them."""
    return name_key(_APOSTROPHE.sub(" ", name))
