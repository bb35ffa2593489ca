"""Fronts as secretariats set them: which lines are the title, which the meeting, and which are neither."""

from __future__ import annotations

import pytest

from tests.reading.identity.papers import PROSE, identity, page, placed, rows, set_in, values
from tests.reading.readers.packages import p, r
from travaux.reading.document import Document
from travaux.reading.identity import identify
from travaux.reading.identity.front import Front
from travaux.reading.identity.linerole import Role, role_of
from travaux.reading.identity.masthead import masthead_of
from travaux.reading.identity.symbols import lone_symbol
from travaux.reading.readers import transcribe


def test_a_heading_much_larger_than_the_marks_is_the_title_also_where_it_is_not_bold() -> None:
    lines = (
        placed("Harbour Council", 11, 60, 70, 160),
        placed("HC/31/DR.4", 11, 60, 400, 470, second=True),
        placed("3 September 2031", 11, 75, 400, 490, second=True),
        placed("Keeping the night ferries of small islands open", 15, 140, 120, 480, heading=True),
        placed("Draft resolution submitted by the rapporteurs", 11, 170, 180, 430),
        placed("1. The rapporteurs have heard the ports of the islands at length.", 11, 220, 70, 500),
    )
    masthead = masthead_of(Front(lines, 600.0))
    assert masthead is not None
    assert (masthead.head, masthead.title) == (3, 3)


def test_a_title_below_the_cells_of_a_masthead_is_told_by_its_type() -> None:
    found = page(
        rows(("HB/TC 31/WG 4 N 217",), ("Meters for harbours",), ("Convenor: Ana Reis",)),
        set_in(28, "Draft minutes of the 12th meeting of the harbour group, Lagos"),
        rows(("Date of document", "2031-04-02"), ("Expected action", "Comment by 2031-05-01")),
        PROSE,
    )
    assert {key: found.get(key) for key in ("kind", "status", "title")} == {
        "kind": "minutes",
        "status": "provisional",
        "title": "Draft minutes of the 12th meeting of the harbour group, Lagos",
    }


def test_a_day_that_figures_stand_at_is_part_of_a_title() -> None:
    found = page(
        set_in(24, "HARBOUR CITIES FUND"),
        set_in(28, "Status of contributions as at 30 June 2031"),
        rows(("Member", "Assessed", "Paid"), ("Bari", "90", "45"), ("Cork", "75", "75")),
        PROSE,
    )
    assert {key: found.get(key) for key in ("kind", "title", "meeting.name")} == {
        "kind": None,
        "title": "Status of contributions as at 30 June 2031",
        "meeting.name": None,
    }


@pytest.mark.parametrize(
    ("heads", "kind"),
    [
        (("No.", "Decision", "Deadline", "Status"), None),
        (("Member", "Units", "Share", "Amount"), None),
        (("#", "Topic", "Lead", "Minutes"), "agenda"),
        (("N°", "Thème", "Intervenant"), "agenda"),
        (("№", "Вопрос", "Докладчик"), "agenda"),
    ],
)
def test_a_table_is_an_agenda_where_its_columns_are_those_of_a_running_order(
    heads: tuple[str, ...], kind: str | None
) -> None:
    filled = tuple(("1", "Dredging in the north basin", "Ines", "20")[: len(heads)] for _ in range(2))
    found = page(set_in(28, "Small Ports of the North"), rows(heads, *filled))
    assert (found.get("kind"), found["title"]) == (kind, "Small Ports of the North")


