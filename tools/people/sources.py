"""People to render: made from word lists, taken from real programmes, or spoken in the General Debate."""

from __future__ import annotations

import csv
import json
import random
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

from travaux.reading.programme.people.lexicon import short_forms

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
RUN_ON_LANGUAGES = (*LANGUAGES, "de", "pt")
_WORDS = Path(__file__).parent / "words"
_CITIES = (
    "Geneva", "Nairobi", "Bangkok", "Vienna", "New York", "Addis Ababa", "Cairo", "Lima", "Oslo", "Delhi", "Boston", "Toronto",
    "Sydney", "Rome", "Kigali", "Suva",
)  # fmt: skip
_VOWELS = "aàâeéèêiîoôuùûhAÀÂEÉÈÊIÎOÔUH"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone to put in a role; ``meeting`` says whose words the post and the body are."""

    name: str
    position: str | None = None
    affiliation: str | None = None
    honorific: str | None = None
    meeting: str = "made"


@cache
def lists(language: str) -> Mapping[str, tuple[str, ...]]:
    """The word lists of one language by their section."""
    found: dict[str, tuple[str, ...]] = {}
    section = ""
    for line in (_WORDS / f"{language}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line:
            found[section] = tuple(line.split("|"))
    return found


class Maker:
    """Makes people, titles and notes of one language from its word lists and one random source."""

    def __init__(self, language: str, rng: random.Random) -> None:
        self.language, self.rng = language, rng
        self.lists = lists(language)

    def one(self, section: str) -> str:
        return self.fill(self.rng.choice(self.lists[section]))

    def fill(self, template: str) -> str:
        """The template with its places taken by words of the lists."""
        for _ in range(4):
            template = re.sub(r"\{([^{}]+)\}", lambda match: self._place(match[1]), template)
        return template

    def _place(self, name: str) -> str:
        rng, bare = self.rng, name.rstrip("2_")
        de = bare.startswith("de ")
        key = bare.removeprefix("de ").removeprefix("la ").casefold()
        if bare == "n":
            return str(rng.randint(1, 400))
        if bare == "d":
            return str(rng.randint(10, 29))
        if key == "short":
            return "".join(rng.choice("ABCDEFGHILMNOPRSTUW") for _ in range(rng.randint(2, 5)))
        if bare == "UN":
            return rng.choice(sorted(short_forms()))
        if key == "region":
            return rng.choice(
                ("Africa", "Asia and the Pacific", "Europe", "Latin America", "the Arab States")
            )
        if key == "family":
            return rng.choice(self.lists["families"])
        if key == "given":
            return rng.choice(self.lists[rng.choice(("women", "men"))])
        if key in ("body", "name", "city"):
            word = rng.choice(self.lists.get({"body": "bodies", "city": "cities"}.get(key, "names"), _CITIES))
        elif key == "country":
            section = "Countries" if bare == "Country" and "Countries" in self.lists else "countries"
            word = rng.choice(self.lists.get(section, _english_countries()))
        else:
            word = rng.choice(self.lists["areas"])
        if self.language == "fr":
            word = _french(word, de=de, article=bare.startswith("la "))
        if self.language == "en" and bare == "Area":
            word = _title_case(word)
        return word[:1].upper() + word[1:] if bare[0].isupper() else word

    def person(self) -> Person:
        rng = self.rng
        women = rng.random() < 0.45
        name = self._name(women)
        return Person(
            name,
            self.one("posts") if rng.random() < 0.78 else None,
            self.one("bodies") if rng.random() < 0.8 else None,
            rng.choice(self.lists["women honorifics" if women else "men honorifics"]),
        )  # fmt: skip

    def _name(self, women: bool) -> str:
        rng, lists = self.rng, self.lists
        given = rng.choice(lists["women" if women else "men"])
        family = rng.choice(lists["families"])
        if self.language == "zh":
            return (
                family
                + given
                + (
                    rng.choice(lists["women" if women else "men"])[:1]
                    if len(given) == 1 and rng.random() < 0.4
                    else ""
                )
            )
        if self.language == "ru":
            return self._russian(given, family, women)
        if self.language == "es" and rng.random() < 0.45:
            family = f"{family}{rng.choice((' ', ' ', '-', ' y '))}{rng.choice(lists['families'])}"
        if rng.random() < 0.1 and self.language == "en":
            given = f"{given} {rng.choice('ABCDEFGHJKLMNPRSTW')}."
        return f"{given} {family}"

    def _russian(self, given: str, family: str, women: bool) -> str:
        rng = self.rng
        if women and family.endswith(("в", "н")):
            family += "а"
        father = rng.choice(self.lists["women patronymics" if women else "patronymics"])
        form = rng.random()
        if form < 0.2:
            return f"{given[0]}.{rng.choice((' ', ''))}{father[0]}. {family}"
        if form < 0.3:
            return f"{family} {given[0]}.{father[0]}."
        if form < 0.5:
            return f"{family} {given} {father}"
        if form < 0.65:
            return f"{given} {father} {family}"
        return f"{given} {family}" if form < 0.9 else f"{family} {given}"


@cache
def _english_countries() -> tuple[str, ...]:
    from travaux.reading.programme.people.lexicon import sections

    return tuple(name for name in sections("places")["countries", "en"][0].split("|") if len(name) < 25)


def _title_case(text: str) -> str:
    return " ".join(
        word if word in ("and", "of", "the", "for") else word[:1].upper() + word[1:]
        for word in text.split(" ")
    )


def _french(word: str, *, de: bool, article: bool) -> str:
    """A French noun with its article, joined to "de" or bare."""
    for start, joined, bare in (
        ("le ", "du ", ""),
        ("les ", "des ", ""),
        ("la ", "de la ", ""),
        ("l’", "de l’", ""),
    ):
        if word.startswith(start):
            return (
                joined + word.removeprefix(start)
                if de
                else word
                if article
                else bare + word.removeprefix(start)
            )
    return f"{'d’' if word[0] in _VOWELS else 'de '}{word}" if de else word


@dataclass(slots=True)
class Pool:
    """Real people and titles by meeting, to be mixed and rendered."""

    people: dict[str, list[Person]] = field(default_factory=dict)
    titles: dict[str, list[str]] = field(default_factory=dict)
    names: list[tuple[str, str | None]] = field(default_factory=list)
    language: dict[str, str] = field(default_factory=dict)

    def without(self, meeting: str) -> Pool:
        """The pool as if one meeting had never been seen."""
        return Pool(
            {m: p for m, p in self.people.items() if m != meeting},
            {m: t for m, t in self.titles.items() if m != meeting},
            self.names, self.language,
        )  # fmt: skip


def read_pool(shared: Path, meeting_of: Mapping[str, str]) -> Pool:
    """The real programmes and the General Debate's speakers; ``meeting_of`` maps a file's first word to a gold meeting."""
    pool = Pool()
    for path in sorted((shared / "programmes").glob("*.json")):
        data = json.loads(path.read_text("utf-8"))
        meeting = meeting_of.get(path.stem.split("-")[0], path.stem)
        pool.language[meeting] = data["paper"]["language"]
        people = pool.people.setdefault(meeting, [])
        titles = pool.titles.setdefault(meeting, [])
        for item in data["items"]:
            titles.append(item["title"])
            people += (
                Person(p["name"], p["position"], p["affiliation"], None, meeting)
                for p in item["people"] if p["name"] != "TBC" and len(p["name"]) < 50
            )  # fmt: skip
    _read_debate(shared / "library" / "speakers-1946-2015.csv", pool)
    return pool


def _read_debate(path: Path, pool: Pool) -> None:
    people = pool.people.setdefault("debate", [])
    with path.open(encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            name, post = (
                " ".join((row["person"] or "").split()),
                " ".join((row["post"] or "").split()) or None,
            )
            first, _, rest = name.partition(" ")
            honorific = first if first.endswith(".") and len(first) > 2 else None
            name = rest if honorific else name
            state = row["state"].strip() or None
            if " " not in name or len(name) > 45 or any(c in name for c in "(,;0123456789"):
                continue
            pool.names.append((name, honorific))
            if post and state and len(post) < 60:
                people.append(Person(name, post, state, honorific, "debate"))
    pool.titles.setdefault("debate", [])
    pool.language["debate"] = "en"


def mixed(person: Person, pool: Pool, rng: random.Random) -> Person:
    """The same capacity under another name."""
    name, honorific = rng.choice(pool.names)
    return replace(person, name=name, honorific=honorific)


def choose(pool: Pool, rng: random.Random, language: str) -> Sequence[Person]:
    """Some people of one meeting, or none where the language has no real ones."""
    meetings = sorted(m for m, p in pool.people.items() if p and pool.language.get(m) == language)
    return pool.people[rng.choice(meetings)] if meetings else ()
