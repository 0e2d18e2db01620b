"""Who is behind a project of a document, told twice: 甲公司减速器项目 … 减速器项目投资方乙公司.

For: ``chaingraph audit``, within a document.
In: sentences. Out: audit rows of kind ``name``.
How: short names (减速器项目) are of many projects elsewhere; in one document a project that only one company's name stands before is
the one meant by the words again, with 投资方, 业主, 由…投资 behind them, and by 项目投资方 alone in the passage that named it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.projects.owners_joined import one_group
from chaingraph.analysis.audit.projects.told_projects import FIRM, one_owner
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_GLUED = re.compile(
    rf"(?<![\u4e00-\u9fff])(?:[^，。；：、]{{0,12}}?(?:听取了?|关于|研究了?|审议了?|协调|推进|对接|引进|洽谈|其中))?{FIRM}(?:的|计划|拟|总?投资(?:建设)?的?)*(?P<name>[\u4e00-\u9fffA-Za-z]{{2,14}}?)项目"
)
_ROLE = re.compile(
    rf"(?P<name>[\u4e00-\u9fffA-Za-z]{{0,14}}?)项目(?:的)?(?:投资方|投资主体|投资人|投资商|投资企业|业主|业主单位|建设单位|建设主体|项目单位|实施主体|实施单位)(?:为|是|系|：)?{FIRM}"
)
_BY = re.compile(
    rf"(?P<name>[\u4e00-\u9fffA-Za-z]{{0,14}}?)项目(?:，|（)?(?:拟|计划)?由{FIRM}(?:独资|全资|负责|出资)*(?:投资|建设|实施|投建|兴建)"
)
_GENERAL = re.compile(
    r"该|本|此|这个|上述|重点|重大|招商|签约|投资|新建|续建|二期|一期|三期|建设|工业|产业|首个|一批|系列"
)
_OTHERS = re.compile(r"原|变更|改由|转由|接手|收购|重组|更名|总包|施工|代建")
_ROW = Maker("name", 0.7, "投资方名称写错，或项目张冠李戴")


@dataclass(frozen=True, slots=True)
class _Backed:
    """A project with a company, and where that is told."""

    name: str
    firm: str
    sentence: Sentence
    evidence: Evidence


def backers(projection: Projection) -> Iterator[AuditRow]:
    """Projects whose only company is another where its part is told. O(characters)."""
    known: dict[tuple[str, str], list[_Backed]] = defaultdict(list)
    told: list[_Backed] = []
    for sentence in sentences(projection):
        if "项目" not in sentence.text:
            continue
        for match in _GLUED.finditer(sentence.text):
            if _GENERAL.sub("", match["name"]):
                item = _Backed(
                    match["name"], match["who"], sentence, sentence.evidence(match.start("who"), match.end())
                )
                known[sentence.document, item.name].append(item)
        if not _OTHERS.search(sentence.text):
            told += (
                _Backed(_GENERAL.sub("", match["name"]), match["who"], sentence, sentence.evidence(*match.span()))
                for pattern in (_ROLE, _BY)
                for match in pattern.finditer(sentence.text)
            )
    for item in told:
        first = _meant(item, known)
        if first and not one_owner(first.firm, item.firm) and not one_group(projection, first.firm, item.firm):
            sides = first.firm, item.firm
            message = f"{first.name}项目的投资方一处为“{sides[0]}”，一处为“{sides[1]}”"
            yield _ROW(f"{first.name}项目", message, sides, first.evidence, item.evidence)


def _meant(item: _Backed, known: dict[tuple[str, str], list[_Backed]]) -> _Backed | None:
    """The project meant: the only one of the document so called, or the only one of its passage where none is named."""
    found = [
        one
        for (document, name), items in known.items()
        if document == item.sentence.document and (item.name.endswith(name) if item.name else True)
        for one in items
        if item.name or one.sentence.passage is item.sentence.passage
    ]
    alike = all(one_owner(found[0].firm, one.firm) for one in found)
    return found[0] if found and alike and len({one.name for one in found}) == 1 else None
