"""Points of an article or a part that a sentence points to, behind the last it has: 第六条第三款, 第三部分第（六）项, 第（五）项.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.numbering.outline` reads 第三章 and 附件2.
In: the passages of a document, its sentences. Out: audit rows of kind ``figure``.
How: a paragraph of an article is a passage of it that no mark opens; items count from （一） on, at the head of passages or inside them.
What is said of another paper (《…》, a law) is not looked for here. Without an article or part, no list of the document may reach so far.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import whole_number, written_like
from chaingraph.analysis.audit.reading.text import clause_start, joined, sentences
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_N = r"[一二三四五六七八九十]{1,3}"
_POINTS = re.compile(
    rf"(?:第(?P<home>{_N})(?P<unit>条|部分|章|大?点))?(?:中)?的?"
    rf"(?:第(?P<para>{_N})款(?:第[（(]?(?P<sub>{_N})[）)]?项)?|第[（(](?P<item>{_N})[）)][项条点款]|第(?P<bare>{_N})项(?!目|任务|议|措|工|内))"
)
_ARTICLE = re.compile(rf"第(?P<n>{_N})条(?![^，。]{{0,6}}》)")
_PART = re.compile(rf"(?:(?P<n>{_N})、|第(?P<m>{_N})(?:部分|章))")
_MARK = re.compile(rf"[（(](?:{_N}|\d{{1,2}})[）)]|\d{{1,2}}[.．、）)]|[①-⑳]|[•·●◆■▲]")
_ITEM = re.compile(rf"[（(](?P<n>{_N})[）)]")
_BREAK = re.compile(r"^[.…·—\s]+$")
_FOREIGN = re.compile(
    r"》|[法例]$|(?<!本)(?:规定|办法|细则|通知|协议|合同|方案|意见|规划|规程|标准|措施|清单|文件)的?$"
)
"""Before a point of another paper."""
_OWN = re.compile(r"本[^，。；《》]{1,6}$")
_UNITS = {"条": "条", "部分": "部分", "章": "部分", "点": "部分", "大点": "部分"}
_SKIPPED = ("title", "byline", "note")
_ROW = Maker("figure", 0.7, "编号有误，或条款已删")
FEWEST = 2


@dataclass(slots=True)
class _Home:
    """An article or part: how many paragraphs it has, and its last item."""

    paragraphs: int = 0
    items: int = 0


@dataclass(slots=True)
class _Outline:
    """The articles and parts of a document, by unit and number."""

    homes: dict[tuple[str, int], _Home] = field(default_factory=dict)
    last: int = 0


def points(projection: Projection) -> Iterator[AuditRow]:
    """References to points that are not there. O(characters)."""
    outlines = _outlines(projection)
    for sentence in sentences(projection):
        known = outlines.get(sentence.document, _Outline())
        for match in _POINTS.finditer(sentence.text):
            ahead = sentence.text[clause_start(sentence.text, match.start(), "，。；：") : match.start()]
            if _FOREIGN.search(ahead) and not _OWN.search(ahead):
                continue
            right = _last(match, known)
            if right:
                message = f"文中提到“{match[0]}”，文件只到{right}"
                yield _ROW(match[0], message, (match[0], right), sentence.evidence(*match.span()))


def _last(match: re.Match[str], known: _Outline) -> str:
    """The last point where one is pointed to that is not there; else nothing."""
    number = whole_number(match["item"] or match["bare"] or match["para"])
    if not match["home"]:
        listed = bool(match["item"]) and FEWEST <= known.last < number
        return f"（{written_like(known.last, '一')}）" if listed else ""
    home = known.homes.get((_UNITS[match["unit"]], whole_number(match["home"])), _Home())
    place = f"第{match['home']}{match['unit']}"
    if match["para"]:
        return f"{place}第{written_like(home.paragraphs, '一')}款" if 0 < home.paragraphs < number else ""
    return f"{place}第（{written_like(home.items, '一')}）项" if FEWEST <= home.items < number else ""


def _outlines(projection: Projection) -> Mapping[str, _Outline]:
    """Document → its articles and parts."""
    found: dict[str, _Outline] = {}
    now: dict[str, _Home] = {}
    document = ""
    for passage in projection.passages:
        if passage.evidence.document != document:
            document, now = passage.evidence.document, {}
        text = joined(passage)[0]
        if passage.row or passage.kind in _SKIPPED or _BREAK.match(text):
            now = {} if _BREAK.match(text) else now
            continue
        own = found.setdefault(document, _Outline())
        article, part = _ARTICLE.match(text), _PART.match(text)
        if article:
            now = {**now, "条": own.homes.setdefault(("条", whole_number(article["n"])), _Home())}
        elif part:
            now = {"部分": own.homes.setdefault(("部分", whole_number(part["n"] or part["m"])), _Home())}
        _count(text, now, own)
    return found


def _count(text: str, now: Mapping[str, _Home], own: _Outline) -> None:
    """Counts a passage to the article and part it stands in."""
    if "条" in now and not _MARK.match(text):
        now["条"].paragraphs += 1
    for match in _ITEM.finditer(text):
        number = whole_number(match["n"])
        ahead = text[: match.start()]
        # 按第（五）项 opens no item; those of a passage count on.
        if ahead.endswith("第"):
            continue
        for home in now.values():
            home.items = max(home.items, number if number == home.items + 1 or not ahead else 0)
        own.last = max(own.last, number)
