"""What a page costs: how often the record is asked, and that a page which a reader has is not made again."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.test_pages import code_of, words

MEETING = "/meetings/fifth-informal-thematic-session-2017/"


@pytest.mark.parametrize(
    ("address", "most"),
    [
        ("/", 3), ("/?q=vienna", 2), ("/papers/{letter}/", 13), ("/papers/{letter}/pages/1/", 6), (MEETING, 10), ("/meetings/", 2),
        ("/people/", 2), ("/people/louise%20arbour/", 4), ("/organisations/", 2), ("/series/informal%20thematic%20session/", 5),
        ("/about/", 10), ("/activity/", 3), ("/delegation/", 0), ("/nothing/", 0),
    ],
)  # fmt: skip
def test_no_page_asks_the_record_more_often_than_it_needs(reader: Any, address: str, most: int) -> None:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    address = address.format(letter=code_of("letter-2017-12-22.pdf"))
    reader.get("/?q=vienna")  # the first search brings the index level
    with CaptureQueriesContext(connection) as asked:
        reader.get(address)
    assert len(asked) <= most, "\n".join(one["sql"] for one in asked)


def test_turning_the_pages_of_a_paper_unpacks_it_once(reader: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from travaux.record.evidence import transcripts
    from travaux.web.kept import Kept

    unpacked: list[object] = []
    monkeypatch.setattr("travaux.web.opened._OPENED", Kept(1 << 20))
    real = transcripts.transcript_of
    monkeypatch.setattr(transcripts, "transcript_of", lambda one: (unpacked.append(one), real(one))[1])
    code = code_of("marrakech-2018-annotated-agenda.pdf")
    for page in (1, 2, 1):
        assert reader.get(f"/papers/{code}/pages/{page}/").status_code == 200
    assert len(unpacked) == 1


def test_what_is_kept_is_bounded_and_the_oldest_goes_first() -> None:
    from travaux.web.kept import Kept

    kept: Kept[str] = Kept(10)
    made: list[str] = []

    def of(key: str, weight: int) -> str:
        return kept.of(key, lambda: (made.append(key) or key.upper(), weight))

    assert [of("a", 4), of("b", 4), of("a", 4), of("c", 4), of("a", 4), of("b", 4)] == list("ABACAB")
    assert made == ["a", "b", "c", "b"]
    of("large", 11)
    assert [of("large", 11), made.count("large")] == ["LARGE", 2]


@pytest.mark.parametrize(
    "address", ["/papers/{letter}/", MEETING, "/meetings/", "/about/", "/people/louise%20arbour/"]
)
def test_a_page_that_a_reader_has_is_made_again_only_where_it_changed(own_room: Any, address: str) -> None:
    from django.test import Client

    from travaux.record.accounts.managing import set_account
    from travaux.record.deciding import correct
    from travaux.record.documents.reading import find_document

    address = address.format(letter=code_of("letter-2017-12-22.pdf"))
    reader = Client()
    tag = reader.get(address)["ETag"]

    def again(client: Client, **headers: str) -> int:
        return client.get(address, headers={"if-none-match": tag, **headers}).status_code

    assert reader.get(address, headers={"if-none-match": tag}).content == b""
    assert again(reader) == 304
    assert again(reader, **{"accept-language": "fr"}) == 200
    ana = Client()
    ana.force_login(set_account(name="ana", role="editor", password="correct horse battery"))
    assert again(ana) == 200
    correct(
        document=find_document("letter-2017-12-22.pdf"), path="/paper/title", value="Another title", actor="t"
    )
    assert again(reader) == 200


def test_a_long_list_of_meetings_comes_page_by_page(reader: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from travaux.record.sight import Sight

    monkeypatch.setattr("travaux.web.pages.meetings._LISTED", 2)
    names = [one.name for one in Sight.of("public").meetings().order_by("-start", "name", "key")]
    found: list[str] = []
    for number in range(1, -(-len(names) // 2) + 1):
        page = reader.get("/meetings/", {"page": number}).content.decode()
        found += [name for name in names if f">{name}</a>" in page]
        assert ('rel="next"' in page) == (2 * number < len(names))
    assert found == names
    assert reader.get("/meetings/", {"page": 99}).status_code == 404
    assert "Fifth informal thematic session" in words(reader.get("/meetings/", {"q": "FIFTH thematic"}))
    assert "No meeting has these words" in words(reader.get("/meetings/", {"q": "\0 no such words"}))


@pytest.mark.parametrize(
    ("pages", "number", "turns"),
    [
        (3, 1, [1, 2, 3]),
        (30, 9, list(range(1, 31))),
        (212, 1, [1, 2, 3, 4, 20, 40, 60, 80, 100, 120, 140, 160, 180, 200, 212]),
        (70, 38, [1, 20, 35, 36, 37, 38, 39, 40, 41, 60, 70]),
    ],
)
def test_a_long_paper_links_some_of_its_pages(room: Any, pages: int, number: int, turns: list[int]) -> None:
    from travaux.web.pages.papers import _turns

    assert _turns(range(1, pages + 1), number) == turns


def test_a_matrix_shows_the_columns_that_hold_something(room: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from travaux.followup.coverage import Cell, Matrix, State
    from travaux.web.pages import followup

    monkeypatch.setattr(followup, "_MOST_COLUMNS", 2)
    held = {("1", "b"), ("2", "c"), ("1", "d")}
    cells = tuple(
        Cell(row, column, State.COVERED if (row, column) in held else State.GAP)
        for row in "12"
        for column in "abcd"
    )
    columns, lines = followup._filled(Matrix("F", ("1", "2"), tuple("abcd"), cells))
    assert columns == ["b", "c"]
    assert [(name, [cell.state.value for cell in row]) for name, row in lines] == [
        ("1", ["covered", "gap"]), ("2", ["gap", "covered"]),
    ]  # fmt: skip
    assert followup._filled(Matrix("F", ("1",), (), ())) == ([], [])
