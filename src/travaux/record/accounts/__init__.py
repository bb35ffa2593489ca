"""Who may read, decide and administer."""
