"""Sentences as the lines of a letterhead or a list of duties break them: 链长：甲某, 副链长：乙某, each a line of its own.

For: rules that read who holds what, where a name ends with its line or a blank and the next words would run on.
In: sentences. Out: :func:`by_fields`.
How: a passage of which two lines open as fields (words and a colon, an office and a name), or one is an office and a name and nothing
else, is read by its lines; what a page wraps is not. A blank behind the name of a person is a comma.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from chaingraph.analysis.audit.reading.text import Sentence, read_figures
from chaingraph.reference.people import surname_pattern

_NUMBER = r"(?:[（(]?[\d一二三四五六七八九十]{1,3}[)）.、．])?"
_OFFICE = r"[\u4e00-\u9fff]{0,8}(?:[长任记事人员])"

SHORT = 60
"""Characters of a line that is a field, at most."""

WRAPPED = 20
"""Characters of a line that no page is wide enough to break behind, at most."""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """What opens a field, the name of a person alone or behind an office, and a line that is an office and a name."""
    name = rf"{surname_pattern()}[\u4e00-\u9fff]{{1,2}}"
    field = re.compile(rf"{_NUMBER}(?:[\u4e00-\u9fff]{{2,8}}：|{_OFFICE}{name}(?:，|$))")
    whole = re.compile(rf"{_NUMBER}[\u4e00-\u9fff]{{2,10}}[长任记]，?{name}，?")
    return field, re.compile(rf"(?:{_NUMBER}{_OFFICE}：?)?{name}"), whole


def by_fields(read: Iterable[Sentence]) -> Iterator[Sentence]:
    """Sentences, those whose lines are fields line by line. O(characters)."""
    field, _, whole = _patterns()
    for sentence in read:
        cuts = [0, *_gaps(sentence, line=True), len(sentence.text)] if "\n" in sentence.passage.evidence.quote else []
        lines = [_told(sentence, start, end) for start, end in pairwise(cuts)]
        fields = sum(field.match(line.text) is not None for line in lines)
        # Of a wrapped page a line is as long as the one before it.
        fields += 2 * any(whole.fullmatch(line.text) and len(ahead.text) <= WRAPPED for ahead, line in pairwise(lines))
        alone = _told(sentence, 0, len(sentence.text)) if fields < 2 and len(sentence.text) <= SHORT else sentence
        yield from lines if fields > 1 else (alone if field.match(alone.text) else sentence,)


def _gaps(sentence: Sentence, *, line: bool) -> Iterator[int]:
    """Places of a sentence before which the source breaks the line, or has blanks."""
    whole = sentence.passage.evidence
    for at, (left, right) in enumerate(pairwise(sentence.offsets), start=1):
        if right - left > 1 and ("\n" in whole.quote[left - whole.start + 1 : right - whole.start]) == line:
            yield at


def _told(sentence: Sentence, start: int, end: int) -> Sentence:
    """One line of a sentence, with a comma for the blank behind a name."""
    _, name, _ = _patterns()
    text, offsets, last = "", list[int](), start
    for cut in (*(at for at in _gaps(sentence, line=False) if start < at < end), end):
        text += sentence.text[last:cut]
        offsets += sentence.offsets[last:cut]
        piece = re.split("[：，]", text)[-1]
        if cut < end and name.fullmatch(piece):
            text, offsets = f"{text}，", [*offsets, offsets[-1]]
        last = cut
    first = sentence.first and not start
    return replace(sentence, text=text, offsets=tuple(offsets), figures=read_figures(text), first=first)
