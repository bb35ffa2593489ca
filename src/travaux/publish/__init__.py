"""A programme in the forms that other tools take: one module a format."""
