"""Runs commands as a terminal does, in this process: what goes to stdout, what to stderr, and the exit code."""

from __future__ import annotations

import io
import json
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from typing import Any

from chaingraph.cli.main import main


@dataclass(frozen=True)
class Result:
    """What a command did.

    Attributes:
        raw: Stdout as bytes.
    """

    code: int
    out: str
    err: str
    raw: bytes

    @property
    def rows(self) -> list[dict[str, Any]]:
        """Stdout as a JSON list, or as one JSON value a line."""
        if self.out.startswith("["):
            found = json.loads(self.out)
            assert isinstance(found, list)
            return found
        return [json.loads(line) for line in self.out.splitlines()]


def run(*words: object, encoding: str = "utf-8") -> Result:
    """Runs ``chaingraph`` with these words; a Python traceback is a failure of whatever test asks."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding=encoding, newline="") for _ in range(2))
    code: int | str | None = 0
    with redirect_stdout(out), redirect_stderr(err):
        try:
            main([str(word) for word in words])
        except SystemExit as stop:
            code = stop.code
    texts = []
    for stream in (out, err):
        stream.flush()
        assert isinstance(stream.buffer, io.BytesIO)
        texts.append(stream.buffer.getvalue())
    assert isinstance(code, int)
    error = texts[1].decode(encoding)
    assert "Traceback" not in error
    assert "程序出错" not in error, error
    return Result(code, texts[0].decode(encoding), error, texts[0])
