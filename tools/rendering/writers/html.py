"""HTML: headings, lists, tables with spans, cards, and the navigation of a site around them."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from rendering.blocks import Block, Card, Cell, Sheet, Table, Text

MENU = {
    "en": ("Home", "About us", "News", "Contact", "All rights reserved"),
    "fr": ("Accueil", "À propos", "Actualités", "Contact", "Tous droits réservés"),
    "es": ("Inicio", "Quiénes somos", "Noticias", "Contacto", "Todos los derechos reservados"),
    "ru": ("Главная", "О нас", "Новости", "Контакты", "Все права защищены"),
    "zh": ("首页", "关于我们", "新闻", "联系我们", "版权所有"),
}


def write(sheet: Sheet, chrome: bool = True, loose: bool = False, divs: bool = False) -> bytes:
    """``chrome`` puts a menu and a footer around the paper; ``loose`` uses divs in place of list tags, ``divs`` also
    in place of tables (merged cells become plain ones)."""
    menu = MENU[sheet.language]
    blocks = tuple(_Rows(b) if divs and isinstance(b, Table) else b for b in sheet.blocks)
    body = "\n".join(_blocks(blocks, loose))
    if chrome:
        links = "".join(f'<li><a href="#">{escape(word)}</a></li>' for word in menu[:4])
        body = f"<nav><ul>{links}</ul></nav>\n<main>\n{body}\n</main>\n<footer><p>© {escape(menu[4])}</p></footer>"
    return (
        f'<!DOCTYPE html>\n<html lang="{sheet.language}">\n<head><meta charset="utf-8">'
        f"<title>{escape(sheet.title)}</title>\n<style>td, th {{ vertical-align: top }}</style></head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    ).encode()


class _Rows:
    """A table that is printed as rows of divs."""

    def __init__(self, table: Table) -> None:
        self.table = table

    def html(self) -> str:
        rows = []
        for row in self.table.rows:
            cells = "".join(f'<div class="col">{"".join(_blocks(cell.blocks, False))}</div>' for cell in row)
            rows.append(f'<div class="row">{cells}</div>')
        return '<div class="agenda">\n' + "\n".join(rows) + "\n</div>"


def _blocks(blocks: tuple[Block | _Rows, ...], loose: bool) -> Iterator[str]:
    at = 0
    while at < len(blocks):
        block = blocks[at]
        if isinstance(block, Text) and block.role == "bullet" and not loose:
            end = at
            while end < len(blocks) and isinstance(blocks[end], Text) and blocks[end].role == "bullet":  # type: ignore[union-attr]
                end += 1
            yield _list(blocks[at:end])  # type: ignore[arg-type]
            at = end
            continue
        yield block.html() if isinstance(block, _Rows) else _block(block)
        at += 1


def _list(items: tuple[Text, ...]) -> str:
    ordered = items[0].automatic and items[0].marker[:1].isdigit()
    tag = "ol" if ordered else "ul"
    start = f' start="{int(items[0].marker.rstrip("."))}"' if ordered else ""
    lines = []
    for item in items:
        plain = item.automatic or item.marker in ("•", "o", "-", "–", "")
        marker = "" if plain and not item.marker.startswith("(") else f"{escape(item.marker)} "
        lines.append(f"<li>{marker}{_inline(item)}</li>")
    return f"<{tag}{start}>" + "".join(lines) + f"</{tag}>"


def _block(block: Block) -> str:
    if isinstance(block, Text):
        return _text(block)
    if isinstance(block, Card):
        return '<div class="card">' + "".join(_text(t) for t in block.blocks) + "</div>"
    if isinstance(block, Table):
        return _table(block)
    return "<hr>"


def _text(text: Text) -> str:
    if text.role == "title":
        return f"<h1>{_inline(text)}</h1>"
    if text.role == "heading":
        return f"<h{text.level + 1}>{_inline(text)}</h{text.level + 1}>"
    tag, kind = ("div", ' class="item"') if text.role == "bullet" else ("p", "")
    marker = f"{escape(text.marker)} " if text.marker else ""
    return f"<{tag}{kind}>{marker}{_inline(text)}</{tag}>"


def _inline(text: Text) -> str:
    lead = f"<strong>{escape(text.lead)}</strong>" if text.lead else ""
    body = escape(text.text).replace("\n", "<br>")
    if text.bold:
        body = f"<b>{body}</b>"
    return lead + (f"<em>{body}</em>" if text.italic else body)


def _table(table: Table) -> str:
    rows = []
    for n, row in enumerate(table.rows):
        tag = "th" if n < table.header else "td"
        rows.append("<tr>" + "".join(_cell(cell, tag) for cell in row) + "</tr>")
    return "<table>\n" + "\n".join(rows) + "\n</table>"


def _cell(cell: Cell, tag: str) -> str:
    spans = (f' rowspan="{cell.rows}"' if cell.rows > 1 else "") + (
        f' colspan="{cell.columns}"' if cell.columns > 1 else ""
    )
    if all(isinstance(b, Text) and b.role != "bullet" for b in cell.blocks):
        inner = "<br>".join(_inline(b) for b in cell.blocks if isinstance(b, Text))
    else:
        inner = "".join(_blocks(cell.blocks, False))
    return f"<{tag}{spans}>{inner}</{tag}>"
