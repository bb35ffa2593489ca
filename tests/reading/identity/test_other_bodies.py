"""The identity of papers that bodies other than the United Nations issue, each in its own way."""

from __future__ import annotations

import pytest

from tests.reading.identity.papers import identity, values
from travaux.reading.document import Document
from travaux.reading.identity import identify
from travaux.reading.identity.symbols import lone_symbol
from travaux.reading.readers import transcribe


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("HB 31/2-Rev.1", "HB 31/2-Rev.1"), ("CPT:2031/4", "CPT:2031/4"), ("31 P/7", "31 P/7"), ("PB147/1 Add.1", "PB147/1 Add.1"),
        ("HPC/PR/2.(DCXI)", "HPC/PR/2.(DCXI)"), ("Union/PU/6(XXX)Rev.1", "Union/PU/6(XXX)Rev.1"), ("HPC/EC-XL/2 Annex 8", "HPC/EC-XL/2"),
        ("English/French", None), ("12/2031", None), ("N/A", None), ("Session 1/2", None), ("Harbours and/or 2 canals", None),
    ],
)  # fmt: skip
def test_a_symbol_of_any_form_is_all_that_its_line_says(line: str, value: str | None) -> None:
    found = lone_symbol(line)
    assert (found.value if found else None) == value


def test_a_body_dates_its_paper_behind_a_label() -> None:
    text = (
        "HPO/WG/9/INF/3\n\nОРИГИНАЛ: АНГЛИЙСКИЙ\n\nДАТА: 21 МАЯ 2031 Г.\n\nКомитет по портовым вопросам\n\nДевятая сессия\n\n"
        "Женева, 15 – 24 июля 2031 г.\n\nРЕЗЮМЕ ПРЕДСЕДАТЕЛЯ\n\n1. Сессию открыл директор портовой службы.\n"
    )
    assert identity(text) == {
        "symbols": ("HPO/WG/9/INF/3",),
        "kind": "summary",
        "title": "РЕЗЮМЕ ПРЕДСЕДАТЕЛЯ",
        "author": "ПРЕДСЕДАТЕЛЯ",
        "date": "2031-05-21",
        "language": "ru",
        "meeting.name": "Комитет по портовым вопросам, Девятая сессия",
        "meeting.body": "Комитет по портовым вопросам",
        "meeting.venue": "Женева",
        "meeting.start": "2031-07-15",
        "meeting.end": "2031-07-24",
        "meeting.time_zone": "Europe/Zurich",
    }


def test_a_symbol_alone_heads_a_paper_where_session_place_and_days_follow() -> None:
    text = "CH 31/1\n\n理 事 会\n\n第三十届会议\n\n2031年11月12-23日,罗马\n\n暂 定 议 程\n\n1. 选举主席\n\n2. 通过议程\n\n3. 其他事项\n"
    assert identity(text) == {
        "symbols": ("CH 31/1",),
        "kind": "agenda",
        "status": "provisional",
        "title": "暂 定 议 程",
        "author": "理 事 会",
        "language": "zh",
        "meeting.name": "理 事 会, 第三十届会议",
        "meeting.body": "理 事 会",
        "meeting.venue": "罗马",
        "meeting.start": "2031-11-12",
        "meeting.end": "2031-11-23",
        "meeting.time_zone": "Europe/Rome",
    }


def test_a_memorandum_is_about_its_subject() -> None:
    rows = (
        ("From:", "Presidency"),
        ("To:", "Harbour Council"),
        ("Subject:", "Draft conclusions on night ferries"),
    )
    table = "".join(f"<tr><td>{a}</td><td>{b}</td></tr>" for a, b in rows)
    page = f"<p>Harbour Council</p><p>Rotterdam, 12 June 2031</p><p><b>NOTE</b></p><table>{table}</table><p>1. The Presidency has held a debate on night ferries in the working party.</p>"
    found = values(identify(transcribe(Document("note.html", f"<html><body>{page}</body></html>".encode()))))
    assert {key: found.get(key) for key in ("title", "author", "kind", "date")} == {
        "title": "Draft conclusions on night ferries",
        "author": "Presidency",
        "kind": "note",
        "date": "2031-06-12",
    }


