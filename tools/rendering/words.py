"""The words of each language: what is fixed on a programme, and what programmes are made from."""

from __future__ import annotations

import random
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent / "words"
LANGUAGES = ("en", "fr", "es", "ru")


@cache
def words(language: str) -> dict[str, Any]:
    """The table of one language; the keys are those of ``words/en.toml``."""
    return tomllib.loads((HERE / f"{language}.toml").read_text("utf-8"))


def upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def th(number: int) -> str:
    """The English ending of an ordinal."""
    return "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


class Maker:
    """Fills the templates of one language with its words, by one random source."""

    def __init__(self, language: str, rng: random.Random) -> None:
        self.made: dict[str, Any] = words(language)["made"]
        self.rng = rng

    def one(self, key: str) -> str:
        return self.fill(self.rng.choice(self.made[key]))

    def some(self, key: str, count: int) -> tuple[str, ...]:
        pool = self.made[key]
        return tuple(self.fill(text) for text in self.rng.sample(pool, min(count, len(pool))))

    def fill(self, template: str) -> str:
        topics = self.rng.sample(self.made["topics"], 3)
        return template.format(
            topic=topics[0], Topic=upper_first(topics[0]), topic2=topics[1], topic3=topics[2],
            angle=self.rng.choice(self.made["angles"]), country=self.rng.choice(self.made["countries"]),
            city=self.rng.choice(self.made["cities"]), n=self.rng.randint(1, 240),
        )  # fmt: skip
