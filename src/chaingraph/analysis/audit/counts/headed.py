"""Headings that announce a number of things, against the headings below: 三、四项举措, then （一） to （三）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.counts.announced import counts_told
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_LEVELS = (
    re.compile(r"^([一二三四五六七八九十]+)、"),
    re.compile(r"^[（(]([一二三四五六七八九十]+)[）)]"),
    re.compile(r"^(\d{1,2})[.、．](?!\d)"),
)
_ROW = Maker("list", 0.65, "漏写或多写了一个")


def headed(projection: Projection) -> Iterator[AuditRow]:
    """Headings that announce a number of things and are divided into another number of parts. O(sentences)."""
    for page in pages(projection):
        heads = [(level, match, s) for s in page.sentences if s.first for level, match in line_level(s.text)]
        for at, (level, _, sentence) in enumerate(heads):
            told = counts_told(sentence, sentence.text, tight=True) if sentence.passage.kind == "heading" else []
            below = _below(heads, at, level)
            numbers = [number for number, _ in below]
            if (
                told
                and len(numbers) > 1
                and numbers == list(range(1, len(numbers) + 1))
                and told[0].count != len(numbers)
                and not (sentence.text.endswith(("）", ")")) and told[0].count > len(numbers) + 1)
            ):
                yield _ROW(
                    told[0].words,
                    f"标题“{sentence.text[:24]}”，其下分 {len(numbers)} 项",
                    (told[0].words, f"{len(numbers)} 项"),
                    sentence.evidence(told[0].start, told[0].end),
                    below[-1][1].evidence(0, min(24, len(below[-1][1].text))),
                )


def line_level(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    """The level of the number a line begins with, and the number; nothing for a line without."""
    found = ((level, pattern.match(text)) for level, pattern in enumerate(_LEVELS))
    yield from [(level, match) for level, match in found if match][:1]


def _below(heads: Sequence[tuple[int, re.Match[str], Sentence]], at: int, level: int) -> list[tuple[int, Sentence]]:
    """The headings of the next level under one."""
    found: list[tuple[int, Sentence]] = []
    deeper = 0
    for other, match, sentence in heads[at + 1 :]:
        if other <= level:
            break
        deeper = deeper or other
        if other == deeper and match.groups():
            found.append((whole_number(match[1]), sentence))
    return found
