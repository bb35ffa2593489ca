"""Which State a speech without a heading speaks for, by its own words."""

from __future__ import annotations

import tarfile
from pathlib import Path

import pytest

from travaux.common.states import states
from travaux.reading.commitments.first_person import own_state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Floods came again. My country, Chad, has planted trees along its roads.", "Chad"),
        ("We in Libya know the desert.", "Libya"),
        ("On behalf of the Government and people of Nepal, I thank the ferrymen.", "Nepal"),
        ("I bring warm greetings from the people of Kiribati.", "Kiribati"),
        ("Greece reiterates its support. As for trees, Greece calls for more of them.", "Greece"),
        ("As President of Palau, I ask for boats.", "Palau"),
        ("Greece reiterates its support. Malta calls for trees.", None),
        ("My country, Chad, borders Libya. We in Libya plant trees.", None),
        ("Chad is a large country. The people of Libya plant trees.", None),
        ("", None),
    ],
)
def test_a_state_is_told_where_it_says_i_or_holds_again_and_again(text: str, state: str | None) -> None:
    assert own_state(text) == state


def test_no_speech_of_the_general_debate_is_given_to_another_state(shared: Path) -> None:
    archive = shared / "library" / "speeches.tar.xz"
    names = {state.name: state.code for state in states()}
    told = wrong = 0
    with tarfile.open(archive) as speeches:
        for member in speeches:
            if member.name.endswith("_2012.txt") and (stream := speeches.extractfile(member)):
                found = own_state(stream.read().decode("utf-8", "replace"))
                told += found is not None
                wrong += (
                    found is not None
                    and names[found] != Path(member.name).name[:3]
                    and found != "European Union"
                )
    assert told > 90
    assert wrong == 0


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Les crues sont revenues. Mon pays, le Tchad, a planté des arbres.", "Chad"),
        ("Au nom du Gouvernement du Togo, je remercie les passeurs.", "Togo"),
        ("Mi país, el Perú, ha plantado árboles.", "Peru"),
        ("En nombre del pueblo de Nueva Zelandia, doy las gracias.", "New Zealand"),
    ],
)
def test_a_state_is_told_in_french_and_spanish(text: str, state: str) -> None:
    assert own_state(text) == state
