"""Tables of a document as mentions and statements.

For: ``find_mentions``, which hands the names on to the reading of prose.
In: a :class:`~chaingraph.records.Document` with its tables.
Out: :class:`~chaingraph.records.Extraction`; every statement of a row shares its ``group``.
How: ``tables.kinds`` finds out what a table is by what its headers mean, ``tables.rows`` gives rows by role, and one
reader a kind states what they say. A table of no known kind says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from chaingraph.mentions.tables.facts import Facts
from chaingraph.mentions.tables.gap_tables import read_gap_table
from chaingraph.mentions.tables.indicators import read_indicators
from chaingraph.mentions.tables.kinds import recognise
from chaingraph.mentions.tables.parks import read_parks, read_regions
from chaingraph.mentions.tables.places import home
from chaingraph.mentions.tables.projects import read_projects
from chaingraph.mentions.tables.roster import read_enterprises
from chaingraph.mentions.tables.rows import Entry, Sheet, read_rows
from chaingraph.mentions.tables.segments import read_segments
from chaingraph.mentions.tables.supply import read_supply
from chaingraph.records import Cell, Document, Extraction, Mention, Statement, Table

_READERS: Mapping[str, Callable[[Facts, Sequence[Entry]], None]] = {
    "enterprise": read_enterprises,
    "gap": read_gap_table,
    "indicator": read_indicators,
    "park": read_parks,
    "project": read_projects,
    "region": read_regions,
    "segment": read_segments,
    "supply": read_supply,
}


def read_tables(document: Document, home_code: str | None = None) -> Extraction:
    """What the tables of a document say.

    Args:
        document: A document with its tables found.
        home_code: Code of the region it speaks of, where that is known already.

    Returns:
        Mentions and statements, table by table, row by row.
    """
    mentions: list[Mention] = []
    statements: list[Statement] = []
    code, place = home(document, home_code) if document.tables else ("", None)
    for index, table in enumerate(map(_squared, document.tables)):
        layout = recognise(table, document.date)
        if layout is None:
            continue
        sheet = Sheet(document, table, index, layout, code, place)
        facts = Facts(sheet)
        _READERS[layout.kind](facts, list(read_rows(sheet)))
        found = facts.extraction()
        mentions.extend(found.mentions)
        statements.extend(found.statements)
    return Extraction(tuple(mentions), tuple(statements))


def _squared(table: Table) -> Table:
    """The table with every row as wide as its header; a row cut short is filled with empty cells at its end."""
    width = len(table.columns)
    if all(len(row.cells) == width for row in (*table.rows, *table.totals)):
        return table
    end = Cell("", table.end, table.end)
    rows, totals = (
        tuple(replace(row, cells=(*row.cells[:width], *[end] * (width - len(row.cells)))) for row in part)
        for part in (table.rows, table.totals)
    )
    return replace(table, rows=rows, totals=totals)
