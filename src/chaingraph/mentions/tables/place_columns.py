"""A place in several columns: under 供应商所在地 stand 省 | 市 | 县, and the row's place is what they say together.

For: ``tables.context``. In: the place cells of one party. Out: places; columns that go down the tree give one, the innermost.
How: a cell beside one of a greater region is looked for below that region (辽宁 | 朝阳: the city). Only columns that are called
levels, or stand under one header, are read together: 注册地 and 生产地 are two places.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from chaingraph.mentions.tables.names import Name, read_names
from chaingraph.mentions.tables.places import Place, read_places
from chaingraph.mentions.tables.rows import Field, Sheet
from chaingraph.mentions.tables.words import squeeze
from chaingraph.records import Cell
from chaingraph.reference.regions import Region, gazetteer

_LEVEL = re.compile(r"(?:(?:所属|所在|归属)?[省市县区州盟旗地镇乡]|自治区|直辖|街道|设区|[级、()/]|份|城市)+")


@dataclass(frozen=True, slots=True)
class Told:
    """A place that a row tells: its cell, and its full name where the words of the cell alone are not enough."""

    place: Place
    cell: Cell
    meant: str = ""


def read_place_columns(sheet: Sheet, fields: Sequence[Field]) -> list[Told]:
    """The places of a party's place cells, from left to right."""
    found: list[Told] = []
    last: Field | None = None
    region: Region | None = None
    for field in fields:
        outer = region if last and region and _one_place(last, field) else None
        inner = _inside(sheet, field, outer) if outer else None
        places = [Told(place, field.cell) for place in read_places(sheet.document.text, field.cell, sheet.code)]
        if outer and _is_same(field.cell.text, outer):
            last = field
        elif inner:
            told, region = inner
            found[-1], last = told, field
        else:
            found += places
            region, last = _region(sheet, places) or outer, field
    return found


def _one_place(left: Field, right: Field) -> bool:
    """Whether two columns are levels of one place: both called so, or both under one header."""
    heads = [field.slot.header for field in (left, right)]
    parents = [head.path.rpartition("/")[0] for head in heads]
    levels = all(_LEVEL.fullmatch(squeeze(head.words)) for head in heads)
    return levels and parents[0] == parents[1] and heads[0].words != heads[1].words


def _is_same(text: str, region: Region) -> bool:
    """Whether a cell says the region once more (重庆 | 重庆), or only that it lies right below it (北京 | 市辖区)."""
    return region in gazetteer().lookup(squeeze(text)) or squeeze(text) in (
        "市辖区",
        "省直辖",
        "直辖",
        "本级",
        "市本级",
    )


def _inside(sheet: Sheet, field: Field, outer: Region) -> tuple[Told, Region] | None:
    """The one region of a cell below another, if it is the only name there."""
    names = read_names(sheet.document.text, field.cell)
    region = gazetteer().below(names[0].text, outer) if len(names) == 1 else None
    if region is None:
        return None
    name: Name = names[0]
    alone = gazetteer().resolve(name.text, sheet.code) == region
    return Told(Place("Region", name), field.cell, "" if alone else f"{outer.name}{region.name}"), region


def _region(sheet: Sheet, places: Sequence[Told]) -> Region | None:
    """The region of a cell that names one and nothing else."""
    if len(places) != 1 or places[0].place.type != "Region":
        return None
    return gazetteer().resolve(places[0].place.name.text, sheet.code)
