"""Titles in quotation marks below the form of a session."""

from __future__ import annotations

from tests.reading.programme.outline import html_table
from travaux.publish.json import shape
from travaux.reading import Document, read


def titles(page: str) -> list[str]:
    items = shape(read(Document("paper.html", page.encode())).programme)["items"]
    return [item["title"] for item in items]


def test_the_quoted_line_is_the_title_with_or_without_a_link_before_it() -> None:
    page = "<h2>Программа</h2><p>21 января 2034 года</p>" + html_table(
        ("Время", "Мероприятие"),
        ("9:00 – 10:00", "Регистрация"),
        (
            "10:00 – 12:00",
            "<div>Пленарная дискуссия</div><a href='x'>трансляция</a><div>«Порты и причалы регионов»</div>",
        ),
        ("12:30 – 14:30", "<div>Мастер-класс</div><div>«Подводные камни лоцманской службы»</div>"),
        ("14:30 – 15:00", "Кофе-брейк"),
    )
    assert titles(page) == [
        "Регистрация",
        "«Порты и причалы регионов»",
        "«Подводные камни лоцманской службы»",
        "Кофе-брейк",
    ]
