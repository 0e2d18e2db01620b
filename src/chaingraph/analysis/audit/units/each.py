"""So much for each: a number for one, how many there are, and the whole they give; fractions and multiples in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import NUMERALS
from chaingraph.analysis.audit.reading.portions import PORTION, value_of
from chaingraph.analysis.audit.reading.quantities import NUMBER, UNIT, Quantity, Reading, readers
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

_EACH = re.compile(r"(?:平均)?每(?P<per>[家户村条个台辆所座栋间名人次期场批座])(?P<noun>[^，。；、\d]{0,12})$")
_NOT_EACH = re.compile(r"增|降|提高|超|不低于|至少|最多|奖励|补[贴助]|罚|费")
_MONTHS = re.compile(r"(?:前|1[-—–~至])(?P<n>\d{1,2})个?月")
_MONTHLY = re.compile(r"(?:月均|平均每月|每月平均)[^，。；\d]{0,8}$")
_PART_OF = re.compile(PORTION)
_TIMES = re.compile(
    rf"(?:是|为|相当于)(?P<what>[^，。；、\d]{{0,14}}?)(?P<a>{NUMBER})(?P<u>{UNIT})的(?P<n>\d+(?:\.\d+)?|[二两三四五六七八九十])倍(?!多|以上|左右)"
)
_DOUBLED = re.compile(
    rf"翻(?:了)?(?P<n>[一两二三])番[，,（(](?:即)?(?:由|从)[^，。；\d]{{0,12}}?(?P<a>{NUMBER})(?P<u>{UNIT})[^，。；\d]{{0,6}}?(?:到|至|为)[^，。；\d]{{0,6}}?(?P<b>{NUMBER})(?P<v>{UNIT})"
)
_LED_TO = re.compile(
    rf"(?:由|从)[^，。；\d]{{0,12}}?(?P<a>{NUMBER})(?P<u>{UNIT})[^，。；\d]{{0,6}}?(?:到|至|为)[^，。；\d]{{0,12}}?(?P<b>{NUMBER})(?P<v>{UNIT})[，,](?:[^，。；\d]{{0,6}}?(?:年|间|共|正好|恰好|整整|实现))?翻(?:了)?(?P<n>[一两二三])番"
)
_ROW = Maker("sum", 0.7, "其中一个数可能写错")
ROOM = 0.06


def each(projection: Projection) -> Iterator[AuditRow]:
    """Numbers for one that their count and their whole do not give; fractions and multiples likewise. O(quantities)."""
    for reader in readers(projection):
        for reading in reader.readings:
            exact = [q for q in reading.quantities if q.exact and q.size and q.kind not in ("%", "", "倍", "个百分点")]
            yield from _each(reading, exact)
            yield from _monthly(reading, exact)
            yield from _fraction(reading, exact)
            yield from _multiples(reading, exact)


def _each(reading: Reading, exact: Sequence[Quantity]) -> Iterator[AuditRow]:
    """每条产线配 6名工人，12条产线共有工人 96名."""
    means = [(q, match) for q in exact if (match := _EACH.search(q.label)) and not _NOT_EACH.search(match["noun"])]
    if len(means) != 1:
        return
    mean, match = means[0]
    counts = [q for q in exact if q is not mean and _counts(reading, q, match["per"]) and "其中" not in q.label]
    wholes = [
        q
        for q in exact
        if q is not mean
        and q not in counts
        and (q.kind == mean.kind or (q.kind, mean.kind) == ("人次", "人"))
        and q.size > mean.size
        and not re.search("[比较]", q.label)
    ]
    clear = len(counts) == 1 and len(wholes) == 1 and counts[0].size > 1
    if clear and (_same_thing(reading, mean, wholes[0]) or _named_alike(mean, counts[0], wholes[0])):
        real, told = mean.size * counts[0].size, wholes[0].size
        if abs(real / told - 1) > ROOM + mean.step / mean.size:
            right = f"{plain(round(told / counts[0].size / base(mean.unit)[1], 2))}{mean.unit}"
            yield _ROW(
                reading.sentence.text[:20],
                f"{counts[0].text}共{wholes[0].text}，{mean.label}应为 {right}，文中为 {mean.text}",
                (mean.text, right),
                reading.quote(mean, counts[0], wholes[0]),
            )


def _counts(reading: Reading, q: Quantity, per: str) -> bool:
    """Whether a quantity counts what another is told for each of: 56家, 12个行政村."""
    behind = re.match(r"[^，。；、\d]{1,4}?(?=[，。；、]|$)", reading.text[q.end :])
    return q.unit == per or (q.unit == "个" and behind is not None and behind[0].endswith(per))


def _same_thing(reading: Reading, mean: Quantity, whole: Quantity) -> bool:
    """Whether both are told of one thing: a noun before or behind both."""
    around = [
        mean.label.partition("每")[2][1:] + _behind(reading, mean),
        whole.label + _behind(reading, whole),
    ]
    left, right = around
    return not whole.label or any(left[at : at + 2] in right for at in range(len(left) - 1))


def _named_alike(mean: Quantity, count: Quantity, whole: Quantity) -> bool:
    """Whether a mean without a noun is of what count and whole name: 培训班24期，每期平均45人，累计培训1280人次."""
    bare = re.fullmatch(r"(?:平均)?每.(?:平均)?", mean.label) is not None
    return bare and any(whole.label[at : at + 2] in count.label for at in range(len(whole.label) - 1))


def _behind(reading: Reading, q: Quantity) -> str:
    return re.split(r"[，。；、\d]", reading.text[q.end :], maxsplit=1)[0]


def _monthly(reading: Reading, exact: Sequence[Quantity]) -> Iterator[AuditRow]:
    """前10个月接待 45万人次，月均 3.8万人次."""
    months = _MONTHS.search(reading.sentence.text)
    for mean in exact if months else ():
        ahead = [q for q in exact if q.end <= mean.at and q.kind == mean.kind]
        if months and _MONTHLY.search(mean.label) and len(ahead) == 1 and int(months["n"]) <= 12:
            real = ahead[0].size / int(months["n"])
            if abs(real / mean.size - 1) > ROOM + mean.step / mean.size:
                right = f"{plain(round(real / base(mean.unit)[1], 2))}{mean.unit}"
                yield _ROW(
                    reading.sentence.text[:20],
                    f"{months[0]}{ahead[0].text}，月均应为 {right}，文中为 {mean.text}",
                    (mean.text, right),
                    reading.quote(ahead[0], mean),
                )


def _fraction(reading: Reading, exact: Sequence[Quantity]) -> Iterator[AuditRow]:
    """货车 48辆，其中新能源货车占四分之一，共 16辆."""
    for match in _PART_OF.finditer(reading.text):
        part = next(
            (
                q
                for q in exact
                if 0 <= q.at - match.end() <= 4
                and re.fullmatch(r"[，,（(]?[共计即为有]*", reading.text[match.end() : q.at])
            ),
            None,
        )
        wholes = [q for q in exact if part and q.end <= match.start() and q.kind == part.kind and q.size > part.size]
        if part and wholes and "。" not in reading.text[wholes[-1].end : match.start()]:
            told, real = value_of(match), part.size / wholes[-1].size
            if abs(told - real) > 0.03:
                yield Maker("share", 0.7)(
                    reading.sentence.text[:20],
                    f"{part.text}占{wholes[-1].text}的 {percent(real)}，文中为“{match[0]}”",
                    (match[0], percent(real)),
                    reading.quote(wholes[-1], part),
                )


def _multiples(reading: Reading, exact: Sequence[Quantity]) -> Iterator[AuditRow]:
    """市值达到 52亿元，是上市时 13亿元的 3倍; 翻两番，由 80台增加到 190台."""
    for match in _TIMES.finditer(reading.text):
        whole = next((q for q in exact if q.at == match.start("a")), None)
        value = next((q for q in reversed(exact) if whole and q.end <= match.start() and q.kind == whole.kind), None)
        if value and whole and match.start() - value.end < 12:
            told = float(match["n"]) if match["n"][0].isdecimal() else float(NUMERALS.get(match["n"], 10))
            real = value.size / whole.size
            if abs(real / told - 1) > 0.08:
                yield Maker("words", 0.75)(
                    reading.sentence.text[:20],
                    f"{value.text}是{whole.text}的 {plain(round(real, 2))}倍，文中为 {match['n']}倍",
                    (f"{match['n']}倍", f"{plain(round(real, 2))}倍"),
                    reading.quote(value),
                    reading.sentence.evidence(*match.span()),
                )
    for match in (*_DOUBLED.finditer(reading.text), *_LED_TO.finditer(reading.text)):
        low, high = (next((q for q in exact if q.at == match.start(name)), None) for name in ("a", "b"))
        if low and high and low.kind == high.kind and high.size / low.size < 2 ** NUMERALS[match["n"]] * 0.95:
            right = f"{plain(round(high.size / low.size, 2))}倍"
            yield Maker("words", 0.75, "未达到翻番")(
                reading.sentence.text[:20],
                f"由 {low.text} 到 {high.text} 为原来的 {right}，文中为“翻{match['n']}番”",
                (f"翻{match['n']}番", right),
                reading.sentence.evidence(*match.span()),
            )
