// Evidence, filters and unfolding of a network; things and links are known by number, names are never keys.
"use strict";
const known = data("network");
const hiddenAtFirst = new Set(nodes.get().filter((node) => node.hidden).map((node) => node.id));
const shown = new Set(nodes.getIds().filter((id) => !hiddenAtFirst.has(id)));
const linksOf = known.nodes.map(() => []);
known.links.forEach((link, number) => { linksOf[link[0]].push(number); linksOf[link[1]].push(number); });
const off = { kind: new Set(), paper: new Set() };

// A link counts while one of its documents does; the tree of regions has no document and always counts.
function counts(link) {
  const papers = link[4].map((quote) => quote[0]);
  return !papers.length || papers.some((paper) => !off.paper.has(paper));
}
function isThing(id) { return !String(id).startsWith("heading"); }
function refresh() {
  const linked = new Set();
  known.links.forEach((link) => { if (counts(link)) { linked.add(link[0]); linked.add(link[1]); } });
  nodes.update(nodes.getIds().filter(isThing).map((id) => {
    const number = Number(id);
    const alone = off.paper.size > 0 && !linked.has(number);
    return { id, hidden: !shown.has(id) || off.kind.has(known.nodes[number][1]) || alone };
  }));
}
// What a thing is linked to comes out when the thing is asked for.
function unfold(number) {
  const fresh = linksOf[number].flatMap((at) => known.links[at].slice(0, 2)).map(String).filter((id) => !shown.has(id));
  fresh.concat(String(number)).forEach((id) => shown.add(id));
  if (fresh.length) { refresh(); }
  return fresh.length;
}
function other(number, link) { return link[0] === number ? link[1] : link[0]; }
function says(number, link) { return link[0] === number ? link[2] + " →" : "← " + link[2]; }

function entry(number, link) {
  const item = make("li");
  const far = other(number, link);
  const go = make("button", known.nodes[far][0], "go");
  go.type = "button";
  go.addEventListener("click", () => show(far));
  item.append(go);
  if (link[4].length) {
    const quotes = make("details");
    quotes.append(make("summary", link[3] + " 处原文"));
    const names = [known.nodes[far][0], known.nodes[number][0]];
    link[4].forEach((quote) => quotes.append(quoteOf(quote, known.papers, names)));
    item.append(quotes);
  }
  return item;
}
function parts(number, fresh) {
  const [, kind, names, links] = known.nodes[number];
  const drawn = linksOf[number].length;
  const found = [lines([["类型", known.kinds[kind][1]], ["又称", names.join("、")], ["联系", links > drawn ? links + " 条，图中 " + drawn + " 条" : drawn + " 条"]])];
  if (fresh) { found.push(make("p", "已展开 " + fresh + " 个相邻的名称", "dim")); }
  const groups = new Map();
  linksOf[number].map((at) => known.links[at]).filter(counts).forEach((link) => {
    const word = says(number, link);
    groups.set(word, [...(groups.get(word) || []), link]);
  });
  for (const [word, members] of groups) {
    const list = make("ul");
    members.forEach((link) => list.append(entry(number, link)));
    found.push(make("h3", word + "（" + members.length + "）"), list);
  }
  return found;
}
function show(number) {
  const id = String(number);
  const fresh = unfold(number);
  network.selectNodes([id], true);
  if (named.size) { nameShown(); }
  panel.open(known.nodes[number][0], parts(number, fresh), document.getElementById("find"));
  state.set({ open: known.nodes[number][0] });
}
// A dot has its name while somebody points at it or has chosen it.
const named = new Map(nodes.get().filter((node) => node.label === " ").map((node) => [String(node.id), node.words]));
function nameDots(ids) {
  const wanted = new Set([...ids].map(String));
  nodes.update([...named].map(([id, words]) => ({ id, label: wanted.has(id) ? words : " " })));
}
let pointed = [];
function nameShown() { nameDots([...network.getSelectedNodes().slice(0, 12), ...pointed]); }
network.on("hoverNode", (event) => { pointed = [event.node]; nameShown(); });
network.on("blurNode", () => { pointed = []; nameShown(); });
document.getElementById("find").addEventListener("input", nameShown);
document.querySelectorAll("[data-thing]").forEach((button) => button.addEventListener("click", () => show(Number(button.dataset.thing))));
network.on("click", (event) => {
  const id = event.nodes[0];
  if (id !== undefined && isThing(id)) { show(Number(id)); }
});
document.getElementById("find").addEventListener("keydown", (event) => {
  const first = network.getSelectedNodes().find(isThing);
  if (event.key === "Enter" && first !== undefined) { show(Number(first)); document.getElementById("evidence-close").focus(); }
});
document.querySelectorAll(".choice input").forEach((box) => box.addEventListener("change", () => {
  const [group, value] = box.dataset.kind === undefined ? ["paper", box.dataset.paper] : ["kind", box.dataset.kind];
  if (box.checked) { off[group].delete(Number(value)); } else { off[group].add(Number(value)); }
  state.set({ kinds: [...off.kind].join("."), papers: [...off.paper].join(".") });
  refresh();
}));
function restore() {
  for (const [group, key] of [["kind", "kinds"], ["paper", "papers"]]) {
    state.get(key).split(".").filter(Boolean).map(Number).forEach((value) => {
      const box = document.querySelector('.choice input[data-' + group + '="' + value + '"]');
      if (box) { box.checked = false; off[group].add(value); }
    });
  }
  if (off.kind.size || off.paper.size) { refresh(); }
  const open = known.nodes.findIndex((node) => node[0] === state.get("open"));
  if (open >= 0) { show(open); }
}
restore();
