"""Where, or of which park or town, words say that a figure is.

For: the readers of prose and of cells (:mod:`chaingraph.analysis.audit.reading.observed_prose`), rules that compare values of places.
In: words beside a figure, what holds in its document (:class:`~chaingraph.analysis.audit.reading.observed.Setting`).
Out: :class:`~chaingraph.analysis.audit.reading.observed.Place`.
"""

from __future__ import annotations

import re

from chaingraph.analysis.audit.reading.observed import Place, Setting
from chaingraph.reference.region_scan import RegionHit, scan_regions
from chaingraph.reference.regions import gazetteer

TOWN = re.compile(r"[\u4e00-\u9fff]{2,3}(?:(?<![小城乡])镇(?!居|化|新增|村)|街道|苏木|(?<!城)乡(?!村|镇|土|贤|亲|情))")
_ZONE = (
    r"[\u4e00-\u9fff]{0,10}?(?:(?:经济|高新|产业|工业|技术)*开发区|经开区|高新区|保税区|综保区|工业园区?|产业园区?|科技园区?"
    r"|示范园区?|园区|集聚区|集中区|片区|新区|小镇)"
)
_PLACE = re.compile(rf"全[市县区省州旗国镇乡园域]|[市县区镇园省]域|我[市县区省镇]|本[市县区镇]|{TOWN.pattern}|{_ZONE}")
_SITED = re.compile(r"(?:位于|地处|坐落于|坐落在|落户于?|选址于?)(?:[\u4e00-\u9fff]{2,7}[省市州])?$")
_LEAD = re.compile(
    r"^.*(?:[该此的在于是为由对从占有把将以：:，。]|其中|目前|现有|截至|年末|年底|位于|落户|入驻|坐落|走[进访入]|来到|赴|全[市县区省])|^[和与及年日]|^.*(?:(?:项目|企业)[和与及]|[季年]度|半年)|^月份?"
)
_ANY = re.compile(r"(?:主要|重点|相关|有关|部分|各个?|[一二两三四五六七八九十]大?个?)+(?=.)")
"""Before a word for a park or town that then names none."""
_AWARD = re.compile(
    r"(?:获批|获评|获认定|评为|认定为|升格|升级|晋升|入选|列入|列为|跻身|荣获|授予|转型|创建|创成|争创|打造|建设)(?:成为|为|成)?(?:国家|省|市|县|区|全[国省市])级?"
)
"""Before what a place became: 获批省级特色产业园 names no other park."""
_ABOVE = re.compile(r"^[\u4e00-\u9fff]{2,4}?省(?=.)|^[\u4e00-\u9fff]{2,3}?市(?=[\u4e00-\u9fff]{2})(?!场)")
INSIDE = re.compile(r"(?<![辖市])区内(?!外)|园内|(?:该|本|此)(?:开发区|园区?|集聚区|片区)")
"""Words for the park or town told of before."""
_TOLD_OF_ALL = re.compile(
    r"(?:全[市省区]|[\u4e00-\u9fff]{0,8}?(?:产量|产值|销量|保有量|生产总值|增加值|进出口|出口[额量]|投资额|收入))"
)
"""Behind the name of a place around that of the document: what follows is told of all of it."""
_KINDS = (
    ("经开区", re.compile(r"经济技术开发区|经济开发区|经开区")),
    ("高新区", re.compile(r"高新技术产业开发区|高新技术开发区|高新产业开发区|高新区")),
)


def part_of(words: str, names: tuple[str, ...]) -> tuple[str, int] | None:
    """The last part of a place that words name, in one form, and where; 全县 for all of it."""
    found: tuple[str, int] | None = None
    for match in _PLACE.finditer(words):
        name = match[0]
        if _ANY.match(name) or _AWARD.search(name):
            continue
        whole = len(name) == 2 and (name[0] in "全我本" or name[1] == "域")
        part = "全" + name[name[1] != "域"] if whole else _short(name, names)
        # 高新区园区画像 is of the 高新区.
        if part != "园" or found is None or found[0][0] == "全":
            found = (part, match.start())
    # 昌乐县 behind 开发区 is the whole again.
    own = words.rfind(names[0]) if names else -1
    # 园区位于昌乐县 says where the park is, not whose its figures are.
    own = -1 if own >= 0 and _SITED.search(words[:own]) else own
    if own >= 0 and (found is None or own > found[1]) and not _PLACE.match(words, own):
        return ("全" + names[0][-1], own)
    return found


def _short(name: str, names: tuple[str, ...]) -> str:
    """A town or park without what stands before its name, and in one form."""
    bare = _LEAD.sub("", name) or name[-2:]
    for own in names:
        # 甲片区 of 甲区 is one of its parts, and no part without its name.
        bare = rest if (rest := bare.replace(own, "")) not in ("", "片区") else bare
    while _ABOVE.search(bare):
        bare = _ABOVE.sub("", bare)
    for short, long in _KINDS:
        bare = long.sub(short, bare)
    return re.sub(r"^(?:省级|国家级|县|市|区|省)+(?=.)|(?:工业|产业)(?=园)|(?<=园)区$", "", bare)


def told_place(words: str, clause: str, setting: Setting) -> Place:
    """Of which place words speak, the last clause of them above all, else that of the setting."""
    found = part_of(words, setting.names)
    region = _region(clause, setting)
    around = "" if region or found else _region(words, setting)
    if around and gazetteer().contains(around, setting.home):
        # 全市汽车产量22万辆，电动汽车产量7万辆: the city's, too.
        return Place(around, told=True)
    if region and (found is None or clause.find(words[found[1] :]) < 0):
        return Place(region, told=True)
    if found is None:
        own = any(name in words for name in setting.names[:2])
        return Place(setting.home, setting.part, told=own)
    part = found[0]
    if part[0] == "全" and len(part) == 2:
        own = (
            setting.part[-1:] == part[1] or part[1] == "域" or (part[1] in "园区" and setting.part[-1:] in ("园", "区"))
        )
        home = not setting.names or setting.names[0][-1:] == part[1]
        # In a page of a park of a 区, 全区 may be either.
        both = own and home and bool(setting.names) and bool(setting.part)
        return Place(setting.home, part if both else setting.part if own else "" if home else part, told=True)
    return Place(setting.home, setting.part if part == "园" and setting.part else part, told=True)


def _own_name(words: str, hit: RegionHit, setting: Setting) -> bool:
    """Whether a name is that of the place itself, or of what lies around it with nothing told of it: 丽水市莲都区, 丽水市级企业."""
    name, behind = words[hit.start : hit.end], words[hit.end :]
    if name not in setting.names[2:] or len(name) < len("甲乙市"):
        return name in setting.names
    return not _TOLD_OF_ALL.match(behind) or part_of(behind, setting.names[:2]) is not None


def _region(words: str, setting: Setting) -> str:
    """Code of the last region that words name, if it is another one than that of the setting."""
    last = ""
    for hit in scan_regions(words):
        own = _own_name(words, hit, setting) or setting.home in (region.code for region in hit.candidates)
        last = "" if own or not hit.candidates else hit.candidates[0].code
    return last
