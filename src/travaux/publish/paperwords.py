"""The words that a secretariat's paper adds to a programme, language by language: data, and how to pick one."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.common.programme import Role


@dataclass(frozen=True, slots=True)
class PaperWords:
    """``roles`` give each role for one person and for several; ``kinds`` each kind of paper in four states.

    The states stand in the order plain, provisional, revised, final. ``colon`` follows a label.
    """

    language: str
    roles: tuple[tuple[str, str], ...]
    kinds: dict[str, tuple[str, str, str, str]]
    annotations: str
    no_documents: str
    room: str
    venue: str
    columns: tuple[str, str]
    colon: str = ":"

    def role(self, role: Role, count: int) -> str:
        one, several = self.roles[(Role.MODERATOR, Role.SPEAKER, Role.CONTACT).index(role)]
        return one if count == 1 else several

    def kind(self, kind: str, status: str | None) -> str:
        """What the paper calls itself, as in "Provisional programme"; the plain word for an unknown kind."""
        forms = self.kinds.get(kind)
        if forms is None:
            return kind[:1].upper() + kind[1:]
        state = {"provisional": 1, "draft": 1, "revised": 2, "final": 3}.get(status or "", 0)
        return forms[state]


_ALL = (
    PaperWords(
        "en",
        (("Moderator", "Moderators"), ("Speaker", "Speakers"), ("Contact", "Contacts")),
        {
            "programme": ("Programme", "Provisional programme", "Revised programme", "Final programme"),
            "agenda": ("Agenda", "Provisional agenda", "Revised agenda", "Final agenda"),
            "concept note": ("Concept note", "Draft concept note", "Revised concept note", "Final concept note"),
        },
        "Annotations", "No documents", "Room", "Venue", ("Time", "Programme"),
    ),
    PaperWords(
        "fr",
        (("Modération", "Modération"), ("Intervenant(e)", "Intervenant(e)s"), ("Contact", "Contacts")),
        {
            "programme": ("Programme", "Programme provisoire", "Programme révisé", "Programme définitif"),
            "agenda": ("Ordre du jour", "Ordre du jour provisoire", "Ordre du jour révisé", "Ordre du jour définitif"),
            "concept note": ("Note de cadrage", "Projet de note de cadrage", "Note de cadrage révisée", "Note de cadrage définitive"),
        },
        "Annotations", "Aucun document", "Salle", "Lieu", ("Heure", "Programme"), "\N{NO-BREAK SPACE}:",
    ),
    PaperWords(
        "es",
        (("Moderación", "Moderación"), ("Orador(a)", "Oradores"), ("Contacto", "Contactos")),
        {
            "programme": ("Programa de trabajo", "Programa de trabajo provisional", "Programa de trabajo revisado", "Programa de trabajo definitivo"),
            "agenda": ("Orden del día", "Orden del día provisional", "Orden del día revisado", "Orden del día definitivo"),
            "concept note": ("Nota conceptual", "Proyecto de nota conceptual", "Nota conceptual revisada", "Nota conceptual definitiva"),
        },
        "Anotaciones", "Sin documentos", "Sala", "Lugar", ("Hora", "Programa"),
    ),
    PaperWords(
        "ru",
        (("Модератор", "Модераторы"), ("Докладчик", "Выступающие"), ("Контактное лицо", "Контактные лица")),
        {
            "programme": ("Программа", "Предварительная программа", "Пересмотренная программа", "Окончательная программа"),
            "agenda": ("Повестка дня", "Предварительная повестка дня", "Пересмотренная повестка дня", "Окончательная повестка дня"),
            "concept note": ("Концептуальная записка", "Проект концептуальной записки", "Пересмотренная концептуальная записка",
                             "Окончательная концептуальная записка"),
        },
        "Аннотации", "Документов нет", "Зал", "Место проведения", ("Время", "Программа"),
    ),
    PaperWords(
        "ar",
        (("مدير الجلسة", "إدارة الجلسة"), ("المتحدث", "المتحدثون"), ("جهة الاتصال", "جهات الاتصال")),
        {
            "programme": ("برنامج العمل", "برنامج العمل المؤقت", "برنامج العمل المنقح", "برنامج العمل النهائي"),
            "agenda": ("جدول الأعمال", "جدول الأعمال المؤقت", "جدول الأعمال المنقح", "جدول الأعمال النهائي"),
            "concept note": ("مذكرة مفاهيمية", "مشروع مذكرة مفاهيمية", "مذكرة مفاهيمية منقحة", "مذكرة مفاهيمية نهائية"),
        },
        "شروح", "لا توجد وثائق", "القاعة", "المكان", ("الوقت", "البرنامج"),
    ),
    PaperWords(
        "zh",
        (("主持人", "主持人"), ("发言人", "发言人"), ("联系人", "联系人")),
        {
            "programme": ("日程", "暂定日程", "修订日程", "最后日程"),
            "agenda": ("议程", "临时议程", "修订议程", "最后议程"),
            "concept note": ("概念说明", "概念说明草案", "概念说明修订稿", "概念说明最后文本"),
        },
        "说明", "无文件", "会议室", "地点", ("时间", "内容"), "：",
    ),
)  # fmt: skip

_BY_LANGUAGE = {words.language: words for words in _ALL}


def of(language: str | None) -> PaperWords:
    """The words of a language (ISO 639-1), English where there are none."""
    return _BY_LANGUAGE.get(language or "en", _BY_LANGUAGE["en"])
