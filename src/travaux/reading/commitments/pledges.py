"""What a speaker or writer promises in their own name: "we will …", "my Government is committed to …"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from operator import itemgetter

from travaux.common.commitment import Strength
from travaux.reading.commitments.listed import Listing, listings
from travaux.reading.commitments.promises import promise
from travaux.reading.commitments.sentences import bounds, sentences
from travaux.reading.commitments.verbs import opens_with_verb, verbs
from travaux.reading.commitments.wordlists import ADVERB_LY
from travaux.reading.passage import Passage

_ADVERB = rf"(?:also|today|here|then|soon|thus|further|therefore|hereby|again|always|never|indeed|certainly|both|all|now|still|continue\s+to|once\s+again|too|in\s+turn|for\s+(?:our|its)\s+part,?|{ADVERB_LY})"
_MONEY = r"[A-Z]{2,3}\$|[A-Z]{3}\s?\d|[$€£]|\d"
_MODAL = (
    rf"(?:will|shall)(?:\s+{_ADVERB}|\s+not)*\s+(?P<act>[a-z-]+)|(?:will|shall)(?=\s*:)|(?:’ll|'ll)\s+(?P<short>[a-z-]+)"
    rf"|(?:{_ADVERB}\s+)*(?P<promise>(?:re)?commits?|pledges?|undertakes?|promises?|vows?|(?:re)?dedicates?|intends?|plans?|hopes?\s+and\s+intends?)"
    rf"(?:,[^,.;]{{3,90}},)?\s+(?:ourselves\s+|itself\s+|myself\s+)?(?:to\b|that\b|ourselves\b|(?:our|its|my)\s+(?:\w+\s+){{0,2}}support\b|(?=an?\b|the\b|another\b|{_MONEY}))"
    rf"|(?:{_ADVERB}\s+)*(?P<renewed>reaffirms?|reiterates?|renews?|restates?|confirms?|announces?|declares?|expresses)\s+(?:our|its|my|the)\s+(?:\w+\s+){{0,2}}"
    rf"(?:commitment|pledge|determination|readiness|resolve|willingness|promise|undertaking|decision|intention)\s+to(?=\s+(?:{_ADVERB}\s+)*(?P<what>[a-z]+)\b)"
    rf"|(?:(?:am|is|are|was|were)\s+(?:pleased|proud|happy|honou?red|delighted)\s+to\s+)?(?P<announce>pledges?|announces?|commits?)\s+(?:(?:today|here|now|hereby)\s+)*(?:an?\s+|our\s+|its\s+)?(?:(?:new|additional|further|voluntary|annual|first|initial)\s+)*(?:contribution|pledge|donation|grant|support|investment)s?\s+(?:of|to|for)\b"
    rf"|(?:am|are|is|remains?|stands?)\s+(?:{_ADVERB}\s+)*(?P<state>committed|determined|resolved|ready|prepared|dedicated|poised)\s+(?:to|in)\b"
    rf"|(?:am|are|is)\s+(?:{_ADVERB}\s+)*(?P<going>going\s+to|planning\s+to|pledging|committing)\b"
    rf"|(?:have|has)\s+(?:{_ADVERB}\s+)*(?P<done>pledged|committed|undertaken|promised|decided)\s+(?:ourselves\s+|itself\s+)?(?:to\b|(?={_MONEY}))"
)
_LISTS = (
    rf"(?:(?:has|have|is|are|am)\s+)?(?:{_ADVERB}\s+)*(?:ma(?:k(?:es?|ing)|de)|announc(?:es?|ed|ing)|submit(?:s|ted)?|presents?|offers?|pledg(?:es?|ed|ing)|commits?|undertakes?)"
    r"\s+(?:to\s+)?the\s+following(?:(?=\s*:)|\s+(?:\w+\s+){0,2}(?:pledge|commitment|undertaking|promise|contribution|action|measure|step)s?(?=[^:.;]{0,80}:))"
    r"|(?:pledges?|commits?|undertakes?|promises?)(?=\s*:)"
)
"""What promises the items of a list: "makes the following pledges:"."""
_OURS = r"\s+(?:Government|country|delegation|nation|people|Ministry|office|organi[sz]ation|Mission|Office|region|Group|Union|institution|team|Department|Agency|company|city)(?:\s+and\s+(?:people|I))?"
_PROCEDURE = frozenset(
    """
        see hear recall now proceed vote take return begin focus limit confine give turn address speak
        conclude end stop start note mention recognize highlight share tell say add read comment remember be
        have need only get know find understand agree deliver make abstain explain elaborate suspend adjourn
        resume circulate touch list outline refer come introduce present ask venture extract dwell quote cite reiterate repeat
        reaffirm emphasize stress underline concentrate witness succeed prevail forget survive
    """.split()
)
"""Verbs that "we will" governs where a speaker tells the course of the speech or the meeting, or what is to be expected."""
_KEPT_BE = re.compile(
    rf"\s+(?:{ADVERB_LY}\s+)?(?:providing|supporting|contributing|hosting|establishing|launching|working|investing|increasing|making\s+available|ready|able\s+to)\b"
)
_DOUBLE = frozenset("deliver share introduce end stop begin start give add address".split())
"""Of those, verbs that also tell of deeds: "we will deliver 20,000 tons", "we will end child labour"."""
_TOLD = re.compile(
    r"\s+(?:\w+ly\s+)?(?:[.,;:]|by\b|with\b|on\b|here\b|there\b|up\b|from\b|you\b|myself\b|ourselves\b|this\s+(?:\w+\s+)?(?:Assembly|Council|Committee|body)\b"
    r"|(?:[\w’'-]+\s+){0,5}?(?:statements?|visions?|saying|talking|speaking|remarks|speech|intervention|words?|points?|comments?|observations?|thoughts?|questions?|examples?|issues?|floor|meeting|"
    r"discussions?|debate|consideration|satisfaction|vot(?:e|ing)|items?|texts?|draft|amendments?|resolutions?|stor(?:y|ies)|quotations?|views?|opinions?|perspectives?|concerns?|"
    r"reflections?|figures?|information\s+with\s+(?:you|the\s+(?:Council|Assembly))|Assembly|message|voice|names?|topics?|matters?|aspects?|reasons?)\b)|\s*[.,;:!?]|\s*$",
    re.IGNORECASE,
)
_KEPT_MAKE = re.compile(
    r"\s+(?:\w+\s+){0,3}(?:effort|contribution|available|sure|use|resources|progress|payment)", re.IGNORECASE
)
_VOTES = re.compile(
    rf"\s*(?:to\s+)?(?:{_ADVERB}\s+)*(?:be\s+)?(?:vot(?:e|ing)|abstain(?:ing)?|cast(?:ing)?\s+(?:its|our|a|my)\s+(?:\w+\s+)?vote|explain\w*\s+(?:its|our|my)|"
    r"(?:support|oppos|reject|co-?sponsor|sponsor|back|join|approv|accept|endors|adopt)(?:e|ing)?\s+(?:in\s+)?(?:the\s+|this\s+|that\s+|any\s+|these\s+)?"
    r"(?:[\w’-]+\s+){0,3}(?:draft|resolutions?|amendments?|text|motion|consensus|adoption)\b)",
    re.IGNORECASE,
)
"""How somebody will vote, which is no undertaking."""
_REPORTED = re.compile(
    r"\b(?:said|stated|told|announced|declared|promised|claimed|asserted|noted|added|believes?|says|argued|warned|reported)\s+(?:\w+\s+){0,3}that\s+$|"
    r"\b(?:that|whether|if|unless|until|when|once|where|why|how|what|which|whatever|as\s+long\s+as|so\s+that|before|after|because\s+if)\s+$|[“\"]\s*[^”\"]{0,400}$",
    re.IGNORECASE,
)
_GOVERNED = re.compile(
    r"\b(?:to|of|from|in|with|by|for|between|against|on|into|towards?|across|than|within|among|under|over)\s+(?:the\s+)?\Z"
)
"""What is governed by a preposition is no subject: "the return of the islands to Kenya will help"."""
_RELATIVE = re.compile(
    r"\b(?:is|are|was|were)\s[^,.;:–—]*\b(?!(?:and|but|so|or|therefore|yet|then)\b)[\w’]+\s\Z"
)
"""A clause that tells what something is that "we" will do: "this is the last session we will attend"."""
_OWN_WORD = re.compile(
    r"\b(?:(?:I|[Ww]e)\s+(?:(?:can|would\s+like\s+to|wish\s+to|want\s+to)\s+)?(?:\w+ly\s+)?|[Ll]et\s+(?:me|us)\s+|(?:am|are|is)\s+(?:pleased|happy|proud|delighted|honou?red)\s+to\s+"
    r"|(?:honou?r|pleasure|opportunity|wish)\s+to\s+)(?:pledge|inform|promise|announce|reaffirm|reiterate|confirm|assure|state|say|declare|emphasize|stress|underscore)\b[^.;]{0,80}\bthat\s+$"
)


@dataclass(frozen=True, slots=True)
class Pledge:
    """A promise: the sentence, and who promises and the operative words in it, as ranges of its text."""

    words: Passage
    subject: tuple[int, int]
    verb: tuple[int, int]
    strength: Strength

    @property
    def government(self) -> bool:
        """Whether "the Government" promises, which is the speaker's only where no other State's was spoken of."""
        return (
            self.words.text[slice(*self.subject)].endswith("Government")
            and self.words.text[self.subject[0]] in "Tt"
        )


def pledges(passage: Passage, names: tuple[str, ...] = ()) -> Iterator[Pledge]:
    """The promises that a passage makes in its speaker's name.

    ``names`` are names of the State or body that it speaks for: "Kenya will …" is a promise where Kenya speaks.
    What the passage reports of others, quotes, or puts under an "if" is none.
    """
    kept = _called(names)
    places = _places(passage.text, kept)
    if not places:
        return
    lists, done = list(listings(passage.text)), 0
    for first, last in bounds(passage.text):
        if first < done or bisect_left(places, first) == bisect_left(places, last):
            continue
        listing = next((one for one in lists if first < one.lead_end <= last), None)
        if listing and (whole := _made(passage, first, listing.lead_end, names, kept, leads=True)):
            done = listing.end
            yield from _each(
                whole, passage, listing, lambda a, b: _made(passage, a, b, names, kept, leads=True)
            )
        elif whole := _made(passage, first, last, names, kept):
            yield whole


def pledges_in(code: str, passage: Passage, names: tuple[str, ...] = ()) -> Iterator[Pledge]:
    """The promises of a passage in French or Spanish; ``names`` are the speaker's own in that language."""
    for words in sentences(passage):
        if found := promise(words.text, code, names):
            yield Pledge(words, found.subject, found.verb, Strength.UNDERTAKING)


