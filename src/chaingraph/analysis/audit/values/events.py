"""One event told with two numbers of things in one document: 8个项目同时开工 … 此次集中开工的9个项目.

For: ``chaingraph audit``.
In: the sentences of a document.
Out: audit rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence, agree_in_size
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_EVENT = re.compile(r"(?:集中)?(?:开工|签约|竣工|投产|奠基|揭牌)")
_THIS = re.compile(r"(?:此次|本次|这次|此批|本批)(?P<words>[^，。；\d]{0,12}?)$")
_HELD = re.compile(r"集中|签约|开工|竣工|推介会|招商会|对接会|投资")
_OF_EVENT = re.compile(r"(?:此次|本次|这次|此批|本批|现场|集中|仪式|活动|推介会|招商会|对接会)[^。；]*$")
"""Words before a figure of the body that make it one of the event of the title."""
_MONEY = r"(?:总投资额?|投资总额|签约(?:总额|金额)|协议(?:总额|总?投资)|(?:计划|合同)总?投资额?)(?:达到?|约|为|共)*$"
FAR = 1.6
"""A value farther from that of the title is of something else."""
_ROW = Maker("conflict", 0.65)


def events(projection: Projection) -> Iterator[AuditRow]:
    """Events told with two numbers of what they were of. O(figures)."""
    for page in pages(projection):
        yield from _this_time(page)
        yield from _titled(page)


def _this_time(page: Page) -> Iterator[AuditRow]:
    """8个项目同时开工 … 此次集中开工的9个项目: how many an event is told to have been of."""
    first: list[tuple[Sentence, Figure, str]] = []
    for sentence in page.sentences:
        for figure in sentence.figures:
            thing = re.match(r"(?:重[大点])?(?P<noun>项目|企业)", sentence.text[figure.end :])
            clause = re.split(r"[。；;]", sentence.text[: figure.at])[-1]
            event = _EVENT.search(clause)
            if not thing or not figure.exact or not event or figure.kind not in COUNTS:
                continue
            this = _THIS.search(clause)
            wrong = _other(first, figure, thing["noun"]) if this and _EVENT.search(this["words"]) else None
            if wrong:
                sides = (wrong[1].text, figure.text)
                yield _ROW(
                    f"{event[0]}{thing['noun']}",
                    f"同一次{event[0]}的{thing['noun']}一处为 {sides[0]}，一处为 {sides[1]}",
                    sides,
                    wrong[0].quote(wrong[1]),
                    sentence.quote(figure),
                )
            if not this and re.search(r"举行|举办|召开|启动|仪式|活动", clause):
                first.append((sentence, figure, thing["noun"]))


def _titled(page: Page) -> Iterator[AuditRow]:
    """集中开工23个重点项目 in the title, 本次集中开工项目25个 below, and 23 nowhere."""
    heads = [one for one in page.sentences if one.passage.kind == "title" and _HELD.search(one.text)]
    body = [one for one in page.sentences if one.passage.kind not in ("title", "heading")]
    for head in heads[:1]:
        for figure in head.figures:
            measure = _measure(head, figure)
            told = [(one, other) for one in body for other in one.figures if other.kind == figure.kind]
            if not measure or not figure.exact or any(agree_in_size(other, figure) for _, other in told):
                continue
            own = [
                (one, other)
                for one, other in told
                if other.exact and _measure(one, other) == measure and _OF_EVENT.search(one.text[: other.at])
            ]
            if own and max(figure.size, own[0][1].size) < FAR * min(figure.size, own[0][1].size):
                sides = (figure.text, own[0][1].text)
                message = f"标题{measure}为 {sides[0]}，文中为 {sides[1]}"
                yield _ROW(measure, message, sides, head.quote(figure), own[0][0].quote(own[0][1]))


def _measure(sentence: Sentence, figure: Figure) -> str:
    """What of an event a figure tells: how many projects, or what they cost; empty for anything else."""
    label, behind = figure.label, sentence.text[figure.end : figure.end + 6]
    if figure.unit in ("个", "项"):
        named = re.match(r"(?:重[大点]|产业|工业|招商)*项目", behind) or label.endswith("项目")
        return "项目" if named and "亿元以上" not in label else ""
    return "总投资" if figure.kind == "元" and re.search(_MONEY, label) else ""


def _other(
    first: Sequence[tuple[Sentence, Figure, str]], figure: Figure, noun: str
) -> tuple[Sentence, Figure, str] | None:
    """The only count of the event, if it is another one."""
    same = [item for item in first if item[2] == noun]
    return same[0] if len(same) == 1 and same[0][1].size != figure.size else None
