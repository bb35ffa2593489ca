"""The tracked changes, accepted or rejected as Word does it, give the later or the earlier text."""

from __future__ import annotations

import io
import shutil
import subprocess
import time
from pathlib import Path

import pytest
from docx import Document
from docx.oxml.ns import qn
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.likeness.test_paragraphs import transcript
from tests.waiting import PATIENCE
from travaux.common.changes import Differences
from travaux.publish.changes import docx
from travaux.reading.document import Document as Paper
from travaux.reading.likeness.paragraphs import compare_texts
from travaux.reading.likeness.reading import version
from travaux.reading.likeness.versions import differences

PARAGRAPHS = st.lists(st.text("abc é中", min_size=1, max_size=30).filter(str.strip), max_size=6)


def resolved(data: bytes, accept: bool) -> list[list[str]]:
    """The words of each paragraph once all tracked changes are accepted, or rejected."""
    dropped, text_tag = ("w:del", "w:t") if accept else ("w:ins", "w:delText")
    out = []
    words = ""
    for paragraph in Document(io.BytesIO(data)).element.body.iter(qn("w:p")):
        mark = paragraph.find(f"{qn('w:pPr')}/{qn('w:rPr')}/{qn(dropped)}")
        for text in paragraph.iter(qn("w:t"), qn(text_tag)):
            if not any(one.tag == qn(dropped) for one in text.iterancestors()):
                words += text.text or ""
        if mark is None:  # else it goes on in the next
            out.append(words.split())
            words = ""
    return out if any(out) else []  # a Word document has at least one paragraph


@given(PARAGRAPHS, PARAGRAPHS)
def test_accepted_it_is_the_later_text_and_rejected_the_earlier(before: list[str], after: list[str]) -> None:
    compared = compare_texts(transcript(*before), transcript(*after), ("a", "b"))
    data = docx.write(Differences("a", "b", compared))
    assert resolved(data, accept=True) == [text.split() for text in after]
    assert resolved(data, accept=False) == [text.split() for text in before]


def test_the_same_differences_are_the_same_file_whatever_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    told = Differences(
        "a", "b", compare_texts(transcript("One bridge."), transcript("Two bridges."), ("a", "b"))
    )
    once = docx.write(told)
    monkeypatch.setattr("time.localtime", lambda *_: time.struct_time((2031, 5, 6, 7, 8, 10, 1, 126, 0)))
    assert docx.write(told) == once


PROVISIONAL = """Regional forum on safe harbours
Lisbon, 3 June 2024
Provisional programme
10:00 - 10:30 Opening
10:30 - 12:00 Panel 1: Lighthouses
Moderator: Ms. Ana Peña, Ministry of the Sea, Portugal
12:00 - 13:00 Lunch
13:00 - 14:00 Panel 2: Pilots
Moderator: to be confirmed
14:00 - 15:00 Closing
"""
FINAL = """Regional forum on safe harbours
Lisbon, 3 June 2024
Final programme
10:00 - 10:30 Opening
10:30 - 11:30 Panel 1: Lighthouses and buoys
Moderator: Ms. Ana Peña, Ministry of the Sea, Portugal
12:00 - 13:00 Lunch
13:00 - 14:00 Panel 2: Pilots
Moderator: Mr. Kofi Mensah, Ghana
14:00 - 15:00 Closing
"""


def told_programmes() -> Differences:
    one, other = (
        version(name, Paper(name, text.encode()))
        for name, text in (("provisional.txt", PROVISIONAL), ("final.txt", FINAL))
    )
    return differences(one, other)


def test_a_programme_has_its_changes_in_the_margin_and_nothing_but_the_two_texts_on_the_page() -> None:
    data = docx.write(told_programmes())
    for accept, text in ((True, FINAL), (False, PROVISIONAL)):
        assert [" ".join(words) for words in resolved(data, accept)] == text.splitlines()
    written = Document(io.BytesIO(data))
    starts = {
        int(start.get(qn("w:id"))): "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        for paragraph in written.element.body.iter(qn("w:p"))
        for start in paragraph.iter(qn("w:commentRangeStart"))
    }
    assert [(starts[one.comment_id], one.text) for one in written.comments] == [
        ("Regional forum on safe harbours", "The provisional version is now final."),
        (
            "10:30 - 11:30 Panel 1: Lighthouses and buoys",
            "Panel 1 “Lighthouses” is renamed “Lighthouses and buoys” and now ends at 11:30 instead of 12:00.",
        ),
        (
            "13:00 - 14:00 Panel 2: Pilots",
            "The moderator of Panel 2 “Pilots” is confirmed: Mr. Kofi Mensah, Ghana.",
        ),
    ]


BEFORE = (
    "Outcome of the harbour",
    "States inspect their ports twice a year.",
    "Masters hear their crews.",
    "Workers are heard before the rules change.",
    "The secretariat reports in June.",
    "This paragraph goes.",
    "Nothing else changes here.",
)
AFTER = (
    "Outcome of the harbour fair",
    "Second day",
    "In the port",
    "The secretariat reports in June.",
    "– States inspect their ports three times a year (twice by night).",
    "– Masters hear their crews.",
    "Workers are heard before any rules change.",
    "港口每年报告一次。",
    "Nothing else changes here.",
)


@pytest.mark.skipif(not shutil.which("soffice"), reason="left out: LibreOffice is not installed")
def test_libreoffice_accepts_all_to_the_later_text_and_rejects_all_to_the_earlier(tmp_path: Path) -> None:
    office = Office(tmp_path)
    for before, after in ((BEFORE, AFTER), (BEFORE[:-1], AFTER[:-2]), (AFTER, AFTER[:-3])):
        compared = compare_texts(transcript(*before), transcript(*after), ("a", "b"))
        (tmp_path / "told.docx").write_bytes(docx.write(Differences("a", "b", compared)))
        assert office.settled("told.docx", "AcceptAllTrackedChanges") == list(after)
        assert office.settled("told.docx", "RejectAllTrackedChanges") == list(before)


class Office:
    """LibreOffice with a macro that gives one command to a document and keeps it as text."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._start("--terminate_after_init")  # makes the profile, over which the macro is written
        basic = folder / "profile" / "user" / "basic" / "Standard"
        (basic / "Module1.xba").write_text(_MACRO, "utf-8")

    def settled(self, name: str, command: str) -> list[str]:
        source, target = self._folder / name, self._folder / f"{command}.txt"
        self._start(f"macro:///Standard.Module1.Settle({source},{target},{command})")
        return [line.strip() for line in target.read_text("utf-8-sig").splitlines()]

    def _start(self, *arguments: str) -> None:
        profile = f"-env:UserInstallation=file://{self._folder / 'profile'}"
        command = ["soffice", profile, "--headless", "--norestore", "--nologo", *arguments]
        subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)


_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(source, target, command)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim written(1) As New com.sun.star.beans.PropertyValue
  Dim none()
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  paper = StarDesktop.loadComponentFromURL(ConvertToURL(source), "_blank", 0, hidden())
  helper = createUnoService("com.sun.star.frame.DispatchHelper")
  helper.executeDispatch(paper.CurrentController.Frame, ".uno:" &amp; command, "", 0, none())
  written(0).Name = "FilterName"
  written(0).Value = "Text (encoded)"
  written(1).Name = "FilterOptions"
  written(1).Value = "UTF8,LF"
  paper.storeToURL(ConvertToURL(target), written())
  paper.close(True)
End Sub
</script:module>
"""
