"""The same thing with two values: one topic, one time, one scope, two numbers that rounding does not join."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from chaingraph.analysis.audit.reading.aims import Aims
from chaingraph.analysis.audit.reading.firm_sections import FirmSections
from chaingraph.analysis.audit.reading.indicator import marks_of
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.qualified import MISTAKE, hollow, part_told, power_of_ten, told_apart
from chaingraph.analysis.audit.reading.text import Context
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.values.near_values import near_value, same_value
from chaingraph.analysis.audit.values.parties import of_others, of_trades
from chaingraph.analysis.audit.values.reach import wider, within
from chaingraph.analysis.audit.values.row_owners import led_row
from chaingraph.analysis.audit.values.told_years import spoken_times, times_apart, year_told
from chaingraph.analysis.columns import Claim, Number
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.topics import Topic, scope_of, topic_of

MANY = 4
"""A topic with more different values than this is a class of things (总投资, 面积), not one thing told differently."""
VAGUE = frozenset(
    {"", "以", "个", "投入", "投资", "总投资", "面积", "规模", "新增", "企业", "项目", "其中"}
    | {"总产量", "产量", "年产量", "单产", "亩产", "亩均产量", "播种面积", "种植面积"}
)
OF_PLACES = frozenset({"产值", "营业收入", "营收", "税收", "利润", "产能", "销售收入", "销售额"})
"""What a place has only as a sum of somebody's: a sentence that does not say whose it is cannot be compared."""
_CEILING = re.compile(
    r"(?=.*(?:最[高低多大]|至多|[上下]限|封顶|限额|奖励|补助|补贴|资助|奖补|扶持))"
    r"(?:最[高低多大]|至多|[上下]限|封顶|限额|累计|合计|总额|金额|额度|标准|可?(?:给予|获得?|享受)|一次性|奖励|补助|补贴|资助|奖补|扶持|支持|资金|"
    r"[单每同各](?:个|家|户|年|笔|项|次|人|台|一)?|项目|企业|单位|主体|年度|[当全]年|年|按|予以|再|的|为|是|可|达|不)+"
)
"""What one clause of a policy gives at most, without a word of what it is given for: each clause has its own."""
_PART = re.compile(
    r"其中|累计|全域|核心区|起步区|启动区|先导区|拓展区|建成区|主城区|首期|合计|共计|总计|平均|(?:以上|以下|之间)的|至[\d.]+[万千百亿]*[吨件台套升米]的"
)
_ANY_PROJECT = re.compile(r"达产|年均|建成后|投产后")
_SEASON = re.compile(r"[上下]半年|前?[一二三四]季度|\d+[—–~-]\d+月")
"""The part of a year that a title names, of which its document tells where a sentence names no time."""
_CLASS = re.compile(r"(?:以[上下内]|[至到—–~-]\d[^，。；、]{0,6})的(?:有|为|共)?$")
"""A number behind these words counts a class of size (1000万元以上的 3家), not the whole."""
_YEAR = re.compile(r"(?<![\d—–~至到比较由从])(20\d\d)年(?![—–~至底末]|以来|以后)")
_SIZED = re.compile(r"以上.{0,2}项目$")
_THIS_FIRM = re.compile(r"(?:该|这家|本)(?:公司|企业)[^，。；]*$")
_STRONG = frozenset({"flow", "stage", "side"})
"""Dimensions of marks that make another thing of a value of one document, where one side alone names them."""
_OTHER_RULES = ("supplier_", "land_", "floor_", "investment_", "growth_")


@dataclass(frozen=True, slots=True)
class _Told:
    """A number at one place."""

    number: Number
    claim: Claim
    scope: str
    year: str
    home: str = ""
    before: str = ""
    title: str = ""
    aimed: bool = False
    when: tuple[str, str] = ("", "")


def conflicts(projection: Projection) -> Iterator[AuditRow]:
    """Pairs of values of one topic, year and scope that cannot both be right.

    Two scopes that a table of the same documents tells apart are two things; where one side names no scope or no year,
    the pair is less sure.
    """
    for topic, told in _topics(projection).items():
        # 企业 alone are any; the 企业 of a trade are its own.
        counted = topic.what in ("企业", "项目") and bool(topic.trade)
        vague = (topic.what in VAGUE and not counted) or hollow(topic.what) or topic.what.endswith("中")
        vague = vague or _CEILING.fullmatch(topic.what) is not None
        vague = vague or (topic.what in OF_PLACES and not topic.trade and topic.place.isdecimal())
        if vague or len({item.number.value for item in told}) > MANY:
            continue
        # Of the 企业 of a trade some are 规上企业: another scope is another thing there.
        apart = counted or _scopes_apart(told)
        seen, past = _from_to(told)
        for left, right in combinations([item for item in told if item.number.value not in past], 2):
            values = (left.number.value or 0.0, right.number.value or 0.0)
            sure = _comparable(left, right, apart=apart)
            if sure and values not in seen and not same_value(left.number, right.number):
                seen.update({values, values[::-1]})
                yield _row(projection, topic, left, right, sure)


