"""Two days that cannot both be: the second told before the first, or one event told twice; which pairs are, a model says.

For: ``dates.weighed``, and ``benchmarks/dates.py``, which learns the weights.
In: the sentences and tables of a graph.
Out: pairs of days (:mod:`~chaingraph.analysis.audit.days.pairs`) and how likely each is a contradiction (:mod:`~chaingraph.analysis.audit.days.model`).
How: ``docs/decisions/0017-dates.md``. Pairs of texts that are right teach which of two days comes first by what is told of them; planted contradictions teach
which pairs that go the other way, or have two days, are of one thing.
"""
