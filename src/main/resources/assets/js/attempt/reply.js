// What the reply to a save means, and what becomes of the answers that were sent.
const REFUSED = { CONFLICT: "conflict", AHEAD: "ahead", TIME_UP: "late" };

export function meaning({ status, body }) {
  if (status === 200) return "saved";
  if (status === 409) return REFUSED[body.refused] ?? "closed";
  return { 401: "signedOut", 404: "gone", 422: "bad", 429: "busy", 503: "busy" }[status] ?? "unsent";
}

// One step for each meaning after which something is to be done at once; all others are tried again.
export function makeSteps({ device, sequence, pending, soon, tries, onState, onSaved, onRefused }) {
  function refuse(sent, slots, why) {
    const refused = pending.still(sent).filter((slot) => slots.includes(slot));
    for (const slot of refused) {
      device.refuse(slot, sent.seq, why || "BAD");
      pending.remove(slot);
    }
    onRefused(refused, why);
    onState("refused", pending.size());
    if (pending.size()) soon(0);
  }

  return {
    saved(sent, { body }) {
      tries.clear();
      sequence.atLeast(body.last ?? 0);
      pending.still(sent).forEach(pending.remove);
      for (const slot of Object.keys(sent.responses)) if (!pending.has(slot)) device.drop(slot, sent.seq);
      const newer = Object.entries(body.standing ?? {});
      for (const [slot] of newer) if (pending.has(slot)) pending.number(slot, sequence.next()); // changed here after that, if only just
      const lost = newer.filter(([slot]) => !pending.has(slot));
      onSaved({ ...sent.responses, ...body.standing }, lost, Math.max(body.last ?? 0, sent.seq));
      onState(pending.size() ? "saving" : lost.length ? "elsewhere" : "saved", pending.size(), body.now);
      if (pending.size()) soon(0);
    },
    conflict(sent) {
      const seq = sequence.next();
      for (const slot of pending.still(sent)) pending.number(slot, seq);
      soon(0);
    },
    ahead(sent, { body }) {
      pending.correct(body.now, null, 0);
      pending.lift(Object.keys(sent.responses), body.last ?? 0);
      soon(tries.more() < 4 ? 0 : 2000);
    },
    bad: (sent, { body }) => refuse(sent, body.field in sent.responses ? [body.field] : Object.keys(sent.responses), body.why ?? ""),
    late: (sent) => refuse(sent, Object.keys(sent.responses), "TIME_UP"),
    closed() {}, // what is not confirmed stays on the device
  };
}
