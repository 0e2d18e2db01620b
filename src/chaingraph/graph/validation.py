"""Does a graph satisfy its shapes? Checked at every build, in a fraction of the build's time.

For: the corridor and ``chaingraph validate``.
In: a :class:`~chaingraph.graph.dataset.Graph`, or where one is stored.
Out: a :class:`ValidationReport`.
How: SHACL compiled to look-ups over columns (docs/decisions/0005-validation.md has the measurement); pyshacl checks in
the tests that both give the same verdict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from chaingraph.graph.checks import CHECKS, Check, claimed
from chaingraph.graph.columns import Columns
from chaingraph.graph.dataset import Graph
from chaingraph.graph.reading import read_graph
from chaingraph.graph.shapes import Shape, shapes
from chaingraph.graph.turtle import short
from chaingraph.reference.identifiers import BASE
from chaingraph.reference.ontology import ontology

_WORDS = {
    "minCount": "缺少值",
    "maxCount": "值太多",
    "datatype": "数据类型不对",
    "nodeKind": "应为 IRI",
    "class": "类别不对",
    "in": "不在列表中",
    "languageIn": "语言不对",
    "pattern": "格式不对",
    "minLength": "为空",
    "minInclusive": "太小",
    "maxInclusive": "太大",
    "lessThan": "次序不对",
    "lessThanOrEquals": "次序不对",
    "or": "不符合任何一种情形",
    "claimed": "没有任何文件这样说",
    "quoted": "引文与位置不符",
}


@dataclass(frozen=True, slots=True, order=True)
class ValidationResult:
    """One breach of one constraint.

    Attributes:
        focus: IRI of the node.
        path: IRI of the property; empty when the node itself is wrong.
        value: The offending term, empty when one is missing or there are too many.
        component: Local name of the SHACL component.
        shape: Name of the node shape.
        message: In Chinese.
        warning: Whether the graph is still good enough to publish.
    """

    focus: str
    path: str
    value: str
    component: str
    shape: str
    message: str
    warning: bool = False

    def __str__(self) -> str:
        """One line: node, property, what is wrong, value."""
        kind = "提示" if self.warning else "不符"
        place = f" 的“{ontology().label(self.path)}”" if self.path else ""
        value = f"（{short(self.value)}）" if self.value else ""
        return " ".join(f"{kind}：{self.focus.removeprefix(BASE)}{place}：{self.message}{value}".split())


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """All breaches, sorted.

    Attributes:
        conforms: Whether there is none but warnings.
        checked: How many nodes were looked at, a node counted once for each shape that targets it.
    """

    conforms: bool
    results: tuple[ValidationResult, ...]
    checked: int = 0


class _Rule(NamedTuple):
    """A property shape or the node's own constraints, ready to run."""

    shape: Shape
    checks: tuple[tuple[str, Check], ...]


def validate_graph(graph: Graph | str | Path) -> ValidationReport:
    """Checks a graph against ``ontology/shapes.ttl``.

    Args:
        graph: As built, or the folder or endpoint where it is.

    Returns:
        Every breach; equal for equal graphs.

    Raises:
        UsageError: There is no graph.
    """
    data = Columns(graph if isinstance(graph, Graph) else read_graph(graph))
    results: list[ValidationResult] = []
    checked = 0
    for shape in shapes():
        nodes = _targets(shape, data)
        checked += len(nodes)
        for rule in _rules(shape):
            results.extend(_breaches(rule, nodes, data))
    results.sort()
    return ValidationReport(all(result.warning for result in results), tuple(results), checked)


def _targets(shape: Shape, data: Columns) -> Sequence[str]:
    found: dict[str, None] = {}
    for class_ in shape.classes:
        found.update(data.members(class_))
    for predicate in shape.subjects_of:
        found.update((subject, None) for subject, said in data.nodes.items() if predicate in said)
    return tuple(found)


def _rules(shape: Shape) -> Iterator[_Rule]:
    yield _Rule(shape, _checks(shape))
    for inner in shape.properties:
        yield from _rules(inner)


def _checks(shape: Shape) -> tuple[tuple[str, Check], ...]:
    return tuple((name, _check(name, parameter, shape)) for name, parameter in shape.constraints.items())


def _check(name: str, parameter: tuple[str, ...], shape: Shape) -> Check:
    if name == "or":
        return _either(shape.alternatives)
    return claimed(parameter, shape.path) if name == "claimed" else CHECKS[name](parameter)


def _either(alternatives: Sequence[Shape]) -> Check:
    """Every value satisfies one of the shapes."""
    compiled = [(shape, _checks(shape)) for shape in alternatives]

    def check(data: Columns, _focus: str, values: Sequence[str]) -> list[str]:
        return [v for v in values if not any(_satisfies(shape, checks, v, data) for shape, checks in compiled)]

    return check


def _satisfies(shape: Shape, checks: Sequence[tuple[str, Check]], node: str, data: Columns) -> bool:
    values = _values(shape, node, data)
    return not any(any(True for _ in check(data, node, values)) for _, check in checks)


def _values(shape: Shape, node: str, data: Columns) -> Sequence[str]:
    if not shape.path:
        return (node,)
    return data.subjects(node, shape.path) if shape.inverse else data.values(node, shape.path)


def _breaches(rule: _Rule, nodes: Sequence[str], data: Columns) -> Iterator[ValidationResult]:
    shape, checks = rule
    absent = [(component, check) for component, check in checks if component == "minCount"]
    for node in nodes:
        values = _values(shape, node, data)
        for component, check in checks if values else absent:
            for value in check(data, node, values):
                yield _result(shape, component, node, value)


def _result(shape: Shape, component: str, node: str, value: str) -> ValidationResult:
    message = shape.messages.get("zh") or _WORDS[component]
    told = "" if not shape.path else value
    return ValidationResult(node[1:-1], shape.path[1:-1], told, component, shape.name, message, shape.warning)
