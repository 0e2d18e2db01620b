"""A task of all, told in one chapter, against the tasks of those among whom another chapter divides it, one numbered line each.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.sums.divided` reads lists beside their whole.
In: observations of prose, the sentences of a page. Out: audit rows of kind ``sum``.
How: lines numbered from one on tell one value each of one indicator; a sentence shortly before them says that they bear all of the task
(全部承担, 分解如下). The whole is the only other value the document tells of the indicator for that time.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.alike import groups
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.pages import Page, pages, whole_number
from chaingraph.analysis.audit.reading.text import COUNTS, Sentence, base
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_NUMBER = re.compile(r"[（(]?(?P<n>[一二三四五六七八九十]{1,2}|\d{1,2})[)）、.．]")
_ALL = re.compile(
    r"全部(?:由|分解|落实|承担|下达|分配)|由[^，。；]{2,24}(?:全部|共同|分别)?(?:承担|包干|负责完成)|(?:分解|分配|分工|下达)(?:到|至|给|落实|如下|下达)"
    r"|(?:任务|指标|目标)[^，。；]{0,6}(?:分解|分工|分配)|不另[^，。；]{0,6}(?:任务|指标)"
)
ABOVE = 3
"""Sentences before the first line that may say so."""
FEWEST = 3
LIKELY = (0.75, 1.33)
"""A sum farther off is of something else."""
_ROW = Maker("sum", 0.75, "分解数或总数可能写错")
Told = Mapping[tuple[str, int], Sequence[Observation]]


def shared_tasks(projection: Projection) -> Iterator[AuditRow]:
    """Tasks that those who bear them do not come to. O(sentences + lists · values of a head)."""
    known = groups(projection)
    told: dict[tuple[str, int], list[Observation]] = defaultdict(list)
    for group in known.values():
        for seen in group:
            if not seen.row and not seen.above:
                told[seen.document, seen.sentence].append(seen)
    for page in pages(projection):
        for at, lines in _lists(page):
            lead = "".join(one.text for one in page.sentences[max(0, at - ABOVE) : at])
            if len(lines) >= FEWEST and _ALL.search(lead):
                for parts in _columns(lines, told):
                    yield from _check(parts, known[parts[0].label.head, parts[0].kind])


def _lists(page: Page) -> Iterator[tuple[int, Sequence[Sentence]]]:
    """Sentences that open lines numbered from one on, with the place of the first."""
    lines: list[Sentence] = []
    start = 0
    for at, sentence in enumerate(page.sentences):
        match = _NUMBER.match(sentence.text) if sentence.first else None
        if match is None:
            continue
        if lines and whole_number(match["n"]) == len(lines) + 1:
            lines.append(sentence)
            continue
        yield start, lines
        lines, start = ([sentence] if whole_number(match["n"]) == 1 else []), at
    yield start, lines


def _columns(lines: Sequence[Sentence], told: Told) -> Iterator[Sequence[Observation]]:
    """Of each indicator that every line tells once, its values."""
    rows = [{_key(seen): seen for seen in told.get((one.document, one.offsets[0]), ())} for one in lines]
    for key in rows[0]:
        parts = [row[key] for row in rows if key in row]
        if len(parts) == len(lines):
            yield parts


def _key(seen: Observation) -> tuple[object, ...]:
    return seen.label.head, seen.label.words, seen.label.marks, seen.kind


def _check(parts: Sequence[Observation], group: Sequence[Observation]) -> Iterator[AuditRow]:
    first = parts[0]
    wholes = [
        seen
        for seen in group
        if seen.document == first.document and not seen.row and seen not in parts and _key(seen) == _key(first)
    ]
    wholes = [seen for seen in wholes if seen.year == first.year and not seen.part and not seen.place.owners]
    total = sum(part.size for part in parts)
    if len({seen.size for seen in wholes}) != 1:
        return
    whole = wholes[0]
    room = 0.5 if whole.kind in COUNTS else whole.step + sum(part.step for part in parts) + 1e-6
    if abs(total - whole.size) > room and LIKELY[0] < total / whole.size < LIKELY[1]:
        unit = whole.unit
        factor = base(unit)[1]
        shown = "+".join(plain(round(part.size / factor, 4)) for part in parts)
        right = f"{plain(round(total / factor, 4))}{unit}"
        message = f"{whole.label.name}{whole.text}，分解到各处之和为 {shown}={right}"
        yield _ROW(whole.label.name, message, (whole.text, right), whole.evidence, *(part.evidence for part in parts))
