"""People: one office with two holders, one name in two spellings, ages, teams and their seats.

For: ``chaingraph audit``.
In: the projection, read by :mod:`chaingraph.analysis.audit.reading`.
Out: audit rows; of two that tell the same, that of the earlier rule is kept.
"""

from __future__ import annotations

from chaingraph.analysis.audit.people.aged import aged
from chaingraph.analysis.audit.people.assigned import assigned
from chaingraph.analysis.audit.people.attended import attended
from chaingraph.analysis.audit.people.board_heads import board_heads
from chaingraph.analysis.audit.people.duties import duties
from chaingraph.analysis.audit.people.lead_offices import lead_offices
from chaingraph.analysis.audit.people.offices import offices
from chaingraph.analysis.audit.people.one_sound import one_sound
from chaingraph.analysis.audit.people.people import people
from chaingraph.analysis.audit.people.posts import one_person, posts
from chaingraph.analysis.audit.people.roles import roles
from chaingraph.analysis.audit.people.seats import seats
from chaingraph.analysis.audit.people.spelled import spelled
from chaingraph.analysis.audit.people.teams import teams
from chaingraph.analysis.audit.rows import Rule

RULES: tuple[Rule, ...] = (
    people,
    aged,
    posts,
    one_person,
    roles,
    board_heads,
    assigned,
    lead_offices,
    duties,
    offices,
    spelled,
    one_sound,
    teams,
    seats,
    attended,
)
