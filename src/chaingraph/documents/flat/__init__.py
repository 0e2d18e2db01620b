"""Tables that lost their lines: cells one a line, or parted by blanks, read back into grids.

For: the readers of plain text.
In: lines of a text. Out: grids with the spans of their cells.
How: a table is looked for where lines repeat a pattern; headers tell where its columns are.
"""
