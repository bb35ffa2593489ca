"""Commands are found by name and loaded one by one."""

from __future__ import annotations

import re
import subprocess
import sys

from travaux.cli.commands import SECTIONS, Commands


def test_every_command_bears_the_name_that_it_is_found_by():
    commands = Commands()
    assert {name: commands[name].name for name in commands} == {name: name for name in commands}


def test_reading_loads_no_other_command():
    code = (
        "import sys\nfrom travaux.cli.main import main\nmain.commands['read']\n"
        "print(sorted({'travaux.cli.build', 'travaux.cli.serve', 'travaux.cli.agenda'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_help_lists_every_command_once_by_what_it_is_for():
    from click.testing import CliRunner

    from travaux.cli.main import main

    shown = CliRunner().invoke(main, ["--help"], terminal_width=100).output
    listed = re.findall(r"^  ([a-z]+)  +[A-Z]", shown, re.MULTILINE)
    assert sorted(listed) == sorted(Commands())
    assert re.findall(r"^([A-Z][a-z -]+):$", shown, re.MULTILINE) == ["Options", *SECTIONS]
    assert "..." not in shown.partition("Options:")[2]


def test_a_command_can_be_put_in_and_taken_out():
    commands = Commands()
    read = commands["read"]
    commands["lire"] = read
    assert commands["lire"] is read
    del commands["lire"]
    assert "lire" not in commands
    assert len(commands) == len(list(commands))
