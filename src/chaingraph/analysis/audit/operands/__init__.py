"""What a derived figure was reckoned from: the amounts behind a share, a development, a mean, a cell told again, chosen by a model.

For: ``shares.weighed``, ``growth.weighed``, ``units.weighed``, ``values.weighed``, ``values.recited_cells``, and ``benchmarks/operands.py``, which learns the weights.
In: the sentences and tables of a document.
Out: :class:`~chaingraph.analysis.audit.operands.pairs.Derived` figures with their pairs of amounts, and how likely each pair is
the one the author reckoned with.
How: ``docs/decisions/0015-operands.md``. Figures that work out teach which amounts belong to a figure; of a figure that does not, the
likely pair tells what should stand there.
"""
