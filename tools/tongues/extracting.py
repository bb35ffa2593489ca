"""What the reading room says: the messages marked in its Python modules and templates, and words left unmarked."""

from __future__ import annotations

import ast
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html import unescape
from pathlib import Path

import django
from django.template import Engine, engines
from django.template.base import Lexer, Node, NodeList, Template, TokenType
from django.templatetags.i18n import BlockTranslateNode, TranslateNode

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "src/travaux/web"
_CALLS = {
    "gettext": ("id",), "gettext_lazy": ("id",), "gettext_noop": ("id",), "ngettext": ("id", "plural"),
    "saying": ("id",), "counted": ("id", "plural"), "pgettext": ("context", "id"), "pgettext_lazy": ("context", "id"), "npgettext": ("context", "id", "plural"),
}  # fmt: skip
_MARKED_VALUE = re.compile(r"""\b_\((?:"([^"]+)"|'([^']+)')\)""")
_UNMARKED = re.compile(r"<(script|style|kbd)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_SPOKEN = re.compile(r"""\b(?:title|alt|aria-label|placeholder)=(?:"([^"]*)"|'([^']*)')""")
_BLOCKS = ("translate", "blocktranslate")


@dataclass(frozen=True, slots=True, order=True)
class Message:
    """One message: ``plural`` and ``context`` are empty where it has none; ``places`` are files below the root."""

    id: str
    context: str = ""
    plural: str = ""
    places: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        return self.context, self.id


def messages() -> tuple[Message, ...]:
    """All messages of the reading room, in the order of their words. ValueError where one has two plurals."""
    found: dict[tuple[str, str], Message] = {}
    for place, one in [*_of_modules(), *_of_templates()]:
        known = found.get(one.key, one)
        if known.plural and one.plural and known.plural != one.plural:
            raise ValueError(f"“{one.id}” has two plurals: “{known.plural}” and “{one.plural}”")
        places = tuple(sorted({*known.places, place}))
        found[one.key] = Message(one.id, one.context, known.plural or one.plural, places)
    return tuple(sorted(found.values()))


def unmarked() -> Iterator[tuple[str, str]]:
    """Words in templates that no tag translates, with the template's name."""
    for path, source, _ in _templates():
        bare = []
        inside = False
        for token in Lexer(source).tokenize():
            if token.token_type == TokenType.BLOCK:
                name = token.contents.split()[0]
                inside = name == "blocktranslate" or (inside and name != "endblocktranslate")
            bare.append(token.contents if token.token_type == TokenType.TEXT and not inside else "\x00")
        text = _UNMARKED.sub("", "".join(bare))
        spoken = [one or two for one, two in _SPOKEN.findall(text)]
        for words in [*re.sub(r"<[^>]*>", "\n", text).replace("\x00", "\n").splitlines(), *spoken]:
            words = unescape(words).replace("\x00", " ").strip()
            if re.search(r"[^\W\d_]{2,}", words):
                yield path, words


def _of_modules() -> Iterator[tuple[str, Message]]:
    for path in sorted(WEB.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        names = {
            alias.asname or alias.name: alias.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
            for alias in node.names
        } | {node.name: node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                fields = _CALLS.get(names[node.func.id], ())
                words = [one.value for one in node.args[: len(fields)] if isinstance(one, ast.Constant)]
                if fields and len(words) == len(fields):
                    yield str(path.relative_to(ROOT)), Message(**dict(zip(fields, words, strict=True)))


def _of_templates() -> Iterator[tuple[str, Message]]:
    for path, source, template in _templates():
        for one, two in _MARKED_VALUE.findall(source):
            yield path, Message(_doubled(one or two))
        for node in _nodes(template.nodelist):
            context = node.message_context.resolve({}) if getattr(node, "message_context", None) else ""
            if isinstance(node, TranslateNode):
                yield path, Message(_doubled(node.filter_expression.var.literal), context)
            elif isinstance(node, BlockTranslateNode):
                words, _ = node.render_token_list(node.singular)
                plural = node.render_token_list(node.plural)[0] if node.plural else ""
                yield path, Message(words, context, plural)


def _doubled(words: str) -> str:
    """As the template engine looks them up."""
    return words.replace("%", "%%")


def _nodes(nodes: NodeList) -> Iterator[Node]:
    for node in nodes:
        yield node
        for name in node.child_nodelists:
            yield from _nodes(getattr(node, name, None) or NodeList())


def _templates() -> Iterator[tuple[str, str, Template]]:
    engine = _engine()
    for path in sorted((WEB / "templates").rglob("*.html")):
        source = path.read_text("utf-8")
        yield str(path.relative_to(ROOT)), source, Template(source, engine=engine)


@cache
def _engine() -> Engine:
    """The engine that the reading room uses. Where no library is open, it is set up on an empty one."""
    if not os.environ.get("DJANGO_SETTINGS_MODULE"):
        os.environ["DJANGO_SETTINGS_MODULE"] = "travaux.server.settings"
        os.environ["TRAVAUX_LIBRARY"] = tempfile.mkdtemp(prefix="travaux-catalogues-")
    django.setup()
    engine: Engine = engines["django"].engine
    return engine
