"""One thing on two sides of the same place: 位于县城东北部, 地处县城西南.

For: ``chaingraph audit``, within and across documents.
In: sentences that say on which side of a town, park or river something named, or what they go on about, is.
Out: audit rows of kind ``conflict``.
How: sides are opposite where none of their signs is in the other (东北 and 西南, 东 and 西; not 东 and 东南), and both are of one word
(县城, 园区). Parts of a thing and second works are not the thing.
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

_SIDE = re.compile(
    r"(?:位于|坐落[于在]|地处|在|处于|选址[于在]?|落户)(?P<place>(?:[\u4e00-\u9fff]{0,8}?)(?P<of>县城|城区|市区|主城区?|中心城区|镇区|园区|开发区|[市县区镇]|江|河|湖|城|主干道|铁路|高速))(?:的|以)?(?P<side>东北|东南|西北|西南|[东西南北])(?:部|侧|面|郊|方|方向|角|端|岸|边|约|\d|(?=[，。；、）]))"
)
_OTHER = re.compile(
    r"[二三四]期|分厂|分公司|搬|迁|原|[老新旧]厂|总部|另|两|分别|一处|备选|各|东区|西区|南区|北区|延伸|扩"
)
AROUND = 10
"""Characters beside a statement in which a word may tell of another thing."""
_ROW = Maker("conflict", 0.7, "方位可能写错")


@dataclass(frozen=True, slots=True)
class _Side:
    """On which side of what something is told to be."""

    name: str
    of: str
    side: str
    evidence: Evidence


def directions(projection: Projection) -> Iterator[AuditRow]:
    """Things on two sides of one place. O(characters + pairs of one thing)."""
    told: dict[str, list[_Side]] = defaultdict(list)
    for key, item in _told(projection):
        told[key].append(item)
    homes = settled_homes(projection)
    for items in told.values():
        for left, right in combinations(items, 2):
            one = left.of[-1] == right.of[-1] and may_name_one(homes, left.evidence.document, right.evidence.document)
            if one and not set(left.side) & set(right.side) and len(left.side) == len(right.side):
                message = f"{left.name}一处在{left.of}{left.side}，一处在{right.of}{right.side}"
                yield _ROW(left.name, message, (left.side, right.side), left.evidence, right.evidence)
                break


def _told(projection: Projection) -> Iterator[tuple[str, _Side]]:
    for sentence, names, about in spoken_names(projection):
        text = sentence.text
        for match in _SIDE.finditer(text):
            key, name, start = subject_of(sentence, names, about, match)
            near = text[max(0, min(start, match.start()) - AROUND) : match.end() + AROUND]
            if key and not _OTHER.search(near.replace(name, "")):
                yield key, _Side(name, match["of"], match["side"], sentence.evidence(match.start(), match.end()))
