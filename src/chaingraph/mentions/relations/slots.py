"""One number of the prose with its surroundings, and what it is called.

For: :mod:`chaingraph.mentions.relations.metrics`.
In: a :class:`~chaingraph.mentions.relations.engine.Setting` and the number. Out: :class:`Slot`; :func:`name_of`.
How: the name is looked for before the number first, then behind it; see ``relations.indicators`` for the words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from chaingraph.mentions.quantities_units import unit_kind
from chaingraph.mentions.relations import indicators
from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.scene import LETTERS, NUMBER, PERIOD, Item
from chaingraph.mentions.relations.subjects import Topic
from chaingraph.records import Quantity, Ref

_CLASS = re.compile(
    r"的?[^，。；、的\ue001-\ue009]{0,6}(?:企业|项目|工程|公司|集团|产业|集群|平台|品牌|单位|产业链)"
    r"(?:数量|总数)?(?:仅|达到?|为|有|共|已达?)?占?"
)
_PERIOD_END = re.compile(rf"(?:[由从自在]|截至|截止)?{PERIOD}(?:同期)?[，,]?的?\Z")
_COMPARED_TO = re.compile(rf"(?:较|比|与|同){PERIOD}(?:同期|相比|末)?")
_TO_BUYER = re.compile(
    rf"(?P<name>[对向]{LETTERS['E']}的?(?:销售额|销售收入|销售量|销量|供货额|供货量|供应额|出货量|出货额|营业收入|营收))"
    r"(?:约|达到?|为|仅|近|超过?|实现|突破|完成|有|共)*\Z"
)
"""What a firm sells to one customer is no figure of the whole: 对甲公司销售额3亿元."""
_RUN_OF_YEARS = re.compile(rf"(?:已?连续|近|在|仅用)?{NUMBER}(?:时间|来|内|间)?[，]?\Z")
_OF_FIRMS = re.compile(
    r"的[^，。；、的\ue001-\ue009]{0,4}(?:企业|公司|项目|单位|园区)(?![^，。；]{0,3}[\ue001-\ue007])"
)
_FROM_A_SIZE_ON = re.compile(
    r"(?:的)?[^，。；、的\ue001-\ue009]{0,4}(?:企业|项目|工程|公司|集团|产业|集群|平台|品牌|单位|设备)"
)
"""Behind …以上: 5000万元以上项目 are of a size, which is nobody's figure."""
_COUNTED = frozenset(["count", "person", "frequency"])
_RATES = frozenset(["share", "ratio", "points"])


@dataclass(slots=True)
class Memory:
    """What was said earlier in the sentence.

    Attributes:
        metrics: Subjects with indicators.
        whole: What was measured first in each unit: the whole of which a later number may be a part.
        built: The project or park described since it was named as an object (建设甲园，总面积…).
        run: The last row of numbers.
        columns: Indicators of the sentence before, in their order.
        row: The first of them in each unit.
        named: The first indicator of this sentence in each unit.
        heard: What this sentence counted first in each unit, whosever it is.
        counted: What was counted first in each unit of this passage, or else of one before it.
    """

    metrics: list[tuple[Ref, str]] = field(default_factory=list)
    whole: dict[str, tuple[Ref, str]] = field(default_factory=dict)
    built: Topic | None = None
    run: list[tuple[Ref, str]] = field(default_factory=list)
    columns: Sequence[str] = ()
    row: Mapping[str, str] = field(default_factory=dict)
    named: dict[str, str] = field(default_factory=dict)
    heard: dict[str, str] = field(default_factory=dict)
    counted: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Slot:
    """A number where it stands.

    Attributes:
        sentence: Index of its sentence.
        clause: Index of its clause in the sentence.
        before: The scene's text of the clause before it, back to the number before.
    """

    setting: Setting
    sentence: int
    clause: int
    item: Item
    before: str

    @property
    def quantity(self) -> Quantity:
        """The number itself."""
        assert self.item.quantity is not None
        return self.item.quantity

    @property
    def kind(self) -> str:
        """What its unit measures."""
        return unit_kind(self.quantity.unit)

    @property
    def span(self) -> tuple[int, int]:
        """Its clause in the scene's text."""
        return self.setting.scene.sentences[self.sentence].clauses[self.clause]

    @property
    def topic(self) -> Topic | None:
        """The topic of its clause; of examples (甲、乙等28家企业) what was spoken of before them."""
        topic = self.setting.topics[self.sentence][self.clause]
        return topic.beside if topic and topic.listed else topic

    def words(self, phrase: str) -> str:
        """A phrase of ``before`` in the words of the passage."""
        scene = self.setting.scene
        at = scene.text.rfind(phrase, self.item.at - len(self.before), self.item.at) if phrase else -1
        return indicators.tidy(scene.words(at, at + len(phrase)) if at >= 0 else phrase)

    def behind(self) -> str:
        """The passage's words from the number on to the next name or number; products and chains are spelled out."""
        scene, pieces = self.setting.scene, []
        for at in range(self.item.at + 1, self.span[1]):
            item = scene.items.get(at)
            if item and item.sign not in LETTERS["D"] + LETTERS["C"]:
                break
            pieces.append(scene.words(at, at + 1) if item else scene.text[at])
        return "".join(pieces)


