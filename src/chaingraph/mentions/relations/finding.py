"""Statements of the prose: who is where, makes what, supplies whom, leads what, and every number with its owner.

For: the corridor of this room, after names were found.
In: a document with passages, and its mentions. Out: statements with the clauses that support them.
How: passages become scenes (names and numbers single characters), clauses get their topic and modality, rule tables are
applied, numbers are measured. Headings state figures, else they name the topic of what follows. One pass; linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from chaingraph.mentions.place import document_place, own_county
from chaingraph.mentions.relations import chains, divisions, holdings, places, products, projects, supply
from chaingraph.mentions.relations.bought import without_bought
from chaingraph.mentions.relations.claims import find_claims
from chaingraph.mentions.relations.defaults import find_defaults
from chaingraph.mentions.relations.engine import Setting, apply, moods
from chaingraph.mentions.relations.focus import Focus
from chaingraph.mentions.relations.gaps import find_gaps
from chaingraph.mentions.relations.heads import find_heads
from chaingraph.mentions.relations.invited import find_invited, without_invited
from chaingraph.mentions.relations.layouts import under_the_whole
from chaingraph.mentions.relations.lead_bodies import find_lead_bodies
from chaingraph.mentions.relations.leads import Leads, sentence_leads
from chaingraph.mentions.relations.members import find_members
from chaingraph.mentions.relations.metrics import find_metrics
from chaingraph.mentions.relations.namesakes import find_namesakes
from chaingraph.mentions.relations.nested import find_nested
from chaingraph.mentions.relations.often import Often
from chaingraph.mentions.relations.one_name import under_one_name
from chaingraph.mentions.relations.owner_model import Chooser, choose_owner, keep_ruled
from chaingraph.mentions.relations.pair_model import judge_pairs
from chaingraph.mentions.relations.parties import find_parties
from chaingraph.mentions.relations.partners import Page, find_partners, without_asides
from chaingraph.mentions.relations.parts import find_parts
from chaingraph.mentions.relations.patterns import RuleBook
from chaingraph.mentions.relations.project_states import find_project_states
from chaingraph.mentions.relations.reach import find_reached
from chaingraph.mentions.relations.scene import LETTERS, Scene, build_scene
from chaingraph.mentions.relations.served import without_served
from chaingraph.mentions.relations.settling import find_settling
from chaingraph.mentions.relations.stages import find_stages, staged
from chaingraph.mentions.relations.states import find_states
from chaingraph.mentions.relations.subjects import Topic
from chaingraph.mentions.relations.supplier_counts import find_suppliers, measured
from chaingraph.mentions.relations.surveys import Survey, title_year
from chaingraph.mentions.relations.tiers import find_tiers
from chaingraph.mentions.relations.topics import clause_topics
from chaingraph.mentions.relations.works import find_works
from chaingraph.mentions.written import supposed_date
from chaingraph.records import Document, Mention, Passage, Ref, Statement
from chaingraph.reference.districts import spelled_district
from chaingraph.reference.regions import gazetteer

RULES = (
    *places.RULES,
    *divisions.RULES,
    *supply.RULES,
    *products.RULES,
    *chains.RULES,
    *projects.RULES,
    *holdings.RULES,
)
_BOOK = RuleBook(RULES)
_HOME = frozenset(["中国", "我国", "全国"])
"""Where everything is: to be there tells nothing."""
_LONGEST_PASSAGE = 4000
_READ = frozenset(["title", "heading", "paragraph", "note", "caption"])
"""What is read; of headings only figures and who leads a chain, the rest of them names what stands below."""


def find_relations(
    document: Document, mentions: Sequence[Mention], home: str | None = None, *, paired: bool = True
) -> list[Statement]:
    """Everything the prose of a document states about the names in it.

    Args:
        document: With passages; tables and chain maps are read elsewhere.
        mentions: Names of this document (others are ignored), with their spans in its text.
        home: Code of the region it speaks of, where that is known already.
        paired: Whether models judge as well: the pairs of names that no rule ties, and whose the figures are.

    Returns:
        Statements in reading order, each with evidence; what several rules found at one place is kept once, with the
        confidence of the surest.
    """
    own = of_document(document, mentions)
    found: list[Statement] = []
    for setting, said in read_settings(document, own, home, choose_owner if paired else keep_ruled):
        judged = without_bought(setting, judge_pairs(setting, said) if paired else said)
        kept = without_served(setting, without_asides(setting, without_invited(judged)))
        found += [*kept, *find_partners(setting)]
    found = staged([*found, *find_nested(document, own)], own)
    near = document_place(document) if home is None else home
    return surest(narrowest([*found, *find_namesakes(document, own, found, near)]))


def read_settings(
    document: Document, mentions: Sequence[Mention], home: str | None = None, choose: Chooser = choose_owner
) -> Iterator[tuple[Setting, list[Statement]]]:
    """The passages of a document as the rules see them, each with what they state of it.

    Args:
        document: With passages.
        mentions: Names of this document (others are ignored).
        home: Code of the region it speaks of, where that is known already.
        choose: Gives figures to their owners when the rules have made their guess.
    """
    own = under_one_name(of_document(document, mentions))
    starts = [mention.start for mention in own]
    code = document_place(document) if home is None else home
    written, counted = supposed_date(document), dict[str, str]()
    place = place_of(document, own, code)
    often = Often([*(mention.ref for mention in own), *_pointed_at(document, own, place)])
    focus, leads = Focus(place=place, often=often, written=written, regions=_regions(document, own)), Leads()
    page = Page(focus)
    survey = Survey(title_year(document, written), document.date or written)
    for passage in (part for whole in document.passages if whole.text.strip() for part in _parts(whole)):
        inside = own[bisect_left(starts, passage.start) : bisect_left(starts, passage.end)]
        focus.surveyed = survey.enter(passage)
        # 全年 and 年末 of a survey are of its year, whenever it was published.
        scene = build_scene(passage, inside, f"{focus.surveyed}-12" if focus.surveyed else document.date)
        if passage.kind == "title":
            leads.entitle(scene)
            focus.park, focus.firm, focus.portrait = leads.title.get(LETTERS["P"]), leads.firm, leads.portrait
        page.turn(passage, scene)
        setting = _setting(document, scene, leads, counted, page) if passage.kind in _READ else None
        if setting and passage.kind == "heading":
            yield setting, [*find_metrics(setting, frozenset(), choose), *_led(setting)]
            _head(scene, focus)
            leads.head(scene)
        elif setting:
            yield setting, stated(setting, choose)


def of_document(document: Document, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of a document by offset, the longer first."""
    return sorted((m for m in mentions if m.ref.document == document.id), key=lambda m: (m.start, -m.end))


