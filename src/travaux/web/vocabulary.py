"""The words that the record keeps in English (kinds, statuses, levels), in the interface's language; others stay as they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext, pgettext_lazy

from travaux.common.gathering import Alike
from travaux.common.regions import Region
from travaux.common.text import printable

_KINDS = {
    "letter": _("letter"), "note verbale": _("note verbale"), "concept note": _("concept note"),
    "list of participants": _("list of participants"), "terms of reference": _("terms of reference"),
    "compendium": _("compendium"), "resolution": _("resolution"), "decision": _("decision"), "declaration": _("declaration"),
    "statement": _("statement"), "concluding observations": _("concluding observations"), "summary record": _("summary record"),
    "verbatim record": _("verbatim record"), "minutes": _("minutes"), "summary": _("summary"), "programme": _("programme"),
    "agenda": _("agenda"), "report": _("report"), "working paper": _("working paper"), "submission": _("submission"),
    "note": _("note"), "corrigendum": _("corrigendum"), "addendum": _("addendum"), "request": _("request"),
    "press release": _("press release"), "communiqué": _("communiqué"), "guidelines": _("guidelines"),
    "invitation": _("invitation"), "questionnaire": _("questionnaire"), "strategy": _("strategy"),
    "review": pgettext_lazy("a kind of paper", "review"),
}  # fmt: skip
_STATUSES = {
    "provisional": pgettext_lazy("status of a paper", "provisional"), "draft": pgettext_lazy("status of a paper", "draft"),
    "revised": pgettext_lazy("status of a paper", "revised"), "final": pgettext_lazy("status of a paper", "final"),
    "adopted": pgettext_lazy("status of a paper", "adopted"), "annotated": pgettext_lazy("status of a paper", "annotated"),
    "recalled": pgettext_lazy("status of a paper", "recalled"),
}  # fmt: skip
_DISTRIBUTION = {
    "general": pgettext_lazy("distribution", "general"), "limited": pgettext_lazy("distribution", "limited"),
    "restricted": pgettext_lazy("distribution", "restricted"), "provisional": pgettext_lazy("distribution", "provisional"),
}  # fmt: skip
_ITEMS = {
    "session": _("Session"), "talk": _("Talk"), "break": _("Break"), "social": _("Social event"), "registration": _("Registration"),
    "other": _("Other"),
}  # fmt: skip
_BODIES = {
    "State": pgettext_lazy("a kind of body", "State"), "ministry": _("ministry"), "permanent mission": _("permanent mission"),
    "parliament": _("parliament"), "university": _("university"), "city": _("city"), "NGO": _("NGO"), "company": _("company"),
    "international organisation": _("international organisation"), "government agency": _("government agency"),
}  # fmt: skip
_REGIONS = {
    Region.AFRICA: _("African States"), Region.ASIA_PACIFIC: _("Asia-Pacific States"),
    Region.EASTERN_EUROPE: _("Eastern European States"), Region.LATIN_AMERICA: _("Latin American and Caribbean States"),
    Region.WESTERN_EUROPE: _("Western European and other States"),
}  # fmt: skip
_LANGUAGES = {
    "en": _("English"), "fr": _("French"), "es": _("Spanish"), "ar": _("Arabic"), "ru": _("Russian"), "zh": _("Chinese"),
}  # fmt: skip
_REGISTER = {
    "open": _("open"), "under way": _("under way"), "partly achieved": _("partly achieved"), "achieved": _("achieved"),
    "under consideration": _("under consideration"), "lapsed": _("lapsed"), "superseded": _("superseded"),
    "self-reported": _("self-reported"), "independent": _("independent"), "global": _("global"), "regional": _("regional"),
    "national": _("national"), "local": _("local"), "objective": _("Objective"), "body": _("Body"), "level": _("Level"),
    "year": _("Year"), "stakeholder": _("Kind of stakeholder"), "paper": _("Paper"), "meeting": _("Meeting"), "all": _("all"),
    "not known": _("not known"), "open review": _("review opened"), "close review": _("review closed"), "assess": _("assessed"),
    "release": _("released"), "assign": _("assigned"), "set due": _("date set"), "add means": _("means added"),
    "undo": _("undone"),
}  # fmt: skip
_ALIKE = {
    Alike.SAME_NAME: _("the same words in the name"), Alike.SAME_STATE: _("names of one State"),
    Alike.SAME_LISTED: _("names of one known organisation"), Alike.SAME_OFFICE: _("names of one office of a State"),
    Alike.SHORT_BESIDE: _("one has its short form beside it"),
    Alike.SHORT_FORM: _("a short form that a paper prints beside the name"),
    Alike.SAME_SOUND: _("another transcription of the same name"),
    Alike.INITIAL: _("an initial stands for a name, and the body is the same"),
    Alike.MISTYPED: _("one letter differs, and the body is the same"),
    Alike.MORE_WORDS: _("one has a name more, and the body is the same"),
    Alike.SURNAME: _("a surname behind a title, the only one of its body"),
    Alike.OTHER_STATE: _("the same name, but for another State"),
    Alike.OTHER_BODY: _("the names agree, but the bodies do not"),
    Alike.INITIALS: _("one may be the initials of the other"), Alike.NEARLY: _("nearly the same words in the name"),
    Alike.SEVERAL: _("a surname behind a title, which several people of its body have"),
    Alike.SURNAME_THERE: _("a surname behind a title, the only one in its paper"),
    Alike.SEVERAL_THERE: _("a surname behind a title, which several people in its paper have"),
}  # fmt: skip
_AUDIENCES = {
    "public": pgettext_lazy("audience", "everybody"), "participants": pgettext_lazy("audience", "participants"),
    "secretariat": pgettext_lazy("audience", "the secretariat"),
}  # fmt: skip
_FORMS = {
    "json": _("JSON, with the proof of each value"), "ics": _("calendar file"), "markdown": "Markdown", "akn": "Akoma Ntoso 3.0", "html": _("web page"),
    "csv": _("table of people and items"), "xlsx": _("Excel workbook"), "docx": _("Word document"),
    "pdf": _("PDF, tagged for screen readers"), "jsonld": _("schema.org Event as JSON-LD"),
    "schedule": _("schedule.xml of conference apps"), "indico": _("contributions for Indico's CSV import"), "pretalx": _("what pretalx's REST interface is sent"),
}  # fmt: skip


def paper_kind(value: str) -> str:
    """As in "concept note"."""
    return _named(_KINDS, value)


def paper_status(value: str) -> str:
    """As in "provisional", in words that agree with any kind of paper."""
    return _named(_STATUSES, value)


def paper_called(kind: str, status: str) -> str:
    """Status and kind of a paper together; one of them, or nothing, where no more is known."""
    if kind and status:
        told = {"status": paper_status(status), "kind": paper_kind(kind)}
        return pgettext("a paper, as in: provisional agenda", "%(status)s %(kind)s") % told
    return paper_kind(kind) if kind else paper_status(status)


def distribution(value: str) -> str:
    """How far a paper is distributed."""
    return _named(_DISTRIBUTION, value)


def item_kind(value: str) -> str:
    """As in "break"."""
    return _named(_ITEMS, value)


def role(value: str, count: int = 1) -> str:
    """As in "moderator"; of several people, "moderators"."""
    match value:
        case "moderator":
            return ngettext("Moderator", "Moderators", count)
        case "speaker":
            return ngettext("Speaker", "Speakers", count)
        case "contact":
            return ngettext("Contact", "Contacts", count)
    return printable(value)


def body_kind(value: str) -> str:
    """As in "international organisation"."""
    return _named(_BODIES, value)


def region(value: str) -> str:
    """The name of a regional group."""
    return _named(_REGIONS, value)


def language(value: str) -> str:
    """The name of a language, from its ISO 639-1 code."""
    return _named(_LANGUAGES, value)


def of_register(value: str) -> str:
    """A status, level, source, act or heading of the register."""
    return _named(_REGISTER, value)


def alike(value: str) -> str:
    """In which way two names are alike."""
    return _named(_ALIKE, value)


def audience(value: str) -> str:
    """Whom a paper is for, as in "For the secretariat"."""
    return _named(_AUDIENCES, value)


def form(name: str) -> str:
    """What a form in which programmes are published is; its name alone where there is no word for it."""
    return str(_FORMS.get(name, name))


def _named(names: Mapping[Any, Any], value: str) -> str:
    found = names.get(str(value))
    return printable(str(value)) if found is None else str(found)
