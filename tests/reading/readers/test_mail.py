"""E-mail: the text below its subject, attachments as documents of their own, mails within mails."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from tests.reading.readers.outline import outline
from travaux.common.errors import LimitExceeded, NoText
from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.readers.mail import enclosed

Attached = tuple[str, bytes] | EmailMessage


def mail(subject: str, text: str, *attached: Attached) -> EmailMessage:
    message = EmailMessage()
    for field, value in (
        ("From", "a@example.org"),
        ("To", "b@example.org"),
        ("Subject", subject),
        ("MIME-Version", "1.0"),
    ):
        message[field] = value
    if text:
        message.set_content(text)
    for one in attached:
        if isinstance(one, EmailMessage):
            message.add_attachment(one)
        else:
            message.add_attachment(one[1], maintype="application", subtype="octet-stream", filename=one[0])
    return message


def document(message: EmailMessage) -> Document:
    return Document("m.eml", message.as_bytes())


def listed(message: EmailMessage) -> list[tuple[str, bool, str | None]]:
    """(name, whether it is the mail's text, what is wrong) of all that is enclosed."""
    return [
        (one.document.name, one.text, one.problem and one.problem.message)
        for one in enclosed(document(message))
    ]


def test_the_text_stands_below_the_subject() -> None:
    paper = document(mail("Fwd: RE: Workshop on harbours", "10:00 Opening\n11:00 Fees\n"))
    assert outline(transcribe(paper)) == ["Workshop on harbours", "10:00 Opening", "11:00 Fees"]


def test_a_mail_in_html() -> None:
    message = mail("Agenda", "See the other part")
    message.add_alternative(
        "<html><body><h1>Harbours</h1><p>10:00 Opening of the workshop on harbours</p></body></html>", "html"
    )
    assert outline(transcribe(document(message)))[0] == "h1 * Harbours"


def test_each_attachment_is_a_document_named_by_the_way_to_it() -> None:
    message = mail(
        "Papers",
        "Dear all,",
        ("agenda.pdf", b"%PDF-1.4"),
        mail("More / papers", "See", ("b.txt", b"10:00 Fees")),
    )
    assert listed(message) == [
        ("m.eml", True, None),
        ("m.eml › agenda.pdf", False, None),
        ("m.eml › More - papers", True, None),
        ("m.eml › More - papers › b.txt", False, None),
    ]
    assert enclosed(document(message))[3].document.data == b"10:00 Fees"


def test_logos_and_signatures_are_no_papers() -> None:
    message = mail("Papers", "Dear all,", ("agenda.txt", b"10:00"))
    message.add_attachment(
        b"\x89PNG\r\n\x1a\n" + bytes(99), maintype="image", subtype="png", disposition="inline", cid="<logo>"
    )
    message.add_attachment(b"0", maintype="application", subtype="pkcs7-signature", filename="smime.p7s")
    assert listed(message) == [("m.eml", True, None), ("m.eml › agenda.txt", False, None)]


def test_mails_within_mails_are_taken_apart_three_deep() -> None:
    message = mail("0", "deepest", ("lost.txt", b"10:00"))
    for depth in range(1, 4):
        message = mail(str(depth), "see below", message)
    found = listed(message)
    assert [name for name, text, _ in found if text] == ["m.eml", "m.eml › 2", "m.eml › 2 › 1"]
    assert found[-1] == ("m.eml › 2 › 1 › 0", False, "m.eml › 2 › 1 › 0 is a mail within more than 3 mails")


def test_no_more_than_a_hundred_parts() -> None:
    message = mail("Many", "all", *((f"{number}.txt", b"10:00") for number in range(120)))
    found = listed(message)
    assert len(found) == 101
    assert found[-1] == (
        "m.eml",
        False,
        "m.eml is a mail of more than 100 documents or 128 MB: the last 21 of 121 are left out",
    )


def test_a_mail_without_text_is_its_subject_and_what_is_attached() -> None:
    transcript = transcribe(
        document(mail("Papers", "", ("agenda.pdf", b"%PDF-1.4"), ("note.pdf", b"%PDF-1.4")))
    )
    assert [line for line in transcript.text.splitlines() if line] == ["Papers", "agenda.pdf", "note.pdf"]


def test_an_empty_mail() -> None:
    with pytest.raises(NoText, match="m.eml is an empty mail. Ask whoever sent it to send it again."):
        transcribe(document(mail("Papers", "")))


def test_parts_nested_deeper_than_can_be_followed() -> None:
    part = b"Content-Type: text/plain\r\n\r\nOpening"
    for number in range(1200):
        edge = b"edge%d" % number
        part = b"Content-Type: multipart/mixed; boundary=%b\r\n\r\n--%b\r\n%b\r\n--%b--\r\n" % (
            edge,
            edge,
            part,
            edge,
        )
    deep = Document(
        "m.eml",
        b"MIME-Version: 1.0\r\nFrom: a@example.org\r\nTo: b@example.org\r\nDate: Tue, 3 Jun 2025 10:00:00 +0000\r\nSubject: Agenda\r\n"
        + part,
    )
    for reading in (transcribe, enclosed):
        with pytest.raises(LimitExceeded, match="m.eml is nested too deep"):
            reading(deep)
