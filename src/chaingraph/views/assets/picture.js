// The chain as a drawing: every frame and every line of text is written where the browser has put it, so that the
// SVG is real text, needs no fonts of ours, and a canvas may paint it (one with foreign HTML in it taints the canvas).
"use strict";
const SVG = "http://www.w3.org/2000/svg";
const MARGIN = 16;
// Browsers paint no canvas that is longer.
const LONGEST = 16000;
function drawing(root, title) {
  const sheet = root.querySelector(".columns"), frame = sheet.getBoundingClientRect();
  const top = 70, width = Math.ceil(frame.width) + 2 * MARGIN, height = Math.ceil(frame.height) + top + MARGIN;
  const svg = document.createElementNS(SVG, "svg");
  const page = getComputedStyle(document.body);
  const put = (tag, attributes, words) => {
    const element = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(attributes)) { element.setAttribute(name, value); }
    if (words !== undefined) { element.textContent = words; }
    svg.append(element);
  };
  svg.setAttribute("viewBox", [0, 0, width, height].join(" "));
  svg.setAttribute("width", width);
  svg.setAttribute("height", height);
  svg.setAttribute("font-family", page.fontFamily.replaceAll('"', "'"));
  put("title", {}, title);
  put("rect", { width, height, fill: page.backgroundColor });
  put("text", { x: MARGIN, y: 32, "font-size": 20, "font-weight": 700, fill: page.color }, title);
  const legend = [...root.querySelectorAll(".legend .paper")].map((mark) => mark.textContent).join("　");
  put("text", { x: MARGIN, y: 56, "font-size": 13, fill: page.color }, legend);
  const shift = { x: MARGIN - frame.left, y: top - frame.top };
  for (const box of sheet.querySelectorAll(".card,.name,.badge,.stage>h2")) { frameOf(box, shift, put); }
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent.offsetParent && !parent.closest(".sr,[hidden]")) { linesOf(walker.currentNode, shift, put); }
  }
  return new XMLSerializer().serializeToString(svg);
}
function frameOf(box, shift, put) {
  if (!box.offsetParent) { return; }
  const place = box.getBoundingClientRect(), style = getComputedStyle(box), line = parseFloat(style.borderTopWidth) || 0;
  put("rect", {
    x: place.left + shift.x + line / 2, y: place.top + shift.y + line / 2, width: place.width - line, height: place.height - line,
    rx: parseFloat(style.borderRadius) || 0, fill: style.backgroundColor === "rgba(0, 0, 0, 0)" ? "none" : style.backgroundColor,
    stroke: line ? style.borderTopColor : "none", "stroke-width": line,
    "stroke-dasharray": style.borderTopStyle === "dashed" ? "5 4" : style.borderTopStyle === "dotted" ? "2 2" : "none",
  });
}
function linesOf(node, shift, put) {
  const style = getComputedStyle(node.parentElement), size = parseFloat(style.fontSize), range = document.createRange();
  let line = null;
  const flush = () => {
    if (line && line.words.trim()) {
      put("text", { x: line.left + shift.x, y: line.bottom + shift.y - (line.height - size) / 2 - 0.12 * size, "font-size": size,
        "font-weight": style.fontWeight, fill: style.color, "xml:space": "preserve" }, line.words);
    }
  };
  let offset = 0;
  for (const character of node.data) {
    range.setStart(node, offset);
    range.setEnd(node, offset += character.length);
    const place = range.getBoundingClientRect();
    if (!place.width) { continue; }
    if (!line || Math.abs(place.top - line.top) > size / 2) {
      flush();
      line = { words: "", left: place.left, top: place.top, bottom: place.bottom, height: place.height };
    }
    // XML knows no control characters.
    line.words += character.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "�");
  }
  flush();
}
function picture(root, title) {
  const url = URL.createObjectURL(new Blob([drawing(root, title)], { type: "image/svg+xml" }));
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => {
      const canvas = make("canvas");
      const scale = Math.min(2, LONGEST / Math.max(image.width, image.height));
      canvas.width = Math.round(scale * image.width);
      canvas.height = Math.round(scale * image.height);
      canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
      URL.revokeObjectURL(url);
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("图片太大"))), "image/png");
    };
    image.onerror = () => reject(new Error("图片没有画成"));
    image.src = url;
  });
}
