"""What passes through the doors between rooms: frozen records, no behaviour beyond looking at themselves.

For: every room. Rooms exchange these and never import each other.
In: plain values.
Out: plain values.
How: one small file a stage: ``documents`` (what stands in a file), ``quantities`` (typed numbers),
``statements`` (who says what, where), ``entities`` (one thing, many names).
"""

from chaingraph.records.documents import (
    Cell,
    ChainBox,
    ChainMap,
    Column,
    Document,
    Failure,
    Figure,
    Passage,
    PassageKind,
    Row,
    Table,
)
from chaingraph.records.entities import Entity, Judgement, Link, Resolution
from chaingraph.records.quantities import Bound, Quantity
from chaingraph.records.statements import (
    OF_SUPPLIERS,
    EntityType,
    Evidence,
    Extraction,
    Mention,
    Modality,
    Observation,
    Ref,
    Statement,
)

__all__ = [
    "OF_SUPPLIERS",
    "Bound",
    "Cell",
    "ChainBox",
    "ChainMap",
    "Column",
    "Document",
    "Entity",
    "EntityType",
    "Evidence",
    "Extraction",
    "Failure",
    "Figure",
    "Judgement",
    "Link",
    "Mention",
    "Modality",
    "Observation",
    "Passage",
    "PassageKind",
    "Quantity",
    "Ref",
    "Resolution",
    "Row",
    "Statement",
    "Table",
]
