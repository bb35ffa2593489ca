"""The words that a page adds to a programme, in the programme's own language where it is one of six."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.common.dates import PartialDate
from travaux.common.programme import Meeting, Role


@dataclass(frozen=True, slots=True)
class Labels:
    """The words of one language.

    ``full``, ``short`` and ``plain`` are patterns of a date with weekday, without year, without weekday;
    ``partial`` is one of a month, whose name stands alone there.
    """

    language: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    standing_months: tuple[str, ...]
    full: str
    short: str
    plain: str
    partial: str
    day: str
    roles: tuple[str, str, str]
    to_be_confirmed: str
    questions: str
    documents: str
    next_day: str
    to_check: str
    page: str
    certain: str
    days: str
    skip: str
    source: str
    comma: str = ", "
    direction: str = "ltr"

    def date(self, value: PartialDate) -> str:
        """The date in words, with its weekday where it is known to the day."""
        return self._write(self.full, value)

    def short_date(self, value: PartialDate) -> str:
        """Weekday, day and month alone where the date is known to the day."""
        return self._write(self.short, value)

    def plain_date(self, value: PartialDate) -> str:
        """The date in words without its weekday."""
        return self._write(self.plain, value)

    def days_of(self, meeting: Meeting) -> str:
        """The days of a meeting in words, else the words of the page; empty where unknown."""
        first, last = meeting.start, meeting.end or meeting.start
        if first is None or last is None:
            return meeting.when or ""
        if first == last:
            return self.plain_date(first)
        if first.full and last.full and (first.year, first.month) == (last.year, last.month):
            return self._write(self.plain, first, f"{self._day(first)}–{last.day}")
        return f"{self.plain_date(first)} – {self.plain_date(last)}"

    def role(self, role: Role) -> str:
        return self.roles[(Role.MODERATOR, Role.SPEAKER, Role.CONTACT).index(role)]

    def _write(self, pattern: str, value: PartialDate, day: str = "") -> str:
        if value.full is None:
            month = self.standing_months[value.month - 1] if value.month else ""
            return self.partial.format(month=month, year=value.year) if month else str(value.year)
        number = value.full.month
        return pattern.format(
            weekday=self.weekdays[value.full.weekday()], day=day or self._day(value), month=self.months[number - 1],
            number=number, year=value.year,
        )  # fmt: skip

    def _day(self, value: PartialDate) -> str:
        return "1er" if self.language == "fr" and value.day == 1 else str(value.day)


_EN_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_FR_MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)
_ES_MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
_AR_MONTHS = (
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيه",
    "تموز/يوليه",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
)
_ZH_MONTHS = tuple(f"{number}月" for number in range(1, 13))

_ALL = (
    Labels(
        "en", ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"), _EN_MONTHS, _EN_MONTHS,
        "{weekday} {day} {month} {year}", "{weekday} {day} {month}", "{day} {month} {year}", "{month} {year}", "Day {}",
        ("Moderator", "Speaker", "Contact"), "To be confirmed", "Guiding questions", "Documents", "ends the next day",
        "To check", "page {}", "{} % certain", "Days", "Go to the programme", "Read from {}. The paper itself has the last word.",
    ),
    Labels(
        "fr", ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"), _FR_MONTHS, _FR_MONTHS,
        "{weekday} {day} {month} {year}", "{weekday} {day} {month}", "{day} {month} {year}", "{month} {year}", "Jour {}",
        ("Modération", "Intervention", "Contact"), "À confirmer", "Questions directrices", "Documents", "se termine le lendemain",
        "À vérifier", "page {}", "certain à {} %", "Jours", "Aller au programme", "Lu dans {}. Le document lui-même fait foi.",
    ),
    Labels(
        "es", ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"), _ES_MONTHS, _ES_MONTHS,
        "{weekday} {day} de {month} de {year}", "{weekday} {day} de {month}", "{day} de {month} de {year}", "{month} de {year}", "Día {}",
        ("Moderación", "Intervención", "Contacto"), "Por confirmar", "Preguntas orientadoras", "Documentos", "termina al día siguiente",
        "Por revisar", "página {}", "seguro al {} %", "Días", "Ir al programa", "Leído de {}. El documento mismo es el que vale.",
    ),
    Labels(
        "ru", ("понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"),
        ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря"),
        ("январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь", "ноябрь", "декабрь"),
        "{weekday}, {day} {month} {year} года", "{weekday}, {day} {month}", "{day} {month} {year} года", "{month} {year} года", "День {}",
        ("Ведёт", "Выступает", "Контакт"), "Будет подтверждено", "Вопросы для обсуждения", "Документы", "до следующего дня",
        "Проверить", "с. {}", "уверенность {} %", "Дни", "К программе", "Источник: {}. Решающим остаётся сам документ.",
    ),
    Labels(
        "ar", ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"), _AR_MONTHS, _AR_MONTHS,
        "{weekday} {day} {month} {year}", "{weekday} {day} {month}", "{day} {month} {year}", "{month} {year}", "اليوم {}",
        ("إدارة الجلسة", "متحدث", "جهة الاتصال"), "يؤكد لاحقا", "أسئلة إرشادية", "الوثائق", "ينتهي في اليوم التالي",
        "للتحقق", "الصفحة {}", "درجة اليقين {} %", "الأيام", "إلى البرنامج", "مأخوذ من {}. والوثيقة نفسها هي المرجع.", "، ", "rtl",
    ),
    Labels(
        "zh", ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"), _ZH_MONTHS, _ZH_MONTHS,
        "{year}年{number}月{day}日 {weekday}", "{number}月{day}日 {weekday}", "{year}年{number}月{day}日", "{year}年{month}", "第{}天",
        ("主持", "发言", "联系人"), "待定", "讨论问题", "文件", "次日结束",
        "待核对", "第{}页", "把握{} %", "日期", "转到日程", "摘自 {}。以文件本身为准。", "，",
    ),
)  # fmt: skip

LABELS = {labels.language: labels for labels in _ALL}


def of(language: str | None) -> Labels:
    """The labels of a language (ISO 639-1), English where there are none."""
    return LABELS.get(language or "en", LABELS["en"])
