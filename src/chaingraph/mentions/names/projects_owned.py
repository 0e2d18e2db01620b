"""Projects that begin with the short name of their owner: 某企年产5万吨铜箔项目, 某企三期, 某企智能工厂二期.

For: ``names.proposals``.
In: readings and the names already found in them.
Out: candidates for projects, each from its owner's name to its end.
How: a short name directly before an output, a phase or a noun phrase that closes like a project is part of the project's name; a
registered name (…公司), one with its trade (某某新材) and that of a well-known company are not. A park, a centre or a plant with its phase is a project where something is built.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.words import Kind, stop_words

_PHASE = r"(?:[（(]?[一二三四五六]期[）)]?(?![末间货望待限刊临的])(?:工程|项目)?)"
_CLOSED = rf"(?:项目(?!书|部|经理|组|公司|负责|[\d一二三四五六七八九十两]+[余多]?个){_PHASE}?|工程(?=[，。；、）已正开竣完投在]|$)|{_PHASE})"
_NAMED = re.compile(rf"[·]?[^，。；：、“”！？\n\s的]{{0,26}}?{_CLOSED}")
_OUTPUT = re.compile(
    r"(?:[年日月](?:产|加工|处理|屠宰|出栏|回收|养殖)?(?=\d))?(?:第|\d+×)?[\d.]+[万亿千百]{0,2}(?:[A-Za-z]{1,4}|平方米|立方米|千瓦时?|英寸|[一-龥])(?:/[年月日天])?"
)
_LINE = re.compile(r"(?:生产线|产线|装置)(?:项目)?$")
_FORMS = ("公司", "集团", "合作社", "厂", "大学", "学院", "研究院", "银行")
_PLANT = r"(?:工厂|基地|产业园)(?=[，。；、）]|满产|投产|达产|开工|封顶|竣工|建成|[已将预正])"
_MADE = re.compile(rf"[^，。；：、“”！？\n\s的]{{4,30}}?(?:{_CLOSED}|{_PLANT})")
_WORKS = ("工厂", "基地", "项目", "工程", "生产线", "产线", "中心", "产业园", "园区", "园", "一期", "二期", "三期")
_BARE = re.compile(_PHASE)
_PHASES = re.compile(r"[^。；]{0,30}?[，、][二三四五六]期")
_BUILT_BEFORE = re.compile(r"(?:推动|推进|建设的?|在建|开工|启动|加快|促成|建好|谋划)[^，。；：、]{0,3}$")
_BUILT_BEHIND = re.compile(
    r"(?:已|正|主体|预计|即将|全面|\d+年|[年月]?底|年内|年初|将于年底)*(?:开工|动工|封顶|投产|竣工|完成桩基|投用|通电|点火|奠基|建成|满产)"
)
_BREAKS = frozenset((Kind.FUNCTION, Kind.SOFT, Kind.COUNT, Kind.ROLE))
_ACTING = frozenset((Kind.VERB, Kind.MOTION))
_KEPT = frozenset("（）()/·-—&及和与")
_MEETING = frozenset(("合作", "共建", "合资", "联合", "签约"))
_GENERAL = re.compile(
    r"(?:等|[一二三四五六七八九十两\d]+个|合作|投资|重大|重点|签约|配套|新建|在建|该|这一?|此|类|产业|新|大|招商|示范|产业化)*(?:项目|工程)$"
)
_LISTED = "company"
"""The rule of listed, well-known companies: they stand on their own beside their projects and must not be lost."""
_PAID = Guarded(r"(?:亿元|万元|亿美元)(?:建设)?的?$|(?:投建|兴建|上马|扩建)了?$")
_SITES = ("产业园", "智造园", "制造园", "工业园", "基地", "工厂", "中心")
_STARTED = re.compile(
    r"(?:的[^，。；]{0,10}(?:吊装|封顶|桩)|桩机|进入试产|试产|启动招商|总?投资[约超]?\d|首期|(?:已|正|主体|预计|即将|全面|正式|\d+年|[年月]?底|年内|年初)*(?:开工|动工|封顶|投产|竣工|投用|通电|点火|奠基|落成))"
)
_TOLD = 0.5
_BRAND = 3
"""Characters of a bare brand (恒澜); a longer name with its trade (恒澜新材) is a company's whole name and stays apart."""
_SURE = 0.97


