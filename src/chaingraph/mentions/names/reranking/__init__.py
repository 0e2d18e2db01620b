"""The names of a document weighed against each other, once rules and tagger have been heard.

For: ``names.finding``.
In: the passages of a document: what the rules propose, what the tagger holds possible, what stands so far.
Out: the names that stand.
How: rules decide name by name, the tagger passage by passage along one best path. Here every span that any of them proposes is a rival; boosted
trees say how probable it is that it is a name, by what both say of it, of the spans it overlaps, and of the same words elsewhere
in the document; of those that overlap the likeliest set stands (reranking: Collins 2002). Only passages in which tagger and rules disagree are weighed.
"""
