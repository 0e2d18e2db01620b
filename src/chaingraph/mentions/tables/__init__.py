"""Tables of a document as names and statements.

For: ``chaingraph.mentions.finder``.
In: tables with their headers. Out: what their rows state.
How: ``finding`` asks ``kinds`` what a table is by what its headers mean, and one reader a kind states what its rows say.
"""
