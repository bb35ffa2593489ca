"""From rectangles on a page to lines in reading order, columns and tables."""
