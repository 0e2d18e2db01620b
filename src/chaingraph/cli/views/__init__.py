"""The kinds of ``chaingraph view``: one file a kind, whose ``command`` writes a page; the table is in :mod:`chaingraph.cli.view`."""
