"""Points of a list whose titles bear the noun that was counted: 实施“五大行动”, then （一）…行动 to （四）…行动.

For: ``chaingraph audit``.
In: sentences in reading order. Out: audit rows of kind ``list``.
How: items are lines that begin with one kind of mark and count on from the first; all their titles end with the noun, so that they
are what was counted. A count told with 等 or 以下部分 announces no whole list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import NUMERALS, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_TOLD = re.compile(
    r"(?<![第十百千\d.])(?P<n>[二两三四五六七八九十]|1?\d)(?:大|项|个|条|类|张|道)(?:重点|主要|专项|核心|具体|目标)?(?P<noun>[\u4e00-\u9fff]{2})"
)
_ITEM = re.compile(
    r"^(?:[（(](?P<a>[一二三四五六七八九十])[）)]|(?P<b>[一二三四五六七八九十])、|(?P<c>\d{1,2})[.．、](?!\d)|[（(](?P<d>\d{1,2})[）)]|(?P<e>[一二三四五六七八九十])是)"
    r"(?P<title>[^。：:；，\d]{2,24}?)(?:[。：:；，—（]|$)"
)
_ROW = Maker("list", 0.75, "漏写或多写了一项")
_OPEN = re.compile(r"另文|另行|仅就|其余|不再列|另有|以下[二两三四五六七八九十]|部分|节选|摘[要录]|另[定发]")
REACH = 3
"""Sentences behind a count within which its list begins."""
NEAR = 2
"""What is off by more is another list."""


def titled_lists(projection: Projection) -> Iterator[AuditRow]:
    """Lists of another length than was told before them. O(sentences)."""
    for page in pages(projection):
        for at, sentence in enumerate(page.sentences):
            for match in _TOLD.finditer(sentence.text):
                count = whole_number(match["n"])
                items = _items(page.sentences[at + 1 :], match["noun"])
                behind = "".join(one.text for one in page.sentences[at : at + REACH])
                if (
                    len(items) > 1
                    and not _OPEN.search(behind)
                    and count != len(items)
                    and abs(count - len(items)) <= NEAR
                ):
                    yield _ROW(
                        match[0],
                        f"“{match[0]}”，其后列出 {len(items)} 项：{'、'.join(title for title, _ in items)}",
                        (match[0], f"{len(items)}项"),
                        sentence.evidence(*match.span()),
                        *(item.evidence(0, min(len(item.text), 24)) for _, item in items),
                    )


def _items(behind: Sequence[Sentence], noun: str) -> list[tuple[str, Sentence]]:
    """The lines of a list that begins near and counts on with one kind of mark; all titles end with a noun."""
    found: list[tuple[str, Sentence]] = []
    kind = ""
    for place, sentence in enumerate(behind):
        match = _ITEM.match(sentence.text.replace("*", "")) if sentence.first else None
        if match is None:
            if not found and place >= REACH:
                break
            continue
        mark, sign = next((name, sign) for name, sign in match.groupdict().items() if sign and name != "title")
        number = NUMERALS.get(sign) or (int(sign) if sign.isdecimal() else whole_number(sign))
        if not found and number != 1 and place < REACH:
            continue
        if not found and place < REACH:
            kind = mark
        if not kind or (mark == kind and number != len(found) + 1):
            break
        if mark == kind:
            if not match["title"].endswith(noun):
                return []
            found.append((match["title"], sentence))
    return found
