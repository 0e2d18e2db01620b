"""The questions that come with the program."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib.plugins.sparql import prepareQuery

from chaingraph.errors import UsageError
from chaingraph.graph.opening import open_graph
from chaingraph.graph.questions import find_question, named_queries
from chaingraph.graph.saving import save_graph
from chaingraph.graph.scanner import check_query, tokens
from chaingraph.graph.typed import run_query
from chaingraph.records import Observation, Quantity
from tests.graph.factory import COMPANY, PARK, REGION, Case, large_case, plan_case

NAMES = sorted(named_queries())

ANSWERS: dict[str, tuple[dict[str, str], Sequence[tuple[object, ...]]]] = {
    "ambiguous": ({}, [("宁德时代", "青禾材料有限公司")]),
    "chain-heads": (
        {"产业链": "电池"},
        [
            ("电池产业链", "链长", "李敏", "2024", "minutes", "李敏任链长"),
            ("电池产业链", "链长", "周启明", "2022-03", "plan", "电池产业链"),
            ("电池产业链", "牵头单位", "秀江县经信局", "2022-03", "plan", "电池产业链"),
        ],
    ),
    "chain-leaders": ({}, [("电池产业链", COMPANY, PARK)]),
    "chain-segments": (
        {"产业链": "电池"},
        [("电池产业链", None, "隔膜", None), ("电池产业链", "上游", "正极材料", "青禾材料有限公司")],
    ),
    "conflicts": ({}, [(COMPANY, "产值", "2020", "12.5亿元", "13亿元")]),
    "documents": ({}, [("minutes", "会议纪要", "2024", 17, 1), ("plan", "秀江县电池产业规划", "2022-03", 178, 25)]),
    "empty-segments": ({}, [("电池产业链", None, "隔膜")]),
    "enterprises-by-tier": ({"梯队": "链主"}, [("链主", "1", COMPANY, None)]),
    "evidence": (
        {"名称": "正极材料"},
        [
            ("正极材料", "segmentOf", "电池产业链", "fact", "plan", 80, 92, "电池产业链上游为正极材料"),
            ("正极材料", "stage", "上游", "fact", "plan", 80, 92, "电池产业链上游为正极材料"),
            ("青禾材料有限公司", "inSegment", "正极材料", "fact", "plan", 93, 107, "青禾材料有限公司生产磷酸铁锂"),
        ],
    ),
    "in-place": ({"地方": REGION}, [(COMPANY, PARK)]),
    "investment-by-agency": ({}, [("秀江县经信局", 1, None)]),
    "local-gaps": ({"区域": REGION}, [(REGION, "电池产业链", "上游", "正极材料", 1)]),
    "localisation": ({}, [(COMPANY, 50.0, 37.0, 0.74, "市内")]),
    "makers": ({"产品": "铁锂"}, [("磷酸铁锂", "青禾材料有限公司", None)]),
    "names": ({}, [("秀江电池公司", COMPANY, 0.85, "short_name 0.6;same_region 0.25", "plan", 1)]),
    "planned": (
        {},
        [
            ("云栖隔膜", "locatedIn", PARK, "planned", "计划引进云栖隔膜落户秀江高新区"),
            ("年产2GWh电芯项目", "endDate", "2023", "planned", "2021年6月开工"),
        ],
    ),
    "projects": ({}, [(None, "年产2GWh电芯项目", COMPANY, None, None, "2021-06", "2023", None)]),
    "purchases": ({"企业": "秀江"}, [(COMPANY, "青禾材料有限公司", "磷酸铁锂", 52000000.0, "2023", None)]),
    "single-segments": ({}, [("电池产业链", "正极材料", "青禾材料有限公司")]),
    "suppliers": ({"企业": "宁德"}, [("宁德时代", COMPANY)]),
    "targets": (
        {},
        [
            (COMPANY, "产值", "30亿元", "2025", "13亿元", "2020"),
        ],
    ),
    "told-gaps": ({}, []),
    "unreadable": ({}, [("plan", "图3 电池产业链图谱", 167)]),
}


def rich_case() -> Case:
    """The invented plan with what the other questions ask about."""
    case = plan_case()
    refs = {ref.name: ref for ref in case.links}
    company, quote = refs[COMPANY], "是链主企业"
    case.say(company, "number", "1", quote)
    case.say(case.ref("Segment", "隔膜"), "segmentOf", refs["电池产业链"], "云栖隔膜")
    case.say(refs["年产2GWh电芯项目"], "agency", case.ref("Organisation", "秀江县经信局"), quote)
    case.say(refs["年产2GWh电芯项目"], "endDate", "2023", "2021年6月开工", "planned")
    again = Observation("产值", Quantity("13亿元", 13.0, "亿元", base_value=1.3e9, base_unit="元"), "output", "2020")
    case.say(company, "hasMetric", again, quote)
    for measure, value, scope in (("supplier_count", 50.0, ""), ("supplier_local", 37.0, "市内")):
        count = Observation("供应商", Quantity(f"{value:g}", value, "家"), measure, scope=scope)
        case.say(company, "hasMetric", count, quote, group="plan#1/1")
    money = Quantity("5200", 5200.0, "万元", base_value=5.2e7, base_unit="元")
    bought = Observation(
        "采购额", money, "purchase", "2023", supplier=refs["青禾材料有限公司"], products=(refs["磷酸铁锂"],)
    )
    case.say(company, "hasMetric", bought, quote, group="plan#2/1")
    case.say(refs["电池产业链"], "chainHead", "周启明", "电池产业链")
    case.say(refs["电池产业链"], "leadOrganisation", case.ref("Organisation", "秀江县经信局"), "电池产业链")
    case.ref("Enterprise", "宁德时代", ambiguous=(case.links[refs["青禾材料有限公司"]].entity,))
    case.document("minutes", "会议明确，电池产业链由李敏任链长。", title="会议纪要", date="2024")
    case.say(case.ref("Chain", "电池产业链"), "chainHead", "李敏", "李敏任链长")
    return case


@pytest.fixture(scope="module")
def rich_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with that graph."""
    folder = tmp_path_factory.mktemp("rich")
    save_graph(rich_case().build(), folder)
    return folder


