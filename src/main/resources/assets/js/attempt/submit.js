// Submitting: says what is open, sends what is waiting, and only then goes; without a network it waits for one.
import { say, show, word } from "./words.js";

export function makeSubmit({ form, answers, outbox, device, ask, left, catchUp }) {
  const button = document.getElementById("nop");
  const dialog = document.getElementById("hoi-nop");
  let wanted = ""; // by oneself, or by the time that ran out
  let gone = false;

  function want(by = "self", restored = false) {
    wanted = wanted || by;
    button.disabled = true;
    show("dang-nop", true);
    form.inert = true;
    if (!restored) device.write("submit", wanted, Number.MAX_SAFE_INTEGER);
    say(word("submitting"));
    catchUp();
    proceed();
  }

  // Goes when nothing is waiting and the server was heard from just now.
  async function proceed() {
    if (!wanted || gone) return;
    if (outbox.size() > 0) return outbox.flush();
    const reply = await ask();
    if (reply.status === 200 && wanted === "time" && left() > 0) goOn();
    else if (reply.status === 200) go();
    else if (reply.status !== 401) setTimeout(proceed, 2000 + 3000 * Math.random());
  }

  // The time had run out here, but the organisers gave more.
  function goOn() {
    wanted = "";
    device.drop("submit", Number.MAX_SAFE_INTEGER);
    button.disabled = false;
    show("dang-nop", false);
    form.inert = false;
  }

  function go() {
    if (gone) return;
    gone = true;
    outbox.stop();
    device.clear();
    form.inert = false;
    form.elements.namedItem("lastSeq").disabled = true; // all is saved: an old form must not speak for a newer tab
    form.submit();
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.submitter && event.submitter !== button) return outbox.flush();
    const open = answers.count();
    if (open === 0 || typeof dialog.showModal !== "function") return want();
    dialog.returnValue = "";
    dialog.showModal();
  });
  dialog.addEventListener("close", () => { if (dialog.returnValue === "submit") want(); });

  return { want, proceed, go, wanted: () => wanted !== "" };
}