def narrowest(found: Sequence[Statement]) -> list[Statement]:
    """Statements without regions for what is known to be in a park: 綦江 adds nothing to 綦江工业园区.

    Where a thing is said to be, it is not also in the park whose heading it stands under.
    """
    placed = [s for s in found if s.predicate == "locatedIn"]
    said = {s.subject for s in placed if not s.rule.startswith("lead.")}
    # A park that only stands above does not take the place of a region that is said.
    sure = (s for s in placed if s.subject not in said or not s.rule.startswith("lead."))
    housed = {s.subject for s in sure if _type(s.object) == "Park"}
    return [
        s
        for s in found
        if s.predicate != "locatedIn"
        or not (
            _name(s.object) in _HOME
            or (s.subject in housed and _type(s.object) == "Region")
            or (s.subject in said and s.rule.startswith("lead."))
        )
    ]


def _name(thing: object) -> str:
    return thing.name if isinstance(thing, Ref) else ""


def _type(thing: object) -> str:
    return thing.type if isinstance(thing, Ref) else ""


def _parts(passage: Passage) -> Iterator[Passage]:
    """The passage, or parts of it when it is so long that it can hardly be one: time stays linear."""
    start = 0
    while len(passage.text) - start > _LONGEST_PASSAGE:
        end = max(passage.text.rfind(stop, start, start + _LONGEST_PASSAGE) for stop in "。；！？") + 1
        end = end if end > start else start + _LONGEST_PASSAGE
        yield _part(passage, start, end)
        start = end
    yield _part(passage, start, len(passage.text)) if start else passage


def _part(passage: Passage, start: int, end: int) -> Passage:
    first = bisect_right(passage.pieces, start, key=lambda piece: piece[0]) - 1
    pieces = [(max(at - start, 0), source + max(start - at, 0)) for at, source in passage.pieces[first:] if at < end]
    return replace(passage, text=passage.text[start:end], pieces=tuple(pieces))


