"""Tables as files: one module a format, each with ``write(tables, path)``. The same tables give the same bytes."""
