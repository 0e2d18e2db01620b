"""What a paragraph is about by its place: （一）精细化工。…, 航空航天：…, the heading above it, the park of a profile's title.

For: :mod:`chaingraph.mentions.relations.finding`, its topics and its rules about members of chains and parks.
In: scenes of headings and paragraphs in reading order. Out: for every sentence the chain and the park it stands under.
How: a lead is a name that a number or nothing precedes and a stop follows; it holds to the next one, or to the end of the
paragraph. Under it, headings count, the innermost first; under them the park that alone makes up the title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from chaingraph.mentions.relations.scene import LETTERS, OWNERS, Scene, Sentence
from chaingraph.records import Ref

_KINDS = LETTERS["C"] + LETTERS["P"]
_LEAD = re.compile(
    rf"(?:[●■◆▪•·—▲★☆◎○→]+|[一二三四五六七八九十\d]{{1,3}}[、.．)）]|第?[一二三四五六七八九十][是，]|[①-⑳])*"
    rf"(?:做强|做大|做优|壮大|发展|培育|提升|打造|聚焦|建设|推进)*([{_KINDS}])"
    rf"(?:产业链|产业集群|产业|集群|链条|链|方面|领域|板块)?(?=[。：:]|\Z|，?(?:链长|链主|牵头|责任|副链长|联系领导|主阵地|由[^。；]{{2,12}}任链长|目标|年度目标))"
)
_OPENING = re.compile(
    rf"(?:[（(]?[一二三四五六七八九十\d]{{1,3}}[）)、.．]|[一二三四五六七八九十]是)?"
    rf"(?:(?:加快|推进|推动|促进|加速|做大做强|做强做优|持续|大力|着力)+(?:发展|培育|壮大|提升)?)?{LETTERS['R']}?的?({LETTERS['C']})"
    rf"(?:产业链|产业集群|产业|集群|链条|行业|链)?[^，。；：、\ue001-\ue009]{{2,10}}[，。；]"
)
"""A clause that only says how a chain does."""
_SPOKEN_OF = re.compile(rf"({LETTERS['P']}){LETTERS['R']}?[^，。；：、\ue001-\ue009]{{1,8}}。(?=.)", re.S)
"""A first sentence that only says how a park does: 甲园最快。乙公司…."""
_PLAN = re.compile(r"(?:链|产业|集群).{0,14}(?:方案|计划|规划|要点|名册|名单|名录|清单|意见|措施|图谱|工作|报告)")
_REPORT = re.compile(r"总结|报告|汇报|简报|专报|运行|工作情况|发展情况")
_PORTRAIT = re.compile(
    rf"(?:走进|关于)?{LETTERS['R']}?{LETTERS['E']}[—\-：:·]*(?:[^，。；\ue001-\ue009]{{0,6}}(?:简介|介绍|概况|画册|宣传册|手册|名片|简况|情况介绍|基本情况|推介|公司|官网|网站))?"
)
"""A title that presents an enterprise."""
SHARE = 0.5
"""A title that is a park's name for at least this share speaks of the park."""

OPENED = "opened"
"""Key of a lead that only a clause before it says, not a heading."""
HEAD_SHARE = 0.4
"""A heading that is a chain's name for less than this share speaks of more than the chain."""
_NUMBERING = re.compile(r"\A[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[【】（）()：:\s]")

Lead = Mapping[str, Ref]
"""By sign: the chain, the park a sentence stands under."""


