"""Who is being spoken of: the subject of every clause, said or understood.

For: rules and metrics whose clause names no subject of its own.
In: scenes in reading order. Out: a :class:`Topic` for every clause.
How: a subject that the clause names counts first (``relations.subjects``); 该公司, 园区, 全区 lead back to the last name of that type or to the document's place; a clause without
any keeps the subject of the clause before it. Inside a quotation 我们 and 公司 are the speaker's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from chaingraph.mentions.guarded import Guarded
from chaingraph.mentions.relations.carrying import begins_anew, is_anybodys, is_roll, relied_on, tells_partners
from chaingraph.mentions.relations.course import Course
from chaingraph.mentions.relations.focus import Focus
from chaingraph.mentions.relations.leads import Lead, own_leads
from chaingraph.mentions.relations.patterns import signs
from chaingraph.mentions.relations.scene import LETTERS, NUMBER, Scene, Sentence
from chaingraph.mentions.relations.speech import is_quoted, speaker_at, speakers_of, without_office
from chaingraph.mentions.relations.subjects import ACTORS, Topic, built_object, lead_in_end, named_subject
from chaingraph.mentions.relations.surveys import is_of_lemma
from chaingraph.reference.lexicon import read_lexicon

_OF_CHAIN = re.compile(
    rf"({LETTERS['C']})(?:产业链|产业集群|产业|行业|集群|链)?(?:实现|完成|规上|规模以上|工业|年)*"
    r"(?:总?产值|营业收入|营收|销售收入|产业规模|规模|增加值|本地配套率|本地化率|配套率|主营业务收入|利润|税收|投资)"
)
_OUTPUT = re.compile(
    r"(?:链|产业链|产业|行业)?(?:实现|完成|规上|规模以上|工业|年)*(?:总?产值|营业收入|营收|产业规模|规模|本地配套率|本地化率|配套率|主营业务收入)"
)
STEADY = 4
"""Fewer clauses do not show that a passage keeps to one thing."""
_LABEL = Guarded(
    r"(?:链长|副链长|链主|链办|牵头|责任|配合|联系|主阵地|主战场|承载|载体|重点园区|布局|龙头|骨干|重点企业|代表企业|核心企业|目标企业|主管|支撑|技术|依托|专家|金融|服务|主体)[^，。；：:\ue001-\ue009]{0,8}[：:]\Z"
)
_ROLE = re.compile(
    r"(?:链长|副链长|链主|链办|牵头|责任|配合|联系|主阵地|主战场|承载|载体|龙头|骨干|重点企业|代表企业|核心企业|支撑|目标企业)"
    r"[^，。；：:\ue001-\ue009]{0,6}(?:[^，。；：:\ue001-\ue009]{0,4}[\ue001\ue002\ue003\ue007](?:、|和|及|与)?)+(?:等[^，。；]{0,6})?[，。；]?"
)
"""Behind such a label stand names that the paragraph does not speak of further on."""
_OWN_FIRM = frozenset(["公司", "集团", "企业", "本公司", "集团公司", "我司"])
"""What a portrait of a firm calls it, whichever firm it named last; 该公司 goes back to that one."""


@cache
def _anaphors() -> tuple[tuple[re.Pattern[str], str], ...]:
    rows = read_lexicon("scopes", ("word", "means", "scope", "not_before"))
    by_type: dict[str, list[str]] = {}
    for row in rows:
        guard = f"(?![{row['not_before']}{NUMBER}])" if row["not_before"] else f"(?!{NUMBER})"
        by_type.setdefault(row["means"], []).append(re.escape(row["word"]) + guard)
    ordered = sorted((kind, sorted(words, key=len, reverse=True)) for kind, words in by_type.items() if kind)
    return tuple((re.compile("|".join(words)), kind) for kind, words in ordered)


@cache
def _pointing() -> re.Pattern[str]:
    """All anaphors in one: few clauses hold any."""
    return re.compile("|".join(pattern.pattern for pattern, _ in _anaphors()))


def clause_topics(
    scene: Scene, focus: Focus, leads: Sequence[Lead] = (), above: Lead | None = None
) -> list[list[Topic | None]]:
    """The topic of every clause of every sentence of a scene; ``focus`` moves on.

    Args:
        scene: The scene.
        focus: What was spoken of before it.
        leads: What every sentence stands under; where a sentence begins with its lead, that is the topic.
        above: What the heading right above names: the topic as long as nothing else is spoken of.
    """
    focus.passage += 1
    own = own_leads(scene) if leads else {}
    speakers = speakers_of(scene, focus.place)
    if is_of_lemma(scene.passage):
        focus.topic, focus.steady = None, False
    found: list[list[Topic | None]] = []
    course = Course(_first_carried(focus, above))
    before_asides = None
    for index, sentence in enumerate(scene.sentences):
        if sentence.start >= scene.asides and before_asides is None:
            before_asides = focus.topic
        if begins_anew(scene, sentence):
            course.carried = _anew(focus, course.carried)
        if index in own:
            named = scene.items[own[index]]
            course.carried = Topic((named.ref,), named.sign, named.at, 1)
            focus.spoken[named.sign] = (named.ref, focus.passage)
        before = [topic for row in found for topic in row if topic]
        found.append(_sentence_topics(scene, sentence, focus, course, (speakers, before)))
        course.end_sentence()
    focus.topic = before_asides or focus.topic
    focus.steady = _is_steady([topic.beside or topic for row in found for topic in row if topic])
    return found


def _first_carried(focus: Focus, above: Lead | None) -> Topic | None:
    """What a passage carries over from the one before it, or from the heading right above it; a lemma begins anew."""
    carried = focus.topic._replace(at=-1, distance=2 if focus.steady else 3) if focus.topic else None
    if above and len(above) == 1:
        ((sign, ref),) = above.items()
        # A chain's heading takes the word back from what the paragraph before ended with.
        gives_way = sign == LETTERS["C"] and not focus.steady
        if carried is None or gives_way:
            return Topic((ref,), sign, -1, 2)
    return carried or _portrayed(focus)


def _portrayed(focus: Focus) -> Topic | None:
    """The enterprise of a brochure: its headings do not change who is spoken of."""
    return Topic((focus.portrait,), LETTERS["E"], -1, 2) if focus.portrait else None


def _anew(focus: Focus, carried: Topic | None) -> Topic | None:
    """What is spoken of behind a lemma: the place, the heading or the brochure's firm, not whom the words before it named last."""
    if carried is None or focus.steady or carried.sign not in signs("EJO"):
        return carried
    return focus.headed or _portrayed(focus)


