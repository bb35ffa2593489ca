"""The identity of whole papers: with a masthead in six languages, letters, speeches and programmes."""

from __future__ import annotations

import pytest

from tests.reading.identity import papers
from tests.reading.identity.papers import identity
from tests.reading.readers.settle.test_flat import PAGE
from tests.reading.readers.settle.test_site import TITLES
from travaux.reading.document import Document
from travaux.reading.identity import identify
from travaux.reading.readers import transcribe


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            papers.FRENCH_LETTER,
            {
                "symbols": ("A/80/911",),
                "kind": "letter",
                "title": "Lettre datée du 12 mars 2025, adressée au Secrétaire général par le Représentant permanent de la Suisse",
                "author": "Représentant permanent de la Suisse",
                "distribution": "general",
                "date": "2025-03-14",
                "language": "fr",
                "meeting.name": "Assemblée générale, Quatre-vingtième session",
                "meeting.body": "Assemblée générale",
            },
        ),
        (
            papers.SPANISH_REPORT,
            {
                "symbols": ("E/CN.9/2025/77",),
                "kind": "report",
                "title": "Informe del Secretario General sobre las ciudades que acogen",
                "author": "Secretario General",
                "distribution": "general",
                "date": "2025-02-03",
                "language": "es",
                "meeting.name": "Comisión de Población y Desarrollo, 58º período de sesiones",
                "meeting.body": "Comisión de Población y Desarrollo",
                "meeting.venue": "Nueva York",
                "meeting.start": "2025-04-07",
                "meeting.end": "2025-04-11",
                "meeting.time_zone": "America/New_York",
            },
        ),
        (
            papers.RUSSIAN_NOTE,
            {
                "symbols": ("A/80/912",),
                "kind": "note verbale",
                "title": "Вербальная нота Постоянного представительства Казахстана от 15 января 2025 года "
                "на имя Генерального секретаря",
                "author": "Постоянного представительства Казахстана",
                "distribution": "general",
                "date": "2025-01-17",
                "language": "ru",
                "meeting.name": "Генеральная Ассамблея, Восьмидесятая сессия",
                "meeting.body": "Генеральная Ассамблея",
            },
        ),
        (
            papers.ARABIC_REPORT,
            {
                "symbols": ("A/80/913",),
                "kind": "report",
                "title": "تقرير الأمين العام عن مدن الوصول",
                "author": "الأمين العام",
                "distribution": "general",
                "date": "2025-03-05",
                "language": "ar",
                "meeting.name": "الجمعية العامة, الدورة الثمانون",
                "meeting.body": "الجمعية العامة",
            },
        ),
        (
            papers.CHINESE_REPORT,
            {
                "symbols": ("A/80/914",),
                "kind": "report",
                "title": "秘书长的报告",
                "author": "秘书长",
                "distribution": "general",
                "date": "2025-03-05",
                "language": "zh",
                "meeting.name": "大会, 第八十届会议",
                "meeting.body": "大会",
            },
        ),
    ],
    ids=["fr", "es", "ru", "ar", "zh"],
)
def test_papers_with_a_masthead(text: str, expected: dict[str, object]) -> None:
    found = identity(text)
    found.pop("meeting.series", None)
    assert found == expected


def test_a_letter_has_its_subject_for_a_title_and_belongs_to_no_meeting() -> None:
    text = (
        "New York, 4 June 2025\n\nSubject: Second reading of the draft\n\nDear Colleagues,\n\n"
        "I write to you about the second reading.\n\nYours sincerely,\n\nAna Prueba\nChair of the Working Group\n"
    )
    assert identity(text) == {
        "kind": "letter",
        "title": "Second reading of the draft",
        "author": "Ana Prueba",
        "date": "2025-06-04",
        "language": "en",
    }


def test_a_salutation_is_no_title() -> None:
    text = (
        "Ginebra, 4 de junio de 2025\n\nExcelencia:\n\nTengo el honor de comunicarle la fecha.\n\n"
        "Sírvase aceptar, Excelencia, las seguridades de mi consideración.\n\nAna Prueba\n"
    )
    assert identity(text) == {
        "kind": "letter",
        "author": "Ana Prueba",
        "date": "2025-06-04",
        "language": "es",
    }


