"""What a table is: the kind whose columns its headers name best, and the role of each column in it.

For: ``tables``. In: a :class:`~chaingraph.records.Table`. Out: :class:`Layout` or ``None`` for a table that is not ours.
How: for every kind each column takes the likeliest role that its cells do not contradict; the kind with the greatest
sum of weights wins. Titles and captions have no say. Without a header the cells decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from chaingraph.mentions.columns import KINDS, MEASURES, Header, header_of, roles_in
from chaingraph.mentions.tables.content import filled, fits, is_counting, is_number, share
from chaingraph.mentions.tables.headless import are_shares, roles_by_content
from chaingraph.records import Table

GAP_ROLES = ("lacks", "hasWeak", "buysIn", "seeks")
"""Roles of columns that name what is missing, each called as what it says of a segment."""
SUPPLIER_ROLES = ("supplier_total", "supplier_local", "supplier_share")
_ONCE = frozenset(
    {"number", "enterprise", "project", "park", "region", "indicator", "unit", "segment", "chain", "stage", "nature"}
    | {"credit_code", "category", "investment_total"}
)
"""Roles that only one column of a table can have; a second candidate takes its next best role."""

_PROJECT_COLUMNS = ("owner", "agency", "nature", "content", "start", "end", "period", "signed")
_MONEY_COLUMNS = ("investment_total", "investment_before", "investment_plan", "investment_after")
_METRIC_COLUMNS = tuple(MEASURES)
_NEEDS: dict[str, tuple[tuple[str, ...], ...]] = {
    "project": (("project",), _PROJECT_COLUMNS + _MONEY_COLUMNS),
    "indicator": (("indicator",), ("value", "base", "target")),
    "supply": (("supplier",), ("buyer",)),
    "segment": (("chain", "segment"), ("members", "leader", "product", "agency", "stage", "wanted", "chain_head")),
    "gap": ((*GAP_ROLES, "state"), ("chain", "segment", "buyer", "supplier", "members", "leader", "wanted")),
    "enterprise": (("enterprise",),),
    "park": (("park",), ("chain", "place", *_METRIC_COLUMNS)),
    "region": (("region",), _METRIC_COLUMNS),
}
"""What a kind cannot be without: one of each group."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A column in its role; ``role`` is empty for a column that is not read."""

    role: str
    header: Header
    weight: float = 0.0


@dataclass(frozen=True, slots=True)
class Layout:
    """A table understood: its kind and the slot of each column, ``blocks`` of them side by side."""

    kind: str
    slots: tuple[Slot, ...]
    blocks: int = 1
    score: float = 0.0


def recognise(table: Table, date: str = "") -> Layout | None:
    """The layout of a table, ``None`` when it is none of the kinds this project reads.

    Args:
        table: Any table.
        date: The document's date, for headers such as 今年.
    """
    headers = [header_of(column, date) for column in table.columns]
    texts = [[row.cells[index].text for row in table.rows] for index in range(len(headers))]
    if not any(header.words for header in headers):
        kind, roles = roles_by_content(texts)
        slots = tuple(Slot(role, header) for role, header in zip(roles, headers, strict=True))
        return Layout(kind, slots) if kind else None
    blocks = _blocks([header.path for header in headers])
    width = len(headers) // blocks
    cells = [
        filled([text for block in range(blocks) for text in texts[index + block * width]]) for index in range(width)
    ]
    layouts = [_layout(kind, headers[:width], cells) for kind in KINDS]
    best = max(_meant(layouts), key=lambda layout: layout.score, default=None)
    return replace(best, slots=_scoped(best.slots, texts) * blocks, blocks=blocks) if best else None


def _meant(layouts: Iterable[Layout | None]) -> list[Layout]:
    """Layouts that a table may have: with chains, their leaders and who stands beside these it is no roster of the leaders.

    Nor is it one of who supplies these, where it tells numbers or officials of the chains.
    """
    found = [layout for layout in layouts if layout is not None]
    roles = {slot.role for layout in found if layout.kind == "segment" for slot in layout.slots}
    if not {"chain", "leader"} <= roles or roles.isdisjoint({"members", "chain_head"}):
        return found
    others = {"enterprise"} if roles.isdisjoint({"chain_head", "metric", *MEASURES}) else {"enterprise", "supply"}
    return [layout for layout in found if layout.kind not in others]


def _scoped(slots: tuple[Slot, ...], texts: Sequence[Sequence[str]]) -> tuple[Slot, ...]:
    """Slots in which a share of no plain radius (占比, 本地配套率) has that of the local column it is computed from."""
    by_role = {role: [at for at, slot in enumerate(slots) if slot.role == role] for role in SUPPLIER_ROLES}
    totals, parts, shares = (by_role[role] for role in SUPPLIER_ROLES)
    scopes: dict[int, str] = {}
    for share_at in shares:
        if slots[share_at].header.scope not in ("", "本地") or len(totals) != 1:
            continue
        fitting = [at for at in parts if are_shares(texts[totals[0]], texts[at], texts[share_at])]
        if len(fitting) == 1:
            scopes[share_at] = slots[fitting[0]].header.scope
    return tuple(
        replace(slot, header=replace(slot.header, scope=scopes[at])) if at in scopes else slot
        for at, slot in enumerate(slots)
    )


