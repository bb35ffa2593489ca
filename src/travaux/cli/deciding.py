"""``travaux correct``, ``undo``, ``decisions`` and ``withdraw``: what people decide, and the log of it."""

from __future__ import annotations

import getpass
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from travaux.cli.library import library_option, opened
from travaux.common.errors import WrongValue
from travaux.common.text import printable

Decorated = Callable[..., Any]

reason_option = click.option(
    "--reason", "--why", "reason", metavar="TEXT", default="", help="Why, for those who read the log."
)


def by_option(command: Decorated) -> Decorated:
    """``--by``: who decides."""
    return click.option(
        "--by", "actor", metavar="NAME", envvar="TRAVAUX_ACTOR", help="Who decides. Without it, your name on this machine."
    )(command)  # fmt: skip


def undoing(command: Decorated) -> Decorated:
    """The NUMBER of the decision that is taken back, in which library, why and by whom."""
    for option in (by_option, reason_option, library_option):
        command = option(command)
    return click.argument("number", type=click.IntRange(1), metavar="NUMBER")(command)


@click.command(
    epilog="\b\nExamples:\n  travaux correct programme.pdf /items/3/start 14:30 --reason 'as announced'\n"
    "  travaux correct programme.pdf /items/3/people/0/name --accept\n"
    "  travaux correct programme.pdf /items/3/people/1 --reject --reason 'not a person'\n"
    '  travaux correct programme.pdf /items/3/people/- --json \'{"name": "Ana Peña", "role": "moderator"}\'\n'
    "  travaux correct programme.pdf /meeting --lock"
)
@click.argument("paper", metavar="PAPER")
@click.argument("path", metavar="PATH")
@click.argument("value", metavar="[VALUE]", required=False)
@library_option
@click.option("--accept", "verb", flag_value="accept", help="What is shown is right.")
@click.option("--reject", "verb", flag_value="reject", help="Show nothing there.")
@click.option("--lock", "verb", flag_value="lock", help="Let nobody decide there until the lock is undone.")
@click.option("--json", "as_json", is_flag=True, help="VALUE is JSON, such as a whole person.")
@reason_option
@by_option
def correct(
    paper: str, path: str, value: str | None, library: Path, verb: str | None, as_json: bool, reason: str, actor: str | None
) -> None:  # fmt: skip
    """Correct a value of a PAPER, or accept, reject or lock it. The decision outlives every later reading.

    PATH is where the value stands in travaux show PAPER --format json, such as /items/3/start; a - in place of a number
    adds one.
    """
    if (value is None) == (verb is None):
        raise click.UsageError("Give a VALUE, or one of --accept, --reject and --lock.")
    opened(library)
    from travaux.record import deciding
    from travaux.record.documents.reading import find_document

    document, by = find_document(paper), actor or getpass.getuser()
    if verb is None:
        given = _json(value or "") if as_json else value
        decision = deciding.correct(document=document, path=path, value=given, actor=by, reason=reason)
    else:
        verbs = {"accept": deciding.accept, "reject": deciding.reject, "lock": deciding.lock}
        decision = verbs[verb](document=document, path=path, actor=by, reason=reason)
    click.echo(f"Decision {decision.pk}: {_line(decision)}")


@click.command(
    epilog="\b\nExamples:\n  travaux audience letter.pdf secretariat --reason 'not yet agreed'\n"
    "  travaux audience letter.pdf public"
)
@click.argument("paper", metavar="PAPER")
@click.argument("people", metavar="AUDIENCE", type=click.Choice(["public", "participants", "secretariat"]))
@library_option
@reason_option
@by_option
def audience(paper: str, people: str, library: Path, reason: str, actor: str | None) -> None:
    """Let AUDIENCE, and nobody further, see a PAPER in the reading room: public, participants or secretariat.

    Without a decision it is proposed from the paper's distribution marking.
    """
    opened(library)
    from travaux.record.documents.audiences import set_audience
    from travaux.record.documents.reading import find_document

    decision = set_audience(
        document=find_document(paper), audience=people, actor=actor or getpass.getuser(), reason=reason
    )
    click.echo(f"Decision {decision.pk}: {_line(decision)}")


@click.command(
    epilog="\b\nExamples:\n  travaux decisions\n  travaux undo 12 --reason 'the organisers confirmed it'"
)
@undoing
def undo(number: int, library: Path, reason: str, actor: str | None) -> None:
    """Take decision NUMBER back. The log keeps both."""
    opened(library)
    from travaux.record import deciding

    decision = deciding.undo(number=number, actor=actor or getpass.getuser(), reason=reason)
    click.echo(f"Decision {decision.pk}: {_line(decision)}")


