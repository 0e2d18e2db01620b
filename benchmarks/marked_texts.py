"""The project's own marked texts, for the trainers of the models: never the even half of tests/corpus."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from chaingraph.documents import read_documents
from chaingraph.evaluation import Answers, read_gold
from chaingraph.records import Document, Mention, Ref

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Folder:
    """Texts with gold: where, the last digits and the last number of those to take; ``tuned`` when the rules know them well."""

    path: Path
    digits: str
    tuned: bool
    last: int = 999


CORPUS = Folder(ROOT / "tests" / "corpus", "13579", True)
PLAIN = Folder(ROOT / "tests" / "mentions" / "data", "0123456789", True)
TAGGER_TEXTS = Folder(ROOT / "benchmarks" / "tagger_texts", "0123456789", False)
STATEMENTS = Folder(TAGGER_TEXTS.path, TAGGER_TEXTS.digits, False, 204)
"""From which pairs and owners learn: the later ones helped on this project's own texts alone (docs/decisions/0009-pairs.md)."""
FIGURE_TEXTS = Folder(ROOT / "benchmarks" / "figure_texts", "0123456789", False)
DESK_TEXTS = Folder(ROOT / "benchmarks" / "desk_texts", "0123456789", False, 24)
"""The later half measures."""
NAME_TEXTS = Folder(ROOT / "benchmarks" / "name_texts", "0123456789", False, 72)
"""Names alone are marked; the last quarter measures."""
UNTAGGED = (FIGURE_TEXTS, DESK_TEXTS, NAME_TEXTS)
"""From which the tagger has not learnt, and the reranker does."""
PAIRS = (CORPUS, STATEMENTS, FIGURE_TEXTS, DESK_TEXTS)
"""From which pairs learn."""


def documents(folder: Folder) -> tuple[list[Document], Answers]:
    """The texts of a folder, sorted by name, and the gold of all its texts."""
    files = sorted(
        path
        for path in folder.path.glob("*.txt")
        if path.stem[-1] in folder.digits and int("".join(filter(str.isdigit, path.stem))) <= folder.last
    )
    return list(read_documents(files, max_mb=1)[0]), read_gold(folder.path)


def marked(document: Document, gold: Answers) -> list[Mention]:
    """The marked names of a text, as if they had been found."""
    return [
        Mention(Ref(span.type, span.canonical, document.id), span.start, span.end, span.text, "marked")  # type: ignore[arg-type]
        for span in gold.mentions
        if span.document == document.id and span.type != "Ignore"
    ]


def texts(*folders: Folder) -> Iterator[tuple[Document, Answers, Folder]]:
    """The texts of several folders, each with the gold of its folder."""
    for folder in folders:
        found, gold = documents(folder)
        for document in found:
            yield document, gold, folder
