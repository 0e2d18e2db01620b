"""The plain spelling of a name: one width, one kind of bracket and dash, no blanks, quotes or middle dots.

For: ``names`` and ``company_names``.
In: a name as a document writes it.
Out: the name as a register would write it, letters in their case.
"""

from __future__ import annotations

import re
from unicodedata import normalize

_OPEN, _CLOSE = "（〔【［[｛{〈《「『", "）〕】］]｝}〉》」』"
_DASHES = "—–－‐‑‒―─−〜～~"
_DROPPED = "·•・‧∙⋅･ᐧ●\"'“”‘’＂＇`´\u200b\u200c\u200d\u2060\ufeff\u00ad"
_FOLD = str.maketrans(
    {
        **dict.fromkeys(_OPEN, "("),
        **dict.fromkeys(_CLOSE, ")"),
        **dict.fromkeys(_DASHES, "-"),
        **dict.fromkeys(_DROPPED, ""),
    }
)
_BLANKS = re.compile(r"\s+")
_HAN = re.compile("[一-龥]*")
"""Characters that are plain already, as most names are all through."""


def plain(text: str) -> str:
    """A name in its plain spelling; idempotent.

    Args:
        text: As written: （重庆） and (重庆), 美心·麦森 and 美心•麦森, ``V I V O``.

    Returns:
        NFKC text with ``()`` and ``-``, without blanks, quotes, middle dots and invisible characters.
    """
    if _HAN.fullmatch(text):
        return text
    folded = normalize("NFKC", normalize("NFKC", text).translate(_FOLD))
    return normalize("NFKC", _BLANKS.sub("", folded.translate(_FOLD)))
