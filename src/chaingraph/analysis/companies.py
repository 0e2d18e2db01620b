"""Companies from outside the documents: a list somebody bought or keeps, as CSV or JSON lines.

A list widens the pool of candidates and says what known names make. Each row is its own evidence: document, line and
words are those of the list.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from chaingraph.analysis.columns import Claim, Edge, NameLink, Paper, Thing, Triple
from chaingraph.analysis.projection import Projection
from chaingraph.errors import UsageError
from chaingraph.records import EntityType, Evidence
from chaingraph.reference.identifiers import entity_id
from chaingraph.reference.regions import Region, gazetteer

HEADS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "名称", "企业名称", "企业", "公司名称", "公司"),
    "short": ("short", "short name", "short_name", "简称", "企业简称"),
    "products": ("products", "product", "产品", "主要产品", "主营产品"),
    "place": ("place", "region", "地区", "所在地", "所在地区", "注册地", "城市"),
}
_SEPARATORS = re.compile(r"[、;；|/\n]+")
_RULE = "company_list"


@dataclass(frozen=True, slots=True)
class Company:
    """A row of a list.

    Attributes:
        short: Short names.
        place: As written; empty when the list does not say.
        evidence: The row itself.
    """

    name: str
    short: tuple[str, ...]
    products: tuple[str, ...]
    place: str
    evidence: Evidence


def read_companies(path: Path) -> tuple[Company, ...]:
    """The companies of a list, in its order.

    Args:
        path: ``.csv`` with a header line, or ``.jsonl``/``.ndjson`` with an object a line; UTF-8 or GB 18030. Columns are
            name, short name, products and place, in English or Chinese; several products are parted by 、 or ；.

    Raises:
        UsageError: The file is missing or no such list, with the line that is wrong.
    """
    if not path.is_file():
        raise UsageError("找不到企业名单", where=str(path), hint="给出 CSV 或 JSON Lines 文件")
    text = _text(path)
    rows = _json_rows(path, text) if path.suffix.lower() in (".jsonl", ".ndjson") else _csv_rows(path, text)
    return tuple(_company(path, number, values, place) for number, values, place in rows)


def _text(path: Path) -> str:
    content = path.read_bytes()
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("gb18030", errors="replace")


def _csv_rows(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, object], Evidence]]:
    lines = text.splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    reader = csv.DictReader(io.StringIO(text, newline=""))
    if not {head.strip().casefold() for head in reader.fieldnames or ()} & set(HEADS["name"]):
        raise UsageError("企业名单没有“企业名称”一列", where=str(path), hint="第一行写列名：名称,简称,产品,地区")
    last = reader.line_num
    for row in reader:
        start, end = starts[min(last, len(lines))], starts[min(reader.line_num, len(lines))]
        last = reader.line_num
        if any(value for value in row.values()):
            yield last, row, Evidence(path.stem, start, end, text[start:end].strip())


def _json_rows(path: Path, text: str) -> Iterator[tuple[int, Mapping[str, object], Evidence]]:
    start = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        if line.strip():
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise UsageError(f"不是 JSON：{error.msg}", where=f"{path}:{number}", hint="每行一个对象") from None
            if not isinstance(row, dict):
                raise UsageError(
                    "这一行不是对象", where=f"{path}:{number}", hint='写作 {"name": "…", "products": ["…"]}'
                )
            yield number, row, Evidence(path.stem, start, start + len(line), line.strip())
        start += len(line)


def _company(path: Path, number: int, row: Mapping[str, object], evidence: Evidence) -> Company:
    values = {str(head).strip().casefold(): value for head, value in row.items() if head is not None}
    fields = {key: next((values[head] for head in heads if values.get(head)), "") for key, heads in HEADS.items()}
    name = str(fields["name"]).strip()
    if not name:
        raise UsageError("这一行没有企业名称", where=f"{path}:{number}", hint="补上名称或删去这一行")
    return Company(
        name, _several(fields["short"]), _several(fields["products"]), str(fields["place"]).strip(), evidence
    )


def _several(value: object) -> tuple[str, ...]:
    parts = value if isinstance(value, list) else _SEPARATORS.split(str(value))
    return tuple(dict.fromkeys(text for part in parts if (text := str(part).strip())))


def with_companies(projection: Projection, companies: Sequence[Company]) -> Projection:
    """A projection that also knows the companies of a list; the given one is not changed.

    A company is the enterprise of the documents that bears its name or, when only one does, a short name of it; else it
    is new. A place nobody knows leaves it without a place.

    Complexity: O(companies + things).
    """
    merge = _Merge(projection)
    for company in companies:
        merge.add(company)
    return merge.result()


class _Merge:
    """Collects what a list adds."""

    def __init__(self, projection: Projection) -> None:
        self._graph = projection
        self._things = dict(projection.things)
        self._edges: dict[str, set[Edge]] = defaultdict(set)
        self._claims: dict[Triple, list[Claim]] = defaultdict(list)
        self._links: dict[str, list[NameLink]] = defaultdict(list)
        self._papers: dict[str, Paper] = {}
        self._regions = {thing.code: thing.id for thing in projection.of_type("Region") if thing.code}

    def add(self, company: Company) -> None:
        """One row of the list."""
        maker = self._maker(company)
        document = company.evidence.document
        self._papers.setdefault(document, Paper(document, document))
        self._links[maker].append(NameLink(maker, company.name, document))
        for product in company.products:
            self._say(maker, "produces", self._thing("Product", product), company.evidence)
        region = gazetteer().resolve(company.place) if company.place else None
        if region is not None:
            self._say(maker, "locatedIn", self._region(region), company.evidence)

    def result(self) -> Projection:
        """The projection with everything that was added."""
        graph = self._graph
        edges = {name: tuple(sorted({*graph.edges.get(name, ()), *pairs})) for name, pairs in self._edges.items()}
        claims = {triple: (*graph.claims.get(triple, ()), *found) for triple, found in self._claims.items()}
        links = {thing: (*graph.links.get(thing, ()), *found) for thing, found in self._links.items()}
        return replace(
            graph,
            things=self._things,
            edges={**graph.edges, **edges},
            claims={**graph.claims, **claims},
            links={**graph.links, **links},
            papers={**self._papers, **graph.papers},
        )

    def _maker(self, company: Company) -> str:
        for name in (company.name, *company.short):
            known = [i for i in self._graph.find_names(name) if self._graph.things[i].type == "Enterprise"]
            if len(known) == 1:
                return self._named(known[0], (company.name, *company.short))
        return self._named(self._thing("Enterprise", company.name), company.short)

    def _named(self, identifier: str, names: Iterable[str]) -> str:
        thing = self._things[identifier]
        self._things[identifier] = replace(thing, names=tuple(sorted({*thing.names, *names})))
        return identifier

    def _thing(self, kind: EntityType, name: str) -> str:
        identifier = entity_id(kind, name)
        self._things.setdefault(identifier, Thing(identifier, kind, name, (name,)))
        return identifier

    def _region(self, region: Region) -> str:
        if region.code not in self._regions:
            identifier = entity_id("Region", region.name, region.code)
            self._things[identifier] = Thing(identifier, "Region", region.name, (region.name,), region.code)
            self._regions[region.code] = identifier
        return self._regions[region.code]

    def _say(self, subject: str, predicate: str, target: str, evidence: Evidence) -> None:
        self._edges[predicate].add((subject, target))
        self._claims[subject, predicate, target].append(Claim(subject, predicate, target, evidence, _RULE))
