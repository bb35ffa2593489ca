"""The workshop paper that has lost its line breaks: as it is, and with other people in another order."""

from __future__ import annotations

import json
import random
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from travaux.reading import read
from travaux.reading.document import Document
from travaux.reading.result import Reading

NAMES = (
    """
Ngozi Adebayo-Williams|Siobhán Ó Dálaigh|Jean-Baptiste Kouassi|María del Carmen Ibáñez Ruiz|Yuki Tanabe
Li Xiaohong|Aleksandr V. Petrenko|Fatima-Zahra El Idrissi|Ólafur Þór Jónsson|Trần Thị Mai
Abdul Rahman bin Yusof|Tsegaye Bekele|Sione Tupou|Bogdan-Ștefan Ionescu|Dženana Hadžić
Kwabena Ofori-Atta|Ingrid van der Meulen|Thandiwe Nkosi|João Pedro de Almeida|Zeynep Çağlar
Rajendra K. Shrestha|Marie-Claire Nguema|Otabek Yo'ldoshev|Hanna Lindqvist|Chidi Eze
Luis Alberto Quispe Mamani|Park Ji-woo|Nino Kapanadze|Amadou Diallo|Eleni Papadaki
Wanjiru Kamau|Tomáš Dvořák|Leilani Kealoha|Omar Al Farsi
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

BODIES = (
    """
Instituto Nacional de Estadística, Uruguay|Ministère de l'Intérieur, Sénégal|Agência Brasileira de Cooperação
Universität Leipzig|Baltic Harbour Association|Ministry of Water Resources, Nepal|City of Porto Novo, Benin
Secretaría de Relaciones Exteriores|Office fédéral de la statistique, Suisse|African Maritime Forum
Statens vegvesen, Norway|Fundación Puertas Abiertas|Ministry of Home Affairs, Fiji|Nordic Institute for Law
Direction générale du Travail, Tunisie|Council of River Cities|Universidad Nacional de Cuyo, Argentina
Prime Minister's Office, Mauritius|Kenya Red Cross|Tashkent Policy Centre|Hellenic Coast Guard
Pacific Islands Trade Network|Ministry of Labour and Social Protection, Mongolia|Danske Havne
""".replace("\n", "|")
    .strip("|")
    .split("|")
)

_RUN = re.compile(r"(?<!\S)\d{1,2}h(?:\d{2})?(?: \d{1,2}h(?:\d{2})?)+(?!\S)")
_DAY = re.compile(r"\bDAY (?:ONE|TWO)\b")
_PAGE = "\f"


@dataclass
class Block:
    """One item of the paper: its gold label and its words, page breaks kept as form feeds."""

    gold: dict[str, Any]
    words: str


def parts(text: str) -> tuple[str, list[str], str]:
    """What the document site set before the paper, its pages without their numbers, and the tail."""
    front, body = text.split("Transcription:")
    pages = [page.rsplit(" ", 1)[0] for page in body.strip().split("\n\n")]
    return front + "Transcription:\n\n", pages, " End of Workshop"


def blocks(pages: list[str], gold: dict[str, Any]) -> list[Block]:
    stream = f" {_PAGE} ".join(pages).replace("End of Workshop", "")
    stream = " ".join(_DAY.sub("", _RUN.sub("", stream)).replace(_PAGE, f" {_PAGE} ").split(" "))
    stream = re.sub(" {2,}", " ", stream)
    starts, at = [], 0
    for item in gold["items"]:
        at = stream.index(" ".join(filter(None, (item["number"], item["title"]))), at)
        starts.append(at)
    ends = [*starts[1:], len(stream)]
    return [Block(item, stream[a:b].strip()) for item, a, b in zip(gold["items"], starts, ends, strict=True)]


def _loose(words: str) -> str:
    """A pattern for words that a page may have broken: "Co- Chair" for "Co-Chair"."""
    return r"\s+".join(re.escape(word).replace(r"\-", r"-\s?") for word in words.split())


def renamed(block: Block, names: list[str], bodies: list[str]) -> Block:
    """The same item with other people of other bodies, in the words and in the gold."""
    words, people = block.words, []
    for person in block.gold["people"]:
        if person["name"] == "TBC":
            people.append(person)
            continue
        name, body = names.pop(), bodies[len(names) % len(bodies)]
        found = re.search(_loose(person["name"]), words)
        assert found, person["name"]
        before, after = words[: found.start()], words[found.end() :]
        new = {**person, "name": name}
        if person["affiliation"]:
            after, count = re.subn(_loose(person["affiliation"]), lambda _, body=body: body, after, count=1)
            assert count == 1, person
            new["affiliation"] = body
        words = before + name + after
        people.append(new)
    return Block({**block.gold, "people": people}, words)


def shuffled(items: list[Block], seed: int) -> tuple[str, list[dict[str, Any]]]:
    """The items in another order in the same slots, times torn from some rows; text and gold."""
    dice = random.Random(seed)
    slots = [(item.gold["day"], item.gold["start"], item.gold["end"]) for item in items]
    order = list(items)
    dice.shuffle(order)
    gold = [
        {**block.gold, "id": n, "day": day, "start": start, "end": end}
        for n, (block, (day, start, end)) in enumerate(zip(order, slots, strict=True), 1)
    ]
    out: list[str] = []
    index = 0
    while index < len(order):
        new_day = index == 0 or slots[index][0] != slots[index - 1][0]
        torn = index + 1 < len(order) and slots[index][0] == slots[index + 1][0] and dice.random() < 0.5
        count = 2 if torn else 1
        times = [_printed(slot) for slot in slots[index : index + count]]
        heading = [f"DAY {['ONE', 'TWO'][slots[index][0] - 1]}"] if new_day else []
        out += times + heading if dice.random() < 0.5 else heading + times
        out += [block.words for block in order[index : index + count]]
        index += count
    return " ".join(out), gold


def _printed(slot: tuple[int, str, str]) -> str:
    def clock(value: str) -> str:
        hour, minutes = value.split(":")
        return f"{int(hour)}h{minutes if minutes != '00' else ''}"

    return f"{clock(slot[1])} {clock(slot[2])}"


def paged(stream: str) -> str:
    pages = [" ".join(page.split()) for page in stream.split(_PAGE)]
    return "\n\n".join(f"{page} {number}" for number, page in enumerate(filter(None, pages), 1))


@pytest.fixture(scope="module")
def paper(shared: Path) -> str:
    return (shared / "papers" / "idm-2017-workshop-provisional-agenda.txt").read_text("utf-8")


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Any]:
    return json.loads((shared / "gold" / "idm-2017-workshop-provisional-agenda.json").read_text("utf-8"))


def _rows(items: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    return [(i["number"], i["title"], i["day"], i["start"], i["end"], i["kind"] == "break") for i in items]


def _seats(items: list[dict[str, Any]]) -> list[list[tuple[str, str]]]:
    return [[(p["name"], p["role"]) for p in i["people"]] for i in items]


def _capacities(items: list[dict[str, Any]]) -> list[list[str]]:
    return [
        [
            " ".join(sorted(re.findall(r"\w+", f"{p['position'] or ''} {p['affiliation'] or ''}")))
            for p in i["people"]
        ]
        for i in items
    ]


def plain(reading: Reading) -> list[dict[str, Any]]:
    def clock(value: Any) -> str | None:
        return f"{value:%H:%M}" if value else None

    return [
        {
            "number": item.number, "title": item.title, "day": item.slot.day, "kind": item.kind.value,
            "start": clock(item.slot.start), "end": clock(item.slot.end), "questions": list(item.questions),
            "people": [
                {"name": p.name, "role": p.role.value, "position": p.position, "affiliation": p.affiliation}
                for p in item.people
            ],
        }
        for item in reading.programme.items
    ]  # fmt: skip


def _check(text: str, expected: list[dict[str, Any]]) -> None:
    got = plain(read(Document("paper.txt", text.encode())))
    assert _rows(got) == _rows(expected)
    assert _seats(got) == _seats(expected)
    assert _capacities(got) == _capacities(expected)
    assert [i["questions"] for i in got] == [i["questions"] for i in expected]


def test_the_paper_as_it_is(paper: str, gold: dict[str, Any]):
    assert sum(len(i["people"]) for i in gold["items"]) == 35
    assert sum(len(i["questions"]) for i in gold["items"]) == 31
    _check(paper, gold["items"])


@pytest.mark.parametrize("seed", range(5))
def test_other_people_in_another_order(paper: str, gold: dict[str, Any], seed: int):
    front, pages, tail = parts(paper)
    dice = random.Random(seed)
    names, bodies = dice.sample(NAMES, len(NAMES)), dice.sample(BODIES, len(BODIES))
    items = [renamed(block, names, bodies) for block in blocks(pages, gold)]
    stream, expected = shuffled(items, seed)
    _check(front + paged(stream + tail), expected)


def test_the_paper_can_be_taken_apart_and_put_together(paper: str, gold: dict[str, Any]):
    """The instrument itself: nothing of the paper is lost on the way to its blocks."""
    _, pages, _ = parts(paper)
    kept = " ".join(block.words.replace(_PAGE, "") for block in blocks(pages, gold)).split()
    whole = _DAY.sub("", _RUN.sub("", " ".join(pages))).replace("End of Workshop", "").split()
    assert kept == whole
