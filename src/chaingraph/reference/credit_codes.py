"""Unified social credit codes: normal form, check digits and the division that registered it.

For: ``mentions``, which reads them, and ``entities``, which takes them as the strongest key.
In: a code as written, blanks and hyphens inside, letters of any width and case.
Out: the 18 characters, and whether they can be a code.
How: GB 32100-2015 (modulo 31 over the first 17 characters) and GB 11714-1997 (modulo 11 over the organisation part).
"""

from __future__ import annotations

import re
from unicodedata import normalize

_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
"""Digits and letters without I, O, S, V, Z."""
_VALUES = {character: value for value, character in enumerate(_ALPHABET)}
_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_SHAPE = re.compile(rf"[{_ALPHABET}]{{2}}[0-9]{{6}}[{_ALPHABET}]{{10}}")
_SEPARATORS = re.compile(r"[\s\-‐‑–—]+")


def normal_credit_code(text: str) -> str:
    """The code in capitals of normal width, without blanks and hyphens; the length is not checked."""
    return _SEPARATORS.sub("", normalize("NFKC", text)).upper()


def credit_code_valid(code: str) -> bool:
    """Whether a code has 18 characters of the right kind and both its check characters are right.

    Args:
        code: As written; it is normalised first.
    """
    code = normal_credit_code(code)
    if not _SHAPE.fullmatch(code):
        return False
    return code[17] == credit_check_digit(code[:17]) and code[16] == organisation_check_digit(code[8:16])


def credit_check_digit(body: str) -> str:
    """The 18th character for the first 17 (GB 32100-2015, 5.5)."""
    total = sum(_VALUES[character] * weight for character, weight in zip(body, _WEIGHTS, strict=True))
    return _ALPHABET[-total % 31]


def organisation_check_digit(body: str) -> str:
    """The ninth character of an organisation code for its first eight (GB 11714-1997): 0 to 9 or X."""
    values = (int(character, 36) for character in body)
    total = sum(value * weight for value, weight in zip(values, _ORGANISATION_WEIGHTS, strict=True))
    return "0123456789X"[-total % 11]


def registered_region(code: str) -> str:
    """The administrative code of the registering office (characters 3 to 8); empty when the code is not valid."""
    code = normal_credit_code(code)
    return code[2:8] if credit_code_valid(code) else ""
