"""What was undertaken or recommended, by whom, under which provision."""
