// Questions to the graph, answered inside the page: the engine runs in a worker, so that a hard question can be stopped.
"use strict";
const asking = {
  questions: data("questions"), prefixes: data("prefixes"), worker: null, ready: null, timer: 0, answer: null,
  SECONDS: 20, ROWS: 500,
  at(name) { return document.getElementById("ask-" + name); },
  say(words) { this.at("status").textContent = words; },

  async bytes(name) {
    if (!window.DecompressionStream) { throw new Error("这个浏览器太旧，不能在网页内提问；其他内容不受影响"); }
    const text = document.getElementById(name).textContent;
    const packed = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Response(stream).arrayBuffer();
  },
  start() {
    if (this.ready) { return this.ready; }
    this.say("正在装入图谱……");
    this.ready = (async () => {
      const [code, engine, facts, evidence] = await Promise.all(["engine-code", "engine", "facts", "proofs"].map((name) => this.bytes(name)));
      const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
      this.worker = new Worker(url);
      const loaded = this.next();
      this.worker.postMessage({ engine, facts, evidence, graph: data("evidence-graph") }, [engine, facts, evidence]);
      const { size } = await loaded;
      URL.revokeObjectURL(url);
      this.say("图谱已装入，共 " + size.toLocaleString("zh-CN") + " 条。");
    })();
    return this.ready;
  },
  next() {
    return new Promise((resolve, reject) => {
      this.worker.onmessage = (event) => (event.data.error ? reject(new Error(event.data.error)) : resolve(event.data));
      this.worker.onerror = (event) => reject(new Error(event.message || "引擎停了"));
    });
  },
  stop(words) {
    clearTimeout(this.timer);
    if (this.worker) { this.worker.terminate(); }
    this.worker = this.ready = null;
    this.busy(false);
    this.say(words);
  },
  busy(is) {
    this.at("run").disabled = is;
    this.at("stop").disabled = !is;
  },
  async run() {
    this.busy(true);
    try {
      await this.start();
      this.say("正在查询……");
      this.timer = setTimeout(() => this.stop("查询超过 " + this.SECONDS + " 秒，已停止；请加 LIMIT 或更具体的条件。"), 1000 * this.SECONDS);
      const began = performance.now();
      const answer = this.next();
      this.worker.postMessage({ query: this.declared(this.at("editor").value) });
      this.show(await answer, performance.now() - began);
      this.busy(false);
    } catch (error) {
      this.stop("查询有误：" + error.message);
    }
    clearTimeout(this.timer);
  },
  // The usual prefixes need not be declared.
  declared(query) {
    const missing = Object.entries(this.prefixes).filter(([name]) => !new RegExp("prefix\\s+" + name + "\\s*:", "i").test(query));
    return missing.map(([name, iri]) => "PREFIX " + name + ": <" + iri + ">\n").join("") + query;
  },

  show({ text, form }, milliseconds) {
    const time = "（" + (milliseconds / 1000).toFixed(2) + " 秒）";
    if (form !== "json") {
      this.answer = null;
      this.put(make("pre", text || "没有结果。"));
      this.say("共 " + text.split("\n").filter(Boolean).length + " 条" + time);
      return;
    }
    const result = JSON.parse(text);
    if (result.boolean !== undefined) {
      this.answer = [["答案"], [result.boolean ? "是" : "否"]];
    } else {
      const keys = result.head.vars;
      this.answer = [keys, ...result.results.bindings.map((row) => keys.map((key) => this.word(row[key])))];
    }
    const rows = this.answer.slice(1), count = rows.length;
    this.put(this.table(this.answer[0], rows.slice(0, this.ROWS)));
    const open = [...this.at("blanks").querySelectorAll("input")].filter((input) => !input.value).map((input) => input.dataset.blank);
    if (!count && open.length) { this.say("没有结果；请先填写：" + open.join("、") + time); return; }
    this.say("共 " + count + " 行" + (count > this.ROWS ? "，显示前 " + this.ROWS + " 行，存 CSV 得到全部" : "") + time);
  },
  word(term) {
    if (!term) { return ""; }
    if (term.type === "uri") { return this.short(term.value); }
    return /#(integer|decimal|double)$/.test(term.datatype || "") ? Number(term.value) : term.value;
  },
  short(iri) {
    for (const [name, start] of Object.entries(this.prefixes)) {
      if (iri.startsWith(start)) { return name + ":" + iri.slice(start.length); }
    }
    try { return decodeURI(iri); } catch { return iri; }
  },
  table(heads, rows) {
    const table = make("table"), head = make("tr"), body = make("tbody"), top = make("thead");
    for (const words of heads) { head.append(Object.assign(make("th", words), { scope: "col" })); }
    for (const row of rows) {
      const line = make("tr");
      for (const value of row) {
        const number = typeof value === "number";
        // Years and counts stay as they are; a sum of money needs its commas.
        line.append(make("td", number && Math.abs(value) >= 100000 ? value.toLocaleString("zh-CN") : value, number ? "n" : ""));
      }
      body.append(line);
    }
    top.append(head);
    table.append(top, body);
    return table;
  },
  put(element) {
    this.at("answer").replaceChildren(element);
    this.at("csv").disabled = !this.answer;
  },

  choose(number) {
    const question = this.questions[number];
    this.at("about").textContent = question.about;
    this.at("blanks").replaceChildren(...question.blanks.map(([name, about]) => {
      const label = make("label", name + " "), input = Object.assign(make("input"), { type: "search", placeholder: about });
      input.dataset.blank = name;
      input.addEventListener("input", () => this.fill(question));
      input.addEventListener("keydown", (event) => { if (event.key === "Enter") { this.run(); } });
      label.append(input);
      return label;
    }));
    this.fill(question);
  },
  fill(question) {
    const values = new Map([...this.at("blanks").querySelectorAll("input")].map((input) => [input.dataset.blank, input.value]));
    this.at("editor").value = question.pieces.map((piece) => (typeof piece === "string" ? piece : this.literal(values.get(piece[0]) || ""))).join("");
  },
  // A value can become nothing but a string.
  literal(value) {
    return '"' + value.replace(/[\\"]/g, "\\$&").replaceAll("\n", "\\n").replaceAll("\r", "\\r") + '"';
  },
};
asking.questions.forEach((question, number) => asking.at("question").append(Object.assign(make("option", question.title), { value: number })));
function asked() {
  const number = asking.questions.findIndex((question) => question.name === state.get("ask"));
  asking.at("question").value = Math.max(0, number);
  asking.choose(Math.max(0, number));
}
asking.at("question").addEventListener("change", () => {
  state.set({ ask: asking.questions[asking.at("question").value].name });
  asking.choose(asking.at("question").value);
  asking.run();
});
asking.at("run").addEventListener("click", () => asking.run());
asking.at("stop").addEventListener("click", () => asking.stop("已停止。"));
asking.at("csv").addEventListener("click", () => save("查询结果.csv", "text/csv", csv(asking.answer)));
asking.at("editor").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) { event.preventDefault(); asking.run(); }
});
asked();