def _made(
    passage: Passage,
    first: int,
    last: int,
    names: tuple[str, ...],
    kept: tuple[str, ...],
    *,
    leads: bool = False,
) -> Pledge | None:
    """The promise that a sentence makes, or that the words which lead to a list make of what it holds."""
    text = passage.text[first:last].strip()
    found = next(_found(text, kept), None) or _by_noun(text, names)
    if not found or leads and _NO_LEAD.search(text):
        return None
    subject, match = found
    begin = match.end("inserted") if match["inserted"] else match.start()
    verb = (begin + _gap(text, begin), match.start() + len(match[0].rstrip()))
    return Pledge(passage.cut(first, last), subject, verb, Strength.UNDERTAKING)


def _each(
    whole: Pledge, passage: Passage, listing: Listing, again: Callable[[int, int], Pledge | None]
) -> Iterator[Pledge]:
    """The promise of each item of a list that goes on from the words which lead to it, with these.

    An item that leads to more, "Italy will:", is the lead of what comes after it; ``again`` tells what it promises.
    """
    first = None
    for start, end in listing.items:
        item = passage.cut(start, end)
        if item.text.rstrip().endswith(":") and (other := again(start, end)):
            whole, first = other, None
            continue
        first = first or item.text
        subject = whole.words.text[slice(*whole.subject)]
        if not item.text.startswith(subject) and _goes_on(whole.words.text, first, item.text):
            yield replace(whole, words=Passage.join((whole.words, item)))


