"""The script of a text is counted as by hand, however few of its letters are looked at one by one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from travaux.reading import language


@given(st.text(st.sampled_from("aZ é1.,Привет\u0301你好ﷺالسلام\ud800"), max_size=60))
def test_scripts_are_counted_as_letter_by_letter(text: str) -> None:
    by_hand = {
        code: len(pattern.findall(text)) * (3.0 if code == "zh" else 1.0)
        for code, pattern in language._SCRIPTS
    }
    assert language._scripts(text) == by_hand


def test_a_few_portuguese_words_are_not_spanish() -> None:
    assert language.language_of("Programação\n9h Credenciamento\n10h Orientações finais") == language.Guess(
        "pt", 0.9
    )
    spanish = language.language_of("Programa\n9h Acreditación\n10h Orientaciones finales")
    assert spanish is not None
    assert spanish.code == "es"


def test_a_few_german_words_are_not_english() -> None:
    text = "Tagung\n9 Uhr Begrüßung\n10 Uhr Kaffeepause\n11 Uhr Entschließung und Abstimmung"
    assert language.language_of(text) == language.Guess("de", 0.9)


def test_hours_in_the_morning_are_no_german() -> None:
    hours = "\n".join(f"{hour}:00 am - {hour}:30 am\nWelcome, Ann Lee" for hour in range(5, 12))
    guess = language.language_of(f"Meeting of all hands, Baltimore\n{hours}\nReception and dinner")
    assert guess is None or guess.code != "de"


def test_italian_is_neither_spanish_nor_portuguese() -> None:
    text = "Programma\n9.00 Registrazione\n9.30 Saluti della Presidenza\n10.00 La gestione degli scali\n11.00 Conclusioni"
    assert language.language_of(text) == language.Guess("it", 0.9)
    prose = "Il convegno si tiene nella sala del consiglio, con la partecipazione dei sindaci e degli assessori della regione."
    guess = language.language_of(prose)
    assert guess is not None
    assert guess.code == "it"
