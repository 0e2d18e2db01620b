"""The desk for questions: a form with the shipped questions and a field for SPARQL; works without scripts."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

from chaingraph.graph import QueryResult, Question
from chaingraph.views.page import html_table, page

TITLE = "提问"
ROWS = 12
"""Lines of the field for SPARQL."""


def render_desk(questions: Mapping[str, Question], sparql: str, result: QueryResult | None, mistake: str) -> str:
    """The page.

    Args:
        questions: The shipped questions, by name.
        sparql: What stands in the field.
        result: Answer to it, if it was asked.
        mistake: What was wrong with it, in one line.
    """
    parts = [
        f"<h1>{TITLE}</h1>\n",
        '<p class="dim">只读。预设问题可直接打开；也可以改写下面的 SPARQL。<a href="/">返回首页</a></p>\n',
        _form(sparql),
        f'<p role="alert" class="gap">{escape(mistake)}</p>\n' if mistake else "",
        _answer(result) if result else "",
        "<h2>预设问题</h2>\n<ul>\n" + "".join(map(_entry, questions.values())) + "</ul>\n",
    ]
    return page(TITLE, "".join(parts))


def _form(sparql: str) -> str:
    return (
        '<form method="get" action="/ask"><label for="query">SPARQL</label><br>\n'
        f'<textarea id="query" name="query" rows="{ROWS}" spellcheck="false" '
        'style="width:100%;font:14px/1.5 monospace;color:inherit;background:var(--band)">'
        f"\n{escape(sparql)}</textarea>\n<p><button>运行</button></p></form>\n"
    )


def _answer(result: QueryResult) -> str:
    if result.kind == "triples":
        return f'<pre class="scroll" tabindex="0">{escape(result.turtle)}</pre>\n'
    cut = "；结果太多，其余未列出" if result.truncated else ""
    rows = result.rows
    return f"<h2>结果（{len(rows)} 行{cut}）</h2>\n" + html_table(rows, result.variables, caption="结果")


def _entry(question: Question) -> str:
    """A question that needs nothing is a link; one that asks about something has a field for each blank."""
    name = escape(question.name, quote=True)
    if not question.parameters:
        return f'<li><a href="/ask?name={name}">{escape(question.title)}</a></li>\n'
    fields = "".join(
        f'<label>{escape(blank)} <input type="search" size="36" name="{escape(blank, quote=True)}" '
        f'placeholder="{escape(about, quote=True)}"></label> '
        for blank, about in question.parameters.items()
    )
    return (
        f'<li><form method="get" action="/ask"><input type="hidden" name="name" value="{name}">'
        f"{escape(question.title)} {fields}<button>提问</button></form></li>\n"
    )
