"""Counts beside the list they announce or close: "four chains, namely A, B, C"; names and values of different number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.reading.pages import COUNT, blanked, whole_number
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_COUNT = r"(?<![第十百千])(?P<count>[二两三四五六七八九十]|(?<![\d.])1?\d)"
_MEASURE = r"(?:大|件|个|家|条|项|类|种|户|座|所|名|位|方面)"
_ANNOUNCED = re.compile(
    rf"{_COUNT}{_MEASURE}(?!以上|以下|以内)(?P<noun>[^，。；：:、\d“”（）]{{1,10}})[，,]?(?:(?<![前后时中])即(?![赴往将刻日时使可派组行到开])|分别是|分别为|包括|分别由|：|:)+(?P<list>[^，。；;：:]+)"
)
_COUNT_BEHIND = re.compile(
    rf"(?P<noun>项目|企业|产品|平台|园区|基地|课题|标准|协议|市场|学校|工程)(?:共计?|合计|总计|一共)?{_COUNT}{_MEASURE}(?:[，,][^，。；：:、]{{2,24}}){{0,3}}[，,；](?:分别[为是]|依次[为是]|即|具体[为是]|名单(?:如下|为))[：:]?(?P<list>[^，。；;：:]+)"
)
"""项目7个，总投资31亿元，分别为甲、乙…"""
_CLOSED = re.compile(
    rf"(?P<list>(?:[^，。；：:、“”‘’（）]{{2,20}}、)+[^，。；：:、（）]{{2,20}}?(?:(?:和|及|以及|与)[^，。；：:、（）]{{2,20}}?)?)"
    rf"(?P<more>等)?(?:[，,]?(?:共计?|合计|总共|一共))?{_COUNT}{_MEASURE}(?P<noun>(?![和及与])[^，。；：:、\d]{{1,8}})"
)
_SUMMED = re.compile(
    r"(?:^|[：。；])(?P<list>(?:[\u4e00-\u9fff·]{2,12}、){2,}[\u4e00-\u9fff·]{2,12})(?P<more>等)?[，,]?(?:合?共计?|合计|总计|总共|一共)"
    rf"(?P<count>{COUNT})(?:[人名位家户])(?=[。；，）]|$)"
)
"""Names and how many they are, told behind them without a noun: 甲、乙、丙，共3人."""
_CHAIN = re.compile(rf"“(?P<list>[^“”]{{2,12}}(?:[—–→、-]+[^“”、—–→-]{{2,12}})+)”(?:等)?{_COUNT}(?:大|个|项|类|种)")
_POINTS = re.compile(rf"(?:以下|如下|做到|抓好|做好|突出|提出|采取)[^，。；：]{{0,8}}?{_COUNT}(?:点|个?方面|条|项)")
_MARKS = re.compile(r"(?<![\d第零一二三四五六七八九十])([一二三四五六七八九])(?:要|是)(?!期)")
_RESPECTIVELY = re.compile(
    r"(?P<names>[^，。；：:]*?、[^。；：:]*?)(?:[，,][^，。；、]{0,8})?(?:分别|依次[为是]|各为)[^，。；、\d]{0,16}"
    r"(?P<values>(?:(?:约|近|超)?\d[\d.,]*[^\d、和，。；]{0,8}(?:、|和|及))*(?:约|近|超)?\d[\d.,]*[^\d、和，。；]{1,8})"
)
_GROUP = re.compile(
    r"、[^，。；、\d]{1,8}?[两三四五六七八九十](?:大|个|家|类)?(?:镇|乡|县|区|园|街道|村|片区|产业|企业|部门)(?=[和及与、]|$)"
)
"""Names closed by their number; of several such groups each may have one value: 甲、乙两镇和丙、丁两乡分别走访36户和28户."""
_FROM_TO = re.compile(r"[由从][^，。；]*\d[^，。；]*[到至为][^，。；]*\d")
"""Names no more than the values of two times: 由12亩、18吨增加到13亩、22吨，分别增长."""
_OF_SO_MANY = re.compile(
    rf"(?<![第其])(?P<count>{COUNT})(?:(?:大|件|个|家|条|项|类|种|户|座|所|名|位)(?![月年])(?P<noun>[^，。；：、\d]{{1,14}}?)|(?:链|镇|乡|县|区|园|企|村|院|校|市|局|地|队|组|方|部门))"
    r"[^，。；：、\d]{0,10}?(?:分别|依次)[^，。；：、\d]{0,8}?(?P<values>[^，。；：、（）]{1,20}(?:、[^，。；：、（）]{1,20})+)(?=[，。；]|$)"
)
"""五家单位的平台数依次是甲9个、乙6个、丙4个: a count says how many values follow."""
_VALUE_OF_ONE = re.compile(r"[\d.,:]+[^\d、]{0,8}(?:[和及与]|$)")
_AMOUNTS = re.compile(r"[（(][^（）()]*[）)]|(?:总?投资)?(?:约|超)?[\d.,]+[万亿]*元")
"""What each of a list is told to cost."""
_VERBS = re.compile(
    r"^.*(?:发挥|支持|推动|打造|建设|涉及|分布在|覆盖|引进|引入|加快|依托|通过|围绕|利用|实施|开展|推进|培育|形成|聚焦|落户|吸引|拥有)(?=[^、]{2})"
)
_BESIDE = re.compile(r"占|并称|并列|跨越|[与和同][^、]{2,8}、[^、]{2,8}(?:一起|共同|并)")
"""Behind these words a list names the others only: 与甲、乙并称三大基地."""
_AUTHORITY = re.compile(r"(?:[局委办厅院部处]|中心|公司|银行|管委会|政府)$")
SPLIT = re.compile(r"、|，|,|以及|和|及|与")
"""What parts the members of a list."""


def enumerations(projection: Projection) -> Iterator[AuditRow]:
    """Lists of another length than the count beside them. O(characters).

    Where 和 may join two items or stand inside one, either reading is enough; a list that ends in 等 may be longer.
    """
    for sentence in sentences(projection):
        for pattern in (_ANNOUNCED, _COUNT_BEHIND, _CLOSED, _SUMMED, _CHAIN):
            for match in pattern.finditer(sentence.text):
                row = _compare(sentence, match)
                if row is not None:
                    yield row


def points(projection: Projection) -> Iterator[AuditRow]:
    """Points told by a number and marked 一要, 二要, … up to another. O(characters)."""
    for sentence in sentences(projection):
        match = _POINTS.search(sentence.text)
        if match is None:
            continue
        whole = sentence.passage.evidence.quote
        told = [whole_number(mark) for mark in _MARKS.findall("".join(whole.split()))]
        if (
            told
            and told[0] == 1
            and max(told) > 1
            and max(told) != whole_number(match["count"])
            and len(told) == max(told)
        ):
            yield _row(sentence, match, match[0], f"{max(told)} 点", 0.8)


def respectively(projection: Projection) -> Iterator[AuditRow]:
    """Names and values "respectively" of different number; a count beside the names settles how many there are."""
    for sentence in sentences(projection):
        last = 0
        for match in _RESPECTIVELY.finditer(blanked(sentence.text)):
            values = len(re.split(r"、|和|及", match["values"]))
            counted = re.search(rf"{_COUNT}{_MEASURE}[^，。；、\d]{{0,12}}[，,]?[^，。；、\d]{{0,6}}$", match["names"])
            # 推动转型，甲、乙、丙分别…: names are those of the last clause that lists.
            clauses = [part for part in re.split(r"[，,]", match["names"]) if "、" in part]
            named = clauses[-1] if clauses else match["names"]
            both = _lengths(named) | (
                _lengths(match["names"]) if re.search(r"[，,](?:和|以及|及)", match["names"]) else set()
            )
            groups = len(_GROUP.findall(match["names"]))
            names = {groups} | both if groups > 1 else {whole_number(counted["count"])} if counted else both
            if ("等" in named and not counted) or _FROM_TO.search(named):
                continue
            ends = sentence.text[match.end() : match.end() + 1]
            if (
                values > 1
                and values not in names
                and max(names) > 1
                and ends in "，。；,;）"
                and not match["names"].endswith("等")
            ):
                said = sentence.text[slice(*match.span("names"))]
                yield _row(sentence, match, said, match["values"], 0.75, kind="list")
                last = match.end()
        yield from _of_so_many(sentence, last)


def _of_so_many(sentence: Sentence, start: int) -> Iterator[AuditRow]:
    """Values of another number than the count of those they are of, behind a place."""
    for match in _OF_SO_MANY.finditer(blanked(sentence.text), start):
        count, items = whole_number(match["count"]), match["values"].split("、")
        last = re.split("[和及与]|以及", items[-1])
        values = {len(items), len(items) - 1 + len(last)}
        told = [_VALUE_OF_ONE.search(item) is not None for item in items]
        # Only values are sure to be of one each: of two posts one may be held by three.
        # 三家企业产值和税收, 三个园区近两年产值: the values are of something else than the things counted.
        of_others = re.search(r"[和及与年月季]", sentence.text[match.end("count") : match.start("values")])
        open_ = of_others or re.search(r"等|其中|前|各", match[0]) or not all(told)
        if not open_ and 1 < count <= max(values) + 2 and min(values) <= count + 2 and count not in values:
            said = sentence.text[slice(*match.span("values"))]
            yield _row(sentence, match, match["count"], f"{len(items)} 项：{said}", 0.75, kind="list")


def _compare(sentence: Sentence, match: re.Match[str]) -> AuditRow | None:
    found = match.groupdict()
    text, more = (
        _VERBS.sub("", found["list"]) if match.re is _CLOSED else found["list"],
        found.get("more") or match[0].rstrip("”").endswith("等") or "等" in found["list"],
    )
    text = text if match.re is _CLOSED else _AMOUNTS.sub("", text)
    if not all(item.strip() for item in text.split("、")):
        return None
    # 甲局、乙管委会及4家企业: what is counted is one of the list.
    if match.re is _CLOSED and re.search(r"[和及与同]$", found["list"]):
        return None
    lengths = _lengths(text)
    count = whole_number(match["count"])
    if re.match(
        r"位数|个工作日|个自然日|大洲|省|极|会|所[^，。]*(?:单位|院)", sentence.text[match.end("count") :]
    ) or _BESIDE.search(match[0]):
        return None
    if count < 2 or count in lengths or (more and not _one_short(lengths, count, match[0])) or min(lengths) < 2:
        return None
    if max(lengths) < count - 2 or min(lengths) > count + 3 or re.search(r"[\d《》]", text):
        return None
    return _row(
        sentence,
        match,
        f"{found['count']}",
        f"{min(lengths, key=lambda length: (abs(length - count), length))} 项",
        0.5 if more else 0.7,
    )


def _one_short(lengths: set[int], count: int, text: str) -> bool:
    """Whether a list that ends in 等 names more than it says, or all but one of the five great ones (五大功能区)."""
    great = re.search(r"等.(?:个|大(?!类|块))", text) is not None
    return min(lengths) > count or (great and max(lengths) == count - 1 >= 4)


def _lengths(text: str) -> set[int]:
    """How many items a list may have."""
    items = re.split(r"、|—+|–|→|-", text)
    inside = _one_name(items)
    if inside:
        return {len(items)}
    last = re.split(r"以及|和|及|与", items[-1])
    every = SPLIT.split(text)
    found = {len(items), len(items) - 1 + len(last), len([item for item in every if item.strip()])}
    return {length for length in found if length > 1} or {1}


def _one_name(items: list[str]) -> bool:
    """Whether 和 stands inside the names of authorities only (自然资源和规划局), so that each item is one."""
    joins = [re.split("以及|和|及|与", item) for item in items]
    return all(_AUTHORITY.search(item) for item in items) and not any(
        _AUTHORITY.search(part) for parts in joins for part in parts[:-1]
    )


def _row(sentence: Sentence, match: re.Match[str], left: str, right: str, sure: float, kind: str = "list") -> AuditRow:
    return AuditRow(
        kind=kind,
        subject=sentence.text[:20],
        message=f"“{sentence.text[slice(*match.span())][:60]}”：写作 {left[:40]}，列出 {right}",
        left=left,
        right=right,
        sure=sure,
        slip="漏写或多写了一个",
        evidence=(sentence.evidence(*match.span()),),
    )
