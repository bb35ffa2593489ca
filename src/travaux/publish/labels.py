"""The words that a page adds to a programme, in the programme's own language where it is one of six."""

from __future__ import annotations

from dataclasses import dataclass

from travaux.common.dates import PartialDate
from travaux.common.languages import LANGUAGES
from travaux.common.programme import Meeting


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


def _weekdays(language: str) -> tuple[str, ...]:
    return tuple(forms[0] for forms in LANGUAGES[language].dates.weekdays)


def _months(language: str, form: int = 0) -> tuple[str, ...]:
    return tuple(forms[form] for forms in LANGUAGES[language].dates.months)


def _capitals(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name.capitalize() for name in names)


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

_ALL = (
    Labels(
        language="en",
        weekdays=_capitals(_weekdays("en")),
        months=_capitals(_months("en")),
        standing_months=_capitals(_months("en")),
        full="{weekday} {day} {month} {year}",
        short="{weekday} {day} {month}",
        plain="{day} {month} {year}",
        partial="{month} {year}",
        day="Day {}",
        to_be_confirmed="To be confirmed",
        questions="Guiding questions",
        documents="Documents",
        next_day="ends the next day",
        to_check="To check",
        page="page {}",
        certain="{} % certain",
        days="Days",
        skip="Go to the programme",
        source="Read from {}. The paper itself has the last word.",
    ),
    Labels(
        language="fr",
        weekdays=_weekdays("fr"),
        months=_months("fr"),
        standing_months=_months("fr"),
        full="{weekday} {day} {month} {year}",
        short="{weekday} {day} {month}",
        plain="{day} {month} {year}",
        partial="{month} {year}",
        day="Jour {}",
        to_be_confirmed="À confirmer",
        questions="Questions directrices",
        documents="Documents",
        next_day="se termine le lendemain",
        to_check="À vérifier",
        page="page {}",
        certain="certain à {} %",
        days="Jours",
        skip="Aller au programme",
        source="Lu dans {}. Le document lui-même fait foi.",
    ),
    Labels(
        language="es",
        weekdays=_weekdays("es"),
        months=_months("es"),
        standing_months=_months("es"),
        full="{weekday} {day} de {month} de {year}",
        short="{weekday} {day} de {month}",
        plain="{day} de {month} de {year}",
        partial="{month} de {year}",
        day="Día {}",
        to_be_confirmed="Por confirmar",
        questions="Preguntas orientadoras",
        documents="Documentos",
        next_day="termina al día siguiente",
        to_check="Por revisar",
        page="página {}",
        certain="seguro al {} %",
        days="Días",
        skip="Ir al programa",
        source="Leído de {}. El documento mismo es el que vale.",
    ),
    Labels(
        language="ru",
        weekdays=_weekdays("ru"),
        months=_months("ru"),
        standing_months=_months("ru", 1),
        full="{weekday}, {day} {month} {year} года",
        short="{weekday}, {day} {month}",
        plain="{day} {month} {year} года",
        partial="{month} {year} года",
        day="День {}",
        to_be_confirmed="Будет подтверждено",
        questions="Вопросы для обсуждения",
        documents="Документы",
        next_day="до следующего дня",
        to_check="Проверить",
        page="с. {}",
        certain="уверенность {} %",
        days="Дни",
        skip="К программе",
        source="Источник: {}. Решающим остаётся сам документ.",
    ),
    Labels(
        language="ar",
        weekdays=_weekdays("ar"),
        months=_AR_MONTHS,
        standing_months=_AR_MONTHS,
        full="{weekday} {day} {month} {year}",
        short="{weekday} {day} {month}",
        plain="{day} {month} {year}",
        partial="{month} {year}",
        day="اليوم {}",
        to_be_confirmed="يؤكد لاحقا",
        questions="أسئلة إرشادية",
        documents="الوثائق",
        next_day="ينتهي في اليوم التالي",
        to_check="للتحقق",
        page="الصفحة {}",
        certain="درجة اليقين {} %",
        days="الأيام",
        skip="إلى البرنامج",
        source="مأخوذ من {}. والوثيقة نفسها هي المرجع.",
        comma="، ",
        direction="rtl",
    ),
    Labels(
        language="zh",
        weekdays=_weekdays("zh"),
        months=_months("zh"),
        standing_months=_months("zh"),
        full="{year}年{number}月{day}日 {weekday}",
        short="{number}月{day}日 {weekday}",
        plain="{year}年{number}月{day}日",
        partial="{year}年{month}",
        day="第{}天",
        to_be_confirmed="待定",
        questions="讨论问题",
        documents="文件",
        next_day="次日结束",
        to_check="待核对",
        page="第{}页",
        certain="把握{} %",
        days="日期",
        skip="转到日程",
        source="摘自 {}。以文件本身为准。",
        comma="，",
    ),
)

LABELS = {labels.language: labels for labels in _ALL}


def of(language: str | None) -> Labels:
    """The labels of a language (ISO 639-1), English where there are none."""
    return LABELS.get(language or "en", LABELS["en"])
