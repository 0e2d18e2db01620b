"""Numbers of the prose: whose, of what, when, how sure."""

from __future__ import annotations

import pytest

from chaingraph.mentions.relations.finding import find_relations, read_settings
from chaingraph.mentions.relations.indicators import phrase_behind, strip_before, turn_growth
from chaingraph.mentions.relations.metrics import find_metrics
from chaingraph.mentions.relations.owner_model import Pair
from chaingraph.mentions.relations.slots import Slot
from chaingraph.records import Document, Mention, Observation, Passage, PassageKind, Ref, Statement
from tests.mentions.relations.test_rules import PLACE, document_of, statements_of


def observations(text: str) -> list[tuple[str, str, float | None, str, str]]:
    """``(subject, indicator, value, unit, year)`` of the numbers of a text."""
    return [
        (s.subject.name, s.object.indicator, s.object.quantity.value, s.object.quantity.unit, s.object.year)
        for s in statements_of(text)
        if isinstance(s.object, Observation)
    ]


CASES = [
    ("到2030年，长丰县工业总产值达到500亿元，其中显示产业达到150亿元、稀土行业100亿元。",
     [("长丰县", "工业总产值", 500, "亿元", "2030"), ("显示产业", "工业总产值", 150, "亿元", "2030"),
      ("稀土行业", "工业总产值", 100, "亿元", "2030")]),
    ("2020年，长丰县工业总产值80亿元，其中：显示产业15亿元，增长8%；稀土行业10亿元。",
     [("长丰县", "工业总产值", 80, "亿元", "2020"), ("显示产业", "工业总产值", 15, "亿元", "2020"),
      ("显示产业", "工业总产值增长", 8, "%", "2020"), ("稀土行业", "工业总产值", 10, "亿元", "2020")]),
    ("到2030年，长丰县高新技术企业达到100家，其中显示产业30家。",
     [("长丰县", "高新技术企业", 100, "家", "2030"), ("长丰县", "显示产业高新技术企业", 30, "家", "2030")]),
    ("2020年，显示产业、稀土行业两大产业产值分别为15、10亿元，较上年分别增长8%、5%。",
     [("显示产业", "产值", 15, "亿元", "2020"), ("稀土行业", "产值", 10, "亿元", "2020"),
      ("显示产业", "产值增长", 8, "%", "2020"), ("稀土行业", "产值增长", 5, "%", "2020")]),
    ("显示产业、稀土行业两大主导产业规模分别达到15亿元和10亿元。",
     [("显示产业", "产业规模", 15, "亿元", ""), ("稀土行业", "产业规模", 10, "亿元", "")]),
    ("云河园区规划面积12平方公里，已开发8平方公里。",
     [("云河园区", "规划面积", 12, "平方公里", ""), ("云河园区", "开发面积", 8, "平方公里", "")]),
    ("二是云河园区用工缺口2300人。", [("云河园区", "用工缺口", 2300, "人", "")]),
    ("南山电子出口占比一半以上。", [("南山电子", "出口占比", 0.5, "", "")]),
    ("2020年，云河园区实现工业总产值178.2亿元，同比增长8.5%。",
     [("云河园区", "工业总产值", 178.2, "亿元", "2020"), ("云河园区", "工业总产值同比增长", 8.5, "%", "2020")]),
    ("南山电子打造了5条智能化生产线，年加工能力达到10万平方米。",
     [("南山电子", "智能化生产线", 5, "条", ""), ("南山电子", "年加工能力", 10, "万平方米", "")]),
    ("南山电子降低不良品率75%，提高生产效率30%。",
     [("南山电子", "不良品率降低", 75, "%", ""), ("南山电子", "生产效率提高", 30, "%", "")]),
    ("总投资50亿元的模组项目开工。", [("模组项目", "总投资", 50, "亿元", "")]),
    ("南山电子决定投资2亿元建设500万平方米模组项目。", [("模组项目", "投资", 2, "亿元", "")]),
    ("南山电子产值9亿元，其中对东湖汽车销售额达3亿元。",
     [("南山电子", "产值", 9, "亿元", ""), ("南山电子", "对东湖汽车销售额", 3, "亿元", "")]),
    ("南山电子与北溪材料分别持股24.5%。", [("南山电子", "持股", 24.5, "%", ""), ("北溪材料", "持股", 24.5, "%", "")]),
    ("南山电子发展快。现集团公司用地100亩。", [("南山电子", "用地", 100, "亩", "")]),
    ("云河园区规上企业由2015年的24家增加至2020年的235家。",
     [("云河园区", "规上企业", 24, "家", "2015"), ("云河园区", "规上企业", 235, "家", "2020")]),
    ("南山电子、北溪材料分别完成产值8亿元、3亿元。",
     [("南山电子", "产值", 8, "亿元", ""), ("北溪材料", "产值", 3, "亿元", "")]),
    ("以南山电子和北溪材料为代表的显示产业，供应商本地化率分别达到74%和89%。",
     [("南山电子", "供应商本地化率", 74, "%", ""), ("北溪材料", "供应商本地化率", 89, "%", "")]),
    ("云河园区新培育亿元以上企业32家，5亿~10亿元企业3家。",
     [("云河园区", "新培育亿元以上企业", 32, "家", ""), ("云河园区", "5亿~10亿元企业", 3, "家", "")]),
    ("2020年云河园区排放量较2015年减少30吨。", [("云河园区", "排放量减少", 30, "吨", "2020")]),
    ("2020年云河园区产值达41亿元，比2019年的37亿元增长10.8%。",
     [("云河园区", "产值", 41, "亿元", "2020"), ("云河园区", "产值", 37, "亿元", "2019"),
      ("云河园区", "产值增长", 10.8, "%", "2020")]),
    ("2020年云河园区产值达41亿元，较上年的37亿元增长10.8%。",
     [("云河园区", "产值", 41, "亿元", "2020"), ("云河园区", "产值", 37, "亿元", "2019"),
      ("云河园区", "产值增长", 10.8, "%", "2020")]),
    ("长丰县显示产业总产值达68亿元。", [("显示产业", "总产值", 68, "亿元", "")]),
    ("长丰县规划建设星谷产业园，总面积29平方公里。", [("星谷产业园", "总面积", 29, "平方公里", "")]),
    ("南山电子花了4000万元升级数字化车间。", [("南山电子", "升级数字化车间", 4000, "万元", "")]),
    ("云河园区有效期内高新技术企业60家，能源利用率达85%。",
     [("云河园区", "有效期内高新技术企业", 60, "家", ""), ("云河园区", "能源利用率", 85, "%", "")]),
    ("以云河园区（规划面积10平方公里）为核心。", [("云河园区", "规划面积", 10, "平方公里", "")]),
    ("南山电子拟建设模组项目，年加工玻璃3万吨。", [("模组项目", "年加工玻璃", 3, "万吨", "")]),
    ("云河园区今年扩建，显示产业产值达到5亿元。", [("云河园区", "显示产业产值", 5, "亿元", "2022")]),
    ("显示产业发展快，新增规上企业12家。", [("长丰县", "新增规上企业", 12, "家", "")]),
    ("全县城乡居民人均可支配收入分别增长5.1%和6.9%。",
     [("长丰县", "城镇居民人均可支配收入增长", 5.1, "%", ""), ("长丰县", "农村居民人均可支配收入增长", 6.9, "%", "")]),
    ("云河园区国家级、省级研发平台分别达到2家和18家。",
     [("云河园区", "国家级研发平台", 2, "家", ""), ("云河园区", "省级研发平台", 18, "家", "")]),
    ("南山电子投资3亿元、落户云河园区的模组项目投产。", [("模组项目", "投资", 3, "亿元", "")]),
    ("南山电子出口占比近四成。", [("南山电子", "出口占比", 4, "成", "")]),
    ("云河园区扩区。区内星谷产业园占地80亩。", [("星谷产业园", "占地", 80, "亩", "")]),
    ("南山电子投资3亿元兴建模组项目。", [("模组项目", "投资", 3, "亿元", "")]),
    ("长丰县签约项目12个，其中云河园区5个、星谷产业园4个。",
     [("长丰县", "签约项目", 12, "个", ""), ("云河园区", "签约项目", 5, "个", ""), ("星谷产业园", "签约项目", 4, "个", "")]),
]  # fmt: skip

