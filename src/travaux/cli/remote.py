"""JSON over HTTP to a server that a person named, and what its refusals mean. Nothing here is called otherwise."""

from __future__ import annotations

import json
import ssl
from collections.abc import Iterator
from http.client import HTTPException
from typing import IO, Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from travaux import __version__
from travaux.common.errors import Refused, Unreachable, WrongSetting
from travaux.common.text import printable

_SECONDS = 30.0
_MOST_BYTES = 32 << 20
_AT_HOME = frozenset({"localhost", "127.0.0.1", "::1"})
_MOST_SAID = 200


class _NoRedirects(HTTPRedirectHandler):
    """A redirect is an error: the token is for the address that was named, and for no other."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> None:
        raise Unreachable(f"{req.host} leads on to {printable(newurl)}", "Name that address instead.")


class Api:
    """``base`` is the address that all paths are under. Unreachable and Refused are what may go wrong."""

    def __init__(self, base: str, token: str, version: str) -> None:
        parts = urlsplit(base)
        if parts.scheme != "https" and parts.hostname not in _AT_HOME:
            raise WrongSetting(f"{base} would send the token in the clear", "Name an https:// address.")
        self._base = base.rstrip("/") + "/"
        self._host = parts.netloc
        self._headers = {
            "Authorization": f"Token {token}",
            "Accept": "application/json",
            "Content-Type": "application/json",
            "Pretalx-Version": version,
            "User-Agent": f"travaux/{__version__}",
        }
        self._opener = build_opener(_NoRedirects)

    def get(self, path: str) -> dict[str, Any]:
        return self._call("GET", path)

    def post(self, path: str, data: dict[str, Any] | None = None) -> dict[str, Any]:
        return self._call("POST", path, data or {})

    def patch(self, path: str, data: dict[str, Any]) -> dict[str, Any]:
        return self._call("PATCH", path, data)

    def every(self, path: str) -> Iterator[dict[str, Any]]:
        """The results of a list, page after page."""
        mark = "&" if "?" in path else "?"
        page = 1
        while True:
            answer = self.get(f"{path}{mark}page_size=50&page={page}")
            results = answer.get("results")
            if not isinstance(results, list):
                raise Unreachable(f"{self._host} does not answer as pretalx does")
            yield from results
            if not answer.get("next"):
                return
            page += 1

    def _call(self, method: str, path: str, data: dict[str, Any] | None = None) -> dict[str, Any]:
        body = None if data is None else json.dumps(data).encode()
        request = Request(self._base + path, body, self._headers, method=method)
        try:
            with self._opener.open(request, timeout=_SECONDS) as answer:
                found = answer.read(_MOST_BYTES + 1)
        except HTTPError as error:
            raise self._refusal(error, path) from None
        except (URLError, HTTPException, OSError) as error:
            raise self._unreachable(error) from None
        return self._decoded(found)

    def _decoded(self, found: bytes) -> dict[str, Any]:
        try:
            decoded = json.loads(found) if len(found) <= _MOST_BYTES else None
        except ValueError:
            decoded = None
        if not isinstance(decoded, dict):
            raise Unreachable(f"{self._host} does not answer as pretalx does")
        return decoded

    def _unreachable(self, error: Exception) -> Unreachable:
        reason = error.reason if isinstance(error, URLError) else error
        if isinstance(reason, ssl.SSLError):
            return Unreachable(f"{self._host} has no certificate that can be trusted", "Ask who runs it.")
        if isinstance(reason, TimeoutError):
            return Unreachable(f"{self._host} did not answer for {_SECONDS:.0f} seconds", "Run again later.")
        said = getattr(reason, "strerror", None) or str(reason) or type(reason).__name__
        return Unreachable(f"{self._host} cannot be reached ({printable(said)})")

    def _refusal(self, error: HTTPError, path: str) -> Refused | Unreachable:
        with error:
            said = _said(error.read(_MOST_BYTES))
        what = path.split("?")[0] or "the event"
        if error.code == 401:
            return Refused(
                f"{self._host} does not know the token", "Make a new one there and put it in the file."
            )
        if error.code == 403:
            return Refused(f"the token may not do this at {self._host}: {what}",
                           "Give it the right to read and write at that endpoint, and this event.")  # fmt: skip
        if error.code == 404:
            return Refused(f"{self._host} has no such event, or the token may not see it",
                           "Check the last part of the address.")  # fmt: skip
        if error.code == 429 or error.code >= 500:
            return Unreachable(
                f"{self._host} cannot do it now ({error.code})", "Run again later: nothing is doubled."
            )
        return Refused(
            f"{self._host} refuses {what} ({error.code}): {said}",
            "Change it there, then run again.",
        )


def _said(body: bytes) -> str:
    """The words of a refusal, where it is given as JSON."""
    try:
        found = json.loads(body)
    except ValueError:
        return "no reason given"
    text = (
        "; ".join(f"{key}: {value}" for key, value in found.items())
        if isinstance(found, dict)
        else str(found)
    )
    return printable(text)[:_MOST_SAID]
