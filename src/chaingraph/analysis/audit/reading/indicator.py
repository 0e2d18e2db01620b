"""What the words beside a figure say it measures: the head of the indicator, its other words, and marks of its scope.

For: the observations of the audit (:mod:`chaingraph.analysis.audit.reading.observed`).
In: the words before or behind a figure, the header of a column, the label of a row; ``indicator_heads.csv`` and
``indicator_marks.csv``.
Out: :class:`Label`.
How: Chinese names of indicators end in what is measured (轨道交通装备产业产值: 产值). What stands before it and is no place,
time, verb or mark of scope names the trade or product; it is compared by its pairs of characters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache

from chaingraph.analysis.audit.reading.text import COUNTS
from chaingraph.reference.lexicon import read_lexicon

NOUN_BEHIND = re.compile(r"的?(?P<what>[\u4e00-\u9fff]{2,14})")
"""What a figure counts or measures, when it stands behind it."""
_TIME = re.compile(
    r"(?:19|20)\d\d年?(?:[—–~至-](?:20\d\d年?|\d{1,2}月))?(?:度|底|末|初)?|\d{1,2}[—–~至-]\d{1,2}月份?|\d{1,2}月(?:份|底|末|当月|\d{1,2}日)*"
    r"|截至|截止|上年末?|去年[底末]?|今年|当年|本年|全年|年内|年[末底初均]|上半年|下半年|[一二三四]季度|前[一二三四\d]+个?(?:季度|月)|同期|目前|现在|期间|十[四五三]五"
)
_NUMBERED = re.compile(r"^\d{1,2}[.．、](?=[\u4e00-\u9fff])")
"""The number of a line of a list: 1.甲项目."""
_BRACKETS = re.compile(r"[（(][^（）()]*[)）]?|[“”\"《》【】]")
_EXAMPLES = re.compile(
    r"(?:[\u4e00-\u9fff]{1,8}、)+[\u4e00-\u9fff]{1,8}等(?![县市区镇省国乡园村地]|\d|$)(?=[\u4e00-\u9fff]{2})"
)
"""Examples before what they are of: 蓝莓、树莓等浆果 are 浆果."""
_SEVERAL = re.compile(r"[\u4e00-\u9fff]{2}、[\u4e00-\u9fff]{2}")
SEVERAL = "several"
"""The dimension of the mark of a label that names several things together: 蔬菜、马铃薯种植面积 is of both."""
_VERB = re.compile(
    r"实现|完成|达到?了?|拥有|共有|共计?|总共|现有|已有|累计(?=有|达|完成)|集聚|聚集|规划提出|明确提出|提出|对照|保留|缴纳|上缴|录得|我们|增至|增加?到|提高到|提升到|扩大到|上升到|发展到|壮大到|下降到|"
    r"降至|减少到|突破|超过?|接近|约|近|为|是|有(?!限|效|机|色|关|利)|发展|形成|建成了?|引育|引进|培育|吸纳|带动|安排|预计|力争|计划|争取|确保|仍?达|仅|还|已(?!开发)|全部|虽然?|也|均(?!价)|则|又|却|更|曾|总量|总数|总额|数量|个数|户数|家数|数$|额$|量$"
)
_FILLER = re.compile(
    r"在[统库册]|入[统库]|企业|项目|小镇|链上|链条上|(?:工业|产业)?园区?(?!林|艺)|(?:经济|技术|高新|开发)*(?:开发区|高新区|经开区)|实际|入库|本地|当地|县内|市内|"
    r"[的在于和与及等以把将对从由至到比较占了内中其全各该此共余多约，。、：；:]|^总|我[市县区省]|本[市县区]|年产|规模$|主导产业|这一?"
)
_TRADE = re.compile(
    r"(?:制造业|加工业|产业链|全产业链|产业集群|产业|行业|工业|制造|加工|生产|业|类|链|板块|领域|环节|片区)+$"
)
_AIMED = re.compile(r"^[省市县区]?下达(?:给)?|(?:年度|全年|预期)?(?:目标|任务)(?:任务|数|值)?(?:为|是|[:：])?$|到账$")
"""What stands behind the name of an indicator where its value is a goal, or money come in."""
_INDUSTRY = re.compile(r"工业(?=总?产值|企业|增加值|营业|主营|利润)")
_COUNT_TAIL = re.compile(
    r"^[\u4e00-\u9fff]{0,10}?(?:企业|项目|单位|平台|园区|公司|主体|机构|户)(?:中|内)?(?=[\u4e00-\u9fff])"
)
_LEADING = re.compile(r"^(?:[的在于为是有共和与及]|实现|完成|拥有|现有|已|达到?|共有|累计|目前|其中|虽然?|集聚|我)+")
_YEARLY = re.compile(
    r"(?:年|日)(?:产|处理|加工|储运|屠宰)(?:量|能力)?(?P<thing>[^值量，。；\d][^，。；\d]{1,13}?)?(?:达到?|约|为)?$"
)
_PRODUCT_END = re.compile(
    r"的|项目|生产线|产线|基地|工厂|能力|产能|建成|投产|正在|已|将|预计|全部|达产|主要|用于|和|及|与|等"
)
_STOPS = re.compile(r"[，,。；;：:！？]")
SHORTEST = 2


@dataclass(frozen=True, slots=True)
class Label:
    """What a figure measures.

    Attributes:
        head: The class of the last noun; of a noun nobody knows its last two characters.
        words: What is left of the label before it, without place, time, verbs and marks.
        marks: Marks of scope by their dimension.
        known: Whether the head is one of the lexicon.
        told: The label as written, as far as it says what is measured.
    """

    head: str
    words: str
    marks: tuple[tuple[str, str], ...]
    known: bool
    told: str = field(default="", compare=False)

    @property
    def name(self) -> str:
        """What it measures, for a message."""
        return self.told or self.words + self.head.strip("~")


def read_label(text: str, names: tuple[str, ...], kind: str = "") -> Label | None:
    """The label that words in front of a figure, or of a cell, make; ``None`` where they name nothing.

    Args:
        text: The words, without the figure.
        names: Names of places to leave out.
        kind: Base unit of the figure: 总投资 is no head of a count; empty for any.
    """
    return _read(without(text, names), measures(kind))


def measures(kind: str) -> str:
    """What a base unit measures, as the lexicon of heads calls it; empty for no unit."""
    if kind in ("元", "美元", "欧元", "日元"):
        return "money"
    return "area" if kind == "平方米" else "count" if kind and kind in COUNTS else "amount" if kind else ""


@lru_cache(maxsize=65536)
def _read(bare: str, told: str) -> Label | None:
    heads = _heads(told)
    known = _last_head(bare, told)
    if known:
        start, end = known
        behind = _VERB.sub("", _FILLER.sub("", bare[end:]))
        if len(behind) > 3:
            known = None
    if known is None:
        words = _plain(bare)
        if told == "area" and len(words) >= SHORTEST and re.fullmatch(r"[\u4e00-\u9fff]+", words):
            marks, rest = marks_in(words)
            return Label("面积", rest, marks, known=True)
        if len(words) < SHORTEST + 1 or not re.fullmatch(r"[\u4e00-\u9fffA-Za-z]+", words):
            return None
        marks, rest = marks_in(words)
        return Label(f"~{words[-2:]}", rest[:-2], marks, known=False) if len(rest) > SHORTEST else None
    marks, rest = marks_in(bare[:start])
    if _SEVERAL.search(bare[:start]):
        marks = (*marks, (SEVERAL, _plain(rest)))
    return Label(heads[bare[start:end]], _plain(rest), marks, known=True, told=_LEADING.sub("", bare[:end]))


def _plain(words: str) -> str:
    """Words without verbs and fillers, and without what only says that they are a trade."""
    words = _FILLER.sub("", _VERB.sub("", words))
    return re.sub(r"^总|总$|年$", "", _TRADE.sub("", words))


def capacity(before: str, behind: str, names: tuple[str, ...]) -> Label | None:
    """The label of a capacity (年产磷酸铁锂3万吨, 年产5万吨磷酸铁锂): head 产能, words what is made."""
    match = _YEARLY.search(before)
    thing = (match["thing"] or behind) if match else ""
    words = re.sub(r"(?:生产线|产线|扩能|扩建|技改|新建|建设|改造)*(?:项目|工程|基地)?$", "", without(thing, names))
    if not match or len(words) < SHORTEST:
        return None
    return Label("产能", words, (), known=True)


def product_of(words: str) -> str:
    """What words behind a capacity say is made, up to the first that says something else."""
    return _PRODUCT_END.split(words, maxsplit=1)[0]


def head_behind(words: str, kind: str) -> str:
    """Words behind a figure up to the first head among them (92家食品企业逐户建档: 食品企业); empty without one."""
    ends = [words.find(word) + len(word) for word in _heads(measures(kind)) if word in words]
    return words[: min(ends)] if ends else ""


def marks_of(text: str) -> Mapping[str, str]:
    """Marks of scope that words hold, by dimension. O(characters · marks)."""
    return dict(marks_in(text)[0])


def own_words(text: str) -> str:
    """What is left of words without places' signs, times, verbs, marks and heads."""
    bare = without(text, ())
    for word in sorted(_heads(), key=len, reverse=True):
        bare = bare.replace(word, "")
    return _plain(marks_in(bare)[1])


