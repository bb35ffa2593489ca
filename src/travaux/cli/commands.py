"""The commands by name, each loaded when it is asked for: ``travaux read`` waits for no other."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from importlib import import_module

import click

SECTIONS = {
    "A paper": {
        "read": "read",
        "convert": "convert",
        "diff": "diff",
        "commitments": "undertaken",
        "provisions": "undertaken",
        "turns": "undertaken",
        "formats": "formats",
    },
    "A library of papers": {
        "build": "build",
        "serve": "serve",
        "search": "search",
        "list": "library_papers:list_papers",
        "show": "library_papers",
        "similar": "similar",
        "meetings": "gatherings",
        "people": "parties",
        "organisations": "parties",
    },
    "What people decide": {
        "doubts": "parties",
        "correct": "deciding",
        "decisions": "deciding",
        "undo": "deciding",
        "audience": "deciding",
        "withdraw": "deciding",
    },
    "Follow-up and review": {
        "register": "register",
        "review": "review",
        "coverage": "agenda",
        "answer": "agenda",
        "agenda": "agenda",
    },
    "Keeping it": {
        "account": "account",
        "export": "export",
        "import": "export:import_record",
        "backup": "keeping",
        "restore": "keeping",
        "doctor": "keeping",
        "completion": "completion",
    },
}
"""Where each command is, by what it is for: its module, and its name there where that is another than its own."""
_FIRST_SENTENCE = 200
"""Characters of the longest that help shows."""


class Sections(click.Group):
    """A group whose help lists its commands by what they are for."""

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        for section, names in SECTIONS.items():
            rows = [(name, self.commands[name].get_short_help_str(_FIRST_SENTENCE)) for name in names]
            with formatter.section(section):
                formatter.write_dl(rows)


class Commands(MutableMapping[str, click.Command]):
    """The commands as click looks them up."""

    def __init__(self) -> None:
        self._places = {name: place for names in SECTIONS.values() for name, place in names.items()}
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
