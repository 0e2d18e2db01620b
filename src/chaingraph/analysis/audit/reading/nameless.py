"""What words name without a value, as an observation, and the values of the document that are told of it, however far away.

For: rules that reckon with an indicator named again where its value is not told (growth, means, shares, completion).
In: a sentence with its time, words of it; the observations of all documents.
Out: :func:`nameless`, :func:`values_of`.
"""

from __future__ import annotations

from collections.abc import Sequence

from chaingraph.analysis.audit.reading.alike import alike, groups
from chaingraph.analysis.audit.reading.indicator import Label, marks_of, own_words
from chaingraph.analysis.audit.reading.observed import Observation
from chaingraph.analysis.audit.reading.observed_where import told_place
from chaingraph.analysis.audit.reading.threads import Thread
from chaingraph.analysis.projection import Projection

ALIKE = 0.0
"""Points that a value needs to be of what is named, where others of its head stand beside it."""


def nameless(thread: Thread, span: tuple[int, int], words: str, label: Label) -> Observation:
    """What words of a sentence name, with the time and place of the sentence and no value.

    Args:
        thread: The sentence.
        span: Where the words stand in it.
        words: The words, as far as they may bear marks of scope.
        label: What they measure.
    """
    sentence, setting = thread.sentence, thread.setting
    year, part = thread.period(span[1])
    ahead = sentence.text[: span[1]]
    return Observation(
        document=sentence.document, text="", kind="", size=0.0, step=0.0, label=label,
        around=own_words(sentence.text[: span[0]]) + setting.topic, near=marks_of(words),
        place=told_place(ahead, words, setting), year=year, dated=True, part=part, goal=False,
        evidence=sentence.evidence(*span), sentence=sentence.offsets[0],
    )  # fmt: skip


def values_of(projection: Projection, asked: Observation, kind: str) -> Sequence[Observation]:
    """The values that the document tells in a unit of what is asked: those that are alike, else the only one of its head.

    Parts (rows of tables, what enterprises have, goals) are no values of it.
    """
    found = [
        seen
        for seen in groups(projection).get((asked.label.head, kind), ())
        if seen.document == asked.document and not (seen.row or seen.goal or seen.place.owners or seen.above)
    ]
    near = [seen for seen in found if (points := alike(asked, seen)) is not None and points >= ALIKE]
    timely = [seen for seen in found if not seen.part and (seen.year == asked.year or not (seen.year and asked.year))]
    sole = timely if len({seen.size for seen in timely}) == 1 and alike(asked, timely[0]) is not None else []
    return near or sole
