"""The entity that the name of a region means: a listed one, a district that documents tell of, a town of a county.

For: the resolver. In: a name of a document. Out: its entity; all that contains it is added as well, so that the tree is whole.
"""

from __future__ import annotations

from chaingraph.entities.districts import District, Districts
from chaingraph.entities.drafts import Drafts
from chaingraph.entities.places import TOWNS, find_region, region_prefix
from chaingraph.records import Entity, Ref
from chaingraph.reference.identifiers import entity_id
from chaingraph.reference.regions import Region, gazetteer


def region_entity(ref: Ref, near: str, districts: Districts, drafts: Drafts) -> Entity:
    """The entity that the name of a region means near a place.

    Args:
        ref: The name.
        near: Code of the place its document speaks of; empty when unknown.
        districts: What the documents tell of districts.
        drafts: Collects the regions it lies in.
    """
    district = districts.find(ref)
    if district is not None:
        return _district(district, ref, drafts)
    if ref.key and ref.name.endswith(TOWNS):
        return _town(ref, districts, drafts)
    region = find_region(ref.name, near)
    if region is not None:
        return _listed(region, ref.name, drafts)
    parent = _outer(ref, near, districts, drafts)
    return Entity(entity_id("Region", ref.name), "Region", ref.name, (ref.name,), parent=parent)


def _town(ref: Ref, districts: Districts, drafts: Drafts) -> Entity:
    """A town named by itself, of the county that its key names."""
    county = region_entity(Ref(ref.type, ref.key, ref.document), "", districts, drafts)
    drafts.add(county)
    full = f"{county.name}{ref.name}"
    names = tuple(sorted({ref.name, full}))
    return Entity(entity_id("Region", full), "Region", ref.name, names, parent=county.id)


def _outer(ref: Ref, near: str, districts: Districts, drafts: Drafts) -> str:
    """Identifier of the region that the name of a place begins with; empty when it begins with none."""
    outer, district = region_prefix(ref.name, near), districts.prefix(ref)
    if district is not None and (outer is None or not ref.name.startswith(outer.name + district.name)):
        return _district(district, Ref(ref.type, district.name, ref.document), drafts).id
    return _listed(outer, outer.name, drafts).id if outer is not None else ""


def _district(district: District, ref: Ref, drafts: Drafts) -> Entity:
    """The entity of a district that only documents tell of, below the city they put it in."""
    outer = district.outer
    parent = _listed(outer, outer.name, drafts).id if outer is not None else ""
    full = f"{outer.name}{district.name}" if outer is not None else district.name
    identifier = entity_id("Region", full, "" if outer is not None else ref.document)
    names = tuple(sorted({district.name, full, ref.name}))
    entity = Entity(identifier, "Region", district.name, names, parent=parent)
    drafts.add(entity)
    return entity


def _listed(region: Region, name: str, drafts: Drafts) -> Entity:
    """The entity of a listed region; its ancestors are entities too, so that the tree is whole."""
    parent = ""
    for outer in reversed(gazetteer().ancestors(region.code)):
        drafts.add(_of_region(outer, outer.name, parent))
        parent = _region_id(outer)
    entity = _of_region(region, name, parent)
    drafts.add(entity)
    return entity


def _region_id(region: Region) -> str:
    """Two districts of one name in two cities are told apart by their code."""
    shared = len([other for other in gazetteer().lookup(region.name) if other.name == region.name]) > 1
    return entity_id("Region", region.name, region.code if shared else "")


def _of_region(region: Region, name: str, parent: str) -> Entity:
    return Entity(_region_id(region), "Region", region.name, tuple(sorted({region.name, name})), region.code, parent)
