"""Who leads a chain of industry, a task force or a project, told twice with two people: 链长 above all.

For: ``chaingraph audit``, within and across documents of one place and year.
In: sentences that name the role, the chain and a person; tables with a column for the role.
Out: audit rows of kind ``name``.
How: the chain is the last one named before the role, or right behind the person (甲某任某链链长). Where one telling has several
holders, or one of them is told to be former or acting, the role is not compared.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.field_lines import by_fields
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import one_time, pages, years
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.holders import ENDS, LOOSE, NAME, TITLES, former, misspelled

_ROLES = r"(?:总|副|常务副)?链长|(?:牵头|联系|包联|包保|挂钩|挂联|分管|责任)(?:市|县|区)?领导|专班(?:组长|班长)|专班负责人|召集人|首席服务(?:员|专员)|服务专员|项目管家|指挥长|(?:(?<![\u4e00-\u9fff])|(?<=由))组长"
CHIEF = "链长"
_THING = re.compile(
    r"(?P<thing>[\u4e00-\u9fffA-Za-z0-9+]{2,14}?(?:产业链|产业集群|全产业链|链(?!长|主|接|条)|专班|项目(?!管家)|工程))"
)
_SHORT = re.compile(r"(?:^|[，。；、：（])(?:[\d一二三四五六七八九十]{1,3}[.．])?(?P<thing>[\u4e00-\u9fff]{2,6})$")
"""A chain called without the word: 光伏链长."""
OPEN = re.compile(
    r"^.*(?:其中|以及|担任|兼任|涉及|关于|负责|推进|围绕|按照|对于|事项|任|[由是为和与及报请经向])|^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．])+"
)
_TITLE = rf"(?:[\u4e00-\u9fff]{{0,10}}?{TITLES}[、，兼]?)*"
_BEHIND = re.compile(
    rf"(?P<role>{_ROLES})(?:[、，兼](?=[\u4e00-\u9fff]{{1,10}}(?:长|书记|主任|委|主席)))?(?:为|是|由|[:：（(])?{_TITLE}(?P<who>{NAME}){ENDS}"
)
_LOOSELY = re.compile(rf"(?P<role>{_ROLES})(?P<who>{LOOSE})")
"""A role before three characters that may be a name: 链长甲某某每月召集."""
_LEADS = re.compile(rf"由{_TITLE}?(?P<who>{NAME})(?:同志)?(?:具体|亲自)?(?:担任|兼任|任)(?:该链|其)?(?P<role>{_ROLES})")
_HOLDS = re.compile(
    rf"(?:{TITLES}|^|[，。；、:：])(?P<who>{NAME})(?:同志)?(?:同时|兼)?(?:担任|兼任|任|为|是)(?P<thing>[\u4e00-\u9fffA-Za-z0-9]{{2,14}}?)(?P<role>{_ROLES})(?=[，。；、）]|$)"
)
_TURNED = re.compile(
    rf"(?:^|[，。；：、（]|[由请报])(?P<who>{NAME})(?P<role>(?:总|副|常务副)?链长|召集人|指挥长)(?!制|会议|负责|单位|牵头|亲自)"
)
"""A name before the role: 甲某链长每月召集."""
_HELD_BEFORE = re.compile(r"(?:担任|兼任|任)[^，。；]{0,14}$")
_TAKES = re.compile(r"(?:同志)?(?:担任|兼任|任)")
_ELSEWHERE = re.compile(r"链|子|各|其他|分别")
_BETWEEN = re.compile(r"链长|各")
_OF_SOME = re.compile(r"链(?!长)|专班|项目|集群|产业|工程|各|分别")
"""Before a holder whose role is told without its chain: it is of that."""
_ROLE_COLUMN = re.compile(rf"^(?:产业链)?(?P<role>{_ROLES})(?:姓名)?(?:[（(].*)?$")
THING_COLUMN = re.compile(r"^(?:重点)?(?:产业链|链条|专班|项目|产业集群)(?:名称)?$")
_CELL = re.compile(rf"^{_TITLE}[ 　]*(?P<who>{NAME})(?:同志)?(?:[（(][^（）()]*[）)])?$")
_HEADS = re.compile(
    rf"由(?:[\u4e00-\u9fff、]{{0,10}}?{TITLES}[、，兼]?)+(?P<who>{NAME})(?:同志)?(?:总?负责|亲自)?(?:牵头|领衔|挂帅)(?:抓|推进|推动|负责|开展|组织)?(?P<thing>[\u4e00-\u9fff]{{2,12}}?产业链)(?!长|办)"
)
"""An official who is told to head a chain: who else would be its 链长 (由副县长甲某牵头某产业链招商)."""
_NAMELESS = re.compile(r"^(?:该|本|此|各|我[市县区])?(?:工作|领导|推进|产业链|项目)*(?:专班|小组)?$")
"""A chain or a task force called by no name is that of the document."""
_DUTY_COLUMN = re.compile(r"^(?:(?:专班|链长制|组织|拟任|担任)?职务|职责|角色|身份|专班职务|组成)$")
_WHO_COLUMN = re.compile(r"^(?:姓名|人员|领导(?:姓名)?|责任人|名单)$")
_DUTY = re.compile(rf"^(?P<role>{_ROLES}|组长|总召集人)$")
_OF_TITLE = re.compile(
    r"(?P<thing>[\u4e00-\u9fffA-Za-z0-9+]{2,16}?)(?:产业链|产业集群|全产业链|链(?=链?长)|(?:项目)?(?:工作)?专班|领导小组|项目)"
)
_ROW = Maker("name", 0.7, "姓名可能写错或未更新")


@dataclass(frozen=True, slots=True)
class _Held:
    """A holder of a role at one place."""

    who: str
    document: str
    sentence: int
    evidence: Evidence


def roles(projection: Projection) -> Iterator[AuditRow]:
    """Roles that two people are told to hold. O(characters + cells)."""
    told: dict[tuple[str, str], list[_Held]] = defaultdict(list)
    for thing, role, held in (*_duties(projection), *_columns(projection), *_prose(projection)):
        told[thing, role].append(held)
    helpers = {(thing, held.who) for (thing, role), found in told.items() if role != CHIEF for held in found}
    for thing, held in _headed(projection):
        if (thing, CHIEF) in told and (thing, held.who) not in helpers:
            told[thing, CHIEF].append(held)
    homes, written = told_homes(projection), years(projection)
    loose: dict[tuple[str, str], list[_Held]] = defaultdict(list)
    for thing, role, held in _loosely(projection):
        loose[thing, role].append(held)
    for (thing, role), found in told.items():
        first = found[0]
        near = [held for held in loose.get((thing, role), ()) if misspelled(held.who, first.who)]
        for other in (*found[1:], *near):
            documents = first.document, other.document
            same = may_be_one_place(homes, *documents) and one_time(written, *documents)
            if same and other.who != first.who and not _several(found):
                slip = "姓名可能写错" if misspelled(first.who, other.who) else None
                message = f"{thing}{role}一处为{first.who}，一处为{other.who}"
                yield _ROW.but(slip=slip)(thing, message, (first.who, other.who), first.evidence, other.evidence)
                break


def _loosely(projection: Projection) -> Iterator[tuple[str, str, _Held]]:
    """Roles before what may be a name, whatever follows it, of the chain the document is about."""
    own = own_chains(projection)
    for page in pages(projection):
        for sentence in page.sentences if page.document in own else ():
            for match in _LOOSELY.finditer(sentence.text) if not former(sentence.text) else ():
                ahead = sentence.text[max(0, match.start() - 1) : match.start()]
                if not ahead or ahead in "，。；：、":
                    yield own[page.document], match["role"], _held(sentence, match)


def _headed(projection: Projection) -> Iterator[tuple[str, _Held]]:
    """Chains that officials are told to head, with these. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            for match in _HEADS.finditer(sentence.text) if not former(sentence.text) else ():
                yield plain_chain(match["thing"]), _held(sentence, match)