NOTHING = [
    "南山电子的效率是传统工厂的10倍。",
    "南山电子只用了18个月。",
    "云河园区下辖星谷产业园、云河园区两个园区。",
    "星谷产业园和云河园区共有从业人员9100人。",
    "南山电子位于园区，6家企业获奖。",
    "长丰县有40家医院。",
    "南山电子生产8英寸产品。",
    "南山电子带动两家企业扩产。",
    "南山电子、北溪材料、东湖汽车分别完成产值8亿元、3亿元。",
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_measures(text: str, expected: list[tuple[str, str, float, str, str]]) -> None:
    """Subject, indicator, value, unit and year are those of the sentence."""
    assert sorted(observations(text)) == sorted(expected)


@pytest.mark.parametrize("text", NOTHING)
def test_measures_nothing(text: str) -> None:
    """Comparisons, durations, sums of names, public services, sizes, and rows that do not fit are left out."""
    assert observations(text) == []


def test_targets_and_scopes() -> None:
    """A goal is a target with its year; what the number counts is its scope."""
    (found,) = statements_of("力争到2025年全县规上工业总产值突破900亿元。")
    assert isinstance(found.object, Observation)
    assert (found.subject.name, found.modality, found.object.year, found.object.scope) == (
        "长丰县",
        "target",
        "2025",
        "全县规上",
    )
    assert found.object.quantity.bound == ">"


def test_claims_bind_the_enterprises_they_name() -> None:
    """仅有8家 is a claim about each named enterprise, in one group, with its scope."""
    found: list[Statement] = statements_of("以南山电子、北溪材料构成的300亿级产业链中，区内仅有8家供应链配套企业。")
    claims = [s for s in found if isinstance(s.object, Observation)]
    assert [(s.subject.name, s.modality) for s in claims] == [("北溪材料", "claim"), ("南山电子", "claim")]
    assert len({s.group for s in claims}) == 1
    assert all(s.group for s in claims)
    observation = claims[0].object
    assert isinstance(observation, Observation)
    assert (observation.indicator, observation.scope, observation.quantity.value) == ("供应链配套企业", "区内", 8)


def test_a_claim_whose_number_stands_last() -> None:
    """What is counted may stand before the number: 本地配套企业仅有4家."""
    found = statements_of("以南山电子为主的百亿级产业链中，本地配套企业仅有4家。")
    (claim,) = [s for s in found if s.modality == "claim"]
    assert isinstance(claim.object, Observation)
    assert (claim.subject.name, claim.object.indicator, claim.object.quantity.value) == ("南山电子", "本地配套企业", 4)


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("实现规上产值达到", "规上产值"),
        ("能源利用率", "能源利用率"),
        ("现行规划面积为", "现行规划面积"),
        ("拥有", ""),
        ("新签约项目", "新签约项目"),
        ("共有高新技术企业", "高新技术企业"),
    ],
)
def test_strips_verbs_and_nothing_else(words: str, phrase: str) -> None:
    """Verbs go, words that begin like verbs stay."""
    assert strip_before(words) == phrase


