"""Try published tables on Indico's own importer: Indico is installed into build/clients on first need (about 560 MB).

python tools/clients/check.py
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tools"), str(ROOT)]

from tests.publish.samples import STOCKTAKING  # noqa: E402

from clients.installed import HOME, python  # noqa: E402
from programmes.make import LANGUAGES, programme  # noqa: E402
from travaux.common.programme import Programme  # noqa: E402
from travaux.publish.indico import write  # noqa: E402

CASES = 6


def indico(interpreter: Path, wanted: Programme) -> None:
    """What Indico makes of a table is what the table says: every row a contribution, no speaker without e-mail."""
    path = HOME / "programme.indico.csv"
    path.write_text(write(wanted), "utf-8")
    script = ROOT / "tools" / "clients" / "indico_import.py"
    done = subprocess.run([interpreter, script, path, "UTC"], capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"Indico refuses the table: {done.stderr.strip().splitlines()[-1]}")
    made = json.loads(done.stdout.splitlines()[-1])
    rows = list(csv.reader(path.read_text("utf-8").splitlines()))
    told = [(f"{row[0].replace(' ', 'T')}:00+00:00", float(row[1]), row[2].strip()) for row in rows]
    assert [(one["start"], one["minutes"], one["title"]) for one in made["contributions"]] == told
    assert made["speakers"] == 0


def main() -> int:
    import random

    interpreter = python("indico")
    cases = [STOCKTAKING, *(programme(random.Random(n), LANGUAGES[n % 6]) for n in range(CASES))]
    for wanted in cases:
        indico(interpreter, wanted)
    print(f"Indico's importer took {len(cases)} tables, every row as it is written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
