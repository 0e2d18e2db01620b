"""The room's work in its order: tables and chain maps, then names in prose, then relations between them.

For: the corridor.
In: documents.
Out: one :class:`Extraction` over all of them.
How: names of tables and chain maps are handed to the search in prose, so that a roster is found again in the text above
it; relations then see every name, and short names that a document declares mean the whole ones in cells too. Names never
overlap: what a table says of its cells stands before what prose rules say.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from chaingraph.mentions.chain_maps import read_chain_maps
from chaingraph.mentions.declared import declared_names
from chaingraph.mentions.kinds_of_parks import name_kinds
from chaingraph.mentions.names.finding import find_names
from chaingraph.mentions.names.reranking.finding import Reranker
from chaingraph.mentions.names.tagger_model import Tagger
from chaingraph.mentions.place import document_place, own_county
from chaingraph.mentions.spelled_parks import spelled_places
from chaingraph.mentions.tables.finding import read_tables
from chaingraph.records import Document, Extraction, Mention, Statement
from chaingraph.reference.collector import uncollected


@uncollected()
def find_mentions(documents: Sequence[Document], *, stated: bool = True) -> Extraction:
    """Names and statements of a corpus.

    Args:
        documents: The corpus, read; names proven in one document are found in the others.
        stated: Whether the prose is read for statements as well. Names do not hang on them, and they take half of the time.

    Returns:
        Mentions by document and offset, without overlaps; statements of tables, chain maps and prose by document and
        place, each once.
    """
    homes = [document_place(document) for document in documents]
    counties = [county for document in documents if (county := own_county(document))]
    read = _read_grids(documents, homes)
    found = _names(documents, read)
    declared = declared_names(found)
    by_document = _by_document(map(declared.mention, found))
    mentions: list[Mention] = []
    statements: list[Statement] = []
    for document, pair, home in zip(documents, read, homes, strict=True):
        names = _ordered(by_document.get(document.id, ()))
        rows = [declared.statement(statement) for extraction in pair for statement in extraction.statements]
        own, told = name_kinds(document, home, names, rows, counties)
        mentions.extend(own)
        said = [*told, *_related(document, own, home, told)] if stated else list(told)
        statements.extend(_once([*said, *spelled_places(document, own, said)]))
    return Extraction(tuple(mentions), tuple(statements))


def _related(document: Document, mentions: Sequence[Mention], home: str, told: Sequence[Statement]) -> list[Statement]:
    # The rules of relations are many, and names are often asked for without them.
    from chaingraph.mentions.relations.cells import find_in_cells
    from chaingraph.mentions.relations.finding import find_relations

    return [*find_relations(document, mentions, home), *find_in_cells(document, mentions, home, told)]


def ruled_names(documents: Sequence[Document]) -> list[Mention]:
    """Names of tables and chain maps, and those of prose before the tagger judges them: what it learns from and adds to."""
    return _names(documents, _read_grids(documents, map(document_place, documents)), tagged=False)


def judged_names(
    documents: Sequence[Document], tagger: Tagger | None = None, reranker: Reranker | None = None
) -> list[Mention]:
    """Names as :func:`find_mentions` finds them, judged by another tagger or reranker than the shipped one.

    Args:
        documents: The corpus.
        tagger: One that has not seen the documents; the shipped one without it.
        reranker: The same for what weighs names.
    """
    read = _read_grids(documents, map(document_place, documents))
    known = [mention for pair in read for extraction in pair for mention in extraction.mentions]
    return [*known, *find_names(documents, known, tagger=tagger, reranker=reranker)]


def _read_grids(documents: Iterable[Document], homes: Iterable[str]) -> list[tuple[Extraction, Extraction]]:
    """What the tables and the chain maps of each document say."""
    return [
        (read_tables(document, home), read_chain_maps(document))
        for document, home in zip(documents, homes, strict=True)
    ]


def _names(
    documents: Sequence[Document], read: Sequence[tuple[Extraction, Extraction]], *, tagged: bool = True
) -> list[Mention]:
    known = [mention for pair in read for extraction in pair for mention in extraction.mentions]
    return [*known, *find_names(documents, known, tagged=tagged)]


def _by_document(mentions: Iterable[Mention]) -> dict[str, list[Mention]]:
    grouped: dict[str, list[Mention]] = {}
    for mention in mentions:
        grouped.setdefault(mention.ref.document, []).append(mention)
    return grouped


def _ordered(mentions: Iterable[Mention]) -> list[Mention]:
    """Mentions by offset; of two that overlap the first found stands, and the same one is kept once."""
    kept: dict[tuple[int, int, str], Mention] = {}
    for mention in mentions:
        kept.setdefault((mention.start, mention.end, mention.ref.type), mention)
    return sorted(kept.values(), key=lambda m: (m.start, m.end, m.ref.type))


def _once(statements: Iterable[Statement]) -> list[Statement]:
    """Statements by place, equal ones once."""
    kept: dict[str, Statement] = {}
    for statement in statements:
        kept.setdefault(statement.id, statement)
    return sorted(kept.values(), key=lambda s: (s.evidence.start, s.evidence.end, s.predicate, s.id))
