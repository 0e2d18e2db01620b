"""The audit: what in the documents cannot be right.

For: ``chaingraph audit``.
In: a :class:`~chaingraph.analysis.projection.Projection`. Out: audit rows, each with both sides and their quotes.
How: ``finding`` hears all ``rules`` and keeps one row for one slip. What is in the documents is read once, in ``reading``. Two readings
serve most rules: ``reading.observations`` are the figures of a page in reading order, for arithmetic among neighbours (sums, shares,
developments); ``reading.observed`` are figures and cells with their indicator, period, scope and place, for one indicator with two
values wherever they stand. Each other package holds the rules of one kind of slip, says in its ``RULES`` in which order they are
heard, and knows none of the other kinds.
"""
