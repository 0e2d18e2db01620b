"""When enterprises, parks and institutions were founded, as sentences, forms and rosters tell it.

For: rules that hold ages, anniversaries and deeds against a founding.
In: sentences with what they speak of (:mod:`chaingraph.analysis.audit.reading.spoken_of`), columns with years of founding.
Out: owner → :class:`Founding`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.catalogue import by_name, first_named
from chaingraph.analysis.audit.reading.profiles import about
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.spoken_of import FIRM, PARK, Spoken, parks_alike, spoken
from chaingraph.analysis.audit.reading.text import clause_start
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

FOUNDED = (
    r"注册成立|正式成立|批准成立|批准设立|批复设立|成立|设立|创办|创建|创立|兴办|兴建|建厂|建区|建园|设园|设区|立园|设市场|建院|建校|建馆|建会|建行|建社|建港|建市场|始建|组建|开办|注册|登记|"
    r"启动建设|开工建设|建成(?!区)|开园|开业|开馆|挂牌|起家|诞生|落成|获批|批准|批复"
)
"""What a founding is called."""
_YEAR = r"(?<!\d)(?P<{0}>(?:19|20)\d\d)年"
_MONTH = r"(?:\d{1,2}月)?(?:\d{1,2}日)?(?:底|末|初|春|夏|秋|冬)?"
_FIRST = re.compile(
    rf"{_YEAR.format('year')}{_MONTH}[，,]?(?P<between>[^，。；：\d末底前]{{0,14}}?)(?P<act>{FOUNDED})(?:投产|投运|投用|运营|启用|开业)?(?=[，。；、）)并的至起后以“”]|时|$)"
)
_LAST = re.compile(
    rf"(?P<act>建立|创始|{FOUNDED}|建)(?:时间|日期|年份|年月)?(?:于|在|[:：为是])\s*{_YEAR.format('year')}"
)
_ANEW = re.compile(
    rf"{_YEAR.format('year')}{_MONTH}[，,]?[^，。；：\d末底前]{{0,16}}?(?:更名|改名|更为|改称|易名|改制|重组|整合|升级|升格|晋升|迁入|迁至|搬迁|转型|并入|合并|认定|筹建|筹备|筹划|谋划|起步|奠基|动工)"
)
_NOT_IT = re.compile(
    r"拟|将|计划|预计|力争|子公司|分公司|分厂|工厂|研究院|研究所|中心|基金|党|工会|实验室|工作站|[一二三四]期|项目|协会|联盟|办事处|管委会|专班|领导小组|办公室|支行|联合|合资|厂房|生产线|产线|基地|学院|公寓|平台|大楼"
)
_COLUMN = re.compile(
    r"(?:成立|注册|创办|创立|创建|设立|建厂|登记|建园|始建|批准设立|获批设立)(?:年份|时间|日期|年月|年(?!度|限))"
)
_FORM = re.compile(rf"(?:{_COLUMN.pattern})(?P<year>(?:19|20)\d\d)(?!\d)")
"""A row of a form: 成立时间 | 2016年5月."""
_CELL = re.compile(r"(?P<year>(?:19|20)\d\d)(?!\d)")
FORERUNNER = re.compile(
    r"前身|原名|原为|原系|原(?:[\u4e00-\u9fff]{0,8})(?:厂|社|公司|企业|作坊)|改制|改组|更名|收购|合并|并购|老厂|重组"
)
"""What may have been at work before a firm was founded."""


@dataclass(frozen=True, slots=True)
class Founding:
    """A year in which something was founded, where it is told.

    Attributes:
        anew: Whether it then got a new name, form or rank: some count from that.
    """

    year: int
    text: str
    evidence: Evidence
    anew: bool = False


def foundings(projection: Projection) -> Mapping[str, Sequence[Founding]]:
    """Owner → the years told of its founding, read once. O(characters + cells)."""
    return projection.once(_read)


def of_owner(projection: Projection, owner: str) -> Sequence[Founding]:
    """The years of founding of an owner; of one nobody names those of the only nameless one of its document."""
    known = foundings(projection)
    if owner in known or ":" not in owner:
        return known.get(owner, ())
    own, _, document = owner.partition(":")
    # 公司 and 园区 of a page are two; what is called neither may be the only one of them.
    kinds = (FIRM, PARK) if own == "paper" else ("paper",)
    nameless = [told for kind in kinds if (told := known.get(f"{kind}:{document}"))]
    return nameless[0] if len(nameless) == 1 else ()


def _read(projection: Projection) -> Mapping[str, Sequence[Founding]]:
    found: dict[str, list[Founding]] = defaultdict(list)
    for place in spoken(projection):
        for owner, founding in _told(place):
            found[owner].append(founding)
    things = by_name(projection, FIRM.capitalize(), PARK.capitalize())
    whom, alike = about(projection), parks_alike(projection)
    for sheet in sheets(projection):
        for line in sheet.lines if whom.get(sheet.document) else ():
            form = _FORM.search("".join(line.passage.cells))
            if form and len(line.passage.cells) < 5:
                found[whom[sheet.document]].append(Founding(int(form["year"]), form[0], line.passage.evidence))
        at = next((n for n, name in enumerate(sheet.columns) if _COLUMN.search(name)), None)
        for line in sheet.lines if at is not None else ():
            cell = line.passage.cells[at or 0].strip()
            named = first_named(line.passage.cells, things)
            year, thing = _CELL.match(cell), alike.get(named, named)
            if year and thing:
                text = f"{sheet.columns[at or 0]}{cell}"
                found[thing].append(Founding(int(year["year"]), text, line.passage.evidence))
    return found


def _told(place: Spoken) -> Iterator[tuple[str, Founding]]:
    sentence = place.item.sentence
    for match in _ANEW.finditer(sentence.text):
        owner = place.owner(match.end())
        if owner:
            yield owner, Founding(int(match["year"]), match[0], sentence.evidence(*match.span()), anew=True)
    for pattern in (_FIRST, _LAST):
        for match in pattern.finditer(sentence.text):
            between = match["between"] if pattern is _FIRST else ""
            begin = clause_start(sentence.text, match.start(), "，。；：")
            ahead = sentence.text[max(begin, match.start() - 12) : match.start()]
            at = match.start("act")
            named = any(match.start() <= start < at for start, _, _ in place.item.found)
            if not named and _NOT_IT.search(
                between + ("" if any(begin <= start < at for start, _, _ in place.item.found) else ahead)
            ):
                continue
            owner = place.owner(at)
            if owner:
                yield owner, Founding(int(match["year"]), match[0], sentence.evidence(*match.span()))
