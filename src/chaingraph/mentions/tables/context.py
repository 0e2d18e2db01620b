"""What a row owes to what stands above it: sections, header and caption name tiers, trades, natures, places and chains."""

from __future__ import annotations

import re

from chaingraph.mentions.names.parks import is_of_kind
from chaingraph.mentions.prose import is_told
from chaingraph.mentions.tables.facts import Facts, Named, Point
from chaingraph.mentions.tables.names import Name, offsets
from chaingraph.mentions.tables.place_columns import Told, read_place_columns
from chaingraph.mentions.tables.places import Place, bare_parks, is_bare_park, label_length, read_places
from chaingraph.mentions.tables.rows import Entry, Field, Section, Sheet
from chaingraph.mentions.tables.words import is_local, is_target_list, nature_of, squeeze, tiers_of
from chaingraph.records import Cell, Ref
from chaingraph.reference.regions import gazetteer

PARTIES = ("enterprise", "supplier", "buyer", "members", "leader", "wanted")
"""Roles of columns that name enterprises; a place column belongs to the one it stands behind."""

_LIST = re.compile(r"(?:名单|名录|名册|清单|一览表|汇总表|目录|花名册)[^，。]{0,6}$")
_OTHER = frozenset(["其他", "其它", "其他类", "其它类", "企业", "名单"])
_CHAIN = re.compile(r"(?:[\u4e00-\u9fffA-Za-z0-9+]{2,16}?)(?:全?产业链|产业集群)")
_VERBS = re.compile(r"^(?:打造|做强|做大|做优|培育|壮大|发展|建设|推进|推动|聚焦|提升|完善|延伸|构建|加快|实施)+")
_NO_CHAIN = re.compile(
    r"^(?:\d|年度?|重点|主导|优势|各|我|全|条|本|[一二三四五六七八九十]+条|现代|特色|[上中下]游)*(?:产业链|产业集群)$"
)
_WHERE = ("roster-place", 0.8)
_PARK_WHERE = ("roster-park", 0.6)


def state_tiers(facts: Facts, entry: Entry, subject: Named) -> None:
    """Tier of an enterprise: its cell, its remark, its section, its column's header or the list's caption, in this order."""
    found = _own_tiers(facts, entry, subject) or _section_tiers(facts, entry)
    found = found or _header_tiers(facts, entry) or _caption_tiers(facts)
    for tier, cell in found:
        facts.state(subject.ref, "tier", tier, facts.point(subject, cell))


def state_sectors(facts: Facts, entry: Entry, subject: Named) -> None:
    """Trade of an enterprise or project: its cell, else the innermost section row that is no tier, nature or place."""
    document = facts.sheet.document.id
    own = sector_fields(entry)
    for field in own:
        facts.state(
            subject.ref, "sector", Ref("Sector", field.cell.text.strip(), document), facts.point(subject, field.cell)
        )
    trades = [section for section in entry.sections if is_trade_section(section, facts.sheet.code)]
    if trades and not own:
        sector = Ref("Sector", trades[-1].text, document)
        facts.state(subject.ref, "sector", sector, facts.point(subject, trades[-1].cell))


def sector_fields(entry: Entry) -> list[Field]:
    """The cells that name a trade; a sentence about one names none."""
    return [field for field in entry.all("sector") if not is_told(field.cell.text)]


def is_trade_section(section: Section, near: str) -> bool:
    """Whether a section row names a trade: nothing else that a section can be."""
    text = section.text
    is_other = bool(tiers_of(text) or nature_of(text)) or text in _OTHER
    return not is_other and gazetteer().resolve(text, near) is None


def place_fields(entry: Entry, party: Field) -> list[Field]:
    """Place cells that belong to a party: those behind it before the next party; the first party also takes those before."""
    parties = sorted({field.column for field in entry.all(*PARTIES)} | {party.column})
    owners = [max((c for c in parties if c < field.column), default=parties[0]) for field in entry.all("place")]
    return [field for field, owner in zip(entry.all("place"), owners, strict=True) if owner == party.column]


def state_places(facts: Facts, entry: Entry, subject: Named, fields: list[Field], how: tuple[str, str, float]) -> None:
    """Where a thing is: its place cells, else a section row that is a place, else the document's own place.

    Args:
        facts: Collector.
        entry: The row.
        subject: The thing.
        fields: Its place cells.
        how: Predicate, and rule and confidence for the document's own place.
    """
    predicate, rule, confidence = how
    sheet = facts.sheet
    found = read_place_columns(sheet, fields) if fields else _of_sections(sheet, entry)
    for told in found:
        place, cell = told.place, told.cell
        thing = facts.mention(place.type, place.name, "place", meant=told.meant)
        point = Point(thing.span, subject.span, cell.locator)
        facts.state(subject.ref, predicate, thing.ref, point)
        _state_home_of_park(facts, thing)
        if place.within:
            facts.state(
                thing.ref, "partOf", facts.mention("Park", place.within, "place").ref, Point(facts.cell_span(cell))
            )
    _state_kinds(facts, subject, fields, predicate)
    is_silent = not fields or all(is_local(field.cell.text) or is_bare_park(field.cell.text) for field in fields)
    if not found and is_silent and sheet.home and not is_wanted(sheet):
        facts.state(subject.ref, predicate, sheet.home, Point(subject.span), how=(rule, confidence))


def _state_home_of_park(facts: Facts, park: Named) -> None:
    """A park of a list of a place that neither names its own place nor lies in another park is there.

    Otherwise everybody in it would be of an unknown place, and the list says that it is a list of this one.
    """
    home = facts.sheet.home
    if home and park.ref.type == "Park" and not is_wanted(facts.sheet) and not gazetteer().split(park.ref.name)[0]:
        facts.state(park.ref, "locatedIn", home, Point(park.span), how=_PARK_WHERE)