@pytest.mark.parametrize(
    ("text", "kind", "author"),
    [
        ("Harbour Protection Office\n\nThe Harbour Protection Office presents its compliments to the missions of its members and has the honour to refer "
         "to the resolution on night ferries, which asks for their views.\n\n16 March 2031\n", "note verbale", "Harbour Protection Office"),
        ("Oficina de Puertos\n\nLa Oficina de Puertos saluda atentamente a las misiones de sus miembros y desea informarles acerca de la resolución sobre "
         "los transbordadores.\n\n16 de marzo de 2031\n", "note verbale", "Oficina de Puertos"),
        ("Harbour Protection Office\n\nThe Director of the Harbour Protection Office has the honour to invite the members to appoint delegates to the ninth "
         "session of the board.\n\nROTTERDAM, 16 March 2031\n", "invitation", "Director of the Harbour Protection Office"),
    ],
)  # fmt: skip
def test_courtesy_tells_a_note_that_has_no_heading(text: str, kind: str, author: str) -> None:
    found = identity(text)
    assert (found.get("kind"), found.get("author"), found.get("date"), found.get("title")) == (
        kind,
        author,
        "2031-03-16",
        None,
    )


def test_a_project_is_no_draft() -> None:
    assert (
        identity(
            "Projet régional des ports du Sud\n\nAide-mémoire\n\n1. La mission a visité trois ports.\n"
        ).get("status")
        is None
    )
    assert identity("Projet d'ordre du jour\n\n1. Ouverture\n\n2. Divers\n").get("status") == "provisional"


def test_an_act_begins_below_the_body_that_adopts_it() -> None:
    text = "IX ASSEMBLEIA DOS PORTOS DO SUL\n\nDELIBERAÇÃO N.° 1/2031\n\nA Assembleia dos Portos,\n\n1. Aprova o plano das marés;\n\n2. Pede um relatório.\n"
    found = identity(text)
    assert (found["kind"], found["title"], found["author"]) == (
        "decision",
        "DELIBERAÇÃO N.° 1/2031",
        "IX ASSEMBLEIA DOS PORTOS DO SUL",
    )


def test_the_title_ends_where_the_text_of_a_chinese_act_begins() -> None:
    text = "联合港口大会决议草案\n\n加强夜间渡轮\n\n联合港口大会,\n\n回顾其关于夜间渡轮的第4/5号决议,\n\n1. 鼓励成员采用系统办法;\n\n2. 请主任提出报告。\n"
    found = identity(text)
    assert (found["kind"], found["status"], found["title"]) == (
        "resolution",
        "provisional",
        "联合港口大会决议草案 加强夜间渡轮",
    )


def test_a_month_beside_its_place_keeps_its_precision() -> None:
    found = identity(
        "Consultative Meeting on Harbour Labour\n\nKampala, Uganda, April 2031\n\nLIST OF PARTICIPANTS\n\nAda Pereira, Harbour Office\n"
    )
    assert (found.get("meeting.when"), found.get("meeting.start"), found.get("meeting.venue")) == (
        "April 2031",
        None,
        "Kampala, Uganda",
    )


def test_the_day_of_the_paper_above_its_title_is_no_day_of_the_meeting() -> None:
    text = (
        "15 avril 2031\n\nAssemblée des ports\n\nProjet d'ordre du jour\n\nde la réunion tenue à Rotterdam\n\nle mardi 14 mai 2031, de 9h30 à 17h00\n\n"
        "1. Ouverture\n\n2. Divers\n\n3. Clôture\n"
    )
    found = identity(text)
    assert (found["date"], found["meeting.start"], found["meeting.end"]) == (
        "2031-04-15",
        "2031-05-14",
        "2031-05-14",
    )


def test_a_paper_below_the_name_of_its_meeting_has_its_own_title() -> None:
    text = (
        "REUNIÃO DOS PONTOS FOCAIS DOS PORTOS\n\nLisboa, 12 e 13 de fevereiro de 2031\n\nTERMOS DE REFERÊNCIA DO GRUPO DAS MARÉS\n\n"
        "1. Enquadramento\n\nOs pontos focais decidiram constituir um grupo sobre as marés.\n"
    )
    found = identity(text)
    assert (found["kind"], found["title"], found["meeting.start"], found["meeting.end"]) == (
        "terms of reference",
        "TERMOS DE REFERÊNCIA DO GRUPO DAS MARÉS",
        "2031-02-12",
        "2031-02-13",
    )


