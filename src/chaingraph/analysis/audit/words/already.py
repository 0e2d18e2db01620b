"""Things told to be done in one place and not to be done yet in another, of that time or later: 全线通车, 至今未能打通.

For: ``chaingraph audit``, within and across documents of one place.
In: what is told to be done and not (``audit.reading.told_states``). Out: audit rows of kind ``words``.
How: both speak of one thing when a name is in both, whole in at least one, and no phase, number, part or other project beside it
tells them apart. What is done stays done: only the day of the document that denies it has to be the same or later.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.months import month_of
from chaingraph.analysis.audit.reading.settled_homes import may_name_one, settled_homes
from chaingraph.analysis.audit.reading.spoken_of import FIRM
from chaingraph.analysis.audit.reading.told_states import Told, told_states
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_GENERAL = re.compile(
    r"有限责任公司|有限公司|公司|项目|工程|企业|建设|投资|园区|开发区|工业园|产业园|高新区|经开区|标准厂房|厂房|基地|生产|制造|科技|产业|集团|管委会|政府|全[市县区镇省]|[我本该][市县区镇省]?|"
    r"[亿万]元|以上|走访|记录|汇报|报告|简报|通报|清单|名录|工业用地|用地|土地|年度|计划|平方公里|平方米|公里|\d[\d.]*[万亿]?(?:亩|元|吨|平方米|家|个|户|人|公里|米)|20\d\d年|\d{1,2}月|\d{1,2}日|今年|去年|目前|截至|其中|由于|因为?|受|主要|问题|情况|已经?|[，。；：、“”（）()的了在于和与及为是有]"
)
_PHASE = re.compile(
    r"[一二三四五首]期|[一二三四五]标段|[A-Z]区|[A-Z]座|\d+(?:号|#|栋|幢|宗|线)|[东西南北]段|首批|[一二三四]批|部分|剩余|其余|另[一外有]|新增|个别"
)
_PART = re.compile(r"[东西南北]段")
_NUMBERED = re.compile(r"[A-Z]+-?\d{1,3}|\d+(?:号|#)[\u4e00-\u9fff]{1,4}|[一-龥]{2,4}(?:路|街|大道|桥|渠|河)$")
_EDGE = re.compile(
    r"^(?:项目|工程|公司|企业|厂房|有限|的|已|于|在|因|，|：|（|$|目前|至今|仍|尚|还|未|没|到现在|整栋|整层|全线|全部|正式|[东西南北]段|[一二三四]期|环评|能评|用地|手续|施工|建设|投资|等|、|也|均|都|\d|今年|去年|20)"
)
_OPENS = re.compile(r"(?:^|[，。；：、（]|[一二三四五六七八九十\d][、.．）)]|目前|其中)$")
_THING = re.compile(r"(?P<own>[\u4e00-\u9fffA-Za-z\d]{2})(?:项目|工程|改造|扩建|扩能|技改|公司)")
"""What else may be meant than the name before it."""
_THIS = re.compile(r"[该本此]")
_OWN = re.compile(r"[\u4e00-\u9fff](?:项目|线|车间|厂房|栋|楼|地块|设备|[路街])|其中|部分|个别")
"""A part of an enterprise."""
LEAST = 4
"""Characters of a name without what many names have, at least; fewer where it ends as that of a road, or is numbered."""
MARK = 2
"""Characters of a name that opens its clause on both sides (甲乙科技) which other names do not have, at least."""
PASSING = ("停产", "出租", "配齐", "欠款")
"""States that end again."""
OF_FIRMS = ("停产", "上市", "终止", "复工", "复产")
"""What is told of an enterprise as a whole, and not of what it builds or signs."""
SOON = 3
"""Months behind the day of a document within which such a state holds."""
_ROW = Maker("words", 0.7, "前后说法不一，或进度未更新")


def already(projection: Projection) -> Iterator[AuditRow]:
    """What is done and is not. O(characters + cells + pairs of one aspect)."""
    homes = settled_homes(projection)
    told: dict[tuple[str, bool], list[Told]] = defaultdict(list)
    for one in told_states(projection):
        told[one.aspect, one.done].append(one)
    seen: set[str] = set()
    for aspect, done in sorted(told):
        for yes in told[aspect, True] if not done else ():
            for no in told[aspect, False]:
                may_be = _may_be(yes, no, homes)
                name = _one_thing(yes, no) if may_be else ""
                name = name or (projection.label(yes.owner) if may_be and _one_firm(yes, no) else "")
                if name and name not in seen:
                    seen.add(name)
                    sides = yes.text, no.text
                    message = f"{name}一处“{sides[0]}”，一处“{sides[1]}”"
                    yield _ROW(name, message, sides, yes.evidence, no.evidence)


def _may_be(yes: Told, no: Told, homes: Mapping[str, str]) -> bool:
    """Whether the two exclude each other in time, and may be of one place."""
    if yes.evidence == no.evidence or (yes.row and no.row) or not may_name_one(homes, yes.document, no.document):
        return False
    if yes.aspect in PASSING and _months(yes.when, no.when) > SOON:
        return False
    if yes.document == no.document:
        return yes.sentence != no.sentence and not (yes.time and no.time and yes.time > no.time)
    one, other = yes.time or yes.when, no.time or no.when
    size = min(len(one), len(other), 2)
    return size > 0 and one[:size] <= other[:size] and (size > 1 or one[:1] < other[:1])


def _months(first: tuple[int, ...], last: tuple[int, ...]) -> int:
    """Months from one day to another; many where one is not known."""
    known = min(len(first), len(last)) > 1
    return month_of(last) - month_of(first) if known else (0 if first == last else SOON + 1)


def _one_thing(yes: Told, no: Told) -> str:
    """The name that both subjects have, when nothing tells them apart; else nothing."""
    one, other = yes.subject, no.subject
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    name = max(re.split("[，。；：、]", one[match.a : match.a + match.size]), key=len).strip("的")
    own, opens = _GENERAL.sub("", name), all(_OPENS.search(text) for text in (one[: match.a], other[: match.b]))
    telling = len(own) >= LEAST or _NUMBERED.search(name) or (opens and len(name) >= LEAST)
    if not telling or len(name) < LEAST - 1 or len(own) < MARK:
        return ""
    behind = one[match.a + match.size :], other[match.b + match.size :]
    named_else = any(name not in words and _else(words, name) for words in (yes.text, no.text))
    if named_else or name not in one or name not in other or _others(behind[0], name) or _others(behind[1], name):
        return ""
    whole = any(_EDGE.match(text) for text in behind)
    parts = [sorted(set(_PHASE.findall(text))) for text in (one, other)]
    parts[1] = [part for part in parts[1] if part in parts[0] or not (_PART.match(part) and "全" in yes.text)]
    return name if whole and (parts[0] == parts[1] or _PHASE.search(name)) else ""


def _else(words: str, name: str) -> bool:
    """Whether the words of a state themselves name another thing (确保乙项目按期投用)."""
    return any(match["own"] not in name and not _THIS.search(match["own"]) for match in _THING.finditer(words))


def _others(behind: str, name: str) -> bool:
    """Whether words between a name and its state name something else in a clause of their own."""
    first = re.search("[，。；：]", behind)
    return first is not None and any(match["own"] not in name for match in _THING.finditer(behind, first.end()))


def _one_firm(yes: Told, no: Told) -> bool:
    """Whether both are told of one enterprise itself, and not of a project, hall or line of it."""
    known = yes.aspect in OF_FIRMS and yes.owner == no.owner and yes.owner.startswith(f"{FIRM}/")
    return known and not any(
        _PHASE.search(one.text) or _THING.search(one.text) or _OWN.search(one.text) for one in (yes, no)
    )
