"""Kill builds at random moments, finish them, and compare each record with one that nobody disturbed.

python tools/kills.py --kills 50            the project's samples
python tools/kills.py --kills 50 FOLDER     the papers of a folder
"""

from __future__ import annotations

import argparse
import filecmp
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRAVAUX = Path(sys.executable).with_name("travaux")
PATIENT = ("--time-limit", "100")
"""So that no machine is too busy for a paper, which then would be in one record and not in the other."""
SUFFIXES = {".pdf", ".docx", ".html", ".md", ".txt"}


def samples(folder: Path) -> Path:
    """A folder with the project's samples, and short letters enough for a build to take a while."""
    folder.mkdir()
    for paper in sorted((ROOT / "examples").iterdir()):
        if paper.suffix in SUFFIXES:
            shutil.copy(paper, folder)
    for number in range(120):
        words = f"Letter {number}\n\nDear colleagues,\n\nThe round table of {1 + number % 28} May 2018 is put off.\n"
        (folder / f"letter-{number}.txt").write_text(words, "utf-8")
    return folder


def build(folder: Path, library: Path) -> subprocess.Popen[bytes]:
    command = [TRAVAUX, "build", folder, "--library", library, *PATIENT]
    return subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )


def exported(library: Path, target: Path) -> Path:
    subprocess.run([TRAVAUX, "export", target, "--library", library], check=True)
    return target


def killed(folder: Path, library: Path, after: float) -> bool:
    """Start a build and kill it ``after`` seconds; False where it had ended by then."""
    process = build(folder, library)
    time.sleep(after)
    ended = process.poll() is not None
    process.send_signal(signal.SIGKILL)
    process.wait()
    return not ended


def rounds(folder: Path, place: Path, kills: int, seed: int) -> list[str]:
    """Kill ``kills`` builds; a line for each whose record then differs."""
    chance = random.Random(seed)
    begun = time.monotonic()
    build(folder, place / "calm").wait()
    whole = time.monotonic() - begun
    expected = exported(place / "calm", place / "calm.jsonl")
    faults, done = [], 0
    while done < kills:
        after = chance.uniform(0, whole)
        library = place / "disturbed"
        done += killed(folder, library, after)
        build(folder, library).wait()
        found = exported(library, place / "disturbed.jsonl")
        if not filecmp.cmp(expected, found, shallow=False):
            faults.append(f"killed after {after:.2f} s of {whole:.2f} s: the record differs")
        shutil.rmtree(library)
        print(f"\r{done} of {kills} kills, {len(faults)} records differ", end="", flush=True)
    print()
    return faults


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        place = Path(temporary)
        folder = arguments.folder or samples(place / "papers")
        faults = rounds(folder, place, arguments.kills, arguments.seed)
    print("\n".join(faults) or "every record is equal to the undisturbed one, byte for byte")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
