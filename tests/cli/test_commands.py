"""Commands are found by name and loaded one by one."""

from __future__ import annotations

import subprocess
import sys

from travaux.cli.commands import Commands


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


def test_a_command_can_be_put_in_and_taken_out():
    commands = Commands()
    read = commands["read"]
    commands["lire"] = read
    assert commands["lire"] is read
    del commands["lire"]
    assert "lire" not in commands
    assert len(commands) == len(list(commands))
