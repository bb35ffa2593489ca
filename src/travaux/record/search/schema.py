"""The fields of the index, and how their words are cut and folded."""

from __future__ import annotations

import tantivy

VERSION = 1
"""Raise it with every change of this module or of ``words``: indexes of another version are made anew."""

WORDS = "words"

TEXT_FIELDS = ("title", "text", "person", "body", "meeting", "series", "author")
EXACT_FIELDS = ("sha256", "kind", "status", "lang", "date", "symbol", "audience", "year")


def schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in TEXT_FIELDS:
        builder.add_text_field(name, tokenizer_name=WORDS)
    for name in EXACT_FIELDS:
        builder.add_text_field(
            name, stored=name == "sha256", fast=name in ("kind", "lang", "year", "status"),
            tokenizer_name="raw", index_option="basic",
        )  # fmt: skip
    return builder.build()


def register(index: tantivy.Index) -> None:
    """Give the index the ways of cutting that its schema names."""
    index.register_tokenizer(WORDS, words())


def words() -> tantivy.TextAnalyzer:
    """Runs of letters and digits, without case and accents."""
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.remove_long(100))
        .build()
    )
