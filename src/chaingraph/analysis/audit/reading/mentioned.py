"""Where sentences write the names of enterprises and projects that tables or other documents hold, as they are written there.

For: the rules that hold what is told of one project in one document against another (``audit.enterprises.whereabouts``, ``audit.dates.relisted``).
In: the sentences, the names of rows and of things.
Out: :class:`Mention`.
How: a name has to be long enough to be of one thing alone: a full company name, or a project with a product in its name.
A project may be called without the word (智能农机生产基地, of 智能农机生产基地项目), where what is left is still one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from chaingraph.analysis.audit.reading.happenings import core
from chaingraph.analysis.audit.reading.row_index import Names
from chaingraph.analysis.audit.reading.sheets import Line, Sheet, sheets
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.projection import Projection
from chaingraph.reference.names import parse_company

_PROJECT = re.compile(r"(?:项目|工程|基地|生产线|产线)$")
_WORKS = re.compile(r"(?:基地|生产线|产线|工厂|产业园|物流园|园|中心|厂|电站)$")
_PROJECTS = re.compile(r"^(?:重点|重大|签约|开工)?(?:项目|工程)(?:名称)?$|项目名称|工程名称")
_FIRMS = re.compile(r"企业|公司|单位名称|^名称$")
_VERB = re.compile(r"计划|拟|将|新开工|续建|推动|推进|加快|开工|竣工|投资|建设|实施|引进|总投资|当天|其中|以及|包括")
"""What was read into the beginning of a name."""
_OWNER = re.compile(r"(?:公司|集团|厂|的)$")
_OWN = 4
"""Characters of the name of a project that other projects need not have, at least."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a sentence, with the thing it is of."""

    sentence: Sentence
    start: int
    end: int
    name: str


def telling(name: str) -> bool:
    """Whether a name is of one thing alone, wherever it stands."""
    if _PROJECT.search(name):
        return len(core(name)) >= _OWN
    company = parse_company(name)
    return bool(company.form and company.core) and len(name) > 5


def mentions(projection: Projection) -> tuple[Mention, ...]:
    """All mentions in document order, read once; of two names at one place the longer. O(characters + hits)."""
    return projection.once(_read)


def _read(projection: Projection) -> tuple[Mention, ...]:
    names = {name for thing in projection.of_type("Enterprise", "Project") for name in thing.names if telling(name)}
    names |= {name for sheet in sheets(projection) for line in sheet.lines if (name := row_name(sheet, line))}
    names = {name for name in names if not _VERB.match(name)}
    short = {bare: name for name in sorted(names) if (bare := _bare(name))}
    known, index = sorted({*names, *short}), Names(sorted({*names, *short}))
    found = (mention for sentence in sentences(projection) for mention in _of(sentence, known, index))
    return tuple(replace(mention, name=short.get(mention.name, mention.name)) for mention in found)


def _bare(name: str) -> str:
    """A name of a project without the word, where it still ends as that of a works does; else nothing."""
    bare = name.removesuffix("项目")
    return bare if bare != name and _WORKS.search(bare) and len(core(bare)) >= _OWN else ""


def _of(sentence: Sentence, known: list[str], index: Names) -> Iterator[Mention]:
    found = [
        Mention(sentence, match.start(), match.end(), known[at])
        for at in index.near(sentence.text)
        for match in re.finditer(re.escape(known[at]), sentence.text)
    ]
    for one in sorted(found, key=lambda item: (item.start, item.name)):
        if not any(one is not other and _inside(one, other) for other in found):
            yield one


def _inside(one: Mention, other: Mention) -> bool:
    within = other.start <= one.start and one.end <= other.end and len(other.name) > len(one.name)
    # 某某有限公司轴承项目 is the 轴承项目 of the table.
    return within and not (one.end == other.end and _OWNER.search(other.name[: one.start - other.start]))


def row_name(sheet: Sheet, line: Line) -> str:
    """The project a row is of, or the enterprise where the table has no column of projects; else nothing."""
    for pattern in (_PROJECTS, _FIRMS):
        at = next((n for n, column in enumerate(sheet.columns) if pattern.search(column)), None)
        if at is not None:
            name = "".join(line.passage.cells[at].split()) if at < len(line.passage.cells) else ""
            works = pattern is _PROJECTS and _WORKS.search(name) and len(core(name)) > _OWN
            return name if telling(name) or works else ""
    return ""
