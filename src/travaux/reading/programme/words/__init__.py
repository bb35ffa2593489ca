"""The words of one entry told apart: title, people, questions, signatures, initials, and what begins a line in them."""
