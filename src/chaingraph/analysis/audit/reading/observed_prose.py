"""The figures of sentences as observations (:mod:`chaingraph.analysis.audit.reading.observed`).

For: :mod:`chaingraph.analysis.audit.values.same`.
In: sentences in document order, with the enterprises and projects they name.
Out: :class:`Observation`, one a figure whose words say what it measures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from chaingraph.analysis.audit.reading.among import some_of
from chaingraph.analysis.audit.reading.called import count_unit
from chaingraph.analysis.audit.reading.indicator import (
    NOUN_BEHIND,
    Label,
    capacity,
    clause_before,
    head_behind,
    marks_of,
    own_words,
    product_of,
    read_label,
)
from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.audit.reading.observed import Observation, Setting, owner_keys, told_exactly
from chaingraph.analysis.audit.reading.observed_setting import settings
from chaingraph.analysis.audit.reading.observed_when import told_part, told_year
from chaingraph.analysis.audit.reading.observed_where import TOWN, part_of, told_place
from chaingraph.analysis.audit.reading.qualified import MISTAKE
from chaingraph.analysis.audit.reading.text import COUNTS, FIGURE, SCALE, Figure, Sentence
from chaingraph.analysis.audit.reading.yearly import of_series, respective_years
from chaingraph.analysis.projection import Projection

_RANGE = re.compile(
    r"20\d\d年?[—–~至到-]+20\d\d年|[两二三四五六七八九十\d]年[来间内]|以来|历年|历史|近[两二三四五]年|“?十[四三五]五”?(?:期间|时期)"
)
_GOAL = re.compile(r"力争|争取|目标|计划|预计|预期|有望|确保|规划到|将(?:达|突破|超)|拟|未来|任务|展望|打算")
_AHEAD = re.compile(
    r"目标|打算|展望|愿景|思路|下一?步|计划|任务|安排|未来|(?<!社会)保障|举措|措施|重点工作(?!完成|进展|推进|情况|落实)|工作重点|总体要求"
)
_BY = re.compile(r"(?<!截)[到至](20\d\d)年(?P<end>底|末)?")
_FORMER = re.compile(
    r"(?:由|从|比|较|与|去年同期|上年同期)[^，。；]{0,14}$|^[（(]?(?:20\d\d年|上年|去年)(?:同期)?[底末]?(?:为|是|仅为|的)?$"
)
FORMER = "同期"
"""The mark of what a sentence tells of the same time of another year."""
_SAME_TIME = re.compile(r"(?<![比较与同对])(?:上年|去年|前年|20\d\d年)的?同期(?!相比|[^，。；]{0,4}[增减下上多少])")
_LISTED = re.compile(r"分别|依次|各(?!类|种|级|项)")
_OF_PLACE = re.compile(
    rf"[，、]?(?:其中)?[，：:]?(?:{TOWN.pattern}|[\u4e00-\u9fff]{{1,6}}(?:园|区)|[\u4e00-\u9fff]{{2,6}}开发区)(?:有|为)?"
)
_GREW = re.compile(r"[由从](?!业)[^，。；]{0,6}$")
_OF_BEHIND = re.compile(r"[\d,.]+[^，。；\d]{1,6}的")
BEHIND = 24
"""Characters within which the names of what a figure is of follow it."""
SHORT = 16
"""Characters of a sentence that is a heading, at most."""
NEAR = 24
"""Characters between a figure and those beside it."""
_NOT = re.compile(
    r"平均|年均|人均|户均|亩均|同比|环比|增[长幅速]|下降|提高|占(?!地)|率|比重|每|均价|单价|奖励|补助|不少于|不低于|以内|误差|各|第$"
)
_PARTED = re.compile(r"其中|分[^，。；]{1,6}看|按[^，。；]{1,6}[看分]|从[^，。；]{1,6}看")
_TRADE = re.compile(r"(?:产业链?|行业|板块|集群|制造业|加工业)(?:实现|完成|达到?|为)*$")
_SPOKEN = re.compile(r"(?<![比较对与由从于\d])(20\d\d)年(?![^，。；]{0,6}(?:成立|注册|创办|始建|落户))")
_IS = re.compile(r"截[至止]|目前|现有|已(?=有|达|入|建|完|形|培)|上年|去年|以来|现在")
_CHANGE = re.compile(r"(?:增加|减少|净增|多|少|提高|增长|下降)了?$")
_OPENING = re.compile(
    r"(?:[（(][一二三四五六七八九十\d]{1,2}[)）]|[一二三四五六七八九十\d]{1,2}[、.．])(?P<topic>[\u4e00-\u9fff]{2,8})。"
)
_PASSED_ON = ("size", "side", "source", "phase")
_LEAD = re.compile(r"(?:力争|预计|争取)?[到至]20\d\d年(?:末|底)?[，,]")
"""A goal's year that holds for all clauses of its sentence."""
_SHARE_OF = re.compile(r"[，,]占[^，。；\d]{0,8}(?:总|规上|规模以上)")


