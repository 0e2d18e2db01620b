"""What is known before reading: the ontology, the lexicons, the gazetteer, how names and IRIs are built.

For: the rooms; each takes what it needs.
In: ``ontology/*.ttl`` and ``seeds/`` of this project, as data.
Out: typed rows and small pure functions.
How: ``data`` finds the files, ``lexicon`` reads CSV into rows with file and line in every error, and one module a
subject stands on it: ``regions``, ``names``, ``identifiers``, ``ontology``.
"""
