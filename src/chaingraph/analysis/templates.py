"""Chains as they commonly are, for a place whose documents draw none: templates, used only when asked for.

A template (``seeds/chains/*.csv``: chain, stage, segment, products, what feeds what) is general knowledge and no evidence.
Its segments are filled with the enterprises of the documents that make, build or stand for something named alike; these
rest on quotes as everywhere. Every row says that its segment comes from a template.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from chaingraph.analysis.columns import in_order
from chaingraph.analysis.gaps import Gap
from chaingraph.analysis.members import Member, count_able, enterprises_by_place, makers_of, resting, status_of
from chaingraph.analysis.offers import Offers
from chaingraph.analysis.places import Area, Places, check_radius
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.rows import share
from chaingraph.analysis.suggest import suggestion
from chaingraph.analysis.template_advice import fitting_templates
from chaingraph.errors import UsageError
from chaingraph.reference.data import data_path
from chaingraph.reference.lexicon import read_lexicon

COLUMNS = ("chain", "stage", "segment", "products", "feeds")
MARK = "（模板）"
"""Behind the name of a chain that no document draws."""


@dataclass(frozen=True, slots=True)
class TemplateSegment:
    """A segment of a common chain.

    Attributes:
        products: What is made there.
        feeds: Segments of the same chain that use it.
    """

    chain: str
    stage: str
    segment: str
    products: tuple[str, ...]
    feeds: tuple[str, ...]


@cache
def templates() -> Mapping[str, tuple[TemplateSegment, ...]]:
    """Chain → its segments, 上游 first; chains by file name.

    Raises:
        SeedError: A file does not fit.
    """
    found: dict[str, list[TemplateSegment]] = {}
    for path in sorted(data_path("seeds", "chains").glob("*.csv")):
        for row in read_lexicon(f"../chains/{path.stem}", COLUMNS):
            products, feeds = (tuple(part for part in row[key].split("、") if part) for key in ("products", "feeds"))
            segment = TemplateSegment(row["chain"], row["stage"], row["segment"], products, feeds)
            found.setdefault(segment.chain, []).append(segment)
    return {chain: tuple(segments) for chain, segments in found.items()}


def find_template_gaps(projection: Projection, chain: str, region: str = "", radius: str = "区县") -> tuple[Gap, ...]:
    """Segments of a common chain with the enterprises of the documents that fit them.

    Args:
        projection: The graph.
        chain: Name of a template or a part of it.
        region: Name of a region or a park; the documents' own when empty.
        radius: As for the gaps.

    Returns:
        The template's segments in its order; ``template`` is true and the chain's name is marked in every row. A member
        fits by likeness of names, which is its score. ``demand`` are the local members of the segments it feeds.

    Raises:
        UsageError: There is no such template (the hint names the one that fits what the enterprises of the chain make, or
            those there are), or region or radius are unknown.

    Complexity: O(offers · length) to index, then O(offers that share a pair of characters) a segment.
    """
    segments = _chosen(projection, chain)
    places = Places(projection)
    area = _area(places, region, radius)
    offers = Offers(projection)
    fits = offers.assigned(_wanted(segments), segments[0].chain)
    members = {part: tuple(makers_of(projection, places, offers, found, area)) for part, found in fits.items()}
    return tuple(_gap(part, members, area) for part in segments)


def _chosen(projection: Projection, name: str) -> tuple[TemplateSegment, ...]:
    """The template a name means; where none is called so, the mistake tells which fits the chain of the graph."""
    try:
        return choose_template(name)
    except UsageError as error:
        known = {chain: _wanted(parts) for chain, parts in templates().items()}
        near = fitting_templates(projection, name, known) if name.strip() else ()
        if not near:
            raise
        hint = f"这条链的企业所产与模板“{'”、“'.join(near)}”最相近，可改用该名称"
        raise UsageError(error.what, hint=hint) from None


def _wanted(parts: Sequence[TemplateSegment]) -> dict[str, tuple[str, ...]]:
    """Segment → its name and those of what is made there."""
    return {part.segment: (part.segment, *part.products) for part in parts}


def choose_template(name: str) -> tuple[TemplateSegment, ...]:
    """The template a name means.

    Raises:
        UsageError: None or several are called so.
    """
    known = list(templates())
    if not name.strip():
        raise UsageError("按模板检查时要指明产业链", hint=f"现有模板：{'、'.join(known)}")
    bare = name.removesuffix("产业链").removesuffix("产业").strip()
    found = [chain for chain in known if chain == bare] or [chain for chain in known if bare and bare in chain]
    if len(found) != 1:
        what = f"有 {len(found)} 个模板含“{name}”" if found else f"没有“{name}”的产业链模板"
        raise UsageError(what, hint=suggestion(bare, found or known) if bare else f"现有：{'、'.join(known)}")
    return templates()[found[0]]


def _area(places: Places, region: str, radius: str) -> Area:
    if not region and not places.home:
        raise UsageError("文件没有说明属于哪个地区", hint="请用 --region 指定，例如 --region 南岸区")
    checked = check_radius(radius)
    return places.area(region, checked) if region else places.area_of_region(places.home, checked)


def _gap(part: TemplateSegment, members: Mapping[str, Sequence[Member]], area: Area) -> Gap:
    own = tuple(members[part.segment])
    local = [member for member in own if member.is_here]
    fed = [member for segment in part.feeds for member in members.get(segment, ()) if member.is_here]
    demand = tuple(dict.fromkeys(member.enterprise for member in fed))
    where = enterprises_by_place(own)
    return Gap(
        chain=part.chain + MARK,
        stage=part.stage,
        segment=part.segment,
        status=status_of(local, count_able(own)),
        local=where["local"],
        outside=where["outside"],
        unknown=where["unknown"],
        channels=(),
        demand=demand,
        demand_basis="chain" if demand else "",
        leaders=(),
        region=area.name,
        radius=area.radius,
        share=share(len(local), count_able(own)),
        members=own,
        id=f"template/{part.chain}/{part.segment}",
        template=True,
        idle=resting(own),
        evidence=in_order(item for member in own for item in member.evidence),
    )
