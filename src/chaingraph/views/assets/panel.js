// The evidence panel beside the page: who a name is, why, and the words it rests on.
"use strict";
const panel = {
  element: document.getElementById("evidence"),
  from: null,
  open(title, parts, from) {
    const body = document.getElementById("evidence-body");
    document.getElementById("evidence-title").textContent = title;
    body.replaceChildren(...parts);
    body.scrollTop = 0;
    this.from = from || this.from;
    this.element.hidden = false;
    document.body.classList.add("with-panel");
  },
  close() {
    if (this.element.hidden) { return; }
    this.element.hidden = true;
    document.body.classList.remove("with-panel");
    state.set({ open: "" });
    document.querySelectorAll("[aria-expanded=true].name,[aria-expanded=true].seg").forEach((it) => it.setAttribute("aria-expanded", "false"));
    if (this.from) { this.from.focus(); }
  },
};
document.getElementById("evidence-close").addEventListener("click", () => panel.close());
document.addEventListener("keydown", (event) => { if (event.key === "Escape") { panel.close(); } });

// A quote, the part of it that is the name marked, and where it stands.
function quoteOf(quote, papers, names) {
  const [paper, start, end, words, locator] = quote;
  const box = make("blockquote");
  const text = make("p", undefined, "words");
  let rest = words;
  const found = names.filter((name) => name && words.includes(name)).sort((a, b) => b.length - a.length)[0];
  if (found && found !== words) {
    const at = words.indexOf(found);
    text.append(words.slice(0, at), make("mark", found));
    rest = words.slice(at + found.length);
  }
  text.append(rest);
  const place = locator || "第 " + (start + 1) + "–" + end + " 字";
  box.append(text, make("cite", papers[paper].title), make("span", place, "place"));
  return box;
}
function lines(pairs) {
  const list = make("dl");
  for (const [term, words] of pairs) {
    if (words) { list.append(make("dt", term), make("dd", words)); }
  }
  return list;
}
