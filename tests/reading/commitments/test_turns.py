"""Turns of verbatim and summary records."""

from __future__ import annotations

import pytest

from tests.reading.commitments.support import written
from travaux.common.turn import TurnRole
from travaux.reading.commitments import read_commitments, read_turns
from travaux.reading.commitments.speakers import heading

RECORD = written(
    "President: Mr. Okello . . . . . . . . . . . . (Uganda)",
    "_In the absence of the President, Ms. Lindqvist (Sweden), Vice-President, took the Chair._",
    "_The meeting was called to order at 10 a.m._",
    "Agenda item 12 (continued)",
    "The Acting President: I give the floor to the representative of Peru.",
    "Ms. Quispe Huamán (Peru) (spoke in Spanish): On behalf of the Andean Group, I thank the Chair.",
    "We shall plant trees.",
    "The Acting President: I shall now call on those who wish to speak in explanation of vote.",
    "Mr. van den Berg (Netherlands): We voted in favour.",
    "The Acting President: We have heard the last speaker in explanation of vote.",
    "_The meeting rose at 1 p.m._",
)


def shown(transcript):  # type: ignore[no-untyped-def]
    return [
        (one.person, one.office, one.body, one.behalf, one.role, one.language, one.agenda_item)
        for one in read_turns(transcript)
    ]


def test_a_verbatim_record() -> None:
    chair = ("Lindqvist", "Acting President", None, (), TurnRole.CHAIR, "en", "12")
    assert shown(RECORD) == [
        chair,
        ("Quispe Huamán", None, "Peru", ("Andean Group",), TurnRole.SPEAKER, "es", "12"),
        chair,
        ("van den Berg", None, "Netherlands", (), TurnRole.EXPLANATION, "en", "12"),
        chair,
    ]


def test_a_turn_holds_its_words_and_not_what_the_record_tells() -> None:
    turns = read_turns(RECORD)
    assert RECORD.quote(turns[1].spans).endswith("We shall plant trees.")
    assert RECORD.quote(turns[-1].spans).endswith("in explanation of vote.")


def test_a_summary_record() -> None:
    record = written(
        "Chair: Mr. Adeyemi . . . . . . . . . (Nigeria)",
        "_The meeting was called to order at 3 p.m._",
        "1. The Chair invited the Committee to begin its debate.",
        "2. Ms. Haddad (Lebanon) said that rivers knew no borders.",
        "3. Upstream States had duties.",
        "4. Mr. Sato (Japan), speaking on a point of order, asked for the floor.",
        "5. Mr. Rossi (Italy), speaking in exercise of the right of reply, said that he disagreed.",
    )
    assert shown(record) == [
        ("Adeyemi", "Chair", None, (), TurnRole.CHAIR, None, None),
        ("Haddad", None, "Lebanon", (), TurnRole.SPEAKER, None, None),
        ("Sato", None, "Japan", (), TurnRole.POINT_OF_ORDER, None, None),
        ("Rossi", None, "Italy", (), TurnRole.REPLY, None, None),
    ]


def test_a_programme_is_no_record() -> None:
    assert read_turns(written("Moderator: Ms. Ana Ruiz", "Mr. Paul Stone (Canada): Opening remarks")) == ()


def test_a_record_of_the_security_council() -> None:
    record = written(
        "S/PV.9876", "President: Mr. Zhang Wei . . . . . . . (China)", "Members: Algeria . . . . . Mr. Bendali",
        "_The meeting was called to order at 10 a.m._", "# Rivers and lakes",
        "The President (spoke in Chinese): I give the floor to Ms. Moreau.",
        "Ms. Moreau: I thank you, Mr. President.",
        "Mr. Nebenzia (Russian Federation) (spoke in Russian): No.",
        "The President (spoke in Chinese): I shall now speak in my capacity as the representative of China.",
    )  # fmt: skip
    assert shown(record) == [
        ("Zhang Wei", "President", None, (), TurnRole.CHAIR, "zh", "Rivers and lakes"),
        ("Moreau", None, None, (), TurnRole.SPEAKER, "en", "Rivers and lakes"),
        ("Nebenzia", None, "Russian Federation", (), TurnRole.SPEAKER, "ru", "Rivers and lakes"),
        ("Zhang Wei", "President", "China", (), TurnRole.CHAIR, "zh", "Rivers and lakes"),
    ]


def test_heads_of_state_are_announced_and_offices_held() -> None:
    record = written(
        "_The meeting was called to order at 9 a.m._",
        "# Address by Mr. Kofi Addo, President of the Republic of Ghana",
        "The PRESIDENT (interpretation from French): I thank him.",
        "President Addo: We thank you.",
        "Ms. Oral (Chair of the Rivers Commission): Here is our report.",
        "Mr. AL-KHALIFA (Bahrain) (interpretation from Arabic): Yes.",
    )
    assert [(one.person, one.office, one.body) for one in read_turns(record)] == [
        (None, "President", None),
        ("Addo", None, "Ghana"),
        ("Oral", "Chair of the Rivers Commission", "Rivers Commission"),
        ("Al-Khalifa", None, "Bahrain"),
    ]


def test_a_sovereign_sits_for_the_state_that_the_announcement_names() -> None:
    record = written(
        "President: Mr. Okello . . . . . . . . . . . . (Uganda)",
        "_The meeting was called to order at 10 a.m._",
        "Address by Her Majesty Queen Anna of Denmark",
        "The President: I have the honour to welcome Her Majesty.",
        "Queen Anna: We must act now.",
        "Ms. Quispe Huamán (Peru) (spoke in Spanish): I thank the Queen.",
    )
    assert [(one.person, one.body) for one in read_turns(record)][1:] == [
        ("Anna", "Denmark"),
        ("Quispe Huamán", "Peru"),
    ]


