"""The day of a paper itself is none of a meeting, and a meeting's day is told where the paper gives its own."""

from __future__ import annotations

import pytest

from tests.reading.identity.papers import PROSE, identity, page, rows, set_in, values
from tests.reading.readers.packages import p, r
from travaux.reading.document import Document
from travaux.reading.identity import identify
from travaux.reading.readers import transcribe

_DAYS = ("date", "meeting.name", "meeting.venue", "meeting.start", "meeting.end")


def days(found: dict[str, object]) -> dict[str, object]:
    return {key: found[key] for key in _DAYS if key in found}


def test_the_days_of_a_contract_are_no_meetings() -> None:
    found = page(
        set_in(28, "TERMS OF REFERENCE"),
        set_in(26, "Evaluation of the night ferries"),
        rows(("Location", "Kampala"), ("Start date", "3 August 2031"), ("End date", "30 October 2031")),
        PROSE,
    )
    assert days(found) == {}


def test_the_days_of_a_journey_are_no_meetings() -> None:
    found = page(
        set_in(22, "AGENCE DES FERRIES", bold=False),
        p(r("Lomé, le 3 mars 2031")),
        set_in(40, "RAPPORT DE MISSION"),
        p(r("Visite des pontons du lac (17 au 24 février 2031)")),
        PROSE,
    )
    assert days(found) == {"date": "2031-03-03"}


def test_a_report_on_a_meeting_keeps_its_days() -> None:
    found = page(
        set_in(36, "Report of the third meeting of the Ferry Group"),
        p(r("Rotterdam, the Netherlands, 2–4 June 2031")),
        p(r("Prepared by the Secretariat, 19 June 2031")),
        PROSE,
    )
    assert days(found) == {
        "date": "2031-06-19",
        "meeting.name": "third meeting of the Ferry Group",
        "meeting.venue": "Rotterdam, the Netherlands",
        "meeting.start": "2031-06-02",
        "meeting.end": "2031-06-04",
    }
    assert found["author"] == "Secretariat"


def test_a_report_in_chinese_is_signed_and_dated_at_its_end() -> None:
    found = page(
        set_in(40, "夜间渡轮工作进展情况报告"),
        p(r("（截至2031年6月30日）")),
        p(r("各渡口的夜间班次仍然不足，工作人员的培训尚未完成。")),
        p(r("夜间渡轮管理办公室")),
        p(r("2031年7月10日")),
    )
    assert days(found) == {"date": "2031-07-10"}
    assert found["author"] == "夜间渡轮管理办公室"


def test_a_notice_in_chinese_tells_day_and_place_of_the_meeting_and_its_own_day_below() -> None:
    found = page(
        set_in(44, "夜间渡轮合作组织秘书处文件"),
        p(r("渡秘〔2031〕18号")),
        set_in(36, "关于召开第八次渡轮安全会议的通知"),
        p(r("各成员主管部门：")),
        p(r("定于2031年9月15日至16日在青岛召开第八次渡轮安全会议。现将有关事项通知如下：")),
        p(r("一、报名截止日期：2031年8月20日。")),
        p(r("夜间渡轮合作组织秘书处")),
        p(r("2031年7月6日")),
    )
    assert days(found) == {
        "date": "2031-07-06",
        "meeting.name": "第八次渡轮安全会议",
        "meeting.venue": "青岛",
        "meeting.start": "2031-09-15",
        "meeting.end": "2031-09-16",
    }
    assert found["title"] == "关于召开第八次渡轮安全会议的通知"


def test_the_label_of_the_papers_own_day_may_stand_in_a_cell_beside_it() -> None:
    found = page(
        set_in(40, "Rapport de mission"),
        rows(
            ("Objet", "Visite des pontons du lac"),
            ("Dates", "du 9 au 13 mars 2031"),
            ("Rédigé par", "Kossi Amegan"),
            ("Date du rapport", "27 mars 2031"),
        ),
        PROSE,
    )
    assert days(found) == {"date": "2031-03-27"}
    assert found["author"] == "Kossi Amegan"


def test_the_month_on_the_cover_of_a_publication_is_its_date() -> None:
    found = page(
        set_in(56, "Crossing at Night"),
        set_in(30, "A compendium of good practices on ferries", bold=False),
        p(r("May 2031")),
        PROSE,
    )
    assert days(found) == {"date": "2031-05"}


