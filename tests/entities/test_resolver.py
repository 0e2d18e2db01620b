"""Names that are one thing meet, names that are not stay apart, and every link says why."""

from __future__ import annotations

import pytest

from chaingraph.entities import resolve_entities
from chaingraph.records import Evidence, Extraction, Judgement, Mention, Ref, Resolution, Statement
from chaingraph.reference.companies import known_companies

QUOTE = Evidence("d", 0, 1, "x")


def resolve(*names: str, judgements: tuple[Judgement, ...] = ()) -> Resolution:
    """Resolves company names of one document."""
    mentions = tuple(Mention(Ref("Enterprise", name, "d"), i, i + 1, name, "test") for i, name in enumerate(names))
    return resolve_entities(Extraction(mentions, ()), judgements)


def meant(resolution: Resolution, name: str) -> str:
    """Name of the entity that ``name`` was resolved to."""
    names = {entity.id: entity.name for entity in resolution.entities}
    return names[resolution.links[Ref("Enterprise", name, "d")].entity]


SAME = [
    ("临江精密", "临江市临江精密机械有限公司"),
    ("远山制冷", "重庆远山制冷设备有限公司"),
    ("青禾电子", "重庆青禾电子科技有限公司"),
    ("云岭汽配", "成都云岭汽车配件有限责任公司"),
    ("华拓（集团）有限责任公司", "华拓有限责任公司"),
    ("宁波海川股份公司", "宁波海川股份有限公司"),
    ("海川轴承", "宁波海川轴承股份有限公司"),
    ("宁通集团", "宁波通海工业（集团）有限责任公司"),
    ("松源卷烟厂", "川西烟草工业有限责任公司松源卷烟厂"),
    ("飞腾鲲电子（成都）有限公司", "飞腾鲲电子(成都)有限公司"),
    ("盛安达", "重庆盛安达铜业有限公司"),
    ("云峰电器", "绵阳云峰电气有限公司"),
    ("聚源软件", "绵阳高新区聚源软件有限公司"),
    ("富驰金属", "台州市路桥富驰金属有限公司"),
    ("杰克森缝纫", "浙江杰克森缝纫机股份有限公司"),
    ("利欧顿泵业", "利欧顿集团浙江泵业有限公司"),
    ("盛科股份", "四川盛科新材料股份有限公司"),
    ("浙江吉顺", "吉顺汽车部件（浙江）有限公司"),
    ("环能水务临海分公司", "绵阳环能水务（集团）有限公司临海分公司"),
]
APART = [
    ("力晟", "重庆三力晟电子有限公司"),
    ("华岳", "重庆华岳天成混凝土有限公司"),
    ("宗岳集团", "宗岳动力机械股份有限公司"),
    ("精锐电子", "重庆溯源精锐机械有限公司"),
    ("超越科技", "超越工业"),
    ("成都远山制冷设备有限公司", "重庆远山制冷设备有限公司"),
    ("惠达金宁", "重庆惠达光电科技有限公司"),
    ("三星", "三星电机"),
    ("重庆云峰电器有限公司", "重庆云峰电气有限公司"),
    ("源昌仪表", "四川源昌仪表有限公司成都分公司"),
    ("利欧顿集团", "利欧顿集团浙江泵业有限公司"),
    ("荆江传动", "綦江传动有限公司"),
]


@pytest.mark.parametrize(("short", "full"), SAME)
def test_a_short_name_meets_its_full_one(short: str, full: str) -> None:
    """Brand and legal name, spelling variants, branches and initials are one entity, with a score and reasons."""
    resolution = resolve(short, full)
    assert meant(resolution, short) == meant(resolution, full)


@pytest.mark.parametrize(("left", "right"), APART)
def test_alike_is_not_the_same(left: str, right: str) -> None:
    """A name that is in no roster is never pressed onto the nearest one."""
    resolution = resolve(left, right)
    assert meant(resolution, left) != meant(resolution, right)


def test_between_two_rivals_a_name_stays_itself() -> None:
    """Ambiguity is kept as ambiguity, and the rivals are named."""
    resolution = resolve("北辰", "重庆北辰电子有限公司", "重庆北辰机械有限公司")
    (own,) = (entity for entity in resolution.entities if entity.name == "北辰")
    assert own.ambiguous == ("enterprise/重庆北辰机械有限公司", "enterprise/重庆北辰电子有限公司")


def test_the_closer_of_two_full_names_wins() -> None:
    """远山制冷 is 远山制冷设备, though 远山通用制冷设备 begins alike."""
    resolution = resolve("远山制冷", "重庆远山制冷设备有限公司", "重庆远山通用制冷设备有限公司")
    assert meant(resolution, "远山制冷") == "重庆远山制冷设备有限公司"


