"""What a column of a table holds, told by the words of its heading or by what stands in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import cache, lru_cache

from travaux.common.programme import Role
from travaux.reading.programme.grammar.clocks import Style, find_durations, leading_time
from travaux.reading.programme.grammar.days import day_heading


class Holds(Enum):
    TIME = "time"
    DATE = "date"
    TITLE = "title"
    SPEAKER = "speaker"
    MODERATOR = "moderator"
    CONTACT = "contact"
    POST = "post"
    BODY = "body"
    ROOM = "room"
    DOCUMENTS = "documents"
    DURATION = "duration"
    NUMBER = "number"
    NOTES = "notes"
    """Lines that belong under the title of their row, such as guiding questions."""
    OTHER = "other"
    EMPTY = "empty"


WHEN = (Holds.TIME, Holds.DATE)
ROLES = {Holds.SPEAKER: Role.SPEAKER, Holds.MODERATOR: Role.MODERATOR, Holds.CONTACT: Role.CONTACT}

_HEADINGS: dict[Holds, str] = {
    Holds.TIME: "when|quand|cuándo|когда|متى|start|end|from|to|début|fin|inicio|начало|конец|окончание|time|times|timing|hour|hours|schedule|time slot|start|date/time|date and time|start time|heure|heures|horaire|horaires|hora|horas|horario|horários|uhrzeit|zeit|orario|ora|время|часы|الوقت|التوقيت|الساعة|时间",
    Holds.DATE: "date|dates|day|days|jour|jours|fecha|fechas|día|días|дата|день|число|التاريخ|اليوم|日期|日程",
    Holds.TITLE: "gegenstand|betreff|tagesordnungspunkt|beratungsgegenstand|matter|business|purpose of item|programme|program|activity|activities|event|events|session|sessions|topic|topics|breakout topic|title|agenda item|agenda items|item|items|agenda|subject|description|content|details|"
    "programme item|event details|session title|presentation|theme|what|activité|activités|séance|séances|sujet|thème|thèmes|titre|objet|point|points|ordre du jour|point de l'ordre du jour|points de l'ordre du jour|contenu|"
    "atividade|atividades|sessão|sessões|título|conteúdo|assunto|programação|thema|programm|inhalt|attività|intervento|titolo|programma|actividad|actividades|sesiones|ejes|detalle|tema|temas|título|sesión|sesiones|asunto|asuntos|programa|contenido|punto|мероприятие|мероприятия|тема|темы|пункт повестки дня|программа|содержание|вопрос|вопросы|название|наименование|тема доклада|название доклада|сессия|сессии|содержание мероприятия|"
    "الموضوعات|المواضيع|الأنشطة|الفعالية|الفعاليات|المحور|النشاطات|الجلسات|العنوان|الموضوع|النشاط|البند|الجلسة|البرنامج|内容|议题|主题|活动|题目|议程|环节|会议内容|日程内容|议程内容|报告题目|事项|主要内容|课程",
    Holds.SPEAKER: "presented by|owner|rapporteur|rapporteurs|reporting officer|relator|relatora|relatores|berichterstattung|berichterstatter|berichterstatterin|vortragende|vortragender|zuständig|zuständigkeit|exposant|rapporteuse|докладывает|докладывают|содокладчик|name|names|full name|name of speaker|name of speakers|nom|noms|nom et prénom|nombre|nombres|nombre y apellido|фио|ф.и.о.|имя|الاسم|姓名|speaker|speakers|presenter|presenters|panellist|panellists|panelist|panelists|responsible|responsible person|resource person|resource persons|lead|leader|led by|who|facilitated by|speaker / details|"
    "speaker/moderator|speakers/moderators|intervenant|intervenants|intervenante|orateur|orateurs|orateur(s)|responsable|responsables|présentateur|conférencier|conférenciers|animateur|ponente|ponentes|expositor|expositores|orador|oradores|"
    "disertante|disertantes|panelista|panelistas|participante|participantes|a cargo de|encargado|encargada|interviene|intervienen|panéliste|panélistes|participants|palestrante|palestrantes|oradora|oradoras|painelista|painelistas|intervenientes|responsáveis|responsável|referent|referenten|relatore|relatori|модератор и докладчики|участник|докладчики и модераторы|докладчик|докладчики|спикер|спикеры|выступающий|выступающие|ответственный|ответственные|участники|المشاركون|المتكلمون|المحاضر|المحاضرون|المتحدث|المتحدثون|المقدم|المسؤول|演讲人|发言人|主讲人|负责人|报告人|讲者|嘉宾|主持人/发言人|发言嘉宾|主讲|演讲嘉宾|授课人|参会人员|参加人员|人员|主讲人/主持人",
    Holds.MODERATOR: "modera|moderan|moderates|moderated by|moderation|modère|animé par|modération|animation|moderação|moderador(a)|modérateur(trice)|facilita|facilitación|chaired by|moderiert|leitung|sitzungsleitung|ведет|ведёт|модерирует|الإدارة|إدارة الجلسة|主持|moderator|moderators|chair|chairs|chairperson|facilitator|facilitators|modérateur|modérateurs|modératrice|président|présidence|facilitateur|moderador|moderadora|moderadores|presidente|facilitador|модератор|модераторы|ведущий|председатель|"
    "مدير الجلسة|الميسر|رئيس الجلسة|主持人|主席",
    Holds.POST: "position|positions|designation|post|function|job title|fonction|fonctions|poste|qualité|cargo|puesto|función|должность|المنصب|الوظيفة|المسمى الوظيفي|职务|职位|职称",
    Holds.BODY: "organization|organizations|organisation|organisations|affiliation|affiliations|institution|institutions|institute|company|agency|organisme|entité|structure|"
    "organización|organizaciones|institución|instituciones|entidad|entidades|afiliación|empresa|организация|организации|учреждение|место работы|الجهة|المؤسسة|المنظمة|جهة العمل|单位|机构|所属机构|工作单位",
    Holds.CONTACT: "contact|contact person|focal point|focal points|point focal|punto focal|contacto|координатор|контактное лицо|جهة الاتصال|联系人",
    Holds.ROOM: "raum|saal|ort|aula|salón|salon|auditorium|room|rooms|venue|location|place|hall|where|salle|lieu|sala|lugar|зал|место|помещение|القاعة|المكان|会议室|地点|场地",
    Holds.DOCUMENTS: "vorlage|vorlagen|vorlage-nr.|vorlagen-nr.|vorlagennummer|drucksache|drucksachen|drs.|unterlagen|paper|papers|paper no.|enclosure|enclosures|enc.|pièce|pièces|pièces jointes|cote|signatura|anexo|anexos|document|documents|documentation|doc|docs|reference|references|documentos|documentación|документ|документы|документация|الوثائق|الوثيقة|文件",
    Holds.DURATION: "duration|length|timebox|min|minutes|durée|duración|duration (min)|продолжительность|длительность|المدة|时长",
    Holds.NUMBER: "top|ziffer|№ п/п|п/п|no|no.|#|n°|nº|№|number|item no|item no.|s/n|sr. no.|nr",
    Holds.NOTES: "questions|guiding question|guiding questions|questions directrices|questions d'orientation|preguntas|preguntas orientadoras|preguntas guía|вопросы для обсуждения|الأسئلة|الأسئلة التوجيهية|引导性问题|讨论问题",
    Holds.OTHER: "kind|type|session type|type of session|session format|format|category|level|language|part of|type de séance|catégorie|niveau|langue|tipo|tipo de sesión|categoría|modalidad|idioma|тип|категория|формат|язык|النوع|الفئة|اللغة|类型|类别|备注说明|形式|语言|notes|note|comments|remarks|note taker|partners|objective|objectives|status|related projects|related cd2h projects|procedure for consideration|remarques|observaciones|примечания|примечание|ملاحظات|备注",
}  # fmt: skip


@cache
def _by_heading() -> dict[str, Holds]:
    return {word: holds for holds, words in _HEADINGS.items() for word in words.split("|")}


_ALONE = frozenset(
    [
        "participant", "participants", "participante", "participantes", "участники", "人员", "questions", "kind", "type",
        "format", "category", "level", "language", "catégorie", "niveau", "langue", "tipo", "categoría", "modalidad", "idioma",
        "тип", "категория", "формат", "язык", "النوع", "الفئة", "اللغة", "类型", "类别", "形式", "语言",
    ]
)  # fmt: skip
"""Headings that count only as the whole of a cell: "Registration of participants", "Type of activity" are entries."""
_NUMBER = r"(?:\d{1,3}(?:\.\d{1,2})?|[ivxIVX]+|[a-zA-Z])(?:\s?\([a-z]\))*"
_NUMBERS = re.compile(rf"\W*{_NUMBER}(?:\s?(?:[,;&]|and|et|y|и)\s?{_NUMBER})*\W*")
"""One number or several: "3", "4 (a)", "1, 2 and 5"."""
_EDGE = re.compile(r"^[\W_]+|[\s:.*]+$")


_MATTERS = frozenset(
    [
        "topics", "content", "contents", "description", "details", "topics covered", "contenu", "contenus", "détails",
        "contenido", "contenidos", "descripción", "detalle", "detalles", "conteúdo", "conteúdos", "descrição", "inhalt",
        "inhalte", "beschreibung", "содержание", "описание", "المحتوى", "内容",
    ]
)  # fmt: skip
"""Headings of a column that says what each entry is about, where another holds the titles."""


def tells_matters(text: str) -> bool:
    """Whether a heading is of a column that tells what entries are about, rather than what they are called."""
    return _bare(text) in _MATTERS


def only_heads_a_column(text: str) -> bool:
    """Whether a text is the heading of a column that holds no titles, and nothing else: "Name", "Organization"."""
    return _by_heading().get(_bare(text), Holds.TITLE) is not Holds.TITLE


def _bare(text: str) -> str:
    return _EDGE.sub("", " ".join(text.split())).casefold()


@lru_cache(maxsize=1_000)
def heading_holds(text: str) -> Holds | None:
    """What a column under this heading holds; the longest known words that start or end it decide."""
    plain = _bare(text)
    if not plain or len(plain.split()) > 6:
        return None
    known = _by_heading()
    if plain in known or plain.replace(" ", "") in known:
        return known.get(plain) or known[plain.replace(" ", "")]
    words = re.split(r"[\s/()&,]+", plain)
    if {Holds.MODERATOR, Holds.SPEAKER} <= {known.get(word) for word in words}:
        return Holds.SPEAKER
    for size in range(min(3, len(words)), 0, -1):
        for piece in (words[:size], words[-size:]):
            found = known.get(" ".join(piece))
            if found and " ".join(piece) not in _ALONE:
                return found
    return None


def heads_columns(parts: Sequence[str]) -> bool:
    """Whether parts set apart head the columns of a timetable: one is of times or days, or all are short."""
    held = [heading_holds(part) for part in parts]
    when = any(one in (Holds.TIME, Holds.DATE, Holds.NUMBER) for one in held)
    return len(parts) > 1 and all(held) and (when or all(len(part.split()) == 1 for part in parts))


def content_holds(cells: Sequence[str], *, leftmost: bool = False) -> Holds:
    """What a column holds, told by the form of its cells; titles, or people, where that tells nothing else."""
    filled = [cell for cell in cells if cell.strip()]
    if not filled:
        return Holds.EMPTY
    timed = sum(leading_time(cell, Style.BARE) is not None for cell in filled)
    days = sum(day_heading(cell) is not None for cell in filled)
    if timed >= 0.5 * len(filled) or (leftmost and timed and timed + days >= 0.4 * len(filled)):
        return Holds.TIME
    if days >= 0.5 * len(filled):
        return Holds.DATE
    short = sum(len(cell) < 16 for cell in filled) > 0.8 * len(filled)
    if short and sum(bool(find_durations(cell)) for cell in filled) >= 0.6 * len(filled):
        return Holds.DURATION
    if sum(bool(_NUMBERS.fullmatch(cell)) for cell in filled) > 0.6 * len(filled):
        return Holds.NUMBER
    return Holds.TITLE


def is_generic(text: str) -> bool:
    """Whether a heading is nothing but the word for what its column holds ("Room", "Salle")."""
    return _EDGE.sub("", " ".join(text.split())).casefold() in _by_heading()
