"""Setting the project up works where it lies in a folder whose name is not ASCII."""

from __future__ import annotations

import os
import site
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tools"))

import setup


def test_the_sources_are_named_in_ascii_wherever_the_project_lies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "projet été"
    packages = root / ".venv" / "lib" / "python3.11" / "site-packages"
    packages.mkdir(parents=True)
    (root / "src").mkdir()
    pointer = packages / "_editable_impl_travaux.pth"
    pointer.write_text(f"{root / 'src'}\n", "utf-8")
    monkeypatch.setattr(setup, "ROOT", root)
    monkeypatch.setattr(setup, "VENV", root / ".venv")
    monkeypatch.setattr(sys, "path", [])

    setup.point_home()
    assert pointer.read_bytes().isascii()
    site.addsitedir(str(packages))
    assert [os.path.realpath(path) for path in sys.path][-1] == str(root / "src")


def test_what_the_tests_need_holds_what_the_product_needs_and_is_not_installed_twice(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    product, dev = (root / "requirements" / f"{name}.lock" for name in ("product", "dev"))
    monkeypatch.setattr(setup, "VENV", tmp_path)
    monkeypatch.setattr(setup, "make_venv", lambda: pytest.fail("it is installed again"))
    setup.mark(dev).write_text(setup.state(dev))
    setup.install(product)
    setup.mark(dev).write_text("of an earlier state")
    with pytest.raises(pytest.fail.Exception):
        setup.install(product)
