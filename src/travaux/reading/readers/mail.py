"""E-mail messages (RFC 5322, MIME): the text of a message, and what is attached to it as documents of their own."""

from __future__ import annotations

import email
import email.policy
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage, MIMEPart

from travaux.common.errors import LimitExceeded, NoText
from travaux.reading.document import Document
from travaux.reading.readers.formats import IMAGES, Format
from travaux.reading.readers.nested import not_too_deep
from travaux.reading.readers.sniff import sniff
from travaux.reading.transcript import Transcript

_DEEPEST = 3
_MOST_PARTS = 100
_MOST_BYTES = 128 << 20
_INLINE_PICTURE = 60_000
"""Bytes: smaller pictures are the logos of signatures."""
_SAVE = "Save the attachments that you need, and read them one by one."


@dataclass(frozen=True, slots=True)
class Enclosed:
    """A document out of a mail.

    ``text`` is True for the mail's own text, which need not be a paper; ``problem`` says why a mail in it was not
    taken apart.
    """

    document: Document
    text: bool = False
    problem: LimitExceeded | None = None


def read(document: Document) -> Transcript:
    """The transcript of the text of a message, below its subject; attachments are given by :func:`enclosed`.

    A message without text of its own is its subject and the names of what is attached to it. Raises NoText where
    nothing is.
    """
    message = _parsed(document.data)
    subject = str(message.get("subject", "")).strip()
    body = _body(message, document.name) or _covering(message, document.name)
    if body is None:
        raise NoText(f"{document.name} is an empty mail", "Ask whoever sent it to send it again.")
    from travaux.reading.readers import html, text
    from travaux.reading.readers.quoting import bare_subject

    if sniff(body.data) is Format.HTML:
        return html.read(body)
    return text.read(body, bare_subject(subject))


def enclosed(document: Document) -> tuple[Enclosed, ...]:
    """The mail's own text first, then every document in it and in the mails in it, named by the way to it.

    Mails within mails are taken apart three deep; of all that is enclosed, a hundred documents and
    128 MB are given. How many are left out is told in one last ``problem``. Raises LimitExceeded where parts are nested
    too deep.
    """
    with not_too_deep(document.name):
        return _within_limits(document)


def _within_limits(document: Document) -> tuple[Enclosed, ...]:
    found: list[Enclosed] = []
    size = left_out = 0
    for one in _enclosed(document, _DEEPEST):
        size += len(one.document.data)
        if left_out or len(found) >= _MOST_PARTS or size > _MOST_BYTES:
            left_out += 1
        else:
            found.append(one)
    if left_out:
        within = f"{_MOST_PARTS} documents or {_MOST_BYTES >> 20} MB"
        many = LimitExceeded(
            f"{document.name} is a mail of more than {within}: the last {left_out} of {len(found) + left_out} are left out", _SAVE
        )  # fmt: skip
        found.append(Enclosed(document, problem=many))
    return tuple(found)


def _enclosed(document: Document, deepest: int) -> Iterator[Enclosed]:
    if deepest < 1:
        deep = LimitExceeded(f"{document.name} is a mail within more than {_DEEPEST} mails", _SAVE)
        yield Enclosed(Document(document.name, b""), problem=deep)
        return
    message = _parsed(document.data)
    if _body(message, document.name) is not None:
        yield Enclosed(document, text=True)
    for number, part in enumerate(_attachments(message), 1):
        inner = part.get_payload(0) if part.get_content_type() == Format.MAIL.value else None
        data = inner.as_bytes() if isinstance(inner, EmailMessage) else _bytes(part)
        name = _name(part, inner, number)
        one = Document(f"{document.name} › {name}", data)
        if not data or _is_ornament(part, data):
            continue
        if sniff(data) is Format.MAIL:
            yield from _enclosed(one, deepest - 1)
        else:
            yield Enclosed(one)


def _parsed(data: bytes) -> EmailMessage:
    return email.message_from_bytes(data, policy=email.policy.default)


def _attachments(message: EmailMessage) -> Iterator[MIMEPart]:
    """Parts that are documents: not the text of the message, nor what holds other parts."""
    body = message.get_body(("html", "plain"))
    for part in _leaves(message):
        named = part.get_filename() is not None or part.get_content_disposition() == "attachment"
        text = part.get_content_maintype() == "text"
        if part is not body and (named or not text):
            yield part


def _leaves(message: MIMEPart) -> Iterator[MIMEPart]:
    if message.get_content_maintype() == "multipart":
        for part in message.iter_parts():
            yield from _leaves(part)
    else:
        yield message


def _body(message: EmailMessage, name: str) -> Document | None:
    """The text of the message: as plain text where that says as much, else its HTML."""
    plain, page = message.get_body(("plain",)), message.get_body(("html",))
    chosen = plain if plain is not None and (page is None or len(_text(plain)) > 40) else page
    if chosen is None or chosen.get_content_disposition() == "attachment":
        return None
    text = _text(chosen)
    return Document(name, text.encode("utf-8", "replace")) if text.strip() else None


def _covering(message: EmailMessage, name: str) -> Document | None:
    """What a message without text covers: a line for each attachment."""
    names = [_name(part, None, number) for number, part in enumerate(_attachments(message), 1)]
    return Document(name, "\n".join(names).encode("utf-8", "replace")) if names else None


def _text(part: MIMEPart) -> str:
    try:
        return str(part.get_content())
    except (LookupError, UnicodeError, ValueError, KeyError):
        return _bytes(part).decode("utf-8", "replace")


def _bytes(part: MIMEPart) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _name(part: MIMEPart, inner: object, number: int) -> str:
    """What the attachment is called; of a mail, its subject."""
    subject = str(inner.get("subject", "")) if isinstance(inner, EmailMessage) else ""
    given = part.get_filename() or subject
    plain = "".join(character if character.isprintable() else " " for character in given)
    return " ".join(plain.replace("/", "-").replace("\\", "-").split())[:120] or f"attachment {number}"


def _is_ornament(part: MIMEPart, data: bytes) -> bool:
    """Whether a part is a signature's logo, a certificate or a key, which nobody reads."""
    kind = part.get_content_type()
    if "signature" in kind or "pgp" in kind or kind in ("text/calendar", "text/x-vcard", "text/vcard"):
        return True
    small = len(data) < _INLINE_PICTURE and sniff(data) in IMAGES
    return small and (part.get_content_disposition() != "attachment" or part.get("content-id") is not None)
