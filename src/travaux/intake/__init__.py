"""The bridge: reads a folder, compares findings with the record, proposes, respects corrections."""
