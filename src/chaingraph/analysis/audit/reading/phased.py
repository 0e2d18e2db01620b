"""Phases of projects with their investments, and whose they are.

For: rules that hold phases against a whole told elsewhere (:mod:`chaingraph.analysis.audit.sums.phases_apart`).
In: the figures of a page. Out: the name of a project and the investments of all its phases.
How: phases are read by paragraph, whether one sentence tells them or one each; the project is the last one named before them,
in their paragraph, else in those right before (项目分两期推进。一期投资…).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from chaingraph.analysis.audit.reading.observations import Observation, Observed, is_amount

PROJECT = re.compile(
    r"[\u4e00-\u9fffA-Za-z0-9（）]{4,40}?(?:项目|产业园|基地|工厂|中心|综合体|生产线)(?!台账|清单|名单|库|总表|[共有]?\d)"
)
_TAKEN = re.compile(r"(?:关于|列入|以|对|将|把|由|推进|围绕|其中|实施|推动)(?=[\u4e00-\u9fff])")
_NAMELESS = re.compile(r"(?:[一二三四首]期|个|该|本|此|一批|重点|重大|招商|签约|产业|开工|类|亿元以上|大|新)项目$")
_MORE = re.compile(r"(?<!不设)(?<!没有)(?<!无)后续|剩余|其余|远期")
_PHASE = re.compile(r"(?P<sign>[二三四五])期")
_OTHER = re.compile(r"原|调整|追加|变更|固定资产|设备|已完成|累计|到位|产值|税收|营业|销售|租金|贷款|债券|奖|补")
"""Amounts of a phase that are not what it is to cost."""
_SIGNS = "一二三四五"
AHEAD = 12
"""Sentences before a paragraph of phases in which its project may be named."""


def phased(page: Observed) -> Iterator[tuple[str, Sequence[Observation]]]:
    """Projects with the investments of all phases that a paragraph tells. O(figures + characters)."""
    for _, group in groupby(page.observations, key=lambda item: id(item.reading.sentence.passage)):
        items = list(group)
        phases = _phases(items)
        text = items[0].reading.sentence.passage.evidence.quote
        named = {_SIGNS.index(match["sign"]) + 1 for match in _PHASE.finditer(text)}
        if len(phases) > 1 and not _MORE.search(text) and max(named, default=0) <= len(phases):
            name = _name(page, phases[0])
            if name:
                yield name, phases


def _phases(items: Sequence[Observation]) -> Sequence[Observation]:
    """The first amount of money of each phase, when the phases are told in their order from the first on."""
    found: dict[int, Observation] = {}
    for item in items:
        if item.ordinal and item.quantity.kind == "元" and "期" in item.label and not _OTHER.search(item.label):
            found.setdefault(item.ordinal, item)
    whole = list(found) == list(range(1, len(found) + 1)) and all(is_amount(item.quantity) for item in found.values())
    return list(found.values()) if whole else []


def _name(page: Observed, first: Observation) -> str:
    """The last project named before the first phase; empty when none is near."""
    texts = [reading.sentence.text for reading in page.reader.readings[max(0, first.place - AHEAD) : first.place]]
    for text in (first.reading.sentence.text[: first.quantity.at], *reversed(texts)):
        names = projects_in(text)
        if names:
            return names[-1]
    return ""


def projects_in(text: str) -> list[str]:
    """The projects a text names, without words that lead to them; 重点项目 and 该项目 name none.

    Example:
        >>> projects_in("以镁基储氢材料项目为牵引，实施一批重点项目")
        ['镁基储氢材料项目']
    """
    names = [_TAKEN.split(match[0])[-1] for match in PROJECT.finditer(text)]
    return [name for name in names if len(name) > len("四字项目") + 1 and not _NAMELESS.search(name)]
