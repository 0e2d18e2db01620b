"""One enterprise under two almost equal full names: two characters of its brand changed places, or one is another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from chaingraph.analysis.audit.reading.pages import pages
from chaingraph.analysis.audit.reading.row_index import Names
from chaingraph.analysis.audit.reading.text import joined
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence
from chaingraph.reference.names import parse_company
from chaingraph.reference.region_scan import scan_regions

_COUNTS = re.compile(r"[一二三四五六七八九十甲乙丙丁东南西北中上下大小新老\dA-Za-z]")
_FORM = re.compile(r"有限责任公司|股份有限公司|有限公司")
_TAIL = re.compile(r"(?:科技|技术|实业)?(?:股份有限|有限责任|有限)?公司$")
_TWO = re.compile(
    r"(?:两|二)家(?:不同|独立|各自独立)(?:的)?(?:企业|公司|法人)|(?:并非|不是|非)同一(?:家)?(?:企业|公司|主体)|名称(?:相近|相似)"
)
"""Who says so knows both."""
_PLAIN = re.compile(r"[\u4e00-\u9fff（）()]+")
MOST_CORE = 4
"""Characters of a brand at most."""
LONGEST = 8
"""Characters of a brand with a trade that nobody knows (联岳氧化镁) at most."""
MOST = 22
"""Characters of a full name at most."""
FAMILY = 6
"""Names that differ in one character of the brand, at most."""
NEAR = 120
"""Characters before a remark within which it speaks of names."""
SWAPPED, CHANGED = 0.8, 0.6
"""How sure a pair is whose characters changed places, and one where a character is another."""


def variants(projection: Projection) -> Iterator[AuditRow]:
    """Pairs of full names that differ by a slip of the pen in the brand; region, trade and legal form are the same.

    Names that stand in two rows of one roster are two enterprises. O(names · length).
    """
    pairs = variant_names(projection)
    uses = _uses(projection, {name for pair in pairs for name in pair})
    told = {page.document: "".join(s.text for s in page.sentences) for page in pages(projection)} if pairs else {}
    for left, right in pairs:
        swapped = sorted(left) == sorted(right)
        places = _places(uses.get(left, ()), uses.get(right, ()))
        if places is not None and not any(_told_apart(told.get(place.document, ""), left, right) for place in places):
            yield AuditRow(
                kind="name",
                subject=left,
                message=f"两处名称几乎相同：“{left}”与“{right}”，可能是同一企业",
                left=left,
                right=right,
                sure=SWAPPED if swapped else CHANGED,
                slip="两字颠倒" if swapped else "形近字或同音字误写",
                evidence=places,
            )


def _told_apart(text: str, left: str, right: str) -> bool:
    """Whether a text that names both says near them that they are two."""
    near = (text[max(0, match.start() - NEAR) : match.end() + NEAR // 2] for match in _TWO.finditer(text))
    return any(left in words and right in words for words in near)


def variant_names(projection: Projection) -> tuple[tuple[str, str], ...]:
    """Pairs of full company names that may be one, in order of the names; read once."""
    return projection.once(_variant_names)


def _variant_names(projection: Projection) -> tuple[tuple[str, str], ...]:
    found: set[tuple[str, str]] = set()
    masks: dict[str, list[str]] = {}
    known = {name for thing in projection.of_type("Enterprise") for name in thing.names}
    for name in sorted(known | _written_names(projection)):
        company = parse_company(name)
        at = (
            name.find(company.core)
            if company.core and company.form and (company.trade or len(company.core) >= MOST_CORE)
            else -1
        )
        if at < 0 or not 2 <= len(company.core) <= (MOST_CORE if company.trade else LONGEST):
            continue
        # A name without a known trade (青峰钙业) ends in one: only the brand before it may differ.
        for offset in range(at, at + (len(company.core) if company.trade else 2)):
            rest = _TAIL.sub("公司", name[offset + 1 :])
            one = f"{name[:offset]}?{rest}"
            two = (
                name[:offset] + "".join(sorted(name[offset : offset + 2])) + "!" + _TAIL.sub("公司", name[offset + 2 :])
            )
            for mask in (one, two if offset + 1 < at + len(company.core) + bool(company.trade) else ""):
                if mask:
                    masks.setdefault(mask, []).append(name)
    for like in masks.values():
        # So many names alike are a family of enterprises, no slip of one.
        for other, name in combinations(like, 2) if len(like) <= FAMILY else ():
            if _stem(other) != _stem(name) and not _tells_apart(_stem(other), _stem(name)):
                found.add((other, name))
    return tuple(sorted(found))


def _written_names(projection: Projection) -> set[str]:
    """Full names in running text, from the region they begin with to their legal form. O(characters)."""
    found: set[str] = set()
    for passage in projection.passages:
        text, _ = joined(passage)
        forms = [match.end() for match in _FORM.finditer(text)]
        starts = [hit.start for hit in scan_regions(text)] if forms else []
        for end in forms:
            near = [start for start in starts if 9 <= end - start <= MOST]
            name = text[near[-1] : end] if near else ""
            if name and _PLAIN.fullmatch(name):
                found.add(name)
    return found


def _stem(name: str) -> str:
    """A name with the shortest legal form, as sentences write it (江西赣榉家居公司)."""
    return _TAIL.sub("公司", name)


def _tells_apart(left: str, right: str) -> bool:
    """Whether the characters that differ count or point, as 一厂 and 二厂 do."""
    return any(a != b and (_COUNTS.match(a) or _COUNTS.match(b)) for a, b in zip(left, right, strict=True))


_Use = tuple[Evidence, str]


def _places(first: Sequence[_Use], second: Sequence[_Use]) -> tuple[Evidence, Evidence] | None:
    """Where both names stand, of one document if there is one; nothing when both are rows of one roster."""
    rosters = {roster for _, roster in first if roster}
    if not first or not second or any(roster in rosters for _, roster in second):
        return None
    near = {evidence.document: evidence for evidence, _ in reversed(second)}
    left = next((evidence for evidence, _ in first if evidence.document in near), first[0][0])
    return left, near.get(left.document, second[0][0])


def _uses(projection: Projection, names: set[str]) -> Mapping[str, Sequence[_Use]]:
    """Places of names, each with the roster it stands in; lists of projects may name an owner twice. O(characters)."""
    known = sorted(names)
    index = Names(known)
    found: dict[str, list[_Use]] = {}
    projects: dict[str, bool] = {}
    for passage in projection.passages if known else ():
        table = passage.row.rpartition("/")[0]
        if passage.kind == "header":
            projects[table] = any("项目" in cell for cell in passage.cells[1:])
        text, offsets = joined(passage)
        for name in (known[at] for at in index.near(text)):
            at = text.find(name)
            if at >= 0:
                begin, end = offsets[at], offsets[at + len(name) - 1] + 1
                whole = passage.evidence
                quote = whole.quote[begin - whole.start : end - whole.start]
                roster = "" if projects.get(table) else table
                place = Evidence(whole.document, begin, end, quote, whole.locator)
                found.setdefault(name, []).append((place, roster))
    return found
