// How a sitting ends on this page: its time is over, or the paper is closed.
import { showUnsent } from "./unsent.js";
import { say, show, timeOf, word } from "./words.js";

// The end of the time: the form shuts at once, what is in it is sent, and the server is asked before anything is handed in.
export function makeEnding({ form, clock, grace, outbox, submit, changes, ask, sure = () => true }) {
  function note() {
    if (clock.left() > 0) return;
    const until = clock.ends() + grace;
    const kept = outbox.size() === 0 ? "" : ` ${word(clock.time() < until ? "overKept" : "overLost", outbox.size(), timeOf(until))}`;
    document.getElementById("time-up-text").textContent = sure() ? word("over", timeOf(clock.ends())) + kept : word("overUnsure", timeOf(clock.ends()));
    show("time-up", true);
    show("offline", false);
  }

  async function end() {
    form.inert = true;
    changes.take();
    outbox.flush();
    note();
    say(word("timeUp"));
    await new Promise((done) => setTimeout(done, 300 + 2000 * Math.random()));
    await ask();
    if (clock.left() > 0) return resume();
    note();
    submit.want("time");
  }

  // More time was given, or the phone had been wrong about it.
  function resume() {
    if (clock.left() <= 0) return;
    show("time-up", false);
    if (submit.wanted() === "time") submit.goOn();
    else if (!submit.wanted()) form.inert = false;
  }

  return { end, resume, note };
}

// The paper was handed in elsewhere, or taken in at the end: says when, and keeps what never reached the server readable.
export function makeClosed({ form, attempt, device, outbox, ends, go = (path) => location.replace(path) }) {
  let closed = false;

  function close(moment) {
    if (closed) return;
    closed = true;
    outbox.stop();
    form.inert = true;
    const box = document.getElementById("unsent");
    if (!showUnsent(box, device.answers())) return go(`/attempts/${attempt}/result`);
    const sentence = !moment ? word("closedElsewhere") : moment >= ends() ? word("closedAtEnd", timeOf(moment)) : word("closedAt", timeOf(moment));
    document.getElementById("closed-text").textContent = sentence;
    for (const id of ["offline", "submitting", "time-up"]) show(id, false);
    for (const bar of document.querySelectorAll(".exambar, .jumpbar")) bar.hidden = true;
    show("closed", true);
    say(sentence);
    document.getElementById("closed").scrollIntoView({ block: "center" });
  }

  return { close, closed: () => closed };
}