def test_a_speech_is_titled_line_by_line() -> None:
    text = (
        "Mission of Solvania to the Coastal Union\n\nSTATEMENT\n\nBY\n\nH.E. MR. DANIEL OKWU\n\nMINISTER OF FISHERIES\n\nAT THE NINTH COASTAL SUMMIT\n\n"
        "Rabat, 16 October 2031\n\nMadam President,\n\nSolvania thanks the hosts of this summit for their welcome.\n"
    )
    found = page(
        *(set_in(26 if line == "STATEMENT" else 22, line, bold=line != "BY") for line in text.split("\n\n"))
    )
    assert {key: found.get(key) for key in ("kind", "title", "author", "date")} == {
        "kind": "statement",
        "title": "STATEMENT BY H.E. MR. DANIEL OKWU MINISTER OF FISHERIES AT THE NINTH COASTAL SUMMIT",
        "author": "H.E. MR. DANIEL OKWU MINISTER OF FISHERIES",
        "date": "2031-10-16",
    }


def test_a_letter_tells_its_subject_in_a_cell_or_in_words_of_its_own() -> None:
    in_cell = page(
        p(r("Harbour Watch Organization")), p(r("Geneva, 11 May 2031")), rows(("Subject:", "Second call for nominations to the team on gauges"), ("Action:", "None")),
        p(r("Dear Colleagues,")), PROSE, p(r("Yours faithfully,")), p(r("Ana Reis")),
    )  # fmt: skip
    in_words = identity(
        "Министерство портов Республики Таласия\n\n17 марта 2031 г.\n\nО назначении представителя в рабочую группу\n\n"
        "Уважаемый Данияр Кайратович!\n\nМинистерство сообщает о назначении представителя.\n\nС уважением,\n\nС. Абилов\n"
    )
    in_portuguese = identity(
        "Comunidade dos Portos\n\nOfício Circular n.º 27/2031\n\nLisboa, 19 de janeiro de 2031\n\nAssunto: Reunião sobre segurança das marinas\n\n"
        "Exmos. Senhores,\n\nTemos a honra de convidar os portos para a reunião.\n\nCom os melhores cumprimentos,\n\nMarta Vaz\n"
    )
    assert [one["title"] for one in (in_cell, in_words, in_portuguese)] == [
        "Second call for nominations to the team on gauges",
        "О назначении представителя в рабочую группу",
        "Reunião sobre segurança das marinas",
    ]
    assert [one["kind"] for one in (in_cell, in_words, in_portuguese)] == ["letter"] * 3


def test_a_letterhead_over_a_note_verbale_is_no_title() -> None:
    found = identity(
        "MISSION PERMANENTE DU ROYAUME DE VALMONT\n\nN° 311/2031\n\nLa Mission permanente du Royaume de Valmont présente ses compliments au Secrétariat "
        "de l’Union des ports et a l’honneur de lui transmettre ses réponses.\n\nGenève, le 12 février 2031\n"
    )
    assert found == {
        "kind": "note verbale",
        "author": "Mission permanente du Royaume de Valmont",
        "date": "2031-02-12",
        "language": "fr",
    }


def test_the_place_and_the_day_of_a_press_release_are_of_no_meeting() -> None:
    found = identity(
        "PRESS RELEASE\n\nHarbour council adopts a subsidy for night ferries\n\nRabat, 27 August 2031\n\nThe council has adopted a subsidy today.\n"
    )
    assert {key: value for key, value in found.items() if key == "date" or key.startswith("meeting")} == {
        "date": "2031-08-27"
    }


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("ПРОТОКОЛ одиннадцатого заседания Рабочей группы по причалам", "одиннадцатого заседания Рабочей группы по причалам"),
        ("Ergebnisprotokoll 3. Sitzung des Arbeitskreises Fähren", "3. Sitzung des Arbeitskreises Fähren"),
    ],
)  # fmt: skip
def test_a_meeting_stands_right_behind_what_it_left(title: str, name: str) -> None:
    assert (
        identity(f"{title}\n\n11 März 2031\n\n1. Begrüßung der Gäste durch den Vorsitz.\n").get(
            "meeting.name"
        )
        == name
    )


