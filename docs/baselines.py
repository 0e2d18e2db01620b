"""Baselines for the page of accuracy: names without any of the project's rules for names, and by its rules alone.

``jieba_pos``: spans that jieba.posseg tags as a proper noun of a place, body or other. ``suffix_rules``: a known ending
(strong in ``seeds/lexicon/endings.csv``), and everything before it up to the last punctuation mark or blank.
``rules_alone``: what the project finds before its tagger judges it.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from chaingraph.evaluation import Span
from chaingraph.reference.lexicon import read_lexicon

TAGS: Mapping[str, str] = {"nt": "Organisation", "nz": "Enterprise", "ns": "Region", "nr": "Enterprise"}
"""jieba's proper nouns: bodies, other names, places, persons; brands are tagged nz or nr more often than not."""
MARKED = frozenset(("Enterprise", "Park", "Organisation", "Region", "Chain", "Product", "Project"))
"""What the gold marks; segments and sectors of tables are no names of it."""
EDGE = re.compile(r"[^\w·（）()]|\s")
BRACKETS = {"（": "）", "(": ")"}
LONGEST = 30
"""Characters; no legal name is longer, and a page of text without punctuation is no name."""


def jieba_pos(texts: Mapping[str, str]) -> Iterator[Span]:
    """Every word that jieba's tagger calls a proper noun, with its type by :data:`TAGS`."""
    import jieba.posseg

    jieba.setLogLevel(logging.ERROR)
    for document, text in texts.items():
        at = 0
        for word, tag in jieba.posseg.cut(text):
            if tag in TAGS:
                yield Span(document, at, at + len(word), TAGS[tag], word)
            at += len(word)


def suffix_rules(texts: Mapping[str, str]) -> Iterator[Span]:
    """Every strong ending of a name (endings in a row are one), with what stands before it back to the last mark or blank."""
    rows = read_lexicon("endings", ("ending", "type", "strength"))
    endings = {row["ending"]: row["type"] for row in rows if row["strength"] == "strong"}
    words = "|".join(sorted(map(re.escape, endings), key=len, reverse=True))
    pattern = re.compile(f"(?:{words})*({words})")
    for document, text in texts.items():
        taken = 0
        for found in pattern.finditer(text):
            start = _left_edge(text, max(taken, found.start() - LONGEST), found.start())
            if start < found.start():
                yield Span(document, start, found.end(), endings[found[1]], text[start : found.end()])
                taken = found.end()


def rules_alone(folder: Path, documents: tuple[str, ...]) -> Iterator[Span]:
    """Names of tables and of the rules for prose, which the tagger has not judged."""
    from chaingraph.documents import read_documents
    from chaingraph.mentions.finder import ruled_names

    found, _ = read_documents([folder / f"{name}.txt" for name in documents], max_mb=1)
    for mention in ruled_names(found):
        if mention.ref.type in MARKED:
            yield Span(mention.ref.document, mention.start, mention.end, mention.ref.type, mention.text)


def texts_of(folder: Path, documents: tuple[str, ...]) -> dict[str, str]:
    """Texts of the corpus by document."""
    return {name: (folder / f"{name}.txt").read_text(encoding="utf-8") for name in documents}


def _left_edge(text: str, first: int, end: int) -> int:
    """Behind the last mark or blank of ``text[first:end]``; a bracket that is closed again belongs to the name."""
    start = first
    for found in EDGE.finditer(text, first, end):
        start = found.end()
    for opening, closing in BRACKETS.items():
        piece = text[start:end]
        if piece.count(opening) > piece.count(closing):
            start += piece.rindex(opening) + 1
    return start
