"""The report of a review: every sentence cites paper and page, in three forms that say the same."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pypdfium2
import pytest
from docx import Document as Word
from lxml import html

from tests.followup.register import ENTRIES, FRAMEWORK, assessing, closing, opening
from travaux.common.errors import UnknownTarget
from travaux.common.followup import Act, ActKind, Evidence, Level, Money, Register, Review, Source, Status
from travaux.common.provision import ProvisionLink
from travaux.common.report import Citation, Report
from travaux.followup.coverage import Across, coverage
from travaux.followup.fold import fold
from travaux.followup.report import report
from travaux.publish.reports import MEDIA_TYPES, write

PROOF = replace(
    assessing(2, "e1", Status.ACHIEVED, source=Source.INDEPENDENT), evidence=(Evidence("A/77/12", 4, "two dykes stand"),)
)  # fmt: skip
ACTS = [
    opening(1), PROOF, Act(3, ActKind.ASSIGN, "Ada", "", entry="e2", level=Level.LOCAL),
    Act(4, ActKind.ADD_MEANS, "Ada", "", entry="e2", money=Money("100.50", "EUR", 2030)),
    Act(5, ActKind.ADD_MEANS, "Ada", "", entry="e2", money=Money("7", "EUR", 2030, True)), closing(6),
]  # fmt: skip
DOUBTFUL = replace(
    ENTRIES[0], key="e6", provisions=(ProvisionLink(FRAMEWORK, "3", False, 0.2),), spans=ENTRIES[1].spans
)
NAMES = {"p1": "Minutes <of> the dykes", "77" * 32: "A/77/12"}


def told() -> Report:
    register: Register = fold((*ENTRIES, DOUBTFUL), ACTS)
    review: Review | None = register.review("first")
    assert review is not None
    matrix = coverage(register, FRAMEWORK, ["1", "2", "3", "4"], Across.PAPER)
    return report(register, review, names=NAMES, matrix=matrix)


def test_every_sentence_cites_a_paper_with_its_page() -> None:
    statements = [one for section in told().sections for one in section.statements]
    assert len(statements) > 15
    assert all(
        one.citations and all(each.paper and each.pages for each in one.citations) for one in statements
    )


def test_it_tells_what_stood_how_and_on_whose_word() -> None:
    sections = {one.heading: one for one in told().sections}
    first = sections["What was undertaken, and how it stands"].statements[0]
    assert first.text == (
        "1 “Mend dyke 1.” stood as achieved (responsible: Body 1, due 2031-02). It is achieved as independent by Ada on 2031-01-02: seen."
    )
    assert first.citations == (
        Citation("Minutes <of> the dykes", (1,), "papers/p1/pages/1/?at=0-12#at"),
        Citation("A/77/12", (4,), f"papers/{'77' * 8}/pages/4/"),
    )
    assert sections["Means"].table[1:] == (("local", "EUR", "2030", "100.50", "7"),)
    assert [one.text for one in sections["Coverage"].statements] == [
        "Provision 1 is spoken to in Minutes.",
        "Provision 2 is spoken to in Minutes.",
        "Whether anything speaks to provision 3 is not known: what may is not certain enough.",
        "Nothing else in this library speaks to provision 4: a gap in what is held.",
    ]


def words_of(form: str, data: bytes) -> str:
    if form == "html":
        text = " ".join(html.fromstring(data).xpath("//main//text()"))
    elif form == "docx":
        word = Word(io.BytesIO(data))
        runs = (node.text or "" for node in word.element.body.iter() if node.tag.endswith("}t"))
        text = " ".join(runs)
    else:
        text = " ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(data))
    return re.sub(r"\s+", "", text)


@pytest.mark.parametrize("form", list(MEDIA_TYPES))
def test_each_form_holds_all_sentences_and_leads_to_the_reading_room(form: str) -> None:
    data = write(told(), form, "https://room.example.org/")
    held = words_of(form, data)
    for section in told().sections:
        for one in section.statements:
            assert re.sub(r"\s+", "", one.text) in held
    place = b"https://room.example.org/papers/p1/pages/1/"
    inside = (
        b"".join(zipfile.ZipFile(io.BytesIO(data)).read(name) for name in ["word/document.xml"])
        if form == "docx"
        else data
    )
    assert place in inside
    assert write(told(), form, "https://room.example.org/") == data
    assert b"room.example.org" not in write(told(), form)


def test_another_form_names_those_there_are() -> None:
    with pytest.raises(UnknownTarget, match="no form 'odt'"):
        write(told(), "odt")


def test_objectives_are_called_by_their_titles() -> None:
    register = fold(ENTRIES, [opening(1)])
    review = register.review("first")
    assert review is not None
    matrix = coverage(register, FRAMEWORK, ["1", "9"], Across.PAPER)
    sections = {
        one.heading: one
        for one in report(
            register, review, names=NAMES, matrix=matrix, titles={"1": "Dykes", "9": "Boats"}
        ).sections
    }
    progress = sections["Progress by objective"]
    assert [row[0] for row in progress.table[1:]] == ["1 (Dykes)", "2", "all"]
    assert progress.statements[0].text.startswith("Objective 1 (Dykes): of 2 entries")
    assert (
        sections["Coverage"]
        .statements[1]
        .text.startswith("Nothing else in this library speaks to provision 9 (Boats)")
    )


def test_no_column_in_word_is_narrower_than_its_longest_word() -> None:
    from travaux.publish.reports.docx import _widths

    table = (
        ("Objective", "Entries", "Open", "Not reported"),
        ("1 (Tell people what they need)", "4", "2", "12"),
    )
    first, entries, opened, silent = _widths(table)
    assert opened < entries < silent < first
    assert silent >= len("reported") * 120, "a letter of 10 points in bold is some six points wide"
    assert first + entries + opened + silent == 9298