def test_the_name_of_a_kind_is_no_meeting() -> None:
    found = page(
        set_in(24, "NORTHERN CORRIDOR PROCESS"), set_in(24, "Third Senior Officials Meeting"), set_in(22, "Lusaka, Zambia, 5–6 May 2031", bold=False),
        set_in(28, "PROVISIONAL LIST OF PARTICIPANTS"), rows(("COUNTRY", "NAME"), ("Angola", "Ms. Isabel Cassoma"), ("Malawi", "Mr. Thoko Banda")),
    )  # fmt: skip
    assert found["kind"] == "list of participants"
    assert found["meeting.name"] == "NORTHERN CORRIDOR PROCESS Third Senior Officials Meeting"


def test_a_venue_stands_in_the_cell_beside_its_label() -> None:
    found = page(
        set_in(28, "Ergebnisprotokoll"), set_in(26, "3. Sitzung des Arbeitskreises Fähren"),
        rows(("Datum:", "11. März 2031"), ("Ort:", "Rathaus Kehlstein, Saal 2"), ("Protokoll:", "Frau Hinrichs")), PROSE,
    )  # fmt: skip
    assert found["meeting.venue"] == "Rathaus Kehlstein, Saal 2"


def test_an_invitation_in_german_tells_when_its_sitting_is() -> None:
    found = identity(
        "Stadt Kehlstein\n\nKehlstein, 8. Januar 2031\n\nEinladung zur 14. Sitzung des Beirats für Fähren\n\nDie Sitzung findet am 29. Januar 2031 um 17 Uhr im Rathaus statt.\n\n"
        "Tagesordnung\n\n1. Begrüßung\n\n2. Verschiedenes\n"
    )
    assert (found["kind"], found["meeting.start"], found["meeting.end"]) == (
        "invitation",
        "2031-01-29",
        "2031-01-29",
    )


def test_the_end_of_a_heading_is_not_the_heading_of_a_section() -> None:
    alone, wrapped = (
        placed("summary", 22, 184, 68, 171, heading=True, begins=begins) for begins in (True, False)
    )
    assert (role_of(alone), role_of(wrapped)) == (Role.STOP, Role.TITLE)


@pytest.mark.parametrize("line", ["东沿合〔2031〕18号", "Drucksache 8/2214"])
def test_authorities_of_china_and_parliaments_of_germany_number_their_papers(line: str) -> None:
    found = lone_symbol(line)
    assert found and found.value == line


def test_the_day_on_which_a_page_was_published_is_the_paper_s() -> None:
    html = (
        "<html><body><main><p>Publié le 9 décembre 2031</p><h1>Résumé du Président : dialogue sur les fleuves</h1><p>Genève, 7-8 décembre 2031</p>"
        "<p>Le dialogue a réuni quarante délégations, qui ont parlé des fleuves et de leurs ports.</p></main></body></html>"
    )
    found = values(identify(transcribe(Document("page.html", html.encode()))))
    assert {key: found.get(key) for key in ("author", "date", "meeting.start", "meeting.end")} == {
        "author": "Président",
        "date": "2031-12-09",
        "meeting.start": "2031-12-07",
        "meeting.end": "2031-12-08",
    }


@pytest.mark.parametrize(
    ("salutation", "subject", "text"),
    [
        ("Madame la Ministre,", "Objet : Avis sur la gratuité des navettes", "Nantes, le 18 mars 2031\n\n{}\n\n{}\n\nVous avez saisi notre conseil d’une demande."),
        ("تحية طيبة وبعد،", "الموضوع: ترشيح ممثل في لجنة السلامة البحرية", "وزارة النقل والموانئ\n\n9 فبراير 2031\n\n{}\n\n{}\n\nيسر الوزارة أن ترشح ممثلا لها."),
    ],
)  # fmt: skip
def test_a_minister_is_addressed_by_title_and_an_arabic_letter_greets(
    salutation: str, subject: str, text: str
) -> None:
    found = identity(text.format(subject, salutation))
    assert (found["kind"], found["title"]) == ("letter", subject.partition(":")[2].strip())


