"""Slogans told by number (“五个一”, “四张清单”, “三大工程”, “两高地三中心”) and the members listed right behind them.

For: ``chaingraph audit``.
In: sentences. Out: audit rows of kind ``list``.
How: the members have to bear the word of the slogan (一名链长, 企业清单, 强链工程, 开工一批), all of them, up to the end of the
list; a slogan whose list says 等 or 其中, or that is followed by what is done with it, lists no members.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import NUMERALS, pages
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_N = "[一二两三四五六七八九十]"
_SLOGAN = re.compile(r"[“\"](?P<all>(?:[一二两三四五六七八九十](?:一批|[^“”\"，。；、（）]{1,6}?)){1,3})[”\"]")
_PART = re.compile(
    rf"(?P<n>[一二两三四五六七八九十])(?P<m>个|张|大|项|条|支|本|套|份)?(?P<noun>一批|一|(?:(?!{_N})[\u4e00-\u9fff]){{1,5}})"
)
_LINK = re.compile(
    r"(?P<kind>[^，。；：:、（(“”]{0,8})(?:(?P<strong>[，,]?(?:即|分别是|分别为|具体是|包括|：|:|（|\(|——)+(?:是|为)?)|(?P<weak>[，,]))"
)
_VERB = re.compile(
    r"^(?:深入|全面|大力|统筹|协同|加快|着力|持续|扎实)?(?:推动|促进|实现|开展|实施|建立|建设|健全|编制|绘制|打造|构建|完善|推进|落实|做好|形成|设立|组建|做到|达到)"
)
_JOINS = re.compile(r"^(?:推动|促进|实现)")
_EACH = re.compile(r"一[个条家类项](?:重点)?(?:产业链|产业|项目|企业|行业|园区|链条)$")
_OPEN = re.compile(r"等|其中|……|主要")
_ROW = Maker("list", 0.75, "漏写或多写了一个")
TAIL = 6
"""Characters that may follow the last name behind a verb: 人才链深度融合."""


def slogans(projection: Projection) -> Iterator[AuditRow]:
    """Slogans with another number of members than they tell. O(characters)."""
    for page in pages(projection):
        for sentence in page.sentences:
            for match in _SLOGAN.finditer(sentence.text):
                yield from _listed(sentence, match)


def _listed(sentence: Sentence, match: re.Match[str]) -> Iterator[AuditRow]:
    parts = [(NUMERALS.get(part["n"], 10), part["noun"]) for part in _PART.finditer(match["all"])]
    link = _LINK.match(sentence.text, match.end())
    if not parts or link is None or "".join(part[0] for part in _PART.finditer(match["all"])) != match["all"]:
        return
    stop = re.search(r"[。；;）)：:]", sentence.text[link.end() :])
    end = link.end() + stop.start() if stop else len(sentence.text)
    body = sentence.text[link.end() : end]
    for count, noun in parts:
        others = [other for _, other in parts if other != noun]
        members = _members(body, noun, others, strict=link["strong"] is not None)
        wrong = count > 1 and len(members) != count and abs(len(members) - count) <= 2
        # 三个一：一条产业链、一名链长、…: the first is what has one of each.
        wrong = wrong and not (len(members) == count + 1 and _EACH.match(members[0]))
        if wrong and len(members) > 1 and (len(members) > 2 or link["strong"]):
            sides = f"“{match['all']}”", f"{len(members)} 个"
            message = f"“{match['all']}”，列出 {len(members)} 个：{'、'.join(members)[:80]}"
            yield _ROW(match["all"], message, sides, sentence.evidence(match.start(), end))
            return


def _members(body: str, noun: str, others: Sequence[str], *, strict: bool) -> list[str]:
    """The names of a list that bear a word; none where one of the list does not, so that something else is listed."""
    joins = _JOINS.match(body) is not None
    text = body if strict else _VERB.sub("", body)
    items = re.split(r"、", text.split("，", maxsplit=1)[0]) if "、" in text.split("，", maxsplit=1)[0] else []
    behind = text.split("，")[1:] if items or strict else []
    items = items or (text.split("，")[:1] if strict else [])
    for more in behind:
        names = more.split("、")
        if not all(_bears(name, noun) or any(_bears(name, other) for other in others) for name in names):
            break
        items += names
    if not items or _OPEN.search("".join(items)):
        return []
    whole = re.split(r"(?:以及|[和及与])(?=[^、]{2,})", items[-1])
    if len(whole) > 1 and all(_bears(name, noun) for name in whole):
        items = [*items[:-1], *whole]
    if joins and noun in items[-1] and len(items[-1]) - items[-1].rfind(noun[-1]) - 1 <= TAIL:
        items[-1] = items[-1][: items[-1].rfind(noun[-1]) + 1]
    if len(noun) > 2 and noun in items[-1]:
        items[-1] = items[-1][: items[-1].find(noun) + 1]
    if joins and not _bears(items[-1], noun) and noun[0] in items[-1]:
        items[-1] = items[-1][: items[-1].rfind(noun[0]) + 1]
    own = [name for name in items if _bears(name, noun)]
    rest = [name for name in items if not _bears(name, noun)]
    return own if all(any(_bears(name, other) for other in others) for name in rest) else []


def _bears(name: str, noun: str) -> bool:
    """Whether a name is a member of a kind: 一名链长, 开工一批, 企业清单, 服务企业, 产业链 of 五链融合."""
    if noun == "一":
        return re.match(r"(?:一|[^一]{1,3}一[^些定般])", name) is not None and len(name) > 1
    return (name.endswith(noun) or name.startswith(noun) or (len(noun) > 2 and name.endswith(noun[0]))) and name != noun
