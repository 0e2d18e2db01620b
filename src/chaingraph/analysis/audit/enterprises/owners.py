"""One owner under several names: the same enterprise written differently in the rows of project lists and rosters."""

from __future__ import annotations

from collections.abc import Iterator

from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.columns import Claim, Thing
from chaingraph.analysis.projection import Projection
from chaingraph.reference.names import fold, parse_company


def owners(projection: Projection) -> Iterator[AuditRow]:
    """Owners of projects that project lists and rosters of one document call by two full names.

    A short name in a sentence is no second name, nor is one in a narrow table beside them; a name counts when it has a
    legal form. O(owners · names).
    """
    for owner in sorted({owner for _, owner in projection.edges.get("projectOf", ())}):
        thing = projection.things.get(owner)
        if thing is None or thing.type != "Enterprise":
            continue
        for document, names in _written(projection, thing).items():
            first = list(names)
            if len(first) > 1:
                yield AuditRow(
                    kind="name",
                    subject=thing.name,
                    message=f"同一业主在 {document} 中写作“{'”“'.join(first)}”",
                    left=first[0],
                    right=first[1],
                    sure=0.7,
                    slip="名称不全或误写",
                    evidence=tuple(claim.evidence for claim in names.values()),
                )


def _written(projection: Projection, thing: Thing) -> dict[str, dict[str, Claim]]:
    """Document → the full names that its rows write for an owner, each with the first row that does."""
    found: dict[str, dict[str, Claim]] = {}
    seen: set[tuple[str, str]] = set()
    for claim in _rows(projection, thing):
        name = _name(thing, claim)
        spot = (claim.evidence.document, fold(name))
        if name and parse_company(name).form and spot not in seen:
            seen.add(spot)
            found.setdefault(claim.evidence.document, {})[name] = claim
    return found


def _rows(projection: Projection, thing: Thing) -> Iterator[Claim]:
    """Rows of project lists that an enterprise owns, then rows of rosters that list it."""
    for project in projection.subjects("projectOf", thing.id):
        yield from (claim for claim in projection.claims_of(project, "projectOf", thing.id) if claim.group)
    yield from (claim for claim in projection.claims_about(thing.id) if claim.group and claim.predicate == "tier")


def _name(thing: Thing, claim: Claim) -> str:
    """The longest name of an enterprise that stands in a quote."""
    quote = "".join(claim.evidence.quote.split())
    return max((name for name in thing.names if "".join(name.split()) in quote), key=len, default="")
