"""Takes company names apart: region, brand core, trade, legal form, branch.

For: ``names``, which hands these on.
In: a name; ``legal_forms.csv``, ``trade_words.csv``, the gazetteer.
Out: :class:`CompanyName`.
How: brackets first, then a branch behind an inner legal form, the form at the end, the region at the head, behind a
group's name or at the end, and trade words from the right as long as a brand of two characters remains.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.name_text import plain
from chaingraph.reference.regions import Region, gazetteer

_BRACKET = re.compile(r"\(([^()]*)\)")
_NOTE = re.compile(r"(?:原|曾用名|以下简称|简称|又名|筹$|筹建|已|待|暂)")
_GROUP = "集团"
_PLANT = re.compile(r"第?[一二三四五六七八九十]*总?厂$")
_BRANCH = re.compile(r"[分支]公司|分[厂院店行]|办事处|代表处|营业部|经营部|项目部")
_ORDINAL = re.compile(r"第?[一二三四五六七八九十]+$")
_POINT = re.compile(r"(?<!\d)\.|\.(?!\d)")
_AREA = re.compile(r"[区园镇城港]$|街道$")
_MINIMUM = 2
"""A Chinese brand has two characters or more; a cut that leaves less was wrong."""


@dataclass(frozen=True, slots=True)
class CompanyName:
    """A company name in its parts; what it does not have is empty.

    Attributes:
        full: The plain spelling of the whole name.
        region: Short form of the most specific region in it (``重庆``).
        core: The brand, middle dots removed (``美心麦森``); empty for 綦江齿轮传动有限公司, which has none.
        trade: What it does, as written (``移动通信``).
        form: Legal form, with 集团 in it (``集团有限责任公司``).
        branch: Plant or branch behind the form (``重庆卷烟厂``).
        group: The group named before it (``太极集团``).
        region_code: Code of the region.
    """

    full: str
    region: str = ""
    core: str = ""
    trade: str = ""
    form: str = ""
    branch: str = ""
    group: str = ""
    region_code: str = ""


@lru_cache(maxsize=65536)
def parse_company(name: str, near: str = "") -> CompanyName:
    """Parts of a company name, full, shortened or a bare brand.

    Args:
        name: As written.
        near: Code of the document's own place, for regions that share a name (江北, 南山).

    Returns:
        The parts; an empty or unreadable name gives empty parts.
    """
    full = plain(name)
    head, bracketed, group_mark = _take_brackets(_POINT.sub("", full), near)
    head, form, branch = _take_form(head, near)
    if group_mark and not form.startswith(_GROUP):
        form = _GROUP + form
    group, head = _take_group(head, near)
    region, core, trade = _take_body(head, near)
    place = _deeper(bracketed, region) or gazetteer().split(branch, near)[0]
    if not place:
        return CompanyName(full, "", core, trade, form, branch, group)
    return CompanyName(full, place.short, core, trade, form, branch, group, place.code)


def short_names(company: CompanyName) -> tuple[str, ...]:
    """How running text may shorten a company name, the likeliest first.

    重庆盟讯电子科技有限公司 gives 盟讯, 盟讯电子, 盟讯科技, 盟讯电子科技, 重庆盟讯 …; a name without a brand
    gives region and trade (綦江传动). The full name itself is not among them.
    """
    words = trade_words_of(company.trade)
    ends = ["", *words[:1], *words[-1:], company.trade]
    if company.core:
        heads = [company.core, company.region + company.core]
    else:
        heads, ends = [company.region], [end for end in ends if end]
    group = [company.core + _GROUP] if company.core and _GROUP in company.form else []
    found = [head + end for head in heads for end in ends] + group
    return tuple(dict.fromkeys(n for n in found if len(n) >= _MINIMUM and n not in (company.full, company.region)))


def trade_words_of(trade: str) -> tuple[str, ...]:
    """The shortest trade words a trade text is made of, in order (电子科技: 电子, 科技)."""
    best: list[tuple[str, ...] | None] = [None] * len(trade) + [()]
    for start in range(len(trade) - 1, -1, -1):
        tails = [(trade[start:end], best[end]) for end in range(start + 1, len(trade) + 1)]
        splits = [(word, *tail) for word, tail in tails if tail is not None and word in _trades()]
        best[start] = max(splits, key=len, default=None)
    return best[0] if best[0] is not None else (trade,)


def _deeper(left: Region | None, right: Region | None) -> Region | None:
    """The more specific of two regions."""
    regions = [region for region in (left, right) if region]
    return max(regions, key=lambda region: len(gazetteer().ancestors(region.code)), default=None)


def _take_brackets(text: str, near: str) -> tuple[str, Region | None, bool]:
    """The name without its brackets, the region that stood in them, and whether 集团 did."""
    region: Region | None = None
    group = False
    while match := _BRACKET.search(text):
        inner = match[1]
        place, rest = gazetteer().split(inner, near)
        if inner == _GROUP:
            group, kept = True, ""
        elif place and (not rest or rest in _forms() or _AREA.search(rest)):
            region, kept = place, rest if rest in _forms() else ""
        else:
            kept = "" if _NOTE.match(inner) else inner
        text = text[: match.start()] + kept + text[match.end() :]
    return text, region, group


def _take_form(head: str, near: str) -> tuple[str, str, str]:
    """Head, legal form and branch: what stands behind an inner form is the branch, and so is 南岸分公司."""
    if head in _forms():
        return "", head, ""
    inner = _inner_form().search(head, _MINIMUM)
    if inner and inner.end() < len(head):
        return head[: inner.start()], inner[0], head[inner.end() :]
    forms = [s for s in _suffixes(head) if s in _forms() and len(head) - len(s) >= _MINIMUM]
    form = next((f for f in forms if _trade_suffix(head.removesuffix(f))), forms[0] if forms else "")  # 化工 and 厂
    stem = head.removesuffix(form)
    ordinal = _ORDINAL.search(stem) if form.endswith("厂") else None
    if ordinal and _trade_suffix(stem[: ordinal.start()]):  # 乳品二厂
        stem, form = stem[: ordinal.start()], ordinal[0] + form
    place, rest = _region_at_end(stem, near) if _BRANCH.fullmatch(form) else (None, stem)
    return (rest, "", head[len(rest) :]) if place and len(rest) >= _MINIMUM else (stem, form, "")


def _take_group(head: str, near: str) -> tuple[str, str]:
    """A group's name before the company's own (太极集团, 重庆桐君阁药厂); 集团 before a mere region falls."""
    left, mark, right = head.partition(_GROUP)
    if not mark or len(left) < _MINIMUM or not right:
        return "", head
    region, rest = gazetteer().split(right, near)
    if region and not rest:
        return "", right + left
    core, _ = _take_trade(rest, may_be_empty=True)
    return (left + mark, right) if core or region else ("", left + right)


def _take_body(head: str, near: str) -> tuple[Region | None, str, str]:
    """Region, core and trade of a head without form: the region stands first, last, or between brand and trade."""
    region, rest = gazetteer().split(head, near)
    if not region or region.code == "CN":  # 中国 belongs to the brand (中国移动)
        region, rest = _region_at_end(head, near)
    core, trade = _take_trade(rest, may_be_empty=region is not None)
    if not region:
        region, core = _region_at_end(core, near)
        core, inner_trade = _take_trade(core, may_be_empty=False)
        trade = inner_trade + trade
    if region and len(core) == 1 and not core.isascii():
        return None, *_take_trade(head, may_be_empty=False)  # 东阳光 is a brand, not 东阳 and 光
    return region, core, trade


def _region_at_end(text: str, near: str) -> tuple[Region | None, str]:
    """The longest region name at the end of a text that leaves something before it."""
    for start in range(1, len(text) - 1):
        form = text[start:]
        if gazetteer().lookup(form) and not gazetteer().is_common_word(form):
            region = gazetteer().resolve(form, near)
            if region and (start >= _MINIMUM or text[:start].isascii()):
                return region, text[:start]
    return None, text


def _take_trade(text: str, *, may_be_empty: bool) -> tuple[str, str]:
    """Brand core and trade: as many trade words as possible fall from the right, as long as a brand remains."""
    for start in _trade_starts(text):
        if _is_brand(text[:start]) or (not start and may_be_empty):
            return text[:start], text[start:]
    return text, ""


def _trade_starts(text: str) -> list[int]:
    """Places from which a text consists of trade words to its end (a last 厂 aside), ascending; its end included."""
    plant = _PLANT.search(text)
    starts = {len(text), plant.start()} if plant else {len(text)}
    trades = _trades()
    for start in range(len(text) - 1, -1, -1):
        if not trades.isdisjoint([text[start:end] for end in starts]):
            starts.add(start)
    return sorted(starts)


def _trade_suffix(text: str) -> bool:
    """Whether a text ends in a trade word."""
    return any(suffix in _trades() for suffix in _suffixes(text))


def _is_brand(text: str) -> bool:
    """Whether what a cut leaves can be a brand: two characters, or one Latin letter, and not 中国 alone."""
    return text != "中国" and (len(text) >= _MINIMUM or (text.isascii() and text.isalnum()))


def _suffixes(text: str) -> list[str]:
    """Suffixes of a text, the longest first."""
    return [text[start:] for start in range(len(text))]


@cache
def _forms() -> frozenset[str]:
    return frozenset(row["form"] for row in read_lexicon("legal_forms", ("form", "rank")))


@cache
def _inner_form() -> re.Pattern[str]:
    """Forms that can stand inside a name with a branch behind them."""
    forms = sorted((form for form in _forms() if form.endswith("公司")), key=len, reverse=True)
    return re.compile("|".join(map(re.escape, forms)))


@cache
def _trades() -> frozenset[str]:
    return frozenset(row["word"] for row in read_lexicon("trade_words", ("word",)))
