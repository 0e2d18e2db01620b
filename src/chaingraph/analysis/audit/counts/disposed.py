"""What became of a number of things, part by part, that come to more of them: 建议5条，采纳3条，部分采纳1条，留作参考2条.

For: ``chaingraph audit``; parts behind 其中 and sums of amounts are read by the rules of ``audit.sums``.
In: sentences with a count and, behind it, clauses that end with counts of the same measure. Out: audit rows of kind ``list``.
How: parts shut each other out where one is another's denial or a piece of it (整改, 未整改), or where they say what was done with what was
asked (采纳, 参考, 解释). Such parts are no more than the whole, and are the whole where one is the rest (其余). Stages follow each
other, and are no parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_WHOLE = re.compile(
    rf"(?<![第约近超逾\d.〇])(?P<n>{COUNT})(?P<unit>[条项个件家户名人份宗起批票])(?!月|以上|百分点|小时)"
)
_PART = re.compile(
    rf"(?P<what>[\u4e00-\u9fff]{{2,10}})(?P<n>{COUNT})(?P<unit>[条项个件家户名人份宗起批票])[，、；。]?$"
)
_CLAUSE = re.compile(r"[^，、；。]+[，、；。]?")
_TURNS = re.compile(r"部分|全部|基本|不予|不|未|没有|尚|已|正在|正|待|暂|均|予以|拟|了|的|其余|余下|剩余")
_DEALT = re.compile(r"采纳|采用|吸收|参考|解释|不予|留作|列入计划|研究|同意|反对|弃权|赞成|撤回|驳回|受理")
_NO_PARTS = re.compile(r"重复|同时|累计|分别|新增|共|合计|比|去年|上年|其中")
_REST = re.compile(r"其余|余下|剩余")
_ROW = Maker("list", 0.75, "其中一个数可能写错")
BETWEEN = 2
"""Clauses without a count between the whole and its parts, at most."""


def disposed(projection: Projection) -> Iterator[AuditRow]:
    """Parts that shut each other out and come to more than their whole. O(characters)."""
    for sentence in sentences(projection):
        for whole in _WHOLE.finditer(sentence.text):
            parts = _parts(sentence, whole)
            if len(parts) > 1 and _apart([match["what"] for match in parts]):
                yield from _judged(sentence, whole, parts)


def _parts(sentence: Sentence, whole: re.Match[str]) -> list[re.Match[str]]:
    """The clauses behind a count that each end with one of its measure, up to the first that does not."""
    found: list[re.Match[str]] = []
    idle = 0
    for clause in _CLAUSE.finditer(sentence.text, whole.end()):
        match = _PART.search(sentence.text[: clause.end()], clause.start())
        if match and match.start() == clause.start() and match["unit"] == whole["unit"]:
            if _NO_PARTS.search(match["what"]):
                return []
            found.append(match)
        elif found or any(map(str.isdecimal, clause[0])):
            break
        else:
            idle += 1
        if idle > BETWEEN:
            break
    return found


def _apart(whats: list[str]) -> bool:
    """Whether parts shut each other out: one is another's denial or piece, or all say how a request was dealt with."""
    stems = [_TURNS.sub("", what) for what in whats]
    turned = any(
        left == right and len(left) > 1 and one != other
        for (left, one), (right, other) in combinations(zip(stems, whats, strict=True), 2)
    )
    return turned or all(map(_DEALT.search, whats))


def _judged(sentence: Sentence, whole: re.Match[str], parts: list[re.Match[str]]) -> Iterator[AuditRow]:
    told, total = whole_number(whole["n"]), sum(whole_number(match["n"]) for match in parts)
    rest = any(_REST.search(match["what"]) for match in parts)
    if total > told > 1 or (rest and total != told):
        words = "、".join(match[0].rstrip("，、；。") for match in parts)
        message = f"“{words}”合计 {total}，前面为 {whole[0]}"
        places = sentence.evidence(*whole.span()), sentence.evidence(parts[0].start(), parts[-1].end())
        yield _ROW(whole[0], message, (whole[0], str(total)), *places)
