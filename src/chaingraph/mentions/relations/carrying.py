"""Where the subject of the sentence before is not the subject of this one.

For: :mod:`chaingraph.mentions.relations.topics`, which carries a subject on until another is named.
In: a scene and a sentence or a clause of it. Out: whether something new begins, or who is spoken of instead.
How: a lemma (【招商引资】, （二）科技创新。) begins anew; names alone (甲、乙、丙。) and who is told to be a customer are listed, not spoken of;
a product that somebody named is relied on for (钢板依托甲，…) is that one's; the output of a product with which a sentence begins
is not that of a firm which was only one of several spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from chaingraph.mentions.relations.patterns import signs
from chaingraph.mentions.relations.scene import LETTERS, NUMBER, OWNERS, PERIOD, Scene, Sentence
from chaingraph.mentions.relations.subjects import Topic

_E, _D = LETTERS["E"], LETTERS["D"]
_NUMBERED = re.compile(
    r"(?:第?[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)])[^。，；、：:]{2,16}[。：:](?=.)"
)
_JOINTS = r"(?:、|，|；|和|及|与|以及|等|[ 　]|等?(?:知名|大型|国内外|多家)*(?:企业|客户|车企|主机厂|厂商|单位))"
_THING = rf"(?:[：:—-]*{_D}(?:、{_D})*)?"
_ROLL = re.compile(rf"(?:[-●■◆•·.．)）（(]|\d|{NUMBER})*{_E}{_THING}(?:{_JOINTS}*{_E}{_THING})*{_JOINTS}*[。；]?")
_PARTNERS = re.compile(
    rf"{_E}(?:{_JOINTS}*{_E})*{_JOINTS}*(?:都|均|皆|也|已|先后|现)*(?:是|为|成为|系)了?(?:我们|本?公司|我司|企业|其|它|该公司)的?[^，。；\ue001-\ue009]{{0,8}}"
    r"(?:客户|供应商|供货商|合作伙伴|伙伴|用户)[，。；]?"
)
_RELIED_ON = re.compile(
    rf"(?:其中)?(?:(?:{_D}|(?:主要|上游)?(?:原料|原材料|材料|零部件|配件|部件|芯片|辅料|毛坯))(?:方面|环节|则|主要|目前|现|全部|均){{0,3}}"
    rf"|(?!技术|研发|科研|人才|资金|平台|市场|销售|物流|管理|服务|产业|创新|项目)[\u4e00-\u9fff]{{1,6}}(?:方面|环节)(?:主要|目前|则)?)"
    rf"(?:依托|依靠|靠|由|有|以)({_E})(?:为主(?!导)|为龙头|(?:负责)?(?:生产|加工|制造|剪切|配送){{1,2}})?[，。]"
)
_OUTPUT = re.compile(
    rf"(?:全年|年内|当年|期内|{PERIOD})*{_D}(?:、{_D})*(?:的)?(?:总|年)?(?:产量|产能|产销量|出货量|装机量)[^，。；{OWNERS}]{{0,6}}{NUMBER}"
)
_PART = re.compile(rf"[，（]其中，?{_E}")


def begins_anew(scene: Scene, sentence: Sentence) -> bool:
    """Whether a lemma stands before a sentence or is its head: 【招商引资】 全年…, （二）科技创新。…"""
    if sentence.start >= min(len(scene.spots), scene.asides):
        return False
    spot = scene.spots[sentence.start]
    if scene.passage.text[:spot].rstrip().endswith("【"):
        return True
    return (
        sentence.start == 0
        and bool(_NUMBERED.match(scene.text))
        and not scene.within(sentence.start, sentence.end, OWNERS)
    )


def is_roll(scene: Scene, sentence: Sentence, least: int = 2) -> bool:
    """Whether a sentence is nothing but the names of firms: 甲、乙、丙。

    Args:
        scene: The scene.
        sentence: The sentence.
        least: How many it must name.
    """
    if _ROLL.fullmatch(scene.text, sentence.start, sentence.end) is None:
        return False
    return len(scene.within(sentence.start, sentence.end, _E)) >= least


def tells_partners(scene: Scene, start: int, end: int) -> bool:
    """Whether a clause says of firms that they are somebody's customers: 甲、乙是我们的主要客户."""
    return _PARTNERS.fullmatch(scene.text, start, end) is not None


def relied_on(scene: Scene, start: int, end: int) -> Topic | None:
    """Who a product with which a clause begins comes from, where the words go on to tell of that one: 钢板依托甲，年加工…"""
    match = _RELIED_ON.fullmatch(scene.text, start, end)
    if match is None:
        return None
    item = scene.items[match.start(1)]
    return Topic((item.ref,), item.sign, item.at, 1)


def is_anybodys(
    scene: Scene, sentence: Sentence, clause: tuple[int, int], carried: Topic, row: Sequence[Topic]
) -> bool:
    """Whether a sentence begins with what is made, and by whom is not told: 动力电池产量6吉瓦时，其中甲4吉瓦时.

    A passage that has spoken of nobody but the firm carried on still does, unless another one made a part of it.

    Args:
        scene: The scene.
        sentence: The sentence.
        clause: The clause of it that names no subject.
        carried: What would be carried on.
        row: What the sentences before it in the passage spoke of.
    """
    if carried.sign != _E or carried.distance < 2 or not _OUTPUT.match(scene.text, *clause):
        return False
    part = _PART.search(scene.text, clause[1] - 1, sentence.end)
    behind = scene.items[part.end() - 1].ref if part else None
    others = {ref for topic in row if topic.sign in signs("EPRC") for ref in topic.refs} - set(carried.refs)
    return bool(others) or len(carried.refs) > 1 or (behind is not None and behind not in carried.refs)