def test_nouns_behind_numbers_end_before_verbs() -> None:
    """79家传统企业实施改造 counts 传统企业; 降低不良品率 is the indicator 不良品率降低."""
    assert phrase_behind("传统企业实施智能化改造") == "传统企业"
    assert phrase_behind("的新产品，") == "新产品"
    assert phrase_behind("，其中") == ""
    assert turn_growth("降低不良品率") == "不良品率降低"


def test_where_a_rise_starts_is_a_fact() -> None:
    """由7万吨扩到15万吨: the first is reached, the second aimed at."""
    found = [s for s in statements_of("南山电子的玻璃产能将由7万吨扩到15万吨。") if isinstance(s.object, Observation)]
    moods = {s.object.quantity.value: s.modality for s in found if isinstance(s.object, Observation)}
    assert moods == {7.0: "fact", 15.0: "target"}


def test_the_place_goes_by_the_name_the_document_gives_it() -> None:
    """A figure of the whole county and one of the county named are of one thing."""
    found = statements_of("长丰县产值9亿元。全县税收1亿元。")
    assert {s.subject.name for s in found if isinstance(s.object, Observation)} == {"长丰县"}


def test_what_is_to_be_spent_in_a_year_is_planned() -> None:
    """年度计划投资 beside a total that is settled is a plan of its own; what follows is not."""
    found = statements_of("模组项目总投资15亿元，年度计划投资4亿元，建筑面积3万平方米。")
    assert [statement.modality for statement in found] == ["fact", "planned", "fact"]


