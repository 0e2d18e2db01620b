"""What is carried from clause to clause."""

from __future__ import annotations

from chaingraph.mentions.relations.course import Course
from chaingraph.mentions.relations.scene import LETTERS
from chaingraph.mentions.relations.subjects import Topic
from chaingraph.records import Ref

FIRM = Topic((Ref("Enterprise", "南山电子", "d"),), LETTERS["E"], 4, 0)
OTHER = Topic((Ref("Enterprise", "北溪材料", "d"),), LETTERS["E"], 24, 0)
PARK = Topic((Ref("Park", "云河园区", "d"),), LETTERS["P"], 0, 0)
CHAIN = Topic((Ref("Chain", "显示产业", "d"),), LETTERS["C"], 9, 0)


def test_a_subject_is_carried_from_farther_and_farther_away() -> None:
    """Said in the clause, understood in the sentence, then in the passage."""
    course = Course()
    assert course.follow(FIRM) == FIRM
    assert course.carried == FIRM._replace(distance=1)
    course.end_sentence()
    assert course.carried == FIRM._replace(distance=2)


def test_examples_act_until_the_sentence_ends() -> None:
    """甲、乙等28家企业 stays the subject of the sentence, beside what was carried, and is no longer meant behind it."""
    course = Course()
    course.follow(PARK)
    first = course.follow(FIRM._replace(listed=True))
    second = course.follow(course.carried)
    assert first and second and first.refs == second.refs == FIRM.refs
    assert second.beside == course.carried and second.distance == 1
    course.end_sentence()
    assert course.follow(course.carried) == PARK._replace(distance=2)


def test_what_only_a_quotation_names_is_forgotten_behind_it() -> None:
    """Who was spoken of before the quotation is spoken of again; a speaker known before stays."""
    course = Course()
    course.follow(FIRM)
    course.enter(20, quoted=True)
    course.follow(OTHER)
    course.enter(40, quoted=False)
    assert course.carried and course.carried.refs == FIRM.refs


def test_an_industry_of_the_park_spoken_of_is_its_own() -> None:
    """A chain measured in a sentence about one park has that park as its owner."""
    course = Course()
    course.follow(PARK)
    measured = course.follow(CHAIN)
    assert measured and measured.owner == PARK.refs[0]
