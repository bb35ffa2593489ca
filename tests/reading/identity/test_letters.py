"""Letters: their salutation, and the subject beside it."""

from __future__ import annotations

import pytest

from tests.reading.identity.papers import PROSE, page, set_in
from tests.reading.readers.packages import p, r


def test_a_subject_stands_in_bold_above_a_salutation_or_behind_its_label_below_an_address() -> None:
    above = page(
        p(r("2 July 2031")),
        set_in(24, "CALL FOR NOMINATIONS TO THE PANEL ON PIERS"),
        p(r("References:")),
        p(r("Dear Hydrographer,")),
        PROSE,
        p(r("Yours sincerely,")),
        p(r("Luis Prado")),
    )
    assert (above["kind"], above["title"]) == ("letter", "CALL FOR NOMINATIONS TO THE PANEL ON PIERS")
    below = page(
        p(r("Lima, 19 de agosto de 2031")),
        *(p(r(text)) for text in ("Señor", "Ramiro Quispe", "Secretario Ejecutivo", "Presente.-")),
        p(r("Asunto: Designación de representantes ante el Grupo de Puertos")),
        PROSE,
        p(r("Atentamente,")),
        p(r("Lucía Paredes")),
    )
    assert below["title"] == "Designación de representantes ante el Grupo de Puertos"


@pytest.mark.parametrize(
    "salutation",
    ["Dear Ms. Solheim,", "Dear Prof. Dr. Oyelaran,", "Estimado Sr. Quispe:", "Sehr geehrter Herr Dr. Hofer,", "Cher M. Diarra,"],
)  # fmt: skip
def test_a_short_form_of_address_has_a_full_stop(salutation: str) -> None:
    found = page(
        p(r("3 September 2031")),
        p(r(salutation)),
        set_in(22, "Nomination of delegates to the Fifth Session"),
        PROSE,
        p(r("Joseph Prado")),
    )
    assert (found["kind"], found["title"]) == ("letter", "Nomination of delegates to the Fifth Session")


def test_a_reference_behind_a_full_stop_and_a_colon_is_no_subject() -> None:
    found = page(
        p(r("30 June 2031")), p(r("Ref.: SEC/2031/114")), p(r("Excellency,")), PROSE, p(r("Grace Prado"))
    )  # fmt: skip
    assert (found["kind"], found.get("title")) == ("letter", None)
