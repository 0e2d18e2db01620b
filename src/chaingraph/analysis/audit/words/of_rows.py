"""Only, none and all of the rows of a table, and the row that denies it: 仅甲项目仍处前期 beside a second 前期.

For: ``chaingraph audit``, within and across documents of one place.
In: sentences, tables of things with columns of words. Out: audit rows of kind ``words``.
How: the words of the clause that stand in cells pick rows; whom the clause names are rows too. Only: more rows are picked than
are named or counted. None: one is picked. All: a row that is named has a cell that says no in the column the clause is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.near_rolls import near_rolls
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import COUNT, Page, pages, whole_number
from chaingraph.analysis.audit.reading.rolls import Roll
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.sheets import Line
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.reference.lexicon import read_lexicon

_ONLY = re.compile(r"(?<![不并])(?:仅有|只有|仅剩|只剩|唯有|仅(?!次于|用|为|占|仅|靠|限|需|凭))")
_NONE = re.compile(r"没有(?:任何)?一[家个户宗处]|无一[家个户宗]?|尚无|没有任何|均未|都未|从无")
_ALL = re.compile(r"均|全部|都|悉数|无一例外")
_SAYS = re.compile(rf"{_ONLY.pattern}|{_NONE.pattern}|{_ALL.pattern}")
_CLAUSE = re.compile(r"[^，。；]+(?:，(?:即|均|都|全部|无一)[^，。；]+)*")
_NUMBER = re.compile(rf"(?P<n>{COUNT})[家个户宗处名条栋座套间块]")
_WOULD = re.compile(r"力争|确保|计划|预计|将|目标|若|如|须|应|要求|争取|申报")
_BARE = re.compile(r"情况|进展|状态|是否|时间|进度|与否|完成")
_NO = re.compile(r"(?:[×✗✕xX否无]|未[\u4e00-\u9fff]{0,6}|尚未.*|没有.*|待[\u4e00-\u9fff]{1,4})$")
_PROFIT = re.compile(r"利润|净利")
_GAIN, _LOSS = re.compile(r"盈利|赢利"), re.compile(r"亏损")
_THESE = re.compile(r"以上|上述|表中|表列|所列|名单内|清单内")
_USED = re.compile(r"出租|租出|租完|满租|入驻|住满|去化|售出|售罄|投用|启用|利用|供出|出让|认领|成交")
_UNUSED = re.compile(r"(?:空置|闲置|待租|待售|待出让|待招商|招商中|在招|空[闲缺]|未[租售供用].*|无人.*)$")
"""What all are said to be, and cells that deny it whatever their column."""
_FLOW = re.compile(
    r"[上下]半年|[本当上]月|\d{1,2}月|年内|签约|签订|洽谈|开工|竣工|投产|引进|招引|落户|新增|净增|出让|举办|开展|走访|办理|兑现|发放|申报|授权"
)
"""What happened in a time: a table of things has it only where a column or cell says so."""
_FIRM = re.compile(r"公司|企业|厂|集团|合作社|户")
_OTHER = re.compile(r"20\d\d年|去年|上年|此前|[一二三四]季度|新[增签引]|区外|以上|以下|[超逾近]")
_WANTED = re.compile(r"拟|意向|目标|对标|标杆|招[商引]|对接|[国全][内外国]|行业(?:龙头|代表|领军)")
"""In the name of a column of firms: those it would like to have, or those of anywhere."""
LEAST = 3
"""Rows of a table of which some may be the only ones."""
LONG = 4
"""Characters of the name of a column that is found whatever their order."""
_ROW = Maker("words", 0.7, "前后说法不一")


@dataclass(frozen=True, slots=True)
class _Place:
    """A clause, and where it stands."""

    sentence: Sentence
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.sentence.text[self.start : self.end]


def of_rows(projection: Projection) -> Iterator[AuditRow]:
    """Rows that an only, none or all of a sentence leaves out. O(clauses that say so · rows)."""
    homes, tables = told_homes(projection), near_rolls(projection)
    for page in pages(projection) if tables else ():
        near = [
            roll
            for roll in tables[page.document]
            if len(roll.lines) >= LEAST and may_be_one_place(homes, page.document, roll.sheet.document)
        ]
        for place in _places(page) if near else ():
            for roll in near:
                if _elsewhere(roll) and not _outside().search(place.text):
                    continue
                row = _only(place, roll) or _all(place, roll)
                if row:
                    yield row
                    break


def _elsewhere(roll: Roll) -> bool:
    """Whether the names are those of a column of who is elsewhere, or wanted: 市外代表企业, 拟引进企业."""
    column = roll.heads.split("|")[0]
    return column in roll.sheet.columns and (_outside().search(column) or _WANTED.search(column)) is not None


@cache
def _outside() -> re.Pattern[str]:
    """Words for what is elsewhere."""
    rows = read_lexicon("gap_cues", ("group", "cue"))
    return re.compile("|".join(row["cue"] for row in rows if row["group"] == "away"))


def _places(page: Page) -> Iterator[_Place]:
    for sentence in page.sentences:
        for match in _CLAUSE.finditer(sentence.text):
            if _SAYS.search(match[0]) and not _WOULD.search(match[0]):
                yield _Place(sentence, *match.span())


def _named(text: str, roll: Roll) -> list[Line]:
    """The rows whose names stand in a text."""
    return [line for line in roll.lines if len(line.label) > 2 and line.label in text]


def _picked(text: str, roll: Roll) -> tuple[list[Line], str]:
    """The rows with the cells that stand in a text, of all columns it speaks of; and the longest of these words."""
    lines, words = list(roll.lines), list[str]()
    for field in roll.fields:
        told = [word for word in field.rows if len(word) > 1 and word in text]
        if told:
            word = max(told, key=lambda one: (len(one), one))
            lines = [line for line in lines if line in field.rows[word]]
            words.append(word)
    sign = 1 if _GAIN.search(text) else -1 if _LOSS.search(text) else 0
    at = next((at for at, name in enumerate(roll.sheet.columns) if sign and _PROFIT.search(name)), -1)
    if at >= 0:
        lines = [line for line in lines if (value := line.values[at]) and value.value * sign > 0]
        words.append("盈利" if sign > 0 else "亏损")
    return lines, max(words, key=len, default="")


def _only(place: _Place, roll: Roll) -> AuditRow | None:
    """More rows than are named or counted as the only ones; any where there is to be none."""
    text = place.text
    only, none = _ONLY.search(text), _NONE.search(text)
    if (not only and not none) or _OTHER.search(text):
        return None
    told = _named(text, roll)
    bare = text
    for line in told:
        bare = bare.replace(line.label, "|")
    lines, word = _picked(bare, roll)
    if not told and _of_happenings(text, roll):
        return None
    number = _NUMBER.search(text, only.start() if only else 0)
    most = 0 if none else len(told) or (whole_number(number["n"]) if number else 0)
    left = [line for line in lines if line not in told]
    known = none or (told and all(line in lines for line in told)) or (number and not told)
    if not word or not known or (only and not most) or len(lines) <= most or not left or len(lines) == len(roll.lines):
        return None
    return _row(place, left[-1], word)


def _of_happenings(text: str, roll: Roll) -> bool:
    """Whether a clause counts what happened, or things other than those of the rows, of which the table says nothing."""
    known = " ".join((*roll.sheet.columns, roll.sheet.name, *(word for field in roll.fields for word in field.rows)))
    happened = any(word not in known for word in _FLOW.findall(text))
    firms = all(_FIRM.search(line.label) for line in roll.lines)
    number = _NUMBER.search(text)
    return happened or bool(firms and number and number[0].endswith("个") and not _FIRM.search(text))


def _all(place: _Place, roll: Roll) -> AuditRow | None:
    """A row named among those that are all something, whose cell in the column of it says no."""
    if not _ALL.search(place.text) or re.search(r"[未没无不拟]", re.sub("拟上市", "", place.text)):
        return None
    columns = [
        at
        for at, name in enumerate(roll.sheet.columns)
        if len(_BARE.sub("", name)) > 1 and _inside(_BARE.sub("", name), place.text)
    ]
    used = _USED.search(place.text) is not None
    if not columns and not used:
        return None
    begin = clause_start(place.sentence.text, place.start, "。；")
    around = place.sentence.text[begin : place.end]
    counted = {whole_number(match["n"]) for match in _NUMBER.finditer(around)}
    told = _named(around, roll) or (roll.lines if len(roll.lines) in counted or _THESE.search(around) else ())
    for line in (told if len(told) > 1 else ()) if used else ():
        empty = next((cell for cell in line.passage.cells if _UNUSED.match("".join(cell.split()))), "")
        if empty:
            return _row(place, line, empty)
    for line, at in ((line, at) for at in columns for line in told):
        cell = "".join(line.passage.cells[at].split()) if at < len(line.passage.cells) else ""
        if _NO.match(cell):
            return _row(place, line, cell)
    return None


def _inside(short: str, text: str) -> bool:
    """Whether the characters of a word stand in a text in their order (股改 in 股份制改造), those of a long one in any."""
    signs = iter(text)
    return all(sign in signs for sign in short) or (len(short) >= LONG and set(short) <= set(text))


def _row(place: _Place, line: Line, word: str) -> AuditRow:
    message = f"文中称“{place.text}”，表中{line.label}为“{word}”"
    quote = place.sentence.evidence(place.start, place.end)
    return _ROW(line.label, message, (place.text, word), quote, line.passage.evidence)
