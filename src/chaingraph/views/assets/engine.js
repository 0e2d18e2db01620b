// Runs in a worker, after Oxigraph's own code: the first message brings engine and graph, the others are queries.
let store = null;
function formOf(query) {
  const bare = query.replace(/<[^<>\s]*>|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|#[^\n]*/g, " ");
  return (/\b(SELECT|ASK|CONSTRUCT|DESCRIBE)\b/i.exec(bare) || [""])[0].toUpperCase();
}
self.onmessage = (event) => {
  try {
    if (event.data.engine) {
      initSync({ module: event.data.engine });
      store = new Store();
      const text = new TextDecoder();
      store.load(text.decode(event.data.facts), { format: "text/turtle", lenient: true, no_transaction: true });
      const graph = { to_graph_name: namedNode(event.data.graph), lenient: true, no_transaction: true };
      store.load(text.decode(event.data.evidence), { format: "text/turtle", ...graph });
      postMessage({ size: store.size });
      return;
    }
    const triples = /CONSTRUCT|DESCRIBE/.test(formOf(event.data.query));
    const text = store.query(event.data.query, { results_format: triples ? "text/turtle" : "json" });
    postMessage({ text, form: triples ? "turtle" : "json" });
  } catch (error) {
    postMessage({ error: String(error.message || error) });
  }
};
