"""What the members of a list are: the noun that closes it says so, or the members that are certain.

For: ``names``.
In: readings and the names already found in them; ``list_heads.csv``.
Out: candidates for members that no other rule finds (three names without a company's ending in 以甲、乙、丙为代表).
How: a noun phrase behind 等 ends in its head (等高端汽车全球供应商: enterprises). 为代表 and 为龙头 say enterprise, 为主导 and 为支柱
industry.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from chaingraph.mentions.lists import LONGEST_MEMBER, Members, find_lists
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.list_heads import announced_type, closing_type
from chaingraph.mentions.names.list_members import (
    are_kinds,
    behind_known,
    behind_place,
    closes_project,
    end_of_company,
    is_loose,
    is_other,
    is_single_thing,
    is_thing,
)
from chaingraph.mentions.names.members import is_brand, is_industry, score_member, shape_of
from chaingraph.mentions.names.products import is_product, without_lead
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, stop_words
from chaingraph.records import EntityType
from chaingraph.reference.companies import known_companies
from chaingraph.reference.regions import gazetteer

_LEADERS = frozenset(
    [
        "为代表",
        "为首",
        "为龙头",
        "为核心",
        "为引领",
        "为骨干",
        "为链主",
        "为支撑",
        "为依托",
        "为牵引",
        "为引擎",
        "是骨干",
        "是龙头",
        "是代表",
        "是主力",
    ]
)
_INDUSTRIES = frozenset(("为主导", "为支柱", "为首位", "为重点", "为特色", "为主", "为主体", "为新兴", "为先导"))
_GROWING = (
    "重点发展",
    "大力发展",
    "加快发展",
    "主攻",
    "聚焦",
    "重点布局",
    "加快布局",
    "做大做强",
    "着力发展",
    "优先发展",
    "积极发展",
    "重点培育",
    "培育壮大",
)
_NUMERALS = "一二两三四五六七八九十多数各"
_FIRMS = re.compile(r"等?[\d一二两三四五六七八九十百几数多余]{1,4}家(?=[都也均已正在，。、；分先]|$)")
_LATIN = re.compile(r"[A-Z][A-Za-z0-9&. ]{2,15}")
_USED = ("在", "用于", "应用于", "用在", "用于了", "服务于", "运用于")
_PLACING = frozenset("在于到从往赴至")
_TOGETHER = ("分别", "均", "都", "先后", "共同", "相继", "已", "也")
_PERSON = 3
_SPELLED = 6
_WORKS = ("基地", "工厂", "总部", "中心", "园")
_ENDINGS = (
    "组团",
    "片区",
    "园区",
    "工业园",
    "产业园",
    "开发区",
    "集中区",
    "集聚区",
    "功能区",
    "新区",
    "街道",
    "镇",
    "乡",
)
_HEAD = (2, 4)
_OWNED = 0.97
_CERTAIN = 0.65
_LIKELY = 0.55


def by_list(reading: Reading, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Members of lists, typed by the list."""
    types = {(c.start, c.end): c for c in found}
    makers = {c.end for c in found if _is_company(c) and reading.text.startswith("的", c.end)}
    for members in find_lists(reading, found):
        yield from _with_ending(reading, members)
        kind, sure = _type(reading, members, types)
        if kind is None:
            continue
        owned = [start - 1 for start, _ in members.spans if _is_owned(reading, start)]
        paired = any(reading.text.startswith("的", end) for _, end in members.spans)
        owners = {*makers, *owned} if paired or len(owned) > 1 else makers
        goods = (
            kind == "Enterprise"
            and not any(_is_company(types.get(span)) for span in members.spans)
            and are_kinds(reading, members, [span for span in members.spans if _is_company(types.get(span), _LIKELY)])
        )
        for first, stop in members.spans:
            start = first
            end = end_of_company(reading, start, stop) if kind == "Enterprise" else stop
            longest = LONGEST_MEMBER + 6 * (kind == "Project")
            if not 2 <= end - start <= longest or reading.is_closed(start, end):
                continue
            if kind == "Product":
                begin = reading.starts[without_lead(reading, reading.word_at(start), reading.word_at(end - 1) + 1)]
                start = begin if begin < end else start
            if kind == "Project" and (whose := behind_known(reading, start, end)) > start:
                yield Candidate(start, whose, "Enterprise", _OWNED, "list-investor")
                start = whose
            found_there: Candidate | None
            if kind == "Project":
                found_there = _project(reading, start, end, found, types.get((start, end)), sure=sure)
            elif goods:
                made = is_thing(reading, start, end)  # 隔膜、电解液等配套企业
                found_there = Candidate(start, end, "Product", 0.55, "list-product") if made else None
            else:
                found_there = _member(reading, start, end, kind, owners, sure=sure)
            if found_there and found_there.score > 0:
                yield found_there


