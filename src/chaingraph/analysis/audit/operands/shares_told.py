"""Which shares may follow from amounts: all that sentences tell but goals, answers of surveys and those told one after the other.

For: :mod:`chaingraph.analysis.audit.operands.shares`. In: a sentence. Out: :func:`told`, :func:`left_out`.
"""

from __future__ import annotations

import re

from chaingraph.analysis.audit.reading.portions import TOLD, portion_of
from chaingraph.analysis.audit.reading.share_words import Share, shares_told

AIM = re.compile(r"力争|目标|计划|预计|将|确保|争取|[月年]底前|到20\d\d年|[提升]高?到|达到[\d.]+%以上")
_REACHED = re.compile("达到|提高到|提升到|上升到")
_DATED = re.compile("20[0-9]{2}年|[上下]半年|季度|[上去]年|[0-9]月")
"""Before a share that "reaches" something: it is told of a time, as facts are; goals of a list are not."""
_SURVEY = re.compile("问卷|多选|受访|调查|反映")
"""In a sentence: firms are asked, and give several answers."""
_RATE = re.compile(
    rf"(?P<name>[^，。；、：（()\d%％]{{0,14}}(?<!增长)(?<!增)(?<!税)(?<!利)(?<!失业)(?<!回报)(?<!贡献)(?<!渗透)(?<!下降)(?<!发生)(?<!配套)(?<!费)(?<!汇)率)"
    rf"(?:约|近|已|由此|达到?|为|在|是|仅|有|便|就|平均|提高到|提升到|升至)*{TOLD}"
)


def told(text: str) -> list[Share]:
    """The shares of a text, and its rates of use (出租率70%), which name no whole."""
    shares = list(shares_told(text))
    for match in _RATE.finditer(text):
        at, end = match.end("name"), match.end()
        if match["p"] and not any(share.at < end and at < share.end for share in shares):
            shares.append(Share(at, at, end, "", portion_of(match), match["p"], text[at:end]))
    return sorted(shares, key=lambda share: share.at)


def left_out(text: str, share: Share) -> bool:
    """Whether a share is one of several answers, of several told one after the other, or one to be reached."""
    ahead = re.split("[；;。]", text[: share.at])[-1]
    aim = AIM.search(ahead) or (_REACHED.search(share.text) and not _DATED.search(ahead))
    in_turn = re.search("分别|依次", text[max(0, share.at - 6) : share.end])
    return _SURVEY.search(text) is not None or in_turn is not None or bool(aim)
