"""How certain each value is: the share of values like it that are right."""
