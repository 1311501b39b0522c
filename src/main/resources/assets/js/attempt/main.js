// The paper on a phone: puts the parts together.
import { arrival, localTime, makeClock, makeSequence, watchAway } from "./clock.js";
import { makeCustody } from "./custody.js";
import { makeDevice, sweep } from "./device.js";
import { makeClosed, makeEnding } from "./ending.js";
import { makeFaults } from "./faults.js";
import { makeFields, startFields } from "./fields.js";
import { startJump } from "./jump.js";
import { makeParts, tally } from "./parts.js";
import { makeSaveLine } from "./save-line.js";
import { makeSubmit } from "./submit.js";
import { takeUp, used } from "./take-up.js";
import { startTimer } from "./timer.js";
import { makeNews, showElsewhere, startTabs, startWatch } from "./watch.js";
import { makeWire } from "./wire.js";
import { say, show, word } from "./words.js";

const form = document.getElementById("paper");
const { attempt, started, ends, closes, now, lastSeq } = form.dataset;
const floor = Number(lastSeq);
const clock = makeClock(Number(now), Number(ends), ...arrival(), localTime, watchAway());
const request = makeWire(clock);
const device = makeDevice(attempt, clock.time);
const sequence = makeSequence(clock, Number(started), floor);
const answers = makeFields(form);
const faults = makeFaults(answers);
const parts = makeParts(answers, faults);
const saveLine = makeSaveLine();
const redraw = () => tally(answers, parts);
const ask = () => request(`/attempts/${attempt}/clock`).then((reply) => { news.ofClock(reply); return reply; });
const tell = startTabs(attempt, { onOther: () => show("other-tab", true), onChange: (...change) => changes.adopt(...change) });

const { outbox, changes } = makeCustody({
  answers, parts, faults, clock, device, sequence, floor, tell, redraw, onState,
  post: (batch, leaving) => request(`/attempts/${attempt}/responses`, batch, leaving),
  onReply: (...reply) => news.ofSave(...reply),
  onLost: showElsewhere,
  onRefused(slots, why) {
    if (why === "TIME_UP") return show("after-end", slots.length > 0);
    redraw();
    submit.refused();
  },
});
const submit = makeSubmit({ form, gaps: redraw, outbox, device, ask, left: clock.left, catchUp: () => changes.take() });
const ending = makeEnding({ form, clock, grace: Number(closes) - Number(ends), outbox, submit, changes, ask });
const closing = makeClosed({ form, attempt, device, outbox, ends: clock.ends });
const news = makeNews({ clock, ask, outbox, submit, close(moment) { changes.take(); closing.close(moment); } });

function onState(name, ...about) {
  saveLine(name === "saved" && faults.some() ? "refused" : name, ...about);
  ending.note();
}

document.querySelectorAll("[data-without-script]").forEach((part) => { part.hidden = true; });
sweep(clock.time());
startFields({ form, answers, changes, outbox, faults, onFault: () => onState("refused", outbox.size()) });
const restored = takeUp({ answers, changes, device, sequence, clock, floor });
if (restored) say(word("restored", restored));
outbox.soon(0);
redraw();
startJump(answers.questions, "oneAPage" in form.dataset);
startTimer(clock, () => { if (!closing.closed()) ending.end(); });
clock.onMoved(ending.resume);
clock.onCorrected(ending.resume);
startWatch({ clock, ask, outbox, changes, faults, used });
if (device.wish() === "time" || (device.wish() && !faults.some())) submit.want(device.wish());
