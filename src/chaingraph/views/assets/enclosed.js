// Whole pages inside this one: unpacked when somebody looks at them, under the policy of this page and their own.
"use strict";
async function enclose(frame) {
  const status = document.querySelector('[data-status="' + frame.dataset.page + '"]');
  frame.dataset.begun = "1";
  try {
    const html = await asking.bytes("page-" + frame.dataset.page);
    frame.addEventListener("load", () => { status.hidden = true; }, { once: true });
    frame.src = URL.createObjectURL(new Blob([html], { type: "text/html" }));
  } catch (error) {
    status.textContent = error.message;
  }
}
function encloseShown() {
  for (const frame of document.querySelectorAll("iframe.enclosed:not([data-begun])")) {
    if (!frame.closest("[data-view]").hidden) { enclose(frame); }
  }
}
addEventListener("hashchange", encloseShown);
encloseShown();
