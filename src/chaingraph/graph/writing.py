"""What every part of the builder shares: the records it reads and the two drafts it fills."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from chaingraph.errors import GraphError
from chaingraph.graph.cell_places import CellPlaces
from chaingraph.graph.dataset import Draft, Graph
from chaingraph.graph.terms import OA, TYPE, cg, integer, iri, text
from chaingraph.records import Document, Entity, Link, Ref, Resolution
from chaingraph.reference.identifiers import document_iri, span_iri
from chaingraph.reference.identifiers import iri as entity_iri

SOURCE, START, END, EXACT = (f"<{OA}{name}>" for name in ("hasSource", "start", "end", "exact"))


@dataclass
class Writing:
    """A graph while it is written.

    Attributes:
        documents: By identifier.
        entities: By identifier.
        resolution: What each name means.
        places: Which cells the quotes of a document stand in, for those that were asked about.
    """

    documents: dict[str, Document]
    entities: dict[str, Entity]
    resolution: Resolution
    facts: Draft = field(default_factory=Draft)
    evidence: Draft = field(default_factory=Draft)
    places: dict[str, CellPlaces] = field(default_factory=dict)

    @classmethod
    def of(cls, documents: Sequence[Document], resolution: Resolution) -> Writing:
        """An empty graph about these documents and entities."""
        by_document = {document.id: document for document in documents}
        return cls(by_document, {entity.id: entity for entity in resolution.entities}, resolution)

    def graph(self) -> Graph:
        """What has been written."""
        return Graph(self.facts.part(), self.evidence.part())

    def link(self, ref: Ref) -> Link:
        """The link of a reference.

        Raises:
            GraphError: Resolution left it out, or named an entity that is not there.
        """
        link = self.resolution.links.get(ref)
        if link is None or link.entity not in self.entities:
            raise GraphError(f"名称“{ref.name}”没有归并到实体", where=ref.document, hint="请附上文件报告此问题")
        return link

    def entity(self, ref: Ref) -> Entity:
        """The entity a reference means."""
        return self.entities[self.link(ref).entity]

    def document(self, identifier: str) -> Document:
        """A document by its identifier.

        Raises:
            GraphError: Something rests on a document that is not part of this build.
        """
        document = self.documents.get(identifier)
        if document is None:
            raise GraphError("证据所在的文件不在本次构建中", where=identifier, hint="请附上文件报告此问题")
        return document

    def _cells(self, document: str) -> CellPlaces:
        if document not in self.places:
            self.places[document] = CellPlaces(self.document(document))
        return self.places[document]

    def span(self, document: str, start: int, end: int, locator: str = "") -> str:
        """Writes a run of characters of a document, and gives its IRI as a term.

        Raises:
            GraphError: The run is empty or lies outside the document.
        """
        term = iri(span_iri(document, start, end))
        if term not in self.evidence:
            words = self.document(document).text
            if not 0 <= start < end <= len(words):
                raise GraphError(f"证据位置 {start}-{end} 不在文件之内", where=document, hint="请附上文件报告此问题")
            source = iri(document_iri(document))
            position = ((START, integer(start)), (END, integer(end)))
            quote = (EXACT, text(words[start:end], "zh"))
            self.evidence.add(term, (TYPE, cg("Span")), (SOURCE, source), *position, quote)
        locator = self._cells(document).of(start, end) or locator
        if locator:
            self.evidence.add(term, (cg("locator"), text(locator)))
        return term


def thing(entity: Entity) -> str:
    """IRI of an entity as a term."""
    return iri(entity_iri(entity.id))
