"""The masthead of an official paper, and where the title begins below it."""

from __future__ import annotations

from tests.reading.identity.papers import identity, page, placed, rows
from tests.reading.readers.packages import p, r
from travaux.reading.identity.cover import memo_in
from travaux.reading.identity.front import Front
from travaux.reading.identity.masthead import masthead_of
from travaux.reading.identity.titles import below_masthead


def test_the_second_organ_of_a_joint_paper_stands_beside_the_first_and_is_no_title() -> None:
    lines = (
        placed("General Assembly", 22, 95, 68, 250, bold=True),
        placed("Security Council", 22, 124, 68, 240, bold=True),
        placed("A/89/512–S/2034/774", 20, 68, 327, 527),
        placed("Distr.: General", 9.5, 92, 453, 527),
        placed("16 October 2034", 9.5, 104, 453, 527),
        placed("Original: English", 9.5, 129, 453, 527),
        placed("General Assembly", 10.5, 169, 68, 150, bold=True),
        placed("Eighty-ninth session", 10.5, 182, 68, 160, bold=True),
        placed("Agenda item 18", 10.5, 196, 68, 140),
        placed("Security Council", 10.5, 169, 358, 440, bold=True),
        placed("Eighty-ninth year", 10.5, 182, 358, 440, bold=True),
        placed("Ferries and harbours", 10.5, 209, 68, 180, bold=True),
        placed("Letter dated 12 October 2034 from Kenya", 13.5, 277, 119, 500, bold=True, heading=True),
        placed("I have the honour to transmit the plan of the ferries.", 10.5, 340, 119, 500),
    )
    masthead = masthead_of(Front(lines, 595.0))
    assert masthead is not None
    assert lines[masthead.title].text == "Letter dated 12 October 2034 from Kenya"


def test_a_symbol_in_brackets_is_that_of_another_paper() -> None:
    found = identity(
        "Harbour Conference\n\nHC(70)/INF/6\n14 August 2031\nGeneral Distribution\nOriginal: English\n\nSeventieth regular session\n"
        "Item 15 of the provisional agenda\n(HC(70)/1)\n\nTracking River Sediments\n\nReport by the Director General\n\n1. This document reports on them.\n"
    )
    assert found["symbols"] == ("HC(70)/INF/6",)


def test_the_text_below_who_hands_a_paper_in_is_no_part_of_the_name() -> None:
    lines = (
        placed("Harbour Board", 20, 68, 68, 200),
        placed("HB/W/611", 10.5, 117, 456, 527, bold=True),
        placed("9 March 2031", 10.5, 145, 461, 527),
        placed("Original: English", 10.5, 160, 446, 527),
        placed("FUEL REBATES FOR NIGHT FERRIES", 10.5, 213, 150, 450, bold=True),
        placed("COMMUNICATION FROM FIJI", 10.5, 238, 227, 370),
        placed("The following communication is being circulated at the request of the", 10.5, 262, 68, 527),
        placed("delegation of Fiji, which handed it in on 6 March.", 10.5, 275, 68, 300, begins=False),
    )
    masthead = masthead_of(Front(lines, 595.0))
    assert masthead is not None
    block = below_masthead(lines, masthead)
    assert block is not None
    assert [block.title.value, *(one.value for one in block.subtitles)] == [
        "FUEL REBATES FOR NIGHT FERRIES",
        "COMMUNICATION FROM FIJI",
    ]


def test_a_label_may_stand_at_half_the_height_of_its_cell() -> None:
    lines = (
        placed("From:", 12, 247, 70, 110),
        placed("Presidency", 12, 247, 153, 220),
        placed("To:", 12, 267, 70, 90),
        placed("Harbour Council", 12, 267, 153, 250),
        placed("Working conditions on night ferries", 12, 322, 153, 400),
        placed("Subject:", 12, 330, 70, 120),
        placed("- Policy debate", 12, 339, 153, 250),
        placed("I. INTRODUCTION", 10.5, 368, 68, 180, bold=True),
    )
    memo = memo_in(lines)
    assert memo is not None
    assert (memo.sender.value, memo.subject.value) == ("Presidency", "Working conditions on night ferries")