@dataclass(slots=True)
class Leads:
    """Names of headings and of the title, remembered for what stands under them.

    Attributes:
        heads: By the heading's words: what it names.
        title: What the title names.
        chain: The only chain that the title names, whatever kind of text it is of.
        firm: The only enterprise that the title names.
        portrait: The same, where the title is its name, or that of a page which presents it (甲公司简介).
        hero: What the title names first.
        park: The park that a title begins with.
        reported: The same, where the title is that of a report on its work.
    """

    heads: dict[str, dict[str, Ref]] = field(default_factory=dict)
    title: dict[str, Ref] = field(default_factory=dict)
    chain: Ref | None = None
    firm: Ref | None = None
    portrait: Ref | None = None
    hero: Ref | None = None
    park: Ref | None = None
    reported: Ref | None = None

    def head(self, scene: Scene) -> None:
        """Remembers the one chain and the one park that a heading names."""
        found = {}
        for sign in _KINDS:
            refs = {item.ref for item in scene.within(0, len(scene.text), sign)}
            if len(refs) == 1 and (sign != LETTERS["C"] or _mostly(scene)):
                found[sign] = refs.pop()
        self.heads[scene.passage.text] = found

    def entitle(self, scene: Scene) -> None:
        """Remembers the park that a title consists of (a profile of it) and the one chain of a plan or list."""
        self.hero = next((item.ref for item in scene.within(0, len(scene.text), OWNERS)), None)
        chains = {item.ref for item in scene.within(0, len(scene.text), LETTERS["C"])}
        firms = {item.ref for item in scene.within(0, len(scene.text), LETTERS["E"])}
        self.chain = next(iter(chains)) if len(chains) == 1 else None
        self.firm = next(iter(firms)) if len(firms) == 1 else None
        self.portrait = self.firm if _PORTRAIT.fullmatch(scene.text) else None
        if len(chains) == 1 and _PLAN.search(scene.source):
            self.title[LETTERS["C"]] = chains.pop()
        parks = scene.within(0, len(scene.text), LETTERS["P"])
        if len({item.ref for item in parks}) != 1 or scene.within(0, len(scene.text), LETTERS["E"]):
            return
        length = len(scene.source.partition("（")[0].strip())
        self.park = parks[0].ref if parks[0].at == 0 else None
        self.reported = self.park if _REPORT.search(scene.source) else None
        headed = parks[0].at == 0 and scene.text[1:2] in ("：", ":")
        if headed or parks[0].end - parks[0].start >= SHARE * length:
            self.title[LETTERS["P"]] = parks[0].ref

    def above(self, section: Sequence[str]) -> dict[str, Ref]:
        """What the title and the headings above a passage name, the innermost before the rest.

        The chain of a plan's title owns numbers, but not every enterprise the plan speaks of is of it.
        """
        found = {sign: ref for sign, ref in self.title.items() if sign == LETTERS["P"]}
        for heading in section:
            found |= self.heads.get(heading, {})
        return found

    def nearest(self, section: Sequence[str]) -> Lead:
        """What the heading right above a passage names, or the title when it has no heading."""
        found = self.heads.get(section[-1], {}) if section else {}
        return found or self.title


def _mostly(scene: Scene) -> bool:
    """Whether a heading is hardly more than its chain: what a longer one says need not hold for every firm below it."""
    named = sum(item.end - item.start for item in scene.within(0, len(scene.text), LETTERS["C"]))
    return named >= HEAD_SHARE * len(_NUMBERING.sub("", scene.source.strip()))


def sentence_leads(scene: Scene, leads: Leads) -> list[Lead]:
    """What every sentence of a scene stands under."""
    current = leads.above(scene.passage.section)
    if spoken := _SPOKEN_OF.match(scene.text):
        current = current | {LETTERS["P"]: scene.items[spoken.start(1)].ref}
    found: list[Lead] = []
    opened: Ref | None = None
    whole = False
    for sentence in scene.sentences:
        match = _LEAD.match(scene.text, sentence.start, sentence.end)
        if match:
            current = current | {match[1]: scene.items[match.start(1)].ref}
        chain = _opened(scene, sentence)
        opened = chain or (opened if whole else None)
        found.append(current | {LETTERS["C"]: opened, OPENED: opened} if opened else current)
        whole = chain is not None and "，" not in scene.text[sentence.start : sentence.end]
    return found


def _opened(scene: Scene, sentence: Sentence) -> Ref | None:
    """The chain with which a sentence opens: 光伏产业异军突起，甲、乙….

    When the clause is the whole sentence, what it opens is the sentence behind it.
    """
    match = _OPENING.match(scene.text, sentence.start, sentence.end)
    return scene.items[match.start(1)].ref if match else None


def own_leads(scene: Scene) -> dict[int, int]:
    """Sentences that begin with a lead, and where its name stands."""
    matches = ((index, _LEAD.match(scene.text, s.start, s.end)) for index, s in enumerate(scene.sentences))
    return {index: match.start(1) for index, match in matches if match}
