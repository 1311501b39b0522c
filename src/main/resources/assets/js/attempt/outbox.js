// Sends what waits: one request at a time, again and again until the server has it.
import { makeSteps, meaning } from "./reply.js";

const nothing = () => {};

export function makeOutbox({ device, post, sequence, pending, onState, onReply = nothing, onSaved = nothing, onRefused = nothing, wait = setTimeout }) {
  let flying = false;
  let failures = 0;
  let failed = "local";
  let timer = null;
  let stopped = false;
  const tries = { clear: () => { failures = 0; }, more: () => ++failures };
  const steps = makeSteps({ device, sequence, pending, soon, tries, onState, onSaved, onRefused });

  function put(slot, value, seq = sequence.next()) {
    if (stopped) return seq;
    pending.put(slot, value, seq);
    onState(failures ? failed : "saving", pending.size());
    if (timer === null && !flying) soon(1500); // whoever puts something need not remember to have it sent
    return seq;
  }

  function soon(delay = 150) {
    clearTimeout(timer);
    timer = wait(flush, delay);
  }

  async function flush() {
    clearTimeout(timer);
    timer = null;
    if (flying || stopped || pending.size() === 0) return;
    flying = true;
    const sent = pending.batch();
    const reply = await post(sent);
    flying = false;
    const what = meaning(reply);
    (steps[what] ?? again)(sent, reply, what);
    onReply(reply, pending.size(), what);
  }

  function again(sent, reply, what) {
    failures++;
    failed = { busy: "busy", gone: "gone" }[what] ?? "local";
    onState(failed, pending.size());
    if (what !== "gone") soon(Math.max(reply.retryAfter ?? 0, Math.min(8000, 500 * 2 ** failures) * (0.6 + 0.4 * Math.random())));
  }

  return {
    put, soon, flush, size: pending.size, stop: () => { stopped = true; },
    // Before the page goes: everything at once; what does not arrive is on the device.
    leave() {
      if (pending.size() && !stopped) post(pending.batch(), true);
    },
  };
}
