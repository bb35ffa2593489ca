"""Scripts as ranges of characters, to be put into the brackets of a pattern."""

HAN = "\u3400-\u9fff"
KANA = "\u3040-\u30ff"
HANGUL = "\uac00-\ud7af"

UNSPACED = KANA + HAN
"""Written without spaces between words."""
WIDE = UNSPACED + HANGUL
"""Whose characters hold a syllable or a word each, so that few of them say much."""
