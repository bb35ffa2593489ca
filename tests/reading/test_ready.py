from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(sys.platform != "linux", reason="left out: counting threads, which needs /proc")
@pytest.mark.parametrize("whole", [False, True])
def test_a_process_that_is_ready_can_be_forked(whole: bool) -> None:
    code = (
        "import sys\nfrom travaux.reading.ready import make_ready\nmake_ready(whole=" + str(whole) + ")\n"
        "print('travaux.reading.pipeline' in sys.modules, len(list(__import__('pathlib').Path('/proc/self/task').iterdir())))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parent
    )
    assert done.stdout == "True 1\n"
