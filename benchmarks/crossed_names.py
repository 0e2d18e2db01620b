"""Names of the marked texts as they are found where nobody has marked them: by taggers that have not seen the text.

For: ``benchmarks/pairs.py`` and ``benchmarks/reranker.py``. Texts from which the shipped tagger has not learnt are judged by that. The marked names alone would teach that every name is one and stands where it should.
"""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import marked_texts
import tagger
from chaingraph.mentions.crf import train
from chaingraph.mentions.finder import judged_names
from chaingraph.mentions.names.tagger import shipped_tagger
from chaingraph.mentions.names.tagger_model import NameTagger
from chaingraph.records import Document, Mention

HALVES = 2
"""So many taggers are trained for names as they are found, each on the texts that the others judge."""


def crossed_names(documents: list[Document]) -> Iterator[tuple[Document, list[Mention]]]:
    """Each of the documents with the names found in it; the same texts give the same names."""
    texts = list(tagger.texts())
    learnt = {text.name for text in texts}
    for document in documents:
        if document.id not in learnt:
            yield document, judged_names([document], shipped_tagger())
    for part, model in crossed_taggers(texts, HALVES):
        for document in documents:
            if document.id in learnt and part_of(document.id, HALVES) == part:
                yield document, judged_names([document], model)


def crossed_taggers(texts: Sequence[tagger.Text], parts: int) -> Iterator[tuple[int, NameTagger]]:
    """For each part of the texts a tagger that has not seen it.

    Args:
        texts: What taggers learn from.
        parts: In how many parts they fall.
    """
    with tempfile.TemporaryDirectory() as folder:
        for part in range(parts):
            path = Path(folder) / f"{part}.crfsuite"
            seen = (
                sequence for text in texts if part_of(text.name, parts) != part for sequence in tagger.sequences(text)
            )
            train(seen, path, **tagger.SETTINGS)
            yield part, NameTagger(path)


def part_of(name: str, parts: int) -> int:
    """In which part a text falls."""
    return zlib.crc32(name.encode()) % parts


def marked_documents() -> list[Document]:
    """All marked texts that statements are learnt from."""
    return [document for document, _, _ in marked_texts.texts(*marked_texts.PAIRS)]
