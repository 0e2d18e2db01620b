"""Bodies with a duty, as sentences and tables tell them: 由区科技局牵头, 链长办公室（设在市招商中心）, a column 责任单位.

For: the rule that holds the bodies of one duty against each other (``audit.people.duties``).
In: sentences that say which body leads, hosts, answers for or explains something, or where an office is; tables with a column for it.
Out: :class:`Duty`, :func:`duties_told`.
How: what the duty is of stands before it, in a row beside it, or in the heading where the sentence goes on about that (该工程由…);
former bodies, and several of one duty, are none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.holders import former

_BODY = r"(?P<body>(?!各|有关|相关|其|该|本)[\u4e00-\u9fff]{1,14}?(?:局|委|办|厅|院|中心|管委会|委员会|办公室|人民政府|政府|集团|公司|协会|商会|联社|银行|街道办事处|街道|镇|联合会))"
_END = r"(?=[，。；、：（）)\s]|$|负责|牵头|具体|承担|承办|会同|须|应|于|要|已|在|统一|每|将|和|与)"
_DUTIES = {
    "牵头": "牵头",
    "主办": "承办",
    "承办": "承办",
    "主管": "主管",
    "责任": "责任",
    "受理": "受理",
    "验收": "验收",
    "编制": "编制",
    "建设": "建设",
    "实施": "实施",
}
_ROLE = re.compile(
    rf"(?P<role>{'|'.join(_DUTIES)})(?:责任)?(?:单位|部门|机关|机构)[，,]?(?:为|是|系|由|：|:)?{_BODY}{_END}"
)
_BY = re.compile(
    rf"由{_BODY}(?:(?:统一|具体|负责)*(?P<role>牵头|主办|承办|受理|验收)(?!单位|部门)|(?:担任|作为|任|为)(?:总|第一)?(?P<role2>牵头|主办|承办|责任)(?:责任)?(?:单位|部门))"
)
_LEADS = re.compile(
    rf"(?:^|[，。；：])(?:会议(?:明确|要求|议定|决定|指出)，?)?(?![^，。；]{{0,6}}由){_BODY}(?:要|须|应|负责|作为(?P<thing>[^，。；]{{4,30}}?)的?)*(?P<role>牵头)(?:(?:责任)?(?:单位|部门)|(?=负责|抓|推进|推动|组织|实施|落实|做好|完成|办理|统筹|开展|[，。；]))"
)
"""A body told before what it leads: 县水务局牵头负责甲工程; 县水务局作为甲工程的牵头单位."""
_EXPLAINS = re.compile(
    rf"由{_BODY}(?:会同[^，。；]{{2,12}})?(?:负责|承担)?(?:具体)?(?:进行)?解释|解释(?:权|工作|权限)?(?:统一|均)?(?:由|归|属于?){_BODY.replace('body', 'body2')}(?:承担|负责|所有)?(?=[，。；、]|$)"
)
_OFFICE = re.compile(
    rf"(?P<thing>[\u4e00-\u9fff]{{0,16}}办公室|[\u4e00-\u9fff]{{0,12}}(?:秘书处|工作专班|服务专窗|指挥部))(?:，|的)?[（(]?(?:设[在于]|挂靠[在于]?|放在|依托){_BODY}(?=[，。；、）)]|内|$|承担|负责|办公)"
)
_INSIDE = re.compile(rf"(?P<thing>[\u4e00-\u9fff]{{0,16}}(?:办公室|秘书处|专班))[（(]{_BODY}(?:内设|代管|合署)")
_SAYS = re.compile(
    r"作为(?P<thing>[^，。；]{2,24}?)的?(?P<role>主办|承办|牵头|责任|主管)(?:单位|部门)，"
    + _BODY
    + r"(?:会同|高度|按|对|已|现|将|组织|认真|，)"
)
_COLUMN = re.compile(r"^(?P<role>牵头|承办|主办|责任|主管|受理|验收|编制|建设|实施)(?:责任)?(?:单位|部门|机关)$")
_CELL = re.compile(rf"^{_BODY}(?:[（(](?:单独|独立|主办|牵头|承办)[^（）()]*[）)])?$")
_NUMBER = re.compile(r"^(?:序号|编号|任务序?号?|任务编号|号)$")
"""The head of a column that numbers the rows."""
_NUMERAL = re.compile(r"\d{1,2}$|[一二三四五六七八九十]{1,3}$")
_THING = re.compile(r"[\u4e00-\u9fff\dA-Za-z“”（）]+$")
_CLAUSE = re.compile(r"[^，。；：]*$")
_BARE_CLAUSE = re.compile(
    r"^(?:会议)?(?:明确|要求|议定|决定|同意|指出|原则同意)*(?:该|本|此|这一?|上述)?(?:项|个)?(?:项目|工程|工作|事项|任务|改造|活动)?(?:的)?(?:由)?$"
)
"""What stands before a body in a clause that is of what the sentence, or the heading, names."""
_WHOLE = re.compile(
    r"^(?:负责|抓总|推进|推动|组织|实施|落实|统筹|做好|完成|办理|开展|抓好|抓|总|具体|此项|该项|工作|建设)*(?=[，。；、（）]|$)"
)
"""What stands behind 牵头 where the whole is led, not some deed of it."""
_TITLED = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])(?P<what>[^。；！？]{4,40})$")
"""A heading with its number."""
_APART = re.compile(r"分别|轮流|原|改由|调整|变更|移交|配合|协助|联合|共同|轮值|各[自部]")


@dataclass(frozen=True, slots=True)
class Duty:
    """A body with a duty of something, as told at one place.

    Attributes:
        around: The words of its sentence, or of the heading above it where its sentence goes on about that (该工程由…).
    """

    thing: str
    role: str
    body: str
    evidence: Evidence
    sentence: tuple[str, int]
    table: str = ""
    number: int = 0
    around: str = ""


def duties_told(projection: Projection) -> list[Duty]:
    """The duties of rows, then those of sentences by where they stand. O(characters + cells)."""
    return [*_rows(projection), *sorted(_prose(projection), key=lambda one: one.evidence.start)]


def _rows(projection: Projection) -> Iterator[Duty]:
    often = Counter((sheet.name, cell) for sheet in sheets(projection) for line in sheet.lines for cell in line.cells)
    tables = Counter(sheet.document for sheet in sheets(projection) if any(map(_NUMBER.match, sheet.columns)))
    for sheet in sheets(projection):
        # 任务4 is of the only numbered table of its document.
        count = next((at for at, name in enumerate(sheet.columns) if _NUMBER.match(name)), -1)
        count = count if tables[sheet.document] == 1 else -1
        for at, column in enumerate(sheet.columns):
            role = _COLUMN.match("".join(column.split()))
            for line in sheet.lines if role else ():
                body = _CELL.match(line.cells[at]) if at < len(line.cells) else None
                if role and body:
                    row = line.passage.evidence
                    yield Duty(
                        "|".join(cell for cell in line.cells[:at] if often[sheet.name, cell] == 1),
                        _DUTIES[role["role"]],
                        body["body"],
                        row,
                        (sheet.document, row.start),
                        sheet.name,
                        _number_of(line.cells, count),
                    )


def _number_of(cells: list[str], at: int) -> int:
    found = _NUMERAL.search(cells[at]) if 0 <= at < len(cells) else None
    return whole_number(found[0]) if found else 0


def _prose(projection: Projection) -> Iterator[Duty]:
    above: tuple[str, str] = ("", "")
    for sentence in sentences(projection):
        text, place = sentence.text, (sentence.document, sentence.offsets[0])
        titled = _TITLED.match(text)
        if titled or above[0] != sentence.document:
            above = sentence.document, titled["what"] if titled else ""
        for kind, patterns in (("解释", (_EXPLAINS,)), ("设立", (_OFFICE, _INSIDE)), ("", (_SAYS, _ROLE, _BY, _LEADS))):
            for match in (match for pattern in patterns for match in pattern.finditer(text)):
                groups = match.groupdict()
                body = groups.get("body") or groups.get("body2") or ""
                clause = re.split("[。；]", text[: match.start()])[-1] + match[0]
                if (
                    not former(clause)
                    and not _APART.search(match[0])
                    and text[match.end() : match.end() + 1] not in "、和"
                ):
                    role = kind or _DUTIES[groups.get("role") or groups.get("role2") or ""]
                    thing = groups.get("thing") or ("" if kind else _before(text, match.start()))
                    around = "" if kind else _around(text, match, above[1])
                    quote = sentence.evidence(*match.span())
                    yield Duty(_bare(thing), role, body, quote, place, around=around)


def _around(text: str, match: re.Match[str], above: str) -> str:
    """The words that may name what a body leads: those of the sentence where it leads the whole, else of the clause behind."""
    ahead, behind = text[: match.start()], text[match.end() :]
    if _BARE_CLAUSE.match((_CLAUSE.search(ahead) or match)[0]) and _WHOLE.match(behind):
        opens = not re.search("[，。；]", ahead) or re.match("由?[该本此上]", ahead[ahead.rfind("，") + 1 :])
        return f"{above}|{ahead}" if opens else ahead
    return re.split("[，。；]", behind)[0]


def _before(text: str, at: int) -> str:
    """The words right before a duty that say of what it is."""
    found = _THING.search(text[:at])
    return found[0] if found else ""


def _bare(thing: str) -> str:
    return re.sub(r"^(?:设立|成立|组建|由|建立|其中|统筹|[省市县区])+|(?:工作|建设)$", "", thing)
