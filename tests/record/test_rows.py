"""Setting values of many rows; the text that is kept beside a transcript; relations while the record moves on."""

from __future__ import annotations

from pathlib import Path

import pytest


def test_values_of_many_rows_are_set_and_no_others(library: Path) -> None:
    from travaux.record.evidence.models import Paper
    from travaux.record.rows import set_values

    before = {one.pk: (one.name, one.media_type) for one in Paper.objects.all()}
    first, second, *others = sorted(before)
    set_values(Paper, ["media_type", "name"], [("x/y", "É “quoted”", first), ("", "%s", second)])
    after = {one.pk: (one.name, one.media_type) for one in Paper.objects.all()}
    assert after == before | {first: ("É “quoted”", "x/y"), second: ("%s", "")}
    assert others
    set_values(Paper, ["name"], [])
    assert {one.pk: (one.name, one.media_type) for one in Paper.objects.all()} == after


def test_the_text_kept_is_that_of_the_transcript(library: Path) -> None:
    from travaux.common.transcript import Text
    from travaux.record.evidence.models import Reading
    from travaux.record.evidence.transcripts import text_of, transcript_of

    readings = list(Reading.objects.exclude(transcript=None))
    assert readings and all(one.text for one in readings)
    kept = [text_of(one) for one in readings]
    assert kept == [Text.of(transcript_of(one)) for one in readings]
    for one in readings:
        one.text = None
    assert [text_of(one) for one in readings] == kept
    assert any(len(one.pages) > 1 for one in kept)


def test_a_record_that_moves_on_while_papers_are_related_is_related_again(
    library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from travaux.intake import relating
    from travaux.record.evidence import marks

    marks.touch()

    def slow(profiles: object) -> tuple[()]:
        marks.touch()
        return ()

    with monkeypatch.context() as patched:
        patched.setattr(relating, "relate_all", slow)
        assert relating.relate_papers()
    assert marks.is_behind(marks.LIKENESS)
    assert relating.relate_papers()
    assert not marks.is_behind(marks.LIKENESS)
