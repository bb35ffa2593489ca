"""What kind of item a title announces, by words of six languages."""

from __future__ import annotations

import re
from functools import cache

from travaux.common.programme import ItemKind

_BREAKS = (
    # en
    r"(?:\d+[ -]minutes? )?(?:[\w’']+[ -]){0,2}break", r"(?:tea|coffee|lunch|health|refreshment|networking|comfort|bio|prayer|recess)[ -]?(?:and|&|/)?[ -]?(?:\w+ )?break",
    r"(?:morning|afternoon|welcome) (?:tea|coffee)", r"coffee", r"tea", r"(?:working |buffet |networking )?lunch(?:eon)?(?: time| hour)?",
    r"(?:continental )?breakfast", r"refreshments", r"recess", r"intermission",
    # fr
    r"pause(?:[ -](?:café|déjeuner|thé|santé))?", r"déjeuner", r"petit[ -]déjeuner", r"café",
    # es
    r"pausa(?: (?:para|de) .*)?", r"almuerzo(?: libre)?", r"comida", r"desayuno", r"receso", r"descanso", r"refrigerio", r"café",
    # pt
    r"intervalo(?: para .*)?", r"pausa[ -]café", r"almoço", r"café da manhã", r"coquetel",
    # ru
    r"(?:кофе[ -]?(?:-| )?)?(?:перерыв|пауза|брейк)(?: на .*)?", r"обед(?:енный перерыв)?", r"завтрак",
    # ar
    r"استراحة.*", r"(?:استراحة )?غداء", r"الغداء", r"فطور",
    # zh
    r"茶歇", r"休息", r"午餐", r"午休", r"早餐", r"咖啡.*",
)  # fmt: skip
_SOCIAL = (
    r"reception", r"(?:gala |working |closing |welcome |official )?dinner", r"cocktails?", r"banquet", r"(?:group|family) photo(?:graph)?s?",
    r"photo(?:graph)? session", r"photo op(?:portunity)?", r"entertainment", r"networking (?:party|reception|drinks|cocktails?|dinner)", r"welcome drinks", r"red carpet", r"social (?:event|programme|program|evening)",
    r"cultural (?:event|evening|performance)", r"happy hour", r"icebreaker reception",
    r"réception", r"dîner", r"photo de (?:groupe|famille)", r"vin d.honneur", r"soirée",
    r"recepción", r"cena", r"cóctel", r"foto (?:de )?(?:grupo|familia|oficial|grupal)", r"fotografía", r"visita guiada",
    r"фуршет", r"ужин", r"при[её]м", r"(?:общее |совместное )?фото(?:графирование)?",
    r"حفل استقبال", r"عشاء", r"صورة جماعية",
    r"招待会", r"晚宴", r"晚餐", r"合影", r"欢迎会",
)  # fmt: skip
_REGISTRATION = (
    r"(?:guest )?(?:arrival|registration|check[ -]?in|sign[ -]?in)(?:,? (?:and|&|of) .*)?", r"registration", r"accreditation", r"enregistrement", r"inscriptions?(?: des participants)?",
    r"accréditation", r"accueil(?: des participants)?", r"registro", r"inscripción", r"acreditación", r"регистрация", r"تسجيل", r"التسجيل",
    r"credenciamento", r"inscrições", r"receção dos participantes", r"注册", r"登记", r"签到", r"报到",
)  # fmt: skip
_OTHER = (
    r"adjourn(?:ment)?", r"departure", r"arrival of (?:delegates|participants)", r"free time", r"technical (?:tour|visit)", r"field (?:trip|visit)", r"site visit", r"excursion", r"(?:exhibition )?tour",
    r"(?:\w+ )*signing ceremony", r"award(?:s)? (?:ceremony|presentation)", r"award", r"informal consultations", r"transfer", r"bus", r"visite (?:technique|de terrain|guidée)", r"temps libre", r"départ",
    r"visita(?: técnica| de campo)?", r"desplazamiento", r"concentración", r"salida", r"tiempo libre", r"свободное время", r"экскурсия", r"отъезд", r"jeu libre", r"参观", r"考察",
)  # fmt: skip
_TALK = (
    r"keynote", r"address", r"presentation", r"lecture", r"speech", r"talk", r"(?:welcome|opening|closing|introductory) (?:remarks?|address|speech|statement) by", r"launch",
    r"exposé", r"présentation", r"allocution", r"conférence", r"discours", r"presentación", r"ponencia", r"discurso", r"conferencia magistral", r"доклад", r"презентация", r"выступление",
    r"عرض", r"كلمة", r"演讲", r"报告", r"致辞",
)  # fmt: skip
_CLOSING = (
    r"closing", r"closure", r"clôture", r"clausura", r"cierre", r"закрытие", r"اختتام", r"闭幕", r"adjourn", r"vote of thanks", r"wrap[ -]?up", r"end of (?:the )?(?:day|programme|program|meeting)",
    r"conclusions? and (?:next steps|closing)", r"summary of (?:the )?day", r"day \d summary", r"debrief", r"fin de (?:la )?(?:journée|jornada|séance)", r"подведение итогов", r"encerramento",
)  # fmt: skip
_OPENING = (
    r"opening",
    r"welcome",
    r"ouverture",
    r"bienvenue",
    r"apertura",
    r"bienvenida",
    r"inauguraci[oó]n",
    r"inaugural",
    r"abertura",
    r"открытие",
    r"приветств",
    r"افتتاح",
    r"الافتتاحية",
    r"开幕",
    r"致欢迎辞",
)


