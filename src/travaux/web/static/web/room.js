// Names the same finding in the words and on the page's image. Every page works without this.
"use strict";
document.addEventListener("pointerover", light);
document.addEventListener("focusin", light);
function light(event) {
  const mark = event.target.closest && event.target.closest("[data-mark]");
  for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
  if (!mark) return;
  for (const same of document.querySelectorAll(`[data-mark="${mark.dataset.mark}"]`)) same.classList.add("lit");
}
