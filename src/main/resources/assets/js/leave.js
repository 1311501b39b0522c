// Signing out: all of this person's goes from this device. Answers that have not arrived are sent first; what cannot be sent is asked about.
import { empties, left, sendsLeft } from "./leaving.js";

export default function leave(form) {
  const dialog = document.getElementById("leave-dialog");

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const foreign = await sendsLeft(localStorageOrNone(), post);
    const { answers, drafts, attempt } = left(localStorageOrNone(), foreign);
    if (answers + drafts === 0) return go(foreign);
    say("answers", answers);
    say("drafts", drafts);
    const paper = dialog.querySelector("a");
    paper.hidden = !attempt;
    paper.href = `/attempts/${attempt}`;
    dialog.returnValue = "";
    dialog.onclose = () => { if (dialog.returnValue === "leave") go(foreign); };
    dialog.showModal();
  });

  function say(what, count) {
    const line = dialog.querySelector(`[data-left="${what}"]`);
    line.hidden = count === 0;
    line.querySelector("b").textContent = count;
  }

  async function go(foreign) {
    await empties(localStorageOrNone(), globalThis.caches, foreign);
    form.submit();
  }
}

async function post(attempt, body) {
  try {
    return (await fetch(`/attempts/${attempt}/responses`, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json", Accept: "application/json" }, redirect: "error" })).status;
  } catch {
    return 0;
  }
}

function localStorageOrNone() {
  try {
    return globalThis.localStorage;
  } catch {
    return { length: 0 };
  }
}
