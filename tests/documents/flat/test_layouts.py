"""Claims about the layouts that converters leave behind, one invented text each."""

from __future__ import annotations

import pytest

from chaingraph.documents.flat.tables import find_tables

HEAD = ("序号", "企业名称", "所属行业", "年产值（万元）")
ROWS = (
    ("1", "青禾市蓝湾机电有限公司", "装备制造", "1200"),
    ("2", "青禾市星沅电子有限公司", "电子信息", "3,450"),
    ("3", "临江宏图食品厂", "消费品", "—"),
)
MORE = ("4", "云岭制药有限公司", "医药", "77")


def cells(*rows: tuple[str, ...], lead: str = "\t", trail: str = "") -> str:
    """One cell a line, rows parted by blank lines."""
    return "\n\n".join("\n".join(f"{lead}{text}{trail}" for text in row) for row in rows)


def lines(*rows: tuple[str, ...], by: str = "\t") -> str:
    """One row a line."""
    return "\n".join(by.join(row) for row in rows)


def rule(*marks: str) -> str:
    """A drawn table, every row between two rules."""
    left, middle, right = marks
    between = f"\n{left}{middle * 3}{right}\n"
    return between.join("│" + "│".join(row) + "│" for row in (HEAD, *ROWS))


SAME: dict[str, str] = {
    "cells": "重点企业名单\n\n" + cells(HEAD, *ROWS) + "\n\n\n以上企业由市经信局认定。\n",
    "cells, carriage returns": ("重点企业名单\n\n" + cells(HEAD, *ROWS) + "\n\n\n后文。").replace("\n", "\r\n"),
    "cells, old carriage returns": ("重点企业名单\n\n" + cells(HEAD, *ROWS) + "\n\n\n后文。").replace("\n", "\r"),
    "cells, trailing blanks": "重点企业名单  \n\n" + cells(HEAD, *ROWS, trail="  ") + "  \n\n\n后文。",
    "cells, full-width blanks": "重点企业名单\n\n" + cells(HEAD, *ROWS, lead="\t\u3000", trail="\u3000"),
    "cells, blank before the tab": "重点企业名单\n\n" + cells(HEAD, *ROWS, lead=" \t"),
    "cells, first of each row without tab": "重点企业名单\n\n"
    + cells(HEAD, *ROWS).replace("\n\n\t", "\n\n")[1:]
    + "\n\n后文。",
    "cells, the very first without tab": "重点企业名单\n\n" + cells(HEAD, *ROWS)[1:] + "\n\n\n后文。",
    "cells, nothing between caption and table": "重点企业名单\n"
    + cells(HEAD, *ROWS)
    + "\n以上企业由市经信局认定，名单动态调整。",
    "cells, rows far apart": "重点企业名单\n\n" + cells(HEAD, *ROWS).replace("\n\n", "\n\n\n\n") + "\n\n后文。",
    "tabs": "附件2\n\n重点企业名单\n" + lines(HEAD, *ROWS) + "\n注：数据截至2021年底。\n后文。",
    "tabs, rows apart": "重点企业名单\n\n"
    + lines(HEAD, *ROWS).replace("\n", "\n\n")
    + "\n\n说明文字在此，不属于表格。",
    "tabs, carriage returns": ("重点企业名单\n" + lines(HEAD, *ROWS) + "\n").replace("\n", "\r\n"),
    "tabs at both ends": "重点企业名单\n" + "\n".join(f"\t{line}\t" for line in lines(HEAD, *ROWS).split("\n")),
    "markdown": "## 重点企业名单\n\n| "
    + "\n| ".join([" | ".join(HEAD) + " |", "---|:--|:-:|--: |", *(" | ".join(r) + " |" for r in ROWS)]),
    "markdown, open sides": "**重点企业名单**\n\n" + lines(HEAD, ("---",) * 4, *ROWS, by=" | ") + "\n\n后文。",
    "markdown, bold header": "重点企业名单\n\n| **"
    + "** | **".join(HEAD)
    + "** |\n|--|--|--|--|\n"
    + "\n".join("| " + " | ".join(r) + " |" for r in ROWS),
    "box": "重点企业名单\n┌──┬──┐\n" + rule("├", "─", "┤") + "\n└──┴──┘\n后文。",
    "plus and minus": "重点企业名单\n+--+--+\n" + rule("+", "-", "+").replace("│", "|") + "\n+--+--+\n\n后文。",
    "blanks": "重点企业名单\n\n" + lines(HEAD, *ROWS, by="    ") + "\n\n后文是一段普通文字。",
    "full-width blanks": "重点企业名单\n\n" + lines(HEAD, *ROWS, by="\u3000"),
    "one cell a line, nothing else": "重点企业名单\n"
    + "\n".join(text for row in (HEAD, *ROWS) for text in row)
    + "\n后面的文字。",
}


