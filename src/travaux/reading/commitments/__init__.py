"""From a transcript to what was asked, undertaken and provided for."""
