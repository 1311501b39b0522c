// Reads and writes the answers of the paper, and keeps count of them.
import { word } from "./words.js";

export function makeForm(form) {
  const questions = [...form.querySelectorAll("[data-slot]")];

  function inputs(slot) {
    return [...form.querySelectorAll(`[name="${slot === "p" || slot === "e" ? slot : "s" + slot}"]`)];
  }

  function read(slot) {
    const fields = inputs(slot);
    if (slot === "p" || slot === "e") return fields[0].value;
    return fields.filter((f) => f.checked).map((f) => f.value).join(",");
  }

  function write(slot, value) {
    const fields = inputs(slot);
    if (fields.length === 0) return;
    if (slot === "p" || slot === "e") {
      if (fields[0].value !== value) fields[0].value = value;
      fields[0].dispatchEvent(new Event("restored"));
    } else {
      const chosen = value === "" ? [] : value.split(",");
      for (const f of fields) f.checked = chosen.includes(f.value);
    }
  }

  function count() {
    const open = questions.map((q) => q.dataset.slot).filter((slot) => read(slot) === "");
    const done = questions.length - open.length;
    for (const place of document.querySelectorAll("[data-done]")) place.textContent = place.dataset.done.replace("{0}", done).replace("{1}", questions.length);
    for (const place of document.querySelectorAll("[data-open]")) place.textContent = place.dataset.open.replace("{0}", open.length);
    document.getElementById("con-cau").hidden = open.length === 0;
    document.getElementById("du-cau").hidden = open.length > 0;
    const bar = document.getElementById("thanh");
    bar.value = done;
    bar.setAttribute("aria-label", word("progress", done, questions.length));
    for (const link of document.querySelectorAll("[data-todo]")) link.parentElement.hidden = !open.includes(link.dataset.todo);
    for (const link of document.querySelectorAll("[data-jump]")) {
      const answered = !open.includes(link.dataset.jump);
      link.classList.toggle("is-done", answered);
      link.lastElementChild.hidden = !answered;
    }
    return open.length;
  }

  return { read, write, count, questions, slotOf: (field) => (field.name === "p" || field.name === "e" ? field.name : field.name.slice(1)) };
}
