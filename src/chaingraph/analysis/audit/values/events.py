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
from chaingraph.analysis.audit.reading.text import COUNTS, Figure, Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_EVENT = re.compile(r"(?:集中)?(?:开工|签约|竣工|投产|奠基|揭牌)")
_THIS = re.compile(r"(?:此次|本次|这次|此批|本批)(?P<words>[^，。；\d]{0,12}?)$")
_ROW = Maker("conflict", 0.65)


def events(projection: Projection) -> Iterator[AuditRow]:
    """Events told with two numbers of what they were of. O(figures)."""
    for page in pages(projection):
        yield from _this_time(page)


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


def _other(
    first: Sequence[tuple[Sentence, Figure, str]], figure: Figure, noun: str
) -> tuple[Sentence, Figure, str] | None:
    """The only count of the event, if it is another one."""
    same = [item for item in first if item[2] == noun]
    return same[0] if len(same) == 1 and same[0][1].size != figure.size else None
