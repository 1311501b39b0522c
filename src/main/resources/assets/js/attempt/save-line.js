// The state of saving, in words. Only the server's reply says "saved".
import { say, show, timeOf, word } from "./words.js";

const LOOKS = { saved: ["saved", "save--ok"], local: ["local", "save--local"], unkept: ["refused", "save--refused"], busy: ["local", "save--local"], gone: ["local", "save--local"], refused: ["refused", "save--refused"], elsewhere: ["refused", "save--local"] };

export function makeSaveLine() {
  const place = document.getElementById("save");
  const text = document.getElementById("save-text");
  const waiting = document.getElementById("offline-count");
  let shown = "";

  return function told(name, count, moment) {
    if (name === "saved" && !moment) return;
    text.textContent = name === "saved" ? word("saved", timeOf(moment)) : word(name);
    const [icon, look] = LOOKS[name] ?? [name, ""];
    place.className = `save ${look}`;
    for (const one of place.querySelectorAll("[data-state]")) one.toggleAttribute("hidden", one.dataset.state !== icon);
    show("offline", name === "local" || name === "unkept");
    if (waiting) waiting.textContent = count;
    if (name !== shown && (!["saving", "saved"].includes(name) || (shown === "local" && name === "saved"))) say(text.textContent);
    if (name !== "saving") shown = name;
  };
}