def test_the_headline_of_a_press_release_stands_below_the_name_of_the_court() -> None:
    found = page(
        set_in(26, "REGIONAL TRIBUNAL FOR INLAND WATERS"), set_in(24, "Press Release"), set_in(26, "Case concerning Ferry Rights on Lake Mora"),
        set_in(24, "The Tribunal fixes time-limits for the filing of pleadings"), PROSE,
    )  # fmt: skip
    assert (
        found["title"]
        == "Case concerning Ferry Rights on Lake Mora The Tribunal fixes time-limits for the filing of pleadings"
    )


def test_days_in_figures_are_no_times_of_a_timetable() -> None:
    days = tuple((f"{day:02}.03.2031", f"Member {day}", "120") for day in range(11, 17))
    found = page(set_in(28, "Fees received in spring"), rows(("Paid on", "Member", "Amount"), *days))
    assert (found.get("kind"), found.get("meeting.name")) == (None, None)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("关于召开第五届内河航运论坛的通知\n\n各会员单位：\n\n论坛定于2031年11月3日至5日在武汉举行。\n", "第五届内河航运论坛"),
        ("Einladung zur 14. Sitzung des Beirats für Fähren\n\nSehr geehrte Damen und Herren,\n\ndie Sitzung findet am 29. Januar 2031 statt.\n\nTagesordnung\n\n1. Begrüßung\n", "14. Sitzung des Beirats für Fähren"),
    ],
)  # fmt: skip
def test_an_invitation_names_what_it_convenes(text: str, name: str) -> None:
    assert identity(text).get("meeting.name") == name


def test_a_report_names_its_meeting_on_the_line_below_its_kind() -> None:
    found = page(
        set_in(36, "Report"),
        set_in(36, "Regional Workshop on Ferry Work"),
        set_in(22, "Entebbe, Uganda, 19–21 May 2031", bold=False),
        PROSE,
    )
    assert (found["kind"], found["meeting.name"]) == ("report", "Regional Workshop on Ferry Work")


@pytest.mark.parametrize(
    ("above", "below", "venue"),
    [
        ("12 Harbour Street, Montevideo", "Rabat, 16 October 2031", "Rabat"),
        ("Morne Road, P.O. Box 179, Rabat", "Kenning, 16 October 2031", "Kenning"),
        ("Morne Road, P.O. Box 179, Rabat", "Final, 16 October 2031", None),
        ("", "Kenning (Argentina), 16 y 17 de octubre de 2031", "Kenning (Argentina)"),
    ],
)
def test_an_address_in_a_letterhead_is_no_venue(above: str, below: str, venue: str | None) -> None:
    head = [set_in(22, above, bold=False)] if above else []
    found = page(*head, set_in(30, "Summary of the ferry forum"), set_in(22, below, bold=False), PROSE)
    assert found.get("meeting.venue") == venue


def test_a_place_and_its_days_stand_in_two_cells() -> None:
    found = page(
        set_in(28, "ПРОТОКОЛ"),
        set_in(24, "третьего заседания группы по причалам"),
        rows(("г. Астана", "14–15 апреля 2031 г.")),
        p(r("1. Об исполнении решений.")),
    )
    assert (found["meeting.venue"], found["meeting.start"], found["meeting.end"]) == (
        "Астана",
        "2031-04-14",
        "2031-04-15",
    )


def test_the_type_of_the_text_ends_a_title_where_no_place_is_known() -> None:
    found = page(
        set_in(26, "GREY RIVER COMMISSION"), set_in(22, "Rabat, 12 March 2031", bold=False), set_in(28, "LIST OF PARTICIPANTS"), set_in(22, "DELEGATION OF SOLVANIA"),
        set_in(22, "Jorge Almada, Head of Delegation, Ministry of Works", bold=False), set_in(22, "Ana Benitez, Adviser, Ministry of Ports", bold=False), PROSE,
    )  # fmt: skip
    assert (found["kind"], found["title"]) == ("list of participants", "LIST OF PARTICIPANTS")


