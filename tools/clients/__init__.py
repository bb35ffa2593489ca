"""Other people's programs that the published files are tried on; test tools only, each in a venv of its own."""
