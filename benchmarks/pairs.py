"""Trains the model that judges pairs of names; ``docs/accuracy.md`` says what it gains on texts it has not seen.

    python benchmarks/pairs.py    writes seeds/models/pairs.crfsuite; the same texts give the same bytes

The texts are the project's own: the odd half of tests/corpus, the first of benchmarks/tagger_texts, benchmarks/figure_texts
and the first half of benchmarks/desk_texts, with their marked names and statements. The even half of tests/corpus is never
read here. A statement that a text makes elsewhere is learnt neither as said nor as not said where its names meet again. The
rules were mended on these texts and are right more often there than elsewhere; so they are hidden from every second pair,
that the model does not learn to trust them blindly. Every text is seen twice, with its marked names and with those found by
a tagger that has not learnt from it: half of what rules state wrongly comes of names that are none. That takes some
minutes, nearly all of them for these taggers.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence

import marked_texts
from chaingraph.evaluation import Answers
from chaingraph.evaluation.statements import aliases, plain
from chaingraph.mentions.crf import train
from chaingraph.mentions.relations.engine import Setting
from chaingraph.mentions.relations.finding import read_settings
from chaingraph.mentions.relations.pair_features import features
from chaingraph.mentions.relations.pair_model import MODEL, NONE, outcomes
from chaingraph.mentions.relations.pairs import Pair, Scope, pairs
from chaingraph.mentions.relations.votes import Votes
from chaingraph.records import Document, Mention
from crossed_names import crossed_names, marked_documents

HIDDEN = 50
"""Percent of the pairs from which what the rules say is hidden."""


class Said:
    """The statements of a text and where it makes them, asked for by any name that the gold marks.

    Args:
        document: The text.
        gold: Marks and statements of its folder.
    """

    def __init__(self, document: Document, gold: Answers) -> None:
        self._own = {name: canonical for (text, name), canonical in aliases(gold).items() if text == document.id}
        self._places: dict[tuple[str, str, str], list[tuple[int, int]]] = defaultdict(list)
        for relation in gold.statements:
            if relation.document == document.id:
                key = self._canonical(relation.subject), relation.predicate, self._canonical(relation.object)
                self._places[key].append((relation.start, relation.end))

    def places(self, subject: str, predicate: str, thing: str) -> Sequence[tuple[int, int]]:
        """Where the text says so."""
        return self._places.get((self._canonical(subject), predicate, self._canonical(thing)), ())

    def _canonical(self, name: str) -> str:
        return self._own.get(plain(name), plain(name))


def texts() -> Iterator[tuple[Document, list[Mention], Said]]:
    """Documents with their marked names and statements, and again with the names found in them."""
    said = {}
    for document, gold, _ in marked_texts.texts(*marked_texts.PAIRS):
        said[document.id] = Said(document, gold)
        yield document, marked_texts.marked(document, gold), said[document.id]
    for document, found in crossed_names(marked_documents()):
        yield document, found, said[document.id]


def examples(document: Document, marked: Sequence[Mention], said: Said) -> Iterator[tuple[list[list[str]], list[str]]]:
    """What is seen of every pair of a text, and its label."""
    for setting, stated in read_settings(document, marked):
        votes, silent = Votes(stated), Votes(())
        for scope, pair in pairs(setting):
            label = _label(setting, scope, pair, said)
            if label is not None:
                yield [features(setting, scope, pair, silent if _hidden(document, scope, pair) else votes)], [label]


def _hidden(document: Document, scope: Scope, pair: Pair) -> bool:
    """Whether what the rules say of a pair is hidden: always the same pairs."""
    key = f"{document.id} {scope.index} {pair.right.at} {pair.subject.name} {pair.thing.name}"
    return zlib.crc32(key.encode()) % 100 < HIDDEN


def _label(setting: Setting, scope: Scope, pair: Pair, said: Said) -> str | None:
    """What the text says of a pair in its sentence; ``None`` when it says something of the two elsewhere only."""
    scene = setting.scene
    start, end = scene.passage.span(scene.spots[scope.sentence.start], scene.stop(scope.sentence.end))
    elsewhere = False
    for label, (subject, predicate, thing) in outcomes(pair):
        places = said.places(subject.name, predicate, thing.name)
        if any(first < end and start < last for first, last in places):
            return label
        elsewhere = elsewhere or bool(places)
    return None if elsewhere else NONE


def main() -> None:
    """Writes the model."""
    path = marked_texts.ROOT.joinpath(*MODEL)
    found = [example for text in texts() for example in examples(*text)]
    train(found, path, max_iterations=150)
    print(f"{path.relative_to(marked_texts.ROOT)}: {path.stat().st_size} bytes from {len(found)} pairs")


if __name__ == "__main__":
    main()