@cache
def _starts(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{'|'.join(words)})(?![^\W_])", re.I)


@cache
def _holds(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(words)})(?![^\W_])", re.I)


@cache
def _ends(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_])(?:and|&|/|with|et|y|и)\s(?:\w+\s)?(?:{'|'.join(words)})\W*\Z", re.I)


_AFTER = re.compile(
    r"\W*\Z|\s*[,;:(–—|/&@•-]|\s+(?:and|at|in|with|location|venue|room|hosted|provided|sponsored|for|by|et|à|dans|offert|y|en|con|ofrecid|и|в|\d)",
    re.I,
)


def is_break(title: str) -> bool:
    """Whether a short line announces a break or a meal."""
    whole = _starts(_BREAKS).match(title)
    if whole and _AFTER.match(title, whole.end()):
        return True
    return len(title.split()) <= 9 and bool(_ends(_BREAKS).search(title))


def is_registration(title: str) -> bool:
    return bool(_starts(_REGISTRATION).match(title))


def is_social(title: str) -> bool:
    short = title.split("(")[0]
    return len(short.split()) <= 14 and bool(_holds(_SOCIAL).search(short))


def interrupts(title: str) -> bool:
    """Whether an entry stands between the parts of a session without ending it: a break, a photograph."""
    return is_break(title) or is_registration(title) or is_social(title)


def is_closing(title: str) -> bool:
    """Whether an item closes a day or the meeting."""
    return len(title.split()) <= 9 and bool(_holds(_CLOSING).search(title))


def is_opening(title: str) -> bool:
    return len(title.split()) <= 9 and bool(_holds(_OPENING).search(title))


def kind_of(title: str, people: int, nested: bool, holds: bool) -> ItemKind:
    """The kind of an item from its title, how many people it names, its place under and over others."""
    if is_registration(title):
        return ItemKind.REGISTRATION
    if is_social(title) and not _starts(_BREAKS).match(title):
        return ItemKind.SOCIAL
    if is_break(title):
        return ItemKind.BREAK
    if len(title.split()) <= 12 and _starts(_OTHER).match(title):
        return ItemKind.OTHER
    if holds:
        return ItemKind.SESSION
    if people == 1 or nested or _starts(_TALK).match(title):
        return ItemKind.TALK
    return ItemKind.SESSION
