"""One builder at a time; who only asks is told, and is not kept."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from travaux.common.errors import LibraryInUse
from travaux.record import building
from travaux.record.building import alone_in, building_in, is_built


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


@pytest.mark.parametrize("shared", [True, False])
def test_builders_of_a_shared_record_work_side_by_side_and_nobody_beside_who_must_be_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shared: bool
) -> None:
    monkeypatch.setattr(building, "is_shared", lambda: shared)
    with building_in(tmp_path):
        assert is_built(tmp_path) is not shared
        with nullcontext() if shared else pytest.raises(LibraryInUse), building_in(tmp_path):
            pass
        with pytest.raises(LibraryInUse), alone_in(tmp_path):
            pass
    with alone_in(tmp_path), pytest.raises(LibraryInUse), building_in(tmp_path):
        pass


def test_a_search_waits_for_no_build_but_makes_an_index_that_is_missing(library: Path) -> None:
    from travaux.record.deciding import correct
    from travaux.record.documents.models import Document
    from travaux.record.search import index
    from travaux.record.search.search import search

    document = Document.objects.order_by("paper__sha256").first()
    assert document is not None
    assert search(library, "author:zephyrine").total == 0
    correct(document=document, path="/paper/author", value="Zephyrine Secretariat", actor="Ada")
    with alone_in(library):
        assert search(library, "author:zephyrine").total == 0
        assert not index.is_level(library)
        (library / "index" / "level.json").unlink()
        assert search(library, "author:zephyrine").total == 1
    assert search(library, "author:zephyrine").total == 1


def test_a_paper_given_to_fewer_is_not_found_by_others_though_the_index_is_behind(library: Path) -> None:
    from travaux.record.documents.audiences import set_audience
    from travaux.record.documents.models import Audience, Document
    from travaux.record.search.search import search

    document = Document.objects.select_related("paper").order_by("paper__sha256").first()
    assert document is not None
    words = f'"{document.title}"'
    everybody = (Audience.PUBLIC.value,)
    before = [hit.document.pk for hit in search(library, words, audiences=everybody).hits]
    assert document.pk in before
    with alone_in(library):
        set_audience(document=document, audience=Audience.SECRETARIAT, actor="Ada")
        after = [hit.document.pk for hit in search(library, words, audiences=everybody).hits]
    assert after == [pk for pk in before if pk != document.pk]
