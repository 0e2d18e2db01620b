"""Where the new works are that a text goes on about without a name, against the row that lists them: 新基地选址在…, 北部集中区 in the list.

For: ``chaingraph audit``, within and across documents of one place; :mod:`chaingraph.analysis.audit.enterprises.whereabouts` reads where
what a sentence names is.
In: tables with a column of places, sentences with what they go on about (``audit.reading.spoken_names``). Out: audit rows of kind ``conflict``.
How: the new works of a firm with one listed project are that project. A second phase, a branch, a move and what is only looked at say nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from chaingraph.analysis.audit.enterprises.addresses import Address, of_two_places, read_address
from chaingraph.analysis.audit.enterprises.whereabouts import LIES, OTHER, PLACES
from chaingraph.analysis.audit.maker import Maker
from chaingraph.analysis.audit.reading.row_keys import firms_beside
from chaingraph.analysis.audit.reading.settled_homes import may_name_one, settled_homes
from chaingraph.analysis.audit.reading.sheets import sheets
from chaingraph.analysis.audit.reading.spoken_names import SpokenName, keys_of, row_key, spoken_names
from chaingraph.analysis.audit.reading.text import Sentence, clause_start
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_WORKS = re.compile(
    r"(?:新|该|这个?|上述)?(?:基地|厂区|工厂|项目|厂房|生产线|园区|[^，。；]{2,8}(?:项目|基地|工厂))(?!部)[^，。；]{0,6}$"
)
"""What a clause tells of, before an address."""
_NOT_YET = re.compile(r"拟选|备选|考察|比选|曾|原|意向|推荐|建议|[二三四]期|老|旧|两个|分别")

NEAR = 12
"""Characters between a name and its address at most."""
_ROW = Maker("conflict", 0.65, "地点或名称可能写错")


@dataclass(frozen=True, slots=True)
class _Site:
    """Where something is.

    Attributes:
        others: What its column has in all rows, where it repeats itself.
    """

    name: str
    address: Address
    document: str
    evidence: Evidence
    others: frozenset[str] = frozenset()

    def elsewhere(self, told: Address) -> bool:
        """Whether an address is of another place: of another name of its sort, or one that the column has for other rows."""
        return told.text != self.address.text and (told.text in self.others or of_two_places(self.address, told))


def sites_told(projection: Projection) -> Iterator[AuditRow]:
    """New works that lie elsewhere in the list. O(cells + characters)."""
    listed, works = _listed(projection)
    homes, seen = settled_homes(projection), set[str]()
    for key, told in _told(projection, works, listed) if listed else ():
        row = listed.get(key)
        if row and key not in seen and may_name_one(homes, row.document, told.document) and row.elsewhere(told.address):
            seen.add(key)
            sides = row.address.text, told.address.text
            message = f"{row.name}一处在“{sides[0]}”，一处在“{sides[1]}”"
            yield _ROW(row.name, message, sides, row.evidence, told.evidence)


def _listed(projection: Projection) -> tuple[Mapping[str, _Site], Mapping[str, str]]:
    """Key of a thing → where its only row puts it; firm → its only project in the tables."""
    sites: dict[str, list[_Site]] = defaultdict(list)
    works: dict[str, set[str]] = defaultdict(set)
    for sheet in sheets(projection):
        places = [at for at, name in enumerate(sheet.columns) if PLACES.search("".join(name.split()))]
        cells = [line.cells[at] for at in places for line in sheet.lines if at < len(line.cells)]
        others = frozenset(cells) if len(set(cells)) < len(cells) else frozenset()
        for line in sheet.lines if len(places) == 1 else ():
            key, cell = row_key(projection, line.label), line.cells[places[0]] if places[0] < len(line.cells) else ""
            address = read_address(cell) if cell else None
            for firm in firms_beside(projection, line) - {key, ""}:
                works[firm].add(key)
            if key and address:
                sites[key].append(_Site(line.label, address, sheet.document, line.passage.evidence, others))
    sole = {key: found[0] for key, found in sites.items() if len(found) == 1}
    return sole, {firm: min(keys) for firm, keys in works.items() if len(keys) == 1}


def _told(projection: Projection, works: Mapping[str, str], listed: Mapping[str, _Site]) -> Iterator[tuple[str, _Site]]:
    """What works without a name of their own are told to be where."""
    parks, firms = keys_of(projection, "Park"), keys_of(projection, "Enterprise")
    document, last = "", ""
    for sentence, names, about in spoken_names(projection):
        # A park that is named in between is not what the page goes on about.
        last = last if sentence.document == document else ""
        document = sentence.document
        own = [name for name in names if name.key not in parks]
        meant = about.get("", "")
        carried = meant if meant and not meant.startswith("@") and meant not in parks else last
        for match in LIES.finditer(sentence.text):
            key, address = _whose(sentence, own, match.start(), carried), read_address(match["address"])
            if not key or not address:
                continue
            key = works.get(key, "") if key in firms and key not in listed else key
            yield key, _Site(key, address, sentence.document, sentence.evidence(*match.span()))
        last = own[-1].key if own else last


def _whose(sentence: Sentence, own: list[SpokenName], at: int, carried: str) -> str:
    """Of whom the works before an address are that have no name; empty where they have one, or are not the whole."""
    text = sentence.text
    begin = clause_start(text, at, "，。；：")
    ahead, near = text[begin:at], text[begin : at + 24]
    inside = [name for name in own if begin <= name.start < at]
    far = inside and at - inside[-1].end > NEAR
    if (
        len(inside) > 1
        or far
        or not (inside or _WORKS.search(ahead))
        or _NOT_YET.search(near)
        or OTHER.search(near.replace("项目", "").replace("新厂", ""))
    ):
        return ""
    before = [name for name in own if name.end <= at]
    return before[-1].key if before else carried
