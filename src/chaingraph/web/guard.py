"""What every answer carries, and who may ask: nobody but this computer's own browser and tools, by default.

A page of another site can make a browser send requests here; it must neither read answers nor, by a name it controls
that points to this computer, pass for a page of ours. So the ``Host`` is checked and no other origin is let in.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

HEADERS: Mapping[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; "
        "img-src data: blob:; connect-src 'self' data: blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
"""Pages are whole: what they need is in them, and they may speak to this server only."""


def names_of(host: str) -> Sequence[str]:
    """The names under which a server bound to ``host`` answers; any name when it is bound to every address."""
    if host in ("0.0.0.0", "::"):
        return ("*",)
    return ("localhost", "127.0.0.1", "[::1]", host)
