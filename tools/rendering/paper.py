"""One paper and what a reader should find in it, from a seed."""

from __future__ import annotations

import datetime as dt
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from rendering import lists, wording
from rendering.blocks import Block, Sheet, Text
from rendering.families import FAMILIES, Family, suited
from rendering.model import Source, date_of, gold
from rendering.sources import Sources
from rendering.style import Style, choose
from rendering.words import Maker, words


@dataclass(frozen=True, slots=True)
class Paper:
    """``name`` holds the family before its last hyphen; ``expected`` is in the shape of the gold.

    ``source`` is the key of the programme that it was made from.
    """

    name: str
    family: str
    data: bytes
    expected: dict[str, Any]
    style: Style
    source: str

    def expected_json(self) -> str:
        return json.dumps(self.expected, ensure_ascii=False, indent=1) + "\n"


def papers(sources: Sources, seed: int, count: int, only: str = "") -> Iterator[Paper]:
    """``count`` papers over all families in turn; the same arguments always give the same papers."""
    families = [family for family in FAMILIES if only in family.name]
    order = random.Random(f"order {seed}").sample(families, len(families))
    for n in range(count):
        yield paper(sources, suited(order[n % len(order)]), seed, n)


def paper(sources: Sources, family: Family, seed: int, number: int) -> Paper:
    rng = random.Random(f"{seed} {number} {family.name}")
    source = sources.pick(family.shape, rng, family.languages)
    style = replace(choose(source, rng), **dict(family.fixed))  # type: ignore[arg-type]
    if family.shape == "agenda":
        style = replace(style, extent="none")
    seen = wording.shown(source, style)
    name = f"{family.name}-{seed}-{number:04d}.{family.suffix}"
    if family.name in ("txt-flat", "txt-torn"):
        data = _flat(seen, style, rng, family.name == "txt-torn").encode()
    else:
        blocks = (*masthead(seen, style, rng), *family.layout(seen, style, rng), *tail(seen, rng))
        data = family.write(_sheet(seen, style, rng, blocks, family), rng)
    return Paper(name, family.name, data, gold(seen, name), style, source.key)


def masthead(source: Source, style: Style, rng: random.Random) -> list[Block]:
    """Title, meeting, place and dates, in one of the usual orders."""
    place = style.masthead_venue.format(venue=source.venue) if style.masthead_venue and source.venue else ""
    dates = wording.span(style, source)
    centred = rng.random() < 0.6
    title = Text(source.title, role="title", centred=centred)
    meeting = Text(source.meeting, role="heading", level=1, centred=centred)
    lines = [", ".join(filter(None, (place, dates)))] if rng.random() < 0.5 else [dates, place]
    found: list[Block] = [Text(source.symbol)] if source.symbol else []
    found += [meeting, title] if rng.random() < 0.6 else [title, meeting]
    found += [Text(line, centred=centred) for line in lines if line]
    if rng.random() < 0.15 and source.start:
        day = date_of(source.start) - dt.timedelta(days=rng.randint(3, 40))
        words_of = wording.date(style, style.fixed["one"][0], day.isoformat())
        found.append(Text(style.fixed["asof"].format(date=words_of), italic=True, centred=centred))
    if rng.random() < 0.25 and source.language != "zh":
        maker = Maker(source.language, rng)
        found.append(Text(" ".join(maker.some("concept_text", 2))))
    return found


def tail(source: Source, rng: random.Random) -> list[Block]:
    """What follows a programme and is none of it: practical notes, contacts, people who take part."""
    if rng.random() < 0.7 or source.language == "zh":
        return []
    maker = Maker(source.language, rng)
    heading = rng.choice(words(source.language)["fixed"]["tail"])
    marker = rng.choice(("•", "-", ""))
    lines = maker.some("tail", rng.randint(1, 4))
    return [
        Text(heading, role="heading", level=2),
        *(Text(line, role="bullet" if marker else "body", marker=marker) for line in lines),
    ]


def _sheet(
    source: Source, style: Style, rng: random.Random, blocks: tuple[Block, ...], family: Family
) -> Sheet:
    return Sheet(
        blocks, header=source.symbol or source.meeting if style.header else "",
        footer=rng.choice(style.fixed["page"]) if style.footer else "", title=source.title,
        language=source.language, columns=family.columns, font=_font(source, rng), size=rng.choice((9.0, 10.0, 11.0)),
    )  # fmt: skip


def _font(source: Source, rng: random.Random) -> str:
    """A face of the paper; Cyrillic only in the one that every machine with fonts for it has."""
    face = rng.choice(("sans", "serif", "dejavu"))
    return "dejavu" if source.language == "ru" else face


def _flat(source: Source, style: Style, rng: random.Random, torn: bool) -> str:
    """The paper as a document site keeps it: a garbled heading, its neighbours, one line a page."""
    pages = lists.flat(source, style, rng, torn)
    title = " ".join(filter(None, (source.meeting + ".", source.title, wording.span(style, source))))
    if rng.random() < 0.5 or source.language == "zh":
        return "\n\n".join([f"{title} {pages[0]}", *pages[1:]]) + "\n"
    fixed = words(source.language)["fixed"]
    maker = Maker(source.language, rng)
    neighbours = [maker.one("meetings") + rng.choice(("", ".", " 2016")) for _ in range(rng.randint(4, 30))]
    mark = f"{fixed['transcription']}:"
    return "\n\n".join([title, fixed["site"], *neighbours, mark, *pages]) + "\n"
