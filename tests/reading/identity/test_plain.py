"""Papers without a masthead: what is the title, what the kind and who made it, as offices set them."""

from __future__ import annotations

import pytest

from tests.reading.identity.papers import PROSE, identity, page, rows, set_in, values
from tests.reading.readers.packages import p, r
from travaux.reading.document import Document
from travaux.reading.identity import identify
from travaux.reading.readers import transcribe


def test_the_number_of_a_release_beside_the_name_of_its_office_tells_its_kind() -> None:
    found = page(
        rows(("Landesamt für Fähren", "PRESSEMITTEILUNG Nr. 34/2031")),
        p(r("Kiel, 4. September 2031")),
        set_in(32, "Neue Nachtfähre verbindet drei Inseln"),
        PROSE,
    )
    assert found["kind"] == "press release"
    assert found["title"] == "Neue Nachtfähre verbindet drei Inseln"
    assert found["date"] == "2031-09-04"
    assert "meeting.start" not in found


def test_a_page_names_its_kind_in_a_heading_over_that_of_its_title() -> None:
    text = (
        "<html><body><h2>Policy brief</h2><h1>Safe boarding at night</h1><p>Authors: Hanna Lind and Tom Ferrer</p>"
        "<p>Published: 21 January 2031</p><p>Boarding at night asks for light, rails and crews who know the quay.</p></body></html>"
    )
    assert values(identify(transcribe(Document("brief.html", text.encode())))) == {
        "kind": "working paper",
        "title": "Policy brief Safe boarding at night",
        "author": "Hanna Lind and Tom Ferrer",
        "date": "2031-01-21",
        "language": "en",
    }


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("DÉCLARATION DES MINISTRES DES FERRIES", "declaration"),
        ("DECLARACIÓN DE LOS MINISTROS Y MINISTRAS", "declaration"),
        ("DECLARACIÓN DE LAS JEFAS Y JEFES DE ESTADO", "declaration"),
        ("DÉCLARATION DE S.E. M. CHEIKH FALL, MINISTRE DES FERRIES", "statement"),
        ("DECLARACIÓN DE LA MINISTRA DE PUERTOS", "statement"),
        ("DÉCLARATION DES PAYS-BAS", "statement"),
    ],
)
def test_many_declare_together_and_one_makes_a_statement(title: str, kind: str) -> None:
    assert page(set_in(28, title), *([PROSE] * 2))["kind"] == kind


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("DÉCLARATION DE S.E. M. CHEIKH FALL À L’OCCASION DU DÉBAT SUR LES FERRIES", "S.E. M. CHEIKH FALL"),
        ("Discurso del Sr. Raúl Mena ante la Asamblea de Puertos", "Sr. Raúl Mena"),
        ("Intervenção da Ministra dos Portos, Ana Prado", "Ministra dos Portos, Ana Prado"),
        ("Statement on behalf of the Group of River States by Mr. Omar Sidi", "Mr. Omar Sidi"),
        ("Report of the third meeting of the Ferry Group", None),
    ],
)
def test_who_speaks_is_named_behind_the_word_for_a_speech(title: str, author: str | None) -> None:
    assert page(set_in(28, title), *([PROSE] * 2)).get("author") == author


def test_who_made_a_note_stands_below_its_title() -> None:
    found = page(
        set_in(28, "STATUS OF CONTRIBUTIONS AS AT 30 JUNE 2031"),
        set_in(24, "Note by the Secretariat", bold=False),
        PROSE,
    )
    assert (found["kind"], found["author"]) == ("note", "Secretariat")
    assert "meeting.start" not in found


def test_a_letter_in_portuguese_is_about_its_subject_and_signed_below_its_closing() -> None:
    found = identity(
        "OFÍCIO Nº 145/2031/SE\n\nBrasília, 12 de março de 2031.\n\nAo Senhor Secretário-Geral\n\nAssunto: Ponto focal para os ferries\n\n"
        "Informo a indicação de Débora Quintela como ponto focal deste Ministério.\n\nAtenciosamente,\n\nIvo Martins Prado\n"
    )
    assert {key: found.get(key) for key in ("kind", "title", "author", "date")} == {
        "kind": "letter",
        "title": "Ponto focal para os ferries",
        "author": "Ivo Martins Prado",
        "date": "2031-03-12",
    }


def test_the_meeting_of_a_deck_stands_below_who_speaks() -> None:
    text = (
        "<html><body><h1>Paying for night ferries</h1><p>Mariama Diallo, Bank of the Delta</p>"
        "<p>Regional Workshop on River Mobility</p><p>Cotonou, 17 June 2031</p></body></html>"
    )
    found = values(identify(transcribe(Document("deck.html", text.encode()))))
    assert found["meeting.name"] == "Regional Workshop on River Mobility"


def test_a_list_headed_in_two_languages_is_no_name_of_a_meeting() -> None:
    found = page(
        p(r("Comité des ferries")),
        p(r("Douzième réunion / Twelfth meeting")),
        p(r("Douala, 20-22 mai 2031")),
        set_in(28, "LISTE DES PARTICIPANTS"),
        set_in(28, "LIST OF PARTICIPANTS"),
        p(r("M. Jean-Pierre EKWALLA")),
    )
    assert found["meeting.name"] == "Comité des ferries Douzième réunion / Twelfth meeting"


