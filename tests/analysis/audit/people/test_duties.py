"""One duty of two bodies."""

from __future__ import annotations

from pathlib import Path

import pytest

from chaingraph.analysis.audit.people.duties import duties
from tests.analysis.audit.desk import graph_of_texts


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("方案\n链长办公室设在市经济和信息化局。\n每月5日前由链长办公室（设在市招商中心）汇总。", 1),
        ("方案\n链长办公室设在市经济和信息化局。\n每月5日前由链长办公室（设在市经信局）汇总。", 0),
        ("方案\n稀土中试基地由区工信局牵头建设。\n稀土中试基地由区科技局牵头建设，区工信局配合。", 1),
        ("方案\n稀土中试基地由区工信局牵头建设。\n人才公寓由区住建局牵头建设。", 0),
        ("纪要\n校企对接活动由区科技局牵头，各街道配合，牵头单位区商务局须在月底前拿出方案。", 1),
        ("纪要\n校企对接活动由区科技局牵头，银企对接活动由区金融局牵头，展会由区商务局牵头。", 0),
        ("办法\n本办法的解释工作统一由县投资促进局承担。\n本办法由县财政局负责解释，自印发之日起施行。", 1),
        ("办法\n本办法由县投资促进局会同县财政局负责解释，自印发之日起施行。", 0),
    ],
)
def test_one_duty_of_two_bodies(tmp_path: Path, text: str, alarms: int) -> None:
    """An office is in one body, a work has one lead, a text one that explains it; short names and other works are no slip."""
    assert len(list(duties(graph_of_texts(tmp_path, {"a.txt": text})))) == alarms


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("其中任务2由区招商中心牵头，要分解到人。", 1),
        ("其中第二项任务由区招商中心牵头，要分解到人。", 1),
        ("其中任务2由区商务局牵头，要分解到人。", 0),
        ("其中任务1由区工信局牵头，要分解到人。", 0),
    ],
)
def test_duties_by_the_number_of_a_row(tmp_path: Path, text: str, alarms: int) -> None:
    """What is told by its number is the row of the only numbered table of the document."""
    table = "| 序号 | 任务 | 牵头单位 |\n|---|---|---|\n| 1 | 工业产值 | 区工信局 |\n| 2 | 项目签约 | 区商务局 |\n| 3 | 税收 | 区税务局 |\n"
    graph = graph_of_texts(tmp_path, {"a.md": f"# 岚山区任务分解方案\n\n{table}\n{text}\n"})
    assert len(list(duties(graph))) == alarms


TABLE = "序号\t事项\t牵头单位\t时限\n1\t库房设备招标\t招商办\t4月底\n2\t北渠片区雨污分流改造\t县住建局\t9月底\n"


@pytest.mark.parametrize(
    ("text", "alarms"),
    [
        ("二、关于北渠片区雨污分流改造\n会议同意方案。该工程由县水务局担任牵头单位，4月进场。", 1),
        ("县水务局牵头负责北渠片区雨污分流改造，确保完工。", 1),
        ("县水务局作为北渠片区雨污分流改造的牵头单位，要抓紧进场。", 1),
        ("北渠片区雨污分流改造涉及面广，会议决定由县水务局牵头推进。", 1),
        ("北渠片区雨污分流改造涉及面广，会议决定由县住建局牵头推进。", 0),
        ("北渠片区雨污分流改造涉及面广，由县财政局牵头制定筹资方案。", 0),
        ("二、关于人才公寓\n该工程由县水务局担任牵头单位，4月进场。", 0),
    ],
)
def test_leads_of_the_rows_of_a_table(tmp_path: Path, text: str, alarms: int) -> None:
    """A body leads what its sentence or the heading above names; a deed of it may be another body's."""
    texts = {"a.txt": f"专题会议纪要\n2025年2月20日\n{text}\n四、议定事项分工\n{TABLE}"}
    assert len(list(duties(graph_of_texts(tmp_path, texts)))) == alarms
