"""How many enterprises or projects a roster is told to hold, against the rows of the roster: 首批24家企业全部列入《…名册》.

For: ``chaingraph audit``, across documents.
In: sentences that count what a roster holds; tables of other documents of the same place whose rows are enterprises or projects.
Out: audit rows of kind ``count``.
How: the roster is the one table that bears the name told; where tables bear no name of their own, the only one of its kind.
Counts of a part, of another time or place, and goals are of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.sheets import Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.projection import Projection

_KIND = r"名册|名单|清单|名录|目录|台账|一览表"
_N = rf"(?<![\d.第前]){COUNT}"
_ENROL = r"列入|纳入|收入|进入|入选|载入|编入|录入"
_NAMED = rf"《?(?P<name>[\u4e00-\u9fff\d（）]{{0,26}}?(?:{_KIND}))》?"
_GLUE = (
    rf"(?:{_ENROL}|收录|所列|所载|列有|载有|登记|在册|入册|入库|上榜|入围|在列|安排|管理|公布|发布|印发|出台|公示|审定|下发|编制完成|"
    r"日前|近日|已|均|都|全部|统一|被|把|将|首批|第一批|现有|共计|共有|共|合计|总计|有|达到|达|为|计|了|到|至|的|总数|数量|内|上|里|名单|详见|见|"
    r"重点|骨干|规上|规模以上|企业|单位|项目|[，：（“”])"
)
_BARE = rf"(?P<count>{_N})[家户个项](?!次)"
_TELLS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_BARE}(?:重点|骨干|规上)?(?P<what>企业|单位|项目){_GLUE}{{0,5}}?(?:{_ENROL}|在册于|[详列]?见)(?:了|到|至)?{_NAMED}(?!的|管理)",
        rf"(?P<what>企业|单位|项目)(?:共计?|共有|合计|总计|为|有|达到?)*{_BARE}(?:，|（)?(?:全部|均|已)*(?:{_ENROL}|[详列]?见)(?:了|到|至)?{_NAMED}(?!的|管理)",
        rf"{_NAMED}{_GLUE}{{0,8}}?{_BARE}(?:重点|骨干|规上)?(?P<what>企业|单位|项目)(?!中有)",
        rf"{_NAMED}{_GLUE}{{0,7}}?(?P<what>企业|单位|项目)(?:总数|数量)?(?:共计?|共有|合计|总计|为|有|计|达到?)*{_BARE}",
        rf"{_NAMED}(?P<what>)[（，]共计?{_BARE}(?=[）。，；])",
        rf"(?P<name>)(?<![\u4e00-\u9fff])(?:目前|现)?(?:入册|在册|上榜)(?P<what>企业|单位|项目)(?:总数|数量)?"
        rf"(?:共计?|共有|合计|为|有|达到?)*{_BARE}",
    )
)
_NOT = re.compile(
    r"新增|净增|再|又|增加|增补|目标|力争|预计|计划|拟|争取|其中|[内里中]有|分别|累计|调出|退出|剔除|扩大|以上|左右|近|余|到20\d\d年|第[二三四五]批|申报|推荐|候选"
)
_GENERIC = re.compile(
    rf"年度|首批|第一批|重点|骨干|企业|项目|建设|招商|园区|产业链|本|该|我|《|》|20\d\d年?|的|[县市区省]级|{_KIND}"
)
_LEVEL = re.compile(r"国家级?|省级?|市级|部级")
_WHOLE = re.compile(r"全[县市区省镇州]")
_PARK = re.compile(r"园|基地|开发区|高新区|新区")
_NOTED = re.compile(r"^(?:合计|小计|总计|说明|备注|填报|注|其中)")
_ROW = Maker("count", 0.75, "名册漏列，或数量写错")
NEAR = 0.5
"""A list that differs by more than this share of what is told is another one."""
FEWEST = 4


def enrolled(projection: Projection) -> Iterator[AuditRow]:
    """Rosters that hold another number of rows than another document says. O(characters + tables · such sentences)."""
    for sentence in sentences(projection):
        seen: set[str] = set()
        for pattern in _TELLS:
            for match in pattern.finditer(sentence.text):
                if match["count"] in seen or _partial(sentence.text, match):
                    continue
                found = list(_rosters(projection, sentence, match))
                if len(found) == 1:
                    seen.add(match["count"])
                    yield from _counted(sentence, match, found[0])


def _partial(text: str, match: re.Match[str]) -> bool:
    """Whether what is counted is a part, a goal, or more than the roster holds by the words around it."""
    start = max(text.rfind(stop, 0, match.start()) for stop in "。；")
    ahead = text[max(start + 1, match.start() - 16) : match.start()]
    # 其中 before the name of one of several rosters begins what is told of it.
    named = match.start("name") < match.start("count")
    said = (ahead.removesuffix("其中") if named else ahead) + match[0]
    if named and match["name"]:
        said = ahead.removesuffix("其中") + re.sub(r"^.*其中", "", match[0])
    quoted = text[match.start("name") - 1 : match.start("name")] in tuple("”’》")
    return bool(_NOT.search(said)) or quoted or bool(re.match(r"以上|左右|余|多", text[match.end() :]))


def _rosters(projection: Projection, sentence: Sentence, match: re.Match[str]) -> Iterator[Sheet]:
    """The tables of other documents that may be the roster meant: those that bear its name, else those without one."""
    homes = document_homes(projection)
    own = homes.get(sentence.document, "")
    fit = [
        sheet
        for sheet in sheets(projection)
        if sheet.document != sentence.document
        and _lists(sheet, match["what"] or ("项目" if "项目" in match["name"] else "企业"))
        and homes.get(sheet.document, own)[:4] == (own or homes.get(sheet.document, ""))[:4]
    ]
    name = _GENERIC.sub(
        "", re.sub(rf"^对|^.*(?:附|见|件\\d*|编制|制定|建立|听取|审定|其中|{_ENROL})", "", match["name"])
    )
    told = [(_heads(projection, sheet), sheet) for sheet in fit]
    level = _LEVEL.search(match["name"])
    told = [(heads, sheet) for heads, sheet in told if not level or level[0] in heads]
    if _WHOLE.search(sentence.text[: match.end()]):
        told = [(heads, sheet) for heads, sheet in told if not _PARK.search(heads)]
    years = set(re.findall(r"20\d\d", sentence.text[: match.end()]))
    told = [(heads, sheet) for heads, sheet in told if not years or years & _years(heads) or not _years(heads)]
    name = _WHOLE.sub("", name)
    bearing = [sheet for heads, sheet in told if len(name) > 1 and (name in heads or name in _GENERIC.sub("", heads))]
    if bearing:
        yield from bearing
    elif len(name) < 2:
        yield from (sheet for heads, sheet in told if re.search(_KIND, heads) or len(told) == 1)
    else:
        yield from (sheet for heads, sheet in told if not re.search(_KIND, heads) and _speaks(sheet, name))


def _speaks(sheet: Sheet, name: str) -> bool:
    """Whether a table without a name of its own is about what the name of a roster says: its rows share its words."""
    words = {name[at : at + 2] for at in range(len(name) - 1)}
    rows = [line for line in sheet.lines if any(word in line.passage.evidence.quote for word in words)]
    return len(rows) * 2 > len(sheet.lines) or any(word in sheet.header.evidence.quote for word in words)


def _lists(sheet: Sheet, what: str) -> bool:
    """Whether the rows of a table are things of a kind, one in a row."""
    word = "项目" if what == "项目" else "企业|单位|公司"
    at = next((n for n, name in enumerate(sheet.columns) if re.search(rf"(?:{word})(?:名称|全称)?|^名称", name)), -1)
    labels = [line.label for line in sheet.lines]
    return at >= 0 and len(labels) >= FEWEST and len(set(labels)) == len(labels) and _first(sheet, at)


def _first(sheet: Sheet, at: int) -> bool:
    """Whether the rows are named by a column, and not only told with it."""
    named = [
        line for line in sheet.lines if at < len(line.passage.cells) and line.label == line.passage.cells[at].strip()
    ]
    return len(named) * 2 > len(sheet.lines)


def _heads(projection: Projection, sheet: Sheet) -> str:
    paper = projection.papers.get(sheet.document)
    title = paper.title if paper else ""
    # 与《…清单》同口径: a note may name another roster.
    caption = re.sub(r"(?<=[与按同对照])《[^》]*》", "", sheet.caption)
    return "".join(f"{caption}{title}{sheet.header.evidence.quote}".split())


def _years(text: str) -> set[str]:
    return set(re.findall(r"20\d\d", text.split("名称", maxsplit=1)[0].split("序号", maxsplit=1)[0]))


def _counted(sentence: Sentence, match: re.Match[str], sheet: Sheet) -> Iterator[AuditRow]:
    rows = [line for line in sheet.lines if not any(map(_NOTED.match, (line.label, *line.passage.cells[:2])))]
    told, count = whole_number(match["count"]), len(rows)
    last = _numbers(rows[-1].passage.cells)
    if told != count and abs(told - count) <= NEAR * told and told not in last:
        message = f"文中称“{match[0]}”，{sheet.caption or '名册'}中有 {count} 行"
        evidence = sentence.evidence(*match.span()), rows[-1].passage.evidence
        yield _ROW(match["name"] or match["what"], message, (match["count"], str(count)), *evidence)


def _numbers(cells: Sequence[str]) -> set[int]:
    """The number a row bears, where its roster counts on."""
    return {int(cell) for cell in (cells[0].strip(),) if cell.isdecimal()} if cells else set()
