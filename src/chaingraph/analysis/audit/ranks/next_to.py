"""A place beside whom alone somebody is behind: 居全市第一位，仅次于金台区 cannot be, the second it would be.

For: ``chaingraph audit``, within a sentence.
In: sentences. Out: audit rows of kind ``words``.
How: who is behind n others has the place n + 1. Both are told in clauses next to each other, of one field (全市, 全省) and one thing;
a clause that names a thing or a time of its own is about another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, whole_number
from chaingraph.analysis.audit.reading.text import Sentence, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_PLACE = re.compile(
    rf"第(?P<n>{COUNT})(?:位|名)?(?![一-龥]?(?:季度|产业|批|期|次|轮|届|季|章|条|款|项|个))|(?:首位|榜首|头名|龙头|之首|魁首|(?<=[居列])首(?![批个])|夺冠|领跑)"
)
_NEXT = re.compile(
    r"(?P<how>仅次于|只次于|紧随|紧跟|紧追|仅落后于|仅低于|仅逊于|仅比(?=[^，。；]{2,12}(?:低|少|落后)))(?P<whom>[^，。；：（）\d、]{2,14}?(?:[、和及与][^，。；：（）\d、居列位排第]{2,12}?)*)(?:之后|其后|后面|身后)?(?=[，。；、）]|(?:低|少|落后)|$)"
)
_AND = re.compile(r"[、和及与]|以及")
_FIELD = re.compile(r"全[国省市县区州球]|同类|中西部|[东西中]部|东北|长三角|珠三角|(?:世|亚)[界洲]")
_MEASURE = re.compile("总量|规模|体量|总数|数量|增速|增幅|质量|效益|产值|税收|收入|投资|综合|人均")
_TIME = re.compile(
    r"20\d\d年|去年|上年|今年|此前|[一二三四]季度|上半年|前\d?[一二三四五六七八九]?[个季]?[月度]|\d月|曾|由|从|升|降|前移|后移|力争|目标|争取|将"
)
_FILL = re.compile(
    r"总量|规模|体量|总数|数量|增速|增幅|位次|排名|综合|继续|稳居|位居|位列|名列|排在|排名|列|居|排|稳|保持|均|也|都|并|且|而|目前|现|已|仍|高|跃|是|为|在|的|个|县|市|区|各|中|成|[0-9一二三四五六七八九十]|全[国省市县区州球]|[，,、（(]"
)
_ROW = Maker("words", 0.75, "位次可能写错")
NEAR = 18
"""Characters between both at most."""
OWN = 3
"""Characters that a clause has when it names something of its own."""


def next_to(projection: Projection) -> Iterator[AuditRow]:
    """Places that whom one is behind does not leave. O(characters)."""
    for sentence in sentences(projection):
        for behind in _NEXT.finditer(sentence.text):
            place = _beside(sentence, behind)
            if place is not None:
                yield from _check(sentence, place, behind)


def _beside(sentence: Sentence, behind: re.Match[str]) -> re.Match[str] | None:
    """The place told of the same thing, before or behind; ``None`` where there is none, or it is of another."""
    text, found = sentence.text, list(_PLACE.finditer(sentence.text))
    ahead = [place for place in found if place.end() <= behind.start()]
    after = [place for place in found if place.start() >= behind.end()]
    if any(behind.start() <= place.start() < behind.end() for place in found):
        return None
    for place, words in (
        *((place, text[place.end() : behind.start()]) for place in ahead[-1:]),
        *((place, text[behind.end() : place.start()]) for place in after[:1]),
    ):
        fields = {*_FIELD.findall(_clause(text, place.start())), *_FIELD.findall(words)}
        one, other = (set(_MEASURE.findall(part)) for part in (_clause(text, place.start()), words))
        if one and other and not one & other:
            continue
        if len(words) > NEAR or re.search("[。；;]", words) or _TIME.search(words) or len(fields) > 1:
            continue
        if len(_FILL.sub("", words)) < OWN:
            return place
    return None


def _clause(text: str, at: int) -> str:
    """The words of a clause before a place in it."""
    return re.split("[，,。；;]", text[:at])[-1]


def _check(sentence: Sentence, place: re.Match[str], behind: re.Match[str]) -> Iterator[AuditRow]:
    told = whole_number(place["n"]) if place["n"] else 1
    others = [name for name in _AND.split(behind["whom"]) if name]
    # 紧随其后, 仅次于其他园区 and 仅次于榜首 name nobody.
    if re.search(r"其|之一|等|少数|个别|[几多数]|的", behind["whom"]) or _TIME.search(
        _clause(sentence.text, place.start())
    ):
        return
    real = len(others) + 1
    exact = behind["how"] not in ("紧随", "紧跟", "紧追")
    if told != real and (exact or told == 1):
        first, last = min(place.start(), behind.start()), max(place.end(), behind.end())
        begin = max(0, first - len(_clause(sentence.text, first)))
        message = f"“{behind[0]}”应列第{real}位，文中为“{place[0]}”"
        yield _ROW(sentence.text[:20], message, (place[0], behind[0]), sentence.evidence(begin, last))
