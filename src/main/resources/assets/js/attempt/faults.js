// What the server has not taken or would not take, told at the field; the text stays in the field.
import { say, show, word } from "./words.js";
import { characters } from "./parts.js";

export function makeFaults(answers) {
  const why = new Map();

  function tell(slot, sentence) {
    if (slot === "p") return; // read out beside its field
    const field = answers.texts.find((f) => f.name === slot);
    const place = document.getElementById(`fault-${slot}`);
    if (!place) return show("not-accepted", sentence !== "");
    place.querySelector("span").textContent = sentence;
    place.hidden = sentence === "";
    field.toggleAttribute("aria-invalid", false);
    if (sentence) field.setAttribute("aria-invalid", "true");
  }

  function sentence(slot, reason) {
    const field = answers.texts.find((f) => f.name === slot);
    if (!field || (reason !== "TOO_LONG" && reason !== "")) return word("notTaken");
    const [long, most] = [characters(field.value), Number(field.dataset.longest)];
    return word(long > most ? "tooLong" : "tooFull", long, most);
  }

  return {
    has: (slot) => why.has(slot),
    some: () => why.size > 0,
    set(slot, reason) {
      const text = sentence(slot, reason);
      if (!why.has(slot) && slot !== "p") say(text);
      why.set(slot, reason);
      tell(slot, text);
    },
    clear(slot) {
      if (why.delete(slot)) tell(slot, "");
    },
  };
}
