"""Means of a sentence beside what they are made of: revenue, ground and revenue of a 亩; what is left of a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_MEAN = re.compile(r"(?P<per>[亩户人家企吨])均(?P<what>[^，。；、\d]{1,8}?)(?:约|近|超过?|达到?|为|仅|是)*$")
_PER = {
    "亩": ("平方米",),
    "户": ("户", "家"),
    "家": ("户", "家"),
    "企": ("户", "家"),
    "人": ("人", "名"),
    "吨": ("吨",),
}
_MU = 10000 / 15
_YIELD = re.compile(r"单产|产量")
_TAX = re.compile(r"(?:纳税|税收|缴税|上缴税金)(?:总?额)?$")
_WHOLE_NOT = re.compile(r"研发|技术人员|管理人员|新增|净增|剩余|其中|均|单产|增长|同比")
_DONE = re.compile(r"已|现有|完成")
_LEFT = re.compile(r"尚[缺需有余待]|还[缺差需有剩]|剩余|其余|余下|缺口|缺失|未[^，。；]{1,6}$|仍[缺差需]")
_REST = re.compile(r"(?:仅|只|还|尚|现|约|今)?(?:剩余?下?|余(?!额)|差(?!距|额))[^，。；\d]{0,6}$")
_DID = re.compile(r"完成|已|到位|签约|实现|建成|交付|开工")
_OF_ALL = re.compile(r"(?:占|距离?)[^，。；\d]*$|(?:计划|应|拟|需|设计|目标)[^，。；\d]{0,8}$")
_PAST = re.compile(r"上年|去年|同期|新增|其中|当月|本月|本周")
_FLOORS = re.compile(r"厂房|建筑|楼|用房|仓库|宿舍|公寓")
_GROUND = re.compile(r"用地|土地|宗地|地块")
ROOM = 0.03
"""Relative room of a mean: part, whole and mean are rounded."""


def means(projection: Projection) -> Iterator[AuditRow]:
    """Means that no amount and no whole of the same sentence give. O(figures² of a sentence)."""
    for sentence in sentences(projection):
        for at, figure in enumerate(sentence.figures):
            match = _MEAN.search(figure.label)
            if match is None or not figure.exact or "/" in figure.unit:
                continue
            amounts = [f for f in sentence.figures[:at] if f.kind == figure.kind and _is_of(f, match["what"])]
            wholes = [f for f in sentence.figures[:at] if f.kind in _PER[match["per"]] and _is_whole(f)]
            row = _compare(sentence, figure, match["per"], (amounts, wholes))
            if row is not None:
                yield row


def _is_of(figure: Figure, what: str) -> bool:
    """Whether an amount is what a mean speaks of: 税收 of 亩均税收, 产量 of 亩均单产."""
    words = "产" if _YIELD.search(what) else "税" if _TAX.search(what) else what[-2:]
    return words in figure.label and not _WHOLE_NOT.search(figure.label) and figure.exact


def _is_whole(figure: Figure) -> bool:
    return figure.exact and not _WHOLE_NOT.search(figure.label) and figure.size > 0


def _compare(
    sentence: Sentence, mean: Figure, per: str, parts: tuple[Sequence[Figure], Sequence[Figure]]
) -> AuditRow | None:
    """A row where a mean follows from none of the amounts and wholes."""
    factor = _MU if per == "亩" else 1.0
    tried = [(amount.size / whole.size * factor, amount, whole) for amount in parts[0] for whole in parts[1]]
    if not tried or any(abs(value - mean.size) <= mean.step + ROOM * value for value, _, _ in tried):
        return None
    value, amount, whole = tried[-1]
    shown = f"{plain(round(value / base(mean.unit)[1], 2))}{mean.unit}"
    first = min(amount, whole, key=lambda figure: figure.at)
    return AuditRow(
        kind="land" if per == "亩" else "share",
        subject=mean.label,
        message=f"{amount.label}{amount.text}、{whole.text}，{mean.label}应为 {shown}，文中为 {mean.text}",
        left=mean.text,
        right=shown,
        sure=0.7,
        slip=_slip(value, mean.size),
        evidence=(sentence.evidence(max(0, first.at - len(first.label)), mean.end),),
    )


def _slip(value: float, told: float) -> str | None:
    times = value / told if told else 0.0
    return "单位或小数点可能写错" if any(abs(times / ten - 1) < ROOM for ten in (0.01, 0.1, 10.0, 100.0)) else None


def remains(projection: Projection) -> Iterator[AuditRow]:
    """A whole, what there is of it and what is missing that do not fit: 380亩, 已供 210亩, 尚缺 150亩. O(figures)."""
    for sentence in sentences(projection):
        for whole, done, left in zip(sentence.figures, sentence.figures[1:], sentence.figures[2:], strict=False):
            same = len({whole.kind, done.kind, left.kind}) == 1 and all(f.exact for f in (whole, done, left))
            near = left.at - whole.end < 50 and "。" not in sentence.text[whole.end : left.at]
            told = _DONE.search(done.label) and _LEFT.search(left.label) and not _LEFT.search(done.label)
            room = 0.5 if whole.kind in COUNTS else whole.step + done.step + left.step
            gap = whole.size - done.size - left.size
            # 总面积24公顷，已建成15公顷，未建成6公顷，不可建设用地3公顷: a third part makes it whole.
            third = any(f.at > left.at and f.kind == left.kind and abs(f.size - gap) <= room for f in sentence.figures)
            one = not _floors_and_ground(whole, left)
            if same and near and told and one and whole.size > done.size and abs(gap) > room and not third:
                yield _missing(sentence, (whole, done, left))
        yield from _rest(sentence)


def _rest(sentence: Sentence) -> Iterator[AuditRow]:
    """What is left, told behind the whole and what is done of it, in either order: 已签约178户，…，仅剩23户."""
    for left in sentence.figures:
        before = [f for f in sentence.figures if f.kind == left.kind and f.end <= left.at]
        if len(before) != 2 or not _REST.search(left.label) or left.kind in ("%", "倍", "个百分点"):
            continue
        done, whole = sorted(before, key=lambda figure: figure.size)
        told = (
            _DID.search(done.label) and not _DID.search(_OF_ALL.sub("", whole.label)) and not _PAST.search(done.label)
        )
        room = 0.5 if whole.kind in COUNTS else whole.step + done.step + left.step
        exact = all(f.exact for f in (*before, left)) and left.size < whole.size
        if told and exact and not _floors_and_ground(whole, left) and abs(whole.size - done.size - left.size) > room:
            yield _missing(sentence, (whole, done, left))


def _floors_and_ground(whole: Figure, left: Figure) -> bool:
    """Whether one is of floors and the other of ground: 标准厂房86万平方米；工业用地剩余1260亩."""
    of = [
        "ground" if _GROUND.search(one.label) else "floors" if _FLOORS.search(one.label) else ""
        for one in (whole, left)
    ]
    # Nobody counts floors in 亩.
    return set(of) == {"floors", "ground"} or ("floors" in of and any("亩" in one.unit for one in (whole, left)))


def _missing(sentence: Sentence, figures: tuple[Figure, Figure, Figure]) -> AuditRow:
    whole, done, left = figures
    right = f"{plain(round((whole.size - done.size) / base(left.unit)[1], 4))}{left.unit}"
    return AuditRow(
        kind="count" if whole.kind in COUNTS else "land" if whole.kind == "平方米" else "sum",
        subject=whole.label,
        message=f"{whole.label}{whole.text}，{done.label}{done.text}，余下应为 {right}，文中为{left.label}{left.text}",
        left=left.text,
        right=right,
        sure=0.75,
        slip=None,
        evidence=(sentence.evidence(whole.at - len(whole.label), left.end),),
    )
