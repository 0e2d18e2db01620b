"""One thing, many names: references become entities, and what is not the same stays apart.

For: the corridor, between the mentions and the graph.
In: an :class:`~chaingraph.records.Extraction` and the judgements people have made.
Out: a :class:`~chaingraph.records.Resolution`: entities, and for each reference its entity, a score and reasons.
How: 1. names that differ only in writing are one name; 2. regions are looked up in the gazetteer near the document's
own place; 3. a short company name is compared with the fuller ones that begin alike, by the table of features in
``seeds/lexicon/link_weights.csv``; below the threshold, or between two rivals, it stays itself; 4. judgements win.
"""

from chaingraph.entities.resolver import resolve_entities

__all__ = ["resolve_entities"]
