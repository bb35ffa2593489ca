"""The type of a parsed element, at no cost to start-up: ``lxml`` is loaded by the readers that need it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element

    Element = _Element
else:
    Element = object
