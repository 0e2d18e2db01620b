"""Lists of companies as somebody bought or keeps them: CSV as spreadsheets save it, or JSON lines."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from chaingraph.errors import UsageError
from chaingraph.records import Evidence

HEADS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "名称", "企业名称", "企业", "公司名称", "公司", "单位名称", "企业全称", "公司全称"),
    "short": ("short", "short name", "short_name", "简称", "企业简称", "公司简称"),
    "products": ("products", "product", "产品", "主要产品", "主营产品", "产品名称", "主导产品"),
    "place": (
        *("place", "region", "地区", "所在地", "所在地区", "所属地区", "注册地", "区县", "城市", "所在城市", "省份"),
    ),
}
"""Column → what lists call it; of several that are filled the first counts."""
LINES, TABLES = (".jsonl", ".ndjson"), (".csv", ".tsv", ".txt")
DELIMITERS = ",\t;，"
TITLES = 10
"""Lines in which the heads are looked for: spreadsheets put titles and empty lines above them."""
_SEPARATORS = re.compile(r"[、,，;；|/\n]+")
_BOMS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


@dataclass(frozen=True, slots=True)
class Company:
    """A row of a list.

    Attributes:
        short: Short names.
        place: As written; empty when the list does not say.
        evidence: The row itself.
    """

    name: str
    short: tuple[str, ...]
    products: tuple[str, ...]
    place: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class _Row:
    """Values by head, and where they stand: line, for messages, and quote."""

    line: int
    values: Mapping[str, object]
    evidence: Evidence


def read_companies(path: Path) -> tuple[Company, ...]:
    """The companies of a list, in its order.

    Args:
        path: ``.csv``, ``.tsv`` or ``.txt`` with a line of heads (titles may stand above it), parted by commas, tabs or
            semicolons; or ``.jsonl``/``.ndjson`` with an object a line. UTF-8, UTF-16 or GB 18030. Columns are name, short
            name, products and place, in English or Chinese; several products are parted by 、 or commas.

    Raises:
        UsageError: The file is missing or no such list, with the line that is wrong.
    """
    if not path.is_file():
        raise UsageError("找不到企业名单", where=str(path), hint="给出 CSV 或 JSON Lines 文件")
    kind = path.suffix.lower()
    if kind not in (*LINES, *TABLES):
        raise UsageError(f"企业名单不能是“{path.suffix}”文件", where=str(path), hint="请另存为 CSV 或 JSON Lines")
    lines = list(io.StringIO(_text(path), newline=""))
    rows = _json_rows(path, lines) if kind in LINES else _csv_rows(path, lines)
    return tuple(_company(path, row) for row in rows)


def _text(path: Path) -> str:
    content = path.read_bytes()
    encoding = _BOMS.get(content[:2], "utf-8-sig")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError:
        return content.decode("gb18030", errors="replace")


def _csv_rows(path: Path, lines: Sequence[str]) -> Iterator[_Row]:
    first, heads, delimiter = _heads(path, lines)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    reader = csv.reader(lines[first:], delimiter=delimiter, strict=True)
    last = first
    try:
        for cells in reader:
            start, end = last, first + reader.line_num
            last = end
            if start > first and any(cell.strip() for cell in cells):
                quote = "".join(lines[start:end])
                evidence = Evidence(path.stem, starts[start], starts[end], quote.strip())
                yield _Row(start + 1, dict(zip_longest(heads, cells[: len(heads)], fillvalue="")), evidence)
    except csv.Error:
        where = f"{path}:{last + 1}"
        raise UsageError("这一行起读不出表格", where=where, hint="检查引号是否成对，或另存为 CSV") from None


def _heads(path: Path, lines: Sequence[str]) -> tuple[int, list[str], str]:
    """The line of the heads, the heads, and what parts them."""
    for at, line in enumerate(lines[:TITLES]):
        for delimiter in DELIMITERS:
            heads = [head.strip().strip('"').strip().casefold() for head in line.split(delimiter)]
            if not {*HEADS["name"]}.isdisjoint(heads):
                return at, heads, delimiter
    raise UsageError("企业名单没有“企业名称”一列", where=str(path), hint="第一行写列名：名称,简称,产品,地区")


def _json_rows(path: Path, lines: Sequence[str]) -> Iterator[_Row]:
    start = 0
    for number, line in enumerate(lines, 1):
        if line.strip():
            row = _object(line, f"{path}:{number}")
            values = {str(head).strip().casefold(): value for head, value in row.items()}
            yield _Row(number, values, Evidence(path.stem, start, start + len(line), line.strip()))
        start += len(line)


def _object(line: str, where: str) -> Mapping[str, object]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise UsageError(f"不是 JSON：{error.msg}", where=where, hint="每行一个对象") from None
    except RecursionError:
        raise UsageError("JSON 嵌套过深", where=where, hint="每行一个对象") from None
    if not isinstance(row, dict):
        raise UsageError("这一行不是对象", where=where, hint='写作 {"name": "…", "products": ["…"]}')
    return row


def _company(path: Path, row: _Row) -> Company:
    where = f"{path}:{row.line}"
    fields = {
        key: next((parts for head in heads if (parts := _texts(row.values.get(head), where))), ())
        for key, heads in HEADS.items()
    }
    if not fields["name"]:
        raise UsageError("这一行没有企业名称", where=where, hint="补上名称或删去这一行")
    short, products = (
        tuple(dict.fromkeys(part for text in fields[key] for part in map(str.strip, _SEPARATORS.split(text)) if part))
        for key in ("short", "products")
    )
    place = fields["place"][0] if fields["place"] else ""
    return Company(fields["name"][0], short, products, place, row.evidence)


def _texts(value: object, where: str) -> tuple[str, ...]:
    """The texts of a cell or a list of them, without empty ones.

    Raises:
        UsageError: It is neither.
    """
    found = []
    for part in value if isinstance(value, list) else (value,):
        if part is not None and not isinstance(part, (str, int, float)):
            raise UsageError("这一行的值应为文字或文字的列表", where=where, hint='如 "products": ["电池", "电芯"]')
        if part is not None and (text := str(part).strip()):
            found.append(text)
    return tuple(found)