def test_a_note_verbale_without_a_masthead() -> None:
    text = (
        "PERMANENT MISSION OF ELBONIA TO THE UNITED NATIONS\n\nNo. 44/2025\n\nNOTE VERBALE\n\n"
        "The Permanent Mission of Elbonia to the United Nations presents its compliments to the Secretariat and names "
        "its delegates.\n\nGeneva, 4 June 2025\n"
    )
    assert identity(text) == {
        "kind": "note verbale",
        "title": "NOTE VERBALE",
        "author": "Permanent Mission of Elbonia to the United Nations",
        "date": "2025-06-04",
        "language": "en",
    }


def test_a_speech_is_a_statement_of_the_meeting_that_it_names() -> None:
    text = (
        "Third Forum of Arrival Cities\nMarrakech, 11 December 2018\n\nMr. President,\nExcellencies,\n\n"
        "We speak for forty towns that nobody asked.\n"
    )
    found = identity(text)
    assert (found["kind"], found["date"]) == ("statement", "2018-12-11")


def test_a_programme_names_meeting_venue_and_month_apart() -> None:
    text = (
        "Workshop on arrival cities\nApril 2017\nConference Room 1, New York\nProvisional agenda\n\n"
        "10:00 Opening\n10:30 Panel 1\n"
    )
    assert identity(text) == {
        "kind": "agenda",
        "status": "provisional",
        "title": "Workshop on arrival cities April 2017 Provisional agenda",
        "language": "en",
        "meeting.name": "Workshop on arrival cities",
        "meeting.venue": "Conference Room 1, New York",
        "meeting.when": "April 2017",
        "meeting.time_zone": "America/New_York",
    }


def test_days_beside_the_venue_are_no_part_of_it() -> None:
    text = (
        "Conférence des villes d'arrivée\nParlement du Royaume, Rabat, 6-7 décembre 2018\nPROGRAMME\n\n"
        "10:00 Ouverture\n10:30 Première table ronde\n"
    )
    found = identity(text)
    assert (
        found["meeting.venue"],
        found["meeting.start"],
        found["meeting.end"],
        found["meeting.time_zone"],
    ) == (
        "Parlement du Royaume, Rabat",
        "2018-12-06",
        "2018-12-07",
        "Africa/Casablanca",
    )


def test_sections_below_the_title_are_neither_title_nor_name() -> None:
    text = (
        "Concept note\nFrom many voices to one text\nPreparatory meeting, Rabat, Morocco, 4–6 December 2017\n\n"
        "Background\nGovernments and cities spoke for a year.\n\nGuiding questions\nWho must be in the room?\n"
    )
    found = identity(text)
    assert found["kind"] == "concept note"
    assert found["meeting.name"] == "Preparatory meeting"
    assert "Background" not in str(found["title"])


def test_noise_of_a_scan_is_no_title() -> None:
    text = papers.SPANISH_REPORT.replace(
        "Informe del Secretario", "nnFs'rrntv nF sT rrTmP\nInforme del Secretario"
    )
    assert identity(text)["title"] == "Informe del Secretario General sobre las ciudades que acogen"


def test_a_masthead_whose_symbol_and_date_a_scan_has_spoilt() -> None:
    text = (
        "United Nations\nUNRESTRICTED\nE/C N A/109\n2 June 19kd\nORIGINAL: ENGLISH\nECONOMIC AND SOCIAL COUNCIL\n"
        "Commission on Arrival Cities\nThird session\n\nReport of the Sub-Committee on Harbours\n\n1. The harbours were seen.\n"
    )
    found = identity(text)
    assert "symbols" not in found
    assert (found["kind"], found["title"]) == ("report", "Report of the Sub-Committee on Harbours")


