"""Words that headings use, in six languages, whatever the layout."""

from __future__ import annotations

import re

_STOP = re.compile(
    r"\W*(?:(?:meeting )?(?:notes?|minutes)|(?:list of )?(?:participants?|attendees)|logistics?|(?:practical|logistical|background|general|contact) (?:information|details)|background|resources|action (?:plan|items)|contacts?|"
    r"(?:practical|useful|general|logistical|further|additional) (?:information|notes?|details)|notes? (?:for|to) (?:the )?(?:participants|delegates|speakers|delegations)|"
    r"(?:informations?|notes?|renseignements) (?:pratiques?|utiles?|générales?|complémentaires?|aux participants|pour les participants|à l.intention des participants)|"
    r"(?:información|notas?|datos) (?:prácticas?|útil(?:es)?|general(?:es)?|adicional(?:es)?|complementaria|para (?:los )?participantes)|"
    r"(?:полезная|практическая|общая|дополнительная) информация|(?:сведения|информация|примечания|заметки) для участников|"
    r"معلومات (?:مفيدة|عامة)|ملاحظات للمشاركين|参会须知|注意事项|实用信息|与会须知|"
    r"references|annotations?|annex(?:es)?|hotels?|accommodation|informações (?:práticas|úteis|gerais)|lista de participantes|hospedagem|alojamento|praktische hinweise|teilnehmerliste|transport(?:ation)?|partners|sponsors|draft below here|potential topics.*|organi[sz](?:ers|ing committee)|"
    r"annotations à l.ordre du jour|notes de réunion|procès-verbal|liste des participants|informations pratiques|hébergement|contexte|partenaires|"
    r"anotaciones|notas|acta|lista de participantes|información práctica|alojamiento|contactos?|organizadores|patrocinadores|"
    r"аннотации|список участников|протокол|справочная информация|контакты|شروح|قائمة المشاركين|معلومات عملية|说明|与会者名单|会议纪要|联系方式)\W*\Z",
    re.I,
)
_START = re.compile(
    r"\W*(?:(?:notice|convocation|convening|invitation|avis|convocatoria|aviso|convocatória|einladung|уведомление|приглашение)(?: [^\W\d_]+){0,3} (?:and|with|et|avec|y|con|e|com|und|mit|и) )?(?:(?:draft|provisional|tentative|final|revised|detailed|annotated|meeting|workshop|conference|event) ){0,3}(?:agenda(?: items)?|program(?:me)?(?: of work)?(?: agenda)?|timetable|schedule|running order|"
    r"ordre du jour(?: provisoire)?(?: annoté)?|(?:projet de )?programme(?: provisoire)?|agenda provisional|programa(?: provisional)?(?: anotado)?|(?:proyecto de )?orden del día|cronograma|"
    r"(?:projeto de )?(?:ordem do dia|programação|pauta|agenda)(?: provisória| preliminar| final)?|programa (?:preliminar|definitivo|final|tentativo|de trabajo|detallado|general|provisório|detalhado)|agenda (?:preliminar|tentativa|de trabajo|anotada)|programme (?:préliminaire|définitif|détaillé|de travail|prévisionnel|de la journée|des travaux)|(?:chronogramme|déroulé|déroulement)(?: des? (?:activités|travaux|la journée|l.atelier))?|calendrier des travaux|cronograma de (?:actividades|trabajo|atividades)|(?:tentative |indicative )?(?:run of show|order of (?:business|proceedings)|running order|workplan)|organi[sz]ation of work and timetable|"
    r"(?:vorläufige |entwurf der )?tagesordnung|(?:vorläufiges )?programm|ablauf(?:plan)?|(?:tagungs|konferenz|kongress|seminar|veranstaltungs)programm|ordine del giorno|programma(?: provvisorio| definitivo)?|проект (?:повестки дня|программы)|регламент|расписание|порядок дня|البرنامج(?: المؤقت| النهائي| التفصيلي)?|مشروع (?:جدول الأعمال|البرنامج)|(?:会议|活动|暂定|详细)?(?:议程|日程|日程安排)(?:[（(](?:草案|暂定|初稿)[）)])?|"
    r"(?:предварительная |аннотированная )*(?:повестка дня|программа)|جدول الأعمال(?: المؤقت)?|برنامج|临时议程|(?:会议|大会|论坛|活动)?(?:议程|日程)(?:安排)?)(?: \(program\)| and documentation| et documentation| y documentación)?\W*\Z",
    re.I,
)


