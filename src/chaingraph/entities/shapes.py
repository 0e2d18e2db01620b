"""How a shorter company name is built from a fuller one: whole core, left-out trade words, initials, branches."""

from __future__ import annotations

from chaingraph.entities.parts import Name, usual

LONG_CORE = 3
"""From three characters on, a brand core seldom names two companies of one place."""
WHOLE_CORE = 5
"""No brand is that long: such a core hides trade words that no list has (杰克逊缝纫机)."""


def shape(short: Name, full: Name) -> str:
    """How the shorter name is built from the fuller one: a feature's name, or empty when it is not.

    The brand core must stay whole: 力达 is no short form of 三力达, 华新 none of 华新天成. Two legal names whose trades are
    spelled differently are two companies.
    """
    built = _shape(short, full)
    return built or ("" if short.formal else _shape(usual(short), usual(full)))


def _shape(short: Name, full: Name) -> str:
    if short.stem == full.stem or (short.body and short.body == full.body):
        return "same_body"
    if full.branch and _is_branch(short, full):
        return "branch"
    if _hides_trade(full) and len(short.body) >= LONG_CORE and not short.formal and full.core.startswith(short.body):
        return "prefix"
    if not full.core or not short.body.startswith(full.core):
        return "initials" if _is_initials(short, full) else ""
    if full.body.startswith(short.body):
        return "prefix"
    return "abbreviated" if is_subsequence(short.body[len(full.core) :], full.trade) else ""


def _is_branch(short: Name, full: Name) -> bool:
    """True for the branch's own name, alone or behind a short form of its head office (环能水务三台分公司)."""
    if short.key in (full.branch, full.branch.removeprefix(full.region)):
        return True
    head = short.key.removesuffix(full.branch)
    return bool(head != short.key and full.core and head.startswith(full.core) and is_subsequence(head, full.body))


def _hides_trade(full: Name) -> bool:
    """True for a legal name whose core is too long for a brand; a branch without a head office's form is none."""
    return full.legal and len(full.core) >= WHOLE_CORE and not full.core.isascii()


def _is_initials(short: Name, full: Name) -> bool:
    """True for 重(庆)通(用)集团: the first characters of region and core, and nothing left over."""
    given = short.key.removesuffix("集团")
    return bool(short.group and full.group and full.region and full.body and len(given) == 2) and (
        given == full.region[0] + full.body[0]
    )


def is_subsequence(short: str, full: str) -> bool:
    """True when the characters of ``short`` stand in ``full`` in their order."""
    rest = iter(full)
    return all(character in rest for character in short)
