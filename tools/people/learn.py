"""Learning the labels of words from samples, without any word that fewer than three meetings hold."""

from __future__ import annotations

import hashlib
import random
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

import pycrfsuite

from people.gold import Region, read
from people.render import Printer
from people.sample import Sample
from people.sources import LANGUAGES, RUN_ON_LANGUAGES, Pool, lists, read_pool
from people.summed import summed
from travaux.reading.passage import Passage
from travaux.reading.programme.people.features import features
from travaux.reading.programme.people.labels import NAMES, Label
from travaux.reading.programme.people.lexicon import fold, sections, words
from travaux.reading.programme.people.tagger import stretches
from travaux.reading.programme.people.words import cut

_SHARES = {"en": 0.5, "fr": 0.14, "es": 0.14, "ru": 0.12, "ar": 0.05, "zh": 0.05, "de": 0.05, "pt": 0.05}
"""Samples of each language, of those asked for."""
_RUN_ON = 0.1
"""Samples of people who run into one another, for each of a language’s."""
_LEAST = 3
_GOLD_TIMES = 3
_OWN = ("roles", "posts", "bodies", "honorifics", "titles", "stopwords", "question_words", "topics")
"""The product's lists whose words may be learned as such."""
_SEEN = ("given_names", "venues", "particles", "surnames_zh", "places", "pending")
"""Those of which only is learned that a word stands in them."""


class Material:
    """Everything to learn from, by meeting; ``run_on`` takes the line breaks out of all of it."""

    def __init__(self, shared: Path, *, run_on: bool = False) -> None:
        self.run_on = run_on
        self.regions: list[Region] = []
        self.rest: list[Sample] = []
        for _, regions, rest in read(shared):
            self.regions += map(_flat, regions) if run_on else regions
            self.rest += map(flattened, rest) if run_on else rest
        self.pool = read_pool(shared, {"india": "india", "soivre": "soivre"})

    @cached_property
    def meetings(self) -> tuple[str, ...]:
        """The meetings of the gold, sorted."""
        return tuple(
            sorted({sample.meeting for sample in self.rest} | {region.meeting for region in self.regions})
        )

    def digest(self) -> str:
        """A digest of the gold's samples and of all lists: the same material and modules give the same models."""
        found = hashlib.sha256(lists_digest().encode())
        for sample in self.gold(frozenset()):
            told = [(word.text, word.breaks, word.spaced) for word in sample.words]
            found.update(repr((sample.meeting, told, [label.value for label in sample.labels])).encode())
        return found.hexdigest()

    def gold(self, leave_out: frozenset[str]) -> Iterator[Sample]:
        for sample in (*(region.sample for region in self.regions), *self.rest):
            if sample.meeting not in leave_out:
                yield sample

    def made(self, count: int, leave_out: frozenset[str]) -> Iterator[Sample]:
        """Samples printed from programmes and word lists, some ``count`` of them."""
        pool = self.pool_without(leave_out)
        if not self.run_on:
            yield from rendered(pool, count, LANGUAGES)
            return
        for sample in rendered(pool, count, RUN_ON_LANGUAGES, run_on=_RUN_ON):
            yield flattened(sample)

    def pool_without(self, leave_out: frozenset[str]) -> Pool:
        pool = self.pool
        for meeting in sorted(leave_out):
            pool = pool.without(meeting)
        return pool


def rendered(
    pool: Pool, count: int, languages: Sequence[str] = LANGUAGES, *, run_on: float = 0.0, seed: int = 7
) -> Iterator[Sample]:
    """Samples of these languages; the same pool, count and seed give the same samples."""
    for language in languages:
        printer = Printer(language, pool, random.Random(f"{seed} {language}"))
        for _ in range(int(count * _SHARES[language])):
            yield printer.sample()
        for _ in range(int(run_on * count * _SHARES[language])):
            yield printer.run_on()