def _goes_on(lead: str, first: str, item: str) -> bool:
    """Whether an item completes its lead as the first one does: a verb after "will:"; "To …" or a noun after "To …"."""
    if _BARE_MODAL.search(lead):
        return opens_with_verb(item) or not opens_with_verb(first)
    return not _TO_DO.match(first) or _TO_DO.match(item) is not None or _THING.match(item) is not None


_BARE_MODAL = re.compile(r"\b(?:will|shall)\s*:\s*$")
_TO_DO = re.compile(r"\W*(?:to|continue|maintain)\b", re.IGNORECASE)
_THING = re.compile(r"\W*(?:the|its|our|their|a|an)\b", re.IGNORECASE)


def _places(text: str, kept: tuple[str, ...]) -> list[int]:
    """Where a text holds that without which no sentence promises: "we will", "Kenya will" of Kenya's speaker, "pledge is to"."""
    subjects = (*_selves(text), *_named(text, kept))
    found = [place for place, end in subjects if _PROMISE.match(text, end)]
    for noun in _NOUNS:
        found += (place for place in _occurrences(text, noun) if _IS_TO_BELOW.match(text, place + len(noun)))
    return sorted(found)


def _occurrences(text: str, word: str) -> Iterator[int]:
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


_Range = tuple[int, int]


