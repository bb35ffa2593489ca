"""Markdown, as markdown-it-py shows it."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from markdown_it import MarkdownIt

from tests.publish import strategies
from tests.publish.samples import MATTERS, STOCKTAKING
from travaux.common.programme import Item, Programme
from travaux.common.text import printable
from travaux.publish.edition import Edition
from travaux.publish.markdown import write, write_all


def shown(text: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", MarkdownIt().render(text))).split())


def test_a_whole_paper() -> None:
    assert write(MATTERS) == (
        "E/2018/1\n\n# Committee on the Compact\n\n**Final agenda**\n\nVenue: Geneva\n\n20–23 February 2018\n\n"
        "### 1. Election of officers\n\n### 2. Follow-up\n\nDocuments: E/2018/4\n\n#### 2 (a) Means of implementation\n"
    )


def test_a_panel() -> None:
    panel = write(STOCKTAKING).split("### ")[3]
    assert panel == (
        "11:00–13:00 Panel 1: Where the consultations stand: six themes, one text\n\nRoom: Plenary hall\n\n"
        "Moderator: H.E. Jürg Lauber, Permanent Representative of Switzerland to the United Nations\n\nSpeakers:\n\n"
        "- Eva Åkerman Börje, Senior Adviser, Office of the Special Representative\n"
        "- To be confirmed, African Union Commission\n\nGuiding questions:\n\n"
        "- Which of the six themes found the widest agreement, and where do views still differ?\n"
        "- What does a State need before it can act on the outcome: data, money; or law?\n\n#"
    )


def test_several_papers_are_divided_by_a_rule() -> None:
    parts = list(write_all([Edition(MATTERS), Edition(MATTERS)]))
    assert "".join(parts) == f"{write(MATTERS)}\n---\n\n{write(MATTERS)}"


@given(strategies.words)
def test_a_title_is_shown_as_it_is(title: str) -> None:
    found = shown(write(Programme(items=(Item(1, title),))))
    wanted = " ".join(printable(title).split())
    assert wanted.replace("\x00", "\ufffd") in found
