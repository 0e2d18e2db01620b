"""The page of a chain: what it says of segments and names, and in which order."""

from __future__ import annotations

import json
from typing import Any

import pytest

from chaingraph.views.assets import hash_of
from chaingraph.views.chain import page_title, render_chain
from chaingraph.views.chain_parts import Beside, segments
from tests.views.reading import outside, read_page
from tests.views.rows import HOSTILE, chain, gap, member, quote


def data(html: str) -> dict[str, Any]:
    """What the page's script reads."""
    read = read_page(html)
    found = dict(zip((a.get("id") for a in read.named("script")), read.texts["script"], strict=True))
    value = json.loads(found["chain-data-1"])
    assert isinstance(value, dict)
    return value


def near(**fields: object) -> dict[str, object]:
    """A row of ``neighbours``."""
    row = {
        "chain": "动力电池",
        "segment": "回收",
        "enterprise": "当阳再生",
        "region": "当阳市",
        "distance": 2,
        "why": "同市",
    }
    return {**row, "evidence": [quote("当阳再生")], **fields}


def invited(name: str, *where: str) -> dict[str, object]:
    """A row of ``candidates``."""
    return {
        "enterprise": name,
        "segments": list(where),
        "reasons": ["缺口"],
        "where": "outside",
        "evidence": [quote(name)],
    }


def test_the_page_says_who_leads_the_chain() -> None:
    """Roles in words, with quotes; the heads of other chains stand on their own pages, and without any there is no table."""
    heads = [
        {"chain": name, "role": "chainHead", "who": who, "date": "2025", "evidence": [quote(who)]}
        for name, who in (("动力电池", "周启明"), ("氢能", "李敏"))
    ]
    html = render_chain("动力电池", "宜都市", chain(), Beside(heads=heads))
    assert [word in html for word in ("链长与牵头单位", "周启明", "2025", "李敏")] == [True, True, True, False]
    assert "链长" in read_page(html).texts["td"]
    assert "链长与牵头单位" not in render_chain("动力电池", "宜都市", chain())


def test_the_page_says_what_is_missing_first() -> None:
    """Only segments without a local supplier are gaps, told in words; channels are none."""
    html = render_chain("动力电池", "宜都市", chain())
    read = read_page(html)
    assert read.texts["h1"] == ["动力电池产业链：宜都市的配套与缺口"]
    assert "缺口环节 1 个：回收。" in read.texts["span"]
    badges = [text for text, a in zip(read.texts["span"], read.named("span"), strict=True) if a.get("class") == "badge"]
    assert badges == ["仅 1 家本地", "本地 2 家", "缺口：本地 0 家", "销售渠道，不计缺口"]
    assert [a["data-look"] for a in read.named("article")] == ["single", "covered", "missing", "channel"]


def test_no_gap_no_alarm() -> None:
    """A chain without gaps has no red line; one without a region does not name any."""
    html = render_chain("动力电池", "", chain()[1:3])
    assert "缺口环节" not in html
    assert page_title("动力电池产业链", "") == "动力电池产业链的配套与缺口"


def test_stages_stand_in_the_order_of_production() -> None:
    """Upstream, midstream, downstream, then other names, last a column of its own for segments without a stage."""
    rows = [gap("丁", ""), gap("戊", "配套"), gap("丙", "下游"), gap("甲", "上游"), gap("乙", "中游")]
    read = read_page(render_chain("电池", "", rows))
    assert [text.split()[0] for text in read.texts["h2"]][:5] == ["上游", "中游", "下游", "配套", "未分位置"]
    assert [part.name for part in segments(rows, Beside())] == ["甲", "乙", "丙", "戊", "丁"]


def test_where_a_name_is_is_told_by_shape_and_words() -> None:
    """Local, in the same city, elsewhere, unknown: each has its mark, its words, and its place in the order."""
    members = [member("丁", "unknown"), member("丙", "outside"), member("乙", "outside"), member("甲", "local")]
    wide = [gap("电芯", members=[*members[:2], {**members[2], "where": "local"}, members[3]])]
    html = render_chain("动力电池", "宜都市", [gap("电芯", members=members)], Beside(wide))
    read = read_page(html)
    places = [a["data-where"] for a in read.named("button") if a.get("class") == "name"]
    assert places == ["local", "city", "outside", "unknown"]
    assert [m["mark"] for m in data(html)["segments"][0]["members"]] == ["● 本地", "◐ 市内", "○ 区外", "？ 所在地未知"]


def test_the_city_is_asked_segment_by_segment() -> None:
    """Who is in the city by one segment's row is not therefore in it by another's."""
    rows = [gap("甲", members=[member("同名", "outside")]), gap("乙", members=[member("同名", "outside")])]
    wide = [gap("甲", members=[member("同名", "local")])]
    assert [part.members[0].where for part in segments(rows, Beside(wide))] == ["city", "outside"]


def test_a_name_tells_whom_it_means_and_why() -> None:
    """The map's own name is shown; the enterprise, the score and the reasons in words stand behind it."""
    doubt = {**member("清江", "local", "宜都清江锂业有限公司"), "score": 0.8, "reasons": ["prefix", "only_one"]}
    html = render_chain("动力电池", "宜都市", [gap("电芯", members=[doubt, member("甲", "unknown")])])
    first, second = data(html)["segments"][0]["members"]
    assert (first["name"], first["enterprise"], first["match"]) == ("清江", "宜都清江锂业有限公司", "把握 80%")
    assert first["reasons"] == ["字号完整且为全称开头", "没有别的名称这样开头"]
    assert second["match"] == "同名，无须推断"
    assert html.count("（待核）") == 1


