"""Targets that lie behind: below what is reached, or due before the document was written; news of days to come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, earlier, pages
from chaingraph.analysis.audit.reading.text import Figure, Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_TARGET = re.compile(r"(?:力争|争取|目标|计划|预计|预期|确保|有望|冲刺|[到至]20\d\d年(?:底|末)?|\d{4}年(?:底|末)?前)")
_LESS = re.compile(
    r"下降|降低|降|减少|压减|压缩|控制在|以内|以下|不超过|低于|能耗|排放|时限|周期|成本|天数|失业|贫困|亏损|新增|净增|增加|分别|另|每年|年均|月均|新建|再|其中|当年|上半年|季度|月份|首期|一期"
)
_BIND = re.compile(
    r"^其中|截[至止]|力争|争取|目标|计划|预计|预期|确保|有望|冲刺|完成|实现|达到?|突破|超过?|发展到|壮大到|培育到|提高到|提升到|增加到|扩大到|提升至|提高至|[到至]|20\d\d年(?:底|末|度)?(?:前)?|全年|年末|年底|今年|去年|上年|总量|规模|约|为|有|共|的|目前|〇|全[市县区省州旗]|我[市县区省]|本[市县区]|辖区|“十[一二三四]五”(?:末|期间)?|已|现"
)
_SCOPE = re.compile(r"规模以上|规上")
_BASED = re.compile(
    r"在(?:20\d\d年|上年|去年|现有|当前)?(?:的)?(?P<what>[^，。；\d]{0,10}?)(?P<a>\d+(?:\.\d+)?)(?P<u>[^\d，。；、]{1,8}?)(?:的)?(?:基础|水平)上[，,]?[^。；]{0,24}?(?:达到?|为|提高到|增加到|提升到|增长到|升至|增至)(?P<near>约|近)?(?P<b>\d+(?:\.\d+)?)(?P<v>[^\d，。；、]{1,8})"
)
_FALLS = re.compile(r"降|减|压|缩")
_DUE = re.compile(
    r"(?:到|至|于|在|力争|确保|争取)?(?:(?P<year>20\d\d)|今)年(?:(?P<month>\d{1,2})月)?(?:底|末)?(?:之)?(?P<before>前)?"
)
_WILL = re.compile(
    r"力争|争取|确保|计划(?!》|总|投资)|预计|预期目标|拟于|拟(?=建|投|引)|将(?!近|军|来)|有望|目标(?:是|为|：)|(?<!议)定于|届时"
)
_AIMED = re.compile(r"(?:力争|争取|确保|预计|有望)(?:于|在|到|至)(?P<year>20\d\d)年(?:底|末|之前|前)?")
_TOLD_PAST = re.compile(
    r"已|曾|当时|原(?:定|计划)|提前|超额|提出|此前|回顾|完成了|实现了|比|较|相比|基础上|以来|年度计划|下达|批复|未"
)
_EVENT = re.compile(
    r"(?:举行|召开|举办|开工|竣工|投产|签约|揭牌|落成|奠基|通过(?:了)?验收|获批|获评|正式成立|点火|下线|通车|启用|发生)"
)
_SURE_PAST = re.compile(r"举行|召开|举办|了(?!解)|已|同时破土|现场|圆满|成功|当天|当日|出席|参加|昨日|日前|来到|走进")
_FUTURE = re.compile(
    r"将|拟|计划|预计|力争|届时|争取|定于|前|要|须|应|确保|规划|目标|年底|安排|截至|截止|有效|至|到期|施行"
)
_FULL = re.compile(r"(?<!\d)(20\d\d)年(\d{1,2})月(?:(\d{1,2})日)?")
_HELD = re.compile(
    r"(?:会议|召开|活动|调研|检查|开会|座谈|考察|签约)(?:时间|日期)[:：]\s*(?:于)?(20\d\d)年(\d{1,2})月(\d{1,2})日"
)
_ISSUED = re.compile(
    r"(?:印发|发布|成文|签发|制发|发文|编印|出版|整理)(?:日期|时间)?[:：]\s*(20\d\d)年(\d{1,2})月(\d{1,2})日|(20\d\d)年(\d{1,2})月(\d{1,2})日(?:印发|发布|签发|编印|整理)"
)
_RECORD = re.compile(r"纪要|简报|总结|综述|记录|快报|通报|报道|情况|专报")
_REPORT = re.compile(
    r"(20\d\d)年(?P<span>上半年|前三季度|第?一季度|1[-—–至](?P<month>\d{1,2})月|全年|度)?[^，。；]{0,24}?(?:情况|总结|公报|分析|简报|运行|通报|回顾)"
)
_PLANS = re.compile(r"计划|方案|规划|安排|要点|目标|意见|部署|打算|预案|工作报告")
_ENDS = {"上半年": 6, "前三季度": 9, "一季度": 3, "第一季度": 3}
_HEAD = 40
"""A first line as short as this is a letterhead."""
_ROW = Maker("date", 0.7, "年份或日期可能写错")
_BELOW = Maker("words", 0.7, "目标或基数可能写错")


@dataclass(frozen=True, slots=True)
class _Level:
    sentence: Sentence
    figure: Figure
    name: str
    target: bool
    year: int


def lower_targets(projection: Projection) -> Iterator[AuditRow]:
    """Targets below what the document says is reached already. O(figures)."""
    for page in pages(projection):
        for sentence in page.sentences:
            yield from _based(sentence)
        levels = [level for sentence in page.sentences for level in _levels(page, sentence)]
        reached: dict[tuple[str, str], list[_Level]] = {}
        for level in levels:
            if not level.target:
                reached.setdefault((level.name, level.figure.kind), []).append(level)
        for level in levels:
            if level.target:
                yield from _below(level, reached.get((level.name, level.figure.kind), ()))


def _based(sentence: Sentence) -> Iterator[AuditRow]:
    """Ground and aim in one clause: "on the ground of 3.1 % … steadily up … 2.9 %"."""
    for match in _BASED.finditer(sentence.text):
        low, high = float(match["a"]), float(match["b"])
        words = match[0]
        falls = _FALLS.search(words[match.start("u") - match.start() :]) is not None
        same = match["u"].rstrip("的")[:1] == match["v"][:1]
        if same and low != high and (high < low) != falls and not re.search(r"每年|年均|再|新增|翻", words):
            told = f"{match['a']}{match['u']}", f"{match['b']}{match['v']}"
            yield _BELOW.but(0.8)(
                sentence.text[:20],
                f"以 {told[0]} 为基础，{'压降' if falls else '提高'}后的目标却是 {told[1]}",
                told,
                sentence.evidence(*match.span()),
            )


def _levels(page: Page, sentence: Sentence) -> Iterator[_Level]:
    text = sentence.text
    last: tuple[str, str] | None = None
    for figure in sentence.figures:
        if (
            figure.kind in ("倍", "个百分点")
            or not figure.own
            or "/" in figure.unit
            or _LESS.search(figure.label.removeprefix("其中"))
        ):
            continue
        # What a clause says before the last comma may give the year and the aim.
        ahead = text[max(0, figure.at - 40) : figure.at]
        target = bool(_TARGET.search(figure.label)) or bool(
            re.search(r"(?:力争|争取|目标|预计|[到至]20\d\d年(?:底|末)?)[^。；]{0,24}$", ahead)
        )
        scope = "规模以上" if re.search(r"规模以上|规上", text[: figure.at]) else ""
        bare = _BIND.sub("", _SCOPE.sub("", figure.label)).strip("“”（）()")
        name = scope + bare if len(scope + bare) > 2 and len(bare) > 1 else ""
        if target and not bare and last and last[1] == figure.kind:
            name = last[0]
        last = (name, figure.kind)
        years = re.findall(r"(20\d\d)年", ahead) or [str(page.year)]
        if len(name) >= 4 and not re.search(r"以上|(?<!目)前|后", figure.label.replace("规模以上", "")):
            yield _Level(sentence, figure, name, target, int(years[-1]))


def _below(level: _Level, reached: Sequence[_Level]) -> Iterator[AuditRow]:
    told = [
        item for item in reached if item.figure.exact and (not level.year or not item.year or item.year <= level.year)
    ]
    # One value below the target shows that the name has a scope in which the target is none that lies behind.
    if told and all(item.figure.size - item.figure.step > level.figure.size + level.figure.step for item in told):
        item = told[-1]
        if item.figure.size < level.figure.size * 3 and not _result_of(level, item):
            yield _BELOW(
                level.name,
                f"{level.name}目标 {level.figure.text}，低于已达到的 {item.figure.text}",
                (level.figure.text, item.figure.text),
                item.sentence.quote(item.figure),
                level.sentence.quote(level.figure),
            )


def _result_of(goal: _Level, item: _Level) -> bool:
    """Whether a value is told behind a goal as what came of it (目标60亿元 … 实际63亿元)."""
    behind = item.sentence.offsets[item.figure.at] > goal.sentence.offsets[goal.figure.at]
    return behind and re.search(r"实际|超额|最终", item.sentence.text[: item.figure.at]) is not None


def past_targets(projection: Projection) -> Iterator[AuditRow]:
    """Aims for a year, or month, that was over when the document was written. O(characters)."""
    for page in pages(projection):
        span = re.search(r"[（(](20\d\d)年?[-—–~至](20\d\d)年?", page.title)
        day = page.written or ((int(span[1]),) if span else ())
        for sentence in page.sentences if day else ():
            for part in re.finditer(r"[^；;。]+", sentence.text):
                yield from _past(sentence, part, day)
            for match in _AIMED.finditer(sentence.text):
                yield from _aimed(sentence, match, day)


def _past(sentence: Sentence, part: re.Match[str], day: tuple[int, ...]) -> Iterator[AuditRow]:
    due = list(_DUE.finditer(sentence.text, part.start(), part.end()))
    will = _WILL.search(sentence.text, part.start(), part.end())
    if len(due) != 1 or will is None or _TOLD_PAST.search(part[0]):
        return
    match = due[0]
    when = (int(match["year"] or day[0]), *(int(match[name]) for name in ("month",) if match[name]))
    opened = re.search(r"[到至于]$|力争$|确保$|争取$", sentence.text[: _begin(match)]) or re.search(
        r"[底末前]", match[0]
    )
    near = -4 <= will.start() - match.end() <= 24 or 0 <= _begin(match) - will.end() <= 4
    if earlier(when, day) and opened and near:
        shown = "年".join(str(number) for number in day[:2]) + ("月" if len(day) > 1 else "年")
        yield _ROW(
            sentence.text[:20],
            f"文件写于{shown}，目标时间“{match[0]}”已过",
            (match[0], shown),
            sentence.evidence(min(match.start(), will.start()), max(match.end(), will.end())),
        )


def _aimed(sentence: Sentence, match: re.Match[str], day: tuple[int, ...]) -> Iterator[AuditRow]:
    """力争到 2024年底, told among other years: the aim has its year right behind it."""
    clause = re.split(r"[，。；]", sentence.text[: match.start()])[-1]
    if int(match["year"]) < day[0] and not _TOLD_PAST.search(clause):
        yield _ROW(
            sentence.text[:20],
            f"文件写于{day[0]}年，目标时间“{match[0]}”已过",
            (match[0], f"{day[0]}年"),
            sentence.evidence(*match.span()),
        )


def _begin(match: re.Match[str]) -> int:
    """Where the year of a date begins, told as a number or as 今年."""
    return match.start("year") if match["year"] else match.start() + match[0].index("今")


def early_news(projection: Projection) -> Iterator[AuditRow]:
    """Events told as done after the day of the document, minutes issued before the meeting, reports before the period ends."""
    for page in pages(projection):
        if len(page.written) > 1:
            yield from _news(page)
        yield from _minutes(page)


def _news(page: Page) -> Iterator[AuditRow]:
    head = page.sentences[0]
    for sentence in page.sentences:
        if sentence is head and len(sentence.text) <= _HEAD:
            continue
        for match in _FULL.finditer(sentence.text):
            when = tuple(int(part) for part in match.groups() if part)
            stop = re.search(r"[。；;]", sentence.text[match.end() :])
            behind = sentence.text[match.end() : match.end() + (stop.start() if stop else 200)]
            told = _EVENT.search(behind[:40]) and _SURE_PAST.search(behind)
            ahead = re.split(r"[。；;]", sentence.text[: match.start()])[-1]
            if (
                not earlier(page.written, when)
                or not told
                or _FUTURE.search(ahead + re.split(r"[，,]", behind, maxsplit=2)[0])
            ):
                continue
            shown = "-".join(f"{part:02d}" for part in page.written)
            event = _EVENT.search(behind)
            yield _ROW(
                sentence.text[:20],
                f"文件日期为 {shown}，却已记述“{match[0]}”之事",
                (match[0], shown),
                head.evidence(),
                sentence.evidence(match.start(), match.end() + (event.end() if event else 0)),
            )
    report = _REPORT.search(page.title)
    if report and not _PLANS.search(page.title):
        month = int(report["month"]) if report["month"] else _ENDS.get(report["span"] or "", 0)
        when = (int(report[1]), month or 12)
        due = when if month else (int(report[1]),)
        early = earlier(page.written, due) if not month else page.written[:2] < due
        if early:
            shown = "-".join(f"{part:02d}" for part in page.written)
            yield _ROW.but(0.6)(
                page.title[:20], f"文件日期为 {shown}，早于所报告的“{report[0]}”", (report[0], shown), head.evidence()
            )


def _minutes(page: Page) -> Iterator[AuditRow]:
    held: tuple[Sentence, re.Match[str]] | None = None
    issued: tuple[Sentence, re.Match[str]] | None = None
    for sentence in page.sentences:
        for match in _HELD.finditer(sentence.text):
            held = held or (sentence, match)
        for match in _ISSUED.finditer(sentence.text):
            issued = issued or (sentence, match)
    record = any(_RECORD.search(text) for text in (page.title, *(s.text for s in page.sentences[:3])))
    if held and issued and record:
        days = [tuple(int(part) for part in match.groups() if part) for _, match in (held, issued)]
        if earlier(days[1], days[0]):
            yield _ROW.but(0.85)(
                page.title[:20],
                f"“{issued[1][0]}”早于“{held[1][0]}”",
                (issued[1][0], held[1][0]),
                held[0].evidence(*held[1].span()),
                issued[0].evidence(*issued[1].span()),
            )
