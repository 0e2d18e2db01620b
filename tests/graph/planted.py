"""Good graphs made bad in one place each: what a validator must see."""

from __future__ import annotations

from chaingraph.graph.dataset import Graph, Part
from chaingraph.graph.terms import LABEL, OA, PROV, RDF, SKOS, TYPE, XSD, cg, decimal, integer, text
from chaingraph.reference.identifiers import BASE
from tests.graph.factory import COMPANY, PARK, plan_case

Edit = tuple[str, str, str, str | None]
"""Subject (or ``a <class>``: the first of that class), property, object to remove or empty for all, object to add."""

ENTERPRISE, PARK_NODE = f"<{BASE}enterprise/{COMPANY}>", f"<{BASE}park/{PARK}>"
REGION, PRODUCT, PROJECT = f"<{BASE}region/秀江县>", f"<{BASE}product/磷酸铁锂>", f"<{BASE}project/年产2GWh电芯项目>"
SEGMENT = f"<{BASE}segment/正极材料>"
FROM, EXACT, START, END, SOURCE = (
    f"<{PROV}wasDerivedFrom>",
    *(f"<{OA}{n}>" for n in ("exact", "start", "end", "hasSource")),
)
NOWHERE = "<http://example.org/nowhere>"
TOO_MUCH = decimal(1.5)
WRONG_DECIMAL = f'"viel"^^<{XSD}decimal>'

PLANTED: dict[str, tuple[str, Edit]] = {
    "thing without a label": ("minCount", (PARK_NODE, LABEL, "", None)),
    "thing with two labels": ("maxCount", (PARK_NODE, LABEL, "-", text("另一名", "zh"))),
    "label in English": ("languageIn", (PARK_NODE, LABEL, "", text("a park", "en"))),
    "label without a language": ("datatype", (PARK_NODE, LABEL, "", text("某园区"))),
    "empty other name": ("minLength", (PARK_NODE, f"<{SKOS}altLabel>", "-", text("", "zh"))),
    "enterprise located in a product": ("or", (ENTERPRISE, cg("locatedIn"), "-", PRODUCT)),
    "enterprise located in a text": ("nodeKind", (ENTERPRISE, cg("locatedIn"), "-", text("秀江", "zh"))),
    "fact that no document says": ("claimed", (ENTERPRISE, cg("locatedIn"), "-", REGION)),
    "supplies a park": ("class", (ENTERPRISE, cg("supplies"), "-", PARK_NODE)),
    "supplied by a park": ("class", (PARK_NODE, cg("supplies"), "-", ENTERPRISE)),
    "stage nobody knows": ("in", (SEGMENT, cg("stage"), "", text("中上游", "zh"))),
    "start that is no date": ("or", (PROJECT, cg("startDate"), "", integer(2021))),
    "region code with a blank": ("pattern", (REGION, cg("code"), "-", text("50 01"))),
    "observation without an indicator": ("minCount", ("a Observation", cg("indicator"), "", None)),
    "observation without a modality": ("minCount", ("a Observation", cg("modality"), "", None)),
    "observation of unknown modality": ("in", ("a Observation", cg("modality"), "", text("hope"))),
    "value that is no number": ("datatype", ("a Observation", cg("value"), "", WRONG_DECIMAL)),
    "value that is a text": ("datatype", ("a Observation", cg("value"), "", text("12.5"))),
    "two values": ("maxCount", ("a Observation", cg("value"), "-", decimal(99.0))),
    "bound nobody knows": ("in", ("a Observation", cg("bound"), "", text("~"))),
    "number of nobody": ("minCount", (NOWHERE, TYPE, "-", cg("Observation"))),
    "claim without a span": ("minCount", ("a Claim", FROM, "", None)),
    "claim with two spans": ("maxCount", ("a Claim", FROM, "-", NOWHERE)),
    "claim resting on a thing": ("class", ("a Claim", FROM, "", PARK_NODE)),
    "claim without a predicate": ("minCount", ("a Claim", f"<{RDF}predicate>", "", None)),
    "claim about a text": ("nodeKind", ("a Claim", f"<{RDF}subject>", "", text("甲"))),
    "confidence above one": ("maxInclusive", ("a Claim", cg("confidence"), "", TOO_MUCH)),
    "confidence below zero": ("minInclusive", ("a Claim", cg("confidence"), "", decimal(-0.1))),
    "span without a quote": ("minCount", ("a Span", EXACT, "", None)),
    "span with a quote that is too short": ("quoted", ("a Span", EXACT, "", text("秀", "zh"))),
    "span that ends before it starts": ("lessThan", ("a Span", START, "", integer(900))),
    "span that starts below zero": ("minInclusive", ("a Span", START, "", integer(-1))),
    "span with a fraction": ("datatype", ("a Span", END, "", decimal(3.5))),
    "span of no document": ("class", ("a Span", SOURCE, "", PARK_NODE)),
    "document shorter than its spans": ("quoted", ("a Document", cg("characters"), "", integer(5))),
    "document without a digest": ("minCount", ("a Document", cg("sha256"), "", None)),
    "document with a wrong digest": ("pattern", ("a Document", cg("sha256"), "", text("abc"))),
    "name that means nothing": ("or", ("a NameUse", cg("refersTo"), "", NOWHERE)),
    "name with a score above one": ("maxInclusive", ("a NameUse", cg("score"), "", TOO_MUCH)),
    "figure without a caption": ("minCount", ("a Figure", cg("caption"), "", None)),
}
"""What was done → the component that must report it, and the edit."""


def plant(edit: Edit) -> Graph:
    """The invented plan with one edit."""
    graph = plan_case().build()
    node, predicate, remove, add = edit
    parts: list[Part] = [graph.facts, graph.evidence]
    if node.startswith("a "):
        node = next(s for part in parts for s, pairs in part.items() if (TYPE, cg(node[2:])) in pairs)
    place = 0 if node in graph.facts or node == NOWHERE else 1
    pairs = [pair for pair in parts[place].get(node, ()) if remove == "-" or pair[0] != predicate]
    pairs += [(predicate, add)] if add else []
    parts[place] = {**parts[place], node: tuple(sorted(pairs))}
    return Graph(parts[0], parts[1])
