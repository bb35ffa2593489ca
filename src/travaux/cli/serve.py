"""``travaux serve``: the reading room, on this machine unless told otherwise."""

from __future__ import annotations

import gc
import os
import socket
from ipaddress import ip_address
from pathlib import Path

import click

from travaux.cli.library import library_option, opened
from travaux.common.errors import WrongSetting

_NEW_OBJECTS = 20_000
"""How many are made before the newest are searched: a page makes about as many."""
_CHANNEL = "travaux.server.refusing.Channel"
_EXAMPLES = """\b
Examples:
  travaux serve
  travaux serve process/ --port 8080
  travaux serve --host 0.0.0.0"""


@click.command(epilog=_EXAMPLES)
@click.argument("folder", metavar="[LIBRARY]", required=False, type=click.Path(path_type=Path))
@library_option
@click.option(
    "--host", metavar="ADDRESS", default="127.0.0.1", show_default=True, help="The address to listen on."
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="The port; 0 takes any that is free.",
)
@click.option(
    "--threads", type=click.IntRange(1, 64), default=8, show_default=True, help="Requests answered at a time."
)
def serve(folder: Path | None, library: Path, host: str, port: int, threads: int) -> None:
    """Open the reading room of LIBRARY in the browser: search, papers, meetings, people.

    It listens on this machine only, and everyone on it may read what is public. On another address only people with an account
    get in (see travaux account); a proxy in front gives it encryption.
    """
    local = _is_local(host)
    os.environ.setdefault("TRAVAUX_PUBLIC_READING", "on" if local else "off")
    if not local:
        os.environ.setdefault("TRAVAUX_HOSTS", "*")
    place = opened(folder or library)
    from django.core.wsgi import get_wsgi_application
    from django.utils.module_loading import import_string
    from waitress.server import create_server

    from travaux.intake.adding import MOST_BYTES
    from travaux.intake.keeper import Keeper

    listening = _listening(host, port)
    application = get_wsgi_application()
    _settle()
    server = create_server(
        application, sockets=[listening], threads=threads, ident=None, max_request_body_size=2 * MOST_BYTES,
        channel_timeout=60, **_believed(),
    )  # fmt: skip
    server.channel_class = import_string(_CHANNEL)
    with Keeper(place):
        click.echo(
            f"The reading room of {place} is at http://{_shown(host)}:{listening.getsockname()[1]}/ (Ctrl+C ends it)"
        )
        server.run()


def _believed() -> dict[str, str]:
    """What is believed of a proxy: with ``TRAVAUX_TLS`` that it was asked by way of encryption, with
    ``TRAVAUX_FORWARDED_FOR`` by which address, and no more."""
    from django.conf import settings

    told = {"x-forwarded-proto": settings.BEHIND_TLS, "x-forwarded-for": settings.FORWARDED_FOR}
    headers = " ".join(header for header, believed in told.items() if believed)
    return {"trusted_proxy": "*", "trusted_proxy_headers": headers} if headers else {}


def _settle() -> None:
    """Load what every page needs and take it out of the search for garbage, which would go through it again and again."""
    from django.urls import get_resolver

    get_resolver().url_patterns  # noqa: B018 - loads the pages
    gc.collect()
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, 20, 50)


def _is_local(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _listening(host: str, port: int) -> socket.socket:
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        listening = socket.socket(family, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(64)
    except OSError as error:
        raise WrongSetting(
            f"{host}:{port} cannot be listened on: {error.strerror}", "Choose another with --port or --host."
        ) from None
    return listening


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
