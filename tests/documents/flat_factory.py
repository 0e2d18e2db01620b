"""Random tables of plans, and the ways in which converters flatten them."""

from __future__ import annotations

from dataclasses import dataclass, field

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

PLACES = ("青禾", "临江", "云岭", "东屏", "江屿", "星洲")
BRANDS = ("蓝湾", "星沅", "宏图", "辰远", "海拓", "明岳", "瑞禾", "启衡")
TRADES = ("机电", "电子", "新材料", "生物制药", "汽车零部件", "食品", "精密机械")
FORMS = ("有限公司", "股份有限公司", "集团有限公司", "有限责任公司", "厂")
SECTORS = ("电子信息", "装备制造", "消费品", "医药健康", "新材料", "绿色建材")
PROSE_BEFORE = ("围绕主导产业，全市持续推进强链补链，主要情况如下表所示。", "各有关单位要结合实际，抓好贯彻落实。")
PROSE_AFTER = ("以上数据由市经济和信息化局汇总，统计口径为规模以上工业企业。", "三、保障措施")
CAPTIONS = ("表3-2 重点企业基本情况", "青禾市重点项目清单", "表1 规上企业名单", "附表2：产业链配套企业情况表")


def names() -> SearchStrategy[str]:
    """Names of companies that do not exist."""
    parts = (st.sampled_from(group) for group in (PLACES, BRANDS, TRADES, FORMS))
    return st.tuples(*parts).map("".join)


def numbers() -> SearchStrategy[str]:
    """Numbers as tables write them, and signs for none."""
    whole = st.integers(0, 99999).map(str)
    broken = st.tuples(st.integers(0, 9999), st.integers(0, 99)).map(lambda pair: f"{pair[0]}.{pair[1]}")
    return st.one_of(whole, broken, st.sampled_from(("—", "-", "--", "", "100-150", "1,250", "约200")))


def shares() -> SearchStrategy[str]:
    """Shares in per cent."""
    return st.integers(0, 100).map(lambda share: f"{share}%")


def years() -> SearchStrategy[str]:
    """Years and months."""
    return st.sampled_from(("2020", "2021", "2022.6", "2023年", "2024年5月", "—"))


def words() -> SearchStrategy[str]:
    """Words that are neither names nor numbers."""
    return st.sampled_from(
        ("新开工", "续建", "前期策划", "技术改造", "区经济信息委", "市发展改革委", "新建厂房及配套设施")
    )


VALUES: dict[str, tuple[str, SearchStrategy[str]]] = {
    "总投资（万元）": ("万元", numbers()),
    "现有用地/亩": ("亩", numbers()),
    "供应商总量": ("", numbers()),
    "本地化率": ("", shares()),
    "年均增长（%）": ("%", numbers()),
    "厂房面积（平方米）": ("平方米", numbers()),
    "建设性质": ("", words()),
    "责任单位": ("", words()),
    "开工时间": ("", years()),
    "主营产品": ("", words()),
}
GROUPS: dict[str, tuple[str, ...]] = {
    "年度投资计划（万元）": ("2021年", "2022年", "2023年"),
    "供应商数量（家）": ("总量", "市内"),
    "用地需求（亩）": ("现有", "未来五年需求"),
}
UNITS = {"年度投资计划（万元）": "万元", "供应商数量（家）": "家", "用地需求（亩）": "亩"}


@dataclass
class Spec:
    """A table as it is meant.

    Attributes:
        heads: Header rows as wide as the table, merged cells empty.
        paths: Expected header path of every column.
        units: Expected unit of every column.
        lines: Rows as they are written: sections and sums have one or two cells.
        rows: Expected data rows: section and the texts of the cells.
    """

    heads: list[list[str]]
    paths: list[tuple[str, ...]]
    units: list[str]
    lines: list[list[str]] = field(default_factory=list)
    rows: list[tuple[str, list[str]]] = field(default_factory=list)


@st.composite
def specs(draw: DrawFn, *, sections: bool = True) -> Spec:
    """Draws a table: perhaps numbered, perhaps with a merged label column, sections, sums and a repeated header."""
    numbered, labelled = draw(st.booleans()), draw(st.booleans())
    singles = draw(st.lists(st.sampled_from(sorted(VALUES)), min_size=1, max_size=4, unique=True))
    group = draw(st.sampled_from(["", *GROUPS]))
    if not group and not any(name in ("总投资（万元）", "供应商总量") for name in singles):
        singles.append("总投资（万元）")
    early = draw(st.booleans())
    spec = _header(numbered, labelled, singles, group, early=early)
    count = draw(st.integers(4, 9))
    again = draw(st.integers(1, 3 * count))
    section = ""
    label = draw(st.sampled_from(SECTORS))
    for number in range(1, count + 1):
        fresh = number == 1
        if sections and numbered and draw(st.integers(0, 3)) == 0 and spec.paths[-1]:
            section, fresh = draw(st.sampled_from(SECTORS)) + "制造业", True
            numeral = "一二三四五六七八九十"[sum(len(line) <= 2 for line in spec.lines) % 10]
            spec.lines.append(draw(st.sampled_from([[numeral, section], [f"{numeral}、{section}"]])))
        values = [draw(VALUES[name][1]) for name in singles]
        parts = [draw(numbers()) for _ in GROUPS.get(group, ())]
        values = [*parts, *values] if early else [*values, *parts]
        texts = [str(number)] if numbered else []
        if labelled:
            change = fresh or draw(st.booleans())
            label = draw(st.sampled_from(SECTORS)) if change else label
            texts.append(label)
        name = draw(names())
        spec.rows.append((section, [*texts, name, *values]))
        if labelled and not change:
            texts[-1] = ""
        spec.lines.append([*texts, name, *values])
        if number == again:
            spec.lines += [list(head) for head in spec.heads]
    if draw(st.booleans()) and numbered:
        spec.lines.insert(draw(st.sampled_from([0, len(spec.lines)])), ["合计", ""])
    return spec


