"""Amounts that are told to be kept above a bound (产值保持在 50 亿元以上), and the value of a year that lies below it.

For: ``chaingraph audit``.
In: sentences, the observations of their document.
Out: audit rows of kind ``conflict``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.alike import groups
from chaingraph.analysis.audit.reading.indicator import Label, own_words, pairs, read_label
from chaingraph.analysis.audit.reading.observed import Observation, Setting
from chaingraph.analysis.audit.reading.observed_setting import settings
from chaingraph.analysis.audit.reading.observed_where import part_of
from chaingraph.analysis.audit.reading.text import COUNTS, Sentence, base, clause_start, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_KEPT = re.compile(
    r"(?P<what>[^，。；、]{2,20}?)(?:始终|一直|均|都|稳定|持续|长期|连年|每年)*(?:保持|稳定|维持)在(?P<n>\d+(?:\.\d+)?)"
    r"(?P<unit>[十百千万亿]*(?:元|吨|家|户|个|人|台|套|亩)?)以上"
)
_AHEAD = re.compile(r"力争|目标|计划|确保|预计|争取|将")
_MEAN = re.compile(r"年均|平均|每年|月均")
BELOW = 0.9
"""A value below the bound by more than a tenth is no rounding of it."""
_ROW = Maker("conflict", 0.65, "下限或数值可能写错")


def kept(projection: Projection) -> Iterator[AuditRow]:
    """Values of a year below the bound their indicator is said to be kept above. O(characters + bounds · values)."""
    known = settings(projection)
    for sentence in sentences(projection):
        for match in _KEPT.finditer(sentence.text):
            setting = known.get(sentence.document)
            if setting and match["unit"] and not _AHEAD.search(sentence.text, 0, match.start("n")):
                yield from _below(sentence, match, setting, groups(projection))


def _below(
    sentence: Sentence,
    match: re.Match[str],
    setting: Setting,
    read: Mapping[tuple[str, str], Sequence[Observation]],
) -> Iterator[AuditRow]:
    label = _label(sentence, match, setting)
    unit = match["unit"] if match["unit"][-1] not in "万亿" else f"{match['unit']}元"
    kind, factor = base(unit)
    bound = float(match["n"]) * factor
    if label is None or part_of(sentence.text[: match.end()], setting.names):
        return
    for seen in read.get((label.head, "家" if kind in COUNTS and kind in "家户个" else kind), ()):
        fits = seen.document == sentence.document and seen.label.words == label.words and not seen.place.owners
        if fits and not seen.goal and not seen.part and 0 < seen.size < BELOW * bound and seen.year:
            told = f"{match['n']}{unit}以上"
            yield _ROW(
                label.name,
                f"{label.words}{label.name}“保持在{told}”，{seen.year}年为 {seen.text}",
                (told, seen.text),
                sentence.evidence(*match.span()),
                seen.evidence,
            )
            return


def _label(sentence: Sentence, match: re.Match[str], setting: Setting) -> Label | None:
    """What is kept: the words before it, of the trade that its part of the sentence begins with."""
    start = clause_start(sentence.text, match.start(), "；;。")
    label = read_label(_MEAN.sub("", match["what"]), setting.names, "元" if "元" in match["unit"] else "")
    if label is None or not label.known or label.words:
        return label if label and label.known else None
    subject = re.match(
        r"(?P<trade>[^，。；、]{2,10}?)(?:行业|产业链?|制造业|业|板块)", sentence.text[start : match.start()]
    )
    words = own_words(subject["trade"]) if subject else ""
    return Label(label.head, words, label.marks, known=True, told=label.told) if pairs(words) else None
