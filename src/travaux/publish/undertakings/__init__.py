"""Commitments, recommendations, turns and provisions as text, JSON, CSV and workbooks: one module a format."""
