"""How well pages that are pictures are read: the shared papers, rasterised, beside the originals.

python tools/ocr_scores.py [--only WORD] [--lost]

Every page of every PDF of the shared papers is drawn at 200 dpi, set 1° askew, pressed as JPEG and bound as a
PDF of pictures. The recall counts words (as a bag, accents and case kept apart from marks) that the original's
transcript holds; the score is that of the whole programme; time is processor time of reading, OCR and all.
"""

from __future__ import annotations

import argparse
import io
import re
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2
from PIL import Image

import gold
from travaux.common.errors import TravauxError
from travaux.common.transcript import Transcript
from travaux.publish.json import shape
from travaux.reading import Document, read
from travaux.reading.readers import transcribe

DPI, SKEW, QUALITY = 200, 1.0, 75
SECONDS = 1.5
"""Of processor time a page, at most."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One paper: words found and words there, the two scores, seconds of processor time, pages."""

    name: str
    found: int
    words: int
    original: float
    scanned: float
    seconds: float
    pages: int
    lost: Counter[str]

    @property
    def recall(self) -> float:
        return self.found / self.words if self.words else 1.0


def rasterised(data: bytes) -> bytes:
    """A PDF whose pages are pictures of those of another, slightly askew."""
    pages = []
    for page in pypdfium2.PdfDocument(data):
        image = page.render(scale=DPI / 72).to_pil().convert("RGB")
        askew = image.rotate(SKEW, fillcolor="white", resample=Image.Resampling.BICUBIC)
        pressed = io.BytesIO()
        askew.save(pressed, "JPEG", quality=QUALITY)
        pages.append(Image.open(pressed))
    bound = io.BytesIO()
    pages[0].save(bound, "PDF", save_all=True, append_images=pages[1:], resolution=DPI)
    return bound.getvalue()


def words(transcript: Transcript) -> Counter[str]:
    return Counter(re.findall(r"[^\W_]+", transcript.text.casefold()))


def outcomes(only: str = "", most: int = 10**6) -> Iterator[Outcome]:
    """Each PDF of the gold papers with at most so many pages."""
    judge = gold.scorer()
    for case in gold.cases(only=only):
        if case.path.suffix == ".pdf" and len(pypdfium2.PdfDocument(case.path)) <= most:
            yield _outcome(case, judge.score)


def _outcome(case: gold.Case, score: Callable[[gold.JSON, gold.JSON], gold.Row]) -> Outcome:
    scan = Document(case.path.name, rasterised(case.path.read_bytes()))
    there = words(transcribe(Document.open(case.path)))
    started = time.process_time()
    try:
        transcript = transcribe(scan)
    except TravauxError:
        return Outcome(case.name, 0, there.total(), 0.0, 0.0, 0.0, 1, there)
    seconds, got = time.process_time() - started, words(transcript)
    original, scanned = (
        gold.total(score(case.gold, _programme(one))) for one in (Document.open(case.path), scan)
    )
    common = (there & got).total()
    return Outcome(
        case.name, common, there.total(), original, scanned, seconds, len(transcript.pages), there - got
    )


def _programme(document: Document) -> gold.JSON:
    try:
        result = read(document)
    except TravauxError as error:
        return {"error": str(error)}
    return shape(result.programme, result.findings)


@dataclass(frozen=True, slots=True)
class Summary:
    """``recall`` over all words; ``share`` of the originals' mean score; ``seconds`` of processor time a page."""

    recall: float
    share: float
    seconds: float

    @classmethod
    def of(cls, found: list[Outcome]) -> Summary:
        return cls(
            sum(one.found for one in found) / sum(one.words for one in found),
            sum(one.scanned for one in found) / sum(one.original for one in found),
            sum(one.seconds for one in found) / sum(one.pages for one in found),
        )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--only", default="", help="papers with this word in their name")
    parser.add_argument("--lost", action="store_true", help="print the words that were lost most often")
    args = parser.parse_args()
    found = []
    print(f"{'paper':<48}{'pages':>6}{'recall':>8}{'original':>10}{'scan':>7}{'s/page':>8}")
    for one in outcomes(args.only):
        found.append(one)
        print(
            f"{one.name[:47]:<48}{one.pages:>6}{one.recall:>8.3f}{one.original:>10.3f}{one.scanned:>7.3f}"
            f"{one.seconds / one.pages:>8.2f}",
            flush=True,
        )
        if args.lost:
            print("    ", *(f"{word}×{count}" for word, count in one.lost.most_common(12)))
    summary = Summary.of(found)
    print(f"word recall {summary.recall:.3f} (asked .97)")
    print(f"mean score {summary.share:.3f} of the originals' (asked .85)")
    print(f"{summary.seconds:.2f} s of processor time a page (asked {SECONDS} at most)")


if __name__ == "__main__":
    main()
