"""The words that dates are written with, language by language: data, and nothing else.

Names are in lower case, full forms first. Month lists hold twelve groups of names, weekday lists
seven, from Monday. Arabic months are given in their Levantine, Egyptian and Maghreb forms, since
United Nations papers print two of them side by side.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DateWords:
    """How one language writes dates.

    ``short_months`` and ``short_weekdays`` are abbreviations, which may stand with a full stop.
    ``through`` joins the first and the last day of a range, ``also`` joins listed days, ``filler``
    stands between the parts of a date without changing it. ``capitals`` is True where month names
    are written with a capital letter.
    """

    months: tuple[tuple[str, ...], ...]
    weekdays: tuple[tuple[str, ...], ...]
    short_months: tuple[tuple[str, ...], ...] = ((),) * 12
    short_weekdays: tuple[tuple[str, ...], ...] = ((),) * 7
    through: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    filler: tuple[str, ...] = ()
    ordinals: tuple[str, ...] = ()
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its ISO 639-1 code and its name in English."""

    code: str
    name: str
    dates: DateWords


def _groups(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group.split("/")) if group != "-" else () for group in text.split())


_ENGLISH = DateWords(
    months=_groups("january february march april may june july august september october november december"),
    weekdays=_groups("monday tuesday wednesday thursday friday saturday sunday"),
    short_months=_groups("jan feb mar apr - jun jul aug sep/sept oct nov dec"),
    short_weekdays=_groups("mon tue/tues wed thu/thur/thurs fri sat sun"),
    through=("to", "through", "until", "till"),
    also=("and",),
    filler=("of", "the"),
    ordinals=("st", "nd", "rd", "th"),
    capitals=True,
)
_FRENCH = DateWords(
    months=_groups(
        "janvier février/fevrier mars avril mai juin juillet août/aout septembre octobre novembre décembre/decembre"
    ),
    weekdays=_groups("lundi mardi mercredi jeudi vendredi samedi dimanche"),
    short_months=_groups("janv févr/fév - avr - - juil - sept oct nov déc/dec"),
    short_weekdays=_groups("lun mar mer jeu ven sam dim"),
    through=("au", "jusqu'au"),
    also=("et",),
    filler=("de", "le", "du"),
    ordinals=("er", "ère", "e", "ème"),
)
_SPANISH = DateWords(
    months=_groups(
        "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre"
    ),
    weekdays=_groups("lunes martes miércoles/miercoles jueves viernes sábado/sabado domingo"),
    short_months=_groups("ene feb - abr - jun jul ago sep/sept/set oct nov dic"),
    short_weekdays=_groups("lun mar mié/mie jue vie sáb/sab dom"),
    through=("al", "a", "hasta"),
    also=("y", "e"),
    filler=("de", "del", "el"),
    ordinals=("º", "°", "o", "ro"),
)
_RUSSIAN = DateWords(
    months=_groups(
        "января/январь/январе февраля/февраль/феврале марта/март/марте апреля/апрель/апреле мая/май/мае"
        " июня/июнь/июне июля/июль/июле августа/август/августе сентября/сентябрь/сентябре"
        " октября/октябрь/октябре ноября/ноябрь/ноябре декабря/декабрь/декабре"
    ),
    weekdays=_groups("понедельник вторник среда/среду четверг пятница/пятницу суббота/субботу воскресенье"),
    short_months=_groups("янв фев/февр - апр - - - авг сен/сент окт ноя/нояб дек"),
    short_weekdays=_groups("пн вт ср чт пт сб вс"),
    through=("по", "до"),
    also=("и",),
    filler=("года", "год", "году", "гг", "г", "с"),
    ordinals=("е", "го", "ое"),
)
_ARABIC = DateWords(
    months=_groups(
        "كانون_الثاني/يناير/جانفي شباط/فبراير/فيفري آذار/اذار/مارس نيسان/أبريل/ابريل/إبريل/أفريل أيار/ايار/مايو/ماي"
        " حزيران/يونيه/يونيو/جوان تموز/يوليه/يوليو/جويلية آب/اب/أغسطس/اغسطس/أوت أيلول/ايلول/سبتمبر"
        " تشرين_الأول/تشرين_الاول/أكتوبر/اكتوبر تشرين_الثاني/نوفمبر كانون_الأول/كانون_الاول/ديسمبر"
    ),
    weekdays=_groups(
        "الاثنين/الإثنين الثلاثاء الأربعاء/الاربعاء الخميس الجمعة السبت الأحد/الاحد",
    ),
    through=("إلى", "الى", "حتى"),
    also=("و",),
    filler=("من", "عام", "سنة", "يوم", "لعام"),
)
_CHINESE = DateWords(
    months=_groups("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"),
    weekdays=_groups(
        "星期一/周一 星期二/周二 星期三/周三 星期四/周四 星期五/周五 星期六/周六 星期日/星期天/周日",
    ),
    through=("至", "到"),
    also=("和", "、"),
)

_PORTUGUESE = DateWords(
    months=_groups(
        "janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro dezembro"
    ),
    weekdays=_groups(
        "segunda_feira terça_feira/terca_feira quarta_feira quinta_feira sexta_feira sábado/sabado domingo"
    ),
    short_months=_groups("jan fev mar abr mai jun jul ago set out nov dez"),
    through=("a", "até"),
    also=("e",),
    filler=("de", "do"),
    ordinals=("º", "°"),
)
_GERMAN = DateWords(
    months=_groups(
        "januar/jänner februar/feber märz/maerz april mai juni juli august september oktober november dezember"
    ),
    weekdays=_groups("montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag"),
    short_months=_groups("jan feb mär/mrz apr - jun jul aug sep/sept okt nov dez"),
    short_weekdays=_groups("mo di mi do fr sa so"),
    through=("bis",),
    also=("und",),
    filler=("den", "dem", "der"),
    capitals=True,
)
_ITALIAN = DateWords(
    months=_groups(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
    ),
    weekdays=_groups(
        "lunedì/lunedi martedì/martedi mercoledì/mercoledi giovedì/giovedi venerdì/venerdi sabato domenica"
    ),
    short_months=_groups("gen feb mar apr mag giu lug ago set/sett ott nov dic"),
    through=("al", "a"),
    also=("e",),
    filler=("di", "del", "il"),
    ordinals=("º", "°"),
)
LANGUAGES = {
    language.code: language
    for language in (
        Language("ar", "Arabic", _ARABIC),
        Language("en", "English", _ENGLISH),
        Language("es", "Spanish", _SPANISH),
        Language("fr", "French", _FRENCH),
        Language("ru", "Russian", _RUSSIAN),
        Language("zh", "Chinese", _CHINESE),
    )
}
"""The six languages of the United Nations by ISO 639-1 code."""

DATE_WORDS = {code: language.dates for code, language in LANGUAGES.items()} | {
    "pt": _PORTUGUESE,
    "de": _GERMAN,
    "it": _ITALIAN,
}
"""The languages whose dates are read: the six, and those in which papers are read but nothing is written."""
