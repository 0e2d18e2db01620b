"""A sentence of a scene with its names spelled out again, brackets and quotation marks still gone.

For: readers of words inside names (补链项目, 芯片设计环节), which rules over signs cannot see.
In: a scene and a sentence. Out: :class:`Spelled`, whose positions lead back to the scene.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass

from chaingraph.mentions.relations.scene import Item, Scene


@dataclass(frozen=True, slots=True)
class Spelled:
    """A sentence in words.

    Attributes:
        scene: Where it comes from.
        text: Its words.
        spots: For each character the position in the scene's text; all characters of a name have that of its sign.
    """

    scene: Scene
    text: str
    spots: list[int]

    def items(self, start: int, end: int, signs: str = "") -> list[Item]:
        """Names, numbers and periods that begin in a span of the words, only those with one of ``signs`` if given."""
        if start >= end:
            return []
        return self.scene.within(self.spots[start], self.spots[end - 1] + 1, signs)

    def place(self, item: Item) -> int:
        """Where an item of the sentence begins in the words."""
        return bisect_left(self.spots, item.at)

    def holds(self, signs: str) -> Callable[[int, int], bool]:
        """Asks whether a name with one of these signs stands in a span and ends where it ends."""

        def ask(start: int, end: int) -> bool:
            named = self.items(start, end, signs)
            return any(self.place(item) + item.end - item.start >= end for item in named)

        return ask


def spell(scene: Scene, index: int) -> Spelled:
    """The words of a sentence of a scene. Linear in its length."""
    sentence = scene.sentences[index]
    text: list[str] = []
    spots: list[int] = []
    for at in range(sentence.start, sentence.end):
        item = scene.items.get(at)
        words = scene.source[item.start : item.end] if item else scene.text[at]
        text.append(words)
        spots += [at] * len(words)
    return Spelled(scene, "".join(text), spots)
