"""Findings as something to look at and to pass on: pages, tables, sheets.

For: the command line and the build.
In: rows of findings, as the contract names them.
Out: text of pages and tables; files only where the caller names the folder.
How: ``cells`` words one value, ``columns`` and ``labels`` say what is shown and how it is called; ``tables`` makes grids,
CSV and Markdown, ``workbook`` (the only door to XlsxWriter) sheets; ``page`` is the shell of every page; ``network`` is
the only door to pyvis; ``chain`` lays a chain out; ``site`` writes all pages of a build. Everything works without a
network, and all text of documents is escaped.
"""

from chaingraph.views.chain import render_chain
from chaingraph.views.chain_parts import Beside
from chaingraph.views.explorer import Askable, render_explorer
from chaingraph.views.network_page import Wanted, render_network_page
from chaingraph.views.site import Extra, write_pages

__all__ = [
    "Askable",
    "Beside",
    "Extra",
    "Wanted",
    "render_chain",
    "render_explorer",
    "render_network_page",
    "write_pages",
]
