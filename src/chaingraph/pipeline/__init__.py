"""The corridor: the only package that knows every room and the order in which they are walked.

For: the command line, the web server, and anyone who uses chaingraph from Python.
In: files and folders.
Out: a folder of numbered artefacts, with the graph in it.
How: read_documents → find_mentions → resolve_entities → build_graph → find_… → render_…, one room a stage.
"""

from chaingraph.pipeline.building import Build, build
from chaingraph.pipeline.decisions import judgements_beside
from chaingraph.pipeline.evaluating import Evaluated, evaluate_reading, reading_answers
from chaingraph.pipeline.opening import open_projection
from chaingraph.pipeline.reading import Reading, read, sample_sources
from chaingraph.pipeline.rows import CONTRACT_PREDICATES, fact_rows, mention_rows
from chaingraph.pipeline.stages import STAGES, Stage

__all__ = [
    "CONTRACT_PREDICATES",
    "STAGES",
    "Build",
    "Evaluated",
    "Reading",
    "Stage",
    "build",
    "evaluate_reading",
    "fact_rows",
    "judgements_beside",
    "mention_rows",
    "open_projection",
    "read",
    "reading_answers",
    "sample_sources",
]
