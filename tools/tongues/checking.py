"""What is wrong with a language's catalogue: each complaint is one line that names the message."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from tongues.catalogue import Tongue, Translations
from tongues.extracting import Message
from tongues.glossary import Term
from tongues.typography import faults

_SAME = Path(__file__).with_name("same.tsv")
_APART = Path(__file__).with_name("apart.tsv")
_PLACEHOLDER = re.compile(r"%\((\w+)\)[sd]|%%")
_TAG = re.compile(r"</?\w+>")


def complaints(
    tongue: Tongue, messages: Iterable[Message], known: Translations, terms: Iterable[Term] = ()
) -> list[str]:
    """All that is wrong with these translations of these messages."""
    terms = list(terms)
    return [complaint for one in messages for complaint in _of(tongue, one, known.get(one.key, ()), terms)]


def missing(tongue: Tongue, messages: Iterable[Message], known: Translations) -> list[Message]:
    """The messages with no translation, or with too few plural forms."""
    return [one for one in messages if not _complete(tongue, one, known.get(one.key, ()))]


def _complete(tongue: Tongue, message: Message, forms: tuple[str, ...]) -> bool:
    return len(forms) == (tongue.plurals if message.plural else 1) and all(form.strip() for form in forms)


def _of(tongue: Tongue, message: Message, forms: tuple[str, ...], terms: list[Term]) -> Iterator[str]:
    said = f"{tongue.code}: “{message.id}”" + (f" ({message.context})" if message.context else "")
    if not _complete(tongue, message, forms):
        yield f"{said} is not translated, or not in all plural forms"
        return
    if any(form in (message.id, message.plural) for form in forms) and not _may_be_same(tongue, message):
        yield f"{said} is the same as the English"
    for place, form in enumerate(forms):
        if not _placeholders_hold(message, form, bool(message.plural) and place in tongue.single):
            yield f"{said} has other placeholders: {form}"
        if sorted(_TAG.findall(form)) != sorted(_TAG.findall(message.id)):
            yield f"{said} has other tags: {form}"
        if (form[:1].isspace(), form[-1:].isspace()) != (message.id[:1].isspace(), message.id[-1:].isspace()):
            yield f"{said} begins or ends with a space where the English does not: {form}"
        yield from (f"{said} {fault}: {form}" for fault in faults(tongue.code, form))
    apart = _apart().get((message.context, message.id), set())
    spoken = [term for term in terms if term.english not in apart and term.stands_in(message)]
    for term in spoken:
        if any(term.within(other) for other in spoken) or any(term.told_in(tongue, form) for form in forms):
            continue
        yield f"{said} does not say “{term.english}” as the glossary does: {forms[-1]}"


def _placeholders_hold(message: Message, form: str, single: bool) -> bool:
    """Each form has the placeholders of the English; one that stands for one number may do without that number."""
    wanted, found = (
        sorted(match[0] for match in _PLACEHOLDER.finditer(text))
        for text in (message.plural or message.id, form)
    )
    if "%" in _PLACEHOLDER.sub("", form) and "%" in message.id:
        return False
    return found == wanted or (single and set(found) < set(wanted))


def _may_be_same(tongue: Tongue, message: Message) -> bool:
    return message.id in _same().get("*", ()) or message.id in _same().get(tongue.code, ())


@cache
def _same() -> dict[str, set[str]]:
    """Messages that are the same as in English, by language; ``*`` stands for every language."""
    listed: dict[str, set[str]] = {}
    with _SAME.open(encoding="utf-8", newline="") as stream:
        for code, words in csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            listed.setdefault(code, set()).add(words)
    return listed


@cache
def _apart() -> dict[tuple[str, str], set[str]]:
    """The English of the terms that a message does not speak of though it holds their words, by context and words."""
    listed: dict[tuple[str, str], set[str]] = {}
    with _APART.open(encoding="utf-8", newline="") as stream:
        for english, context, words in csv.reader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            listed.setdefault((context, words), set()).add(english)
    return listed