def slot_of(setting: Setting, sentence: int, clause: int, item: Item) -> Slot:
    """The slot of a number."""
    start = setting.scene.sentences[sentence].clauses[clause][0]
    return Slot(setting, sentence, clause, item, _before(setting, start, item))


def _before(setting: Setting, start: int, item: Item) -> str:
    """Text of the clause before a number, back to the number before it; a size class before it is kept."""
    text = setting.scene.text
    numbers = [
        other
        for other in setting.scene.within(start, item.at, NUMBER)
        if other.quantity is None or unit_kind(other.quantity.unit) != "duration"
    ]
    while numbers:
        last = numbers.pop()
        if not _CLASS.fullmatch(text, last.at + 1, item.at):
            return text[last.at + 1 : item.at]
        start = numbers[-1].at + 1 if numbers else start
        return text[start : item.at]
    return text[start : item.at]


def is_size_class(setting: Setting, item: Item, end: int) -> bool:
    """Whether a number only tells the size of what the next one counts: 10亿元以上企业3家, 专利超过50件的公司8家."""
    kind = unit_kind(item.quantity.unit if item.quantity else "")
    text = setting.scene.text
    behind = setting.scene.within(item.at + 1, end, NUMBER)
    said = item.quantity.text if item.quantity else ""
    sized = said.endswith(("以上", "以下")) and kind in {"money", "number", "area"}
    if sized and 0 < (item.quantity.value or 1 if item.quantity else 1) < 1:
        return False  # 占比一半以上
    if sized and (not any(map(str.isdigit, said)) or _FROM_A_SIZE_ON.match(text, item.at + 1, end)):
        return True
    if behind and _CLASS.fullmatch(text, item.at + 1, behind[0].at):
        return kind in {"money", "number", "area"} or text[item.at + 1] == "的"
    return bool(_OF_FIRMS.match(text, item.at + 1, end))


def name_of(slot: Slot, metrics: Sequence[tuple[Ref, str]], topic: Topic | None) -> str:
    """The indicator of a single number; empty when nothing says what it measures.

    Args:
        slot: The number.
        metrics: What was measured earlier in the sentence.
        topic: Whose number it is, so that its name is not taken for the indicator's.
    """
    sold = _TO_BUYER.search(slot.before)
    if sold:
        return slot.words(sold["name"])
    own = _after_subject(slot, topic)
    reached = own.endswith("为") and slot.kind not in _RATES  # 由62家减少为40家
    if indicators.is_growth(own) and not reached:
        base = indicators.without_growth(metrics[-1][1]) if metrics else ""
        word = indicators.growth_word(own)
        return base + word if base or len(word) > 2 else ""
    phrase = indicators.strip_before(own)
    noun = indicators.tidy(indicators.phrase_behind(slot.behind()))
    spent = indicators.spending(own) if slot.kind == "money" else ""
    if noun and slot.kind in _COUNTED and not indicators.is_counted_thing(noun):
        return ""
    if spent and (spent == phrase or not phrase or noun):
        return noun or _spent_on(slot, spent)
    if noun and _is_counted(slot, own, phrase):
        return noun
    if phrase:
        name = slot.words(phrase)
        return indicators.turn_growth(name) if slot.kind in _RATES else name
    if metrics and re.search(rf"[到至为]{PERIOD}?的?\Z", slot.before):
        return metrics[-1][1]
    return "" if slot.kind == "number" else noun


def without_period(text: str) -> str:
    """The words before a number without a period at their end (由2015年的)."""
    return _PERIOD_END.sub("", text)


def _spent_on(slot: Slot, verb: str) -> str:
    """投资 and the like name themselves; 花4000万元升级车间 is named by what it was spent on."""
    if verb not in {"花", "花费"}:
        return verb
    return indicators.tidy(indicators.verb_behind(slot.behind())) or "投入"


def _is_counted(slot: Slot, own: str, phrase: str) -> bool:
    """Whether the noun behind a number, and not the words before it, says what is counted."""
    verbal = not phrase or indicators.ends_in_verb(own) or indicators.ends_in_verb(phrase)
    if slot.kind in _COUNTED:
        return verbal
    return slot.kind in {"area", "length", "mass", "energy", "power"} and not indicators.ends_in_measure(phrase)


def _after_subject(slot: Slot, topic: Topic | None) -> str:
    """The text between the last name that is no part of the indicator and the number."""
    text = _COMPARED_TO.sub(lambda match: "比" * len(match.group()), without_period(slot.before))
    first, cut = slot.item.at - len(slot.before), 0
    for position, char in enumerate(text):
        is_name = "\ue001" <= char < NUMBER
        part = char == LETTERS["D"] or (char == LETTERS["C"] and not (topic and topic.at == first + position))
        if is_name and not part:
            cut = position + 1
    return _RUN_OF_YEARS.sub("", re.sub("比{2,}", "", text[cut:]))
