"""None of them in a state, and one that is: 7家企业无一家亏损 … 乙厂上半年亏损230万元.

For: ``chaingraph audit``.
In: sentences of a passage. Out: audit rows of kind ``words``.
How: none is told of a state (亏损, 停产, 逾期) in words for all; the same state stands in the same passage with a name or a number and is
neither denied nor of another time than that of the claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_STATES = r"亏损|停产|停工|逾期|违约|缺席|掉队|延期|闲置|退出|欠薪|欠税|滞后|不合格|不达标|减产|裁员|迁出|流失|超标|破产|关停|空缺|投诉|停业|撤资|烂尾|返贫"
_NONE = re.compile(
    rf"(?:无一|没有一|无|没有|未有)(?:任何)?(?:一)?(?:[家个户名人项例宗笔处起])(?:企业|项目|单位|人员|商户)?(?:出现|发生|存在)?(?P<state>{_STATES})"
)
_NOT = re.compile(
    r"[无未没不零非免]|避免|防止|杜绝|扭|减亏|止|风险|预警|若|如|凡|一旦|上年|去年|往年|此前|以前|曾|原|[—–]|外省|周边|率|问题"
)
_YEAR = re.compile(r"20\d\d年")
_ROW = Maker("words", 0.75, "“无一”的说法与所列情况不符")


def none_of(projection: Projection) -> Iterator[AuditRow]:
    """States none is said to be in and one is. O(characters)."""
    for page in pages(projection):
        for home in page.sentences:
            for claim in _NONE.finditer(home.text):
                for sentence in page.passage_of(home):
                    found = _state(home, claim, sentence)
                    if found is not None:
                        said, start, end = found
                        message = f"文中称“{claim[0]}”，又有“{said}”"
                        spots = home.evidence(*claim.span()), sentence.evidence(start, end)
                        yield _ROW(claim[0], message, (claim[0], said), *spots)
                        break


def _state(home: Sentence, claim: re.Match[str], sentence: Sentence) -> tuple[str, int, int] | None:
    """The clause of a sentence that tells the state of somebody."""
    for match in re.finditer(claim["state"], sentence.text):
        if sentence is home and claim.start() <= match.start() < claim.end():
            continue
        start = clause_start(sentence.text, match.start(), "，。；：、")
        behind = re.split("[，。；、]", sentence.text[match.end() :])[0]
        clause = sentence.text[start : match.end()] + behind
        years = _YEAR.findall(sentence.text[: match.end()])[-1:]
        other = bool(years) and years != _YEAR.findall(home.text[: claim.start()])[-1:]
        told = re.match(r"\d|[一二两三四五六七八九十]+[个天]", behind) or re.search(
            r"(?:厂|公司|企业|项目|集团|店|社|基地)(?:[^，。；]{0,8})$|[家个户]$", sentence.text[start : match.start()]
        )
        if told and not other and not _NOT.search(clause):
            return clause, start, match.end() + len(behind)
    return None