def place_of(document: Document, mentions: Sequence[Mention], code: str) -> Ref | None:
    """The region of a code, which the document speaks of, under the name the document first gives it.

    A title that spells a district of it that no list knows (合肥市澜溪区) says that the document speaks of that.
    """
    region = gazetteer().get(code)
    if told := next((m.ref for m in mentions if _is_entitled(document, m, code)), None):
        return told
    if county := own_county(document):
        return county.ref(document.id)
    if region is None:
        return None
    names = (
        m.ref for m in mentions if m.ref.type == "Region" and gazetteer().resolve(m.ref.name, region.code) == region
    )
    return next(names, Ref("Region", region.name, document.id))


def _pointed_at(document: Document, own: Sequence[Mention], place: Ref | None) -> list[Ref]:
    """A place that only the letterhead or the file's name tells, as often as 全县 or 我县 means it."""
    if place is None or any(mention.ref == place for mention in own):
        return []
    return [place] * len(re.findall(rf"[全我本]{place.name[-1]}", document.text))


def _regions(document: Document, own: Sequence[Mention]) -> tuple[Ref, ...]:
    """The regions of the title, or else all that a document names."""
    every = [mention for mention in own if mention.ref.type == "Region"]
    ends = [passage.end for passage in document.passages if passage.kind == "title"]
    titled = [mention.ref for mention in every if ends and mention.start < ends[0]]
    return tuple(dict.fromkeys(titled or [mention.ref for mention in every]))


def _is_entitled(document: Document, mention: Mention, code: str) -> bool:
    """Whether a name in the document's title is a district that is not listed where it is said to be."""
    if mention.ref.type != "Region" or mention.text not in document.title:
        return False
    spelled = spelled_district(mention.ref.name)
    return spelled is not None and (not code or gazetteer().contains(code, spelled[0].code))


def _setting(document: Document, scene: Scene, leads: Leads, counted: dict[str, str], page: Page) -> Setting:
    focus = page.focus
    chain, known = focus.meant(LETTERS["C"]), focus.known()
    under = sentence_leads(scene, leads)
    topics = clause_topics(scene, focus, under, leads.nearest(scene.passage.section))
    mood = moods(scene, document.date or focus.written)
    titled = leads.chain, focus.park or leads.park, leads.reported, counted, leads.hero
    paged = page.firm, page.label, focus.surveyed
    return Setting(document, scene, topics, mood, focus.place, chain, under, known, focus.often, *titled, *paged)


def stated(setting: Setting, choose: Chooser) -> list[Statement]:
    """What all rules state of a passage."""
    claims, taken = find_claims(setting)
    suppliers, counted = find_suppliers(setting)
    said = under_the_whole(setting, [*apply(_BOOK, setting), *find_settling(setting)])
    return [
        *said,
        *find_defaults(setting, said),
        *find_tiers(setting),
        *find_states(setting),
        *find_project_states(setting),
        *find_members(setting),
        *find_reached(setting),
        *find_parts(setting),
        *find_works(setting),
        *find_parties(setting),
        *find_gaps(setting),
        *find_invited(setting),
        *find_stages(setting),
        *_led(setting),
        *claims,
        *suppliers,
        *(measured(one) for one in find_metrics(setting, taken | counted, choose)),
    ]


def _led(setting: Setting) -> list[Statement]:
    """Who leads chains for the government."""
    return [*find_heads(setting), *find_lead_bodies(setting)]


def _head(scene: Scene, focus: Focus) -> None:
    """A heading that is hardly more than the name of an enterprise or park is what the next passages speak of."""
    names = scene.within(0, len(scene.text), LETTERS["E"] + LETTERS["P"])
    focus.topic, focus.steady, focus.headed = None, False, None
    if len(names) == 1 and names[0].end - names[0].start >= 0.6 * len(scene.source.strip()):
        focus.topic = focus.headed = Topic((names[0].ref,), names[0].sign, -1, 3)
        focus.spoken[names[0].sign] = (names[0].ref, focus.passage)


def surest(found: Sequence[Statement]) -> list[Statement]:
    """One statement for each subject, predicate, object and place, by position."""
    best: dict[tuple[object, ...], Statement] = {}
    for statement in found:
        key = (
            statement.subject,
            statement.predicate,
            statement.object,
            statement.evidence.start,
            statement.evidence.end,
        )
        if key not in best or statement.confidence > best[key].confidence:
            best[key] = statement
    return sorted(best.values(), key=lambda s: (s.evidence.start, s.evidence.end, s.predicate, s.subject.name, s.rule))
