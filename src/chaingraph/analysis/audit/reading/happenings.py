"""When things were begun and finished, as sentences and rows tell it: 二期厂房, April 2021, begun.

For: the rule that holds beginnings against ends (``audit.dates.begun``).
In: the sentences of the pages, tables with a column of projects.
Out: :class:`Happening`, and whether two of them are of one thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.pages import Page, year_in
from chaingraph.analysis.audit.reading.sheets import Line, Sheet
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.records import Evidence

BEGIN, END = "begin", "end"
BEGUN = r"开工|动工|破土|奠基|开建|打下第一根桩|第一根桩|打桩|进场施工|启动建设|开始建设|启动施工|开始施工|开挖|始建"
ENDED = r"竣工|建成|投产|投运|投用|交付|并网|完工|通车|启用|投入(?:运行|使用|运营|生产)|达产|试生产|点火|落成|试运行|开园|开业|开馆|启用"
_DATE = r"(?P<year>(?:19|20)\d\d)年(?:(?P<month>\d{1,2})月(?:份|初|中旬|底|末|上旬|下旬)?)?(?:\d{1,2}日)?"
_TOLD = re.compile(
    rf"{_DATE}(?P<between>[^，。；：、\d]{{0,14}}?)(?:(?P<begin>{BEGUN})|(?P<end>{ENDED}))(?!的|条件|率|前|后|仪式|计划|目标|项目|面积|规模)"
)
"""What a beginning and an end are called."""
PLANNED = re.compile(r"计划|预计|将|拟|力争|争取|确保|目标|前|有望|须|要|应|可|未|原定|安排")
_NOUN = re.compile(
    r"[\u4e00-\u9fffA-Za-z\d“”（）().]{2,30}(?:项目|工程|基地|中心|厂房|工厂|厂区|厂|产业园|园区|生产线|产线|电站|变电站|大桥|公路|大道|道路|隧道|水厂|水库|医院|学校|市场|平台|仓库|冷库|码头|泊位|管网|大厦|楼)"
)
_PRONOUN = re.compile(
    r"^(?:该|本|此|其|这[一个]?)?(?:项目|工程|基地|厂房|园区|产线|生产线|主体|设备|公司|企业)?(?:[一二三四首]期(?:工程|项目)?)?(?:正式|全面|主体)?$"
)
_PHASE = re.compile(r"[一二三四五首][期批]|\d号|[A-Z]区")
_AGAIN = re.compile(r"扩建|技改|改造|升级|新增|扩能|迁建|改扩建|原|老|旧|搬迁")
_LEAD = re.compile(
    r"^(?:[〔【][^〔〕【】]{1,12}[〕】]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.、．]|[一二三四五六七八九十]+、|[●◆■▲①-⑩]|其中|目前|今年|去年|同时|另外)+|(?:自|于|到|从|在|至|早在|已|又|也|的|全容量|，|计划|预计|力争|原定|拟|将|争取)+$"
)
_DATED = re.compile(r"(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?")
_ADVERBS = re.compile(r"^(?:，|正式|全面|顺利|已经?|又|全容量|主体|基本|实现|整体|通水|分别)+")
_SIZE = re.compile(r"\d[\d.]*[万亿]?(?:平方米|平方公里|亩|亿?元|公里|吨|千瓦|兆瓦)")
_EMPTY = re.compile(r"项目|工程|建设|公司|有限|责任|股份|[“”（）()年产的及和与新标准]")
_NEW = re.compile(
    r"新开工(?:(?:的)?(?:项目)?(?:有|包括|为|：)+|(?=[^，。；\d]{2,20}、[^，。；]{2,40}等))(?P<list>[^。；]+)|(?P<one>[^，。；、]{4,24}?)(?:被?(?:列入|纳入|列为)|作为|属于|是)(?P<year>20\d\d)年(?:度)?新开工"
)
_NAMES = re.compile(r"^(?:项目|工程)(?:名称)?$|项目名称|工程名称")
_SPAN = re.compile(r"(20\d\d)\s*[.年/-]?\s*(\d{1,2})?\s*月?\s*[-—–~至]+\s*(20\d\d)")
_TIMES = re.compile(r"起止|年限|期限|建设期|周期")


@dataclass(frozen=True, slots=True)
class Happening:
    """A beginning or an end.

    Attributes:
        thing: What was begun or finished, in the words of the text.
        stage: :data:`BEGIN` or :data:`END`.
        date: Year and, if told, month.
        planned: Whether it is a plan.
        own: Whether a row, not a sentence, says so.
        size: The amount right behind its name (标准厂房二期8.5万平方米); empty where none is.
    """

    thing: str
    stage: str
    date: tuple[int, ...]
    planned: bool
    text: str
    evidence: Evidence
    own: bool = False
    size: str = ""


def happenings(page: Page) -> Iterator[Happening]:
    """Beginnings and ends of the sentences of a page. O(characters)."""
    for place, sentence in enumerate(page.sentences):
        for match in _TOLD.finditer(sentence.text):
            behind = _ADVERBS.sub("", match["between"])
            thing = behind if _NOUN.fullmatch(behind) else _thing(page.sentences, place, match.start())
            if len(core(thing)) > 2:
                date = tuple(int(part) for part in (match["year"], match["month"]) if part)
                clause = sentence.text[max(0, match.start() - 6) : match.end() + 1]
                yield Happening(
                    thing,
                    BEGIN if match["begin"] else END,
                    date,
                    PLANNED.search(clause) is not None or _later(page, date),
                    match[0],
                    sentence.evidence(match.start(), match.end()),
                    size=size_of(sentence.text, thing),
                )
        yield from _new(page, place, sentence)


def size_of(text: str, thing: str) -> str:
    """The amount right behind the name of a thing; empty where none is."""
    match = _SIZE.match(text, text.find(thing) + len(thing)) if thing in text else None
    return match[0] if match else ""


def _later(page: Page, date: tuple[int, ...]) -> bool:
    """Whether a date lies behind the day on which the page was written."""
    length = min(len(date), len(page.written))
    return bool(length) and date[:length] > page.written[:length]


def _thing(sentences: Sequence[Sentence], place: int, at: int) -> str:
    """What a date speaks of: the words before it, or what the clauses and sentences before name, when those name nothing."""
    text = sentences[place].text
    head = text[clause_start(text, at, "。；") : at]
    pieces = [_LEAD.sub("", piece) for piece in re.split("[，,：]", head)]
    phase = ""
    for told in reversed(pieces):
        dated = _DATED.split(told)
        piece = dated[0] or dated[-1]
        if piece and not _PRONOUN.match(piece):
            noun = _NOUN.search(piece)
            if noun or told is pieces[-1]:
                # 标准厂房二期8.5万平方米: the phase stands behind what it is of.
                own = _PHASE.match(piece, noun.end()) if noun and not phase else None
                return (noun[0] if noun else piece) + (own[0] if own else phase)
        phase = phase or "".join(_PHASE.findall(piece)[:1])
    for before in reversed(sentences[max(0, place - 2) : place]):
        nouns = list(_NOUN.finditer(re.sub(r"[（(][一二三四五六七八九十]+[）)]", "", before.text)))
        if nouns and (
            before.passage is sentences[place].passage or before.passage.kind == "heading" or len(before.text) < 40
        ):
            return _LEAD.sub("", nouns[0][0]) + phase
    return ""


def _new(page: Page, place: int, sentence: Sentence) -> Iterator[Happening]:
    """What is listed as begun in the year of the page: 新开工的有甲、乙、丙."""
    for match in _NEW.finditer(sentence.text):
        year = int(match["year"]) if match["year"] else _year_of(page, place)
        for name in re.split("[、，和]", re.sub("等.*$", "", match["list"])) if match["list"] else [match["one"]]:
            if year and len(core(name)) > 2:
                text = f"{year}年新开工{name}"
                yield Happening(name, BEGIN, (year,), False, text, sentence.evidence(*match.span()))


def _year_of(page: Page, place: int) -> int:
    """The year a section, or the page, reports of."""
    for before in reversed(page.sentences[:place]):
        if before.passage.kind in ("heading", "title") and (year := year_in(before.text)):
            return year
    return year_in(page.title)


def row_happenings(sheet: Sheet) -> Iterator[tuple[Line, Happening]]:
    """Beginnings and ends of the projects of a table: its column of years, and what its other cells tell."""
    names = next((at for at, name in enumerate(sheet.columns) if _NAMES.search(name)), None)
    for line in sheet.lines if names is not None else ():
        cells = line.passage.cells
        thing = "".join(cells[names].split()) if names is not None else ""
        for at, cell in enumerate(cells[: len(sheet.columns)]):
            span = _SPAN.search(cell) if _TIMES.search(sheet.columns[at]) else None
            if span and not re.search(r"续建|扩建|改建|技改", " ".join(cells)):
                date = tuple(int(part) for part in span.groups()[:2] if part)
                yield (
                    line,
                    Happening(thing, BEGIN, date, planned=False, text=cell, evidence=line.passage.evidence, own=True),
                )
            for match in _TOLD.finditer(cell):
                ahead = cell[max(0, match.start() - 8) : match.start()] + match["between"]
                if not re.search(r"[一二三]期|原|老|旧", ahead):
                    stage = BEGIN if match["begin"] else END
                    date = tuple(int(part) for part in (match["year"], match["month"]) if part)
                    planned = PLANNED.search(ahead) is not None
                    yield line, Happening(thing, stage, date, planned, match[0], line.passage.evidence, own=True)


def core(thing: str) -> str:
    """What is left of the name of a thing without the words that all projects have."""
    return _EMPTY.sub("", thing)


def same(left: str, right: str) -> bool:
    """Whether two names are of one thing: the characters of one stand in the other in their order; the phase is the same."""
    short, long_ = sorted((core(left), core(right)), key=len)
    if (len(short) < 4 and not (len(short) == 3 and short in long_)) or _phases(left) != _phases(right):
        return False
    if bool(_AGAIN.search(left)) != bool(_AGAIN.search(right)):
        return False
    signs = iter(long_)
    return all(sign in signs for sign in short)


def _phases(thing: str) -> list[str]:
    return sorted(set(_PHASE.findall(thing)))
