"""The audit: what in the documents cannot be right.

For: ``chaingraph audit``.
In: a :class:`~chaingraph.analysis.projection.Projection`. Out: audit rows, each with both sides and their quotes.
How: ``finding`` hears all ``rules`` and keeps one row for one slip. Pages, sentences, figures, sheets and quantities are read once
(``pages``, ``text``, ``sheets``, ``quantities``). Two readings serve most rules: ``observations`` are the figures of a page in
reading order, for arithmetic among neighbours (sums, shares, developments); ``observed`` are figures and cells with their
indicator, period, scope and place, for one indicator with two values wherever they stand. Every other module holds rules of one kind.
"""