def test_asterisks_of_footnotes_are_no_words_of_a_title() -> None:
    text = papers.SPANISH_REPORT.replace("Secretario General sobre", "Secretario General* ,** sobre")
    assert identity(text)["title"] == "Informe del Secretario General sobre las ciudades que acogen"


def test_a_flat_paper_has_the_identity_of_its_lines() -> None:
    lines = (
        "United Nations", "General Assembly", "A/80/915", "Distr.: General", "14 March 2025", "English only",
        "Eightieth session", "Agenda item 42", "Report of the Secretary-General on arrival cities",
    )  # fmt: skip
    body = "1. The present report is about the cities to which people come, and about those who already live there. "
    found = identity(" ".join(lines) + " Summary " + body * 12)
    assert (found["symbols"], found["kind"], found["title"], found["date"]) == (
        ("A/80/915",),
        "report",
        "Report of the Secretary-General on arrival cities",
        "2025-03-14",
    )


@pytest.mark.parametrize(
    ("text", "name", "venue", "zone"),
    [
        (
            "Programa del Taller regional sobre puertos secos\nQuito, 18 y 19 de marzo de 2025\n"
            "Hotel Sierra, Salón Cotopaxi\n\n09:00 Apertura\n10:00 Sesión 1: Corredores\n",
            "Taller regional sobre puertos secos",
            "Hotel Sierra, Salón Cotopaxi",
            "America/Guayaquil",
        ),
        (
            "Ordre du jour provisoire de la réunion des ports secs\nGenève, 14 mai 2024\n"
            "Lieu : Salle XII, Palais\n\n9 h 00 Accueil\n10 h 00 Point 1 : Quais\n",
            "réunion des ports secs",
            "Salle XII, Palais",
            "Europe/Zurich",
        ),
        (
            "جدول الأعمال المؤقت\nالاجتماع الإقليمي بشأن الموانئ الجافة\nالقاهرة، 12 مارس 2024\n\n"
            "09:00 الافتتاح\n10:00 الجلسة الأولى: الأرصفة\n",
            "الاجتماع الإقليمي بشأن الموانئ الجافة",
            "القاهرة",
            "Africa/Cairo",
        ),
    ],
)
def test_a_name_behind_its_kind_and_status_and_the_zone_of_the_city_beside_the_days(
    text: str, name: str, venue: str, zone: str
) -> None:
    found = identity(text)
    assert (found["meeting.name"], found["meeting.venue"], found["meeting.time_zone"]) == (name, venue, zone)


def test_a_body_in_a_card_below_the_first_slot_is_no_venue() -> None:
    text = (
        "# Delta Forum 2025\n\n5 May 2025\n\n09:00 – 09:45\n\n## Opening\n\nKarim Adel\n\nDelta University\n"
    )
    assert "meeting.venue" not in identity(text)


