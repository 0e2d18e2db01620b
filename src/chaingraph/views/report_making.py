"""Findings put together as a report: nine registers, the pictures that belong to them, and what to know first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from chaingraph.views.cells import is_number
from chaingraph.views.charts import (
    Chart,
    District,
    draw_dependence,
    draw_land,
    draw_localisation,
    draw_map,
    draw_panorama,
    draw_sectors,
    draw_targets,
    draw_timeline,
)
from chaingraph.views.charts_frame import percent, plain
from chaingraph.views.columns import count_tiers, drawn_gaps, is_channel, summed_projects, told_gaps
from chaingraph.views.report import Cover, Register, Report, make_register, register_heads
from chaingraph.views.report_chains import chain_texts
from chaingraph.views.report_rows import Findings, register_rows
from chaingraph.views.report_sources import titled

Row = Mapping[str, object]
NAMED = 6
"""Names a sentence lists."""


def make_report(
    findings: Findings,
    title: str,
    papers: Mapping[str, str],
    districts: Sequence[District] = (),
    cover: Cover | None = None,
) -> Report:
    """The report of findings.

    Args:
        findings: Name of the finding → rows of the contract; besides those ``roles``, ``parks`` and ``chains``.
        title: What the report is called.
        papers: Identifier of a document → its title.
        districts: Outlines for the map; no map without.
        cover: What stands on the first page besides the title.
    """
    rows = register_rows(findings)
    registers = tuple(make_register(number, rows[number], papers) for number in register_heads())
    gaps = drawn_gaps(findings.get("gaps", ()))
    regions = "、".join(dict.fromkeys(str(gap["region"]) for gap in findings.get("gaps", ()) if gap.get("region")))
    names = tuple(titled(paper, name) for paper, name in sorted(papers.items()))
    return Report(
        title=title,
        region=regions,
        documents=names,
        summary=tuple(_summary(findings, registers)),
        registers=registers,
        panoramas=tuple(_panoramas(gaps)),
        charts=tuple(_charts(findings, districts)),
        chains=tuple(chain_texts(findings, papers)),
        cover=cover or Cover(),
    )


def _panoramas(gaps: Sequence[Row]) -> Iterator[Chart]:
    chains = dict.fromkeys((str(gap["chain"]), str(gap.get("region"))) for gap in gaps)
    for name, region in chains:
        chart = draw_panorama([gap for gap in gaps if (str(gap["chain"]), str(gap.get("region"))) == (name, region)])
        if chart:
            yield chart


def _charts(findings: Findings, districts: Sequence[District]) -> Iterator[Chart]:
    drawn = (
        draw_localisation(findings.get("localisation", ())),
        draw_sectors(findings.get("roles", ())),
        draw_dependence(findings.get("dependence", ())),
        draw_land(findings.get("land", ())),
        draw_timeline(findings.get("projects", ())),
        draw_targets(findings.get("targets", ())),
        draw_map(findings.get("roles", ()), districts) if districts else None,
    )
    return (chart for chart in drawn if chart)


def _summary(findings: Findings, registers: Sequence[Register]) -> Iterator[str]:
    """What to know before the lists, each sentence with its numbers."""
    sizes = {register.number: len(register.lines) for register in registers}
    yield from _about_gaps(drawn_gaps(findings.get("gaps", ())))
    yield from _about_told(told_gaps(findings.get("gaps", ())))
    if sizes["2"]:
        roles = findings.get("roles", ())
        yield f"重点企业 {len({str(row['enterprise']) for row in roles})} 家{_tiers(roles)}。"
    yield from _about_localisation(findings.get("localisation", ()))
    if sizes["5"]:
        first = "、".join(str(row["enterprise"]) for row in findings["candidates"][:NAMED])
        yield f"招商目标企业 {sizes['5']} 家，得分最高的：{first}。"
    if sizes["6"]:
        yield _about_projects(findings["projects"])
    if sizes["9"]:
        yield f"文件中有 {sizes['9']} 处矛盾、缺漏或需核实，采用数据前请先看第 9 张清单。"


def _about_projects(told: Sequence[Row]) -> str:
    """How many and for how much; those of other places and those that ended are said apart, their money is not counted."""
    rows = summed_projects(told)
    priced = [float(str(row["total"])) for row in rows if is_number(row.get("total"))]
    missing = f"（{len(rows) - len(priced)} 项未载总投资）" if len(priced) < len(rows) else ""
    outside = sum(row.get("where") == "outside" for row in told)
    ended = len(told) - len(rows) - outside
    away = f"，另有外地项目 {outside} 项未计" if outside else ""
    over = f"，已终止项目 {ended} 项未计" if ended else ""
    return f"重点项目 {len(rows)} 项，总投资 {plain(sum(priced) / 10000)} 亿元{missing}{away}{over}。"


def _about_gaps(gaps: Sequence[Row]) -> Iterator[str]:
    for chain in dict.fromkeys(str(gap["chain"]) for gap in gaps):
        own = [gap for gap in gaps if gap["chain"] == chain and not is_channel(gap)]
        missing = [str(gap["segment"]) for gap in own if gap["status"] == "missing"]
        single = [str(gap["segment"]) for gap in own if gap["status"] == "single"]
        parts = [f"本地没有企业的 {len(missing)} 个{_named(missing)}"] if missing else []
        parts += [f"仅一家的 {len(single)} 个{_named(single)}"] if single else []
        yield f"{chain.removesuffix('产业链')}产业链 {len(own)} 个供应环节：{'，'.join(parts) or '都有两家以上本地企业'}。"


def _about_told(gaps: Sequence[Row]) -> Iterator[str]:
    """What documents say is missing, kept apart from what the graph shows."""
    for heading, kinds in (
        ("缺少", ("missing",)),
        ("仅有一家", ("single",)),
        ("薄弱", ("weak",)),
        ("靠外购", ("outside",)),
    ):
        names = list(dict.fromkeys(str(gap["segment"]) for gap in gaps if gap["told"] in kinds))
        if names:
            yield f"文件说{heading}的环节 {len(names)} 个{_named(names)}。"
    wanted = list(dict.fromkeys(str(gap["segment"]) for gap in gaps if gap["told"] == "wanted"))
    if wanted:
        yield f"文件计划引进或补齐的环节 {len(wanted)} 个{_named(wanted)}。"


def _named(names: Sequence[str]) -> str:
    more = "等" if len(names) > NAMED else ""
    return f"（{'、'.join(names[:NAMED])}{more}）" if names else ""


def _tiers(roles: Sequence[Row]) -> str:
    counts = count_tiers(roles)
    return f"，其中{'、'.join(f'{tier} {count} 家' for tier, count in counts.items())}" if counts else ""


def _about_localisation(rows: Sequence[Row]) -> Iterator[str]:
    counted = [row for row in rows if row.get("basis") == "reported" and is_number(row.get("local"))]
    pairs = [
        (float(str(row["local"])), float(str(row["suppliers"]))) for row in counted if is_number(row.get("suppliers"))
    ]
    whole = sum(suppliers for _, suppliers in pairs)
    if whole:
        local = sum(inside for inside, _ in pairs)
        radii = "、".join(dict.fromkeys(str(row["radius"]) for row in counted if row.get("radius")))
        scope = f"（本地范围：{radii}）" if radii else ""
        yield (
            f"文件所载 {len(pairs)} 家企业的供应商共 {plain(whole)} 家，本地 {plain(local)} 家，"
            f"占 {percent(local / whole)}{scope}。"
        )
