"""Places in cells, captions and documents: parks and regions as the tables name them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from chaingraph.mentions.place import document_place, own_county
from chaingraph.mentions.tables.names import Name, offsets, read_names
from chaingraph.mentions.tables.words import squeeze
from chaingraph.records import Cell, Document, EntityType, Ref
from chaingraph.reference.names import ending_type
from chaingraph.reference.regions import Region, gazetteer

_LABEL = re.compile(r"\s*(?:附件|附表|附录|专栏|表|图)\s*[\d一二三四五六七八九十]*(?:[-—–.．]\d+)*\s*[:：]?\s*")
_SITE = re.compile(r"[（(]([^（()）]+)[)）]$")
_TOWN = re.compile(r"[\u4e00-\u9fff]{1,6}?(?:镇|乡|街道)$")
_AREA = re.compile(r"(?!全|各|本|老城|核心|所在|多个)[\u4e00-\u9fff]{2,6}(?:片区|组团|板块)$")
"""Part of a zone that a column of places names; in running text it may be any stretch of land."""
_TOWNS = frozenset(("镇", "乡", "街道"))
_STREET = re.compile(r"大道|[路街巷弄号]|[东西南北]侧")
"""What parts an address: behind it stands a building or a smaller park."""
LONGEST_PARK = 24
_SHORTEST_KIND = 3


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a cell: what it is, where its name stands, and the park around it that the cell names as well."""

    type: EntityType
    name: Name
    within: Name | None = None


def read_places(source: str, cell: Cell, near: str) -> list[Place]:
    """Parks and regions a place cell names; of an address its parks, else its region. Empty when it names none that is known.

    Args:
        source: Text of the document.
        cell: The cell (``江苏苏州``, ``佛山市顺德区容桂街道``, ``两江新区``).
        near: Code of the document's place.
    """
    found = [_address_park(name) or _place(name, near) for name in read_names(source, cell)]
    return [place for place in found if place]


def home(document: Document, code: str | None = None) -> tuple[str, Ref | None]:
    """Code (looked for if it is not given) and reference of the region a document speaks of; ``("", None)`` when unknown."""
    code = document_place(document) if code is None else code
    if county := own_county(document):
        return code, county.ref(document.id)
    region = gazetteer().get(code) if code else None
    return (code, Ref("Region", region.name, document.id)) if region else ("", None)


def caption_place(source: str, caption: Cell, near: str) -> Place | None:
    """The park or region a caption begins with (``表1 城陵矶新港区主要指标``), ``None`` when it names none.

    Args:
        source: Text of the document.
        caption: The caption's cell.
        near: Code of the document's place.
    """
    start = label_length(caption.text)
    words = caption.text[start:]
    places = offsets(source, caption)[start:]
    for end in range(min(len(words), LONGEST_PARK), 2, -1):
        if is_strong_park(words[:end]):
            return Place("Park", Name(words[:end], places[0], places[end - 1] + 1))
    region, rest = gazetteer().split(words, near)
    end = len(words) - len(rest)
    return Place("Region", Name(words[:end], places[0], places[end - 1] + 1)) if region else None


def label_length(caption: str) -> int:
    """Length of the label a caption begins with (``附表2 ``, ``表1-1``)."""
    label = _LABEL.match(caption)
    return label.end() if label else 0


def _place(name: Name, near: str) -> Place | None:
    found = ending_type(name.text)
    if found and found[0] == "Park" and not gazetteer().lookup(name.text):
        return Place("Park", name)
    region, rest = gazetteer().split(name.text, near)
    if region and not is_only_town(name.text, rest):
        length = len(name.text) - len(rest)
        return Place("Region", Name(name.text[:length], name.start, _end(name, length)))
    if gazetteer().lookup(name.text) or _TOWN.fullmatch(name.text):
        return Place("Region", name)
    if _AREA.fullmatch(name.text):
        return Place("Park", name)
    return None


def is_only_town(name: str, rest: str) -> bool:
    """Whether a name is that of a town called like a region: 文峰镇 is none of 文峰区."""
    return rest in _TOWNS and len(name) > len(rest)


def _address_park(name: Name) -> Place | None:
    """The park at an address, and the one its street lies in: 南京经济技术开发区兴智路6号兴智科技园B栋.

    A name that is a park as a whole is no address.
    """
    if name.end - name.start != len(name.text) or not _STREET.search(name.text) or is_strong_park(name.text):
        return None
    parks, at = [], 0
    for piece in _STREET.split(name.text):
        at = name.text.index(piece, at)
        end = _park_end(piece)
        if end:
            parks.append(Name(piece[:end], name.start + at, name.start + at + end))
        at += len(piece)
    return Place("Park", parks[-1], parks[-2] if len(parks) > 1 else None) if parks else None


def _park_end(piece: str) -> int:
    """Where the park ends that a piece of an address begins with, 0 without one; 工业园区 is longer than 工业园."""
    ends = [end for end in range(4, min(len(piece), LONGEST_PARK) + 1) if is_strong_park(piece[:end])]
    return max((end for end in ends if end <= ends[0] + 1), default=0)


def is_strong_park(text: str) -> bool:
    """Whether a text ends as only parks do, and is more than such an ending."""
    return ending_type(text) == ("Park", "strong")


def site_place(name: Name, near: str) -> tuple[Region, Name] | None:
    """The region in brackets that ends a name and tells one site from its sisters: ``某基地（佛山）``.

    A country says where a foreign firm is; the own country says nothing. ``None`` when the brackets hold something else.

    Args:
        name: A name on one line.
        near: Code of the document's place.

    Returns:
        The region, and its words with their place.
    """
    site = _SITE.search(name.text)
    region = _site_region(site[1], near) if site and name.end - name.start == len(name.text) else None
    if site is None or region is None or region.code == "CN":
        return None
    return region, Name(site[1], name.start + site.start(1), name.start + site.end(1))


def _site_region(word: str, near: str) -> Region | None:
    """The region a word in brackets means; a word of daily life (中山) is the only city of that name there."""
    cities = [region for region in gazetteer().lookup(word) if region.level == "city"]
    return gazetteer().resolve(word, near) or (cities[0] if len(cities) == 1 else None)


def is_bare_park(text: str) -> bool:
    """Whether a cell is a park's form without a name (高新区, 工业园区): the one of the document's own place."""
    word = squeeze(text)
    return ending_type(word) is None and is_strong_park(f"某{word}")


def bare_parks(source: str, cell: Cell) -> list[Name]:
    """The parks a place cell names by their kind alone (高新区); 园区 says nothing.

    Args:
        source: Text of the document.
        cell: The cell.
    """
    names = read_names(source, cell)
    return [name for name in names if len(name.text) >= _SHORTEST_KIND and is_bare_park(name.text)]


def _end(name: Name, length: int) -> int:
    """Source offset behind the first ``length`` characters; a name broken over lines is taken whole."""
    unbroken = name.end - name.start == len(name.text)
    return name.start + length if unbroken else name.end
