"""People set out a line each after a word for their role."""

from __future__ import annotations

from travaux.common.finding import Span
from travaux.common.programme import Role
from travaux.reading.passage import Passage
from travaux.reading.programme.people.extract import read_people

Told = tuple[str, Role, str | None, str | None, str | None]


def people(text: str) -> list[Told]:
    found = read_people(Passage(text, (Span(0, len(text), 1),)))
    values = [[one and one.value for one in (p.honorific, p.position, p.affiliation)] for p in found]
    return [(p.name.value, p.role, *value) for p, value in zip(found, values, strict=True)]  # type: ignore[misc]


def test_arabic_people_under_a_word_for_their_role() -> None:
    text = (
        "مدير الجلسة: الدكتورة نور بن علي، رئيس شعبة المياه، مفوضية الاتحاد الأفريقي\n"
        "المتحدثون:\nالسيد خالد العمري، وزير العمل\nفاطمة منصور، جامعة القاهرة"
    )
    assert people(text) == [
        ("نور بن علي", Role.MODERATOR, "الدكتورة", "رئيس شعبة المياه", "مفوضية الاتحاد الأفريقي"),
        ("خالد العمري", Role.SPEAKER, "السيد", "وزير العمل", None),
        ("فاطمة منصور", Role.SPEAKER, None, None, "جامعة القاهرة"),
    ]


def test_an_arabic_body_with_its_article_is_nobody() -> None:
    assert people("الدكتور سامر حداد، الجامعة الأردنية") == [
        ("سامر حداد", Role.SPEAKER, "الدكتور", None, "الجامعة الأردنية")
    ]


def test_chinese_people_after_a_word_for_their_role() -> None:
    assert people("主持人：欧阳强，秘书长，非洲联盟委员会\n发言人：待定，国际移民组织") == [
        ("欧阳强", Role.MODERATOR, None, "秘书长", "非洲联盟委员会"),
        ("TBC", Role.SPEAKER, None, None, "国际移民组织"),
    ]


def test_a_question_is_nobody() -> None:
    assert people("主持人：谁来做？") == []


def test_chinese_people_under_one_who_stands_behind_the_word_for_their_role() -> None:
    text = "致辞人：李文涛，副市长，明港市政府\n帕特里夏·奥尔蒂斯，区域主任，河流网络"
    assert people(text) == [
        ("李文涛", Role.SPEAKER, None, "副市长", "明港市政府"),
        ("帕特里夏·奥尔蒂斯", Role.SPEAKER, None, "区域主任", "河流网络"),
    ]


def test_an_office_without_a_name_is_no_post_of_the_person_above() -> None:
    text = (
        "Moderator: Ada Pereira, Editor, Institute of Rivers\n"
        "Minister of Transport, Norway\n"
        "Bo Larsen, Director, Harbour Council"
    )
    assert people(text) == [
        ("Ada Pereira", Role.MODERATOR, None, "Editor", "Institute of Rivers"),
        ("Bo Larsen", Role.SPEAKER, None, "Director", "Harbour Council"),
    ]


def test_two_chair_where_people_run_into_one_another() -> None:
    text = (
        "Moderators: Ada Pereira, Minister of Trade, Norway Bo Larsen, Director, Harbour Council "
        "Carl Weber, Professor, University of Bonn"
    )
    assert [(name, role) for name, role, *_ in people(text)] == [
        ("Ada Pereira", Role.MODERATOR),
        ("Bo Larsen", Role.MODERATOR),
        ("Carl Weber", Role.SPEAKER),
    ]


def test_what_opens_or_closes_an_arabic_meeting_is_nobody() -> None:
    assert people("الافتتاح والترحيب\nالسيدة مها الحلبي، مديرة التعليم") == [
        ("مها الحلبي", Role.SPEAKER, "السيدة", "مديرة التعليم", None)
    ]
    assert people("الخلاصة والتوصيات") == []


def test_a_clear_name_after_its_role_is_not_overlooked() -> None:
    assert people("Speaker: Sofía Müller, Harbour Workers’ Union") == [
        ("Sofía Müller", Role.SPEAKER, None, None, "Harbour Workers’ Union")
    ]
    assert people("Speaker: Sofía Müller, Workers’ Union\nSpeaker: Opening remarks, Workers’ Union") == [
        ("Sofía Müller", Role.SPEAKER, None, None, "Workers’ Union")
    ]


def test_arabic_people_parted_by_semicolons_are_each_one() -> None:
    assert people("المتحدثون: السيدة سارة العلي، اتحاد الموانئ؛ السيد خالد عمر، وزير العمل") == [
        ("سارة العلي", Role.SPEAKER, "السيدة", None, "اتحاد الموانئ"),
        ("خالد عمر", Role.SPEAKER, "السيد", "وزير العمل", None),
    ]


