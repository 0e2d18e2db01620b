"""Wholes and the lists they are divided into that miss them, whatever the wording: judged by evidence, not by syntax.

For: ``chaingraph audit``.
In: the lists of figures of a page (``audit.sums.runs``) and the figures before, behind and elsewhere that can be their whole.
Out: audit rows of kind ``sum``.
A list beside an amount is right when any amount it may be of equals its sum. Else each sign that the list was meant to be all
of it, and each that it was not, has a weight (``audit.sums.division``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.observations import Observation, Observed, bare, observed, shared
from chaingraph.analysis.audit.reading.overlaps import changed, other_state, overlap_told
from chaingraph.analysis.audit.reading.pages import COUNT
from chaingraph.analysis.audit.reading.text import COUNTS
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.audit.sums.division import DIVIDED, ENOUGH, adds_up, fits, linked, of_states, score
from chaingraph.analysis.audit.sums.runs import TELLS, Run, runs
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

REACH = 2
"""Sentences before a list in which its whole may stand without being named again."""
MANY = 5
"""Names of a sentence that is only a list, from which on it divides what was told before."""
SUBJECT = 6
"""A list whose sentence says less than this before it has no subject of its own."""
_TOLD = re.compile(
    rf"{COUNT}|分[^，。；：]{{0,6}}[，：]?|[从按][^，。；]{{1,8}}[看分]|[其中首期第批季度至依次别为是由，：●◆■（）]"
)
_MONEY = re.compile(r"^(?:总|计划|投资)+$")
"""Whose investment it is this does not tell."""
_TOTAL = re.compile(r"合计|总计|共计|总共|总和|(?<!公)共(?!同|建|享|性)|总(?!部|经理|体|书记|督|商会|公司|队|站)")
_CHANGE = re.compile(r"同比|增长|下降|比上年|较上年|[亩户人年平]均|每|达产|累计|上年|去年同期|比重|占|净增|税")
_BASE = re.compile(r"(?:比|较|由|从(?!业)|与|是)[^，。；]{0,12}年[^，。；]{0,4}的?$|[的为]基数")
_ADDED = re.compile(r"追加|增加|调[增减]|核[增减]|压减|增资")
_DATED = re.compile(r"年[末底]")
"""What there is at the end of several years does not add up."""
_SMALLER = re.compile(r"其中|新增|以上|累计|上年|去年|同期|20\d\d年")
_COUNTED = re.compile(
    r"(?P<noun>项目|企业|地块|产品|单位|园区|问题|事项|线索)(?P<done>[\u4e00-\u9fff]{2,6})(?=[，。；])"
)
"""What stands behind a count: the things, and what was done with them."""
OPENING = 40
"""Characters before a list that may say what it divides."""
_CLASS = re.compile(r"以上|以下|以内|及以上|[至—–~-]\d")
"""Behind an amount that only names a class of size: 10亿元以上项目2个."""
_REST = re.compile(r"其余|余下|剩余|另外|还有")
"""Before what is left of an amount."""
_RANKED = re.compile(r"居[^，。；]{0,6}(?:首|第|前)|排名|位列|名列")
"""Behind an amount that is one of those it is ranked among: 甲链产值158亿元，居首位；乙、丙两链分别…"""
_ROW = Maker("sum", 0.7)


@dataclass(frozen=True, slots=True)
class _Whole:
    """An amount a list may be of, and what links them."""

    observation: Observation
    signs: tuple[str, ...]


def divided(projection: Projection) -> Iterator[AuditRow]:
    """Lists that miss their whole. O(figures · lists of a page with their unit)."""
    for page in observed(projection):
        for run in runs(page):
            if not _plain(run):
                continue
            wholes = [whole for whole in _wholes(page, run) if not _added(page, run, whole.observation)]
            wholes = [whole for whole in wholes if not _of_other_state(whole.observation, run)]
            if (
                any(fits(whole.observation, run) for whole in wholes)
                or _explained(page, run)
                or _overlapping(page, run)
            ):
                continue
            scores = [score(run, whole.observation, whole.signs) for whole in wholes]
            if scores and max(scores) >= ENOUGH:
                yield _row(run, wholes[scores.index(max(scores))].observation)


def _plain(run: Run) -> bool:
    """Whether all members are exact levels in units of one size, none a growth, a mean or the value of another time."""
    units = [part.factor for part in run.parts]
    moved = any(changed(part.label) for part in run.parts)
    unlike = moved or any(_CHANGE.search(part.label) or _BASE.search(part.label) for part in run.parts)
    unlike = unlike or sum(_DATED.search(part.label) is not None for part in run.parts) > 1
    # 职业学校和特殊学校各1所: one figure, several members.
    unlike = unlike or any(part.label.endswith("各") for part in run.parts)
    return not unlike and all(part.quantity.exact for part in run.parts) and max(units) < 1e4 * min(units)


def _of_other_state(whole: Observation, run: Run) -> bool:
    return any(other_state(whole.label, part.label) for part in run.parts)


def _added(page: Observed, run: Run, whole: Observation) -> bool:
    """Whether what a list has more, or less, is told to have been added or taken off: 原计划26亿元，追加3亿元."""
    gap = abs(run.size - whole.quantity.size)
    near = page.near(min(whole.place, run.parts[0].place), 0, REACH + run.parts[-1].place - whole.place)
    told = [item for item in near if item.quantity.kind == whole.quantity.kind and _ADDED.search(item.label)]
    return any(abs(item.quantity.size - gap) <= item.quantity.step for item in told)


def _alone(run: Run) -> bool:
    """Whether a sentence is nothing but a list of many names with their figures: 东镇286亩、西镇412亩、…"""
    text, last = run.parts[0].reading.sentence.text, run.parts[-1].quantity.end
    bare = not any(TELLS.search(part.label) or len(part.label) > SUBJECT for part in run.parts)
    whole = run.head == run.parts[0].label and len(text) - last < 2
    return bare and whole and len(run.parts) >= MANY


def _wholes(page: Observed, run: Run) -> Iterator[_Whole]:
    """The amounts of its unit a list may be of."""
    first, last = run.parts[0], run.parts[-1]
    # Only what its sentence introduces as a division is held against amounts told elsewhere.
    afar = (linked(run, run.head) or linked(run, run.lead) or _alone(run)) and page.observations
    for item in afar or page.near(first.place, 0, last.place - first.place):
        if (
            item.quantity.kind != first.quantity.kind
            or item in run.parts
            or item.quantity.ranked
            or _BASE.search(item.label)
        ):
            continue
        if item.place == first.place and item.number < first.number:
            between = first.reading.sentence.text[item.quantity.end : first.quantity.at]
            if linked(run, between) and not _RANKED.search(between):
                yield _Whole(item, ("same clause",) if first.number - item.number < 3 else ())
        elif item.place == last.place and item.number > last.number:
            if _TOTAL.search(item.label) and item.number - last.number < 3:
                yield _Whole(item, ("same clause",))
        elif afar and not (item.ordinal and run.ordinals):
            yield from _afar(item, run)


def _afar(item: Observation, run: Run) -> Iterator[_Whole]:
    """An amount of another sentence, where its name or its place links it with a list."""
    first, last = run.parts[0], run.parts[-1]
    texts = (run.lead[-40:], run.head[-40:], "" if run.ordinals else first.label)
    name = max((_MONEY.sub("", shared(item.name, bare(text))) for text in texts), key=len)
    classes = [q for q in first.reading.quantities[: first.number] if not _CLASS.match(first.reading.text, q.end)]
    ahead = 0 < first.place - item.place <= REACH + bool(run.lead) and not classes
    behind = item.place > last.place and not (_TOTAL.search(item.label) and item.place - last.place <= REACH)
    if behind:
        return
    if len(name) > 3 or (len(name) > 2 and ahead):
        yield _Whole(item, ("same name",))
    elif (
        (len(name) > 1 and run.ends and DIVIDED.search(run.head))
        or (ahead and (len(name) > 1 or len(_TOLD.sub("", run.head)) < SUBJECT or _told_before(run)))
        or (ahead and of_states(run) and item.quantity.kind in COUNTS and not _SMALLER.search(item.label))
        or (run.lead and item.place < first.place and _TOTAL.search(item.label) and not _SMALLER.search(item.label))
    ):
        yield _Whole(item, ())
    elif item.place < first.place:
        yield from _same_thing(item, run)


def _told_before(run: Run) -> bool:
    """Whether a list is opened by how it divides what was told before, and by nothing else: 人员构成为：生产人员…."""
    return run.opening.endswith("：") and run.whole and len(_TOLD.sub("", run.opening)) < SUBJECT


def _same_thing(item: Observation, run: Run) -> Iterator[_Whole]:
    """A total that counts what all members of a division are (共有26个项目 … 工业项目18个、民生项目4个)."""
    text = item.reading.sentence.text[item.quantity.end : item.quantity.end + 6]
    nouns = {part.label[-2:] for part in run.parts}
    counted = item.quantity.kind in COUNTS and len(nouns) == 1 and len(run.parts) > 2 and DIVIDED.search(run.head)
    noun = next(iter(nouns))
    total = _TOTAL.search(item.label) and not _SMALLER.search(item.label)
    if counted and total and len(noun) > 1 and (noun in text or item.label.endswith(noun)):
        yield _Whole(item, ())
    elif _opened_by(item, run) and not _SMALLER.search(item.label):
        yield _Whole(item, ("same name",))


def _opened_by(item: Observation, run: Run) -> bool:
    """Whether the words that open a list say what is counted, and what was done: 12个项目现场签约 … 本次签约的甲类项目3个、…."""
    match = _COUNTED.match(item.reading.sentence.text, item.quantity.end)
    if item.quantity.kind not in COUNTS or match is None or len(run.parts) <= 2:
        return False
    opening = run.head[-OPENING:]
    # 向64家企业发放问卷，收回57份: the list divides what came back.
    if any(abs(one.size - run.size) < 1 for one in item.reading.quantities):
        return False
    return match["noun"] in opening and any(word in opening for word in pairs(match["done"]))


def _explained(page: Observed, run: Run) -> bool:
    """Whether a member of the list is made of the others, or the sum is told near by."""
    parts = run.parts
    opened = parts[0].reading.sentence.text[parts[0].quantity.end : parts[1].quantity.at]
    if run.ends and len(parts) > 2 and re.search("[中里]", opened) and adds_up(parts[0], parts[1:]):
        return True
    if _left_over(page, run):
        return True
    # 规划面积 25，核心区 15.6，拓展区 9.4: the first is what the others divide when it is told as a whole.
    ends = ((parts[0], parts[1:]), (parts[-1], parts[:-1])) if len(parts) > 2 and not run.ends else ()
    if not of_states(run) and any(
        TELLS.search(one.label)
        and abs(sum(part.quantity.size for part in others) - one.quantity.size) <= one.quantity.step
        for one, others in ends
    ):
        return True
    near = tuple(page.near(parts[0].place, REACH, REACH)) if not run.lead else page.observations
    # 甲业营业收入12.7亿元，乙业587.9亿元，丙业17.8亿元: the first names what all of them measure.
    ahead = [item for item in near if item.place == parts[0].place and item.number < parts[0].number]
    opens = [item for item in ahead if _kind(item, parts)][-1:]
    if opens and any(item not in opens and adds_up(item, (*opens, *parts)) for item in near if _kind(item, parts)):
        return True
    return any(_kind(item, parts) and adds_up(item, parts) for item in near)


def _left_over(page: Observed, run: Run) -> bool:
    """Whether a rest is what an earlier amount has beside the one before the list: 共14个，已开工10个，其中5月8个；其余4个."""
    last = run.parts[-1]
    if not _REST.search(last.label):
        return False
    near = [item for item in page.near(run.parts[0].place, REACH, 0) if _kind(item, run.parts)]
    ahead = [item for item in near if (item.place, item.number) < (run.parts[0].place, run.parts[0].number)]
    return any(item is not other and adds_up(item, (other, last)) for item in ahead for other in ahead)


def _overlapping(page: Observed, run: Run) -> bool:
    """Whether the sentence of a list, or a next one without figures, says that its classes overlap."""
    readings, last = page.reader.readings, run.parts[-1].place
    behind = [one for one in readings[last + 1 : last + 2] if not one.quantities]
    return any(overlap_told(one.sentence.text) for one in (*readings[run.parts[0].place : last + 1], *behind))


def _kind(item: Observation, parts: Sequence[Observation]) -> bool:
    return item not in parts and item.quantity.kind == parts[0].quantity.kind


def _row(run: Run, whole: Observation) -> AuditRow:
    unit = whole.quantity.unit
    factor = whole.factor
    shown = "+".join(plain(round(part.quantity.size / factor, 4)) for part in run.parts)
    total = plain(round(run.size / factor, 4))
    difference = plain(round(abs(run.size - whole.quantity.size) / factor, 4))
    places = [whole.evidence(), *_places(run)]
    return _ROW.but(slip=f"相差 {difference}{unit}，可能漏写或误写一项")(
        whole.label,
        f"{whole.label}{whole.quantity.text}，各项之和为 {shown}={total}",
        (whole.quantity.text, f"{total}{unit}"),
        *places,
    )


def _places(run: Run) -> Iterator[Evidence]:
    """The list as it stands: one quote for each of its sentences."""
    for reading in dict.fromkeys(id(part.reading) for part in run.parts):
        own = [part for part in run.parts if id(part.reading) == reading]
        yield own[0].reading.quote(*(part.quantity for part in own))
