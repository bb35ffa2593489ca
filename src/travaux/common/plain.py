"""Values as JSON and back: one codec for every frozen dataclass of the product.

A dataclass becomes an object that leaves defaults out; a tuple of dataclasses becomes one column a field,
which keeps a transcript of thousands of lines small. So does a named tuple that has defaults; one that has none
becomes a list. What was written is read back equal.
"""

from __future__ import annotations

import datetime as dt
import json
import threading
import types
import typing
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar

import zstandard

from travaux.common.dates import PartialDate

T = TypeVar("T")

Plain = Any
"""What ``json`` prints: None, bool, int, float, str, lists and string-keyed dicts of these."""

_SCALARS = frozenset({str, int, float, bool, type(None)})


def dumps(value: object) -> str:
    """``value`` as compact JSON text."""
    return _printed(to_plain(value))


def _printed(plain: Plain) -> str:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def loads(kind: type[T], text: str | bytes) -> T:
    """The value of type ``kind`` that :func:`dumps` wrote; ValueError where it is none."""
    try:
        return typing.cast(T, from_plain(kind, json.loads(text)))
    except (KeyError, TypeError, IndexError, AttributeError) as error:
        raise ValueError(f"no {kind.__name__}: {error}") from None


def pack(value: object) -> bytes:
    """``value`` as compressed bytes, the same for the same value."""
    return pack_plain(to_plain(value))


def pack_plain(plain: Plain) -> bytes:
    """The same of a value that is plain already."""
    return compressed(_printed(plain).encode("utf-8", "surrogatepass"))


class _Zstandard(threading.local):
    """One a thread, since none may serve two at once and to make one costs as much as to compress a page."""

    def __init__(self) -> None:
        self.compress = zstandard.ZstdCompressor(level=1, write_checksum=True).compress
        self.decompress = zstandard.ZstdDecompressor().decompress


_ZSTANDARD = _Zstandard()
_SIGN = zstandard.FRAME_HEADER
_LONGEST = 1 << 30
"""Bytes that nothing unpacked exceeds: damage could promise any number of them."""


def compressed(data: bytes) -> bytes:
    """``data`` as a Zstandard frame with its checksum, on every machine the same for the same data and release of Zstandard."""
    return _ZSTANDARD.compress(data)


def decompressed(data: bytes) -> bytes:
    """What :func:`compressed` gave, or zlib, by which earlier versions kept texts; ValueError where it is damaged."""
    try:
        if not data.startswith(_SIGN):
            return zlib.decompress(data)
        if zstandard.frame_content_size(data) > _LONGEST:
            raise ValueError("the size of what is compressed is damaged")
        return _ZSTANDARD.decompress(data)
    except (zlib.error, zstandard.ZstdError) as error:
        raise ValueError(str(error)) from None


def unpack(kind: type[T], data: bytes) -> T:
    """The value that :func:`pack` wrote; ValueError where the bytes are damaged."""
    return loads(kind, _unpacked(data, kind.__name__))


def unpack_plain(data: bytes) -> Plain:
    """The same as what ``json`` reads, of which no value is made; ValueError where the bytes are damaged."""
    return json.loads(_unpacked(data, "value"))


def _unpacked(data: bytes, what: str) -> str:
    try:
        return decompressed(data).decode("utf-8", "surrogatepass")
    except ValueError as error:
        raise ValueError(f"no {what}: {error}") from None


def to_plain(value: object) -> Plain:
    """``value`` as what ``json`` prints."""
    kind: Any = type(value)
    if kind in _SCALARS:
        return value
    if kind is PartialDate:
        return str(value)
    if _is_record(kind):
        return {
            name: to_plain(given)
            for name, default in _fields(kind)
            if (given := getattr(value, name)) != default
        }
    if isinstance(value, tuple | list):
        return _list(value)
    if isinstance(value, Enum):
        return value._value_  # what .value gives, which takes twenty times as long
    if isinstance(value, dt.time | dt.date):
        return value.isoformat()
    raise TypeError(f"{kind.__name__} has no plain form")