def test_there_is_an_answer_to_check_for_every_question() -> None:
    """No question is shipped without one, and there are at least twelve."""
    assert sorted(ANSWERS) == NAMES
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_questions_are_answered(name: str, rich_folder: Path) -> None:
    """Each finds what the plan says, with its blanks filled."""
    blanks, expected = ANSWERS[name]
    rows = open_graph(rich_folder).select(named_queries()[name].fill(blanks))
    assert [tuple(value for key, value in row.items() if key != "编号") for row in rows] == expected
    assert all(re.fullmatch(r"[0-9a-f]{16}", str(row["编号"])) for row in rows if "编号" in row)


def test_gaps_are_those_of_the_documents_own_place(rich_folder: Path) -> None:
    """Without a region the one most documents speak of; where none does, nothing, and a word on why."""
    question = named_queries()["local-gaps"]
    own = open_graph(rich_folder).select(question.fill())
    assert [row["区域"] for row in own] in ([], [REGION])
    assert "--set" in question.empty


@pytest.mark.parametrize("name", NAMES)
def test_questions_travel(name: str) -> None:
    """Every question declares its prefixes, sorts its rows, subtracts with MINUS, and another library reads it."""
    question = named_queries()[name]
    words = [token.text.upper() for token in tokens(question.text) if token.kind == "word"]
    assert re.search(r"[\u4e00-\u9fff]", question.title)
    assert "ORDER" in words
    assert "EXISTS" not in words
    assert "FROM" not in words
    prepareQuery(question.fill())


def test_questions_are_quick(tmp_path: Path) -> None:
    """Each open question over a roster of 3,000 statements is answered without a walk over everything for each row."""
    save_graph(large_case(300).build(), tmp_path)
    graph = open_graph(tmp_path)
    for question in named_queries().values():
        start = perf_counter()
        graph.select(question.fill())
        assert perf_counter() - start < 10, question.name


def test_a_question_is_found_by_name_or_title() -> None:
    """Both lead to the same; anything else to none."""
    assert find_question("chain-leaders") is find_question("链主企业")
    assert find_question("SELECT * { ?s ?p ?o }") is None


def test_an_unknown_blank_is_told() -> None:
    """The message lists the blanks there are."""
    with pytest.raises(UsageError, match="产业链"):
        named_queries()["chain-segments"].fill({"企业": "甲"})


def test_a_blank_runs_as_a_typed_query(rich_folder: Path) -> None:
    """A filled question passes the gate and the worker."""
    result = run_query(rich_folder, named_queries()["suppliers"].fill({"企业": "宁德"}))
    assert result.rows == [{"供应商": "宁德时代", "采购商": COMPANY}]


@pytest.mark.parametrize(
    "value",
    [
        '") } DROP ALL #',
        '" || true || "',
        "\\",
        '\\" } SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } #',
        "\\u0022 } SERVICE <http://127.0.0.1:9/> { ?a ?b ?c } #",
        "甲\n} UNION { ?供应商 ?x ?采购商",
        "?采购商",
        "$企业",
    ],
)
def test_a_value_cannot_become_a_query(value: str, rich_folder: Path) -> None:
    """Quotes, braces, escapes and variables in a value are letters to look for, found in no name."""
    query = named_queries()["suppliers"].fill({"企业": value})
    check_query(query)
    assert open_graph(rich_folder).select(query) == []


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30))
def test_any_value_stays_one_string(value: str) -> None:
    """Filling a blank changes one token each time it occurs, into one string token."""
    question = named_queries()["suppliers"]
    before = [token.kind for token in tokens(question.text)]
    after = [token.kind for token in tokens(question.fill({"企业": value}))]
    blanks = [place for place, token in enumerate(tokens(question.text)) if token.text == "$企业"]
    assert len(blanks) == 2
    assert [kind for place, kind in enumerate(before) if place not in blanks] == [
        kind for place, kind in enumerate(after) if place not in blanks
    ]
    assert {after[place] for place in blanks} == {"string"}