def test_a_paragraph_about_a_park_gives_its_figures_to_the_park() -> None:
    """However much the model is for the place: only what names the place is the place's."""
    document, mentions = document_of("云河园区扩区。引进项目17个。全县引进项目90个。")

    def for_place(slot: Slot, name: str, ruled: Pair | None) -> Pair | None:
        return (Ref("Region", PLACE, "d"), name, 0.9, slot.item.at)

    found = [s for setting, _ in read_settings(document, mentions) for s in find_metrics(setting, choose=for_place)]
    assert [s.subject.name for s in found] == ["云河园区", PLACE]


@pytest.mark.parametrize(
    "words",
    ["由1350人减少到910人", "从1350人下滑至910人", "由1350人压减为910人", "从1350人缩减到910人", "由1350人精简至910人"],
)
def test_both_ends_of_a_change_have_one_name(words: str) -> None:
    """What is brought down from one value to another is called the same at both, however the way is called."""
    found = [s.object for s in statements_of(f"南山电子用工{words}。") if isinstance(s.object, Observation)]
    assert sorted((item.indicator, item.quantity.value) for item in found) == [("用工", 910), ("用工", 1350)]


@pytest.mark.parametrize("verb", ["推进", "加快推进", "会议要求推进", "谋划", "督促", "协调"])
def test_what_is_done_for_a_project_is_no_part_of_what_it_costs(verb: str) -> None:
    """推进总投资9亿元的项目 tells its 总投资; a noun before it stays (固定资产总投资)."""
    assert strip_before(f"{verb}总投资") == "总投资"
    assert strip_before("固定资产总投资") == "固定资产总投资"


def test_a_place_that_only_the_letterhead_tells_owns_the_figures_of_the_whole() -> None:
    """全县 of a report is the county that signed it, not the firm or office its text names; without 全县 nobody is named."""
    body = "1—6月，全县规模以上工业企业实现总产值63亿元，增长6%。实现营业收入60亿元；利润总额3亿元。"
    whole = f"上半年全县工业经济运行情况\n{PLACE}统计局\n{body}\n南山电子产值7亿元。"
    ends = [whole.index("\n"), whole.index(body), whole.index("\n南山"), len(whole)]
    kinds: tuple[PassageKind, ...] = ("title", "note", "paragraph", "paragraph")
    starts = [0, *(end + (whole[end] == "\n") for end in ends[:-1])]
    spans = zip(kinds, starts, ends, strict=True)
    passages = tuple(Passage("d", kind, whole[a:b].strip(), ((0, a),)) for kind, a, b in spans)
    at = whole.index("南山电子")
    office = Mention(Ref("Organisation", f"{PLACE}统计局", "d"), whole.index(PLACE), whole.index("局") + 1, "", "test")
    firm = Mention(Ref("Enterprise", "南山电子", "d"), at, at + 4, "南山电子", "test")
    title = whole[: ends[0]]
    document = Document("d", "d.txt", whole, title=title, date="2024-07", passages=passages)
    found = ((s.subject.name, s.object) for s in find_relations(document, [office, firm]))
    owned = {(name, thing.quantity.value) for name, thing in found if isinstance(thing, Observation)}
    assert {(PLACE, 63), (PLACE, 60), (PLACE, 3), ("南山电子", 7)} <= owned


NAMELESS = [
    "南山电子的玻璃从外地采购不足两成。",
    "南山电子今年减少20%。",
    "南山电子同期36亿元。",
    "南山电子停产1条生产线。",
]


@pytest.mark.parametrize("text", NAMELESS)
def test_a_verb_or_a_time_is_no_indicator(text: str) -> None:
    """采购, 减少, 停产 and 同期 alone do not say of what a figure is."""
    assert not observations(text)
