"""Scripts and styles of the pages, as the files in ``assets`` hold them, and data made safe to stand inside a page."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from chaingraph.views.cells import visible

ESCAPES = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&\u2028\u2029"}
"""Within JSON these stand in strings only; written so, no text can close a script or open a comment."""


@cache
def asset(name: str) -> str:
    """The text of a file in ``assets``."""
    return (files("chaingraph.views") / "assets" / name).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def binary(name: str) -> bytes:
    """The bytes of a file in ``assets``."""
    return (files("chaingraph.views") / "assets" / name).read_bytes()


def data_script(name: str, value: object) -> str:
    """``value`` as JSON in an element of the page that no browser runs.

    Args:
        name: Its id; plain ASCII.
        value: Mappings, sequences and plain values; control characters in texts become �.
    """
    text = json.dumps(_visible(value), ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return f'<script type="application/json" id="{name}">{text.translate(ESCAPES)}</script>\n'


def packed_script(name: str, content: bytes, *, packed: bool = False) -> str:
    """Bytes in an element of the page, compressed (gzip) and in Base64.

    Args:
        name: Its id; plain ASCII.
        content: The bytes.
        packed: Whether ``content`` is compressed already.
    """
    small = content if packed else gzip.compress(content, 9, mtime=0)
    return f'<script type="application/octet-stream" id="{name}">{base64.b64encode(small).decode("ascii")}</script>\n'


def hash_of(script: str) -> str:
    """What a content security policy calls a script: its SHA-256."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode('ascii')}'"


def _visible(value: object) -> object:
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, Mapping):
        return {str(key): _visible(part) for key, part in value.items()}
    if isinstance(value, Sequence):
        return [_visible(part) for part in value]
    return value
