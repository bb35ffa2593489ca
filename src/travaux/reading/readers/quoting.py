"""Text as mail carries it on: lines quoted with ">", the heads of messages passed on, ends of lines torn off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from travaux.common.text import lines_with

_MARK = re.compile(r"[ \t]{0,3}(?:>[ \t]?)+")
_FEWEST = 3
"""Lines with the mark of a quotation that show that it is one."""
_MOST = 0.6
"""The share of the words from which on what is quoted is the paper, and what stands around it covers it."""
_CUT = 55
"""Characters from which on a line may have been cut by the program that quoted it."""
_FIELD = re.compile(
    r"[*_]{0,2}(?P<name>from|sent|date|to|b?cc|subject|reply-to|importance|attachments?|de|envoyé|à|cci?|objet|date d'envoi|enviado(?: el)?|para"
    r"|asunto|fecha|assunto|data|enviada em|von|gesendet|an|betreff|от(?: кого)?|отправлено|дата|кому|копия|тема)\s?:[*_]{0,2}(?P<value>.*)",
    re.I,
)
_SUBJECTS = frozenset({"subject", "objet", "asunto", "assunto", "betreff", "тема"})
_SENDERS = frozenset({"from", "de", "von", "от", "от кого"})
_SENT = frozenset(
    {"sent", "envoyé", "date d'envoi", "enviado", "enviado el", "enviada em", "gesendet", "отправлено"}
)
_HEAD = 3
"""Fields that make the head of a message, if one says when it was sent or gives an address: a memorandum has them too."""
_TELLING = 3
"""Words of a subject that says more than "programme"."""
_ANSWERED = re.compile(r"\A(?:\s*(?:re|fwd?|tr|rv|rm|wg|enc|ответ|转发|答复)\s?[:：])+\s*", re.I)
_PASSED_ON = re.compile(
    r"[\s*_-]*(?:original message|forwarded message|begin forwarded message|message (?:d'origine|original|transféré)"
    r"|mensaje (?:original|reenviado)|mensagem (?:original|encaminhada)|исходное сообщение|пересылаемое сообщение)[\s:*_-]*",
    re.I,
)
_MESSAGES = ("message", "mensaje", "mensagem", "сообщение")
"""Words of which one stands in each line that :data:`_PASSED_ON` fits."""
_FIRST = 6
"""Lines among which a mail greets, or takes leave."""
_GREETING = re.compile(
    r"\s*(?:dear|hello|hi|good (?:morning|day|afternoon)|chers?|chères?|bonjour|madame|mesdames|estimad[oa]s?|querid[oa]s|buen[oa]s|prezad[oa]s?"
    r"|car[oa]s|уважаем\w+|добрый день|здравствуйте|коллеги)\b.{0,60}[,!:]?\s*\Z",
    re.I,
)
_FIND = re.compile(
    r"\b(?:find|attached|below|enclosed|ci-(?:dessous|joint\w*|après)|trouver\w*|adjunt\w+|a continuación|abaixo|anex\w+|segue|ниже|прилага\w+|направля\w+)\b",
    re.I,
)
_REGARDS = re.compile(
    r"\s*(?:(?:best|kind|warm) (?:regards|wishes)|regards|(?:yours )?sincerely|best|thanks|cordialement|bien (?:à vous|cordialement)|salutations.{0,30}"
    r"|atentamente|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atenciosamente|abraços|с уважением)[\s,.!]*",
    re.I,
)


class Carried(NamedTuple):
    """What a mail says: the lines that only cover or carry the paper, and the paper."""

    cover: tuple[str, ...]
    text: str


class _Line(NamedTuple):
    text: str
    quoted: bool


def bare_subject(subject: str) -> str:
    """The subject of a message without "Fwd:" and "RE:"."""
    return _ANSWERED.sub("", subject).strip()


def carried(text: str, subject: str = "") -> Carried:
    """The paper that a mail carries, without marks of quotation; of heads of messages, the subject stays.

    ``subject`` is that of the mail itself. Text that is no mail is given back as it is.
    """
    if not _may_be_carried(text):
        return Carried((), f"{subject}\n\n{text}" if subject else text)
    lines = [_Line(line, False) for line in text.split("\n")]
    if ">" in text and sum(1 for line in lines if _MARK.match(line.text)) >= _FEWEST:
        lines = list(_bared(lines))
    lines, cover, subjects = _beheaded(lines)
    quoted, own = (
        sum(len(line.text.split()) for line in lines if line.quoted is which) for which in (True, False)
    )
    if quoted >= _MOST * (quoted + own) > 0:
        cover += [line.text for line in lines if not line.quoted and line.text.strip()]
        lines, note = _without_note([line for line in lines if line.quoted])
        cover += note
        subject = subject or next(iter(subjects), "")
        subject = subject if len(subject.split()) >= _TELLING else ""
    head = f"{subject}\n\n" if subject else ""
    return Carried(tuple(cover), head + "\n".join(line.text for line in lines))


def _may_be_carried(text: str) -> bool:
    """Whether some line is quoted, names a sender, or says that what follows was passed on: most texts are soon passed over."""
    if ">" in text or any(map(_names_sender, lines_with(":", text))):
        return True
    lower = text.lower()
    return any(_PASSED_ON.fullmatch(line) for word in _MESSAGES for line in lines_with(word, lower))


def _names_sender(line: str) -> bool:
    field = _FIELD.match(line)
    return field is not None and field["name"].casefold() in _SENDERS


def _without_note(lines: list[_Line]) -> tuple[list[_Line], list[str]]:
    """What is quoted without the few words that cover the paper ("Dear all, please find below …"), and these words."""
    filled = [index for index, line in enumerate(lines) if line.text.strip()]
    greeting = next((index for index in filled[:_FIRST] if _GREETING.match(lines[index].text)), None)
    closing = next((index for index in filled[-_FIRST:] if _REGARDS.fullmatch(lines[index].text)), len(lines))
    start = 0
    if greeting is not None:
        body = next((index for index in filled if index > greeting), greeting)
        end = next((index for index in range(body, len(lines)) if not lines[index].text.strip()), body)
        start = end if _FIND.search(" ".join(line.text for line in lines[body:end])) else 0
    note = [line.text for line in (*lines[:start], *lines[closing:]) if line.text.strip()]
    return lines[start:closing], note


def _bared(lines: Sequence[_Line]) -> Iterator[_Line]:
    """The lines without their marks; the end of a line that was cut when it was quoted goes back to it."""
    held: _Line | None = None
    for index, line in enumerate(lines):
        mark = _MARK.match(line.text)
        if held is not None and held.quoted and mark is None and _is_cut_off(lines, index, held.text):
            held = held._replace(text=f"{held.text.rstrip()} {line.text.strip()}")
            continue
        if held is not None:
            yield held
        held = _Line(line.text[mark.end() :], True) if mark else line
    if held is not None:
        yield held


def _is_cut_off(lines: Sequence[_Line], index: int, before: str) -> bool:
    """Whether a line without the mark, right above one that has it, is the end of the long one above."""
    below = index + 1 < len(lines) and _MARK.match(lines[index + 1].text) is not None
    return below and bool(lines[index].text.strip()) and len(before) > _CUT


def _beheaded(lines: Sequence[_Line]) -> tuple[list[_Line], list[str], list[str]]:
    """The lines with heads of messages gone but for their subjects, the lines of the heads, and their subjects."""
    kept: list[_Line] = []
    heads: list[str] = []
    subjects: list[str] = []
    index = 0
    while index < len(lines):
        end = _head_end(lines, index)
        for line in lines[index:end]:
            field = _FIELD.match(line.text)
            if field and field["name"].casefold() in _SUBJECTS:
                subjects.append(bare_subject(field["value"]))
                kept.append(line._replace(text=subjects[-1]))
            else:
                heads.append(line.text)
        if end == index:
            if _PASSED_ON.fullmatch(lines[index].text):
                heads.append(lines[index].text)
            else:
                kept.append(lines[index])
            end += 1
        index = end
    return kept, heads, subjects


def _head_end(lines: Sequence[_Line], start: int) -> int:
    """Where the head of a message that begins with its sender ends; ``start`` where none begins."""
    if not _names_sender(lines[start].text):
        return start
    end, fields, sent = start, 0, False
    while end < len(lines) and lines[end].text.strip():
        if field := _FIELD.match(lines[end].text):
            fields += 1
            sent = sent or "@" in field["value"] or field["name"].casefold() in _SENT
        elif lines[end].text[0] not in " \t":
            break
        end += 1
    return end if fields >= _HEAD and sent else start
