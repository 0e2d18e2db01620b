"""What one project makes a year, told twice: 全部达产后年产轮毂300万只 … 6条线达产以后，项目每年可生产轮毂350万只.

For: ``chaingraph audit``, within a document.
In: sentences with what they go on about (``audit.reading.spoken_names``). Out: audit rows of kind ``conflict``.
How: the product, the unit and what the sentence is about are the same, and both tell what can be made. Phases, lines, what is added and
what was there before tell two capacities apart; so does a third one that the two give as its sum or difference.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.spoken_names import spoken_names
from chaingraph.analysis.audit.reading.text import base, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_NUMBER = r"(?P<number>\d+(?:\.\d+)?)(?P<unit>[十百千万亿]*(?:吨|只|台|套|件|个|辆|米|平方米|立方米|支|片|块|条|双|瓶|箱|头|千瓦时|兆瓦|吉瓦|GWh|GW|公里|千米|升|公斤|付|把|樘|颗|枚|盒|袋|根|万))"
_MAKES = r"(?:年|每年)(?:可|能|将可?|可以)?(?:生产|加工|处理|产|制造)(?:能力)?(?:可达|达到?|约|为)?"
_PRODUCT = r"[\u4e00-\u9fffA-Za-z]{2,12}?"
_FORMS = (
    re.compile(rf"{_MAKES}(?P<what>{_PRODUCT})(?:可达|达到?|约|为)?{_NUMBER}"),
    re.compile(
        rf"{_MAKES}{_NUMBER}(?:的)?(?P<what>[\u4e00-\u9fffA-Za-z]{{2,12}}?)(?=项目|的?(?:生产)?能力|生产线|[，。；、（）]|$)"
    ),
    re.compile(
        rf"(?P<what>{_PRODUCT})(?:设计)?年(?:产能|生产能力|设计产能|产量(?:可|将)?达到?)(?:可达|达到?|约|为)*{_NUMBER}"
    ),
)
_APART = re.compile(
    r"[一二三四五首][期批]|[一二两三四五六七八九\d]+号|首条|(?<!全部)(?<!\d)[一二两三四][条台座个](?:生产线|产线|车间)|目前|现有|现已|已形成|去年|今年|上年|20\d\d年|月|新增|增加|扩[建能产]|技改|原有?|老|旧|提升|提高|增至|加上|总产能|实际|规模以上|全[县市区行]|其中|另|再|远期|近期|最终|各|分别|比|超过|企业|"
    r"同类|国内|全国|竞争|对手|家"
)
_ROW = Maker("conflict", 0.65, "年产能可能写错")


@dataclass(frozen=True, slots=True)
class _Made:
    """How much of a product is made a year."""

    about: str
    what: str
    size: float
    text: str
    evidence: Evidence


def makes_a_year(projection: Projection) -> Iterator[AuditRow]:
    """Two yearly capacities of one project for one product. O(characters + pairs of one product)."""
    told: dict[tuple[str, str, str], list[_Made]] = defaultdict(list)
    for one, kind in _told(projection):
        told[one.evidence.document, one.what, kind].append(one)
    for items in told.values():
        sizes = {one.size for one in items}
        pair = next(
            (
                pair
                for pair in combinations(items, 2)
                if pair[0].size != pair[1].size and pair[0].about == pair[1].about
            ),
            None,
        )
        # Three values are those of parts and their whole.
        if pair and len(sizes) == len({0, 1}):
            left, right = pair
            message = f"{left.what}年产能一处为 {left.text}，一处为 {right.text}"
            yield _ROW(left.what, message, (left.text, right.text), left.evidence, right.evidence)


def _told(projection: Projection) -> Iterator[tuple[_Made, str]]:
    for sentence, names, about in spoken_names(projection):
        keys = {name.key for name in names} or {about.get("", "")}
        key = min(keys) if len(keys) == 1 else ""
        for form in _FORMS if key and not key.startswith("@") else ():
            for match in form.finditer(sentence.text):
                clause = sentence.text[clause_start(sentence.text, match.start(), "。；") : match.end() + 8]
                if not _APART.search(clause):
                    kind, factor = base(match["unit"])
                    quote = sentence.evidence(*match.span())
                    text = match["number"] + match["unit"]
                    yield _Made(key, match["what"], float(match["number"]) * factor, text, quote), kind