def _topics(projection: Projection) -> Mapping[Topic, list[_Told]]:
    homes = told_homes(projection)
    names = {thing.code: thing.name for thing in projection.of_type("Region")}
    own = {document: f"全{names[code][-1]}、{names[code]}" for document, code in homes.items() if code in names}
    context, aims, papers = Context(projection), Aims.of(projection), projection.papers
    firms, times = FirmSections.of(projection), spoken_times(projection)
    found: dict[Topic, list[_Told]] = defaultdict(list)
    for number in projection.numbers:
        if number.value is None or number.modality == "claim" or number.measure.startswith(_OTHER_RULES):
            continue
        for claim in projection.claims_of(number.subject, "hasMetric", number.id):
            topic = topic_of(projection, number, claim, homes)
            if topic is not None:
                before = context.before(claim.evidence, number.text)
                mistaken = MISTAKE.search(before + context.after(claim.evidence, number.text))
                others = _others(projection, number, claim, before)
                others = others or firms.firm(claim.evidence) not in ("", number.subject)
                if not others and not _CLASS.search(before) and not mistaken:
                    paper, year = papers.get(claim.evidence.document), year_told(projection, number, claim, before)
                    told_so = topic.goal or number.row or _YEAR.search(before)
                    ahead = not told_so and aims.hold(projection, number.subject, claim.evidence)
                    when = times.get((claim.evidence.document, claim.evidence.end), ("", ""))
                    told = (
                        year,
                        own.get(claim.evidence.document, ""),
                        before,
                        paper.title if paper else "",
                        ahead,
                        when,
                    )
                    found[topic].append(_Told(number, claim, scope_of(number), *told))
    order = {topic: sorted(_dated(told), key=_place) for topic, told in found.items()}
    return dict(sorted(order.items(), key=lambda item: _place(item[1][0])))


def _others(projection: Projection, number: Number, claim: Claim, before: str) -> bool:
    """Whether the words before a number speak of another project or enterprise than the one it was given to."""
    thing = projection.things.get(number.subject)
    words = re.split(r"[；;]", before)[-1]
    if number.row:
        return thing is not None and thing.type == "Enterprise" and led_row(projection, claim.evidence, thing.names)
    if thing is None or thing.type not in ("Project", "Enterprise"):
        return _THIS_FIRM.search(words) is not None
    last = max((words.rfind(name) for name in thing.names), default=-1)
    noun = "项目" if thing.type == "Project" else "公司"
    return last < 0 and noun in words and not re.search(rf"[该其此本]|(?:^|[，,。])(?:这|{noun})", words)


def _dated(told: Sequence[_Told]) -> list[_Told]:
    """The same, where a value that names no year takes the year in which another sentence tells the same value."""
    years: dict[tuple[float | None, str], str] = {}
    for item in told:
        if item.year:
            years.setdefault((item.number.value, item.number.unit), item.year)
    return [
        item if item.year else replace(item, year=years.get((item.number.value, item.number.unit), "")) for item in told
    ]


def _place(told: _Told) -> tuple[str, int, str]:
    return (told.claim.evidence.document, told.claim.evidence.start, told.number.id)


def _from_to(told: Sequence[_Told]) -> tuple[set[tuple[float, float]], set[float | None]]:
    """Pairs of values that one sentence tells together (from 18 to 163), and the values they start from.

    Such a pair is a development and no contradiction; where it starts from is past, and no year of its own says when.
    """
    pairs: set[tuple[float, float]] = set()
    past: set[float | None] = set()
    for left, right in combinations(told, 2):
        if left.claim.evidence == right.claim.evidence:
            values = (left.number.value or 0.0, right.number.value or 0.0)
            pairs.update({values, values[::-1]})
            quote = "".join(left.claim.evidence.quote.split())
            first = min(left, right, key=lambda item: (quote.find(item.number.text), item.number.id))
            if not first.year or left.year == right.year:
                past.add(first.number.value)
    return pairs, past


def _scopes_apart(told: Sequence[_Told]) -> bool:
    """Whether one table has rows of this topic in two scopes."""
    tables: dict[str, set[str]] = defaultdict(set)
    for item in told:
        if item.number.row:
            tables[item.number.row.rpartition("/")[0]].add(item.scope)
    return any(len(scopes) > 1 for scopes in tables.values())


