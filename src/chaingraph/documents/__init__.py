"""Files in, documents out: the running text joined, tables and chain maps understood, every offset kept.

For: the corridor, and anyone who wants the text of a plan, a news page or a roster with its places.
In: files and folders: txt, md, csv, tsv, xlsx, docx, pdf, html.
Out: :class:`chaingraph.records.Document` records, and a :class:`chaingraph.records.Failure` for each file that failed.
How: decode → tables and chain maps → lines → passages. A name broken by a line end is whole in a passage, and every
character of a passage knows where it stands in the source.
"""

from chaingraph.documents.reader import read_documents

__all__ = ["read_documents"]
