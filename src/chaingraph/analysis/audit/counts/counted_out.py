"""Counts in words and what they are divided into: 十二项：甲类5项、乙类4项; 五个片区，三个已建成，其余两个在建.

For: ``chaingraph audit``.
In: sentences.
Out: audit rows of kind ``count``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_UNIT = r"[个家户项条件所名座处宗]"
_WHOLE = re.compile(
    rf"(?<![第十百千万\d.〇])(?P<n>{COUNT})(?P<u>{_UNIT})(?P<noun>[^，。；：、\d（）]{{0,10}})[：:，,](?P<opens>分为|分别为|分别是|即|其中)?[：:]?(?=(?P<parts>[^。]+))"
)
_PART = re.compile(
    rf"(?:[（(][一二三四五六七八九\d][）)])?(?P<name>[^，。；：、\d（）一二三四五六七八九十]{{2,14}})(?P<n>{COUNT})(?P<u>{_UNIT})(?P<more>[，、；]|$)"
)
_COUNTED = re.compile(rf"(?<![第十百千万\d.〇])(?P<n>{COUNT})(?P<u>{_UNIT})(?P<noun>[\u4e00-\u9fff]{{0,6}})")
_REST = re.compile(rf"(?:其余|剩余|余下)的?(?P<n>{COUNT})(?P<u>{_UNIT})(?P<noun>[\u4e00-\u9fff]{{0,2}})")
_ONE = rf"{COUNT}[名位人][^，。；、\d（）]{{1,10}}?"
_BODY = rf"(?P<list>{_ONE}(?:(?:、|和|及|以及|与){_ONE}){{1,6}})"
_BODIES = (
    re.compile(rf"{_BODY}(?:组成|构成)?[，；]?(?:总共|共有?|共计|合计|总计)(?P<n>{COUNT})(?P<u>[名位人])"),
    re.compile(
        rf"(?P<n>(?<![第\d.〇百千万]){COUNT})(?P<u>[名位人])(?:组成|构成)?[，：](?:分别)?(?:由|即|包括|为|是|：)+{_BODY}(?:组成|构成)?[。；，]"
    ),
)
"""由1名组长、2名副组长和9名成员组成，共12人."""
_VAGUE = re.compile(r"以上|左右|多|余|约|近|超")
_ROW = Maker("count", 0.7, "其中一个数可能写错")
NEAR = (0.5, 2.0)


def counted_out(projection: Projection) -> Iterator[AuditRow]:
    """Counts their parts do not come to, and rests that are not what is left of them. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            for match in _WHOLE.finditer(sentence.text):
                yield from _divided(sentence, match)
            yield from _bodies(sentence)
            rest = _REST.search(sentence.text)
            if rest:
                yield from _left(sentence, rest)


def _divided(sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    told, parts = whole_number(match["n"]), list(_run(match["parts"], match["u"]))
    # 十二个，其中工业5个、农业3个 may name some; 十二项：… and 分为… name all.
    some = match["opens"] == "其中" or (not match["opens"] and "：" not in match[0] and ":" not in match[0])
    total = sum(parts)
    if told < len(parts) or len(parts) < (3 if some else 2) or match["n"].isdecimal():
        return
    if total != told and NEAR[0] < total / told < NEAR[1] and not (some and total < told):
        shown = "+".join(map(str, parts))
        yield _ROW(
            match[0][:20],
            f"“{match['n']}{match['u']}{match['noun']}”，各项之和为 {shown}={total}",
            (f"{match['n']}{match['u']}", f"{total}{match['u']}"),
            sentence.evidence(match.start(), match.end("parts")),
        )


def _bodies(sentence: Sentence) -> Iterator[AuditRow]:
    """The members of a body, told office by office, against how many they are."""
    for match in (match for pattern in _BODIES for match in pattern.finditer(sentence.text)):
        parts = [whole_number(one["n"]) for one in re.finditer(rf"(?P<n>{COUNT})[名位人]", match["list"])]
        total, told = sum(parts), whole_number(match["n"])
        if total != told and NEAR[0] < total / max(told, 1) < NEAR[1]:
            shown = "+".join(map(str, parts))
            yield _ROW(
                match[0][:20],
                f"“{match['n']}{match['u']}”，各项之和为 {shown}={total}",
                (f"{match['n']}{match['u']}", f"{total}{match['u']}"),
                sentence.evidence(*match.span()),
            )


def _run(text: str, unit: str) -> Iterator[int]:
    """The counts of the parts that a text begins with, as long as they are of one unit."""
    at = 0
    while match := _PART.match(text, at):
        if match["u"] != unit:
            return
        yield whole_number(match["n"])
        at = match.end()


def _left(sentence: Sentence, rest: re.Match[str]) -> Iterator[AuditRow]:
    """The rest of a number of things, some of which are told before it."""
    before = [m for m in _COUNTED.finditer(sentence.text, 0, rest.start()) if m["u"] == rest["u"]]
    # 医药9个项目投资27亿元；盐化工3个项目…: a whole is told for itself, without anything about it.
    named = [
        m
        for m in before
        if rest["noun"]
        and m["noun"] in (rest["noun"], f"{rest['noun']}中")
        and sentence.text[m.end()] in "，；、：（,("
    ]
    if not named or len(before) < 2 or _VAGUE.search(sentence.text[named[0].start() : rest.start()]):
        return
    whole = named[0]
    parts = [whole_number(m["n"]) for m in before[before.index(whole) + 1 :]]
    told, left = whole_number(whole["n"]), whole_number(rest["n"])
    if not parts or max(parts) >= told or len(parts) > 4 or _leaves(told, parts, left):
        return
    right = told - sum(parts)
    if right > 0:
        yield _ROW(
            whole[0],
            f"{whole['n']}{whole['u']}{rest['noun']}，已列 {sum(parts)}{rest['u']}，其余应为 {right}{rest['u']}，文中为“{rest[0]}”",
            (rest[0], f"{right}{rest['u']}"),
            sentence.evidence(whole.start(), rest.end()),
        )


def _leaves(whole: int, parts: Sequence[int], left: int) -> bool:
    """Whether some of the parts leave what is told."""
    return any(whole - sum(chosen) == left for size in range(1, len(parts) + 1) for chosen in combinations(parts, size))