def _comparable(left: _Told, right: _Told, *, apart: bool) -> float:
    """How sure it is that both speak of the same: 0 for another scope, year, or the two ends of "from … to"."""
    if left.claim.evidence == right.claim.evidence or (left.number.row and left.number.row == right.number.row):
        return 0.0
    if _in_row(left, right) or _in_row(right, left):
        return 0.0
    here = left.claim.evidence.document == right.claim.evidence.document
    if left.scope != right.scope and (apart or (left.scope and right.scope)):
        return 0.0
    if left.year != right.year and ((left.year and right.year) or not near_value(left.number, right.number)):
        return 0.0
    if (
        left.aimed != right.aimed
        or times_apart(left.when, right.when)
        or _spoken_apart(left, right)
        or _spoken_apart(right, left)
    ):
        return 0.0
    if _told_together(left, right) or _told_together(right, left) or _marks_apart(left, right):
        return 0.0
    if _class_of(left) != _class_of(right) or _of_trades(left, right):
        return 0.0
    reach = {within(told.before, told.title) for told in (left, right)}
    apart_from = reach == {"all", "park"} or (len(reach) > 1 and "housed" in reach)
    if wider(left.before, left.home) != wider(right.before, right.home) or _era(left) != _era(right) or apart_from:
        return 0.0
    if (reach == {"", "park"} or not (here or left.year)) and not near_value(left.number, right.number):
        return 0.0
    clauses = (_clause(left), _clause(right))
    if _PART.findall(clauses[0]) != _PART.findall(clauses[1]) or _ANY_PROJECT.search("，".join(clauses)):
        return 0.0
    afar = left.year != right.year and not here
    if of_others(left.before, right.before) or told_apart(
        (left.number, left.before), (right.number, right.before), afar=afar
    ):
        return 0.0
    sure = 0.85
    sure -= 0.15 if left.scope != right.scope else 0.0
    sure -= 0.15 if left.year != right.year else 0.0
    sure -= 0.2 if not left.year and not right.year else 0.0
    return round(sure, 2)


def _in_row(told: _Told, cell: _Told) -> bool:
    """Whether the row of a cell tells the value of the other side as well, of another time."""
    value = re.sub(r"[^\d.]", "", told.number.text)
    dated = re.search(r"20\d\d年|十[二三四五六]五[”\"]?末", told.before) or told.number.row or not cell.number.row
    return not dated and value in re.split(r"[^\d.]+", cell.claim.evidence.quote.replace(",", ""))


def _spoken_apart(left: _Told, right: _Told) -> bool:
    """Whether the one year that a sentence names before a number of no certain year is not that of the other."""
    years = set(_YEAR.findall(left.before)) if not left.year and right.year else set()
    return len(years) == 1 and right.year not in years


def _told_together(first: _Told, last: _Told) -> bool:
    """Whether one sentence tells both values: it tells them apart."""
    return bool(first.before) and last.before.startswith(f"{first.before}{''.join(first.number.text.split())}")


def _marks_apart(left: _Told, right: _Told) -> bool:
    """Whether the clauses, or the words before them, say that the values are of two scopes: new and all, planned and real."""
    one, other = marks_of(_clause(left)), marks_of(_clause(right))
    if left.claim.evidence.document == right.claim.evidence.document and (one.keys() ^ other.keys()) & _STRONG:
        return True
    parts = [part_told(told.before, told.title) for told in (left, right)]
    return any(other.get(key, mark) != mark for key, mark in one.items()) or (all(parts) and parts[0] != parts[1])


def _of_trades(left: _Told, right: _Told) -> bool:
    tabled = left.number.row or right.number.row
    return not tabled and of_trades((left.before, left.title), (right.before, right.title))


def _class_of(told: _Told) -> object:
    """Of which projects a class of size is told: 签约项目中，5亿元以上项目11个 are not 5亿元以上项目 of any kind."""
    return marks_of(re.split(r"[。；]", told.before)[-1]).get("stage") if _SIZED.search(told.number.indicator) else None


def _clause(told: _Told) -> str:
    return re.split(r"[，,。；;]", told.before)[-1]


def _era(told: _Told) -> tuple[str, ...]:
    """The phase, and the part of a year or the year before, that a clause names for its number."""
    words = re.split(r"[。；]", told.before)[-1]
    near = re.split(r"[，,、]", words)[-1]
    past = re.findall(r"去年|上年|20\d\d年同期|上半年|下半年|前三季度|一季度|\d+[—–~-]\d+月", words)
    titled = [] if past or _YEAR.search(words) else _SEASON.findall(told.title)
    return (*re.findall(r"[一首二三四五]期", near), *past[-1:], *titled[-1:])


def _row(projection: Projection, topic: Topic, left: _Told, right: _Told, sure: float) -> AuditRow:
    when = left.year or right.year
    name = max(left.number.indicator, right.number.indicator, key=len)
    kind = "目标" if topic.goal else ""
    both = (left.number.text, right.number.text)
    slip = "其中一处的年份或口径可能不同" if left.scope != right.scope or left.year != right.year else None
    slip = "单位可能写错" if power_of_ten(left.number, right.number) else slip
    if when and when in {str(one.number.value).removesuffix(".0") for one in (left, right)}:
        slip = "数值与年份相同，可能误填了年份"
    return AuditRow(
        kind="conflict",
        subject=projection.label(left.number.subject),
        message=f"{when}{'年' if when else ''}{name}{kind}一处为 {both[0]}，一处为 {both[1]}",
        left=both[0],
        right=both[1],
        sure=sure,
        slip=slip,
        evidence=(left.claim.evidence, right.claim.evidence),
    )
