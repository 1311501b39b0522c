// A long form: what is typed is kept on this device until the server has it, offered again on the next visit, and asked about before the page is left.
import { timeOf } from "./attempt/words.js";
import { fate, makeDrafts, same, typed } from "./draft-store.js";

export default function draft(form) {
  const { draft: key, version } = form.dataset;
  const drafts = makeDrafts(localStorage, Date.now);
  const asCame = typed(form);
  const box = document.querySelector("[data-draft-offer]");
  let unsaved = "typed" in form.dataset;
  let leaving = false;
  let timer;
  if (!document.querySelector(".flash--ok")) forget(); // it came back: a later "saved" is of something else

  const write = (sent) => { clearTimeout(timer); drafts.keep(key, version, typed(form), sent); };
  const changed = () => {
    unsaved = "typed" in form.dataset || !same(typed(form), asCame);
    clearTimeout(timer);
    timer = setTimeout(() => (unsaved ? write(false) : drafts.drop(key)), 400);
  };
  const flush = () => { if (unsaved && !leaving) write(false); };
  form.addEventListener("input", changed);
  form.addEventListener("change", changed);
  form.addEventListener("submit", () => { leaving = true; write(true); remember(key); });
  window.addEventListener("pagehide", flush);
  window.addEventListener("beforeunload", (event) => { if (unsaved && !leaving) event.preventDefault(); });
  window.addEventListener("pageshow", (event) => { if (event.persisted) leaving = false; setTimeout(changedByBrowser); });

  // A browser fills forms in again after a reload or Back, later than this runs, and without an event.
  function changedByBrowser() { if (!same(typed(form), asCame)) changed(); }

  const kept = drafts.read(key);
  const act = fate(kept, { version, fields: asCame, typed: unsaved, fills: form.dataset.fills === "now" });
  if (act === "drop") drafts.drop(key);
  if (act === "fill") { fill(form, kept.fields); unsaved = true; form.dispatchEvent(new Event("input", { bubbles: true })); }
  if ((act === "fill" || act === "offer") && box) offer(act);
  if (unsaved) write(false);

  function offer(how) {
    box.hidden = false;
    box.querySelector("[data-draft-kept]").hidden = how === "fill";
    box.querySelector("[data-draft-filled]").hidden = how !== "fill";
    box.querySelectorAll("[data-draft-at]").forEach((place) => { place.textContent = when(kept.at); });
    const take = box.querySelector("[data-draft-take]");
    take.hidden = how === "fill";
    take.addEventListener("click", () => {
      if ("fills" in form.dataset) { fill(form, kept.fields); changed(); box.hidden = true; return; }
      leaving = true;
      send(form, kept);
    });
    box.querySelector("[data-draft-drop]").addEventListener("click", () => { drafts.drop(key); fill(form, asCame); unsaved = false; box.hidden = true; form.dispatchEvent(new Event("change", { bubbles: true })); });
  }
}

// The next page that says "saved" lets go of it: see draft-saved.js.
function remember(key) {
  try { sessionStorage.setItem("draft sent", key); } catch { /* it is offered once more */ }
}

function forget() {
  try { sessionStorage.removeItem("draft sent"); } catch { /* nothing is kept there */ }
}

function when(moment) {
  const day = new Date(moment + 7 * 3600000).toISOString().slice(0, 10).split("-").reverse().join("/");
  return `${timeOf(moment).slice(0, 5)}, ${day}`;
}

function fill(form, fields) {
  const left = [...fields];
  const next = (name) => { const at = left.findIndex(([n]) => n === name); return at < 0 ? "" : left.splice(at, 1)[0][1]; };
  for (const field of form.elements) {
    if (!field.name || ["hidden", "file", "submit", "button", "fieldset", "output"].includes(field.type)) continue;
    if (["checkbox", "radio"].includes(field.type)) field.checked = fields.some(([n, v]) => n === field.name && v === field.value);
    else field.value = next(field.name);
    for (let fold = field.value && field.closest("details"); fold; fold = fold.parentElement.closest("details")) if (field.tagName === "TEXTAREA") fold.open = true;
  }
}

// The server makes the page of what was kept, as after any button that only rearranges the form: rows and boards come back too.
function send(form, kept) {
  const again = document.createElement("form");
  again.method = "post";
  again.action = form.action;
  for (const [name, value] of [...kept.fields, ["version", kept.version], ["do", "check"]]) {
    const field = document.createElement("textarea");
    field.name = name;
    field.value = value;
    again.append(field);
  }
  again.hidden = true;
  document.body.append(again);
  again.submit();
}
