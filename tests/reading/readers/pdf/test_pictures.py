"""Pages of a PDF as pictures."""

from __future__ import annotations

from typing import Any

import pypdfium2
import pytest

from tests.reading.readers.sheets import drawn
from travaux.reading.readers.pdf.page import sheet
from travaux.reading.readers.pdf.pictures import is_picture, picture_of


@pytest.mark.parametrize(
    ("width", "height", "dpi", "size"),
    [(595, 842, 200, (1653, 2339)), (40_000, 20_000, 12.471, (6929, 3465))],
)
def test_a_page_is_drawn_within_bounds_however_large_it_calls_itself(
    width: int, height: int, dpi: float, size: tuple[int, int]
) -> None:
    def page(canvas: Any) -> None:
        canvas.setPageSize((width, height))
        canvas.rect(0, 0, width / 2, height / 2, fill=1)

    pdf = pypdfium2.PdfDocument(drawn(page).data)
    assert is_picture(pdf, sheet(pdf[0], 1))
    picture = picture_of(pdf, 1)
    assert (picture.image.size, picture.width, picture.height) == (size, width, height)
    assert picture.dpi == pytest.approx(dpi, abs=0.001)