def test_the_days_of_a_session_may_stand_in_the_words_below_the_title() -> None:
    text = (
        "HPB 101/1\n28 January 2031\nOriginal: ENGLISH\n\nPROVISIONAL AGENDA\n\n"
        "for the session of the Harbour Board to be held in Rotterdam, from Wednesday, 5 June, to Friday, 14 June 2031\n\n"
        "1. Adoption of the agenda\n\n2. Night ferries\n\n3. Any other business\n"
    )
    found = identity(text)
    assert (found["kind"], found["symbols"], found["date"]) == ("agenda", ("HPB 101/1",), "2031-01-28")
    assert (found["meeting.start"], found["meeting.end"]) == ("2031-06-05", "2031-06-14")


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("HARBM(2031)OJ2 REV", "HARBM(2031)OJ2 REV"), ("AS/Hbr/CB (2031) 07", "AS/Hbr/CB (2031) 07"), ("COM(2031) 126 final", "COM(2031) 126 final"),
        ("HC62 Doc. 39.2", "HC62 Doc. 39.2"), ("Informal document GRHB-128-11", "GRHB-128-11"), ("8812/31", "8812/31"), ("8812/31 REV 1", "8812/31 REV 1"),
        ("HARBM(2031)08fin", "HARBM(2031)08fin"), ("渡秘〔2031〕 18 号", "渡秘〔2031〕18号"), ("渡秘〔2031〕第 18 号", "渡秘〔2031〕第18号"),
        ("2030/31", None), ("Page 1/38", None), ("COVID-19", None), ("Resolution (2031)", None), ("5-14 June 2031", None),
    ],
)  # fmt: skip
def test_a_symbol_needs_no_stroke(line: str, value: str | None) -> None:
    found = lone_symbol(line)
    assert (found.value if found else None) == value


def test_the_body_below_its_organisation_meets() -> None:
    text = "WORLD HARBOUR\nORGANIZATION\nFERRIES COMMITTEE\n12th session\nAgenda item 3\nFC12/6\n20 December 2031\nOriginal: English\n\nNight ferries in the delta\n\nReport by the Director-General\n\n1. The Committee has met twice.\n"
    found = identity(text)
    assert {key: found.get(key) for key in ("symbols", "title", "kind", "author", "date", "meeting.name", "meeting.body")} == {
        "symbols": ("FC12/6",), "title": "Night ferries in the delta", "kind": "report", "author": "Director-General", "date": "2031-12-20",
        "meeting.name": "FERRIES COMMITTEE, 12th session", "meeting.body": "FERRIES COMMITTEE",
    }  # fmt: skip


def test_a_letterhead_is_no_title() -> None:
    page = (
        "<p style='font-size:24pt'><b>Bundesministerium für Häfen</b></p><p>Bonn, den 5. Juni 2031</p><h1>Protokoll der 7. Sitzung der Arbeitsgruppe Fähren</h1>"
        "<p>Die Arbeitsgruppe nimmt den Bericht für das Jahr zur Kenntnis und dankt der Vorsitzenden. Der Bericht ist für die Häfen nicht verbindlich.</p>"
    )
    found = values(identify(transcribe(Document("note.html", f"<html><body>{page}</body></html>".encode()))))
    assert {key: found.get(key) for key in ("title", "kind", "date", "language", "meeting.name")} == {
        "title": "Protokoll der 7. Sitzung der Arbeitsgruppe Fähren", "kind": "minutes", "date": "2031-06-05", "language": "de",
        "meeting.name": "7. Sitzung der Arbeitsgruppe Fähren",
    }  # fmt: skip


