"""What a clock looks like, for readers that ask only whether one stands somewhere; :mod:`.programme.clocks` reads times."""

from __future__ import annotations

import re

HOUR = r"(?:[01]?\d|2[0-4])"
CLOCK = rf"{HOUR} ?(?:[:.hH] ?[0-5]\d|[hH]\b|[ap]\.?m\b)"
"""A pattern for 9:30, 9.30, 9 h 30, 9 h and 9 a.m., without the words of other languages."""
SLOT = re.compile(r"\s*\d{1,2}[:.h]\d{2}\s*[-–—]\s*\d{1,2}[:.h]\d{2}\s*", re.IGNORECASE)
"""Two clocks in figures and a dash between them, with which a running order begins: "09:00 – 10:30"."""