_COMPLIMENTS = re.compile(
    r"\W*(?:(?:please )?accept,? (?:sir|madam|excellency|your excellency|dear)\b|(?:yours )?(?:very )?(?:sincerely|faithfully|truly)\W*\Z|(?:with )?(?:best|kind|warm) (?:regards|wishes)\W*\Z|"
    r"(?:bien )?cordialement\W*\Z|(?:un )?(?:cordial saludo|saludos cordiales|saludo cordial)\W*\Z|(?:com os (?:nossos )?(?:melhores|mais cordiais) )?cumprimentos\W*\Z|atenciosamente\W*\Z|mit (?:freundlichen|besten|herzlichen) grüßen\W*\Z|"
    r"(?:je vous prie|nous vous prions|veuillez) (?:d[’'])?(?:agréer|accepter|recevoir|croire)\b|(?:sírvase|le ruego|le rogamos|rogamos) (?:que )?acept|aprovecho (?:esta|la) (?:ocasión|oportunidad)|atentamente\W*\Z|"
    r"с уважением\W*\Z|примите,|وتفضلوا|顺致|此致)",
    re.I,
)
"""How letters take their leave: what stands below is no part of the programme they give."""


def stops_programme(text: str) -> bool:
    """Whether a line ends a running order: a heading of what follows it (notes, logistics), the close of a letter."""
    return (len(text.split()) <= 5 and bool(_STOP.match(text))) or bool(_COMPLIMENTS.match(text))


def starts_programme(text: str) -> bool:
    """Whether a short line is the heading of a running order ("Draft agenda", "Programme")."""
    return len(text.split()) <= _LONGEST_HEADING and bool(_START.match(text))


_GOES_ON = re.compile(
    r"(?P<heading>.{6,40}?)(?:\s*[-–—:(,]\s*|\s+)(?:morning|afternoon|cont(?:inued|inuation|’d|'d|d)?\.?|matin(?:ée)?|après-midi|suite|mañana|tarde|continuación|manhã|"
    r"continuação|продолжение|(?:page |part |p\. ?)?\d ?(?:/|of|de|sur) ?\d|تابع|续|上午|下午)\W*",
    re.I,
)


def goes_on_with_programme(text: str) -> bool:
    """Whether a line heads a further part of a running order, as on its second slide: "Agenda – afternoon"."""
    heading = _GOES_ON.fullmatch(text.strip())
    return heading is not None and starts_programme(heading["heading"])


_LONGEST_HEADING = 8
"""Words: "Notice of meeting and provisional agenda"."""