@dataclass
class _Thread:
    """What goes on from one sentence of a passage to the next."""

    passage: object = None
    year: str = ""
    part: str = ""
    ahead: bool = False
    coming: str = ""
    document: str = ""
    before: str = ""
    topic: str = ""
    heads: dict[str, str] = field(default_factory=dict)


def observed_prose(projection: Projection) -> Iterator[Observation]:
    """The observations of all sentences in document order. O(characters)."""
    known = settings(projection)
    thread = _Thread()
    for item in named(projection, ("Enterprise", "Project")):
        sentence = item.sentence
        if sentence.document != thread.document:
            thread = _Thread(document=sentence.document)
        if sentence.passage.kind in ("heading", "title"):
            thread.ahead = bool(_AHEAD.search(sentence.text)) or (thread.ahead and sentence.text[0] in "（(")
            thread.coming = "".join(_SPOKEN.findall(sentence.text)[-1:]) if thread.ahead else ""
            continue
        if thread.passage is not sentence.passage:
            thread.passage, thread.year, thread.topic = sentence.passage, thread.coming, _topic(sentence)
            thread.part, thread.heads, thread.before = "", {}, ""
        setting = known.get(sentence.document)
        if setting is None or MISTAKE.search(sentence.text):
            continue
        yield from _figures(item, setting, thread)
        _go_on(sentence, setting, thread)


def _go_on(sentence: Sentence, setting: Setting, thread: _Thread) -> None:
    years = _SPOKEN.findall(sentence.text)
    if years and not _RANGE.search(sentence.text) and (not setting.written or years[-1] <= setting.written):
        thread.year = years[-1]
    short = len(sentence.text) < SHORT and not sentence.figures
    thread.before = sentence.text.strip("。—●（）0123456789") if short else ""
    part = told_part(sentence.text, thread.part)
    thread.part = part if "-" in part or "度" in part or "年" in part else ""


def _topic(sentence: Sentence) -> str:
    """What a numbered passage opens with as its heading: （二）生物医药。…"""
    match = None if sentence.figures else _OPENING.fullmatch(sentence.text)
    return own_words(match["topic"]) if match else ""


def _figures(item: Named, setting: Setting, thread: _Thread) -> Iterator[Observation]:
    sentence, last = item.sentence, None
    respective = respective_years(sentence)
    for at, figure in enumerate(sentence.figures):
        label = _label(sentence, at, setting.names)
        former = _FORMER.search(figure.label) is not None
        goes_on = last is not None and last.kind == count_unit(figure) and (former or figure.at in respective)
        label = last.label if label is None and last is not None and goes_on else label
        label = _of_part(sentence, figure, label, thread, setting.names)
        if label is None and last is not None and last.kind == count_unit(figure) and _OF_PLACE.fullmatch(figure.label):
            label = last.label
        series = of_series(sentence, figure, setting.names) if label is None else None
        label = label or series
        if label is None and at == 0:
            label = _of_heading(thread, figure, setting.names)
        listed = _LISTED.search(figure.label) is not None and figure.at not in respective
        # What something grew from is of a time nobody names.
        listed = listed or (_GREW.search(figure.label) is not None and "年" not in figure.label)
        if label is None or listed or not told_exactly(figure) or figure.kind in ("%", "倍", "个百分点"):
            continue
        if some_of(sentence, at) or _CHANGE.search(figure.label) or (_NOT.search(figure.label) and not former):
            continue
        last = _made(item, figure, label, setting, thread)
        if series and setting.written and last.year > setting.written:
            last = replace(last, goal=True)
        if figure.at in respective:
            last = replace(last, year=respective[figure.at], dated=True)
        if label.known:
            thread.heads[last.kind] = label.head
        yield last


def _of_part(
    sentence: Sentence, figure: Figure, label: Label | None, thread: _Thread, names: tuple[str, ...]
) -> Label | None:
    """The label of a part that leaves out what the whole before it measured (其中，甲产业132亿元: its 产值)."""
    head = thread.heads.get(count_unit(figure), "")
    if (
        label
        and label.head == "面积"
        and "面积" not in figure.label
        and head
        and _PARTED.search(sentence.text[: figure.at])
    ):
        # 规划面积42.8平方公里，其中城东园区16.5平方公里
        return replace(label, head=head, words="" if part_of(figure.label, names) else label.words)
    if (label and label.known) or not head or figure.kind in COUNTS:
        return label
    words = _part_words(figure.label, names)
    told = _PARTED.search(sentence.text[: figure.at]) or _TRADE.search(figure.label)
    return Label(head, words, (), known=True) if told and len(words) > 1 else label


def _of_heading(thread: _Thread, figure: Figure, names: tuple[str, ...]) -> Label | None:
    """The label that a short sentence before a figure makes (固定资产投资。全年完成46.8亿元)."""
    bare = re.fullmatch(r"(?:20\d\d年|全年|全[市县区镇]|实现|完成|达到?|约|为|累计|，)*", figure.label)
    label = read_label(thread.before, names, figure.kind) if thread.before and bare else None
    return label if label and label.known else None


