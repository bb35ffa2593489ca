"""PDFium's functions as they are called ten thousand times a paper."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any


def by_address(function: Any, result: type, *arguments: type) -> Callable[..., Any]:
    """The same function, taking and giving addresses as numbers, which costs less than making pointers of them."""
    return ctypes.CFUNCTYPE(result, *arguments)(ctypes.cast(function, ctypes.c_void_p).value or 0)
