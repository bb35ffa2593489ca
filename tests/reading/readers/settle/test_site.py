"""Pages of document sites, in several layouts and languages."""

from __future__ import annotations

import pytest

from tests.reading.readers.settle.test_flat import PAGE
from travaux.reading.document import Document
from travaux.reading.readers import transcribe
from travaux.reading.transcript import LineRole, Transcript

TITLES = [f"Meeting of the ports, paper {n} of the series" for n in range(1, 8)]
HEADING = "~mj (,~ 15 June Excellency,"


def read(text: str, name: str = "a") -> Transcript:
    return transcribe(Document(name, text.encode()))


def body(transcript: Transcript) -> list[str]:
    return [transcript.line_text(line) for line in transcript.body()]


@pytest.mark.parametrize(
    ("similar", "transcription"),
    [
        ("Similar documents", "Transcription:"),
        ("Documents similaires", "Transcription"),
        ("Documentos similares", "Transcripción:"),
        ("Похожие документы:", "Транскрипт"),
        ("Ähnliche Dokumente", "Transkript"),
        ("وثائق مماثلة", "النص الكامل"),
        ("相关文档", "全文"),
    ],
)
def test_neighbours_before_the_transcription(similar: str, transcription: str) -> None:
    text = f"{HEADING}\n\n{similar}\n" + "\n\n".join(TITLES) + f"\n\n{transcription}\n\n{PAGE}\n\n{PAGE}\n"
    transcript = read(text)
    assert transcript.neighbours == tuple(TITLES)
    assert (transcript.site_title, transcript.flat) == (HEADING, True)
    assert body(transcript) == [PAGE, PAGE]
    assert [page.number for page in transcript.pages] == [1, 2]


def test_neighbours_after_the_transcription() -> None:
    text = f"{HEADING}\n\nDownload\n\nTranscript\n\n{PAGE}\n\nRelated documents\n\n" + "\n\n".join(
        line for title in TITLES for line in (title, "More information")
    )
    transcript = read(text)
    assert transcript.neighbours == tuple(TITLES)
    assert transcript.site_title == HEADING
    assert body(transcript) == [PAGE]


def test_neighbours_without_a_label_or_without_a_label_of_the_transcription() -> None:
    for text in (
        f"{HEADING}\n\n" + "\n\n".join(TITLES * 2) + f"\n\nFull text:\n{PAGE}",
        f"{HEADING}\n\nSee also:\n\n" + "\n\n".join(TITLES * 2) + f"\n\n{PAGE}\n{PAGE}",
    ):
        transcript = read(text)
        assert transcript.neighbours == tuple(TITLES * 2)
        assert set(body(transcript)) == {PAGE}


def test_the_same_page_as_html() -> None:
    rows = "".join(f"<li><a href='/d/{n}'>{title}</a></li>" for n, title in enumerate(TITLES))
    text = f"<html><body><h1>{HEADING}</h1><h2>Similar documents</h2><ul>{rows}</ul><h2>Transcription</h2><p>{PAGE}</p></body></html>"
    transcript = read(text, "page.html")
    assert transcript.neighbours == tuple(TITLES)
    assert body(transcript) == [PAGE]
    assert all(line.role is LineRole.CHROME for line in transcript.lines[:-1])


def test_a_paper_that_lists_related_documents_is_no_site() -> None:
    text = (
        "Agenda of the ports\n\n1. Opening\n2. Tides\n\nRelated documents\n\n"
        + "\n".join(TITLES)
        + "\n\nTranscript\n\nTo follow.\n"
    )
    transcript = read(text)
    assert transcript.neighbours == ()
    assert len(body(transcript)) == len(transcript.lines)
