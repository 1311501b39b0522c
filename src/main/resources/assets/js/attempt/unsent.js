// Shows what stayed on this device and never reached the server, to be read and copied.
import { makeDevice } from "./device.js";

// Beside the result of an attempt that is handed in.
export default function unsent(place) {
  showUnsent(place.querySelector("[data-question]"), makeDevice(place.dataset.attempt, Date.now).answers());
}

export function showUnsent(box, answers) {
  const list = box.querySelector("ul");
  const essay = box.querySelector("textarea");
  list.replaceChildren(...[...answers].filter(([slot, { v }]) => slot !== "e" && v !== "").map(([slot, { v }]) => {
    const line = document.createElement("li");
    line.textContent = slot === "p" ? box.dataset.prediction.replace("{0}", v) : box.dataset.question.replace("{0}", slot).replace("{1}", letters(v));
    return line;
  }));
  list.hidden = list.childElementCount === 0;
  const text = answers.get("e")?.v ?? "";
  essay.value = text;
  essay.closest("div").hidden = text === "";
  box.hidden = list.hidden && text === "";
  const button = box.querySelector("button");
  button.onclick = async () => {
    essay.select();
    await (navigator.clipboard?.writeText(essay.value) ?? Promise.reject()).catch(() => document.execCommand("copy")); // no clipboard without https
    button.textContent = button.dataset.copied;
  };
  return !box.hidden;
}

export function letters(value) {
  return value.split(",").map((at) => "ABCDEF"[at]).join(", ");
}
