"""Help pages in Chinese whose columns line up: text is measured in cells, a Chinese character taking two."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from unicodedata import east_asian_width

import click

WORDS = {
    "Options": "选项",
    "Commands": "命令",
    "Arguments": "参数",
    "Show this message and exit.": "显示本说明",
    "Show the version and exit.": "显示版本",
    "[default: ": "[默认：",
    "[required]": "[必填]",
}
"""What click says itself."""
PIECES = re.compile(r"[!-~]+|\s+|.", re.DOTALL)
"""A line may break between two Chinese characters, but not inside an English word or an option."""
NEVER_FIRST = "，。；：、！？）”》】"


class Formatter(click.HelpFormatter):
    """click's formatter, in Chinese and by cells."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """The usage line."""
        super().write_usage(prog, args, prefix or "用法：")

    def write_heading(self, heading: str) -> None:
        """The heading of a section."""
        self.write(f"{'':>{self.current_indent}}{chinese(heading)}：\n")

    def write_text(self, text: str) -> None:
        """A text of several paragraphs."""
        indent = " " * self.current_indent
        for number, paragraph in enumerate(re.split(r"\n\s*\n", text)):
            lines = wrap(" ".join(paragraph.split()), self.width - self.current_indent)
            self.write(("\n" if number else "") + "".join(f"{indent}{line}\n" for line in lines))

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Options or commands with their meaning, in two columns."""
        table = list(rows)
        first = min(col_max, max((cells(term) for term, _ in table), default=0)) + col_spacing
        indent = " " * self.current_indent
        for term, meaning in table:
            lines = wrap(chinese(meaning), max(20, self.width - self.current_indent - first))
            beside = cells(term) <= first - col_spacing
            head = f"{term}{' ' * (first - cells(term))}{lines.pop(0)}" if beside and lines else term
            self.write(f"{indent}{head.rstrip()}\n")
            self.write("".join(f"{indent}{'':{first}}{line}\n" for line in lines))


class Context(click.Context):
    """A context whose help is written by :class:`Formatter`."""

    formatter_class = Formatter


def chinese(text: str) -> str:
    """``text`` with click's own English words replaced."""
    for english, word in WORDS.items():
        text = text.replace(english, word) if english[0] == "[" or text == english else text
    return text


def cells(text: str) -> int:
    """Cells a text takes on a terminal."""
    return sum(2 if east_asian_width(character) in "WF" else 1 for character in text)


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most ``width`` cells; a closing mark stays with what it closes, a longer word stays whole."""
    return list(_lines(text, width))


def _lines(text: str, width: int) -> Iterator[str]:
    line = ""
    for piece in PIECES.findall(text):
        if line and cells(line + piece) > width and piece not in NEVER_FIRST:
            yield line.rstrip()
            line = piece.lstrip()
        else:
            line += piece
    if line.strip():
        yield line.rstrip()
