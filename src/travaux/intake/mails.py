"""Mails among the papers: what is attached to one is a paper of its own, called by the way to it."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from travaux.common.sandbox import Limits, run

if TYPE_CHECKING:
    from travaux.reading.readers.mail import Enclosed

HEAD = 1 << 16
"""As many bytes tell whether a file is a mail."""
WITHIN = " › "
"""What stands between the name of a mail and that of what is attached to it."""
_FIELD = re.compile(rb"(?:From |[A-Z][\w-]{1,40}:[ \t\r\n])")


def is_mail(head: bytes) -> bool:
    """Whether the first bytes of a file are those of a mail."""
    if not _FIELD.match(head.lstrip()):
        return False
    from travaux.reading.readers.formats import Format
    from travaux.reading.readers.sniff import sniff

    return sniff(head) is Format.MAIL


def taken_apart(name: str, data: bytes, label: str, limits: Limits) -> tuple[Enclosed, ...]:
    """A mail's own text and what is attached to it, in a worker of its own. TravauxError where that fails."""
    return run(partial(_parts, name, data), name=label, limits=limits)


def _parts(name: str, data: bytes) -> tuple[Enclosed, ...]:
    from travaux.reading.document import Document
    from travaux.reading.readers.mail import enclosed

    return enclosed(Document(name, data))
