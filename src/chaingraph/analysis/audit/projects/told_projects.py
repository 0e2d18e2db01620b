"""What the rows and sentences of the documents of one place tell of one project: its money, ground, owner and dates.

For: ``chaingraph audit``, across documents and between a table and the text beside it.
In: tables with a column of project names, sentences that use such a name or its core (年产…万套, 项目 left out).
Out: audit rows. A phase, a part and a plan beside what was done are other things than the whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.projects.owners_joined import one_group
from chaingraph.analysis.audit.reading.ahead_of import next_thing
from chaingraph.analysis.audit.reading.project_names import core_of
from chaingraph.analysis.audit.reading.settled_homes import settled_homes
from chaingraph.analysis.audit.reading.sheets import MONTH, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.names import parse_company

NAME_COLUMN = re.compile(r"^项目(?:名称|$)|(?:建设|招商|重点|投资|工程)项目(?:名称)?$|工程名称")
COLUMNS = (
    ("总投资", re.compile(r"^(?:项目)?(?:计划|估算|概算|签约|协议)?(?:总投资|投资总额|投资规模|投资额)")),
    ("用地", re.compile(r"^(?:项目|规划|计划|总)?(?:用地|占地)(?:面积|规模)?")),
    (
        "业主",
        re.compile(
            r"投资(?:主体|方|企业|单位|人)(?!所|来|属|联|电|籍|性)|业主|建设(?:单位|主体)|项目(?:单位|公司|法人)|实施(?:单位|主体)|企业名称|承办单位"
        ),
    ),
    ("开工", re.compile(r"(?:开工|动工)(?:时间|日期|年月)?$")),
    ("竣工", re.compile(r"(?:竣工|完工|建成|投产)(?:时间|日期|年月)?$")),
)
_PERSON = re.compile(r"负责人|联系人|联络|电话|代表人|包保|领导")
_NOUN = re.compile(r"^[”」）)]?(?:建设|新建|扩建|技改|生产线)?(?:项目|工程|基地)")
_PHASE = re.compile(r"[一二三四首]期|首批|先期|其中|当年|年度|累计|已完成|新增|剩余|追加|设备|年均")
_TOTAL = re.compile(
    r"(?:总投资|投资总额|(?<![年度])计划投资|概算投资)额?(?:预计|调整为|约为?|为|达到?|是)*(?P<number>\d+(?:\.\d+)?)(?P<unit>[十百千万亿]*元)"
)
_AHEAD = re.compile(r"总投资(?:额)?(?:达|为|约)?(?P<number>\d+(?:\.\d+)?)(?P<unit>[十百千万亿]*元)的$")
_LAND = re.compile(
    r"(?:占地|用地|供地)(?:面积|规模)?(?:共计?|约为?|为|达到?|是)*(?P<number>\d+(?:\.\d+)?)(?P<unit>亩|公顷|万?平方米)"
)
FIRM = r"(?P<who>(?!由)[\u4e00-\u9fffA-Za-z（）()]{3,24}?(?:公司|集团|总厂))"
_OWNER = (
    re.compile(rf"由{FIRM}(?:作为业主|独资|全资|负责|出资|承担|牵头|控股)*(?:投资|建设|实施|投建|兴建|开发)"),
    re.compile(rf"(?:业主|投资主体|投资方|投资商|建设单位|实施主体|项目公司)(?:单位)?(?:为|是|系|[:：])?{FIRM}"),
    re.compile(rf"{FIRM}(?:独资|全资)?投资(?:建设|兴建|新建)的?$"),
)
_SIGNED = re.compile(
    rf"(?:与|同){FIRM}(?:[^，。；]{{0,8}}签约|[^，。；]{{0,12}}签订[^，。；]{{0,12}}(?:协议|合同))[，,](?:拟|将|计划|由其)?(?:在[^，。；]{{2,12}})?投资(?:[\d.]+亿元)?(?:建设|兴建|新建)的?$"
)
_DATES = (
    ("开工", re.compile(r"(?P<date>20\d\d年\d{1,2}月)(?:\d{1,2}日)?[^，。；\d]{0,6}?(?:开工|动工|破土)")),
    ("竣工", re.compile(r"(?P<date>20\d\d年\d{1,2}月)(?:\d{1,2}日)?[^，。；\d]{0,6}?(?:竣工|完工|建成)")),
)
_FORMER = re.compile(r"(?:原(?:计划|定|拟|为|报|备案|估算|概算|总?投资)|由)[^，。；]{0,12}$|调整前[^，。；]{0,8}$")
"""Before what was told of a project until it was changed."""
_FORMER_DATE = re.compile(r"(?:原(?:计划|定|拟)?|由)[^，。；\d]{0,10}(?P<date>20\d\d年\d{1,2}月)")
_PLANNED = re.compile(r"计划|预计|拟|力争|将|争取|目标")
HEAD = 4
"""Characters by which names are looked up."""


@dataclass(frozen=True, slots=True)
class _Fact:
    """One measure of one project as one place tells it."""

    measure: str
    text: str
    size: float
    step: float
    evidence: Evidence
    planned: bool = False
    former: bool = False


def told_projects(projection: Projection) -> Iterator[AuditRow]:
    """One project with two totals, areas, owners or dates. O(cells + characters)."""
    facts: dict[tuple[str, str], list[_Fact]] = {}
    names: dict[tuple[str, str], str] = {}
    homes = settled_homes(projection)
    for sheet in sheets(projection):
        for key, name, fact in _rows(sheet, homes.get(sheet.document, sheet.document)):
            names.setdefault(key, name)
            facts.setdefault(key, []).append(fact)
    for key, name in _named(projection, homes):
        names.setdefault(key, name)
        facts.setdefault(key, [])
    index = _index(facts)
    for key, fact in _sentences(projection, homes, index):
        facts[key].append(fact)
    for key, found in facts.items():
        for row in _compared(names[key], found):
            if row.kind != "name" or not one_group(projection, row.left, row.right):
                yield row


def _rows(sheet: Sheet, home: str) -> Iterator[tuple[tuple[str, str], str, _Fact]]:
    at = next((n for n, name in enumerate(sheet.columns) if NAME_COLUMN.search(name)), None)
    columns = [
        (n, word)
        for n, name in enumerate(sheet.columns)
        for word, known in COLUMNS
        if known.search(name) and not _PERSON.search(name)
    ]
    for line in sheet.lines if at is not None else ():
        name = "".join(line.passage.cells[at].split()) if at is not None else ""
        core = core_of(name)
        if not core:
            continue
        for n, measure in columns:
            cell, value, unit = line.passage.cells[n].strip(), line.values[n], sheet.units[n]
            planned = _PLANNED.search(sheet.columns[n]) is not None
            if value and unit and measure in ("总投资", "用地"):
                factor = base(unit)[1]
                yield (
                    (home, core),
                    name,
                    _Fact(
                        measure, f"{value.text}{unit}", value.value * factor, value.step * factor, line.passage.evidence
                    ),
                )
            elif cell and measure in ("业主", "开工", "竣工") and value is None:
                yield (home, core), name, _Fact(measure, cell, _month(cell), 0.0, line.passage.evidence, planned)
        row = line.passage.evidence
        for match in _FORMER_DATE.finditer("".join(row.quote.split())):
            for measure in ("开工", "竣工"):
                yield (home, core), name, _Fact(measure, match["date"], _month(match["date"]), 0.0, row, former=True)


def _named(projection: Projection, homes: Mapping[str, str]) -> Iterator[tuple[tuple[str, str], str]]:
    """Projects that sentences name, with the places of the documents that do."""
    for thing in projection.of_type("Project"):
        for link in projection.links.get(thing.id, ()):
            core = core_of("".join(thing.name.split()))
            if core:
                yield (homes.get(link.document, link.document), core), thing.name


def _month(text: str) -> float:
    match = MONTH.search(text)
    return int(match[1]) * 12.0 + int(match[2]) if match else 0.0


Index = Mapping[str, Mapping[str, Sequence[tuple[str, str]]]]


def _index(facts: Mapping[tuple[str, str], Sequence[_Fact]]) -> Index:
    """Place → first characters → projects whose core begins so, longest first."""
    found: dict[str, dict[str, list[tuple[str, str]]]] = {}
    for key in sorted(facts, key=lambda item: (-len(item[1]), item)):
        found.setdefault(key[0], {}).setdefault(key[1][:HEAD], []).append(key)
    return found


def _sentences(
    projection: Projection, homes: Mapping[str, str], index: Index
) -> Iterator[tuple[tuple[str, str], _Fact]]:
    last: tuple[Sentence | None, tuple[str, str] | None] = (None, None)
    for sentence in sentences(projection):
        near = index.get(homes.get(sentence.document, sentence.document), {})
        found = list(_uses(sentence.text, near)) if near else []
        goes_on = last[0] is not None and last[0].passage is sentence.passage
        if not found and goes_on and last[1] and re.match(r"(?:该|此|这一|本)?项目", sentence.text):
            found = [(0, 0, last[1])]
        for n, (start, end, key) in enumerate(found):
            ends = [at for stop in "；;" if (at := sentence.text.find(stop, end)) >= 0]
            stop = min([*ends, found[n + 1][0] if n + 1 < len(found) else len(sentence.text)])
            for fact in _read(sentence, start, end, stop):
                yield key, fact
        last = (sentence, found[-1][2]) if found else (sentence, last[1] if goes_on else None)


def _uses(text: str, near: Mapping[str, Sequence[tuple[str, str]]]) -> Iterator[tuple[int, int, tuple[str, str]]]:
    """Places in a text where a project is named, none within another."""
    at = 0
    while at <= len(text) - HEAD:
        key = next((key for key in near.get(text[at : at + HEAD], ()) if text.startswith(key[1], at)), None)
        end = at + len(key[1]) if key else at
        if key and _NOUN.match(text[end:]):
            yield at, end, key
            at = end
        else:
            at += 1


def _read(sentence: Sentence, start: int, end: int, stop: int) -> Iterator[_Fact]:
    """The facts behind a name up to the next one, and the owner right before it."""
    text = sentence.text
    at = end
    for clause in re.split(r"(?<=[，,。；;])", text[end:stop]):
        if not _PHASE.search(clause):
            for measure, known in (("总投资", _TOTAL), ("用地", _LAND)):
                for match in known.finditer(clause):
                    if not next_thing(text, at + match.start(), at + match.end()):
                        yield _amount(measure, match, sentence.evidence(at + match.start(), at + match.end()))
            for known in _OWNER[:2]:
                for match in known.finditer(clause):
                    yield _Fact("业主", match["who"], 0.0, 0.0, sentence.evidence(at + match.start(), at + match.end()))
            for measure, known in _DATES:
                for match in known.finditer(clause):
                    quote = sentence.evidence(at + match.start(), at + match.end())
                    planned = _PLANNED.search(clause) is not None
                    former = _FORMER.search(clause[: match.start()]) is not None
                    yield _Fact(measure, match["date"], _month(match["date"]), 0.0, quote, planned, former)
        at += len(clause)
    ahead = re.split(r"[，,。；;、]", text[:start])[-1]
    money = _AHEAD.search(ahead)
    if money:
        yield _amount("总投资", money, sentence.evidence(start - len(money[0]), end))
    before = _OWNER[2].search(ahead) or _SIGNED.search(text[max(0, start - 70) : start])
    if before:
        yield _Fact("业主", before["who"], 0.0, 0.0, sentence.evidence(max(0, start - len(before[0])), end))


def _amount(measure: str, match: re.Match[str], quote: Evidence) -> _Fact:
    number, factor = match["number"], base(match["unit"])[1]
    step = 0.5 * 10.0 ** -len(number.partition(".")[2]) * factor
    rough = 0.1 * float(number) * factor if "约" in match[0] else 0.0
    return _Fact(measure, f"{number}{match['unit']}", float(number) * factor, step + rough, quote)


def _compared(name: str, facts: Sequence[_Fact]) -> Iterator[AuditRow]:
    """Facts of one measure that do not agree with the first of them; two rows of one table are told elsewhere."""
    first: dict[tuple[str, bool], _Fact] = {}
    # What a plan was before it was changed is told by those who did not know of the change.
    changed = {(fact.measure, fact.size) for fact in facts if fact.former}
    for fact in facts:
        if (fact.measure, fact.size) in changed:
            continue
        known = first.setdefault((fact.measure, fact.planned), fact)
        if known is not fact and not _agree(known, fact):
            sides = (known.text, fact.text)
            yield AuditRow(
                kind={"总投资": "money", "用地": "land", "业主": "name"}.get(fact.measure, "date"),
                subject=name,
                message=f"{name}{fact.measure}一处为 {sides[0]}，一处为 {sides[1]}",
                left=sides[0],
                right=sides[1],
                sure=0.75,
                slip=None,
                evidence=(known.evidence, fact.evidence),
            )


def _agree(left: _Fact, right: _Fact) -> bool:
    if left.measure == "业主":
        return one_owner(left.text, right.text)
    if not (left.size and right.size):
        return True
    room = left.step + right.step + (1e-6 if left.measure in ("开工", "竣工") else 0.005 * left.size)
    return abs(left.size - right.size) <= room


def one_owner(left: str, right: str) -> bool:
    """Whether two names may be one owner: one holds the other or its brand, or one of several names is."""
    for one in re.split(r"[、/；;,，]", left):
        for other in re.split(r"[、/；;,，]", right):
            cores = [parse_company(name).core or name for name in (one, other)]
            if one in other or other in one or cores[0] in other or cores[1] in one or _close(*cores):
                return True
    return False


def _close(left: str, right: str) -> bool:
    """Whether two brands differ by one character of three: a slip that the rule of names tells."""
    same = len(left) == len(right) > 2 and sum(a != b for a, b in zip(left, right, strict=True)) == 1
    return same or sorted(left) == sorted(right)
