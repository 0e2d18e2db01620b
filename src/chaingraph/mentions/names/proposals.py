"""The first pass: what the rules propose in a document, and what of it is sure enough to be looked for everywhere.

For: ``names``.
In: documents.
Out: :class:`Proposals`.
How: every rule reads every passage, captions of tables and cells of prose among them; what a folder repeats it reads once. Rules that build on names already found (lists,
products, projects) see the best of the others. A name by a weak cue is sure when the document shows it twice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chaingraph.mentions.captions import caption_passages, prose_passages
from chaingraph.mentions.definitions import by_definition
from chaingraph.mentions.dictionary import Dictionary
from chaingraph.mentions.names.brackets import by_bracket
from chaingraph.mentions.names.brands import WEAK, by_brand
from chaingraph.mentions.names.called import brands_of
from chaingraph.mentions.names.candidates import Candidate, choose
from chaingraph.mentions.names.chain_frames import by_frame
from chaingraph.mentions.names.chains import by_chain
from chaingraph.mentions.names.endings import by_ending
from chaingraph.mentions.names.goods_behind import by_goods
from chaingraph.mentions.names.industries import Industries
from chaingraph.mentions.names.latin import by_letters
from chaingraph.mentions.names.lists import by_list
from chaingraph.mentions.names.parks import open_kinds, park_cores, parks_by_kind
from chaingraph.mentions.names.placed import by_owner, by_place
from chaingraph.mentions.names.product_phrases import behind_maker, goods_in_rows, linked_products, near_company
from chaingraph.mentions.names.products import by_product
from chaingraph.mentions.names.products_made import by_maker
from chaingraph.mentions.names.project_shapes import by_shape
from chaingraph.mentions.names.projects import by_project
from chaingraph.mentions.names.public import by_public
from chaingraph.mentions.names.reading import KeptReading, Reading
from chaingraph.mentions.names.regions import by_region, official_names
from chaingraph.mentions.names.shared import by_shared_ending
from chaingraph.mentions.names.sides import told_sides
from chaingraph.mentions.names.works import by_work
from chaingraph.mentions.portions import portions
from chaingraph.mentions.renamings import by_renaming
from chaingraph.records import Document, Passage

SPREADING = ("Enterprise", "Park", "Organisation")
"""Types whose names are looked for in the whole corpus."""

_PROVEN = 0.6
"""Score from which a name of the first pass is looked for everywhere."""

_LOCAL = ("list-shared", "list-ending")
"""Rules whose names hold in their list only."""

_PLACED = ("brand-place", "brand-region", "brand-trade", "brand-goods")
"""Rules that know a company by its place and its trade."""

_PRODUCT_LENGTH = 3
_REMEMBERED = 256
"""So many passages are kept in mind: headings and what every page repeats are read once."""

Proposed = tuple[KeptReading, Sequence[Candidate]]
"""A passage put aside, and what the rules propose in it."""


@dataclass(frozen=True, slots=True)
class Proposals:
    """What the first pass makes of a document.

    Attributes:
        passages: Each passage, put aside, with all that the rules propose in it.
        sure: Written forms and candidates that are worth looking for everywhere.
        defined: Short forms the document defines, and what they stand for.
        products: Products the document names.
        parks: Kinds of park of which it names one only.
        cores: What remains of its parks' names without place and ending.
        sides: Sides that are parts of its park.
        brands: Brands of its companies, which may stand for them.
    """

    passages: list[Proposed]
    sure: list[tuple[str, Candidate]]
    defined: Mapping[str, str]
    products: Dictionary[float]
    parks: Mapping[str, str]
    cores: Dictionary[str]
    sides: frozenset[str]
    brands: Dictionary[str]


def propose(document: Document) -> Proposals:
    """Every rule's proposals in a document, and what they prove."""
    written = official_names(document.text)
    industries = Industries((document.text,))
    passages = []
    sure = []
    defined = {}
    kinds: set[str] = set()
    people: set[str] = set()
    sides: set[str] = set()
    products: dict[str, float] = {}
    weak: dict[str, list[Candidate]] = {}
    for passage in _read(document):
        reading = _reading(passage.text)
        found = _without_industries(_proposed(reading, tuple(by_region(reading, written))), reading, industries)
        kinds |= open_kinds(reading)
        sides |= set(told_sides(reading))
        people |= reading.people
        passages.append((reading.kept()._replace(passage=passage), found))
        for candidate in choose(found):
            text = reading.text[candidate.start : candidate.end]
            if candidate.type in SPREADING and candidate.score >= _PROVEN and candidate.rule not in _LOCAL:
                sure.append((text, candidate))
            elif candidate.type == "Enterprise" and candidate.score >= WEAK:
                weak.setdefault(text, []).append(candidate)
            elif candidate.type == "Product" and len(text) >= _PRODUCT_LENGTH:
                products[text] = candidate.score
            if candidate.name and candidate.name != text:
                defined[text] = candidate.name
    sure = [(text, candidate) for text, candidate in sure if text not in people]
    sure.extend(
        (text, found[0]._replace(score=_PROVEN))
        for text, found in weak.items()
        if len(found) > 1 and text not in people and text not in products
    )
    named = {text for text, candidate in sure if candidate.type == "Park"}
    companies = {text[:cut] for text, candidate in sure if candidate.type == "Enterprise" for cut in (2, 3, 4)}
    cores = park_cores(sorted(name for name in named if not name.startswith(tuple(companies))))
    parks = parks_by_kind(document, named, kinds)
    brands = _brands(sure, people)
    told = frozenset(sides if named else ())
    return Proposals(passages, sure, defined, Dictionary(products), parks, cores, told, brands)


