// One chain: search, filters, keyboard, evidence. The cards are HTML already; this only moves among them.
"use strict";
function chainMap(root) {
  const chain = data(root.dataset.source);
  const at = (name) => root.querySelector("[data-tool=" + name + "]");
  const names = [...root.querySelectorAll(".name")];
  const cards = [...root.querySelectorAll(".card")];
  const marks = [...root.querySelectorAll("[data-mark]")];
  const memberOf = (button) => {
    const [segment, kind, index] = button.dataset.at.split(".");
    return chain.segments[segment][kind][index];
  };
  const shown = () => [...root.querySelectorAll(".name,.seg")].filter((it) => it.offsetParent);
  const words = new Map(names.filter((it) => !it.matches(".pick")).map((it) => {
    const member = memberOf(it);
    return [it, [member.name, member.enterprise].join("\n").toLowerCase()];
  }));

  function search(text) {
    const wanted = text.trim().toLowerCase();
    let hits = 0;
    for (const [it, known] of words) {
      const hit = Boolean(wanted) && known.includes(wanted) && it.offsetParent !== null;
      it.classList.toggle("hit", hit);
      hits += hit;
    }
    for (const it of root.querySelectorAll(".seg")) {
      const hit = Boolean(wanted) && it.textContent.toLowerCase().includes(wanted) && it.offsetParent !== null;
      it.classList.toggle("hit", hit);
      hits += hit;
    }
    root.classList.toggle("searching", Boolean(wanted));
    at("hits").textContent = wanted ? "找到 " + hits + " 处" : "";
  }
  function filter() {
    const stage = at("stage").value, cover = at("cover").value;
    const places = new Set(marks.filter((box) => box.checked).map((box) => box.dataset.mark));
    for (const it of names) { it.parentElement.hidden = !places.has(it.dataset.where); }
    for (const card of cards) {
      card.hidden = Boolean((stage && card.dataset.stage !== stage) || (cover && card.dataset.look !== cover));
    }
    for (const column of root.querySelectorAll(".stage")) {
      column.hidden = !column.querySelector(".card:not([hidden])");
    }
    const seen = cards.filter((card) => !card.hidden).length;
    at("seen").textContent = seen === cards.length ? "" : "显示 " + seen + " / " + cards.length + " 个环节";
    search(at("q").value);
  }
  function keep() {
    const off = marks.filter((box) => !box.checked).map((box) => box.dataset.mark).join(".");
    state.set({ q: at("q").value, stage: at("stage").value, cover: at("cover").value, hide: off });
  }
  function restore() {
    at("q").value = state.get("q");
    for (const key of ["stage", "cover"]) {
      const known = [...at(key).options].some((option) => option.value === state.get(key));
      at(key).value = known ? state.get(key) : "";
    }
    const off = state.get("hide").split(".");
    marks.forEach((box) => { box.checked = !off.includes(box.dataset.mark); });
    filter();
    const wanted = state.get("open");
    const button = wanted && [...root.querySelectorAll(".name,.seg")].find((it) => addressOf(it) === wanted);
    if (button) { show(button); } else if (!wanted) { panel.close(); }
  }

  function addressOf(button) {
    if (button.matches(".seg")) { return chain.segments[button.dataset.at].segment; }
    const segment = chain.segments[button.dataset.at.split(".")[0]];
    return segment.segment + "/" + memberOf(button).enterprise;
  }
  function show(button) {
    root.querySelectorAll("[aria-expanded=true]").forEach((it) => it.setAttribute("aria-expanded", "false"));
    button.setAttribute("aria-expanded", "true");
    state.set({ open: addressOf(button) });
    if (button.matches(".seg")) { segmentPanel(button); } else { memberPanel(button); }
  }
  function segmentPanel(button) {
    const segment = chain.segments[button.dataset.at];
    const facts = lines([["状态", segment.state], ["位置", segment.stage], ["图中名称", segment.members.length + " 个，本地 " + segment.local + " 个"],
      [segment.leaders, segment.demand.join("、")], ["销售渠道", segment.channels.join("、")]]);
    panel.open(segment.segment, [facts, make("h3", "原文"), ...quotes(segment.quotes, [segment.segment])], button);
  }
  function memberPanel(button) {
    const member = memberOf(button);
    const facts = lines([["标记", member.mark], ["所在地", member.region || "文件未载"], ["图中写作", member.name],
      ["认作这家企业", member.match], ["理由", member.reasons.join("；")]]);
    const others = chain.segments.flatMap((segment, s) => segment.members.flatMap((other, m) =>
      other.enterprise === member.enterprise && button.dataset.at !== s + ".members." + m ? [[segment, s + ".members." + m]] : []));
    const parts = [facts, make("h3", "原文（" + member.quotes.length + " 处）"), ...quotes(member.quotes, [member.name, member.enterprise])];
    if (!member.quotes.length) { parts.push(make("p", "没有记下原文。", "dim")); }
    if (others.length) { parts.push(make("h3", "也出现在"), ...others.map(jump)); }
    panel.open(member.enterprise, parts, button);
  }
  function jump([segment, place]) {
    const button = make("button", segment.segment, "jump");
    button.type = "button";
    button.addEventListener("click", () => {
      const target = root.querySelector('[data-at="' + place + '"]');
      show(target);
      target.scrollIntoView({ block: "center" });
      target.focus();
    });
    return button;
  }
  function quotes(list, found) { return list.map((quote) => quoteOf(quote, chain.papers, found)); }

  function focusOn(button) {
    if (!button) { return; }
    root.querySelectorAll(".name[tabindex='0'],.seg[tabindex='0']").forEach((it) => { it.tabIndex = -1; });
    button.tabIndex = 0;
    button.focus();
  }
  function walk(event) {
    const here = event.target.closest(".name,.seg");
    const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 1, ArrowUp: -1, Home: 0, End: 0 }[event.key];
    if (!here || step === undefined || event.ctrlKey || event.altKey || event.metaKey) { return; }
    event.preventDefault();
    const all = event.key.startsWith("Arrow") && /Up|Down/.test(event.key)
      ? shown().filter((it) => it.matches(".seg") || it === here) : shown();
    const next = event.key === "Home" ? all[0] : event.key === "End" ? all.at(-1) : all[all.indexOf(here) + step];
    focusOn(next);
  }
  root.addEventListener("keydown", walk);
  root.addEventListener("click", (event) => {
    const button = event.target.closest(".name,.seg");
    if (button) { focusOn(button); show(button); }
  });
  at("q").addEventListener("input", () => { search(at("q").value); keep(); });
  at("q").addEventListener("keydown", (event) => {
    if (event.key !== "Enter") { return; }
    const hit = root.querySelector(".hit");
    if (hit) { hit.scrollIntoView({ block: "center" }); focusOn(hit); }
  });
  for (const tool of [at("stage"), at("cover"), ...marks]) {
    tool.addEventListener("change", () => { filter(); keep(); });
  }
  at("csv").addEventListener("click", () => save(chain.file + ".csv", "text/csv", csv(rowsOf(chain))));
  at("svg").addEventListener("click", () => save(chain.file + ".svg", "image/svg+xml", drawing(root, chain.title)));
  at("png").addEventListener("click", () => picture(root, chain.title)
    .then((blob) => save(chain.file + ".png", "image/png", blob))
    .catch((error) => { at("hits").textContent = error.message; }));
  at("print").addEventListener("click", () => print());
  focusable();
  function focusable() {
    const first = root.querySelector(".seg,.name");
    if (first) { first.tabIndex = 0; }
  }
  return { restore, search: at("q"), visible: () => root.offsetParent !== null };
}
function rowsOf(chain) {
  const rows = [["产业链", "位置", "环节", "状态", "图中名称", "企业", "标记", "所在地", "把握", "文件", "起", "止", "原文"]];
  for (const segment of chain.segments) {
    const head = [chain.chain, segment.stage, segment.segment, segment.state];
    if (!segment.members.length) { rows.push([...head, "", "", "", "", "", "", "", "", ""]); }
    for (const member of segment.members) {
      const [paper, start, end, words] = member.quotes[0] || [];
      const place = paper === undefined ? ["", "", "", ""] : [chain.papers[paper].name, start, end, words];
      rows.push([...head, member.name, member.enterprise, member.mark, member.region, member.score, ...place]);
    }
  }
  return rows;
}
const maps = [...document.querySelectorAll(".chainmap")].map(chainMap);
function restoreMaps() { maps.filter((map) => map.visible()).forEach((map) => map.restore()); }
document.addEventListener("keydown", (event) => {
  const map = maps.find((it) => it.visible());
  if (event.key === "/" && map && !event.target.closest("input,textarea,select")) { event.preventDefault(); map.search.focus(); }
});
addEventListener("hashchange", restoreMaps);
restoreMaps();
performance.mark("ready");
