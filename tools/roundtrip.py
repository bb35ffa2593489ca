"""The round trip: random programmes published, read back from what is visible, and compared.

python tools/roundtrip.py --count 2000
python tools/roundtrip.py --count 60 --format markdown --language en --show 3
python tools/roundtrip.py --count 2000 --journal build/trips.tsv --minutes 5   # again, until all are done
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from programmes.compare import differences
from programmes.journal import Case, Journal
from programmes.make import LANGUAGES, programme
from programmes.visible import visible
from travaux.common.errors import TravauxError
from travaux.common.programme import Programme
from travaux.publish import registry
from travaux.publish.edition import Edition
from travaux.reading import Document, read
from workers import as_they_come

FORMATS = ("markdown", "html", "docx", "pdf")


def trip(wanted: Programme, name: str) -> list[str]:
    """What is not the same once ``wanted`` was published in the format ``name`` and read back."""
    known = registry.by_name(name)
    written = known.one(Edition(wanted))
    data = written if isinstance(written, bytes) else written.encode("utf-8")
    try:
        result = read(Document(f"programme{known.suffix}", visible(data, name)))
    except TravauxError as error:
        return [f"reading: {error}"]
    return list(differences(wanted, result.programme))


def cases(count: int, seed: int, names: list[str], languages: list[str]) -> Iterator[Case]:
    """The format, the language and the seed of each trip: every format and language in turn."""
    for number in range(count):
        yield names[number % len(names)], languages[number // len(names) % len(languages)], seed + number


def tried(case: Case) -> list[str]:
    """What is not the same after one trip."""
    name, language, seed = case
    return trip(programme(random.Random(seed), language), name)


def outcomes(wanted: list[Case], journal: Journal, until: float | None) -> Iterator[tuple[Case, list[str]]]:
    """Each trip with its differences, those that the journal holds first; no more are taken after ``until``."""
    yield from ((case, journal.held[case]) for case in wanted if case in journal.held)
    left = [case for case in wanted if case not in journal.held]
    for case, found in zip(left, as_they_come(tried, left), strict=True):
        journal.keep(case, found)
        yield case, found
        if until and time.monotonic() > until:
            return


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=200, help="how many programmes (default 200)")
    parser.add_argument("--seed", type=int, default=1, help="of the first programme (default 1)")
    parser.add_argument("--format", choices=FORMATS, action="append", help="only this format")
    parser.add_argument("--language", choices=LANGUAGES, action="append", help="only this language")
    parser.add_argument("--show", type=int, default=0, help="how many differing programmes to show")
    parser.add_argument(
        "--floor", type=float, default=1.0, help="the least share that must be the same (default 1)"
    )
    parser.add_argument(
        "--journal",
        type=Path,
        metavar="FILE",
        help="keep outcomes there, and skip those that this same code left",
    )
    parser.add_argument("--minutes", type=float, help="stop after that long; the journal takes the run up")
    options = parser.parse_args()
    journal = Journal(options.journal)
    until = time.monotonic() + 60 * options.minutes if options.minutes else None
    names, languages = options.format or list(FORMATS), options.language or list(LANGUAGES)
    done: Counter[tuple[str, str]] = Counter()
    same: Counter[tuple[str, str]] = Counter()
    fields: Counter[str] = Counter()
    shown = 0
    wanted = list(cases(options.count, options.seed, names, languages))
    for (name, language, seed), found in outcomes(wanted, journal, until):
        done[name, language] += 1
        same[name, language] += not found
        fields.update({difference.split(":")[0] for difference in found})
        if found and shown < options.show:
            shown += 1
            print(f"--- {name} {language} {seed}")
            print(*found, sep="\n")
    print(f"{'':10}", *(f"{language:>9}" for language in languages))
    for name in names:
        print(f"{name:10}", *(f"{same[name, each]:>4}/{done[name, each]:<4}" for each in languages))
    print(f"the same: {sum(same.values())} of {sum(done.values())}")
    if fields:
        print("differing:", ", ".join(f"{field} {number}" for field, number in fields.most_common()))
    share = sum(same.values()) / sum(done.values())
    return 0 if share >= options.floor else 1


if __name__ == "__main__":
    sys.exit(main())
