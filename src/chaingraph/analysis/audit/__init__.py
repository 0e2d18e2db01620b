"""The audit: what in the documents cannot be right.

For: ``chaingraph audit``.
In: a :class:`~chaingraph.analysis.projection.Projection`. Out: audit rows, each with both sides and their quotes.
How: ``finding`` runs all rules and keeps one row for one slip. Pages, sentences, figures, sheets and quantities are read once
(``pages``, ``text``, ``sheets``, ``quantities``); every other module holds rules of one kind.
"""