def test_a_council_files_its_note_by_matters() -> None:
    text = "Harbour Council\n\nRotterdam, 14 May 2031\n(OR. en)\n\n8812/31\n\nLIMITE\n\nMIGR 187\nRELEX 612\n\nPROVISIONAL AGENDA\n\n1. Adoption of the agenda\n\n2. Night ferries\n\n3. Any other business\n"
    found = identity(text)
    assert {key: found.get(key) for key in ("symbols", "title", "kind", "status", "distribution", "date")} == {
        "symbols": ("8812/31",), "title": "PROVISIONAL AGENDA", "kind": "agenda", "status": "provisional", "distribution": "limited", "date": "2031-05-14",
    }  # fmt: skip


def test_a_paper_that_a_meeting_leaves_behind_tells_its_name_and_days() -> None:
    text = "HC/M/9\n\n5 October 2031\n\nHARBOUR COUNCIL\n\nMinutes of the ninth meeting of the Council held in Rotterdam on 2 October 2031\n\n1. The Council adopted its agenda.\n"
    found = identity(text)
    assert {key: found.get(key) for key in ("kind", "date", "meeting.start", "meeting.end")} == {
        "kind": "minutes", "date": "2031-10-05", "meeting.start": "2031-10-02", "meeting.end": "2031-10-02",
    }  # fmt: skip


def test_an_item_named_by_its_place_in_the_agenda_is_no_title() -> None:
    page = (
        "<table><tr><td><p><b>Junta de Puertos</b></p><p>50.ª reunión, Ginebra, 4-14 de marzo de 2031</p></td><td>JP.50/INS/7</td></tr></table>"
        "<p>Fecha: 13 de febrero de 2031</p><p>Original: inglés</p><p><b>Séptimo punto del orden del día</b></p>"
        "<p style='font-size:18pt'><b>Informe del Comité sobre transbordadores</b></p><p>1. La Junta examinó las medidas.</p>"
    )
    found = values(identify(transcribe(Document("nota.html", f"<html><body>{page}</body></html>".encode()))))
    assert {key: found.get(key) for key in ("symbols", "title", "kind", "date", "meeting.start", "meeting.end")} == {
        "symbols": ("JP.50/INS/7",), "title": "Informe del Comité sobre transbordadores", "kind": "report", "date": "2031-02-13",
        "meeting.start": "2031-03-04", "meeting.end": "2031-03-14",
    }  # fmt: skip


def test_an_agenda_says_below_its_title_where_and_when_it_is() -> None:
    text = (
        "SUB-COMMITTEE ON NIGHT FERRIES\n10th session\nAgenda item 1\nSNF 10/1\n22 September 2030\nOriginal: ENGLISH\n\nPROVISIONAL AGENDA1\n\n"
        "for the tenth session of the Sub-Committee to be held at Harbour Headquarters, London, from Monday, 16 June to Friday, 20 June 2031\n\n"
        "Session commences at 9.30 a.m. on Monday, 16 June 2031\n\n1 Adoption of the agenda\n\n2 Night ferries\n\n3 Any other business\n"
    )
    found = identity(text)
    assert {key: found.get(key) for key in ("symbols", "kind", "status", "date", "meeting.venue", "meeting.start", "meeting.end")} == {
        "symbols": ("SNF 10/1",), "kind": "agenda", "status": "provisional", "date": "2030-09-22",
        "meeting.venue": "Harbour Headquarters, London", "meeting.start": "2031-06-16", "meeting.end": "2031-06-20",
    }  # fmt: skip


def test_an_agenda_with_the_days_in_its_head_says_below_its_title_where_it_is() -> None:
    text = (
        "HPB/WP.4/106\n20 February 2031\nOriginal: ENGLISH\nHARBOUR BOARD\nMeeting of Experts on Night Ferries\n(Fifth session, 18-19 March 2031)\n\n"
        "PROVISIONAL AGENDA FOR THE FIFTH SESSION\n\nto be held in the Palais des Nations, Geneva, starting at 3 p.m. on Tuesday, 18 March 2031\n\n"
        "1. Adoption of the agenda\n\n2. Night ferries\n\n3. Any other business\n"
    )
    found = identity(text)
    assert {key: found.get(key) for key in ("title", "meeting.venue", "meeting.start", "meeting.end")} == {
        "title": "PROVISIONAL AGENDA FOR THE FIFTH SESSION",
        "meeting.venue": "Palais des Nations, Geneva", "meeting.start": "2031-03-18", "meeting.end": "2031-03-19",
    }  # fmt: skip


