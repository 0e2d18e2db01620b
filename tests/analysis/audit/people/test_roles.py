"""Who leads a chain of industry, a task force or a project, told twice with two people: 链长 above all."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.people.roles import roles
from tests.analysis.desks import graph_of, page


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("氢能产业链由副县长黄志恒任链长。会后，氢能产业链链长黄志衡走访企业。", 1),
        ("氢能产业链由副县长黄志恒任链长。会后，茶产业链链长赵一鸣走访企业。", 0),
        ("氢能产业链链长由黄志恒调整为赵一鸣，原氢能产业链链长黄志恒另有任用。", 0),
    ],
)
def test_roles(text: str, found: int) -> None:
    """Two leaders of one chain are told, those of two chains and a change are not."""
    assert len(list(roles(page(text)))) == found


DUTIES = "职务,姓名,现任职务,分工\n总链长,陈志远,县长,总体协调\n链长,{who},副县长,日常统筹\n副链长,徐明,县工信局局长,规划\n副链长,田甜,县商务局局长,招商\n"


@pytest.mark.parametrize(("who", "found"), [("何建平", 1), ("吴晓燕", 0)])
def test_table_of_duties(tmp_path: Path, who: str, found: int) -> None:
    """A row for each duty names the holder of the chain that the title of the paper names."""
    title = "宜丰县竹精深加工产业链链长制工作方案"
    prose = f"# {title}\n\n成立专班，由县长陈志远担任总链长，副县长吴晓燕担任产业链链长。\n\n"
    rows = [f"| {' | '.join(line.split(','))} |" for line in DUTIES.format(who=who).splitlines()]
    (tmp_path / "a.md").write_text(
        prose + "\n".join([rows[0], "|---|---|---|---|", *rows[1:]]) + "\n", encoding="utf-8"
    )
    assert len(list(roles(graph_of([tmp_path / "a.md"], tmp_path / "out")))) == found


@pytest.mark.parametrize(
    "other", ["由链长方建明每季度召集一次会议。", "重大事项报链长（方建明）审定。", "方建明链长定期听取汇报。"]
)
@pytest.mark.parametrize(
    "duties",
    [
        "链长：县委常委、副县长　何世杰\n副链长：县政府党组成员　方建明\n牵头单位：县工信局",
        "1.链长　何世杰　县委常委、副县长\n2.副链长　方建明　县政府党组成员",
        "由县委常委、副县长何世杰担任链长，县政府党组成员方建明担任副链长。",
    ],
)
def test_a_name_ends_with_its_line(tmp_path: Path, duties: str, other: str) -> None:
    """Fields on lines of their own, numbered lines and a sentence name the holder whom another line replaces by his deputy."""
    for who, found in (("方建明", 1), ("何世杰", 0)):
        told = other.replace("方建明", who)
        (tmp_path / "a.txt").write_text(
            f"宜丰县锂电池产业链链长制工作方案\n\n一、组织架构\n\n{duties}\n\n二、工作机制\n\n{told}\n",
            encoding="utf-8",
        )
        assert len(list(roles(graph_of([tmp_path / "a.txt"], tmp_path / who)))) == found


@pytest.mark.parametrize(("who", "found"), [("徐建民", 1), ("徐建明", 0)])
def test_name_before_other_words(tmp_path: Path, who: str, found: int) -> None:
    """A name that is almost that of the holder is told whatever words follow it."""
    text = f"宜丰县竹精深加工产业链链长制工作方案\n链长由副县长徐建明担任。\n链长{who}每月召集一次例会。\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    assert len(list(roles(graph_of([tmp_path / "a.txt"], tmp_path / "out")))) == found


HEADS = """产业链,链长,牵头单位
氢能,黄志恒（县委副书记、县长）,县工信局
茶叶,赵一鸣（副县长）,县农业农村局
"""


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("会议要求，由常务副县长周启明牵头氢能产业链招商。", 1),
        ("由副县长周启明领衔推进氢能产业链建设。", 1),
        ("会议要求，由县长黄志恒牵头氢能产业链招商。", 0),
        ("由县工信局牵头氢能产业链招商。", 0),
        ("由副县长周启明牵头低空经济产业链招商。", 0),
        ("氢能产业链副链长周启明汇报工作，由副县长周启明牵头氢能产业链招商。", 0),
    ],
)
def test_two_heads_of_a_chain(tmp_path: Path, said: str, found: int) -> None:
    """An official told to head a chain that has another 链长 is told; offices, deputies and other chains are not."""
    (tmp_path / "a.csv").write_text(HEADS, encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"宜丰县专题会议纪要\n\n{said}\n", encoding="utf-8")
    assert len(list(roles(graph_of([tmp_path / "a.csv", tmp_path / "b.txt"], tmp_path / "out")))) == found
