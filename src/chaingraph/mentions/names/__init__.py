"""Names in prose: of enterprises, parks, organisations, regions, chains, products and projects.

For: ``chaingraph.mentions.finder``.
In: passages, names that tables and definitions gave. Out: names with their spans, types and rules.
How: ``finding`` lets every maker of candidates propose (how names are built, what surrounds them, lists, lexicons, what the
document proved elsewhere); ``judges`` and ``weights`` choose among what overlaps; ``tagger`` judges passage by passage.
"""
