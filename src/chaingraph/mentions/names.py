"""Names in running text: enterprises, parks, organisations, regions, chains, products, projects.

For: ``finder``.
In: documents and the names that their tables and chain maps already gave.
Out: mentions.
How: two passes over the corpus. The first lets every rule propose names in every passage and keeps what is sure: what a
legal form, a definition, a list or a table proves. The second looks for these names, and for the short forms they can
take, in all passages, and chooses among all proposals.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.mentions.captions import caption_passages
from chaingraph.mentions.definitions import by_definition
from chaingraph.mentions.dictionary import Dictionary
from chaingraph.mentions.names_brands import WEAK, by_brand
from chaingraph.mentions.names_candidates import Candidate, choose
from chaingraph.mentions.names_chains import by_chain
from chaingraph.mentions.names_endings import by_ending
from chaingraph.mentions.names_known import KnownNames, Proven
from chaingraph.mentions.names_lists import by_list
from chaingraph.mentions.names_parks import by_kind, parks_by_kind
from chaingraph.mentions.names_products import by_product, near_company
from chaingraph.mentions.names_projects import by_project
from chaingraph.mentions.names_reading import Reading
from chaingraph.mentions.names_regions import by_region, official_names
from chaingraph.records import Document, Mention, Ref

_PROVEN = 0.6
"""Score from which a name of the first pass is looked for everywhere."""

_KEPT = 0.5
"""Score from which a name becomes a mention."""

_PRODUCT_LENGTH = 3
_SPREADING = ("Enterprise", "Park", "Organisation")


def find_names(documents: Sequence[Document], known: Sequence[Mention]) -> list[Mention]:
    """Names in the passages of a corpus.

    Args:
        documents: The corpus; names proven in one document are found in the others.
        known: Mentions that tables and chain maps gave.

    Returns:
        Mentions in document order, by offset, without overlaps; those of ``known`` are not among them.
    """
    first = [_first_pass(document) for document in documents]
    names = KnownNames(_proven(first, known))
    mentions: list[Mention] = []
    for document, own in zip(documents, first, strict=True):
        for reading, proposals in own.proposals:
            again = [*names.find(reading), *_products(reading, own.products), *by_kind(reading, own.parks)]
            chosen = choose([*proposals, *again])
            mentions.extend(_mention(document, reading, c, own.defined) for c in chosen if c.score >= _KEPT)
    return mentions


@dataclass(frozen=True, slots=True)
class _Pass:
    """What the first pass makes of a document.

    Attributes:
        proposals: Each passage with all that the rules propose in it.
        sure: Written forms and candidates that are worth looking for everywhere.
        defined: Short forms the document defines, and what they stand for.
        products: Products the document names.
        parks: Kinds of park of which it names one only.
    """

    proposals: list[tuple[Reading, list[Candidate]]]
    sure: list[tuple[str, Candidate]]
    defined: Mapping[str, str]
    products: Dictionary[float]
    parks: Mapping[str, str]


def _first_pass(document: Document) -> _Pass:
    written = official_names(document.text)
    proposals = []
    sure = []
    defined = {}
    products: dict[str, float] = {}
    weak: dict[str, list[Candidate]] = {}
    for passage in (*document.passages, *caption_passages(document)):
        reading = Reading(passage)
        found = _propose(reading, written)
        proposals.append((reading, found))
        for candidate in choose(found):
            text = reading.text[candidate.start : candidate.end]
            if candidate.type in _SPREADING and candidate.score >= _PROVEN and candidate.rule != "list-shared":
                sure.append((text, candidate))
            elif candidate.type == "Enterprise" and candidate.score >= WEAK:
                weak.setdefault(text, []).append(candidate)
            elif candidate.type == "Product" and len(text) >= _PRODUCT_LENGTH:
                products[text] = candidate.score
            if candidate.name and candidate.name != text:
                defined[text] = candidate.name
    sure.extend((text, found[0]._replace(score=_PROVEN)) for text, found in weak.items() if len(found) > 1)
    parks = parks_by_kind(sorted({text for text, candidate in sure if candidate.type == "Park"}))
    return _Pass(proposals, sure, defined, Dictionary(products), parks)


def _products(reading: Reading, products: Dictionary[float]) -> Iterator[Candidate]:
    """Products of the document wherever it names them again."""
    for hit in products.longest(reading.text):
        if reading.is_edge(hit.start) and reading.is_edge(hit.end) and not reading.is_closed(hit.start, hit.end):
            yield Candidate(hit.start, hit.end, "Product", hit.value * 0.95, "product-again")


def _propose(reading: Reading, written: set[str]) -> list[Candidate]:
    sure = [*by_ending(reading)]
    brands = list(by_brand(reading))
    sure.extend(by_definition(reading, [*sure, *brands]))
    regions = by_region(reading, written)
    named = choose([*sure, *brands, *regions])
    found = [*sure, *brands, *regions, *by_chain(reading), *by_list(reading, named)]
    found.extend(by_product(reading))
    found.extend(near_company(reading, named))
    found.extend(by_project(reading, named))
    return found


def _proven(first: Sequence[_Pass], known: Sequence[Mention]) -> Mapping[str, Proven]:
    """Written forms that are sure, by what they are."""
    proven: dict[str, Proven] = {}
    for mention in known:
        if mention.ref.type in _SPREADING:
            proven[mention.text] = Proven(mention.ref.type, mention.ref.name, 0.85)
    for document in first:
        for text, candidate in document.sure:
            kept = proven.get(text)
            if kept is None or candidate.score > kept.score:
                proven[text] = Proven(candidate.type, candidate.name or text, candidate.score)
    return proven


def _mention(document: Document, reading: Reading, candidate: Candidate, defined: Mapping[str, str]) -> Mention:
    start, end = reading.passage.span(candidate.start, candidate.end)
    text = reading.text[candidate.start : candidate.end]
    ref = Ref(candidate.type, candidate.name or defined.get(text, text), document.id)
    return Mention(ref, start, end, text, candidate.rule, candidate.score)
