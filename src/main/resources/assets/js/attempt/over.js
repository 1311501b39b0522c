// A paper opened after its end: delivers what this device kept from before the end, says so, and hands in. Nothing is written here.
import { arrival, localTime, makeClock, makeSequence, watchAway } from "./clock.js";
import { makeDevice } from "./device.js";
import { showUnsent } from "./unsent.js";
import { makeOutbox } from "./outbox.js";
import { makePending } from "./pending.js";
import { makeWire } from "./wire.js";
import { show, word } from "./words.js";

const form = document.getElementById("over-paper");
const { attempt, started, ends, closes, now } = form.dataset;
const clock = makeClock(Number(now), Number(ends), ...arrival(), localTime, watchAway());
const request = makeWire(clock);
const device = makeDevice(attempt, clock.time);
const sequence = makeSequence(clock, Number(started), 0);
const pending = makePending({ device, sequence, floor: Infinity }); // each keeps its own number
const outbox = makeOutbox({ device, sequence, pending, onState: told, onReply: replied, post: (batch) => request(`/attempts/${attempt}/responses`, batch) });
const line = document.getElementById("delivery-text");
let sent = 0;

function told(name, waiting) {
  show("delivery", true);
  if (name === "saving") line.textContent = word("lateSending", waiting);
  else if (name !== "saved") line.textContent = word(name === "local" ? "lateOffline" : name, waiting);
}

function replied({ status, body }, waiting, what) {
  show("signed-out", status === 401);
  if (what === "closed" || body.state === "SUBMITTED") return location.replace(`/attempts/${attempt}/result`);
  if (status === 404) line.textContent = word("gone");
  else if (waiting === 0) finish();
}

// What is left is shown to be copied, and then nothing goes by itself.
function finish() {
  show("delivery", true);
  if (showUnsent(document.getElementById("unsent"), device.answers())) {
    line.textContent = word("lateLeft");
    return;
  }
  line.textContent = sent ? word("lateSent", sent) : word("lateNothing");
  setTimeout(() => form.submit(), 5000);
}

async function open() {
  const reply = await request(`/attempts/${attempt}/clock`);
  if (reply.status === 0) return setTimeout(open, 3000);
  if (reply.status !== 200 || reply.body.state === "SUBMITTED") return replied(reply, 1);
  if (clock.left() > 0) return location.reload(); // more time was given
  for (const [slot, { v, n, r }] of device.answers()) {
    if (r) continue;
    if (n > sequence.limit() || clock.time() >= clock.ends() + Number(closes) - Number(ends)) device.refuse(slot, n, "TIME_UP");
    else outbox.put(slot, v, n);
  }
  sent = outbox.size();
  if (sent === 0) return finish();
  told("saving", sent);
  outbox.flush();
}

open();
