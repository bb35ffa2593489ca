"""What kind of item a title announces, by words of six languages."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from travaux.common.programme import ItemKind

_BREAKS = (
    # en
    r"(?:\d+[ -]minutes? )?(?:[\w’']+[ -]){0,2}break", r"(?:tea|coffee|lunch|health|refreshment|networking|comfort|bio|prayer|recess)[ -]?(?:and|&|/)?[ -]?(?:\w+ )?break",
    r"(?:morning|afternoon|welcome) (?:tea|coffee)", r"coffee", r"tea", r"(?:working |buffet |networking )?lunch(?:eon)?(?: time| hour)?",
    r"(?:continental )?breakfast", r"refreshments", r"recess", r"intermission",
    # fr
    r"pause(?:[ -](?:café|déjeuner|thé|santé))?", r"déjeuner(?: (?:libre|de travail|buffet))?", r"petit[ -]déjeuner", r"café", r"buffet(?: déjeunatoire)?", r"collation", r"rafraîchissements", r"interruption de séance",
    # es
    r"pausa(?: (?:para|de) .*|[ -]caf[eé])?", r"almuerzo(?: libre| de trabajo)?", r"comida", r"desayuno", r"receso(?: (?:para|de) .*)?", r"descanso", r"coffee break", r"(?:tiempo )?libre para (?:almuerzo|almorzar).*", r"merienda", r"refrigerio", r"café",
    # pt
    r"intervalo(?: (?:para|de|do) .*)?", r"pausa[ -]café", r"almoço", r"café da manhã", r"pausa(?: para .*)?", r"merenda", r"lanche", r"pequeno[ -]almoço", r"intervalo",
    # de, it
    r"(?:kaffee|mittags|tee)?pause(?: mit .*)?", r"mittagessen", r"frühstück", r"pausa (?:caffè|pranzo)", r"pranzo(?: (?:a|di|al|alla|dei|sul).*)?", r"colazione(?: di lavoro)?", r"intervallo", r"buffet",
    # ru
    r"(?:кофе[ -]?(?:-| )?)?(?:перерыв|пауза|брейк)(?: на .*)?", r"обед(?:енный перерыв)?", r"завтрак", r"(?:приветственный )?кофе", r"чай", r"кофейная пауза", r"(?:технический|обеденный) перерыв", r"ланч", r"бизнес-ланч",
    # ar
    r"استراحة.*", r"الاستراحة.*", r"(?:استراحة )?غداء.*", r"الغداء.*", r"فطور", r"الإفطار", r"شاي وقهوة", r"قهوة",
    # zh
    r"(?:上午|下午)?茶歇.*", r"(?:中场|会间|上午|下午)?休息.*", r"(?:工作|自助|招待)?午餐.*", r"午休", r"午间休息", r"(?:自助)?早餐", r"用餐", r"咖啡.*",
)  # fmt: skip
_OF_PEOPLE = (
    r"(?! (?:(?:of|and) (?:[\w'’-]+ ){0,3}(?:migrants?|refugees?|returnees?|asylum|applicants?|persons?|people|children|minors?|victims?|"
    r"integration|identification|protection|return|requests?|complaints?)|conditions?|cent(?:re|er)s?|capacit|facilit|systems?|services?))"
)
"""Behind the reception of those who arrive in a country, which is no party: "Reception of migrants", "Reception conditions"."""
_ARRIVING = r"(?! (?:d[eu]s? |de la |et |y |e )?(?:l['’])?(?:réfugi|refugi|migra|inmigra|imigra|demand|solicit|étrang|extranj|intég|integ|insert|enfant|niñ|mineur|menor|retorn|rapatri|dépla|desplaz|person|popul|protec))"
"""The same in French, Spanish and Portuguese: "Accueil des réfugiés"."""
_SOCIAL = (
    rf"reception{_OF_PEOPLE}", r"(?:gala |working |closing |welcome |official )?dinner", r"cocktails?", r"banquet", r"(?:group|family) photo(?:graph)?s?",
    r"photo(?:graph)? session", r"photo op(?:portunity)?", r"entertainment", r"networking (?:party|reception|drinks|cocktails?|dinner)", r"welcome drinks", r"red carpet", r"(?:social|cultural) (?:event|programme|program|evening)", r"programme (?:culturel|social)", r"programa (?:cultural|social)", r"культурная программа",
    r"cultural (?:event|evening|performance)", r"happy hour", r"icebreaker reception",
    rf"réception{_ARRIVING}", r"dîner", r"photo de (?:groupe|famille)", r"vin d.honneur", r"verre de l.amitié", r"soirée",
    rf"recepción{_ARRIVING}", r"cena", r"cóctel", r"foto (?:de )?(?:grupo|familia|oficial|grupal)", r"fotografía", r"visita guiada",
    r"фуршет", r"ужин", r"при[её]м(?! (?:граждан|мигрант|беженц|иностран|документ|заявл))", r"(?:общее |совместное )?фото(?:графирование)?",
    r"حفل استقبال", r"عشاء", r"صورة جماعية",
    r"(?:欢迎)?招待会", r"(?:欢迎|告别|答谢)?晚宴", r"(?:自助)?晚餐", r"(?:集体)?合影(?:留念)?", r"欢迎会", r"文艺(?:演出|晚会)",
    r"jantar", r"coquetel", r"recepção (?:de boas-vindas|oferecida)", r"fotografia (?:de grupo|oficial)", r"foto (?:de grupo|oficial|de família)", r"empfang", r"abendessen", r"gruppenfoto", r"cena sociale", r"foto di gruppo", r"vino de honor", r"porto de honra", r"brindis", r"cocktail", r"групповое фото", r"торжественный ужин",
)  # fmt: skip
_REGISTRATION = (
    r"(?:guest )?(?:arrival|registration|check[ -]?in|sign[ -]?in)(?:,? (?:and|&|of) .*)?", r"registration", r"accreditation", r"enregistrement", r"inscriptions?(?: des participants)?",
    r"accréditation", rf"accueil{_ARRIVING}", r"registro", r"inscripción", r"acreditación", r"регистрация", r"تسجيل", r"التسجيل",
    r"credenciamento", r"inscrições", r"rece(?:p)?ção (?:dos|e) .*", r"inscrição", r"registo", rf"acolhimento{_ARRIVING}", r"anmeldung", r"registrierung", r"ankommen", r"ankunft", r"anreise", r"eintreffen", r"einlass", r"check-in und .*", r"registrazione", r"accoglienza", rf"acogida{_ARRIVING}", r"recepción de (?:los )?participantes", r"retrait des badges", r"сбор (?:и регистрация )?участников", r"заезд участников", r"استقبال المشاركين", r"报名", r"(?:代表|嘉宾|来宾|与会者|参会者|参会代表)(?:签到|报到|注册)", r"入场", r"注册", r"登记", r"签到", r"报到",
)  # fmt: skip
_OTHER = (
    r"adjourn(?:ment)?", r"departure", r"arrival of (?:delegates|participants)", r"free time", r"technical (?:tour|visit)", r"field (?:trip|visit)", r"site visit", r"excursion", r"(?:exhibition )?tour",
    r"(?:\w+ )*signing ceremony", r"award(?:s)? (?:ceremony|presentation)", r"award", r"informal consultations", r"transfer", r"bus", r"visite (?:technique|de terrain|guidée)", r"temps libre", r"départ",
    r"visita(?: técnica| de campo)?", r"desplazamiento", r"concentración", r"salida", r"tiempo libre", r"свободное время", r"экскурсия", r"отъезд", r"jeu libre", r"(?:实地|现场)?参观.*", r"(?:实地)?考察.*", r"выездное мероприятие", r"посещение", r"visitas?(?: (?:técnicas?|guiadas?|ao|à|de estudo))?", r"saída", r"离会", r"返程", r"زيارة (?:ميدانية|ميدانيّة)", r"besichtigung", r"abreise",
)  # fmt: skip
_TALK = (
    r"keynote", r"address", r"presentation", r"lecture", r"speech", r"talk", r"(?:welcome|opening|closing|introductory) (?:remarks?|address|speech|statement) by", r"launch",
    r"exposé", r"présentation", r"allocution", r"conférence", r"discours", r"presentación", r"ponencia", r"discurso", r"conferencia magistral", r"доклад", r"презентация", r"выступление",
    r"عرض", r"كلمة", r"演讲", r"报告", r"致辞",
)  # fmt: skip
_CLOSING = (
    r"closing", r"closure", r"clôture", r"clausura", r"cierre", r"закрытие", r"و?(?:ال)?(?:اختتام|ختام(?:ية)?|خلاصة|توصيات)", r"闭幕", r"adjourn", r"vote of thanks", r"wrap[ -]?up", r"end of (?:the )?(?:day|programme|program|meeting)",
    r"conclusions? and (?:next steps|closing)", r"summary of (?:the )?day", r"day \d summary", r"debrief", r"fin de (?:la )?(?:journée|jornada|séance)", r"подведение итогов", r"encerramento", r"conclusões", r"schlusswort", r"abschluss", r"chiusura", r"conclusion", r"cloture", r"закрытие", r"завершение", r"الختام", r"الختامية", r"ختامية", r"结束", r"总结",
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
    r"و?(?:ال)?(?:افتتاح(?:ية)?|ترحيب(?:ية)?)",
    r"开幕",
    r"致欢迎辞",
    r"开班",
    r"eröffnung",
    r"begrüßung",
    r"boas-vindas",
    r"الترحيب",
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


@lru_cache(maxsize=1_000)
def is_break(title: str) -> bool:
    """Whether a short line announces a break or a meal."""
    whole = _starts(_BREAKS).match(title)
    if whole and _AFTER.match(title, whole.end()):
        return True
    return len(title.split()) <= 9 and bool(_ends(_BREAKS).search(title))


@lru_cache(maxsize=1_000)
def is_registration(title: str) -> bool:
    return bool(_starts(_REGISTRATION).match(title))


@lru_cache(maxsize=1_000)
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
