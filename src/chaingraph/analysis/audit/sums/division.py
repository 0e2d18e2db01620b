"""Whether a list was meant to be all of an amount: the evidence, with the weight of each sign.

For: the rule that holds lists against their whole (``audit.sums.divided``).
In: a list and an amount it may be of.
Out: whether it adds up, and a score.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.reading.observations import Observation, bare
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.text import COUNTS
from chaingraph.analysis.audit.rows import plain
from chaingraph.analysis.audit.sums.runs import TELLS, Run

WEIGHTS = {
    "rest": 2.0,
    "ordinals": 1.5,
    "years": -1.0,
    "nothing else": 1.5,
    "counted": 1.5,
    "divided": 1.5,
    "respectively": 1.0,
    "three": 1.0,
    "five": 0.5,
    "more": 0.5,
    "beyond": 1.5,
    "swapped": 1.0,
    "same clause": 1.0,
    "same name": 1.0,
    "two only": -1.5,
    "some": -1.0,
    "far short": -1.0,
    "for example": -2.0,
    "and so on": -3.0,
    "overlapping": -3.0,
    "about": -2.0,
    "another time": -2.0,
    "another state": -1.5,
    "unlike": -1.5,
    "apart": -0.5,
}
"""What speaks for a list that was meant to be all of its whole, and against it; distance weighs by :data:`NEAR`."""
NEAR = ((0.07, 2.0), (0.12, 1.5), (0.16, 1.0), (0.2, 0.0), (0.35, -1.5))
"""Relative distance of sum and whole up to which it weighs so much; beyond, the list is of something else."""
ENOUGH = 2.5
"""A list of so much is an error."""
MANY = 4
"""A list of more members is held as one against what stands far before it."""
SHORT = 0.91
"""Parts introduced by "of them" that make up less than this may be some of all."""
DIVIDED = re.compile(
    r"来源|去向|按[^，。；\d]{1,10}分|[从分按][^，。；\d]{1,8}看|如下|分布|构成|组成|分为|划分|分解|分[两二三四五六七]|[里中][，：]|：$|——$|由[^，。；]{0,10}$"
)
_CLOSED = re.compile(r"^[，；（][^。]*?(?:别无|[没未]有(?:安排)?其[他它余]|再无|无其[他它])")
"""Behind a list: there is nothing else."""
_EACH = re.compile(r"分别|依次|各")
_SOME = re.compile(r"其中|(?:企业|项目|单位|主体|人员|人口|用地)中(?![，：、里])")
_EXAMPLE = re.compile(
    r"包括|主要|重点|如(?!下)|例如|为代表|代表性|代表企业|前[三四五十]|居前|最多|最大|(?<![一二两三四五六七八九十\d])部分|尤其|特别|涵盖"
)
_BRACKET = re.compile(r"[^，。；、：（\d]{0,12}（")
_AND_SO_ON = re.compile(r"^[^，。；、]{0,3}等")
_OVERLAP = re.compile(
    r"以上|以下|规上|规下|规模以?上|高新|专精特新|小巨人|瞪羚|单项冠军|上市|龙头|骨干|外资|新增|净增|当年|当月|科技型|名牌|示范|级"
)
_BEGUN, _DONE = re.compile(r"(?<![未新])(?:开工|动工)"), re.compile(r"竣工|完工|投产|达产")
_GRANTED, _BUILT = re.compile(r"核准|批准|批复|征收|收储|供应|出让"), re.compile(r"已?建成|已?开发|已利用")
_PAIR = re.compile(
    r"城镇.*农村|男.*女|新[建开].*续建|续建.*新[建开]|出口.*进口|进口.*出口|内资.*外资|线上.*线下|内销.*外销|省内.*省外|国有.*民营|地上.*地下|到达.*发送|固定.*流动|财政.*自筹|新开工.*复工|本地.*外[来地]|企业.*个体"
)


def score(run: Run, whole: Observation, links: Sequence[str]) -> float:
    """How much speaks for a list that was meant to be all of an amount, and is not."""
    size = whole.quantity.size
    if not size or any(part.quantity.size >= size for part in run.parts):
        return -9.0
    distance = abs(run.size - size) / size
    near = next((weight for limit, weight in NEAR if distance <= limit), -9.0)
    return near + sum(WEIGHTS[sign] for sign in (*links, *_signs(run, whole)))


def staged(labels: Sequence[str]) -> bool:
    """Whether some are begun and some finished, or some granted and some built on: the later stage lies within the earlier."""
    stages = (_BEGUN, _DONE), (_GRANTED, _BUILT)
    return any(any(map(early.search, labels)) and any(map(late.search, labels)) for early, late in stages)


def _signs(run: Run, whole: Observation) -> Iterator[str]:
    """What tells whether a list was meant to be all of its whole."""
    between = _between(run, whole)
    labels = [part.label for part in run.parts]
    names = {bool(bare(label)) for label in labels[:-1]}
    pair = _PAIR.search("|".join(labels)) is not None
    banded = _banded(run)
    # 由两部分组成。其中甲24人，乙18人: all of them are told.
    every = _counted(run.lead, run) or _all_counted(run, whole)
    some = _SOME.search(between) is not None and not run.ends and not every
    short = run.size < whole.quantity.size
    told = {
        "rest": run.ends or pair or banded,
        "ordinals": run.ordinals and not run.years,
        "years": run.years and not _counted(between + whole.label, run),
        "nothing else": _CLOSED.search(run.tail) is not None,
        "counted": every or _counted(between, run) or _counted(whole.label, run),
        "divided": DIVIDED.search(between) is not None,
        "respectively": _EACH.search(between) is not None,
        "three": len(run.parts) > 2,
        "five": len(run.parts) > 4,
        "more": run.size > whole.quantity.size,
        "beyond": run.size > whole.quantity.size
        and whole.reading is run.parts[0].reading
        and _SOME.search(between) is not None,
        "swapped": _swapped(run, whole),
        "two only": len(run.parts) < 3 and not (run.ordinals or run.ends or pair),
        "some": some,
        "far short": some and short and run.size < SHORT * whole.quantity.size and not _swapped(run, whole),
        "for example": _EXAMPLE.search(between) is not None and not run.ends,
        "and so on": _AND_SO_ON.search(run.tail) is not None,
        "overlapping": staged(labels)
        or (sum(_OVERLAP.search(label) is not None for label in labels) > 1 and not (pair or banded)),
        "about": not whole.quantity.exact,
        "another time": _other_time(run, whole),
        "another state": whole.planned != run.parts[0].planned and not run.ordinals,
        "unlike": len(names) > 1 and not run.lead,
        "apart": bool(run.lead),
    }
    return (sign for sign, holds in told.items() if holds)


def _between(run: Run, whole: Observation) -> str:
    """The words that lead from a whole to a list: what lies between in one sentence, else those of both sentences."""
    if whole.reading is run.parts[0].reading and whole.number < run.parts[0].number:
        return run.head[whole.quantity.end :] + run.parts[0].label
    if whole.reading is run.parts[0].reading:
        return run.tail[: whole.quantity.at - run.parts[-1].quantity.end]
    behind = whole.reading.sentence.text[whole.quantity.end :] if whole.place < run.parts[0].place else ""
    return f"{run.lead}{run.head}" if run.lead else f"{behind}|{run.head}"


def _other_time(run: Run, whole: Observation) -> bool:
    """Whether all members are of one year, and the amount is of another."""
    years = {part.year for part in run.parts if part.year}
    return bool(whole.year) and len(years) == 1 and whole.year not in years


def _swapped(run: Run, whole: Observation) -> bool:
    """Whether the sum is the whole with two of its digits changed over."""
    left, right = (re.sub(r"\D", "", plain(round(size / whole.factor, 4))) for size in (run.size, whole.quantity.size))
    return left != right and len(left) == len(right) and sorted(left) == sorted(right)


def linked(run: Run, between: str) -> bool:
    """Whether words between a whole and a list lead from one to the other."""
    told = DIVIDED.search(between) or _SOME.search(between) or _EACH.search(between) or _counted(between, run)
    joint = run.parts[0].reading.sentence.text[run.parts[0].quantity.end :][:1]
    named = not TELLS.search(run.parts[-1].label)
    return (
        bool(told)
        or run.ordinals
        or run.ends
        or of_states(run)
        or (run.opening.endswith("：") and len(run.parts) > 2 and run.whole)
        or bracketed(run, between)
        or (re.match(r"[，：]", between) is not None and (joint == "、" or named))
    )


def bracketed(run: Run, between: str) -> bool:
    """Whether a list is all of a bracket right behind its whole: 链主企业12家（食品3家、建材4家、装备5家）."""
    return _BRACKET.match(between) is not None and run.opening.endswith("（") and run.tail.startswith("）")


def of_states(run: Run) -> bool:
    """Whether each member is those of which something is true: 已开工的有19个，正在报批的有11个，尚未落地的有8个."""
    return len(run.parts) > 2 and all(re.search("的有?$", part.label) for part in run.parts)


def _counted(text: str, run: Run) -> bool:
    """Whether a text tells how many members there are: 三期, 四个季度, 五镇."""
    found = re.finditer(
        rf"(?<![第\d.〇])({COUNT})(?:大|个|期|类|批|项|家|种|镇|县|区|园|片|方面|年|季度|部分|块|宗|处|路|股)", text
    )
    return any(whole_number(match[1]) == len(run.parts) for match in found)


def _all_counted(run: Run, whole: Observation) -> bool:
    """Whether the sentence of a whole counts as many things as the list names (车间3家，吸纳就业360人。其中，甲120人、…)."""
    told = whole.reading.quantities[: whole.number] if whole.place < run.parts[0].place else ()
    counted = any(q.kind in COUNTS and q.kind != whole.quantity.kind and q.size == len(run.parts) for q in told)
    return counted and len(run.parts) > 2 and not any(TELLS.search(part.label) for part in run.parts)


def _banded(run: Run) -> bool:
    """Whether its members are classes of size from the highest to the lowest, which are all there is."""
    labels = [part.label for part in run.parts]
    return any("以上" in label for label in labels) and any(re.search("以下|以内", label) for label in labels)


def fits(whole: Observation, run: Run) -> bool:
    """Whether a whole is the sum of a list, of its beginning or of its end, rounding aside."""
    parts = run.parts
    if _banded(run) and len(parts) > 2:
        return adds_up(whole, parts)
    if whole.place < parts[0].place - 1 and len(parts) > MANY:
        # Of a long list some beginning or end comes to nearly any amount told far away.
        return any(adds_up(whole, cut) for cut in (parts, parts[1:], parts[:-1]))
    cuts = [parts[:end] for end in range(2, len(parts) + 1)] + [parts[start:] for start in range(1, len(parts) - 1)]
    return any(adds_up(whole, cut) for cut in cuts)


def adds_up(whole: Observation, parts: Sequence[Observation]) -> bool:
    """Whether figures sum up to an amount, rounding aside."""
    quantities = [part.quantity for part in parts]
    # Phases are planned in round figures; what is measured was rounded, each figure another way.
    spread = 0.0 if all(part.ordinal for part in parts) else 1.2 * len(parts) ** 0.5
    # 5亿元 among 1.8亿元 and 2.6亿元 is as exact as they are.
    usual = sorted(item.step for item in quantities)[len(quantities) // 2]
    room = whole.quantity.step + spread * usual
    units = {item.unit for item in (whole.quantity, *quantities)}
    # What is counted, or written without decimals in one unit, was not rounded.
    if whole.quantity.kind in COUNTS or (len(units) == 1 and not any("." in item.text for item in quantities)):
        room = min(room, 1.01 * whole.quantity.step)
    room += 0.0 if whole.quantity.exact else 0.06 * whole.quantity.size
    return abs(sum(item.size for item in quantities) - whole.quantity.size) <= room + 1e-6
