"""Amounts by the words they are told under and their time: figures of sentences, cells of columns of years, sums of columns.

For: rules that hold what is told of a name against its values wherever they stand in the document, also names no lexicon has.
In: sentences with the time carried over to them, tables with their captions. Out: :class:`NamedLevel` by document.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from chaingraph.analysis.audit.reading.indicator import pairs
from chaingraph.analysis.audit.reading.observed import Setting
from chaingraph.analysis.audit.reading.observed_setting import settings
from chaingraph.analysis.audit.reading.observed_when import LAST_YEAR, told_part
from chaingraph.analysis.audit.reading.sheets import COUNTED, RATE, Sheet, sheets
from chaingraph.analysis.audit.reading.text import base
from chaingraph.analysis.audit.reading.threads import Thread, threads
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_SHORT = (("规模以上", "规上"), ("营业收入", "营收"), ("工业总产值", "产值"), ("工业产值", "产值"), ("总产值", "产值"))
_FILLING = re.compile(
    r"(?:19|20)\d\d年?(?:度|[末底初])?|\d{1,2}(?:[—–~至-]\d{1,2})?月(?:份|[末底])?|前?第?[一二三四两]个?季度|[上下]半年|(?:去|上|今|本|当|前|明)年(?:度|[末底初])?|年[末底初]|同期"
    r"|“?十[三四五]五”?(?:时期|期间|末|规划期)?|[一二三四五六七八九十两]年(?:间|来|内|里)?|届时|到时|按此|其中|全[市县区省州镇园旗链国年]|[我本该][市县区省镇]|[截到]至|目前|现有|力争|争取|确保|预计|预期|有望|计划|规划|目标|"
    r"实现|完成|达到?|突破|超过?|提高|增加|增长|发展|壮大|扩大|提升|(?<=[总量额值])[量额](?=将|要|再|$)|总[量额](?=将|要|$)|规模(?=将|要|$)|[共合总]计|累计|[将要已是为有约的了在由从至比较]|到(?!位|岗|账|港)"
)
_NOT = re.compile(r"均|每|新增|净增|增[长加幅速]|减少|下降|占|其余|其他|剩余|另")
_GENERIC = re.compile(r"(?:产业链|产业|行业|园区|开发区|高新区|经开区|集群|链|全链|板块|工业|企业)*")
_GENERIC_END = re.compile(r"(?:产业链|产业|行业|园区|集群|链|板块)$")
_THAN = re.compile(r"(?:[与同比较和]|相比)(?:(?:20\d\d|[上去前])年|同期)[^，。；\d]{0,8}$")
_TRADE_WORDS = re.compile(r"产业链|产业|链条?|规上|产值|行业|(?<!企)业$")
_THIS = re.compile(r"(?:这一?个?|该|此项?|上述|本)?(?:数字|数值|数据|指标|金额|总量|总额|数)(?:仅|只|还|才|则)?")
"""A name that is that of the amount before: 2023年这一数字为4.6亿元."""
_ALL = re.compile(r"全[市县区省州镇园旗]|合计|总计")
_TIMED = re.compile(r"^(?P<head>.*?)(?P<year>20\d\d)年(?P<tail>.*)$")
_GOAL = re.compile(r"目标|计划|预计|实际|实绩|现状|基期|基准|（.*?）|\(.*?\)|完成|[值数]$")
LEAST = 3
"""Characters of a name at least."""


@dataclass(frozen=True, slots=True)
class NamedLevel:
    """An amount and its time.

    Attributes:
        name: The words it is told under, without time, place and verb.
        year: As told, carried over, or of its document; empty where nobody knows.
        part: The part of the year; empty for all of it.
        whole: Whether it is told of all of a place: 全区到位内资, the last line of a table.
    """

    name: str
    kind: str
    size: float
    step: float
    text: str
    year: str
    part: str
    evidence: Evidence
    whole: bool = False

    @property
    def core(self) -> str:
        """Its name without the words that any trade has: 绿色食品 of 绿色食品链产值."""
        return core_of(self.name)


@lru_cache(maxsize=16384)
def called(words: str) -> str:
    """What words name, without time, place of the whole, and verbs.

    Example:
        >>> called("到2027年底，规上产值达到"), called("届时产业链规上产值将")
        ('规上产值', '产业链规上产值')
    """
    for long_, short in _SHORT:
        words = words.replace(long_, short)
    return re.sub(r"[，,：:（）()“”、]", "", _FILLING.sub("", words))


@lru_cache(maxsize=16384)
def core_of(name: str) -> str:
    """A name without the words that any trade has."""
    return _TRADE_WORDS.sub("", name)


def one_name(left: str, right: str, topic: str) -> bool:
    """Whether two names are one: alike, or but for words that the title of the document has or any trade (产业链规上产值)."""
    short, long_ = sorted((left, right), key=len)
    cores = [core_of(name) for name in (left, right)]
    if len(short) < LEAST or not long_.endswith(short):
        # 绿色食品 of a list of trades is what 绿色食品链产值 is of.
        return cores[0] == cores[1] and len(cores[0]) >= LEAST
    rest = long_.removesuffix(short)
    return (
        not rest or _GENERIC.fullmatch(rest) is not None or pairs(_GENERIC_END.sub("", rest)) <= pairs(topic) != set()
    )


def named_levels(projection: Projection) -> Mapping[str, Sequence[NamedLevel]]:
    """Document → its amounts with a name, read once. O(characters + cells)."""
    return projection.once(_read)


def _read(projection: Projection) -> Mapping[str, Sequence[NamedLevel]]:
    found: dict[str, list[NamedLevel]] = defaultdict(list)
    for thread in threads(projection):
        found[thread.sentence.document].extend(_told(thread))
    known = settings(projection)
    for sheet in sheets(projection):
        setting = known.get(sheet.document)
        if setting is not None:
            found[sheet.document].extend(_cells(sheet, setting))
    return found


def _told(thread: Thread) -> Iterator[NamedLevel]:
    """The exact amounts of a sentence; one without a name (2025年600亿元) has that of the one before of its unit."""
    last: dict[str, str] = {}
    sentence = thread.sentence
    for figure in sentence.figures:
        if figure.kind in ("%", "倍", "个百分点") or "/" in figure.unit or not figure.size:
            continue
        name = called(figure.label)
        name = last.get(figure.kind, "") if not name or _THIS.fullmatch(name) else name
        last[figure.kind] = name
        if figure.exact and len(name) >= LEAST and not _THAN.search(figure.label) and not _NOT.search(figure.label):
            year, part = thread.period(figure.at)
            yield NamedLevel(
                name, figure.kind, figure.size, figure.step, figure.text, year, part, sentence.quote(figure),
                _ALL.search(figure.label) is not None,
            )  # fmt: skip


def _cells(sheet: Sheet, setting: Setting) -> Iterator[NamedLevel]:
    """Cells of columns of years under the name of their row; of other columns the sum, under that of the column."""
    years = {
        at: match
        for at, column in enumerate(sheet.columns)
        if (match := _TIMED.match("".join(column.split()))) and not RATE.search(column) and "—" not in column
    }
    tails = {_GOAL.sub("", match["head"] + match["tail"]) for match in years.values()}
    if len(years) > 1 and len(tails) == 1:
        (tail,) = tails
        for line in sheet.lines:
            own = called(line.label)
            for at, match in years.items():
                value, unit = line.values[at], sheet.units[at] or line.unit
                if value and unit not in ("%", ""):
                    kind, factor = base(unit)
                    name = own if len(own) >= LEAST else called(line.label + tail)
                    size, step = value.value * factor, value.step * factor
                    text = f"{value.text}{unit}"
                    yield NamedLevel(name, kind, size, step, text, match["year"], "", line.passage.evidence)
        return
    told = set(re.findall(r"(20\d\d)年", sheet.caption))
    year = told.pop() if len(told) == 1 else setting.year or setting.written
    for at in sheet.numeric() if len(sheet.totals) == 1 and not years else ():
        value, unit = sheet.totals[0].values[at], sheet.units[at]
        if (
            value
            and unit not in ("%", "")
            and not (RATE.search(sheet.columns[at]) or COUNTED.search(sheet.columns[at]))
        ):
            kind, factor = base(unit)
            name, size, step = called(sheet.columns[at]), value.value * factor, value.step * factor
            part, quote = told_part(sheet.caption, setting.season), sheet.totals[0].passage.evidence
            yield NamedLevel(name, kind, size, step, f"{value.text}{unit}", year, part, quote, whole=True)


def year_before(year: str) -> str:
    """The year before one; 上年 where nobody knows which that is."""
    return str(int(year) - 1) if year.isdecimal() else LAST_YEAR
