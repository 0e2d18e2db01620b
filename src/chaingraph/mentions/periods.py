"""Years and periods in Chinese text, and the dates of table cells.

For: the relation rules (which year does a number belong to) and the table readers (start and end of a project).
In: a text and, for 今年 and 去年, the document's own date. Out: :class:`FoundPeriod`, ISO strings.
How: a pattern and a reader for each idiom; five-year plans by arithmetic (“十三五”末 is 2020). What is relative without a
date, or names no year at all (近年来, 目前), is found with an empty year, so that no earlier year is carried over it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.quantities_numbers import fold_width, read_number

_YEAR = r"(?:19|20)\d\d"
_TO = r"\s*(?:—{1,2}|-|–|−|~|至|到)\s*"
_MONTH = r"(?:1[0-2]|0?[1-9])"
_PART = (
    rf"(?:全年|[上下]半年|第?[一二三四1-4]季度|前[一二三两1-3]个?季度|{_MONTH}(?:月份?)?{_TO}{_MONTH}月份?"
    rf"|前(?:1?\d|[一二三四五六七八九十]{{1,2}})个?月|{_MONTH}月(?:份|底|末|初|[0-3]?\d日)?)"
)
_RELATIVE = {"前年": -2, "去年": -1, "上年": -1, "上一年": -1, "今年": 0, "本年": 0, "当年": 0, "明年": 1, "后年": 2}
_DONE = ("产", "成", "工", "用")
"""How the words end behind which 后年 is no year: 达产后年产值, 建成后年产."""
_PLANS = {"十一五": 2006, "十二五": 2011, "十三五": 2016, "十四五": 2021, "十五五": 2026}
_SEASONS = {"上半年": (1, 6), "下半年": (7, 12)}
_NEAR = 60
"""Characters around 全年 in which it may say that it is a goal."""
_LATE = 9
"""In the last months of a year 全年 is the year that ends, even where nothing says so."""
_AHEAD = re.compile(r"力争|争取|确保|预计|预期|目标|计划|任务|将|拟|要|力保|安排|今年|本年")
"""Words by which 全年 is the year that has begun; a report of spring without them tells of the one before."""
_NUMBERS = re.compile(r"\d+|[一二三四五六七八九十]+")


@dataclass(frozen=True, slots=True)
class FoundPeriod:
    """A period where it stands.

    Attributes:
        year: ``2020``, ``2016-2020``, ``2022-09``, ``2022-01/2022-09``; empty when the words name no year.
    """

    start: int
    end: int
    text: str
    year: str


def find_periods(text: str, date: str = "", *, aimed: bool = False) -> list[FoundPeriod]:
    """Every year and period, in order, not overlapping.

    Args:
        text: Any text; positions count its characters.
        date: The document's own date, ISO (``2022-03-09``, ``2022-03``, ``2022``); empty when unknown.
        aimed: Whether the text tells of goals, so that 全年 and 下半年 lie ahead.

    Returns:
        What was found. 今年 and months without a year need ``date``; without it their year is empty.
    """
    folded = fold_width(text)
    known = date[:4] if aimed else date
    hits = []
    for pattern, reader in _READERS:
        for match in pattern.finditer(folded):
            year = reader(match, known)
            if year is not None:
                hits.append((match.start(), -match.end(), year))
    found: list[FoundPeriod] = []
    for start, minus_end, year in sorted(hits):
        if not found or start >= found[-1].end:
            found.append(FoundPeriod(start, -minus_end, text[start:-minus_end], year))
    return found


def parse_date_cell(text: str, not_before: str = "", *, padded: bool = False) -> str:
    """The date of a table cell as ISO ``2021``, ``2021-06`` or ``2021-06-30``.

    A spreadsheet that keeps 2020.10 as a number loses the last zero: ``2020.1`` is October when January would lie before
    ``not_before`` (the start of the same project), or when the column writes its months with two digits.

    Args:
        text: The cell's words.
        not_before: An ISO date the cell's cannot precede.
        padded: Other cells of the column write ``2020.08``.

    Returns:
        The date; for two dates in one cell ``2021-06/2023-12`` (years: ``2021-2023``); empty when there is none.
    """
    words = fold_width(text).strip()
    two = _CELL_SPAN.fullmatch(words)
    if two:
        first = parse_date_cell(two[1], not_before, padded=padded)
        last = parse_date_cell(two[2], first, padded=padded)
        parting = "-" if len(first) == len(last) == len("2021") else "/"
        return f"{first}{parting}{last}" if first and last else ""
    digits = _CELL_DIGITS.fullmatch(words)
    match = digits or _CELL_DATE.fullmatch(words)
    if not match:
        return _cell_year(words)
    year, month, day = match["y"], match["m"], match["d"]
    date = f"{year}-{int(month):02d}"
    if month == "1" and not day and "." in words and (padded or (not_before[:7] > date and len(not_before) >= 7)):
        date = f"{year}-10"
    return f"{date}-{int(day):02d}" if day else date


_CELL_DATE = re.compile(
    rf"(?P<y>{_YEAR})\s*(?:年|[-/.])\s*(?P<m>{_MONTH})(?:月?份?|(?:月|[-/.])(?P<d>3[01]|[12]\d|0?[1-9])日?)(?:\s.*)?"
    r"(?:[底末初中]|前|上旬|中旬|下旬)?"
)
_CELL_DIGITS = re.compile(rf"(?P<y>{_YEAR})(?P<m>0[1-9]|1[0-2])(?P<d>[0-3]\d)?")
_CELL_SPAN = re.compile(rf"({_YEAR}(?:\s*[年./-]\s*{_MONTH}月?)?年?)\s*(?:—+|~|至|到|-)\s*({_YEAR}.*)")
_CELL_YEAR = re.compile(rf"({_YEAR})(?:\.0)?年?(?:度|[底末初内前]|上半年|下半年|.{1, 2}季度)?")


def _cell_year(words: str) -> str:
    match = _CELL_YEAR.fullmatch(words)
    return match[1] if match else ""


def _months(year: int, first: int, last: int) -> str:
    """ISO of whole months: one month, the whole year, or from–to."""
    if first == last:
        return f"{year}-{first:02d}"
    return str(year) if (first, last) == (1, 12) else f"{year}-{first:02d}/{year}-{last:02d}"


def _part_months(part: str) -> tuple[int, int] | None:
    """First and last month of 上半年, 三季度, 前三季度, 1—9月, 前5个月, 6月底."""
    if not part or part == "全年":
        return (1, 12)
    if part in _SEASONS:
        return _SEASONS[part]
    numbers = [int(read_number(word) or 0) for word in _NUMBERS.findall(part.replace("两", "二"))]
    if "季度" in part:
        return (1, 3 * numbers[0]) if part[0] == "前" else (3 * numbers[0] - 2, 3 * numbers[0])
    if part[0] == "前":
        return (1, numbers[0]) if 1 <= numbers[0] <= 12 else None
    if "日" in part or len(numbers) == 1:
        return numbers[0], numbers[0]
    return (numbers[0], numbers[1]) if numbers[0] <= numbers[1] else None


def _within(year: int, part: str) -> str | None:
    """ISO of a part of a year."""
    months = _part_months(part)
    return None if months is None else _months(year, *months)


def _read_year(match: re.Match[str], date: str) -> str | None:
    del date
    if match["since"]:
        return ""
    year = match["y"].replace("○", "〇")
    number = read_number(year)
    return None if number is None else _within(int(number), match["part"] or "")


def _read_relative(match: re.Match[str], date: str) -> str | None:
    if match["r"] == "后年" and match.string.endswith(_DONE, 0, match.start()):
        return ""  # 达产后 | 年产值 is of every year from then on
    return _within(int(date[:4]) + _RELATIVE[match["r"]], match["part"] or "") if date else ""


def _read_part(match: re.Match[str], date: str) -> str | None:
    """A part without a year lies in the document's year, or in the one before when it would end in the future and is no goal."""
    months = _part_months(match.group())
    if not date or months is None:
        return "" if months else None
    year = int(date[:4])
    known = int(date[5:7]) if len(date) >= 7 else 12
    if months[1] > known and not (match.group() == "全年" and (known > _LATE or _AHEAD.search(_clause(match)))):
        year -= 1
    return _months(year, *months)


