"""Places gained or lost that the places told do not give: 由第6位升至第3位, 前移两位.

For: ``chaingraph audit``.
In: sentences. Out: audit rows of kind ``words``.
How: a move tells its size behind or before the two places it joins; nothing but one pair of places stands near it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_PLACE = re.compile(rf"第(?P<n>{COUNT})(?:位|名)?(?![一二三四五六七八九十\d季批期次轮届章条款项个方代]|产业|阶段)")
_MOVE = re.compile(
    rf"(?:前移|上移|上升|提升|提高|前进|进步|晋升|跃升|攀升|进位|升|进|后移|下移|下降|下滑|后退|退后|回落|降|退|跌)了?(?P<n>{COUNT})个?(?:位次|名次|位|名)"
)
_BEFORE = re.compile(
    r"(?:[由从]|上年|去年|前年|同期|20\d\d年|上[期轮月季]|[一二三]季度|一季度|上半年)[^，。；\d第]{0,14}$"
)
_TOWARDS = re.compile(r"[到至为居列进升降跌]|[，,]")
_APART = re.compile(r"[。；]|其中|(?<!分)别|全[国省](?=.*全[市县])")
NEAR = 30
"""Characters between the places, and between them and the move, at most."""
_ROW = Maker("words", 0.8, "位次或变动数可能写错")


def shifted(projection: Projection) -> Iterator[AuditRow]:
    """Moves of another size than between the two places told beside them. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            if "第" in sentence.text:
                yield from _moved(sentence)


def _moved(sentence: Sentence) -> Iterator[AuditRow]:
    text = sentence.text
    told = list(_PLACE.finditer(text))
    for move in _MOVE.finditer(text):
        pairs = [
            (one, two)
            for one, two in pairwise(told)
            if _joined(text, one, two) and _beside(text, (one.start(), two.end()), move)
        ]
        for one, two in pairs if len(pairs) == 1 else ():
            steps = abs(whole_number(one["n"]) - whole_number(two["n"]))
            if steps and steps != whole_number(move["n"]):
                start, end = min(one.start(), move.start()), max(two.end(), move.end())
                message = f"“{one[0]}”与“{two[0]}”相差 {steps} 位，文中为“{move[0]}”"
                yield _ROW(text[:20], message, (move[0], f"{steps}位"), sentence.evidence(start, end))


def _joined(text: str, one: re.Match[str], two: re.Match[str]) -> bool:
    """Whether two places are one before and one after: one of them is told to be the former."""
    between = text[one.end() : two.start()]
    former = any(_BEFORE.search(text[: place.start()]) for place in (one, two))
    return former and len(between) <= NEAR and not _APART.search(between) and _TOWARDS.search(between) is not None


def _beside(text: str, pair: tuple[int, int], move: re.Match[str]) -> bool:
    """Whether a move stands between two places or near them, in their part of the sentence."""
    between = text[pair[1] : move.start()] if move.start() >= pair[1] else text[move.end() : pair[0]]
    return len(between) <= NEAR and not _APART.search(between) and "第" not in between