def _blocks(paths: Sequence[str]) -> int:
    """How often the same headers stand side by side (序号 名称 序号 名称: 2)."""
    for width in range(2, len(paths) // 2 + 1):
        if len(paths) % width == 0 and all(paths[i] == paths[i % width] != "" for i in range(len(paths))):
            return len(paths) // width
    return 1


def _layout(kind: str, headers: Sequence[Header], cells: Sequence[Sequence[str]]) -> Layout | None:
    slots = _assign(kind, headers, cells)
    roles = {slot.role for slot in slots}
    if not all(roles.intersection(group) for group in _NEEDS[kind]):
        return None
    if kind == "project" and not roles.intersection(_PROOFS) and _weight(slots, "project") < 9:
        return None
    return Layout(kind, tuple(slots), score=sum(slot.weight for slot in slots if slot.role not in _WEIGHTLESS))


_WEIGHTLESS = frozenset({"ignore", "remark", "progress"})
"""Roles of columns that tables of any kind have."""
_PROOFS = frozenset({"owner", "nature", "start", "end", "period", "signed", *_MONEY_COLUMNS})
"""One of these makes 项目 a building project; with 内容 and 责任单位 alone it is an item of work."""


def _weight(slots: Sequence[Slot], role: str) -> float:
    return max((slot.weight for slot in slots if slot.role == role), default=0.0)


def _assign(kind: str, headers: Sequence[Header], cells: Sequence[Sequence[str]]) -> list[Slot]:
    """Roles of all columns, the surest first, each role of :data:`_ONCE` once."""
    choices = [
        (-weight, column, role)
        for column, header in enumerate(headers)
        for role, weight in roles_in(kind, header).items()
        if fits(role, weight, cells[column])
    ]
    choices += [
        (-1.0, column, "number") for column, h in enumerate(headers) if not h.words and is_counting(cells[column])
    ]
    taken: dict[int, tuple[str, float]] = {}
    for weight, column, role in sorted(choices):
        if column not in taken and not (role in _ONCE and any(role == other for other, _ in taken.values())):
            taken[column] = role, -weight
    slots = [
        Slot(taken.get(column, _FREE)[0], header, taken.get(column, _FREE)[1]) for column, header in enumerate(headers)
    ]
    return _mended(kind, slots, cells)


_CODE = re.compile(r"代码|编码|编号|证号|邮编|电话|年份|时间|日期|[排名]次|批次|期数|年限")
_COUNTED = re.compile(
    r"(?:数|量|额|值|率|比|比重|占比|收入|面积|规模|能力|用地|土地|人|家|投资|资金|自筹|贷款|产能|费用|增速|增长|增幅)$"
)
_FREE: tuple[str, float] = ("", 0.0)


def _mended(kind: str, slots: list[Slot], cells: Sequence[Sequence[str]]) -> list[Slot]:
    """What only the whole row of headers can tell."""
    roles = [slot.role for slot in slots]
    if kind == "enterprise":
        if "enterprise" not in roles and "supplier" in roles and "buyer" not in roles:
            slots = _renamed(slots, "supplier", "enterprise")
        if "supplier_local" not in roles:
            slots = [replace(s, role="", weight=0.0) if s.role in SUPPLIER_ROLES and s.weight < 8 else s for s in slots]
    if kind == "project" and "investment_total" not in roles:
        plans = [slot for slot in slots if slot.role == "investment_plan"]
        if len(plans) == 1 and not plans[0].header.year and "年" not in plans[0].header.path:
            slots = _renamed(slots, "investment_plan", "investment_total")
    if kind == "segment":
        slots = [_measure(slot) for slot in slots]
    if kind in ("enterprise", "project", "park", "region", "segment"):
        slots = [_metric(slot, texts) for slot, texts in zip(slots, cells, strict=True)]
    return slots


def _renamed(slots: Sequence[Slot], old: str, new: str) -> list[Slot]:
    """Slots with the first column of one role in another."""
    first = next(slot for slot in slots if slot.role == old)
    return [replace(slot, role=new) if slot is first else slot for slot in slots]


def _measure(slot: Slot) -> Slot:
    """A column without a role in that of an enterprise's numbers: of a row of a chain they are the chain's, and say nothing of the kind."""
    if slot.role:
        return slot
    role = next((role for role in roles_in("enterprise", slot.header) if role in MEASURES), "")
    return replace(slot, role=role)


def _metric(slot: Slot, texts: Sequence[str]) -> Slot:
    """A number column that no rule knows is a metric under its own name, if it has a unit or says that it counts."""
    name = slot.header.name
    if slot.role or not name or _CODE.search(name) or share(texts, is_number) < 0.5:
        return slot
    has_unit = bool(slot.header.unit) or share(texts, lambda text: not text[-1:].isdigit()) >= 0.5
    return replace(slot, role="metric") if has_unit or _COUNTED.search(name) else slot