@pytest.mark.parametrize("words", ["To be held in the", "To be held at the", "Which will be held in the"])
def test_a_line_that_says_where_a_session_is_to_be_held(words: str) -> None:
    text = f"Harbour Board\n\nFifty-sixth session\n\n(8-11 May 2031)\n\n{words} Palais des Nations, Geneva\n\n1. Adoption of the agenda\n\n2. Night ferries\n"
    assert identity(text)["meeting.venue"] == "Palais des Nations, Geneva"


def test_an_invitation_is_dated_above_its_title_and_meets_below_it() -> None:
    page = (
        "<p>Hafenamt Bonn</p><p>Bonn, 11. März 2031</p><p style='font-size:18pt'><b>Einladung zur 5. Sitzung des Beirats für Fähren</b></p>"
        "<p>am Freitag, dem 18. April 2031, 10:00 bis 16:00 Uhr</p><p>Ort: Hafenamt, Bonn, Raum 3</p><p>Die Tagesordnung wird mit der Post übersandt und ist für die Mitglieder bestimmt.</p>"
    )
    found = values(identify(transcribe(Document("brief.html", f"<html><body>{page}</body></html>".encode()))))
    assert {key: found.get(key) for key in ("kind", "date", "meeting.start", "meeting.venue", "meeting.time_zone")} == {
        "kind": "invitation", "date": "2031-03-11", "meeting.start": "2031-04-18", "meeting.venue": "Hafenamt, Bonn, Raum 3", "meeting.time_zone": "Europe/Berlin",
    }  # fmt: skip


def test_a_declaration_is_named_after_a_city() -> None:
    text = "DECLARACIÓN DE SAN PEDRO SULA\n\nSan Pedro Sula, 9 de junio de 2031\n\nLos ministros acordamos lo siguiente sobre los puertos de la región.\n"
    assert identity(text).get("kind") == "declaration"
    assert identity(text.replace("SAN PEDRO SULA\n", "CUBA\n")).get("kind") == "statement"


def test_the_right_of_a_masthead_gives_days_place_and_who_hands_in() -> None:
    page = (
        "<table><tr><td><p><b>Harbour Council</b></p></td><td><p>Meeting of the Board</p><p>15 – 18 July 2031</p><p>Songdo, Republic of Korea</p></td></tr>"
        "<tr><td></td><td><p>HC/B.39/06</p><p>24 June 2031</p><p>General distribution</p></td></tr></table>"
        "<p style='font-size:20pt'><b>Night ferries in narrow waters</b></p><p>1. The Council is invited to consider the ferries.</p>"
    )
    found = values(identify(transcribe(Document("paper.html", f"<html><body>{page}</body></html>".encode()))))
    assert {key: found.get(key) for key in ("symbols", "title", "distribution", "date", "meeting.venue", "meeting.start", "meeting.end")} == {
        "symbols": ("HC/B.39/06",), "title": "Night ferries in narrow waters", "distribution": "general", "date": "2031-06-24",
        "meeting.venue": "Songdo, Republic of Korea", "meeting.start": "2031-07-15", "meeting.end": "2031-07-18",
    }  # fmt: skip


def test_a_title_may_stand_above_symbol_and_date() -> None:
    text = (
        "COMMISSION\n\nTWENTIETH REGULAR SESSION\n\nRarotonga, Cook Islands\n\n4 to 8 December 2031\n\nANNUAL REPORT ON THE FERRIES FUND\n\n"
        "HC20-2031-12\n\n3 November 2031\n\nSubmitted by the Secretariat\n\nPurpose\n\n1. This paper tells of the ferries.\n"
    )
    found = identity(text)
    assert {key: found.get(key) for key in ("kind", "symbols", "title", "author", "date", "meeting.name", "meeting.start")} == {
        "kind": "report", "symbols": ("HC20-2031-12",), "title": "ANNUAL REPORT ON THE FERRIES FUND", "author": "Secretariat",
        "date": "2031-11-03", "meeting.name": "COMMISSION, TWENTIETH REGULAR SESSION", "meeting.start": "2031-12-04",
    }  # fmt: skip