_LABEL = re.compile(
    r"\W*(?:(?:guiding|discussion|key|framing|leading|proposed) (?:questions?|issues)|questions?(?: for discussion| to (?:be )?(?:consider(?:ed)?|discuss(?:ed)?))?|"
    r"(?:confirmed |invited |proposed |lead )?(?:speakers?|panell?ists?|presenters?|discussants?|moderators?|chairs?|co-chairs?|chairpersons?|facilitators?|rapporteurs?|respondents?|briefers?|participants?|members|keynote speakers?)(?: \(.*\))?|"
    r"moderated by|chaired by|facilitated by|speakers?(?: and| &|/) (?:panell?ists?|moderators?)|objectives?|expected outcomes?|outcomes?|outputs?|format|description|abstract|summary|background|context|documents?|documentation|references?|room|venue|location|note|notes|"
    r"questions? (?:directrices?|d.orientation|à examiner)|intervenants?|orateurs?|panélistes?|modérateurs?|modératrice|président(?:e)?|présidence|animateur|rapporteurs?|objectifs?|contexte|documents?|lieu|salle|"
    r"preguntas? (?:orientadoras?|guía|para el debate)|preguntas|oradores|panelistas|ponentes?|moderador(?:a|es)?|presidente|presidenta|relator(?:a|es)?|objetivos?|antecedentes|documentos|lugar|sala|"
    r"(?:направляющие |руководящие )?вопросы(?: для обсуждения)?|докладчики?|выступающие|участники(?: дискуссии)?|модераторы?|ведущ(?:ий|ая)|председатель|цели|справочная информация|документы|документация|место проведения|"
    r"perguntas?(?: (?:orientadoras|norteadoras|para (?:o debate|discussão)))?|moderador(?:a|es)?|moderação|oradore?s?|oradoras|palestrantes|painelistas|participantes|intervenientes|objetivos?|descrição|documentos|local|sala|"
    r"moderat(?:ion|or|orin)|referent(?:en|in|innen)|relatori|moderatore|interventi|спикеры|модераторы?(?: сессии)?|выступления|участвуют|приветств(?:ие|ия|енное слово)|"
    r"إدارة الجلسة|رئيسة? الجلسة|ميسرة? الجلسة|مديرة الجلسة|المتحدثات|المداخلات|特邀嘉宾|嘉宾|主讲人|报告人|致辞人|点评人|讨论人|"
    r"أسئلة توجيهية|الأسئلة|المتحدثون|المشاركون|مدير الجلسة|الميسر|الرئيس|الأهداف|الوثائق|指导性问题|问题|发言者|发言人|演讲人|讨论嘉宾|主持人|主席|目标|背景|文件)\s*[:：.]?\s*\Z",
    re.I,
)
_ASKS = re.compile(
    r"\W*(?:(?:guiding|discussion|key|framing|leading|proposed|suggested) questions?|questions? (?:for (?:discussion|consideration|reflection)|to (?:be )?(?:consider(?:ed)?|discuss(?:ed)?|address(?:ed)?))|questions?|"
    r"questions? (?:directrices?|clés?|d.orientation|à examiner|pour (?:le|la) (?:débat|discussion|réflexion))|perguntas?(?: (?:orientadoras?|norteadoras?|para (?:o debate|a discussão|discussão|reflexão)))?|leitfragen|fragen|domande(?: guida)?|preguntas?(?: (?:orientadoras?|guías?|detonadoras?|motivadoras?|generadoras?|claves?|para (?:el debate|la reflexión|la discusión)))?|"
    r"(?:направляющие |руководящие |основные )?вопросы(?: для (?:обсуждения|рассмотрения))?|(?:أسئلة|الأسئلة)(?: (?:إرشادية|الإرشادية|توجيهية|التوجيهية|للمناقشة|للنقاش))?|(?:指导性|讨论|引导)?问题)\s*[:：.]?\s*\Z",
    re.I,
)
_FORMAT = re.compile(
    r"\s*(?:(?:panel|group|plenary|general|open|round[ -]?table|interactive)? ?(?:discussion|panel|presentations?|plenary|workshop|round[ -]?table|keynote|lecture|debate|dialogue|talk)s?|keynote (?:speech|address|speaker)|"
    r"panel|débat|table ronde|présentations?|exposés?|séance plénière|mesa redonda|presentaci(?:ón|ones)|conferencia magistral|ponencias?|(?:(?:панельная|пленарная|экспертная|открытая) )?дискуссия|(?:пленарная|стратегическая|экспертная|панельная) сессия|мастер-класс|круглый стол|презентаци[яи]|доклад|"
    r"podiumsdiskussion|podiumsgespräch|tavola rotonda|"
    r"حلقة نقاش|عرض|小组讨论|主题演讲)\s*:?\s*\Z",
    re.I,
)


