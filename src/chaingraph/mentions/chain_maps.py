"""Chain maps as mentions and statements: which enterprise stands in which segment of which chain.

For: ``find_mentions``. In: a :class:`~chaingraph.records.Document` with its chain maps.
Out: :class:`~chaingraph.records.Extraction`; a segment's reference has its chain's name as key.
How: every member that is no kind of business (电商) is an enterprise of its box's segment. A map without a title takes the
one label of its only midstream box, or stays a numbered figure of its document.
"""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.mentions.place import document_place
from chaingraph.mentions.tables.names import Name, offsets, read_names
from chaingraph.mentions.tables.places import site_place
from chaingraph.records import (
    Cell,
    ChainBox,
    ChainMap,
    Document,
    EntityType,
    Evidence,
    Extraction,
    Mention,
    Ref,
    Statement,
)
from chaingraph.reference.lexicon import read_lexicon

RULE = "chain-map"
_OTHER = ("其他", "其它", "其他渠道")
CONFIDENCE = 0.9
"""A name's box is sometimes uncertain in a flattened figure, its chain never."""


def read_chain_maps(document: Document) -> Extraction:
    """What the chain maps of a document say.

    Args:
        document: A document with its chain maps found.

    Returns:
        Mentions of chains, segments and members; statements segmentOf, stage, covers, channel, inSegment and inChain, and
        locatedIn for a site that its name places (某基地（佛山）).
    """
    reader = _Reader(document)
    for number, chain_map in enumerate(document.chain_maps, 1):
        reader.read(chain_map, number)
    return Extraction(tuple(reader.mentions.values()), tuple(reader.statements.values()))


class _Reader:
    """Collects what the maps of one document say, each thing once."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.mentions: dict[tuple[Ref, int, int], Mention] = {}
        self.statements: dict[str, Statement] = {}
        self.near = document_place(document) if document.chain_maps else ""

    def read(self, chain_map: ChainMap, number: int) -> None:
        """Reads one map; ``number`` counts the maps of the document."""
        chain = self._chain(chain_map, number)
        for box in chain_map.boxes:
            segment = self._segment(box, chain)
            generic = set(box.generic)
            for cell in box.members:
                if cell in generic:
                    self._state(segment, "channel", cell.text, cell)
                else:
                    self._member(cell, segment, chain)

    def _chain(self, chain_map: ChainMap, number: int) -> Ref:
        if chain_map.title and chain_map.title_cell:
            return self._mention("Chain", chain_map.title, chain_map.title_cell)
        label = only_product(chain_map)
        if label:
            return self._mention("Chain", label.text, label)
        return Ref("Chain", f"{self.document.title or self.document.id} 图{number}", self.document.id)

    def _segment(self, box: ChainBox, chain: Ref) -> Ref:
        segment = self._mention("Segment", box.segment, box.title_cell, chain.name)
        self._state(segment, "segmentOf", chain, box.title_cell)
        if box.stage:
            self._state(segment, "stage", box.stage, box.title_cell)
        for label in box.labels:
            self._label(label, segment)
        return segment

    def _label(self, label: Cell, segment: Ref) -> None:
        """A sub-box is a product of the segment, or a kind of business (电商平台); 其他 is neither."""
        if is_channel(label.text):
            self._state(segment, "channel", label.text, label)
        elif label.text not in _OTHER:
            self._state(segment, "covers", self._mention("Product", label.text, label), label)

    def _member(self, cell: Cell, segment: Ref, chain: Ref) -> None:
        for name in read_names(self.document.text, cell, several=False):
            enterprise = Ref("Enterprise", name.text, self.document.id)
            self._add(Mention(enterprise, name.start, name.end, name.text, RULE, CONFIDENCE))
            place = Cell(name.text, name.start, name.end, cell.locator)
            row = self._site(enterprise, name, cell)
            self._state(enterprise, "inSegment", segment, place, CONFIDENCE, row)
            self._state(enterprise, "inChain", chain, place, CONFIDENCE)

    def _site(self, enterprise: Ref, name: Name, cell: Cell) -> str:
        """Puts a site into the region its name ends with, and gives the row that ties this to its segment."""
        found = site_place(name, self.near)
        if found is None:
            return ""
        region, words = found
        row = f"{self.document.id}#site/{name.start}"
        place = self._mention("Region", region.name, Cell(words.text, words.start, words.end, cell.locator))
        whole = Cell(name.text, name.start, name.end, cell.locator)
        self._state(enterprise, "locatedIn", place, whole, CONFIDENCE, row)
        return row

    def _mention(self, type_: EntityType, name: str, cell: Cell, key: str = "") -> Ref:
        ref = Ref(type_, name, self.document.id, key)
        start, end = _span(self.document.text, cell)
        if end > start:
            text = self.document.text[start:end]
            self._add(Mention(ref, start, end, "".join(text.split("\n")), RULE))
        return ref

    def _add(self, mention: Mention) -> None:
        self.mentions.setdefault((mention.ref, mention.start, mention.end), mention)

    def _state(
        self, subject: Ref, predicate: str, thing: Ref | str, cell: Cell, confidence: float = 1.0, row: str = ""
    ) -> None:
        start, end = _span(self.document.text, cell)
        if end <= start:
            return
        quote = self.document.text[start:end]
        evidence = Evidence(self.document.id, start, end, quote, cell.locator)
        statement = Statement(subject, predicate, thing, evidence, RULE, confidence=confidence, group=row)
        self.statements.setdefault(statement.id, statement)


def is_channel(label: str) -> bool:
    """Whether a sub-box names a kind of business instead of a product (超市, 品牌实体店, 电商平台)."""
    rows = read_lexicon("generic_businesses", ("word", "kind"))
    business = tuple(row["word"] for row in rows if row["kind"] == "business" and row["word"] not in _OTHER)
    endings = tuple(row["word"] for row in rows if row["kind"] == "ending")
    return label.endswith(business) or (label.startswith(business) and label.endswith(endings))


def only_product(chain_map: ChainMap) -> Cell | None:
    """The one label of the only midstream box: what the chain of an untitled map makes; ``None`` when it is not certain."""
    labels = [label for box in _midstream(chain_map) for label in box.labels]
    return labels[0] if len(labels) == 1 and len(list(_midstream(chain_map))) == 1 else None


def _midstream(chain_map: ChainMap) -> Iterator[ChainBox]:
    return (box for box in chain_map.boxes if box.stage == "中游")


def _span(source: str, cell: Cell) -> tuple[int, int]:
    """Source span of a cell's words."""
    places = offsets(source, cell)
    return (places[0], places[-1] + 1) if places else (cell.start, cell.end)
