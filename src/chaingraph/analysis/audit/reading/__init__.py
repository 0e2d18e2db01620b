"""What the rules read: documents, sentences, figures, tables, and what each figure is of.

For: the rules of the audit.
In: passages of the projection.
Out: typed readings, each made once (``Projection.once``).
"""
