"""Operative verbs: the word that says what a paragraph does, and how far it binds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from travaux.common.commitment import Strength
from travaux.common.datafiles import entries
from travaux.reading.commitments.wordlists import ADVERB_LY

_ADVERB = (
    r"(?:also|further|furthermore|again|yet\s+again|once\s+(?:again|more)|hereby|therefore|thus|moreover|most|very|too|in\s+addition|to\s+th(?:is|at)\s+end|"
    r"in\s+th(?:is|at)\s+(?:regard|respect|context|connection|spirit)|as\s+a\s+matter\s+of\s+[a-z]+|in\s+the\s+(?:same|meantime|interim)(?:\s+(?:vein|spirit))?|"
    r"with\s+(?:[a-z]+\s+){0,2}(?:concern|regret|appreciation|satisfaction|gratitude|interest|urgency|alarm)|(?:and|or|but)(?=\s+(?:[a-z]+ly|with)\b)|in\s+the\s+strongest\s+(?:possible\s+)?terms|"
    rf"acting\s+under\s+Chapter\s+VII[^,]{{0,60}}|{ADVERB_LY})"
)
_BETWEEN = rf"(?:once|again|more|also|further|due|careful|full|with|special|in|this|regard,?|{ADVERB_LY})"
_REPEATED = re.compile(
    r"(?:reiterates?|renews?|repeats?|reaffirms?)\s+(?:its|their|our|the)\s+(?:\w+\s+){0,2}?(?P<noun>request|demand|call|appeal|invitation|"
    r"recommendation|encouragement|decision|commitment)s?\b", re.IGNORECASE,
)  # fmt: skip
_NOUNS = {
    "request": Strength.DEMAND, "demand": Strength.DEMAND, "call": Strength.CALL, "appeal": Strength.CALL,
    "invitation": Strength.INVITATION, "recommendation": Strength.INVITATION, "encouragement": Strength.INVITATION,
}  # fmt: skip
_CONTINUES = re.compile(r"continues?\s+to\s+(?P<verb>[a-z]+(?:\s+(?:upon|on|for)\b)?)", re.IGNORECASE)
_INTENDS = re.compile(
    r"express(?:es)?\s+(?:its|their|our|the)\s+(?:\w+\s+)?(?:intention|determination|readiness|resolve|willingness|commitment)\s+to\b",
    re.IGNORECASE,
)
"""A stand in form that promises: "expresses its intention to review the mandate"."""
ASKING = frozenset({Strength.DEMAND, Strength.CALL, Strength.INVITATION})
"""The strengths of verbs that ask someone else to act."""
_ENTRUSTING = ("authorize", "authorise", "empower", "entrust")
_PARTICIPLE = re.compile(
    rf"(?:(?:also|further|again|once\s+(?:again|more)|{ADVERB_LY})\s+)*(?P<verb>[a-z-]+(?:ing|ed)|aware|mindful|conscious|cognizant|desirous|"
    r"pursuant|in\s+(?:accordance|pursuance|view|exercise)|with\s+a\s+view|determined|convinced|bearing)\b", re.IGNORECASE,
)  # fmt: skip
_OURS = re.compile(r"(?:[Ww]e|(?!We\b|we\b)[^.;:]{3,160},\s+[Ww]e)(?:,[^,.]{3,120},)?\s+")
_MODAL = re.compile(
    rf"(?:will|shall)(?:\s+(?:not|never|always|also|further|therefore|{ADVERB_LY}))*(?:\s+[a-z-]+|(?=\s*:))|are\s+(?:{ADVERB_LY}\s+)*(?:determined|resolved|committed|ready)\s+to"
)
_OF_MIND = frozenset(
    "forget remember hope believe know see think feel cherish mourn miss need prevail succeed fail look".split()
)
"""What "we will" do in the mind alone, or what they foretell: "we will never forget"."""
_GATHERED = frozenset({"met", "gathered", "assembled", "convened", "meet", "gather", "assemble"})
_WORD = re.compile(r"[a-z-]+", re.IGNORECASE)
_GOVERNED = (
    r"\s+(?:the|that|all|its|their|his|her|upon|on|for|to|any|both|with|in|of|further|also|relevant|Member|States|parties|countries|"
    r"donors|members|Governments|this|those|these|each|every|appreciation|concern|deep|grave|[A-Z][\w-]+)\b"
)
_NO_NOUN = (
    r"(?:(?<=calls\supon)|(?<=calls\son)|(?<=calls\sfor)|(?<=urges)|(?<=invites)|(?<=encourages))\s+[a-z]"
)
"""After such verbs whatever follows is what they govern."""
_STATES_OF_MIND = frozenset(
    """
        having being convinced concerned aware mindful alarmed guided determined conscious cognizant
        disturbed encouraged inspired dismayed bearing acting desiring desirous seeking fulfilling taking
        keeping considering viewing believing wishing hoping pursuant referring looking gratified appalled
        shocked outraged saddened committed resolved persuaded satisfied anxious eager noting recalling
        building following working aiming intending troubled distressed perturbed moved motivated heartened
        recognising affirming paying drawing deeming deploring grieved reminded stirred united
    """.split()
)


@dataclass(frozen=True, slots=True)
class Operative:
    """An operative verb in a text: ``start`` and ``end`` bound it with the adverbs that belong to it."""

    start: int
    end: int
    verb: str
    strength: Strength

    @property
    def entrusts(self) -> bool:
        """Whether the verb settles what someone else is to do: "authorizes the Force to"."""
        return self.verb.lower().rstrip("s").startswith(_ENTRUSTING)


def opening(text: str, start: int = 0, *, plural: bool = False) -> Operative | None:
    """The operative verb in the present tense that a text opens with, adverbs before it allowed.

    ``plural`` takes the form that "we" or "States" govern ("urge"), else that of "the Council" ("urges").
    """
    match = _pattern(plural).match(text, start)
    return _operative(match, text) if match else None


def acting(text: str) -> Operative | None:
    """The operative words of a paragraph in which the paper speaks as "we": "We commit to", "We are determined to"."""
    match = _OURS.match(text)
    if not match:
        return None
    if verb := opening(text, match.end(), plural=True):
        return verb
    modal = _MODAL.match(text, match.end())
    if modal:
        words = modal[0].split()
        strength = Strength.POSITION if words[-1] in _OF_MIND else Strength.UNDERTAKING
        return Operative(modal.start(), modal.end(), " ".join(words), strength)
    word = _WORD.match(text, match.end())
    if not word or word[0] in _GATHERED:
        return None
    return Operative(word.start(), word.end(), word[0], Strength.POSITION)


def following(text: str, start: int) -> Iterator[Operative]:
    """Further operative verbs of the same sentence: ", and requests the Secretary-General …"."""
    for match in _joined().finditer(text, start):
        yield _operative(match, text)


def joined(text: str, found: list[Operative]) -> Iterator[Operative]:
    """Verbs with nothing but "and" between them as one, which binds as far as the stronger: "urges and requests"."""
    order = list(Strength)
    waiting = found[0]
    for verb in found[1:]:
        if text[waiting.end : verb.start].strip(" \n,") in ("", "and"):
            strength = min(waiting.strength, verb.strength, key=order.index)
            words = f"{waiting.verb} and {verb.verb}"
            waiting = Operative(waiting.start, verb.end, words, strength)
        else:
            yield waiting
            waiting = verb
    yield waiting


def acting_again(text: str, start: int, actor: str | None) -> Iterator[Operative]:
    """What the same body does in further sentences of a paragraph: "The Assembly also requests …", stands left out."""
    for match in _AGAIN_NAMED.finditer(text, start):
        named = match["body"]
        if named is None or actor and named.split()[-1] == actor.split()[-1]:
            verb = opening(text, match.end())
            if verb and verb.strength is not Strength.POSITION:
                yield replace(verb, start=match.start("subject"))


_AGAIN_NAMED = re.compile(r"(?<=[.;])\s+(?P<subject>The\s+(?P<body>(?:[A-Z][\w’-]+\s+){1,5})|It\s+)")


def going_on(text: str, start: int) -> Iterator[Operative]:
    """Further operative words of a sentence that speaks as "we", stands left out: ", and we commit to", "and call upon"."""
    for match in _again().finditer(text, start):
        if match["also"]:
            words = match["also"].split()
            if words[-1] not in _OF_MIND and not _RELATIVE.search(text, start, match.start()):
                yield Operative(match.start("also"), match.end("also"), " ".join(words), Strength.UNDERTAKING)
            continue
        if match["modal"]:
            words = " ".join(match["modal"].split())
            yield Operative(match.start("we"), match.end("modal"), words, Strength.UNDERTAKING)
            continue
        verb = _operative(match, text)
        if match["we"]:
            verb = replace(verb, start=match.start("we"))
        free = match["we"] or match["comma"] or not _GOVERNS.search(text, start, match.start())
        if verb.strength is not Strength.POSITION and free:
            yield verb


def governs(text: str, start: int) -> bool:
    """Whether what follows is governed by the verb that ends there."""
    return _governed().match(text, start) is not None


@cache
def _governed() -> re.Pattern[str]:
    return re.compile(rf"(?:,?\s+{_ADVERB},?)*{_GOVERNED}")


def opens_preamble(text: str) -> bool:
    """True where a text opens with a participle or a state of mind, as preambular paragraphs do."""
    match = _PARTICIPLE.match(text)
    if not match:
        return False
    word = match["verb"].lower()
    return word in _STATES_OF_MIND or word.split()[0] in ("in", "with") or _stem_known(word)


def _operative(match: re.Match[str], text: str) -> Operative:
    named, phrase = ("verb", "phrase") if match["verb"] else ("named", "bare")
    begin, end, verb = match.start(named), match.end(named), match[named]
    repeated = _REPEATED.match(text, begin)
    strength = _NOUNS.get(repeated["noun"].lower()) if repeated else None
    if (further := _CONTINUES.match(text, begin)) and _base_strength(further["verb"]) in ASKING:
        verb, end, strength = further[0], further.end(), _base_strength(further["verb"])
    elif _INTENDS.match(text, begin):
        strength = Strength.UNDERTAKING
    return Operative(match.start(phrase), end, " ".join(verb.split()), strength or _strength(verb))


def _base_strength(verb: str) -> Strength:
    return _strength(" ".join(verb.split()))


def _strength(verb: str) -> Strength:
    words = verb.lower().split()
    for pattern, strength in _strengths():
        if pattern.fullmatch(" ".join(words)):
            return strength
    return Strength.POSITION


@cache
def _terms() -> tuple[tuple[str, Strength], ...]:
    found, strength = [], Strength.POSITION
    for line in entries("travaux.reading.commitments", "operative_verbs.txt"):
        if line.startswith("["):
            strength = Strength(line.strip("[]"))
        else:
            found += [(term, strength) for term in line.split()]
    return tuple(found)


@cache
def _strengths() -> tuple[tuple[re.Pattern[str], Strength], ...]:
    return tuple(
        (re.compile(_form(term, plural), re.IGNORECASE), strength)
        for term, strength in sorted(_terms(), key=lambda pair: -len(pair[0]))
        for plural in (False, True)
    )


@cache
def _pattern(plural: bool) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<phrase>(?:{_ADVERB},?\s+){{0,5}}(?P<verb>{_any(plural)}))(?![\w-])", re.IGNORECASE
    )


@cache
def _joined() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[,;]\s*(?:and\s+)?|\band\s+)(?P<phrase>(?:{_ADVERB},?\s+){{0,3}}(?P<verb>(?!tasks\s+(?:of|for|in|on|to)\b){_any(False)}))"
        rf"(?={_GOVERNED}|{_NO_NOUN})"
    )


@cache
def _again() -> re.Pattern[str]:
    """What goes on in a sentence after "we": with its subject again, or by a verb that is no noun with its particle."""
    particle = r"(?:commit|recommit|pledge|resolve|undertake|decide|agree)(?=\s+to\b)|call\s+(?:up)?on|call\s+for|urge|encourage|invite|request"
    particle += r"|(?:mandate|task|instruct|direct|ask|entrust|authori[sz]e|require)(?=\s+(?:the|our|all|any|both|each|[A-Z])\b[^.;:]{2,160}?\s(?:to|with)\b)"
    return re.compile(
        r"(?:(?P<comma>[,;]\s*(?:and\s+)?)|\b(?:and|while)\s+)(?:in\s+th(?:is|at)\s+(?:regard|respect|context),\s+)?"
        rf"(?:(?P<we>we\s+)(?:(?P<modal>{_MODAL.pattern})|(?P<phrase>(?:{_ADVERB},?\s+){{0,3}}(?P<verb>{_any(True)})))"
        rf"|(?P<also>(?:will|shall)(?:\s+(?:not|never|also|further|therefore|{ADVERB_LY}))*\s+[a-z-]+)"
        rf"|(?P<bare>(?:{_ADVERB},?\s+){{0,3}}(?P<named>{particle})))(?![\w-])"
    )


_GOVERNS = re.compile(r"\bto\s+[a-z]+|\b(?:that|who|which|whose|where)\b")
"""Words after which a verb without a subject of its own may be another's."""
_RELATIVE = re.compile(r"\b(?:that|who|which|whose|where|as)\b")


@cache
def _any(plural: bool) -> str:
    terms = sorted({term for term, _ in _terms()}, key=lambda term: (-len(term), term))
    return "|".join(_form(term, plural) for term in terms)


def _form(term: str, plural: bool) -> str:
    """A pattern for one verb in the present tense; "*" stands for words between it and its particle."""
    verb, star, particle = term.partition("*")
    verb, _, noun = verb.partition("|")
    form = verb if plural else _third_person(verb)
    if star:
        return rf"{form}(?:\s+{_BETWEEN}){{0,4}}?\s+{particle}"
    return rf"{form}\s+(?:a\s+|the\s+)?{noun}" if noun else form


def _third_person(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "o")):
        return verb + "es"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + "s"


@cache
def _stems() -> frozenset[str]:
    return frozenset(term.split("*")[0].split("|")[0] for term, _ in _terms())


def _stem_known(participle: str) -> bool:
    stem = participle.removesuffix("ing")
    return stem != participle and any(form in _stems() for form in (stem, stem + "e", stem[:-1]))
