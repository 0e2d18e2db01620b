"""The only front door to jieba: words of a text, and what kind of word each is in general Chinese.

For: the modules that look at what stands around a name.
In: text; jieba's dictionary.
Out: :func:`words` and :func:`tag`.
How: precise mode without the hidden Markov model: an unknown name then falls into single characters, and a run of
single characters is the best sign of a name that no dictionary has. The dictionary is loaded at the first call. The
likeliest path is searched here, in one pass without jieba's lists of all words that could begin at a character: the
same words in a third of the time.
"""

from __future__ import annotations

import logging
import re
import string
from collections.abc import Iterable, Mapping
from functools import cache
from math import inf, log
from typing import Protocol, cast

_LINES = re.compile(rb"([\x00-\x7f]|[\xc0-\xff][\x80-\xbf]+)[^\n]*\n(?:\1[^\n]*\n)*")
"""Lines of jieba's dictionary that begin with the same character."""
_TAG = re.compile(rb"\d+ (?:([vdpcurmtil])|n(?:(z)|[rst]))")
"""Verbs, adverbs, prepositions, conjunctions, particles, pronouns, numerals, times, idioms; a noun tells nothing here."""
_OFTEN = 100_000
"""Frequency given to our own words, enough to win over their parts."""


_BLOCK = re.compile(r"([\u4E00-\u9FD5a-zA-Z0-9+#&._%-]+)")
"""What jieba looks up in its dictionary; everything else stands alone."""
_ALONE = re.compile(r"\r\n|.", re.S)
_LATIN = frozenset(string.ascii_letters + string.digits)


class _Tokenizer(Protocol):
    def add_word(self, word: str, freq: int | None = ..., tag: str | None = ...) -> None: ...

    FREQ: Mapping[str, int]
    total: int

    def initialize(self) -> None: ...


def words(text: str) -> list[str]:
    """The words of a text in order; joined they are the text again."""
    found: list[str] = []
    for number, part in enumerate(_BLOCK.split(text)):
        if number % 2:
            found += _block_words(part)
        elif part:
            found += _ALONE.findall(part)
    return found


def _block_words(block: str) -> list[str]:
    """The words of a block; letters and digits that stand alone beside each other are one word."""
    ends = _likeliest(block)
    found: list[str] = []
    at, alone = 0, False
    while at < len(block):
        stop = ends[at]
        single = stop == at + 1 and block[at] in _LATIN
        if single and alone:
            found[-1] += block[at]
        else:
            found.append(block[at:stop])
        at, alone = stop, single
    return found


def _likeliest(block: str) -> list[int]:
    """For every character where the word ends that begins there on the likeliest path; of equal paths the longer word."""
    frequencies, total, size = _tokenizer().FREQ.get, log(_tokenizer().total), len(block)
    ends, paths = list(range(1, size + 1)), [0.0] * (size + 1)
    for start in range(size - 1, -1, -1):
        best, stop = -inf, start + 1
        count = frequencies(block[start])
        while count is not None:
            if count and (score := log(count) - total + paths[stop]) >= best:
                best, ends[start] = score, stop
            stop += 1
            count = frequencies(block[start:stop]) if stop <= size else None
        paths[start] = best if best > -inf else paths[start + 1] - total
    return ends


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
    entries = _entries().get(word[0], b"") if len(word) > 1 else b""
    entry = b"\n%s " % word.encode(errors="replace")
    at = entries.rfind(entry)
    found = _TAG.match(entries, at + len(entry)) if at >= 0 else None
    return "" if found is None else (found[1] or found[2] or b"n").decode()


@cache
def _tokenizer() -> _Tokenizer:
    import jieba

    jieba.setLogLevel(logging.WARNING)
    tokenizer = cast(_Tokenizer, jieba.Tokenizer())
    tokenizer.initialize()
    return tokenizer


@cache
def _entries() -> Mapping[str, bytes]:
    """The lines of jieba's dictionary by their first character: an eighth of what a table of all words takes."""
    import jieba

    with jieba.get_dict_file() as file:
        data = file.read() + b"\n"
    entries: dict[str, bytes] = {}
    for lines in _LINES.finditer(data):
        first = lines[1].decode()
        entries[first] = entries.get(first, b"\n") + lines[0]
    return entries
