"""A small graph built the real way: records through the graph room into a store, asked by SPARQL.

The documents are lists of the phrases that the statements rest on, so every quote is where it says it is.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from chaingraph.analysis import Select
from chaingraph.graph import build_graph
from chaingraph.graph.store import memory_store, rows
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

CODES = {"重庆市": "500000", "南岸区": "500108", "巴南区": "500113", "广东省": "440000"}
PARENTS = {"南岸区": "重庆市", "巴南区": "重庆市"}
SHORT = {"盟星电子": "重庆盟星电子有限公司"}
"""Short name → the name of the enterprise it means."""


@dataclass
class Page:
    """A document in the making and what it says."""

    name: str
    text: str = "\n"
    mentions: list[Mention] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)

    def ref(self, kind: EntityType, name: str, key: str = "") -> Ref:
        """A name of this document, mentioned once where it is first used."""
        ref = Ref(kind, name, self.name, key)
        if all(mention.ref != ref for mention in self.mentions):
            place = self._write(name)
            self.mentions.append(Mention(ref, place.start, place.end, name, "test"))
        return ref

    def say(
        self, subject: Ref, predicate: str, value: Ref | Observation | str, group: str = "", modality: Modality = "fact"
    ) -> None:
        """Writes a phrase and states what it says."""
        words = value.name if isinstance(value, Ref) else value if isinstance(value, str) else value.quantity.text
        evidence = self._write(f"{subject.name}：{words}")
        self.statements.append(Statement(subject, predicate, value, evidence, "test", modality, 0.9, group))

    def number(
        self, subject: Ref, indicator: str, value: float | None, unit: str, group: str = "", **more: str
    ) -> None:
        """Writes a number; ``more`` are fields of the observation, ``modality``, and ``bound`` of the quantity."""
        modality: Modality = "target" if more.pop("modality", "") == "target" else "fact"
        bound = more.pop("bound", "=")
        times = {"万元": 1e4, "亿元": 1e8}.get(unit)
        base = (value * times, "元") if times and value is not None else (value, unit)
        quantity = Quantity(f"{value}{unit}", value, unit, value, value, base_value=base[0], base_unit=base[1])
        seen = Observation(indicator, replace(quantity, bound=bound), **more)  # type: ignore[arg-type]
        self.say(subject, "hasMetric", seen, group, modality)

    def need(self, subject: Ref, low: float, high: float, unit: str, group: str) -> None:
        """Writes a range of land that is needed."""
        quantity = Quantity(f"{low}-{high}{unit}", None, unit, low, high, "range")
        self.say(subject, "hasMetric", Observation("需求", quantity, "land_need"), group, "planned")

    def promise(self, caption: str) -> None:
        """Announces a figure that is not there."""
        place = self._write(caption)
        self.figures.append(Figure(self.name, caption, place.start, place.end))

    def document(self) -> Document:
        """The finished document."""
        return Document(self.name, f"{self.name}.txt", self.text, title=f"{self.name}规划", figures=tuple(self.figures))

    def _write(self, words: str) -> Evidence:
        start = len(self.text)
        self.text += f"{words}\n"
        return Evidence(self.name, start, start + len(words), words)


def plan() -> Page:
    """A plan of 南岸区: roster, suppliers, land, indicators, projects, a chain map and a figure that is missing."""
    page = Page("plan")
    here = page.ref("Region", "南岸区")
    _roster(page, here)
    _tables(page, here)
    _chain(page)
    page.number(here, "骨干企业", 3.0, "家")
    page.promise("图2 5条重点产业链图谱")
    return page


def _roster(page: Page, here: Ref) -> None:
    entries = (
        ("重庆盟星电子有限公司", "龙头", "电子"),
        ("重庆远山机械有限公司", "骨干", "装备"),
        ("江岸制药厂", "骨干", "医药"),
    )
    for number, (name, tier, sector) in enumerate(entries, 1):
        group, maker = f"plan#0/{number}", page.ref("Enterprise", name)
        page.say(maker, "number", str(number), group)
        page.say(maker, "tier", tier, group)
        page.say(maker, "sector", page.ref("Sector", sector), group)
        page.say(maker, "locatedIn", here, group)


def _tables(page: Page, here: Ref) -> None:
    for row, (name, total, local, rate) in enumerate(
        (("重庆盟星电子有限公司", 195.0, 145.0, 74.0), ("江岸制药厂", 80.0, 20.0, 25.0))
    ):
        group, maker = f"plan#1/{row}", page.ref("Enterprise", name)
        page.say(maker, "sector", page.ref("Sector", "支柱"), group)
        page.number(maker, "总量", total, "家", group, measure="supplier_count")
        page.number(maker, "市内", local, "家", group, measure="supplier_local", scope="市内")
        page.number(maker, "占比", rate, "%", group, measure="supplier_local_share", scope="市内")
    maker = page.ref("Enterprise", "重庆远山机械有限公司")
    page.number(maker, "现有用地", 120.0, "亩", "plan#2/0", measure="land_current")
    page.number(maker, "闲置用地", 1800.0, "平方米", "plan#2/0", measure="land_idle")
    page.need(maker, 100, 150, "亩", "plan#2/0")
    page.number(maker, "亩均产值", 865.0, "万元/亩", measure="output_per_mu", year="2020")
    for row, (indicator, base, target, unit, growth) in enumerate(
        (
            ("工业总产值", 817.6, 1335.0, "亿元", 10.3),
            ("新增工厂", 0.0, 2.0, "家", None),
            ("集中度", 94.0, 98.0, "%", 0.8),
        )
    ):
        group = f"plan#3/{row}"
        page.number(here, indicator, base, unit, group, measure="indicator_base", year="2020")
        page.number(here, indicator, target, unit, group, measure="indicator_target", year="2025", modality="target")
        if growth is not None:
            page.number(here, indicator, growth, "%", group, measure="growth_stated", modality="target")
    for row, (name, owner, total, unit) in enumerate(
        (("齿轮扩能项目", "重庆远山机械有限公司", 2000.0, "万元"), ("数据湖产业园", "盟星电子", 2.5, "亿元"))
    ):
        group, project = f"plan#4/{row}", page.ref("Project", name)
        page.say(project, "number", str(row + 1), group)
        page.say(project, "projectOf", page.ref("Enterprise", owner), group)
        page.say(project, "sector", page.ref("Sector", "装备制造业"), group)
        page.say(project, "startDate", "2021", group)
        page.number(project, "总投资", total, unit, group, measure="investment_total")


def _chain(page: Page) -> None:
    chain = page.ref("Chain", "星河手机")
    boxes = (
        ("电路板", "中游", ("盟星电子", "外地板厂")),
        ("显示屏", "上游", ("外地屏厂", "无名屏厂")),
        ("整机", "下游", ("重庆盟星电子有限公司", "重庆远山机械有限公司")),
    )
    for title, stage, members in boxes:
        segment = page.ref("Segment", title, "星河手机")
        page.say(segment, "segmentOf", chain)
        page.say(segment, "stage", stage)
        for name in members:
            page.say(page.ref("Enterprise", name), "inSegment", segment)
    page.say(page.ref("Segment", "销售", "星河手机"), "segmentOf", chain)
    page.say(page.ref("Segment", "销售", "星河手机"), "channel", "电商")


def news() -> Page:
    """A news page of another district: where the outside makers are, who supplies whom, a goal."""
    page = Page("news")
    page.say(page.ref("Enterprise", "外地屏厂"), "locatedIn", page.ref("Region", "巴南区"))
    page.say(page.ref("Enterprise", "外地板厂"), "locatedIn", page.ref("Region", "广东省"))
    page.say(page.ref("Enterprise", "无名屏厂"), "locatedIn", page.ref("Region", "南岸区"), modality="planned")
    for supplier in ("外地屏厂", "外地板厂", "无名屏厂", "江岸制药厂"):
        page.say(page.ref("Enterprise", supplier), "supplies", page.ref("Enterprise", "盟星电子"))
    page.number(page.ref("Region", "巴南区"), "工业总产值", 1050.0, "亿元", year="2021")
    return page


def resolve(pages: list[Page]) -> Resolution:
    """Every name its own thing, but for the short ones."""
    links: dict[Ref, Link] = {}
    names: dict[str, set[str]] = {}
    things: dict[str, tuple[EntityType, str, str]] = {}
    for ref in sorted({mention.ref for page in pages for mention in page.mentions}, key=repr):
        full = SHORT.get(ref.name, ref.name)
        parent = entity_id("Chain", ref.key) if ref.type == "Segment" else ""
        identifier = entity_id(ref.type, full, ref.key)
        things[identifier] = (ref.type, full, parent)
        names.setdefault(identifier, set()).add(ref.name)
        short = full != ref.name
        links[ref] = Link(identifier, 0.8 if short else 1.0, (("字号相同", 0.6), ("地区", 0.2)) if short else ())
    for inner, outer in PARENTS.items():
        things[entity_id("Region", outer)] = ("Region", outer, "")
        kind, name, _ = things[entity_id("Region", inner)]
        things[entity_id("Region", inner)] = (kind, name, entity_id("Region", outer))
    entities = [
        Entity(i, kind, name, tuple(sorted({name, *names.get(i, ())})), CODES.get(name, ""), parent)
        for i, (kind, name, parent) in sorted(things.items())
    ]
    return Resolution(tuple(entities), links)


def built(*pages: Page) -> Select:
    """The graph of these pages, ready to be asked."""
    chosen = list(pages)
    extraction = Extraction(
        tuple(mention for page in chosen for mention in page.mentions),
        tuple(statement for page in chosen for statement in page.statements),
    )
    graph = build_graph([page.document() for page in chosen], extraction, resolve(chosen))
    store = memory_store(graph.nquads)
    return lambda sparql: list(rows(store, sparql))
