// The paper on a phone: puts the parts together.
import { arrival, localTime, makeClock, makeSequence, watchAway } from "./clock.js";
import { makeBulletins } from "./bulletins.js";
import { makeCustody } from "./custody.js";
import { makeDevice, sweep } from "./device.js";
import { makeClosed, makeEnding } from "./ending.js";
import { makeFaults } from "./faults.js";
import { makeFields, startFields } from "./fields.js";
import { startJump } from "./jump.js";
import { makeMemory } from "./memory.js";
import { makeParts, tally } from "./parts.js";
import { makeSaveLine } from "./save-line.js";
import { makeSubmit } from "./submit.js";
import { takeUp, used } from "./take-up.js";
import { startTimer } from "./timer.js";
import { makeNews, showElsewhere, startTabs, startWatch } from "./watch.js";
import { makeWire } from "./wire.js";
import { say, show, word } from "./words.js";
import { beginWorker, isKept } from "../worker/begin.js";

const form = document.getElementById("paper");
const { attempt, started, ends, closes, now, lastSeq } = form.dataset;
const path = `/attempts/${attempt}`;
const memory = makeMemory(attempt);
const kept = memory.opened(Number(now), Number(ends), "kept" in document.documentElement.dataset); // null: the page comes from the server
let sure = !kept; // the server's own word on the time
const floor = Math.max(Number(lastSeq), kept?.seq ?? 0);
const clock = kept ? keptClock(kept) : makeClock(Number(now), Number(ends), ...arrival(), localTime, watchAway());
const request = makeWire(clock);
const device = makeDevice(attempt, clock.time);
const sequence = makeSequence(clock, Number(started), floor);
const answers = makeFields(form);
if (kept) answers.fill(kept.responses);
const faults = makeFaults(answers);
const parts = makeParts(answers, faults);
const saveLine = makeSaveLine();
const redraw = () => tally(answers, parts);
const bulletins = makeBulletins({ attempt, ask: () => ask() });
function ask() {
  const shown = bulletins.shown();
  return request(`${path}/clock?told=${shown}`).then((reply) => { heard(reply); bulletins.ofClock(reply, shown); news.ofClock(reply); return reply; });
}
const tell = startTabs(attempt, { onOther: () => show("other-tab", true), onChange: (...change) => changes.adopt(...change) });

const { outbox, changes } = makeCustody({
  answers, parts, faults, clock, device, sequence, floor, tell, redraw, onState,
  post: (batch, leaving) => request(`${path}/responses`, batch, leaving),
  onReply(reply, ...more) { heard(reply); bulletins.ofSave(reply); news.ofSave(reply, ...more); },
  onSaved: memory.saved,
  onLost: showElsewhere,
  onRefused(slots, why) {
    if (why === "TIME_UP") return show("after-end", slots.length > 0);
    redraw();
    submit.refused();
  },
});
const submit = makeSubmit({ form, gaps: redraw, outbox, device, ask, left: clock.left, catchUp: () => changes.take() });
const ending = makeEnding({ form, clock, grace: Number(closes) - Number(ends), outbox, submit, changes, ask, sure: () => sure });
const closing = makeClosed({ form, attempt, device, outbox, ends: clock.ends });
const news = makeNews({ clock, ask, outbox, submit, close(moment) { changes.take(); memory.forget(); closing.close(moment); } });

function onState(name, ...about) {
  const told = name === "saved" && faults.some() ? "refused" : name === "local" && !device.keeps() ? "unkept" : name;
  saveLine(told, ...about);
  if (name === "local") isKept(path).then((is) => ["kept-page", "unkept-page"].forEach((id) => show(id, is === (id === "kept-page"))));
  ending.note();
}

// A page of this device: the time is told by its calendar until the server is heard.
function keptClock({ now: moment, since, ends: end }) {
  const here = localTime();
  return makeClock(moment, end, here, here, localTime, watchAway(), since);
}

// Every word of the server: what it says of the time is remembered; a page of this device that nobody touched is made anew.
function heard({ status, body }) {
  if (status === 0) return show("kept-copy", !sure);
  sure = true;
  show("kept-copy", false);
  if (status === 200) memory.heard(body.now, body.ends);
  if (kept && status === 200 && !used() && outbox.size() === 0 && firstTry()) location.reload();
}

function firstTry() {
  try {
    const tried = sessionStorage.getItem("made anew") === now;
    sessionStorage.setItem("made anew", now);
    return !tried;
  } catch {
    return false;
  }
}

if (location.pathname !== path) history.replaceState(history.state, "", path); // the paper came as the answer to the press
document.querySelectorAll("[data-without-script]").forEach((part) => { part.hidden = true; });
sweep(clock.time());
startFields({ form, answers, changes, outbox, faults, onFault: () => onState("refused", outbox.size()) });
const restored = takeUp({ answers, changes, device, sequence, clock, floor });
if (restored) say(word("restored", restored));
outbox.soon(0);
startJump(answers.questions, "oneAPage" in form.dataset);
startTimer(clock, () => { if (!closing.closed()) ending.end(); });
clock.onMoved(ending.resume);
clock.onCorrected(ending.resume);
clock.onDoubted(ask);
startWatch({ clock, ask, outbox, changes, faults, used });
if (device.wish() === "time" || (device.wish() && !faults.some())) submit.want(device.wish());
if (kept) ask();
beginWorker();