def test_quotes_lead_to_their_place() -> None:
    """Every member has its quotes with document and offsets; documents are called by their titles."""
    html = render_chain("动力电池", "宜都市", chain(), Beside(papers={"方案": "宜都市实施方案"}))
    value = data(html)
    (quoted,) = value["segments"][0]["members"][0]["quotes"]
    assert quoted == [0, 10, 14, "清江锂业"]
    assert value["papers"][0]["name"] == "方案"
    assert value["papers"][0]["title"] == "宜都市实施方案"
    assert f"宜都市实施方案（引用 {value['papers'][0]['quotes']} 处）" in read_page(html).texts["li"]


def test_a_gap_names_who_needs_it_and_who_could_fill_it() -> None:
    """Local leaders, neighbours and the three best candidates stand on the card; a covered segment needs none."""
    rows = [{**row, "demand": ["宜都整车厂"]} for row in chain()]
    names = [invited(f"候选{n}", "动力电池/回收", "动力电池/电芯") for n in range(5)]
    beside = Beside(neighbours=[near(), near(chain="别的")], candidates=[invited("当阳再生", "动力电池/回收"), *names])
    made = {part.name: part for part in segments(rows, beside)}
    assert [name.enterprise for name in made["回收"].neighbours] == ["当阳再生"]
    assert [name.enterprise for name in made["回收"].candidates] == ["候选0", "候选1", "候选2"]
    assert made["电芯"].candidates == made["电芯"].neighbours == ()
    html = render_chain("动力电池", "宜都市", rows, beside)
    assert html.count("<b>本链的本地龙头：</b>") == 2
    assert html.count("<p>周边及外地可配套：</p>") == 1


def test_what_the_card_says_already_is_not_said_again() -> None:
    """A leader that makes the part does not lack it; three names of the map are not repeated as candidates; places agree."""
    few = [gap("甲", members=[member("乙", "unknown"), member("丙", "local")], demand=["丙", "丁"])]
    many = [gap("甲", members=[member(f"企业{n}", "outside") for n in range(5)])]
    names = [invited(f"企业{n}", "动力电池/甲") for n in range(5)]
    one = segments(few, Beside(candidates=[invited("乙", "动力电池/甲")]))[0]
    assert one.demand == ("丁",)
    assert one.candidates == ()
    (several,) = segments(many, Beside(candidates=[{**row, "where": "unknown"} for row in names]))
    assert [(name.name, name.where) for name in several.candidates] == [(f"企业{n}", "outside") for n in range(3)]


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_names_stay_names(name: str) -> None:
    """As chain, region, stage, segment, member, document, neighbour and reason; only our own scripts stand in the page."""
    rows = [gap(name, name, chain=name, demand=[name], channels=[name], members=[member(name, "local", f"{name}司")])]
    rows.append(gap("空", name, chain=name, demand=[name]))
    beside = Beside(
        [], [near(chain=name, segment="空", enterprise=name, why=name)], [invited(name, f"{name}/空")], {"方案": name}
    )
    html = render_chain(name, name, rows, beside)
    plain = render_chain(
        "甲",
        "乙",
        [
            gap("丙", "丁", chain="甲", demand=["戊"], channels=["己"], members=[member("庚", "local")]),
            gap("空", "丁", chain="甲", demand=["戊"]),
        ],
        Beside([], [near(chain="甲", segment="空", enterprise="庚")], [invited("辛", "甲/空")], {"方案": "壬"}),
    )
    read, other = read_page(html), read_page(plain)
    assert {tag for tag, _ in read.tags} == {tag for tag, _ in other.tags}
    assert not any(key.startswith("on") for _, attributes in read.tags for key in attributes)
    assert len(read.named("script")) == len(other.named("script"))
    assert outside(read) == []


def test_the_policy_allows_our_scripts_alone() -> None:
    """Each script of the page is named by its hash, no other may run, and nobody may be asked for anything."""
    read = read_page(render_chain("动力电池", "宜都市", chain()))
    (policy,) = [a["content"] for a in read.named("meta") if a.get("http-equiv") == "Content-Security-Policy"]
    rules = dict(rule.strip().partition(" ")[::2] for rule in policy.split(";"))
    run = [text for text, a in zip(read.texts["script"], read.named("script"), strict=True) if "type" not in a]
    assert rules["script-src"].split() == [hash_of(text) for text in run]
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert "connect-src" not in rules


def test_an_empty_chain_is_a_page() -> None:
    """No rows: a heading and no cards."""
    read = read_page(render_chain("电池", "宜都市", []))
    assert read.texts["h1"] == ["电池产业链：宜都市的配套与缺口"]
    assert read.named("article") == []


def test_bare_names_are_members_too() -> None:
    """A row with lists of names only is drawn from them."""
    row = {**gap("电芯"), "local": ["甲"], "unknown": ["乙"], "status": "single"}
    assert [name.enterprise for name in segments([row], Beside())[0].members] == ["甲", "乙"]


def test_same_rows_same_bytes() -> None:
    """Two runs give the same page."""
    assert render_chain("动力电池", "宜都市", chain()) == render_chain("动力电池", "宜都市", chain())
