"""One project told in two papers is one; what may be another project stays apart."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from chaingraph.entities import resolve_entities
from chaingraph.records import (
    EntityType,
    Evidence,
    Extraction,
    Judgement,
    Mention,
    Observation,
    Quantity,
    Ref,
    Resolution,
    Statement,
)

COPPER, CELLS = "江西拓岭新能源材料有限公司", "吉水国榕锂电池有限公司"
BOARDS, WAFERS = "江西华岭电子科技有限公司", "江西中岭晶圆半导体有限公司"
CATHODE, CASTING = "深圳市万岭达新材料有限公司", "吉水县恒岭精密压铸有限公司"


class Told(NamedTuple):
    """What a paper tells of a project: its name, whose it is, for how many 亿元, what kind of work, where; who else is named."""

    name: str
    owner: str = ""
    money: float = 0
    nature: str = ""
    place: str = ""
    named: str = ""
    row: str = ""


SAME = [
    (Told("拓岭新材年产2万吨超薄锂电铜箔项目", COPPER, 12), Told("年产2万吨超薄锂电铜箔项目", COPPER, 12)),
    (Told("拓岭新材年产2万吨超薄锂电铜箔项目", COPPER, 12), Told("年产2万吨超薄锂电铜箔项目", COPPER, 15)),
    (Told("年产2万吨锂电铜箔项目", COPPER, 12), Told(f"{COPPER}年产2万吨锂电铜箔项目", COPPER)),
    (
        Told("年产5GWh磷酸铁锂储能电芯项目", CELLS, 15, place="吉水县"),
        Told("5GWh储能电芯项目", "国榕锂电池", 15, place="吉水县"),
    ),
    (Told("万岭达年产3万吨正极材料项目", CATHODE, 9), Told("正极材料项目", CATHODE, 9)),
    (Told("万岭达年产3万吨磷酸铁锂正极材料项目", CATHODE, 9), Told("磷酸铁锂正极材料项目", money=9, named=CATHODE)),
    (Told("新能源汽车一体化压铸件项目", CASTING, 3.2), Told("一体化压铸件项目", CASTING)),
    (Told("中岭晶圆碳化硅衬底项目", WAFERS, 5), Told("中岭晶圆项目", WAFERS)),
    (Told("年产2万吨锂电铜箔扩建项目", COPPER, 12), Told("年产2万吨锂电铜箔项目", COPPER, 12)),
    (Told("年产2万吨锂电铜箔项目", COPPER, 12, "扩建"), Told("铜箔扩建项目", COPPER)),
    (Told("线路板产业园项目", BOARDS, 8), Told("线路板产业园建设项目", BOARDS, 8)),
    (Told("年产20000吨铜箔项目", COPPER), Told("年产2万吨铜箔项目", COPPER)),
    (Told("年产10万套轴承项目（一期）", CASTING), Told("年产10万套轴承一期项目", CASTING)),
    (Told("年产30万台电机生产线项目", CASTING), Told("年产30万台电机项目", CASTING)),
    (Told("新建年产6000吨铝箔项目", COPPER), Told("年产6000吨铝箔生产线建设项目", COPPER)),
    (Told("华岭电子高多层板三期项目", BOARDS, 8.5), Told("高多层板三期项目", BOARDS)),
    (Told("吉水县年产5万吨再生铝项目", CASTING), Told("年产5万吨再生铝项目", CASTING)),
    (Told("年产5GWh储能电池生产基地项目", CELLS), Told("5GWh储能电池项目", CELLS)),
    (Told("高多层板二期项目", BOARDS), Told("华岭电子高多层板项目（第二期）", BOARDS)),
    (Told("车载盖板智能化改造项目", BOARDS, 1.8), Told("华岭电子车载盖板技改项目", BOARDS, 1.8)),
]
APART = [
    (Told("高多层板一期项目", BOARDS, 8), Told("高多层板二期项目", BOARDS, 8)),
    (Told("高多层板三期项目", BOARDS), Told("高多层板项目", BOARDS)),
    (Told("铜箔项目", COPPER, 5), Told("铝箔项目", COPPER, 5)),
    (Told("年产2万吨铜箔项目", COPPER), Told("年产5万吨铜箔项目", COPPER)),
    (Told("锂电铜箔项目", COPPER, 12), Told("铜箔项目", COPPER, 15)),
    (Told("年产2万吨铜箔项目", COPPER, 12), Told("铜箔项目", BOARDS, 12)),
    (Told("铜箔项目", COPPER), Told("铜箔研发中心项目", COPPER)),
    (Told("铜箔项目", COPPER), Told("铜箔扩建项目", COPPER)),
    (Told("年产2万吨铜箔项目", COPPER, 12, "新建"), Told("铜箔生产线技改项目", COPPER, 1.2)),
    (Told("华岭电子总部项目", BOARDS), Told("华岭电子智能制造基地项目", BOARDS)),
    (Told("年产3万吨磷酸铁锂正极材料项目", CATHODE, 9), Told("磷酸铁锂正极材料项目", money=9)),
    (Told("年产3万吨磷酸铁锂正极材料项目", CATHODE, 9), Told("磷酸铁锂正极材料项目", named=CATHODE)),
    (Told("年产3万吨磷酸铁锂正极材料项目", CATHODE, 9), Told("磷酸铁锂正极材料项目", money=6, named=CATHODE)),
    (Told("年产5GWh储能电芯项目", CELLS, place="吉水县"), Told("储能电芯项目", CELLS, place="信丰县")),
    (Told("年产2万吨铜箔项目", COPPER, row="list#0/1"), Told("铜箔项目", COPPER, row="list#0/2")),
    (Told("储能电芯项目", CELLS), Told("储能电芯配套项目", CELLS)),
    (Told("动力电池项目", CELLS, 3), Told("电池项目", CELLS, 5)),
    (Told("电镀集控区二期", BOARDS), Told("电镀项目", BOARDS)),
    (Told("8英寸硅片项目", WAFERS), Told("12英寸硅片项目", WAFERS)),
    (Told("年产2万吨铜箔项目", COPPER, place="沙溪产业园"), Told("铜箔项目", COPPER, place="富岭产业园")),
]


def read(*told: Told, judgements: tuple[Judgement, ...] = ()) -> Resolution:
    """Resolves papers that tell one project each."""
    mentions: list[Mention] = []
    statements: list[Statement] = []
    for number, one in enumerate(told):
        document = f"d{number}"
        refs = {kind: Ref(kind, name, document) for kind, name in _named(one) if name}
        refs["Project"] = Ref("Project", one.name, document)
        mentions += [Mention(ref, at, at + 1, ref.name, "test") for at, ref in enumerate(refs.values())]
        statements += [
            Statement(refs["Project"], *said, _QUOTE, "test", group=one.row) for said in _said(one, document)
        ]
    return resolve_entities(Extraction(tuple(mentions), tuple(statements)), judgements)


_QUOTE = Evidence("d0", 0, 1, "项")


def _named(one: Told) -> list[tuple[EntityType, str]]:
    return [("Enterprise", one.owner or one.named), (_kind(one.place), one.place)]


def _kind(place: str) -> EntityType:
    return "Park" if place.endswith("园") else "Region"


def _said(one: Told, document: str) -> list[tuple[str, Ref | Observation | str]]:
    money = Quantity(f"{one.money}亿元", one.money, "亿元", base_value=one.money * 1e8, base_unit="元")
    said: list[tuple[str, Ref | Observation | str, object]] = [
        ("projectOf", Ref("Enterprise", one.owner, document), one.owner),
        ("projectLocatedIn", Ref(_kind(one.place), one.place, document), one.place),
        ("hasMetric", Observation("总投资", money, "investment_total"), one.money),
        ("nature", one.nature, one.nature),
    ]
    return [(predicate, value) for predicate, value, known in said if known]


def projects(resolution: Resolution) -> list[str]:
    """Names of the projects."""
    return [entity.name for entity in resolution.entities if entity.type == "Project"]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_project_in_two_papers(one: Told, other: Told) -> None:
    """Owner in front, 年产, 项目, 建设 and words for what is made may be left out; both papers' orders give one project."""
    assert len(projects(read(one, other))) == 1
    assert len(projects(read(other, one))) == 1


