// The state of a page stands in its address, so that a link or a reload shows the same: #view=…&q=…&open=…
"use strict";
const state = {
  all() { return new URLSearchParams(location.hash.slice(1)); },
  get(key) { return this.all().get(key) || ""; },
  set(changes) {
    const words = this.all();
    for (const [key, value] of Object.entries(changes)) {
      if (value) { words.set(key, value); } else { words.delete(key); }
    }
    const hash = words.toString();
    if (hash !== this.all().toString()) { history.replaceState(null, "", hash ? "#" + hash : "#"); }
  },
};
// Elements are made from text alone: nothing a document says is ever read as HTML.
function make(tag, words, style) {
  const element = document.createElement(tag);
  if (words !== undefined) { element.textContent = words; }
  if (style) { element.className = style; }
  return element;
}
function data(id) { return JSON.parse(document.getElementById(id).textContent); }
function save(name, type, content) {
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}
// A spreadsheet would run these as formulas; an apostrophe makes them text.
function field(value) {
  let text = value === null || value === undefined ? "" : String(value).replace(/\r\n?/g, "\n");
  if (typeof value !== "number" && /^\s*[=+\-@＝＋－＠\t\r\n]/.test(text)) { text = "'" + text; }
  return /[",\n']/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}
// The mark at the beginning tells Excel that this is UTF-8.
function csv(rows) { return "\ufeff" + rows.map((row) => row.map(field).join(",")).join("\r\n") + "\r\n"; }
