"""All rules of the audit, in the order in which they are heard: of two that tell the same, the earlier one is kept.

For: ``finding``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from chaingraph.analysis.audit.ages import ages, durations
from chaingraph.analysis.audit.announced import announced, headed, pointed
from chaingraph.analysis.audit.average import averages
from chaingraph.analysis.audit.backwards import backwards
from chaingraph.analysis.audit.based import based
from chaingraph.analysis.audit.beaten import beaten
from chaingraph.analysis.audit.before_founded import before_founded
from chaingraph.analysis.audit.begun import begun
from chaingraph.analysis.audit.behind import changes_told, goals_behind
from chaingraph.analysis.audit.bracketed import bracketed
from chaingraph.analysis.audit.calendar import calendar
from chaingraph.analysis.audit.capacities import capacities
from chaingraph.analysis.audit.captions import captions, markers
from chaingraph.analysis.audit.cells import later_days, no_days, outliers, remarks, row_states
from chaingraph.analysis.audit.claimed_counts import counts
from chaingraph.analysis.audit.claims import claims
from chaingraph.analysis.audit.classed import classed
from chaingraph.analysis.audit.column_wholes import column_wholes
from chaingraph.analysis.audit.columns import areas, codes, phased, phases_told
from chaingraph.analysis.audit.compared import compared
from chaingraph.analysis.audit.complements import complements
from chaingraph.analysis.audit.conflicts import conflicts
from chaingraph.analysis.audit.converted import converted
from chaingraph.analysis.audit.credit_codes import credit_codes
from chaingraph.analysis.audit.dates import late_plans, statuses, steps
from chaingraph.analysis.audit.denied import denied
from chaingraph.analysis.audit.developed import developed
from chaingraph.analysis.audit.direction import directions
from chaingraph.analysis.audit.divided import divided
from chaingraph.analysis.audit.each import each
from chaingraph.analysis.audit.enumerations import enumerations, points, respectively
from chaingraph.analysis.audit.events import events
from chaingraph.analysis.audit.firm_cells import firm_cells
from chaingraph.analysis.audit.floors import floors
from chaingraph.analysis.audit.grades import grades
from chaingraph.analysis.audit.grids import derived, inner, invested, numbers
from chaingraph.analysis.audit.groups import groups
from chaingraph.analysis.audit.growth import stated_growth
from chaingraph.analysis.audit.headlines import headlines
from chaingraph.analysis.audit.hundreds import hundreds
from chaingraph.analysis.audit.inside import inside
from chaingraph.analysis.audit.kept import kept
from chaingraph.analysis.audit.labels import labels
from chaingraph.analysis.audit.land import land_rows, told_totals
from chaingraph.analysis.audit.last_rules import LAST
from chaingraph.analysis.audit.later_base import later_base
from chaingraph.analysis.audit.led import led
from chaingraph.analysis.audit.limits import limits
from chaingraph.analysis.audit.lines import lines
from chaingraph.analysis.audit.list_numbers import numbering
from chaingraph.analysis.audit.listed import listed_shares
from chaingraph.analysis.audit.listed_ranks import listed_ranks
from chaingraph.analysis.audit.listed_trades import sectors, tiers
from chaingraph.analysis.audit.lives import lives, placed, row_dates, sites
from chaingraph.analysis.audit.made import made
from chaingraph.analysis.audit.means import means, remains
from chaingraph.analysis.audit.members import members
from chaingraph.analysis.audit.misdirected import misdirected
from chaingraph.analysis.audit.missing_figures import missing_figures
from chaingraph.analysis.audit.multiplied import multiplied
from chaingraph.analysis.audit.named_shares import named_shares
from chaingraph.analysis.audit.only import filed, only
from chaingraph.analysis.audit.outline import chapters, dotted, outline, references
from chaingraph.analysis.audit.owned import owned
from chaingraph.analysis.audit.owners import owners
from chaingraph.analysis.audit.paired_lists import lists
from chaingraph.analysis.audit.parts import balances, changes, parts
from chaingraph.analysis.audit.people import people
from chaingraph.analysis.audit.per import per_units
from chaingraph.analysis.audit.periods import parts_of_year, seasons_told
from chaingraph.analysis.audit.phase_cells import phase_cells
from chaingraph.analysis.audit.placed import places
from chaingraph.analysis.audit.portioned import portioned
from chaingraph.analysis.audit.posts import one_person, posts
from chaingraph.analysis.audit.products import products
from chaingraph.analysis.audit.projects import projects
from chaingraph.analysis.audit.ranges import ranges
from chaingraph.analysis.audit.rank import ranks
from chaingraph.analysis.audit.ranks import row_ranks
from chaingraph.analysis.audit.rate_rows import rate_rows
from chaingraph.analysis.audit.rates import rates
from chaingraph.analysis.audit.ratios import again, ratios
from chaingraph.analysis.audit.restated import developments
from chaingraph.analysis.audit.retold import retold
from chaingraph.analysis.audit.row_prose import multiples_told, orders_told, owners_told, states_told
from chaingraph.analysis.audit.row_states import states
from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.audit.same import same
from chaingraph.analysis.audit.series import yearly_directions, yearly_per_unit
from chaingraph.analysis.audit.share_growth import share_growth
from chaingraph.analysis.audit.shares_of_one import shares_of_one
from chaingraph.analysis.audit.signs import ordered, signs
from chaingraph.analysis.audit.spells import spells
from chaingraph.analysis.audit.splits import splits
from chaingraph.analysis.audit.standing import standing
from chaingraph.analysis.audit.status import states_of_one
from chaingraph.analysis.audit.stocks import stocks
from chaingraph.analysis.audit.structures import structures
from chaingraph.analysis.audit.subjects import subjects
from chaingraph.analysis.audit.supplier_shares import supplier_shares
from chaingraph.analysis.audit.swapped import swapped
from chaingraph.analysis.audit.tallies import tallies
from chaingraph.analysis.audit.targets import early_news, lower_targets, past_targets
from chaingraph.analysis.audit.told import told
from chaingraph.analysis.audit.told_projects import told_projects
from chaingraph.analysis.audit.totalled import totalled
from chaingraph.analysis.audit.totals import totals
from chaingraph.analysis.audit.trades import trades
from chaingraph.analysis.audit.trends import trends
from chaingraph.analysis.audit.ups_and_downs import ups_and_downs
from chaingraph.analysis.audit.variants import variants
from chaingraph.analysis.audit.when import deadlines, founded_later, twice
from chaingraph.analysis.audit.within import beyond, portions, within
from chaingraph.analysis.audit.wordings import wordings
from chaingraph.analysis.audit.year_values import year_as_value
from chaingraph.analysis.projection import Projection

RULES: tuple[Callable[[Projection], Iterator[AuditRow]], ...] = (
    credit_codes,
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
    misdirected,
    kept,
    beaten,
    complements,
    inside,
    later_base,
    stocks,
    grades,
    share_growth,
    only,
    filed,
    before_founded,
    ups_and_downs,
    one_person,
    retold,
    classed,
    shares_of_one,
    phase_cells,
    floors,
    based,
    bracketed,
    rate_rows,
    *LAST,
)
