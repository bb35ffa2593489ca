"""Running orders set in lines of text: which line is an entry, of what, and how deep."""
