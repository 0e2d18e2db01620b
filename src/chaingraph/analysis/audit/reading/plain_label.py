"""Labels of what no lexicon knows: the words of a clause as they are, rates by their names, distances by their ends.

For: the readers of observations (:mod:`chaingraph.analysis.audit.reading.observed_prose`, :mod:`chaingraph.analysis.audit.reading.observed_cells`).
In: the words before a figure, and those right behind it; the name of a row or column.
Out: :class:`~chaingraph.analysis.audit.reading.indicator.Label` with the head :data:`PLAIN`, :data:`RATE` or :data:`DISTANCE`.
How: officials tell one thing with its verb before or behind it (整治黑臭水体14条, 黑臭水体整治完成14条), so the words are compared by
their characters in any order.
"""

from __future__ import annotations

import re

from chaingraph.analysis.audit.reading.indicator import Label, marks_in, without
from chaingraph.analysis.audit.reading.text import COUNTS

PLAIN, RATE, DISTANCE = "~", "率", "距离"
SHORTEST = 3
"""Characters that name a thing, at least."""
_IS = re.compile(
    r"^(?:全年|[一二三四五六七八九]是|[共有]|现有|已有|拥有|设有|[，、：]|其中|我[市县区]|各级|各类)+"
    r"|(?:同比|比上年|较上年|比去年)?(?:增加|增长|减少|下降|净增)了?$|(?:完成|实现|达到?|总?共有?|总?计|合计|现有|已有|拥有|设有|建有|累计|已经?|约|近|为|是|有|了|的|全部|总数|总量|数量|个数|数|人次)+$"
)
_HAVE = re.compile(
    r"共有|总共|现有|已有|拥有|设有|建有|完成(?!率)|实现|累计|全部|目前|成功|顺利|新(?=建|开|增)|(?<=[\u4e00-\u9fff])了"
)
_BEHIND = re.compile(
    r"的?(?P<what>[\u4e00-\u9fff]{2,10}?)(?=[，。；、）（：]|中|里|[均都]|全部|已|通过|完成|实现|获|被|投|占|$)"
)
_RATE = re.compile(
    r"(?P<name>[\u4e00-\u9fffA-Z]{0,16}?(?:率|比重|占比|覆盖面|强度))(?:约|已经?|也|均|仍|还|[一二三四五]年)?"
    r"(?:稳定|保持|维持|控制|压降|提升|提高|上升|增加|增至|升|下降|降低|降|回落)?(?:在|到|至|达到?|为|是)?了?(?:约|了)?"
)
_NO_LEVEL = re.compile(r"增长率|增速|同比|环比|升降|弹性|占[^，。；]{2,}的比重|[由从比较]|较上|比上")
_DISTANCE = re.compile(
    r"(?:^|[\u4e00-\u9fff]{0,8})(?<!等)距离?(?P<end>[\u4e00-\u9fff]{2,12}?)(?:的?距离|直线距离|车程|里程)?(?:约|仅|只有|不足|为|有)*"
)
_SEAT = re.compile(r"^(?:省会|首府|省城)|(?:市区|主城区|城区|市中心|市)$")


def plain_label(before: str, behind: str, names: tuple[str, ...], kind: str) -> Label | None:
    """The label of a count or amount by the words of its clause, and those right behind it where before it is but a verb.

    Args:
        before: The words of the clause up to the figure.
        behind: The words behind the figure.
        names: Names of places to leave out.
        kind: Base unit of the figure.
    """
    words = _bare(before, names)
    if kind == "米" and (end := distance_end(before)):
        return Label(DISTANCE, end, (), known=True, told=f"距{end}")
    if kind in COUNTS and len(words) < SHORTEST:
        match = _BEHIND.match(behind)
        words += _bare(match["what"], names) if match else ""
    if len(words) < SHORTEST or not re.fullmatch(r"[\u4e00-\u9fffA-Za-z]+", words):
        return None
    marks, rest = marks_in(words)
    # 工业用水 is no mark of scope with a rest of two characters.
    marks, rest = (marks, rest) if len(rest) >= SHORTEST else ((), words)
    return Label(PLAIN, rest, marks, known=False, told=words)


def distance_end(words: str) -> str:
    """To where a distance is told (距省会兰州: 兰州); empty where it is none."""
    match = _DISTANCE.fullmatch(words)
    return _SEAT.sub("", match["end"]) if match else ""


def rate_label(words: str, names: tuple[str, ...]) -> Label | None:
    """The label of a level in percent: the name of a rate (常住人口城镇化率), where the words end with it and a verb."""
    bare = without(words, names)
    match = _RATE.fullmatch(bare)
    if match is None or _NO_LEVEL.search(words) or len(match["name"]) < SHORTEST:
        return None
    marks, rest = marks_in(match["name"])
    return Label(RATE, rest, marks, known=True, told=match["name"])


def _bare(words: str, names: tuple[str, ...]) -> str:
    text = without(words, names)
    for pattern in (_IS, _HAVE, _IS):
        text = pattern.sub("", text)
    return text
