"""What a column header means: candidate roles, the year it speaks of, its scope, whether it is a fact or an aim.

For: ``tables.kinds``, which decides what a whole table is, and the readers of each kind.
In: a header (:class:`~chaingraph.records.Column`), ``seeds/lexicon/column_roles.csv``.
Out: :class:`Header`; roles by kind of table with :func:`roles_in`.
How: the lowest header level speaks first; only when it says little (总数, a bare year) the whole path is asked.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from chaingraph.mentions.periods import find_periods
from chaingraph.mentions.tables.words import squeeze
from chaingraph.records import Column
from chaingraph.reference.lexicon import read_lexicon

Aim = Literal["", "fact", "target", "planned"]

KINDS = ("project", "indicator", "supply", "gap", "segment", "enterprise", "park", "region")
"""Kinds of table; of two that fit equally well the earlier one wins."""

MEASURES: Mapping[str, str] = {
    "employees": "employees",
    "floor_area": "floor_area",
    "investment_after": "investment_after",
    "investment_before": "investment_before",
    "investment_plan": "investment_plan",
    "investment_total": "investment_total",
    "land_current": "land_current",
    "land_idle": "land_idle",
    "land_need": "land_need",
    "output": "output",
    "output_per_mu": "output_per_mu",
    "profit": "profit",
    "purchase": "purchase",
    "purchase_share": "purchase_share",
    "purchase_volume": "purchase_volume",
    "revenue": "revenue",
    "supplier_local": "supplier_local",
    "supplier_share": "supplier_local_share",
    "supplier_total": "supplier_count",
    "tax": "tax",
    "tax_per_mu": "tax_per_mu",
    "metric": "",
}
"""Roles of number columns and the key of ``measures.csv`` each stands for."""

WEAK = 5
"""Below this priority the words of a header alone decide nothing: the level above it is asked as well."""

_QUOTES = re.compile(r"[“”\"'‘’《》〈〉]")
_UNIT_TAIL = re.compile(
    r"[（(\[](?![^()]*\d{4})(?:单位[:：])?[^（()）]*(?:元|亩|公顷|平方|㎡|m2|m²|公里|%|家|户|个|人|名|件|吨|项|台|套|辆|倍|年|岁|次)[^（()）]*[)）\]]$"
)
_SLASH_TAIL = re.compile(
    r"/(?:(?:万|亿|千)?(?:元|美元|平方米|㎡|m2|千瓦时|吨|人|亩)(?:/亩|/人)?|公顷|平方公里|%|家|户|个|件|名|项)$"
)
_BRACKETS = re.compile(r"[(（][^()（）]*[)）]")
_RADIUS = re.compile(r"园区内|园内|域内|[市区省县州]内|本地|属地|本[市区省县]")
_YEAR_WORDS = re.compile(
    r"(?:截至|截止|到|至|约|年度|年|底|末|初|度|目标|规划|计划|预期|预计|预测|实际|完成|实绩|现状|基期|基准|基数|值|数|情况|指标|达到|或|的|[\s()（）\[\]:：.、/\-—~])*"
)
_AIMS: tuple[tuple[Aim, re.Pattern[str]], ...] = (
    ("target", re.compile(r"目标|预期|力争")),
    ("planned", re.compile(r"规划|预计|计划|拟|达产|达效|预测|需求")),
    ("fact", re.compile(r"实际|完成|现状|基期|基准|实绩|当前|现有")),
)
_NO_AIM: Aim = ""
_BARE_YEAR = re.compile(r"(?:19|20)\d\d(?:\.0)?")
_PLAN_PERIOD = re.compile(r"(十[一二三四五]五[”\"]?年?末?)(?=计划|目标|规划|预期)")
"""In a header “十四五”计划投资 the five years are meant, in prose “十四五”计划 is the name of a paper."""
_LEADING = re.compile(r"^(?:截至|截止|截止到|到|至|年度|年|的|末|底|前|全年)+")
_OPEN_ENDED = re.compile(r"以前|之前|前|以后|之后|往后|后")


@dataclass(frozen=True, slots=True)
class Header:
    """A column header, read.

    Attributes:
        words: Its lowest level without blanks, quotes and unit (``2022年产值``).
        path: All levels so, joined by ``/``.
        name: What it counts, without year and aim (``产值``); for an indicator's name.
        unit: The unit it names.
        year: ``2022``, ``2021-2025``; empty when it names none or an open end (2025年以后).
        scope: The radius it names: ``市内``, ``本地`` …
        aim: ``target`` or ``planned`` when its words say so, ``fact`` when they say that; else empty.
        bare_year: Whether nothing but a year and words of aim stand in it.
    """

    words: str
    path: str
    name: str
    unit: str = ""
    year: str = ""
    scope: str = ""
    aim: Aim = ""
    bare_year: bool = False


@lru_cache(maxsize=4096)
def read_header(path: tuple[str, ...], unit: str = "", date: str = "") -> Header:
    """Reads the header of a column.

    Args:
        path: Header texts from the top level down, as in :class:`~chaingraph.records.Column`.
        unit: The column's unit.
        date: The document's date, for 今年 and 上年.
    """
    levels = [level for level in (_clean(text, unit) for text in path) if level]
    if not levels:
        return Header("", "", "", unit)
    words, joined = levels[-1], "/".join(levels)
    year, rest, years_found = _year(path[-1], date)
    if not years_found and len(path) > 1:
        year = _year("/".join(path[:-1]), date)[0]
    aim = next((aim for text in (words, joined) for aim, cue in _AIMS if cue.search(text)), _NO_AIM)
    bare = years_found and _YEAR_WORDS.fullmatch(rest) is not None
    upper = levels[-2] if len(levels) > 1 else ""
    name = upper if bare and upper else _name(rest, unit) or words
    radius = _RADIUS.search(words) or _RADIUS.search(joined)
    return Header(words, joined, name, unit, year, radius.group() if radius else "", aim, bare)


def header_of(column: Column, date: str = "") -> Header:
    """:func:`read_header` of a column."""
    return read_header(column.path, column.unit, date)


def roles_in(kind: str, header: Header) -> Mapping[str, float]:
    """Roles that a header may have in a kind of table, with their weight, the likeliest first.

    Weights are the priorities of ``column_roles.csv``; a role that only the upper header levels give weighs half a
    point less.
    """
    found: dict[str, float] = {}
    if not header.words:
        return found
    for words in (header.words, header.name, _BRACKETS.sub("", header.words)):
        if not found:
            _search(kind, words, 0.0, found)
    if "/" in header.path and max(found.values(), default=0.0) < WEAK:
        _search(kind, header.path, 0.5, found)
    if header.bare_year and kind == "indicator":
        found["value"] = 6.0
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


Rule = tuple[str, re.Pattern[str], float]


def _search(kind: str, words: str, less: float, found: dict[str, float]) -> None:
    for role, priority in _fitting(kind, words):
        found[role] = max(found.get(role, 0.0), priority - less)


@lru_cache(maxsize=4096)
def _fitting(kind: str, words: str) -> tuple[tuple[str, float], ...]:
    """The roles of a kind of table that fit; the headers of rosters are few and come again and again."""
    return tuple((role, priority) for role, pattern, priority in _rules(kind) if pattern.search(words))


@cache
def _rules(kind: str) -> tuple[Rule, ...]:
    rows = read_lexicon("column_roles", ("kinds", "role", "pattern", "priority"))
    return tuple(
        (row["role"], re.compile(row["pattern"]), float(row["priority"]))
        for row in rows
        if row["kinds"] == "*" or kind in row["kinds"].split()
    )


def _clean(text: str, unit: str) -> str:
    """A header level without blanks, quotes, unit and leading 其中."""
    words = _QUOTES.sub("", squeeze(text)).removeprefix("其中").lstrip(":,、")
    words = _UNIT_TAIL.sub("", words) or words
    if unit and words.endswith("/" + squeeze(unit)):
        words = words[: -len(squeeze(unit)) - 1]
    return _SLASH_TAIL.sub("", words)


def _year(text: str, date: str) -> tuple[str, str, bool]:
    """The year of a header, the header without it, and whether there was one; an open end has no year."""
    words = _PLAN_PERIOD.sub(r"\1 ", _UNIT_TAIL.sub("", squeeze(text)))
    if _BARE_YEAR.fullmatch(words):
        return words[:4], "", True
    periods = find_periods(words, date)
    if not periods:
        return "", _QUOTES.sub("", words), False
    first = periods[0]
    after = words[first.end :].lstrip("年度")
    year = "" if _OPEN_ENDED.match(after) else first.year
    rest = words[: first.start] + words[first.end :]
    return year, _QUOTES.sub("", rest), True


def _name(rest: str, unit: str) -> str:
    """The header without its year: what it counts."""
    return _LEADING.sub("", _clean(rest, unit)).strip("()（）")
