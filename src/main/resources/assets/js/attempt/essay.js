// The essay: a plain field that is only ever read. While a Telex or VNI keyboard composes a word nothing happens at all.
import { word } from "./words.js";

export function countWords(text) {
  return text.trim() === "" ? 0 : text.trim().split(/\s+/u).length;
}

export function startEssay(field, changed) {
  const [least, most] = [Number(field.dataset.min), Number(field.dataset.max)];
  const bar = document.getElementById("word-bar");
  const done = document.getElementById("word-count");
  const rest = document.getElementById("words-left");

  function count() {
    const words = countWords(field.value);
    bar.value = Math.min(words, most);
    bar.setAttribute("aria-label", word("wordsBar", words, most));
    done.textContent = word(words >= least ? "wordsEnough" : "wordsFew", words, least);
    rest.textContent = words > most ? word("wordsOver", words - most) : word("wordsLeft", most - words);
    rest.classList.toggle("over", words > most);
  }

  let timer = null;
  function later() {
    clearTimeout(timer);
    timer = setTimeout(() => { count(); changed(); }, 400);
  }

  field.addEventListener("input", (event) => { if (!event.isComposing) later(); });
  field.addEventListener("compositionend", later);
  field.addEventListener("blur", () => { clearTimeout(timer); count(); changed(); });
  field.addEventListener("restored", count);
  count();
}
