"""Shares of what was asked, told far from how many were: 收回有效问卷32份。……18户企业反映资金紧张，占有效问卷的56.3%.

For: ``chaingraph audit``.
In: the figures of a page. Out: audit rows of kind ``share``.
How: the whole is named by a share (占有效问卷的) or by the head of its sentence (受访企业中，); a page tells it once, in people,
firms or forms, which are the same here: each of them answered once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.observations import Observation, Observed, observed
from chaingraph.analysis.audit.rows import AuditRow, half_step, percent
from chaingraph.analysis.projection import Projection

_ASKED = (
    r"(?:有效(?:调查)?问卷|(?:调查|回收)?问卷|有效样本|样本(?:企业|户|量)?|(?:受访|受调查|被访|被调查|参与调查|参与调研|接受调查|填报|答题|答卷)的?(?:企业|户|群众|者|对象|人员|职工|农户|单位|居民|学生)?|"
    r"(?:调查|调研|走访|抽样|问卷|座谈|抽查|检查|参训|参评|参赛|参会)(?:企业|户|对象|人员|单位|农户|总数|人数))"
)
_SHARE = re.compile(
    rf"占(?:到|了|比)?(?:全部|所有|收回的?|回收的?|总)?(?P<whole>{_ASKED})(?:总数|总量|总体|数|量)?的?(?:比重|比例)?(?:约|达到?|为)*的?(?P<p>\d+(?:\.\d+)?)%(?!以上|左右|多)"
)
_HEAD = re.compile(rf"^(?:在|从)?(?:全部|所有|收回的?|回收的?)?(?P<whole>{_ASKED})(?:中|里|当中)[，,]")
_PLAIN = re.compile(r"占(?:比)?(?:约|达到?|为)*(?P<p>\d+(?:\.\d+)?)%(?!以上|左右|多)")
_COUNTED = "户家份人名位个张"
_NOT = re.compile(r"增|上年|去年|比|计划|目标|发放|发出|下发|拟")
_ROW = Maker("share", 0.75, "占比或人数、户数可能写错")
REACH = 40
LIKELY = (0.4, 2.5)
ROOM = 0.002


def surveys(projection: Projection) -> Iterator[AuditRow]:
    """Shares of those asked that their number does not give. O(characters + shares · figures of a page)."""
    for page in observed(projection):
        for place, reading in enumerate(page.reader.readings):
            text = reading.text
            head = _HEAD.search(text)
            for match in _SHARE.finditer(text) if "%" in text else ():
                yield from _check(page, place, match, match["whole"])
            for match in _PLAIN.finditer(text) if head and "%" in text else ():
                yield from _check(page, place, match, head["whole"] if head else "")


def _check(page: Observed, place: int, match: re.Match[str], name: str) -> Iterator[AuditRow]:
    here = [item for item in page.near(place, 0, 0) if item.quantity.end <= match.start()]
    part = here[-1] if here else None
    told = float(match["p"]) / 100
    if part is None or not _counts(part) or match.start() - part.quantity.end > REACH or not told:
        return
    between = part.reading.text[part.quantity.end : match.start()]
    wholes = _wholes(page, part, name)
    sizes = {item.quantity.size for item in wholes}
    if re.search("[。；;]", between) or len(sizes) != 1:
        return
    whole = wholes[0]
    real = part.quantity.size / whole.quantity.size
    if abs(real - told) > half_step(match["p"]) / 100 + ROOM and LIKELY[0] < real / told < LIKELY[1] and real < 1:
        yield _ROW(
            part.label or name,
            f"{part.quantity.text}占{whole.label}{whole.quantity.text}应为 {percent(real)}，文中为 {match['p']}%",
            (f"{match['p']}%", percent(real)),
            part.reading.sentence.evidence(part.quantity.at, match.end()),
            whole.evidence(),
        )


def _wholes(page: Observed, part: Observation, name: str) -> Sequence[Observation]:
    """The numbers of those asked that a page tells: 收回有效问卷32份, 32份有效问卷."""
    bare = re.sub(r"^(?:调查|回收)(?=问卷)|总数|人数|的", "", name)
    found = []
    for item in page.observations:
        behind = item.reading.text[item.quantity.end :]
        named = re.search(rf"{bare}(?:总数|数量|数|共计?|为|有|达|合计|总计)*$", item.label) or behind.startswith(bare)
        if item is not part and named and _counts(item) and not _NOT.search(item.label):
            found.append(item)
    return found


def _counts(item: Observation) -> bool:
    return item.quantity.exact and item.quantity.kind in _COUNTED and item.quantity.size > 0
