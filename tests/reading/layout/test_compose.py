"""Lines of a PDF page where scripts of both directions meet, set by Typst and read back."""

from __future__ import annotations

import pytest
import typst

from travaux.reading import Document
from travaux.reading.readers import transcribe

NASKH = "Noto Naskh Arabic"


@pytest.mark.parametrize(
    "line",
    [
        "Speaker: خالد العمري, City of Rotterdam",
        "ليلى بن علي, Director of Ports, City of Rotterdam",
        "Moderator: Amina Okafor, Minister; Speaker: سارة الزين, Coordinator",
    ],
)
def test_a_name_from_right_to_left_keeps_its_order_and_its_comma(line: str) -> None:
    if NASKH not in typst.Fonts().families():
        pytest.skip(f"left out: a page with the font {NASKH} (fonts-noto-core), which is not installed")
    source = f'#set text(font: ("Libertinus Serif", "{NASKH}"))\n{line}'
    data = typst.compile(source.encode(), format="pdf")
    assert transcribe(Document("page.pdf", data)).text.split("\n")[0] == line


@pytest.mark.parametrize("line", ["09:00 - 09:30", "التسجيل 09:00 - 09:30"])
def test_a_page_from_right_to_left_keeps_the_order_of_its_times(line: str) -> None:
    if NASKH not in typst.Fonts().families():
        pytest.skip(f"left out: a page with the font {NASKH} (fonts-noto-core), which is not installed")
    around = "جدول الأعمال المؤقت للاجتماع الإقليمي"
    source = f'#set text(font: ("Libertinus Serif", "{NASKH}"), dir: rtl)\n{around}\n\n{line}\n\n{around}'
    data = typst.compile(source.encode(), format="pdf")
    assert transcribe(Document("page.pdf", data)).text.split("\n")[1] == line