def _header(numbered: bool, labelled: bool, singles: list[str], group: str, *, early: bool) -> Spec:
    """The header rows; a group of columns stands ``early``, before the single ones, or behind them."""
    lead = (["序号"] if numbered else []) + (["所属行业"] if labelled else []) + ["企业名称"]
    children = GROUPS.get(group, ())
    grouped = [(group, child) for child in children]
    tail = [(name,) for name in singles]
    paths: list[tuple[str, ...]] = [(name,) for name in lead]
    paths += [*grouped, *tail] if early else [*tail, *grouped]
    units = [UNITS[path[0]] if len(path) > 1 else VALUES.get(path[0], ("",))[0] for path in paths]
    top = [path[0] if at == 0 or paths[at - 1][0] != path[0] else "" for at, path in enumerate(paths)]
    low = [path[1] if len(path) > 1 else "" for path in paths]
    return Spec([top, low] if group else [top], paths, units)


def children_only(spec: Spec) -> list[list[str]]:
    """The header as a web page loses it: merged cells once, the second row only the children."""
    if len(spec.heads) == 1:
        return spec.heads
    return [[text for text in spec.heads[0] if text], [text for text in spec.heads[1] if text]]


def without_merged(spec: Spec) -> list[list[str]]:
    """The rows as a web page loses them: cells merged downwards stand in their first row only."""
    at = next((at for at, path in enumerate(spec.paths) if path == ("所属行业",)), -1)
    merged = [row not in spec.heads and len(row) > max(at, 2) and not row[at] for row in spec.lines]
    return [
        [*row[:at], *row[at + 1 :]] if at >= 0 and lost else row for row, lost in zip(spec.lines, merged, strict=True)
    ]


def paged(spec: Spec, cut: int, mark: str, *, repeat: bool) -> str:
    """One row a line, the table running over two pages."""
    lines = ["\t".join(row + [""] * (len(spec.paths) - len(row))) for row in spec.lines]
    head = ["\t".join(row) for row in spec.heads]
    return "\n".join([*head, *lines[:cut], mark, *(head if repeat else []), *lines[cut:]])


def sections_bare(spec: Spec) -> str:
    """One row a line, section rows without a single tab."""
    lines: list[str] = []
    for row in [*spec.heads, *spec.lines]:
        whole = row + [""] * (len(spec.paths) - len(row))
        bare = len(row) < len(spec.paths) and row[-1] != ""
        lines.append("、".join(row) if bare else "\t".join(whole))
    return "\n".join(lines)


def one_cell_a_line(spec: Spec, *, once: bool, rest: str = "", lead: bool = True) -> str:
    r"""Every cell on a line of its own behind a tab, rows parted by a blank line.

    Args:
        spec: The table.
        once: Write a merged header cell once instead of once and then empty.
        rest: How a cell goes on in the next line (``"\\n"`` or ``"\\n\\n"``); empty to break none.
        lead: Whether the first cell of a row has its tab.
    """
    heads = [
        [text for at, text in enumerate(head) if text or not at or level or not once]
        for level, head in enumerate(spec.heads)
    ]
    blocks: list[str] = []
    for row in [*heads, *spec.lines]:
        texts = [_broken(text, rest) if at + 1 < len(row) else text for at, text in enumerate(row)]
        block = "\n".join("\t" + text for text in texts)
        blocks.append(block if lead else block[1:])
    return "\n\n".join(blocks)


def one_row_a_line(spec: Spec, separator: str = "\t", *, rest: str = "") -> str:
    """Every row on a line of its own, one cell of a row broken over two lines when ``rest`` says how."""
    width = len(spec.paths)
    lines: list[str] = []
    for row in [*spec.heads, *spec.lines]:
        broken = [_broken(text, rest) if 0 < at < width - 1 else text for at, text in enumerate(row)]
        at = next((at for at, text in enumerate(broken) if text != row[at] and len(row) == width), -1)
        texts = [broken[at] if place == at else text for place, text in enumerate(row)]
        texts += [""] * (width - len(texts))
        lines.append(separator.join(texts))
    return "\n".join(lines)


def markdown(spec: Spec) -> str:
    """A markdown table; further header rows are rows of its body."""
    width = len(spec.paths)
    rows = [row + [""] * (width - len(row)) for row in [*spec.heads, *spec.lines]]
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + " --- |" * width, *lines[1:]])


def _broken(text: str, rest: str) -> str:
    """Breaks the words of a longer cell once."""
    if not rest or len(text) < 5 or any(character.isdigit() for character in text):
        return text
    return text[:3] + rest + text[3:]
