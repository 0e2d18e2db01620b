"""The figures of sentences as observations (:mod:`chaingraph.analysis.audit.reading.observed`).

For: :mod:`chaingraph.analysis.audit.values.same`.
In: sentences in order, with the things they name. Out: :class:`Observation`, one a figure whose words say what it measures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from chaingraph.analysis.audit.reading.among import some_of
from chaingraph.analysis.audit.reading.called import count_unit
from chaingraph.analysis.audit.reading.figure_label import grown_from, level, plain, total
from chaingraph.analysis.audit.reading.firm_sections import FirmSections
from chaingraph.analysis.audit.reading.indicator import Label, own_words
from chaingraph.analysis.audit.reading.named import Named, named, titled
from chaingraph.analysis.audit.reading.observed import Observation, Place, Setting, exact_step, owner_keys, told_exactly
from chaingraph.analysis.audit.reading.observed_goal import to_be, without_rates
from chaingraph.analysis.audit.reading.observed_label import Thread, label_of, of_heading, of_part, topic_of
from chaingraph.analysis.audit.reading.observed_scope import near_marks
from chaingraph.analysis.audit.reading.observed_setting import settings
from chaingraph.analysis.audit.reading.observed_when import (
    FOUNDED,
    OF_TIME,
    opened_year,
    since_time,
    told_part,
    told_year,
)
from chaingraph.analysis.audit.reading.observed_where import INSIDE, TOWN, part_of, told_place
from chaingraph.analysis.audit.reading.plain_label import DISTANCE
from chaingraph.analysis.audit.reading.qualified import MISTAKE
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, clause_start
from chaingraph.analysis.audit.reading.trades import told_trade
from chaingraph.analysis.audit.reading.yearly import next_year, of_series, respective_labels, respective_years
from chaingraph.analysis.projection import Projection

_RANGE = re.compile(
    r"20\d\d年?[—–~至到-]+20\d\d年|[两二三四五六七八九十\d]年[来间内]|以来|历年|历史|近[两二三四五]年|“?十[四三五]五”?(?:期间|时期)"
)
_AHEAD = re.compile(
    r"目标|打算|展望|愿景|思路|下一?步|计划(?!执行|完成)|任务|安排|未来|(?<!社会)保障|举措|措施|重点工作(?!完成|进展|推进|情况|落实)|工作重点|总体要求"
)
_AIMS = re.compile(r"目标(?!.*(?:完成|进展|执行|落实|情况))")
"""A heading below which figures of the year of the document are to be reached."""
_FORMER = re.compile(
    r"(?:由|从|比|较|与|去年同期|上年同期)[^，。；]{0,14}$|^[（(]?(?:20\d\d年|上年|去年)(?:同期)?[底末]?(?:为|是|仅为|的)?$"
)
FORMER = "同期"
"""The mark of what a sentence tells of the same time of another year."""
_SAME_TIME = re.compile(r"(?<![比较与同对])(?:上年|去年|前年|20\d\d年)的?同期(?!相比|[^，。；]{0,4}[增减下上多少])")
_OF_SAME_TIME = re.compile(r"(?:上年|去年|前年|20\d\d年)的?同期[^，。；\d]{0,6}$")
_YEAR_TOLD = re.compile(r"20\d\d年(?!的?同期)|全年")
"""In words before 上年同期: all of the year is told, and its same time is all of the one before."""
_LISTED = re.compile(r"分别|依次|各(?!类|种|级|项)")
_OF_PLACE = re.compile(
    rf"[，、]?(?:其中)?[，：:]?(?:{TOWN.pattern}|[\u4e00-\u9fff]{{1,6}}(?:园|区)|[\u4e00-\u9fff]{{2,6}}开发区)(?:有|为)?"
)
_GREW = re.compile(r"[由从](?!业)[^，。；]{0,6}$")
_OF_BEHIND = re.compile(r"[\d,.]+[^，。；\d]{1,6}的")
BEHIND = NEAR = 24
"""Characters within which the names of what a figure is of, or other figures beside it, stand."""
SHORT = 16
"""Characters of a sentence that is a heading, at most."""
_NOT = re.compile(
    r"平均|年均|人均|户均|亩均|同比|环比|增[长幅速]|下降|提高|占(?!地)|率|比重|每|均价|单价|奖励|补助|不少于|不低于|以内|误差|各(?!项[存贷]|级|类)|第$"
)
_SPOKEN = re.compile(r"(?<![比较对与由从于\d])(20\d\d)年(?![^，。；]{0,6}(?:成立|注册|创办|始建|落户))")
_DEALT_WITH = re.compile(r"(?:^|[）、])针?对$")
"""Before a count of those something is done to: 对23家企业立案查处."""
_CHANGE = re.compile(r"(?:增加|减少|净增|多|少|提高|增长|下降)了?$")
_LEAD = re.compile(r"(?:力争|预计|争取)?[到至]20\d\d年(?:末|底)?[，,]")
"""A goal's year that holds for all clauses of its sentence."""
_PER_HEAD = re.compile(r"人均(?=可支配收入|地区生产总值|生产总值|GDP|纯收入)")
"""A mean that is an indicator of its own."""
_ANY_YEAR = re.compile(r"(?<![\d比较与同])(?:20\d\d年|[去上今]年)(?!基础)")
_BESIDE = re.compile(r"[（(][^（）()]*[）)]|(?<![截])(?:[比较与同]|相比)(?:20\d\d年|[去上]年)[^，。；]*")
"""What a sentence tells for comparison alone, in brackets or behind 比: （上年同期64.0亿元）."""
_AIMED = re.compile(r"(?:[^“”，。；]{0,24}”)?的?(?:年度|全年|预期|奋斗|总)?(?:目标|任务|指标)(?!的?\d|完成|任务的)")
"""Behind a value that is to be reached (40亿元目标), not behind one a rate is of."""
_ASKED = re.compile(r"问卷|受访|样本|抽样|抽查|抽取|参会|参加活动")
"""A sentence of those that were asked or came: its counts are of them."""
_TO_GOAL = re.compile(r"(?:距离?|比|较|超过?|未到|未达到?|完成|达到|实现|超额完成)(?:[^，。；\d]{0,8})$")
_PASSING = re.compile(
    r"[\u4e00-\u9fff]{0,8}(?:投资|产值|收入|税收|面积|利润)总?(?:额|规模)?[均都]?(?:超过?|突破|达到?|在|不低于)[\d一二三四五六七八九十百千]"
)
"""Behind a count of those that pass a mark: 17个项目总投资超1亿元."""
_THIS_PROJECT = re.compile(r"^[“\"]?(?:该|这[个一]?|此)?项目")
_OF_MORE = re.compile(r"行业|全国|全球|市场|世界|园区|产业链|集群|我[市县区省国]|同行")
"""Words on the page of an enterprise that lead away from it."""
_SHARE_OF = re.compile(r"[，,]占[^，。；\d]{0,8}(?:总|规上|规模以上)")


