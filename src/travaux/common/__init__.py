"""What both halves share: value types, partial dates, languages, errors, the sandbox."""
