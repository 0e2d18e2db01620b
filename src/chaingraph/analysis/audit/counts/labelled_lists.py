"""Lines that list who came, took part or was chosen, against how many the page says they were: 出席：甲、乙、丙 … 按名单实到4人.

For: ``chaingraph audit``; ``audit.counts.announced`` reads lists right behind their number, this one lists that stand elsewhere on the page.
In: sentences that are a label and names (参加会议单位：…), counts of people, bodies or firms. Out: audit rows of kind ``count``.
How: a count is of a list whose label shares two signs in a row with its clause (出席, 参加会议, 走访) and whose items are what it
counts. Those due, away or a part are not those listed; a list that any count of the page bears out is right, and one that is open
(等, 各, 有关) has no length. The host may be in the list or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.reference.people import all_people

_LINE = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．])?(?P<label>[\u4e00-\u9fff]{2,14})(?:[（(][^（）()]*[）)])?：(?P<list>[^。；：]{6,})。?$"
)
_COUNT = re.compile(
    rf"(?<![第前约近超过逾\d.〇百千万亿–—~-])(?P<n>{COUNT})(?P<unit>[人名位]|[个家户](?=[\u4e00-\u9fff]))(?!月|以上|以下|左右|多|次|均|百分点|小组|方面)"
)
_OPEN = re.compile(r"等(?!级)|各|有关|相关|以及其|部分|其他|[…]|\d")
_BODY = re.compile(
    r"(?:局|委|办|院|中心|会|社|政府|部|厅|公司|银行|集团|厂|站|所|队|镇|乡|街道|办事处|学校|大学|学院|研究院|园|区|联社|支行|店|馆)$"
)
_BODIES = re.compile(r"部门|单位|企业|公司|机构|乡镇|镇|街道|商会|协会|园区|院校|厂|合作社|局|户")
_NO_LIST = re.compile(
    r"应|请假|缺席|未|其中|另|平均|每|计划|拟|力争|目标|不少于|至少|以上|新增|净增|去年|上年|上次|上届|累计|以前|约|近|超|分别|主持|列席|旁听"
)
_SITS_IN = re.compile(r"列席|旁听|请假|缺席|抄送|主送|抄报|分送|联系|电话|附件|报送|主持|记录|关键词|主题词|印发")
_HOLLOW = frozenset({"单位", "人员", "名单", "同志", "部门", "企业", "公司", "负责", "责人", "工作", "领导", "代表"})
"""Pairs of signs that any label may have."""
_MET = "参会"
_COMES = re.compile("参加(?:本次|此次)?(?:会议|活动)?|出席(?:会议|活动)?|与会")
_CAME = re.compile("参加(?:本次|此次|了)?会议|出席|与会|到会")
"""Other words for 参会, in a label and in what is counted."""
_HOST = re.compile(r"^主\s*持(?:人)?：(?P<who>[\u4e00-\u9fff]{2,4})")
FEWEST, MOST = 3, 40
NEAR = 0.3
"""Part of a list by which a count of it may be off."""
_ROW = Maker("count", 0.75, "名单漏列或多列，或数量写错")


@dataclass(frozen=True, slots=True)
class _List:
    """A line of names behind a label."""

    sentence: Sentence
    label: str
    items: tuple[str, ...]

    @property
    def people(self) -> bool:
        """Whether it lists people."""
        return all_people(list(self.items))


def labelled_lists(projection: Projection) -> Iterator[AuditRow]:
    """Counts that the line which lists them does not bear out. O(characters)."""
    for page in pages(projection):
        found = [one for sentence in page.sentences if (one := _list(sentence))]
        for one in found:
            yield from _judged(page, one, found)


def _list(sentence: Sentence) -> _List | None:
    match = _LINE.match(sentence.text)
    if (
        match is None
        or _SITS_IN.search(match["label"])
        or _OPEN.search(re.sub("[（(][^（）()]*[）)]", "", match["list"]))
    ):
        return None
    # Names that blanks keep apart are one word where a sentence has none.
    words = match["list"] if "、" in match["list"] else sentence.evidence(*match.span("list")).quote
    bare = re.sub("[（(][^（）()]*[）)]", "", words).rstrip("。")
    items = tuple(item for item in re.split(r"[、，]|\s{1,8}(?=[\u4e00-\u9fff]{2})", bare) if item)
    whole = all_people(list(items)) or all(_BODY.search(item) for item in items)
    return _List(sentence, match["label"], items) if FEWEST <= len(items) <= MOST and whole else None


def _judged(page: Page, one: _List, found: Sequence[_List]) -> Iterator[AuditRow]:
    told = [item for sentence in page.sentences if sentence is not one.sentence for item in _counts(sentence, one)]
    right = _lengths(page, one, found)
    if told and not any(number in right for _, _, number in told):
        sentence, match, _ = told[0]
        words = sentence.text[max(0, match.start() - 8) : match.end()]
        message = f"“{words.rpartition('，')[2]}”，“{one.label}”列出 {len(one.items)} 个"
        sides = match[0], f"{len(one.items)} 个"
        yield _ROW(one.label, message, sides, sentence.evidence(*match.span()), one.sentence.evidence())


def _lengths(page: Page, one: _List, found: Sequence[_List]) -> set[int]:
    """How many a list may be of: its own items, with the host who is not in it, with the other lists of the page."""
    own = len(one.items)
    hosts = {match["who"] for sentence in page.sentences if (match := _HOST.match(sentence.text))}
    host = 1 if one.people and not hosts & set(one.items) else 0
    others = sum(len(other.items) for other in found if other is not one)
    last = len([part for part in re.split("以及|和|及|与", one.items[-1]) if part]) - 1
    return {own, own + host, own + last, own + others, own + others + host}


def _counts(sentence: Sentence, one: _List) -> Iterator[tuple[Sentence, re.Match[str], int]]:
    """The counts of a sentence that may be of a list."""
    signs = _labelled(one.label)
    for match in _COUNT.finditer(sentence.text):
        number = whole_number(match["n"])
        clause = re.split("[，。；：]", sentence.text[: match.start()])[-1]
        behind = re.split("[，。；：、（]", sentence.text[match.end() :])[0]
        alike = match["unit"] in "人名位" if one.people else _BODIES.search(behind[:10]) and match["unit"] in "个家户"
        near = number > 1 and abs(number - len(one.items)) <= max(1, NEAR * len(one.items))
        if alike and near and signs & _told(f"{clause}|{behind}") and not _NO_LIST.search(clause + behind):
            yield sentence, match, number


def _labelled(label: str) -> frozenset[str]:
    """The pairs of signs of a label that tell of which counts it is."""
    signs = pairs(label) - _HOLLOW
    # Many take part in many things: what they take part in tells, where the label does.
    signs = signs - {"参加"} or signs
    return signs | {_MET} if _COMES.search(label) and re.search("会|单位|人员", label) else signs


def _told(words: str) -> frozenset[str]:
    """The pairs of signs of what is counted."""
    return pairs(words) | {_MET} if _CAME.search(words) else pairs(words)
