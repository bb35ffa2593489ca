"""What other libraries take for what a library of papers does: full text, papers on one topic, near duplicates."""

from __future__ import annotations

import re
import sqlite3
import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from corpus import queries

QUERIES = 200
MOST_FOR_GENSIM = 10_000
"""Papers: gensim keeps the corpus as Python objects, which take gigabytes of more."""
MOST_COMPARED = 2_000
"""Papers among which near duplicates are looked for: datasketch takes milliseconds for each."""
_WORD = re.compile(r"[^\W_]+")

Spread = tuple[float, float, float]
"""p50 and p95 in milliseconds by the clock, and p95 of processor time."""


def spread(function: Callable[[str], object], arguments: Sequence[str]) -> Spread:
    """How long the calls take, after one that loads what is needed."""
    function(arguments[0])
    clock, cpu = [], []
    for argument in arguments:
        begun, used = time.perf_counter(), time.process_time()
        function(argument)
        clock.append((time.perf_counter() - begun) * 1000)
        cpu.append((time.process_time() - used) * 1000)
    return statistics.median(clock), _p95(clock), _p95(cpu)


def _p95(values: Sequence[float]) -> float:
    return statistics.quantiles(values, n=20)[-1]


def texts_of(folder: Path, part: slice = slice(None)) -> list[str]:
    return [path.read_text("utf-8") for path in sorted(folder.iterdir())[part]]


def fts5(folder: Path, file: Path) -> Spread:
    """SQLite's FTS5: ten best by bm25 with a snippet each."""
    database = sqlite3.connect(file)
    database.execute("CREATE VIRTUAL TABLE papers USING fts5(text)")
    rows = ((path.read_text("utf-8"),) for path in sorted(folder.iterdir()))
    database.executemany("INSERT INTO papers VALUES (?)", rows)
    database.commit()
    command = "SELECT rowid, snippet(papers, 0, '*', '*', '…', 30) FROM papers WHERE papers MATCH ? ORDER BY rank LIMIT 10"
    asked = queries(texts_of(folder, slice(2000)), QUERIES)
    found = spread(lambda query: database.execute(command, (query,)).fetchall(), asked)
    database.close()
    return found


def scikit(folder: Path) -> Spread | None:
    """scikit-learn's TF-IDF and cosine with every paper, ten nearest; None where it is not installed."""
    try:
        from sklearn.feature_extraction.text import TfidfVectorizer
    except ImportError:
        return None
    matrix = TfidfVectorizer(sublinear_tf=True).fit_transform(texts_of(folder))

    def nearest(number: str) -> object:
        return (matrix @ matrix[int(number)].T).toarray().ravel().argsort()[-11:]

    return spread(nearest, [str(number) for number in range(min(QUERIES, matrix.shape[0]))])


def gensim(folder: Path) -> Spread | None:
    """gensim's TF-IDF and its sparse index, ten nearest; None where it is not installed or the papers are too many."""
    texts = texts_of(folder)
    if len(texts) > MOST_FOR_GENSIM:
        return None
    try:
        from gensim.corpora import Dictionary
        from gensim.models import TfidfModel
        from gensim.similarities import SparseMatrixSimilarity
    except ImportError:
        return None
    words = [_WORD.findall(text.lower()) for text in texts]
    known = Dictionary(words)
    bags = [known.doc2bow(one) for one in words]
    model = TfidfModel(bags)
    index = SparseMatrixSimilarity(model[bags], num_features=len(known), num_best=11)
    return spread(
        lambda number: index[model[bags[int(number)]]], [str(n) for n in range(min(QUERIES, len(bags)))]
    )


def datasketch(folder: Path) -> tuple[float, int] | None:
    """Milliseconds a paper and pairs found by MinHash (128 permutations) and LSH at 0.5; None where it is not installed."""
    try:
        from datasketch import MinHash, MinHashLSH
    except ImportError:
        return None
    texts = texts_of(folder, slice(-MOST_COMPARED, None))
    begun = time.process_time()
    lsh = MinHashLSH(threshold=0.5, num_perm=128)
    pairs = 0
    for number, text in enumerate(texts):
        words = _WORD.findall(text.lower())
        mark = MinHash(num_perm=128)
        mark.update_batch({" ".join(words[n : n + 5]).encode() for n in range(max(1, len(words) - 4))})
        pairs += len(lsh.query(mark))
        lsh.insert(str(number), mark)
    return 1000 * (time.process_time() - begun) / len(texts), pairs


def ours(folder: Path) -> tuple[float, int]:
    """The same by our fingerprints: milliseconds a paper and pairs of which one shares half of its passages with the other."""
    from travaux.common.names import parted
    from travaux.common.programme import Programme
    from travaux.common.relations import Fingerprint
    from travaux.reading.likeness.candidates import candidates
    from travaux.reading.likeness.fingerprint import Summed
    from travaux.reading.likeness.profile import Overlap, profile_of

    texts = texts_of(folder, slice(-MOST_COMPARED, None))
    begun = time.process_time()
    profiles = [
        profile_of(f"{n:06}", Fingerprint(len(own.starts), str(n), own.sketch(), ()), Programme())
        for n, own in enumerate(map(Summed.of, map(parted, texts)))
    ]
    near = [
        Overlap.of(profiles[a], profiles[b]).resemblance >= 0.5 for a, b, _ in candidates(profiles).told()
    ]
    return 1000 * (time.process_time() - begun) / len(texts), sum(near)
