"""What a view knows of whoever asks."""

from __future__ import annotations

from pathlib import Path


def test_a_reason_is_given_as_every_database_takes_it(room: Path) -> None:
    from django.test import RequestFactory

    from travaux.web.asking import given_reason

    post = RequestFactory().post
    assert given_reason(post("/", {"reason": "  as \0agreed\n"})) == "as agreed"
    assert given_reason(post("/", {"reason": "x" * 600})) == "x" * 500
    assert given_reason(post("/", {})) == ""
