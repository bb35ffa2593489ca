"""When meetings, people and relations are put together anew: where what does that has changed."""

from __future__ import annotations

from pathlib import Path

import pytest

import travaux
from travaux.intake import edition


@pytest.mark.parametrize(
    ("changed", "anew"),
    [
        ("common/names.py", True),
        ("intake/settle.py", True),
        ("reading/identity/symbols.py", True),
        ("reading/likeness/people.py", True),
        ("record/documents/likeness.py", True),
        ("record/meetings/settling.py", True),
        ("web/pages/room.py", False),
    ],
)
def test_software_is_another_where_what_puts_together_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changed: str, anew: bool
) -> None:
    monkeypatch.setattr(travaux, "__file__", str(tmp_path / "__init__.py"))
    monkeypatch.setattr(edition, "_fingerprint", edition._fingerprint.__wrapped__)
    path = tmp_path / changed
    path.parent.mkdir(parents=True)
    path.write_text("OLD = True\n", "ascii")
    before = edition.joining()
    path.write_text("OLD = False\n", "ascii")
    assert (edition.joining() != before) is anew
