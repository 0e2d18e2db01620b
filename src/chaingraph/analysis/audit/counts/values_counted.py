"""Things counted, and the values told of each of them one after the other: 建有三条生产线，日产能分别为1.2万件和0.8万件.

For: ``chaingraph audit``; :mod:`.enumerations` reads values behind names, and counts in the clause of their values.
In: the sentences of a passage. Out: audit rows of kind ``list``.
How: values that are told 分别 without names before them are of the things counted last, in the same sentence or the one before, where
no other things are counted or named in between. Values of two times (去年和今年分别) or of two indicators are of something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, Page, blanked, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_NUMBER = r"(?:约|近|超)?\d[\d.,]*(?:[至到~—-]\d[\d.]*)?"
_EACH = re.compile(
    rf"(?:分别|依次)(?:约|达到|达|增至|实现|完成|投资|上报|[为是有占])*(?P<values>{_NUMBER}(?P<unit>[^\d、和，。；（）及]{{1,8}})"
    rf"(?:(?:、|和|及|以及){_NUMBER}[^\d、和，。；（）及]{{1,8}})+)(?=[，。；）]|$)"
)
_COUNTED = re.compile(
    rf"(?<![第前约近超过逾\d.〇其])(?P<n>{COUNT})(?P<u>大|件|个|家|条|项|类|种|户|座|所|位|期|宗|栋|幢|款|处|台|镇|乡|区|园|县)(?P<noun>[\u4e00-\u9fff]{{0,12}})"
)
_NO_COUNT = re.compile(r"^(?:个?(?:百分点|月|季度|工作日|小时|方面)|月|年|日)|以上|左右|多")
_OTHERS = re.compile(
    r"[、]|[近上前]?[两三四五几]年|[\u4e00-\u9fff][和与及]|[年月季期](?:度|末|底)?[和与及]|[和与及]|其中|前[两三四五]|等(?!级)|各(?![分期家个条园镇企])|两年|同期|增长|增速|由|从|占比"
)
"""What says that the values are of times, of names or of several indicators, or of some of the things only."""
NEAR = 2
"""Values that a slip leaves out or adds at most."""
FAR = 40
"""Characters between the count and its values."""
_ROW = Maker("list", 0.7, "漏写或多写了一个数值，或数量写错")


def values_counted(projection: Projection) -> Iterator[AuditRow]:
    """Values of another number than the things they are told of. O(characters)."""
    for page in pages(projection):
        for at, sentence in enumerate(page.sentences):
            for match in _EACH.finditer(blanked(sentence.text)):
                yield from _check(page, at, sentence, match)


def _check(page: Page, at: int, sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    values = len(re.split("、|和|及|以及", match["values"]))
    label = re.split("[，。；：]", sentence.text[: match.start()])[-1]
    home, count = _things(page, at, sentence, match.start(), label) or (sentence, None)
    if count is None or _OTHERS.search(_COUNTED.sub(_noun, label)):
        return
    number = whole_number(count["n"])
    told = {whole_number(one["n"]) for one in _COUNTED.finditer(sentence.text)}
    if number > 1 and number != values and values not in told and abs(number - values) <= NEAR:
        said = sentence.text[slice(*match.span("values"))]
        message = f"“{count[0][:20]}”，却分别给出 {values} 个数值：{said}"
        sides = count["n"], f"{values} 个"
        yield _ROW(count[0][:20], message, sides, home.evidence(*count.span()), sentence.evidence(*match.span()))


def _noun(count: re.Match[str]) -> str:
    return count["noun"]


def _things(page: Page, at: int, sentence: Sentence, end: int, label: str) -> tuple[Sentence, re.Match[str]] | None:
    """The things counted last before some values, with nothing named in between."""
    ahead = blanked(sentence.text[:end])
    own = _last(ahead)
    if own is not None:
        between = ahead[own.end() :]
        return (sentence, own) if len(between) <= FAR and not re.search(r"[、；。\d]|其中|另", between) else None
    former = page.sentences[at - 1] if at and page.sentences[at - 1].passage is sentence.passage else None
    found = _last(former.text) if former and "、" not in ahead and not re.search(r"\d", ahead) else None
    if former is None or found is None:
        return None
    return (former, found) if not re.search(r"[、；\d]", blanked(former.text)[found.end() :]) else None


def _last(text: str) -> re.Match[str] | None:
    """The last count of things of a text, that in a label behind its noun too (茶企5家)."""
    found = [one for one in _COUNTED.finditer(blanked(text)) if not _NO_COUNT.match(one["u"] + one["noun"])]
    return found[-1] if found and not re.search("以上|左右|^多|以下|^月|^小时", found[-1]["noun"]) else None
