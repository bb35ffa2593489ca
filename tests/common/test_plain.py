"""Every value of the product survives being written and read."""

from __future__ import annotations

import zlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.publish.strategies import programmes
from travaux.common.finding import Doubt, Finding
from travaux.common.plain import compressed, decompressed, dumps, loads, pack, unpack
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


@given(st.lists(st.binary(max_size=40).map(lambda part: part * 90), min_size=1, max_size=6))
def test_bytes_are_compressed_alike_whatever_went_before_and_by_whichever_thread(parts: list[bytes]) -> None:
    alone = [zstandard.ZstdCompressor(level=1, write_checksum=True).compress(part) for part in parts]
    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(compressed, parts)) == [compressed(part) for part in parts] == alone
    assert [decompressed(part) for part in alone] == parts


def test_what_zlib_compressed_of_old_is_read() -> None:
    assert decompressed(zlib.compress(b"the texts of earlier versions")) == b"the texts of earlier versions"


@pytest.mark.parametrize("at", range(len(compressed(b"a page of some words, " * 300))))
def test_no_changed_byte_passes_for_what_was_compressed(at: int) -> None:
    data = bytearray(compressed(b"a page of some words, " * 300))
    data[at] ^= 255
    with pytest.raises(ValueError, match=r"."):
        decompressed(bytes(data))