def observed_prose(projection: Projection) -> Iterator[Observation]:
    """The observations of all sentences in document order. O(characters)."""
    known, sections = settings(projection), FirmSections.of(projection)
    thread, firms = Thread(), titled(projection, ("Enterprise",))
    for item in named(projection, ("Enterprise", "Project")):
        sentence = item.sentence
        if sentence.document != thread.document:
            thread = Thread(document=sentence.document, page_firm=firms.get(sentence.document, ""))
        if sentence.passage.kind in ("heading", "title"):
            # 重点抓好以下工作： leads over to what stands below, it opens no other part.
            below = sentence.text[0] in "（(" or sentence.text[-1] in "：:"
            thread.ahead = bool(_AHEAD.search(sentence.text)) or (thread.ahead and below)
            thread.aims = thread.ahead and (bool(_AIMS.search(sentence.text)) or (thread.aims and below))
            thread.coming = "".join(_SPOKEN.findall(sentence.text)[-1:]) if thread.ahead else ""
            setting = known.get(sentence.document)
            if setting and sentence.figures and not thread.ahead:
                yield from _figures(item, setting, replace(thread, passage=sentence.passage, heads={}))
            continue
        if thread.passage is not sentence.passage:
            thread.passage, thread.year, thread.topic = sentence.passage, thread.coming, topic_of(sentence)
            thread.part, thread.heads, thread.before, thread.place = "", {}, "", ""
        setting = known.get(sentence.document)
        if setting is None or MISTAKE.search(sentence.text):
            continue
        thread.firm = sections.firm(sentence.evidence(0, 1))
        yield from _figures(item, setting, thread)
        _go_on(sentence, setting, thread)


