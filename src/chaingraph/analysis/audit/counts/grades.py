"""How many of each grade (国家级 3 家、省级 9 家、市级 21 家), and how many from a grade upwards.

For: ``chaingraph audit``.
In: sentences. Out: audit rows of kind ``sum``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_WHAT = r"[^，。；、\d]{0,10}?"
_GRADES = re.compile(
    rf"国家级{_WHAT}(?P<a>\d+)(?P<u>[家个项人名])[、，,]省级{_WHAT}(?P<b>\d+)(?P=u)(?:[、，,]市级{_WHAT}(?P<c>\d+)(?P=u))?"
    rf"[，,；;](?P<what>(?P<low>省|市)级及?以上{_WHAT})(?:共有?|合计|达到?|总数)*(?P<t>\d+)(?P=u)"
)
_LETTERS = re.compile(
    r"(?P<t>\d+)(?P<u>[家个项人名])(?P<what>[^，。；、\d]{2,10})[^。；\d]{0,10}[，,：:][^，。；、\d]{0,8}"
    r"(?P<list>A(?:级|类|等)(?:企业|园区)?\d+(?P=u)(?:[、，,][B-E](?:级|类|等)(?:企业|园区)?\d+(?P=u)){2,4})(?=[。；]|$)"
)
_ROW = Maker("sum", 0.75)


def grades(projection: Projection) -> Iterator[AuditRow]:
    """Numbers from a grade upwards that those of the grades do not add up to. O(characters)."""
    for sentence in sentences(projection):
        for match in _GRADES.finditer(sentence.text):
            parts = [match["a"], match["b"], *([match["c"]] if match["low"] == "市" else [])]
            right = sum(int(part) for part in parts if part)
            if all(parts) and right != int(match["t"]):
                message = f"{match['what']}{match['t']}{match['u']}，各级之和为 {'+'.join(parts)}={right}"
                sides = f"{match['t']}{match['u']}", f"{right}{match['u']}"
                yield _ROW(match["what"], message, sides, sentence.evidence(*match.span()))
        for match in _LETTERS.finditer(sentence.text):
            counted = [int(number) for number in re.findall(r"\d+", match["list"])]
            if sum(counted) != int(match["t"]):
                message = (
                    f"{match['what']}{match['t']}{match['u']}，各级之和为 {'+'.join(map(str, counted))}={sum(counted)}"
                )
                sides = f"{match['t']}{match['u']}", f"{sum(counted)}{match['u']}"
                yield _ROW(match["what"], message, sides, sentence.evidence(*match.span()))
