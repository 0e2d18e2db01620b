"""What there is but one of, claimed for two: 全省首家 and 我省首家, 唯一 of what another document counts two.

For: ``chaingraph audit``, within and across documents.
In: sentences with the enterprises and parks they name. Out: audit rows of kind ``words``.
How: a claim is a scope, what is one of its kind there, and who it is. Two are of one kind if the words of the shorter stand
almost all in the sentence of the other; nothing is held against the claims of another province, county or year.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.named import Named, named
from chaingraph.analysis.audit.reading.observed_setting import told_homes
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.regions import gazetteer

_CLAIM = re.compile(
    r"(?P<scope>全[国省市县区州球]|[我本][国省市县区州]|国内|世界|[\u4e00-\u9fff]{2,3}[省市县区州]?|园区|[区县市]内)(?:目前|迄今|至今|范围)?(?:的|内|唯一)*"
    r"(?P<one>唯一|首家|首个|首座|首条|首批唯一|第一家|第一个|第一座|独家|仅有的?一[家个])(?:的)?(?:[一1][家个座条所处])?(?P<what>[^，。；：（）]{4,40})"
)
_SCOPE = re.compile(r"全[国省市县区州球]|[我本][国省市县区州]|国内|世界|园区|[区县市]内")
_WIDTH = {"球": 5, "界": 5, "国": 4, "内": 0, "省": 3, "市": 2, "州": 2, "县": 1, "区": 1}
_DIGITS = {4: 0, 5: 0, 3: 2, 2: 4, 1: 6, 0: 6}
"""Digits of the code of a place that two claims of one width have in common."""
_NO_CLAIM = re.compile(r"之一|第二|打造|争创|力争|建设|创建|申报|有望|拟|将|培育|目标|再添|曾|当时|类似")
_COMMON = re.compile(r"[的了在和与及为是于]|企业|项目|公司|目前|[，。、“”（）—：]")
_COUNTED = re.compile(
    rf"(?P<what>[^，。；：、]{{5,24}}?)(?:共有|现有|已有|共|有|达)?(?P<n>{COUNT})[家个座所处](?=[，。；：、（]|$)"
)
HERE = "here"
"""The holder of a claim that names none: the place, park or firm of the document."""
_HERE = re.compile(r"(?:目前|现|该|我[市县区]|园区|公司|基地|[是为有]|建有|拥有|建成|[，、])*$")
_IS = re.compile(r"^(?:其中|目前)?(?P<who>[\u4e00-\u9fffA-Za-z]{3,16}?)(?:是|为|成为|系|作为)$")
PART = 0.75
"""Part of the pairs of characters of the shorter claim that the other has too."""
LEAST = 5
"""Pairs of characters that say what is the only one, at least."""
_ROW = Maker("words", 0.7, "前后说法不一")


@dataclass(frozen=True, slots=True)
class _Claim:
    sentence: Sentence
    start: int
    end: int
    width: int
    home: str
    year: int
    only: bool
    what: frozenset[str]
    around: frozenset[str]
    holders: frozenset[str]

    @property
    def text(self) -> str:
        """In its words."""
        return self.sentence.text[self.start : self.end]

    @property
    def quote(self) -> Evidence:
        """Where it stands."""
        return self.sentence.evidence(self.start, self.end)


def firsts(projection: Projection) -> Iterator[AuditRow]:
    """The only or first of a kind that two are, or that are several. O(characters + claims²)."""
    homes, years = told_homes(projection), {page.document: page.year for page in pages(projection)}
    claims = [
        claim for item in named(projection, ("Enterprise", "Park", "Project")) for claim in _claims(item, homes, years)
    ]
    for left, right in combinations(claims, 2):
        if _rivals(left, right):
            sides = left.text, right.text
            yield _ROW(left.text[:20], f"一处称“{sides[0]}”，一处称“{sides[1]}”", sides, left.quote, right.quote)
    yield from _several(projection, [claim for claim in claims if claim.only], homes, years)


def _claims(item: Named, homes: Mapping[str, str], years: Mapping[str, int]) -> Iterator[_Claim]:
    text, document = item.sentence.text, item.sentence.document
    for match in _CLAIM.finditer(text):
        begin = clause_start(text, match.start(), "，；。：")
        if _NO_CLAIM.search(text, begin, match.end()) or not _is_scope(match["scope"]):
            continue
        name = {text[at : at + size] for at, _, size in item.found}
        words = match["what"]
        for one in sorted(name, key=len, reverse=True):
            words = words.replace(one, "|")
        inside = [thing for at, thing, _ in item.found if match.start("what") <= at < match.end()]
        before = [thing for at, thing, _ in item.found if at < match.start()]
        own = [item.carried] if item.carried else _subject(text[begin : match.start()])
        holders = frozenset(inside or before[-1:] or own)
        width = _WIDTH.get(match["scope"][-1], 2)
        yield _Claim(
            item.sentence,
            match.start(),
            match.end(),
            width,
            homes.get(document, ""),
            years.get(document, 0),
            "首" not in match["one"] and "第" not in match["one"],
            _pairs(words),
            _pairs(text),
            holders,
        )


def _is_scope(words: str) -> bool:
    """Whether the words before 首条 say where there is no other: 甲电池首条产线 is the first of a company's own."""
    ends = (words[at:] for at in range(len(words) - 1))
    return _SCOPE.search(words) is not None or any(gazetteer().lookup(end) for end in ends)


