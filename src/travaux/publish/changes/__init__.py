"""What changed between two versions, told in sentences: one module a format."""
