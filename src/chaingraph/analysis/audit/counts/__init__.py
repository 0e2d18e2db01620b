"""Numbers of things against the things: lists, rosters, points, rows, all and none.

For: ``chaingraph audit``.
In: the projection, read by :mod:`chaingraph.analysis.audit.reading`.
Out: audit rows; of two that tell the same, that of the earlier rule is kept.
"""

from __future__ import annotations

from chaingraph.analysis.audit.counts.allotted import allotted
from chaingraph.analysis.audit.counts.anchored import anchored
from chaingraph.analysis.audit.counts.announced import announced, pointed
from chaingraph.analysis.audit.counts.attendance import attendance
from chaingraph.analysis.audit.counts.claimed import counts
from chaingraph.analysis.audit.counts.claims import claims
from chaingraph.analysis.audit.counts.counted_out import counted_out
from chaingraph.analysis.audit.counts.disposed import disposed
from chaingraph.analysis.audit.counts.enumerations import enumerations, points, respectively
from chaingraph.analysis.audit.counts.exceptions import exceptions
from chaingraph.analysis.audit.counts.grades import grades
from chaingraph.analysis.audit.counts.groups import groups
from chaingraph.analysis.audit.counts.headed import headed
from chaingraph.analysis.audit.counts.labelled_lists import labelled_lists
from chaingraph.analysis.audit.counts.led import led
from chaingraph.analysis.audit.counts.limits import limits
from chaingraph.analysis.audit.counts.members import members
from chaingraph.analysis.audit.counts.names_counted import names_counted
from chaingraph.analysis.audit.counts.only_of_rows import only_of_rows
from chaingraph.analysis.audit.counts.only_one import only_one
from chaingraph.analysis.audit.counts.paired_lists import lists
from chaingraph.analysis.audit.counts.points_told import points_told
from chaingraph.analysis.audit.counts.rolls import enlisted
from chaingraph.analysis.audit.counts.slogans import slogans
from chaingraph.analysis.audit.counts.structures import structures
from chaingraph.analysis.audit.counts.tallies import tallies
from chaingraph.analysis.audit.counts.ticked import ticked
from chaingraph.analysis.audit.counts.titled_lists import titled_lists
from chaingraph.analysis.audit.counts.values_counted import values_counted
from chaingraph.analysis.audit.rows import Rule

RULES: tuple[Rule, ...] = (
    counts,
    lists,
    enumerations,
    points,
    respectively,
    announced,
    headed,
    led,
    pointed,
    limits,
    groups,
    tallies,
    attendance,
    labelled_lists,
    disposed,
    claims,
    structures,
    members,
    grades,
    counted_out,
    exceptions,
    slogans,
    allotted,
    anchored,
    titled_lists,
    enlisted,
    points_told,
    only_one,
    only_of_rows,
    ticked,
    names_counted,
    values_counted,
)