def _state_kinds(facts: Facts, subject: Named, fields: list[Field], predicate: str) -> None:
    """Parks of place cells that are named by their kind alone: the one whose name the row gives, else under their own words.

    Where the row names a park, the thing is known to be in it.
    """
    source = facts.sheet.document.text
    places = [place for field in fields for place in read_places(source, field.cell, facts.sheet.code)]
    parks = [name for place in places if place.type == "Park" for name in (place.name, place.within) if name]
    for field in fields:
        for kind in bare_parks(source, field.cell):
            full = next((park.text for park in parks if is_of_kind(park.text, squeeze(kind.text))), "")
            thing = facts.mention("Park", kind, "place", meant=full)
            if not parks:
                facts.state(subject.ref, predicate, thing.ref, facts.point(subject, field.cell))


def state_home(facts: Facts, subject: Named, header_words: str) -> None:
    """Enterprises of a column that counts the document's own place (区内企业) are there."""
    sheet = facts.sheet
    if sheet.home and is_local(header_words) and _suits(header_words, sheet.code):
        facts.state(subject.ref, "locatedIn", sheet.home, Point(subject.span), how=_WHERE)


def chain_above(facts: Facts, entry: Entry) -> Named | None:
    """The chain that a section row, the caption or the heading above the table names (动力电池产业链图谱), else ``None``."""
    caption, heading = _title(facts.sheet), _heading(facts.sheet)
    titles = [(section.text, section.cell) for section in reversed(entry.sections)]
    titles.extend((cell.text[label_length(cell.text) :], cell) for cell in (caption, heading) if cell)
    for text, cell in titles:
        name = _chain_in(facts.sheet, text, cell)
        if name:
            return facts.mention("Chain", name, "chain")
    return None


def _heading(sheet: Sheet) -> Cell | None:
    """Where the last heading above the table stands."""
    words = sheet.table.section[-1] if sheet.table.section else ""
    above = [
        p for p in sheet.document.passages if p.text == words and p.kind == "heading" and p.end <= sheet.table.start
    ]
    return Cell(words, above[-1].start, above[-1].end) if above else None


def _own_tiers(facts: Facts, entry: Entry, subject: Named) -> list[tuple[str, Cell]]:
    found: list[tuple[str, Cell]] = []
    for field in entry.all("tier"):
        words = tiers_of(field.cell.text)
        if not words and field.slot.weight >= 5 and len(field.cell.text) <= 12:
            words = (field.cell.text.strip(),)
        found.extend((word, field.cell) for word in words)
    name_field = entry.first(*PARTIES)
    if subject.name.note and name_field:
        found.extend((word, name_field.cell) for word in tiers_of(subject.name.note))
    return found


def _section_tiers(facts: Facts, entry: Entry) -> list[tuple[str, Cell]]:
    del facts
    return [(word, section.cell) for section in entry.sections for word in tiers_of(section.text)]


def _header_tiers(facts: Facts, entry: Entry) -> list[tuple[str, Cell]]:
    field = entry.first("enterprise")
    if field is None or not facts.sheet.table.columns[field.column].cells:
        return []
    cell = facts.sheet.table.columns[field.column].cells[-1]
    return [(word, cell) for word in tiers_of(field.slot.header.words)]


def _caption_tiers(facts: Facts) -> list[tuple[str, Cell]]:
    """Tiers a list's title gives to all its names; a table of numbers about them is no such list."""
    title, slots = _title(facts.sheet), facts.sheet.layout.slots
    if title is None or not _LIST.search(title.text) or any(s.role.startswith(("supplier", "land_")) for s in slots):
        return []
    return [(word, title) for word in tiers_of(title.text)]


def _title(sheet: Sheet) -> Cell | None:
    """The caption of the table; of a document that is one table without a caption its title."""
    table, passages = sheet.table, sheet.document.passages
    if table.caption_cell or table.caption or len(sheet.document.tables) > 1:
        return table.caption_cell
    return next((Cell(p.text, p.start, p.end) for p in passages if p.kind == "title"), None)


def _of_sections(sheet: Sheet, entry: Entry) -> list[Told]:
    """Places of section rows that are nothing but a place."""
    found = []
    for section in entry.sections:
        if gazetteer().resolve(section.text, sheet.code):
            start = section.cell.text.find(section.text)
            places = offsets(sheet.document.text, section.cell)
            name = Name(section.text, places[start], places[start + len(section.text) - 1] + 1)
            found.append(Told(Place("Region", name), section.cell))
    return found


def is_wanted(sheet: Sheet) -> bool:
    """Whether the table lists enterprises that shall come."""
    title = _title(sheet)
    return any(
        is_target_list(text) for text in (sheet.table.caption, title.text if title else "", *sheet.table.section[-1:])
    )


def _suits(words: str, code: str) -> bool:
    """Whether 市内 or 区内 can mean the document's place: its level has to be that one."""
    level = gazetteer().get(code)
    if level is None:
        return False
    if any(sign in words for sign in ("区内", "本区", "在区", "全区", "县内", "本县", "在县", "全县")):
        return level.level == "county"
    if any(sign in words for sign in ("市内", "本市", "在市", "全市")):
        return level.name.endswith("市")
    return True


def _chain_in(sheet: Sheet, text: str, cell: Cell) -> Name | None:
    """The chain a title names, the place before it left out."""
    _, words = gazetteer().split(text, sheet.code)
    match = _CHAIN.search(words)
    name = _VERBS.sub("", match.group()) if match else ""
    if match is None or _NO_CHAIN.match(name):
        return None
    end = cell.text.rfind(words) + match.end()
    places = offsets(sheet.document.text, cell)
    return Name(name, places[end - len(name)], places[end - 1] + 1)