def _selves(text: str) -> Iterator[_Range]:
    """Where a speaker speaks in the first person or of "the Government", as a subject."""
    for pattern, before in _SELVES:
        for one in pattern.finditer(text):
            yield one.start() - before, one.end()
    for one in _GOVERNMENT.finditer(text):
        if the := _THE.search(text, max(0, one.start() - _FAR), one.start()):
            yield the.start(), one.end()


def _named(text: str, kept: tuple[str, ...]) -> Iterator[_Range]:
    """Where a speaker's own names stand, with "and its member States" behind; of two at one place the longer."""
    places = {place: name for name in reversed(kept) for place in _occurrences(text, name)}
    for place, name in sorted(places.items()):
        states = _STATES_TOO.match(text, place + len(name))
        yield place, states.end() if states else place + len(name)


def _subjects(text: str, kept: tuple[str, ...]) -> Iterator[_Range]:
    """A speaker's own names as subjects, with "the Government of" and the like before them."""
    done = 0
    for place, end in _named(text, kept):
        if place >= done and (before := _BEFORE_NAME.search(text, max(done, place - _FAR), place)):
            yield before.start(), end
            done = end


def _found(text: str, kept: tuple[str, ...]) -> Iterator[tuple[_Range, re.Match[str]]]:
    """A subject, and the verb after it by which it promises, for each such place of a sentence."""
    subjects = [*_selves(text), *_subjects(text, kept)]
    done = 0
    for start, end in sorted(subjects, key=itemgetter(0)):
        match = _PROMISE.match(text, end) if start >= done else None
        if match:
            done = match.end()
            if _promises(text, start, match):
                yield (start, end), match


def _by_noun(text: str, names: tuple[str, ...]) -> tuple[_Range, re.Match[str]] | None:
    """A promise told by its noun, the speaker's own: "our pledge is to", "Kenya’s commitment is to"."""
    if not any(noun in text for noun in _NOUNS):
        return None
    for subject in _NOUN_AT.finditer(text):
        whose = subject["whose"]
        match = _IS_TO.match(text, subject.end())
        if match and (whose is None or whose in names) and not _reported(text, subject.start()):
            return subject.span(), match
    return None


# A pattern that begins with letters is looked for much faster than one that begins with the bound of a word, and several
# patterns that begin with certain letters faster than one that begins with any of them.
_SELVES = (
    (re.compile(r"we(?<![\w-]..)(?=\W|will|shall)"), 0),
    (re.compile(r"We(?<![\w-]..)(?=\W|will|shall)"), 0),
    (re.compile(r"I(?<![\w-].)(?=\W|will|shall)"), 0),
    (re.compile(rf"ur(?<=[Oo]ur)(?<![\w-]...){_OURS}"), 1),
    (re.compile(rf"y(?<=[Mm]y)(?<![\w-]..){_OURS}"), 1),
)
"""The first person as a subject, and how many letters of it stand before the match: "we", "our country", "my delegation"."""
_GOVERNMENT = re.compile(r"Government(?!\s+of\b)")
_THE = re.compile(r"(?<![\w-])[Tt]he\s+\Z")
_FIRST = (
    r"will|shall|[’']ll|(?:re)?commit|pledg|undert|promis|vow|(?:re)?dedicat|intend|plan|hope|reaffirm|reiter|renew|restat|confirm|announc|declar|"
    r"expres|am|is|are|was|were|remain|stand|ha[sv]|ma[kd]|submit|present|offer"
)
"""How the first word of a promise begins that is no adverb: adverbs are looked for once, and not anew before each kind of verb."""
_PROMISE = re.compile(
    rf"(?P<inserted>,[^,.;]{{3,90}},)?\s*+(?=(?:{_ADVERB}\s+)*(?:{_FIRST}))(?:{_MODAL}|{_LISTS})"
)
_NO_LEAD = re.compile(
    r"\b(?:reasons?|because|why|questions?|facts?|challenges?|examples?|concerns?|such\s+as|namely)\b"
)
"""Words of a sentence before a list that is of something else than what is promised."""
_NOUNS = ("pledge", "commitment", "promise", "undertaking", "vow", "intention", "plan")
_NOUN_AT = re.compile(
    r"(?<![\w-])(?:[Oo]ur|[Mm]y(?:\s+(?:country|Government|delegation|nation)[’']s)?|(?P<whose>[A-Z][\w ]{2,40}?)[’']s?)\s+"
    rf"(?:(?:own|first|second|third|main|national|voluntary|collective|firm|solemn|next)\s+)*(?:{'|'.join(_NOUNS)})s?"
)
_IS_TO = re.compile(
    r"(?P<inserted>,[^,.;]{3,90},)?\s+(?:(?:here|now|today|also|therefore)\s+)*(?:is|are|remains?)\s+(?:clear\s*:\s*|firm\s*:\s*|simple\s*:\s*|as\s+follows\s*:\s*)?(?:to\b|that\s+(?:we|our|my|the)\b)"
)
"""A promise told by its noun: "Our pledge is to plant trees"."""
_IS_TO_BELOW = re.compile(rf"s?{_IS_TO.pattern}")


