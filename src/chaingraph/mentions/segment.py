"""The only front door to jieba: words of a text, and what kind of word each is in general Chinese.

For: the modules that look at what stands around a name.
In: text; jieba's dictionary.
Out: :func:`words` and :func:`tag`.
How: precise mode without the hidden Markov model: an unknown name then falls into single characters, and a run of
single characters is the best sign of a name that no dictionary has. The dictionary is loaded at the first call.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Protocol, cast

_ENTRY = re.compile(r"^(\S\S+) \d+ ([vdpcurmtil])\S*$", re.M)
"""Verbs, adverbs, prepositions, conjunctions, particles, pronouns, numerals, times, idioms; a noun tells nothing here."""

_PROPER = re.compile(r"^(\S\S+) \d+ n([rstz])\S*$", re.M)
_OFTEN = 100_000
"""Frequency given to our own words, enough to win over their parts."""


class _Tokenizer(Protocol):
    def lcut(self, sentence: str, cut_all: bool = ..., HMM: bool = ...) -> list[str]: ...  # noqa: N803

    def add_word(self, word: str, freq: int | None = ..., tag: str | None = ...) -> None: ...

    FREQ: Mapping[str, int]

    def initialize(self) -> None: ...


def words(text: str) -> list[str]:
    """The words of a text in order; joined they are the text again."""
    return _tokenizer().lcut(text, HMM=False)


def frequency(word: str) -> int:
    """How often the dictionary has met a word; 0 for an unknown one."""
    return _tokenizer().FREQ.get(word, 0)


def add_words(entries: Iterable[str]) -> None:
    """Makes the tokenizer keep these together (endings, trade words); shorter than two characters is ignored."""
    tokenizer = _tokenizer()
    for entry in entries:
        if len(entry) > 1:
            tokenizer.add_word(entry, freq=_OFTEN)


def tag(word: str) -> str:
    """Kind of a word of two characters or more: the first letter of its part of speech in the dictionary.

    ``n`` stands for the name of a person, place or body, ``z`` for another proper noun; empty for other nouns, adjectives, single characters and unknown words.
    """
    return _tags().get(word, "")


@cache
def _tokenizer() -> _Tokenizer:
    import jieba

    jieba.setLogLevel(logging.WARNING)
    tokenizer = cast(_Tokenizer, jieba.Tokenizer())
    tokenizer.initialize()
    return tokenizer


@cache
def _tags() -> Mapping[str, str]:
    import jieba

    with jieba.get_dict_file() as file:
        text = file.read().decode("utf-8")
    tags = dict(_ENTRY.findall(text))
    tags.update((word, "z" if letter == "z" else "n") for word, letter in _PROPER.findall(text))
    return tags
