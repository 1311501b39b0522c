// The fields of the paper: reads and writes the answers in them, and listens to what changes them.
import { startEssay } from "./essay.js";
import { startPrediction } from "./prediction.js";
import { used } from "./take-up.js";

const SOON = { choice: 150, p: 800, e: 1500 };

export function makeFields(form) {
  const questions = [...form.querySelectorAll("[data-slot]")];
  const texts = ["p", "e"].map((name) => form.elements.namedItem(name)).filter(Boolean);
  const isText = (slot) => slot === "p" || slot === "e";
  const named = byName(form.elements);
  const inputs = (slot) => named.get(isText(slot) ? slot : `s${slot}`) ?? [];
  const chosen = (slot, which) => inputs(slot).filter((f) => f[which]).map((f) => f.value).join(",");
  const read = (slot) => (isText(slot) ? inputs(slot)[0].value : chosen(slot, "checked"));

  function write(slot, value) {
    const fields = inputs(slot);
    if (fields.length === 0) return;
    if (isText(slot)) {
      if (fields[0].value !== value) fields[0].value = value;
      fields[0].dispatchEvent(new Event("restored"));
    } else {
      const marks = value === "" ? [] : value.split(",");
      for (const f of fields) f.checked = marks.includes(f.value);
    }
  }

  // What the server knew when it made the page: the defaults in the markup. Null where it gave back what it had not kept.
  function rendered(slot) {
    if (!isText(slot)) return chosen(slot, "defaultChecked");
    const field = inputs(slot)[0];
    return "unsaved" in field.dataset ? null : field.defaultValue;
  }

  // The page is older than what the server has: its markup is brought up to that.
  function fill(responses) {
    for (const [slot, value] of Object.entries(responses)) {
      const marks = value === "" ? [] : value.split(",");
      for (const f of inputs(slot)) if (isText(slot)) f.defaultValue = value; else f.defaultChecked = marks.includes(f.value);
      if (isText(slot)) inputs(slot)[0]?.dispatchEvent(new Event("restored"));
    }
  }

  return {
    read, write, fill, rendered, questions, texts,
    slots: [...questions.map((q) => q.dataset.slot), ...texts.map((f) => f.name)],
    open: () => questions.map((q) => q.dataset.slot).filter((slot) => read(slot) === ""),
    slotOf: (field) => (isText(field.name) ? field.name : field.name.slice(1)),
  };
}

function byName(fields) {
  const named = new Map();
  for (const field of fields) named.set(field.name, [...(named.get(field.name) ?? []), field]);
  return named;
}

// What a person changes is sent soon, an essay later than a choice; what a browser fills in from an older visit is put back.
export function startFields({ form, answers, changes, outbox, faults, onFault }) {
  function changed(slot, delay) {
    if (changes.take([slot])) outbox.soon(delay);
    else if (faults.has(slot)) onFault();
  }

  for (const field of answers.texts) (field.name === "p" ? startPrediction : startEssay)(field, () => changed(field.name, SOON[field.name]));
  const refilled = (event) => event.isTrusted && !used();
  form.addEventListener("input", (event) => (refilled(event) ? changes.putBack() : changes.touch(answers.slotOf(event.target))), true);
  form.addEventListener("change", (event) => {
    if (refilled(event)) changes.putBack();
    else if (event.target.matches(".choices input")) changed(answers.slotOf(event.target), SOON.choice);
  });
}
