"""The first paper taken apart and put together with other people and in another order, with its gold."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import gold as papers

NAME = "idm-2017-workshop-provisional-agenda"
SEEDS = range(5)

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
PAGE = "\f"


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


def without_times(words: str) -> str:
    """The words without the headings of days and the runs of times torn from their rows."""
    return _DAY.sub("", _RUN.sub("", words))


def blocks(pages: list[str], gold: dict[str, Any]) -> list[Block]:
    stream = f" {PAGE} ".join(pages).replace("End of Workshop", "")
    stream = " ".join(without_times(stream).replace(PAGE, f" {PAGE} ").split(" "))
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
    pages = [" ".join(page.split()) for page in stream.split(PAGE)]
    return "\n\n".join(f"{page} {number}" for number, page in enumerate(filter(None, pages), 1))


def text() -> str:
    """The paper as the document site stored it."""
    return (papers.SHARED / "papers" / f"{NAME}.txt").read_text("utf-8")


def gold() -> dict[str, Any]:
    """Its gold programme."""
    found: dict[str, Any] = json.loads((papers.SHARED / "gold" / f"{NAME}.json").read_text("utf-8"))
    return found


def other(seed: int) -> tuple[str, list[dict[str, Any]]]:
    """The paper with other people of other bodies, its sessions in another order; text and gold items."""
    front, pages, tail = parts(text())
    dice = random.Random(seed)
    names, bodies = dice.sample(NAMES, len(NAMES)), dice.sample(BODIES, len(BODIES))
    items = [renamed(block, names, bodies) for block in blocks(pages, gold())]
    stream, expected = shuffled(items, seed)
    return front + paged(stream + tail), expected


def counts(read: list[dict[str, Any]], expected: list[dict[str, Any]]) -> Iterator[tuple[str, int, int]]:
    """What is right of what there is: items with their slots, people in their role and item, questions."""
    found = {_item(one): one for one in read}
    pairs = [(one, found.get(_item(one))) for one in expected]
    yield "items with their slots", sum(other is not None for _, other in pairs), len(expected)
    for name, values in (("people in their role", _people), ("questions", _questions)):
        right = sum(len(values(one) & values(other)) for one, other in pairs if other)
        yield name, right, sum(len(values(one)) for one in expected)


def _item(one: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(one[key] for key in ("number", "title", "day", "start", "end"))


def _people(item: dict[str, Any]) -> set[tuple[str, str]]:
    return {(one["name"], one["role"]) for one in item["people"]}


def _questions(item: dict[str, Any]) -> set[str]:
    return set(item["questions"])