@pytest.mark.parametrize(
    "line",
    ["Deadline for submissions: 20 August 2031", "Date limite de dépôt : 20 août 2031", "Fecha límite: 20 de agosto de 2031"],
)  # fmt: skip
def test_the_day_until_which_something_is_to_be_done_is_neither(line: str) -> None:
    found = page(set_in(40, "Grants for night ferries"), p(r(line)), PROSE)
    assert days(found) == {}


def test_the_day_of_a_speech_is_but_one_of_a_session() -> None:
    found = page(
        set_in(28, "Ferries Without Borders"),
        p(r("Harbour Council, 61st regular session")),
        p(r("Item 3: Interactive dialogue with the Rapporteur on night ferries")),
        p(r("Oral statement delivered by Ms. Tala Nasser")),
        p(r("9 March 2031")),
        p(r("Thank you, Mr. President.")),
        PROSE,
    )
    assert (found["kind"], found["title"]) == ("statement", "Oral statement delivered by Ms. Tala Nasser")
    assert days(found) == {"date": "2031-03-09", "meeting.name": "Harbour Council, 61st regular session"}


def test_a_day_after_the_sentence_that_says_when_a_meeting_is_held_is_another() -> None:
    found = identity(
        "Harbour Council\n\nInvitation\n\nThe Council has the honour to invite the members. The meeting will be held on "
        "5 and 6 May 2031 in Rome. Hotels should be booked before 1 April 2031.\n"
    )
    assert (found["meeting.start"], found["meeting.end"]) == ("2031-05-05", "2031-05-06")


def test_the_place_and_the_month_at_the_foot_of_a_cover_are_its_date() -> None:
    found = page(
        p(r("Autorité du bassin")),
        set_in(64, "Rapport annuel"),
        set_in(44, "2030", bold=False),
        p(r("Ouagadougou, avril 2031")),
        PROSE,
    )
    assert days(found) == {"date": "2031-04"}


def test_the_hour_at_which_a_page_was_published_is_no_day_of_a_meeting() -> None:
    found = page(
        set_in(40, "六国签署渡轮安全备忘录"),
        p(r("发布时间：2031-05-20 09:30　来源：渡轮网")),
        p(r("六国代表出席并讨论渡轮安全。")),
    )
    assert days(found) == {"date": "2031-05-20"}


def test_the_subject_of_a_submission_is_no_meeting() -> None:
    text = (
        "<html><body><h1>SUBMISSION BY NEPAL ON BEHALF OF THE FERRY GROUP</h1><p>Kathmandu, 28 February 2031</p>"
        "<h2>Subject: Views on the modalities of the dialogue on night ferries</h2><p>1. The group welcomes it.</p></body></html>"
    )
    found = values(identify(transcribe(Document("views.html", text.encode()))))
    assert days(found) == {"date": "2031-02-28"}


def test_the_heading_venue_is_none() -> None:
    found = page(
        set_in(40, "Practical information for participants"),
        p(r("Meeting on Passenger Data, Valletta, 21–23 September 2031")),
        set_in(28, "Venue"),
        p(r("The meeting will be held at the Conference Centre in the old harbour of the city.")),
    )
    assert found["meeting.venue"] == "Valletta"


def test_a_summary_of_a_roundtable_names_it() -> None:
    found = identity(
        "# Co-chairs’ summary\n\n## Second Roundtable on Ferry Finance\n\nLisbon, Portugal, 18–19 May 2031\n\n1. Ferries cost more at night.\n"
    )
    assert found["meeting.name"] == "Second Roundtable on Ferry Finance"


def test_the_day_at_the_end_of_a_short_notice_in_chinese_is_its_own() -> None:
    found = page(
        set_in(40, "关于举办渡轮安全培训班的通知"),
        p(r("各成员单位：")),
        p(r("时间：2031年11月3日至5日")),
        p(r("渡轮合作论坛秘书处")),
        p(r("2031年9月1日")),
    )
    assert (found["date"], found["meeting.start"], found["meeting.end"]) == (
        "2031-09-01",
        "2031-11-03",
        "2031-11-05",
    )


def test_the_day_that_a_draft_stands_at_is_none_of_its_meeting() -> None:
    found = page(
        set_in(32, "Third Conference on Night Ferries"),
        p(r("Entebbe, October 2031")),
        set_in(28, "DRAFT PROGRAMME (as of 1 September 2031)"),
        rows(("09:00–09:30", "Opening"), ("09:30–10:30", "Boarding at night"), ("10:30–11:00", "Coffee")),
    )
    assert days(found) == {"date": "2031-09-01", "meeting.name": "Third Conference on Night Ferries",
                           "meeting.venue": "Entebbe"}  # fmt: skip
    assert found["meeting.when"] == "October 2031"


