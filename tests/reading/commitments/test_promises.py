"""What speakers promise in French and Spanish, and what sounds like it."""

from __future__ import annotations

import pytest

from tests.reading.commitments.support import written
from travaux.common.commitment import CommitmentKind, Strength
from travaux.common.dates import PartialDate
from travaux.reading.commitments import read_commitments
from travaux.reading.commitments.promises import promise, tongue_spoken


@pytest.mark.parametrize(
    ("code", "text", "verb"),
    [
        ("fr", "Nous nous engageons à ouvrir le port.", "nous engageons à"),
        ("fr", "Mon pays s’engage également à ouvrir le port.", "s’engage également à"),
        ("fr", "La Ruritanie accueillera la conférence.", "accueillera"),
        ("fr", "Le Gouvernement de la Ruritanie prend l’engagement solennel de planter.", "prend l’engagement solennel de"),
        ("fr", "Notre Gouvernement réaffirme son engagement à réduire les rejets.", "réaffirme son engagement à"),
        ("fr", "J’ai le plaisir de vous dire que nous allons moderniser le port.", "allons moderniser"),
        ("fr", "Nous annonçons une nouvelle contribution de 2 millions.", "annonçons une nouvelle contribution"),
        ("fr", "Nous déclarons aujourd’hui que nous créerons un fonds.", "créerons"),
        ("fr", "Nous sommes prêts à accueillir la conférence.", "sommes prêts à"),
        ("fr", "Nous n’oublierons jamais ce jour.", None),
        ("fr", "Nous ne cesserons d’espérer.", None),
        ("fr", "Nous voterons pour le projet.", None),
        ("fr", "Nous allons écouter les orateurs.", None),
        ("fr", "Le Président a dit que nous ouvrirons le port.", None),
        ("fr", "La Norvège s’engage à payer.", None),
        ("fr", "Si nous ouvrirons le port, nul ne le sait.", None),
        ("fr", "« Nous nous engageons à payer », a-t-il dit.", None),
        ("fr", "Ouvrirons-nous le port ?", None),
        ("es", "Nos comprometemos a abrir el puerto.", "Nos comprometemos a"),
        ("es", "Mi país se compromete hoy a abrir el puerto.", "se compromete hoy a"),
        ("es", "Ruritania acogerá la conferencia.", "acogerá"),
        ("es", "El Gobierno de Ruritania asume el firme compromiso de plantar.", "asume el firme compromiso de"),
        ("es", "Reiteramos nuestro compromiso de reducir los vertidos.", "Reiteramos nuestro compromiso de"),
        ("es", "Anuncio que aportaremos dos barcos.", "aportaremos"),
        ("es", "Estamos dispuestos a acoger la conferencia.", "Estamos dispuestos a"),
        ("es", "Vamos a construir un puente.", "Vamos a construir"),
        ("es", "Vamos a votar.", None),
        ("es", "Nunca olvidaremos ese día.", None),
        ("es", "Esperemos que llueva.", None),
        ("es", "El Presidente dijo que abriremos el puerto.", None),
        ("es", "Noruega se compromete a pagar.", None),
        ("es", "¿Abriremos el puerto?", None),
    ],
)  # fmt: skip
def test_a_promise_is_the_speakers_own(code: str, text: str, verb: str | None) -> None:
    found = promise(text, code, ("Ruritanie",) if code == "fr" else ("Ruritania",))
    assert (found and text[slice(*found.verb)]) == verb


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("We thank the people of the valley.", "en"),
        ("Nous remercions les gens du lac.", "fr"),
        ("Damos las gracias a los pueblos del lago.", "es"),
        ("", "en"),
    ],
)
def test_the_language_of_a_speech(text: str, code: str) -> None:
    assert tongue_spoken(text) == code


def test_a_statement_in_spanish_promises_for_its_state_by_a_day() -> None:
    transcript = written(
        "# Declaración de la Excma. Sra. Ana Quispe, Ministra de Pesca del Perú",
        "Señora Presidenta:",
        "Agradecemos la organización de esta conferencia.",
        "El Perú modernizará ocho puertos antes de 2034, según proceda.",
        "El representante de Chile dijo que su Gobierno se compromete a ayudar.",
    )
    (found,) = read_commitments(transcript)
    assert (found.kind, found.actor, found.verb, found.strength) == (
        CommitmentKind.PLEDGE, "Peru", "modernizará", Strength.UNDERTAKING,
    )  # fmt: skip
    assert (found.due, found.conditions) == (PartialDate(2034), ("según proceda",))


DECLARED = (
    "# Déclaration de Kribi",
    "Nous, Ministres des ports du Golfe, réunis à Kribi le 3 juin 2031,",
    "1. Nous reconnaissons la valeur des petits ports.",
    "2. Nous nous engageons à réduire les accidents d’ici à 2035.",
    "3. Nous créerons un fonds de secours.",
    "4. Nous invitons l’Union africaine à convoquer une conférence, et nous demandons au secrétariat de la préparer.",
    "5. Nous n’oublierons pas les disparus.",
)


def test_a_declaration_in_french_acts_as_we() -> None:
    found = read_commitments(written(*DECLARED))
    assert [(one.number, one.verb, one.strength, one.addressee) for one in found] == [
        ("1", "reconnaissons", Strength.POSITION, None),
        ("2", "nous engageons", Strength.UNDERTAKING, None),
        ("3", "créerons", Strength.UNDERTAKING, None),
        ("4", "invitons", Strength.INVITATION, "l’Union africaine"),
        ("4", "demandons", Strength.DEMAND, "secrétariat"),
    ]
    assert {one.actor for one in found} == {"Ministres des ports du Golfe"}
    assert found[1].due == PartialDate(2035)


def test_a_declaration_in_spanish_is_told_by_its_paragraphs() -> None:
    transcript = written(
        "# Declaración de Ancón",
        "1. Reconocemos el valor del mar.",
        "2. Nos comprometemos a reducir los vertidos.",
        "3. Acordamos crear un fondo, y encargamos a la Secretaría que lo administre.",
        "4. Agradecemos al Perú su hospitalidad.",
        "5. Instamos a los Estados a que paguen.",
    )
    assert [(one.number, one.verb, one.addressee) for one in read_commitments(transcript)] == [
        ("1", "Reconocemos", None),
        ("2", "Nos comprometemos", None),
        ("3", "Acordamos", None),
        ("3", "encargamos", "la Secretaría"),
        ("4", "Agradecemos", None),
        ("5", "Instamos", "los Estados"),
    ]
