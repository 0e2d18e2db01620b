"""Words that tell what a line is for: by-lines, photo captions, notes, issuers, titles.

For: the modules that tell kinds of lines apart.
In: the lexicon ``layout_cues``; surnames of ``reference``.
Out: sets of words and compiled patterns, made once.
"""

from __future__ import annotations

import re
from functools import cache

from chaingraph.reference.lexicon import read_lexicon
from chaingraph.reference.people import surnames

TERMINAL = re.compile(r"(?:[。！？!?…][”’」』）)\]]*|[。！？…][”’]?（[^（）]{0,40}）|[A-Za-z]\.)$")
"""The end of a finished sentence, closing quotes and a remark in brackets behind it included."""

CLOSERS = tuple("，。、；：！？）》〉」』】”’％%")
"""No line begins with these: what does is the rest of the line above."""

_SEPARATOR = r"[\s:：/|｜丨、·・]"


@cache
def cues(kind: str) -> frozenset[str]:
    """The words of one kind in ``layout_cues``."""
    return frozenset(row["cue"] for row in read_lexicon("layout_cues", ("kind", "cue")) if row["kind"] == kind)


@cache
def either(kind: str) -> str:
    """A pattern for any word of one kind, longest first."""
    return "|".join(sorted(map(re.escape, cues(kind)), key=lambda word: (-len(word), word)))


@cache
def roles() -> re.Pattern[str]:
    """``本报记者 …``, ``通讯员：…``; group 1 is what follows the role."""
    return re.compile(rf"^[（(【\[]?(?:{either('byline_role')})({_SEPARATOR}.*|[\u4e00-\u9fff]{{2,4}}[）)】\]]?)$")


@cache
def labels() -> re.Pattern[str]:
    """``摄影：…``, ``文/… 图/…``; group 1 is what follows the label."""
    one = either("byline_label")
    return re.compile(rf"^[（(【\[]?(?:(?:{one}){_SEPARATOR}?)*(?:{one})\s*[:：/|｜丨]\s*(\S.*)$")


@cache
def photographer() -> re.Pattern[str]:
    """``… 摄/王小明`` or ``… 王小明 摄`` at the end of a caption."""
    name = r"[\u4e00-\u9fff]{2,4}"
    return re.compile(
        rf"(?:(?:^|[\s。（(])(?:摄|图|供图|摄影)\s*[/:：]\s*{name}|[\s。（(]{name}(?:\s{name})?\s*(?:摄影|摄|供图))\s*[）)]?$"
    )


@cache
def starts(kind: str) -> re.Pattern[str]:
    """A line that begins with a word of the kind."""
    return re.compile(f"^(?:{either(kind)})")


@cache
def labelled(kind: str) -> re.Pattern[str]:
    """A line that begins with a word of the kind and a colon."""
    return re.compile(rf"^[（(【]?(?:{either(kind)})\s*[:：]")


@cache
def ends(kind: str) -> re.Pattern[str]:
    """A line that ends with a word of the kind."""
    return re.compile(f"(?:{either(kind)})$")


@cache
def holds(kind: str) -> re.Pattern[str]:
    """A line that holds a word of the kind."""
    return re.compile(either(kind))


def is_finished(text: str) -> bool:
    """True when ``text`` ends as a finished sentence does."""
    return TERMINAL.search(text, max(0, len(text) - 50)) is not None


def is_person(word: str) -> bool:
    """True when ``word`` is built like a Chinese personal name."""
    return (
        2 <= len(word) <= 4
        and (word[0] in surnames() or word[:2] in surnames())
        and word.isalpha()
        and not word.isascii()
    )
