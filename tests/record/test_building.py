"""One builder at a time; who only asks is told, and is not kept."""

from __future__ import annotations

from pathlib import Path

import pytest

from travaux.common.errors import LibraryInUse
from travaux.record.building import alone_in, is_built


def test_a_library_is_built_while_somebody_holds_its_lock(tmp_path: Path) -> None:
    assert not is_built(tmp_path)
    with alone_in(tmp_path):
        assert is_built(tmp_path)
        with pytest.raises(LibraryInUse), alone_in(tmp_path):
            pass
    assert not is_built(tmp_path)


def test_whoever_looks_keeps_nobody_from_building(tmp_path: Path) -> None:
    with alone_in(tmp_path):
        pass
    assert not is_built(tmp_path)
    with alone_in(tmp_path):
        assert is_built(tmp_path)
