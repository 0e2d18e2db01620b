"""Dates, years and spans of time that cannot be.

For: ``chaingraph audit``.
In: the projection, read by :mod:`chaingraph.analysis.audit.reading`.
Out: audit rows; of two that tell the same, that of the earlier rule is kept.
"""

from __future__ import annotations

from chaingraph.analysis.audit.dates.after_it import after_it
from chaingraph.analysis.audit.dates.ages import ages, durations
from chaingraph.analysis.audit.dates.all_dated import all_dated
from chaingraph.analysis.audit.dates.answered import answered
from chaingraph.analysis.audit.dates.backwards import backwards
from chaingraph.analysis.audit.dates.before_founded import before_founded
from chaingraph.analysis.audit.dates.begun import begun
from chaingraph.analysis.audit.dates.begun_anew import begun_anew
from chaingraph.analysis.audit.dates.calendar import calendar
from chaingraph.analysis.audit.dates.courses import courses
from chaingraph.analysis.audit.dates.listed_ages import listed_ages
from chaingraph.analysis.audit.dates.moved import moved
from chaingraph.analysis.audit.dates.not_yet import not_yet
from chaingraph.analysis.audit.dates.one_life import one_life
from chaingraph.analysis.audit.dates.one_work import one_work
from chaingraph.analysis.audit.dates.plan_spans import plan_spans
from chaingraph.analysis.audit.dates.ranges import ranges
from chaingraph.analysis.audit.dates.relisted import relisted
from chaingraph.analysis.audit.dates.replies import replies
from chaingraph.analysis.audit.dates.rows_before_founded import rows_before_founded
from chaingraph.analysis.audit.dates.since import since
from chaingraph.analysis.audit.dates.spells import spells
from chaingraph.analysis.audit.dates.status import awaited, states_of_one
from chaingraph.analysis.audit.dates.steps import late_plans, statuses, steps
from chaingraph.analysis.audit.dates.terms import terms
from chaingraph.analysis.audit.dates.told_order import told_order
from chaingraph.analysis.audit.dates.took import took
from chaingraph.analysis.audit.dates.when import deadlines, founded_later, twice
from chaingraph.analysis.audit.dates.year_values import year_as_value
from chaingraph.analysis.audit.rows import Rule

RULES: tuple[Rule, ...] = (
    year_as_value,
    steps,
    statuses,
    late_plans,
    founded_later,
    deadlines,
    twice,
    ages,
    since,
    durations,
    calendar,
    states_of_one,
    awaited,
    spells,
    backwards,
    begun,
    ranges,
    before_founded,
    terms,
    relisted,
    begun_anew,
    plan_spans,
    not_yet,
    all_dated,
    replies,
    answered,
    told_order,
    listed_ages,
    took,
    moved,
    one_life,
    courses,
    one_work,
    after_it,
    rows_before_founded,
)
