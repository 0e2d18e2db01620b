"""What a roster tells of an enterprise besides its figures: its state (停产, 在建, 注销), how it was called before, and for short.

For: the readers of rosters.
In: a row. Out: statements ``state`` with the cell they rest on; names of old that mean the enterprise of today.
How: a column for states is taken at its word, of a remark only what tells a state (``mentions.states``). A former name stands
behind 原, 曾用名, 前身 or before 更名而来 at the beginning of a clause: 租用原甲公司厂房 tells of somebody else.
"""

from __future__ import annotations

import re
from collections.abc import Set

from chaingraph.mentions.states import state_in_column, state_in_remark
from chaingraph.mentions.tables.facts import Facts, Named
from chaingraph.mentions.tables.names import Name, offsets, read_names
from chaingraph.mentions.tables.rows import Entry
from chaingraph.mentions.tables.words import squeeze
from chaingraph.records import Cell
from chaingraph.reference.names import parse_company

_FORMER = re.compile(
    r"(?:(?<=[，,。；;、：:（(\s])|^)(?:该?(?:企业|公司))?(?:(?:19|20)\d\d年(?:\d+月)?(?:\d+日)?)?"
    r"(?:原(?:企业|公司|厂|单位)?(?:名称?|为|系|称)?|曾用名称?|前身(?:为|是|系)?|旧名|更名前(?:名称|为)?|由"
    r"|(?:现|已)?(?:更名|改名|变更)为|现名(?:称|为)?)[：:]?[“\"]?(?P<name>[^，,。；;、“”\"\s]{4,30}?)[”\"]?"
    r"(?:(?:更名|改制|改名|变更)(?:登记)?(?:而来|为.*|设立)?)?(?=[，,。；;、）)\s]|$)"
)
_JOINED = re.compile("合并|分立|重组|收购|兼并")
"""Words of a remark with which a name of old is that of another firm."""


def state_standing(facts: Facts, entry: Entry, subject: Named) -> None:
    """The state that the column for it tells, else the remark, else the bracket behind the name."""
    told = [(state_in_column(field.cell.text, field.slot.header.words), field.cell) for field in entry.all("condition")]
    told += [(state_in_remark(field.cell.text), field.cell) for field in entry.all("remark")]
    name = entry.first("enterprise")
    if name:
        told.append((state_in_remark(subject.name.note), name.cell))
    state, cell = next((one for one in told if one[0]), ("", None))
    if cell is not None:
        facts.state(subject.ref, "state", state, facts.point(subject, cell))


def read_former_names(facts: Facts, entry: Entry, subject: Named, listed: Set[str]) -> None:
    """Names of old (and newer ones) that the row gives its enterprise; who has a row of its own is somebody else.

    Args:
        facts: The table.
        entry: The row.
        subject: Its enterprise.
        listed: The names of all rows.
    """
    if subject.ref.type != "Enterprise":
        return
    source = facts.sheet.document.text
    names = [name for field in entry.all("former") for name in read_names(source, field.cell)]
    names += [name for field in entry.all("remark") for name in _named(source, field.cell)]
    for name in names:
        if squeeze(name.text) not in listed and name.text != subject.ref.name:
            facts.mention("Enterprise", name, "former", meant=subject.ref.name)


def read_short_name(facts: Facts, entry: Entry, subject: Named) -> None:
    """The name that a column of short names (简称) declares for the enterprise beside its whole one.

    Args:
        facts: The table.
        entry: The row.
        subject: Its enterprise.
    """
    for field in entry.all("short") if subject.ref.type == "Enterprise" else ():
        for name in read_names(facts.sheet.document.text, field.cell):
            if name.text != subject.ref.name:
                facts.mention("Enterprise", name, "short", meant=subject.ref.name)


def _named(source: str, cell: Cell) -> list[Name]:
    """The names of old of a remark: firms by their form."""
    if _JOINED.search(cell.text):
        return []
    places = offsets(source, cell)
    found = [match.span("name") for match in _FORMER.finditer(cell.text)]
    return [
        Name(cell.text[start:end], places[start], places[end - 1] + 1)
        for start, end in found
        if _is_whole_name(cell.text[start:end])
    ]


def _is_whole_name(text: str) -> bool:
    """Whether a company is named and nothing behind it: no 甲公司股东投资."""
    form = parse_company(text).form
    return bool(form) and text.endswith((form, "）", ")"))
