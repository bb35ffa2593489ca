"""Programmes whose line breaks are lost: the running order told from the words alone."""

from __future__ import annotations

from travaux.reading.programme.flat.blocks import blocks
from travaux.reading.programme.flat.rows import rows

__all__ = ["blocks", "rows"]
