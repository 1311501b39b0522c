// What comes from outside: the person who leaves and returns, other tabs, and what the server says beside "saved".
import { minutesAndSeconds, say, show, word } from "./words.js";

// When the page is left, comes back, or the network does; and now and then the server's time.
export function startWatch({ clock, ask, outbox, changes, faults, used, page = document }) {
  let hiddenAt = 0;

  function catchUp() {
    if (used()) changes.take();
    else changes.putBack();
  }

  // Back after a while: another device may have answered since, and a page of ours that has nothing of its own is simply made anew.
  async function back() {
    const { status, body } = await ask();
    if (status === 200 && body.last > changes.newest() && outbox.size() === 0 && !faults.some() && body.state === "OPEN") location.reload();
  }

  addEventListener("online", () => { ask(); });
  addEventListener("pagehide", () => { catchUp(); outbox.leave(); });
  addEventListener("pageshow", (event) => { if (event.persisted) back(); });
  const loaded = () => [0, 1500].forEach((later) => setTimeout(catchUp, later)); // a browser may fill in an older visit after the load
  if (page.readyState === "complete") loaded();
  else addEventListener("load", loaded);
  page.addEventListener("visibilitychange", () => {
    if (page.visibilityState !== "visible") {
      hiddenAt = clock.time();
      catchUp();
      outbox.flush();
    } else if (clock.time() - hiddenAt > 30000) back();
    else ask();
  });
  clock.onLeapt(ask);
  (function again() { setTimeout(() => { if (page.visibilityState === "visible") ask(); again(); }, 75000 + 30000 * Math.random()); })();
}

// Other tabs of the same attempt: each hears what the others change and takes over what is newer.
export function startTabs(attempt, { onOther, onChange }) {
  if (!("BroadcastChannel" in globalThis)) return () => {};
  const channel = new BroadcastChannel(`hoithi.${attempt}`);
  channel.addEventListener("message", ({ data }) => {
    if (data.hello) channel.postMessage({ here: true });
    if (data.hello || data.here) onOther();
    if (data.slot) onChange(data.slot, data.value, data.seq, data.was);
  });
  channel.postMessage({ hello: true });
  return (slot, value, seq, was) => channel.postMessage({ slot, value, seq, was });
}

// The server has newer answers of another device: those stand.
export function showElsewhere(lost) {
  const name = (slot) => word({ e: "partEssay", p: "partPrediction" }[slot] ?? "partQuestion", slot);
  document.getElementById("elsewhere-text").textContent = word("standing", lost.map(([slot]) => name(slot)).join(", "));
  show("elsewhere", true);
}

// What the server says beside "saved": signed out, not there, handed in elsewhere, more time.
export function makeNews({ clock, ask, outbox, submit, close }) {
  let moved = false; // a save's reply tells only the new end, so the words are asked for
  clock.onMoved(() => { moved = true; });

  function extra({ body }) {
    const place = document.getElementById("extra-time");
    const text = place.querySelector("p");
    if (body.extra && text.textContent !== body.extra) {
      text.textContent = body.extra;
      place.hidden = false;
      say(`${body.extra} ${word("moved", minutesAndSeconds(clock.left()))}`);
    }
    const unsaid = moved && !body.extra && body.now && !body.state;
    moved = false;
    if (unsaid) ask();
  }

  function who({ status }) {
    show("signed-out", status === 401);
    show("gone", status === 404); // somebody else signed in on this phone, or the attempt is gone: what is kept stays kept
  }

  return {
    ofSave(reply, waiting, what) {
      who(reply);
      extra(reply);
      if (what === "closed") ask().then(({ body }) => { if (!body.state) close(); });
      else if (what === "saved" && waiting === 0 && submit.wanted()) submit.proceed();
      else if (what === "late" && waiting === 0 && submit.wanted()) submit.proceed();
    },
    ofClock(reply) {
      who(reply);
      extra(reply);
      if (reply.body.state === "SUBMITTED") close(reply.body.submitted);
      else if (reply.status === 200 && outbox.size() > 0) outbox.soon(0);
    },
  };
}
