"""What few papers need is loaded by the worker that comes upon one, and after that for all that follow it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

_CODE = """\
import sys
from pathlib import Path
from travaux.record.opening import open_library
library = open_library(sys.argv[1], create=True)
from travaux.common import pool
from travaux.common.sandbox import DEFAULT
from travaux.intake.local import read_here
from travaux.reading.language import knows_few_words
from travaux.record.evidence import blobs
pool.PAPERS = 1
papers = [(blobs.keep(words.encode()), words[:7]) for words in sys.argv[2:]]
for name, account, code in read_here(papers, DEFAULT, 1):
    print(name, code, account.programme.paper.language, knows_few_words())
"""
_ENGLISH = (
    "The speech of the day is on the work of the Committee and on what is asked of it in the year to come.\n"
)
_SHORT = "Palabras de apertura\n"


def test_what_the_language_of_few_words_is_told_by_is_loaded_once_a_paper_wanted_it(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _CODE, str(tmp_path), _ENGLISH, _SHORT, f"{_ENGLISH}\n{_ENGLISH}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines() == ["The spe 0 en False", "Palabra 0 es False", "The spe 0 en True"]
