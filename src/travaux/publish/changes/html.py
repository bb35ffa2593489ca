"""Differences as one self-contained web page."""

from __future__ import annotations

from travaux.common.changes import Differences
from travaux.publish.changes.delegations import Group, by_delegation, by_proposer
from travaux.publish.changes.sentences import sentence
from travaux.publish.html import environment


def write(told: Differences, *, delegations: bool = False) -> str:
    """The sentences, and the paragraphs that no programme holds, with what went struck and what came underlined."""
    changes = told.programme.changes if told.programme else ()
    groups = by_delegation(changes) if delegations else (Group(None, changes),)
    page = environment().get_template("changes.html")
    return page.render(
        told=told, groups=groups, sentence=sentence, grouped=delegations, by_proposer=by_proposer
    )