def test_a_draft_in_russian_is_of_its_day_and_its_meeting_of_another_in_a_marked_town() -> None:
    found = page(
        p(r("Проект от 14 апреля 2031 г.")),
        set_in(30, "ПОВЕСТКА ДНЯ"),
        set_in(26, "седьмого заседания Рабочей группы по паромам"),
        p(r("(г. Затонск, 3–4 июня 2031 г.)")),
        p(r("1. Открытие заседания.")),
        p(r("2. О причалах.")),
    )
    assert (found["kind"], found["status"]) == ("agenda", "provisional")
    assert days(found) == {
        "date": "2031-04-14",
        "meeting.name": "седьмого заседания Рабочей группы по паромам",
        "meeting.venue": "Затонск",
        "meeting.start": "2031-06-03",
        "meeting.end": "2031-06-04",
    }


def test_the_one_day_of_a_decision_is_its_own() -> None:
    found = page(
        set_in(26, "СОВЕТ ПО ПАРОМАМ"),
        set_in(28, "РЕШЕНИЕ"),
        p(r("от 29 мая 2031 года")),
        set_in(26, "О развитии ночных переправ"),
        p(r("1. Утвердить план ночных переправ.")),
    )
    assert (found["kind"], found["author"]) == ("decision", "СОВЕТ ПО ПАРОМАМ")
    assert days(found) == {"date": "2031-05-29"}


def test_the_month_of_a_session_is_when_it_meets_and_the_day_beside_it_the_paper_s() -> None:
    found = page(
        p(r("Working Party on Piers")),
        p(r("Forty-second session, June 2031")),
        p(r("Agenda item 8")),
        p(r("Submitted by the Netherlands")),
        p(r("12 May 2031")),
        set_in(28, "Shore power for small vessels"),
        PROSE,
    )
    assert days(found) == {
        "date": "2031-05-12",
        "meeting.name": "Working Party on Piers Forty-second session",
    }
    assert found["meeting.when"] == "June 2031"


def test_the_one_day_of_a_paper_of_no_known_kind_that_names_no_meeting_is_its_own() -> None:
    found = page(
        set_in(26, "CONSELHO NACIONAL DE PORTOS"),
        set_in(24, "CÂMARA TÉCNICA", bold=False),
        set_in(22, "PARECER TÉCNICO Nº 08/2031"),
        rows(("Interessado:", "Prefeitura de Santarém"), ("Data:", "23 de março de 2031")),
        PROSE,
    )
    assert "kind" not in found
    assert days(found) == {"date": "2031-03-23"}


def test_minutes_stand_below_the_name_of_an_authority() -> None:
    found = identity(
        "LAKE TRANSPORT AUTHORITY\n\nMinutes of the 47th meeting of the Timetable Committee\n\nKendal, 14 April 2031\n\n"
        "1. Minutes of the previous meeting\n\nThe minutes were approved.\n"
    )
    assert (found["kind"], found["title"], found["meeting.name"]) == (
        "minutes",
        "Minutes of the 47th meeting of the Timetable Committee",
        "47th meeting of the Timetable Committee",
    )


def test_the_day_on_which_something_was_uploaded_is_none_of_the_meeting() -> None:
    text = """Venue: Hall 2

Provisional agenda Uploaded on 12 May 2031

Agenda Item 1. Opening of the meeting.

Agenda Item 2. Night ferries.

Agenda Item 3. Other matters.
"""
    found = identity(text)
    assert (found["date"], found.get("meeting.start"), found.get("meeting.end")) == ("2031-05-12", None, None)


def test_the_day_of_a_dateline_is_none_of_the_meeting_that_the_news_announces() -> None:
    text = """MINDELO (10 October 2031) – The council announces a special event, a panel discussion on night ferries, to be held at the Harbour Hall on Thursday, 16 October 2031, from 10 a.m. to 1 p.m.

PROGRAMME

10:00 – 10:15 Opening

10:15 – 12:45 Discussion

12:45 – 13:00 Closing
"""
    found = identity(text)
    assert (found["meeting.start"], found["meeting.end"]) == ("2031-10-16", "2031-10-16")
