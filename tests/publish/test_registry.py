from __future__ import annotations

import pytest

from tests.publish.samples import STOCKTAKING
from travaux.common.errors import UnknownTarget
from travaux.publish import registry
from travaux.publish.edition import Edition


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("a.docx", "docx"), ("A.PDF", "pdf"), ("b/c.md", "markdown"), ("x.htm", "html"), ("x.schedule.xml", "schedule"),
        ("x.xml", "schedule"), ("x.akn.xml", "akn"), ("x.csv", "csv"), ("x.indico.csv", "indico"), ("x.jsonld", "jsonld"),
        ("x.json", "json"),
    ],
)  # fmt: skip
def test_the_longest_suffix_decides(target: str, name: str) -> None:
    assert registry.of_target(target).name == name


@pytest.mark.parametrize("target", ["programme", "a.odt", "docx", "a.pdf.zip"])
def test_an_unknown_suffix_names_the_known_ones(target: str) -> None:
    with pytest.raises(UnknownTarget) as raised:
        registry.of_target(target)
    assert target in str(raised.value)
    assert all(f"{known.name} ({known.suffix})" in str(raised.value) for known in registry.FORMATS)


def test_names_and_suffixes_are_those_of_one_format() -> None:
    suffixes = [suffix for known in registry.FORMATS for suffix in known.suffixes]
    assert len(set(registry.NAMES)) == len(registry.NAMES)
    assert len(set(suffixes)) == len(suffixes)
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in suffixes)


@pytest.mark.parametrize("known", registry.FORMATS, ids=lambda known: known.name)
def test_each_format_gives_the_same_bytes_twice_and_takes_its_options(known: registry.Format) -> None:
    edition = Edition(STOCKTAKING)
    options = {"annotated": True} if "annotated" in known.options else {}
    assert known.one(edition) == known.one(edition)
    assert known.one(edition, **options)
    assert known.missing == ()
