"""The commands by name, each loaded when it is asked for: ``travaux read`` waits for no other."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module

import click

MODULES = {
    "read": "read",
    "convert": "convert",
    "formats": "formats",
    "diff": "diff",
    "commitments": "undertaken",
    "provisions": "undertaken",
    "turns": "undertaken",
    "build": "build",
    "list": "library_papers:list_papers",
    "show": "library_papers",
    "similar": "similar",
    "search": "search",
    "serve": "serve",
    "account": "account",
    "meetings": "gatherings",
    "people": "parties",
    "organisations": "parties",
    "doubts": "parties",
    "correct": "deciding",
    "audience": "deciding",
    "undo": "deciding",
    "decisions": "deciding",
    "withdraw": "deciding",
    "export": "export",
    "import": "export:import_record",
    "doctor": "keeping",
    "backup": "keeping",
    "restore": "keeping",
    "register": "register",
    "review": "review",
    "coverage": "agenda",
    "answer": "agenda",
    "agenda": "agenda",
    "completion": "completion",
}
"""Where each command is: its module, and its name there where that is another than its own."""


class Commands(MutableMapping[str, click.Command]):
    """The commands as click looks them up."""

    def __init__(self) -> None:
        self._places = dict(MODULES)
        self._loaded: dict[str, click.Command] = {}

    def __getitem__(self, name: str) -> click.Command:
        if name not in self._loaded:
            module, _, attribute = self._places[name].partition(":")
            command: click.Command = getattr(import_module(f"travaux.cli.{module}"), attribute or name)
            self._loaded[name] = command
        return self._loaded[name]

    def __setitem__(self, name: str, command: click.Command) -> None:
        self._places[name], self._loaded[name] = name, command

    def __delitem__(self, name: str) -> None:
        del self._places[name]
        self._loaded.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)
