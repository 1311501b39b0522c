// The three states of a save, in words. Only the server's reply says "saved".
import { say, show, word } from "./words.js";

export function makeState() {
  const place = document.getElementById("luu");
  const text = document.getElementById("luu-chu");
  const kept = document.getElementById("giu-so");
  let shown = "";

  return function state(name, count, moment) {
    if (name === "saved" && !moment) return;
    text.textContent = name === "saved" ? word("saved", timeOf(moment)) : word(name);
    place.className = { saved: "save save--ok", local: "save save--local" }[name] ?? "save";
    for (const icon of place.querySelectorAll("[data-state]")) icon.toggleAttribute("hidden", icon.dataset.state !== name);
    show("mat-mang", name === "local");
    if (kept) kept.textContent = count;
    if (name !== shown && (name === "local" || (shown === "local" && name === "saved"))) say(text.textContent);
    if (name !== "saving") shown = name;
  };
}

// Vietnam's time, wherever the phone thinks it is.
export function timeOf(moment) {
  return new Date(moment + 7 * 3600 * 1000).toISOString().slice(11, 19);
}