def test_an_act_says_below_its_name_what_it_is_about() -> None:
    found = page(
        set_in(28, "VII КОНГРЕСС ПАРОМЩИКОВ"), set_in(22, "Астана, 11–12 июня 2031 года", bold=False), set_in(28, "РЕЗОЛЮЦИЯ"), set_in(24, "о поддержке переправ"),
        p(r("Участники конгресса, обсудив положение переправ в сельских районах, приняли следующее решение.")),
    )  # fmt: skip
    assert (found["kind"], found["title"], found["meeting.name"]) == (
        "resolution",
        "РЕЗОЛЮЦИЯ о поддержке переправ",
        "VII КОНГРЕСС ПАРОМЩИКОВ",
    )


def test_the_labels_of_a_memorandum_need_no_colons_in_cells() -> None:
    labels = (
        ("To", "Board of Governors"),
        ("From", "Corporate Secretary"),
        ("Date", "21 January 2031"),
        ("Subject", "Election of the Vice-Chair"),
    )
    found = page(set_in(32, "Memorandum"), rows(*labels), PROSE)
    assert {key: found.get(key) for key in ("title", "author", "date", "meeting.start")} == {
        "title": "Election of the Vice-Chair",
        "author": "Corporate Secretary",
        "date": "2031-01-21",
        "meeting.start": None,
    }


def test_an_open_letter_is_titled_so_and_minutes_stand_below_their_committee() -> None:
    letter = page(
        set_in(40, "Open letter to the ministers of the lake states"),
        set_in(22, "4 September 2031", bold=False),
        p(r("Dear Ministers,")),
        PROSE,
        p(r("Sincerely,")),
    )
    minutes = page(
        set_in(28, "Harbour Users Committee"),
        set_in(24, "Minutes of the meeting held on 9 February 2031"),
        PROSE,
    )
    assert (letter["kind"], letter["title"]) == ("letter", "Open letter to the ministers of the lake states")
    assert minutes["kind"] == "minutes"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Remarks of the islands under agenda item 7", "statement"),
        ("Views of the islands under agenda item 7", None),
        ("Harbour forum agenda", "agenda"),
    ],
)
def test_an_item_of_the_agenda_is_no_agenda(title: str, kind: str | None) -> None:
    assert page(set_in(28, title), PROSE).get("kind") == kind


def test_the_headline_of_a_press_release_stands_below_a_name_in_small_letters() -> None:
    found = page(
        set_in(36, "Observatoire des marées"),
        set_in(24, "COMMUNIQUÉ DE PRESSE"),
        p(r("Nantes, le 2 juillet 2031")),
        set_in(30, "Les bacs du soir transportent un habitant sur trois"),
        *([PROSE] * 3),
    )
    assert (found["kind"], found["title"]) == (
        "press release",
        "Les bacs du soir transportent un habitant sur trois",
    )


def test_a_subject_stands_in_bold_between_salutation_and_text() -> None:
    found = page(
        p(r("Lake Transport Authority")),
        p(r("14 April 2031")),
        p(r("Dear Colleagues,")),
        set_in(22, "Closure of the upper lock"),
        *([PROSE] * 3),
        p(r("Yours sincerely,")),
        p(r("Ada Lindqvist")),
    )
    assert (found["kind"], found["title"], found["author"]) == (
        "letter",
        "Closure of the upper lock",
        "Ada Lindqvist",
    )


def test_no_subject_stands_between_salutation_and_a_text_in_bold() -> None:
    found = page(
        p(r("Dear Colleagues,")),
        set_in(22, "The lock will be closed."),
        *([PROSE] * 3),
        p(r("Yours sincerely,")),
    )
    assert "title" not in found