def test_a_speech_in_chinese_ends_its_title_over_the_line_that_names_who_spoke() -> None:
    found = page(
        set_in(40, "在夜间渡运合作论坛闭幕式上的讲话"),
        set_in(40, "夜间渡运协会会长　李文"),
        p(r("2031年10月12日")),
        p(r("各位来宾、各位朋友：")),
        p(r("很高兴与大家相聚，共同讨论夜间渡运的安全。")),
    )
    assert found == {
        "kind": "statement",
        "title": "在夜间渡运合作论坛闭幕式上的讲话",
        "author": "夜间渡运协会会长 李文",
        "date": "2031-10-12",
        "language": "zh",
    }


def test_those_who_met_declare_under_the_name_of_a_town_that_is_not_known() -> None:
    found = page(
        set_in(26, "IXe Conférence des ministres des ferries"),
        p(r("Sainte-Rive (Sénégal), les 5 et 6 novembre 2031")),
        set_in(36, "DÉCLARATION DE SAINTE-RIVE"),
        p(r("Nous, ministres des ferries, réunis à Sainte-Rive les 5 et 6 novembre 2031,")),
        p(r("Rappelant les engagements pris à Bamako ;")),
    )
    assert {key: found[key] for key in ("kind", "meeting.venue", "meeting.start", "meeting.end")} == {
        "kind": "declaration",
        "meeting.venue": "Sainte-Rive (Sénégal)",
        "meeting.start": "2031-11-05",
        "meeting.end": "2031-11-06",
    }


def test_statement_by_leads_to_the_name_set_larger_below_it() -> None:
    text = (
        "<html><body><p>STATEMENT BY</p><h1>THE HONOURABLE GRACE OKELLO</h1><p>MINISTER OF WORKS</p>"
        "<p>Entebbe, 13 October 2031</p><p>Excellencies,</p><p>The delegations recalled that the rounds had begun late.</p></body></html>"
    )
    found = values(identify(transcribe(Document("speech.html", text.encode()))))
    assert found["title"] == "STATEMENT BY THE HONOURABLE GRACE OKELLO MINISTER OF WORKS"
    assert found["author"] == "HONOURABLE GRACE OKELLO MINISTER OF WORKS"


def test_an_act_of_any_name_is_titled_by_its_number_below_a_letterhead() -> None:
    found = page(
        set_in(26, "CONSELHO NACIONAL DE PORTOS"),
        set_in(24, "CÂMARA TÉCNICA DE SEGURANÇA", bold=False),
        set_in(22, "PARECER TÉCNICO Nº 08/2031"),
        rows(("Interessado:", "Prefeitura de Santarém"), ("Assunto:", "Barcos escolares")),
        PROSE,
    )
    assert found["title"] == "PARECER TÉCNICO Nº 08/2031"
    assert found["author"] == "CONSELHO NACIONAL DE PORTOS CÂMARA TÉCNICA DE SEGURANÇA"


def test_a_cover_says_at_its_foot_what_it_is_and_a_forum_without_days_is_a_body() -> None:
    found = page(
        set_in(24, "Global Forum on Ferries", bold=False),
        set_in(60, "Boats that wait for no one"),
        set_in(24, "Policy Brief No. 7", bold=False),
        set_in(24, "March 2031", bold=False),
        set_in(33, "Key findings"),
        PROSE,
    )
    assert found == {
        "kind": "working paper",
        "title": "Boats that wait for no one",
        "date": "2031-03",
        "language": "en",
    }


def test_a_word_over_what_it_heads_is_no_title() -> None:
    found = page(
        p(r("مجلس وزراء العبّارات")),
        p(r("قرار رقم 612")),
        p(r("بشأن سلامة العبّارات في الموانئ")),
        set_in(22, "يقرر:"),
        p(r("1. دعوة الدول الأعضاء إلى تبادل قوائم التفتيش.")),
    )
    assert found["kind"] == "resolution"
    assert "قرار رقم 612" in str(found["title"])


@pytest.mark.parametrize(
    ("line", "status"),
    [("临时议程项目5", None), ("Provisional agenda item 5", None), ("Draft", "provisional")],
)
def test_the_item_of_a_provisional_agenda_says_nothing_of_the_paper(line: str, status: str | None) -> None:
    found = page(p(r("Harbour Council")), p(r(line)), set_in(36, "Report on night ferries"), PROSE)
    assert found.get("status") == status


def test_the_item_of_the_agenda_that_a_paper_is_on_is_no_row_of_it() -> None:
    text = "".join(
        f"<p>{line}</p>"
        for line in (
            "Commission for Ferries<br>Committee on Piers",
            "<b>Ninth session</b><br>Cotonou (Benin), 14 and 15 June 2031<br>Item 2 of the provisional agenda",
        )
    )
    items = "".join(f"<p>{i}. {title}.</p>" for i, title in enumerate(("Opening", "Dues", "Closing"), 1))
    page_text = f"<html><body>{text}<h2>Annotated provisional agenda</h2>{items}</body></html>"
    found = values(identify(transcribe(Document("agenda.html", page_text.encode()))))
    assert {key: found[key] for key in ("kind", "status", "title", "meeting.venue")} == {
        "kind": "agenda",
        "status": "provisional",
        "title": "Annotated provisional agenda",
        "meeting.venue": "Cotonou (Benin)",
    }


@pytest.mark.parametrize("between", ["", "\n", "\nTranscription\n"])
def test_the_heading_of_a_site_that_the_paper_repeats_is_said_once(between: str) -> None:
    text = f"""Réunion intersession du Conseil des quais
{between}
Réunion intersession du Conseil des quais

19 février 2031

Le Conseil examine les propositions des ports et décide de la suite à leur donner dans les deux langues.
"""
    assert identity(text)["title"] == "Réunion intersession du Conseil des quais"
