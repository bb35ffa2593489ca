"""Material to learn people from: gold papers, real programmes and speakers, rendered in many ways."""
