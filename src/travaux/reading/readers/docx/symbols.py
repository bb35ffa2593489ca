"""Characters of symbol fonts, which a DOCX gives by their place in the font."""

from __future__ import annotations

_SYMBOLS = {
    0xB7: "•", 0xA7: "▪", 0xD8: "➢", 0xFC: "✓", 0xFB: "✗", 0x76: "❖", 0xA8: "☐", 0x6F: "☐", 0x6E: "■",
    0x71: "❑", 0x72: "❒", 0x77: "◆", 0xFE: "☑", 0xFD: "☒", 0x2D: "-", 0x2D + 0x80: "↑", 0xE0: "→", 0xE8: "➔",
    0xDF: "←", 0xF0: "⇨", 0x28: "☎", 0x2A: "✉", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xD7: "×", 0xBE: "—",
}  # fmt: skip
_PRIVATE = range(0xF000, 0xF100)


def symbol(code: int) -> str:
    """The character meant by this code of a symbol font; a bullet where it is not known."""
    return _SYMBOLS.get(code - _PRIVATE.start if code in _PRIVATE else code, "•")


def bullet(pattern: str) -> str:
    """The bullet printed for the ``w:lvlText`` of a bulleted level."""
    mark = pattern.strip()[:3]
    if len(mark) == 1 and ord(mark) in _PRIVATE:
        return symbol(ord(mark))
    return {"": "•", "·": "•", "o": "◦", "§": "▪", "Ø": "➢", "ü": "✓", "v": "❖", "q": "❑"}.get(mark, mark)
