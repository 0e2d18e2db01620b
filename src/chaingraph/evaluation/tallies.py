"""What each part of the evaluation hands to the report: counts by document and type, and the errors."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from typing import Literal

from chaingraph.evaluation.counts import Counts

Part = Literal["mentions", "statements", "modality", "links", "tables"]
Kind = Literal["missed", "wrong"]
Split = Literal["odd", "even", ""]
_NUMBER = re.compile(r"\d+$")


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one type in one document; ``overlap`` only for mentions."""

    part: Part
    document: str
    type: str
    exact: Counts
    overlap: Counts | None = None


@dataclass(frozen=True, slots=True)
class ErrorRow:
    """One answer that is missing or wrong.

    Attributes:
        kind: ``missed``: in the gold only; ``wrong``: found only.
        start: Source offset; ``None`` where the answer has none.
        instead: What the other side has in the same place, empty when nothing.
    """

    part: Part
    kind: Kind
    doc: str
    type: str
    text: str
    instead: str = ""
    start: int | None = None
    end: int | None = None

    @property
    def split(self) -> Split:
        """The half its document belongs to."""
        return split(self.doc)


def split(document: str) -> Split:
    """The half a document belongs to by the number at the end of its name; empty without one."""
    number = _NUMBER.search(document)
    if not number:
        return ""
    return "odd" if int(number.group()) % 2 else "even"


def compared(gold: Iterable[Hashable], found: Iterable[Hashable]) -> Counts:
    """Counts of two sets of keys."""
    wanted, had = set(gold), set(found)
    return Counts(len(wanted & had), len(had - wanted), len(wanted - had))
