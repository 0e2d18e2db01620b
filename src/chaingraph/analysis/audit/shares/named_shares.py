"""Shares whose whole is named, or only implied by the shares beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.quantities import NUMBER, UNIT, Quantity, Reading, near_before, readers
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.rows import AuditRow, percent
from chaingraph.analysis.projection import Projection

_NAMED = re.compile(
    r"(?P<part>[^，。；、：\d（）]{3,12}?)(?:所|约)?占(?:到|了|比)?(?P<whole>[^，。；、\d（）]{4,12}?)(?:总额|总量|总数)?(?:的)?(?:比重|比例)?(?:达到?|为|约|近)*的?(?P<p>\d+(?:\.\d+)?)%"
)
_OF_ALL = re.compile(
    r"[，,]占(?:全部|所有|全年|全区|全县|全市|总)[^，。；、\d]{0,6}?(?P<whole>总投资|投资|产值|营业收入|面积|产量|产能)(?:额|总额|总量)?"
    r"(?:的)?(?:比重|比例)?(?:约|近|达|为)*的?(?P<p>\d+(?:\.\d+)?)%"
)
_OF_AIM = re.compile(
    rf"(?:完成|为|仅为|只有|相当于|是|仅相当于|达到?)(?P<what>[^，。；、\d]{{0,16}}?)(?P<a>{NUMBER})(?P<u>{UNIT})的(?P<p>\d+(?:\.\d+)?)%"
)
_PLACE_SHARE = re.compile(
    r"占(?P<place>全[国省市县区镇乡州])(?P<what>[^，。；、\d]{0,8}?)(?:的)?(?:比重|比例)?(?:约|近|达|为)*的?(?P<p>\d+(?:\.\d+)?)%"
)
_UNLIKE = re.compile(r"增|均|同比|上年|去年|季度|上半年|新|每|目标|力争|计划|年内|比")
_RATE_OF = re.compile(r"(?P<stem>[^，。；、\d]{2,10}?)(?:的)?(?:比例|占比|比率|率|比重)(?:约|达到?|为|是)*$")
_DONE = re.compile(r"(?:完成|回收|收缴|征收|到位|征缴|支付|兑付)率(?:约|达到?|为|是)*$")
_PLANNED = re.compile(r"计划|应收|应缴|应付|任务|目标|应征")
_FORMER = re.compile(r"上年|去年|同期|前年|[比较](?:20\d\d)?年?的?$|^(?:[比较与]|同比)")
_ACTUAL = re.compile(r"实际|实收|实缴|完成|到位|实付|实征|兑付")
_THEN = re.compile(r"上年|去年|同期|前年|目标|计划")
_INNER = re.compile(r"^[，,（(]其中[^，。；、\d]{1,12}$")
_OWN = re.compile(r"^[人名家户个项件条]?[，,（(]占(?:比)?(?:为|达|约)?(?P<p>\d+(?:\.\d+)?)%")
_ROW = Maker("share", 0.7, "占比可能算错")
ROOM = 0.015
LIKELY = (0.4, 2.5)


def named_shares(projection: Projection) -> Iterator[AuditRow]:
    """Shares that a named whole, or the whole that other shares imply, does not give. O(figures + shares · levels of a passage)."""
    for reader in readers(projection):
        for readings in reader.passages():
            yield from _named(readings)
            yield from _of_all(readings)
        for reading in reader.readings:
            if "%" in reading.text:
                yield from _of_aim(reading)
                yield from _of_place(reading)
                yield from _days(reading)
                yield from _done(reading)
                yield from _inner(reading)


def _levels(readings: Sequence[Reading]) -> Iterator[tuple[Reading, Quantity, str]]:
    for reading in readings:
        for q in reading.quantities:
            if q.exact and q.kind not in ("%", "倍", "") and q.size and not _UNLIKE.search(q.label):
                yield reading, q, re.sub(r"(?:完成|实现|达到?|为|约|共|有|的)+$", "", q.label)


def _named(readings: Sequence[Reading]) -> Iterator[AuditRow]:
    """工业投资占到固定资产投资的 49.6%, both told in this passage."""
    found = [(reading, match) for reading in readings for match in _NAMED.finditer(reading.text)]
    here = list(_levels(readings)) if found else []
    for reading, match in found:
        parts = [item for item in here if item[2].endswith(match["part"])]
        wholes = [item for item in here if item[2].endswith(match["whole"].removeprefix("全部"))]
        if len({q.size for _, q, _ in parts}) == 1 and len({q.size for _, q, _ in wholes}) == 1:
            (home, part, _), (other, whole, _) = parts[0], wholes[0]
            if part.kind == whole.kind and part is not whole:
                yield from _check(reading, match, (part, whole), (home, other))


def _of_all(readings: Sequence[Reading]) -> Iterator[AuditRow]:
    """新材料项目 4个，总投资 29.8亿元，占全部项目总投资的 52%, all of them told before as the bare 总投资."""
    for at, reading in enumerate(readings):
        for match in _OF_ALL.finditer(reading.text):
            part = next((q for q in reading.quantities if q.end == match.start() and q.exact), None)
            if part is None:
                continue
            ahead = [(home, q, name) for home, q, name in _levels(readings[: at + 1]) if q.kind == part.kind]
            # A bare name is that of all; one with a thing before it (甲产业园总投资) is that of the thing.
            bare = [(home, q) for home, q, name in ahead if name in (match["whole"], "总" + match["whole"])]
            wholes = [(home, q) for home, q in bare if q.size > part.size and (home is not reading or q.at < part.at)]
            if len({q.size for _, q in wholes}) == 1:
                home, whole = wholes[0]
                yield from _check(reading, match, (part, whole), (reading, home))


def _check(
    reading: Reading, match: re.Match[str], pair: tuple[Quantity, Quantity], homes: tuple[Reading, Reading]
) -> Iterator[AuditRow]:
    part, whole = pair
    rate, told = part.size / whole.size, float(match["p"]) / 100
    room = 0.5 * 10.0 ** -len(match["p"].partition(".")[2]) / 100 + ROOM * told
    if told and abs(rate - told) > room and LIKELY[0] < rate / told < LIKELY[1]:
        yield _ROW(
            part.label,
            f"{part.label}{part.text}、{whole.label}{whole.text}，应为 {percent(rate)}，文中为 {match['p']}%",
            (f"{match['p']}%", percent(rate)),
            homes[0].quote(part),
            homes[1].quote(whole),
            reading.sentence.evidence(*match.span()),
        )


def _of_aim(reading: Reading) -> Iterator[AuditRow]:
    """新增就业 1.32万人，完成年度目标 1.4万人的 105.6%."""
    for match in _OF_AIM.finditer(reading.text):
        kind = base(match["u"])[0]
        whole = next((q for q in reading.quantities if q.at == match.start("a")), None)
        # （上年同期 169亿元），完成全年目标 240亿元的 77.7% is said of this year.
        now = [q for q in reading.quantities if not _FORMER.search(q.label)]
        part = near_before(now, match.start(), whole.kind if whole else kind, 12)
        if part and whole and whole.size and part.exact and whole.exact:
            yield from _check(reading, match, (part, whole), (reading, reading))


def _of_place(reading: Reading) -> Iterator[AuditRow]:
    """820座，占全县的 36%，全县大棚总数为 1640座."""
    for match in _PLACE_SHARE.finditer(reading.text):
        found = [q for q in reading.quantities if q.exact and q.size and q.kind not in ("%", "")]
        part = next((q for q in reversed(found) if q.end <= match.start() and match.start() - q.end < 4), None)
        wholes = [
            q
            for q in found
            if part
            and q.kind == part.kind
            and q is not part
            and match["place"] in q.label
            and not _UNLIKE.search(q.label)
        ]
        if part and len(wholes) == 1:
            yield from _check(reading, match, (part, wholes[0]), (reading, reading))


def _is_part(label: str, stem: str) -> bool:
    """Whether a quantity is the part that a rate is named after: 优良天数 of 优良率, 增加值 of 工业增加值率."""
    bare = re.sub(r"(?:为|达到?|完成|实现|有|共|了)+$|^(?:其中|目前|实际|共|已)+", "", label)
    if len(stem) < 3:
        # 发放问卷150份，回收138份，回收率92%: the part is what was done.
        return bare == stem
    return bare.endswith((stem, f"{stem}天数")) or (len(bare) > 2 and stem.endswith(bare))


def _days(reading: Reading) -> Iterator[AuditRow]:
    """监测 366天，优良天数 298天，优良天数比例 71.4%: a rate named after its part."""
    for share in reading.quantities:
        match = _RATE_OF.search(share.label) if share.kind == "%" and share.exact else None
        if match is None:
            continue
        stem = re.sub(r"^(?:其中|全年|全[市县区省]|总体|平均)+", "", match["stem"])
        if _THEN.search(share.label):
            continue
        parts = [
            q
            for q in reading.quantities
            if q.exact
            and len(stem) > 1
            and (len(stem) > 2 or q.end <= share.at)
            and q.kind != "%"
            and _is_part(q.label, stem)
        ]
        wholes = [
            q for q in reading.quantities if parts and q.exact and q.kind == parts[-1].kind and q.size > parts[-1].size
        ]
        if len(parts) == 1 and len(wholes) == 1:
            told, rate = share.size / 100, parts[0].size / wholes[0].size
            if abs(told - rate) > share.step / 100 + ROOM * rate:
                yield _ROW(
                    share.label,
                    f"{wholes[0].text}中{parts[0].label}{parts[0].text}，{share.label}应为 {percent(rate)}，文中为 {share.text}",
                    (share.text, percent(rate)),
                    reading.quote(wholes[0], share),
                )


def _done(reading: Reading) -> Iterator[AuditRow]:
    """计划 120公里，实际完成 132公里，完成率 91%."""
    for share in reading.quantities:
        if share.kind != "%" or not share.exact or not _DONE.search(share.label):
            continue
        found = [q for q in reading.quantities if q.exact and q.size and q.kind not in ("%", "")]
        wholes = [q for q in found if _PLANNED.search(q.label) and not _ACTUAL.search(q.label)]
        parts = [q for q in found if _ACTUAL.search(q.label) and wholes and q.kind == wholes[0].kind]
        if len(wholes) == 1 and len(parts) == 1 and abs(parts[0].size / wholes[0].size - share.size / 100) > 0.012:
            yield _told(reading, (parts[0], wholes[0]), share)


def _inner(reading: Reading) -> Iterator[AuditRow]:
    """职工 640人，其中党员 210人，占比 38.2%."""
    for whole, part in pairwise(reading.quantities):
        match = _OWN.match(reading.text[part.end : part.end + 24])
        inner = (
            _INNER.match(reading.text[whole.end : part.at]) and whole.kind == part.kind and part.kind not in ("%", "")
        )
        share = next((q for q in reading.quantities if match and q.at == part.end + match.start("p")), None)
        if inner and share and whole.size > part.size and whole.exact and part.exact:
            room = share.step / 100 + ROOM * share.size / 100 + part.step / whole.size
            if abs(part.size / whole.size - share.size / 100) > room:
                yield _told(reading, (part, whole), share)


def _told(reading: Reading, pair: tuple[Quantity, Quantity], share: Quantity) -> AuditRow:
    part, whole = pair
    right = percent(part.size / whole.size)
    return _ROW(
        part.label,
        f"{part.label}{part.text}、{whole.label}{whole.text}，应为 {right}，文中为 {share.text}",
        (share.text, right),
        reading.quote(part, whole, share),
    )
