"""Project lists: owners, agencies, nature, content, money, dates and place of each project."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from chaingraph.mentions.periods import parse_date_cell
from chaingraph.mentions.project_states import project_state
from chaingraph.mentions.tables.context import is_trade_section, state_places, state_sectors
from chaingraph.mentions.tables.facts import Facts, Named
from chaingraph.mentions.tables.metrics import read_metrics
from chaingraph.mentions.tables.names import Name, name_type, read_names
from chaingraph.mentions.tables.roster import state_number
from chaingraph.mentions.tables.rows import Entry, Field
from chaingraph.mentions.tables.words import nature_of, squeeze
from chaingraph.mentions.tables.works import read_works
from chaingraph.records import Modality

LIST_PLACE = ("projectLocatedIn", "list-place", 0.7)
_TWO_YEARS = re.compile(r"(\d{4})-(\d{4})")
_TWO_DIGITS = re.compile(r"\d{4}\.0\d")


def read_projects(facts: Facts, entries: Sequence[Entry]) -> None:
    """States what each row of a project list says.

    Two rows with one project name are two projects: their references carry their row as key.
    """
    text = facts.sheet.document.text
    counts = Counter(name.text for entry in entries for name in _names(text, entry))
    padded = _padded(entries)
    for entry in entries:
        facts.group = entry.group
        for name in _names(text, entry):
            key = entry.group if counts[name.text] > 1 else ""
            subject = facts.mention("Project", name, "project", key)
            _read_row(facts, entry, subject, padded)


def _names(text: str, entry: Entry) -> list[Name]:
    field = entry.first("project")
    return read_names(text, field.cell, several=False) if field else []


def _read_row(facts: Facts, entry: Entry, subject: Named, padded: frozenset[str]) -> None:
    state_number(facts, entry, subject)
    state_sectors(facts, entry, subject)
    owners = _state_owners(facts, entry, subject)
    _state_nature(facts, entry, subject)
    content = entry.first("content")
    if content:
        facts.state(subject.ref, "content", content.cell.text.strip(), facts.point(subject, content.cell))
        _state_works(facts, content, subject, owners)
    read_metrics(facts, entry, subject)
    _state_remarks(facts, entry, subject)
    _state_dates(facts, entry, subject, padded)
    state_places(facts, entry, subject, entry.all("place"), LIST_PLACE)


def _state_works(facts: Facts, content: Field, subject: Named, owners: Sequence[Named]) -> None:
    """Numbers of the content are the project's, its products those of the owners."""
    observations, products = read_works(facts.sheet.document, content.cell, subject.ref)
    for seen in observations:
        statement = replace(seen, rule="table:content", group=facts.group)
        facts.statements.setdefault(f"{statement.id}|{facts.group}", statement)
    for name in products if any(owner.ref.type == "Enterprise" for owner in owners) else ():
        product = facts.mention("Product", name, "content")
        for owner in owners:
            if owner.ref.type == "Enterprise":
                point = facts.point(owner, content.cell)
                facts.state(owner.ref, "produces", product.ref, point, how=("table:content", 0.75))


def _state_owners(facts: Facts, entry: Entry, subject: Named) -> list[Named]:
    """Owners and agencies of the row; the owners are handed back."""
    source, owners = facts.sheet.document.text, []
    for field in entry.all("owner"):
        for name in read_names(source, field.cell):
            owner = facts.mention(name_type(name.text, "Enterprise"), name, "owner")
            owners.append(owner)
            facts.state(subject.ref, "projectOf", owner.ref, facts.point(subject, field.cell))
    for field in entry.all("agency"):
        for name in read_names(source, field.cell):
            agency = facts.mention(name_type(name.text, "Organisation"), name, "agency")
            facts.state(subject.ref, "agency", agency.ref, facts.point(subject, field.cell))
    return owners


def _state_nature(facts: Facts, entry: Entry, subject: Named) -> None:
    """建设性质 of the row, else of the section row above it (一、续建项目)."""
    field = entry.first("nature")
    if field:
        facts.state(subject.ref, "nature", squeeze(field.cell.text), facts.point(subject, field.cell))
        return
    for section in entry.sections:
        if nature_of(section.text) and not is_trade_section(section, facts.sheet.code):
            facts.state(subject.ref, "nature", nature_of(section.text), facts.point(subject, section.cell))


def _state_remarks(facts: Facts, entry: Entry, subject: Named) -> None:
    """The remark in its own words, and how far the project is, as remark, progress or 建设阶段 tell."""
    remark = entry.first("remark")
    if remark:
        facts.state(subject.ref, "remark", remark.cell.text.strip(), facts.point(subject, remark.cell))
    for role in ("remark", "progress", "nature"):
        for field in entry.all(role):
            state = project_state(field.cell.text)
            if state:
                facts.state(subject.ref, "projectState", state, facts.point(subject, field.cell))
                return


@dataclass(frozen=True, slots=True)
class _Date:
    predicate: str
    text: str
    field: Field


def _padded(entries: Sequence[Entry]) -> frozenset[str]:
    """Roles of date columns that write their months with two digits (2020.08)."""
    fields = [field for entry in entries for field in entry.all("start", "end", "period", "signed")]
    return frozenset(field.slot.role for field in fields if _TWO_DIGITS.search(field.cell.text))


def _state_dates(facts: Facts, entry: Entry, subject: Named, padded: frozenset[str]) -> None:
    for date in _dates(entry, padded):
        point = facts.point(subject, date.field.cell)
        modality = _modality(date, facts.sheet.document.date)
        facts.state(subject.ref, date.predicate, date.text, point, modality=modality)


def _dates(entry: Entry, padded: frozenset[str]) -> list[_Date]:
    """Start and end of a project from their own columns, or both from 建设年限; when it was signed."""
    found: dict[str, _Date] = {}
    start, end, period = entry.first("start"), entry.first("end"), entry.first("period")
    if period:
        first, last = _span(period, "", padded)
        found["startDate"], found["endDate"] = _Date("startDate", first, period), _Date("endDate", last, period)
    if start:
        first, last = _span(start, "", padded)
        found["startDate"] = _Date("startDate", first, start)
        if last != first and not end:
            found["endDate"] = _Date("endDate", last, start)
    if end:
        known = found["startDate"].text if "startDate" in found else ""
        found["endDate"] = _Date("endDate", _span(end, known, padded)[1], end)
    signed = entry.first("signed")
    if signed:
        found["signDate"] = _Date("signDate", _span(signed, "", padded)[0], signed)
    return [date for date in found.values() if date.text]


def _span(field: Field, not_before: str, padded: frozenset[str]) -> tuple[str, str]:
    """First and last date of a cell; twice the same when it has one."""
    text = parse_date_cell(field.cell.text, not_before, padded=field.slot.role in padded)
    parts = _TWO_YEARS.fullmatch(text)
    first, _, last = (parts[1], "", parts[2]) if parts else text.partition("/")
    return first, last or first


def _modality(date: _Date, known: str) -> Modality:
    """A date is planned when its header says so or when it lies behind the document's own."""
    words = date.field.slot.header.words
    if date.field.slot.header.aim in ("target", "planned") and "已" not in words:
        return "planned"
    return "planned" if known and date.text[: len(known)] > known else "fact"
