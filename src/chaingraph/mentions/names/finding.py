"""Names in running text: enterprises, parks, organisations, regions, chains, products, projects.

For: ``finder``.
In: documents and the names that their tables and chain maps already gave.
Out: mentions.
How: two passes over the corpus. The first lets every rule propose names in every passage and keeps what is sure: what a
legal form, a definition, a list or a table proves. The second looks for these names, and for the short forms they can
take, in all passages and in the cells of tables, and chooses among all proposals.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import islice

from chaingraph.mentions.captions import cell_passages
from chaingraph.mentions.definitions import by_definition
from chaingraph.mentions.dictionary import Dictionary
from chaingraph.mentions.names.agreeing import Judged, agree
from chaingraph.mentions.names.called import by_call
from chaingraph.mentions.names.candidates import Candidate, choose
from chaingraph.mentions.names.chain_rosters import by_roster
from chaingraph.mentions.names.columns import Columns, by_columns
from chaingraph.mentions.names.endings import by_ending
from chaingraph.mentions.names.judging import Asked, Ruled, judge
from chaingraph.mentions.names.known import KnownNames, Proven
from chaingraph.mentions.names.parks import by_core, by_kind
from chaingraph.mentions.names.products_made import by_maker
from chaingraph.mentions.names.project_edges import mended
from chaingraph.mentions.names.project_shapes import by_shape
from chaingraph.mentions.names.projects_owned import by_owner
from chaingraph.mentions.names.proposals import SPREADING, Proposals, propose
from chaingraph.mentions.names.reading import KeptReading, Reading
from chaingraph.mentions.names.reranking.finding import Reranker, shipped_reranker
from chaingraph.mentions.names.sides import by_side
from chaingraph.mentions.names.tagger import shipped_tagger
from chaingraph.mentions.names.tagger_model import Tagger
from chaingraph.mentions.names.works import by_work
from chaingraph.records import Document, Mention, Passage, Ref

_CERTAIN = 0.85
"""Score from which an ending makes a name in a cell, where sentences are short of words that would tell otherwise."""

_FORMS = re.compile("公司|集团|大学|研究院|研究所")
_KEPT = 0.5
"""Score from which a name becomes a mention."""


def find_names(
    documents: Sequence[Document],
    known: Sequence[Mention],
    *,
    tagged: bool = True,
    tagger: Tagger | None = None,
    reranker: Reranker | None = None,
) -> list[Mention]:
    """Names in the passages of a corpus, and proven names in the cells of its tables.

    Args:
        documents: The corpus; names proven in one document are found in the others.
        known: Mentions that tables and chain maps gave.
        tagged: Whether the tagger judges what the rules find.
        tagger: A tagger; the shipped one without it.
        reranker: What weighs the names when both have been heard; the shipped one without it.

    Returns:
        Mentions in document order, passages before cells, by offset, without overlaps; those of ``known`` are not among
        them.
    """
    first = [propose(document) for document in documents]
    names = KnownNames(_proven(first, known))
    told = by_columns(known)
    columns = [told.get(document.id, Columns()) for document in documents]
    asked = (passage for own, said in zip(first, columns, strict=True) for passage in _asked(names, own, said))
    judged = judge(asked, (tagger or shipped_tagger()) if tagged else None)
    reranker = reranker or shipped_reranker()
    mentions: list[Mention] = []
    for document, own, said in zip(documents, first, columns, strict=True):
        mentions.extend(_in_passages(list(islice(judged, len(own.passages))), own, said, reranker))
        mentions.extend(_in_cells(names, document, own, said.spans))
    return mentions


def _asked(names: KnownNames, own: Proposals, columns: Columns) -> Iterator[Asked]:
    for kept, found in own.passages:
        yield Asked(kept, partial(_ruled, names, own, columns.join(kept.passage, found)))


def _in_passages(passages: Sequence[Judged], own: Proposals, columns: Columns, reranker: Reranker) -> Iterator[Mention]:
    agreed = [_whole(passage.kept, names) for passage, names in zip(passages, agree(passages), strict=True)]
    for passage, names in zip(passages, reranker.rerank(passages, agreed), strict=True):
        for candidate in columns.part(names):
            yield _mention(passage.kept.passage, candidate, own.defined)


def _whole(kept: KeptReading, names: Sequence[Candidate]) -> Sequence[Candidate]:
    """Names with projects from their first word to their last; few passages name any."""
    return list(mended(kept.open(), names)) if any(name.type == "Project" for name in names) else names


def _ruled(names: KnownNames, own: Proposals, found: Sequence[Candidate], reading: Reading) -> Ruled:
    """What the rules say of a passage when all names of the corpus are known."""
    proposed = [
        *found,
        *names.find(reading),
        *_products(reading, own.products),
        *by_kind(reading, own.parks),
        *by_core(reading, own.cores),
        *by_side(reading, own.sides),
        *by_call(reading, own.brands),
    ]
    return Ruled([candidate for candidate in _chosen(reading, proposed) if candidate.score >= _KEPT], proposed)


def _chosen(reading: Reading, proposed: Sequence[Candidate]) -> list[Candidate]:
    """What stands among all proposals, and what the enterprises among them, known by now, tell: projects and products."""
    if not proposed:
        return []
    first = choose(proposed)
    told = [
        *by_owner(reading, first, proposed),
        *by_maker(reading, first),
        *by_shape(reading, first),
        *by_work(reading, first),
        *by_roster(reading, first),
    ]
    return choose(candidate for candidate in [*proposed, *told] if candidate.score >= _KEPT)


def _in_cells(
    names: KnownNames, document: Document, own: Proposals, taken: Sequence[tuple[int, int]]
) -> Iterator[Mention]:
    """Proven names in short cells, and those a legal form proves there, where no column has made them names already."""
    for passage in cell_passages(document):
        told = _FORMS.search(passage.text) is not None
        if not told and not names.occur(passage.text):
            continue
        reading = Reading(passage)
        ended = [candidate for candidate in by_ending(reading) if candidate.score >= _CERTAIN] if told else []
        former = by_definition(reading, ended) if told else ()
        for candidate in choose([*ended, *former, *names.find(reading)]):
            start, end = passage.span(candidate.start, candidate.end)
            last = bisect_left(taken, (end,))
            free = all(stop <= start for _, stop in taken[max(last - 2, 0) : last])
            if candidate.score >= _KEPT and free:
                yield _mention(passage, candidate, own.defined)


def _products(reading: Reading, products: Dictionary[float]) -> Iterator[Candidate]:
    """Products of the document wherever it names them again."""
    for hit in products.longest(reading.text):
        if reading.is_edge(hit.start) and reading.is_edge(hit.end) and not reading.is_closed(hit.start, hit.end):
            yield Candidate(hit.start, hit.end, "Product", hit.value * 0.95, "product-again")


def _proven(first: Iterable[Proposals], known: Sequence[Mention]) -> Mapping[str, Proven]:
    """Written forms that are sure, by what they are."""
    proven: dict[str, Proven] = {}
    for mention in known:
        if mention.ref.type in SPREADING:
            proven[mention.text] = Proven(mention.ref.type, mention.ref.name, 0.85)
    for document in first:
        for text, candidate in document.sure:
            kept = proven.get(text)
            if kept is None or candidate.score > kept.score:
                proven[text] = Proven(candidate.type, candidate.name or text, candidate.score)
    return proven


def _mention(passage: Passage, candidate: Candidate, defined: Mapping[str, str]) -> Mention:
    start, end = passage.span(candidate.start, candidate.end)
    text = passage.text[candidate.start : candidate.end]
    ref = Ref(candidate.type, candidate.name or defined.get(text, text), passage.document)
    return Mention(ref, start, end, text, candidate.rule, candidate.score)
