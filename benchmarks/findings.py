"""What each finding costs on a large graph, and how the cost grows.

    python benchmarks/findings.py [--enterprises 10000 100000] [--only gaps audit]

A synthetic graph of five supplies an enterprise (no randomness: a fixed congruence draws them), a tenth of the enterprises in the segments of
60 chains, each with a place, a product, an output and every triple with its claim; for every fifth enterprise a sentence
with figures, and tables and headings among them. Every finding runs in a process of
its own forked from the one that made the graph; memory is what it adds to that process. The baseline of the same run is
what networkx needs to build the supply graph and find its components. Growth: time at the last size over time at the
first, as a power of the sizes (1 is linear).
"""

from __future__ import annotations

import argparse
import gc
import multiprocessing
import resource
from collections import defaultdict
from collections.abc import Callable, Iterator
from math import log
from time import perf_counter
from typing import Any

from chaingraph.analysis.audit.finding import find_audit
from chaingraph.analysis.candidates import find_candidates
from chaingraph.analysis.claims import find_claims
from chaingraph.analysis.columns import Claim, Number, Paper, Passage, Thing
from chaingraph.analysis.dependence import find_concentration, find_dependence
from chaingraph.analysis.enterprises import find_enterprises
from chaingraph.analysis.facts import find_facts
from chaingraph.analysis.gaps import find_gaps
from chaingraph.analysis.land import find_land
from chaingraph.analysis.localisation import find_localisation
from chaingraph.analysis.neighbours import find_neighbours
from chaingraph.analysis.overlaps import find_overlaps
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.projects import find_projects
from chaingraph.analysis.structure import find_structure
from chaingraph.analysis.targets import find_targets
from chaingraph.records import Evidence
from chaingraph.reference.regions import gazetteer

SUPPLIES = 5
CHAINS, SEGMENTS = 60, 20
DOCUMENTS = 500
PARAGRAPH, SHEET = 3, 12
"""Sentences of a paragraph, and rows of a table: one follows every fifth paragraph."""
SIGNS = "光电机模齿轮壳屏板芯片铝铜钢塑胶药酒茶纸纺织箱包刀具阀泵轴承线缆膜料"
FINDINGS: dict[str, Callable[[Projection], Any]] = {
    "gaps": lambda graph: find_gaps(graph, region="南岸区"),
    "localisation": find_localisation,
    "enterprises": find_enterprises,
    "projects": find_projects,
    "land": find_land,
    "targets": find_targets,
    "facts": find_facts,
    "claims": find_claims,
    "neighbours": lambda graph: find_neighbours(graph, region="南岸区"),
    "candidates": lambda graph: find_candidates(graph, region="南岸区"),
    "dependence": lambda graph: find_dependence(graph, region="南岸区"),
    "concentration": lambda graph: find_concentration(graph, region="南岸区"),
    "audit": find_audit,
    "overlaps": find_overlaps,
    "structure": find_structure,
}


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--enterprises", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--only", nargs="*", default=[])
    options = parser.parse_args()
    names = ["baseline", *(name for name in FINDINGS if not options.only or name in options.only)]
    results: dict[str, list[tuple[float, float, int]]] = defaultdict(list)
    for count in options.enterprises:
        graph = synthetic(count)
        gc.collect()
        gc.freeze()
        for name in names:
            results[name].append(_forked(name, graph))
        del graph
    _print(options.enterprises, results)


