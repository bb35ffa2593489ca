"""The fields of the index, and how their words are cut and folded."""

from __future__ import annotations

from functools import cache

import tantivy

from travaux.record.search import facets, stems

VERSION = 5
"""Raise it with every change of this module, of ``words``, ``stems`` or ``facets``, or of what is indexed: indexes of another version are made anew."""

WORDS = "words"

TEXT_FIELDS = ("title", "text", "person", "body", "meeting", "series", "author")
EXACT_FIELDS = ("sha256", "kind", "status", "lang", "date", "symbol", "audience", "sample", facets.FIELD)

SAMPLE, SAMPLED = "00", 256
"""Papers whose hash begins with the first stand for all: of as many as the second, one."""


def schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    for name in TEXT_FIELDS:
        builder.add_text_field(name, tokenizer_name=WORDS)
    for name in EXACT_FIELDS:
        facet = name == facets.FIELD
        builder.add_text_field(
            name, stored=facet or name == "sha256", fast=facet, tokenizer_name="raw", index_option="basic"
        )
    builder.add_unsigned_field(facets.COLUMN, fast=True)
    builder.add_text_field(stems.UNREACHED, tokenizer_name=WORDS, index_option="basic")
    for code in stems.LANGUAGES:
        builder.add_text_field(stems.field_of(code), tokenizer_name=stems.field_of(code), index_option="freq")
    return builder.build()


def register(index: tantivy.Index) -> None:
    """Give the index the ways of cutting that its schema names."""
    index.register_tokenizer(WORDS, words())
    for code in stems.LANGUAGES:
        index.register_tokenizer(stems.field_of(code), stems.analyzer(code))


@cache
def words() -> tantivy.TextAnalyzer:
    """Runs of letters and digits, without case and accents."""
    return (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
        .filter(tantivy.Filter.lowercase())
        .filter(tantivy.Filter.ascii_fold())
        .filter(tantivy.Filter.remove_long(100))
        .build()
    )
