"""Words that headings use, in six languages, whatever the layout."""

from __future__ import annotations

import re

_STOP = re.compile(
    r"\W*(?:(?:meeting )?(?:notes?|minutes)|(?:list of )?(?:participants?|attendees)|logistics?|(?:practical|logistical|background|general|contact) (?:information|details)|background|resources|action (?:plan|items)|contacts?|"
    r"references|annotations?|annex(?:es)?|hotels?|accommodation|transport(?:ation)?|partners|sponsors|draft below here|potential topics.*|organi[sz](?:ers|ing committee)|"
    r"annotations à l.ordre du jour|notes de réunion|procès-verbal|liste des participants|informations pratiques|hébergement|contexte|partenaires|"
    r"anotaciones|notas|acta|lista de participantes|información práctica|alojamiento|contactos?|organizadores|patrocinadores|"
    r"аннотации|список участников|протокол|справочная информация|контакты|شروح|قائمة المشاركين|معلومات عملية|说明|与会者名单|会议纪要|联系方式)\W*\Z",
    re.I,
)
_START = re.compile(
    r"\W*(?:(?:draft|provisional|tentative|final|revised|detailed|annotated|meeting|workshop|conference|event) ){0,3}(?:agenda(?: items)?|program(?:me)?(?: of work)?(?: agenda)?|timetable|schedule|running order|"
    r"ordre du jour(?: provisoire)?(?: annoté)?|(?:projet de )?programme(?: provisoire)?|agenda provisional|programa(?: provisional)?(?: anotado)?|(?:proyecto de )?orden del día|cronograma|"
    r"(?:предварительная |аннотированная )*(?:повестка дня|программа)|جدول الأعمال(?: المؤقت)?|برنامج|临时议程|议程|日程)(?: \(program\)| and documentation| et documentation| y documentación)?\W*\Z",
    re.I,
)


def stops_programme(text: str) -> bool:
    """Whether a short line heads what follows a running order: notes, participants, logistics."""
    return len(text.split()) <= 5 and bool(_STOP.match(text))


def starts_programme(text: str) -> bool:
    """Whether a short line is the heading of a running order ("Draft agenda", "Programme")."""
    return len(text.split()) <= 6 and bool(_START.match(text))


_PROGRAMME = re.compile(
    r"(?<![^\W_])(?:agenda|program(?:me)?|timetable|schedule|ordre du jour|programa|orden del día|cronograma|calendrier|calendario|повестка дня|программа|расписание|جدول|برنامج|议程|日程)(?![^\W_])",
    re.I,
)


def names_programme(text: str) -> bool:
    """Whether a heading has the word for a programme in it, such as the title of the paper."""
    return bool(_PROGRAMME.search(text))