_PROGRAMME = re.compile(
    r"(?<![^\W_])(?:agenda|program(?:me)?|timetable|schedule|ordre du jour|programa|orden del día|cronograma|calendrier|calendario|повестка дня|программа|расписание|جدول|برنامج)(?![^\W_])|议程|日程",
    re.I,
)


def names_programme(text: str) -> bool:
    """Whether a heading has the word for a programme in it, such as the title of the paper."""
    return bool(_PROGRAMME.search(text))


def announces_programme(text: str) -> bool:
    """Whether a sentence leads to a running order below it ("The programme will be as follows:")."""
    return text.rstrip().endswith((":", "：")) and len(text.split()) <= _SENTENCE and names_programme(text)


_AGENDA_FOLLOWS = re.compile(
    r"(?<![^\W_])(?:agenda|ordre du jour|orden del día|temario|ordem d(?:o dia|e trabalhos)|pauta|tagesordnung|повестк\w+ дня|جدول أعمال|جدول الأعمال|议程)(?![^\W_]).*?"
    r"(?:as follows|follow(?:s|ing)|comme suit|suivante?s?|siguientes?|seguintes?|wie folgt|folgende\w*|следующ\w+|التالي|الآتي|كما يلي|如下)",
    re.I,
)


def announces_agenda(text: str) -> bool:
    """Whether a sentence leads to the items of an agenda below it ("The agenda is as follows:")."""
    return (
        text.rstrip().endswith((":", "："))
        and len(text.split()) <= _SENTENCE
        and bool(_AGENDA_FOLLOWS.search(text))
    )


_SENTENCE = 30
"""Words of a sentence that leads to a list."""


def is_label(text: str) -> bool:
    """Whether a short line only names what follows it inside an entry ("Panellists:", "Guiding questions")."""
    return len(text.split()) <= 6 and bool(_LABEL.match(text) or _ASKS.match(text))


def heads_questions(text: str) -> bool:
    """Whether a short line only says that questions follow ("Guiding questions:")."""
    return len(text.split()) <= 6 and bool(_ASKS.match(text))


def is_format(text: str) -> bool:
    """Whether a line only says what form a session takes ("Panel discussion")."""
    return bool(_FORMAT.match(text))


_SESSION = re.compile(
    r"(?<![^\W_])(?:sessions?|panels?|segments?|parts?|blocks?|sittings?|workshops?|plenar(?:y|ies)|roundtables?|dialogues?|track|theme|topic|module|stream|séances?|séquences?|ateliers?|volet|thème|table ronde|"
    r"sesi(?:ón|ones)|taller(?:es)?|bloques?|módulo|mesa|eje|paine(?:l|is)|sess(?:ão|ões)|oficinas?|bloco|eixo|sitzung|sessione|tavola|сессия|заседание|секция|блок|семинар|круглый стол|мастер-класс|جلسة|الجلسة|ورشة|会议|专题|环节)(?![^\W_])",
    re.I,
)


def names_a_session(text: str) -> bool:
    """Whether a heading has a word for a part of a meeting in it."""
    return bool(_SESSION.search(text))


_END = re.compile(
    r"\W*(?:end|close) of (?:the )?(?:day|programme|program|meeting|session|event|conference|workshop)(?: \w+)?\W*\Z|\W*fi[nm] (?:de la|del|du|d[ao]|de l.) ?(?:journée|jornada|programme|programa|réunion|reunión|día|dia|sess[aã]o|sesión|séance)\W*\Z|"
    r"\W*(?:конец|завершение) (?:дня|программы|заседания)\W*\Z",
    re.I,
)


def ends_programme(text: str) -> bool:
    """Whether a line only says that a day or a programme is over."""
    return bool(_END.match(text))
