"""What an enterprise is told to have done before it was founded.

For: ``chaingraph audit``, within and across documents.
In: sentences with the enterprises they name or go on about; columns with years of founding.
Out: audit rows. A forerunner, a new name and a parent may have been there before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.catalogue import by_name, first_named
from chaingraph.analysis.audit.reading.foundings import FORERUNNER
from chaingraph.analysis.audit.reading.named import Named, named, titled
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_YEAR = r"(?<!\d)(?P<year>(?:19|20)\d\d)年"
_FOUNDED = re.compile(
    rf"(?:(?:注册)?成立|创办|创立|创建)于{_YEAR}|(?<!\d)(?P<of>(?:19|20)\d\d)年(?:\d{{1,2}}月)?(?:在[^，。；\d]{{2,8}})?(?:正式|注册)?(?:成立|创办|创立|创建)(?=[，。；,]|的|$)"
)
_DEED = re.compile(
    rf"{_YEAR}(?:\d{{1,2}}月)?[，,]?(?P<words>[^，。；\d]{{0,24}}?)(?P<deed>获评|荣获|获得|获批|通过[^，。；\d]{{0,12}}(?:认定|认证)|被?认定|被?评为|入选|建成|投产|下线|研发出|试制|上市|改制)"
)
_RIGHT_BEHIND = re.compile(r"(?:（[^（）]*）)?[，,：:]?(?:该|这家|是一家)?(?:公司|企业)?(?:是|于|自|在|始|早在)?")
"""Between a firm and the year of its founding; with more between them something else of it was founded."""
_BESIDE = re.compile(r"(?:\d{1,2}月)?[，,]")
_OF_OTHERS = re.compile(r"母公司|集团|创始人|品牌|控股|项目")
_COLUMN = re.compile(r"(?:成立|注册|创办|设立)(?:年份|时间|日期|年月|年)")
_CELL = re.compile(r"(?:19|20)\d\d")
_GOES_ON = re.compile(r"^(?:该|这家)?(?:公司|企业)(?:于|在|自)?$")
_FIRM = re.compile(r"(?:该|这家)?(?:公司|企业)")
_OWN = re.compile(
    r"^(?:该|这家|我们)?(?:公司|企业)(?!家)|(?:公司|企业|我们|我厂|厂里|本厂)(?:自己|自行|自主|自筹|独立|最早|首个|第一)|自建|自己[建造盖]"
)
"""Says that what a firm built, at whatever place of the sentence, is its own."""
_TAKEN = re.compile(
    r"原|曾|此前|当时|租|收购|接手|承接|承包|买下|转让|接过|老厂|父|创始|毕业|入职|加入公司|园区|开发区|[省市县区]|另一|兄弟|关联|合作社|政府"
)
"""May explain what was built before a firm was founded."""
_ABOUT = re.compile(r"^(?:该|这家)?(?:公司|企业)|年(?:\d{1,2}月)?[，,](?:公司|企业)")
_ROW = Maker("date", 0.7, "其中一个年份可能写错")


@dataclass(frozen=True, slots=True)
class _Year:
    year: int
    text: str
    evidence: Evidence


def before_founded(projection: Projection) -> Iterator[AuditRow]:
    """Deeds of enterprises in years before their founding. O(characters + cells)."""
    founded: dict[str, _Year] = {}
    deeds: list[tuple[str, _Year]] = []
    for thing, year in _columns(projection):
        founded.setdefault(thing, year)
    apart: set[str] = set()
    titles = titled(projection, ("Enterprise",))
    for seen in named(projection, ("Enterprise",)):
        own = not seen.found and not seen.carried and _ABOUT.search(seen.sentence.text)
        item = replace(seen, carried=titles.get(seen.sentence.document, "")) if own else seen
        if FORERUNNER.search(item.sentence.text):
            apart |= {thing for _, thing, _ in item.found} | {item.carried}
            continue
        for thing, year in _founded(item):
            founded.setdefault(thing, year)
        deeds += _deeds(item)
    for thing, deed in deeds:
        first = founded.get(thing)
        if first and deed.year < first.year and thing not in apart:
            name = projection.label(thing)
            message = f"{name}“{first.text}”，却有“{deed.text}”"
            yield _ROW(name, message, (str(first.year), str(deed.year)), first.evidence, deed.evidence)


def _founded(item: Named) -> Iterator[tuple[str, _Year]]:
    for match in _FOUNDED.finditer(item.sentence.text):
        ahead = [(at + size, thing) for at, thing, size in item.found if at + size <= match.start()]
        end, thing = ahead[-1] if ahead else (0, "" if item.found else item.carried)
        if thing and _RIGHT_BEHIND.fullmatch(item.sentence.text[end : match.start()]):
            yield thing, _Year(int(match["year"] or match["of"]), match[0], item.sentence.evidence(*match.span()))


def _deeds(item: Named) -> Iterator[tuple[str, _Year]]:
    text = item.sentence.text
    for match in _DEED.finditer(text):
        inside = [thing for at, thing, _ in item.found if match.start("words") <= at < match.end("words")]
        ahead = [thing for at, thing, size in item.found if 0 <= match.start() - at - size <= 1]
        spoken = _GOES_ON.match(text[: match.start()]) or (not match.start() and _FIRM.match(match["words"]))
        spoken = spoken or (None if _TAKEN.search(text) else _OWN.search(text[: match.start()]))
        on = [item.carried] if not item.found and spoken else []
        thing = next(iter(inside or ahead or on or _told_of(item, match.start())), "")
        if thing and not _OF_OTHERS.search(match[0]):
            yield thing, _Year(int(match["year"]), match[0], item.sentence.evidence(*match.span()))


def _told_of(item: Named, at: int) -> list[str]:
    """The one enterprise of a sentence, where the clause right before a place tells when it was founded."""
    things = {thing for _, thing, _ in item.found}
    before = [
        match
        for match in _FOUNDED.finditer(item.sentence.text, 0, at)
        if _BESIDE.fullmatch(item.sentence.text[match.end() : at])
    ]
    return sorted(things) if len(things) == 1 and before else []


def _columns(projection: Projection) -> Iterator[tuple[str, _Year]]:
    things = by_name(projection, "Enterprise")
    for sheet in sheets(projection):
        at = next((n for n, name in enumerate(sheet.columns) if _COLUMN.search(name)), None)
        for line in sheet.lines if at is not None else ():
            cell = line.passage.cells[at or 0]
            match, thing = _CELL.match(cell.strip()), first_named(line.passage.cells, things)
            forerunner = any(FORERUNNER.search(other) for other in line.passage.cells)
            if match and thing and not forerunner:
                yield thing, _Year(int(match[0]), f"{sheet.columns[at or 0]}{cell.strip()}", line.passage.evidence)
