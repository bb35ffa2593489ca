"""Whose words a paper holds, and for whom they are spoken."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.commitments.support import written
from travaux.reading.commitments import read_commitments, read_turns
from travaux.reading.commitments.behalf import spoken_for
from travaux.reading.commitments.statement import Maker, maker
from travaux.reading.commitments.states_named import likeliest_speaker


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("I have the honour to speak on behalf of the Group of 77 and China.", ("Group of 77 and China",)),
        ("I make this statement on behalf of Norway, Iceland and Sweden.", ("Norway", "Iceland", "Sweden")),
        ("speaking on behalf of the European Union and its member States, said", ("European Union",)),
        ("On behalf of my Government, I thank you.", ()),
        ("We act on behalf of women everywhere.", ()),
    ],
)
def test_on_whose_behalf(text: str, bodies: tuple[str, ...]) -> None:
    assert spoken_for(text) == bodies


def test_a_speech_is_given_for_its_own_state() -> None:
    text = "My country, Ghana, and its neighbours Togo and Togo are friends. The people of Ghana thank you."
    assert likeliest_speaker(text) == "Ghana"
    assert likeliest_speaker("Togo and Ghana are neighbours.") is None


def test_a_speech_without_a_heading() -> None:
    speech = written(
        "Mr. President, I bring the greetings of the people of Peru.",
        "We thank our friends. We will plant our trees by 2030, and I shall plant the first.",
    )
    (turn,) = read_turns(speech)
    assert (turn.body, turn.person) == ("Peru", None)
    assert [(one.actor, one.verb) for one in read_commitments(speech)] == [("Peru", "will plant")]


def test_a_letter_is_its_writers(shared: Path) -> None:
    from tests.reading.commitments.support import paper

    letter, annexed = read_turns(paper(shared / "library/un-2025/S_2025_514.en.pdf"))
    assert letter.body == annexed.body == "Thailand"
    assert letter.office != annexed.office


@pytest.mark.parametrize(
    "text",
    [
        "We align ourselves with the statement delivered on behalf of the European Union.",
        "I thank you for the statement just made by the representative of Uganda on behalf of the Group of 77 and China.",
    ],
)
def test_what_others_said_on_behalf_of_a_group_is_not_spoken_for_it(text: str) -> None:
    assert spoken_for(text) == ()


@pytest.mark.parametrize(
    ("heading", "who"),
    [
        (
            "Statement by H.E. Ms. Anna Keller, Minister for Foreign Affairs of Kenya, at the Forum, New York, 19 May 2038",
            Maker("Anna Keller", "Ms.", "Minister for Foreign Affairs of Kenya", "Kenya"),
        ),
        (
            "STATEMENT BY H.E. MR. JOHN DOE, PERMANENT REPRESENTATIVE OF THE REPUBLIC OF KENYA TO THE UNITED NATIONS, DURING THE DEBATE",
            Maker("John Doe", "Mr.", "Permanent Representative of the Republic of Kenya to the United Nations", "Kenya"),
        ),
        ("Intervention by Norway on agenda item 5", Maker(body="Norway")),
        (
            "Déclaration de S.E. M. Jean Dupont, Ministre de la justice de la France, lors du débat général",
            Maker("Jean Dupont", "M.", "Ministre de la justice de la France", "France"),
        ),
        ("Intervención de la delegación de México en el Foro", Maker(office="delegación de México", body="Mexico")),
        (
            "Remarks by Mohammed Ali, Director General, International Organization for Migration",
            Maker(
                "Mohammed Ali", None, "Director General, International Organization for Migration", "International Organization for Migration"
            ),
        ),
        ("Opening remarks by the Chair, Mr. Lund (Norway)", Maker("Lund", "Mr.", "Chair", "Norway")),
        ("Joint statement by Norway, Iceland and Sweden", Maker(together=("Norway", "Iceland", "Sweden"))),
        ("Concept note of the Forum", None),
    ],
)  # fmt: skip
def test_who_makes_a_statement(heading: str, who: Maker | None) -> None:
    assert maker(heading) == who


def test_a_statement_promises_for_the_state_of_its_heading() -> None:
    speech = written(
        "Statement by Ms. Anna Keller, Minister for Foreign Affairs of Kenya, at the Forum",
        "Kenya aligns itself with the statement delivered on behalf of the African Group.",
        "Kenya will plant a wood by 2040. We are grateful, and I thank you for my part.",
    )
    (turn,) = read_turns(speech)
    assert (turn.person, turn.office, turn.body, turn.behalf) == (
        "Anna Keller", "Minister for Foreign Affairs of Kenya", "Kenya", (),
    )  # fmt: skip
    assert [(one.actor, one.verb) for one in read_commitments(speech)] == [("Kenya", "will plant")]


def test_an_organisation_a_city_and_a_mission_promise_under_their_own_names() -> None:
    organisation = written(
        "International Organization for Migration",
        "Statement by Ms. Amy Stone, Director General",
        "Madam President,",
        "IOM will continue to support States. The Organization stands ready to host the secretariat.",
        "We have committed USD 12 million. If funds allow, we will open an office. Let me assure you that we shall publish data.",
        "Kenya told us that it will ratify the convention.",
    )
    assert [(one.actor, one.verb, one.conditions) for one in read_commitments(organisation)] == [
        ("International Organization for Migration", "will continue to support", ()),
        ("International Organization for Migration", "stands ready to", ()),
        ("International Organization for Migration", "have committed", ()),
        ("International Organization for Migration", "will open", ("If funds allow",)),
        ("International Organization for Migration", "shall publish", ()),
    ]
    city = written("Pledge of the City of Rabat", "The City of Rabat pledges to enrol every child by 2037.")
    assert [(one.actor, one.words) for one in read_commitments(city)] == [
        ("City of Rabat", "The City of Rabat pledges to enrol every child by 2037.")
    ]
    mission = written(
        "Permanent Mission of Kenya to the United Nations",
        "Excellency,",
        "I have the honour to inform you that the Government of Kenya will host the review in Nairobi.",
        "(Signed) Jane Mwangi",
    )
    assert [(one.actor, one.verb) for one in read_commitments(mission)] == [("Kenya", "will host")]
    assert [(one.person, one.body) for one in read_turns(mission)] == [("Jane Mwangi", "Kenya")]


def test_the_organ_in_the_masthead_of_a_letter_is_not_who_writes_it() -> None:
    letter = written(
        "Security Council",
        "S/2035/1",
        "Distr.: General",
        "14 October 2035",
        "Letter dated 12 October 2035 from the Chargé d’affaires a.i. of the Permanent Mission of Ukraine to the United Nations addressed to the "
        "President of the Security Council",
        "I have the honour to transmit herewith our note. We shall report again.",
        "(Signed) Olena Koval",
    )
    assert [(one.person, one.body) for one in read_turns(letter)] == [("Olena Koval", "Ukraine")]


def test_ones_own_delegation_is_no_group_and_a_state_named_beside_the_speaker_promises_nothing() -> None:
    assert spoken_for("I speak on behalf of the delegation of the Republic of Ghana.", "Ghana") == ()
    record = written(
        "_The meeting was called to order at 10 a.m._",
        "The President: I give the floor to the representative of Malta.",
        "Ms. Frazier (Malta), speaking on behalf of the African Group: As Malta said last year, we will plant trees.",
        "Mr. Lund (Norway): We shall help.",
    )
    assert [one.actor for one in read_commitments(record)] == ["African Group", "Norway"]


COVER = (
    "Letter dated 3 March 2026 from the Permanent Representative of Peru to the United Nations addressed to the Secretary-General",
    "I have the honour to transmit herewith the statement by the Lake Alliance, a group of cities, on the drought (see annex).",
    "We will follow the matter.",
    "(Signed) Ana Quispe",
)


def test_what_a_letter_carries_is_its_makers() -> None:
    annex = "# Annex to the letter dated 3 March 2026 from the Permanent Representative of Peru"
    found = read_turns(
        written(*COVER, annex, "The lake is low. We will share our water by 2030. We thank all.")
    )
    assert [(one.person, one.body) for one in found] == [("Ana Quispe", "Peru"), (None, "Lake Alliance")]
    heading = "# Commentary of the Press Service of the Ministry of Foreign Affairs of Chile on the statement of the Ministry of Water of Peru"
    found = read_turns(
        written(*COVER, annex, heading, "The lake is low. We will share our water by 2030. We thank all.")
    )
    assert [one.body for one in found] == ["Peru", "Chile"]
    own = written(
        *COVER[:1],
        "I enclose our report.",
        "(Signed) Ana Quispe",
        annex,
        "The lake is low. We will clean it.",
    )
    assert [(one.actor, one.verb) for one in read_commitments(own)] == [("Peru", "will clean")]


def test_each_statement_of_a_compilation_is_its_own() -> None:
    compiled = written(
        *COVER[:1], "I enclose the statements made at the meeting.", "(Signed) Ana Quispe", "# Annex", "# Compilation of statements",
        "# 1. Norway", "# Statement by Ms. Ida Dahl, Minister of Water", "Mr. President, we will fund wells. We thank you.",
        "# 2. International Committee of the Red Cross", "# Remarks", "Thank you, Chair. We will train engineers. I thank you.",
        "# 3. Chile", "# Delivered by: Mr. Juan Soto", "# Deputy Permanent Representative",
        "Mr. President, our pledge is to plant trees. We thank you.",
    )  # fmt: skip
    assert [(one.person, one.body) for one in read_turns(compiled)] == [
        ("Ana Quispe", "Peru"),
        ("Ida Dahl", "Norway"),
        (None, "International Committee of the Red Cross"),
        ("Juan Soto", "Chile"),
    ]
    assert [(one.actor, one.verb) for one in read_commitments(compiled)] == [
        ("Norway", "will fund"),
        ("International Committee of the Red Cross", "will train"),
        ("Chile", "is to"),
    ]


def test_a_compendium_gives_each_state_its_statement() -> None:
    compendium = written(
        "# Compendium of statements in explanation of position on the lake report",
        "1. The working group met on 3 March 2026. The statements follow.",
        "# I. Member States", "# Chile", "Mr. Chair,", "We will keep the lake clean. We thank you.",
        "# Iran (Islamic Republic of)", "We will train pilots.", "# II. Others", "# European Union", "We will fund wells.",
    )  # fmt: skip
    assert [one.body for one in read_turns(compendium)] == [
        "Chile",
        "Iran",
        "European Union",
    ]
    assert [(one.actor, one.verb) for one in read_commitments(compendium)] == [
        ("Chile", "will keep"),
        ("Iran", "will train"),
        ("European Union", "will fund"),
    ]