def test_a_letter_without_salutation_is_told_by_its_subject_and_its_close() -> None:
    found = identity(
        "SECRETARÍA DE NAVEGACIÓN\n\nAsunto: Designación de enlace para las esclusas\n\n"
        "Ciudad del Puerto, a 9 de febrero de 2031\n\nMtra. Elena Quiroga\n\nPresente\n\n"
        "Me permito comunicar la designación de quien nos representará en el grupo de las esclusas.\n\n"
        "Atentamente,\n\nMarta Olvera\n"
    )
    assert found == {
        "kind": "letter",
        "title": "Designación de enlace para las esclusas",
        "author": "Marta Olvera",
        "date": "2031-02-09",
        "language": "es",
    }


def test_a_note_to_nobody_is_titled_by_its_subject() -> None:
    found = identity(
        "Technical Committee\n\nNOTE TO FILE\n\nSubject: Visit to the yard at the upper lock\nPrepared by: A. Lindqvist\n"
        "Date: 16 March 2031\n\nThe committee saw the yard at the invitation of the port.\n"
    )
    assert (found["kind"], found["title"], found["author"]) == (
        "note",
        "Visit to the yard at the upper lock",
        "A. Lindqvist",
    )


def test_the_number_of_another_paper_below_a_title_is_no_mark_of_the_masthead() -> None:
    lines = (
        placed("Harbour Council", 11, 60, 70, 160),
        placed("HC/31/Dec.4", 11, 60, 400, 470, second=True),
        placed("3 September 2031", 11, 75, 400, 490, second=True),
        placed("DECISION ON THE REPORT ON NIGHT FERRIES", 12, 140, 120, 480, bold=True),
        placed("HC/31/17", 11, 160, 270, 330),
        placed("The Harbour Council,", 11, 190, 70, 200),
    )
    masthead = masthead_of(Front(lines, 600.0))
    assert masthead is not None
    assert (masthead.head, masthead.title) == (3, 3)


@pytest.mark.parametrize(
    "title",
    [
        "LISTE PROVISOIRE DES PARTICIPANTS",
        "Lista provisional de participantes",
        "Lista final de participantes",
    ],
)
def test_a_list_of_participants_says_how_far_it_has_come(title: str) -> None:
    assert page(set_in(28, title), *([PROSE] * 2))["kind"] == "list of participants"


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Leistungsbeschreibung", "terms of reference"),
        ("TERMO DE REFERÊNCIA", "terms of reference"),
        ("Presseinformation", "press release"),
        ("Comunicato stampa", "press release"),
        ("Verbale della riunione", "minutes"),
        ("Programma dei lavori", "programme"),
        ("Comunicado de imprensa", "press release"),
        ("بيان صحفي", "press release"),
        ("COMPTE-RENDU", "minutes"),
        ("Record of decisions", "minutes"),
        ("СПРАВКА", "note"),
        ("Ayuda memoria", "note"),
    ],
)
def test_offices_have_names_of_their_own_for_kinds_of_papers(title: str, kind: str) -> None:
    assert page(set_in(28, title), *([PROSE] * 2))["kind"] == kind


def test_the_number_of_a_procedure_is_no_title_and_a_proposal_goes_on_with_its_act() -> None:
    found = page(
        set_in(22, "EUROPÄISCHE KOMMISSION", bold=False),
        p(r("Brüssel, den 12.3.2031")),
        p(r("COM(2031) 214 final")),
        p(r("2031/0098 (NLE)")),
        p(r("Vorschlag für einen")),
        set_in(22, "BESCHLUSS DES RATES"),
        set_in(22, "über die Nachtfähren"),
        PROSE,
    )
    assert str(found["title"]).startswith("Vorschlag für einen")


def test_a_sitting_that_has_but_a_number_is_named_by_its_body() -> None:
    found = page(
        set_in(22, "Arbeitskreis Fähren", bold=False),
        set_in(32, "Protokoll der 18. Sitzung"),
        rows(("Datum:", "21. April 2031, 10–12 Uhr"), ("Ort:", "Rathaus, Lindau")),
        PROSE,
    )
    assert (found["kind"], found["meeting.name"]) == ("minutes", "Arbeitskreis Fähren, 18. Sitzung")
