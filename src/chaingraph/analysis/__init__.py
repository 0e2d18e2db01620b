"""What the graph tells an officer: gaps, localisation, land, targets … each row with its reasons and quotes.

For: the command line, the web pages, the report pack.
In: ``select``: a SPARQL SELECT → rows of plain values, over the local store or any endpoint.
Out: tuples of frozen rows; :func:`to_json` gives a row the keys of the contract, the keys ``docs/findings.md`` lists.
How: :func:`project` reads the graph once into columns; one finding, one file, one ``find_…`` over the projection.
    The rules of ``analysis.audit`` are loaded by the first audit, not by this room.
    ``analysis.dependence`` is imported by itself: it is the only finding that needs networkx.
"""

from chaingraph.analysis.audit.rows import AuditRow
from chaingraph.analysis.auditing import find_audit
from chaingraph.analysis.candidates import Candidate, find_candidates
from chaingraph.analysis.chain_totals import ChainTotal, total_gaps
from chaingraph.analysis.claims import ClaimRow, find_claims
from chaingraph.analysis.columns import Claim, NameLink, Number, Paper, Promise, Thing
from chaingraph.analysis.enterprises import EnterpriseRow, find_enterprises
from chaingraph.analysis.everything import find_all
from chaingraph.analysis.facts import FactRow, find_facts
from chaingraph.analysis.gaps import Gap, find_gaps
from chaingraph.analysis.land import LandRow, find_land
from chaingraph.analysis.loading import Select, project
from chaingraph.analysis.localisation import Localisation, find_localisation
from chaingraph.analysis.localisation_totals import LocalisationTotal, rank_localisation, total_localisation
from chaingraph.analysis.neighbours import NeighbourRow, find_neighbours
from chaingraph.analysis.network import Network, find_network, find_surroundings
from chaingraph.analysis.network_gaps import find_gap_network
from chaingraph.analysis.profile import Profile, find_profile
from chaingraph.analysis.projection import Projection
from chaingraph.analysis.projects import ProjectRow, ProjectTotal, find_projects, total_projects
from chaingraph.analysis.promises import PromisedChains, promised_chains
from chaingraph.analysis.rows import to_json
from chaingraph.analysis.targets import TargetRow, find_targets
from chaingraph.analysis.told_gaps import find_told_gaps

__all__ = [
    "AuditRow",
    "Candidate",
    "ChainTotal",
    "Claim",
    "ClaimRow",
    "EnterpriseRow",
    "FactRow",
    "Gap",
    "LandRow",
    "Localisation",
    "LocalisationTotal",
    "NameLink",
    "NeighbourRow",
    "Network",
    "Number",
    "Paper",
    "Profile",
    "ProjectRow",
    "ProjectTotal",
    "Projection",
    "Promise",
    "PromisedChains",
    "Select",
    "TargetRow",
    "Thing",
    "find_all",
    "find_audit",
    "find_candidates",
    "find_claims",
    "find_enterprises",
    "find_facts",
    "find_gap_network",
    "find_gaps",
    "find_land",
    "find_localisation",
    "find_neighbours",
    "find_network",
    "find_profile",
    "find_projects",
    "find_surroundings",
    "find_targets",
    "find_told_gaps",
    "project",
    "promised_chains",
    "rank_localisation",
    "to_json",
    "total_gaps",
    "total_localisation",
    "total_projects",
]