@pytest.mark.parametrize(
    ("subject", "title"), [("Ref. BS/2023/114", None), ("Re: Levels of the lake", "Levels of the lake")]
)
def test_the_number_of_a_letter_is_not_its_subject(subject: str, title: str | None) -> None:
    text = f"Lake Secretariat\n{subject}\n12 June 2023\n\nExcellency,\n\nI invite you.\n\nYours sincerely,\nGrace Nakato\n"
    found = identity(text)
    assert (found["kind"], found.get("title"), found["author"]) == ("letter", title, "Grace Nakato")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            papers.COLLAPSED_RESOLUTION,
            {
                "symbols": ("A/RES/90/7",),
                "kind": "resolution",
                "title": "Resolution adopted by the General Assembly on 22 September 2035 [without reference to a Main Committee "
                "(A/90/L.2)] 90/7. Cities of arrival",
                "author": "General Assembly",
                "distribution": "general",
                "date": "2035-09-27",
                "language": "en",
                "meeting.name": "General Assembly, Ninetieth session",
                "meeting.body": "General Assembly",
            },
        ),
        (
            papers.SITTING,
            {
                "symbols": ("S/PV.9912",),
                "kind": "verbatim record",
                "title": "9912th meeting",
                "author": "Security Council",
                "date": "2035-09-14",
                "language": "en",
                "meeting.name": "Security Council, Ninetieth year",
                "meeting.body": "Security Council",
                "meeting.venue": "New York",
                "meeting.start": "2035-09-14",
                "meeting.end": "2035-09-14",
                "meeting.time_zone": "America/New_York",
            },
        ),
        (
            papers.SUMMARY_RECORD,
            {
                "symbols": ("A/C.3/90/SR.14",),
                "kind": "summary record",
                "title": "Summary record of the 14th meeting",
                "author": "Third Committee",
                "date": "2035-10-15",
                "language": "en",
                "meeting.name": "Third Committee, Ninetieth session",
                "meeting.body": "Third Committee",
                "meeting.series": "Committee",
            },
        ),
    ],
    ids=["resolution", "verbatim record", "summary record"],
)
def test_a_masthead_whose_columns_stand_on_one_line(text: str, expected: dict[str, object]) -> None:
    assert papers.identity(text) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Rabat Declaration\nWe, the Mayors, met in Rabat,\nReaffirming our plan,\n1. We commit.", "Rabat Declaration"),
        (
            "A/HRC/RES/90/9\nDistr.: General\n14 October 2035\nResolution adopted on 9 October 2035\n90/9. The rights of arriving children\n"
            "The Human Rights Council,\nNoting the work,\n1. Decides to meet.",
            "Resolution adopted on 9 October 2035 90/9. The rights of arriving children",
        ),
    ],
)  # fmt: skip
def test_a_title_ends_where_an_act_opens(text: str, title: str) -> None:
    assert identity(text)["title"] == title


def test_a_plenary_meeting_goes_by_its_number_without_its_day() -> None:
    assert {key: identity(papers.PLENARY)[key] for key in ("title", "date", "kind")} == {
        "title": "9th plenary meeting",
        "date": "2035-09-21",
        "kind": "verbatim record",
    }


def test_a_heading_of_a_site_is_taken_apart_where_days_stand_in_it() -> None:
    heading = "Third informal session 12 13 June 2035 Council Chamber, City Hall, Rabat. Programme DAY ONE"
    neighbours = "\n\n".join(TITLES)
    found = identity(
        f"{heading}\n\nSimilar documents\n{neighbours}\n\nTranscription:\n\nDAY ONE {PAGE}\n\n{PAGE}\n"
    )
    keys = ("title", "meeting.venue", "meeting.start", "meeting.end")
    assert {key: found.get(key) for key in keys} == {
        "title": "Third informal session Programme",
        "meeting.venue": "Council Chamber, City Hall, Rabat",
        "meeting.start": "2035-06-12",
        "meeting.end": "2035-06-13",
    }


def test_an_invitation_gives_the_day_of_the_meeting_that_it_plans() -> None:
    text = """12 January 2030

Excellency,

I have the honour to invite you to a dialogue on ports, to be held on Tuesday, 7 May 2030, in the great hall.

The programme will be as follows:

10:00 – 10:20 Opening
10:20 – 11:30 Panel 1: Ports

Accept, Excellency, the assurances of my highest consideration.
"""
    found = identity(text)
    assert (found["kind"], found["date"], found["meeting.start"], found["meeting.end"]) == (
        "letter",
        "2030-01-12",
        "2030-05-07",
        "2030-05-07",
    )


def test_a_date_outside_the_range_of_the_meeting_is_none_of_its_days() -> None:
    text = """Ports Commission
Annual session, Lima

Agenda

2 August 2030

7 to 9 October 2030

Monday, 7 October
9:00 Opening
10:00 Reports
"""
    found = identity(text)
    assert (found["meeting.start"], found["meeting.end"]) == ("2030-10-07", "2030-10-09")


def test_an_agenda_that_begins_with_its_adoption_is_not_final() -> None:
    text = """Организация Объединенных Наций
ECE/MP.PORT/2030/1
Distr.: General
2 August 2030
Russian

Совещание Сторон Конвенции о портах
Женева, 7–9 октября 2030 года

Повестка дня

1. Открытие совещания и утверждение повестки дня.
2. Порты.
3. Прочие вопросы.
"""
    assert "status" not in identity(text)


