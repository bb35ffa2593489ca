"""Keep the code of the patterns that reading compiles, so that no command compiles them anew; a part of setting up."""

from __future__ import annotations

from travaux.common.patterns import keep


def load() -> None:
    from travaux.reading.ready import make_ready

    make_ready(whole=True)


if __name__ == "__main__":
    keep(load)
