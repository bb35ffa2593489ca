"""Every value of the product survives being written and read."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings

from tests.publish.strategies import programmes
from travaux.common.finding import Doubt, Finding
from travaux.common.plain import dumps, loads, pack, unpack
from travaux.common.programme import Programme
from travaux.common.transcript import Transcript
from travaux.reading import survey


@settings(max_examples=60, deadline=None)
@given(programmes)
def test_a_programme_is_read_back_as_it_was_written(programme: Programme) -> None:
    assert loads(Programme, dumps(programme)) == programme
    assert unpack(Programme, pack(programme)) == programme


@pytest.mark.parametrize("name", ["vienna-2017-final.docx", "puerto-vallarta-2017-grid.pdf"])
def test_a_transcript_and_its_findings_are_read_back_as_they_were_written(root: Path, name: str) -> None:
    reading = survey(root / "examples" / name)
    assert unpack(Transcript, pack(reading.transcript)) == reading.transcript
    assert loads(tuple[Finding, ...], dumps(reading.findings)) == reading.findings
    assert loads(tuple[Doubt, ...], dumps(reading.doubts)) == reading.doubts


@pytest.mark.parametrize("damaged", [b"", b"\x78\x9c", pack(Programme())[:-4], b"{}"])
def test_damaged_bytes_are_told(damaged: bytes) -> None:
    with pytest.raises(ValueError, match="no Transcript"):
        unpack(Transcript, damaged)
