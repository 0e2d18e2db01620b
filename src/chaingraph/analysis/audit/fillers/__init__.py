"""Which word near the name of a thing tells a column of its row: its owner, leader, park, trade; chosen by a model.

For: ``words.weighed_words``, and ``benchmarks/fillers.py``, which learns the weights.
In: tables with columns of words, the sentences that name the things of their rows.
Out: :class:`~chaingraph.analysis.audit.fillers.told.Told` words with their candidates, and how likely each is the one meant.
How: ``docs/decisions/0018-fillers.md``. Where a sentence tells the word of the row, that word was meant; this teaches which word would be.
"""
