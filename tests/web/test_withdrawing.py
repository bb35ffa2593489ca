"""What is withdrawn leaves no trace in what the reading room made of it."""

from __future__ import annotations

from pathlib import Path


def test_a_withdrawn_paper_takes_its_pictures_calendars_and_upload_with_it(own_room: Path) -> None:
    from django.test import Client

    from travaux.record.documents.reading import find_document
    from travaux.record.evidence.models import Holding
    from travaux.record.meetings.models import Meeting
    from travaux.record.withdrawing import withdraw_paper

    document = find_document("letter-2017-12-22.pdf")
    client = Client()
    assert client.get(f"/papers/{document.paper.sha256[:16]}/pages/1.webp").status_code == 200
    assert (
        client.get(
            f"/meetings/{Meeting.objects.get(name='Fifth informal thematic session').key}/calendar.ics"
        ).status_code
        == 200
    )
    upload = own_room / "added" / "letter.pdf"
    upload.parent.mkdir()
    upload.write_bytes(b"the letter")
    Holding.objects.create(
        folder=str(upload.parent), path=upload.name, size=10, modified_ns=1, paper=document.paper
    )
    assert list(own_room.glob("pages/*/*")) and list(own_room.glob("calendars/*"))
    withdraw_paper(document=document, actor="test", reason="asked for")
    assert [*own_room.glob("pages/*/*"), *own_room.glob("calendars/*"), *own_room.glob("added/*")] == []
