"""Teams of a roster: their heads against those told elsewhere, and how many seats of a kind each may have.

For: ``chaingraph audit``, within and across documents of one place and year.
In: tables with columns for team, seat and name; sentences (华东组组长某某; 每组设组长1名、组员2至3名).
Out: audit rows of kinds ``name`` and ``count``.
How: two places speak of the same teams where they share two of them and most of their heads agree; the seats set for each team
hold for a roster whose teams the page names, or that stands on it, where most teams keep to them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, Page, one_time, pages, whole_number, years
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.holders import ENDS, NAME, former

_TEAM_COLUMN = re.compile(
    r"^(?:招商|工作|所在|驻外)?(?:组别|小组|分组|组名|专班|小分队|分队|队别|班组|队伍|工作组)(?:名称)?$"
)
_SEAT_COLUMN = re.compile(r"^(?:组内|专班|队内|担任)?(?:职务|职责|角色|身份|岗位)$")
_NAME_COLUMN = re.compile(r"^姓\s*名$|^人员$|^名单$")
_HEAD = r"(?:组长|队长|班长|领队|负责人)"
_KIND = r"(?:小分队|分队|小组|专班|组|队)"
_TEAM = rf"(?P<team>[\u4e00-\u9fff]{{2,8}}?{_KIND})"
_TOLD = re.compile(
    rf"(?:^|[，。；、：（]){_TEAM}(?:的)?(?:[，（：]|由)?{_HEAD}(?:为|是|由|：)?(?P<who>{NAME})(?:同志)?{ENDS}"
)
_TAKES = re.compile(
    rf"(?:^|[，。；、：由])(?P<who>{NAME})(?:同志)?(?:担任|兼任|任|为){_TEAM}(?:的)?{_HEAD}(?=[，。；、）]|$)"
)
_LIST = re.compile(rf"各{_KIND}{_HEAD}(?:名单|人选|分别|依次|如下|为|是|由|：)+(?P<list>[^。；]+)")
_ITEM = re.compile(rf"(?:^|[，、；]){_TEAM}(?:由|：|为)?(?P<who>{NAME})(?:同志)?(?=[，、；。]|$)")
_COMMON = re.compile(r"领导小组|工作领导|各组|每组|全组|本组|该组")
_NO_NAME = re.compile(rf"(?:招商|驻点|驻外|工作|专项|推进|{_KIND})+$")
_EACH = re.compile(rf"每(?:一|个|支)?(?:招商|驻点|驻外|工作)*{_KIND}?(?P<rest>[^。；]*)")
_SEATS = re.compile(
    rf"(?P<seat>副?(?:组长|队长|班长|领队)|组员|队员|成员|联络员|工作人员|干部|人员)?(?:各|设|配备?|安排|抽调|选派|为|共)*(?P<low>{COUNT})(?:(?:至|到|[-—–~～])(?P<high>{COUNT}))?(?P<unit>[名人位])"
)
ALL = ("", "干部", "人员", "工作人员", "成员")
"""Seats that mean everybody of a team."""
MOST = 0.5
"""Part of the teams that may go against what is told of all."""
_HEADS = Maker("name", 0.7, "姓名可能写错或未更新")
_NUMBER = Maker("count", 0.7, "名额或名单有误")


@dataclass(frozen=True, slots=True)
class _Roster:
    """The teams of one place: of each its heads, and of a table the seats of all its rows."""

    document: str
    heads: dict[str, tuple[str, Evidence]] = field(default_factory=dict)
    rows: dict[str, list[tuple[str, Evidence]]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, str] = field(default_factory=dict)


def teams(projection: Projection) -> Iterator[AuditRow]:
    """Heads of teams told with other names, and teams with more or fewer seats than set. O(cells + characters)."""
    tables, told = list(_tables(projection)), list(_told(projection))
    homes, when = settled_homes(projection), years(projection)
    for left, right in combinations((*tables, *told), 2):
        if _near(left.document, right.document, homes, when):
            yield from _rivals(left, right)
    for page in pages(projection) if tables else ():
        for roster in tables:
            if _near(page.document, roster.document, homes, when):
                yield from _quotas(page, roster)


def _near(left: str, right: str, homes: Mapping[str, str], when: Mapping[str, int]) -> bool:
    return left == right or (may_be_one_place(homes, left, right) and one_time(when, left, right))


def _plain(team: str) -> str:
    """What tells a team from the others: 华东 of 华东招商小分队."""
    return _NO_NAME.sub("", re.sub(r"^(?:第|驻)(?=[\u4e00-\u9fff]{2})", "", team))


def _tables(projection: Projection) -> Iterator[_Roster]:
    for sheet in sheets(projection):
        found = [
            next((at for at, name in enumerate(sheet.columns) if pattern.search("".join(name.split()))), -1)
            for pattern in (_TEAM_COLUMN, _SEAT_COLUMN, _NAME_COLUMN)
        ]
        if min(found) < 0:
            continue
        roster = _Roster(sheet.document)
        for line in sheet.lines:
            team, seat, who = ("".join(line.passage.cells[at].split()) for at in found)
            if team and seat and who:
                roster.rows[_plain(team)].append((seat, line.passage.evidence))
                roster.names.setdefault(_plain(team), team)
                if re.fullmatch(_HEAD, seat):
                    roster.heads.setdefault(_plain(team), (who, line.passage.evidence))
        if len(roster.rows) > 1:
            yield roster


def _told(projection: Projection) -> Iterator[_Roster]:
    for page in pages(projection):
        roster = _Roster(page.document)
        for sentence in page.sentences:
            text = sentence.text
            lists = [(match.start("list"), match["list"]) for match in _LIST.finditer(text)]
            found = [(at + m.start(), at + m.end(), m) for at, part in lists for m in _ITEM.finditer(part)]
            found += [(*m.span(), m) for pattern in (_TOLD, _TAKES) for m in pattern.finditer(text)]
            for start, end, match in found if not former(re.sub("不作?调整|不再调整|不得调整", "", text)) else ():
                team = _plain(match["team"])
                if len(team) > 1 and not _COMMON.search(match["team"]):
                    roster.heads.setdefault(team, (match["who"], sentence.evidence(start, end)))
                    roster.names.setdefault(team, match["team"])
        if roster.heads:
            yield roster


def _rivals(left: _Roster, right: _Roster) -> Iterator[AuditRow]:
    """Heads that differ, where two places share teams most of whose heads agree."""
    shared = [team for team in left.heads if team in right.heads]
    apart = [team for team in shared if left.heads[team][0] != right.heads[team][0]]
    if len(shared) < 2 or len(apart) > MOST * len(shared):
        return
    for team in apart:
        (one, first), (other, second) = left.heads[team], right.heads[team]
        name = left.names[team]
        yield _HEADS(name, f"{name}组长一处为{one}，一处为{other}", (one, other), first, second)


def _quotas(page: Page, roster: _Roster) -> Iterator[AuditRow]:
    words = "".join(sentence.text for sentence in page.sentences) if page.document != roster.document else ""
    if words and sum(team in words for team in roster.rows) < 2:
        return
    for sentence in page.sentences:
        for each in _EACH.finditer(sentence.text):
            for match in _SEATS.finditer(each["rest"]):
                low = whole_number(match["low"])
                high = whole_number(match["high"] or match["low"])
                start = each.start("rest") + match.start()
                quote = sentence.evidence(start, start + len(match[0]))
                yield from _against(roster, match, (low, high), quote)


def _against(roster: _Roster, match: re.Match[str], limits: tuple[int, int], quote: Evidence) -> Iterator[AuditRow]:
    seat = match["seat"] or ""
    wrong = [(team, rows) for team, rows in _seated(roster, seat) if not limits[0] <= len(rows) <= limits[1]]
    if not any(rows for _, rows in _seated(roster, seat)) or len(wrong) > MOST * len(roster.rows):
        return
    for team, rows in wrong:
        name = roster.names[team]
        message = f"每组{match[0]}，名单中{name}有{seat if seat not in ALL else ''} {len(rows)} 名"
        yield _NUMBER(name, message, (match[0], f"{len(rows)}名"), quote, *rows)


def _seated(roster: _Roster, seat: str) -> Sequence[tuple[str, Sequence[Evidence]]]:
    """Each team with the rows of a seat; of a word for everybody all its rows."""
    every = seat in ALL and not any(told == seat for rows in roster.rows.values() for told, _ in rows)
    return [
        (team, [evidence for told, evidence in rows if every or told == seat]) for team, rows in roster.rows.items()
    ]