def _clause(match: re.Match[str]) -> str:
    """What stands around a match, up to the ends of its sentence and no farther than a few clauses."""
    before = match.string[max(match.start() - _NEAR, 0) : match.start()]
    behind = match.string[match.end() : match.end() + _NEAR]
    return re.split("[。；;\n]", before)[-1] + re.split("[。；;\n]", behind)[0]


def _read_plan(match: re.Match[str], date: str) -> str | None:
    del date
    first = _PLANS[match["plan"]]
    at = match["at"] or ""
    if at == "以来":
        return ""
    if at.startswith(("初", "开局")):
        return str(first)
    return f"{first}-{first + 4}" if at in {"", "期间", "时期"} else str(first + 4)


def _read_span(match: re.Match[str], date: str) -> str | None:
    del date
    first, last = match["y1"], match["y2"]
    if first > last:
        return None
    if match["m1"] and match["m2"]:
        return f"{first}-{int(match['m1']):02d}/{last}-{int(match['m2']):02d}"
    return f"{first}-{last}" if first != last else first


def _read_iso(match: re.Match[str], date: str) -> str | None:
    del date
    return f"{match['y']}-{int(match['m']):02d}"


def _read_year_end(match: re.Match[str], date: str) -> str | None:
    del match
    return date[:4]


