"""Reads the marked texts of ``relation_texts`` and scores statements against their relations."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from chaingraph.mentions.quantities import parse_quantity
from chaingraph.records import Document, EntityType, Mention, Observation, Passage, PassageKind, Ref, Statement

TEXTS = Path(__file__).parent / "relation_texts"
TYPES: dict[str, EntityType] = {
    "E": "Enterprise",
    "P": "Park",
    "R": "Region",
    "C": "Chain",
    "D": "Product",
    "J": "Project",
    "O": "Organisation",
}
_HEADING = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[）)、][^。；]{2,20}")
_MARK = re.compile(r"\[([EPRCDJO]) ([^\]=]+)(?:=([^\]]+))?\]")

Key = tuple[str, ...]


@dataclass(frozen=True)
class GoldText:
    """A text, its names, its relations, and those that may be found or not."""

    document: Document
    mentions: tuple[Mention, ...]
    wanted: frozenset[Key]
    allowed: frozenset[Key]
    modality: dict[Key, str]


def norm(text: str) -> str:
    """A name without blanks, quotation marks and brackets, as the scorer compares it."""
    return re.sub(r"[\s·.•“”\"'‘’()（）\[\]]", "", unicodedata.normalize("NFKC", text).lower())


def read_gold(path: Path) -> GoldText:
    """One marked text."""
    head, _, body = path.read_text(encoding="utf-8").partition("\n")
    date, place = (part.strip() for part in head.lstrip("# ").split("|"))
    marked, _, relations = body.partition("\n----\n")
    text, mentions = _unmark(f"{place}\n{marked}", path.stem)
    passages, offset, heading = [], 0, ""
    for number, line in enumerate(text.split("\n")):
        if line.strip():
            kind: PassageKind = "title" if number == 0 else "heading" if _HEADING.fullmatch(line) else "paragraph"
            section = (heading,) if heading and kind == "paragraph" else ()
            heading = line if kind == "heading" else heading
            passages.append(Passage(path.stem, kind, line, ((0, offset),), section))
        offset += len(line) + 1
    document = Document(path.stem, path.name, text, date=date, title=place, passages=tuple(passages))
    wanted, allowed, modality = _relations(relations, mentions)
    return GoldText(document, tuple(mentions), wanted, allowed, modality)


def _unmark(marked: str, document: str) -> tuple[str, list[Mention]]:
    pieces: list[str] = []
    mentions: list[Mention] = []
    position = length = 0
    for match in _MARK.finditer(marked):
        before = marked[position : match.start()]
        pieces += [before, match[2]]
        start = length + len(before)
        length = start + len(match[2])
        ref = Ref(TYPES[match[1]], match[3] or match[2], document)
        mentions.append(Mention(ref, start, length, match[2], "gold"))
        position = match.end()
    return "".join([*pieces, marked[position:]]), mentions


def _relations(lines: str, mentions: list[Mention]) -> tuple[frozenset[Key], frozenset[Key], dict[Key, str]]:
    aliases = {norm(mention.text): norm(mention.ref.name) for mention in mentions}
    wanted: set[Key] = set()
    allowed: set[Key] = set()
    modality: dict[Key, str] = {}
    for line in lines.strip().splitlines():
        optional = line.startswith("?")
        parts = [part.strip() for part in line.lstrip("? ").split("|")]
        subject, predicate = aliases.get(norm(parts[0]), norm(parts[0])), parts[1]
        if predicate == "hasMetric":
            quantity = parse_quantity(parts[3] + parts[4])
            assert quantity is not None, line
            key: Key = (subject, predicate, *_figure(quantity.base_value, quantity.base_unit))
            mood = parts[6] if len(parts) > 6 else "fact"
        else:
            key = (subject, predicate, aliases.get(norm(parts[2]), norm(parts[2])))
            mood = parts[3] if len(parts) > 3 else "fact"
        (allowed if optional else wanted).add(key)
        modality[key] = mood
    return frozenset(wanted), frozenset(allowed - wanted), modality


def _figure(value: float | None, unit: str) -> tuple[str, str]:
    return ("" if value is None else f"{value:.6g}", unit)


def key_of(statement: Statement) -> Key:
    """What of a statement is compared: names, predicate, value and unit; not the indicator's name."""
    subject = norm(statement.subject.name)
    if isinstance(statement.object, Observation):
        quantity = statement.object.quantity
        value = quantity.base_value if quantity.base_value is not None else quantity.low
        return (subject, "hasMetric", *_figure(value, quantity.base_unit))
    name = statement.object if isinstance(statement.object, str) else statement.object.name
    return (subject, statement.predicate, norm(name))


def score(gold: GoldText, statements: list[Statement]) -> tuple[Counter[str], list[str]]:
    """Counts ``predicate+``, ``predicate-fp``, ``predicate-fn`` and lines that show the errors."""
    counts: Counter[str] = Counter()
    errors = []
    # What is missing is marked in no gold text; test_gaps has texts of its own.
    found = {key_of(statement): statement for statement in statements if not statement.rule.startswith("gap.")}
    for key, statement in sorted(found.items()):
        if key in gold.wanted:
            counts[f"{key[1]}+"] += 1
        elif key not in gold.allowed:
            counts[f"{key[1]}-fp"] += 1
            errors.append(
                f"FP {statement.rule:18} {' '.join(key)} ({statement.confidence}) «{statement.evidence.quote}»"
            )
    for key in sorted(gold.wanted - set(found)):
        counts[f"{key[1]}-fn"] += 1
        errors.append(f"FN {' '.join(key)}")
    return counts, errors


def f1(counts: Counter[str]) -> tuple[float, float, float]:
    """Precision, recall and F1 over all predicates."""
    hit = sum(n for kind, n in counts.items() if kind.endswith("+"))
    wrong = sum(n for kind, n in counts.items() if kind.endswith("-fp"))
    missed = sum(n for kind, n in counts.items() if kind.endswith("-fn"))
    precision, recall = hit / max(1, hit + wrong), hit / max(1, hit + missed)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)
