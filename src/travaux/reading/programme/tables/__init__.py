"""Running orders set in tables: what a column holds, what a cell holds, rows and days."""
