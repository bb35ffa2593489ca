"""Decisions about the register: reviews, assessments, who is responsible. Append-only."""