def _go_on(sentence: Sentence, setting: Setting, thread: Thread) -> None:
    years = _SPOKEN.findall(FOUNDED.sub("", sentence.text))
    if years and not _RANGE.search(sentence.text) and (not setting.written or years[-1] <= setting.written):
        thread.year = years[-1]
    thread.year = opened_year(sentence.text, setting) or thread.year
    short = len(sentence.text) < SHORT and not sentence.figures
    thread.before = sentence.text.strip("。—●（）0123456789") if short else ""
    told = part_of(sentence.text, setting.names)
    thread.place = told[0] if told and told[0][0] != "全" and len(told[0]) > 2 else thread.place
    part = told_part(sentence.text, thread.part)
    # 截至6月底 in what tells of the first half is no other time.
    if not thread.part.endswith(f"-{part}"):
        thread.part = part if "-" in part or "度" in part or "年" in part else ""


def _figures(item: Named, setting: Setting, thread: Thread) -> Iterator[Observation]:
    sentence, last = item.sentence, None
    respective, listed_names = respective_years(sentence), respective_labels(sentence, setting.names)
    for at, figure in enumerate(sentence.figures):
        label = listed_names.get(figure.at) or label_of(sentence, at, setting.names)
        former = _FORMER.search(figure.label) is not None
        again = former or figure.at in respective or OF_TIME.search(figure.label)
        goes_on = last is not None and last.kind == count_unit(figure) and again
        follows = last is not None and at > 0 and sentence.quote(sentence.figures[at - 1]).end == last.evidence.end
        goes_on = goes_on or (follows and next_year(sentence, at))
        label = last.label if label is None and last is not None and goes_on else label
        label = grown_from(sentence, at, setting) if label is None else label
        label = of_part(sentence, figure, label, thread, setting.names)
        if label is None and last is not None and last.kind == count_unit(figure) and _OF_PLACE.fullmatch(figure.label):
            label = None if last.label.head == DISTANCE else last.label
        label = total(sentence, figure, label, last)
        series = of_series(sentence, figure, setting.names) if label is None else None
        label = label or series
        aimed = last is not None and last.kind == count_unit(figure) and _AIMED.match(sentence.text, figure.end)
        if label is None and last is not None and aimed and _TO_GOAL.search(figure.label):
            label = last.label
        if label is None and at == 0:
            label = of_heading(thread, figure, setting.names)
        listed = _LISTED.search(figure.label) is not None and figure.at not in {**respective, **listed_names}
        # What something grew from is of a time nobody names.
        listed = listed or (_GREW.search(figure.label) is not None and "年" not in figure.label)
        if figure.kind in COUNTS and _ASKED.search(sentence.text):
            continue
        label = level(sentence, at, setting) if figure.kind == "%" else plain(sentence, at, label, setting)
        if label is None or listed or not told_exactly(figure) or figure.kind in ("倍", "个百分点"):
            continue
        if some_of(sentence, at) or _no_level(sentence, figure, former=former):
            continue
        last = _made(item, figure, label, setting, thread)
        if series and setting.written and last.year > setting.written:
            last = replace(last, goal=True)
        if figure.at in respective:
            last = replace(last, year=respective[figure.at], dated=True)
        if label.known:
            thread.heads[last.kind] = label
        yield last


def _no_level(sentence: Sentence, figure: Figure, *, former: bool) -> bool:
    """Whether a figure is a change, a mean, a share, or counts those that pass a mark."""
    passing = figure.kind in COUNTS and _PASSING.match(sentence.text, figure.end)
    mean = figure.kind != "%" and not former and _NOT.search(_PER_HEAD.sub("", figure.label))
    acted = figure.kind in COUNTS and _DEALT_WITH.search(figure.label)
    return bool(passing or mean or acted or _CHANGE.search(figure.label))


def _made(item: Named, figure: Figure, label: Label, setting: Setting, thread: Thread) -> Observation:
    sentence = item.sentence
    begin = since_time(sentence.text, clause_start(sentence.text, figure.at, "；;"), figure.at)
    lead = _LEAD.match(sentence.text) if begin else None
    ahead = without_rates(sentence.text[:begin])
    words = (lead[0] if lead else "") + without_rates(sentence.text[begin : figure.at])
    clauses = re.split(r"[，,。]", words)
    year, dated = told_year(words, setting, _carried(ahead, setting, thread))
    marks = {**_scope(sentence, figure, label, words, thread), **told_trade(words, setting)}
    if label.head == "产能" and not _owners(item, begin, figure.at) and "产能" not in figure.label:
        label = replace(label, head="产量")
    owners, named_place = _whose(item, (begin, figure.at), words, setting, thread)
    if label.words and named_place.part.startswith(label.words):
        label = replace(label, words="")
    if label.head == DISTANCE:
        # 距兰州180公里 is told of the place itself.
        named_place = Place(setting.home, setting.part, told=True)
    if label.head == "投资" and not label.words and not label.marks and _whole_of(sentence, figure, owners):
        label = replace(label, head="总投资")
    behind = sentence.text[figure.end : figure.end + 12].split("，")[0]
    return Observation(
        document=sentence.document,
        text=figure.text,
        kind=count_unit(figure),
        size=figure.size,
        step=exact_step(figure.text, figure.kind, figure.step),
        label=label,
        around=own_words("，".join(clauses[:-1]) + behind) + setting.topic,
        near=marks,
        place=replace(named_place, owners=owners),
        year=year,
        dated=dated,
        part=_part(words, told_part(ahead, thread.part) if ahead else thread.part, setting),
        goal=_AIMED.match(sentence.text, figure.end) is not None
        or to_be(sentence.text[: figure.at] if lead else words, year, dated, setting, thread),
        season=setting.season,
        evidence=sentence.quote(figure),
        sentence=sentence.offsets[0],
        beside=tuple(one.text for one in sentence.figures if one is not figure and abs(one.at - figure.at) < NEAR),
    )  # fmt: skip


