"""The only front door to jieba: words of a text, and what kind of word each is in general Chinese.

For: the modules that look at what stands around a name.
In: text; jieba's dictionary.
Out: :func:`words` and :func:`tag`.
How: precise mode without the hidden Markov model: an unknown name then falls into single characters, and a run of
single characters is the best sign of a name that no dictionary has. The likeliest path is searched by rjieba (jieba in
Rust): the same words in a fifth of the time, and its dictionary takes a fraction of the memory. What the dictionary says
of a word is read from jieba's own file. Both are loaded at the first call.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rjieba import Jieba

_LINES = re.compile(rb"([\x00-\x7f]|[\xc0-\xff][\x80-\xbf]+)[^\n]*\n(?:\1[^\n]*\n)*")
"""Lines of jieba's dictionary that begin with the same character."""
_FREQUENCY = re.compile(rb"\d+")
_TAG = re.compile(rb"\d+ (?:([vdpcurmtil])|n(?:(z)|[rst]))")
"""Verbs, adverbs, prepositions, conjunctions, particles, pronouns, numerals, times, idioms; a noun tells nothing here."""
_OFTEN = 100_000
"""Frequency given to our own words, enough to win over their parts."""


_BLOCK = re.compile(r"([\u4E00-\u9FD5a-zA-Z0-9+#&._%-]+)")
"""What jieba looks up in its dictionary; everything else stands alone."""
_ALONE = re.compile(r"\r\n|.", re.S)


def words(text: str) -> list[str]:
    """The words of a text in order; joined they are the text again."""
    found: list[str] = []
    cut = _tokenizer().cut
    for number, part in enumerate(_BLOCK.split(text)):
        if number % 2:
            found += cut(part, False)
        elif part:
            found += _ALONE.findall(part)
    return found


@lru_cache(maxsize=65536)
def frequency(word: str) -> int:
    """How often the dictionary has met a word; 0 for an unknown one."""
    if word in _taught():
        return _OFTEN
    found = _FREQUENCY.match(*_entry(word)) if word else None
    return int(found[0]) if found else 0


def add_words(entries: Iterable[str]) -> None:
    """Makes the tokenizer keep these together (endings, trade words); shorter than two characters is ignored."""
    taught = [entry for entry in entries if len(entry) > 1]
    for word in taught:
        _tokenizer().add_word(word, _OFTEN, None)
    _taught().update(taught)
    frequency.cache_clear()


def tag(word: str) -> str:
    """Kind of a word of two characters or more: the first letter of its part of speech in the dictionary.

    ``n`` stands for the name of a person, place or body, ``z`` for another proper noun; empty for other nouns, adjectives, single characters and unknown words.
    """
    found = _TAG.match(*_entry(word)) if len(word) > 1 else None
    return "" if found is None else (found[1] or found[2] or b"n").decode()


@cache
def _tokenizer() -> Jieba:
    from rjieba import Jieba

    return Jieba()


@cache
def _taught() -> set[str]:
    """Our own words."""
    return set()


def _entry(word: str) -> tuple[bytes, int]:
    """The lines of the dictionary in which a word stands, and where in them its frequency begins; their end without it."""
    entries, line = _entries().get(word[0], b""), b"\n%s " % word.encode(errors="replace")
    at = entries.rfind(line)
    return entries, at + len(line) if at >= 0 else len(entries)


@cache
def _entries() -> Mapping[str, bytes]:
    """The lines of jieba's dictionary by their first character: an eighth of what a table of all words takes."""
    # The package itself stays unloaded: it would bring setuptools with it, which takes longer than to read the file.
    package = find_spec("jieba")
    assert package is not None and package.origin is not None
    data = Path(package.origin).with_name("dict.txt").read_bytes() + b"\n"
    entries: dict[str, bytes] = {}
    for lines in _LINES.finditer(data):
        first = lines[1].decode()
        entries[first] = entries.get(first, b"\n") + lines[0]
    return entries
