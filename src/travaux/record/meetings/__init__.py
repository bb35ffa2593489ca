"""Which meetings there are, their series, their running order and who sat where."""
