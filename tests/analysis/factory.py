"""Makes small projections by hand: things, what is said of them, and where.

Every statement stands a little further down its document than the one before, so document order is the order of calls.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from chaingraph.analysis.columns import Claim, NameLink, Number, Paper, Promise, Thing, Triple
from chaingraph.analysis.projection import Projection
from chaingraph.records import EntityType, Evidence
from chaingraph.reference.identifiers import entity_id

TEXT_PREDICATES = frozenset(
    {"stage", "channel", "nature", "content", "startDate", "endDate", "tier", "state", "number", "creditCode"}
    | {"signDate", "projectState", "remark"}
)
STEP = 40


class Scene:
    """A graph in the making."""

    def __init__(self, document: str = "d1") -> None:
        self.document = document
        self._things: dict[str, Thing] = {}
        self._pairs: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self._numbers: list[Number] = []
        self._claims: dict[Triple, list[Claim]] = defaultdict(list)
        self._links: dict[str, list[NameLink]] = defaultdict(list)
        self._papers: dict[str, Paper] = {}
        self._promises: list[Promise] = []
        self._at: dict[str, int] = defaultdict(int)
        self._sentence: Evidence | None = None

    def thing(self, kind: EntityType, name: str, *also: str, code: str = "", key: str = "") -> str:
        """Adds a thing (or returns the one there is) and gives its identifier."""
        identifier = entity_id(kind, name, key)
        if identifier not in self._things:
            self._things[identifier] = Thing(identifier, kind, name, tuple(sorted({name, *also})), code)
        return identifier

    def region(self, name: str, code: str) -> str:
        """Adds a region with its code."""
        return self.thing("Region", name, code=code)

    def say(
        self,
        subject: str,
        predicate: str,
        value: str,
        *,
        group: str = "",
        modality: str = "fact",
        quote: str = "",
        confidence: float = 1.0,
    ) -> None:
        """One place of the current document says a triple."""
        pairs = self._pairs[predicate]
        if (subject, value) not in pairs:
            pairs.append((subject, value))
        evidence = self._evidence(quote or self._name(value))
        self._claims[subject, predicate, value].append(
            Claim(subject, predicate, value, evidence, "test", modality, confidence, group)
        )

    def number(
        self, subject: str, indicator: str, value: float | None, unit: str = "", *, quote: str = "", **fields: str
    ) -> str:
        """One place measures something; ``fields`` are those of :class:`Number` (measure, year, scope, row …)."""
        identifier = f"observation/{len(self._numbers):06d}"
        base = Number(identifier, subject, indicator, value, value, value, unit)
        number = replace(base, **fields)  # type: ignore[arg-type]
        self._numbers.append(number)
        evidence = self._evidence(quote or f"{indicator}{value}{unit}")
        self._claims[subject, "hasMetric", identifier].append(
            Claim(subject, "hasMetric", identifier, evidence, "test", number.modality, 1.0, number.row)
        )
        return identifier

    @contextmanager
    def sentence(self, quote: str) -> Iterator[None]:
        """Whatever is said inside stands in one sentence: all of it rests on the same quote."""
        self._sentence = self._evidence(quote)
        yield
        self._sentence = None

    def range(
        self, subject: str, indicator: str, low: float | None, high: float | None, unit: str, **fields: str
    ) -> str:
        """As :meth:`number`, for a range or an open end."""
        identifier = self.number(subject, indicator, None, unit, **fields)
        self._numbers[-1] = replace(self._numbers[-1], low=low, high=high, bound="range")
        return identifier

    def link(self, entity: str, name: str, score: float, *reasons: tuple[str, float]) -> None:
        """A name of the current document was found to mean a thing."""
        self._links[entity].append(NameLink(entity, name, self.document, score, reasons))

    def paper(self, place: str = "", title: str = "", date: str = "") -> None:
        """Describes the current document."""
        self._papers[self.document] = Paper(self.document, title, date, place)

    def promise(self, caption: str) -> None:
        """The current document announces a figure that cannot be read."""
        self._promises.append(Promise(caption, self._evidence(caption)))

    def build(self) -> Projection:
        """The projection of everything said."""
        texts = {name: tuple(pairs) for name, pairs in self._pairs.items() if name in TEXT_PREDICATES}
        edges = {name: tuple(pairs) for name, pairs in self._pairs.items() if name not in TEXT_PREDICATES}
        return Projection(
            things=dict(self._things),
            edges=edges,
            texts=texts,
            numbers=tuple(self._numbers),
            claims={triple: tuple(claims) for triple, claims in self._claims.items()},
            links={entity: tuple(links) for entity, links in self._links.items()},
            papers=dict(self._papers),
            promises=tuple(self._promises),
        )

    def _name(self, value: str) -> str:
        return self._things[value].name if value in self._things else value

    def _evidence(self, quote: str) -> Evidence:
        if self._sentence is not None:
            return self._sentence
        self._at[self.document] += STEP
        start = self._at[self.document]
        return Evidence(self.document, start, start + len(quote), quote)


def phone_chain() -> Scene:
    """A phone chain in 南岸区: one segment of each status, and names of every kind.

    显示屏 has nobody local (one maker in 广东, one nobody can place); 电池 one; 电路板 two; 外壳 two of which one is a
    guess; 结构件 two of twenty-five; 销售 channels only.
    """
    scene = Scene("plan")
    district = scene.region("南岸区", "500108")
    far = scene.region("广东省", "440000")
    scene.paper(place=district, title="某区规划")
    chain = scene.thing("Chain", "星河手机")
    leader = scene.thing("Enterprise", "星河通信（重庆）有限公司", "星河")
    scene.say(leader, "locatedIn", district)
    scene.say(leader, "tier", "龙头")
    scene.say(leader, "inChain", chain)
    layout: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
        ("终端", "下游", ()),
        ("外壳", "下游", (("甲壳", district), ("乙壳", district))),
        ("显示屏", "上游", (("粤屏", far), ("无名屏", ""))),
        ("电池", "上游", (("渝电", district), ("粤屏", far))),
        ("电路板", "中游", (("丙板", district), ("丁板", district))),
        ("结构件", "中游", (("戊件", district), ("己件", district), *((f"外{n:02d}", "") for n in range(23)))),
    )
    for title, stage, members in layout:
        segment = scene.thing("Segment", title, key=chain)
        scene.say(segment, "segmentOf", chain, quote=title)
        scene.say(segment, "stage", stage)
        for name, place in members:
            member = scene.thing("Enterprise", f"{name}有限公司", name)
            scene.say(member, "inSegment", segment, quote=name)
            scene.link(member, name, 0.7 if name == "乙壳" else 0.95, ("字号相同", 0.6))
            if place:
                scene.say(member, "locatedIn", place)
    scene.say(scene.thing("Segment", "终端", key=chain), "channel", "电商")
    return scene
