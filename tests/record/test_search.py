"""What is found, in six languages, by words, phrases, beginnings and fields."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.cli.conftest import shell
from travaux.record.opening import open_library

if TYPE_CHECKING:
    from travaux.record.search.search import Answer

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


@pytest.fixture
def library_of(tmp_path: Path) -> Callable[..., Path]:
    """Builds a library of papers by name and words."""

    def build(**papers: str) -> Path:
        for name, words in papers.items():
            (tmp_path / f"{name}.txt").write_text(words, "utf-8")
        done = shell("build", tmp_path, "--library", tmp_path / "library")
        assert done.returncode == 0, done.stderr
        return tmp_path / "library"

    return build


def ask(library: Path, query: str, **asked: int) -> Answer:
    place = open_library(library)
    from travaux.record.search.search import search

    return search(place, query, **asked)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("recruitment", {"en"}),
        ("RECRUITMENT fees", {"en"}),
        ("recrutement OR recruitment", {"en", "fr"}),
        ("equitable", {"fr", "es"}),
        ('"equitable"', {"fr"}),
        ("équitable", {"fr", "es"}),
        ("contratacion", {"es"}),
        ('"fair recruitment"', {"en"}),
        ('"recruitment fair"', set()),
        ("recru*", {"en", "fr"}),
        ('"note" -employers', {"fr"}),
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
        ("recruiting", {"en"}),
        ("inspectors met", set()),
        ("inspector meeting", {"en"}),
        ('"recruiting"', set()),
        ('"fair recruiting"', set()),
        ("title:recruiting", set()),
        ("travailleur", {"fr"}),
        ("employeur frais", {"fr"}),
        ("empleador", {"es"}),
        ("contrataciones", {"es"}),
        ("migraciones laborales", {"es"}),
        ("работодателей", {"ru"}),
        ("справедливый найм", {"ru"}),
        ("местами", {"ru"}),
        ("عمال", {"ar"}),
        ("وظيفة", {"ar"}),
        ("والعمال", {"ar"}),
        ("المدينة OR مدن", {"ar"}),
        ("招聘 OR employer", {"zh", "en"}),
        ("inspections OR inspector OR travailleur OR empleador", {"en", "fr", "es"}),
        ("note -employer", {"en", "fr", "es"}),
    ],
)
def test_words_find_their_papers(library: Path, query: str, found: set[str]) -> None:
    hits = ask(library, query).hits
    assert {hit.document.language for hit in hits} == found
    for hit in hits:
        text, piece = PAPERS[hit.document.language], hit.snippet
        assert text[piece.span.start : piece.span.end].replace("\n", " ") == piece.text
        assert piece.marks or query.startswith(("lang:", "title:"))


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("inspector meeting lang:en", ["inspectors", "meet"]),
        ("travailleur lang:fr", ["travailleurs"]),
        ("contrataciones lang:es", ["contratación"]),
        ("работодателей", ["Работодатели"]),
        ("وظيفة", ["الوظيفة"]),
    ],
)
def test_other_forms_are_marked_where_they_stand(library: Path, query: str, marked: list[str]) -> None:
    (hit,) = ask(library, query).hits
    assert [hit.snippet.text[start:end] for start, end in hit.snippet.marks] == marked


def test_the_words_as_they_are_asked_for_come_before_other_forms(tmp_path: Path) -> None:
    texts = {
        "many.txt": "This is the report on a pledge that was made. "
        + "Each pledge of a country is a pledge to the others. " * 20,
        "one.txt": "The report of the year. " + "Ministers spoke of many things. " * 20 + "Pledges came in.",
        "none.txt": "The report of another year, in which nobody promised anything at all to anybody.",
    }
    for name, words in texts.items():
        (tmp_path / name).write_text(words, "utf-8")
    assert shell("build", tmp_path, "--library", tmp_path / "library").returncode == 0
    place = tmp_path / "library"

    def names(query: str, **asked: int) -> list[str]:
        return [hit.document.paper.name for hit in ask(place, query, **asked).hits]

    assert names("pledges") == ["one.txt", "many.txt"]
    assert names("pledge") == ["many.txt", "one.txt"]
    assert [names("pledges", limit=1, offset=start) for start in range(3)] == [["one.txt"], ["many.txt"], []]
    answer = ask(place, "pledges", limit=1)
    assert (answer.total, answer.facets["lang"]) == (2, {"en": 2})


PHRASES = [
    '"fair recruitment" OR "recrutement équitable"',
    "公平招聘 OR note",
    '"note" OR "fair recruitment"',
    '"none of them"',
]


@pytest.mark.parametrize("at_once", [0, 1])
@pytest.mark.parametrize("query", [*PHRASES, "fees OR frais OR gastos", "note -employer", "note"])
def test_what_few_papers_answer_is_counted_as_what_many_do(
    library: Path, query: str, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    few = ask(library, query)
    import travaux.record.search.search as module

    monkeypatch.setattr(module, "_AT_ONCE", at_once)
    many = ask(library, query, limit=1)
    assert (few.total, few.facets) == (many.total, many.facets)
    assert list(map(list, few.facets.values())) == list(map(list, many.facets.values()))
    assert few.total == len(few.hits) == sum(few.facets["lang"].values())


@pytest.mark.parametrize("query", [*PHRASES, "note", "inspections OR employers OR employeurs"])
def test_page_by_page_the_same_is_found_as_at_once(library: Path, query: str) -> None:
    whole = ask(library, query)
    pages = [ask(library, query, limit=1, offset=number) for number in range(len(whole.hits) + 1)]
    assert tuple(hit for page in pages for hit in page.hits) == whole.hits
    assert {page.total for page in pages} == {whole.total}


def test_who_may_not_see_a_paper_finds_and_counts_the_others(tmp_path: Path) -> None:
    for code in ("en", "fr"):
        (tmp_path / f"{code}.txt").write_text(PAPERS[code], "utf-8")
    place = tmp_path / "library"
    assert shell("build", tmp_path, "--library", place).returncode == 0

    def seen(query: str) -> tuple[list[str], dict[str, int]]:
        open_library(place)
        from travaux.record.search.search import search

        answer = search(place, query, audiences=("public",))
        assert answer.total == len(answer.hits)
        return sorted(hit.document.language for hit in answer.hits), answer.facets["lang"]

    queries = ("recru*", "recruitment OR recrutement", '"fair recruitment" OR "recrutement équitable"')
    assert [seen(query) for query in queries] == [(["en", "fr"], {"en": 1, "fr": 1})] * 3
    assert shell("audience", "fr.txt", "secretariat", "--library", place).returncode == 0
    assert [seen(query) for query in queries] == [(["en"], {"en": 1})] * 3


def test_where_nothing_answers_a_value_that_no_paper_has_is_told_with_those_there_are(
    library: Path,
) -> None:
    def missing(query: str) -> list[tuple[str, str, set[str]]]:
        return [(one.field, one.value, set(one.known)) for one in ask(library, query).unmet]

    assert missing("fees kind:lettre") == [("kind", "lettre", set())]
    assert missing("lang:pt,de -kind:x") == [("lang", "pt", {*PAPERS}), ("lang", "de", {*PAPERS})]
    assert missing("lang:EN ferries") == missing("lang:e* ferries") == missing("kind:letter OR fees") == []
    told = shell("search", "lang:pt", "--library", library)
    assert (
        told.stdout
        == "No paper answers this query.\nNo paper has lang:pt. There are: ar, en, es, fr, ru, zh\n"
    )


def test_a_document_that_was_found_is_the_whole_document(library: Path) -> None:
    (hit,) = ask(library, "recruiting").hits
    from django.forms.models import model_to_dict

    from travaux.record.documents.models import Document

    known = Document.objects.get(pk=hit.document.pk)
    assert model_to_dict(hit.document) == model_to_dict(known)
    assert model_to_dict(hit.document.paper) == model_to_dict(known.paper)
    assert (hit.document.changed, hit.document.reading) == (known.changed, known.reading)


def test_texts_that_were_filed_whole_are_searched_as_those_in_pieces(library: Path) -> None:
    before = ask(library, "fees OR сборы")
    from travaux.common.plain import pack
    from travaux.record.evidence.models import Reading
    from travaux.record.evidence.transcripts import packed_whole, text_of

    for number, reading in enumerate(Reading.objects.order_by("pk")):
        whole, text = packed_whole(reading), pack(text_of(reading)) if number % 2 else None
        Reading.objects.filter(pk=reading.pk).update(transcript=whole, text=text)
    assert ask(library, "fees OR сборы") == before


def test_an_index_that_is_gone_or_damaged_is_made_anew(library: Path) -> None:
    before, asked = shell("search", "recru*", "--json", "--library", library).stdout, ask(library, "recru*")
    for path in (library / "index").glob("*"):
        path.write_bytes(b"damaged")
    assert shell("search", "recru*", "--json", "--library", library).stdout == before
    assert ask(library, "recru*") == asked, "a process that had the old one open"


def test_an_index_is_made_anew_beside_a_process_that_has_it_open(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = ask(library, "recru*")
    (library / "index" / "level.json").write_bytes(b"damaged")
    remove = shutil.rmtree

    def while_it_is_locked_again(folder: Path, **how: bool) -> None:
        remove(folder, **how)
        folder.mkdir(exist_ok=True)
        (folder / ".tantivy-meta.lock").touch()

    monkeypatch.setattr(shutil, "rmtree", while_it_is_locked_again)
    assert ask(library, "recru*") == before


def test_the_piece_shown_holds_a_phrase_in_its_row_and_marks_it_whole(
    library_of: Callable[..., Path],
) -> None:
    filler = "The fund for ports, the fund of a lake, and a harbour beside the fund are told of here. "
    library = library_of(
        paper=f"{filler * 8}Delegates adopted the fund for\nthe harbour: it is paid in May. {filler * 8}"
    )
    [hit] = ask(library, '"fund for the harbour"').hits
    marked = [hit.snippet.text[start:end] for start, end in hit.snippet.marks]
    assert marked == ["fund for the harbour"]


def test_a_symbol_is_found_without_the_year_behind_it(library_of: Callable[..., Path]) -> None:
    library = library_of(
        one="United Nations\nS/RES/2771 (2025)\nSecurity Council\nDistr.: General\n31 January 2025\n\nResolution 2771 (2025)\n\nThe Security Council decides to meet again.",
        other="United Nations\nS/RES/27719 (2025)\nSecurity Council\nDistr.: General\n31 January 2025\n\nResolution 27719 (2025)\n\nThe Security Council decides otherwise.",
    )
    for query, found in (
        ("symbol:S/RES/2771", 1),
        ('symbol:"s/res/2771 (2025)"', 1),
        ("symbol:S/RES/2771*", 2),
        ('symbol:"S/RES/2771 (2024)"', 0),
    ):
        assert ask(library, query).total == found, query


def test_what_a_correction_puts_on_the_programme_is_found(library_of: Callable[..., Path]) -> None:
    library = library_of(
        one="Programme of the workshop on ports\n12 May 2017\n\n9:00 Opening\n10:00 Harbuor dues\nSpeaker: Ms Ana Lund\n",
        other="Note on the nets of the port.",
    )
    corrections = (
        ("/items/1/title", "Harbour dues"),
        ("/items/1/people/0/position", "Wharfinger"),
        ("/items/1/questions/-", "Who mends the quays?"),
    )
    for path, value in corrections:
        done = shell("correct", "one.txt", path, value, "--library", library)
        assert done.returncode == 0, done.stderr
    for query in ("harbour", '"harbour dues"', "wharfinger", "quay", "harbuor"):
        answer = ask(library, query)
        assert [hit.document.paper.name for hit in answer.hits] == ["one.txt"], query
        assert answer.total == 1
    assert shell("undo", "1", "--library", library).returncode == 0
    assert ask(library, "harbour").total == 0


MIXED = {
    "fr-accents": "Note sur les équipes équipées de Zürich. Les équipes ont été reçues à São Paulo par Müller; l'été fut long.",
    "fr-without": "Note sur les equipes equipees pour les travailleurs. Les equipes ont ete recues par la ville, et l'ete fut long.",
    "en-letters": "Note on the naïve façade of Zürich. Мигранты and العمال are words for workers; COVID19 was a virus, foo_bar is not.",
    "ru-letters": "Записка о найме. Трудящиеся и работодатели обсудили COVID19 и Zürich; ёлка стояла на столе, workers не пришли.",
    "ar-letters": "مذكرة بشأن التوظيف العادل. قال العمال إن المدينة والعمال مع workers في Zürich وعلى أرض المدينة.",
    "zh-letters": "关于公平招聘的说明。雇主支付费用，工人 workers 不为工作付费。Zürich 的劳动监察员六月再次开会。",
    "people": "Programme of the workshop on fair work\n12 May 2017\n\n9:00 Opening\nSpeaker: Ms Ana Équipée, Minister of Naïveté\n",
}


def test_whatever_word_is_asked_for_as_many_papers_are_counted_as_are_found(tmp_path: Path) -> None:
    papers = MIXED | PAPERS
    for name, words in papers.items():
        (tmp_path / f"{name}.txt").write_text(words, "utf-8")
    place = tmp_path / "library"
    assert shell("build", tmp_path, "--library", place).returncode == 0
    written = {word for text in papers.values() for word in re.findall(r"\w+", text)}
    bare = {
        "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
        for word in written
    }
    pairs = {f"{one} {other}" for one, other in zip(sorted(written), sorted(bare), strict=False)}
    asked = sorted(written | bare | pairs | {word.upper() for word in written} - {"AND", "OR", "NOT"})
    answers = {word: ask(place, word, limit=20) for word in asked}
    told = {word: (answer.total, answer.facets["lang"]) for word, answer in answers.items()}
    shown = {
        word: (len(answer.hits), _counted(hit.document.language for hit in answer.hits))
        for word, answer in answers.items()
    }
    assert told == shown


def _counted(values: Iterable[str]) -> dict[str, int]:
    """As facets are counted: the most frequent first, then by name."""
    counts = Counter(filter(None, values))
    return dict(sorted(counts.items(), key=lambda one: (-one[1], one[0])))


def test_papers_of_a_time_are_found_as_finely_as_they_are_dated(library_of: Callable[..., Path]) -> None:
    library = library_of(
        year="Note on the fees.", month="Note on the pay.", day="Note on the job.", none="Note."
    )
    open_library(library)
    from travaux.record import deciding
    from travaux.record.documents.reading import find_document

    for name, date in (("year", "2017"), ("month", "2018-04"), ("day", "2018-05-09")):
        deciding.correct(document=find_document(f"{name}.txt"), path="/paper/date", value=date, actor="ana")

    def found(query: str) -> set[str]:
        return {hit.document.paper.name.removesuffix(".txt") for hit in ask(library, query).hits}

    assert found("date:2017..2018") == {"year", "month", "day"}
    assert found("date:2017-02..") == {"month", "day"}
    assert found("date:..2018-04") == {"year", "month"}
    assert found("date:2018-04-02..2018-05-09") == found("date:2018-05..2018-05") == {"day"}
    assert found("note -date:2018..2019") == {"year", "none"}
    assert found("date:2019..") == set()
