"""What is told to be the most or the least with its value, beside one that has more or less: 增长最快的是甲业，增幅14.3%，乙业增长17.9%.

For: ``chaingraph audit``.
In: sentences with their quantities. Out: audit rows of kind ``words``.
How: a claim has its value behind it or right before it; a rival bears another name and the measure of the claim. What is of a whole,
of another time, or a mean is no rival.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_CLAIM = re.compile(
    r"(?P<ahead>[^，。；：、\d]{0,14}?)(?:(?P<most>最[大高多快长重])|(?P<least>最[小低少慢短轻]))的(?:[^，。；：、\d]{0,6}?)(?:是|为|当属|属|：)(?P<name>[^，。；、\d（）()]{2,18})[，（(：:]?(?P<own>[^，。；、\d（）()]{0,10}?)(?=\d)"
)
_MEASURES = (
    ("增", re.compile(r"增[长幅速加]|同比|涨")),
    ("降", re.compile(r"下降|降幅|回落|减")),
    ("占", re.compile(r"占比|比重|占")),
    ("率", re.compile(r"率")),
    ("产值", re.compile(r"产值")),
    ("收入", re.compile(r"收入|营收")),
    ("投资", re.compile(r"投资|资金|金额")),
    ("税", re.compile(r"税")),
    ("面积", re.compile(r"面积|用地|占地")),
    ("出口", re.compile(r"出口|进口|外贸")),
    ("人", re.compile(r"用工|员工|从业|就业|人数|人口")),
    ("量", re.compile(r"产量|产能|销量|数量")),
)
_NO_RIVAL = re.compile(
    r"全[国省市县区镇园部年]|总|平均|均|合计|共|其中|较|(?<!占)比(?!重)|上年|去年|20\d\d年|同期|目标|计划|任务|以上|规上|规模以上|累计|合并|前|其他|其余|达到?$|提[高升]|拉动|贡献"
)
_NO_CLAIM = re.compile(r"之一|历[年史]|近年|以来|上年|去年|力争|目标|单[月日季]|当[月日]")
_FALLS = re.compile(r"下降|减少|回落|负|下滑|降$")
FAR = 60
"""Characters between a claim and a rival at most."""
_ROW = Maker("words", 0.75, "排名或数值有误")


def told_most(projection: Projection) -> Iterator[AuditRow]:
    """Claims of the most or the least that a value of the same measure beside them denies. O(characters)."""
    for reader in readers(projection):
        for reading in reader.readings:
            for match in _CLAIM.finditer(reading.sentence.text):
                if not _NO_CLAIM.search(match[0]):
                    yield from _denied(reading, match)


def _denied(reading: Reading, match: re.Match[str]) -> Iterator[AuditRow]:
    own = next((one for one in reading.quantities if one.at == match.end()), None)
    measures = [known for _, known in _MEASURES if known.search(match["ahead"] + match["own"])]
    if own is None or not own.exact or not measures:
        return
    sign = 1 if match["most"] else -1
    rivals = [one for one in reading.quantities if _is_rival(reading, match, one, own)]
    for one in rivals:
        if any(known.search(one.label) for known in measures) and sign * (_size(one) - _size(own)) > one.step:
            message = f"文中称{match['name']}“{match['most'] or match['least']}”（{own.text}），而{one.label}{one.text}"
            quotes = reading.sentence.evidence(match.start(), own.end), reading.quote(one)
            yield _ROW(match["name"], message, (own.text, one.text), *quotes)
            return


def _is_rival(reading: Reading, match: re.Match[str], one: Quantity, own: Quantity) -> bool:
    text = reading.sentence.text
    between = text[own.end : one.at] if one.at > own.end else text[one.end : match.start()]
    apart = "。" in between or len(between) > FAR
    named = match["name"] not in one.label and len(one.label) > 3 and not _NO_RIVAL.search(one.label)
    return one is not own and one.kind == own.kind and one.exact and not apart and named


def _size(one: Quantity) -> float:
    return -one.size if one.unit == "%" and _FALLS.search(one.label) else one.size
