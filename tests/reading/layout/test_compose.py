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
        "• خالد سليمان, Coordinator",
    ],
)
def test_a_name_from_right_to_left_keeps_its_order_and_its_comma(line: str) -> None:
    if NASKH not in typst.Fonts().families():
        pytest.skip(f"left out: a page with the font {NASKH} (fonts-noto-core), which is not installed")
    source = f'#set text(dir: ltr, font: ("Libertinus Serif", "{NASKH}"))\n{line}'
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


def test_a_chinese_line_begins_a_paragraph_where_its_first_sign_had_room_above() -> None:
    fonts = {"Noto Sans CJK SC", "Noto Serif CJK SC"} & set(typst.Fonts().families())
    if not fonts:
        pytest.skip("left out: a page in Chinese (fonts-noto-cjk), whose font is not installed")
    source = f'#set text(font: "{min(fonts)}", lang: "zh")\n#block(width: 11cm)[发言人：李军，外交部\\\n讨论问题：首先应当做什么，由谁来做，以及如何衡量进展？]'
    lines = transcribe(Document("page.pdf", typst.compile(source.encode(), format="pdf"))).lines
    assert [line.new_paragraph for line in lines][:2] == [True, True]
