"""The STAGES table: every room, what it takes and gives, and where that is seen on disk."""

from __future__ import annotations

from typing import NamedTuple


class Stage(NamedTuple):
    """One room of the house: what it is called, what it takes, what it gives, and where that is seen on disk."""

    name: str
    door: str
    takes: str
    gives: str
    artefact: str


STAGES = (
    Stage("documents", "read_documents", "files", "documents", "1-documents.jsonl"),
    Stage("mentions", "find_mentions", "documents", "mentions and statements", "2-mentions.jsonl"),
    Stage("entities", "resolve_entities", "mentions and statements", "entities", "3-entities.jsonl"),
    Stage("graph", "build_graph", "entities and statements", "graph", "4-graph.ttl"),
    Stage("analysis", "find_all", "graph", "findings", "5-findings.json"),
    Stage("views", "write_pages", "findings", "pages", "6-views"),
)
