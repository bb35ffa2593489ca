"""Mails among the papers: each is taken apart in the sandbox, and what is attached is read as papers of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from travaux.cli.papers import Source
from travaux.cli.streams import STANDARD_INPUT, streamed
from travaux.common.errors import TravauxError
from travaux.common.sandbox import Limits
from travaux.intake.mails import HEAD, is_mail, taken_apart


def with_enclosed(sources: Iterable[Source], limits: Limits) -> Iterator[Source]:
    """The papers, with those that are attached to a mail after its own text.

    The text of a mail that has attachments is quiet: nobody is told where it holds no programme.
    """
    for source in sources:
        whole = source
        if source.label == STANDARD_INPUT:
            whole = _taken_in(source, limits)
        data = _mail(whole, limits)
        if data is None:
            yield whole
            continue
        try:
            parts = taken_apart(source.name, data, source.label, limits)
        except TravauxError as error:
            yield replace(whole, problem=error)
            continue
        for one in parts:
            label = source.label + one.document.name[len(source.name) :]
            yield Source(label, one.document.data, one.text and len(parts) > 1, one.problem)
        if not parts:
            yield whole


def _taken_in(source: Source, limits: Limits) -> Source:
    try:
        return replace(source, data=streamed(source.label, limits))
    except TravauxError as error:
        return replace(source, problem=error)


def _mail(source: Source, limits: Limits) -> bytes | None:
    """The bytes of a paper that is a mail; None for others, and for what is larger than a paper may be."""
    if source.problem:
        return None
    if source.data is not None:
        return source.data if is_mail(source.data[:HEAD]) else None
    path = Path(source.label)
    try:
        if not path.is_file() or path.stat().st_size > limits.megabytes << 20:
            return None
        with path.open("rb") as stream:
            head = stream.read(HEAD)
            return head + stream.read() if is_mail(head) else None
    except OSError:
        return None
