"""The head of one board told with two people: 组长：甲某（副区长） below the notice that sets it up, 专班组长由副区长乙某担任 in minutes.

For: ``chaingraph audit``, within and across documents of one place and year; chains and their leaders are in ``audit.people.roles``.
In: lines of a roster (组长：…) and sentences that name the head of a board. Out: audit rows of kind ``name``.
How: a board without a name of its own is the last one named before it in its document, else that of the title; two boards are one
where they are of one kind and share what they are about. Deputies are many, and heads that come and go are not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, one_time, pages, years
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place, settled_homes
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.holders import ENDS, NAME, TITLES, former

_KIND = r"(?:领导小组|工作专班|专班|指挥部|联席会议|推进组|协调小组|委员会|理事会|工作组)"
_BOARD = re.compile(rf"(?P<about>[\u4e00-\u9fffA-Za-z0-9]{{0,24}}?)(?P<kind>{_KIND})(?!办公室)")
_ROLE = r"(?P<role>(?<!副)(?:组长|班长|指挥长|总?召集人|主任委员|理事长|总指挥))"
_TITLE = rf"(?:[\u4e00-\u9fff]{{0,10}}?{TITLES}[、，兼]?)*"
_LINE = re.compile(rf"^(?:[（(]?[一二三四五六七八九十\d]{{1,2}}[)）、.．])?{_ROLE}：{_TITLE}(?P<who>{NAME}){ENDS}")
_TOLD = re.compile(
    rf"(?P<board>{_KIND})的?{_ROLE}(?:仍|现|一职)?(?:为|是|由|：|、|，)?{_TITLE}(?P<who>{NAME})(?:同志)?{ENDS}"
)
_HOLDS = re.compile(
    rf"(?:由|，|^){_TITLE}(?P<who>{NAME})(?:同志)?(?:亲自)?(?:担任|兼任|任)(?P<about>[\u4e00-\u9fff]{{0,20}}?)(?P<board>{_KIND})?的?{_ROLE}(?=[，。；、）]|$)"
)
_HOLLOW = re.compile(
    r"^.*(?:成立|建立|设立|组建|调整|关于|由|担任|任|省|[市县区州旗盟](?=[\u4e00-\u9fff]{4}))|工作|领导|协调|推进|20\d\d年?"
)
_OFTEN = re.compile("产业链?|招商|引资|项目|重点|发展|建设|服务|攻坚|专项|行动|保障|[市县区镇]")
"""What many boards are about."""
_ROW = Maker("name", 0.7, "姓名可能写错或未更新")


@dataclass(frozen=True, slots=True)
class _Head:
    """The head of a board at one place."""

    kind: str
    about: str
    role: str
    who: str
    evidence: Evidence


def board_heads(projection: Projection) -> Iterator[AuditRow]:
    """Boards with two heads. O(characters + pairs)."""
    told = [one for page in pages(projection) for one in _told(page)]
    homes, when = settled_homes(projection), years(projection)
    seen: set[frozenset[str]] = set()
    for left, right in combinations(told, 2):
        documents, both = (left.evidence.document, right.evidence.document), frozenset((left.who, right.who))
        if both in seen or not _rivals(left, right, told):
            continue
        if may_be_one_place(homes, *documents) and one_time(when, *documents):
            seen.add(both)
            message = f"{left.about}{left.kind}{left.role}一处为{left.who}，一处为{right.who}"
            yield _ROW(left.about + left.kind, message, (left.who, right.who), left.evidence, right.evidence)


def _rivals(left: _Head, right: _Head, told: list[_Head]) -> bool:
    """Whether two heads are of one board that no document gives several."""
    if left.role != right.role or left.who == right.who or left.kind[-2:] != right.kind[-2:]:
        return False
    documents = {left.evidence.document, right.evidence.document}
    both = {left.who, right.who}
    several = any(
        len({one.who for one in told if one.evidence.document == document and one.role == left.role} & both) > 1
        for document in documents
    )
    return _shared(left.about, right.about) and (len(documents) == 1 or not several)


def _shared(left: str, right: str) -> bool:
    """Whether what one board is about is in what the other is, apart from words that many are."""
    runs = [[run for run in _OFTEN.split(about) if len(run) > 1] for about in (left, right)]
    short, long_ = sorted(runs, key=lambda own: sum(map(len, own)))
    return all(run in "|".join(long_) for run in short) if short else left == right


def _told(page: Page) -> Iterator[_Head]:
    """The heads of a page, of the boards they are told of."""
    last = _named(page.title)
    for sentence in page.sentences:
        matches = [match for pattern in (_LINE, _TOLD, _HOLDS) for match in pattern.finditer(sentence.text)]
        for match in sorted(matches, key=lambda one: one.start()):
            kind, about = _board(sentence, match, last)
            if about and not former(sentence.text):
                yield _Head(kind, about, match["role"], match["who"], sentence.evidence(*match.span()))
        last = _named(sentence.text) or last


def _board(sentence: Sentence, match: re.Match[str], last: tuple[str, str] | None) -> tuple[str, str]:
    """The board of a head: the one named last up to it; of another kind than told there it is none."""
    end = match.end("board") if match.groupdict().get("board") else match.start()
    kind, about = _named(sentence.text[:end]) or last or ("", "")
    told = match.groupdict().get("board") or kind
    return (kind, about) if told[-2:] == kind[-2:] else ("", "")


def _named(text: str) -> tuple[str, str] | None:
    """The last board a text names, as its kind and what it is about."""
    found = [(match["kind"], _HOLLOW.sub("", match["about"])) for match in _BOARD.finditer(text)]
    return next((one for one in reversed(found) if len(one[1]) > 1), None)
