"""What a build does for a library that older software has put together."""

from __future__ import annotations

from pathlib import Path

import pytest

from travaux.record.opening import open_library


def test_what_older_software_put_together_is_put_together_anew(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    (papers / "final.docx").write_bytes((root / "examples" / "vienna-2017-final.docx").read_bytes())
    library = open_library(tmp_path / "library", create=True)
    from travaux.intake import build as building
    from travaux.intake.build import Order, build
    from travaux.record.parties.models import Body

    order = Order(papers, library)
    monkeypatch.setattr(building, "joining", lambda: 1)
    build(order)
    kinds = dict(Body.objects.values_list("key", "kind"))
    Body.objects.update(kind="")
    build(order)
    assert set(Body.objects.values_list("kind", flat=True)) == {""}
    monkeypatch.setattr(building, "joining", lambda: 2)
    report = build(order)
    assert (report.new, report.read) == (0, 0)
    assert kinds and dict(Body.objects.values_list("key", "kind")) == kinds