def test_links_give_their_reasons() -> None:
    """A link that is not by the name itself says which features spoke, and its score is their sum."""
    link = resolve("青禾电子", "重庆青禾电子科技有限公司").links[Ref("Enterprise", "青禾电子", "d")]
    assert link.reasons
    assert link.score == pytest.approx(min(1.0, sum(weight for _, weight in link.reasons)))


def test_credit_codes_are_the_strongest_key() -> None:
    """Two names with one unified social credit code are one enterprise, whatever they are called."""
    refs = [Ref("Enterprise", name, "d") for name in ("东方红机械厂", "红日装备有限公司")]
    statements = tuple(Statement(ref, "creditCode", "91500000MA5U6WJ21X", QUOTE, "test") for ref in refs)
    resolution = resolve_entities(Extraction((), statements))
    assert len({resolution.links[ref].entity for ref in refs}) == 1


def test_judgements_win() -> None:
    """A person's decision joins what the features part, and parts what they join."""
    joined = resolve(
        "甲乙丙", "重庆丁戊电子有限公司", judgements=(Judgement("same", "甲乙丙", "重庆丁戊电子有限公司"),)
    )
    assert meant(joined, "甲乙丙") == "重庆丁戊电子有限公司"
    full = "重庆青禾电子科技有限公司"
    parted = resolve("青禾电子", full, judgements=(Judgement("different", "青禾电子", full),))
    assert meant(parted, "青禾电子") == "青禾电子"


def test_regions_are_found_near_the_documents_place() -> None:
    """江北 in a page about 重庆 is 重庆's; the regions that contain it are entities too."""
    names = ("重庆市", "江北", "渝中区", "渝中区")
    mentions = tuple(Mention(Ref("Region", name, "d"), i, i + 1, name, "test") for i, name in enumerate(names))
    resolution = resolve_entities(Extraction(mentions, ()))
    entities = {entity.id: entity for entity in resolution.entities}
    found = entities[resolution.links[Ref("Region", "江北", "d")].entity]
    assert (found.name, found.code) == ("江北区", "500105")
    assert entities[found.parent].code == "500000"


def test_a_place_the_gazetteer_does_not_list_hangs_under_the_one_it_begins_with() -> None:
    """A village belongs to the district its name begins with; nothing else is assumed about it."""
    ref = Ref("Region", "南川区大观镇金龙村", "d")
    resolution = resolve_entities(Extraction((Mention(ref, 0, 9, ref.name, "test"),), ()))
    entities = {entity.id: entity for entity in resolution.entities}
    assert entities[entities[resolution.links[ref].entity].parent].name == "南川区"


def test_parks_meet_whatever_their_form() -> None:
    """临江高新区 and 临江高新技术产业开发区 are one park; 临江工业园 is another."""
    names = ("临江高新区", "临江高新技术产业开发区", "临江工业园")
    mentions = tuple(Mention(Ref("Park", name, "d"), i, i + 1, name, "test") for i, name in enumerate(names))
    links = resolve_entities(Extraction(mentions, ())).links
    ids = [links[Ref("Park", name, "d")].entity for name in names]
    assert ids[0] == ids[1] != ids[2]


def test_segments_of_two_chains_stay_apart() -> None:
    """A segment belongs to its chain: 电池 of phones is not 电池 of cars."""
    refs = [Ref("Segment", "电池", "d", key=chain) for chain in ("手机", "汽车")]
    mentions = tuple(Mention(ref, i, i + 1, ref.name, "test") for i, ref in enumerate(refs))
    resolution = resolve_entities(Extraction(mentions, ()))
    assert [resolution.links[ref].entity for ref in refs] == ["segment/手机/电池", "segment/汽车/电池"]


def test_nothing_in_nothing_out() -> None:
    """An empty extraction resolves to nothing."""
    assert resolve_entities(Extraction((), ())) == Resolution((), {})


def test_the_words_of_the_documents_are_names() -> None:
    """A short form that a document defines finds the enterprise it stands for; the head of a shared list does not."""
    ref = Ref("Enterprise", "宁海青禾电子科技有限公司", "d")
    park = Ref("Park", "临江组团", "d")
    mentions = (
        Mention(ref, 0, 2, "青电", "definition"),
        Mention(park, 3, 5, "临江", "list-shared"),
        Mention(park, 6, 10, "临江组团", "ending"),
    )
    resolution = resolve_entities(Extraction(mentions, ()))
    names = {entity.name: entity.names for entity in resolution.entities}
    assert names["宁海青禾电子科技有限公司"] == ("宁海青禾电子科技有限公司", "青电")
    assert names["临江组团"] == ("临江组团",)


