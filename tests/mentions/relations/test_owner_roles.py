"""What part a candidate plays beside a number."""

from __future__ import annotations

from tests.mentions.relations.test_owner_features import seen


def rows(text: str) -> dict[str, list[str]]:
    """The features of every candidate of the last number of a text, by its name."""
    _, chosen, found = seen(text)[-1]
    return {one.ref.name: row for one, row in zip(chosen, found, strict=True)}


def test_a_clause_that_points_is_told_from_one_that_names() -> None:
    """公司 without a name before the number points at a firm; a named subject is the topic of its clause."""
    pointed = rows("南山电子扩产，供货北溪材料。去年，公司产值5亿元。")
    named = rows("南山电子扩产，供货北溪材料。去年，南山电子产值5亿元。")
    assert any(feature.endswith("firm") for feature in pointed["南山电子"])
    assert "ro=Et0/c" in named["南山电子"]
    assert not any(feature.endswith("firm") for feature in named["南山电子"])


def test_the_place_of_the_document_is_told_apart() -> None:
    """The document's own place plays another part than a name of the sentence before."""
    found = rows("北溪材料扩产。新增就业1200人。")
    assert any(feature.startswith("ro=Rplace") for feature in found["长丰县"])
    assert any(feature.startswith("pl=1") for feature in found["长丰县"])


def test_whom_a_passage_names_first_it_portrays() -> None:
    """The first enterprise, park or project of a passage is marked, the others are not."""
    found = rows("南山电子扩产，供货北溪材料，产值5亿元。")
    assert "pf=E1c" in found["南山电子"] or "pf=E1s" in found["南山电子"]
    assert "pf=E0c" in found["北溪材料"] or "pf=E0s" in found["北溪材料"]
