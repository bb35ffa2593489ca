"""What each step of reading costs: every paper once, in a process that has read another paper before."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from measure import ROOT

LOADED_WITH = ROOT / "examples" / "geneva-2017-human-rights-programme.pdf"
"""Read beforehand, so that the loading of libraries, word lists and models is not counted; then the process is
made ready as that of ``travaux read`` is."""


@dataclass(frozen=True)
class Steps:
    """CPU seconds; ``labelling``, of the words of people, is part of ``programme``."""

    transcript: float = 0.0
    identity: float = 0.0
    programme: float = 0.0
    labelling: float = 0.0
    findings: float = 0.0

    @property
    def added(self) -> float:
        """What comes on top of the transcript."""
        return self.identity + self.programme + self.findings

    @property
    def share(self) -> float:
        return self.added / self.transcript


def best(files: Sequence[Path], times: int) -> Steps:
    """The quickest of so many new processes that each read the papers once."""
    return min((_measure(files) for _ in range(times)), key=lambda one: one.transcript + one.added)


def _measure(files: Sequence[Path]) -> Steps:
    command = [sys.executable, str(Path(__file__)), *map(str, files)]
    text_layers_only = {**os.environ, "TESSDATA_PREFIX": os.devnull}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=text_layers_only)
    return Steps(**json.loads(done.stdout.strip().splitlines()[-1]))


def _measure_here(files: Sequence[Path]) -> Steps:
    from travaux.common.uncollected import uncollected
    from travaux.reading.ready import make_ready

    labelling = _timed_labelling()
    _read(LOADED_WITH)
    make_ready()
    before = labelling[0]
    with uncollected():
        each = [_read(path) for path in files]
    return Steps(
        transcript=sum(one.transcript for one in each),
        identity=sum(one.identity for one in each),
        programme=sum(one.programme for one in each),
        labelling=labelling[0] - before,
        findings=sum(one.findings for one in each),
    )


def _timed_labelling() -> list[float]:
    """Has the labeller of people add up its time in the one number of this list."""
    from travaux.reading.programme.people import extract as people

    spent = [0.0]
    label = people._labelled

    def timed(*arguments: object) -> object:
        start = time.process_time()
        labelled = label(*arguments)  # type: ignore[arg-type]
        spent[0] += time.process_time() - start
        return labelled

    people._labelled = timed  # type: ignore[assignment]
    return spent


def _read(path: Path) -> Steps:
    """The steps of ``travaux.reading.pipeline.survey``, each timed; without the collector of cycles, as there."""
    from travaux.reading.assemble import assemble
    from travaux.reading.certainty.calibration import calibrate
    from travaux.reading.document import Document
    from travaux.reading.doubts import doubts
    from travaux.reading.identity import identify
    from travaux.reading.programme import extract
    from travaux.reading.readers import transcribe

    document = Document.open(path)
    clock = [time.process_time()]
    transcript = transcribe(document)
    clock.append(time.process_time())
    identity = identify(transcript)
    clock.append(time.process_time())
    items = extract(transcript, identity)
    clock.append(time.process_time())
    programme, found = assemble(document.name, identity, items)
    if items:
        doubts(programme, calibrate(found, items, transcript), transcript)
    clock.append(time.process_time())
    spent = [end - start for start, end in zip(clock, clock[1:], strict=False)]
    return Steps(spent[0], spent[1], spent[2], findings=spent[3])


if __name__ == "__main__":
    print(json.dumps(asdict(_measure_here([Path(name) for name in sys.argv[1:]]))))