@click.command(
    epilog="\b\nExamples:\n  travaux decisions\n  travaux decisions programme.pdf\n  travaux decisions --json"
)
@click.argument("paper", metavar="[PAPER]", required=False)
@library_option
@click.option("--json", "as_json", is_flag=True, help="One JSON object a line.")
def decisions(paper: str | None, library: Path, as_json: bool) -> None:
    """List what people have decided, about one PAPER or about everything, in the order it was decided."""
    opened(library)
    from travaux.record.documents.reading import find_document
    from travaux.record.evidence.decisions import log

    papers = [find_document(paper).paper.sha256] if paper else None
    for one in log(papers):
        click.echo(
            json.dumps(_plain(one), ensure_ascii=False)
            if as_json
            else printable(f"{one.pk:>5}  {_line(one)}")
        )


@click.command(
    epilog="\b\nExamples:\n  travaux withdraw letter.pdf --reason 'sent by mistake'\n"
    "  travaux withdraw --person 'Ana Peña' --reason 'on her request' --yes"
)
@click.argument("paper", metavar="[PAPER]", required=False)
@library_option
@click.option("--person", metavar="NAME", help="Withdraw what was read about a person instead of a paper.")
@click.option(
    "--reason", "--why", "reason", metavar="TEXT", required=True, help="Why, for those who read the log."
)
@by_option
@click.option("--yes", is_flag=True, help="Do not ask.")
def withdraw(
    paper: str | None, library: Path, person: str | None, reason: str, actor: str | None, yes: bool
) -> None:
    """Purge a PAPER, or what was read about a person, from the library for good.

    Text, findings and index are purged; a hash and the decision stay, so that the same is not taken in again. The
    index is made anew, which takes a while in a large library.
    """
    if (paper is None) == (person is None):
        raise click.UsageError("Give a PAPER or --person NAME.")
    place = opened(library)
    who = actor or getpass.getuser()
    if not yes:
        click.confirm(f"Purge {paper or person} for good?", abort=True)
    if paper is not None:
        _withdraw_paper(paper, who, reason)
    else:
        _withdraw_person(person or "", who, reason)
    from travaux.intake.relating import relate_papers
    from travaux.intake.settle import settle
    from travaux.record.search import index

    settle()
    relate_papers()
    index.remake(place)


def _withdraw_paper(name: str, actor: str, reason: str) -> None:
    from travaux.record.documents.reading import find_document
    from travaux.record.withdrawing import withdraw_paper

    decision = withdraw_paper(document=find_document(name), actor=actor, reason=reason)
    click.echo(f"Decision {decision.pk}: {_line(decision)}")


def _withdraw_person(name: str, actor: str, reason: str) -> None:
    from travaux.intake.settle import settle
    from travaux.record.meetings.reading import find_person
    from travaux.record.withdrawing import withdraw_person

    settle()
    done = withdraw_person(person=find_person(name), actor=actor, reason=reason)
    click.echo(f"Decision {done.decision.pk}: {_line(done.decision)}")
    for what, documents in (("file", done.seated), ("text", done.mentioning)):
        for document in documents:
            paper = f"{document.paper.sha256[:8]} {document}"
            click.echo(printable(f"The {what} of this paper still names the person: {paper}"))


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise WrongValue(
            f"the value is no JSON: {error}", "Quote it for the shell, as in the examples."
        ) from None


def _line(one: Any) -> str:
    subject = one.subject if len(one.subject) < 40 else one.subject[: one.subject.find(":") + 9]
    what = f"undo of {one.undoes_id}" if one.undoes_id else one.action
    value = _value(one)
    reason = f": {one.reason}" if one.reason else ""
    return printable(f"{one.made:%Y-%m-%d %H:%M} {one.actor}  {what} {subject} {one.path}{value}{reason}")


def _value(one: Any) -> str:
    """What was decided; of people and bodies, the names that it speaks of."""
    from travaux.intake.parties import kind_in, names_in
    from travaux.record.documents.models import Document

    if kind_in(one) is not None:
        named = "; ".join(names_in(one, Document.objects.all()))
        return f" = {named}" if named else ""
    return "" if one.value is None else f" = {json.dumps(one.value, ensure_ascii=False)}"


def _plain(one: Any) -> dict[str, Any]:
    return {
        "number": one.pk, "made": one.made.isoformat(), "by": one.actor, "action": one.action, "subject": one.subject,
        "path": one.path, "value": one.value, "previous": one.previous, "reason": one.reason, "undoes": one.undoes_id,
        "undone": hasattr(one, "undone_by"),
    }  # fmt: skip
