"""Counts of things in sentences: how many, of what, in which clause.

For: the rule that holds counts against the tables that list the things (:mod:`chaingraph.analysis.audit.counts.rolls`).
In: the sentences of a passage. Out: :class:`Count`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.rolls import counted_kind
from chaingraph.analysis.audit.reading.text import Figure, Sentence, clause_start

_TOLD = re.compile(
    rf"(?<![第前约近超过逾\d.〇百千万亿–—~-])(?P<n>{COUNT})(?P<u>[家户个名人位项宗条处])"
    r"(?!月|百分点|季度|工作日|小时|年|以上|以下|以内|左右|余|多|次|方面|[家户个条宗处人名]|项(?!目)|均)(?P<noun>[^，。；：、\d（）()]{0,12})"
)
FILLING = re.compile(
    r"截至|目前|我们|今年以来|今年|现将|可?供?出让|挂牌|推介|公开|可供|以下|如下|公[布示]|认定|印发|现有|已有|已经|共有|共计|合计|总计|总数|数量|全部|全体|所有|拥有|达到|增至|列入|纳入|入园|入驻|落户|现已|其中|本次|此次|拟|确定|涉及|的|有|为|共|达|已|均|了|和|与|在|等|年末|年底|月底|"
    r"20\d\d年?|\d{1,2}月(?:\d{1,2}日)?|末|底|对|我[区县市]|全[区县市园镇]|园区|园内|区内|该|各|成员|企业|公司|项目|单位|名称|人员|入库|在册|入册|收录|名单|名册|清单|附件|详见|见|附后|首批|第一批|抽调|选调|选派|派出|干部|骨干(?!企业)|企业|\d|[，。；：、（）()《》“”]"
)
_UNITS = "家户名人位宗"
"""Counting words of enterprises, people and plots alone."""
_DOES = re.compile("(?<!存)在|向|现场|予以|进行|正式|面向")
"""What is done with the things counted, behind their noun."""
_CHAINS = re.compile("产业链|链条")
LONGEST = 30
"""Characters of a heading at most."""
REACH = 2
"""Sentences around a count that may point to a list."""


@dataclass(frozen=True)
class Count:
    """A count of a sentence with its clause, in its passage."""

    passage: Sequence[Sentence]
    sentence: Sentence
    match: re.Match[str]
    clause: str

    @cached_property
    def next(self) -> str:
        """The sentences behind."""
        at = self.passage.index(self.sentence) + 1
        return "".join(other.text for other in self.passage[at : at + REACH])

    @cached_property
    def amounts(self) -> Sequence[Figure]:
        """The larger figures of the passage."""
        figures = (figure for sentence in self.passage for figure in sentence.figures)
        return [figure for figure in figures if figure.value >= 10 and figure.unit != "%"]

    @property
    def number(self) -> int:
        """How many are told."""
        return whole_number(self.match["n"])

    @property
    def noun(self) -> str:
        """What stands behind the count, up to what is done with the things: 地块8宗向社会推介."""
        return _DOES.split(self.match["noun"])[0]

    @property
    def headed(self) -> bool:
        """Whether it ends a heading or caption, which says how many rows there are below: 二、续建项目（8个）."""
        text = self.sentence.text
        bare = not text[self.match.end() :].strip("）)：:")
        marked = text[: self.match.start()].rstrip("计").endswith(("（", "(", "共"))
        return bare and marked and len(self.passage) == 1 and len(text) <= LONGEST and not re.search("[，；]", text)

    @cached_property
    def kind(self) -> str:
        """What is counted; empty when nothing says so."""
        noun = FILLING.sub("", self.noun)
        own = counted_kind(self.noun, "")
        # 4家企业8个品类: what has a noun of its own is no count of the thing before it.
        if own or (len(noun) > 1 and self.match["u"] not in _UNITS):
            return own
        # Chains are counted by no word for firms, people or plots.
        clause, before = (
            _CHAINS.sub("", text) if self.match["u"] in _UNITS else text
            for text in (self.clause, self.sentence.text[: self.match.start()])
        )
        told = counted_kind(clause, self.match["u"])
        # 建立企业名册，首批收录25家: what is counted is told before its clause.
        ahead = before if self.match["u"] in "家户" and not noun else ""
        return told or counted_kind(ahead, "")


def counts_of(passage: Sequence[Sentence]) -> Iterator[Count]:
    """The counts of a passage. O(characters)."""
    for sentence in passage:
        for match in _TOLD.finditer(sentence.text):
            start = clause_start(sentence.text, match.start(), "，。；：、")
            if whole_number(match["n"]) > 1:
                yield Count(passage, sentence, match, sentence.text[start : match.end()])
