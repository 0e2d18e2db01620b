"""Numbers of papers that two places tell differently: 某政〔2024〕81号 in the reply, 某政〔2024〕18号 at the head of the request.

For: ``chaingraph audit``, within and across documents.
In: papers cited by title and number (``audit.reading.cited``). Out: audit rows of kind ``number``.
How: a full title is of one paper; two numbers of one year cannot both be its own. Of a paper that is none of the documents, two
citations are held against each other.
"""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.cited import SHORTEST, Cited, Number, cited, own_numbers
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_ROW = Maker("number", 0.75, "文号可能写错")


def paper_numbers(projection: Projection) -> Iterator[AuditRow]:
    """Citations whose number is not that of the paper, or of another citation of it. O(characters)."""
    own, heads = own_numbers(projection), _heads(projection)
    told: dict[tuple[str, str], Cited] = {}
    for one in cited(projection):
        if one.number is None:
            continue
        right = own.get(one.document)
        first = told.setdefault((one.title, one.number.key[1]), one)
        if right and right.key != one.number.key and right.key[1] == one.number.key[1]:
            yield _row(one, right, heads[one.document])
        elif not right and first.number and first.number.key != one.number.key and len(one.title) >= SHORTEST:
            yield _row(one, first.number, first.sentence.evidence(first.start, first.end))


def _heads(projection: Projection) -> dict[str, Evidence]:
    """Document → the passage with its own number."""
    found: dict[str, Evidence] = {}
    own = own_numbers(projection)
    for passage in projection.passages:
        number = own.get(passage.evidence.document)
        if number and number.text in "".join(passage.evidence.quote.split()):
            found.setdefault(passage.evidence.document, passage.evidence)
    return found


def _row(one: Cited, right: Number, place: Evidence) -> AuditRow:
    told = one.number.text if one.number else ""
    message = f"《{one.title}》一处文号为 {right.text}，一处为 {told}"
    return _ROW(one.title, message, (right.text, told), place, one.sentence.evidence(one.start, one.end))
