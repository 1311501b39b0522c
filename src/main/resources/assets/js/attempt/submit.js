// Handing in: asks about what is missing, sends what is waiting, and only then goes; without a network it waits for one.
import { say, show, word } from "./words.js";

export function makeSubmit({ form, gaps, outbox, device, ask, left, catchUp }) {
  const button = document.getElementById("submit-button");
  const dialog = document.getElementById("submit-dialog");
  let wanted = ""; // by oneself, or by the time that ran out
  let gone = false;

  function want(by = "self") {
    wanted = wanted || by;
    button.disabled = true;
    show("submitting", true);
    form.inert = true;
    device.wishTo(wanted);
    say(word("submitting"));
    catchUp();
    proceed();
  }

  // Goes when nothing is waiting and the server was heard from just now.
  async function proceed() {
    if (!wanted || gone) return;
    if (outbox.size() > 0) return outbox.flush();
    const reply = await ask();
    if (reply.status === 200 && reply.body.state === "SUBMITTED") return;
    if (reply.status === 200 && wanted === "time" && left() > 0) goOn();
    else if (reply.status === 200) go();
    else if (reply.status !== 401) setTimeout(proceed, 2000 + 3000 * Math.random());
  }

  // Not now: more time was given, or something was not taken and is asked about first.
  function goOn() {
    wanted = "";
    device.wishTo("");
    button.disabled = false;
    show("submitting", false);
    form.inert = false;
  }

  function go() {
    if (gone || !wanted) return;
    gone = true;
    outbox.stop();
    form.inert = false;
    form.elements.namedItem("lastSeq").disabled = true; // all is saved: an old form must not speak for a newer tab
    form.submit();
  }

  function question(missing) {
    document.getElementById("missing-parts").replaceChildren(...missing.map((sentence) => Object.assign(document.createElement("li"), { textContent: sentence })));
    dialog.returnValue = "";
    if (!dialog.open) dialog.showModal();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    catchUp();
    if (event.submitter && event.submitter !== button) return outbox.flush();
    const missing = gaps();
    if (missing.length === 0) want();
    else if (typeof dialog.showModal === "function") question(missing);
    else if (confirm(missing.join("\n"))) want();
  });
  dialog.addEventListener("close", () => { if (dialog.returnValue === "submit") want(); });

  return {
    want, proceed, goOn, wanted: () => wanted,
    refused() {
      if (wanted !== "self") return;
      goOn();
      question(gaps());
    },
  };
}
