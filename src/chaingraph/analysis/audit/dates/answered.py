"""Papers written before the paper they answer, pass on or carry out: a reply of the 15th to a request of the 22nd.

For: ``chaingraph audit``, across documents.
In: papers that sentences cite (``audit.reading.cited``), the days of documents. Out: audit rows of kind ``date``.
How: the sentence speaks of the cited paper as one at hand (收悉, 印发以来, 根据); the cited one is among the documents, by title or number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.cited import Cited, cited, own_numbers
from chaingraph.analysis.audit.reading.pages import Page, pages
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_BEHIND = re.compile(
    r"^(?:[（(][^（）()]{1,40}[）)])?(?:及?附件)?(?:均|已|业已)?(?:收悉|悉|印发|下发|发布|出台|实施|要求|精神|规定|部署|安排|明确|转发)"
)
_AHEAD = re.compile(
    r"(?:根据|按照|依据|落实|贯彻|遵照|转发|现将|对照|收到|你[^，。；]{1,8}|来文|报来的?|报送的?|上报的?)$"
)
_CAME = re.compile(
    r"(?<!\d)(?:(?P<y>20\d\d)年)?(?P<m>\d{1,2})月(?P<d>\d{1,2})日(?:[^，。；\d]{0,6}?)(?:来函|来文|来信|来件|请示|报告|申请|《[^》]+》)[^。；]{0,40}?(?:收悉|已收到)"
)
"""A letter that has come, with its day."""
_OPEN = re.compile(r"拟|将|即将|起草|修订后|待")
AHEAD = 6
"""Months by which a day without a year may lie ahead; what lies further ahead was last year."""
_ROW = Maker("date", 0.75, "落款日期可能写错")


def answered(projection: Projection) -> Iterator[AuditRow]:
    """Papers older than those they have at hand. O(characters)."""
    days = {page.document: page.written for page in pages(projection) if len(page.written) > 2}
    numbers = {number.key: document for document, number in own_numbers(projection).items()}
    for page in pages(projection):
        yield from _came(page) if len(page.written) > 2 else ()
    told: set[tuple[str, str]] = set()
    for one in cited(projection):
        document = one.document or (numbers.get(one.number.key, "") if one.number else "")
        own, first = days.get(one.sentence.document, ()), days.get(document, ())
        if own and first and own < first and _at_hand(one) and (one.sentence.document, document) not in told:
            told.add((one.sentence.document, document))
            sides = _shown(own), _shown(first)
            message = f"文件写于{sides[0]}，所引《{one.title}》却写于{sides[1]}"
            quote = one.sentence.evidence(one.start, one.end)
            yield _ROW(
                one.title, message, sides, quote, *_feet(projection, {one.sentence.document: own, document: first})
            )


def _came(page: Page) -> Iterator[AuditRow]:
    """Letters that came behind the day of the reply to them."""
    for sentence in page.sentences:
        for match in _CAME.finditer(sentence.text):
            day = int(match["y"] or page.year), int(match["m"]), int(match["d"])
            months = 12 * (day[0] - page.year) + day[1] - page.written[1]
            if day > page.written and months < AHEAD:
                sides = _shown(page.written), match[0]
                message = f"文件写于{sides[0]}，却称“{match[0]}”"
                yield _ROW(match[0], message, sides, sentence.evidence(*match.span()))


def _at_hand(one: Cited) -> bool:
    text = one.sentence.text
    ahead = text[max(0, one.start - 12) : one.start]
    return not _OPEN.search(ahead) and bool(_BEHIND.match(text[one.end :]) or _AHEAD.search(ahead))


def _shown(day: tuple[int, ...]) -> str:
    return "{}年{}月{}日".format(*day)


def _feet(projection: Projection, days: Mapping[str, tuple[int, ...]]) -> Iterator[Evidence]:
    """The lines that date the documents."""
    for passage in projection.passages:
        day = days.get(passage.evidence.document)
        words = "".join(passage.evidence.quote.split())
        if day and not passage.row and words.endswith(_shown(day)):
            yield passage.evidence
