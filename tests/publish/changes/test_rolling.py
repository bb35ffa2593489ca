"""Two rounds of a negotiated text: what is in brackets, what no more, and whose it is, in every form."""

from __future__ import annotations

import json as plain

from tests.reading.likeness.test_paragraphs import transcript
from travaux.common.changes import Differences
from travaux.common.programme import Programme
from travaux.publish.changes import html, json, text
from travaux.reading.likeness.versions import Version, differences

FIRST = transcript("Parties [shall] mend roads [EU: at once].", "They report [each year].")
SECOND = transcript("Parties shall mend roads [EU: at once].", "They report [G77 and China: when able].")


def told() -> Differences:
    return differences(Version("a", FIRST, Programme()), Version("b", SECOND, Programme()))


def test_in_text_by_place_and_by_proposer() -> None:
    assert text.write(told()).split("\n\n")[-2:] == [
        "2 passages of the later text in brackets, not agreed:\n"
        "  [EU: at once] (EU)\n"
        "  [G77 and China: when able] (G77 and China), new",
        "2 passages of the earlier text in brackets no more:\n  [shall]\n  [each year]\n",
    ]
    assert text.write(told(), delegations=True).split("\n\n")[-2:] == [
        "2 passages of the later text in brackets, not agreed:\n"
        "  EU\n    [EU: at once]\n"
        "  G77 and China\n    [G77 and China: when able], new",
        "2 passages of the earlier text in brackets no more:\n  Nobody named\n    [shall]\n    [each year]\n",
    ]


def test_in_json() -> None:
    data = plain.loads(json.write(told()))
    assert [(one["text"], one["proposers"], one["new"]) for one in data["brackets"]] == [
        ("[EU: at once]", ["EU"], False),
        ("[G77 and China: when able]", ["G77 and China"], True),
    ]
    assert [one["text"] for one in data["no_longer_in_brackets"]] == ["[shall]", "[each year]"]


def test_on_a_page() -> None:
    page = html.write(told(), delegations=True)
    assert page.index("In brackets, not agreed") < page.index("<h3>EU</h3>") < page.rindex("[EU: at once]")
    assert page.index("In brackets no more") < page.index("Nobody named") < page.rindex("[each year]")
