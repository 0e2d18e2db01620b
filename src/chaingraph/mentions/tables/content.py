"""What stands in a column: shares of its cells that are numbers, companies, places, tiers …

For columns without a header and for headers that may mean several things (名称, 类别, 单位).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

from chaingraph.mentions.columns import MEASURES
from chaingraph.mentions.prose import is_prose
from chaingraph.mentions.tables.words import is_missing, is_total, nature_of, squeeze, state_of, tiers_of
from chaingraph.reference.names import ending_type
from chaingraph.reference.regions import gazetteer

SAMPLE = 200
"""Cells of a column that are looked at; a roster of thousands says nothing else behind them."""

NUMBER = re.compile(r"[约近超逾余〉>≥≤<〈〔\[(]*[-+]?\d[\d,，]*(?:\.\d+)?(?:[-~—至]\d[\d,.]*)?[^\d\s]{0,6}")
_ORDINAL = re.compile(r"\d{1,5}[.、]?")
_CREDIT = re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}")
_DATE = re.compile(r"(?:19|20)\d\d(?:[年./-]\d{0,2}月?(?:[./-]?\d{1,2}日?)?)?(?:底|初|末|年)?")
_TOWN = re.compile(r"[\u4e00-\u9fff]{1,6}(?:镇|乡|街道)")
_TRADE = re.compile(r"[\u4e00-\u9fffA-Za-z0-9、/（）()与和]{2,10}")
_OWNERSHIP = re.compile(r"国有|民营|私营|外资|合资|独资|个体|内资|港澳台|有限责任|股份制|股份有限|集体")
_WORK = re.compile(
    r"(?:项目|工程|生产线|改造|建设|扩建|新建|研发|升级|产业化|[一二三四五六]期|扩能|搬迁|开发|应用|总部|基地|中心|平台|园|厂房|港)(?:[（(][^（）()]*[)）])?$"
)

_REMARK = re.compile(r"[（(][^（()）]{1,12}[)）]")

Test = Callable[[str], bool]


def filled(texts: Sequence[str]) -> list[str]:
    """The first cells of a column that hold something, rows of sums left out."""
    return [text for text in texts[: 2 * SAMPLE] if not is_missing(text) and not is_total(text)][:SAMPLE]


def share(texts: Sequence[str], test: Test) -> float:
    """Share of cells that pass a test; 0 for a column without any."""
    return sum(map(test, texts)) / len(texts) if texts else 0.0


def is_number(text: str) -> bool:
    """Whether a cell is a number with at most a unit (``1,320``, ``约150``, ``〉86%``, ``100-150``)."""
    return NUMBER.fullmatch(squeeze(text)) is not None


def is_company(text: str) -> bool:
    """Whether a cell ends like the name of an enterprise; a weak ending (科技, 电子) needs a name before it."""
    found = ending_type(text.strip())
    return found is not None and found[0] == "Enterprise" and (found[1] == "strong" or len(text.strip()) > 5)


def is_body(text: str) -> bool:
    """Whether a cell is plainly a public body, a school or an institute."""
    return ending_type(text.strip()) == ("Organisation", "strong")


def is_park(text: str) -> bool:
    """Whether a cell ends like the name of a park."""
    found = ending_type(text.strip())
    return found is not None and found[0] == "Park"


def is_project(text: str) -> bool:
    """Whether a cell ends like the name of a building project and not like a company."""
    return _WORK.search(squeeze(text)) is not None and not is_company(text)


def is_place(text: str) -> bool:
    """Whether a cell is a region of the gazetteer, a chain of regions (浙江宁波) or a town."""
    word = squeeze(text)
    return bool(gazetteer().lookup(word)) or _TOWN.fullmatch(word) is not None or gazetteer().resolve(word) is not None


def is_tier(text: str) -> bool:
    """Whether a cell is a tier and little else."""
    return bool(tiers_of(text)) and not is_company(text)


def is_nature(text: str) -> bool:
    """Whether a cell is a nature of projects."""
    return nature_of(text) != ""


def is_stage(text: str) -> bool:
    """Whether a cell says where in a chain something stands."""
    return squeeze(text).startswith(("上游", "中游", "下游"))


def is_bare_stage(text: str) -> bool:
    """Whether a cell says nothing but 上游, 中游 or 下游."""
    return squeeze(text).removesuffix("环节") in ("上游", "中游", "下游")


def is_credit_code(text: str) -> bool:
    """Whether a cell has the form of a unified social credit code."""
    return _CREDIT.fullmatch(squeeze(text).upper()) is not None


def is_date(text: str) -> bool:
    """Whether a cell is a year or a month."""
    return _DATE.fullmatch(squeeze(text)) is not None


def is_trade(text: str) -> bool:
    """Whether a cell could be a trade: a few words, no company, no number, no form of ownership."""
    word = squeeze(text)
    return (
        _TRADE.fullmatch(word) is not None
        and not is_number(word)
        and not is_company(word)
        and _OWNERSHIP.search(word) is None
    )


def is_counting(texts: Sequence[str]) -> bool:
    """Whether a column counts its rows: whole numbers, each one more than the last or 1 again."""
    if len(texts) < 2 or share(texts, lambda text: _ORDINAL.fullmatch(squeeze(text)) is not None) < 0.9:
        return False
    numbers = [int(re.sub(r"\D", "", squeeze(text)) or 0) for text in texts]
    steps = [after - before == 1 or after == 1 for before, after in pairwise(numbers)]
    return sum(steps) >= 0.8 * len(steps)


def _tells(text: str) -> bool:
    """Whether a cell tells something in sentences; remarks behind its names (拟引进, 正在洽谈) are none."""
    return is_prose(_REMARK.sub("", text))


_WEAK: dict[str, tuple[Test, float]] = {
    "enterprise": (is_company, 0.3),
    "project": (is_project, 0.3),
    "park": (is_park, 0.5),
    "tier": (is_tier, 0.5),
    "nature": (is_nature, 0.5),
    "sector": (is_trade, 0.7),
}
_NAMES = frozenset(
    {"enterprise", "owner", "agency", "supplier", "buyer", "members", "leader", "group", "place", "sector"}
)
"""Roles of columns that name things; 投资方简介 tells of one."""
_ANY = frozenset(
    {
        "number",
        "ignore",
        "start",
        "end",
        "period",
        "signed",
        "value",
        "base",
        "target",
        "growth",
        "content",
        "credit_code",
    }
)
"""For a role that the header only hints at: what share of the cells has to look like it."""


def fits(role: str, weight: float, texts: Sequence[str]) -> bool:
    """Whether what stands in a column agrees with a role its header may have.

    Args:
        role: A role of ``column_roles.csv``.
        weight: How plainly the header says so; below 5 the cells have to prove it.
        texts: The filled cells (:func:`filled`).
    """
    if role in _NAMES and share(texts, _tells) >= 0.5:
        return False
    if role in MEASURES or role == "need":
        return not texts or share(texts, is_number) >= 0.5
    if role in _WEAK and weight < 5:
        test, least = _WEAK[role]
        return share(texts, test) >= least
    if role == "enterprise" and share(texts, is_body) > 0.5:
        return False
    if role == "segment" and share(texts, is_bare_stage) >= 0.5:
        return False
    if role == "stage":
        return share(texts, is_stage) >= 0.5
    if role == "state":
        return share(texts, lambda text: state_of(text) is not None) >= 0.5
    if role == "region":
        return share(texts, is_place) >= 0.5
    return role in _ANY or not texts or share(texts, is_number) < 0.5
