"""Everything in one file to send: overview, chains, charts, lists, and questions that the page itself answers.

Oxigraph, compiled to WebAssembly, and the graph stand in the page, compressed; they are unpacked when somebody asks.
Nothing is fetched, so it works from a disk without a network.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from chaingraph.views.assets import asset, binary, data_script, packed_script
from chaingraph.views.cells import visible
from chaingraph.views.chain import STYLES, chain_section
from chaingraph.views.columns import drawn_gaps
from chaingraph.views.network import SCRIPTS as RUN
from chaingraph.views.page_sealed import PANEL, Sealed, sealed_page
from chaingraph.views.site import NOTHING, TITLE, Extra, overview
from chaingraph.views.site_parts import briefs, by_chain, charts, contents, listed, lists

Row = Mapping[str, object]
OXIGRAPH = "vendor/oxigraph-0.5.11"
"""Glue and engine as published by the Oxigraph project on npm; the engine compressed."""
SCRIPTS = ("state.js", "panel.js", "explorer.js", "picture.js", "chain.js", "asking.js", "enclosed.js")
ENCLOSED = ("network.html",)
"""Further pages that are taken in whole; all of them would make the file too large to send."""
LIST = "#view=lists&at="
"""Address of a list, up to the name of its finding."""
MANY = 8
"""Chains that the navigation names one by one."""
EXPORT = re.compile(r"^export (?:default |\{[^}]*\};?$)?", re.MULTILINE)
FIND = (
    '<div class="tools flat" role="search"><label>在全部清单中查找 <input type="search" id="find-rows" '
    'placeholder="企业、项目、数字、原文"></label><span id="found-rows" role="status" class="dim"></span></div>\n'
)
ASK = """<h1>提问</h1>
<p class="dim">选一个问题，或自己写 SPARQL。图谱就在这个网页里，不需要网络，也不会把问题发给任何人。</p>
<div class="ask"><div><label>问题 <select id="ask-question"></select></label>
<p id="ask-about" class="dim"></p><div id="ask-blanks" class="row"></div>
<label for="ask-editor">查询（SPARQL，Ctrl+Enter 运行）</label><textarea id="ask-editor" spellcheck="false"></textarea>
<div class="row"><button type="button" id="ask-run">运行</button><button type="button" id="ask-stop" disabled>停止</button>
<button type="button" id="ask-csv" disabled>存 CSV</button></div></div>
<div><p id="ask-status" role="status" class="dim">还没有提问。</p>
<div id="ask-answer" tabindex="0" role="region" aria-label="查询结果"></div></div></div>
<p class="dim">查询由 Oxigraph 0.5.11 完成（MIT 或 Apache-2.0 许可，github.com/oxigraph/oxigraph）。</p>
"""


@dataclass(frozen=True, slots=True)
class Askable:
    """A graph to be asked inside the page.

    Attributes:
        facts: Turtle of the default graph.
        evidence: Turtle of the graph of evidence.
        graph: IRI of that graph.
        questions: Rows of name, title, about, blanks (name and meaning) and pieces (text, or a list of one blank).
        prefixes: Prefixes that queries need not declare.
    """

    facts: str
    evidence: str
    graph: str
    questions: Sequence[Row]
    prefixes: Mapping[str, str]


def render_explorer(findings: Mapping[str, Sequence[Row]], askable: Askable, extra: Extra = NOTHING) -> str:
    """The whole file.

    Args:
        findings: Name of the finding → its rows.
        askable: The graph.
        extra: What pages show besides the findings; of the further pages only :data:`ENCLOSED` are taken in.

    Returns:
        HTML that needs no network.
    """
    sections = listed(findings)
    chains = by_chain(drawn_gaps(findings.get("gaps", ())))
    addresses = {chain: f"#view=chain-{number}" for number, chain in enumerate(chains, 1)}
    seen = overview(findings, addresses, extra.beside, LIST)
    views = {"overview": ("总览", seen + briefs(sections, lambda name: LIST + name))}
    data = []
    for number, (chain, rows) in enumerate(chains.items(), 1):
        main, script = chain_section(chain, str(rows[0].get("region") or ""), rows, extra.beside, number)
        views[f"chain-{number}"] = (chain, main)
        data.append(script)
    if extra.charts:
        views["charts"] = ("图表", f"<h1>图表</h1>\n{charts(extra.charts)}")
    if sections:
        links = contents(sections, lambda name: LIST + name)
        views["lists"] = ("清单", f"<h1>清单</h1>\n{FIND}{links}{lists(sections)}")
    enclosed = {file.partition(".")[0]: extra.pages[file] for file in ENCLOSED if file in extra.pages}
    views |= {name: (title, _frame(name, title)) for name, (title, _) in enclosed.items()}
    views["ask"] = ("提问", ASK)
    pages = [packed_script(f"page-{name}", html.encode()) for name, (_, html) in enclosed.items()]
    after = "".join([*data, _engine(askable), *pages, PANEL])
    styles = [*STYLES, "site.css"]
    main = "".join(_view(name, html) for name, (_, html) in views.items())
    scripts = [script for _, html in enclosed.values() for script in RUN.findall(html)]
    around = Sealed(TITLE, main, SCRIPTS, styles, before=_tabs(views), after=after, engine=True, enclosed=scripts)
    return sealed_page(around)


def _frame(name: str, title: str) -> str:
    """A page in the page; it is unpacked when somebody looks at it."""
    words = escape(visible(title))
    return (
        f'<h1 class="sr">{words}</h1>\n<p class="dim" role="status" data-status="{name}">正在装入……</p>\n'
        f'<iframe class="enclosed" data-page="{name}" title="{words}"></iframe>\n'
    )


def _view(name: str, html: str) -> str:
    return f'<div data-view="{name}">\n{html}</div>\n'


def _tabs(views: Mapping[str, tuple[str, str]]) -> str:
    """The navigation; where there are many chains, the overview leads to them."""
    chains = [name for name in views if name.startswith("chain-")]
    left_out = set(chains if len(chains) > MANY else ())
    links = "".join(
        f'<a href="#view={name}">{escape(visible(title))}</a>'
        for name, (title, _) in views.items()
        if name not in left_out
    )
    return f'<nav id="views" aria-label="页面">{links}</nav>\n'


def _engine(askable: Askable) -> str:
    """Code, engine and graph; each an element that no browser runs."""
    code = f"{classic(asset(f'{OXIGRAPH}.js'))}\n{asset('engine.js')}"
    return "".join(
        [
            data_script("questions", askable.questions),
            data_script("prefixes", askable.prefixes),
            data_script("evidence-graph", askable.graph),
            packed_script("engine-code", code.encode()),
            packed_script("engine", binary(f"{OXIGRAPH}.wasm.gz"), packed=True),
            packed_script("facts", askable.facts.encode()),
            packed_script("proofs", askable.evidence.encode()),
        ]
    )


def classic(module: str) -> str:
    """A module's code as that of a script: a page opened from a disk has no origin, and may start no module as worker."""
    return EXPORT.sub("", module).replace("import.meta.url", '""')