def _is_owned(reading: Reading, start: int) -> bool:
    """Whether the 的 before a member belongs to an owner that is no place: 某某铝镁的 | 铝板带, not 潍坊的 | 某某车桥."""
    index = reading.word_at(start) - 2
    if index < 0 or reading.text[start - 1] != "的":
        return False
    return reading.kinds[index] in (Kind.PIECE, Kind.TRADE, Kind.BRAND, Kind.FORM) and not gazetteer().lookup(
        reading.words[index]
    )


def _is_company(found: Candidate | None, floor: float = _CERTAIN) -> bool:
    """Whether another rule knows a member for an enterprise, or holds it likely."""
    return found is not None and found.type == "Enterprise" and found.score >= floor


def _with_ending(reading: Reading, members: Members) -> Iterator[Candidate]:
    """Members behind the first whose short names end like parks and towns: 甲公司、河西组团."""
    for start, end in members.spans[1:]:
        ending = next((e for e in _ENDINGS if reading.text.endswith(e, start, end)), "")
        leveled = reading.text[start : start + 2].endswith("级")  # 市级高新区
        if ending and not leveled and _HEAD[0] <= end - start - len(ending) <= _HEAD[1]:
            kind: EntityType = "Region" if ending in ("街道", "镇", "乡") else "Park"
            yield Candidate(start, end, kind, 0.75, "list-ending")
            return


def _member(
    reading: Reading, start: int, end: int, kind: EntityType, makers: Collection[int], *, sure: bool
) -> Candidate | None:
    """A member as the type of its list."""
    if kind == "Chain":
        start = behind_place(reading, start, end)
    shape = shape_of(reading, start, end)
    owned = reading.text[start - 1 : start] == "的" and Kind.PIECE not in shape.kinds  # 甲的聚碳酸酯、乙的树脂
    if kind == "Enterprise" and owned and is_product(shape.text):
        return None
    if kind == "Enterprise" and is_single_thing(reading, start, end):
        return None
    if kind == "Enterprise" and start - 1 in makers:
        return Candidate(start, end, "Product", 0.62, "list-owned")  # 某企的高精铝板带、某某的酰胺
    if kind == "Enterprise" and (
        is_other(shape.text) or (reading.text.startswith("的", end) and is_product(shape.text))
    ):
        return None  # 做铜箔 | 的德福科技
    return Candidate(start, end, kind, score_member(kind, shape) - (0.0 if sure else 0.1), f"list-{kind.lower()}")


def _project(
    reading: Reading, start: int, end: int, found: Sequence[Candidate], own: Candidate | None, *, sure: bool
) -> Candidate:
    """A member of a list of projects: a project, or the enterprise that invests."""
    if own and own.type == "Enterprise" and own.score >= _LIKELY:
        works = reading.text.endswith(_WORKS, 0, end)  # 某企晋城基地等项目
        return own._replace(type="Project", score=_OWNED) if works else own._replace(score=_OWNED)
    if is_brand(reading, start, end):
        return Candidate(start, end, "Enterprise", 0.66, "list-investor")
    score = score_member("Project", shape_of(reading, start, end)) - (0.0 if sure else 0.1)
    owners = [c.end for c in found if c.type == "Enterprise" and c.start == start and c.end < end - 1]
    if score > 0 and owners:
        whole = closes_project(reading.text[start:end])
        start, score = start if whole else max(owners), _OWNED  # 某集团 | 50万吨乙醇 among projects
    return Candidate(start, end, "Project", score, "list-project")


