"""A checksum of what was found in a paper, by which rows that a damaged database has lost or changed are noticed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from travaux.common.finding import Doubt, Finding, plain_spans
from travaux.record.text import storable


def checksum_of(findings: Iterable[Finding], doubts: Iterable[Doubt]) -> str:
    """32 hexadecimal digits that say which findings and doubts these are, in which order; equal before and after filing."""
    found = [(one.path, storable(one.value), plain_spans(one.spans), one.certainty) for one in findings]
    doubted = [(one.path, storable(one.message), plain_spans(one.spans), one.severity) for one in doubts]
    return hashlib.blake2b(repr((found, doubted)).encode(), digest_size=16).hexdigest()
