"""The seat or the home of a firm told twice with two cities: 公司总部设在合肥 … 总部苏州; 来自浙江台州的甲公司 … 甲公司是福建晋江的企业.

For: ``chaingraph audit``, within and across documents.
In: sentences that tell where a named firm, or the firm they go on about, has its seat, is registered or comes from.
Out: audit rows of kind ``conflict``.
How: of each of the three only the same is compared, since a firm from Fujian may have its seat in Shanghai. A place is read with its
short name too (总部合肥); one in the other is no contradiction. Second seats, moves and plans are left alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.enterprises.subjects_told import subject_of
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.settled_homes import may_name_one, settled_homes
from chaingraph.analysis.audit.reading.spoken_names import spoken_names
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.region_scan import scan_regions
from chaingraph.reference.regions import gazetteer

_PLACE = r"(?P<place>[\u4e00-\u9fff]{2,16}?)"
_STOP = r"(?=[，。；：、（）“”的\d]|$)"
_TOLD = (
    (
        "总部",
        re.compile(
            rf"(?P<noun>总部|母公司)(?:现|均|也|同样)?(?:位于|设[在于]|地处|坐落[于在]|扎根|在|：)?{_PLACE}(?:市区|市)?{_STOP}"
        ),
    ),
    ("注册地", re.compile(rf"(?P<noun>注册地址?|住所地?|注册)(?:位于|设[在于]|[为是在于：]){_PLACE}{_STOP}")),
    ("来源地", re.compile(rf"来自{_PLACE}的")),
    (
        "来源地",
        re.compile(
            rf"(?<![不也])(?:是|系|为)(?:一家)?{_PLACE}(?:市|省|县)?的(?:一家)?(?:[^，。；、]{{0,10}})(?:企业|公司|厂家|民企)"
        ),
    ),
)
_OTHER = re.compile(
    r"第二|双总部|区域总部|华[东南北中]|西[南北]|搬|迁|原|拟|将|计划|分公司|子公司|运营总部|曾|改|分别|项目"
)
AROUND = 8
"""Characters beside a statement in which a word may tell of another seat."""
_ROW = Maker("conflict", 0.7, "地点可能写错")


@dataclass(frozen=True, slots=True)
class _Seat:
    """Where a firm is told to have its seat."""

    name: str
    place: str
    codes: frozenset[str]
    evidence: Evidence


def seats(projection: Projection) -> Iterator[AuditRow]:
    """Firms with two seats. O(characters + pairs of one firm)."""
    told: dict[tuple[str, str], list[_Seat]] = defaultdict(list)
    for key, what, item in _told(projection):
        told[key, what].append(item)
    homes = settled_homes(projection)
    for (_, what), items in told.items():
        for left, right in combinations(items, 2):
            if _apart(left, right) and may_name_one(homes, left.evidence.document, right.evidence.document):
                message = f"{left.name}{what}一处为“{left.place}”，一处为“{right.place}”"
                yield _ROW(left.name, message, (left.place, right.place), left.evidence, right.evidence)
                break


def _apart(left: _Seat, right: _Seat) -> bool:
    within = gazetteer().contains
    pairs = [(one, other) for one in left.codes for other in right.codes]
    return not any(within(one, other) or within(other, one) for one, other in pairs)


def _told(projection: Projection) -> Iterator[tuple[str, str, _Seat]]:
    for sentence, names, about in spoken_names(projection):
        for what, pattern in _TOLD:
            for match in pattern.finditer(sentence.text):
                key, name, start = subject_of(sentence, names, about, match)
                hits = [hit for hit in scan_regions(match["place"]) if hit.start == 0]
                near = sentence.text[max(0, match.start() - AROUND) : match.end() + AROUND].replace(name, "")
                if key and hits and not _OTHER.search(near):
                    codes = frozenset(region.code for region in hits[0].candidates)
                    quote = sentence.evidence(min(start, match.start()), match.end())
                    yield key, what, _Seat(name, match["place"], codes, quote)
