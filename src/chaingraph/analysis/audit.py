"""What in the documents cannot be right: numbers that contradict each other, within and across documents.

General rules over typed numbers and table rows; none knows a document. Different scope is not a contradiction, rounding
is not one either. Each row names both sides with their quotes, how sure the rule is, and the most likely slip.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from chaingraph.analysis.audit_ages import ages, durations
from chaingraph.analysis.audit_announced import announced, headed, pointed
from chaingraph.analysis.audit_average import averages
from chaingraph.analysis.audit_backwards import backwards
from chaingraph.analysis.audit_begun import begun
from chaingraph.analysis.audit_behind import changes_told, goals_behind
from chaingraph.analysis.audit_calendar import calendar
from chaingraph.analysis.audit_capacities import capacities
from chaingraph.analysis.audit_captions import captions, markers
from chaingraph.analysis.audit_cells import later_days, no_days, outliers, remarks, row_states
from chaingraph.analysis.audit_claims import claims
from chaingraph.analysis.audit_column_wholes import column_wholes
from chaingraph.analysis.audit_columns import areas, codes, phased, phases_told
from chaingraph.analysis.audit_compared import compared
from chaingraph.analysis.audit_conflicts import conflicts
from chaingraph.analysis.audit_converted import converted
from chaingraph.analysis.audit_dates import late_plans, statuses, steps
from chaingraph.analysis.audit_denied import denied
from chaingraph.analysis.audit_developed import developed
from chaingraph.analysis.audit_direction import directions
from chaingraph.analysis.audit_divided import divided
from chaingraph.analysis.audit_each import each
from chaingraph.analysis.audit_enumerations import enumerations, points, respectively
from chaingraph.analysis.audit_events import events
from chaingraph.analysis.audit_firm_cells import firm_cells
from chaingraph.analysis.audit_grids import derived, inner, invested, numbers
from chaingraph.analysis.audit_groups import groups
from chaingraph.analysis.audit_growth import stated_growth
from chaingraph.analysis.audit_headlines import headlines
from chaingraph.analysis.audit_hundreds import hundreds
from chaingraph.analysis.audit_labels import labels
from chaingraph.analysis.audit_led import led
from chaingraph.analysis.audit_limits import limits
from chaingraph.analysis.audit_lines import lines, states
from chaingraph.analysis.audit_listed import listed_shares
from chaingraph.analysis.audit_lives import lives, placed, row_dates, sites
from chaingraph.analysis.audit_made import made
from chaingraph.analysis.audit_means import means, remains
from chaingraph.analysis.audit_members import members
from chaingraph.analysis.audit_multiplied import multiplied
from chaingraph.analysis.audit_named_shares import named_shares
from chaingraph.analysis.audit_names import counts, lists, missing_figures, sectors, tiers
from chaingraph.analysis.audit_outline import chapters, dotted, outline, references
from chaingraph.analysis.audit_owned import owned
from chaingraph.analysis.audit_owners import owners
from chaingraph.analysis.audit_parts import balances, changes, parts
from chaingraph.analysis.audit_people import people
from chaingraph.analysis.audit_per import per_units
from chaingraph.analysis.audit_periods import parts_of_year, seasons_told
from chaingraph.analysis.audit_placed import places
from chaingraph.analysis.audit_portioned import portioned
from chaingraph.analysis.audit_posts import posts
from chaingraph.analysis.audit_products import products
from chaingraph.analysis.audit_projects import projects
from chaingraph.analysis.audit_ranges import ranges
from chaingraph.analysis.audit_rank import ranks
from chaingraph.analysis.audit_ranks import listed_ranks, row_ranks
from chaingraph.analysis.audit_rates import rates
from chaingraph.analysis.audit_ratios import again, ratios
from chaingraph.analysis.audit_restated import developments
from chaingraph.analysis.audit_row_prose import multiples_told, orders_told, owners_told, states_told
from chaingraph.analysis.audit_rows import AuditRow
from chaingraph.analysis.audit_same import same
from chaingraph.analysis.audit_series import yearly_directions, yearly_per_unit
from chaingraph.analysis.audit_signs import ordered, signs
from chaingraph.analysis.audit_spells import spells
from chaingraph.analysis.audit_splits import splits
from chaingraph.analysis.audit_standing import standing
from chaingraph.analysis.audit_status import states_of_one
from chaingraph.analysis.audit_structures import structures
from chaingraph.analysis.audit_subjects import subjects
from chaingraph.analysis.audit_swapped import swapped
from chaingraph.analysis.audit_tables import land_rows, numbering, supplier_shares, told_totals
from chaingraph.analysis.audit_tallies import tallies
from chaingraph.analysis.audit_targets import early_news, lower_targets, past_targets
from chaingraph.analysis.audit_told import told
from chaingraph.analysis.audit_told_projects import told_projects
from chaingraph.analysis.audit_totalled import totalled
from chaingraph.analysis.audit_totals import totals
from chaingraph.analysis.audit_trades import trades
from chaingraph.analysis.audit_trends import trends
from chaingraph.analysis.audit_variants import variants
from chaingraph.analysis.audit_when import deadlines, founded_later, twice
from chaingraph.analysis.audit_within import beyond, portions, within
from chaingraph.analysis.audit_wordings import wordings
from chaingraph.analysis.audit_year_values import year_as_value
from chaingraph.analysis.projection import Projection
from chaingraph.records import Evidence

_ALIKE = {"growth": "words", "list": "count"}
RULES: tuple[Callable[[Projection], Iterator[AuditRow]], ...] = (
    same,
    conflicts,
    swapped,
    year_as_value,
    stated_growth,
    rates,
    developments,
    divided,
    developed,
    portioned,
    converted,
    supplier_shares,
    counts,
    told_totals,
    land_rows,
    projects,
    owners,
    numbering,
    lists,
    sectors,
    tiers,
    missing_figures,
    parts,
    balances,
    changes,
    ratios,
    again,
    steps,
    statuses,
    late_plans,
    outline,
    dotted,
    references,
    chapters,
    enumerations,
    points,
    respectively,
    totals,
    derived,
    inner,
    invested,
    numbers,
    told,
    subjects,
    variants,
    means,
    remains,
    averages,
    phased,
    phases_told,
    areas,
    codes,
    labels,
    trades,
    lines,
    states,
    founded_later,
    deadlines,
    twice,
    listed_shares,
    ages,
    durations,
    announced,
    headed,
    led,
    pointed,
    calendar,
    captions,
    markers,
    directions,
    per_units,
    ranks,
    hundreds,
    splits,
    states_of_one,
    early_news,
    lower_targets,
    past_targets,
    beyond,
    portions,
    within,
    trends,
    column_wholes,
    yearly_per_unit,
    yearly_directions,
    row_ranks,
    listed_ranks,
    limits,
    told_projects,
    owned,
    lives,
    row_dates,
    sites,
    groups,
    ordered,
    signs,
    placed,
    tallies,
    spells,
    products,
    compared,
    named_shares,
    capacities,
    standing,
    claims,
    structures,
    people,
    totalled,
    headlines,
    each,
    wordings,
    parts_of_year,
    seasons_told,
    no_days,
    row_states,
    remarks,
    states_told,
    owners_told,
    orders_told,
    multiples_told,
    places,
    goals_behind,
    posts,
    firm_cells,
    changes_told,
    later_days,
    outliers,
    made,
    denied,
    events,
    backwards,
    begun,
    ranges,
    members,
    multiplied,
)


def find_audit(projection: Projection, sure: float = 0.5) -> tuple[AuditRow, ...]:
    """Contradictions of all kinds, in document order.

    Args:
        projection: The graph.
        sure: Leave out what is less sure than this.

    Complexity: O(numbers · log numbers + claims); pairs are formed only within a topic of at most a handful of values.
    """
    told = (dict.fromkeys(row for row in rule(projection) if row.sure >= sure) for rule in RULES)
    return tuple(sorted(_once(told), key=_place))


def _once(told: Iterable[Iterable[AuditRow]]) -> Iterator[AuditRow]:
    """Rows without those that tell again what a row of an earlier rule tells of the same place.

    Again is the same two sides, or one of them in a row of the same kind.
    """
    seen: dict[tuple[str, ...], list[Evidence]] = defaultdict(list)
    for rows in told:
        fresh = [row for row in rows if not _known(row, seen)]
        yield from fresh
        for row in fresh:
            for key, item in _marks(row):
                seen[key].append(item)


def _known(row: AuditRow, seen: Mapping[tuple[str, ...], list[Evidence]]) -> bool:
    return any(
        span.start < item.end and item.start < span.end for key, item in _marks(row) for span in seen.get(key, ())
    )


def _marks(row: AuditRow) -> Iterator[tuple[tuple[str, ...], Evidence]]:
    sides = sorted({_digits(row.left), _digits(row.right)})
    shown = sorted({_shown(row.left), _shown(row.right)})
    kind = _ALIKE.get(row.kind, row.kind)
    for item in row.evidence:
        yield (item.document, *sides), item
        # 1.2 and 1.9亿元 are 12000 and 19000万元; 2024.10 and 2024-10 are one month.
        if len(shown) > 1 and all(len(side) > 1 for side in shown):
            yield (item.document, "same digits", *shown), item
    for item in row.evidence[:1]:
        for side in sides:
            yield (item.document, kind, side), item


def _digits(text: str) -> str:
    return re.sub(r"[^\d.]|\.0+(?!\d)", "", text) or text


def _shown(text: str) -> str:
    """The digits of a number without those that a unit adds."""
    return re.sub(r"\D", "", text).strip("0")


def _place(row: AuditRow) -> tuple[str, int, str, str]:
    first = row.evidence[0] if row.evidence else None
    return (first.document if first else "", first.start if first else 0, row.kind, row.message)