def _sentence_topics(
    scene: Scene,
    sentence: Sentence,
    focus: Focus,
    course: Course,
    told: tuple[list[tuple[int, int, Topic]], list[Topic]],
) -> list[Topic | None]:
    """The topic of every clause of a sentence; ``told`` is who speaks in quotations, and what was spoken of before."""
    row: list[Topic | None] = []
    speakers, before = told
    if is_roll(scene, sentence):
        return [course.carried] * len(sentence.clauses)
    for start, end in sentence.clauses:
        if tells_partners(scene, start, end):
            row.append(course.carried)
            continue
        if _LABEL.search(scene.text, sentence.start, start) or _ROLE.fullmatch(scene.text, start, end):
            row.append(course.carried)
            continue
        if _is_item(scene, sentence):
            row.append(course.carried)
            continue
        quoted = is_quoted(scene, start)
        course.enter(start, quoted)
        topic = relied_on(scene, start, end)
        topic = topic or _topic(scene, start, end, focus, speaker_at(speakers, start), course.carried)
        if topic and topic == course.carried and is_anybodys(scene, sentence, (start, end), topic, before):
            course.carried = topic = None
        topic = course.follow(topic, part=scene.text.startswith("其中", start))
        row.append(topic)
        if topic is None or (topic.distance and topic.sign in signs("RCO")):
            course.carried = built_object(scene, start, end) or course.carried
        for item in scene.within(start, end, ACTORS):
            focus.named[item.sign] = (item.ref, focus.passage)
        if topic and not topic.listed:
            focus.topic = topic
            if topic.distance == 0 and not quoted:
                focus.spoken[topic.sign] = (topic.refs[-1], focus.passage)
                focus.firms |= set(topic.refs) if topic.sign == LETTERS["E"] else set()
    return row


def _is_item(scene: Scene, sentence: Sentence) -> bool:
    """Whether a sentence is but a name with what it is, one item of a list: …企业包括：最大的厂商甲；百强企业乙；."""
    last = sentence.end - 2
    named = scene.within(sentence.start, sentence.end, ACTORS)
    return len(named) == 1 and named[0].at == last and scene.text[last + 1] in "；;" and len(sentence.clauses) == 1


