"""The paragraph of a chain: every number with its source, and what is not told is said to be so."""

from __future__ import annotations

from chaingraph.views.report import ChainText
from chaingraph.views.report_chains import OTHER, chain_texts
from tests.views.rows import quote

PAPERS = {"方案": "氢能产业链实施方案"}


def brief(**changes: object) -> dict[str, object]:
    """A chain of which nothing is known but its name."""
    return {"chain": "氢能", "region": "青柳市", "segments": 0, "firms": [], "leaders": [], "counts": [], **changes}


def firm(name: str, where: str = "local") -> dict[str, object]:
    """An enterprise with its quote."""
    return {"enterprise": name, "where": where, "evidence": [quote(name)]}


def gap(segment: str, told: str) -> dict[str, object]:
    """A segment of which a document says something."""
    return {"chain": "氢能", "segment": segment, "status": "missing", "told": told, "evidence": [quote(segment)]}


def words(text: ChainText) -> str:
    """The paragraph as it is read."""
    return "".join(piece.text for sentence in text.sentences for piece in sentence)


def test_a_paragraph_tells_enterprises_leader_gaps_suppliers_and_whom_to_invite() -> None:
    """In this order, in words of an office, numbers as the rows give them."""
    counts: list[dict[str, object]] = [
        {"indicator": "规上企业", "bound": "≥", "value": 12, "unit": "家", "year": "2024", "evidence": [quote("12家")]}
    ]
    share: dict[str, object] = {
        "enterprise": "氢能",
        "basis": "reported",
        "share": 0.21,
        "suppliers": None,
        "evidence": [quote("21%")],
    }
    wanted: dict[str, object] = {"enterprise": "丙", "segments": ["氢能/碳纸", "纺织/织造"], "evidence": [quote("丙")]}
    findings: dict[str, list[dict[str, object]]] = {
        "chains": [brief(firms=[firm("甲"), firm("乙", "unknown")], leaders=[firm("甲")], counts=counts)],
        "gaps": [gap("膜电极", "missing"), gap("碳纸", "outside")],
        "localisation": [share],
        "candidates": [wanted],
    }
    (text,) = chain_texts(findings, PAPERS)
    assert text.title == "氢能产业链"
    assert words(text) == (
        "文件统计规上企业 不少于 12 家（2024年）；文件逐家列入本链的企业 2 家，其中本地（青柳市）1 家、所在地未知 1 家。"
        "链主或龙头：甲。文件说缺少的 1 个（膜电极）；文件说靠外购的 1 个（碳纸）。"
        "供应商本地化：本链本地占 21%。可招引：丙（碳纸）。"
    )
    numbered = [piece for sentence in text.sentences for piece in sentence if any(map(str.isdigit, piece.text))]
    assert len(numbered) == 7
    assert all(piece.source for piece in numbered)


def test_what_nobody_tells_is_said_to_be_unknown() -> None:
    """A chain of which only the leader is known has no number at all."""
    (text,) = chain_texts({"chains": [brief(leaders=[firm("甲")])]}, PAPERS)
    assert words(text).count("文件未载") == 4
    assert not any(map(str.isdigit, words(text)))


def test_who_leads_the_chain_comes_first() -> None:
    """Officials and bodies by role; of two heads the newest told first, with the dates of the documents."""
    heads = [
        {"role": role, "who": who, "date": date, "evidence": [quote(who)]}
        for role, who, date in (
            ("chainHead", "李敏", "2025"),
            ("chainHead", "周启明", "2024-03"),
            ("agency", "县商务局", None),
        )
    ]
    (text,) = chain_texts({"chains": [brief(heads=heads)]}, PAPERS)
    assert words(text).startswith("链长：李敏（2025）、周启明（2024-03）；责任单位：县商务局。")
    (only,) = chain_texts({"chains": [brief(heads=heads[:1])]}, PAPERS)
    assert words(only).startswith("链长：李敏。")


def test_chains_with_members_alone_share_one_paragraph() -> None:
    """The fullest first; a chain of which nothing is known has no word; a trade's name is not made a chain's twice."""
    findings = {
        "chains": [
            brief(),
            brief(chain="纺织业", firms=[firm("甲")]),
            brief(chain="装备", firms=[firm("乙"), firm("丙")]),
        ]
    }
    (text,) = chain_texts(findings, PAPERS)
    assert text.title == OTHER
    assert words(text).endswith("：装备 2 家、纺织业 1 家。")
    (led,) = chain_texts({"chains": [brief(chain="汽车半轴行业", leaders=[firm("甲")])]}, PAPERS)
    assert led.title == "汽车半轴行业"


def test_the_same_suppliers_at_a_wider_radius_are_told_once() -> None:
    """What is reckoned stands back behind what a document reports."""
    row = {"enterprise": "甲", "basis": "derived", "share": None, "suppliers": 7, "local": 3, "unknown": 2}
    rows = [{**row, "radius": radius, "evidence": [quote(radius)]} for radius in ("区县", "市")]
    (text,) = chain_texts({"chains": [brief(leaders=[firm("甲")])], "localisation": rows}, PAPERS)
    assert words(text).count("有名可查的供应商 7 家，本地 3 家、所在地未知 2 家") == 1
    told = {**row, "basis": "reported", "suppliers": 46, "local": 10, "share": 10 / 46, "evidence": [quote("46")]}
    (text,) = chain_texts({"chains": [brief(leaders=[firm("甲")])], "localisation": [*rows, told]}, PAPERS)
    assert "甲的供应商 46 家，本地 10 家，本地占 21.7%" in words(text)
    assert "有名可查" not in words(text)
