"""So much for each: a number for one, how many there are, and the whole they give; fractions and multiples in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, NUMERALS, whole_number
from chaingraph.analysis.audit.reading.portions import PORTION, value_of
from chaingraph.analysis.audit.reading.quantities import NUMBER, UNIT, Quantity, Reading, readers
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.rows import AuditRow, percent, plain
from chaingraph.analysis.projection import Projection

_EACH = re.compile(r"(?:平均)?每(?P<per>[家户村条个台辆所座栋间名人次期场批座])(?P<noun>[^，。；、\d]{0,12})$")
_APIECE = re.compile(
    rf"(?<![第\d.])(?P<n>{COUNT})(?P<per>[家户村条个台辆所座栋间名期场批座镇])(?P<noun>[^，。；、\d]{{0,6}}?)各[^，。；、\d]{{0,6}}(?:\d+[^，。；、\d]{{1,8}}[、和])*$"
)
"""Before a number that each of so many has: 8个片区各设2名."""
_WRITTEN = re.compile(
    r"(?<![第一二三四五六七八九十百零几])(?P<n>[二两三四五六七八九]|[二三四五六七八九]?十[一二三四五六七八九]?)(?P<per>[家户村条个台辆所座栋间名期场批座镇])(?!月)"
)
"""How many there are, written out: 四条链."""
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
LIKELY = (0.5, 2.0)
"""A total farther off than this is of more than those that have so many each."""


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
    """每条产线配 6名工人，12条产线共有工人 96名; 四条产线各配 6名，共 20名."""
    means = [(q, match) for q in exact if (match := _EACH.search(q.label)) and not _NOT_EACH.search(match["noun"])]
    if len(means) == 1:
        mean, match = means[0]
        others = [q for q in exact if q is not mean]
        counts = [q for q in (*others, *_written(reading)) if _counts(reading, q, match) and "其中" not in q.label]
        if len(counts) == 1:
            yield from _whole(reading, mean, counts[0], [q for q in others if q is not counts[0]])
    for mean in exact:
        apiece = _APIECE.search(reading.text, 0, mean.at)
        if apiece and not _NOT_EACH.search(reading.text[apiece.end("noun") : mean.at]):
            count = _counted(reading, apiece)
            totals = [q for q in exact if q.at > mean.end and "共" in re.split("[，。；]", reading.text[: q.at])[-1]]
            # One person may serve several: 58家各配备1名专员，共35名.
            low = 1.0 if mean.kind == "人" else LIKELY[0]
            totals = [q for q in totals if low < q.size / (mean.size * count.size) < LIKELY[1]]
            yield from _whole(reading, mean, count, totals)


def _whole(reading: Reading, mean: Quantity, count: Quantity, others: Sequence[Quantity]) -> Iterator[AuditRow]:
    """The only number of the same that is all there is, where count and mean do not give it."""
    wholes = [
        q
        for q in others
        if (q.kind == mean.kind or (q.kind, mean.kind) == ("人次", "人"))
        and q.size > mean.size
        and not re.search("[比较]", q.label)
    ]
    # 共有网格长8名、网格员16名: one of them is of the thing told of each.
    wholes = wholes if len(wholes) == 1 else [q for q in wholes if _same_thing(reading, mean, q)]
    clear = len(wholes) == 1 and count.size > 1
    if clear and (_same_thing(reading, mean, wholes[0]) or _named_alike(mean, count, wholes[0])):
        real, told = mean.size * count.size, wholes[0].size
        rounded = mean.step / mean.size if "." in mean.text or "均" in mean.label else 0.0
        if abs(real / told - 1) > ROOM + rounded:
            each_, all_ = (
                plain(round(size / base(q.unit)[1], 2)) + q.unit
                for size, q in ((told / count.size, mean), (real, wholes[0]))
            )
            message, sides = (
                f"{count.text}共{wholes[0].text}，{mean.label}应为 {each_}，文中为 {mean.text}",
                (mean.text, each_),
            )
            if "." in each_ and "." not in mean.text:
                # No village has 1.17 of a thing: the whole is wrong.
                message, sides = (
                    f"{mean.label}{mean.text}，{count.text}应共 {all_}，文中为 {wholes[0].text}",
                    (wholes[0].text, all_),
                )
            yield _ROW(
                reading.sentence.text[:20],
                message,
                sides,
                reading.quote(mean, count, wholes[0]),
            )


def _written(reading: Reading) -> Iterator[Quantity]:
    """The numbers of things that a sentence writes out."""
    yield from (_counted(reading, match) for match in _WRITTEN.finditer(reading.text))


def _counted(reading: Reading, match: re.Match[str]) -> Quantity:
    value, text = float(whole_number(match["n"])), f"{match['n']}{match['per']}"
    label = re.split(r"[，。；、：]", reading.text[: match.start()])[-1]
    return Quantity(match.start(), match.end("per"), value, match["per"], match["per"], 0.5, label, True, False, text)


def _counts(reading: Reading, q: Quantity, each: re.Match[str]) -> bool:
    """Whether a quantity counts what another is told for each of: 56家, 12个行政村, 5个村 beside 每个村."""
    behind = re.split(r"[，。；、\d]", reading.text[q.end :], maxsplit=1)[0]
    if each["per"] == "个" and each["noun"][:1] not in ("", "平", "约", "设", "配"):
        # Nearly all is counted by 个: the noun tells what.
        return q.unit == "个" and (
            behind.startswith(each["noun"][:2]) or behind[:1] + "个" == each["noun"][:1] + q.unit
        )
    named = len(behind) < 5 and behind.endswith(each["per"]) and bool(behind)
    return q.unit == each["per"] or (q.unit == "个" and named)


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
