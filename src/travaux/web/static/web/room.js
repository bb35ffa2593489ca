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
const settledHere = document.querySelector(".matters > li:target");
if (settledHere) settledHere.focus();
function press(within, key) {
  const button = within.querySelector(`[data-key="${key}"]`);
  if (button) button.click();
}

// Papers and folders dropped on the form are sent at once; what is hidden in a folder is left there.
for (const form of document.querySelectorAll("form[data-drop]")) {
  form.addEventListener("dragover", (event) => event.preventDefault());
  form.addEventListener("change", () => weigh(form));
  form.addEventListener("drop", async (event) => {
    event.preventDefault();
    const entries = [...event.dataTransfer.items].map((one) => one.webkitGetAsEntry()).filter((one) => one);
    const held = new DataTransfer();
    if (entries.some((one) => one.isDirectory)) for (const one of entries) await collect(one, held);
    else for (const file of event.dataTransfer.files) held.items.add(file);
    form.querySelector("input[type=file]").files = held.files;
    weigh(form);
    form.requestSubmit();
  });
}
function weigh(form) {
  const fields = [...form.querySelectorAll("input[type=file]")];
  const size = fields.flatMap((one) => [...one.files]).reduce((sum, file) => sum + file.size, 0);
  fields[0].setCustomValidity(size > form.dataset.most ? form.dataset.larger : "");
}
async function collect(entry, held) {
  if (entry.name.startsWith(".")) return;
  if (entry.isFile) return void held.items.add(await new Promise((done, failed) => entry.file(done, failed)));
  const reader = entry.createReader();
  for (let some = null; !some || some.length;) {
    some = await new Promise((done, failed) => reader.readEntries(done, failed));
    for (const one of some) await collect(one, held);
  }
}

// The programme editor: a step changes the form in place, rows are dragged. Without this each step is a page.
document.addEventListener("submit", (event) => {
  const form = event.target, button = event.submitter;
  if (!form.matches("[data-editor]") || !button || !button.matches("[data-step]")) return;
  event.preventDefault();
  stepped(form, button.value);
});
// A title may take several lines to show, but is one: Enter checks the form as it does in any other field.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || !event.target.matches("textarea[data-line]")) return;
  event.preventDefault();
  event.target.form.requestSubmit(event.target.form.querySelector("button"));
});
function stepped(form, act) {
  const open = [...form.querySelectorAll("details[open] > summary")].map((one) => one.closest("[data-row], .head"));
  const titles = open.filter((one) => one.dataset.row).map((one) => one.querySelector(".title").value);
  htmx.ajax("POST", form.action, { source: form, values: { act }, target: "#editor", select: "#editor", swap: "outerHTML" }).then(() => {
    const fresh = document.querySelector("[data-editor]");
    for (const row of fresh.querySelectorAll("[data-row]")) if (titles.includes(row.querySelector(".title").value)) row.querySelector("details").open = true;
    draggable(fresh);
    focused(fresh);
  });
}
function focused(form) {
  const field = form.dataset.focus && document.getElementById(form.dataset.focus);
  if (field) { const details = field.closest("details"); if (details) details.open = true; field.focus(); }
}
function draggable(form) {
  let held = null;
  for (const row of form.querySelectorAll("[data-row]")) {
    const grip = row.querySelector(".moves");
    grip.addEventListener("pointerdown", () => { row.draggable = true; });
    row.addEventListener("dragstart", (event) => { held = row; row.classList.add("held"); event.dataTransfer.effectAllowed = "move"; });
    row.addEventListener("dragend", () => { row.draggable = false; held = null; for (const one of form.querySelectorAll(".held, .over")) one.classList.remove("held", "over"); });
    row.addEventListener("dragover", (event) => { if (held && held !== row) { event.preventDefault(); row.classList.add("over"); } });
    row.addEventListener("dragleave", () => row.classList.remove("over"));
    row.addEventListener("drop", (event) => { event.preventDefault(); if (held) stepped(form, `move:${held.dataset.row}:${row.dataset.row}`); });
  }
}
for (const form of document.querySelectorAll("[data-editor]")) { draggable(form); focused(form); }