_OWN_BODY = re.compile(
    r"\b(?:Organi[sz]ation|Agency|Office|Union|Commission|Fund|Programme|City|Municipality|Federation|Alliance|Network|Committee|Institute|Bank)\b"
)
"""What a body may call itself: "the Organization stands ready"."""


def _called(names: tuple[str, ...]) -> tuple[str, ...]:
    """A speaker's own names and what those names say that it may call itself, the longest first.

    "The" may stand before any name as a subject: "The Gambia" is left out beside "Gambia".
    """
    called = {*names, *(match[0] for name in names for match in _OWN_BODY.finditer(name))}
    kept = (name for name in called if len(name) > 2 and name.removeprefix("The ") not in called - {name})
    return tuple(sorted(kept, key=lambda name: (-len(name), name)))


_BEFORE_NAME = re.compile(
    r"(?<![\w-])(?:[Tt]he\s+)?(?:(?:\w+\s+){0,2}(?:Government|[Dd]elegation|[Pp]eoples?|Republic|Kingdom|State|Commonwealth|Union|Principality|Sultanate|Mission)\s+of\s+(?:the\s+)?)*\Z"
)
_FAR = 200
"""Characters before a name that belong to it, at most."""
_STATES_TOO = re.compile(r"\s+and\s+its\s+\w+\s+States")


def _gap(text: str, start: int) -> int:
    return len(text[start:]) - len(text[start:].lstrip(" \n,"))


def _promises(text: str, start: int, match: re.Match[str]) -> bool:
    act = match["act"] or match["short"]
    if text.rstrip().endswith("?") or _reported(text, start) or _VOTES.match(text, _acts_at(match)):
        return False
    if match["renewed"]:
        return match["what"] in verbs()
    if act is None or act.endswith("ly"):
        return True
    after = text[match.end() :]
    if act == "run":
        return re.match(r"\s+(?:the\s+|a\s+)?(?:\w+\s+)?risks?\b", after) is None
    if act == "be":
        return _KEPT_BE.match(after) is not None
    if act == "make":
        return _KEPT_MAKE.match(after) is not None
    if act == "take":
        return re.match(r"\s+(?:all\s+|the\s+)?(?:\w+\s+)?(?:steps|measures|action)", after) is not None
    if act in _DOUBLE and text[start : start + 2] != "I ":
        return _TOLD.match(after) is None
    return act not in _PROCEDURE


def _acts_at(match: re.Match[str]) -> int:
    """Where what is promised begins: the verb that "will" governs, or what follows "intends to"."""
    named = next((name for name in ("act", "short") if match[name]), None)
    return match.start(named) if named else match.end()


def _reported(text: str, start: int) -> bool:
    before = text[:start]
    if before.count("“") > before.count("”"):
        return True
    before = " ".join(before.split()) + " " if before.strip() else ""
    if _GOVERNED.search(before) or _RELATIVE.search(before):
        return True
    return bool(_REPORTED.search(before)) and not _OWN_WORD.search(before)