def test_the_numbers_of_a_list_of_people_are_nobody() -> None:
    text = "Докладчики:\n1) Ольга Новик, эксперт\n2) Андрей Козлов, эксперт"
    assert [one[0] for one in people(text)] == ["Ольга Новик", "Андрей Козлов"]


def test_a_chinese_post_behind_its_body_is_told_from_it() -> None:
    assert people("嘉宾：赵伟，华东港口公司副总经理；孙丽，河流大学教授") == [
        ("赵伟", Role.SPEAKER, None, "副总经理", "华东港口公司"),
        ("孙丽", Role.SPEAKER, None, "教授", "河流大学"),
    ]
    assert people("嘉宾：赵伟，劳工部长；孙丽，水务处处长；李娜，法学教授") == [
        ("赵伟", Role.SPEAKER, None, "劳工部长", None),
        ("孙丽", Role.SPEAKER, None, "水务处处长", None),
        ("李娜", Role.SPEAKER, None, "法学教授", None),
    ]


def test_the_spanish_address_of_a_woman_is_no_part_of_her_name() -> None:
    text = "Ponentes: D.ª Carmen de la Fuente, OIM; D. ª Inés Torres, OIM; D. A. Moreno, OIM"
    assert people(text) == [
        ("Carmen de la Fuente", Role.SPEAKER, "D.ª", None, "OIM"),
        ("Inés Torres", Role.SPEAKER, "D. ª", None, "OIM"),
        ("A. Moreno", Role.SPEAKER, "D.", None, "OIM"),
    ]


def test_chinese_people_whose_name_a_space_parts_from_body_and_post() -> None:
    assert people("主持人：王晓燕 江北大学教授") == [("王晓燕", Role.MODERATOR, None, "教授", "江北大学")]
    assert people("陈志远 宁海市人民政府副市长\n林海涛，省生态环境局局长") == [
        ("陈志远", Role.SPEAKER, None, "副市长", "宁海市人民政府"),
        ("林海涛", Role.SPEAKER, None, "局长", "省生态环境局"),
    ]


def test_arabic_people_who_tell_their_post_or_have_their_body_in_brackets() -> None:
    assert people("رئيس الجلسة: هدى الشريف (جامعة القاهرة)") == [
        ("هدى الشريف", Role.MODERATOR, None, None, "جامعة القاهرة"),
    ]
    assert people("سامي الخطيب، أستاذ، جامعة بغداد") == [
        ("سامي الخطيب", Role.SPEAKER, None, "أستاذ", "جامعة بغداد"),
    ]


def test_a_chinese_name_with_body_and_post_on_the_line_below() -> None:
    assert people("赵国栋\n江北行政学院院长\n钱晓峰\n江北大学教授") == [
        ("赵国栋", Role.SPEAKER, None, "院长", "江北行政学院"),
        ("钱晓峰", Role.SPEAKER, None, "教授", "江北大学"),
    ]


def test_foreign_names_spelt_in_chinese_end_at_the_space_behind_them() -> None:
    text = "发言人：\n伊戈尔·谢尔盖耶维奇·沃罗宁　北方水务部国际合作司司长\n让-皮埃尔·勒芒　河流网络协会顾问\n陈志明　明港市应急管理局局长"
    assert people(text) == [
        ("伊戈尔·谢尔盖耶维奇·沃罗宁", Role.SPEAKER, None, "司长", "北方水务部国际合作司"),
        ("让-皮埃尔·勒芒", Role.SPEAKER, None, "顾问", "河流网络协会"),
        ("陈志明", Role.SPEAKER, None, "局长", "明港市应急管理局"),
    ]


def test_a_foreign_name_spelt_in_chinese_needs_no_word_for_a_role() -> None:
    assert people("张弛 明港大学教授\n费萨尔·汗 河流银行高级专家") == [
        ("张弛", Role.SPEAKER, None, "教授", "明港大学"),
        ("费萨尔·汗", Role.SPEAKER, None, "高级专家", "河流银行"),
    ]


def test_forms_of_address_behind_chinese_names_are_no_part_of_them() -> None:
    assert people(
        "主持人：林美华女士，河流委员会社会发展司司长\n发言者：费萨尔·汗先生，河流银行高级专家"
    ) == [
        ("林美华", Role.MODERATOR, "女士", "司长", "河流委员会社会发展司"),
        ("费萨尔·汗", Role.SPEAKER, "先生", "高级专家", "河流银行"),
    ]


def test_arabic_words_are_whole_with_the_signs_of_their_vowels() -> None:
    text = "ميسّرة الجلسة: السيدة منى الصباغ، المنظمة العالمية للأنهار\nالسيد بدر الكندي، عُمان"
    assert people(text) == [
        ("منى الصباغ", Role.MODERATOR, "السيدة", None, "المنظمة العالمية للأنهار"),
        ("بدر الكندي", Role.SPEAKER, "السيد", None, "عُمان"),
    ]
