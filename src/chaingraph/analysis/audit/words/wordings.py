"""Words that the rest of their sentence takes back: all of them but some not, all above a mark but one below, growing though fewer."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.quantities import NUMBER, UNIT, Reading, readers
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_ABOVE = re.compile(
    rf"(?:全部|均|都)(?:已)?(?P<word>突破|超过|达到|不低于|高于|在|不超过|低于|控制在)(?:了)?(?P<a>{NUMBER})(?P<u>{UNIT})(?P<side>以上|以下|以内)?"
)
_ENDMOST = re.compile(
    rf"(?P<word>最低|最少|最小|最高|最多|最大)(?:的)?[^，。；\d]{{0,10}}?(?:为|是|仅|只有|达)?(?P<b>{NUMBER})(?P<v>{UNIT})"
)
_ALL = re.compile(
    r"(?:已|均已|已经)?(?:全部|悉数|100%|百分之百|全面)(?:实现了?)?(?P<what>通[^，。；、\d]{1,6}|覆盖|完成|建成|投产|开工|脱贫|达标|整改到位|签约|复工|办结|入驻|搬迁)|实现[^，。；]{0,8}全覆盖"
)
_BUT = re.compile(r"(?:仅剩|尚有|仍有|还有|还剩|只剩|剩余)[^。；]{0,18}?(?:未|没有|没)(?!来)[^，。；]{1,8}")
_FULL_RATE = re.compile(
    r"(?P<what>开工|覆盖|完成|合格|办结|入驻|投产|整改|达标|签约|复工)率(?:均?为|达到?|保持|实现)?100%"
)
_LEFT = re.compile(
    r"(?:停产|未开工|未覆盖|未完成|不合格|未办结|空置|未投产|未整改|不达标|未签约|未复工)[^，。；\d]{0,6}[1-9]\d*[家个件项户处批]"
)
_WENT = re.compile(
    rf"(?:由|从)[^，。；]{{0,14}}?(?P<a>{NUMBER})(?P<u>{UNIT})(?P<verb>减少|下降|降低|降|缩减|回落|增加|增长|提高|上升|扩大|增)(?:到|至|为)[^，。；\d]{{0,8}}?(?P<b>{NUMBER})(?P<v>{UNIT})[，,][^，。；\d]{{0,10}}?"
    r"(?P<said>稳中有[增升]|稳步(?:增长|增加|上升|扩大)|持续(?:增长|增加|扩大|壮大)|不断(?:增加|扩大|壮大)|逐年(?:增加|上升)|稳中有降|持续(?:下降|减少|萎缩)|逐年(?:减少|下降)|不断(?:减少|下降|萎缩))"
)
_YEARS = re.compile(
    rf"(?:去年|上年|前年)(?P<what>[^，。；\d]{{0,10}}?)(?P<a>{NUMBER})(?P<u>{UNIT})[，,；](?:[^，。；\d]{{0,8}}[，,])?[^，。；\d]{{0,10}}?(?P<verb>提高|增加|上升|增长|提升|扩大|下降|减少|降低|回落)(?:到|至|为)(?P<b>{NUMBER})(?P<v>{UNIT})"
)
_FEWER = re.compile(
    rf"(?P<b>{NUMBER})(?P<v>{UNIT})[，,（(](?:比|较)(?:去年同期|上年同期|去年|上年|上年末|去年底)(?P<verb>少|多|增加|减少|净增|下降|多出)(?:了)?(?P<c>{NUMBER})(?P<w>{UNIT})[，,；（(](?:去年同期|上年同期|去年|上年|上年末|去年底)[^，。；\d]{{0,8}}?(?P<a>{NUMBER})(?P<u>{UNIT})"
)
_UPWARD = ("增加", "增长", "提高", "上升", "扩大", "增", "提升", "多", "净增", "多出")
_ROW = Maker("words", 0.7, "前后说法不一")


def wordings(projection: Projection) -> Iterator[AuditRow]:
    """Sentences whose one half takes back the other. O(characters)."""
    for reader in readers(projection):
        for reading in reader.readings:
            yield from _marked(reading)
            yield from _unfinished(reading)
            for pattern in (_WENT, _YEARS, _FEWER):
                for match in pattern.finditer(reading.text):
                    yield from _went(reading, match)


def _marked(reading: Reading) -> Iterator[AuditRow]:
    """全部突破 50万元，最低的为 46万元."""
    found = {q.at: q for q in reading.quantities}
    for match in _ABOVE.finditer(reading.text):
        below = match["word"] in ("不超过", "低于", "控制在") or match["side"] in ("以下", "以内")
        if match["word"] in ("在", "控制在") and not match["side"]:
            continue
        for other in _ENDMOST.finditer(reading.text, match.end()):
            mark, value = found.get(match.start("a")), found.get(other.start("b"))
            lowest = other["word"] in ("最低", "最少", "最小")
            if (
                mark
                and value
                and mark.kind == value.kind
                and lowest != below
                and value.size != mark.size
                and (value.size > mark.size) == below
            ):
                yield _row(reading, match, other)


def _unfinished(reading: Reading) -> Iterator[AuditRow]:
    """12个村全部通公交，仅剩两村尚未通车; 停产企业 5家，开工率 100%."""
    for first, second in ((_ALL, _BUT), (_FULL_RATE, _LEFT)):
        one, two = first.search(reading.text), second.search(reading.text)
        apart = one and two and max(one.start(), two.start()) - min(one.end(), two.end()) > 16
        if one and two and not apart and not re.search(r"除|外|力争|确保|将|计划|目标|年底前|到20\d\d年", reading.text):
            yield _row(reading, one, two)


def _row(reading: Reading, one: re.Match[str], two: re.Match[str]) -> AuditRow:
    return _ROW(
        reading.sentence.text[:20],
        f"“{one[0]}”与“{two[0]}”不合",
        (one[0], two[0]),
        reading.sentence.evidence(*one.span()),
        reading.sentence.evidence(*two.span()),
    )


def _went(reading: Reading, match: re.Match[str]) -> Iterator[AuditRow]:
    found = {q.at: q for q in reading.quantities}
    low, high = found.get(match.start("a")), found.get(match.start("b"))
    if low is None or high is None or low.kind != high.kind or low.ranked or low.size == high.size:
        return
    rose, groups = high.size > low.size, match.groupdict()
    said = groups.get("said")
    up = re.search(r"[增升]|扩大|壮大", said) is not None if said else match["verb"] in _UPWARD
    change = found.get(match.start("c")) if groups.get("c") else None
    wrong = rose != up
    if change is not None and not wrong:
        wrong = change.kind == low.kind and abs(abs(high.size - low.size) - change.size) > 0.5 * (
            low.step + high.step + change.step
        )
    if wrong:
        right = f"{'增加' if rose else '减少'}{plain(round(abs(high.size - low.size), 4))}"
        yield _ROW.but(0.75, "升降方向或数值可能写错")(
            reading.sentence.text[:20],
            f"由 {low.text} 到 {high.text} 是{'上升' if rose else '下降'}，文中为“{said or match['verb']}{change.text if change else ''}”",
            (said or match["verb"], right),
            reading.sentence.evidence(*match.span()),
        )
