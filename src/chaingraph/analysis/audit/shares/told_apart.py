"""Shares of one whole told in clauses and sentences of their own, which are said to be all of it and are not a hundred together.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.shares.hundreds` reads shares listed in one sentence.
In: the sentences of a passage. Out: audit rows of kind ``sum``.
How: each share has a holder right before 占 or 持股 and nothing between the verb and the number; words of the passage say that the holders are
all there are (股东只有, 三类涵盖全部), and where they count them, as many are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow, plain
from chaingraph.analysis.projection import Projection

_SHARE = re.compile(
    r"(?P<who>[\u4e00-\u9fffA-Za-z]{1,16}?)(?P<verb>占比|占股|占|持股(?:比例)?|出资(?:比例|占比)?|认缴)(?:分别)?(?:为|约|达)?(?P<rate>\d+(?:\.\d+)?)%"
)
_ALL = re.compile(
    rf"(?:股东|出资方|投资方|来源|构成|资金)[^，。；]{{0,6}}(?:只有|仅有|仅为)|(?:双方|两方|(?P<m>{COUNT})方)(?:共同)?(?:出资|组建|设立|持股)"
    rf"|(?P<n>{COUNT})[类项者部方家][^，。；]{{0,6}}(?:互不|已?涵盖|即为|构成)|(?:涵盖|包括|囊括|构成)了?(?:全部|所有)|无其他(?:股东|来源|出资)|合计即为全部"
)
_OTHER = re.compile(r"同比|增|降|上年|去年|20\d\d年|其中|率|提高|变更|收购|转让|原|至|目标|力争")
FEWEST = 2
_ROW = Maker("sum", 0.75, "其中一项占比可能写错")


def shares_apart(projection: Projection) -> Iterator[AuditRow]:
    """Shares said to be all that are not a hundred together. O(characters)."""
    for page in pages(projection):
        for _, group in groupby(page.sentences, key=lambda sentence: id(sentence.passage)):
            yield from _whole(list(group))


def _whole(sentences: Sequence[Sentence]) -> Iterator[AuditRow]:
    claim = next((match for one in sentences if (match := _ALL.search(one.text))), None)
    told = [(one, match) for one in sentences for match in _SHARE.finditer(one.text)] if claim else []
    kinds = {match["verb"][0] for _, match in told}
    homes = dict.fromkeys(id(one) for one, _ in told)
    if claim is None or len(told) < FEWEST or len(kinds) > 1 or len(homes) < FEWEST:
        return
    count = whole_number(claim["n"] or claim["m"] or "") if claim["n"] or claim["m"] else 0
    names = {match["who"][-4:] for _, match in told}
    if (count and count != len(told)) or len(names) != len(told) or any(_OTHER.search(m["who"]) for _, m in told):
        return
    total = sum(float(match["rate"]) for _, match in told)
    if 0.6 < abs(total - 100) < 40:
        right = f"{plain(round(total, 2))}%"
        shown = "+".join(match["rate"] for _, match in told)
        message = f"各项占比之和为 {shown}={right}，不是 100%"
        yield _ROW(told[0][1]["who"], message, (shown, right), *(one.evidence(*match.span()) for one, match in told))