def _list(values: Sequence[object]) -> Plain:
    kinds: set[Any] = set(map(type, values))
    if len(kinds) != 1 or not _is_record(next(iter(kinds))):
        return _each(values)
    (kind,) = kinds
    columns: dict[str, Plain] = {}
    for (name, default), column in zip(_fields(kind), _columns(kind, values), strict=True):
        if column.count(default) < len(column):
            columns[name] = _each(column)
    return {"rows": len(values), "columns": columns}


def _columns(kind: Any, values: Sequence[Any]) -> Iterator[tuple[object, ...]]:
    """What all of these records hold in each of their fields."""
    if issubclass(kind, tuple):
        return zip(*values, strict=True)
    return (tuple(map(attrgetter(name), values)) for name, _ in _fields(kind))


def _each(values: Sequence[object]) -> list[Plain]:
    if _SCALARS.issuperset(map(type, values)):
        return list(values)
    return [to_plain(value) for value in values]


def from_plain(kind: Any, data: Plain) -> Any:
    """The value of ``kind`` (a class or a type such as ``tuple[Line, ...]``) that ``data`` stands for."""
    return _reader(kind)(data)


@cache
def _reader(kind: Any) -> Callable[[Plain], Any]:
    origin = typing.get_origin(kind)
    if origin in (types.UnionType, typing.Union):
        (inner,) = (one for one in typing.get_args(kind) if one is not type(None))
        read = _reader(inner)
        return lambda data: None if data is None else read(data)
    if origin is tuple:
        return _tuple_reader(typing.get_args(kind))
    if kind is PartialDate:
        return PartialDate.parse
    if kind in (dt.time, dt.date):
        return typing.cast(Callable[[Plain], Any], kind.fromisoformat)
    if _is_record(kind):
        return lambda data: kind(**{name: _hints(kind)[name](given) for name, given in data.items()})
    if isinstance(kind, type) and issubclass(kind, tuple):
        readers = [_reader(hint) for hint in typing.get_type_hints(kind).values()]
        return lambda data: kind(*(read(one) for read, one in zip(readers, data, strict=True)))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return _same


def _same(data: Plain) -> Any:
    return data


def _tuple_reader(arguments: tuple[Any, ...]) -> Callable[[Plain], Any]:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        inner = arguments[0]
        if _is_record(inner):
            return lambda data: _rows(inner, data)
        read = _reader(inner)
        return lambda data: tuple(map(read, data))
    readers = [_reader(one) for one in arguments]
    return lambda data: tuple(read(one) for read, one in zip(readers, data, strict=True))


def _rows(kind: Callable[..., Any], data: Plain) -> tuple[Any, ...]:
    if not data:
        return ()
    names = tuple(data["columns"])
    columns = [map(_hints(kind)[name], data["columns"][name]) for name in names]
    if not columns:
        return (kind(),) * int(data["rows"])
    return tuple([kind(**dict(zip(names, row, strict=True))) for row in zip(*columns, strict=True)])


@cache
def _is_record(kind: Any) -> bool:
    if kind is PartialDate or not isinstance(kind, type):
        return False
    return is_dataclass(kind) or bool(getattr(kind, "_field_defaults", None))


@cache
def _fields(kind: Any) -> tuple[tuple[str, object], ...]:
    """The fields of a record, each with what it is where nothing is said."""
    if is_dataclass(kind):
        return tuple((field.name, field.default) for field in fields(kind))
    return tuple((name, kind._field_defaults.get(name, MISSING)) for name in kind._fields)


@cache
def _hints(kind: Any) -> dict[str, Callable[[Plain], Any]]:
    hints = typing.get_type_hints(kind)
    return {name: _reader(hints[name]) for name, _ in _fields(kind)}
