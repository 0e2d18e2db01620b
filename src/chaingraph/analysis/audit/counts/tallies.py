"""Votes, seats, forms and shares that are more than there are: tallies against their whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import NUMERALS
from chaingraph.analysis.audit.reading.quantities import Quantity, Reader, Reading, readers
from chaingraph.analysis.audit.reading.text import clause_end, clause_start
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_FOR = re.compile(
    r"(?P<a>\d+)[票人名位](?:表示)?(?P<word>赞成|同意|支持|反对|不同意|不赞成|弃权)|(?P<word2>赞成|同意|支持|反对|不同意|不赞成|弃权)(?:票|者|的)?(?:有|为|共)?(?P<b>\d+)[票人名位]"
)
_VOTERS = re.compile(
    r"(?:到会|参会|出席|实到|与会|表决|投票|评委|专家|委员|代表|参加|收回|股东|成员)[^，。；\d]{0,10}$"
)
_VOTERS_BEHIND = re.compile(r"(?:的)?[^，。；\d]{0,6}(?:评委|专家|委员|代表|成员|评审|股东|参会|到会|人员)")
_CAME = re.compile(
    r"(?:实到|实际到会|实际参会|实际出席|到会)(?:成员|委员|代表|评委|专家|股东|人员)?(?:人数)?(?:为|共)?(?P<n>\d+)[人名位]"
)
_PEOPLE = re.compile(r"\d+[人名位]")
_PROXY = re.compile(r"委托|代为|书面(?:表决|意见)|通讯表决|线上")
_NO_PROXY = re.compile(r"(?:不|未|不得|没有|均未)(?:能|可|得)?(?:办理)?委托")
_FUNNELS = (
    ("发放|发出|下发|派发", "回收|收回"),
    ("回收|收回", "有效"),
    ("应到", "实到"),
    ("应缴|应收|应征", "实缴|实收|实征"),
    ("受理|收到[^，。；]{0,4}(?:投诉|诉求|工单)", "办结"),
    ("抽检|抽查|检测|送检", "合格|达标"),
    ("报名", "录取|录用|考试合格"),
    ("申报", "获批|入选|通过评审"),
    ("招收|参训|参加培训", "结业|取得证书|取证"),
)
_LISTED = re.compile(
    r"(?P<head>(?:持股|股权|股比|出资比例|股东|权重|占比|比重|构成|份额|比例)[^。；\d]{0,24}?)(?P<values>\d+(?:\.\d+)?%(?:(?:、|和|及|与|以及|，)\d+(?:\.\d+)?%)+)"
)
_RATE = re.compile(r"\d+(?:\.\d+)?(?=%)")
_RISE = re.compile(r"增|降|同比|提高|超|率|上升|以上|达标|不低于")
_PAIRS = (
    ("出口|外销|外贸", "内销|国内销售"),
    ("省内|本省", "省外|外省"),
    ("男", "女"),
    ("线上|电商", "线下|实体"),
    ("本地", "外地|外来"),
    ("国内", "国外|境外|海外"),
    ("国产", "进口"),
)
_TENTHS = r"(?P<n>[一二三四五六七八九])成(?P<half>半)?"
_LEVELS = ("国家级", "省级", "市级", "县级", "区级", "镇级", "村级", "乡级", "自治区级", "国家", "市外", "境外")
_ROW = Maker("count", 0.75, "其中一个数可能写错")
_HUNDRED = Maker("share", 0.8, "其中一项可能写错")


def tallies(projection: Projection) -> Iterator[AuditRow]:
    """Votes, people and forms that are more than those who could give them; shares beyond a hundred. O(characters)."""
    for reader in readers(projection):
        yield from _attended(reader)
        for readings in reader.passages():
            yield from _funnels(readings)
            for reading in readings:
                yield from _votes(reading)
                yield from _hundred(reading)
                yield from _tenths(reading)
                yield from _overfull(reading)


def _attended(reader: Reader) -> Iterator[AuditRow]:
    """More votes than people who came, told anywhere on the page; not where those away may be stood in for."""
    came = [(r, m) for r in reader.readings for m in _CAME.finditer(r.text)]
    text = "".join(reading.text for reading in reader.readings)
    if len({int(match["n"]) for _, match in came}) != 1 or _PROXY.search(_NO_PROXY.sub("", text)):
        return
    home, first = came[0]
    for reading in reader.readings:
        found = list(_FOR.finditer(reading.text))
        total = sum(int(match["a"] or match["b"]) for match in found)
        if total > int(first["n"]) and not _PEOPLE.search(reading.text[: found[0].start()]):
            message = f"“{first[0]}”，各项票数之和为 {total}"
            quotes = home.sentence.evidence(*first.span()), reading.sentence.evidence(found[0].start(), found[-1].end())
            yield _ROW(first[0], message, (f"{first['n']}人", f"{total}票"), *quotes)


def _votes(reading: Reading) -> Iterator[AuditRow]:
    found = list(_FOR.finditer(reading.text))
    if len(found) < 2 or any(right.start() - left.end() > 8 for left, right in pairwise(found)):
        return
    total = sum(int(match["a"] or match["b"]) for match in found)
    voters = [
        q
        for q in reading.quantities
        if q.kind in ("人", "名", "票")
        and q.end <= found[0].start()
        and (_VOTERS.search(q.label) or _VOTERS_BEHIND.match(reading.text, q.end))
    ]
    if voters and total > voters[-1].size:
        shown = "+".join(match["a"] or match["b"] for match in found)
        yield _ROW(
            reading.sentence.text[:20],
            f"{voters[-1].label}{voters[-1].text}，各项票数之和为 {shown}={total}",
            (voters[-1].text, str(total)),
            reading.sentence.evidence(voters[-1].at, found[-1].end()),
        )


def _funnels(readings: Sequence[Reading]) -> Iterator[AuditRow]:
    """What comes back is no more than what was sent."""
    last: dict[int, tuple[Reading, Quantity]] = {}
    for reading in readings:
        for q in reading.quantities:
            for at, (first, second) in enumerate(_FUNNELS):
                held = last.get(at)
                if held and re.search(second, q.label) and not re.search(first, q.label) and held[1].kind == q.kind:
                    if q.kind not in ("%", "", "元") and q.size > held[1].size and held[1].exact:
                        yield _ROW(
                            q.label,
                            f"{q.label}{q.text}多于{held[1].label}{held[1].text}",
                            (q.text, held[1].text),
                            held[0].quote(held[1]),
                            reading.quote(q),
                        )
                    del last[at]
                if re.search(first, q.label):
                    last[at] = (reading, q)


def _hundred(reading: Reading) -> Iterator[AuditRow]:
    """持股 52%、33%和 25%; weights of a score."""
    for match in _LISTED.finditer(reading.text):
        rates = _RATE.findall(match["values"])
        total = sum(map(float, rates))
        weights = "权重" in match["head"]
        if (
            len(rates) < 2
            or _RISE.search(re.sub("利率|出资比例", "", match["head"]))
            or ("分别" not in match["head"] and not weights)
        ):
            continue
        owned = weights or len(rates) > 2 or re.search("股", match["head"]) is not None
        if (owned and 100.4 < total < 160) or (weights and len(rates) > 2 and 80 < total < 99.6):
            shown = "+".join(rates)
            yield _HUNDRED(
                reading.sentence.text[:20],
                f"各项之和为 {shown}={plain(round(total, 2))}%，不是 100%",
                (shown, f"{plain(round(total, 2))}%"),
                reading.sentence.evidence(*match.span()),
            )


def _tenths(reading: Reading) -> Iterator[AuditRow]:
    """九成出口，内销占到三成: two halves of one whole."""
    found = list(re.finditer(_TENTHS, reading.text))
    for left, right in pairwise(found):
        around = [_around(reading.text, match) for match in (left, right)]
        told = sum(NUMERALS[match["n"]] + (0.5 if match["half"] else 0) for match in (left, right))
        pair = any(
            (re.search(a, around[0]) and re.search(b, around[1]))
            or (re.search(b, around[0]) and re.search(a, around[1]))
            for a, b in _PAIRS
        )
        if pair and told > 10.4 and right.start() - left.end() < 20:
            yield _HUNDRED.but(0.65)(
                reading.sentence.text[:20],
                f"“{left[0]}”与“{right[0]}”之和为 {plain(told)}成，超过十成",
                (left[0], right[0]),
                reading.sentence.evidence(left.start(), right.end()),
            )


def _around(text: str, match: re.Match[str]) -> str:
    return text[clause_start(text, match.start(), "，,。；、“") : clause_end(text, match.end(), "，,。；、”")]


def _overfull(reading: Reading) -> Iterator[AuditRow]:
    """Parts of one division that are more than their whole: 4个，其中国家级2个、省级3个."""
    found = [q for q in reading.quantities if q.kind not in ("%", "倍", "", "元", "个百分点", "岁")]
    for at, whole in enumerate(found):
        run: list[tuple[Quantity, str]] = []
        for part in found[at + 1 :] if whole.exact else ():
            last = run[-1][0] if run else whole
            words = reading.text[last.end : part.at]
            opens = (
                re.search(r"其中|^[^，。；]{0,8}中[，：]?|包括|^[，：](?:已)?(?:竣工|完工|建成|投产|在建)", words)
                if not run
                else re.match(r"[、，和]", words)
            )
            if not _one_kind(reading, whole, part) or not opens or len(words) > 18 or not part.exact or "。" in words:
                break
            run.append((part, words.rpartition("其中")[2].strip("，、和中：")))
        total = sum(part.size for part, _ in run)
        most = all(part.size <= whole.size for part, _ in run)
        if len(run) > 1 and whole.size + 0.5 * whole.step < total < 2 * whole.size and most and _exclusive(run):
            shown = "+".join(part.text for part, _ in run)
            yield _ROW(
                whole.label,
                f"{whole.label}{whole.text}，其中各项之和为 {shown}，多于总数",
                (whole.text, shown),
                reading.quote(whole, run[-1][0]),
            )


def _one_kind(reading: Reading, whole: Quantity, part: Quantity) -> bool:
    """Whether two counts are of one thing; 28个国家 are 28国."""
    return part.kind == whole.kind or (part.kind == "国" and reading.text.startswith("国家", whole.end))


def _exclusive(run: Sequence[tuple[Quantity, str]]) -> bool:
    """Whether nothing can be in two of these parts: levels, ages, continents."""
    labels = [label for _, label in run]
    levels = all(label.startswith(_LEVELS) for label in labels) and len({label[:2] for label in labels}) == len(labels)
    ages = all("岁" in label for label in labels)
    lands = all(re.search(r"洲|东南亚|中东|北美|南美|拉美|东盟|欧盟|日韩|中亚|大洋", label) for label in labels)
    states = len(labels) > 2 and all(
        re.match(r"已?(?:竣工|完工|建成|投产|在建|未开工|停工|停建|开工|筹建|停产|续建|缓建)", label)
        for label in labels
    )
    bodies = len(labels) > 2 and all(
        re.search(r"实验室$|中心$|工作站$|研究院$|技术院$|基地$", label) for label in labels
    )
    return levels or ages or lands or states or bodies
