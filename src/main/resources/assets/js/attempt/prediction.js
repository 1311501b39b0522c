// The prediction: any usual way to write a number, read out so that nobody slips by a zero.
import { grouped, inWords, parseWhole } from "./number.js";
import { word } from "./words.js";

export function startPrediction(field, changed) {
  const out = document.getElementById("dd-doc");

  function readOut() {
    const value = parseWhole(field.value);
    const empty = field.value.trim() === "";
    const vietnamese = document.documentElement.lang === "vi";
    field.toggleAttribute("aria-invalid", false);
    if (!empty && value === null) field.setAttribute("aria-invalid", "true");
    out.textContent = empty ? "" : value === null ? word("badNumber") : word("readOut", vietnamese ? inWords(value) : grouped(value, ","));
    return empty || value !== null;
  }

  field.addEventListener("input", (event) => { if (!event.isComposing && readOut()) changed(); });
  field.addEventListener("restored", readOut);
  field.addEventListener("keydown", (event) => { if (event.key === "Enter") event.preventDefault(); });
  readOut();
  return readOut;
}
