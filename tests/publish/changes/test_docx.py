"""The tracked changes, accepted or rejected as Word does it, give the later or the earlier text."""

from __future__ import annotations

import io
import time

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.likeness.test_paragraphs import transcript
from travaux.common.changes import Differences
from travaux.publish.changes import docx
from travaux.reading.likeness.paragraphs import compare_texts

PARAGRAPHS = st.lists(st.text("abc é中", min_size=1, max_size=30).filter(str.strip), max_size=6)


def resolved(data: bytes, accept: bool) -> list[list[str]]:
    """The words of each paragraph once all tracked changes are accepted, or rejected."""
    dropped, text_tag = ("w:del", "w:t") if accept else ("w:ins", "w:delText")
    out = []
    for paragraph in Document(io.BytesIO(data)).element.body.iter(qn("w:p")):
        mark = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn(dropped)}")
        words = ""
        for text in paragraph.iter(qn("w:t"), qn(text_tag)):
            if not any(one.tag == qn(dropped) for one in text.iterancestors()):
                words += text.text or ""
        if mark is None:
            out.append(words.split())
    return out


@given(PARAGRAPHS, PARAGRAPHS)
def test_accepted_it_is_the_later_text_and_rejected_the_earlier(before: list[str], after: list[str]) -> None:
    compared = compare_texts(transcript(*before), transcript(*after), ("a", "b"))
    data = docx.write(Differences("a", "b", compared))
    assert resolved(data, accept=True) == [text.split() for text in after]
    earlier = resolved(data, accept=False)
    assert sorted(earlier) == sorted(text.split() for text in before)


def test_the_same_differences_are_the_same_file_whatever_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Differences(
        "a", "b", compare_texts(transcript("One bridge."), transcript("Two bridges."), ("a", "b"))
    )
    once = docx.write(told)
    monkeypatch.setattr("time.localtime", lambda *_: time.struct_time((2031, 5, 6, 7, 8, 10, 1, 126, 0)))
    assert docx.write(told) == once
