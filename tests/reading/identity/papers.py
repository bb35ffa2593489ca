"""Papers of our own wording, and their identity as plain values."""

from __future__ import annotations

from dataclasses import fields

from tests.reading.readers.packages import cell, docx, p, r, row, table
from travaux.common.finding import Span
from travaux.reading.document import Document
from travaux.reading.identity import PaperDraft, identify
from travaux.reading.identity.front import FrontLine
from travaux.reading.passage import Found, Passage
from travaux.reading.readers import transcribe


def identity(text: str) -> dict[str, object]:
    """Every value that the paper gives, by name; values of the meeting as "meeting.name"; no empty ones."""
    return values(identify(transcribe(Document("paper.txt", text.encode()))))


def values(draft: PaperDraft) -> dict[str, object]:
    found: dict[str, object] = {"symbols": tuple(one.value for one in draft.symbols)}
    for part, prefix in ((draft, ""), (draft.meeting, "meeting.")):
        for field in fields(part):
            value = getattr(part, field.name)
            if isinstance(value, Found):
                found[prefix + field.name] = value.value
    return {name: value for name, value in found.items() if value}


def placed(text: str, size: float, top: float, left: float, right: float, **more: bool) -> FrontLine:
    passage = Passage(text, (Span(0, len(text), 1),))
    return FrontLine(passage, 1, size, left=left, top=top, right=right, bottom=top + size, **more)


def page(*blocks: str) -> dict[str, object]:
    """The identity of a DOCX with these paragraphs and tables."""
    return values(identify(transcribe(docx("".join(blocks)))))


def set_in(half_points: int, text: str, *, bold: bool = True) -> str:
    return p(r(text, f'{"<w:b/>" if bold else ""}<w:sz w:val="{half_points}"/>'))


def rows(*texts: tuple[str, ...]) -> str:
    return table(*(row(*(cell(p(r(text))) for text in one)) for one in texts))


PROSE = p(
    r(
        "The delegations recalled that the earlier rounds had begun late and had left little time for the ports."
    )
)


FRENCH_LETTER = """Nations Unies
Assemblée générale
A/80/911
Distr. générale
14 mars 2025
Français
Original : anglais

Quatre-vingtième session
Point 42 de l'ordre du jour provisoire
Suite donnée au Forum des villes d'arrivée

Lettre datée du 12 mars 2025, adressée au Secrétaire général par le Représentant permanent de la Suisse

J'ai l'honneur de vous faire tenir ci-joint la note.
"""

SPANISH_REPORT = """Naciones Unidas
Consejo Económico y Social
E/CN.9/2025/77
Distr. general
3 de febrero de 2025
Español
Original: inglés

Comisión de Población y Desarrollo
58º período de sesiones
Nueva York, 7 a 11 de abril de 2025
Tema 3 del programa provisional
Informe del Secretario General sobre las ciudades que acogen

Resumen
Este informe trata de las ciudades.
"""

RUSSIAN_NOTE = """Организация Объединенных Наций
Генеральная Ассамблея
A/80/912
Distr.: General
17 января 2025 года
Russian
Original: English

Восьмидесятая сессия
Пункт 13 повестки дня
Вербальная нота Постоянного представительства Казахстана от 15 января 2025 года на имя Генерального секретаря

Постоянное представительство имеет честь сообщить о следующем.
"""

ARABIC_REPORT = """الأمم المتحدة
الجمعية العامة
A/80/913
Distr.: General
5 March 2025
Arabic
Original: English

الدورة الثمانون
البند 13 من جدول الأعمال
تقرير الأمين العام عن مدن الوصول

موجز
هذا التقرير عن المدن.
"""

CHINESE_REPORT = """联合国
大会
A/80/914
Distr.: General
5 March 2025
Chinese
Original: English

第八十届会议
议程项目13
秘书长的报告

摘要
本报告论述城市。
"""

COLLAPSED_RESOLUTION = """United Nations A/RES/90/7
General Assembly Distr.: General
27 September 2035
Ninetieth session
Agenda item 123
Resolution adopted by the General Assembly on 22 September 2035
[without reference to a Main Committee (A/90/L.2)]
90/7. Cities of arrival
The General Assembly,
1. Adopts the plan annexed to the present resolution;
"""
"""The two columns of its masthead on one line, as transcriptions have them."""

SITTING = """United Nations S/PV.9912
Security Council
Ninetieth year

9912th meeting
Friday, 14 September 2035, 10 a.m.
New York

President: Ms. Ahola . . . . . . . . . . . . (Finland)

The meeting was called to order at 10.05 a.m.

The President: I give the floor to the representative of Norway.
"""

SUMMARY_RECORD = """United Nations A/C.3/90/SR.14
General Assembly
Ninetieth session
Official Records
Third Committee

Summary record of the 14th meeting
Held at Headquarters, New York, on Monday, 15 October 2035, at 3 p.m.

Chair: Mr. Lund (Vice-Chair) ............ (Norway)

1. Ms. Mensah (Ghana) said that schools had to be safe.
"""

PLENARY = """United Nations A/90/PV.9
General Assembly
Ninetieth session
Official Records
9th plenary meeting
Friday, 21 September 2035, 9 a.m.
New York
President: Mr. Okello . . . . . . . . . . . . (Uganda)
The President: I give the floor to the representative of Norway.
"""