def flattened(sample: Sample) -> Sample:
    """The same sample with its line breaks lost."""
    plain = tuple(w._replace(breaks=0, spaced=w.spaced or w.breaks > 0) for w in sample.words)
    return Sample(sample.meeting, plain, sample.labels, sample.language)


def _flat(region: Region) -> Region:
    passage = Passage(region.passage.text.replace("\n", " "), region.passage.parts)
    return replace(region, passage=passage, sample=flattened(region.sample))


def allowed(samples: Iterable[Sample], languages: Sequence[str]) -> frozenset[str]:
    """Word features that may be learned: own lists' words, and words of at least three meetings, names apart."""
    seen: dict[str, set[str]] = defaultdict(set)
    for sample in samples:
        for word, label in zip(sample.words, sample.labels, strict=True):
            key = fold(word.text)
            if label not in NAMES:
                seen[f"w={key}"].add(sample.meeting)
            if len(key) > 3:
                seen[f"e2={key[-2:]}"].add(sample.meeting)
                seen[f"e3={key[-3:]}"].add(sample.meeting)
                seen[f"b3={key[:3]}"].add(sample.meeting)
    kept = {feature for feature, meetings in seen.items() if len(meetings) >= _LEAST}
    return frozenset(kept | {f"w={word}" for word in _own_words(languages)})


def _own_words(languages: Sequence[str]) -> frozenset[str]:
    found: set[str] = set()
    for language in languages:
        for section, terms in lists(language).items():
            if not section.endswith(("men", "women", "families", "names", "patronymics")):
                found |= {fold(word.text) for term in terms for word in cut(term)}
    for name in _OWN:
        found |= {fold(word.text) for text in words(f"learned {name}") for word in cut(text)}
    return frozenset(found)


def lists_digest() -> str:
    """A digest of the product's lists that labels are learned with, without those that add to them."""
    return hashlib.sha256(repr([sections(name) for name in (*_OWN, *_SEEN)]).encode()).hexdigest()


def _kept(found: list[list[str]], may: frozenset[str]) -> list[list[str]]:
    """Features without the words and endings that may not be learned."""
    return [[f for f in these if not _lexical(f) or f.lstrip("+-12") in may] for these in found]


def _lexical(feature: str) -> bool:
    plain = feature.lstrip("+-12")
    return plain.startswith(("w=", "e2=", "e3=", "b3="))


def train(
    material: Material, out: Path, count: int, iterations: int, leave_out: frozenset[str] = frozenset()
) -> None:
    """Write a model learned from all but the meetings left out, as the product reads it."""
    with TemporaryDirectory() as folder:
        trained = Path(folder) / "model"
        _learn(material, trained, count, iterations, leave_out)
        out.write_bytes(summed(trained))


def _learn(material: Material, out: Path, count: int, iterations: int, leave_out: frozenset[str]) -> None:
    """Write the model as CRFsuite learns it."""
    gold = list(material.gold(leave_out))
    made = list(material.made(count, leave_out))
    may = allowed([*gold, *made], RUN_ON_LANGUAGES if material.run_on else LANGUAGES)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", verbose=False)
    trainer.set_params(
        {
            "c1": 0.12,
            "c2": 0.02,
            "max_iterations": iterations,
            "feature.minfreq": 4,
            "feature.possible_transitions": False,
        }
    )
    for sample in made:
        _append(trainer, sample, may)
    for sample in gold:
        people = any(label is Label.NAME_START for label in sample.labels)
        for _ in range(_GOLD_TIMES if people else 1):
            _append(trainer, sample, may)
        if not material.run_on:
            _append(trainer, flattened(sample), may)
    trainer.train(str(out))


def _append(trainer: pycrfsuite.Trainer, sample: Sample, may: frozenset[str]) -> None:
    for start, end in stretches(sample.words):
        labels = [label.value for label in sample.labels[start:end]]
        trainer.append(_kept(features(sample.words[start:end], learned=True), may), labels)