@pytest.mark.parametrize(("one", "other"), APART)
def test_what_may_be_another_project(one: Told, other: Told) -> None:
    """Another phase, amount, money, kind of work, place, good or owner is another project."""
    assert len(projects(read(one, other))) == 2
    assert len(projects(read(other, one))) == 2


def test_a_name_that_fits_two_projects_is_its_own() -> None:
    """储能电芯项目 of an owner with two such projects is told as itself."""
    told = (Told("年产5GWh磷酸铁锂储能电芯项目", CELLS), Told("年产2GWh钠离子储能电芯项目", CELLS))
    assert len(projects(read(*told, Told("储能电芯项目", CELLS)))) == 3
    assert len(projects(read(*told, Told("国榕锂电池项目", CELLS)))) == 3


def test_people_decide() -> None:
    """What people judged to be the same is one though it looks apart, and what they judged different stays two."""
    one, other = APART[4]
    assert len(projects(read(one, other, judgements=(Judgement("same", other.name, one.name),)))) == 1
    one, other = SAME[6]
    assert len(projects(read(one, other, judgements=(Judgement("different", one.name, other.name),)))) == 2


@pytest.mark.parametrize(
    "kind", ["Enterprise", "Park", "Region", "Chain", "Segment", "Product", "Project", "Organisation"]
)
def test_every_type_can_be_judged(kind: EntityType) -> None:
    """Two names of one type that are judged the same are one thing, whatever the type; two of two types are not."""
    names = "甲岭循环经济示范园", "乙滨静脉产业基地"
    refs = tuple(Ref(kind, name, f"d{at}") for at, name in enumerate(names))
    mentions = tuple(Mention(ref, 0, 1, ref.name, "test") for ref in refs)
    judgements = (Judgement("same", *names),)
    found = resolve_entities(Extraction(mentions, ()), judgements)
    assert len({found.links[ref].entity for ref in refs}) == 1
    assert [set(names) <= set(thing.names) for thing in found.entities if thing.type == kind] == [True]
    apart = Mention(Ref("Sector", names[0], "d0"), 0, 1, names[0], "test")
    assert len(resolve_entities(Extraction((apart, mentions[1]), ()), judgements).entities) == 2


def test_only_names_with_an_owner_or_a_sum_in_common_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of sixty projects of sixty owners none is held against another, so that the time grows with their number."""
    compared: list[object] = []

    def joins(one: object, *_: object) -> bool:
        compared.append(one)
        return False

    monkeypatch.setattr("chaingraph.entities.projects._joins", joins)
    many = [Told(f"年产{number}吨铜箔项目", f"江西拓{number}岭材料有限公司", number) for number in range(1, 61)]
    assert len(projects(read(*many))) == 60
    assert compared == []
    assert len(projects(read(*many, Told("铜箔项目", many[0].owner)))) == 61
    assert len(compared) == 1
