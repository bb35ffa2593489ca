"""What was found: papers, where they lie, what reading them gave, and what people decided."""
