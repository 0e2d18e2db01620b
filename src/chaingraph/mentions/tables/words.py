"""Words that mean something by standing alone in a cell: nothing, the same as above, a sum, a tier, a nature, a scope."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import normalize

from chaingraph.reference.lexicon import read_lexicon

_DASHES = re.compile(r"[\s\-—–―‐‑−_－.。、]*")
_COUNT = re.compile(r"[（(]?[共计约]*\d+[个家项户条]?(项目|企业)?[）)]?$")
_SUM_TAIL = re.compile(r"(?:[:(（]|\d).*|")
_BLANK = re.compile(r"\s+")


@lru_cache(maxsize=65536)
def squeeze(text: str) -> str:
    """The text without blanks, full-width signs folded (NFKC)."""
    return normalize("NFKC", _BLANK.sub("", normalize("NFKC", text)))


@cache
def _words(role: str) -> tuple[str, ...]:
    """Words of a role of ``table_words.csv``, longest first."""
    rows = read_lexicon("table_words", ("role", "word"))
    return tuple(
        sorted((squeeze(row["word"]) for row in rows if row["role"] == role), key=lambda word: (-len(word), word))
    )


@lru_cache(maxsize=65536)
def is_missing(text: str) -> bool:
    """Whether a cell says that there is no value: empty, dashes, 无, 暂无, /."""
    word = squeeze(text)
    return _DASHES.fullmatch(word) is not None or word in _words("missing")


def is_ditto(text: str) -> bool:
    """Whether a cell repeats the one above it (同上, 〃)."""
    return squeeze(text) in _words("ditto")


@lru_cache(maxsize=65536)
def is_total(text: str) -> bool:
    """Whether a cell heads a row of sums (合计, 小计：, 共计(12个), 总计54个项目)."""
    word = squeeze(text)
    total = next((total for total in _words("total") if word.startswith(total)), "")
    return bool(total) and _SUM_TAIL.fullmatch(word, len(total)) is not None


def is_note(text: str) -> bool:
    """Whether what stands in brackets behind a name is a remark on it (牵头, 暂定名, 二期在建) and no part of it."""
    word = squeeze(text)
    return word.startswith(_words("note")) or word.endswith(_words("note_end"))


@lru_cache(maxsize=4096)
def coming(text: str) -> str:
    """``planned`` or ``wanted`` when a remark behind a name tells that who is named shall come; empty when it does not.

    Example:
        >>> coming("规划"), coming("正在洽谈"), coming("拟引进，2026年"), coming("规划设计"), coming("在建")
        ('planned', 'wanted', 'wanted', '', '')
    """
    return next((state for state, said in _coming() if said.match(squeeze(text))), "")


@cache
def _coming() -> tuple[tuple[str, re.Pattern[str]], ...]:
    found = []
    for state in ("planned", "wanted"):
        words = "|".join(map(re.escape, _words(f"coming_{state}")))
        said = (
            rf"(?:目前|现|已|正在?|尚在?|处于)*(?:{words})(?:中|阶段|企业|项目|建设|落户|落地|协议)*(?:[,;，；。:].*)?$"
        )
        found.append((state, re.compile(said)))
    return tuple(found)


def is_target_list(text: str) -> bool:
    """Whether a caption announces enterprises that are wanted and not yet there."""
    return any(word in squeeze(text) for word in _words("target_list"))


def is_local(text: str) -> bool:
    """Whether a header counts what stands in the document's own place (区内企业, 本地企业)."""
    return any(word in squeeze(text) for word in _words("local"))


def scope_of(text: str) -> str:
    """``规上``, ``园区``, ``全区`` … as the words of an indicator say; empty when they do not."""
    word = squeeze(text)
    for row in read_lexicon("table_words", ("role", "word")):
        if row["role"].startswith("scope_") and row["word"] in word:
            return row["role"].removeprefix("scope_")
    return ""


@cache
def _tiers() -> tuple[tuple[str, str], ...]:
    rows = read_lexicon("tiers", ("word", "tier"))
    return tuple(sorted(((squeeze(row["word"]), row["tier"]) for row in rows), key=lambda pair: (-len(pair[0]), pair)))


def tiers_of(text: str) -> tuple[str, ...]:
    """Short forms of the tiers a text names, in their order, longer words first where they overlap."""
    rest = re.sub(r"[“”\"'‘’]", "", squeeze(text))
    found: list[tuple[int, str]] = []
    for word, tier in _tiers():
        at = rest.find(word)
        if at >= 0:
            found.append((at, tier))
            rest = rest.replace(word, "\0" * len(word))
    return tuple(dict.fromkeys(tier for _, tier in sorted(found)))


def without_count(text: str) -> str:
    """A section's words without how many it holds: ``续建项目（12个）`` gives ``续建项目``."""
    return _COUNT.sub("", text.strip()).strip()


@cache
def _nature() -> re.Pattern[str]:
    words = sorted((row["word"] for row in read_lexicon("natures", ("word",))), key=lambda word: (-len(word), word))
    return re.compile(
        rf"((?:{'|'.join(words)})(?:[、/及和与](?:{'|'.join(words)})|(?:{'|'.join(words)}))*)(?:类)?(?:项目|工程)?"
    )


def nature_of(text: str) -> str:
    """``续建`` of ``续建项目（12个）``, ``技术改造`` of ``技术改造``; empty when the text is no nature of a project."""
    found = _nature().fullmatch(squeeze(without_count(text)))
    return found.group(1) if found else ""


_NOBODY = "lacks"
_LONGEST_STATE = 16


def state_of(text: str) -> str | None:
    """What a cell says of a segment's makers here: ``lacks``, ``hasOnly``, ``hasWeak``, empty where there are some.

    ``None`` where a cell says something else. The words are those of ``gap_states.csv``, those of a lack tried first.

    Example:
        >>> state_of("基本空白"), state_of("仅1家"), state_of("较完整"), state_of("华东市场")
        ('lacks', 'hasOnly', '', None)
    """
    word = squeeze(text)
    if len(word) > _LONGEST_STATE:
        return None
    return next((state for state, pattern in _states() if pattern.search(word)), None)


def is_silent(text: str, role: str) -> bool:
    """Whether a cell says nothing in its column; 无 says much where others say who makes it here."""
    return is_missing(text) and not (role == "state" and state_of(text) == _NOBODY)


@cache
def _states() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = read_lexicon("gap_states", ("state", "pattern"))
    return tuple((row["state"].removeprefix("none"), re.compile(row["pattern"])) for row in rows)
