"""One module a format: each prints a sheet as bytes, the same bytes every time."""