def by_owner(reading: Reading, found: Sequence[Candidate], every: Sequence[Candidate]) -> Iterator[Candidate]:
    """Projects of a passage that begin with their owner, and what is being built or has a phase.

    Args:
        reading: The passage.
        found: The names chosen in it.
        every: All that was proposed in it: a company inside the name of a park is only there.
    """
    if not _BARE.search(reading.text) and not re.search("项目|工程|工厂|基地|产业园", reading.text):
        return
    told = {reading.text[c.start : c.end] for c in every if c.type == "Enterprise" and c.score >= _TOLD}
    owners = [c.start for c in found if c.type in ("Enterprise", "Organisation")]
    for owner in found:
        if owner.type == "Enterprise":
            yield from (c for c in _joined(reading, owner) if not any(c.start < at < c.end for at in owners))
            yield from _plant(reading, owner, owned=False)
        elif owner.type in ("Park", "Organisation"):
            name = reading.text[owner.start : owner.end]
            owned = any(name.startswith(company) and name != company for company in told)
            yield from _phase(reading, owner, owned=owned)
            yield from _plant(reading, owner, owned=owned)


def _joined(reading: Reading, owner: Candidate) -> Iterator[Candidate]:
    """The project from its owner's short name to its end."""
    text = reading.text
    output = _OUTPUT.match(text, owner.end)
    match = (_MADE if output else _NAMED).match(text, owner.end)
    if (
        not match
        or owner.rule == _LISTED
        or owner.end - owner.start > _BRAND
        or text.endswith(_FORMS, owner.start, owner.end)
        or text.endswith("/", 0, owner.start)
    ):
        return
    end = _end(text, match.end())
    lined = output and _LINE.search(text, owner.end, end)
    whole = end > owner.end and reading.is_edge(end) and not reading.is_closed(owner.start, end)
    if (
        whole
        and not lined
        and not _GENERAL.match(text[owner.end : end])
        and _is_phrase(reading, output.end() if output else owner.end, end)
    ):
        yield Candidate(owner.start, end, "Project", _SURE, "project-joined")


def _plant(reading: Reading, site: Candidate, *, owned: bool) -> Iterator[Candidate]:
    """A works, or the park of an enterprise, that is being built or that money builds."""
    text = reading.text
    works = text.endswith(("智能工厂", "超级工厂", "工厂"), 0, site.end) if site.type == "Enterprise" else owned
    before = max(site.start - 10, 0)
    paid = _PAID.search(text, before, site.start) and text.endswith(_SITES, 0, site.end)
    built = works and (_BUILT_BEFORE.search(text, before, site.start) or _STARTED.match(text, site.end))
    if paid or built:
        yield site._replace(type="Project", score=_SURE, rule="project-plant", name="")


def _phase(reading: Reading, site: Candidate, *, owned: bool) -> Iterator[Candidate]:
    """A park or a centre with its phase, where an enterprise's name opens it or something is being built."""
    text = reading.text
    match = _BARE.match(text, site.end)
    if not match or not reading.is_edge(match.end()):
        return
    built = _BUILT_BEFORE.search(text, max(site.start - 8, 0), site.start) or _BUILT_BEHIND.match(text, match.end())
    called = text.endswith(("项目", "工程"), match.start(), match.end())
    if (owned or built or called) and _end(text, match.end()) == match.end():
        yield Candidate(site.start, match.end(), "Project", _SURE, "project-phase")


def _end(text: str, end: int) -> int:
    """The end; a phase told apart from the next one (一期满产，二期在建) belongs to the clause."""
    phase = re.compile(r"[一二三四五六]期$").search(text, max(end - 2, 0), end)
    return phase.start() if phase and _PHASES.match(text, end) else end


def _is_phrase(reading: Reading, start: int, end: int) -> bool:
    """Whether one noun phrase stands between: no function word, and no verb but those that say what a project does."""
    allowed = stop_words("project_verb")
    for index in range(reading.word_at(start), reading.word_at(end - 1) + 1):
        word, kind = reading.words[index], reading.kinds[index]
        if word in _KEPT or word in allowed or _BARE.match(word) or (kind == Kind.ROLE and word.endswith(_WORKS)):
            continue
        if (
            word in _MEETING
            or kind in _BREAKS
            or kind in _ACTING
            or (kind == Kind.ACT and reading.starts[index] == start)
        ):
            return False
    return True
