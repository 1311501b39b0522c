// The paper on a phone: puts the parts together.
import { localTime, makeClock, makeSequence, minutesAndSeconds } from "./clock.js";
import { startCountdown } from "./countdown.js";
import { makeDevice, sweep } from "./device.js";
import { startEssay } from "./essay.js";
import { makeForm } from "./form.js";
import { startJump } from "./jump.js";
import { makeOutbox } from "./outbox.js";
import { startPrediction } from "./prediction.js";
import { makeState } from "./state.js";
import { makeSubmit } from "./submit.js";
import { startTabs } from "./tabs.js";
import { makeWire } from "./wire.js";
import { say, show, word } from "./words.js";

const form = document.getElementById("bai-thi");
const { attempt, started, ends, now, lastSeq } = form.dataset;
const essay = form.elements.namedItem("e");
const prediction = form.elements.namedItem("p");

const clock = makeClock(Number(now), Number(ends), ...arrival());
const request = makeWire(clock);
const device = makeDevice(attempt);
const kept = device.all();
const wasSubmitting = kept.get("submit")?.v;
kept.delete("submit");
const floor = Number(lastSeq);
const next = makeSequence(clock, Number(started), Math.max(floor, ...[...kept.values()].map((e) => e.n)));
const answers = makeForm(form);
const state = makeState();
const known = new Map(); // slot to the newest sequence number seen in this tab

const outbox = makeOutbox({
  device, next, floor, onState: state, onReply: heard,
  post: (batch, leaving) => request(`/attempts/${attempt}/responses`, batch, leaving),
});
const ask = () => request(`/attempts/${attempt}/clock`).then((reply) => { heard(reply, outbox.size(), true); return reply; });
const submit = makeSubmit({ form, answers, outbox, device, ask, left: clock.left, catchUp: () => [essay, prediction].forEach((f) => f && changed(f.name, 0)) });
const tell = startTabs(attempt, { onOther: () => show("tab-khac", true), onChange: adopt });

function changed(slot, delay) {
  const value = answers.read(slot);
  if (value === shown.get(slot) || (slot === "p" && !validPrediction())) return;
  shown.set(slot, value);
  const seq = outbox.put(slot, value);
  known.set(slot, seq);
  tell(slot, value, seq);
  answers.count();
  outbox.soon(delay);
}

function adopt(slot, value, seq) {
  if (seq <= (known.get(slot) ?? 0)) return;
  known.set(slot, seq);
  outbox.yieldTo(slot, seq);
  shown.set(slot, value);
  answers.write(slot, value);
  answers.count();
}

function heard(reply, waiting, asked = false) {
  hearExtra(reply);
  // 404: somebody else signed in on this phone; what is kept stays kept.
  show("dang-nhap", reply.status === 401 || reply.status === 404);
  if (reply.status === 422) show("khong-nhan", true);
  const closed = (reply.status === 409 && reply.body.refused !== "CONFLICT") || reply.body.state === "SUBMITTED";
  if (closed) return submit.go();
  if (submit.wanted() && !asked && reply.status === 200 && waiting === 0) submit.proceed();
}

// More time was given: a save's reply tells only the new end, so the words are asked for.
let moved = false;
clock.onMoved(() => { moved = true; });

function hearExtra({ body }) {
  const place = document.getElementById("them-gio");
  const text = place.querySelector("p");
  if (body.extra && text.textContent !== body.extra) {
    text.textContent = body.extra;
    place.hidden = false;
    say(`${body.extra} ${word("moved", minutesAndSeconds(clock.left()))}`);
  }
  if (moved && !body.extra && body.now && !body.state) ask();
  moved = false;
}

// At the end the server is asked first: more time may have been given.
async function timeUp() {
  catchUpFields();
  outbox.flush();
  await new Promise((done) => setTimeout(done, 300 + 2000 * Math.random()));
  await ask();
  if (clock.left() <= 0) { say(word("timeUp")); submit.want("time"); }
}

function catchUpFields() {
  for (const field of [essay, prediction]) if (field) changed(field.name, 0);
}

function arrival() {
  const page = performance.getEntriesByType?.("navigation")[0];
  const here = localTime();
  if (!page?.responseStart) return [here, here];
  return [page.requestStart, page.responseStart].map((at) => ({ steady: at, date: here.date - (here.steady - at) }));
}

// What this device kept and the server may not have: shown and sent again.
function restore() {
  for (const [slot, { v, n }] of kept) {
    if (n > floor || answers.read(slot) === "") answers.write(slot, v);
    outbox.put(slot, v, n);
    known.set(slot, n);
  }
  if (kept.size) { say(word("restored", kept.size)); outbox.soon(0); }
}

const validPrediction = prediction ? startPrediction(prediction, () => changed("p", 800)) : () => true;
if (essay) startEssay(essay, () => changed("e", 1500));
document.querySelectorAll("[data-without-script]").forEach((part) => { part.hidden = true; });
sweep();
restore();
const shown = new Map([...answers.questions.map((q) => q.dataset.slot), ...[essay, prediction].filter(Boolean).map((f) => f.name)].map((slot) => [slot, answers.read(slot)]));
answers.count();
startJump(answers.questions, "oneAPage" in form.dataset);
startCountdown(clock, timeUp);
form.addEventListener("change", (event) => { if (event.target.matches(".choices input")) changed(answers.slotOf(event.target), 150); });
if (wasSubmitting) submit.want(wasSubmitting === "time" ? "time" : "self", true);

addEventListener("online", () => { outbox.size() ? outbox.flush() : ask(); });
addEventListener("offline", () => { if (outbox.size()) state("local", outbox.size()); });
addEventListener("pagehide", () => { catchUpFields(); outbox.leave(); });
addEventListener("pageshow", (event) => { if (event.persisted) ask(); });
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible") return ask();
  catchUpFields();
  outbox.flush();
});
(function again() { setTimeout(() => { if (document.visibilityState === "visible") ask(); again(); }, 75000 + 30000 * Math.random()); })();
