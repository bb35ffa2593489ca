"""Pages rendered from known structure, to measure reading order and table cells."""