def _several(found: list[_Held]) -> bool:
    """Whether one sentence or row tells several holders."""
    by_place: dict[tuple[str, int], set[str]] = defaultdict(set)
    for held in found:
        by_place[held.document, held.sentence].add(held.who)
    return any(len(people) > 1 for people in by_place.values())


def own_chains(projection: Projection) -> Mapping[str, str]:
    """Document → the chain or task force that its title names, which 链长 alone means there."""
    found: dict[str, str] = {}
    for page in pages(projection):
        named = _OF_TITLE.search(re.sub(r"^.*?[省市县区州旗镇](?=.{4})|《|》", "", page.title))
        # Words that open a name stand before it: 毛竹产业链推进会 is of the chain, 推进毛竹产业链 too.
        thing = plain_chain(OPEN.sub("", named["thing"])) if named else ""
        if len(thing) > 1:
            found[page.document] = thing
    return found


def _duties(projection: Projection) -> Iterator[tuple[str, str, _Held]]:
    """Tables with a row for each duty: 链长 | 甲某 | 副市长."""
    own = own_chains(projection)
    for sheet in sheets(projection):
        duty = next((n for n, name in enumerate(sheet.columns) if _DUTY_COLUMN.match(name)), None)
        who = next((n for n, name in enumerate(sheet.columns) if _WHO_COLUMN.match(name)), None)
        for line in sheet.lines if duty is not None and who is not None else ():
            cells = line.cells
            role = _DUTY.match(cells[duty or 0]) if max(duty or 0, who or 0) < len(cells) else None
            held = _CELL.match(cells[who or 0]) if role else None
            if role and held:
                start = sheet.header.evidence.start
                quote = _Held(held["who"], sheet.document, start, line.passage.evidence)
                if sheet.document in own:
                    yield own[sheet.document], role["role"], quote