def _type(
    reading: Reading, members: Members, types: Mapping[tuple[int, int], Candidate]
) -> tuple[EntityType | None, bool]:
    """The type of a list, and whether its closing words say so."""
    known = [types[span] for span in members.spans if span in types]
    certain = {c.type for c in known if c.score >= _CERTAIN}
    if not certain and len(known) > 1 and len({c.type for c in known if c.score >= _LIKELY}) == 1:
        certain = {known[0].type}
    if members.mark in _INDUSTRIES:
        other = certain & {"Enterprise", "Park", "Region"} or not _are_industries(reading, members)
        return (None, False) if other else ("Chain", True)
    if members.mark in _LEADERS:
        if not certain and not any(shape_of(reading, *span).spelled >= 2 for span in members.spans):
            return None, False
        industries = all(is_industry(shape_of(reading, *span)) for span in members.spans)
        return ("Chain", True) if industries and not certain else ("Enterprise", True)
    if kind := announced_type(reading, members):
        companies = kind in ("Chain", "Product") and certain == {"Enterprise"}  # 诊断领域有某某生物、甲乙生命
        return ("Enterprise", True) if companies else (kind, True)
    kind = closing_type(reading, members) if members.mark else None
    if kind != "Project" and not certain - {"Enterprise"} and _are_companies(reading, members, types):
        return "Enterprise", True
    if kind:
        if kind == "Chain" and not _are_industries(reading, members):
            return None, False
        return kind, True
    if not certain - {"Enterprise"} and _are_firms(reading, members):
        return "Enterprise", True
    if _is_developed(reading, members) and not certain - {"Chain", "Product"}:
        return "Chain", True
    if certain in ({"Enterprise"}, {"Region"}):
        return certain.pop(), False
    if not certain and _are_brands(reading, members):
        return "Enterprise", True
    return None, False


def _are_brands(reading: Reading, members: Members) -> bool:
    """Whether all members are spelled with loose characters, one too long for a person, and act together (分别设有)."""
    if len(members.spans) < 2 or reading.text[members.start - 1 : members.start] in _PLACING:
        return False
    after = reading.text[members.close : members.close + 2]
    spelled = all(is_loose(reading, *span) for span in members.spans)
    return after.startswith(_TOGETHER) and spelled and max(end - start for start, end in members.spans) > _PERSON


def _are_firms(reading: Reading, members: Members) -> bool:
    """Whether a count of firms closes the list, and nothing says what they are: 甲、乙几家, 甲、乙等百余家."""
    return len(members.spans) > 1 and _FIRMS.match(reading.text, members.close) is not None


def _are_companies(reading: Reading, members: Members, types: Mapping[tuple[int, int], Candidate]) -> bool:
    """Whether every member is a well-known company or spelled with loose characters, one of them known (小米、星动纪元)."""
    spans = [span for span in members.spans if span[1] - span[0] > 1]
    known = [span in types and types[span].type == "Enterprise" and types[span].score >= _LIKELY for span in spans]
    named = [reading.text[slice(*span)] in known_companies() for span in spans]
    spelled = [
        (is_loose(reading, *span) and span[1] - span[0] <= _SPELLED)
        or _LATIN.fullmatch(reading.text, *span) is not None
        for span in spans
    ]
    texts = [reading.text[slice(*span)] for span in spans]
    if any(text[0] in _NUMERALS or (gazetteer().lookup(text) and text not in known_companies()) for text in texts):
        return False
    if len(spans) < 2 or not all(map(any, zip(known, named, spelled, strict=True))):
        return False
    return sum(known) > 1 or (sum(known) + sum(named) > 0 and len(spans) - sum(named) + sum(known) > 0)


def _are_industries(reading: Reading, members: Members) -> bool:
    """Whether most members tell a trade; 在农业、政务、交通等领域 are fields of use."""
    shapes = [shape_of(reading, *span) for span in members.spans]
    used = reading.text.endswith(_USED, 0, members.start)
    fields = sum(reading.text[start:end] in stop_words("no_chain") for start, end in members.spans)
    return (
        not used and 2 * fields <= len(shapes) and 2 * sum(Kind.TRADE in shape.kinds for shape in shapes) >= len(shapes)
    )


def _is_developed(reading: Reading, members: Members) -> bool:
    """Whether the list is what a plan wants to grow: 重点发展甲、乙、丙."""
    before = reading.text[max(members.start - 4, 0) : members.start]
    return len(members.spans) > 1 and before.endswith(_GROWING) and _are_industries(reading, members)
