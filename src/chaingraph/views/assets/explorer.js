// One file with many views: the address says which one is shown; tables are searched together.
"use strict";
const views = [...document.querySelectorAll("[data-view]")];
function route() {
  const wanted = state.get("view");
  const shown = views.find((view) => view.dataset.view === wanted) || views[0];
  for (const view of views) { view.hidden = view !== shown; }
  for (const link of document.querySelectorAll("#views a")) {
    const here = new URLSearchParams(link.hash.slice(1)).get("view") === shown.dataset.view;
    if (here) { link.setAttribute("aria-current", "page"); } else { link.removeAttribute("aria-current"); }
  }
  if (!state.get("open")) { panel.close(); }
  document.title = shown.querySelector("h1").textContent;
  const spot = document.getElementById(state.get("at"));
  if (spot && shown.contains(spot)) { spot.scrollIntoView(); } else { scrollTo(0, 0); }
}
addEventListener("hashchange", route);

const finder = document.getElementById("find-rows");
const lists = [...document.querySelectorAll(".list")];
const rowsOfLists = new Map();
// The words of the rows are read once, when somebody searches: thousands of rows take a moment.
function known(list) {
  if (!rowsOfLists.has(list)) {
    rowsOfLists.set(list, [...list.querySelectorAll("tbody tr")].map((row) => [row, row.textContent.toLowerCase()]));
  }
  return rowsOfLists.get(list);
}
function findRows() {
  const wanted = finder.value.trim().toLowerCase();
  let hits = 0;
  for (const list of lists) {
    let here = 0;
    for (const [row, words] of known(list)) {
      const hit = words.includes(wanted);
      row.hidden = !hit;
      here += hit;
    }
    list.hidden = Boolean(wanted) && !here;
    hits += here;
  }
  document.getElementById("found-rows").textContent = wanted ? "找到 " + hits + " 行" : "";
}
if (finder) {
  finder.addEventListener("input", () => { findRows(); state.set({ find: finder.value }); });
  finder.value = state.get("find");
  if (finder.value) { findRows(); }
}
route();
