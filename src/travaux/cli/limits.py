"""The options that say how much reading may take."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import click

from travaux.common.sandbox import DEFAULT

_MOST_JOBS = 8

Decorated = Callable[..., Any]


def limit_options(command: Decorated) -> Decorated:
    """``--time-limit`` and ``--memory-limit``."""
    time_limit = click.option(
        "--time-limit",
        metavar="SECONDS",
        type=click.FloatRange(0.1),
        default=DEFAULT.seconds,
        show_default=True,
        help="Processor time that a paper may take. One that only waits is given up after three times as long.",
    )
    memory_limit = click.option(
        "--memory-limit",
        metavar="MEGABYTES",
        type=click.IntRange(100),
        default=DEFAULT.megabytes,
        show_default=True,
        help="Memory that a paper may take.",
    )
    return time_limit(memory_limit(command))


def jobs_option(command: Decorated) -> Decorated:
    """``--jobs``; None where it is not given, see :func:`processors`."""
    return click.option(
        "--jobs",
        "-j",
        metavar="NUMBER",
        type=click.IntRange(1),
        default=None,
        help="How many papers are read at a time. Without it, as many as there are processors, at most 8.",
    )(command)


def processors() -> int:
    """How many papers are read at a time where nobody says otherwise."""
    mine = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(mine, _MOST_JOBS)