@lru_cache(maxsize=65536)
def pairs(words: str) -> frozenset[str]:
    """Pairs of characters of a word; a single character is its own."""
    return frozenset(words[at : at + 2] for at in range(len(words) - 1)) or frozenset(words)


def clause_before(text: str, at: int, start: int = 0) -> str:
    """The words of a clause up to a place, without a noun that an earlier figure counted (38家企业完成产值: 完成产值)."""
    stop = max((match.end() for match in _STOPS.finditer(text, start, at)), default=start)
    words = text[stop:at]
    if stop == start and start:
        words = _COUNT_TAIL.sub("", words)
    return words


def without(text: str, names: tuple[str, ...]) -> str:
    """Words without brackets, times and the names of places."""
    # 工业 is a mark of scope, not the end of 加工业.
    words = (
        _TIME.sub("", _EXAMPLES.sub("", _BRACKETS.sub("", _NUMBERED.sub("", text))))
        .replace("规模以上", "规上")
        .replace("加工业", "加工")
    )
    words = _AIMED.sub("", words.replace("GDP", "生产总值"))
    for name in names:
        words = words.replace(name, "")
    return _INDUSTRY.sub("", re.sub(r"全[市县区省镇乡域园国]|[市县区]域|[市县区园]内", "", words))


def _last_head(text: str, told: str) -> tuple[int, int] | None:
    """Where the last head of a text stands, the longest of those that end there."""
    best: tuple[int, int] | None = None
    for word in _heads(told):
        at = text.rfind(word)
        if at >= 0 and (best is None or (at + len(word), len(word)) > (best[1], best[1] - best[0])):
            best = (at, at + len(word))
    return best


def marks_in(text: str) -> tuple[tuple[tuple[str, str], ...], str]:
    """Marks of scope that words hold, and the words without them. O(characters · marks)."""
    found: dict[str, str] = {}
    for word, (dimension, mark) in _marks().items():
        if word in text:
            found.setdefault(dimension, mark)
            text = text.replace(word, "")
    return tuple(sorted(found.items())), text


@cache
def _heads(told: str = "") -> Mapping[str, str]:
    """Words of heads that are told in a kind of unit; a head of amounts may be told in any but money."""
    rows = read_lexicon("indicator_heads", ("word", "head", "measures"))
    fitting = [row for row in rows if not told or row["measures"] == told or _loose(row["measures"], told)]
    return {row["word"]: row["head"] for row in fitting}


def _loose(own: str, told: str) -> bool:
    return (own == "amount" and told != "money") or (own == "count" and told == "amount")


@cache
def _marks() -> Mapping[str, tuple[str, str]]:
    """Longest first, so that 国家级 is not read as 国家."""
    rows = read_lexicon("indicator_marks", ("word", "dimension", "mark"))
    ordered = sorted(rows, key=lambda row: (-len(row["word"]), row["word"]))
    return {row["word"]: (row["dimension"], row["mark"]) for row in ordered}
