"""What kind of answer a question seeks, and whether a sentence gives one of that kind.

A sentence may be on the topic and name all that a question names, and yet not speak to it: "How can the dykes be paid
for?" is answered by who should pay, not by how high the dykes are. The cues are words by which papers of any matter
propose, report, name a body, tell a trouble, tell a cause or say what is meant.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Sought(StrEnum):
    """The kinds of answer."""

    WAY = "way"
    """What ought to be done, and by whom."""
    DONE = "done"
    """What somebody did."""
    STANDING = "standing"
    """Which bodies, agreements or plans there are."""
    TROUBLE = "trouble"
    """What makes it hard."""
    CAUSE = "cause"
    """What brings it about."""
    MEANING = "meaning"
    """How something is understood."""


_TROUBLE = r"(?:challenges?|obstacles?|barriers?|gaps?|difficult\w+|risks?|constraints?|shortcomings?|problems?|threats?|bottlenecks?|impediments?|hurdles?|weakness\w*)"
_DO = (
    r"(?:adopt|establish|launch|enact|ratif|develop|implement|introduc|creat|host|sign|decid|review|reform|organi[sz]|strengthen|improv|foster|maintain|"
    r"incorporat|mainstream|conclud|lead|led\b|chair|open|expand|set up|buil|conven|train|provid|allocat|fund|invest|contribut|enhanc|integrat|align|"
    r"approv|amend|join|elaborat|put in place|purchas|promot|deploy|reduc|ban|protect|increas|submit|plant|halv|rais|carr|made|make|taken|taking)"
)
_BODY = (
    r"(?:Forum|Process|Partnership|Conference|Dialogue|Plan|Strategy|Commission|Agreement|Convention|Protocol|Summit|Organi[sz]ation|Alliance|Initiative|Mechanism|"
    r"Compact|Fund|Facility|Programme|Program|Ministry|Cent(?:re|er)|Platform|Network|Committee|Authority|Agency|Treaty|Declaration|Force|Act|Coalition)"
)

_OUGHT = r"(?:must|should|ought to|needs? to|have to|has to|had better|let us)"
_VAGUE = (
    r"(?:be|been|have|has|remain|continue|strengthen|enhance|improve|promote|support|address|tackle|ensure|work|focus|recogni[sz]e|play|increase|intensify|redouble|"
    r"face|deal|respond|act|seek|strive|try|find|make|do|consider|bear|keep|pay (?:attention|tribute|heed|special)|reali[sz]e|understand|see|look|put|know|forget|acknowledge|fight|combat|achieve|"
    r"admit|note|add|say|also|all|not|never|emphasi[sz]e|stress|remember|highlight|step up|take (?:heed|note|stock|into account|seriously)|to)"
)
"""Verbs that do not say what is to be done."""
_PROPOSES = re.compile(
    rf"\b{_OUGHT}\b|\b(?:propos\w+|calls? (?:for|on|upon)|urg\w+|essential|necessary|important (?:\w+ )?to)\b",
    re.IGNORECASE,
)
"""How a sentence says that it tells what ought to be."""

_SEEKS = {
    Sought.TROUBLE: re.compile(rf"^\W*(?:what|which)\b(?:\W+(?!(?:to|against|for|with|by|of)\b)[\w-]+){{0,5}}?\W+{_TROUBLE}\b|stands? in the way|\bwhat (?:prevents|threatens|hinders|hampers|impedes|undermines|holds? back)\b", re.IGNORECASE),
    Sought.CAUSE: re.compile(r"^\W*(?:what|which)\b(?:\W+[\w-]+){0,4}?\W+(?:causes?|drivers|reasons?|factors|drives?)\b|^\W*why\b", re.IGNORECASE),
    Sought.MEANING: re.compile(
        r"common (?:understanding|definition)|\bmeant\b|\bmean\b|^\W*what (?:is|are) (?:the )?(?:various |main |key |different )?"
        r"(?:aspects?|dimensions?|elements?|principles?|features?|nature|purpose|meaning)|\bunderstood\b",
        re.IGNORECASE,
    ),
    Sought.DONE: re.compile(
        r"\b(?:has|have|had)\b(?:\W+[\w-]+){0,6}?\W+(?:been|done|taken|\w+ed)\b|progress|practices? (?:has|have|exist|are)|\blessons?\b|\bexperiences\b|\bsuccess",
        re.IGNORECASE,
    ),
    Sought.STANDING: re.compile(
        r"\bexists?\b|\bin place\b|\bare there\b|\bis there\b|\bavailable\b|^\W*(?:what|which)\b(?:\W+[\w-]+){0,3}?\W+"
        r"(?:mechanism|institution|instrument|framework|law|polic|programme|arrangement|bod(?:y|ies)|structure)\w*\b(?!.*\b(?:can|could|should|will)\b)",
        re.IGNORECASE,
    ),
}  # fmt: skip
"""How a question shows what it seeks, in the order in which it is looked for; any other seeks a way."""

_GIVES = {
    Sought.WAY: re.compile(
        rf"\b{_OUGHT}(?:\s+(?:also|now|all|therefore|thus|urgently|together|not|only|continue to|be able to|be allowed to|\w+ly))*\s+(?!{_VAGUE}\b)[a-z]\w+|"
        r"\b(?:urg\w+|call\w*(?: \w+)? (?:with urgency )?(?:up)?on|appeal\w* to|invit\w+|encourag\w+|asks?) [^.;:]{3,120}? to (?!be\b)[a-z]\w+|"
        r"\b(?:propos|recommend|suggest)(?:es?|ed|ing|s)? (?:to|that|the|an?|creating|establishing|setting)\b|"
        r"\b(?:calls?|called|calling|call) for (?:the |an? )?(?:\w+ )?(?:establishment|creation|adoption|convening|ratification|removal|lifting|reform|conclusion|introduction|appointment)|"
        rf"\b(?:{_OUGHT}|essential|imperative|necessary|needed|vital|crucial|requires?)\b[^.;]*(?:\bby (?:\w+ly )?\w+ing\b|\bthrough \w+|\bin consultation with\b|\bso as to\b|\bwith the (?:help|support|participation) of\b)|"
        r"\b(?:doivent|doit|devons|il faut|debe(?:n|mos)?|hay que|es necesario) \w+",
        re.IGNORECASE,
    ),
    Sought.DONE: re.compile(
        rf"\b(?:has|have|had|was|were|been)\b(?!\W+to\b)(?:\W+(?!aim|intend|plan|hop|seek|tri|commit|call|pledg)[\w-]+){{0,3}}?\W+{_DO}\w*|\b(?:we|government|parliament|ministry|country|it|which|and) (?:\w+ )?"
        r"(?:adopt|establish|launch|enact|ratifi|introduc|creat|host|sign|organi[sz]|strengthen|conclud|open|expand|approv|conven|implement|develop|review|reform)ed\b|"
        r"\b(?:we|is|are) (?:\w+ ){0,2}(?:implementing|working|engaged|building|taking|carrying out|developing|leading|chairing|contributing)\b|"
        r"\bour (?:\w+ )?(?:chairmanship|presidency|experience)\b|\bholds? the chair|\bupon its conclusion",
        re.IGNORECASE,
    ),
    Sought.STANDING: re.compile(
        rf"\b(?!Security|General)[A-Z][\w’'-]+ (?:(?:[A-Z][\w’'-]+|on|of|for|and|in|the|to|with) ){{0,6}}?{_BODY}s?\b(?: (?:on|of|for|to|against) (?:the )?[A-Z]\w+(?: and [A-Z]\w+)?)?|\b{_BODY}s? (?:on|of|for|to|against) (?:the |an? )?[A-Z]\w+|"
        r"\b(?:statute|agreements?|accords?|mechanisms?|action plan)\b"
    ),
    Sought.TROUBLE: re.compile(
        r"\b(?:obstacle\w*|difficult\w*|gaps?|lack\w*|pressures?|burdens?|weigh\w*|strain\w*|constrain\w*|limited|unable|drain\w*|"
        r"shortcoming\w*|barriers?|insufficien\w*|cannot|costs?|unsustainable|inadequate|hamper\w*|imped\w*|dilemma|erosion|no consensus|threaten\w*|destroy\w*|"
        r"suffer\w*|hinder\w*|undermin\w*|jeopardi\w*)\b",
        re.IGNORECASE,
    ),
    Sought.CAUSE: re.compile(
        r"\b(?:caus\w+|because|due to|driv\w+|(?<!grass-)roots?|result\w* (?:of|from)|stem\w* from|fuel\w*|breed\w*|lead\w* to|attributed to|push factors?|arise\w* from|"
        r"consequence of|fertile|feed\w*)\b",
        re.IGNORECASE,
    ),
    Sought.MEANING: re.compile(
        r"\b(?:(?:is|are) (?:really |not (?:only|just|merely|simply) )?(?:about|an?|the)|means|must be|should be|is not|principles?|considerations?|in our view|"
        r"understand\w*|defin\w*|rests? on|based on)\b",
        re.IGNORECASE,
    ),
}  # fmt: skip

_FACTS = frozenset({Sought.STANDING, Sought.DONE})
"""What is told of as it is, not as it ought to be."""
_MET = re.compile(
    r"\b(?:take|taking|took|eradicat\w*|eliminat\w*|remov\w*|attack\w*|meet\w*|address\w*|tackl\w*|overcom\w*|fac(?:e|ing) up to|respond\w* to|cope with|solv\w*|resolv\w*|rise to|confront\w*|view of|"
    r"shar(?:e|ed|es|ing)|clos(?:e|ing)|cut|bridg\w*|narrow\w*|fill\w*|reduc\w*|deal\w* with|solution\w* (?:to|for)) (?:\w+ ){0,3}(?:challeng|problem|gap|difficult|obstacle|burden|constraint|threat|(?:root )?cause|root)\w*",
    re.IGNORECASE,
)
"""A trouble that is to be met, or a cause that is to be removed, is not told by that."""
_COURTESY = re.compile(
    r"^\W*(?:\w+\W+){0,5}?(?:welcom\w+|congratulat\w+|thank\w*|commend\w*|appreciat\w+|tribute|gratitude|sympathy|condolences|honou?r to|grateful|pleased|salute\w*|"
    r"(?:look|looks|looking) forward|hopes?|regret\w*|deplor\w+|condemn\w*|(?:share|express\w*) (?:the|our|my|its) (?:\w+ )?concerns?)\b",
    re.IGNORECASE,
)
"""How a sentence begins that greets, praises, thanks, hopes or laments."""

_LEANS = re.compile(
    r"^\W*(?:it|they|this|that|these|those|such|he|she|his|her|their|its|but|and|or|so|then|there|hence|nor|both|yet)\b",
    re.IGNORECASE,
)
"""How a sentence begins that goes on from the one before it."""

_FEW, _MANY = r"(?:[\w’'-]+ )?[\w’'-]+", r"(?:[\w’'-]+ ){0,3}[\w’'-]+"
_LIST = re.compile(
    rf"\b{_FEW}, (?:{_MANY}, )+(?:{_MANY},? )?(?:and|or) {_FEW}|\b{_FEW}, {_FEW},? (?:and|or) {_FEW}"
)
"""Three things or more in a row, each of a few words."""
_FOR_EXAMPLE = re.compile(
    r"\([^)]*\)|\b(?:for example|for instance|e\.\s?g\.|such as|including)\b[^?;]*", re.IGNORECASE
)
_EXAMPLE = re.compile(
    r"\b(?:such as|including|inter alia|as well as|in addition to|not to mention|among others)\b[^,;.]*",
    re.IGNORECASE,
)


def sought_by(question: str) -> Sought:
    """The kind of answer that a question seeks."""
    return next((kind for kind, cue in _SEEKS.items() if cue.search(question)), Sought.WAY)


def given(sentence: str, kind: Sought) -> str:
    """The words by which a sentence gives an answer of this kind; empty where it gives none, as questions
    and courtesies do, and what ought to be where a question asks what is."""
    if is_courtesy(sentence):
        return ""
    told = _MET.sub(" ", sentence) if kind in (Sought.TROUBLE, Sought.CAUSE) else sentence
    cue = _GIVES[kind].search(told)
    if cue is None:
        return ""
    before = told if kind is Sought.CAUSE else told[: cue.start()] if kind in _FACTS else ""
    return "" if _PROPOSES.search(before) else cue[0]


def is_courtesy(sentence: str) -> bool:
    """Whether a sentence asks, or greets, praises, thanks, hopes or laments, and so tells nothing."""
    return sentence.rstrip().endswith("?") or bool(_COURTESY.search(sentence))


def leans_back(sentence: str) -> bool:
    """Whether a sentence cannot be understood without the one before it."""
    return bool(_LEANS.match(sentence))


def main_point(question: str) -> str:
    """A question without what it names in brackets or as an example."""
    return _FOR_EXAMPLE.sub(" ", question)


def in_earnest(sentence: str) -> str:
    """A sentence without what it names only as an example or as one of many."""
    return _EXAMPLE.sub(" ", _LIST.sub(" ", sentence))
