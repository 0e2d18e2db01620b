"""None of a kind among so many, and some of the kind among as many: 26个项目全部为内资, 26个项目中有外资项目2个.

For: ``chaingraph audit``, within a document and between documents of one place.
In: sentences. Out: audit rows of kind ``words``.
How: both sentences count the same number of the same things. A kind is denied by name (没有外资项目) or by its opposite
(全部为内资项目; ``kinds_apart.csv``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.pages import COUNT, pages, whole_number
from chaingraph.analysis.audit.reading.settled_homes import may_be_one_place
from chaingraph.analysis.audit.reading.text import Sentence
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.homes import document_homes
from chaingraph.analysis.projection import Projection
from chaingraph.reference.lexicon import read_lexicon

_COUNTED = re.compile(
    r"(?P<n>(?<![\d.])\d{1,4})(?:个|家|户|宗|项|名|件|所)(?P<between>[^，。；、\d]{0,8}?)(?P<what>项目|企业|公司|单位|园区|工程|人才|案件|机构|产品)"
)
_ALL = r"(?:已)?(?:全部|全|均|都|皆|无一例外)(?:已)?(?:为|是|系|属于?)(?:本次)?(?P<kind>[\u4e00-\u9fff]{2,6}?)(?:的)?(?:项目|企业|公司|单位|工程|性质)?(?=[，。；、）]|$)"
_NO = r"(?:没有|尚无|暂无|均无|无|未有|不含|不包括|不涉及|未引进|未签约|零)(?:一[个家户])?(?P<none>[\u4e00-\u9fff]{2,6}?)(?:项目|企业|公司|单位|工程)(?:签约|落地|入选|入驻|投产|开工)?(?=[，。；、）]|$)"
_ALL_RE, _NO_RE = re.compile(_ALL), re.compile(_NO)
FEW = 5
"""Counts up to this come to the same by chance in two documents."""
_ROW = Maker("words", 0.7, "前后说法不一")


@dataclass(frozen=True, slots=True)
class _Claim:
    """A kind that a group has none of."""

    kind: str
    sentence: Sentence
    start: int
    end: int


def none_of(projection: Projection) -> Iterator[AuditRow]:
    """Kinds told to be absent from a group and counted in it elsewhere. O(characters + claims · groups)."""
    homes = document_homes(projection)
    claims: dict[tuple[int, str], list[_Claim]] = defaultdict(list)
    for page in pages(projection):
        for sentence in page.sentences:
            for key, claim in _claims(sentence):
                claims[key].append(claim)
    told: set[tuple[str, int, str]] = set()
    for page in pages(projection) if claims else ():
        for sentence in page.sentences:
            for match in _COUNTED.finditer(sentence.text):
                for claim in claims.get((int(match["n"]), match["what"]), ()):
                    found = _some(sentence, claim.kind, match)
                    here = claim.sentence.document == page.document or int(match["n"]) > FEW
                    spot = page.document, sentence.offsets[found.start()] if found else 0, claim.kind
                    if (
                        here
                        and may_be_one_place(homes, page.document, claim.sentence.document)
                        and found
                        and spot not in told
                    ):
                        told.add(spot)
                        said = claim.sentence.text[claim.start : claim.end], found[0]
                        message = f"{match[0]}一处称“{said[0]}”，一处称“{said[1]}”"
                        evidence = claim.sentence.evidence(claim.start, claim.end), sentence.evidence(*found.span())
                        yield _ROW(match[0], message, said, *evidence)


def _claims(sentence: Sentence) -> Iterator[tuple[tuple[int, str], _Claim]]:
    """Groups and the kinds they are told to have none of."""
    text = sentence.text
    for match in _COUNTED.finditer(text):
        stop = re.search(r"[。；]", text[match.end() :])
        end = match.end() + stop.start() if stop else len(text)
        key = int(match["n"]), match["what"]
        every = _ALL_RE.match(text, match.end(), end)
        if every:
            for kind in _apart().get(every["kind"], ()):
                yield key, _Claim(kind, sentence, match.start(), every.end())
        for none in _NO_RE.finditer(text, match.end(), end):
            if not _COUNTED.search(text, match.end(), none.start()):
                yield key, _Claim(none["none"], sentence, none.start(), none.end())


def _some(sentence: Sentence, kind: str, group: re.Match[str]) -> re.Match[str] | None:
    """Where some of a kind are counted behind a group in its sentence."""
    noun = r"(?:项目|企业|公司|单位|工程|机构)?"
    behind = rf"{re.escape(kind)}{noun}(?:共|有|达|为)?(?P<n>{COUNT})(?:个|家|户|宗|项|名|件|所)"
    ahead = rf"(?P<m>{COUNT})(?:个|家|户|宗|项|名|件|所)(?:为|是|属于?|系)?{re.escape(kind)}"
    found = re.compile(rf"(?:{behind})|(?:{ahead})").search(sentence.text, group.end())
    return found if found and whole_number(found["n"] or found["m"]) > 0 else None


@lru_cache(maxsize=1)
def _apart() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in read_lexicon("kinds_apart", ("one", "other")):
        found[row["one"]].append(row["other"])
        found[row["other"]].append(row["one"])
    return {kind: tuple(others) for kind, others in found.items()}
