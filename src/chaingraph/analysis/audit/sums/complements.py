"""Two parts that are all of a thing (出口 and 内销, 一期 and 二期), and the total told behind them.

For: ``chaingraph audit``.
In: the figures of neighbouring sentences; ``complements.csv``. Out: audit rows of kind ``sum``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.reading.text import Figure, Sentence, base, sentences
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection
from chaingraph.reference.lexicon import read_lexicon

_TOTAL = re.compile(
    r"^(?:[两二三四]?期|两者|项目|全年|全部|该项目)?(?:总(?!部|经理|书记)|合计|共计|总计|一共)[^，。；]{0,8}$"
)
_ALL_PHASES = re.compile(
    r"^[两二三四]期(?:项目|工程)?(?:全部|均|都)?(?:建成|达产|投产|完成|竣工)(?:达产|投产)?后[^，。；]{0,8}$"
)
_PHASE = re.compile(r"(?:(?P<n>[一首二三四五])期|第(?P<m>[一二三四五])期)(?:工程|项目)?(?P<what>[^，。；、]{0,6})$")
_ROW = Maker("sum", 0.75)
NEAR = (0.5, 2.0)
"""What the parts make of a total of the same."""


def complements(projection: Projection) -> Iterator[AuditRow]:
    """Totals behind two parts that make up all, or behind all phases. O(figures)."""
    before: Sentence | None = None
    for sentence in sentences(projection):
        figures = sentence.figures
        for figure in figures:
            if _ALL_PHASES.match(figure.label):
                yield from _phases(sentence, sentence, figure)
        for parts in pairwise(figures):
            total = next((f for f in figures if f.at > parts[1].at and f.kind == parts[0].kind), None)
            if total and _are_all(parts):
                yield from _check(sentence, parts, sentence, total)
        if before and before.passage is sentence.passage and figures and _TOTAL.match(figures[0].label):
            yield from _phases(before, sentence, figures[0])
        before = sentence


def _are_all(parts: Sequence[Figure]) -> bool:
    """Whether the labels of two figures differ by a pair of words that leave nothing out."""
    one, other = (part.label for part in parts)
    return any((a in one and b in other) or (b in one and a in other) for a, b in _pairs())


@cache
def _pairs() -> tuple[tuple[str, str], ...]:
    return tuple((row["one"], row["other"]) for row in read_lexicon("complements", ("one", "other")))


def _phases(home: Sentence, sentence: Sentence, total: Figure) -> Iterator[AuditRow]:
    """Phases counted from the first in one sentence, and their total behind them or at the head of the next."""
    ahead = [f for f in home.figures if home is not sentence or f.at < total.at]
    told = [(match, f) for f in ahead if f.kind == total.kind and (match := _PHASE.search(f.label))]
    order = [whole_number((match["n"] or match["m"]).replace("首", "一")) for match, _ in told]
    alike = home is sentence or len({m["what"] for m, _ in told}) == 1
    if len(told) > 1 and order == list(range(1, len(told) + 1)) and alike:
        yield from _check(home, [figure for _, figure in told], sentence, total)


def _check(home: Sentence, parts: Sequence[Figure], sentence: Sentence, total: Figure) -> Iterator[AuditRow]:
    kinds = {figure.kind for figure in (*parts, total)}
    alone = re.search(r"(?:合计|[共总]计|一共)(?:约|为|达到?)*$", total.label)
    phased = _ALL_PHASES.match(total.label)
    same = alone or phased or total.label[-1] in {part.label[-1] for part in parts if part.label}
    if (
        len(kinds) > 1
        or not same
        or not (phased or _TOTAL.match(total.label))
        or not all(f.exact and f.own for f in (*parts, total))
    ):
        return
    right, room = sum(part.size for part in parts), total.step + sum(part.step for part in parts)
    if total.size and abs(right - total.size) > room and NEAR[0] < right / total.size < NEAR[1]:
        factor = base(total.unit)[1]
        shown = "+".join(plain(part.size / factor) for part in parts)
        found = plain(round(right / factor, 4))
        yield _ROW(
            total.label,
            f"{total.label}{total.text}，各部分之和为 {shown}={found}",
            (total.text, f"{found}{total.unit}"),
            home.evidence(max(0, parts[0].at - len(parts[0].label)), parts[-1].end),
            sentence.quote(total),
        )
