"""What the words before a number add to its indicator: of which part, of which class, now or to be.

For: the rule that compares numbers of one topic (:mod:`chaingraph.analysis.audit.values.conflicts`).
In: two numbers with the words of their sentences before them.
Out: whether these words tell the numbers apart.
"""

from __future__ import annotations

import re
from math import log10

from chaingraph.analysis.audit.reading.observed_when import told_part
from chaingraph.analysis.audit.reading.text import read_figures
from chaingraph.analysis.audit.slips import digits_of
from chaingraph.analysis.columns import Number
from chaingraph.analysis.units import measure_of

Said = tuple[Number, str]
"""A number, and the words of its sentence before it."""
_HOLLOW = re.compile(r"(?:比?上年|去年|同比|环比|比|同期|增[长幅速减]|下降|完成|实现|累计|为|达|的)*")
_BY = re.compile(r"(?<![截由从])[到至]20\d\d年|力争|目标|争取")
_AIM = re.compile(r"目标[:：][^。；]*$|(?:力争|争取)[^，。；]*$")
MISTAKE = re.compile(r"(?:有误|笔误|错误)[，,]?[^。；]{0,8}(?:应为|更正|改为)|更正为")
"""A sentence that corrects a value tells the wrong one too."""
_PART_OF = re.compile(r"(?P<part>\d[\d.,]*)[^，。；\d]{1,6}[，,]?占[^，。；\d]*$")
_CLASS = re.compile(r"[超过逾达]了?[\d.]*[百千万亿]+元的[^，。；\d]*$")
_FIRMS = re.compile(r"企业|公司|厂|[户商]$")
_SEASON = re.compile(r"月份|月报|季度|季报|半年|\d月?[—–~至-]\d{1,2}月|前[一二三四\d]+个?月")
_WHOLE = re.compile(r"全年(?!度?(?:目标|任务|计划))")
_DAY = re.compile(r"(?:(?<!\d)\d{1,2}月|年)[末底]")
_EXPECTED = re.compile(r"(?:预计|预期)[^，。；\d]{0,4}全年|全年[^，。；\d]{0,12}预计")
"""What a year that ends is expected to have come to is no goal of the next."""
_CHANGE = re.compile(r"(?:增[长速幅]|下降|同比).*$")


def hollow(what: str) -> bool:
    """Whether an indicator says nothing without what it is of: 同期, 比上年增长."""
    return _HOLLOW.fullmatch(what) is not None


def season_of(title: str) -> str:
    """The part of a year that a title says its document is of: 2024年5月份经济运行月报, 上半年…情况."""
    return told_part(title, "") if _SEASON.search(title) else ""


def part_told(before: str, title: str) -> str:
    """The part of a year that a value is of: its sentence says it (全年, too), else the title of its document."""
    whole = _WHOLE.search(re.split(r"[。；]", before)[-1])
    return told_part(before, "") or (whole[0] if whole else season_of(title))


def told_apart(left: Said, right: Said, *, afar: bool) -> bool:
    """Whether words or tables say that two numbers are of two things. O(characters).

    Args:
        left: One number.
        right: The other.
        afar: Whether they stand in two documents, and one of them tells no year: then only equal digits make them one.
    """
    pairs = ((left, right), (right, left))
    return (
        _table(left[0]) == _table(right[0]) != ""
        or any(_ahead(one) and not _ahead(other) and not _years(other) for one, other in pairs)
        or bool(_AIM.search(left[1])) != bool(_AIM.search(right[1]))
        or any(_of_another(said) for said in (left, right))
        or _two_parts(left[1], right[1])
        or bool(_CLASS.search(left[1])) != bool(_CLASS.search(right[1]))
        or _counted_otherwise(left[0], right[0])
        or bool(_EXPECTED.search(left[1])) != bool(_EXPECTED.search(right[1]))
        or _counted_apart(left[1], right[1])
        or (afar and sorted(digits_of(left[0].text)) != sorted(digits_of(right[0].text)))
    )


def _table(number: Number) -> str:
    return number.row.rpartition("/")[0]


def _ahead(said: Said) -> bool:
    """Whether a number is to be reached."""
    return not said[0].row and _BY.search(said[1]) is not None


def _years(said: Said) -> bool:
    return bool(said[0].year)


def _of_another(said: Said) -> bool:
    """Whether growth stands behind the figure of another indicator: 甲84.6亿元，乙8460万元，增长6.3% is that of 乙."""
    number, before = said
    core = _CHANGE.sub("", number.indicator)
    at = before.rfind(core) if len(core) > 2 and _CHANGE.search(number.indicator) and number.unit == "%" else -1
    amounts = [figure for figure in read_figures(before[at:]) if figure.kind not in ("%", "倍", "个百分点")]
    return at >= 0 and len(amounts) > 1


def _two_parts(left: str, right: str) -> bool:
    """Whether two shares stand behind two amounts: each is the share of its own."""
    parts = [match["part"] for text in (left, right) if (match := _PART_OF.search(text))]
    return len(set(parts)) > 1


def _counted_apart(left: str, right: str) -> bool:
    """Whether two days are told on which both were counted: 年末22.6万头, 今年3月末为22.3万头."""
    days = [_DAY.findall(re.split(r"[，,。；;]", words)[-1]) for words in (left, right)]
    return bool(days[0] and days[1]) and days[0][-1].replace("底", "末") != days[1][-1].replace("底", "末")


def _counted_otherwise(left: Number, right: Number) -> bool:
    """Whether one counts firms (家) and the other things of the same name (个)."""
    units = {left.unit, right.unit}
    return units in ({"家", "个"}, {"户", "个"}) and not _FIRMS.search(left.indicator + right.indicator)


def power_of_ten(left: Number, right: Number) -> bool:
    """Whether two values have the same digits and differ by their unit alone."""
    first, second = measure_of(left.unit), measure_of(right.unit)
    if not (first and second and left.value and right.value) or left.unit == right.unit:
        return False
    power = log10(abs(right.value * second[1] / (left.value * first[1])))
    return abs(power) > 0.5 and abs(power - round(power)) < 1e-6
