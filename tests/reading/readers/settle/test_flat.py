"""Text whose line breaks are lost."""

from __future__ import annotations

from tests.reading.readers.outline import outline
from travaux.reading.document import Document
from travaux.reading.readers import transcribe

PAGE = (
    "10h 11h30 Opening session Ana Reis, Minister of Ports, Cabo Verde Bo Lind, Harbour master, Bergen 11h30 13h Panel 1 "
    "What tides bring This panel hears how ports have met the tides of the last ten years. Moderator: Cy Ode, Accra "
    "Which walls have held? Who pays for them? 13h 15h Break 15h 16h Panel 2 What storms take Moderator: Di Moss, Perth "
    "Eve Sund, Oslo Which ports were lost? What was learnt from it, and by whom, and what is still to be learnt? 1"
)
PROSE = (
    "The group recalls that the ports of the region have grown in number and in size since the first meeting, and that "
    "the tides have not. It notes with concern that many walls were built before the storms of the last ten years, and "
    "that no wall built then was meant to hold back what has come since. It invites all members to look at their walls "
    "again and to tell the next meeting what they have found, and what they mean to do about it with the means they have."
)


def read(text: str) -> tuple[bool, list[int]]:
    transcript = transcribe(Document("a", text.encode()))
    return transcript.flat, [line.page for line in transcript.lines]


def test_a_page_in_a_line() -> None:
    assert read(f"{PAGE}\n\n{PAGE}\n\n{PAGE}\n") == (True, [1, 2, 3])
    assert read(f"Cover\n\n{PAGE}\n{PAGE}\nEnd\n") == (True, [1, 1, 2, 2])
    assert read(f"{PAGE}\f{PAGE}") == (True, [1, 2])


def test_pages_of_a_flat_paper_hold_its_lines() -> None:
    transcript = transcribe(Document("a", f"Cover\n\n{PAGE}\n{PAGE}\n".encode()))
    assert [(page.number, page.lines) for page in transcript.pages] == [(1, (0, 2)), (2, (2, 3))]


def test_long_paragraphs_are_prose() -> None:
    assert read("\n\n".join(["Statement", *[PROSE] * 4]))[0] is False


def test_a_programme_with_its_line_breaks_is_not_flat() -> None:
    assert read(PAGE.replace(" Panel", "\nPanel").replace(" Moderator", "\nModerator"))[0] is False


def test_markup_in_one_line_gets_its_lines_back() -> None:
    items = " ".join(
        f"* **Item {n}** is for [the chair](https://example.org/{n}) and for all the others who came"
        for n in range(9)
    )
    transcript = transcribe(Document("a", f"# Agenda {items}".encode()))
    assert transcript.media_type == "text/markdown"
    assert outline(transcript)[:2] == [
        "h1 * Agenda",
        "li [•] Item 0 is for the chair and for all the others who came",
    ]


SHORT = "Programme 09:00 Welcome 09:20 Setting the scene 10:00 Panel: Who sounds the bell? 11:00 Tea break 11:20 Closing"


def test_a_short_page_of_several_times_has_lost_its_lines_too() -> None:
    assert read(f"Meeting of the bell ringers\n\n{SHORT}\n")[0] is True
    assert read(f"{SHORT}\n\nDay two 09:00 Rounds 11:00 Tea and cakes 11:30 Close\n")[0] is True
    assert read(SHORT.replace(" 1", "\n1").replace(" 09", "\n09"))[0] is False
    assert read(f"{SHORT}\n" + "".join(f"1{n}:00 Talk\n" for n in range(9)))[0] is False


def test_the_menus_of_the_site_around_it_are_set_apart() -> None:
    text = f"Home News Events Contact\n{PAGE}\nПоделиться Распечатать Версия для слабовидящих\n"
    assert [line.split(" ")[0] for line in outline(transcribe(Document("a", text.encode())))] == [
        "chrome",
        "10h",
        "chrome",
    ]
    assert read(f"Harbour news and events of the week in Porto\n{PAGE}\n")[1] == [1, 1]


def test_the_links_to_the_parts_beside_it_are_set_apart() -> None:
    for links in (
        "Previous Page Table of Contents Next Page",
        "Previous PageTable Of ContentsNext Page",
        "Página anterior Índice Página siguiente",
        "Skip to main content",
        "Pasar al contenido principal",
        "You are viewing an archived web page, collected at the request of the Harbour Council.",
    ):
        text = f"{links}\n\nANNEX 2. AGENDA\n\n09:00 Tides\n\n10:00 Locks\n\n{links}\n"
        lines = outline(transcribe(Document("a", text.encode())))
        assert [line.split(" ")[0] == "chrome" for line in lines] == [True, False, False, False, True]
    own = outline(transcribe(Document("a", b"Table of contents\n\nNext page: tides\n")))
    assert not any(line.startswith("chrome") for line in own)
