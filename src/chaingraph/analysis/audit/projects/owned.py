"""One project with two owners, in sentences and in lists of projects.

For: ``chaingraph audit``.
In: sentences that name a project by its words before 项目 or 工程, or a row of a list; companies by their full names.
Out: audit rows.
How: a project is known by what its name ends in; its owner stands before it (甲公司投资建设的…), behind it (…，由甲公司建设; 业主甲公司)
or in its row. A name of general words alone (标准厂房建设) is of no project.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.projects.owners_joined import one_group
from chaingraph.analysis.audit.projects.told_projects import FIRM, NAME_COLUMN, one_owner
from chaingraph.analysis.audit.reading.project_names import core_of
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.names import parse_company

_NAME = re.compile(
    r"(?P<what>[\u4e00-\u9fff\dA-Za-z（）()]{4,26}?)(?:项目|工程|(?P<works>变电站|电站|水厂|污水处理厂|物流园|产业园|生产线|产线|基地|中心|平台|研究院|电厂|码头|大桥|公寓|博物馆|学校|医院)(?=由|的?(?:业主|投资|建设|实施)))"
)
_BEHIND = (
    re.compile(
        rf"由{FIRM}(?:作为业主|独资|独家|全资|单独|负责|出资|承担|牵头|控股|统一)*(?:投资|建设|实施|投建|兴建|开发)"
    ),
    re.compile(
        rf"(?:业主|投资主体|投资方|投资人|投资商|建设单位|建设主体|实施主体|项目公司|项目单位)(?:单位)?(?:为|是|系|[:：])?{FIRM}"
    ),
)
_AHEAD = re.compile(
    rf"{FIRM}(?:独资|独家|全资|计划|拟|已)?(?:总?投资(?:约?[\d.]+[万亿]*元)?)?(?:建设|兴建|新建|实施|投资|投建)?的?$"
)
_FIRM_END = re.compile(r"(?:公司|集团|总厂|合作社)$")
_SHORT = re.compile(
    r"(?![^、]*(?:局|委|办|政府|中心|管委会|街道|镇|乡|待定|未定|自筹|专班|区|县|市|部)$)[\u4e00-\u9fff]{3,8}"
)
"""A firm as a cell calls it for short; no public body."""
_OWNER_COLUMN = re.compile(
    r"投资(?:主体|方|企业|单位|人|商)(?!所|来|属|联|电|籍|性)|业主|建设(?:单位|主体)|项目(?:单位|公司|法人)|实施(?:单位|主体)|企业名称|承办单位"
)
_GENERAL = re.compile(
    r"标准(?:化)?厂房|污水处理厂?|基础设施|配套|设施|道路|管网|技术改造|技改|改扩建|新建|扩建|改造|建设|生产线|产线|智能化|数字化|年产|"
    r"一期|二期|三期|产业园|基地|中心|工厂|提升|升级|加工|综合|智能|园区|县|市|区|和|及|的|与"
)
_LEAD = re.compile(
    r"^.*(?:[，。；：、]|推进|加快|协调|支持|位于|建设的|实施的|投资的|服务|确保|推动|走进|关于|(?<![\u4e00-\u9fff])[一二三四五六七八九十]是|其中|公司|集团|承建|施工|运营|总包)"
)
_BEFORE = re.compile(r"^.*(?:[的在由为]|支持|依托|引进|位于|推动|协调)")
_NUMBERED = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])[^。；：，]{4,30}$")
_GOES_ON = re.compile(
    r"“?(?:该|此|本|这[一个]?|上述)?(?:[^，。；、]{0,4}总?投资约?[\d.]+[万亿]*元)?的?(?:项目|工程)|(?:其|据[^，。；]{1,6}，)?(?:由|(?:项目)?(?:业主|投资方|投资商|投资主体|投资人|建设单位|实施主体|建设主体))"
)
"""Opens a sentence about the project of the one before: 这个总投资10亿元的项目由…"""
_WORD = re.compile(r"(?:建设)?(?:项目|工程)$")
SHORTEST, TELLING = 6, 3
"""Characters of a name at least, and of those that are no general words."""
_ROW = Maker("name", 0.7, "业主名称写错，或项目张冠李戴")


@dataclass(frozen=True, slots=True)
class _Owned:
    """A project with its owner at one place."""

    name: str
    owner: str
    evidence: Evidence
    table: str = ""


def owned(projection: Projection) -> Iterator[AuditRow]:
    """Projects that two places of one document, or of documents of one place, give to two owners. O(characters + cells)."""
    homes = settled_homes(projection)
    rows = list(_rows(projection))
    firms = frozenset(name for thing in projection.of_type("Enterprise") for name in thing.names)
    known: dict[str, list[_Owned]] = defaultdict(list)
    for told in (*rows, *_prose(projection, rows)):
        item = replace(told, owner=_bare(told.owner, firms))
        near = known[item.name[-SHORTEST:]]
        other = next((other for other in near if _two(other, item) and _near(homes, other, item)), None)
        if other and not one_group(projection, other.owner, item.owner):
            sides = (other.owner, item.owner)
            name = min(other.name, item.name, key=len)
            message = f"{name}的业主一处为“{sides[0]}”，一处为“{sides[1]}”"
            yield _ROW(name, message, sides, other.evidence, item.evidence)
        elif not other:
            near.append(item)


def _bare(owner: str, firms: Collection[str]) -> str:
    """A company without words before its name: the longest known name it ends with."""
    known = next((owner[at:] for at in range(len(owner) - 4) if owner[at:] in firms), "")
    return known or _BEFORE.sub("", owner)


def _near(homes: Mapping[str, str], one: _Owned, other: _Owned) -> bool:
    """Whether the documents of two may be of one place; of a document of no known place, whether the owners are of one province."""
    documents = {one.evidence.document, other.evidence.document}
    provinces = {parse_company(item.owner).region_code[:2] for item in (one, other)} - {""}
    unknown = len(documents) > 1 and any(document not in homes for document in documents)
    return may_be_one_place(homes, *(item.evidence.document for item in (one, other))) and not (
        unknown and len(provinces) > 1
    )


def _two(one: _Owned, other: _Owned) -> bool:
    same = one.name.endswith(other.name) or other.name.endswith(one.name)
    if any(left.owner.removesuffix("公司") in right.owner for left, right in ((one, other), (other, one))):
        return False
    apart = same and not (one.table and one.table == other.table)
    return apart and (_two_names(one.owner, other.owner) or not one_owner(one.owner, other.owner))


def _two_names(left: str, right: str) -> bool:
    """Whether two full names of one place and brand are not the same: a company has one."""
    one, other = parse_company(left), parse_company(right)
    full = one.region and one.region == other.region and one.form and other.form
    return bool(full) and _one_brand(one.core, other.core) and left not in right and right not in left


def _one_brand(left: str, right: str) -> bool:
    """Whether two brands are one, words for what is made aside (明丰, 明丰视光)."""
    return left != "" != right and (left.startswith(right) or right.startswith(left))


def _rows(projection: Projection) -> Iterator[_Owned]:
    for sheet in sheets(projection):
        name = next((at for at, column in enumerate(sheet.columns) if NAME_COLUMN.search(column)), None)
        owner = next((at for at, column in enumerate(sheet.columns) if _OWNER_COLUMN.search(column)), None)
        if name is None or owner is None or name == owner:
            continue
        for line in sheet.lines:
            cells = line.cells
            core = _telling(cells[name]) if max(name, owner) < len(cells) else ""
            if core and (_is_firm(cells[owner]) or _SHORT.fullmatch(cells[owner])):
                yield _Owned(core, cells[owner], line.passage.evidence, sheet.name)


def _telling(name: str) -> str:
    """The core of a name that is no general words; empty for others."""
    core, bare = core_of(name), _WORD.sub("", name)
    if len(bare) == SHORTEST - 1 and not _GENERAL.search(bare):
        # Five characters that all tell which one it is: 蓝莓花青素.
        return bare
    return core if len(core) >= SHORTEST and len(_GENERAL.sub("", core)) >= TELLING else ""


def _is_firm(name: str) -> bool:
    return bool(_FIRM_END.search(name)) and "、" not in name and bool(parse_company(name).form)


def _prose(projection: Projection, rows: list[_Owned]) -> Iterator[_Owned]:
    listed: Mapping[str, list[str]] = _by_head(rows)
    last: tuple[Sentence | None, str] = (None, "")
    for sentence in sentences(projection):
        goes_on = last[0] is not None and (last[0].passage is sentence.passage or _heads(last[0], sentence))
        found = _named(sentence.text, listed)
        about = _GOES_ON.match(sentence.text) if goes_on and last[1] else None
        if about and (not found or found[0][1] < about.end()):
            found = [(last[1], 0, 0), *(one for one in found if one[1] >= about.end())]
        for n, (name, start, end) in enumerate(found):
            stop = found[n + 1][1] if n + 1 < len(found) else len(sentence.text)
            yield from _told(sentence, name, (start, end, stop))
        titled = not found and sentence.first and len(sentence.text) < 26 and not sentence.figures
        name = (
            _telling(re.sub(r"^[\d.．、（）()一二三四五六七八九十]+(?:关于)?|。$", "", sentence.text)) if titled else ""
        )
        last = (sentence, found[-1][0] if found else name or (last[1] if goes_on else ""))


def _heads(above: Sentence, sentence: Sentence) -> bool:
    """Whether a sentence opens the paragraph under a heading (二、关于甲项目)."""
    return (
        above.document == sentence.document
        and sentence.first
        and above.first
        and _NUMBERED.match(above.text) is not None
    )


def _by_head(rows: list[_Owned]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name in sorted({row.name for row in rows}, key=lambda name: (-len(name), name)):
        found[name[:4]].append(name)
    return found


def _named(text: str, listed: Mapping[str, list[str]]) -> list[tuple[str, int, int]]:
    """Projects a text names, where the name begins and ends: those of the lists, else words before 项目."""
    found: list[tuple[str, int, int]] = []
    at = 0
    while at < len(text) - 4:
        name = next((name for name in listed.get(text[at : at + 4], ()) if text.startswith(name, at)), "")
        if name:
            found.append((name, at, at + len(name)))
        at += len(name) or 1
    for match in _NAME.finditer(text):
        words = _LEAD.sub("", match["what"] + (match["works"] or ""))
        core = _telling(words)
        start = match.end("works" if match["works"] else "what") - len(words)
        if core and not any(begin < match.end() and start < end for _, begin, end in found):
            found.append((core, start, match.end()))
    return sorted(found, key=lambda item: item[1])


def _told(sentence: Sentence, name: str, span: tuple[int, int, int]) -> Iterator[_Owned]:
    """The owners that words before and behind the name of a project tell."""
    start, end, stop = span
    text = sentence.text
    for pattern in _BEHIND:
        match = pattern.search(text, end, stop)
        if match and _is_firm(match["who"]):
            yield _Owned(name, match["who"], sentence.evidence(match.start(), match.end()))
            return
    ahead = re.split(r"[，,。；;、：]", text[:start])[-1]
    match = _AHEAD.search(ahead) if end > start else None
    if match and _is_firm(match["who"]):
        yield _Owned(name, match["who"], sentence.evidence(start - len(match[0]), end))
