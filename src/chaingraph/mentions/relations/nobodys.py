"""Numbers that are nobody's figure: durations, sums of names, rewards, what is only told in words.

For: :mod:`chaingraph.mentions.relations.metrics`.
In: a number with its surroundings. Out: whether it is left out.
How: by its unit, by the words of its clause (给予…奖励), of its sentence where that sets a condition (…超过1亿元的，给予…奖励), or
of a policy's title, by the names right before it (甲园、乙园两个特色园区; 甲二期、乙扩能等12个项目), and by whether it is written in digits: who has a figure writes it so, but for sums, tenths and fractions of a whole (千亿元, 近四成, 占四分之一).
"""

from __future__ import annotations

import re

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.relations.patterns import signs
from chaingraph.mentions.relations.slots import Slot

_SKIPPED = frozenset(["duration", "specification", "ordinal", "other", "points"])
_COMPARED = re.compile(r"(?:是|相当于|达到|为)[^，。；]*的\Z")
_REWARD = Guarded(
    r"给予|奖励|奖补|补贴|补助|资助|罚款|按[^，。；]{0,12}标准|^对[^，。；]{0,30}的(?:企业|项目|单位|机构|个人)"
)
_IF = re.compile(
    r"(?:超过|不低于|不少于|以上|达到?|满|首次[^，。；]{0,12}|突破)[^，。；]{0,30}的[，,：:]|[^，。；]*\ue009[^，。；]{0,30}的[，,]"
)
_CAPPED = re.compile(
    r"(?:单个|单户|单家|单项|每[家户个次年人]|同一)[^，。；]{0,24}(?:最高|不超过|封顶|上限|累计)|最高不超过|(?:最高|封顶|上限)(?:为|可达|达到?)?\ue009"
)
"""The most that a policy grants: 单个项目最高2000万元, 每家企业每年最高500万元, 最高不超过…."""
_POLICY = re.compile(r"措施|政策|办法|实施细则|奖励|扶持|补助|申报指南|若干意见")
_AIMED = frozenset(["target", "planned"])
_PAID = re.compile(r"兑现|发放|累计|拨付|共|已|获|专项资金|基金")
_GIVEN = re.compile(r"兑现|发放|拨付|已(?!经?认定|获)")
_GRANTED = frozenset(["money", "percent", "share", "ratio"])
_GIVEN_IN_WORDS = frozenset(["money", "share", "number"])
_OF_WHOLE = re.compile(r"[占率]|比重|份额|贡献")


_TOGETHER = Guarded(rf"[和与及][{signs('EP')}](?:两[家个园区])?(?:共[有计]|合计|总共|一共|加起来)[^，。；]*\Z")
"""What two have together is neither's: 甲园和乙园共有从业人员9100人."""


def is_nobodys(slot: Slot) -> bool:
    """Whether a number is left out.

    Args:
        slot: The number; of several in a row the first.
    """
    if (
        slot.kind in _SKIPPED
        or _sums_up(slot)
        or _TOGETHER.search(slot.before)
        or _is_reward(slot)
        or _is_told_in_words(slot)
    ):
        return True
    if slot.kind == "frequency" and not slot.quantity.text[0].isdigit() and (slot.quantity.value or 0) < 10:
        return True
    return slot.kind == "ratio" and bool(_COMPARED.search(slot.before))


def _is_told_in_words(slot: Slot) -> bool:
    """Whether a number is only told, not given: 两家企业, 八千条裤子, 翻番; who has a figure writes it in digits.

    Sums, tenths and fractions of a whole (千亿元, 占近四成, 占四分之一) are given in words too.
    """
    quantity = slot.quantity
    in_words = not any(map(str.isdigit, quantity.text))
    fraction = in_words and (quantity.value or 0) < 1
    return in_words and (slot.kind not in _GIVEN_IN_WORDS or (fraction and not _OF_WHOLE.search(slot.before)))


def _is_reward(slot: Slot) -> bool:
    """What a policy promises to whoever qualifies is nobody's figure: 给予最高500万元奖励, 对投资超1亿元的项目."""
    text = slot.setting.scene.text[slice(*slot.span)]
    if slot.kind not in _GRANTED:
        return False
    return bool(_REWARD.search(text) and not _PAID.search(text)) or _is_condition(slot, text)


def _is_condition(slot: Slot, clause: str) -> bool:
    """Whether a number says who qualifies for a grant, or the most that is granted: …超过1亿元的，给予奖励，每家最高500万元."""
    sentence = slot.setting.scene.sentences[slot.sentence]
    whole = slot.setting.scene.text[sentence.start : sentence.end]
    granted = _REWARD.search(whole)
    if not granted and not _POLICY.search(slot.setting.document.title):
        return False
    if _CAPPED.search(clause) or (granted and not _PAID.search(whole) and _IF.search(clause)):
        return True
    # In a policy all amounts of a sentence that grants are of the grant, but for what it aims at.
    aimed = slot.setting.moods[slot.sentence][slot.clause] in _AIMED
    return bool(granted and _POLICY.search(slot.setting.document.title)) and not aimed and not _GIVEN.search(whole)


def _sums_up(slot: Slot) -> bool:
    """Whether a number only sums up the names right before it: 甲园、乙园两个特色园区."""
    text, at = slot.setting.scene.text, slot.item.at - 1
    sign = text[at] if at >= 0 else ""
    if not sign or sign not in signs("EPJCDR"):
        return False
    count = 1
    while at > 1 and text[at - 1] in "、和及与" and text[at - 2] == sign:
        at, count = at - 2, count + 1
    return count > 1 and slot.quantity.value == count
