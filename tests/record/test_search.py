"""What is found, in six languages, by words, phrases, beginnings and fields."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import shell

PAPERS = {
    "en": "Note on fair recruitment. Employers pay the fees. No worker pays for a job. Labour inspectors meet again in June.",
    "fr": "Note sur le recrutement équitable. Les employeurs paient les frais, les travailleurs ne paient rien.",
    "es": "Nota sobre la contratación equitativa. Los empleadores pagan los gastos de la migración laboral.",
    "ru": "Записка о справедливом найме. Работодатели платят сборы, а трудящиеся не платят ничего за своё место.",
    "ar": "مذكرة بشأن التوظيف العادل. يدفع أصحاب العمل الرسوم ولا يدفع العمّال شيئا مقابل الوظيفة في المدن.",
    "zh": "关于公平招聘的说明。雇主支付费用，工人不为工作付费。劳动监察员六月再次开会。",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("papers")
    for code, words in PAPERS.items():
        (folder / f"{code}.txt").write_text(words, "utf-8")
    done = shell("build", folder, "--library", folder / "library")
    assert done.returncode == 0, done.stderr
    return folder / "library"


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("recruitment", {"en"}),
        ("RECRUITMENT fees", {"en"}),
        ("recrutement OR recruitment", {"en", "fr"}),
        ("equitable", {"fr"}),
        ("équitable", {"fr"}),
        ("contratacion", {"es"}),
        ('"fair recruitment"', {"en"}),
        ('"recruitment fair"', set()),
        ("recru*", {"en", "fr"}),
        ("note -employers", {"fr"}),
        ("note lang:fr", {"fr"}),
        ("lang:zh", {"zh"}),
        ("справедливом", {"ru"}),
        ("свое", {"ru"}),
        ("اصحاب", {"ar"}),
        ("العمال", {"ar"}),
        ("招聘", {"zh"}),
        ("公平招聘", {"zh"}),
        ("招公", set()),
        ("fees OR frais OR gastos", {"en", "fr", "es"}),
    ],
)
def test_words_find_their_papers(library: Path, query: str, found: set[str]) -> None:
    import json

    done = shell("search", query, "--json", "--library", library)
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert {row["language"] for row in rows} == found
    for row in rows:
        text = PAPERS[row["language"]]
        assert text[row["start"] : row["end"]].replace("\n", " ") == row["snippet"]
        assert row["marks"] or query.startswith("lang:")


def test_an_index_that_is_gone_or_damaged_is_made_anew(library: Path) -> None:
    before = shell("search", "recru*", "--json", "--library", library).stdout
    for path in (library / "index").glob("*"):
        path.write_bytes(b"damaged")
    assert shell("search", "recru*", "--json", "--library", library).stdout == before
