"""Plain text: pages at form feeds, paragraphs at blank lines or short lines, tables set with spaces."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from travaux.common.scripts import WIDE
from travaux.common.text import beyond_ascii
from travaux.reading.clockshape import CLOCK, HOUR
from travaux.reading.document import Document
from travaux.reading.layout.glyphs import clean
from travaux.reading.readers import breaks, chargrids
from travaux.reading.readers.compose import Composer, Place, PlainLine, Run
from travaux.reading.readers.encoding import text_of
from travaux.reading.readers.formats import Format
from travaux.reading.readers.html import transcribe_html
from travaux.reading.readers.markdown import transcribe_markdown
from travaux.reading.readers.quoting import carried
from travaux.reading.readers.sniff import markup
from travaux.reading.readers.text import delimited, pipetables
from travaux.reading.readers.text.barred import unbarred
from travaux.reading.readers.text.bulletlines import with_their_words
from travaux.reading.readers.text.columns import Piece, columns, tabbed
from travaux.reading.readers.text.halfslots import made_whole
from travaux.reading.readers.text.inlinebullets import one_a_line
from travaux.reading.readers.text.rewrapped import rejoined
from travaux.reading.readers.text.sidebyside import one_after_the_other
from travaux.reading.readers.text.visual import cells_turned, in_order, runs_left, turned_round
from travaux.reading.readers.wiki import transcribe_wiki
from travaux.reading.transcript import LineRole, Transcript

# Members of enumerations are bound here: to look one up in its class takes Python 3.11 as long as to make a line.
_BODY, _HEADING, _ITEM = LineRole.BODY, LineRole.HEADING, LineRole.LIST_ITEM
_RULED = frozenset("=-~^*_#+")
_RULE = re.compile(r"([=\-~^*_#+])\1{2,}\Z")
_COLUMN_GAP = re.compile(r"(?<=\S)(?: {3,}|\t[\t ]*)(?=\S)")
_MARKER = re.compile(
    r"(?:[-*•◦▪‣●○■□▶➢✓–—·]\s|§\s+(?=[^\W\d_])|\d{1,3}[.)]\s|[a-zA-Z][.)]\s|[ivxIVX]{1,5}[.)]\s|\((?:\d{1,3}|[a-z]|[ivx]{1,5})\)\s"
    r"|\(?[а-яأ-ي]\)\s|\d{1,2}\s?[-–]\s?(?=[ء-ي])|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])"
)
_CLOCK = re.compile(rf"\[?\(?(?:{CLOCK}|[012]\d[0-5]\d ?(?:[-–—] ?[012]\d[0-5]\d\b|h)|{HOUR},[0-5]\d\s*\Z)")
_SLOT_BEHIND = re.compile(rf"[^()]{{3,90}}\({_CLOCK.pattern}[^()]{{2,24}}\)")
_LABEL = re.compile(r"[^\W\d_][\w’'-]{2,20}(?: [\w’'-]{1,20}){0,2} ?: ")
_INVISIBLE = "\0\u200b\u2060\ufeff"
_NARROW, _BROAD = 60, 110
"""Characters: hardly a page is wrapped at less or at more."""
_WIDE = re.compile(f"[{WIDE}]")


def read(document: Document, subject: str = "") -> Transcript:
    """The transcript of plain text; where only its line breaks hide that it is markup, as that markup.

    ``subject`` is that of the mail whose text it is.
    """
    cover, text = carried(text_of(document.data), subject)
    if breaks.lost(text):
        whole = breaks.restore(text)
        found = markup(whole)
        if found is Format.MARKDOWN:
            return transcribe_markdown(whole, document.name)
        if found is Format.WIKI:
            return transcribe_wiki(whole, document.name)
        text = whole
    if chargrids.holds_grid(text):
        return transcribe_html(chargrids.as_html(text), Format.TEXT, document.name)
    return transcribe_text(text, cover)


def transcribe_text(text: str, cover: Sequence[str] = ()) -> Transcript:
    """The transcript of text in lines; ``cover`` are the lines of the mail that carries it."""
    composer = Composer(Format.TEXT.value)
    composer.plain((clean(line.strip(), symbol=False), LineRole.CHROME, 0, True) for line in cover)
    for invisible in _INVISIBLE:
        text = text.replace(invisible, "")
    for raw in unbarred(text).rstrip("\f\n").split("\f"):
        page = clean(in_order(raw), symbol=False) if raw else raw
        rows = delimited.delimited(page)
        if rows:
            delimited.write(composer, rows)
        else:
            _Page(composer, page.expandtabs(8) if _mixed(page) else page, runs_left(raw)).read()
        composer.end_page()
    return composer.build()


def _mixed(page: str) -> bool:
    """Whether tabs only stand for runs of spaces: at the start of lines, never inside them."""
    return "\t" in page and not re.search(r"\S\t", page)


class _Page:
    """Reads the lines of one page in order."""

    def __init__(self, composer: Composer, page: str, runs_left: bool) -> None:
        self._out = composer
        self._runs_left = runs_left
        """Whether its first column stands furthest to the right."""
        self._spaced = "  " in page or "\t" in page
        lines = made_whole(rejoined([line.rstrip(" ") for line in page.split("\n")]))
        lines = with_their_words(one_a_line(lines))
        self._lines = one_after_the_other(lines) if self._spaced else lines
        self._width = _width(self._lines)

    def read(self) -> None:
        begin = 0
        for run in pipetables.row_runs(self._lines) if any("|" in line for line in self._lines) else ():
            self._read(range(begin, run.start))
            pipetables.write(self._out, self._lines[run.start : run.stop])
            begin = run.stop
        self._read(range(begin, len(self._lines)))

    def _read(self, lines: range) -> None:
        """Reads lines that are in no table of bars."""
        loose = done = lines.start
        for index in (one for one in self._gapped() if one in lines):
            block = (columns(self._lines, index) or tabbed(self._lines, index)) if index >= done else None
            if not block:
                continue
            done = index + block.length
            if block.rows:
                self._paragraphs(self._lines[loose:index])
                self._table(block.rows)
                loose = done
        self._paragraphs(self._lines[loose : lines.stop])

    def _gapped(self) -> list[int]:
        """The lines in which white space may part columns."""
        wide = any(map(str.isspace, beyond_ascii("".join(self._lines))))
        if not self._spaced and not wide:
            return []
        return [
            index
            for index, line in enumerate(self._lines)
            if "  " in line or "\t" in line or wide and not line.isascii()
        ]

    def _paragraphs(self, lines: Sequence[str]) -> None:
        found = _lines([cells_turned(line) for line in lines] if self._runs_left else lines, self._width)
        self._out.plain(map(_gaps_as_tabs, found) if self._spaced else found)

    def _table(self, rows: Sequence[Sequence[Piece]]) -> None:
        self._out.open_table(ruled=False)
        for number, row in enumerate(turned_round(rows) if self._runs_left else rows):
            for piece in row:
                self._out.open_cell(Place(number, piece.column, 1, piece.span))
                for text, begins in piece.lines:
                    self._out.paragraph([Run(text)], new_paragraph=begins)
                self._out.close_cell()
        self._out.close_table()


def _width(lines: Sequence[str]) -> int | None:
    """Where the lines of a page are wrapped, in characters; None where no line is."""
    longest = sorted((line for line in lines if len(line) > _NARROW), key=len, reverse=True)
    wrapped = (line for line in longest if len(line.split(maxsplit=3)) > 3)
    width = _NARROW
    for line in wrapped:
        if line.rstrip().rfind(" ") > _BROAD:
            return None
        width = max(width, len(line))
        if len(line) <= _BROAD:
            break
    return width


def _gaps_as_tabs(line: PlainLine) -> PlainLine:
    """The line with each gap between columns as one tab."""
    text = line[0]
    return (_COLUMN_GAP.sub("\t", text), *line[1:]) if "   " in text or "\t" in text else line


def _lines(lines: Sequence[str], width: int | None) -> Iterator[PlainLine]:
    """The lines that hold words, with what parts them: blank lines, rules, short lines, markers, times."""
    before: str | None = None
    texts = [line.strip() for line in lines]
    rules = [text[:1] in _RULED and _RULE.match(text) is not None for text in texts]
    for index, text in enumerate(texts):
        if not text or rules[index]:
            before = None
            continue
        ruled = index + 1 < len(texts) and rules[index + 1]
        heading = _heading(text, texts[index + 1]) if ruled else 0
        marker = not heading and _MARKER.match(text) is not None
        begins = before is None or heading > 0 or width is None or marker or _begins(before, text, width)
        begins = (
            begins
            or (_DAY.fullmatch(text) and _CLOCK.match("".join(texts[index + 1 : index + 2]))) is not None
        )
        yield text, _HEADING if heading else _ITEM if marker else _BODY, heading, begins
        before = lines[index].rstrip()


def _heading(text: str, below: str) -> int:
    """The level of a heading that is underlined with ``===`` (1) or another rule (2), else 0."""
    if abs(len(below) - len(text)) > max(3, len(text) // 3):
        return 0
    return 1 if below[0] == "=" else 2


_DAY = re.compile(
    r"(?=[^\W\d_a-zа-яà-ÿ])[^\W\d_]{4,},? (?:le )?\d{1,2}\.? (?:de )?[^\W\d_]{3,}\.?,? ?(?:de )?(?:(?:19|20)\d\d)?"
)
"""A day and nothing else, which heads the time in the line below it: "Friday 5 July"."""
_DATED = re.compile(
    r"[^\W\d_]+,? \d{1,2}\.? (?:de )?[^\W\d_]+,? (?:de )?(?:(?:19|20)\d\d,? )?\d{1,2}(?:[:.h]\d\d)(?!\d)"
)
"""A line with the day of an entry before its time: "Tuesday, 5 July 2033, 9:00–10:00"."""


def _begins(before: str, text: str, width: int) -> bool:
    """Whether the line before was not full, or this one begins with a time, a day with its time, a label or the bar of a cell."""
    width = width // 2 if not before.isascii() and _WIDE.search(before) else width
    if not text[0].islower() and len(before) + 1 + len(text.split(maxsplit=1)[0]) <= width:
        return True
    marked = (
        text[0] == "|"
        or text[0].isupper()
        and _DATED.match(text)
        or not text[0].isalpha()
        and _CLOCK.match(text)
        or "(" in text
        and _SLOT_BEHIND.match(text)
        or text[0].isupper()
        and ":" in text
        and _LABEL.match(text)
    )
    return bool(marked)
