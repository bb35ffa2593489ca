"""``travaux completion``: the script that a shell needs to complete commands, options and values."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command(
    epilog="\b\nExamples:\n"
    "  travaux completion bash >> ~/.bashrc\n"
    "  travaux completion zsh >> ~/.zshrc\n"
    "  travaux completion fish > ~/.config/fish/completions/travaux.fish"
)
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the completion script of a SHELL: bash, zsh or fish."""
    kind = get_completion_class(shell)
    assert kind is not None
    root = context.find_root()
    click.echo(kind(root.command, {}, "travaux", "_TRAVAUX_COMPLETE").source())