def test_a_heading_may_say_for_whom_one_speaks_and_what_the_state_promises_is_its_own() -> None:
    record = written(
        "_The meeting was called to order at 10 a.m._",
        "The President: I give the floor to the representative of Malta.",
        "Ms. Frazier (Malta), speaking on behalf of the European Union: We will plant trees. In my national capacity, Malta will fund the work.",
        "Mr. Lund (Norway): We shall help.",
    )
    assert [(one.person, one.body, one.behalf) for one in read_turns(record)][1:] == [
        ("Frazier", "Malta", ("European Union",)),
        ("Lund", "Norway", ()),
    ]
    assert [(one.actor, one.verb) for one in read_commitments(record)] == [
        ("European Union", "will plant"),
        ("Malta", "will fund"),
        ("Norway", "shall help"),
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mr. President: I thank you.", None),
        ("Madam Chair: We agree.", None),
        ("Mr. Dahl [via video-teleconference]: We agree.", ("Dahl", None)),
        ("H.E. Ms. Soto (Chile): We agree.", ("Soto", "Chile")),
    ],
)
def test_who_is_addressed_and_how_somebody_takes_part_is_no_speaker(
    text: str, who: tuple[str, str | None] | None
) -> None:
    found = heading(text)
    assert (found and (found.name, found.body)) == who


def test_the_word_provisional_above_the_president_is_no_acting_office() -> None:
    record = written(
        "S/PV.9999",
        "Provisional",
        "President: Ms. Dahl . . . . . . . (Norway)",
        "The meeting was called to order at 10 a.m.",
        "The President: I give the floor to Chile.",
        "Ms. Soto (Chile): We agree.",
        "The Acting President: I thank Chile.",
        "Mr. Martin (France): We agree.",
    )
    first = read_turns(record)[0]
    assert (first.person, first.office, first.role.value) == ("Dahl", "President", "chair")


def test_speakers_that_an_old_record_gives_by_their_state_alone() -> None:
    transcript = written(
        "President: Mr. H. V. OKELLO (Uganda).",
        "The PRESIDENT: I call upon the representative of Poland.",
        "The representative of POLAND: We came to speak of rivers.",
        "The representative of FRANCE (translated from French): The delegation will not repeat itself.",
        "The PRESIDENT: The meeting is adjourned.",
    )
    chair = ("H. V. Okello", "President", None, (), TurnRole.CHAIR, "en", None)
    assert shown(transcript) == [
        chair,
        (None, None, "Poland", (), TurnRole.SPEAKER, "en", None),
        (None, None, "France", (), TurnRole.SPEAKER, "fr", None),
        chair,
    ]


def test_states_given_the_floor_under_their_name() -> None:
    transcript = written(
        "The Chair: Kenya, please.",
        "Kenya: We support the text.",
        "European Union: So do we.",
        "Brazil (on behalf of the Group of 77): Keep the third paragraph.",
        "The Chair: The meeting is closed.",
    )
    assert [one.body for one in read_turns(transcript)] == [None, "Kenya", "European Union", "Brazil", None]


def test_a_list_of_states_is_no_record() -> None:
    transcript = written(
        "Kenya: 3 seats", "Norway: 2 seats", "Peru: 1 seat", "The President of the Club was elected."
    )
    assert read_turns(transcript) == ()


@pytest.mark.parametrize(
    ("paragraphs", "people"),
    [
        (
            (
                "Président : M. Diallo (Sénégal)",
                "La séance est ouverte à 10 heures.",
                "Le Président : Je donne la parole au représentant du Pérou.",
                "M. Pérez (Pérou) (parle en espagnol) : Je vous remercie.",
                "Mme Dubois (France) : La France appuie ce projet.",
                "M. Smith (États-Unis d’Amérique) (parle en anglais) : Nous avons des réserves.",
            ),
            [("Diallo", None, "fr"), ("Pérez", "Peru", "es"), ("Dubois", "France", "fr"), ("Smith", "United States of America", "en")],
        ),
        (
            (
                "Presidente: Sr. Diallo (Senegal)",
                "Se abre la sesión a las 10.00 horas.",
                "El Presidente (habla en francés): Doy la palabra al representante del Perú.",
                "Sr. Pérez (Perú): Muchas gracias, señor Presidente.",
                "Sra. Dubois (Francia) (habla en francés): Francia apoya este proyecto.",
            ),
            [("Diallo", None, "fr"), ("Pérez", "Peru", "es"), ("Dubois", "France", "fr")],
        ),
    ],
)  # fmt: skip
def test_records_in_french_and_spanish(
    paragraphs: tuple[str, ...], people: list[tuple[str, str | None, str]]
) -> None:
    assert [(one.person, one.body, one.language) for one in read_turns(written(*paragraphs))] == people


def test_a_speaker_who_rises_on_a_point_of_order() -> None:
    transcript = written(
        "The President: I call on India.",
        "Mr. Rao (India): I rise on a point of order.",
        "Ms. Quispe (Peru): Last year somebody raised the matter of points of order.",
    )
    assert [one.role for one in read_turns(transcript)] == [
        TurnRole.CHAIR, TurnRole.POINT_OF_ORDER, TurnRole.SPEAKER,
    ]  # fmt: skip
