from pathlib import Path

import pytest

from travaux.common.datafiles import entries, rows

WRITTEN = "# rivers, by length\n\nDesna| 1130 |Дніпро\n   \nPsel|717|#\n #Sula|363|\n"


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    folder = tmp_path / "rivers_of_a_test" / "data"
    folder.mkdir(parents=True)
    folder.with_name("__init__.py").touch()
    (folder / "rivers.txt").write_text(WRITTEN, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return "rivers_of_a_test"


def test_remarks_and_empty_lines_are_no_entries(package: str) -> None:
    assert list(entries(package, "rivers.txt")) == ["Desna| 1130 |Дніпро", "Psel|717|#", " #Sula|363|"]


def test_a_table_gives_the_cells_of_each_row_as_they_are_written(package: str) -> None:
    assert list(rows(package, "rivers.txt")) == [
        ["Desna", " 1130 ", "Дніпро"], ["Psel", "717", "#"], [" #Sula", "363", ""],
    ]  # fmt: skip
    assert list(rows(package, "rivers.txt", " ")) == [
        ["Desna|", "1130", "|Дніпро"], ["Psel|717|#"], ["", "#Sula|363|"],
    ]  # fmt: skip
