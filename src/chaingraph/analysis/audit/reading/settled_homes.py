"""Which place a document is of: a bare table that names none is of that of the documents beside it, or of an unknown one.

For: rules that hold a row of a table against a sentence of another document.
In: the places of documents as the graph tells them. Out: document → code of its place.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from chaingraph.analysis.audit.reading.called import place_names
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.projection import Projection

FEWEST = 3
"""Documents of one place at least that tell where a bare table is of."""


def settled_homes(projection: Projection) -> Mapping[str, str]:
    """Document → its place, read once: O(documents + sentences)."""
    return projection.once(_read)


def may_be_one_place(homes: Mapping[str, str], one: str, other: str) -> bool:
    """Whether two documents may be of one place: the same, or that of one of them is not known.

    Example:
        >>> homes = {"a": "4301", "b": "4302"}
        >>> may_be_one_place(homes, "a", "b"), may_be_one_place(homes, "a", "c")
        (False, True)
    """
    return len({homes.get(one), homes.get(other)} - {None, "", "CN"}) < 2


def may_name_one(homes: Mapping[str, str], one: str, other: str) -> bool:
    """Whether two documents may name one thing by its full name: of one place, or of a place and the city it is in.

    Example:
        >>> homes = {"a": "430100", "b": "430122", "c": "430203"}
        >>> may_name_one(homes, "a", "b"), may_name_one(homes, "b", "c")
        (True, False)
    """
    short, long = sorted((_bare(homes.get(document, "")) for document in (one, other)), key=len)
    return may_be_one_place(homes, one, other) or long.startswith(short)


def _bare(code: str) -> str:
    """A code without the noughts of what it does not name."""
    while len(code) > len("61") and code.endswith("00"):
        code = code.removesuffix("00")
    return code


def _read(projection: Projection) -> Mapping[str, str]:
    homes = told_homes(projection)
    votes = Counter(homes.values())
    most = max(votes, key=lambda code: (votes[code], code), default="")
    settled = votes[most] >= FEWEST and votes[most] * 3 >= sum(votes.values()) * 2
    prose = {sentence.document for sentence in sentences(projection)}
    bare = {sheet.document: sheet for sheet in sheets(projection) if sheet.document not in prose}
    # A place that no other document is of was guessed from a name in a cell.
    alone = [(document, sheet) for document, sheet in sorted(bare.items()) if votes[homes.get(document, "")] < 2]
    lost = [document for document, sheet in alone if settled or not _told_by(sheet, homes.get(document, ""))]
    return {**homes, **dict.fromkeys(lost, most if settled else "")}


def _told_by(sheet: Sheet, home: str) -> bool:
    """Whether most rows of a table bear the name of a place: those that men are sent to do not."""
    names = place_names(home)
    bearing = sum(any(name in line.passage.evidence.quote for name in names) for line in sheet.lines)
    return not names or 2 * bearing > len(sheet.lines) or any(name in sheet.caption for name in names)
