"""A value beside the one it is compared with, or the way it is said to have gone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.growth.direction import GAINED
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.quantities import NUMBER, UNIT, Quantity, Reading, near_before, readers
from chaingraph.analysis.audit.reading.roughly import rough_room
from chaingraph.analysis.audit.reading.text import COUNTS, base
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

_UP = r"上升|提高|提升|增长|增加|扩大|攀升|上涨|净增|多收|多增|加快|提速|前进|前移|跃升|高出|高|多出|多|快|增|升|涨"
_DOWN = r"下降|降低|减少|缩小|缩短|下滑|下跌|回落|收窄|放缓|后退|后移|少收|低|少|慢|减|降|跌|退"
_ADVERBS = r"(?:大幅|明显|略有|略|小幅|有所|净|又|再|共|则|还|显著|进一步|整体|同比|相比|相对)*"
_COMPARED = re.compile(
    rf"(?:比(?![重例率])|较|与)(?P<ref>(?![^，。；、\d（）]*(?:增加|减少|增长|下降|提高|净增|回落|上升))[^，。；、\d（）]{{1,18}}?)(?P<a>{NUMBER})(?P<u>{UNIT})(?:的?(?:水平|规模|总量|成绩))?(?:相比)?[，,]?"
    rf"{_ADVERBS}(?P<verb>{_UP}|{_DOWN})(?!幅|速|于|达)(?:出|了|到)?(?:(?P<c>{NUMBER})(?P<w>{UNIT}))?"
)
_LAST = re.compile(
    rf"[，,（(](?:同比)?(?:实际)?(?P<verb>增长|下降|上升|回落|减少|增加)(?:了)?{NUMBER}%[；;，,。）)]*(?:上年|去年|上一年)(?:同期|末)?(?P<what>[^，。；\d]{{0,12}}?)"
    rf"(?:为|是)?(?P<a>{NUMBER})(?P<u>{UNIT})"
)
_TURNED = re.compile(
    r"由(?P<from>正|负)转(?P<to>负|正)[^。；\d]{0,10}?(?P<sign>[-－]|下降|负增长)?(?P<rate>\d+(?:\.\d+)?)%"
)
_NET = re.compile(
    rf"(?:由|从)[^，。；\d]{{0,14}}?(?P<a>{NUMBER})(?P<u>{UNIT})[^，。；\d]{{0,4}}?(?:增加|增长|发展|扩大|提高|提升|上升|增|升|减少|下降|降|减)(?:到|至|为)(?:了)?[^，。；\d]{{0,14}}?"
    rf"(?P<b>{NUMBER})(?P<v>{UNIT})[，,](?:增加了|增长了|减少了|[^，。；\d]{{0,8}}?(?:净增加?|净减少?|共增加|累计增加|净增长)(?:了)?)(?P<c>{NUMBER})(?P<w>{UNIT})"
)
_FALLS = re.compile(
    rf"(?P<what>[^，。；\d]{{2,16}}?)(?:{NUMBER})(?:{UNIT})[，,](?:比|较)(?:上年|去年|上年末|上年同期|〇+)(?:末|同期)?(?P<verb>减少|下降|缩减|增加|增长|扩大|提高)"
    rf"(?:了)?(?:{NUMBER})(?:{UNIT})[，,](?P<noun>[^，。；\d]{{0,8}}?(?:规模|面积|数量|总量|产量|队伍|水平))(?:继续|进一步|持续|稳步|不断|有所|仍在)(?P<said>扩大|增长|增加|上升|壮大|缩小|减少|下降|萎缩|回落)"
)
_AIMS = re.compile(r"目标|计划|预算|标准|要求|限额|上限|下限|预期")
_ROW = Maker("words", 0.75, "升降方向或数值可能写错")


def compared(projection: Projection) -> Iterator[AuditRow]:
    """Values told to be above or below another that are not, or not by so much. O(characters)."""
    for reader in readers(projection):
        for reading in reader.readings:
            for match in _COMPARED.finditer(reading.text):
                yield from _against(reading, match)
            for match in _LAST.finditer(reading.text):
                yield from _last_year(reading, match)
            yield from _worded(reading)
            for match in _NET.finditer(reading.text):
                yield from _net(reading, match)


def _against(reading: Reading, match: re.Match[str]) -> Iterator[AuditRow]:
    other = next((q for q in reading.quantities if q.at == match.start("a")), None)
    value = near_before(reading.quantities, match.start(), other.kind, 16) if other else None
    if value is None or other is None or "。" in reading.text[value.end : match.start()] or not value.exact:
        return
    if re.search(r"[多少增减]$", match["ref"]):
        # 6个，较上年同期多2个，增长50% compares with 4.
        yield from _by_number(reading, match, value, other)
        return
    if value.ranked != other.ranked or (value.ranked and value.kind not in ("人", "名", "位")) or not other.exact:
        return
    ahead = reading.text[value.end : match.start()]
    if "净" in match[0] and GAINED.search(value.label):
        return
    if re.search(r"其中|分别|目标", ahead) or re.match(r"[^，。；\d]{0,6}(?:的|倍)", reading.text[match.end() :][:1]):
        return
    low, high = other.size, value.size
    up = re.fullmatch(_UP, match["verb"]) is not None
    rose = high < low if value.ranked else high > low
    if (
        high != low
        and rose != up
        and not (match["w"] and match["w"][-1] in "%点" and match["u"] != "%" and match["verb"] in ("加快", "放缓"))
    ):
        word = "靠前" if value.ranked and rose else "靠后" if value.ranked else "更高" if rose else "更低"
        yield _ROW(
            reading.sentence.text[:20],
            f"{value.text}比{match['ref'].rstrip('的第')}{other.text}{word}，文中为“{match['verb']}”",
            (match["verb"], word),
            reading.quote(value, other),
            reading.sentence.evidence(*match.span()),
        )
    elif match["c"] and not _AIMS.search(match["ref"]):
        yield from _by_how_much(reading, match, value, other)


def _by_number(reading: Reading, match: re.Match[str], value: Quantity, more: Quantity) -> Iterator[AuditRow]:
    """6个，较上年同期多2个，增长50%: the rate is that of the difference to what was before."""
    if match["w"] != "%" or not match["c"] or value.ranked:
        return
    up = match["ref"][-1] in "多增"
    before = value.size - more.size if up else value.size + more.size
    told = float(match["c"].replace(",", ""))
    real = more.size / before * 100 if before > 0 else told
    if abs(real - told) > 0.6 + 100 * (value.step + more.step) / before * (value.kind not in COUNTS):
        yield _ROW.but(0.75, "增幅可能算错")(
            reading.sentence.text[:20],
            f"{value.text}{match['ref']}{more.text}，变动 {percent(real / 100)}，文中为 {match['c']}%",
            (f"{match['c']}%", percent(real / 100)),
            reading.quote(value, more),
            reading.sentence.evidence(*match.span()),
        )


def _by_how_much(reading: Reading, match: re.Match[str], value: Quantity, other: Quantity) -> Iterator[AuditRow]:
    unit, told = match["w"], float(match["c"].replace(",", ""))
    kind, factor = base(unit)
    difference = abs(value.size - other.size)
    room = value.step + other.step
    if unit == "%" and value.kind != "%":
        if not other.size or re.search(r"生产总值|增加值|GDP", value.label):
            return
        real, shown = difference / other.size * 100, percent(difference / other.size)
        room, size = 0.6 + room / other.size * 100, told
    elif (
        kind == value.kind
        or (unit == "个百分点" and value.kind == "%")
        or (value.ranked and unit in ("位", "名", "个"))
    ):
        factor = 1.0 if unit == "个百分点" else factor
        real, size = difference, told * factor
        room += 0.5 * factor * 10.0 ** -len(match["c"].partition(".")[2]) + 1e-9
        room = 0.5 if value.step == other.step == 0.5 and factor == 1 else room
        shown = f"{plain(round(real / factor, 4))}{unit}"
    else:
        return
    room += rough_room(reading.text, match.end("w")) * size
    if abs(real - size) > room:
        yield _ROW.but(0.75, "差额可能算错")(
            reading.sentence.text[:20],
            f"{value.text}与{match['ref'].rstrip('的')}{other.text}相差 {shown}，文中为 {match['c']}{unit}",
            (f"{match['c']}{unit}", shown),
            reading.quote(value, other),
            reading.sentence.evidence(*match.span()),
        )


def _last_year(reading: Reading, match: re.Match[str]) -> Iterator[AuditRow]:
    other = next((q for q in reading.quantities if q.at == match.start("a")), None)
    value = near_before(reading.quantities, match.start() + 1, other.kind, 2) if other else None
    same = value and (not match["what"] or re.sub(r"实现|完成", "", match["what"])[-2:] in value.label)
    if value is None or other is None or not same or value.size == other.size:
        return
    up = match["verb"] in ("增长", "上升", "增加")
    if (value.size > other.size) != up and not re.search(r"增加值|生产总值", value.label):
        right = "增长" if value.size > other.size else "下降"
        yield _ROW(
            reading.sentence.text[:20],
            f"由 {other.text} 到 {value.text} 是{right}，文中为“{match['verb']}”",
            (match["verb"], right),
            reading.quote(value, other),
        )


def _worded(reading: Reading) -> Iterator[AuditRow]:
    for match in _TURNED.finditer(reading.text):
        falls = bool(match["sign"])
        if match["from"] != match["to"] and falls != (match["to"] == "负"):
            told = f"由{match['from']}转{match['to']}", f"{match['rate']}%"
            yield _ROW(
                reading.sentence.text[:20],
                f"“{match[0]}”：转{match['to']}与数值的正负不合",
                told,
                reading.sentence.evidence(*match.span()),
            )
    for match in _FALLS.finditer(reading.text):
        rose, said = (
            match["verb"] in ("增加", "增长", "扩大", "提高"),
            match["said"] in ("扩大", "增长", "增加", "上升", "壮大"),
        )
        noun = match["noun"]
        shared = len(noun) == 2 or any(noun[at : at + 2] in match["what"] for at in range(len(noun) - 1))
        if rose != said and shared:
            told = match["verb"], match["said"]
            message = f"“{match[0].strip('，')}”：先说{told[0]}，又说{told[1]}"
            yield _ROW.but(0.7)(reading.sentence.text[:20], message, told, reading.sentence.evidence(*match.span()))


def _net(reading: Reading, match: re.Match[str]) -> Iterator[AuditRow]:
    found = {q.at: q for q in reading.quantities}
    ends = [found.get(match.start(name)) for name in ("a", "b", "c")]
    low, high, change = ends
    if low is None or high is None or change is None or not low.kind == high.kind == change.kind:
        return
    real = abs(high.size - low.size)
    room = 0.5 if low.step == high.step == change.step == 0.5 else low.step + high.step + change.step + 1e-9
    room += rough_room(reading.text, change.end) * change.size
    if abs(real - change.size) > room:
        right = f"{plain(round(real / base(change.unit)[1], 4))}{change.unit}"
        yield _ROW.but(0.8, "差额可能算错")(
            reading.sentence.text[:20],
            f"由 {low.text} 到 {high.text} 相差 {right}，文中为 {change.text}",
            (change.text, right),
            reading.sentence.evidence(*match.span()),
        )