def _subject(ahead: str) -> list[str]:
    """Whom the words before a claim name, though the graph knows none."""
    told = _IS.search(ahead)
    return [HERE] if _HERE.match(ahead) else [told["who"]] if told else []


def _one(left: str, right: str) -> bool:
    """Whether two names are of one holder."""
    short, long_ = sorted((left.rpartition("/")[2], right.rpartition("/")[2]), key=len)
    return short in long_


def _pairs(words: str) -> frozenset[str]:
    bare = _COMMON.sub("|", words)
    return frozenset(bare[at : at + 2] for at in range(len(bare) - 1) if "|" not in bare[at : at + 2])


def _one_scope(left: _Claim, width: int, home: str) -> bool:
    size = _DIGITS[left.width]
    return left.width == width and (not left.home or not home or left.home[:size] == home[:size])


def _rivals(left: _Claim, right: _Claim) -> bool:
    """Whether two are told to be the only or first one of one kind in one place."""
    one = any(_one(a, b) for a in left.holders for b in right.holders)
    if not left.holders or not right.holders or one or left.sentence is right.sentence:
        return False
    if HERE in left.holders | right.holders and (not left.home or not right.home or left.home == right.home):
        # Who is not named may be the other.
        return False
    when = not (left.only and right.only) or not (left.year and right.year) or left.year == right.year
    kind = _told_in(left, right) or _told_in(right, left)
    return kind and when and left.only == right.only and _one_scope(left, right.width, right.home)


def _told_in(one: _Claim, other: _Claim) -> bool:
    """Whether what one is the first of stands in the sentence of the other."""
    return len(one.what) >= LEAST and len(one.what & other.around) >= PART * len(one.what)


def _several(
    projection: Projection, claims: Sequence[_Claim], homes: Mapping[str, str], years: Mapping[str, int]
) -> Iterator[AuditRow]:
    """The only one of a kind of which a sentence counts several."""
    for page in pages(projection) if claims else ():
        home, year = homes.get(page.document, ""), page.year
        for sentence in page.sentences:
            for match in _COUNTED.finditer(sentence.text):
                own, number = (
                    _pairs(
                        re.sub(
                            r"^(?:截至)?(?:目前|现|全[国省市县区]|[我本][省市县区]|省内|境内|已|共|建成|建有|拥有|有|认定)+",
                            "",
                            match["what"],
                        )
                    ),
                    whole_number(match["n"]),
                )
                for claim in claims if number > 1 and len(own) >= LEAST else ():
                    same = own <= claim.what and len(own) >= PART * len(claim.what)
                    when = not (claim.year and year) or claim.year == year
                    near = _one_scope(claim, claim.width, home) and claim.sentence is not sentence
                    if same and when and near and not re.search(r"新增|净增|拟|计划|力争|到20", match[0]):
                        sides, quote = (claim.text, match[0]), sentence.evidence(*match.span())
                        yield _ROW(
                            claim.text[:20], f"一处称“{sides[0]}”，一处称“{sides[1]}”", sides, claim.quote, quote
                        )