def _columns(projection: Projection) -> Iterator[tuple[str, str, _Held]]:
    for sheet in sheets(projection):
        at = next((n for n, name in enumerate(sheet.columns) if THING_COLUMN.match(name)), None)
        for n, name in enumerate(sheet.columns):
            role = _ROLE_COLUMN.match(name)
            for line in sheet.lines if role and at is not None else ():
                cells = line.passage.cells
                who = _CELL.match(cells[n].strip()) if max(n, at or 0) < len(cells) else None
                if who and role and at is not None:
                    held = _Held(who["who"], sheet.document, line.passage.evidence.start, line.passage.evidence)
                    yield plain_chain("".join(cells[at].split())), role["role"], held


def _prose(projection: Projection) -> Iterator[tuple[str, str, _Held]]:
    own = own_chains(projection)
    for page in pages(projection):
        for sentence in by_fields(page.sentences):
            for called, role, held in _of(sentence) if not former(sentence.text) else ():
                thing = own.get(page.document, "") if _NAMELESS.match(called) else called
                if thing:
                    yield thing, role, held


def _of(sentence: Sentence) -> Iterator[tuple[str, str, _Held]]:
    text = sentence.text
    for pattern in (_BEHIND, _LEADS, _TURNED):
        for match in pattern.finditer(text):
            begin = clause_start(text, match.start(), "；。")
            start = min(match.start("role"), match.start("who") if pattern is _TURNED else match.end())
            things = [m for m in _THING.finditer(text, begin) if m.end() <= start]
            last = things[-1] if things else _SHORT.search(text, begin, start)
            thing = plain_chain(OPEN.sub("", last["thing"])) if last else ""
            begun = _HELD_BEFORE.search(text[:start]) is not None or _TAKES.match(text, match.end("who")) is not None
            if pattern is _BEHIND and begun and not text.startswith("由", match.end("role")):
                # 甲某担任总链长，副区长乙某担任链长: each role is told behind its holder.
                continue
            if (last is None and not _ELSEWHERE.search(text[begin:start])) or (
                last and not _BETWEEN.search(text[last.end() : start])
            ):
                yield thing if len(thing) > 1 else "", match["role"], _held(sentence, match)
    for match in _HOLDS.finditer(text):
        if len(match["thing"]) < 2 and _OF_SOME.search(text, 0, match.start()):
            continue
        yield plain_chain(match["thing"]), match["role"], _held(sentence, match)


def _held(sentence: Sentence, match: re.Match[str]) -> _Held:
    return _Held(match["who"], sentence.document, sentence.offsets[0], sentence.evidence(*match.span()))


def plain_chain(name: str) -> str:
    """A chain without what all chains are called."""
    bare = re.sub(r"(?:全产业链|产业链|产业集群|产业|链)+$", "", name)
    return re.sub(r"^(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．]|[全我本][市县区]|重点)+", "", bare)
