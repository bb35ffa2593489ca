"""Patterns whose code is kept are what the compiler makes of them, and it makes those that are not."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from re import _compiler  # type: ignore[attr-defined]

import pytest

from travaux.common.patterns import keep, use_kept

PATTERNS: tuple[tuple[str | bytes, int], ...] = (
    (r"(?P<hour>\d{1,2})[.:h](?P<minute>[0-5]\d)(?!\d)", 0), (r"[à-ÿ]+|ш|(a)(?=b)\1", re.IGNORECASE),
    ("(?im)^ [^\\W\\d_]{2,}? $ # words", re.VERBOSE), (rb"PK\x03\x04|\x00{3}", re.DOTALL), (r"[一-鿿]|(?:[٠-٩]|x)*+", 0),
)  # fmt: skip
OTHER = r"another (pattern)"


@pytest.fixture(autouse=True)
def compiler_as_ever(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    from travaux.common import patterns

    monkeypatch.setattr(_compiler, "compile", patterns._compile)
    re.purge()
    yield
    re.purge()


def compiled() -> list[re.Pattern[str] | re.Pattern[bytes]]:
    re.purge()
    return [re.compile(pattern, flags) for pattern, flags in (*PATTERNS, (OTHER, 0))]


def told(one: re.Pattern[str] | re.Pattern[bytes]) -> tuple[object, ...]:
    return one, one.pattern, one.flags, one.groups, dict(one.groupindex)


def test_patterns_that_are_kept_are_those_that_are_compiled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "made" / "kept"
    kept = keep(lambda: [re.compile(*one) for one in PATTERNS], place)
    assert list(kept) == [(pattern, int(flags)) for pattern, flags in PATTERNS]
    expected = [told(one) for one in compiled()]
    anew: list[object] = []
    original = _compiler.compile
    monkeypatch.setattr(
        "travaux.common.patterns._compile", lambda pattern, flags: anew.append(pattern) or original(pattern, flags)
    )  # fmt: skip
    monkeypatch.setattr(_compiler, "compile", sys.modules["travaux.common.patterns"]._compile)
    use_kept(place)
    assert [told(one) for one in compiled()] == expected
    assert anew == [OTHER]
    assert re.search(PATTERNS[0][0], "at 9h45")["minute"] == "45"  # type: ignore[index, arg-type]


def test_patterns_that_follow_the_locale_are_not_kept(tmp_path: Path) -> None:
    assert keep(lambda: re.compile(rb"\w+", re.LOCALE), tmp_path / "kept") == {}


@pytest.mark.parametrize("data", [None, b"", b"\xe9", b"no marshalled data"])
def test_without_kept_patterns_they_are_compiled(tmp_path: Path, data: bytes | None) -> None:
    place = tmp_path / "kept"
    if data is not None:
        place.write_bytes(data)
    use_kept(place)
    assert _compiler.compile is sys.modules["travaux.common.patterns"]._compile
    assert re.fullmatch(OTHER, "another pattern")


def test_those_of_another_python_are_not_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = tmp_path / "kept"
    keep(lambda: re.compile(OTHER), place)
    monkeypatch.setattr(sys, "version", "3.99")
    use_kept(place)
    assert _compiler.compile is sys.modules["travaux.common.patterns"]._compile


def test_setting_up_keeps_what_reading_compiles(root: Path, tmp_path: Path) -> None:
    """Nearly all: what few papers need is compiled when one does."""
    script = (
        "import sys; sys.path.insert(0, 'tools'); import patterns; from pathlib import Path; from travaux.common.patterns import keep; "
        f"print(len(keep(patterns.load, Path({str(tmp_path / 'kept')!r}))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True
    )
    assert int(done.stdout) > 1000
