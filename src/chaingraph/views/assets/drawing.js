// Search and zoom of a drawing that vis-network made; `network` and `nodes` are its names for it.
"use strict";
// A box knows its size only once it has been on the canvas: from far away all of them are, and then the fit is right.
network.moveTo({ scale: 0.02, position: { x: 0, y: 0 } });
network.redraw();
network.fit();
function zoom(factor) { network.moveTo({ scale: network.getScale() * factor }); }
document.getElementById("closer").addEventListener("click", function () { zoom(1.3); });
document.getElementById("farther").addEventListener("click", function () { zoom(1 / 1.3); });
document.getElementById("all").addEventListener("click", function () { network.fit(); });
document.getElementById("find").addEventListener("input", function () {
  var words = this.value.trim().toLowerCase();
  var hits = words ? nodes.get().filter(function (n) {
    return (n.label + " " + (n.words || "")).toLowerCase().indexOf(words) >= 0;
  }) : [];
  var ids = hits.map(function (n) { return n.id; });
  network.selectNodes(ids, false);
  document.getElementById("hits").textContent = words ? "找到 " + ids.length + " 处" : "";
});
document.getElementById("find").addEventListener("change", function () {
  var first = network.getSelectedNodes()[0];
  if (first === undefined) { return; }
  var spot = network.canvasToDOM(network.getPosition(first));
  var top = document.getElementById("mynetwork").getBoundingClientRect().top + spot.y;
  if (top < 0 || top > innerHeight) { scrollBy({ top: top - innerHeight / 2 }); }
});
