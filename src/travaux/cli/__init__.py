"""The command line: a thin face that calls verbs and prints."""
