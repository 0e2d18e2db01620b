"""Trains the tagger that judges the names of the rules; ``docs/accuracy.md`` says what it gains on texts it has not seen.

    python benchmarks/tagger.py    writes seeds/models/names.crfsuite; the same texts give the same bytes

The texts are the project's own: the odd half of tests/corpus, tests/mentions/data and benchmarks/tagger_texts. The even half
of tests/corpus is never read here. Rules were tuned on some of the texts and find more there than elsewhere; so half of the
rules' names are hidden from the training in those, that the tagger does not learn to wait for them.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from chaingraph.documents import read_documents
from chaingraph.evaluation import Span, read_gold
from chaingraph.mentions.crf import train
from chaingraph.mentions.finder import ruled_names
from chaingraph.mentions.names_candidates import Candidate
from chaingraph.mentions.names_reading import Reading
from chaingraph.mentions.names_tagger import MODEL
from chaingraph.mentions.names_tagger_features import features, labels
from chaingraph.records import Mention, Passage

ROOT = Path(__file__).resolve().parents[1]
SOURCES = (
    (ROOT / "tests" / "corpus", "13579", True),
    (ROOT / "tests" / "mentions" / "data", "0123456789", True),
    (ROOT / "benchmarks" / "tagger_texts", "0123456789", False),
)
"""Folder, last digits of the texts to take, and whether the rules know them well."""
HIDDEN = 50
"""Percent of the rules' names that are hidden in texts the rules know well."""


SETTINGS = {"max_iterations": 120, "feature.possible_transitions": 1}
"""Of the training, besides those of every model here."""


@dataclass(frozen=True)
class Text:
    """A marked document: its passages read, the rules' names and the gold."""

    name: str
    tuned: bool
    passages: tuple[Passage, ...]
    ruled: tuple[Mention, ...]
    gold: tuple[Span, ...]


def texts() -> Iterator[Text]:
    """All texts, sorted by folder and name, with what the rules alone find."""
    for folder, digits, tuned in SOURCES:
        files = sorted(path for path in folder.glob("*.txt") if path.stem[-1] in digits)
        documents, _ = read_documents(files, max_mb=1)
        found = ruled_names(documents)
        gold = read_gold(folder).mentions
        for document in documents:
            ruled = tuple(mention for mention in found if mention.ref.document == document.id)
            marked = tuple(span for span in gold if span.document == document.id)
            yield Text(document.id, tuned, document.passages, ruled, marked)


def sequences(text: Text) -> Iterator[tuple[list[list[bytes]], list[str]]]:
    """Features and labels of the passages of a text."""
    for passage in filter(lambda passage: passage.text, text.passages):
        seen = [name for name in _inside(passage, text.ruled) if not (text.tuned and _hidden(text.name, name))]
        wanted = sorted(_inside(passage, text.gold), key=lambda name: (name.start - name.end, name.start))
        yield features(Reading(passage), seen), labels(len(passage.text), wanted)


def _inside(passage: Passage, spans: Sequence[Mention | Span]) -> list[Candidate]:
    """Spans of the source that lie in a passage, at their positions in its text."""
    position = {passage.offset(at): at for at in range(len(passage.text))}
    found = []
    for span in spans:
        start, last = position.get(span.start), position.get(span.end - 1)
        if start is not None and last is not None:
            kind = span.ref.type if isinstance(span, Mention) else span.type
            found.append(Candidate(start, last + 1, kind, 1.0, "marked"))  # type: ignore[arg-type]
    return sorted(found)


def _hidden(document: str, name: Candidate) -> bool:
    return zlib.crc32(f"{document} {name.start} {name.end}".encode()) % 100 < HIDDEN


def main() -> None:
    """Writes the model."""
    path = ROOT.joinpath(*MODEL)
    found = list(texts())
    path.parent.mkdir(exist_ok=True)
    train((sequence for text in found for sequence in sequences(text)), path, **SETTINGS)
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size} bytes from {len(found)} texts")


if __name__ == "__main__":
    main()
