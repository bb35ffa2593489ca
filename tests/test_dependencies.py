"""What the product asks to be installed: all of it is used, and all of it may go into a product under Apache 2.0."""

from __future__ import annotations

import ast
import re
import tomllib
from importlib.metadata import metadata, packages_distributions
from pathlib import Path

import pytest

UNNAMED = {
    "argon2-cffi": "Django hashes passwords with it",
    "django-axes": "named in the settings",
    "tzdata": "read as files, and by zoneinfo",
    "whitenoise": "named in the settings",
}
"""What no module imports, and why it is there."""
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_COPYLEFT = re.compile(r"\bA?GPL|(?<!Lesser )General Public License|Affero", re.IGNORECASE)


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def wanted(root: Path) -> set[str]:
    """The packages that the product asks for, by their plain names."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    return {plain(match[0]) for one in project["dependencies"] if (match := _NAME.match(one))}


def imported(root: Path) -> set[str]:
    """The top-level modules that the product imports, anywhere in its code."""
    found: set[str] = set()
    for path in (root / "src").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                found |= {one.name.partition(".")[0] for one in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.partition(".")[0])
    return found


def test_every_package_that_is_asked_for_is_used(root: Path) -> None:
    holding = packages_distributions()
    used = {plain(name) for module in imported(root) for name in holding.get(module, ())}
    assert wanted(root) - used == set(UNNAMED)


def licence(name: str) -> str:
    """What a package says of its licence."""
    told = metadata(name)
    classifiers = [one for one in told.get_all("Classifier") or () if one.startswith("License ::")]
    short = (told.get("License") or "").partition("\n")[0]
    return "; ".join(filter(None, (told.get("License-Expression"), *classifiers, short)))


def locked(root: Path) -> list[str]:
    text = (root / "requirements" / "product.lock").read_text("utf-8")
    return re.findall(r"^([A-Za-z0-9._-]+)==[^;\n]*\\$", text, re.MULTILINE)


def test_no_package_of_the_product_is_under_a_licence_that_would_bind_it(root: Path) -> None:
    told = {name: licence(name) for name in locked(root)}
    assert len(told) > len(wanted(root))
    assert {name: said for name, said in told.items() if not said or _COPYLEFT.search(said)} == {}


@pytest.mark.parametrize(
    ("said", "binds"),
    [
        ("GPL-3.0-only", True),
        ("AGPL-3.0", True),
        ("License :: OSI Approved :: GNU Affero General Public License v3", True),
        ("LGPL-3.0-only", False),
        ("License :: OSI Approved :: GNU Lesser General Public License v3", False),
        ("MPL-2.0", False),
        ("BSD-3-Clause", False),
    ],
)
def test_a_licence_that_would_bind_the_product_is_told(said: str, binds: bool) -> None:
    assert bool(_COPYLEFT.search(said)) is binds
