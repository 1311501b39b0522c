// The parts beside the questions: what the server would not take, and what to say of them before the paper is handed in.
import { countWords } from "./essay.js";
import { parseWhole } from "./prediction.js";
import { fill, word } from "./words.js";

// As the server counts: composed letters, no white space around.
export function characters(text) {
  return text.normalize("NFC").trim().length;
}

// Why the server would not take it; "" when it would.
export function fault(slot, value, longest) {
  if (slot === "e") return characters(value) > longest ? "TOO_LONG" : "";
  return slot === "p" && value.trim() !== "" && parseWhole(value) === null ? "UNREADABLE" : "";
}

export function essayGap(text, { least, most, longest }, refused) {
  const words = countWords(text);
  if (words === 0) return word("gapEssayEmpty");
  if (fault("e", text, longest)) return word("gapEssayLong", characters(text), longest);
  if (refused) return word("gapRefused");
  if (words < least) return word("gapEssayFew", words, least);
  return words > most ? word("gapEssayMany", words, most) : "";
}

export function predictionGap(text, refused) {
  if (text.trim() === "") return word("gapPredictionEmpty");
  return fault("p", text) || refused ? word("gapPredictionBad") : "";
}

export function makeParts(answers, faults) {
  const limits = (field) => ({ least: Number(field.dataset.min), most: Number(field.dataset.max), longest: Number(field.dataset.longest) });
  const gap = (field) => (field.name === "e" ? essayGap(field.value, limits(field), faults.has("e")) : predictionGap(field.value, faults.has("p")));
  return {
    fault: (slot, value) => fault(slot, value, limits(answers.texts.at(-1) ?? { dataset: {} }).longest),
    count: answers.texts.length,
    // Slot to sentence, for each that is not as it should be.
    gaps: () => new Map(answers.texts.map((field) => [field.name, gap(field)]).filter(([, sentence]) => sentence)),
  };
}

// Counts what is answered, and names what is not, wherever the page says it.
export function tally(answers, parts) {
  const open = answers.open();
  const gaps = parts.gaps();
  const total = answers.questions.length + parts.count;
  const done = total - open.length - gaps.size;
  for (const place of document.querySelectorAll("[data-done]")) place.textContent = fill(place.dataset.done, done, total);
  for (const place of document.querySelectorAll("[data-answered]")) place.textContent = fill(place.dataset.answered, answers.questions.length - open.length);
  for (const place of document.querySelectorAll("[data-open]")) place.textContent = fill(place.dataset.open, open.length);
  document.getElementById("open-questions").hidden = open.length === 0;
  document.getElementById("open-parts").hidden = gaps.size === 0;
  document.getElementById("all-answered").hidden = open.length + gaps.size > 0;
  const bar = document.getElementById("progress");
  bar.value = done;
  bar.setAttribute("aria-label", word("progress", done, total));
  for (const link of document.querySelectorAll("[data-todo]")) link.parentElement.hidden = !open.includes(link.dataset.todo);
  for (const link of document.querySelectorAll("[data-gap]")) {
    link.textContent = gaps.get(link.dataset.gap) ?? "";
    link.parentElement.hidden = !gaps.has(link.dataset.gap);
  }
  for (const link of document.querySelectorAll("[data-jump]")) {
    const answered = !open.includes(link.dataset.jump);
    link.classList.toggle("is-done", answered);
    link.lastElementChild.hidden = !answered;
  }
  // What to ask about before the paper is handed in.
  return [...(open.length ? [word("gapQuestions", open.length)] : []), ...gaps.values()];
}
