"""Lines without a time below one that are entries as much as it is, or entries under it."""

from __future__ import annotations

from tests.reading.programme.outline import outline
from travaux.publish.json import shape
from travaux.reading import Document, read

HEAD = "PROGRAMME\n\nMonday, 5 March 2035\n\n"


def test_acts_and_speeches_below_one_of_their_kind_share_its_slot() -> None:
    text = (
        f"{HEAD}9:00 – 9:30\n\nElection of the Bureau\n\nAdoption of the draft agenda\n\n"
        "9:30 – 10:00\n\nStatement by the Director of the Harbour Fund\n\nOfficial opening by the Deputy Minister of Fisheries\n\n"
        "10:00 – 10:30\n\nCoffee\n"
    )
    assert outline(text, suffix="txt") == [
        "d1 2035-03-05 09:00-09:30 Election of the Bureau",
        "d1 2035-03-05 09:00-09:30 Adoption of the draft agenda",
        "d1 2035-03-05 09:30-10:00 Statement by the Director of the Harbour Fund",
        "d1 2035-03-05 09:30-10:00 Official opening by the Deputy Minister of Fisheries",
        "d1 2035-03-05 10:00-10:30 Coffee",
    ]


def test_they_do_behind_the_bar_that_a_site_sets_beside_a_time() -> None:
    text = f"{HEAD}0900-0930 hrs / Signing of the charter\nSigning of the statement by the President\n0930-1000 hrs / Break\n"
    items = shape(read(Document("a.txt", text.encode())).programme)["items"]
    assert [(item["start"], item["end"], item["title"]) for item in items] == [
        ("09:00", "09:30", "Signing of the charter"),
        ("09:00", "09:30", "Signing of the statement by the President"),
        ("09:30", "10:00", "Break"),
    ]


def test_those_that_share_a_slot_share_its_room_and_none_says_the_title_again() -> None:
    text = (
        f"{HEAD}9:00 Adoption of the agenda – Room 3\nApproval of the rules of procedure\n"
        "10:00 Election of officers\nElection of officers as proposed in document 4\n11:00 Coffee\n"
    )
    assert outline(text, suffix="txt") == [
        "d1 2035-03-05 09:00 Adoption of the agenda @Room 3",
        "d1 2035-03-05 09:00 Approval of the rules of procedure @Room 3",
        "d1 2035-03-05 10:00 Election of officers",
        "d1 2035-03-05 11:00 Coffee",
    ]


def test_several_acts_and_speeches_below_another_title_are_its_talks() -> None:
    text = (
        f"{HEAD}9:00 – 9:30\n\nOpening session\n\nWelcome by the Chairperson\n\nStatement by the representative of the hosts\n\n"
        "Election of officers\n\n9:30 – 10:00\n\nClosing session\n\nRemarks by the Chairperson\n"
    )
    assert outline(text, suffix="txt") == [
        "d1 2035-03-05 09:00-09:30 Opening session",
        "  d1 2035-03-05 Welcome by the Chairperson",
        "  d1 2035-03-05 Statement by the representative of the hosts",
        "  d1 2035-03-05 Election of officers",
        "d1 2035-03-05 09:30-10:00 Closing session",
    ]


def test_a_sentence_below_an_act_stays_its_description() -> None:
    text = (
        f"{HEAD}9:00 – 9:30\n\nElection of the Bureau\n\nAdoption of the rules will follow when the members are ready, as in past years.\n\n"
        "9:30 – 10:00\n\nTides\n"
    )
    assert outline(text, suffix="txt") == [
        "d1 2035-03-05 09:00-09:30 Election of the Bureau",
        "d1 2035-03-05 09:30-10:00 Tides",
    ]


def test_titles_below_one_that_ends_in_a_colon_are_its_talks() -> None:
    text = (
        f"{HEAD}9:00\n\nAn overview of the work of the ports:\n\nState of the reports on dredging\n\nGuide to the reports of next year\n\n"
        "10:00\n\nTopics:\n\nNight ferries and their crews\n\nLights on the outer quay\n"
    )
    assert outline(text, suffix="txt") == [
        "d1 2035-03-05 09:00 An overview of the work of the ports",
        "  d1 2035-03-05 State of the reports on dredging",
        "  d1 2035-03-05 Guide to the reports of next year",
        "d1 2035-03-05 10:00 Topics",
    ]


def test_who_takes_part_in_brackets_does_not_head_the_list_below() -> None:
    text = f"{HEAD}9:00\n\nWhat the ports expect\n[Lindqvist/participants]\n\n· Research\n\n· Development\n\n10:00\n\nCoffee\n"
    assert outline(text, suffix="txt") == [
        "d1 2035-03-05 09:00 What the ports expect",
        "  d1 2035-03-05 Research",
        "  d1 2035-03-05 Development",
        "d1 2035-03-05 10:00 Coffee",
    ]


def test_an_excellency_behind_by_is_who_speaks() -> None:
    text = (
        f"{HEAD}9:00\n\nOpening\n\nStatement by Mr. Karl Amundsen, Director\n\nStatement by his Excellency Mr. Tom Ferrer, President of Norland\n\n"
        "10:00\n\nCoffee\n"
    )
    assert outline(text, suffix="txt") == [
        "d1 2035-03-05 09:00 Opening",
        "  d1 2035-03-05 Statement <speaker: Mr. Karl Amundsen, Director>",
        "  d1 2035-03-05 Statement <speaker: his Excellency Mr. Tom Ferrer, President of Norland>",
        "d1 2035-03-05 10:00 Coffee",
    ]


def test_a_room_behind_a_time_leaves_the_title_to_the_line_below() -> None:
    text = (
        f"{HEAD}10 –11.15 a.m. Conference Room 2\nOpening of the Council\n\n"
        "11.30 a.m. –1 p.m. Conference Room 3\nItem 3: General debate\n\n3 –6 p.m. Conference Room 4\nChair: Ms. Ana Lindqvist\n"
    )
    assert outline(text, suffix="txt") == [
        "d1 2035-03-05 10:00-11:15 Opening of the Council @Conference Room 2",
        "d1 2035-03-05 11:30-13:00 [Item 3] General debate @Conference Room 3",
        "d1 2035-03-05 15:00-18:00 Conference Room 4",
    ]


def test_the_sign_of_a_section_is_a_bullet_before_words() -> None:
    text = f"{HEAD}10 a.m. Opening\n§  Message by the Secretary-General;\n§  Report on the tides;\n\n11 a.m. Coffee\n"
    assert outline(text, suffix="txt") == [
        "d1 2035-03-05 10:00 Opening",
        "  d1 2035-03-05 Message by the Secretary-General",
        "  d1 2035-03-05 Report on the tides",
        "d1 2035-03-05 11:00 Coffee",
    ]


def test_greetings_in_italian_share_the_slot_of_the_first() -> None:
    text = "PROGRAMMA\n\nLunedì 5 marzo 2035\n15,00\nSaluto della Presidenza dei Fari\nIndirizzo di saluto di Corrado Ferri\n15,30\nIl contributo dei moli\n16,30\nIntervallo\n"
    assert outline(text, suffix="txt") == [
        "d1 2035-03-05 15:00 Saluto della Presidenza dei Fari",
        "d1 2035-03-05 15:00 Indirizzo di saluto di Corrado Ferri",
        "d1 2035-03-05 15:30 Il contributo dei moli",
        "d1 2035-03-05 16:30 Intervallo",
    ]
