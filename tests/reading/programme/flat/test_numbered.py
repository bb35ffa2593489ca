"""Numbered agendas whose line breaks are lost."""

from __future__ import annotations

from tests.reading.programme.outline import outline, paper


def test_numbers_of_two_parts_stand_under_the_number_that_they_go_on_from() -> None:
    text = (
        "TOWNSHIP OF ELM BEND Board of Trustees Regular meeting Tuesday, 4 March 2025 The Board meets in the hall above the "
        "fire station; the side door is open from six. Those who wish to speak put their names on the sheet beside the door. AGENDA A. CALL TO ORDER "
        "B. REPORTS B.1. Ferry landing study B.2. Annual report of the library C. HEARINGS C.1. Ordinance 12 on barns "
        "D. CLAIMS E. BONDS F. LETTERS G. MOTIONS H. PUBLIC COMMENT I. ADJOURNMENT"
    )
    assert outline(text, paper(None), suffix="txt") == [
        "d1 [A] CALL TO ORDER",
        "d1 [B] REPORTS",
        "  d1 [B.1] Ferry landing study",
        "  d1 [B.2] Annual report of the library",
        "d1 [C] HEARINGS",
        "  d1 [C.1] Ordinance 12 on barns",
        "d1 [D] CLAIMS",
        "d1 [E] BONDS",
        "d1 [F] LETTERS",
        "d1 [G] MOTIONS",
        "d1 [H] PUBLIC COMMENT",
        "d1 [I] ADJOURNMENT",
    ]


def test_bare_numbers_that_count_up_are_a_list() -> None:
    text = (
        "Committee on Ferries Meeting of 3 June 2025 in Room 4 The papers lie at the desk beside the stairs, and nobody needs to "
        "have written before. Coffee is free. Agenda No. Subject Paper 1 Opening of the meeting "
        "2 Election of the Chair for 2026 3 Light dues: report of the Secretary for the 12 Months to May CF/2025/7 "
        "4 Pilots 4.1 Training of pilots CF/2025/8 4.2 Fees of pilots in the winter months CF/2025/9 5 Any other business"
    )
    assert outline(text, suffix="txt") == [
        "d1 [1] Opening of the meeting",
        "d1 [2] Election of the Chair for 2026",
        "d1 [3] Light dues: report of the Secretary for the 12 Months to May",
        "d1 [4] Pilots",
        "  d1 [4.1] Training of pilots",
        "  d1 [4.2] Fees of pilots in the winter months",
        "d1 [5] Any other business",
    ]


def test_bare_numbers_of_a_text_are_none() -> None:
    text = (
        "The Agenda of the Committee for the Year was long. Session 1 Dealt with dues, Session 2 Pilots, and Room 3 Hosted "
        "the talks; on 4 May and 5 June members met again, and of 6 Members only two took the floor. They told of their ports, "
        "of the fees that they ask and of the lights that they keep, and asked the Secretary to write down what was said there."
    )
    assert outline(text, paper("report"), suffix="txt") == []


def test_a_bracket_holds_its_sentence_together() -> None:
    text = (
        "COMMITTEE ON FERRIES CF/OD-4/25 DRAFT AGENDA Date: 3 June 2025 Time: 2.30 p.m. Venue: Harbour Hall 1. Adoption of the agenda "
        "[CF/OD-4/25] 2. Draft resolution on light dues, presented by the members of the group of islands [CF/doc.8/25 rev. 1] "
        "3. Hearing of the pilots and of those who hire them, with a summary by the Secretary of the Committee "
        "4. Letters received since the last meeting of the Committee and what to answer to them 5. Other business"
    )
    assert outline(text, suffix="txt") == [
        "d1 [1] Adoption of the agenda [CF/OD-4/25]",
        "d1 [2] Draft resolution on light dues, presented by the members of the group of islands [CF/doc.8/25 rev. 1]",
        "d1 [3] Hearing of the pilots and of those who hire them, with a summary by the Secretary of the Committee",
        "d1 [4] Letters received since the last meeting of the Committee and what to answer to them",
        "d1 [5] Other business",
    ]


def test_items_that_a_word_numbers() -> None:
    text = (
        "II Reunião dos Portos, Vila do Faro, 3 de junho de 2025. Os documentos estão na mesa ao lado da escada, e ninguém precisa de "
        "ter escrito antes. O café é livre, e quem não come peixe diga-o aos cozinheiros da casa. PROJETO DE AGENDA Ponto 1 – Aprovação da agenda Ponto 2 – Relatório do Secretário sobre os faróis "
        "Ponto 3 – Taxas 3.1. Taxas das balsas 3.2. Taxas dos pilotos no inverno e no verão Ponto 4 – Outros assuntos"
    )
    assert outline(text, suffix="txt") == [
        "d1 [Ponto 1] Aprovação da agenda",
        "d1 [Ponto 2] Relatório do Secretário sobre os faróis",
        "d1 [Ponto 3] Taxas",
        "  d1 [3.1] Taxas das balsas",
        "  d1 [3.2] Taxas dos pilotos no inverno e no verão",
        "d1 [Ponto 4] Outros assuntos",
    ]


def test_arabic_items_and_the_letters_under_them() -> None:
    text = (
        "هيئة الموانئ مشروع جدول أعمال الدورة التاسعة للجنة العبارات، ٣ حزيران ٢٠٢٥. توضع الوثائق على المكتب بجانب السلم ولا حاجة إلى الكتابة مسبقا، "
        "والقهوة مجانية للجميع وكذلك الحساء ظهرا، ومن لا يأكل السمك فليقل ذلك للطباخين قبل أن تغلق أبواب الميناء في المساء. البند الأول: متابعة قرارات الدورة السابقة البند الثاني: رسوم المنارات (أ) المصابيح (ب) العوامات "
        "البند الثالث: أجور المرشدين البند الرابع: ما يستجد من أعمال"
    )
    assert outline(text, suffix="txt") == [
        "d1 [البند الأول] متابعة قرارات الدورة السابقة",
        "d1 [البند الثاني] رسوم المنارات",
        "  d1 [(أ)] المصابيح",
        "  d1 [(ب)] العوامات",
        "d1 [البند الثالث] أجور المرشدين",
        "d1 [البند الرابع] ما يستجد من أعمال",
    ]
