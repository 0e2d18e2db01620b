"""One duty of two bodies: 链长办公室设在市经信局 … 链长办公室（设在市招商中心）; 由区科技局牵头 … 牵头单位区商务局.

For: ``chaingraph audit``, within and across documents of one place and year; the leads of chains are in ``audit.people.lead_offices``.
In: sentences that say which body leads, hosts, answers for or explains something, or where an office is; tables with a column for it.
Out: audit rows of kind ``name``.
How: what the duty is of is a row of a table, or the words before the duty, and one where these end alike; an office is one in its
document; the interpretation is of the document; without such words the duty is of the sentence. Several bodies, former ones,
and tasks of which each has its own are not compared. A body is known by what it is about (工信局 is 工业和信息化局).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.people.lead_offices import one_office
from chaingraph.analysis.audit.reading.holders import former
from chaingraph.analysis.audit.reading.pages import one_time, whole_number, years
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

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
_NUMBERED = re.compile(
    r"(?:(?:任务|事项|项目|工作|举措|问题|措施|课题|序号|条目)(?:第|之)?|第)(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})(?:号|[项条个件](?:[重点年度目标具体]*(?:任务|事项|项目|工作|举措|问题|措施|课题))?)?(?:工作)?$"
)
"""What is told by its number in a table: 任务4, 第4项任务."""
_THING = re.compile(r"[\u4e00-\u9fff\dA-Za-z“”（）]+$")
_GENERAL = re.compile(
    r"^(?:项目|工作|建设|活动|任务|事项|企业|公司|部门|园区|产业链|产业|专班|方案|办公室|县|市|区|该|本|此|的|等|和|及|与)+"
)
_BOARD = re.compile(r"联席会议|领导小组|指挥部|委员会|专班|[推工][进作]组|办公室|工作|领导|协调|秘书处")
"""What many boards of a place are called; ``audit.people.seats`` knows them by the titles of their documents."""
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
_CHANGED = re.compile(r"调整|改设|变更|原由|原设|此前")
_APART = re.compile(r"分别|轮流|原|改由|调整|变更|移交|配合|协助|联合|共同|轮值|各[自部]")
LEAST = 5
"""Signs with which the words for two things end alike, at least."""
NAMES = 6
"""Signs of the name of a row that its words alone tell from others, at least."""
FEW = 2
"""Bodies of one duty in a sentence at most; more have a task each."""
_ROW = Maker("name", 0.7, "单位可能写错或未更新")


@dataclass(frozen=True, slots=True)
class _Duty:
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


def duties(projection: Projection) -> Iterator[AuditRow]:
    """Duties of two bodies. O(characters + cells + pairs of one role)."""
    told = [*_rows(projection), *sorted(_prose(projection), key=lambda one: one.evidence.start)]
    often = Counter((one.sentence, one.role) for one in told)
    homes, when = settled_homes(projection), years(projection)
    seen: set[frozenset[str]] = set()
    for left, right in combinations(told, 2):
        documents = left.evidence.document, right.evidence.document
        bodies = frozenset((left.body, right.body))
        if bodies in seen or not _one_role(left, right) or not _one_thing(left, right):
            continue
        if left.sentence == right.sentence and often[left.sentence, left.role] > FEW:
            continue
        if may_be_one_place(homes, *documents) and one_time(when, *documents) and _two(left.body, right.body):
            seen.add(bodies)
            name = _name(left, right)
            message = f"{name}{left.role}单位一处为{left.body}，一处为{right.body}"
            yield _ROW(name or left.role, message, (left.body, right.body), left.evidence, right.evidence)


def _two(left: str, right: str) -> bool:
    """Whether two bodies are two, and none is a part of the other."""
    return not one_office(left, right) and left not in right and right not in left


def _one_role(left: _Duty, right: _Duty) -> bool:
    """Whether two duties are one; the only body answerable for a row of the page leads it."""
    one_cell = bool(left.table) != bool(right.table) and left.evidence.document == right.evidence.document
    return left.role == right.role or (one_cell and {left.role, right.role} == {"牵头", "责任"})


def _name(left: _Duty, right: _Duty) -> str:
    """What a duty is of: the words of a sentence, else the name of the row that they hold."""
    rows = [part for one in (left, right) if one.table for part in one.thing.split("|")]
    around = left.around + right.around
    held = [part for part in rows if len(part) >= NAMES and part in around]
    return (
        held[0]
        if held
        else min((one.thing for one in (left, right) if not one.table and one.thing), key=len, default="")
    )


def _one_thing(left: _Duty, right: _Duty) -> bool:
    one_page = left.evidence.document == right.evidence.document
    if left.table and right.table:
        return False
    if left.role == "解释":
        return one_page
    if left.role == "设立":
        own = one_page or all(len(_BOARD.sub("", one.thing)) > 1 for one in (left, right))
        return (one_page and not (left.thing and right.thing)) or (own and _alike(left.thing, right.thing))
    if left.table or right.table:
        numbered = _NUMBERED.search(right.thing if left.table else left.thing)
        if numbered and one_page:
            return (left if left.table else right).number == whole_number(numbered["n"])
        row, prose = (left, right) if left.table else (right, left)
        return any(
            (len(part) > 2 and part in prose.thing) or (len(part) >= NAMES and part in prose.around)
            for part in row.thing.split("|")
        )
    if not (left.thing and right.thing):
        return left.sentence == right.sentence and bool(left.thing) and left.evidence.end < right.evidence.start
    return _alike(left.thing, right.thing)


def _alike(left: str, right: str) -> bool:
    """Whether the words for two things end alike, with more than general words."""
    length = min(len(left), len(right))
    same = next((n for n in range(length) if left[-n - 1] != right[-n - 1]), length)
    return same >= min(LEAST, max(length, 3)) and len(_GENERAL.sub("", left[-same:])) > 1


def _rows(projection: Projection) -> Iterator[_Duty]:
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
                    yield _Duty(
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


def _prose(projection: Projection) -> Iterator[_Duty]:
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
                    yield _Duty(_bare(thing), role, body, quote, place, around=around)


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
