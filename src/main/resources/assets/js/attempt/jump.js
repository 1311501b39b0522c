// The list of questions: marks the one in view, closes after a jump; with one question a page it turns the pages.
import { say, word } from "./words.js";

export function startJump(questions, oneAPage) {
  const list = document.getElementById("question-list");
  const steps = new Map([...document.querySelectorAll(".jumpbar [data-step]")].map((button) => [Number(button.dataset.step), button]));
  const submission = document.querySelector('.jumpbar a[href="#submission"]');
  const links = new Map([...document.querySelectorAll("[data-jump]")].map((a) => [a.dataset.jump, a]));
  let here = 0;

  function mark(index) {
    here = index;
    links.forEach((link, slot) => (slot === questions[index].dataset.slot ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
    if (!oneAPage) return;
    questions.forEach((q, i) => { q.hidden = i !== index; });
    const last = index === questions.length - 1;
    steps.get(-1).disabled = index === 0;
    steps.get(1).hidden = last;
    submission.hidden = !last;
  }

  function go(index) {
    mark(index);
    if (oneAPage) say(word("page", index + 1, questions.length));
    questions[index].querySelector("input").focus({ preventScroll: true });
    questions[index].scrollIntoView({ block: "start" });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#question-"]');
    if (!link) return;
    event.preventDefault(); // no entry in the history: Back leaves the page once, and harms nothing
    list.open = false;
    go(questions.findIndex((q) => q.id === link.hash.slice(1)));
  });
  submission.addEventListener("click", () => { list.open = false; });
  list.addEventListener("keydown", (event) => { if (event.key === "Escape") { list.open = false; list.firstElementChild.focus(); } });

  if (oneAPage) {
    steps.forEach((button, step) => { button.hidden = false; button.addEventListener("click", () => go(here + step)); });
    mark(Math.max(0, questions.findIndex((q) => !q.querySelector(":checked"))));
  } else if ("IntersectionObserver" in window) {
    const seen = new IntersectionObserver((entries) => {
      const entry = entries.find((e) => e.isIntersecting);
      if (entry) mark(questions.indexOf(entry.target));
    }, { rootMargin: "-30% 0px -60% 0px" });
    questions.forEach((q) => seen.observe(q));
  }
}