def test_a_company_of_the_documents_own_place_is_meant() -> None:
    """Of two companies that differ in their region alone, a document about 绵阳 means the one that can be there."""
    places = tuple(Mention(Ref("Region", "绵阳市", "d"), i, i + 3, "绵阳市", "test") for i in (0, 5))
    names = ("远泰物流", "绵阳远泰物流有限公司", "成都远泰物流有限公司")
    mentions = tuple(Mention(Ref("Enterprise", name, "d"), i, i + 1, name, "test") for i, name in enumerate(names, 10))
    resolution = resolve_entities(Extraction((*places, *mentions), ()))
    assert meant(resolution, "远泰物流") == "绵阳远泰物流有限公司"


def test_a_list_without_places_is_from_where_its_companies_are() -> None:
    """A document that names no place is taken to be of the place that half of its companies' names agree on."""
    own = [
        f"绵阳{brand}机械有限公司"
        for brand in ("海川", "青禾", "云岭", "松源", "盛安", "飞腾", "宗岳", "明达", "恒丰", "天工")
    ]
    resolution = resolve(*own, "远泰物流", "四川远泰物流有限公司", "杭州远泰物流有限公司")
    assert meant(resolution, "远泰物流") == "四川远泰物流有限公司"


def test_two_whole_legal_names_with_other_words_are_two_companies() -> None:
    """绵阳信达电子有限公司 is no short form of 绵阳信达电子材料有限公司: both are registered; the short form is the closer's."""
    left, right = "绵阳信达电子有限公司", "绵阳信达电子材料有限公司"
    resolution = resolve(left, right, "信达电子")
    assert meant(resolution, left) != meant(resolution, right)
    assert meant(resolution, "信达电子") == left


def test_a_former_name_is_the_company() -> None:
    """A legal name that a document gives a company besides its own finds it, whole and shortened."""
    ref = Ref("Enterprise", "绵阳聚贤食品有限公司", "d")
    short, whole = (Ref("Enterprise", name, "d") for name in ("聚香食品", "绵阳聚香食品有限公司"))
    mentions = (
        Mention(ref, 0, 2, ref.name, "test"),
        Mention(ref, 3, 5, "绵阳聚香食品有限公司", "definition"),
        Mention(short, 6, 8, short.name, "test"),
        Mention(whole, 9, 11, whole.name, "test"),
    )
    links = resolve_entities(Extraction(mentions, ())).links
    assert {links[other].entity for other in (short, whole)} == {links[ref].entity}
    assert "former_name" in dict(links[short].reasons)


def test_a_longer_brand_that_begins_alike_makes_a_bare_one_doubtful() -> None:
    """富驰 may be 富驰金属 or 富驰高科; 登峰 is 登峰耐火材料, for 登峰源 is another brand."""
    assert meant(resolve("富驰", "台州富驰金属有限公司", "台州富驰高科电子有限公司"), "富驰") == "富驰"
    assert meant(resolve("登峰", "黄石登峰电子有限公司", "黄石登峰源机械有限公司"), "登峰") == "黄石登峰电子有限公司"


@pytest.mark.parametrize("seat", ["云拓源常州工厂", "云拓源(青海)公司", "云拓源宜昌公司"])
def test_a_place_behind_the_brand_makes_a_plant_of_it(seat: str) -> None:
    """甲 beside 甲常州工厂 is the firm, not its plant; a whole legal name with its place in brackets is the firm itself."""
    assert meant(resolve("云拓源", seat), "云拓源") == "云拓源"
    whole = "云拓源科技（宜昌）有限公司"
    assert meant(resolve("云拓源", whole), "云拓源") == whole


def test_a_known_brand_of_this_very_company() -> None:
    """A brand of the list of well-known companies joins the company that the list says it is of, and no other."""
    known = next(
        company
        for company in known_companies().values()
        if company.kind == "company" and company.place == "500000" and len(company.name) > 4
        for form in company.aliases
        if len(form) == 2 and form in company.name and form not in company.ambiguous
    )
    brand = next(form for form in known.aliases if len(form) == 2 and form in known.name)
    full = f"{known.name}（集团）有限公司"
    assert meant(resolve(brand, full), brand) == full


def test_what_holds_another_is_not_the_other() -> None:
    """A short name that would be the fuller one's is a firm of its own where the prose says that it founded that one."""
    short, full = (Ref("Enterprise", name, "d") for name in ("远山制冷", "重庆远山制冷设备有限公司"))
    mentions = tuple(Mention(ref, at, at + 1, ref.name, "test") for at, ref in enumerate((short, full)))
    founded = Statement(short, "invests", full, QUOTE, "invest.found")
    supplied = Statement(short, "supplies", full, QUOTE, "pair")
    for told, one in ((supplied, True), (founded, False)):
        links = resolve_entities(Extraction(mentions, (told,))).links
        assert (links[short].entity == links[full].entity) is one
