"""Loads what reading needs, for processes that are forked from this one."""

from __future__ import annotations

import gc
from contextlib import suppress

from travaux.common.errors import NoProgramme
from travaux.reading.document import Document
from travaux.reading.pipeline import read

_PAPER = """\
Workshop on return and readmission: provisional programme

Monday, 4 December 2017

09:00 - 10:30  Panel 1: What returning takes
Moderator: Ms. Ana Pe\u00f1a, Director, Institute for Mobility
How do cities receive those who return?
10:30 - 11:00  Coffee break
"""


_STATEMENT = """\
Mr. President,

My delegation is committed to fair recruitment, and we will host a meeting on it in 2031. The people of Ghana – our people –
know what leaving costs. I thank you, Mr. President.
"""


def make_ready(*, whole: bool = False) -> None:
    """Load the readers, the tables and the models by reading a small paper, and keep them for good.

    ``whole`` loads as well what only libraries read of a paper, such as what it undertakes.

    Nothing but our own words is read, so that this is safe outside the sandbox. No thread is started.
    """
    import pypdfium2  # noqa: F401

    with suppress(NoProgramme):
        read(Document("ready.txt", _PAPER.encode()))
    if whole:
        from travaux.reading.whole import read_whole

        read_whole(Document("ready.txt", _STATEMENT.encode()))
    gc.collect()
    gc.freeze()