def test_a_cover_gives_author_and_title_behind_labels() -> None:
    page = (
        "<table><tr><td><b>Source:</b></td><td>Ministry of Ports (Ghana)</td></tr><tr><td><b>Title:</b></td><td>Proposal for a new item on smart harbours</td></tr>"
        "<tr><td><b>Contact:</b></td><td>harbour@example.org</td></tr></table><p>The ferries have grown in number since the last session.</p>"
    )
    found = values(identify(transcribe(Document("paper.html", f"<html><body>{page}</body></html>".encode()))))
    assert (found.get("author"), found.get("title")) == (
        "Ministry of Ports (Ghana)",
        "Proposal for a new item on smart harbours",
    )


def test_a_draft_says_so_on_its_first_line_or_before_its_kind() -> None:
    assert (
        identity("Проект\n\nПОВЕСТКА ДНЯ\n\nзаседания Совета портов\n\n1. О паромах.\n\n2. Разное.\n").get(
            "status"
        )
        == "provisional"
    )
    assert (
        identity("PROJECTO DE RELATÓRIO\n\n1. Os portos cresceram e os barcos são mais.\n").get("status")
        == "provisional"
    )


def test_a_month_may_be_a_roman_number_and_an_act_dated_at_its_end() -> None:
    text = "PORTUS/CMC/DEC. Nº 12/31\n\nACUERDO SOBRE TRANSBORDADORES\n\nVISTO: El Tratado de los Puertos.\n\nEL CONSEJO DE PUERTOS\n\nDECIDE:\n\nArt. 1 - Aprobar el texto del Acuerdo sobre los transbordadores nocturnos.\n\nAsunción, 07/VII/31.\n"
    found = identity(text)
    assert {key: found.get(key) for key in ("kind", "symbols", "title", "date")} == {
        "kind": "decision", "symbols": ("PORTUS/CMC/DEC. Nº 12/31",), "title": "ACUERDO SOBRE TRANSBORDADORES", "date": "2031-07-07",
    }  # fmt: skip


def test_a_town_that_is_not_known_stands_with_its_state_beside_the_days() -> None:
    text = (
        "PP/P(6)/OB/2031/1\n\nOriginal: English\n\nPARLIAMENT OF PORTS\n\nFourth Ordinary Session\n\nSaltmouth, South Africa\n\n24 June – 5 July 2031\n\n"
        "DRAFT ORDER OF BUSINESS\n\n1. Opening of the session\n\n2. Night ferries\n"
    )
    found = identity(text)
    assert {key: found.get(key) for key in ("kind", "status", "title", "meeting.venue", "meeting.time_zone", "meeting.end")} == {
        "kind": "agenda", "status": "provisional", "title": "DRAFT ORDER OF BUSINESS", "meeting.venue": "Saltmouth, South Africa",
        "meeting.time_zone": "Africa/Johannesburg", "meeting.end": "2031-07-05",
    }  # fmt: skip


def test_the_month_beside_a_session_in_a_masthead_is_when_it_meets() -> None:
    text = (
        "TWC(LXI)/9\n\nDistr.: General\n\n16 January 2031\n\nFerry Council\n\nThirty-first session, March 2031\n\n"
        "REPORT OF THE PANEL ON GANGWAYS\n\n1. The panel met twice.\n"
    )
    assert identity(text) == {
        "symbols": ("TWC(LXI)/9",),
        "kind": "report",
        "title": "REPORT OF THE PANEL ON GANGWAYS",
        "author": "PANEL ON GANGWAYS",
        "distribution": "general",
        "date": "2031-01-16",
        "language": "en",
        "meeting.name": "Ferry Council, Thirty-first session",
        "meeting.body": "Ferry Council",
        "meeting.when": "March 2031",
    }


def test_a_delegation_to_a_conference_is_none() -> None:
    text = (
        "Permanent Delegation of Norland to the Harbour Conference\n\nStatement on night ferries\n\nBasle, 2 October 2031\n\n"
        "Mr. President,\n\nNorland supports the draft.\n"
    )
    found = identity(text)
    assert (found["kind"], found["date"]) == ("statement", "2031-10-02")
    assert not [key for key in found if key.startswith("meeting.")]