def synthetic(count: int) -> Projection:
    """A graph of ``count`` enterprises; the same for the same count."""
    things: dict[str, Thing] = {}
    edges: dict[str, set[tuple[str, str]]] = defaultdict(set)
    regions = _regions(things, edges)
    makers = [f"enterprise/{_word(n)}{n}有限公司" for n in range(count)]
    for n, maker in enumerate(makers):
        things[maker] = Thing(maker, "Enterprise", maker.removeprefix("enterprise/"), (f"{_word(n)}{n}",))
        if n % 4:
            edges["locatedIn"].add((maker, regions[n * 7 % len(regions)]))
        product = f"product/{_word(n * 31)}{_word(n // 9)}"
        things.setdefault(product, Thing(product, "Product", product.removeprefix("product/")))
        edges["produces"].add((maker, product))
        for turn in range(SUPPLIES):
            edges["supplies"].add((maker, makers[(n * 48_271 + turn * 7_919 + 13) % count]))
    texts = _chains(things, edges, makers)
    numbers = tuple(
        Number(
            f"observation/{n:07d}", maker, "产值", 1.0 + n % 977, unit="万元", measure="output", year="2021", text="1"
        )
        for n, maker in enumerate(makers)
    )
    edges["hasMetric"] = {(number.subject, number.id) for number in numbers}
    pairs = {name: tuple(sorted(found)) for name, found in edges.items()}
    claims = {triple: (claim,) for triple, claim in _claims(pairs)}
    metrics = pairs.pop("hasMetric")
    assert len(metrics) == count
    home = next(region for region in regions if things[region].name == "南岸区")
    passages = tuple(_passages(count // 5))
    return Projection(things, pairs, texts, numbers, claims, {}, {"d0": Paper("d0", "", "2022", home)}, (), passages)


def _regions(things: dict[str, Thing], edges: dict[str, set[tuple[str, str]]]) -> list[str]:
    """The counties under 重庆 and 四川, with what they lie in."""
    found = []
    for region in sorted({r for forms in gazetteer().surface_forms().values() for r in forms}, key=lambda r: r.code):
        if region.level == "county" and region.code[:2] in ("50", "51"):
            found.append(f"region/{region.name}{region.code}")
            things[found[-1]] = Thing(found[-1], "Region", region.name, (region.name,), region.code)
    assert edges is not None
    return found


def _chains(
    things: dict[str, Thing], edges: dict[str, set[tuple[str, str]]], makers: list[str]
) -> dict[str, tuple[tuple[str, str], ...]]:
    """Chains and their segments; every tenth enterprise stands in one, every thousandth leads."""
    stages, segments = [], []
    for n in range(CHAINS):
        chain = f"chain/{_word(n)}{n}产业链"
        things[chain] = Thing(chain, "Chain", chain.removeprefix("chain/"))
        for part in range(SEGMENTS):
            segment = f"segment/{n}/{part}"
            things[segment] = Thing(segment, "Segment", f"{_word(n * 37 + part)}{_word(part * 5 + n)}")
            edges["segmentOf"].add((segment, chain))
            stages.append((segment, ("上游", "中游", "下游")[part % 3]))
            segments.append(segment)
    for n, maker in enumerate(makers[::10]):
        edges["inSegment"].add((maker, segments[n % len(segments)]))
    tiers = tuple(sorted((maker, "龙头") for maker in makers[::1000]))
    return {"stage": tuple(sorted(stages)), "tier": tiers}


def _claims(pairs: dict[str, tuple[tuple[str, str], ...]]) -> Iterator[tuple[tuple[str, str, str], Claim]]:
    at = 0
    for predicate, found in pairs.items():
        for subject, target in found:
            at += 20
            quote = Evidence(f"d{at % 500}", at, at + 12, "某企业的一句话原文")
            yield (subject, predicate, target), Claim(subject, predicate, target, quote, "test")


def _passages(count: int) -> Iterator[Passage]:
    """Documents of ``count`` sentences together: headings, paragraphs, every fifth followed by a table."""
    share = -(-count // DOCUMENTS)
    for document in range(-(-count // share) if share else 0):
        at = 0
        for turn, first in enumerate(range(document * share, min(count, (document + 1) * share), PARAGRAPH), 1):
            parts = [("heading", f"（{turn}）{_word(first)}产业", (), "")]
            parts.append(("paragraph", "".join(_sentence(n) for n in range(first, first + PARAGRAPH)), (), ""))
            parts += _sheet(f"d{document}#{turn}", first) if turn % 5 == 0 else ()
            for kind, text, cells, row in parts:
                yield Passage(kind, Evidence(f"d{document}", at, at + len(text), text), (), cells, row)
                at += len(text) + 1


def _sentence(n: int) -> str:
    """One of five kinds of sentence: output and growth, parts of a whole, a share, steps of a project, a goal."""
    a, b, c = 100 + n * 7 % 613, 20 + n * 5 % 89, 3 + n % 31
    return (
        f"2021年{_word(n)}产业实现产值{a}.{c}亿元，同比增长{c}.5%，占全区工业总产值的{b}%。",
        f"全区共有{_word(n)}企业{b + c + 9}家，其中规上企业{b}家、成长型企业{c}家、其他企业9家。",
        f"{_word(n)}{n}有限公司年产值由{b}亿元增长到{a}亿元，增长{c}倍，本地配套率达到{b}%。",
        f"{_word(n)}{n}项目总投资{a}亿元，其中一期投资{b}亿元，2021年开工、2023年投产，占地{a * c}亩。",
        f"到2025年，{_word(n)}产业规模达到{a * 3}亿元，年均增长{c}%以上，培育龙头企业{c}家。",
    )[n % 5]


def _sheet(table: str, first: int) -> Iterator[tuple[str, str, tuple[str, ...], str]]:
    """A table of four columns with a row of totals."""
    heads = ("序号", "企业名称", "产值（亿元）", "利润（亿元）")
    rows = [(str(n), f"{_word(first + n)}{first + n}有限公司", str(20 + n), str(n)) for n in range(1, SHEET + 1)]
    totals = ("合计", "", *(str(sum(int(row[at]) for row in rows)) for at in (2, 3)))
    for n, (kind, cells) in enumerate(
        [("header", ("企业产值表", *heads)), *(("row", r) for r in rows), ("total", totals)]
    ):
        yield kind, "\t".join(cells), cells, f"{table}/{n}"


def _word(n: int) -> str:
    return SIGNS[n % len(SIGNS)] + SIGNS[(n // len(SIGNS) + n * 3) % len(SIGNS)]


def _baseline(graph: Projection) -> list[str]:
    import networkx as nx

    made: nx.DiGraph[str] = nx.DiGraph(graph.edges["supplies"])
    return [min(part) for part in nx.weakly_connected_components(made)]


def _forked(name: str, graph: Projection) -> tuple[float, float, int]:
    """Seconds, megabytes added, and rows."""
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_measure, args=(name, graph, sender))
    process.start()
    result: tuple[float, float, int] = receiver.recv()
    process.join()
    return result


def _measure(name: str, graph: Projection, sender: Any) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = perf_counter()
    rows = (_baseline if name == "baseline" else FINDINGS[name])(graph)
    seconds = perf_counter() - start
    sender.send((seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, len(rows)))


def _print(sizes: list[int], results: dict[str, list[tuple[float, float, int]]]) -> None:
    heads = "".join(f" {size:,} s | rows |" for size in sizes)
    print(f"| finding |{heads} MB | of baseline | growth |")
    print("| --- |" + " ---: | ---: |" * len(sizes) + " ---: | ---: | ---: |")
    base = results["baseline"][-1][0]
    for name, runs in results.items():
        cells = "".join(f" {seconds:.2f} | {rows:,} |" for seconds, _, rows in runs)
        grown = log(max(runs[-1][0], 1e-3) / max(runs[0][0], 1e-3)) / log(sizes[-1] / sizes[0]) if len(sizes) > 1 else 1
        print(f"| {name} |{cells} {runs[-1][1]:.0f} | {runs[-1][0] / base:.1f} | {grown:.2f} |")


if __name__ == "__main__":
    main()
