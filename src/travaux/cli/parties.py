"""``travaux people`` and ``travaux organisations``: who they are, why their names are one, and what people decide of that."""

from __future__ import annotations

import getpass
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from travaux.cli.deciding import by_option
from travaux.cli.gatherings import json_option
from travaux.cli.library import library_option, settled
from travaux.common.gathering import PartyKind
from travaux.common.text import printable

if TYPE_CHECKING:
    from travaux.intake.parties import Why
    from travaux.record.evidence.models import Decision
    from travaux.record.meetings.joining import Named
    from travaux.record.meetings.models import NameDoubt

_SHOW = "show"

why_option = click.option(
    "--why", "--reason", "reason", metavar="TEXT", required=True, help="Why, for those who read the log."
)


class Shown(click.Group):
    """A group whose first word, where it is none of its commands, is what to show."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or args[0] not in (*self.commands, *ctx.help_option_names):
            args.insert(0, _SHOW)
        return super().parse_args(ctx, args)


def party_group(kind: PartyKind, name: str, word: str, example: str, other: str) -> click.Group:
    """The commands about people, or about organisations; ``word`` is one of them."""
    many = "people" if kind is PartyKind.PERSON else "organisations"
    group = Shown(
        name,
        help=f"List {many}, show one and why its names are one, join and part them.",
        epilog=f"\b\nExamples:\n  travaux {name}\n  travaux {name} '{example}'\n"
        f"  travaux {name} merge '{example}' '{other}' --why 'the same in both programmes'\n"
        f"  travaux {name} split '{example}' programme.pdf --why 'a namesake'",
    )
    for command in (_show(kind, name, word, example), _merge(kind, name, word, example, other),
                    _split(kind, name, word, example)):  # fmt: skip
        group.add_command(command)
    return group


def _show(kind: PartyKind, name: str, word: str, example: str) -> click.Command:
    people = kind is PartyKind.PERSON
    many = "people" if people else "organisations"
    chosen = "" if people else f"  travaux {name} --kind ministry --region 'african states'\n"

    @click.command(
        _SHOW,
        help=f"List the {many} of the library by name, or show one {word.upper()}: posts and appearances by date, and "
        f"why different spellings are one {word}.\n\n{word.upper()} is words of the name, in any order.",
        epilog=f"\b\nExamples:\n  travaux {name}\n{chosen}  travaux {name} '{example}'\n"
        f"  travaux {name} --json | jq .name",
    )
    @click.argument("party", metavar=f"[{word.upper()}]", required=False)
    @library_option
    @json_option
    def show(party: str | None, library: Path, as_json: bool, **only: str | None) -> None:
        settled(library)
        for line in _listed(kind, as_json, only) if party is None else _told(kind, party, as_json):
            click.echo(line)

    return show if people else _filtered(show)


def _filtered(show: click.Command) -> click.Command:
    """The command with options that choose among organisations."""
    for field, told in (
        ("region", "Only those of States of a regional group: african, asia-pacific, eastern european …"),
        ("level", "Only those of a level: global, regional, national or local."),
        ("kind", "Only those of a kind: State, ministry, NGO, company, university …"),
    ):
        show.params.append(click.Option([f"--{field}"], metavar="WORDS", help=told))
    return show


def _merge(kind: PartyKind, name: str, word: str, example: str, other: str) -> click.Command:
    @click.command(
        "merge",
        help=f"Show ONE and OTHER as one {word} from now on, whatever papers come. Undo it with travaux undo.",
        epilog=f"\b\nExamples:\n  travaux {name} merge '{example}' '{other}' --why 'the same in both programmes'",
    )
    @click.argument("one", metavar="ONE")
    @click.argument("other", metavar="OTHER")
    @library_option
    @why_option
    @by_option
    def merge(one: str, other: str, library: Path, reason: str, actor: str | None) -> None:
        settled(library)
        from travaux.record.meetings import joining

        decision = joining.merge(
            one=_found(kind, one), other=_found(kind, other), actor=actor or getpass.getuser(), reason=reason
        )
        _say(decision)

    return merge


def _split(kind: PartyKind, name: str, word: str, example: str) -> click.Command:
    @click.command(
        "split",
        help=f"Show whoever the PAPERs name as another {word} than {word.upper()} from now on. What is split off by one "
        "decision stays together. Undo it with travaux undo.",
        epilog=f"\b\nExamples:\n  travaux {name} split '{example}' programme.pdf --why 'a namesake'\n"
        f"  travaux {name} split '{example}' letter.pdf --named '{example}' --why 'a namesake'",
    )
    @click.argument("party", metavar=word.upper())
    @click.argument("papers", metavar="PAPER...", nargs=-1, required=True)
    @library_option
    @click.option("--named", metavar="NAME", help="Only where the papers write the name so.")
    @why_option
    @by_option
    def split(
        party: str, papers: tuple[str, ...], library: Path, named: str | None, reason: str, actor: str | None
    ) -> None:
        settled(library)
        from travaux.record.documents.reading import find_document
        from travaux.record.meetings import joining
        from travaux.record.meetings.reading import rows_of

        found = _found(kind, party)
        rows = rows_of(found).filter(item__document__in=[find_document(paper) for paper in papers])
        own = [
            row for row in rows
            if named in (None, row.name if kind is PartyKind.PERSON else row.body_name)
        ]  # fmt: skip
        decision = joining.split(party=found, rows=own, actor=actor or getpass.getuser(), reason=reason)
        _say(decision)

    return split


@click.group()
def doubts() -> None:
    """Names of which the software is not sure whether they are one person or body: list them, and settle them."""


@doubts.command(
    "list", epilog="\b\nExamples:\n  travaux doubts list\n  travaux doubts list --json | jq .code"
)
@library_option
@json_option
def list_doubts(library: Path, as_json: bool) -> None:
    """List the doubts about names, worst first, each with the code by which travaux doubts settle knows it."""
    settled(library)
    from travaux.record.meetings.reading import name_doubts

    found = name_doubts()
    for one in found:
        click.echo(_dumped(_plain_doubt(one)) if as_json else printable(_doubt_line(one)))
    if not found and not as_json:
        click.echo("No name is doubted.")


@doubts.command(
    epilog="\b\nExamples:\n  travaux doubts settle 3f9c21ab40 --accept\n"
    "  travaux doubts settle 3f9c21ab40 --split --why 'father and son'"
)
@click.argument("code", metavar="CODE")
@library_option
@click.option("--accept", "verb", flag_value="accept", help="They are as they are shown.")
@click.option("--merge", "verb", flag_value="merge", help="They are one.")
@click.option("--split", "verb", flag_value="split", help="They are two.")
@click.option(
    "--why", "--reason", "reason", metavar="TEXT", default="", help="Why, for those who read the log."
)
@by_option
def settle(code: str, library: Path, verb: str | None, reason: str, actor: str | None) -> None:
    """Settle the doubt CODE of travaux doubts list: accept what is shown, or merge or split the two."""
    if verb is None:
        raise click.UsageError("Give one of --accept, --merge and --split.")
    settled(library)
    from travaux.record.meetings import joining
    from travaux.record.meetings.reading import find_doubt

    doubt = find_doubt(code)
    decision = joining.settle_doubt(
        code=doubt.code, verb=verb, joined=doubt.joined, actor=actor or getpass.getuser(), reason=reason
    )
    _say(decision)


def _found(kind: PartyKind, name: str) -> Named:
    from travaux.record.meetings.reading import find_body, find_person

    return find_person(name) if kind is PartyKind.PERSON else find_body(name)


def _listed(kind: PartyKind, as_json: bool, only: Mapping[str, str | None]) -> Iterator[str]:
    from travaux.record.meetings.reading import bodies_listed, people_listed

    if kind is PartyKind.PERSON:
        for one in people_listed():
            plain = {"key": one.key, "name": one.name, "seats": one.seats}
            yield _dumped(plain) if as_json else printable(f"{one.seats:>4}  {one.name}")
        return
    for body in bodies_listed():
        what = {
            "kind": body.kind,
            "level": body.level,
            "country": body.country,
            "region": str(body.region or ""),
        }
        if any(words and words.casefold() not in what[field].casefold() for field, words in only.items()):
            continue
        plain = {"key": body.key, "name": body.name, "seats": body.seats, **what}
        told = ", ".join(filter(None, (body.kind, body.level, body.region)))
        yield _dumped(plain) if as_json else printable(f"{body.seats:>4}  {body.name}  ({told or '–'})")


def _told(kind: PartyKind, name: str, as_json: bool) -> Iterator[str]:
    from travaux.intake.parties import reasons
    from travaux.record.meetings.reading import rows_of, seats_of

    party = _found(kind, name)
    seats, whys = seats_of(party), reasons(kind, party.name, list(rows_of(party)))
    if as_json:
        names = [
            {
                "name": one.name,
                "like": one.like,
                "why": one.alike,
                "decision": one.decision and one.decision.pk,
            }
            for one in whys
        ]
        yield _dumped(
            {"key": party.key, "name": party.name, "seats": [asdict(seat) for seat in seats], "names": names}
        )
        return
    yield printable(party.name)
    for seat in seats:
        who = () if kind is PartyKind.PERSON else (seat.name,)
        post = ", ".join(filter(None, (*who, seat.position, seat.affiliation)))
        where = ": ".join(filter(None, (seat.meeting, seat.item)))
        yield printable(
            f"  {seat.date or '–':<10}  {seat.role:<9}  {post or '–'}  ({where}; {seat.paper[:8]})"
        )
    if whys:
        yield "Also written"
    for why in whys:
        yield printable(f"  {why.name}: {_why(why)}")


def _why(why: Why) -> str:
    if why.alike:
        return f"like {why.like}, {why.alike}"
    if why.decision:
        reason = f": {why.decision.reason}" if why.decision.reason else ""
        return f"decision {why.decision.pk} of {why.decision.actor}{reason}"
    return "joined through other papers"


def _doubt_line(one: NameDoubt) -> str:
    bodies = one.kind == PartyKind.BODY
    ends = [
        f"{row.body_name if bodies else row.name} ({row.name if bodies else row.affiliation or '–'}; "
        f"{row.item.document.paper.sha256[:8]})"
        for row in (one.one, one.other)
    ]
    said = ("two organisations", "one organisation") if bodies else ("two people", "one person")
    shown = said[one.joined]
    return f"{one.code}  {shown}: {' and '.join(ends)}: {one.alike}"


def _plain_doubt(one: NameDoubt) -> dict[str, Any]:
    ends = [
        {"name": row.name, "affiliation": row.affiliation, "paper": row.item.document.paper.sha256}
        for row in (one.one, one.other)
    ]
    return {"code": one.code, "kind": one.kind, "joined": one.joined, "why": one.alike, "names": ends}


def _say(decision: Decision) -> None:
    from travaux.intake.parties import names_in
    from travaux.record.documents.models import Document

    named = "; ".join(names_in(decision, Document.objects.all()))
    reason = f": {decision.reason}" if decision.reason else ""
    click.echo(printable(f"Decision {decision.pk}: {decision.action} {named}{reason}"))


def _dumped(plain: dict[str, Any]) -> str:
    return json.dumps(plain, ensure_ascii=False)


people = party_group(PartyKind.PERSON, "people", "person", "arbour", "louise arbour")
organisations = party_group(
    PartyKind.BODY, "organisations", "organisation", "IOM", "International Organization for Migration"
)
