"""Patterns compiled once and for all, as Python keeps its modules compiled.

Some 1,500 regular expressions are compiled before a first paper is read, in each process anew, by a compiler that is written in
Python: a third of what a short command takes. What it makes of them is kept beside the bytecode of this module, for the very
Python that made it, when the project is set up (``tools/patterns.py``), and is trusted as the bytecode is. A pattern that is not
among them, because it is new or the file is not there, is compiled as ever.
"""

from __future__ import annotations

import importlib.util
import marshal
import re
import sys
from array import array
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any

PLACE = Path(importlib.util.cache_from_source(__file__)).with_suffix(".kept")
_BOUND = re.DEBUG | re.LOCALE
"""Patterns with one of these flags are not kept: they print, or follow the machine's locale."""

_WORD = "I"
"""The code is a list of words of 32 bits."""

Pattern = str | bytes
Kept = dict[tuple[Pattern, int], tuple[Any, ...]]
"""By a pattern and the flags that were asked for: all flags, the code as bytes, the number of groups, and their names."""

_compile: Callable[[Any, int], re.Pattern[Any]] = _compiler.compile
_made: Callable[..., re.Pattern[Any]] = _compiler._sre.compile


def use_kept(place: Path = PLACE) -> None:
    """Take the code of patterns from ``place`` from now on, where it holds that of this Python and none is taken yet."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        if _compiler.compile is _compile:
            version, kept = marshal.loads(place.read_bytes())
            if version == sys.version:
                _compiler.compile = lambda pattern, flags=0: _compiled(kept, pattern, flags)


def _compiled(kept: Kept, pattern: Any, flags: int) -> re.Pattern[Any]:
    made = kept.get((pattern, flags)) if isinstance(pattern, str | bytes) else None
    if made is None:
        return _compile(pattern, flags)
    whole, code, *groups = made
    return _made(pattern, whole, array(_WORD, code).tolist(), *groups)


def keep(job: Callable[[], object], place: Path = PLACE) -> Kept:
    """Run the job and keep the code of all patterns that are compiled meanwhile; what is kept."""
    kept: Kept = {}

    def compiled(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        if isinstance(pattern, str | bytes) and not flags & _BOUND:
            kept[pattern, int(flags)] = _made_of(pattern, flags)
        return _compile(pattern, flags)

    re.purge()
    _compiler.compile = compiled
    try:
        job()
    finally:
        _compiler.compile = _compile
    place.parent.mkdir(exist_ok=True)
    part = place.with_suffix(".part")
    part.write_bytes(marshal.dumps((sys.version, kept)))
    part.replace(place)
    return kept


def _made_of(pattern: Pattern, flags: int) -> tuple[Any, ...]:
    """As ``re._compiler.compile`` does it: flags, code, number of groups, and their names."""
    parsed = _parser.parse(pattern, flags)
    names: list[str | None] = [None] * parsed.state.groups
    for name, number in parsed.state.groupdict.items():
        names[number] = name
    return (
        int(flags | parsed.state.flags),
        array(_WORD, _compiler._code(parsed, flags)).tobytes(),
        parsed.state.groups - 1,
        parsed.state.groupdict,
        tuple(names),
    )
