"""Lines that announce a number of things (围绕以下四大任务展开：) and the numbered lines below them.

For: ``chaingraph audit``; :mod:`chaingraph.analysis.audit.counts.announced` reads numbered headings, this rule lines without a number.
In: the lines of a document.
Out: audit rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chaingraph.analysis.audit.counts.announced import counts_told
from chaingraph.analysis.audit.counts.headed import line_level
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import Page, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection

_LEADS = re.compile(r"[：:]$|(?:以下|下列)[^，。；：:]{2,16}。$")
_MEMBERS = re.compile(
    r"\d[家户名位人所座]|[一二三四五六七八九十][家户名位]|[个家](?:乡|镇|街道|县|区|市|项目|企业|园区|部门|单位|村)"
)
"""Counts of who is spoken of, not of what is listed."""
_ROW = Maker("list", 0.7, "漏写或多写了一个")


def led(projection: Projection) -> Iterator[AuditRow]:
    """Lines that lead over to a number of things (围绕以下四大任务展开：) with another number of lines below. O(sentences)."""
    for page in pages(projection):
        for lead, below in _led(page):
            told = [item for item in counts_told(lead, lead.text, tight=True) if not _MEMBERS.search(item.words)]
            if told and len(below) > 1 and told[0].count != len(below):
                last = below[-1][1]
                yield _ROW(
                    told[0].words,
                    f"“{told[0].words}”，其后列出 {len(below)} 项",
                    (told[0].words, f"{len(below)} 项"),
                    lead.evidence(told[0].start, told[0].end),
                    last.evidence(0, min(24, len(last.text))),
                )


def _led(page: Page) -> Iterator[tuple[Sentence, list[tuple[int, Sentence]]]]:
    """Lines without a number of their own that end in a colon, and the numbered lines right below."""
    lines = [sentence for sentence in page.sentences if sentence.first]
    for at, lead in enumerate(lines):
        if not _LEADS.search(lead.passage.evidence.quote.strip()) or any(line_level(lead.text)):
            continue
        found: list[tuple[int, Sentence]] = []
        for line in lines[at + 1 :]:
            level, match = next(line_level(line.text), (0, None))
            number = whole_number(match[1]) if match and match.groups() else 0
            if number != len(found) + 1 or (found and level != next(line_level(found[0][1].text))[0]):
                break
            found.append((number, line))
        yield lead, found
