"""How automatic numbers are written, in the styles of word processors and of web pages."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
          (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_ARABIC_ALPHA = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ARABIC_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_CHINESE = "〇一二三四五六七八九"
_HEAVENLY = "甲乙丙丁戊己庚辛壬癸"


def roman(number: int) -> str:
    """Lower case; numbers outside 1..3999 in decimal."""
    if not 0 < number < 4000:
        return str(number)
    letters = []
    for weight, letter in _ROMAN:
        count, number = divmod(number, weight)
        letters.append(letter * count)
    return "".join(letters)


def letters(number: int, alphabet: str = _LATIN) -> str:
    """a … z, aa, bb … as word processors count."""
    if number < 1:
        return str(number)
    times, index = divmod(number - 1, len(alphabet))
    return alphabet[index] * min(times + 1, 10)


def columns(number: int) -> str:
    """a … z, aa, ab … as web pages count."""
    found = ""
    while number > 0:
        number, index = divmod(number - 1, 26)
        found = _LATIN[index] + found
    return found or "0"


def ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def chinese(number: int) -> str:
    """Counting numerals up to ninety-nine; larger ones in decimal."""
    if not 0 < number < 100:
        return str(number)
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else f"{_CHINESE[tens]}十"
    return head + (_CHINESE[ones] if ones else "")


def circled(number: int) -> str:
    return chr(0x245F + number) if 0 < number <= 20 else str(number)


_WRITERS: dict[str, Callable[[int], str]] = {
    "none": lambda number: "",
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": lambda number: roman(number).upper(),
    "lowerRoman": roman,
    "upperLetter": lambda number: letters(number).upper(),
    "lowerLetter": letters,
    "ordinal": ordinal,
    "russianLower": lambda number: letters(number, _RUSSIAN),
    "russianUpper": lambda number: letters(number, _RUSSIAN.upper()),
    "arabicAlpha": lambda number: letters(number, _ARABIC_ALPHA),
    "arabicAbjad": lambda number: letters(number, _ARABIC_ABJAD),
    "chineseCounting": chinese,
    "chineseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "ideographTraditional": lambda number: letters(number, _HEAVENLY),
    "decimalEnclosedCircle": circled,
    "decimalEnclosedCircleChinese": circled,
}


def written(number: int, style: str) -> str:
    """A number in a style of ECMA-376 part 1, 17.18.59 ``ST_NumberFormat``; an unknown one is decimal."""
    return _WRITERS.get(style, str)(number)
