"""What a number is a number of, in one form: 全区规上工业总产值 and 规模以上工业总产值 are the same topic.

The place is that of the subject, or of the document when a trade or the document's own authority is the subject; the
trade comes from the subject or from the head of the indicator (电子信息制造业规模以上工业总产值); words for scope are kept
apart, words that only say that something is counted are dropped.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from chaingraph.analysis.columns import Claim, Number
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.units import last_year, measure_of

_TRADE = re.compile(
    r"^([^占值的、]{1,12}?)(?:（[^）]*）|\([^)]*\))?(?:制造业|制造行业|行业|产业|制造产业|业)(?=工业|年?产值|总产值|企业)"
)
_SUBJECT_TRADE = re.compile(r"(?:制造业|制造行业|制造产业|行业|产业链|产业|工业|业)$")
_BRACKETS = re.compile(r"（[^）]*）|\([^)]*\)")
_SCOPES = (("规上", re.compile(r"规模以上|规上|规模(?=工业|企业)")),)
_PLACES = re.compile(r"全区|全县|全市|全省|区内|市内|县内|我区|我县|我市|本区")
_WHOLE_PLACE = re.compile(r"^全[区县市省]")
_NO_TRADE = frozenset({"工", "企", "产", "行", "农", "商", "全"})
_NEW = re.compile(r"^(?:新增|净增|新建|新培育|增(?!长|速|幅|加值|加))")
_VERB = re.compile(r"^(?:增加|增长|上升|下降|提升|提高|达到|减少|扩大|调整|拓展|跃升|至|到|为|由|从)+$")
_PARTLESS = re.compile(r"^占|中的?(?:占比|比重|比例)|^(?:占比|比重|比例|增速|增长|增幅)")
COUNTING_WORDS = frozenset("家户个件项座条名人台套")
_COUNTING = re.compile(
    r"^(?:新增|增(?!长|速|幅|加值)|累计|共计|共有|共|建成|拥有|现有|实现|完成|达到|培育|引进和培育|年)+|(?:数量|个数|总数|总量|数|到|达到|达)+$"
)
_OUTPUT = re.compile(r"^(?:工业总产值|工业产值|总产值)$")
_TRADE_OUTPUT = re.compile(r"^(?:工业总产值|工业产值|总产值|年产值|产值|实现产值|企业总产值|企业产值)$")


@dataclass(frozen=True, slots=True)
class Topic:
    """What is measured.

    Attributes:
        place: Identifier or code of where; the subject itself for enterprises, parks and projects.
        trade: Stem of a trade (电子信息); empty for all.
        what: The indicator without place, trade, scope and counting words.
        kind: Base unit, so that 亿元 and 万元 meet and 家 and % do not; all counting words are one.
        goal: Whether it is a goal rather than a fact.
        new: Whether it counts what is added, not what there is.
    """

    place: str
    trade: str
    what: str
    kind: str
    goal: bool
    new: bool


def topic_of(projection: Projection, number: Number, claim: Claim, homes: Mapping[str, str]) -> Topic | None:
    """The topic of a number as one place says it; ``None`` when its indicator says nothing by itself (占比 of what?)."""
    thing = projection.things.get(number.subject)
    if thing is None:
        return None
    trade, what = _split(number.indicator)
    place = thing.code or number.subject
    if thing.type in ("Sector", "Chain"):
        place = homes.get(claim.evidence.document, "")
        trade = trade or _SUBJECT_TRADE.sub("", _BRACKETS.sub("", thing.name)).removesuffix("制造")
        # In a sentence about a trade, 全县规上工业总产值 is that of the county.
        if trade and _WHOLE_PLACE.search(number.scope) and trade not in _last_clause(number, claim):
            trade = ""
        # 锂电企业 of the trade 锂电 are the 锂电企业 of the place.
        trade = "" if trade and what.startswith(trade) else trade
    if len(what) < 2 or _VERB.match(what) or (not trade and _PARTLESS.search(what)):
        return None
    goal, new = number.modality != "fact", _NEW.match(number.indicator) is not None
    if (_TRADE_OUTPUT if trade else _OUTPUT).match(what):
        what = "工业总产值"
    return Topic(place, trade, what, _kind(number.unit), goal, new)


def _last_clause(number: Number, claim: Claim) -> str:
    """The words of a quote from the last stop before a number up to it."""
    quote = "".join(claim.evidence.quote.split())
    at = quote.rfind("".join(number.text.split()))
    return re.split(r"[，,；;。]", quote[: at if at > 0 else len(quote)])[-1]


def scope_of(number: Number) -> str:
    """The statistical scope a number names; empty when it names none."""
    text = number.indicator + number.scope
    return next((name for name, pattern in _SCOPES if pattern.search(text)), "")


def period_of(number: Number) -> str:
    """Its year; the last one of a period."""
    year = last_year(number.year)
    return str(year) if year else ""


@lru_cache(maxsize=8192)
def _split(indicator: str) -> tuple[str, str]:
    """Trade and bare indicator."""
    text = _PLACES.sub("", "".join(indicator.split()))
    for _, pattern in _SCOPES:
        text = pattern.sub("", text)
    match = _TRADE.match(text)
    if match and match[1] in _NO_TRADE:
        match = None
    trade = match[1].removesuffix("制造") if match else ""
    text = text[match.end() :] if match else text
    return trade, text if _VERB.match(text) else _COUNTING.sub("", text)


@lru_cache(maxsize=1024)
def _kind(unit: str) -> str:
    if unit in COUNTING_WORDS:
        return "count"
    measure = measure_of(unit)
    return measure[0] if measure else unit
