"""Papers that sentences cite by title or number (《关于…的请示》（某政〔2024〕18号）), and which of the documents they are.

For: rules that hold what is told of a paper against the paper (its day, its number, its annexes).
In: the first passages of documents, their sentences. Out: :class:`Cited`, :func:`cited`, :func:`own_numbers`.
How: a title is one from 关于 on, whoever issues it; a number is one with the same issuer, year and count.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.reading.text import Sentence, joined, sentences
from chaingraph.analysis.projection import Projection

NUMBER = r"(?P<issuer>[\u4e00-\u9fff]{2,12})[〔\[（(](?P<year>20\d\d)[〕\]）)]第?(?P<count>\d{1,4})号"
_NUMBER = re.compile(NUMBER)
_CITED = re.compile(rf"《(?P<title>[^《》]{{2,80}})》(?:[（(](?P<number>{NUMBER})[）)])?")
_LEAD = re.compile(r"^(?:根据|按照?|依据|收到|来文|文号[：:]?|由|与|和|及|对|见)+")
_COPY = re.compile(r"[（(](?:试行|暂行|代拟稿|节[选录]|征求意见稿|修订|草案)[^（）()]*[)）]$")
HEAD = 8
"""Passages at the head of a document in which its number and title stand."""
SHORTEST = 8
"""Characters of a title that other papers do not have, at least."""


@dataclass(frozen=True, slots=True)
class Number:
    """The number of a paper as written, and what makes it the same elsewhere."""

    text: str
    key: tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Cited:
    """A paper that a sentence names.

    Attributes:
        document: Which of the documents it is, by its title; empty when none or several may be meant.
        number: The number told beside its title.
    """

    sentence: Sentence
    start: int
    end: int
    title: str
    document: str
    number: Number | None


def cited(projection: Projection) -> tuple[Cited, ...]:
    """All citations of papers by their full titles, in document order, read once. O(characters)."""
    return projection.once(_read)


def own_numbers(projection: Projection) -> Mapping[str, Number]:
    """Document → its own number, which stands alone in a line at its head."""
    return projection.once(_read_numbers)


def bare_title(title: str) -> str:
    """What of a title says which paper it is: from 关于 on, without quotes and 试行.

    Example:
        >>> bare_title("某县人民政府关于印发《招商办法》的通知"), bare_title("某县招商办法（试行）")
        ('关于印发招商办法的通知', '某县招商办法')
    """
    words = re.sub(r"[《》“”\s]", "", title)
    return _COPY.sub("", words[max(0, words.find("关于")) :])


def _read(projection: Projection) -> tuple[Cited, ...]:
    return tuple(_all(projection))


def _all(projection: Projection) -> Iterator[Cited]:
    titles = _titles(projection)
    for sentence in sentences(projection):
        for match in _CITED.finditer(sentence.text):
            title = bare_title(match["title"])
            found = {one for one in titles.get(title, ()) if one != sentence.document}
            number = _number(match["number"]) if match["number"] else None
            if len(title) >= SHORTEST or number:
                document = found.pop() if len(found) == 1 and len(title) >= SHORTEST else ""
                yield Cited(sentence, match.start(), match.end(), title, document, number)


def _titles(projection: Projection) -> Mapping[str, list[str]]:
    """Titles as they are told apart → documents that bear them."""
    found: dict[str, list[str]] = defaultdict(list)
    heads: dict[str, str] = {}
    for passage in projection.passages:
        heads.setdefault(passage.evidence.document, passage.evidence.quote.strip().split("\n", 1)[0])
    for document, line in heads.items():
        paper = projection.papers.get(document)
        for title in dict.fromkeys((paper.title if paper else "", line)):
            if title and document not in found[bare_title(title)]:
                found[bare_title(title)].append(document)
    return found


def _read_numbers(projection: Projection) -> Mapping[str, Number]:
    found: dict[str, Number] = {}
    seen: dict[str, int] = defaultdict(int)
    for passage in projection.passages:
        document = passage.evidence.document
        seen[document] += 1
        match = _NUMBER.match(joined(passage)[0]) if not passage.row and seen[document] <= HEAD else None
        if match and match.end() == len(joined(passage)[0].split("签发")[0]):
            found.setdefault(document, _number(match[0]))
    return found


def _number(text: str) -> Number:
    match = _NUMBER.search(text)
    issuer, year, count = match.group("issuer", "year", "count") if match else ("", "", "")
    return Number(text, (_LEAD.sub("", issuer), year, count.lstrip("0")))
