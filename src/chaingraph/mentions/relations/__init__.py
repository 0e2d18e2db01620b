"""Statements of the prose about the names in it.

For: ``chaingraph.mentions.finder``.
In: a document with its names. Out: statements with the clauses that support them.
How: ``finding`` turns passages into scenes, applies the rule tables (``places``, ``supply``, ``products``, ``chains``,
``projects``), gives numbers to their owners (``metrics``) and lets models judge what no rule ties (``pair_model``).
"""
