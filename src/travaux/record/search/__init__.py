"""Full text search over the record: derived from it, and made anew where it is missing or behind."""
