"""Follow-up and review: from what was undertaken to the next agenda."""
