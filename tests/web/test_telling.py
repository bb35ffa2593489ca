"""English sentences of the layers below, told in the interface's language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from django.utils import translation

from travaux.web.sayings import KNOWN, Saying

APART = str.maketrans("\u2068\u2069", "⟨⟩")
"""Where words of a paper begin and end within a sentence."""
VALUES = {"number": "7", "fields": "name, end (2)", "pages": "2, 4–7 and 9"}


def filled(words: str) -> str:
    return re.sub(r"%\((\w+)\)s", lambda match: VALUES.get(match[1], f"<{match[1]}>"), words)


@pytest.mark.parametrize("saying", KNOWN, ids=lambda saying: saying.english[:40])
def test_every_saying_is_known_again_with_its_values(room: Path, saying: Saying) -> None:
    from travaux.web.telling import _found

    for words in filter(None, (saying.english, saying.plural)):
        found = _found(filled(words))
        assert found is not None
        assert (found[0], dict(found[1])) == (
            saying,
            {name: VALUES.get(name, f"<{name}>") for name in re.findall(r"%\((\w+)\)s", words)},
        )


@pytest.mark.parametrize(
    ("language", "english", "told"),
    [
        ("en", "A seat is still to be confirmed in “Opening”", "A seat is still to be confirmed in “Opening”"),
        ("ru", "21 titles are long and may hold more than titles", "21 название длинное и, возможно, содержит не только название"),
        ("ru", "3 titles are long and may hold more than titles", "3 названия длинные и, возможно, содержат не только название"),
        ("ar", "11 items have no title", "11 بندا بلا عنوان"),
        ("ar", "“Opening” has no time", "لا وقت محدد للبند ”⟨Opening⟩“"),
        ("ru", "The name “Ada” in “Opening” may be cut in two", "Имя «⟨Ada⟩» в пункте «⟨Opening⟩», возможно, разорвано надвое"),
        ("es", "Uncertain: name, end (2) of “A of “B””", "Incierto: Persona, Fin (2) de «⟨A of “B”⟩»"),
        ("es", "Uncertain: affiliation, position of Ana Peña, in “Panel in Lima”",
         "Incierto: Entidad a la que pertenece, Cargo de ⟨Ana Peña⟩, en «⟨Panel in Lima⟩»"),
        ("es", "Uncertain: title of “Lima, in short”", "Incierto: Título de «⟨Lima, in short⟩»"),
        ("zh-hans", "Pages 2, 4–7 and 9 hold no text and may be pictures", "第2、4–7、9页没有文字，可能是图像"),
        ("fr", "their words are the same; by their dates; seats are confirmed later",
         "leur texte est identique\u202f; d’après leurs dates\u202f; les intervenants sont confirmés plus tard"),
        ("fr", "Something new is the matter", None),
        ("fr", "their words are the same; something new", None),
    ],
)  # fmt: skip
def test_a_sentence_is_told_whole_or_not_at_all(
    room: Path, language: str, english: str, told: str | None
) -> None:
    from travaux.web import telling

    with translation.override(language):
        assert (telling.told(english) or "").translate(APART) == (told or "")
        assert (telling.told(english) is None) == (told is None)


def test_what_is_not_known_stays_english_and_is_marked_so(room: Path) -> None:
    from travaux.web.templatetags.words import told

    with translation.override("ar"):
        assert told("<b>New</b>\u202e") == '<span lang="en" dir="ltr">&lt;b&gt;New&lt;/b&gt;</span>'
        assert told("") == ""


def test_every_doubt_and_reason_of_the_samples_is_told(room: Path) -> None:
    """What a layer below says anew must be added to the sayings, or it stays English."""
    from travaux.record.documents.models import Neighbour
    from travaux.record.evidence.models import Doubt
    from travaux.record.meetings.models import MeetingDocument
    from travaux.web import telling

    said = set(Doubt.objects.values_list("message", flat=True))
    said |= set(Neighbour.objects.values_list("reason", flat=True))
    said |= set(MeetingDocument.objects.values_list("reason", flat=True)) - {""}
    assert len(said) > 5
    with translation.override("fr"):
        assert {words for words in said if telling.told(words) is None} == set()
