"""How a page is made up: logical lines, columns of text, lists that count on, tables as grids, rows."""