@pytest.mark.parametrize("name", SAME)
def test_the_same_table_in_every_layout(name: str) -> None:
    """However it was flattened, the table is the same."""
    text = SAME[name]
    tables = find_tables(text, "doc")
    assert [table.caption for table in tables] == ["重点企业名单"]
    table = tables[0]
    assert [column.name for column in table.columns] == list(HEAD)
    assert table.columns[3].unit == "万元"
    assert [tuple(cell.text for cell in row.cells) for row in table.rows] == list(ROWS)
    assert all(text[cell.start : cell.end] == cell.text for row in table.rows for cell in row.cells)
    assert "后" not in text[table.start : table.end]


def test_how_many_layouts_were_tried() -> None:
    """No layout fell out of the list unseen."""
    assert len(SAME) == 22


PAGES: dict[str, str] = {
    "mark and header": lines(HEAD, *ROWS) + "\n— 3 —\n续表2\n" + lines(HEAD, MORE),
    "mark alone": lines(HEAD, *ROWS) + "\n- 3 -\n" + lines(MORE),
    "bare number": lines(HEAD, *ROWS) + "\n3\n" + lines(HEAD, MORE),
    "running head": lines(HEAD, *ROWS[:2])
    + "\n— 3 —\n青禾市制造业规划\n"
    + lines(ROWS[2])
    + "\n— 4 —\n青禾市制造业规划\n"
    + lines(MORE),
    "cells, running head": cells(HEAD, *ROWS[:2])
    + "\n\n— 3 —\n\n青禾市制造业规划\n\n"
    + cells(ROWS[2])
    + "\n\n— 4 —\n\n青禾市制造业规划\n\n"
    + cells(MORE),
    "cells, bare number": cells(HEAD, *ROWS) + "\n\n3\n\n" + cells(HEAD, MORE),
    "form feed": lines(HEAD, *ROWS) + "\n\f" + lines(HEAD, MORE),
    "caption again": lines(HEAD, *ROWS) + "\n第3页 共5页\n表2 企业名单\n" + lines(HEAD, MORE),
    "cells, mark": cells(HEAD, *ROWS) + "\n\n— 3 —\n\n" + cells(HEAD, MORE),
    "cells, far apart": cells(HEAD, *ROWS) + "\n\n\n\n" + cells(HEAD, MORE),
    "cells, row cut in two": cells(HEAD, *ROWS, MORE[:2]) + "\n\n— 3 —\n\n" + cells(MORE[2:]),
    "cells, row cut in the middle": cells(HEAD, *ROWS[:2], ROWS[2][:2]) + "\n\n— 3 —\n\n" + cells(ROWS[2][2:], MORE),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_table_over_two_pages_is_one(name: str) -> None:
    """Page numbers, repeated headers and captions part no table, and a row cut by the break is whole again."""
    tables = find_tables("表2 企业名单\n\n" + PAGES[name] + "\n\n\n后文在此，另起一段。", "doc")
    assert [table.caption for table in tables] == ["表2 企业名单"]
    assert [tuple(cell.text for cell in row.cells) for row in tables[0].rows] == [*ROWS, MORE]
    assert tables[0].complete


@pytest.mark.parametrize("layout", [cells, lines])
def test_a_table_cut_off_at_the_end_of_the_file(layout: object) -> None:
    """A row that breaks off is kept, and the table says that it is not complete."""
    render = cells if layout is cells else lines
    table = find_tables("表2 企业名单\n\n" + render(HEAD, *ROWS, MORE[:2]), "doc")[0]
    assert not table.complete
    assert [cell.text for cell in table.rows[-1].cells] == ["4", "云岭制药有限公司", "", ""]


PROSE: dict[str, str] = {
    "tabs before paragraphs": "\t一是加强组织领导。各部门要高度重视，明确责任。\n\t二是强化督促检查。\n\n\t三是加大宣传力度，营造氛围。\n\t四是落实经费保障。\n",
    "a tab before each paragraph": "\n\n".join(
        f"\t第{n}段文字，讲的是产业发展的情况，内容比较长一些。" for n in range(20)
    ),
    "contents": "目录\n第一章 总则\t1\n第二章 现状\t3\n第三章 目标\t8\n第四章 任务\t12\n第五章 保障\t20\n",
    "contents with leaders": "\n".join(f"{c}、发展基础{'…' * 20}{n}" for n, c in enumerate("一二三四五")),
    "chapters": "第一章  总则\n第二章  现状\n第三章  目标\n第四章  任务\n",
    "signature": "                    青禾市人民政府办公室\n                     2022年3月9日\n抄送：市委办公室        市人大办公室\n",
    "contacts": "联系人：张三\t电话：0231234\n联系人：李四\t电话：0235678\n联系人：王五\t电话：0235679\n",
    "numbered list behind tabs": "\t一、总体要求\n\t二、主要目标\n\n\t三、重点任务\n\t四、保障措施\n",
    "names between blanks": "参会企业\n甲公司    乙公司    丙公司\n丁公司    戊公司    己公司\n庚公司    辛公司    壬公司\n",
    "bullets between blanks": "· 甲电子          · 乙精密\n· 丙声学      · 丁德尔\n· 戊精密      · 己电子\n",
    "paragraph indents": "\u3000\u3000近年来，产业规模持续扩大。\n\u3000\u3000下一步，将继续推进。\n\u3000\u3000特此报告。\n",
    "one bar": "企业|电子信息类共有三十家，占全部企业的一半以上。\n产业规模不断扩大。\n",
    "a header and nothing": "序号\t企业名称\t行业\n",
    "numbers on lines": "1\n2\n3\n4\n5\n6\n7\n8\n9\n",
}


@pytest.mark.parametrize("name", PROSE)
def test_prose_is_no_table(name: str) -> None:
    """Tabs, blanks and bars in running text, in contents, forms and signatures make no table."""
    assert find_tables(PROSE[name], "doc") == []
    assert len(PROSE) == 14


CAPTIONS: dict[str, tuple[str, str]] = {
    "表1-1骨干企业数量\n\n": ("表1-1骨干企业数量", ""),
    "　　　　表5 企业清单\n　　　　单位：家\n": ("表5 企业清单", "家"),
    "表4-1\n重点企业用地情况\n": ("表4-1重点企业用地情况", ""),
    "附件三\n\n青禾市重点项目库\n\n": ("青禾市重点项目库", ""),
    "青禾市制造业高质量\n发展重点项目清单\n\n": ("青禾市制造业高质量发展重点项目清单", ""),
    "各有关单位：\n\n名单如下：\n": ("", ""),
    "产业基础较好，企业众多，情况如下表所示。\n": ("", ""),
    "（三）重点领域\n\n": ("", ""),
    "（三）重点企业名单\n\n": ("（三）重点企业名单", ""),
    "表2 产值情况    单位：万元\n": ("表2 产值情况", "万元"),
    "（单位：亿元、家）\n": ("", "亿元、家"),
    "# 附表 项目一览表 #\n\n": ("附表 项目一览表", ""),
}


@pytest.mark.parametrize("above", CAPTIONS)
def test_what_stands_above_a_table(above: str) -> None:
    """Captions are taken, broken ones joined, units read; sentences and plain headings are left alone."""
    text = "前文一段，与表格无关。\n\n" + above + lines(HEAD, *ROWS) + "\n"
    table = find_tables(text, "doc")[0]
    assert (table.caption, table.unit) == CAPTIONS[above]
    cell = table.caption_cell
    assert (cell is None) == (table.caption == "")
    assert cell is None or "".join(text[cell.start : cell.end].split("\n")) == cell.text
    assert text[table.start :].startswith("序号")


def test_paragraphs_inside_cells_stay_inside() -> None:
    """A cell of several paragraphs, numbered ones too, is one cell, in the middle of a row and at its end."""
    content = "一期工程建设厂房。\n\n二期工程建设研发楼及配套设施，总建筑面积三万平方米。"
    listed = "（1）建设厂房；\n（2）购置设备。"
    head = ("序号", "项目名称", "建设内容", "投资")
    body = (("1", "甲项目", content, "100"), ("2", "乙项目", "新建生产线", "200"), ("3", "丙项目", listed, "50"))
    table = find_tables(cells(head, *body), "doc")[0]
    assert [row.cells[2].text for row in table.rows] == [
        content.replace("\n", ""),
        "新建生产线",
        listed.replace("\n", ""),
    ]
    swapped = [(row[0], row[1], row[3], row[2]) for row in (head, *body, ("4", "丁项目", "无", "60"))]
    table = find_tables(cells(*swapped) + "\n\n\n后文", "doc")[0]
    assert next(row.cells[3].text for row in table.rows) == content.replace("\n", "")
    assert len(table.rows) == 4


def test_a_name_broken_in_the_first_column() -> None:
    """A company name broken over two lines at the front of a row is one name again."""
    text = "企业名称\t用地/亩\t面积\n甲机电有限公司\t12\t30\n星沅电子有\n限公司\t8\t—\n乙食品公司\t9\t20\n"
    table = find_tables(text, "doc")[0]
    assert [row.cells[0].text for row in table.rows] == ["甲机电有限公司", "星沅电子有限公司", "乙食品公司"]


def test_two_tables_without_a_word_between() -> None:
    """Another header begins another table."""
    other = (("园区名称", "面积（平方公里）", "入驻企业数（家）"), ("东湖园", "12", "33"), ("西岭园", "8", "21"))
    tables = find_tables(lines(HEAD, *ROWS) + "\n\n" + lines(*other) + "\n", "doc")
    assert [len(table.rows) for table in tables] == [3, 2]
    assert tables[1].columns[1].unit == "平方公里"
    assert tables[0].end <= tables[1].start


def test_section_lines_between_tables_without_headers() -> None:
    """A roster whose sections are lines of their own is one table, the first section included."""
    text = "附件\n企业划分\n一、龙头企业\n1\t甲机电有限公司\t电子\n二、骨干企业\n2\t乙机电有限公司\t装备\n3\t丙机电有限公司\t装备\n\n后文一段。"
    table = find_tables(text, "doc")[0]
    assert [row.section for row in table.rows] == ["龙头企业", "骨干企业", "骨干企业"]
    assert table.caption == "企业划分"


def test_a_column_left_empty_between_blanks() -> None:
    """Between blanks an empty cell leaves no trace but the places of the others."""
    text = "序号  企业名称              行业      产值\n1     青禾市蓝湾机电公司    装备      1200\n2     青禾市星沅电子公司              3450\n3     临江宏图食品公司      食品      880\n"
    table = find_tables(text, "doc")[0]
    assert [cell.text for cell in table.rows[1].cells] == ["2", "青禾市星沅电子公司", "", "3450"]
