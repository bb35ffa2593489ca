"""The heading by which a record of a meeting says who speaks: name or office, State or body, language."""

from __future__ import annotations

import re
from dataclasses import dataclass

from travaux.common.delegations import state_of
from travaux.common.text import normalise

_LANGUAGES = {
    "arabic": "ar", "chinese": "zh", "english": "en", "french": "fr", "russian": "ru", "spanish": "es",
    "portuguese": "pt", "german": "de", "italian": "it", "greek": "el", "turkish": "tr", "persian": "fa", "farsi": "fa",
    "japanese": "ja", "korean": "ko", "ukrainian": "uk", "polish": "pl", "swahili": "sw", "kiswahili": "sw",
    "hebrew": "he", "hindi": "hi", "bengali": "bn", "urdu": "ur", "indonesian": "id", "vietnamese": "vi", "dutch": "nl",
    "anglais": "en", "arabe": "ar", "chinois": "zh", "espagnol": "es", "français": "fr", "russe": "ru",
    "inglés": "en", "árabe": "ar", "chino": "zh", "francés": "fr", "ruso": "ru", "español": "es",
}  # fmt: skip
_BRACKET = r"[(\[](?:[^()\[\]]|\([^()]{1,60}\)){2,160}[)\]]"
TITLE = (
    r"(?:Mr|Mrs|Ms|Miss|Messrs|Mme|Mlle|M|Sr|Sra|Srta|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Sheikha?|Prince|Princess|"
    r"King|Queen|Crown\s+Prince|Archbishop|Bishop|Cardinal|Monsignor|Father|Ambassador|Judge|Justice|General|Colonel|Major|"
    r"Captain|Admiral|President|Vice-President|Prime\s+Minister|Chief|Emir|Pope|Reverend|Rev|Begum|Dato|Datuk|Tan\s+Sri|"
    r"His\s+(?:Majesty|Holiness|Excellency|Highness)|Her\s+(?:Majesty|Excellency|Highness)|MR|MRS|MS|Miss|MISS)\b\.?"
)
_NAME_WORD = r"(?!The\b|That\b)(?:[^\W\d_a-z][\w’'‘ʼ.\-\u0307]*|(?:de|del|della|di|da|dos|das|du|van|von|der|den|ter|al|el|ul|bin|binti|bint|ibn|ben|ould|e|y|of|la|le|st|zu|af|d’|ud|ur|os|do)\b)"
NAME = rf"{_NAME_WORD}(?:[\s-]+{_NAME_WORD}){{0,8}}"
_OFFICE = (
    r"(?:Acting\s+|Interim\s+|Temporary\s+|Provisional\s+|Deputy\s+|Assistant\s+|Under-|First\s+|Co-)*"
    r"(?:Vice-|Vice\s+)?(?:President|Chair(?:man|woman|person)?|Co-Chairs?|Presiding\s+Officer|Speaker|Moderator|Facilitator|"
    r"Secretary-General|Secretary|Rapporteur|Director-General|Executive\s+Director|Director|High\s+Commissioner|"
    r"Legal\s+Counsel|Controller|Administrator|Observer|Representative|Coordinator)"
)
_CHAIRS = re.compile(
    r"President|Chair|Presiding|Speaker\b|Moderator|Facilitator|Président|Presidente|Presidenta",
    re.IGNORECASE,
)
_FOREIGN_OFFICE = r"(?:Le|La|El)\s+(?:Président(?:e)?(?:\s+par\s+intérim)?|President[ea](?:\s+interin[oa])?|Secrétaire\s+général(?:e)?|Secretari[oa]\s+General)"
_HEADING = re.compile(
    rf"(?:(?P<number>\d{{1,3}})\.\s+)?(?:(?P<office>(?:The\s+|THE\s+)(?:{_OFFICE}|PRESIDENT|CHAIRMAN|ACTING\s+PRESIDENT|"
    rf"SECRETARY-GENERAL|CHAIRPERSON)|{_FOREIGN_OFFICE})|(?:H\.\s?E\.\s+)?(?P<title>{TITLE})\s*(?P<name>{NAME}))"
    rf"(?P<brackets>(?:\s*,?\s*{_BRACKET})*)(?P<end>\s*(?:,\s*speaking\s[^:.]{{3,120}})?:(?=\s|$)|\s*,?\s+(?=[a-z(]))"
)
_STATE_HEADING = re.compile(
    r"(?:(?P<number>\d{1,3})\.\s+)?(?P<seat>(?:The\s+(?:representative|delegate|delegation|observer)\s+(?:of|for)|(?:Le|La)\s+(?:représentante?|délégué|déléguée)\s+(?:d[eu]|des)|"
    rf"(?:El|La)\s+(?:representante|delegación)\s+(?:del?|de\s+l[ao]s?))\s+(?:the\s+|la\s+|l[’'])?)?(?P<body>[^\W\d_a-z][^:.;\n()\[\]]{{2,60}}?)"
    rf"(?P<brackets>(?:\s*{_BRACKET})*)\s*:(?=\s)"
)
"""A speaker given by the State alone: "The representative of FRANCE (translated from French):", "Kenya:"."""
_GROUP = re.compile(
    r"(?:[A-Z][\w-]+\s+){0,3}(?:Union|Group|League|Community|Alliance)|G-?77(?:\s+and\s+China)?|Group\s+of\s+77(?:\s+and\s+China)?|AOSIS"
)
"""Groups of States that are given the floor under their name."""
_ADDRESSED = re.compile(
    r"(?:Vice-|Acting\s+)?(?:President|Chair(?:man|woman|person)?|Secretary-General|Speaker|Moderator|Minister|Ambassador|Président[e]?|President[ea])"
)
"""Whom a speaker addresses: "Mr. President:" is nobody's name."""
_REMOTE = re.compile(r"via\b|by\s+video|online\b|remote", re.IGNORECASE)
_SPEECH = re.compile(
    r"(?:(?:speaking|introducing|replying|responding|taking\s+the\s+floor|presenting|referring|continuing|drawing|resuming|"
    r"recalling|noting|welcoming|turning|giving|making|in\s+reply|who|also|then|further)\b[^.:]{0,300}?,?\s*)?"
    r"\b(?:said|asked|stated|expressed|observed|noted|welcomed|recalled|introduced|drew|thanked|pointed|replied|explained|suggested|"
    r"proposed|requested|announced|called|urged|reported|wondered|agreed|stressed|emphasized|underscored|supported|invited|"
    r"declared|endorsed|commended|considered|took\s+it|wished|hoped|felt|believed|read|presented|regretted|reiterated|"
    r"reaffirmed|informed|associated|highlighted|sought|paid|appealed|encouraged|concurred|shared|enquired|inquired|"
    r"remarked|acknowledged|outlined|gave|made|described|summarized|reminded|congratulated|joined|opened|moved|seconded|"
    r"affirmed|underlined|clarified|confirmed|objected|warned|insisted|maintained|cautioned|condemned|questioned|spoke)\b"
)
_TONGUE = re.compile(
    r"(?:spoke|speaking|interpretation|translated|translation|original|parle|habla|interprétation|interpretación)\s+"
    r"(?:in|from|en|de|del|du|de\s+l[’'])\s*(?P<language>[^\W\d_]+)", re.IGNORECASE,
)  # fmt: skip
_OBSERVER = re.compile(
    r"^(?:Permanent\s+)?Observer\s+(?:for|of)\s+(?:the\s+)?|^(?:Representative|Delegation)\s+of\s+(?:the\s+)?",
    re.IGNORECASE,
)
_OFFICE_HELD = re.compile(
    r"(?:(?:Vice|Deputy|Acting|Co|Assistant|Under|First|Executive|Special|Permanent|Independent)[\s-]+)*"
    r"(?:Chair(?:person|man|woman)?|President|Director(?:-General)?|Secretary(?:-General)?|Rapporteur|Representative|Envoy|Adviser|Expert|"
    r"High\s+Commissioner|Commissioner|Administrator|Coordinator|Head|Chief|Controller|Legal\s+Counsel|Minister|Prime\s+Minister|Judge|Prosecutor|"
    r"Member|Facilitator)\b[^,]*?(?:(?:,|\s+of|\s+for)\s+(?:the\s+)?(?P<body>[A-Z].*))?$"
)
_SECRETARIAT = re.compile(
    r"Department|Secretariat|Division|Secretary\b|Secretary-General|Office\s+(?:of|for)|Legal\s+Counsel|Controller|Programme\s+Planning",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """Who speaks, as printed. ``end`` is where the heading ends in the text; ``number`` that of the paragraph."""

    end: int
    name: str | None = None
    honorific: str | None = None
    office: str | None = None
    body: str | None = None
    language: str | None = None
    verbatim: bool = True
    number: str = ""
    bare: bool = False
    """Whether the name of a State is all that there is, as in many a list that is no record."""

    @property
    def chairs(self) -> bool:
        return self.name is None and self.office is not None and _CHAIRS.search(self.office) is not None

    @property
    def secretariat(self) -> bool:
        return bool(_SECRETARIAT.search(f"{self.body or ''} {self.office or ''}")) and not self.chairs


def heading(text: str) -> Heading | None:
    """The heading that a paragraph opens with: "Mr. X (State) (spoke in French):", or "Mr. X (State) said"."""
    match = _HEADING.match(text)
    if not match:
        return _by_state(text)
    if match["name"] and _ADDRESSED.fullmatch(match["name"]):
        return None
    verbatim = ":" in match["end"]
    if not verbatim and not _speaks(match, text):
        return None
    bracketed, language = _brackets(match["brackets"])
    held, body = _held(bracketed)
    office = (
        re.sub(r"^The\s+", "", normalise(match["office"]), flags=re.IGNORECASE) if match["office"] else held
    )
    return Heading(
        match.end(), _name(match["name"]), normalise(match["title"]) if match["title"] else None,
        office.title() if office and office.isupper() else office, body, language, verbatim, match["number"] or "",
    )  # fmt: skip


def _by_state(text: str) -> Heading | None:
    """The heading of a speaker whom the record gives by their State or group alone."""
    match = _STATE_HEADING.match(text) if ":" in text else None
    if not match:
        return None
    state = state_of(match["body"])
    if not state and (match["seat"] or not _GROUP.fullmatch(match["body"])):
        return None
    _, language = _brackets(match["brackets"])
    return Heading(
        match.end(), body=state.name if state else normalise(match["body"]), language=language,
        number=match["number"] or "", bare=not match["seat"],
    )  # fmt: skip


def _held(body: str | None) -> tuple[str | None, str | None]:
    """Office and body that brackets give: "(Chair of the Drafting Committee)" is an office, "(Chad)" a body."""
    match = _OFFICE_HELD.match(body) if body else None
    if not match or not body:
        return None, body
    of = match["body"]
    return body, body_name(of) if of else None


def _speaks(match: re.Match[str], text: str) -> bool:
    """Reported speech, as summary records give it: the speaker's name is the subject of a verb of saying."""
    own = match["number"] or match["office"] or match["brackets"]
    return bool(own) and _SPEECH.match(text, match.end()) is not None


def tongue(text: str) -> str | None:
    """The language that words such as "(spoke in French)" name, as an ISO 639-1 code."""
    match = _TONGUE.search(text)
    return _LANGUAGES.get(match["language"].lower()) if match else None


def _brackets(text: str) -> tuple[str | None, str | None]:
    """What the brackets after a name say: State or body, and language."""
    body = language = None
    for bracket in re.findall(_BRACKET, text):
        inside = normalise(bracket[1:-1])
        if spoken := tongue(inside):
            language = spoken
        elif body is None and not _REMOTE.match(inside):
            body = body_name(inside)
    return body, language


def body_name(text: str) -> str:
    """The short name of a State in any spelling and in six languages; the words as they are for other bodies."""
    bare = _OBSERVER.sub("", text).strip()
    state = state_of(text) or state_of(bare)
    return state.name if state else bare


def _name(text: str | None) -> str | None:
    return None if text is None else person_name(text)


def person_name(text: str) -> str:
    """A name as one writes it, without capitals throughout."""
    words = normalise(text).strip(" ,")
    return " ".join(word.title() if word.isupper() and len(word) > 2 else word for word in words.split())
