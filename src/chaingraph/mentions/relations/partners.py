"""Lists of customers and suppliers on the page of an enterprise: 我们的客户, and below it 甲、乙、丙。

For: :mod:`chaingraph.mentions.relations.finding`.
In: the passages of a document in reading order; a :class:`~chaingraph.mentions.relations.engine.Setting`. Out: ``supplies`` statements.
How: the page is that of the firm whose brochure it is, or of the heading above, or of the only one spoken of. A heading or a line that is a
label (主要客户, 供应商名录：) says what the names below it are until something else comes; a clause that begins with one says it of
the names behind it. 合作伙伴 alone says neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.mentions.relations.carrying import is_roll
from chaingraph.mentions.relations.engine import Setting, denies
from chaingraph.mentions.relations.focus import Focus
from chaingraph.mentions.relations.scene import LETTERS, Item, Scene, Sentence
from chaingraph.records import Passage, Ref, Statement

_E = LETTERS["E"]
_OWN = r"(?:(?:我们|本?公司|我司|企业|其)的?)?(?:主要|核心|重要|战略|典型|部分|重点|长期|知名|国内外?|海外|国外|下游|上游|现有|代表性?|合作|服务|配套|原料|原材料|零部件|材料|设备|一级|优质|稳定|的)*"
_BUYERS = r"(?P<buyers>客户|用户|主机厂|整车厂|采购商|买家)"
_SELLERS = r"(?P<sellers>供应商|供货商|供应伙伴|供方)"
_LABEL = re.compile(
    rf"(?:[（(]?[一二三四五六七八九十\d]{{1,3}}[）)、.．]|[-●■◆•])*{_OWN}(?:{_BUYERS}|{_SELLERS})(?:伙伴|群体?|企业)?(?:名单|名录|清单|一览|展示|列表|介绍|情况|分布)?(?:如下|有|包括)?[：:]?"
)
_CLAUSE = re.compile(
    rf"{_OWN}(?:{_BUYERS}|{_SELLERS})(?:名单|企业)?(?:主要)?(?:有|包括|包含|涵盖|为|是|含|分别为|：)(?:了|国内|全球|知名)*"
    rf"(?P<names>{_E}(?:(?:、|，|和|及|与|以及)?{_E})*)"
)
SAID, LISTED = 0.8, 0.85
"""How often a clause, and a list under a label, are right."""


@dataclass(slots=True)
class Page:
    """Whose page is read, and what the names on it are.

    Attributes:
        focus: What was spoken of.
        headed: The firm that a heading names, and the level of that heading.
        label: ``buyers`` or ``sellers`` where a label says so of what stands below it.
        by_heading: The label is a heading, which holds for everything below it.
    """

    focus: Focus
    headed: tuple[Ref, int] | None = None
    label: str = ""
    by_heading: bool = False

    def turn(self, passage: Passage, scene: Scene) -> None:
        """A passage begins."""
        label = _LABEL.fullmatch(scene.text.strip())
        heading = passage.kind == "heading"
        if label:
            self.label, self.by_heading = label.lastgroup or "", heading
        elif heading or (not self.by_heading and not all(_is_list(scene, one) for one in scene.sentences)):
            self.label = ""
        if heading and not label:
            named = {item.ref for item in scene.within(0, len(scene.text), _E)}
            if len(named) == 1:
                self.headed = named.pop(), passage.level
            elif named or (self.headed and passage.level <= self.headed[1]):
                self.headed = None

    @property
    def firm(self) -> Ref | None:
        """Whose page it is, if it is anybody's."""
        return self.headed[0] if self.headed else self.focus.portrait or self.focus.only_firm


def _is_list(scene: Scene, sentence: Sentence) -> bool:
    # What brackets say stands behind the passage as sentences of their own.
    return sentence.start >= scene.asides or is_roll(scene, sentence, least=1)


def find_partners(setting: Setting) -> list[Statement]:
    """Who supplies whom by the lists of customers and suppliers of a scene.

    Args:
        setting: A scene with the firm whose page it stands on.
    """
    return [one for one in _told(setting) if one.subject != one.object]


def without_asides(setting: Setting, stated: Sequence[Statement]) -> list[Statement]:
    """Statements without what brackets behind the names of customers seem to say they make: 甲（热泵总成）.

    Args:
        setting: The scene.
        stated: What rules and models state of it.
    """
    scene = setting.scene
    lists = [one for one in scene.sentences if setting.label == "buyers" and setting.firm and _is_list(scene, one)]
    listed = {item.ref for one in lists for item in scene.within(one.start, one.end, _E)} - {setting.firm}
    return [statement for statement in stated if statement.predicate != "produces" or statement.subject not in listed]


def _told(setting: Setting) -> Iterator[Statement]:
    scene = setting.scene
    for index, sentence in enumerate(scene.sentences):
        if sentence.start >= scene.asides:
            return
        if setting.label and setting.firm and _is_list(scene, sentence):
            names = scene.within(sentence.start, sentence.end, _E)
            yield from _stated(setting, index, setting.label, (setting.firm, names, LISTED))
        for number, (start, _) in enumerate(sentence.clauses):
            said = _CLAUSE.match(scene.text, start, sentence.end)
            if said is None or denies(scene.text, start, said.end()):
                continue
            firm = _speaking(setting, index, number)
            label = "buyers" if said["buyers"] else "sellers"
            names = scene.within(*said.span("names"), _E)
            if firm:
                yield from _stated(setting, index, label, (firm, names, SAID))


def _speaking(setting: Setting, index: int, number: int) -> Ref | None:
    """Whose customers a clause tells of: the one firm spoken of, where that is the page's or it has none."""
    topic = setting.topics[index][number]
    if topic and topic.sign == _E and len(topic.refs) == 1 and topic.distance <= 1:
        return topic.refs[0]
    return setting.firm


def _stated(setting: Setting, index: int, label: str, told: tuple[Ref, Sequence[Item], float]) -> Iterator[Statement]:
    firm, names, confidence = told
    clause = setting.scene.sentences[index].clauses[setting.clause_at(index, names[0].at)]
    for item in names:
        pair = (firm, item.ref) if label == "buyers" else (item.ref, firm)
        evidence = setting.evidence(index, clause[0], names[-1].at)
        mood = setting.moods[index][setting.clause_at(index, item.at)]
        yield Statement(pair[0], "supplies", pair[1], evidence, f"partners.{label}", mood, confidence)
