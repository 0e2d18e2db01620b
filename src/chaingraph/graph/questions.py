"""The questions that come with the program: SPARQL with a Chinese title and, where it asks about something, a blank.

For: ``chaingraph query NAME`` and the pages. In: ``queries/*.rq``. Out: :class:`Question`, and its text with blanks filled.
How: a comment header gives title, explanation and parameters; a parameter is a variable written with ``$``. A value is
put in its place as a string literal, token by token, so that no value can become anything but a string.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from chaingraph.errors import SeedError, UsageError
from chaingraph.graph.scanner import tokens
from chaingraph.graph.terms import text

_HEADER = re.compile(r"#\s*(标题|说明|参数|没有结果)\s*[:：]\s*(.+)")


@dataclass(frozen=True, slots=True)
class Question:
    """A named question.

    Attributes:
        name: By which it is called (``chain-leaders``).
        title: What it asks, in Chinese.
        text: Its SPARQL.
        parameters: Name of a blank → what belongs in it; an empty blank means "all".
        about: How the answer is to be read.
        empty: What to tell who gets no row.
    """

    name: str
    title: str
    text: str
    parameters: Mapping[str, str]
    about: str = ""
    empty: str = ""

    def fill(self, values: Mapping[str, str] | None = None) -> str:
        """The SPARQL with its blanks filled; what is not given is left open.

        Raises:
            UsageError: The question has no such blank.
        """
        given = dict(values or {})
        unknown = sorted(set(given) - set(self.parameters))
        if unknown:
            known = "、".join(self.parameters) or "没有参数"
            raise UsageError(f"“{self.title}”没有参数 {unknown[0]}", hint=f"可用的参数：{known}")
        out, end = [], 0
        for token in tokens(self.text):
            if token.kind == "variable" and token.text[0] == "$" and token.text[1:] in self.parameters:
                out += [self.text[end : token.start], text(given.get(token.text[1:], ""))]
                end = token.start + len(token.text)
        return "".join([*out, self.text[end:]])


@cache
def named_queries() -> Mapping[str, Question]:
    """Every question by its name, sorted.

    Raises:
        SeedError: A file has no title.
    """
    folder = files("chaingraph.graph") / "queries"
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".rq")), key=lambda entry: entry.name)
    return {q.name: q for q in (_read(entry.name, entry.read_text(encoding="utf-8")) for entry in found)}


def find_question(words: str) -> Question | None:
    """The question of this name or title; ``None`` when there is none."""
    known = named_queries()
    return known.get(words) or next((question for question in known.values() if question.title == words), None)


def _read(file: str, sparql: str) -> Question:
    header: dict[str, list[str]] = {"标题": [], "说明": [], "参数": [], "没有结果": []}
    for line in sparql.splitlines():
        if match := _HEADER.fullmatch(line.strip()):
            header[match[1]].append(match[2].strip())
    if len(header["标题"]) != 1:
        raise SeedError("问题没有标题", where=file)
    pairs = (line.partition(" ") for line in header["参数"])
    parameters = {name: about.strip() for name, _, about in pairs}
    return Question(
        file.removesuffix(".rq"),
        header["标题"][0],
        sparql,
        parameters,
        *map("".join, (header["说明"], header["没有结果"])),
    )