def _part_words(label: str, names: tuple[str, ...]) -> str:
    words = own_words(_PARTED.sub("", label))
    for name in names:
        words = words.replace(name, "")
    return words


def _made(item: Named, figure: Figure, label: Label, setting: Setting, thread: _Thread) -> Observation:
    sentence = item.sentence
    begin = max(sentence.text.rfind(stop, 0, figure.at) for stop in "；;") + 1
    lead = _LEAD.match(sentence.text) if begin else None
    words = (lead[0] if lead else "") + sentence.text[begin : figure.at]
    clauses = re.split(r"[，,。]", words)
    year, dated = told_year(words, setting, thread.year)
    marks = dict(_near_marks(clauses))
    marks.update(
        {"share": "分"}
        if not label.words and (("其中" in words and not label.marks) or _SHARE_OF.match(sentence.text, figure.end))
        else {},
        **({"time": FORMER} if _SAME_TIME.search(words) else {}),
        **({"span": "several"} if _RANGE.search(words) else {}),
        **({"topic": thread.topic} if thread.topic and not label.words else {}),
    )
    if label.head == "产能" and not _owners(item, begin, figure.at) and "产能" not in figure.label:
        label = replace(label, head="产量")
    owners, named_place = _owners(item, begin, figure.at), told_place(words, clauses[-1], setting)
    if label.words and named_place.part.startswith(label.words):
        label = replace(label, words="")
    behind = sentence.text[figure.end : figure.end + 12].split("，")[0]
    return Observation(
        document=sentence.document,
        text=figure.text,
        kind=count_unit(figure),
        size=figure.size,
        step=figure.step,
        label=label,
        around=own_words("，".join(clauses[:-1]) + behind) + setting.topic,
        near=marks,
        place=replace(named_place, owners=owners),
        year=year,
        dated=dated,
        part=told_part(words, thread.part),
        goal=_to_be(sentence.text[: figure.at] if lead else words, year, dated, setting, thread),
        evidence=sentence.quote(figure),
        sentence=sentence.offsets[0],
        beside=tuple(one.text for one in sentence.figures if one is not figure and abs(one.at - figure.at) < NEAR),
    )  # fmt: skip


def _near_marks(clauses: Sequence[str]) -> dict[str, str]:
    """Marks of a clause and the one before it; one with a figure of its own passes on only whose it is (规上企业33家，产值…)."""
    before = dict(marks_of(clauses[-2])) if len(clauses) > 1 else {}
    if before and FIGURE.search(clauses[-2]):
        before = {key: mark for key, mark in before.items() if key in _PASSED_ON}
    return {**before, **marks_of(clauses[-1])}


def _to_be(words: str, year: str, dated: bool, setting: Setting, thread: _Thread) -> bool:
    """Whether words tell what is to be."""
    by, latest = _BY.search(words), setting.written or setting.year
    # Of a document without a day only its words tell what is to be.
    certain = setting.written if setting.dated else setting.year
    past = dated and bool(latest) and year <= latest
    coming = by and (not latest or by[1] > latest or (by["end"] and by[1] == certain))
    if _GOAL.search(words) or (certain and year > certain) or coming:
        return True
    return thread.ahead and not past and not _IS.search(words)


def _owners(item: Named, begin: int, end: int) -> frozenset[str]:
    """The last enterprise and the last project a clause names before a figure, else the one it goes on about."""
    found = [thing for at, thing, _ in item.found if begin <= at < end]
    behind = item.sentence.text[end:]
    if _OF_BEHIND.match(behind):
        # 总投资15亿元的甲公司年产10万吨…项目
        start = end + len(behind) - len(behind.split("的", 1)[1])
        found = [thing for at, thing, _ in item.found if start <= at <= start + BEHIND] or found
    last = {thing.partition("/")[0]: thing for thing in found}
    return owner_keys(last.values() if last else [item.carried] if item.carried else [])


def _label(sentence: Sentence, at: int, names: tuple[str, ...]) -> Label | None:
    """What a figure measures: by the words of its clause, else by those right behind it."""
    figure = sentence.figures[at]
    start = sentence.figures[at - 1].end if at else 0
    words = TOWN.sub("", clause_before(sentence.text, figure.at, start))
    behind = NOUN_BEHIND.match(sentence.text, figure.end)
    able = capacity(words, product_of(behind["what"]) if behind else "", names)
    before = able or read_label(words, names, figure.kind)
    if before and before.known:
        return before
    run = head_behind(behind["what"], figure.kind) if behind else ""
    read = read_label(run, names, figure.kind) if run else None
    people = figure.kind == "人" and not figure.text.endswith(SCALE)
    if read is None or not read.known or people:
        return before
    marks = tuple(sorted({**marks_of(words), **dict(read.marks)}.items()))
    ahead = "" if figure.kind in COUNTS or read.words else _part_words(words, names)
    told = re.sub(r"^.*(?:年|月|底|末|初)|[已的有达]", "", words)
    return replace(read, words=ahead + read.words, marks=marks, told=(told if len(told) < 9 else "") + read.name)