@pytest.mark.parametrize(
    "rows",
    [
        "<table><tr><td>Opening</td><td>Ms. Ana Soto, Mayor of Lima</td><td>9:00 – 9:30</td></tr>"
        "<tr><td>Panel on ports</td><td></td><td>9:30 – 11:00</td></tr></table>",
        "<dl><dt>9:00 – 9:30</dt><dd>Opening<br>Ms. Ana Soto, Mayor of Lima</dd><dt>9:30 – 11:00</dt><dd>Ports</dd></dl>",
    ],
)
def test_the_first_row_of_a_programme_names_no_meeting(rows: str) -> None:
    text = f"<h1>Programme</h1><p>Lima, 5 May 2030</p>{rows}"
    found = papers.values(identify(transcribe(Document("paper.html", text.encode()))))
    assert found.get("title") == "Programme"
    assert "meeting.name" not in found


def test_a_date_with_its_place_behind_it_is_the_day_of_the_meeting() -> None:
    paper = "# Harbour Conference\n\n6 de dezembro de 2030, no Centro de Convivência do Porto Velho\n\n**Programa**\n\n9h00 Abertura\n\n10h00 Debate\n"
    meeting = identify(transcribe(Document("paper.md", paper.encode()))).meeting
    assert meeting.start is not None
    assert meeting.start.value == "2030-12-06"


def test_a_meeting_with_a_roman_number_opens_no_speech() -> None:
    paper = "I Conferência Municipal de Portos de Avalon\n17 de outubro de 2030\n\nProgramação\n\n8h00 – Credenciamento;\n9h30 – Abertura do evento. (1h);\n"
    read = identify(transcribe(Document("paper.txt", paper.encode())))
    assert read.title is not None
    assert read.title.value == "I Conferência Municipal de Portos de Avalon Programação"
    assert read.meeting.start is not None
    assert read.meeting.start.value == "2030-10-17"


@pytest.mark.parametrize("name", ["United Nations", "Nations Unies", "Организация Объединенных Наций"])
def test_a_symbol_beside_the_name_of_the_organisation_is_the_paper_s(name: str) -> None:
    text = (
        f"{name}  A/80/915/Add.1\n\nGeneral Assembly\nDistr.: General\n14 March 2025\nOriginal: English\n\n"
        "Report on arrival cities\n\nAddendum\n\n1. The present report is about the cities to which people come.\n"
    )
    assert identity(text)["symbols"] == ("A/80/915/Add.1",)


def test_a_heading_with_a_colon_is_a_title() -> None:
    paper = "# Harbours 2031: Project Workshop\n\n**Course:** Tides and quays\n\n## Workshop dates\n\n9:00 Welcome\n\n10:00 Tides\n"
    title = identify(transcribe(Document("paper.md", paper.encode()))).title
    assert title is not None
    assert title.value == "Harbours 2031: Project Workshop"


def test_the_days_under_a_label_of_their_own_are_those_of_the_meeting() -> None:
    page = "<h1>Forum on harbours</h1><div>Dates</div><div>19 - 20 March 2031</div><div>Location</div><div>Palais, Geneva</div>"
    rows = "<h2>Wednesday, 19 March</h2><p>10:00 Opening</p><p>11:00 Tides</p>"
    meeting = identify(
        transcribe(Document("page.html", f"<html><body>{page}{rows}</body></html>".encode()))
    ).meeting
    assert [day and day.value for day in (meeting.start, meeting.end)] == ["2031-03-19", "2031-03-20"]


def test_a_day_without_a_year_has_that_which_the_paper_gives_it_below() -> None:
    paper = "# Agenda of the meeting of 12 December\n\nWe meet on Friday 12 December 2031 at the quay.\n\n10:00 Opening\n\n11:00 Tides\n"
    meeting = identify(transcribe(Document("paper.md", paper.encode()))).meeting
    assert [day and day.value for day in (meeting.start, meeting.end)] == ["2031-12-12", "2031-12-12"]
