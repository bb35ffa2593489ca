"""How papers are alike: versions and what changed between them, same text, shared passages, same topic."""