def _read_nothing(match: re.Match[str], date: str) -> str | None:
    del match, date
    return ""


_READERS: tuple[tuple[Guarded, Callable[[re.Match[str], str], str | None]], ...] = (
    (
        Guarded(
            rf"(?<!\d)(?P<y1>{_YEAR})年?(?:(?P<m1>{_MONTH})月)?[底末初]?{_TO}(?P<y2>{_YEAR})年(?:(?P<m2>{_MONTH})月)?[底末]?"
        ),
        _read_span,
    ),
    (
        Guarded(rf"(?<![\d.A-Za-z-])(?P<y1>{_YEAR})(?P<m1>){_TO}(?P<y2>{_YEAR})(?P<m2>)(?![\d年.%‰万亿元-])"),
        _read_span,
    ),
    (
        Guarded(
            rf"(?<!\d)(?P<y>{_YEAR}|二[〇零○][〇零○一二三四五六七八九]{{2}})年度?[底末初]?(?P<part>{_PART})?(?P<since>以来)?"
        ),
        _read_year,
    ),
    (
        Guarded(rf"(?<![\d.A-Za-z-])(?P<y>{_YEAR})[-/.](?P<m>{_MONTH})(?:[-/.][0-3]?\d)?(?![\d.%‰万亿元个家亩户台-])"),
        _read_iso,
    ),
    (Guarded(rf"(?P<r>{'|'.join(_RELATIVE)})度?[底末初内]?(?P<part>{_PART})?"), _read_relative),
    (
        Guarded(
            r"[“\"]?(?P<plan>十[一二三四五]五)(?![”\"]?(?:规划|纲要|计划|专项|发展|建议|末?目标))[”\"]?"
            r"(?P<at>年?末期?|期末|收官|初期?|开局|期间|时期|以来)?"
        ),
        _read_plan,
    ),
    (Guarded(rf"(?<![\d年.个]){_PART}"), _read_part),
    (Guarded(r"(?<![\d今去明前后本当上五])年(?:底|末|内)"), _read_year_end),
    (
        Guarded(
            r"近[\d一两二三四五六七八九十几]*些?年来?|多年来|长期以来|截至目前|目前|当前|现阶段|如今|迄今|至今|眼下|过去|党的十[八九]大以来"
            r"|二十大以来|[\d一两二三四五六七八九十]+多?年(?:前|来|间)"
        ),
        _read_nothing,
    ),
)
