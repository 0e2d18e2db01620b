"""Values for each person, 亩 or firm against the amounts and numbers told near them, in other clauses and sentences too."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.text import Figure, Sentence, base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_MEAN = re.compile(
    r"(?:(?P<per>[亩户人家企]|单位面积|每亩|每人|每户|地)均(?P<what>[^，。；、\d（）]{0,14}?)|(?P<each>每亩|每平方公里|每公顷|单位面积)(?:土地|用地)?(?P<of>[^，。；、\d（）]{1,8}?)|(?P<yield>亩产(?!值|出|业))|(?P<dense>投资强度|产出强度|税收强度))"
    r"(?:约|近|超过?|达到?|为|仅|是|可达|突破|高|有)*$"
)
_PER = {
    "亩": ("平方米", 10000 / 15), "每亩": ("平方米", 10000 / 15), "地": ("平方米", 10000 / 15),
    "每平方公里": ("平方米", 1e6), "每公顷": ("平方米", 1e4), "户": ("户", 1.0), "每户": ("户", 1.0), "家": ("户", 1.0),
    "企": ("户", 1.0), "人": ("人", 1.0), "每人": ("人", 1.0),
}  # fmt: skip
_ALIKE = {"家": "户", "名": "人", "口": "人", "个": "户"}
_PEOPLE = re.compile(
    r"人口|人员|职工|员工|从业|用工|居民|村民|在岗|社员|户籍|常住|劳动力|工人|现有|拥有|共有|吸纳|就业"
)
_LAND = re.compile(r"用地|占地|面积|土地|流转|种植|规划|耕地|基地|建成区|亩$|^$|征地|供地")
_FIRMS = re.compile(r"企业|公司|农户|户|商户|合作社|经营主体|家$|单位|基地|店")
_NOT = re.compile(
    r"新增|净增|剩余|(?<!平)均|季度|单产|增长|同比|每|日|研发|技术|管理|累计完成|已完成|女|其中|尚|达产|目标|力争"
)
_EARNED = re.compile(r"可支配|工资|收入(?:水平)?$|消费|住房|绿地|纯收入|道路|寿命|薪|受教育|补助|分红|增收")
_ADDED = re.compile(r"加上|再加|另加|连同|外加")
"""Behind a mean: the amount is more than what the mean is of."""
_STEMS = re.compile(
    r"税收|税|产值|营业收入|营收|销售收入|收入|利润|投资|生产总值|GDP|产量|产出|销售额|增加值|电量|用电|用水|能耗|专利"
)
_WORDS = {
    "产出": "产值|收入|产出",
    "税": "税",
    "税收": "税",
    "产出强度": "产值|收入|产出",
    "营收": "营收|营业收入",
    "GDP": "生产总值|GDP",
    "产值": "产值",
    "产量": "产量",
    "单产": "产量",
}
_GOAL = re.compile(r"力争|目标|计划|预计|确保|争取|到20\d\d年")
_OWN = re.compile(r"^(?:该|本|这一?|上述)|(?:平均|实现|的|每)+$")
_ROW = Maker("share", 0.7)
ROOM = 0.03
ROUGH = 0.12
"""Relative room of a mean told as "about"."""
TENS = (1e-4, 1e-2, 0.1, 10.0, 100.0, 1e4)
"""What a wrong unit or decimal point makes of a mean."""
MANY = 4
"""Where more pairs of amount and number than this stand near, nobody knows which pair is meant."""
NEXT = 30
"""Characters behind a mean within which its amount and number may follow."""
NEAR = 8
"""Sentences before in which amount and number may stand."""


@dataclass(frozen=True, slots=True)
class _At:
    sentence: Sentence
    figure: Figure
    place: int


def per_units(projection: Projection) -> Iterator[AuditRow]:
    """Means that no amount and no number told before them in the section give. O(figures · figures near)."""
    for page in pages(projection):
        told = [_At(s, f, at) for at, s in enumerate(page.sentences) for f in s.figures]
        for at, mean in enumerate(told):
            match = _MEAN.search(mean.figure.label)
            if match:
                near = [item for item in told[max(0, at - 30) : at + 4] if _close(page, item, mean)]
                row = _check(mean, match, near)
                if row is not None:
                    yield row


def _close(page: Page, item: _At, mean: _At) -> bool:
    """Whether an amount stands in the sentence of a mean, or shortly before in its section."""
    if item.figure is mean.figure or item.place > mean.place or item.place < mean.place - NEAR:
        return False
    if item.place == mean.place and item.figure.at > mean.figure.at:
        # What follows belongs to it only in brackets: 亩均税收 28万元（税收 …，用地 …）.
        behind = mean.sentence.text[mean.figure.end : item.figure.at]
        first = mean.sentence.figures[0] is mean.figure and len(behind) < NEXT
        return first or (behind[:1] in ("（", "(", "：", ":") and not re.search(r"[）)]", behind))
    between = page.sentences[item.place + 1 : mean.place + 1]
    return all(sentence.passage.kind != "heading" for sentence in between)


def _check(mean: _At, match: re.Match[str], near: Sequence[_At]) -> AuditRow | None:
    what = match["what"] or match["of"] or ("产量" if match["yield"] else (match["dense"] or "")[:2])
    unit = _whole_unit(mean.figure, match)
    if (
        unit is None
        or _EARNED.search(what)
        or _GOAL.search(mean.figure.label)
        or _ADDED.search(mean.sentence.text, mean.figure.end)
        or re.search(r"以上|以下|不低于|不少于|至少|≥", mean.figure.text)
    ):
        return None
    kind, factor = unit
    stem = _STEMS.search(what)
    amount_kind, scale = base(re.sub(r"/.*$", "", mean.figure.unit))
    amounts = [item for item in near if item.figure.kind == amount_kind and _is_amount(item, stem[0] if stem else what)]
    wholes = [item for item in near if _is_whole(item, kind)]
    tried = [
        (a.figure.size / w.figure.size * factor, a, w)
        for a in amounts
        for w in wholes
        if w.figure.size
        and (mean.place in (a.place, w.place) or a.place == w.place == mean.place - 1 or _owned(mean, match, a, w))
    ]
    size = mean.figure.value * scale
    step = mean.figure.step * scale / (base(mean.figure.unit)[1] or 1.0)
    room = ROUGH if not mean.figure.exact else ROOM
    fits = [abs(value - size) <= step + room * value for value, _, _ in tried]
    if not size or not tried or len(tried) > MANY or any(fits):
        return None
    beside = [item for item in tried if mean.place in (item[1].place, item[2].place) or _owned(mean, match, *item[1:])]
    # Both told a sentence before may be of others than the mean: only a slip of the unit shows that they are not.
    nearest = beside or [item for item in tried if any(abs(item[0] / size / ten - 1) < ROOM for ten in TENS)]
    return _row(mean, match, min(nearest, key=lambda item: abs(item[0] / size - 1)), scale) if nearest else None


def _owned(mean: _At, match: re.Match[str], amount: _At, whole: _At) -> bool:
    """Whether a sentence before tells amount and number of what a mean names as its own: 二期项目 … 该二期项目亩均投资强度."""
    name = _OWN.sub("", mean.figure.label[: match.start()])
    told = amount.sentence.text[: max(amount.figure.at, whole.figure.at)]
    return amount.place == whole.place and len(name) > 1 and name in told


def _whole_unit(figure: Figure, match: re.Match[str]) -> tuple[str, float] | None:
    """What a mean counts by, and how many base units one of it is."""
    bound = re.search(r"/(亩|人|户|平方公里|公顷)$", figure.unit)
    per = match["per"] or match["each"] or "亩"
    if bound:
        per = bound[1] if bound[1] in _PER else f"每{bound[1]}"
    found = _PER.get(per)
    return found if found and found[1] and figure.unit not in ("%", "倍", "个百分点") else None


def _is_amount(item: _At, stem: str) -> bool:
    words = _WORDS.get(stem, re.escape(stem))
    label = item.figure.label
    return bool(stem and re.search(words, label[-14:])) and not _NOT.search(label) and item.figure.exact


def _is_whole(item: _At, kind: str) -> bool:
    figure = item.figure
    if _ALIKE.get(figure.kind, figure.kind) != kind or not figure.exact or _NOT.search(figure.label):
        return False
    named = {"人": _PEOPLE, "户": _FIRMS, "平方米": _LAND}[kind]
    return bool(named.search(figure.label)) and "建筑" not in figure.label


def _row(mean: _At, match: re.Match[str], found: tuple[float, _At, _At], scale: float) -> AuditRow:
    value, amount, whole = found
    figure = mean.figure
    shown = f"{plain(round(value / scale, 2))}{figure.unit}"
    times = value / (figure.value * scale)
    slip = "单位或小数点可能写错" if any(abs(times / ten - 1) < ROOM for ten in TENS) else None
    name = figure.label[match.start() :]
    return _ROW.but(slip=slip)(
        name,
        f"{amount.figure.label}{amount.figure.text}、{whole.figure.label}{whole.figure.text}，{name}应为 {shown}，文中为 {figure.text}",
        (figure.text, shown),
        amount.sentence.quote(amount.figure),
        whole.sentence.quote(whole.figure),
        mean.sentence.quote(figure),
    )
