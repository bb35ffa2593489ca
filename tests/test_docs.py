"""What the documentation says is so: commands, options, exit codes, columns, links, code."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import click
import pytest

from travaux.cli.main import INTERNAL_ERROR, main
from travaux.common import errors
from travaux.common.finding import Doubt, Finding
from travaux.common.programme import Item, ItemKind, Meeting, Paper, Programme, Role
from travaux.publish.csv import COLUMNS
from travaux.publish.json import shape

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")])
CLI = (ROOT / "docs/reference/cli.md").read_text("utf-8")
FORMATS = (ROOT / "docs/reference/formats.md").read_text("utf-8")
HELP = ["-h", "--help"]
"""A command keeps the names of its help option from the first context that asks for them."""


def sections(text: str) -> dict[str, str]:
    """The text under each heading of the second level."""
    parts = re.split(r"^## (.*)$", text, flags=re.MULTILINE)
    return {
        "": parts[0],
        **{name.strip("`"): body for name, body in zip(parts[1::2], parts[2::2], strict=True)},
    }


def rows(text: str) -> list[list[str]]:
    """The cells of all table rows but headings and rules."""
    lines = re.findall(r"^\|(.*)\|$", text, flags=re.MULTILINE)
    cells = [[cell.strip() for cell in line.split("|")] for line in lines]
    rules = [number for number, row in enumerate(cells) if all(re.fullmatch("-+", cell) for cell in row)]
    return [row for number, row in enumerate(cells) if number not in rules and number + 1 not in rules]


def options(command: click.Command) -> dict[str, click.Option]:
    context = click.Context(command, info_name="travaux", help_option_names=HELP)
    found = [one for one in command.get_params(context) if isinstance(one, click.Option)]
    return {", ".join(sorted(f"`{name}`" for name in one.opts)): one for one in found}


def commands(group: click.Group, path: str) -> Iterator[tuple[str, click.Command]]:
    """Every command below a group, by the words that call it."""
    for name, command in group.commands.items():
        yield f"{path} {name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{path} {name}")


COMMANDS = {"": main, **dict(commands(main, "travaux"))}


def test_every_command_is_documented_and_no_other() -> None:
    assert {name for name in sections(CLI) if name.startswith("travaux ")} == set(COMMANDS) - {""}


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_option_is_documented_with_its_default_and_no_other(name: str) -> None:
    table = {", ".join(sorted(row[0].split(", "))): row for row in rows(sections(CLI)[name])}
    known = options(COMMANDS[name])
    assert set(table) == set(known)
    for option, row in table.items():
        default = known[option].default
        if len(row) > 2 and isinstance(default, int | float) and not isinstance(default, bool):
            assert row[2] == f"`{default}`"


def test_every_choice_is_documented() -> None:
    choice = options(main.commands["read"])["`--format`, `-f`"].type
    assert isinstance(choice, click.Choice)
    assert set(choice.choices) == {name for name in sections(FORMATS) if name}


def test_every_exit_code_is_documented_with_its_name() -> None:
    table = {
        row[1].strip("`"): int(row[0]) for row in rows(sections(CLI)["Exit codes"]) if row[1].startswith("`")
    }
    tree = {error.__name__: error.exit_code for error in vars(errors).values() if _is_error(error)}
    assert table == tree
    assert len(set(tree.values())) == len(tree)
    assert str(INTERNAL_ERROR) in [row[0] for row in rows(sections(CLI)["Exit codes"])]


def _is_error(found: object) -> bool:
    return (
        isinstance(found, type)
        and issubclass(found, errors.TravauxError)
        and found is not errors.TravauxError
    )


def test_every_column_is_documented_in_order() -> None:
    assert tuple(row[0].strip("`") for row in rows(sections(FORMATS)["csv"])) == COLUMNS


def test_every_key_of_json_is_documented() -> None:
    finding, doubt = Finding("/a", "b", (), 1.0), Doubt("a", "/b", (), 1.0)
    data = shape(Programme(items=(Item(1, "a"),)), [finding], [doubt])
    text = sections(FORMATS)["json"]
    keys = {
        *data,
        *data["paper"],
        *data["meeting"],
        *data["items"][0],
        *data["findings"][0],
        *data["doubts"][0],
    }
    keys |= {kind.value for kind in ItemKind} | {role.value for role in Role}
    assert {key for key in keys if f"`{key}`" not in text} == set()
    assert len(fields(Paper)) + 1 == len(data["paper"])
    assert len(fields(Meeting)) == len(data["meeting"])


def examples() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        for block in re.findall(
            r"^```console\n(.*?)^```", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL
        ):
            yield from ((page, line) for line in re.findall(r"^\$ (.*)$", block, flags=re.MULTILINE))


def test_examples_use_commands_and_options_that_exist() -> None:
    checked = 0
    for page, line in examples():
        for call in re.findall(rf"travaux (?:{'|'.join(main.commands)}) [^|&>]*", line):
            name, *arguments = shlex.split(call)[1:]
            command = main.commands[name]
            with click.Context(command, help_option_names=HELP) as context:
                try:
                    command.parse_args(context, arguments)
                except click.UsageError as error:
                    pytest.fail(f"{page.name}: {line}: {error.message}")
            checked += 1
    assert checked > 10


def test_the_samples_that_pages_name_are_there() -> None:
    named = {name for page in PAGES for name in re.findall(r"examples/[\w.-]+\.\w+", page.read_text("utf-8"))}
    assert {name for name in named if not (ROOT / name).exists()} == set()


def anchor(heading: str) -> str:
    return re.sub(r"[^\w\- ]", "", heading.lower()).strip().replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)\s]+)\)", page.read_text("utf-8")):
        path, _, fragment = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.exists(), target
        if fragment:
            headings = re.findall(r"^#+ (.*)$", file.read_text("utf-8"), flags=re.MULTILINE)
            assert fragment in map(anchor, headings), target


SNIPPETS = re.findall(
    r"^```python\n(.*?)^```",
    (ROOT / "docs/how-to/use-as-a-library.md").read_text("utf-8"),
    flags=re.MULTILINE | re.DOTALL,
)


@pytest.mark.parametrize("number", range(len(SNIPPETS)))
def test_the_code_of_the_library_page_runs(
    number: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    exec(compile(SNIPPETS[number], f"snippet {number}", "exec"), {})
    assert capsys.readouterr().out
