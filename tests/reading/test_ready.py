from __future__ import annotations

import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from travaux.reading import ready

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.mark.skipif(sys.platform != "linux", reason="left out: counting threads, which needs /proc")
@pytest.mark.parametrize("whole", [False, True])
def test_a_process_that_is_ready_can_be_forked(whole: bool) -> None:
    code = (
        "import sys\nfrom travaux.reading.ready import make_ready\nmake_ready(whole=" + str(whole) + ")\n"
        "print('travaux.reading.pipeline' in sys.modules, len(list(__import__('pathlib').Path('/proc/self/task').iterdir())))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parent
    )
    assert done.stdout == "True 1\n"


PAPERS = (
    "geneva-2017-human-rights-programme.pdf", "rabat-2018-programme.docx", "hearing-2017-geneva.html",
    "negotiations-2018-round-six.md", "drivers-2017-flattened.txt",
)  # fmt: skip


def test_what_papers_need_is_loaded_beforehand() -> None:
    """Each paper is read in a fork, which would load again whatever its parent has not."""
    code = (
        "import sys\nfrom travaux.reading.ready import make_ready\nmake_ready()\nloaded = set(sys.modules)\n"
        "from travaux.reading import read\nfor paper in sys.argv[1:]:\n    read(paper)\n"
        "    print(sorted(name for name in set(sys.modules) - loaded if name.startswith('travaux')))"
    )
    command = [sys.executable, "-c", code, *(str(EXAMPLES / paper) for paper in PAPERS)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n" * len(PAPERS)


def test_what_a_library_reads_of_a_spoilt_speech_is_loaded_beforehand() -> None:
    code = (
        "import sys\nfrom travaux.reading.ready import make_ready\nmake_ready(whole=True)\nloaded = set(sys.modules)\n"
        "from travaux.reading.document import Document\nfrom travaux.reading.whole import read_whole\n"
        "read_whole(Document('speech.txt', 'Madam President,\\n\\nOur caf\\u00c3\\u00a9s will host the guests.\\n'.encode()))\n"
        "print(sorted(set(sys.modules) - loaded))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_what_few_words_are_told_by_is_loaded_where_it_is_wanted() -> None:
    code = (
        "from travaux.reading.ready import make_ready\nfrom travaux.reading.language import knows_few_words, language_of\n"
        "make_ready(whole=True, few_words=False)\nknown = [knows_few_words()]\n"
        "language_of('Palabras de apertura')\nknown.append(knows_few_words())\nprint(known)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[False, True]\n"
    code = "from travaux.reading.ready import make_ready\nfrom travaux.reading.language import knows_few_words\nmake_ready()\nprint(knows_few_words())"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_a_programme_is_read_without_what_reads_commitments() -> None:
    path = EXAMPLES / "geneva-2017-human-rights-programme.pdf"
    code = (
        f"import sys\nfrom travaux.reading import read\nread({str(path)!r})\n"
        "print([name for name in sys.modules if name.startswith('travaux.reading.commitments')])\n"
        "from travaux.reading import read_provisions\nprint(read_provisions.__name__)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\nread_provisions\n"


def test_threads_that_ask_at_once_load_it_once_and_one_after_the_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """PDFium ends the process where two threads call it: a reading room in which two people publish at once."""
    inside, most, names = [0], [0], []
    counting = threading.Lock()

    def read(document: Any) -> None:
        with counting:
            inside[0] += 1
            most[0] = max(most[0], inside[0])
            names.append(document.name)
        time.sleep(0.01)
        with counting:
            inside[0] -= 1

    monkeypatch.setattr(ready, "read", read)
    ready._made_ready.cache_clear()
    try:
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda _: ready.make_ready(), range(4)))
    finally:
        ready._made_ready.cache_clear()
    assert (most[0], names) == (1, [document.name for document in ready._samples()])
