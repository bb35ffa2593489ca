"""The lines that hold a title, without what is set after it: how long it lasts, a closing mark."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from travaux.reading.passage import Passage
from travaux.reading.programme.grammar.clocks import find_durations, plain_digits
from travaux.reading.programme.grammar.documents import before_documents
from travaux.reading.programme.grammar.numbers import bullet

_BRACKET = re.compile(r"[(\[]([^()\[\]]{1,120})[)\]][\s:.;]*\Z")
_NOTE_MARK = re.compile('(?<=[^\\W\\d]|[.)”»"])\\s?[⁰¹²³⁴-⁹ᵃᵇᶜᵈᵉ]{1,2}\\s*\\Z')
_CLOSE = re.compile(r"(?<![\s:;,–—|-])[\s:;,–—|-]*\Z|(?<![A-Z.]..)(?<=\w)\.\s*\Z")
_ALL_DAY = re.compile(
    r"\((?:(?:all|whole|full|half)[ -]day|toute la journée|todo el día|весь день|to be (?:determined|confirmed))\)\s*\Z",
    re.I,
)
_ASIDE = re.compile(r"\((?:[^\s()]+\s+){3,}[^\s()]+\)\s*")
"""A title that stands whole in brackets: "(Reception hosted by the Government)"; fewer words are a note."""
_FILE = (
    r"(?:(?:download|view|see|read|watch|télécharger|voir|descargar|ver|скачать) )?(?:the |le |la |el )?"
    r"(?:abstracts?|notebooks?|full text|résumé|resumen|(?:presentation )?slides?|presentation|pdf|pptx?|(?:position |full )?papers?|posters?|video|recording|link|notes|minutes|details|issue|PR|pull request"
    r"|diapositives|présentation|lien|vidéo|diapositivas|presentación|enlace|folien|präsentation|слайды|презентация|ссылка|live ?stream|webcast|трансляция|видео|запись)"
)
_LINK = re.compile(rf"\s*[(\[]{_FILE}(?:\s*[,;/|&]\s*{_FILE})*[)\]]\s*\Z", re.I)
"""What stands behind a title as a link to a file, or to several."""


_LASTS = re.compile(r"\s*[:,–—]\s*\d{1,3}\s?(?:min(?:ute)?s?|mn|мин)\.?\s*\Z", re.I)
"""How long an entry lasts, behind a mark at the end of its title: "Introduction: 5 mins"."""
_BEFORE_SPEAKER = re.compile(r"[(\[]\s*([^()\[\]]{1,24})[)\]]\s*(?=[–—-]\s)")
"""A bracket before the dash that leads to a speaker: "Report (20 min) – Ada Pereira"."""


def names_a_file(text: str) -> bool:
    """Whether words are no more than what a site calls a link: "Slides", "Livestream"."""
    return re.fullmatch(_FILE, text.strip(), re.I) is not None


def tidy(heads: Iterable[Passage]) -> tuple[Passage, ...]:
    """The heads without durations and closing marks; who speaks in the same bracket becomes a head of its own."""
    kept = tuple(heads)
    whole = (_without_inner(head.cut(bullet(head.text))) for head in kept)
    return tuple(piece for head in whole for piece in _pieces(head) if piece) or kept


def _inner_duration(text: str) -> tuple[re.Match[str], int] | None:
    """The bracket inside a title that says how long it lasts and nothing else, with the minutes."""
    for bracket in _BEFORE_SPEAKER.finditer(text):
        durations = find_durations(bracket[1])
        if len(durations) == 1 and durations[0][0] == 0 and not bracket[1][durations[0][1] :].strip(" ."):
            return bracket, durations[0][2]
    return None


def _without_inner(head: Passage) -> Passage:
    found = _inner_duration(head.text)
    if not found or not found[0].start():
        return head
    return Passage.join((head.cut(0, found[0].start()), head.cut(found[0].end())))


def trailing_duration(text: str) -> int | None:
    """The minutes that a bracket at the end of a title, or before its speaker, gives it ("Coffee break (30 min)")."""
    if inner := _inner_duration(text):
        return inner[1]
    while (link := _LINK.search(text)) and link.start():
        text = text[: link.start()]
    bracket = _BRACKET.search(text)
    durations = find_durations(bracket[1]) if bracket else ()
    if not bracket or len(durations) != 1 or bracket[1][: durations[0][0]].strip(" ~,;:"):
        return None
    after = bracket[1][durations[0][1] :].strip()
    return durations[0][2] if not after or after[0] in ",;" else None


_LOOSE = re.compile("[(\\[/⁰¹²³⁴-⁹ᵃᵇᶜᵈᵉ]")
"""A bracket, the stroke of a symbol, the mark of a note: without one, and without a mark at its end, a title has nothing to lose."""


def _pieces(head: Passage) -> Iterator[Passage]:
    if head.text[-1:].isalnum() and not _LOOSE.search(head.text) and not _LASTS.search(head.text):
        yield head
        return
    head = _without_links(head)
    bracket = _BRACKET.search(head.text)
    durations = find_durations(bracket[1]) if bracket else ()
    if not bracket or not durations or bracket.start() == 0:
        yield _closed(head)
        return
    start, end, _ = durations[0]
    before, after = bracket[1][:start].strip(" ~,;:"), bracket[1][end:].strip(" ,;:")
    if before or plain_digits(after).casefold() not in (
        "",
        "each",
        "chacun",
        "cada uno",
        "каждый",
        "max",
        "total",
    ):
        if before or not bracket[1][end:].lstrip().startswith((",", ";")):
            yield _closed(head)
            return
        yield _closed(head.cut(0, bracket.start()))
        yield head.cut(bracket.start(1) + end + 1, bracket.end(1))
        return
    yield _closed(head.cut(0, bracket.start()))


def _without_links(head: Passage) -> Passage:
    while (link := _LINK.search(head.text)) and link.start():
        head = head.cut(0, link.start())
    return head


def _closed(head: Passage) -> Passage:
    head = _without_links(head)
    head = head.cut(0, before_documents(head.text))
    if (lasts := _LASTS.search(head.text)) and lasts.start():
        head = head.cut(0, lasts.start())
    if mark := _NOTE_MARK.search(head.text):
        head = head.cut(0, mark.start())
    whole_day = _ALL_DAY.search(head.text)
    if whole_day and (title := head.text[: whole_day.start()].rstrip(" ,")):
        head = head.cut(0, len(title))
    if _ASIDE.fullmatch(head.text):
        head = head.cut(1, len(head.text.rstrip()) - 1)
    match = _CLOSE.search(head.text)
    return head.cut(0, match.start()) if match and match.start() else head
