"""Makes extractions and resolutions by hand: a document, and what is said in it, quote by quote."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from chaingraph.graph.builder import build_graph
from chaingraph.graph.dataset import Graph
from chaingraph.records import (
    Document,
    Entity,
    EntityType,
    Evidence,
    Extraction,
    Figure,
    Link,
    Mention,
    Modality,
    Observation,
    Quantity,
    Ref,
    Resolution,
    Statement,
)
from chaingraph.reference.identifiers import entity_id

PLAN = (
    "秀江县电池产业规划\n"
    "宁德时代向秀江电池公司供应电芯。秀江电池有限公司位于秀江高新区，是链主企业，2020年产值12.5亿元，力争到2025年产值达到30亿元。\n"
    "电池产业链上游为正极材料，青禾材料有限公司生产磷酸铁锂。\n"
    "计划引进云栖隔膜落户秀江高新区。年产2GWh电芯项目由秀江电池有限公司建设，2021年6月开工，总投资5~8亿元。\n"
    "图3 电池产业链图谱\n"
)
"""An invented plan of an invented county."""

COMPANY, PARK, REGION, CHAIN = "秀江电池有限公司", "秀江高新区", "秀江县", "电池产业链"


@dataclass
class Case:
    """Documents and what was read from them, before it becomes a graph."""

    documents: list[Document] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    links: dict[Ref, Link] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)

    def document(self, identifier: str, text: str, **about: object) -> Document:
        """Adds a document."""
        document = Document(identifier, f"{identifier}.txt", text, **about)  # type: ignore[arg-type]
        self.documents.append(document)
        return document

    def ref(self, kind: EntityType, name: str, same_as: str = "", **about: object) -> Ref:
        """A name of the latest document; ``same_as`` is the fuller name of the same thing."""
        ref = Ref(kind, name, self.documents[-1].id)
        fullest = same_as or name
        identifier = entity_id(kind, fullest)
        known = self.entities.get(identifier)
        names = tuple(sorted({fullest, name, *(known.names if known else ())}))
        self.entities[identifier] = Entity(identifier, kind, fullest, names, **about)  # type: ignore[arg-type]
        reasons = (("short_name", 0.6), ("same_region", 0.25)) if same_as else ()
        self.links[ref] = Link(identifier, 0.85 if same_as else 1.0, reasons)
        start = self.documents[-1].text.find(name)
        if start >= 0:
            self.mentions.append(Mention(ref, start, start + len(name), name, "test"))
        return ref

    def say(
        self,
        subject: Ref,
        predicate: str,
        object_: Ref | Observation | str,
        quote: str,
        modality: Modality = "fact",
        **about: object,
    ) -> Statement:
        """Adds a statement that rests on a quote of the latest document."""
        text = self.documents[-1].text
        start = text.index(quote)
        evidence = Evidence(self.documents[-1].id, start, start + len(quote), quote)
        about = {"rule": "test", **about}
        statement = Statement(subject, predicate, object_, evidence, modality=modality, **about)  # type: ignore[arg-type]
        self.statements.append(statement)
        return statement

    @property
    def resolution(self) -> Resolution:
        """Entities sorted, links in the order of their making."""
        return Resolution(tuple(self.entities[key] for key in sorted(self.entities)), dict(self.links))

    @property
    def extraction(self) -> Extraction:
        """Everything that was said."""
        return Extraction(tuple(self.mentions), tuple(self.statements))

    def build(self) -> Graph:
        """The graph of the case."""
        return build_graph(self.documents, self.extraction, self.resolution)


def amount(text: str, value: float | None, unit: str, **more: object) -> Quantity:
    """A quantity that is exact unless said otherwise."""
    ends: Mapping[str, object] = {"low": value, "high": value, **more}
    return Quantity(text, value, unit, **ends)  # type: ignore[arg-type]


def plan_case() -> Case:
    """The invented plan with one statement of nearly every kind."""
    case = Case()
    case.document(
        "plan",
        PLAN,
        title="秀江县电池产业规划",
        date="2022-03",
        figures=(Figure("plan", "图3 电池产业链图谱", *_place("图3")),),
    )
    region = case.ref("Region", REGION)
    park, chain = case.ref("Park", PARK), case.ref("Chain", CHAIN)
    company, short = case.ref("Enterprise", COMPANY), case.ref("Enterprise", "秀江电池公司", COMPANY)
    supplier, maker = case.ref("Enterprise", "宁德时代"), case.ref("Enterprise", "青禾材料有限公司")
    newcomer, segment = case.ref("Enterprise", "云栖隔膜"), case.ref("Segment", "正极材料")
    project = case.ref("Project", "年产2GWh电芯项目")
    case.say(supplier, "supplies", short, "宁德时代向秀江电池公司供应电芯", confidence=0.9)
    case.say(company, "locatedIn", park, "秀江电池有限公司位于秀江高新区", group="plan#0/1")
    case.say(park, "locatedIn", region, "秀江县电池产业规划", confidence=0.5)
    case.say(chain, "ledBy", company, "是链主企业")
    case.say(company, "tier", "链主", "是链主企业")
    case.say(company, "hasMetric", output("12.5亿元", 12.5, "2020"), "2020年产值12.5亿元")
    case.say(company, "hasMetric", output("30亿元", 30.0, "2025"), "到2025年产值达到30亿元", "target")
    case.say(segment, "segmentOf", chain, "电池产业链上游为正极材料")
    case.say(segment, "stage", "上游", "电池产业链上游为正极材料")
    case.say(maker, "produces", case.ref("Product", "磷酸铁锂"), "青禾材料有限公司生产磷酸铁锂")
    case.say(maker, "inSegment", segment, "青禾材料有限公司生产磷酸铁锂", confidence=0.7)
    case.say(newcomer, "locatedIn", park, "计划引进云栖隔膜落户秀江高新区", "planned")
    case.say(project, "projectOf", company, "年产2GWh电芯项目由秀江电池有限公司建设")
    case.say(project, "startDate", "2021-06", "2021年6月开工")
    range_ = Quantity("5~8亿元", None, "亿元", 5.0, 8.0, "range")
    case.say(project, "hasMetric", Observation("总投资", range_, "investment_total"), "总投资5~8亿元", "planned")
    return case


def output(text: str, value: float, year: str) -> Observation:
    """An output of an enterprise in a year."""
    quantity = Quantity(text, value, "亿元", value, value, base_value=value * 1e8, base_unit="元")
    return Observation("产值", quantity, "output", year)


def _place(words: str) -> tuple[int, int]:
    start = PLAN.index(words)
    return start, PLAN.index("\n", start)


def large_case(enterprises: int) -> Case:
    """A roster with ten statements an enterprise, for timings and for shapes over much data."""
    case = Case()
    lines = [
        f"{n}\t秀江第{n}电器有限公司\t第{n % 12}园区\t产品{n % 97}\t骨干\t{n * 3.5}\t亩\n" for n in range(enterprises)
    ]
    case.document("roster", "".join(lines), title="企业名册")
    text = case.documents[0].text
    start = 0
    for n, line in enumerate(lines):
        _row(case, n, start, line)
        start += len(line)
    assert start == len(text)
    return case


def _row(case: Case, n: int, start: int, line: str) -> None:
    company = _named(case, "Enterprise", f"秀江第{n}电器有限公司")
    park, product = _named(case, "Park", f"第{n % 12}园区"), _named(case, "Product", f"产品{n % 97}")
    chain, buyer = _named(case, "Chain", f"第{n % 7}产业链"), _named(case, "Enterprise", f"秀江第{n // 2}电器有限公司")
    said: list[tuple[str, Ref | Observation | str]] = [
        ("number", str(n)),
        ("locatedIn", park),
        ("produces", product),
        ("inChain", chain),
        ("tier", "骨干"),
        ("sector", _named(case, "Sector", f"行业{n % 5}")),
        ("supplies", buyer),
        *(
            ("hasMetric", Observation(f"指标{k}", amount(f"{n * 3.5}", n * 3.5 + k, "亩"), year="2020"))
            for k in range(3)
        ),
    ]
    cells = line.rstrip("\n").split("\t")
    offsets = [start + line.index(cell) for cell in cells]
    case.mentions.append(Mention(company, offsets[1], offsets[1] + len(cells[1]), cells[1], "roster"))
    for k, (predicate, object_) in enumerate(said):
        column = k % len(cells)
        evidence = Evidence("roster", offsets[column], offsets[column] + len(cells[column]), cells[column])
        case.statements.append(Statement(company, predicate, object_, evidence, "roster", group=f"roster#0/{n}"))


def _named(case: Case, kind: EntityType, name: str) -> Ref:
    ref = Ref(kind, name, "roster")
    if ref not in case.links:
        identifier = entity_id(kind, name)
        case.entities[identifier] = Entity(identifier, kind, name, (name,))
        case.links[ref] = Link(identifier, 1.0)
    return ref
