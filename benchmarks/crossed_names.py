"""Names of the marked texts as they are found where nobody has marked them: by taggers that have not seen the text.

For: ``benchmarks/pairs.py``. Texts from which the shipped tagger has not learnt are judged by that. The marked names alone would teach that every name is one and stands where it should.
"""

from __future__ import annotations

import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import marked_texts
import tagger
from chaingraph.mentions.crf import train
from chaingraph.mentions.finder import judged_names
from chaingraph.mentions.names.tagger import shipped_tagger
from chaingraph.mentions.names.tagger_model import NameTagger
from chaingraph.records import Document, Mention

HALVES = 2
"""So many taggers are trained, each on the texts that the others judge."""


def crossed_names(documents: list[Document]) -> Iterator[tuple[Document, list[Mention]]]:
    """Each of the documents with the names found in it; the same texts give the same names."""
    texts = list(tagger.texts())
    learnt = {text.name for text in texts}
    for document in documents:
        if document.id not in learnt:
            yield document, judged_names([document], shipped_tagger())
    with tempfile.TemporaryDirectory() as folder:
        for half in range(HALVES):
            path = Path(folder) / f"{half}.crfsuite"
            seen = (sequence for text in texts if _half(text.name) != half for sequence in tagger.sequences(text))
            train(seen, path, **tagger.SETTINGS)
            model = NameTagger(path)
            for document in documents:
                if document.id in learnt and _half(document.id) == half:
                    yield document, judged_names([document], model)


def _half(name: str) -> int:
    return zlib.crc32(name.encode()) % HALVES


def marked_documents() -> list[Document]:
    """All marked texts that statements are learnt from."""
    return [document for document, _, _ in marked_texts.texts(*marked_texts.PAIRS)]