def _is_steady(topics: list[Topic]) -> bool:
    """Whether a passage keeps to one enterprise or park."""
    return len(topics) >= STEADY and topics[0].sign in signs("EP") and len({topic.refs for topic in topics}) == 1


def _topic(
    scene: Scene, start: int, end: int, focus: Focus, speaker: Topic | None, carried: Topic | None
) -> Topic | None:
    """Explicit subject, else what a pronoun-like word means, else the speaker, else the one before."""
    at = lead_in_end(scene, start, end)
    explicit = named_subject(scene, start, end, at)
    pointing = _pointing().match(scene.text, at, end) is not None
    if explicit and not (pointing and "的" in scene.text[at : explicit.at]):
        return without_office(explicit, focus.place)
    for pattern, kind in _anaphors() if pointing else ():
        match = pattern.match(scene.text, at, end)
        if match:
            meant = _meant(kind, focus, speaker, carried, match.group())
            if meant and meant.sign == LETTERS["R"] and focus.place_of(match.group()) in meant.refs:
                meant = _measured(scene, match.end(), end, meant) or _under_lead(scene, match.end(), carried) or meant
            if meant:
                return meant
    if speaker and (carried is None or carried.at < 0 or carried.distance >= 2):
        return speaker
    return carried


def _measured(scene: Scene, at: int, end: int, place: Topic) -> Topic | None:
    """全市新型显示产业产值: what is measured is the chain."""
    match = _OF_CHAIN.match(scene.text, at, end)
    if match is None:
        return None
    item = scene.items[match.start(1)]
    return Topic((item.ref,), item.sign, item.at, 0, place.refs[0])


def _under_lead(scene: Scene, at: int, carried: Topic | None) -> Topic | None:
    """全市产值 in a paragraph that keeps to a chain is the chain's."""
    is_chain = carried is not None and carried.sign == LETTERS["C"]
    return carried if is_chain and _OUTPUT.match(scene.text, at) else None


def _meant(kinds: str, focus: Focus, speaker: Topic | None, carried: Topic | None, word: str = "") -> Topic | None:
    """What 公司, 园区, 全区, 该项目, 其 or 我们 stands for: the first of its readings that there is."""
    inside = carried is not None and carried.sign == LETTERS["P"] and carried.at >= 0 and carried.distance < 2
    if focus.park and not inside and word[-1:] in ("区", "园", "内") and not word.startswith(("市", "省", "县", "境")):
        return Topic((focus.park,), LETTERS["P"], -1, 1)
    near = carried is not None and carried.sign == LETTERS["E"] and carried.at >= 0 and carried.distance < 2
    if focus.firm and not near and word in _OWN_FIRM:
        return Topic((focus.firm,), LETTERS["E"], -1, 1)
    readings = kinds.split("/")
    if (
        readings[0].isupper()
        and carried
        and len(carried.refs) == 1
        and any(LETTERS.get(kind) == carried.sign for kind in readings[1:])
    ):
        return carried._replace(distance=1)
    for kind in readings:
        place = focus.place_of(word) if kind == "place" else None
        if place:
            return Topic((place,), LETTERS["R"], -1, 1)
        if kind == "self" and speaker:
            return speaker
        if kind == "topic" and carried:
            return carried
        sign = LETTERS.get(kind.upper(), "")
        if sign and carried and carried.sign == sign and len(carried.refs) == 1:
            return carried._replace(distance=1)
        if sign and speaker and speaker.sign == sign:
            return speaker
        if carried and kind == "J" and _is_stale(focus, carried):
            return carried._replace(distance=1)
        meant = focus.meant(sign) if kind.isupper() else None
        if meant:
            return Topic((meant,), sign, -1, 1)
    return None


def _is_stale(focus: Focus, carried: Topic) -> bool:
    """Whether a project was named too long ago for 该项目 to mean it, where one park is spoken of: the park is the project."""
    named = (known[LETTERS["J"]][1] for known in (focus.spoken, focus.named) if LETTERS["J"] in known)
    return carried.sign == LETTERS["P"] and len(carried.refs) == 1 and focus.passage - max(named, default=0) > 1
