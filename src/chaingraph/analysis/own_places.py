"""Which places the documents are of, for the cover of a report: their own, not those of suppliers they name.

For: the report. In: the projection. Out: names of places, those of most documents first; none when nobody says.
How: a title that begins with a region says whose paper it is (云溪区产业链规划), and who speaks of the same region is of it,
too; only where no title does, the region most of the documents speak of counts, if no other is spoken of by as many. What lists suppliers with their places has no say.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from chaingraph.analysis.columns import Thing
from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.projection import Projection
from chaingraph.reference.region_scan import scan_regions
from chaingraph.reference.regions import gazetteer

_BEFORE = re.compile(
    r"(?:中共|共青团|关于|印发|转发|下达|公布|对|[《〈“\"〔【\[（(\s]|20\d\d(?:[—–－~～-]20\d\d)?年?度?)*"
)
"""What may stand in a title before the place whose paper it is."""
_COMPANY = re.compile(r"[^，。、；：？！,;:\s]{1,20}?(?:公司|集团|厂|大学|学院|研究院)")
"""重庆…有限公司 says where a company is registered, and is no paper of 重庆."""
_SURVEYED = {"supplies", "locatedIn"}


def own_places(projection: Projection) -> tuple[str, ...]:
    """Full names of the places the documents are of; of more than half of them one alone. O(documents + names)."""
    titled = _titled(projection)
    if not titled:
        return tuple(_full_name(projection, place) for place in _spoken_of(projection))
    counts = Counter(titled.values())
    counts.update(_confirming(projection, titled))
    ordered = sorted(counts, key=lambda place: (-counts[place], place))
    first = ordered[:1] if 2 * counts[ordered[0]] > counts.total() else ordered
    return tuple(_full_name(projection, place) for place in first)


def _confirming(projection: Projection, titled: Mapping[str, str]) -> list[str]:
    """Of documents whose title names no place the place they speak of, if the title of another names it."""
    codes = {projection.things[place].code if place in projection.things else place: place for place in titled.values()}
    homes = document_homes(projection).items()
    return [codes[code] for paper, code in homes if paper not in titled and code in codes]


def _spoken_of(projection: Projection) -> tuple[str, ...]:
    """Code of the region that more documents speak of than of any other."""
    surveys = _surveys(projection)
    votes = Counter(code for paper, code in document_homes(projection).items() if paper not in surveys)
    most = max(votes.values(), default=0)
    first = tuple(code for code, count in votes.items() if count == most)
    return first if len(first) == 1 else ()


def _surveys(projection: Projection) -> frozenset[str]:
    """Documents whose rows say who supplies somebody and where that is: the places are those of the suppliers."""
    rows = (claims for claims in projection.groups.values() if {claim.predicate for claim in claims} >= _SURVEYED)
    return frozenset(claim.evidence.document for claims in rows for claim in claims)


def _titled(projection: Projection) -> dict[str, str]:
    """Document → identifier, or code, of the place its title begins with; those that begin with none are left out."""
    # A zone may be a region and a park of one name: it is the region.
    things = (*projection.of_type("Park"), *projection.of_type("Region"))
    names = {name: thing for thing in things for name in (thing.name, *thing.names) if len(name) > 1}
    found = {paper.id: _beginning(paper.title, names, projection) for paper in projection.papers.values()}
    return {paper: place for paper, place in found.items() if place}


def _beginning(title: str, names: Mapping[str, Thing], projection: Projection) -> str:
    """The narrowest of the places that a title begins with: 合肥市, then 云溪区; empty when it begins with none."""
    before = _BEFORE.match(title)
    rest, found = title[before.end() if before else 0 :], None
    if _COMPANY.match(rest):
        return ""
    while name := max((name for name in names if rest.startswith(name)), key=len, default=""):
        if found and not _is_inside(projection, names[name], found):
            break
        rest, found = rest[len(name) :], names[name]
    code = found.code if found else _listed(rest)
    return "" if _is_country(code) else found.id if found else code


def _listed(words: str) -> str:
    """Code of the only region of the gazetteer that words begin with: of a place only titles may tell."""
    first = next((hit for hit in scan_regions(words) if hit.start == 0), None)
    return first.candidates[0].code if first and len(first.candidates) == 1 else ""


def _is_inside(projection: Projection, inner: Thing, outer: Thing) -> bool:
    """As the documents or the gazetteer have it."""
    return outer.id in projection.objects(inner.id, "partOf") or (
        bool(inner.code and outer.code) and gazetteer().contains(outer.code, inner.code)
    )


def _is_country(code: str) -> bool:
    listed = gazetteer().get(code)
    return listed is not None and listed.level == "country"


def _full_name(projection: Projection, place: str) -> str:
    """The longest name of a place that ends with its own: 合肥市云溪区."""
    thing = projection.things.get(place) or next(_of_code(projection, place), None)
    if thing is None:
        listed = gazetteer().get(place)
        return listed.name if listed else place
    return max((name for name in thing.names if name.endswith(thing.name)), key=len, default=thing.name)


def _of_code(projection: Projection, code: str) -> Iterator[Thing]:
    return (region for region in projection.of_type("Region") if region.code == code)
