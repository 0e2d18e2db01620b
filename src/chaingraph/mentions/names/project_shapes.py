"""Projects told by their shape: an output before a work (10GWh动力电池项目), a phase, what an enterprise builds.

For: ``names.proposals``.
In: readings and the names already found in them.
Out: candidates for projects.
How: an output (年产6万吨, 5.5代, 8英寸) opens a project that a work (项目, 生产线, 扩产) closes. A phase closes one that begins behind an
enterprise, a verb of building or 的. A plant that 新建 or 投建 stands before is one in a sentence about an enterprise.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, stop_words

_UNITS = (
    r"(?:吨|t/d|t/a|台套|台|套|件|只|头|羽|棒|平方米|立方米|平米|米|公里|千米|千瓦时|千瓦|兆瓦时|兆瓦|MWh|MW|GWh|GW|kWh|kW|度|辆|片|颗|支|部|瓶|箱|双|升|块|张|盒|根|卷"
    r"|组|副|公斤|千克|克|㎡|m2|锭|枚|株|袋|架|艘|代|英寸|寸|标箱|把|粒|标方|方)(?:/[年月日天])?"
)
AMOUNT = rf"(?:第|\d+×)?[\d.]+(?:余|多)?[万亿千百]{{0,2}}{_UNITS}"
_MADE = r"(?:[年日月](?:产|加工|处理|屠宰|出栏|回收|循环利用|生产|提取|分拣|储|周转|吞吐|消耗|利用|发电|处置|拆解|养殖|种植)?)?"
_PHASE = r"(?:[（(]?[一二三四五六]期[）)]?(?:工程|项目)?)"
_WORK = rf"(?:(?:扩建|改造|建设|产业化|技改|扩产|扩能)?(?:项目|工程)|生产线|产线|(?:绿色化|智能化|数字化|技术|升级|节能|搬迁)?(?:改造|技改)|扩产|扩建|扩能|生产基地|制造基地|电站|工厂|车间|装置){_PHASE}?"
_OUTPUT = Guarded(
    rf"{_MADE}{AMOUNT}(?P<thing>[^，。；：“”！？]{{0,28}}?)(?P<work>{_WORK})(?!项目|工程|[\d一-龥]{{0,2}}[\d]+[余多]?[条个套])"
)
_OTHER = re.compile(r"[一二三四五六]期")
_PHASED = Guarded(rf"(?P<name>[^，。；：“”！？\s、]{{2,24}}?){_PHASE}(?![末间货望待限刊临的])")
_ALTERED = Guarded(
    r"(?P<name>[^，。；：、“”！？\s的]{2,14}?)(?:扩产|扩能|扩建|技改|技术改造)(?:项目|工程)?(?=[，。；、）等]|同步|如期|加快|开工|建成|投产|竣工|完成|推进|$)"
)
_WORKS = r"(?:牧场|养殖场|冷库|码头|管廊|管线|风电场|电厂|加工厂|处理厂|加工园|交易中心|工程|生产基地|制造基地|研发基地|产业基地|总部基地|示范基地|基地|工厂|[^制所]中心|生产线|产线|示范线|中试线|产业园|车间|综合体|装置|电站|示范项目|项目)"
_BUILT = Guarded(
    rf"(?:投资建设|投资新建|规划建设|开工建设|计划建设|建设|新建|兴建|投建|扩建|共建|在建|布局|建成|建了|建有|建(?=万|千|百)|新开工的|带来的|承建的|投资的|实施的?)(?:了|的)?"
    rf"(?:一[个座条])?(?P<name>[^，。；：、“”！？的]{{2,20}}?(?P<work>{_WORKS}(?:{_PHASE})?))(?=[，。；、）]|总投资|于?\d|已|正|预计|占地|$)"
)
_SEATED = Guarded(r"在[^，。；、的]{2,20}的(?P<name>[^，。；：、“”！？的]{2,22}?(?:项目|工程))(?!\d)")
_OPENED = Guarded(
    rf"(?<=的)(?P<name>[^，。；：、“”！？的]{{2,18}}?(?P<work>{_WORKS}(?:{_PHASE})?))(?:已?于)?"
    r"(?=(?:\d+年)?(?:\d+月)?(?:\d+日)?(?:正式|如期|全面|顺利|同日|即将|建成|已经|已)?(?:投产|封顶|开工|奠基|竣工|动工|建成|点火|试生产|启用|投用|投运|落成|签约|满产|达产))"
)
_ITEM = Guarded(
    rf"(?:^|[。；：\n])[　\s]*(?:[（(]\d{{1,2}}[）)]|\d{{1,2}}[.．、](?!\d)|[①-⑳])[　\s]*(?P<name>[^，。；：、“”！？\d][^，。；：、“”！？]{{3,28}}?(?:(?:项目|工程){_PHASE}?|{_PHASE}))(?=[，。：:；\n]|$)"
)
_WORTH = Guarded(
    r"投资(?:约|额|总额|近)?[\d.]+[万亿千百]*(?:元|美元|欧元|人民币)+的(?P<name>[^，。；：、“”！？的等]{3,26}?(?:项目|工程))(?!\d)"
)
_DEFINED = Guarded(r"(?<=[”’\"][）)])(?P<name>[^，。；：、“”！？等]{3,26}?(?:项目|工程))(?!\d)")
_TITLED = Guarded(rf"“[^“”，。；]{{2,28}}”(?:项目|工程|{_PHASE})(?![一-龥]?\d)")
_CLAUSAL = frozenset((Kind.VERB, Kind.ACT, Kind.MOTION, Kind.FUNCTION, Kind.COUNT))
_TAKEN_VERBS = frozenset(("重组", "退役", "废旧", "循环", "综合"))
_BREAKS = frozenset((Kind.VERB, Kind.FUNCTION, Kind.MARK, Kind.COUNT, Kind.ROLE))
_KEPT = frozenset("“”（）()/·-—&、及和与")
_PARTED = frozenset(("上游", "下游", "上下游", "配套", "\n", "、", "及", "和", "与", "（", "）", "(", ")", "/"))
_BUILDING = frozenset(
    ("共建", "建设", "新建", "投建", "推进", "支持", "推动", "加快", "启动", "实施", "用于", "投资", "布局")
)
_PLACING = frozenset(("在", "于", "位于", "落户", "落户于", "从", "向", "为", "全国", "至"))
_SETTING = frozenset(("在", "位于", "落户", "落户于"))
"""Behind a company such a word tells where it builds; the project's name comes after that."""
_SURE, _SHAPED = 0.97, 0.85
_SHORTEST = 2
_KNOWN = 0.5
_PARK_PHASE = re.compile(_PHASE)
_NEXT_PHASE = re.compile(r"[^。；]{0,30}?[，、][二三四五六]期")
_PLANTS = ("智能工厂", "超级工厂", "数字工厂", "研发中心", "生产基地", "制造基地", "产业基地", "智能车间", "数字化车间")
"""Works that the dictionary keeps together."""
_PRONOUN = re.compile(r"公司|企业|项目|园区|[一二三四五六]至")
_NUMBERING = re.compile(r"[　\s]*[（(]\d{1,2}[）)]|\d{1,2}[.．、]|[①-⑳]")
_INNER_PARK = re.compile(r".*(?:园区|开发区|高新区|经开区)(?=.{3})")
_GENERAL = re.compile(
    r"(?:重大|重点|新|该|本|现代化|智能|标准化|相关|一批|企业|技术|种植|养殖|产业|生产|示范|建设)*(?:牧场|冷库|码头|项目|工程|生产线|产线|基地|工厂|车间|中心|厂房)+$"
)


