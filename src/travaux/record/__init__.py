"""The database: evidence, parties, documents, meetings, commitments, in that order. Writes are verbs."""