def _brands(sure: Iterable[tuple[str, Candidate]], people: Collection[str]) -> Dictionary[str]:
    """The brands of a document's companies."""
    firms = {text for text, candidate in sure if candidate.type == "Enterprise"}
    others = {text for text, candidate in sure if candidate.type != "Enterprise"}
    return brands_of(firms.difference(people), others.union(people))


def _without_industries(found: Sequence[Candidate], reading: Reading, industries: Industries) -> Sequence[Candidate]:
    """Proposals without companies called by a place and a trade that are its industry in this document."""
    wrong = [c for c in found if c.rule in _PLACED and industries.hold(reading.text[c.start : c.end])]
    return [c for c in found if c not in wrong] if wrong else found


def _read(document: Document) -> Iterator[Passage]:
    for passage in (*document.passages, *caption_passages(document), *prose_passages(document)):
        yield from portions(passage)


@lru_cache(maxsize=_REMEMBERED)
def _reading(text: str) -> Reading:
    return Reading(Passage("", "paragraph", text, ()))


@lru_cache(maxsize=_REMEMBERED)
def _proposed(reading: Reading, regions: Sequence[Candidate]) -> Sequence[Candidate]:
    """What all rules propose; only its regions depend on the document in which a passage stands."""
    sure = [*by_ending(reading), *by_public(reading), *by_letters(reading)]
    brands = [*by_brand(reading), *by_place(reading), *by_bracket(reading), *by_goods(reading)]
    sure.extend([*by_definition(reading, [*sure, *brands]), *by_renaming(reading, [*sure, *brands])])
    sure.extend(by_owner(reading, [*sure, *brands]))
    named = choose([*sure, *brands, *regions])
    found = [*sure, *brands, *regions, *by_chain(reading), *by_frame(reading), *by_list(reading, named)]
    found.extend(by_shared_ending(reading))
    found.extend(by_product(reading))
    found.extend([*linked_products(reading), *goods_in_rows(reading)])
    found.extend(behind_maker(reading, near_company(reading, named), brands))
    found.extend(by_maker(reading, named))
    found.extend(by_project(reading, named))
    found.extend(by_work(reading, named))
    found.extend(by_shape(reading, named))
    return found