def test_a_concept_note_without_a_meeting_in_its_title_is_of_that_beside_the_marks() -> None:
    found = page(
        p(r("CONSEJO INTERAMERICANO DE PUERTOS")),
        rows(("PRIMERA REUNIÓN DE AUTORIDADES DE FERRIES", "CIP/RAF/doc.4/31")),
        rows(("Asunción, Paraguay, del 19 al 20 de noviembre de 2031", "2 octubre 2031")),
        rows(("Tema 3 del programa provisional", "Original: español")),
        p(r("NOTA CONCEPTUAL", "<w:b/>")),
        p(r("(Documento presentado por la Secretaría Técnica)")),
        p(
            r(
                "Varias delegaciones subrayaron la importancia de una financiación previsible para los ferries."
            )
        ),
    )
    assert {key: found.get(key) for key in ("kind", "title", "meeting.start", "meeting.end")} == {
        "kind": "concept note",
        "title": "NOTA CONCEPTUAL",
        "meeting.start": "2031-11-19",
        "meeting.end": "2031-11-20",
    }


def test_a_working_paper_is_titled_below_its_meeting_and_agenda_item() -> None:
    lines = (
        placed("International Harbour Organization", 10.5, 65, 68, 230, bold=True),
        placed("NFW/3-WP/21", 10.5, 65, 460, 527, bold=True, second=True),
        placed("4/9/31", 10.5, 79, 495, 527),
        placed("English only", 10.5, 92, 468, 527),
        placed("WORKING PAPER", 10.5, 123, 254, 340, bold=True, heading=True),
        placed("THIRD NIGHT FERRY WORKSHOP (NFW/3)", 10.5, 149, 190, 405, bold=True, heading=True),
        placed("Malé, Maldives, 12 to 14 October 2031", 10.5, 173, 200, 395, bold=True, heading=True),
        placed("Agenda Item 4: Landing sites", 10.5, 200, 68, 220, bold=True, heading=True),
        placed("SHARED USE OF FERRY TERMINALS", 10.5, 231, 199, 396, bold=True, heading=True),
        placed("(Presented by Maldives)", 10.5, 255, 239, 356),
        placed("SUMMARY", 10.5, 296, 271, 324, bold=True),
    )
    masthead = masthead_of(Front(lines, 595.0))
    assert masthead is not None
    assert lines[masthead.title].text == "SHARED USE OF FERRY TERMINALS"


def test_a_statement_is_titled_below_the_name_of_its_delegation() -> None:
    lines = (
        placed("PC.DEL/811/31", 10, 50, 457, 522),
        placed("18 June 2031", 10, 64, 469, 522, begins=False),
        placed("ENGLISH only", 10, 92, 459, 522),
        placed("Permanent Mission of Iceland in Geneva", 12, 116, 202, 410),
        placed("Statement by the Delegation of Iceland", 12, 167, 207, 405, bold=True, heading=True),
        placed("at the 41st meeting of the Permanent Council", 12, 194, 185, 427, bold=True, heading=True),
        placed("Mr. Chairperson,", 11, 272, 90, 165),
    )
    masthead = masthead_of(Front(lines, 612.0))
    assert masthead is not None
    assert lines[masthead.title].text == "Statement by the Delegation of Iceland"


def test_the_number_and_the_day_over_a_letter_are_no_masthead() -> None:
    found = identity(
        "MINISTRY OF FERRIES\n\nMTL/101/14/6\n\n11th August, 2031\n\nThe Secretary General\nLakes Authority\n\nDear Secretary General,\n\n"
        "Reference is made to your letter on the ferries. Three officers will take part.\n\nYours sincerely,\n\nChanda Mwale\n"
    )
    assert {key: found.get(key) for key in ("kind", "title", "author", "date", "meeting.name")} == {
        "kind": "letter",
        "title": None,
        "author": "Chanda Mwale",
        "date": "2031-08-11",
        "meeting.name": None,
    }


def test_a_session_is_counted_in_more_than_one_word() -> None:
    found = identity(
        "Conseil exécutif\nDeux cent vingt-sixième session\n226 HB/14\n\nParis, le 27 février 2031\nOriginal : anglais\n\n"
        "Point 14 de l’ordre du jour provisoire\n\nLES SAVOIRS DES BATELIERS\n\nRésumé\n\nLe présent document rend compte des progrès.\n"
    )
    assert found["meeting.name"] == "Conseil exécutif, Deux cent vingt-sixième session"