def _whole_of(sentence: Sentence, figure: Figure, owners: frozenset[str]) -> bool:
    """Whether an investment is all that a project costs: 投资8.2亿元的甲项目."""
    project = any(owner.startswith("project/") for owner in owners)
    return project and sentence.text.startswith("的", figure.end)


def _part(words: str, carried: str, setting: Setting) -> str:
    """The part of the year of a figure; that of 去年同期 is the one its document tells of, and never known to be all of it."""
    part = told_part(words, carried)
    return part or ((setting.season or FORMER) if _OF_SAME_TIME.search(words) and not _YEAR_TOLD.search(words) else "")


def _whose(
    item: Named, span: tuple[int, int], words: str, setting: Setting, thread: Thread
) -> tuple[frozenset[str], Place]:
    """The enterprise or project a figure is of, and its place: named, or pointed to, or that of the section."""
    clause = re.split(r"[，,。]", words)[-1]
    owners, place = _owners(item, *span), told_place(words, clause, setting)
    if thread.place and INSIDE.search(clause) and not part_of(clause, setting.names):
        place = replace(place, part=thread.place, told=True)
    firm = thread.firm or ("" if _OF_MORE.search(words) else thread.page_firm)
    if firm and not owners and not part_of(words, setting.names):
        owners = owner_keys([firm])
    return owners, place


def _carried(ahead: str, setting: Setting, thread: Thread) -> str:
    """The year that holds behind a semicolon: the only one the sentence told before it, else that of its passage."""
    own = _BESIDE.sub("", ahead)
    years = {match[0] for match in _ANY_YEAR.finditer(own)}
    return told_year(own, setting, thread.year)[0] if len(years) == 1 else thread.year


def _scope(sentence: Sentence, figure: Figure, label: Label, words: str, thread: Thread) -> dict[str, str]:
    """Marks of scope in the words before a figure, and those that the sentence around it makes."""
    marks = dict(near_marks(re.split(r"[，,。]", words)))
    whole = thread.heads.get(count_unit(figure)) if words.startswith("其中") else None
    # 新签约项目31个，…；其中亿元以上项目12个 are signed as well.
    marks = {**{key: mark for key, mark in (whole.marks if whole else ()) if key == "stage"}, **marks}
    marks.update(
        {"share": "分"}
        if not label.words and (("其中" in words and not label.marks) or _SHARE_OF.match(sentence.text, figure.end))
        else {},
        **({"time": FORMER} if _SAME_TIME.search(words) else {}),
        **({"span": "several"} if _RANGE.search(words) else {}),
        **({"topic": thread.topic} if thread.topic and not label.words else {}),
    )
    return marks


def _owners(item: Named, begin: int, end: int) -> frozenset[str]:
    """The last enterprise and the last project a clause names before a figure, else the one it goes on about."""
    found = [thing for at, thing, _ in item.found if begin <= at < end]
    behind = item.sentence.text[end:]
    if _OF_BEHIND.match(behind):
        # 总投资15亿元的甲公司年产10万吨…项目
        start = end + len(behind) - len(behind.split("的", 1)[1])
        found = [thing for at, thing, _ in item.found if start <= at <= start + BEHIND] or found
    last = {thing.partition("/")[0]: thing for thing in found}
    if item.carried.startswith("project/") and _THIS_PROJECT.search(item.sentence.text):
        # 该项目由甲公司投资建设，总投资…: the enterprise is not all it is of.
        last.setdefault("project", item.carried)
    return owner_keys(last.values() if last else [item.carried] if item.carried else [])
