"""What is called the largest, the second, the last of a list in prose (甲园38家、乙园45家), and is not.

For: ``chaingraph audit``.
In: sentences with their quantities, also those without a unit.
Out: audit rows of kind ``words``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.ranks.rows import RANK, Rank, rank_claims
from chaingraph.analysis.audit.reading.pages import whole_number
from chaingraph.analysis.audit.reading.quantities import Quantity, Reading, readers
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_ORDINAL = re.compile(
    r"(?P<middle>[^，。；、\d]{0,8}?)(?:位[列居]|排名?在?|名列|[居列])?第(?P<n>[一二三四五])[位名]?(?=[，。；、]|$)"
)
_MEASURE = re.compile(
    r"产值|营收|营业收入|销售收入|收入|税|投资|利润|出口|进口|面积|用工|就业|人口|产量|产能|能力|能耗|增|占比|比重|密度|单体|单价|价|得分|率"
)
_WIDER = re.compile(r"[全本我]?[省市国区县州盟]|行业|同类|世界|亚洲|之一")
_WHOLE = re.compile(r"[总共全最均由从]|合计|累计|其他|其它|其余")
_TRIM = re.compile(
    r"^(?:其中|分别为|和|及|与|以及)|(?:分别|完成|实现|达到?|为|约|共|有|产值|投资|企业|项目|增长|得分)+$"
)
_VERB = re.compile(r"(?<=[镇乡区园县市港])(?=拥?有|完成|实现|规上|规模以上|产值|企业)")
_GAP = re.compile(r"[、，；和及与]?[^，。；、\d]{2,14}")
_ROW = Maker("words", 0.8, "排名或数值有误")
LEAST = 3
"""Members of a list in which a rank is told."""


def listed_ranks(projection: Projection) -> Iterator[AuditRow]:
    """Members of a list in a sentence called first, n-th or last when another is. O(characters)."""
    for reader in readers(projection):
        for readings in reader.passages():
            for at, reading in enumerate(readings):
                homes = readings[max(0, at - 1) : at + 1][::-1]
                yield from _ranked(reading, homes)
                yield from _numbered(reading, homes)


def _ranked(reading: Reading, homes: Sequence[Reading]) -> Iterator[AuditRow]:
    """The first and the last."""
    if not RANK.search(reading.text):
        return
    for rank in rank_claims(reading.sentence):
        for home in homes:
            runs = [run for run in _runs(home) if home is not reading or run[-1].end <= rank.end]
            rows = list(_among(reading, rank, home, runs[-1])) if runs else []
            yield from rows
            if runs:
                break


def _among(reading: Reading, rank: Rank, home: Reading, run: Sequence[Quantity]) -> Iterator[AuditRow]:
    *ahead, clause = re.split(r"[，,]", rank.text.rstrip("，,。；;"))
    labels = {q: _label(q) for q in run}
    named = [q for q, label in labels.items() if label in clause or (label[:-1] in clause[:-1] and len(label) > 2)]
    if not named and ahead:
        # 甲镇超过乙镇，坐上头把交椅: the clause before names its subject first.
        named = [q for q, label in labels.items() if ahead[-1].startswith(label) and home is not reading]
    first = (max if rank.top else min)(run, key=lambda q: q.size)
    if len(named) != 1 or named[0].size == first.size or not _one_measure(home, run, clause):
        return
    match = RANK.search(clause)
    yield _row((reading, rank.start, rank.end), home, (named[0], first), match[0] if match else clause)


def _numbered(reading: Reading, homes: Sequence[Reading]) -> Iterator[AuditRow]:
    """乙位列第二 of a list in which it is the third."""
    for home in homes:
        for run in _runs(home):
            for q in run:
                pattern = re.compile(rf"(?:^|(?<=[，。；、]))(?:其中)?{re.escape(_label(q))}{_ORDINAL.pattern}")
                for match in pattern.finditer(reading.text):
                    place = 1 + sum(other.size > q.size for other in run)
                    told = whole_number(match["n"])
                    after = home is not reading or match.start() >= run[-1].end
                    fits = _one_measure(home, run, match["middle"]) and not _WIDER.search(match["middle"])
                    if after and fits and told != place and told <= len(run) and "倒数" not in match[0]:
                        best = sorted(run, key=lambda other: -other.size)[told - 1]
                        yield _row((reading, *match.span()), home, (q, best), f"第{match['n']}")
        if any(True for _ in _runs(home)):
            return


def _one_measure(home: Reading, run: Sequence[Quantity], clause: str) -> bool:
    """Whether a claim speaks of what a list measures: of growth where the list is one of growth, of no other measure."""
    lead = home.text[: run[-1].at]
    grows = run[0].kind == "%" and re.search(r"增|涨", lead[max(0, run[0].at - 40) :]) is not None
    told = _MEASURE.findall(clause)
    if grows:
        return "增" in told
    return not told or any(word in lead for word in told if word != "增")


def _row(claim: tuple[Reading, int, int], home: Reading, sides: tuple[Quantity, Quantity], word: str) -> AuditRow:
    own, other = sides
    name, better = _label(own), _label(other)
    return _ROW(
        name,
        f"文中称{name}“{word}”（{own.text}），而{better}为 {other.text}",
        (own.text, other.text),
        home.quote(own),
        home.quote(other),
        claim[0].sentence.evidence(claim[1], claim[2]),
    )


def _label(q: Quantity) -> str:
    return _TRIM.sub("", _VERB.split(re.split(r"[：:]", q.label)[-1])[0])


def _runs(reading: Reading) -> Iterator[list[Quantity]]:
    """Three quantities of one unit and more, each behind a name of its own, parted by signs alone."""
    run: list[Quantity] = []
    for q in reading.quantities:
        between = reading.text[run[-1].end : q.at] if run else ""
        named = len(_label(q)) > 1 and not _WHOLE.search(_label(q)) and not q.ranked
        if named and run and q.kind == run[-1].kind and _GAP.fullmatch(between):
            run.append(q)
            continue
        if len(run) >= LEAST:
            yield run
        run = [q] if named else []
    if len(run) >= LEAST:
        yield run
