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

import marked_texts
from chaingraph.evaluation import Span
from chaingraph.mentions.crf import train
from chaingraph.mentions.finder import ruled_names
from chaingraph.mentions.names.candidates import Candidate
from chaingraph.mentions.names.reading import Reading
from chaingraph.mentions.names.tagger import MODEL
from chaingraph.mentions.names.tagger_features import features, labels
from chaingraph.records import Mention, Passage

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
    for folder in (marked_texts.CORPUS, marked_texts.PLAIN, marked_texts.TAGGER_TEXTS):
        documents, gold = marked_texts.documents(folder)
        found = ruled_names(documents)
        for document in documents:
            ruled = tuple(mention for mention in found if mention.ref.document == document.id)
            marked = tuple(span for span in gold.mentions if span.document == document.id)
            yield Text(document.id, folder.tuned, document.passages, ruled, marked)


def sequences(text: Text) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Features and labels of the passages of a text."""
    for passage in filter(lambda passage: passage.text, text.passages):
        seen = [name for name in inside(passage, text.ruled) if not (text.tuned and _hidden(text.name, name))]
        wanted = sorted(inside(passage, text.gold), key=lambda name: (name.start - name.end, name.start))
        yield features(Reading(passage), seen), labels(len(passage.text), wanted)


def inside(passage: Passage, spans: Sequence[Mention | Span]) -> list[Candidate]:
    """Spans of the source that lie in a passage, at their positions in its text."""
    position = {passage.offset(at): at for at in range(len(passage.text))}
    found = []
    for span in spans:
        start, last = position.get(span.start), position.get(span.end - 1)
        if start is not None and last is not None:
            kind = span.ref.type if isinstance(span, Mention) else span.type
            score = span.score if isinstance(span, Mention) else 1.0
            found.append(Candidate(start, last + 1, kind, score, "marked"))  # type: ignore[arg-type]
    return sorted(found)


def _hidden(document: str, name: Candidate) -> bool:
    return zlib.crc32(f"{document} {name.start} {name.end}".encode()) % 100 < HIDDEN


def main() -> None:
    """Writes the model."""
    path = marked_texts.ROOT.joinpath(*MODEL)
    found = list(texts())
    path.parent.mkdir(exist_ok=True)
    train((sequence for text in found for sequence in sequences(text)), path, **SETTINGS)
    print(f"{path.relative_to(marked_texts.ROOT)}: {path.stat().st_size} bytes from {len(found)} texts")


if __name__ == "__main__":
    main()
