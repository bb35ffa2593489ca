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

// The checklist by single keys: the buttons are there for whoever does without.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
  const list = document.querySelector(".matters");
  if (!list) return;
  const items = [...list.children];
  const here = event.target.closest(".matters > li");
  const step = { j: 1, k: -1 }[event.key];
  if (step) items[Math.min(items.length - 1, Math.max(0, items.indexOf(here) + step))].focus();
  else if (event.key === "u") press(document, "u");
  else if (here && event.key === "e") { const field = here.querySelector("[name=value]"); if (field) { field.focus(); field.select(); } }
  else if (here && "arms".includes(event.key)) press(here, event.key);
  else return;
  event.preventDefault();
});
function press(within, key) {
  const button = within.querySelector(`[data-key="${key}"]`);
  if (button) button.click();
}

// Papers dropped on the form are sent at once.
for (const form of document.querySelectorAll("form[data-drop]")) {
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("drop", (event) => {
    event.preventDefault();
    form.querySelector("input[type=file]").files = event.dataTransfer.files;
    form.requestSubmit();
  });
}
