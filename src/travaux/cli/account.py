"""``travaux account``: who may come into the reading room, and what they may do there."""

from __future__ import annotations

import os
from pathlib import Path

import click

from travaux.cli.library import library_option, opened
from travaux.common.text import printable

_EXAMPLES = """\b
Examples:
  travaux account
  travaux account ana --role administrator
  travaux account ben --role editor --audience participants
  travaux account ben --token 'nightly export'
  travaux account ben --close"""


@click.command(epilog=_EXAMPLES)
@click.argument("name", metavar="[NAME]", required=False)
@library_option
@click.option(
    "--role", type=click.Choice(["reader", "editor", "administrator"]), help="What the account may do."
)
@click.option(
    "--audience",
    type=click.Choice(["public", "participants", "secretariat"]),
    help="The narrowest papers that it sees.",
)
@click.option("--password", "new_password", is_flag=True, help="Ask for a new password.")
@click.option(
    "--token", metavar="PURPOSE", help="Print a new token by which a program comes in as this account."
)
@click.option("--close", is_flag=True, help="Let the account in no more.")
def account(
    name: str | None, library: Path, role: str | None, audience: str | None, new_password: bool, token: str | None, close: bool
) -> None:  # fmt: skip
    """Make or change the account NAME of the reading room; without NAME, list the accounts.

    A new account is asked for a password, or takes it from TRAVAUX_PASSWORD. A reader sees what participants may see, an editor and
    an administrator what the secretariat may see, unless --audience says otherwise.
    """
    opened(library)
    from travaux.record.accounts import managing
    from travaux.record.accounts.models import Account

    if name is None:
        for one in Account.objects.order_by("name"):
            state = "" if one.is_active else "  closed"
            click.echo(f"{printable(one.name)}  {one.role}  {one.audience}{state}")
        return
    if close:
        managing.close_account(name=name)
        return
    known = Account.objects.filter(name=name).exists()
    password = _password() if new_password or not known else None
    made = managing.set_account(name=name, role=role, audience=audience, password=password)
    if token:
        click.echo(managing.give_token(account=made, purpose=token))


def _password() -> str:
    given = os.environ.get("TRAVAUX_PASSWORD")
    return (
        given
        if given is not None
        else str(click.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
    )
