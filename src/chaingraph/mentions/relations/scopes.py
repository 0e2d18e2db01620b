"""What a number counts: 全区, 园区, 规上, 市内.

For: the metrics and claims of the prose.
In: the words before a number, ``seeds/lexicon/scopes.csv``. Out: a scope, or nothing when none is said.
"""

from __future__ import annotations

import re
from functools import cache

from chaingraph.reference.lexicon import read_lexicon


@cache
def _pattern() -> tuple[re.Pattern[str], dict[str, str]]:
    rows = [row for row in read_lexicon("scopes", ("word", "means", "scope", "not_before")) if row["scope"]]
    words = sorted((row["word"] for row in rows), key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, words))), {row["word"]: row["scope"] for row in rows}


def scope_of(text: str) -> str:
    """The scopes named in a text, in their order, each once: 全区规上工业 gives ``全区规上``."""
    pattern, meaning = _pattern()
    return "".join(dict.fromkeys(meaning[match.group()] for match in pattern.finditer(text)))