def by_shape(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Projects of a passage that an output, a phase or a verb of building tells."""
    owners = [c for c in found if c.type in ("Enterprise", "Park") and c.score >= _KNOWN]
    ends = sorted({c.end for c in owners if c.type != "Park" or not _PARK_PHASE.match(reading.text, c.end)})
    for match in _OUTPUT.finditer(reading.text):
        start, end = _with_seat(reading, match.start(), ends), _end(reading.text, match)
        if _opens(reading, start) and reading.is_edge(end) and _is_whole(reading, *match.span("thing")):
            yield Candidate(start, end, "Project", _SURE, "project-output")
    yield from _told(reading)
    yield from _bodies(reading, found)
    yield from _owned(reading, ends)
    for match in _SEATED.finditer(reading.text):
        start, end = match.span("name")
        if match.start() in ends and reading.is_edge(start) and not _is_general(reading, start, end):
            yield Candidate(start, end, "Project", _SHAPED, "project-seated")
    for pattern in (_BUILT, _OPENED):
        for match in pattern.finditer(reading.text):
            start, end = match.start("name"), match.end("name")
            whole = _is_whole(reading, start, match.start("work"))
            if whole and _begins_here(reading, start, end, ends) and _has_owner(reading, start, ends):
                yield Candidate(start, end, "Project", _SHAPED, "project-built")


def _told(reading: Reading) -> Iterator[Candidate]:
    """Items of a list of projects, what money is spent on, what a company that was just defined builds, quoted names."""
    for pattern in (_ITEM, _WORTH, _DEFINED):
        for match in pattern.finditer(reading.text):
            start, end = match.span("name")
            index = reading.word_at(start)
            clausal = reading.kinds[index] in _CLAUSAL and reading.words[index] not in _TAKEN_VERBS
            clausal = clausal or reading.words[index] in _SETTING
            told = pattern is _WORTH or not clausal
            if told and reading.is_edge(start) and reading.is_edge(end) and not _is_general(reading, start, end):
                yield Candidate(start, end, "Project", _SURE, "project-told")
    for match in _TITLED.finditer(reading.text):
        yield Candidate(*match.span(), "Project", _SURE, "project-quoted")


def _bodies(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The project that a centre or an institute is: 武汉研发中心 | 项目."""
    for body in found:
        if body.type == "Organisation" and reading.text.startswith("项目", body.end) and reading.is_edge(body.end + 2):
            yield body._replace(end=body.end + 2, type="Project", score=_SURE, rule="project-body")


def _owned(reading: Reading, ends: Sequence[int]) -> Iterator[Candidate]:
    """What ends in a phase or in 扩产 right behind an enterprise, or behind the 的 or the verb that follows one."""
    for pattern in (_PHASED, _ALTERED):
        for match in pattern.finditer(reading.text):
            end = _end(reading.text, match)
            start = _start(reading, match.start("name"), match.end("name"), ends)
            if start is None or not reading.is_edge(end) or not _has_owner(reading, start, ends):
                continue
            if (
                end - start > _SHORTEST
                and not _is_general(reading, start, end)
                and not _PRONOUN.match(reading.text, start)
            ):
                yield Candidate(start, end, "Project", _SURE, "project-phase")


def _start(reading: Reading, begin: int, stop: int, ends: Sequence[int]) -> int | None:
    """Where a project begins: behind the last enterprise, verb or function word before its closing word."""
    last = bisect_left(ends, stop + 1) - 1
    floor = ends[last] if last >= 0 and ends[last] >= begin else begin
    number = _NUMBERING.match(reading.text, floor, stop)
    floor = number.end() if number else floor
    park = _INNER_PARK.match(reading.text[floor:stop])
    floor += park.end() if park and reading.is_edge(floor + park.end()) else 0
    start = floor
    for index in range(reading.word_at(floor), reading.word_at(stop - 1) + 1):
        word = reading.words[index]
        parts = (reading.kinds[index] in _BREAKS or word in _BUILDING) and word not in _KEPT
        if parts and reading.starts[index] >= floor:
            start = reading.starts[index + 1]
    opening = reading.word_at(start)
    if start < stop and reading.kinds[opening] == Kind.BRAND and reading.starts[opening + 1] < stop:
        start = reading.starts[opening + 1]  # 安踏 | 一体化产业园三期
    verbal = all(
        reading.kinds[i] in (Kind.MOTION, Kind.VERB, Kind.FUNCTION)
        for i in range(reading.word_at(start), reading.word_at(stop - 1) + 1)
    )
    if verbal and start < stop:
        return None  # 加紧二期, 技改扩能
    return start if start < stop and reading.is_edge(start) else None


def _end(text: str, match: re.Match[str]) -> int:
    """The end of a project; a phase that is told apart from the next (一期满产，二期在建) belongs to the clause."""
    phase = _OTHER.search(text, match.end() - 3, match.end())
    following = _NEXT_PHASE.match(text, match.end())
    return phase.start() if phase and phase.end() == match.end() and following else match.end()


def _with_seat(reading: Reading, start: int, ends: Sequence[int]) -> int:
    """The start with the place before an output (凌河60万千瓦风电项目), also behind an enterprise: 某企 | 临港12英寸项目."""
    index = reading.word_at(start) - 1
    if index < 0 or reading.kinds[index] not in (Kind.REGION, Kind.TRADE) or not reading.is_edge(start):
        return start
    seat = reading.starts[index]
    placed = reading.kinds[index] == Kind.REGION and (index == 0 or reading.words[index - 1] not in _PLACING)
    return seat if seat in ends or placed else start


def _opens(reading: Reading, start: int) -> bool:
    """Whether an output begins a word, and no amount or rank stands before it."""
    before = reading.text[max(start - 1, 0) : start]
    return not before.isdigit() and before not in (".", "第", "~", "-", "—", "/", "个", "座", "条")


def _is_whole(reading: Reading, start: int, end: int) -> bool:
    """Whether no word that parts names stands between two positions."""
    if start >= end:
        return True
    words = range(reading.word_at(start), reading.word_at(end - 1) + 1)
    return not any(
        reading.kinds[i] in _BREAKS
        and reading.words[i] not in _PARTED
        and not reading.words[i].endswith(_PLANTS)
        and reading.starts[i] >= start
        for i in words
    )


def _begins_here(reading: Reading, start: int, end: int, ends: Sequence[int]) -> bool:
    """Whether a plant's words are one noun phrase that says which one it is."""
    free = bisect_left(ends, start + 1) == bisect_left(ends, end)  # no park or company inside
    told = free and reading.is_edge(start) and reading.is_edge(end) and not reading.is_closed(start, end)
    return told and not _is_general(reading, start, end)


def _is_general(reading: Reading, start: int, end: int) -> bool:
    text = reading.text[start:end]
    return bool(_GENERAL.match(text)) or text.removesuffix("项目") in stop_words("project_kind")


def _has_owner(reading: Reading, start: int, ends: Sequence[int]) -> bool:
    """Whether an enterprise or a park is named in its sentence."""
    text = reading.text
    begin = max(text.rfind(mark, 0, start) for mark in "。；！？")
    stop = min((at for mark in "。；！？" if (at := text.find(mark, start)) >= 0), default=len(text))
    return bisect_left(ends, begin + 1) < bisect_left(ends, stop + 1)
