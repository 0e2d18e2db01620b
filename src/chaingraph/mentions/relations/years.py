"""Of which year a figure of the prose is.

For: :mod:`chaingraph.mentions.relations.metrics`.
In: a :class:`~chaingraph.mentions.relations.slots.Slot` with its owner and indicator. Out: a year or period; empty when unknown.
How: the nearest period of its sentence. Without one, a year that governs the sentence before its semicolon, or that opens the
paragraph of a place whose figures the sentence goes on with, unless another was told since. In a yearbook or a bulletin all
sentences go on with it, whosever they are, and so do 同期 and 全年 anywhere. What lasts (占地, 总投资, 产能) takes no year from afar.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.mentions.periods import find_periods
from chaingraph.mentions.quantities_units import unit_kind
from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.owner_model import Pair
from chaingraph.mentions.relations.scene import NUMBER, PERIOD, Item, Scene, Sentence
from chaingraph.mentions.relations.slots import Slot

_COMPARING, _LEAVING = frozenset("较比与同"), frozenset("由从自")
_ITS_OWN = re.compile(r"(?:全年|同期)?[末底初度]?的?\s*")
"""What stands between a year and the value told of it."""
_ITS_VALUE = re.compile(_ITS_OWN.pattern + NUMBER)
"""The same, with the value."""
_YEAR = re.compile(r"\d{4}")
_LEAD = re.compile(r"\s*(?:[^】：，。]{1,24}[】：])?\s*[^】\s]?")
_WITH_IT = re.compile(r"同期[，,]?")
_PART = re.compile(r"\d{4}-(\d\d)/\d{4}-(\d\d)")
_FOUNDED_IN = re.compile(r"(?:成立|创立|创建|始建|创办|组建|注册|设立|建厂|建成|投产|投用|落户|入驻|上市)于\Z")
_FOUNDED = re.compile(r"[，,]?(?:注册|正式|建厂)?(?:成立|创立|创建|始建|创办|组建|建厂)(?:以来)?[，,；。;]")
_LASTING = re.compile(r"投资|注册|产能|面积|规划|用地|储量|合同|能力|\A年|^设计|供应商|客户|最高|最低|单户|每")
"""What a figure names that does not change with the year, or that nobody surveys by it."""
_SPENT = re.compile(r"固定资产投资|工业投资|投资(?:增长|下降)")
"""Of a year all the same."""
_AHEAD = frozenset(["target", "planned"])
"""Behind what is aimed at nothing tells whether a figure is reached."""
_EXTENTS = frozenset(["area", "length", "duration"])
_EVENT = re.compile(
    r"开工|投产|建成|签约|签订|成立|引进|落户|落地|获|入选|投用|启动|认定|上市|竣工|收购|设立|投资|新建|改造|批准|迁"
)


def year_of(slot: Slot, pair: Pair) -> str:
    """The year of a figure, as in ``Observation.year``.

    Args:
        slot: The number.
        pair: Whose it is and what it measures.
    """
    year, is_said = _said_year(slot)
    if is_said and not year and _of_whole_year(slot):
        return _opening_year(slot)
    is_said = is_said and not (slot.setting.survey and not year and _is_only_compared(slot))
    return year if is_said else _held_year(slot, pair)


def _of_whole_year(slot: Slot) -> bool:
    """Whether the last period before a number is 全年 alone: the year of which the paragraph told before."""
    scene = slot.setting.scene
    before = _periods(slot, scene.sentences[slot.sentence], slot.item.at)
    return bool(before) and scene.source[before[-1].start : before[-1].end] == "全年"


def _is_only_compared(slot: Slot) -> bool:
    """Whether its sentence names no period up to a number but those that it is compared with (比上年增长)."""
    scene, sentence = slot.setting.scene, slot.setting.scene.sentences[slot.sentence]
    return all(_is_base(scene, item) for item in _periods(slot, sentence, slot.item.at))


def _opening_year(slot: Slot) -> str:
    """The year with which the nearest sentence before begins that begins with one; empty where that tells no figures."""
    scene = slot.setting.scene
    for index in range(slot.sentence, -1, -1):
        sentence = scene.sentences[index]
        if index < slot.sentence and slot.setting.moods[index][-1] in _AHEAD:
            return ""
        periods = [item for item in _periods(slot, sentence, min(sentence.end, slot.item.at)) if item.year]
        if periods and _opens(scene, sentence, periods):
            return periods[0].year if _YEAR.fullmatch(periods[0].year) and _holds(slot, index, periods[0]) else ""
    return slot.setting.survey


def _compared_year(year: str, before: Sequence[str]) -> str:
    """The year of a value that another is compared with: 上年 is the one before that its sentence speaks of."""
    spoken = next((told for told in reversed(before) if told), "")
    if (spoken and year[:4] >= spoken[:4]) or not year:
        return f"{int(spoken[:4]) - 1}{spoken[4:]}" if re.fullmatch(r"20\d\d(?:-\d\d)?", spoken) else ""
    return year


def _is_founding(slot: Slot, period: Item) -> bool:
    """Whether a period only says since when there is something: 成立于2009年，占地80亩."""
    text = slot.setting.scene.text
    return bool(_FOUNDED_IN.search(text, max(0, period.at - 6), period.at) or _FOUNDED.match(text, period.at + 1))


def _said_year(slot: Slot) -> tuple[str, bool]:
    """The nearest period before the number in its sentence, else the first behind it in its clause; and whether there is any.

    A period that is only compared with (较2015年) or that a change starts from (从2015年的…提高到) is passed over, but for the
    value that is told of it (比2015年的37亿元增长10%, 由去年同期的37亿元增加4亿元).
    """
    scene, sentence = slot.setting.scene, slot.setting.scene.sentences[slot.sentence]
    before = _periods(slot, sentence, slot.item.at)
    reached = slot.before.endswith(("到", "至", "为"))
    for period in reversed(before):
        lead = scene.text[period.at - 1] if period.at else ""
        own = _ITS_OWN.fullmatch(scene.text, period.at + 1, slot.item.at)
        if own and (lead in _COMPARING or "同期" in own.group()):
            year = _same_months(slot, period) if "同期" in own.group() else period.year
            return _compared_year(year, [other.year for other in before if other.at < period.at]), True
        if lead not in _COMPARING and not (lead in _LEAVING and (reached or (not own and _is_base(scene, period)))):
            return period.year, True
    behind = scene.within(slot.item.at, slot.span[1], PERIOD)
    return (behind[0].year if behind and not before else ""), bool(before or behind)


def _is_base(scene: Scene, period: Item) -> bool:
    """Whether a period only says of when the value was that a change starts from: 由去年同期的37亿元增加…, 较2015年的3亿元."""
    lead = scene.text[period.at - 1] if period.at else ""
    told = lead in _LEAVING and _ITS_VALUE.match(scene.text, period.at + 1)
    return lead in _COMPARING or bool(told)


def _same_months(slot: Slot, period: Item) -> str:
    """去年同期: the months of that year of which the document spoke last; empty where it spoke of none."""
    scene = slot.setting.scene
    spoken = [item.year for item in scene.within(0, period.at, PERIOD)]
    spoken = [found.year for found in find_periods(slot.setting.document.title)] + spoken
    part = next((match for year in reversed(spoken) if (match := _PART.fullmatch(year))), None)
    return part.expand(rf"{period.year}-\1/{period.year}-\2") if part and period.year else ""


def _periods(slot: Slot, sentence: Sentence, end: int) -> list[Item]:
    """The last periods of a sentence, but for those that only say since when there is something."""
    last = slot.setting.scene.within(sentence.start, end, PERIOD)[-8:]
    return [period for period in last if period.at >= slot.span[0] or not _is_founding(slot, period)]


def _held_year(slot: Slot, pair: Pair) -> str:
    """The year that was told before a semicolon, or at the head of the survey that the sentence goes on with."""
    setting, scene = slot.setting, slot.setting.scene
    lasting = _LASTING.search(pair[1]) and not _SPENT.search(pair[1])
    if scene.sentences[slot.sentence].start >= scene.asides or lasting or slot.kind in _EXTENTS:
        return ""
    if setting.survey or _WITH_IT.match(scene.text, scene.sentences[slot.sentence].start):
        return _opening_year(slot) if setting.moods[slot.sentence][slot.clause] == "fact" else ""
    joined = True
    for index in range(slot.sentence - 1, -1, -1):
        sentence = scene.sentences[index]
        joined = joined and scene.text[sentence.end - 1] in "；;"
        periods = [item for item in _periods(slot, sentence, sentence.end) if not _is_base(scene, item)]
        if periods:
            holds = _holds(slot, index, periods[-1]) and (joined or _goes_on(slot, pair, index, periods))
            return periods[-1].year if holds else ""
        if not joined and not _is_of(setting, index, pair):
            return ""
    return ""


def _holds(slot: Slot, index: int, period: Item) -> bool:
    """Whether a year governs what follows its sentence: it stands before all its figures or before one of this kind.

    What happened in it (2021年投产，年产5万吨) is no survey, and a goal's year is not that of a fact.
    """
    setting, scene = slot.setting, slot.setting.scene
    sentence = scene.sentences[index]
    figures = scene.within(sentence.start, sentence.end, NUMBER)
    behind = [item for item in figures if item.at > period.at]
    if not behind or _EVENT.search(scene.text, period.at, behind[0].at):
        return False
    moods = setting.moods[index][setting.clause_at(index, behind[0].at)], setting.moods[slot.sentence][slot.clause]
    alike = any(item.quantity and unit_kind(item.quantity.unit) == slot.kind for item in behind)
    return moods[0] == moods[1] and (behind == figures or (slot.kind == "money" and alike))


def _goes_on(slot: Slot, pair: Pair, index: int, periods: list[Item]) -> bool:
    """Whether a later sentence goes on with the survey of a place that a year opened (2023年，全区…。全区…)."""
    setting, scene = slot.setting, slot.setting.scene
    opened = len(periods) == 1 and _opens(scene, scene.sentences[index], periods)
    fact = setting.moods[slot.sentence][slot.clause] == "fact"
    return opened and fact and pair[0].type in {"Region", "Chain"} and _is_of(setting, index, pair)


def _opens(scene: Scene, sentence: Sentence, periods: Sequence[Item]) -> bool:
    """Whether a sentence begins with a period (2023年，…; 到2023年末，…), behind the word of its lemma at most."""
    return bool(_LEAD.fullmatch(scene.source, scene.spots[sentence.start], periods[0].start))


def _is_of(setting: Setting, index: int, pair: Pair) -> bool:
    """Whether a sentence speaks of what a figure is of."""
    return any(topic is not None and pair[0] in topic.refs for topic in setting.topics[index])
